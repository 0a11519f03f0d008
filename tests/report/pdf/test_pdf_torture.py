"""Odd layouts: each must build, read as it was written and keep its structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import children
import pytest
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_samples import FURNITURE, jpeg
from structure_check import problems

from cpted_audit.report.pdf import (
    Cell,
    Furniture,
    ListItem,
    PageInk,
    Run,
    Story,
    TableRow,
    build,
    chip,
    marker,
)

if TYPE_CHECKING:
    from pathlib import Path

    from report_samples import Maker

LONG = "Words that go on over several pages, one sentence after the other. " * 160
MARK = marker("A", "circle", PageInk.YES, "Answer A")


def paragraph_over_pages(s: Story) -> None:
    s.paragraph(LONG)


def list_over_pages(s: Story) -> None:
    s.bullets([f"Item {n}: " + LONG[: n * 70] for n in range(60)])


def list_item_over_pages(s: Story) -> None:
    s.bullets(
        [LONG, ListItem(LONG, [LONG[:300], ListItem("deep", ["deeper", LONG])])], numbered=True
    )


def row_over_pages(s: Story) -> None:
    s.table([["What", "Where"]], [["short", LONG], [LONG[:3000], LONG], ["end", ""]])


def two_head_rows_and_spans(s: Story) -> None:
    head = [[Cell("All", span=3)], ["a", Cell("b and c", span=2)]]
    rows = [[Cell(f"row {n}", span=2), str(n)] for n in range(120)]
    s.table(head, [*rows, [Cell("the end", span=3)]], widths=(60, 0, 50))


def head_higher_than_a_page(s: Story) -> None:
    s.table([[LONG[:9000], "b"]], [["x", "y"]] * 5, widths=(60, 0))


def nested_table(s: Story) -> None:
    def inner() -> None:
        s.paragraph("Before the table")
        s.table([["k", "v"]], [[str(n), "x"] for n in range(70)])

    s.table([["Outer", "Other"]], [[inner, "beside"], ["after", inner]], widths=(0, 200))


def link_over_lines(s: Story) -> None:
    s.paragraph("Anchor", anchor="above")
    s.paragraph(["See ", Run("a link that goes on and on " * 40, link="above"), " and then."])


def link_over_pages(s: Story) -> None:
    s.paragraph("Anchor", anchor="there")
    s.paragraph(Run(LONG, link="there"))


def link_in_repeated_head(s: Story) -> None:
    s.table(
        [[Run("Door", link="row-1"), "Notes"]],
        [TableRow([f"{n}", "x"], anchor=f"row-{n}") for n in range(90)],
    )


def breaks_in_text(s: Story) -> None:
    s.paragraph("one\ntwo\r\nthree\rfour\n\n\nfive\u2028six\vseven")


def long_words(s: Story) -> None:
    s.paragraph("x" * 100_000)
    s.paragraph(["ab ", Run("https://example.org/" + "path/" * 300, bold=True), "y" * 700])
    s.table([["a", "b"]], [["z" * 4000, "1"]], widths=(40, 0))


def hyphens(s: Story) -> None:
    s.paragraph("long-hyphenated-words/and-slashes–and—dashes " * 60 + "soft\u00adhyphen " * 20)


def kept_together(s: Story) -> None:
    s.space(500)
    with s.keep_together():
        for n in range(8):
            s.paragraph(f"Line {n} " * 9)


def kept_together_but_too_much(s: Story) -> None:
    with s.keep_together():
        s.paragraph(LONG)
        s.figure(jpeg(), alt="A door")
        s.paragraph(LONG)


def card_over_pages(s: Story) -> None:
    with s.boxed():
        s.paragraph(LONG)
        with s.boxed(background=PageInk.BACKGROUND, border=None):
            s.paragraph(LONG)
            s.table([["a"]], [[str(n)] for n in range(60)])


def empty_cells(s: Story) -> None:
    s.table([["", "b", ""]], [["", "", ""], ["", "x", ""], [" ", "\t", "\n"]])


def empty_things(s: Story) -> None:
    s.paragraph("")
    s.paragraph([Run(""), Run("  ")])
    s.bullets([])
    s.facts([])
    s.photo_grid([])
    s.table([["Only", "heads"]], [])
    with s.keep_together():
        pass
    with s.boxed():
        pass
    s.side_by_side(lambda: None, lambda: s.paragraph("Alone"))
    with s.section("\x00\u200b"):
        s.paragraph("Under a heading without words")


def missing_glyphs(s: Story) -> None:
    s.paragraph("Emoji 🏫🚪👩\u200d🏫 flag 🇺🇸 中文 日本語 ไทย हिन्दी \ue000 \U0010fffd end")


def right_to_left(s: Story) -> None:
    s.paragraph("Latin שלום עולם (בית) and مرحبا بكم 12 then Latin")
    s.paragraph("שלום עולם " * 60)
    s.table([["שם", "b"]], [["דלת 7", "x"]])


def control_characters(s: Story) -> None:
    s.paragraph("".join(map(chr, range(32))) + "a\x7f\x80\x9fb\u202e\u2066c\ufeffd\ud800e\uffff")


def combining_marks(s: Story) -> None:
    s.paragraph("e\u0301 n\u0303 o\u0308\u0323 " * 10)


def markup_is_text(s: Story) -> None:
    s.paragraph("<b>not bold</b> &amp; <img src='x'/> <para> % \\ ( ) [ ] /Name")
    s.paragraph("(unbalanced ((( \\) \\( )")


def chips_and_marks(s: Story) -> None:
    s.paragraph([chip(f"chip number {n}", "no") for n in range(40)])
    s.paragraph([MARK, "text at once", MARK, MARK, chip("last")])
    s.paragraph([chip("a chip wider than its line " * 9)])
    s.table([["a"]], [[[MARK]], [[chip("in a narrow cell")]]], widths=(30,))


def picture_beside_text(s: Story) -> None:
    s.side_by_side(
        lambda: s.paragraph(LONG),
        lambda: s.figure(jpeg(60, 90), alt="A door", caption="Photo 1"),
        widths=(0, 150),
    )


def pictures_too_large(s: Story) -> None:
    s.figure(jpeg(3000, 20), alt="A fence")
    s.figure(jpeg(20, 3000), alt="A mast", caption="Photo 2", max_height=5000)
    s.table([["a", "b"]], [[lambda: s.figure(jpeg(900, 9000), alt="A mast"), LONG]])
    s.drawing(lambda pen: pen.circle(1000, 1000, 900), alt="A circle", width=2000, height=2000)
    with s.boxed():
        s.figure(jpeg(10, 9000), alt="A mast", max_height=9000)


def same_photo_often(s: Story) -> None:
    photo = jpeg()
    s.photo_grid([(photo, f"The door, time {n}", f"Photo {n}") for n in range(30)], columns=4)


def many_levels(s: Story) -> None:
    with s.section("Two"), s.section("Three"), s.section("Four"), s.section("Five"):
        with s.section("Six"):
            s.paragraph("Deep")
        s.paragraph("Less deep")
    with s.section("Two again"):
        s.paragraph("End")


def headings_at_the_end_of_pages(s: Story) -> None:
    for n in range(70):
        with s.section(f"Heading {n} " * (1 + n % 9)):
            s.paragraph("Words " * (n % 40))


def heading_longer_than_a_page(s: Story) -> None:
    with s.section(LONG):
        s.paragraph("After it")


def sideways(s: Story) -> None:
    s.page_break(landscape=True)
    s.paragraph(LONG)
    with s.section("Upright again"):
        s.page_break()
        s.table([["a", "b"]], [[str(n), LONG[:200]] for n in range(30)], zebra=True)


def contents_over_pages(s: Story) -> None:
    s.toc()
    for n in range(130):
        with s.section(f"Section {n} (with) \\ signs"):
            s.paragraph("x")


LAYOUTS = [
    *(paragraph_over_pages, list_over_pages, list_item_over_pages, row_over_pages),
    *(two_head_rows_and_spans, head_higher_than_a_page, nested_table, link_over_lines),
    *(link_over_pages, link_in_repeated_head, breaks_in_text, long_words, hyphens),
    *(kept_together, kept_together_but_too_much, card_over_pages, empty_cells, empty_things),
    *(missing_glyphs, right_to_left, control_characters, combining_marks, markup_is_text),
    *(chips_and_marks, picture_beside_text, pictures_too_large, same_photo_often),
    *(many_levels, headings_at_the_end_of_pages, heading_longer_than_a_page, sideways),
    contents_over_pages,
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_odd_layouts_read_as_written(layout: object, made: Maker) -> None:
    assert made(layout).faults() == []


def test_the_validator_passes_odd_layouts(pdfua_check: Path, tmp_path: Path) -> None:
    story = Story(title="All odd layouts", language="en-US")
    for layout in LAYOUTS:
        with story.section(layout.__name__):
            layout(story)
        story.page_break()
    path = tmp_path / "odd.pdf"
    build(story, path, furniture=FURNITURE)
    assert problems(path) == []
    run = children.run([pdfua_check, path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@settings(max_examples=at_most(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=300), min_size=1, max_size=6))
def test_any_text_builds_and_reads_as_written(texts: list[str], made: Maker) -> None:
    def fill(s: Story) -> None:
        for text in texts:
            s.paragraph([text, Run(text, bold=True, italic=True)])
            with s.section(text):
                s.table([[text, "b"]], [[text, Run(text, lang="de")]], widths=(50, 0))

    assert made(fill).faults() == []


@settings(max_examples=at_most(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sizes=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 900)), max_size=25))
def test_any_arrangement_ends_and_reads_as_written(
    sizes: list[tuple[int, int]], made: Maker
) -> None:
    def fill(s: Story) -> None:
        for kind, size in sizes:
            words = "word " * size
            if kind == 0:
                s.paragraph(words)
            elif kind == 1:
                s.figure(jpeg(80, 1 + size), alt="A door", caption=words[:200])
            elif kind == 2:
                s.table([["a", "b"]], [[words, words[: size // 2]], ["x", words]])
            elif kind == 3:
                s.space(size)
            elif kind == 4:
                with s.section(f"Section {size}"), s.keep_together():
                    s.paragraph(words)
                    s.paragraph(words)
            elif kind == 5:
                with s.boxed():
                    s.paragraph(words)
                    s.bullets([words, words])
            else:
                s.side_by_side(
                    lambda w=words: s.paragraph(w),
                    lambda: s.figure(jpeg(), alt="A door"),
                    widths=(0, 150),
                )

    assert made(fill).faults() == []


@settings(max_examples=at_most(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_any_text_can_be_metadata_alt_text_and_furniture(text: str, tmp_path: Path) -> None:
    story = Story(title=f"T{text}", language="en", author=text, subject=text)
    with story.section("First"):
        story.figure(jpeg(), alt=f"A {text}", caption=text)
        story.drawing(lambda pen: pen.text(0, 0, text, room=9), alt="d", width=9, height=9)
        story.paragraph(Run("address", link=f"https://example.org/{text}"))
    path = tmp_path / "report.pdf"
    build(story, path, furniture=Furniture(text, text, footer_left=text, footer_center=text))
    assert problems(path) == []
