"""What the builder refuses, and how pages are filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from report_samples import FURNITURE, jpeg

from cpted_audit.report.pdf import Cell, PageInk, Run, Story, build, marker
from cpted_audit.report.pdf.makers import Bar
from cpted_audit.report.pdf.pen import text_width

if TYPE_CHECKING:
    from pathlib import Path

    from report_samples import Maker


def _story() -> Story:
    return Story(title="A report", language="en")


@pytest.mark.parametrize("names", [("", "en"), ("A report", " "), ("\x00", "en")])
def test_title_and_language_are_required(names: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="title and a language"):
        Story(title=names[0], language=names[1])


@pytest.mark.parametrize("alt", ["", "  \n", "IMG_0041.JPG", "photo.heic"])
def test_pictures_need_words(alt: str) -> None:
    story = _story()
    with pytest.raises(ValueError, match="alt text"):
        story.figure(jpeg(), alt=alt)
    with pytest.raises(ValueError, match="alt text"):
        story.drawing(lambda pen: None, alt=alt, width=10, height=10)
    with pytest.raises(ValueError, match="alt text"):
        story.bars([Bar("a", 1, 0, 2)], alt=alt)
    with pytest.raises(ValueError, match="alt text"):
        marker(1, "diamond", PageInk.NO, alt)


def test_a_link_to_nowhere_is_refused(tmp_path: Path) -> None:
    story = _story()
    story.paragraph(Run("finding 9", link="finding-9"))
    with pytest.raises(ValueError, match="finding-9"):
        build(story, tmp_path / "r.pdf", furniture=FURNITURE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("anchor", ["with space", "1st", "ä", "twice"])
def test_anchors_are_plain_and_used_once(anchor: str) -> None:
    story = _story()
    story.paragraph("a", anchor="twice")
    with pytest.raises(ValueError, match="anchor"):
        story.paragraph("b", anchor=anchor)


def test_rows_have_as_many_cells_as_the_head() -> None:
    story = _story()
    for row in (["a"], ["a", "b", "c"], [Cell("a", span=3)]):
        with pytest.raises(ValueError, match="cells"):
            story.table([["x", "y"]], [row])
    with pytest.raises(ValueError, match="widths"):
        story.table([["x", "y"]], [], widths=(0,))
    with pytest.raises(ValueError, match="head"):
        story.table([], [["a"]])


def test_a_page_does_not_end_within_a_cell() -> None:
    story = _story()
    with pytest.raises(ValueError, match="page"), story.keep_together():
        story.page_break()


def test_sections_go_six_deep() -> None:
    story = _story()

    def deeper() -> None:
        with story.section("x"):
            deeper()

    with pytest.raises(ValueError, match="six"):
        deeper()


def _bounds(path: Path) -> list[tuple[float, float, float, float, float, float]]:
    found = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            width, height = page.get_size()
            found += [(*thing.get_bounds(), width, height) for thing in page.get_objects()]
    return found


def test_nothing_is_drawn_outside_the_margins(made: Maker) -> None:
    def fill(s: Story) -> None:
        s.table([["Head " * 900, "b"]], [["word " * 2000, "z" * 3000], ["x", "y"]])
        s.figure(jpeg(900, 9000), alt="A mast", max_height=5000)
        s.drawing(lambda pen: pen.circle(900, 900, 890), alt="Circle", width=1800, height=1800)
        with s.boxed():
            s.paragraph("x" * 20_000)

    for left, low, right, high, width, height in _bounds(made(fill).path):
        assert left > 52
        assert right < width - 52
        assert low > 28
        assert high < height - 28


def test_a_heading_stays_with_what_follows(made: Maker) -> None:
    def fill(s: Story) -> None:
        for number in range(60):
            with s.section(f"Heading {number:02}"):
                s.paragraph(f"Follows {number:02}. " + "words " * (number * 3))

    with pypdfium2.PdfDocument(made(fill).path) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    for number in range(60):
        page = next(text for text in texts if f"Heading {number:02}\r\n" in text)
        assert f"Follows {number:02}." in page


def test_a_line_that_announces_rows_stays_with_the_first_of_them(made: Maker) -> None:
    def fill(s: Story) -> None:
        for number in range(60):
            s.paragraph(f"Topic {number:02} (items B07):")
            s.facts([(f"Law {number:02}", "words " * (number * 3))], label_width=90)

    with pypdfium2.PdfDocument(made(fill).path) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(texts) > 3
    for number in range(60):
        page = next(text for text in texts if f"Topic {number:02} " in text)
        assert f"Law {number:02}" in page


def test_kept_pieces_share_a_page(made: Maker) -> None:
    def fill(s: Story) -> None:
        for number in range(40):
            with s.keep_together():
                s.paragraph(f"Begin {number:02}. " + "words " * 150)
                s.paragraph(f"End {number:02}.")

    with pypdfium2.PdfDocument(made(fill).path) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(texts) > 3
    for number in range(40):
        page = next(text for text in texts if f"Begin {number:02}." in text)
        assert f"End {number:02}." in page


def test_small_photos_are_not_blown_up(made: Maker) -> None:
    report = made(lambda s: s.figure(jpeg(80, 60), alt="A door"))
    with pypdfium2.PdfDocument(report.path) as pdf:
        image = next(thing for thing in pdf[0].get_objects() if thing.type == 3)
        left, low, right, high = image.get_bounds()
    assert (right - left, high - low) == pytest.approx((80, 60), abs=1)


def test_text_width_counts_fonts() -> None:
    assert text_width("wide", 10, bold=True) > text_width("wide", 10) > 0
    assert text_width("", 10) == 0


def test_a_heading_and_its_sentence_do_not_stand_at_a_foot_without_their_table(made: Maker) -> None:
    def fill(story: Story) -> None:
        story.space(560)
        with story.section("Critical answers"):
            story.paragraph("Two were answered No.")
            story.table([["Item", "Where"]], [["A lock without a key " * 30, "Door"]])

    with pypdfium2.PdfDocument(made(fill).path) as pdf:
        first, second = (page.get_textpage().get_text_bounded() for page in pdf)
    assert "answered No" not in first
    assert "Critical answers" not in first.replace("First", "")
    assert "Two were answered No." in second


def test_the_head_of_a_group_in_a_table_stays_with_the_first_row_of_it(made: Maker) -> None:
    """However the groups fall on the pages, none ends with a head whose rows stand on the next."""

    def fill(story: Story) -> None:
        rows = []
        for group in range(60):
            rows.append([Cell(f"Group {group}", span=2)])
            rows += [[f"Row of {group}", "text"] for _ in range(1 + group % 3)]
        story.table([["Item", "Where"]], rows)

    ends = []
    with pypdfium2.PdfDocument(made(fill).path) as pdf:
        for page in pdf:
            lines = page.get_textpage().get_text_bounded().splitlines()
            ends += [line for line in lines if line.startswith(("Group", "Row"))][-1:]
    assert len(ends) > 2
    assert [line for line in ends if line.startswith("Group")] == []


def test_a_column_too_narrow_for_a_word_takes_room_from_one_that_has_some(made: Maker) -> None:
    def fill(story: Story) -> None:
        long = "m" * 200  # fits nowhere: it is cut, and costs the words beside it nothing
        story.table([["Kind", "Where"]], [["exterior, overhead", "by the kitchen"]], widths=(30, 0))
        story.table([["Kind", "Where"]], [["overhead", long]], widths=(30, 0))

    with pypdfium2.PdfDocument(made(fill).path) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    assert text.count("overhead") == 2
    assert "exterior" in text


def test_the_words_beside_a_bar_are_never_cut(tmp_path: Path) -> None:
    story = _story()
    note = "(100–100) · 1,560/1,560"
    bars = [Bar("Classrooms", 94, 94, 94, shown="100 ± 18", note=note)]
    story.bars([*bars, Bar("Gym", 9, 9, 9, shown="9", note="(9–9) · 1/1")], alt="Bar chart. 94.")
    build(story, tmp_path / "r.pdf", furniture=FURNITURE)
    with pypdfium2.PdfDocument(tmp_path / "r.pdf") as pdf:
        text = pdf[0].get_textpage().get_text_range()
    assert note in text
    assert "…" not in text
