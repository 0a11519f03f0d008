"""Arabic and Hebrew in a file: joined, from right to left, and read as they were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from structure_check import _to_unicode

from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.pdf import Run, Story, chip
from cpted_audit.report.pdf.fonts.fonts import font

if TYPE_CHECKING:
    from pathlib import Path

    from report_samples import Made, Maker

ARABIC = "العربية: الباب لا يغلق تماماً 101"
HEBREW = "עברית: הדלת (מספר 7) לא ננעלת."
MIXED = "Door 12 is called باب المدرسة 12 (باب) by staff, and דלת by others."


def _fill(story: Story) -> None:
    for text in (ARABIC, HEBREW, MIXED, ARABIC * 9, HEBREW * 9, MIXED * 5):
        story.paragraph(text)
    story.paragraph(
        ["See ", chip("باب لا 7"), " and ", Run("دليل السلامة", link="https://a.test/")]
    )
    with story.section("السلامة في المدرسة 2026"):
        story.table([["الباب", "Door"]], [[ARABIC, HEBREW], [MIXED, "سلام"]], caption=ARABIC)


@pytest.fixture
def scripts(made: Maker) -> Made:
    return made(_fill)


def test_what_is_read_is_what_was_typed(scripts: Made) -> None:
    assert scripts.faults() == []


def test_a_viewer_that_goes_by_places_finds_the_words(scripts: Made) -> None:
    told = " ".join(page_texts(scripts.path))
    for words in ("الباب لا يغلق", "المدرسة", "הדלת", "לא ננעלת", "101", "السلامة"):
        assert words in told


def _drawn(path: Path) -> list[tuple[float, str, float, bool]]:
    """Return x, what it reads as, the glyph's width and whether it is mirrored, as drawn."""
    made = []
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        fonts = page.Resources.Font
        maps = {name: _to_unicode(one) for name, one in fonts.items()}
        matrix, name = [1.0] * 6, ""
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "Tm":
                    matrix = [float(operand) for operand in operands]
                case "Tf":
                    name = str(operands[0])
                case "Tj":
                    for code in bytes(operands[0]):
                        width = float(fonts[name].Widths[code])
                        made.append((matrix[4], maps[name][code], width, matrix[0] < 0))
    return made


def test_letters_are_drawn_in_their_forms_from_the_right(made: Maker) -> None:
    drawn = _drawn(made(lambda story: story.paragraph("باب لا")).path)
    word = [one for one in drawn if one[1] in "بال"]
    assert [letter for _, letter, _, _ in word] == list("بابلا")
    places = [x for x, *_ in word]
    assert places == sorted(places, reverse=True)
    face = font("Fallback").face
    wanted = [face.charWidths[code] for code in (0xFE91, 0xFE8E, 0x628, 0xFEFB)]
    assert [width for _, _, width, _ in word] == pytest.approx([*wanted, face.charWidths[0x627]])
    assert wanted[0] < wanted[2]  # the form within a word is not the one that stands alone


def test_brackets_are_turned_with_the_words_they_hold(made: Maker) -> None:
    drawn = _drawn(made(lambda story: story.paragraph("דלת (אב) (ab)")).path)
    turned = [(letter, mirrored) for _, letter, _, mirrored in drawn if letter in "()"]
    assert turned == [("(", True), (")", True), ("(", True), (")", True)]
    x = {letter: at for at, letter, _, _ in drawn}
    assert x["b"] < x["א"] < x["ת"] < x["ל"] < x["ד"]


def test_a_sentence_ends_at_its_left(made: Maker) -> None:
    drawn = _drawn(made(lambda story: story.paragraph("הדלת 7 לא ננעלת.")).path)
    x = {letter: at for at, letter, _, _ in drawn}
    assert x["."] < x["נ"] < x["7"] < x["ה"]


def test_drawn_labels_run_to_the_left_too(made: Maker) -> None:
    def fill(story: Story) -> None:
        story.drawing(
            lambda pen: pen.text(0, 5, "דלת 7 באב") and None, alt="A door", width=99, height=20
        )

    drawn = [one for one in _drawn(made(fill).path) if one[1] in "דלתבא7"]
    assert "".join(letter for _, letter, _, _ in sorted(drawn)) == "באב 7 תלד".replace(" ", "")
