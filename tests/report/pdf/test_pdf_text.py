"""Fonts, clean text and line breaking."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.report.pdf.direction import runs_left, starts, stretches
from cpted_audit.report.pdf.fonts import clean, em_width, font, in_fonts, plain, unprinted
from cpted_audit.report.pdf.lines import fill
from cpted_audit.report.pdf.makers import chip
from cpted_audit.report.pdf.styles import STYLES, TextStyle
from cpted_audit.report.pdf.tags import Tag
from cpted_audit.report.pdf.text import Run, spans, words

BODY = TextStyle(size=10, leading=13)


def _lines(text: str | Run | list[str | Run], width: float) -> list[str]:
    made = spans(text, BODY, Tag("P", None))
    return ["".join(bit.text for bit in line.bits) for line in fill(made, BODY, width)]


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("plain <b>words</b> & more", "plain <b>words</b> & more"),
        ("a\tb\u2003c", "a b c"),
        ("a\r\nb\rc\u2029d", "a\nb\nc\nd"),
        ("a\x00\x1b\x7f\u200b\u202eb", "ab"),
        ("soft\u00adhyphen", "softhyphen"),
        ("no\u00a0break", "no\u00a0break"),
        ("e\u0301", "é"),
        ("🏫", "[school]"),
        ("中", "[U+4E2D]"),
        ("\ud800", "[U+D800]"),
        ("\uffff", "[U+FFFF]"),
        ("✓ ≥ Привет שלום", "✓ ≥ Привет שלום"),
        ("☎\ufe0f", "☎"),
    ],
)
def test_text_is_cleaned_and_nothing_is_lost_unseen(given_text: str, shown: str) -> None:
    assert clean(given_text) == shown


@given(st.text())
def test_clean_text_has_a_glyph_for_every_character(text: str) -> None:
    for name, part in in_fonts(clean(text).replace("\n", ""), "Body-Bold"):
        assert all(font(name).face.charToGlyph.get(ord(char)) for char in part)


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_what_was_replaced_by_its_number_is_found_again(text: str) -> None:
    shown = clean(text)
    letters = dict.fromkeys(normalize("NFC", text))
    missing = [one for one in letters if clean(one) == f"[U+{ord(one):04X}]"]
    assert unprinted(shown) == missing


def test_a_number_typed_or_broken_over_lines() -> None:
    assert unprinted("[U+0041] [U+FFFFFF] [U+4E 2D] [school]") == ["中"]


def test_metadata_text_is_one_printable_line() -> None:
    assert plain(" a\n\tb\x00\ud800\u202ec 🏫 ") == "a bc 🏫"


def test_the_fallback_serves_single_characters() -> None:
    assert in_fonts("a ✓ b", "Body") == [("Body", "a "), ("Fallback", "✓"), ("Body", " b")]


@pytest.mark.parametrize(
    "name", ["Body", "Body-Bold", "Body-Italic", "Body-BoldItalic", "Fallback"]
)
def test_the_widths_in_the_font_are_those_of_its_letters(name: str) -> None:
    face = font(name).face
    scale = 1000 / face.unitsPerEm
    for code, glyph in face.charToGlyph.items():
        assert face.hmetrics[glyph][0] * scale == pytest.approx(face.charWidths[code], abs=0.51)


@given(st.text(alphabet="ab -/\nשל", max_size=200), st.floats(5, 200))
def test_lines_hold_all_words_and_keep_to_the_width(text: str, width: float) -> None:
    made = spans(text, BODY, Tag("P", None))
    lines = fill(made, BODY, width)
    joined = "".join(bit.text for line in lines for bit in line.bits)
    assert joined.split() == text.split()
    limit = max(width, BODY.size) + 0.01
    assert all(line.width <= limit for line in lines)


def test_a_line_ends_in_a_real_space_unless_the_word_was_cut() -> None:
    assert _lines("one two", 25) == ["one ", "two"]
    assert not any(line.endswith(" ") for line in _lines("onetwo" * 9, 45))
    assert _lines("half-done", 30) == ["half-", "done"]
    assert _lines("a\nb", 100) == ["a ", "b"]


def test_numbers_are_not_broken_at_their_signs() -> None:
    assert _lines("on 2026-11-18", 60) == ["on ", "2026-11-18"]


def test_bold_within_a_word_does_not_break_it() -> None:
    assert _lines(["xx un", Run("break", bold=True), "able"], 62) == ["xx ", "unbreakable"]


def test_widths_add_up() -> None:
    assert em_width("Body", "ab") == em_width("Body", "a") + em_width("Body", "b")


def test_a_word_is_put_between_chips() -> None:
    text = ["see", chip("one"), chip("two"), " three"]
    assert words(text) == "seeone two three"


def test_styles_keep_small_print_readable() -> None:
    assert all(style.size >= 7 and style.leading > style.size for style in STYLES.values())


def test_right_to_left_stretches() -> None:
    assert runs_left("שלום")
    assert not runs_left("Привет")
    assert list(stretches("a שלום עולם, b")) == [("a ", False), ("שלום עולם", True), (", b", False)]
    assert list(stretches("plain")) == [("plain", False)]


def test_pieces_to_the_left_change_places() -> None:
    assert starts(["a ", "b"], [10, 5], 100) == [100, 110]
    assert starts(["a ", "של", " ", "ום", " b"], [10, 20, 3, 30, 8], 0) == [0, 43, 40, 10, 63]
