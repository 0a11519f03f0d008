"""Fonts, clean text and line breaking."""

from __future__ import annotations

from itertools import accumulate
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.report.pdf.fonts.direction import (
    READ_AS,
    levels,
    runs_left,
    split,
    starts,
    starts_left,
)
from cpted_audit.report.pdf.fonts.fonts import (
    clean,
    em_width,
    font,
    in_fonts,
    plain,
    unprinted,
)
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
    missing = [letter for letter in letters if clean(letter) == f"[U+{ord(letter):04X}]"]
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
    assert starts_left("1. שלום a")
    assert not starts_left("1. a שלום")
    assert starts_left("مدرسة الأمل — first look")
    assert not starts_left("المبنى / Level 1. Verified by walking 18 Nov 2026, Officer Dana.")
    pieces = split(["a שלום עולם, ", "b"], leftward=False)
    assert [(piece.text, piece.level) for piece in pieces] == [
        ("a ", 0), ("שלום עולם", 1), (", ", 0), ("b", 0),
    ]  # fmt: skip
    assert [one.text for one in split(["plain", " text"], leftward=False)] == ["plain", " text"]


def _seen(text: str) -> str:
    """Return the letters of a line from left to right."""
    turned = levels(text, leftward=starts_left(text))
    placed = starts(turned, [1.0] * len(text), 0.0)
    return "".join(char for _, char in sorted(zip(placed, text, strict=True)))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("see אבג.", "see גבא."),
        ("אבג דה.", ".הד גבא"),
        ("אבג 12 דה", "הד 12 גבא"),
        ("אבג 1,250.5 דה", "הד 1,250.5 גבא"),
        ("אבג -10% דה", "הד 10%- גבא"),
        ("אב Door 7 גד", "דג Door 7 בא"),
        ("Room אב 101, open", "Room 101 בא, open"),
        ("باب 101", "101 " + "باب"[::-1]),
        ("باب Door 7", "Door 7 " + "باب"[::-1]),
        ("call אב (גד) here", "call )דג( בא here"),
        ("call (אב) here", "call (בא) here"),
        ("אב (ab) גד", "דג )ab( בא"),
        ("a [אב) b", "a [בא) b"),
        ("plain 7", "plain 7"),
    ],
)
def test_a_line_is_seen_in_the_order_of_its_scripts(text: str, seen: str) -> None:
    assert _seen(text) == seen


@given(st.text(alphabet="aא1 ب.,-+%(\u064b٣\ufe01", max_size=40), st.booleans())
def test_every_letter_of_a_line_has_a_place_of_its_own(text: str, leftward: bool) -> None:
    pieces = split([text[:7], text[7:]], leftward=leftward)
    assert "".join(piece.text for piece in pieces) == text
    widths = [float(len(piece.text)) for piece in pieces]
    lefts = starts([piece.level for piece in pieces], widths, 0.0)
    placed = sorted(zip(lefts, widths, strict=True))
    ends = list(accumulate((width for _, width in placed), initial=0.0))
    assert [left for left, _ in placed] == ends[:-1]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("باب", "\ufe91\ufe8e\u0628"),
        ("يغلق", "\ufef3\ufed0\ufee0\ufed6"),
        ("لا", "\ufefb\ufe04"),
        ("سلام", "\ufeb3\ufefc\ufe04\u0645"),
        ("تَم", "\ufe97\u064e\ufee2"),
        ("ــب", "ــ\ufe90"),
        ("پچ", "\ufb58\ufb7b"),
        ("ا د", "ا د"),
        ("שלום abc", "שלום abc"),
    ],
)
def test_arabic_letters_have_the_forms_of_their_place(text: str, forms: str) -> None:
    shown = "".join(part for _, part in in_fonts(text, "Body"))
    assert shown == forms
    assert "".join(part for _, part in in_fonts(shown, "Body")) == forms
    assert "".join(READ_AS.get(ord(char), char) for char in shown) == text
    assert clean(shown) == text


def test_pieces_to_the_left_change_places() -> None:
    assert starts([0, 0], [10, 5], 100) == [100, 110]
    assert starts([0, 1, 1, 1, 0], [10, 20, 3, 30, 8], 0) == [0, 43, 40, 10, 63]
    assert starts([1, 2, 1], [10, 5, 7], 0) == [12, 7, 0]
