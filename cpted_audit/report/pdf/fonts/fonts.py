"""The fonts of a report: embedded TrueType only, a fallback per character, and clean text."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from sys import maxunicode
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from cpted_audit.assets import asset
from cpted_audit.report.pdf.fonts.direction import LETTERS, joined

_FILES: Final = {
    "Body": "NotoSans-Regular.ttf",
    "Body-Bold": "NotoSans-Bold.ttf",
    "Body-Italic": "NotoSans-Italic.ttf",
    "Body-BoldItalic": "NotoSans-BoldItalic.ttf",
    "Fallback": "DejaVuSans.ttf",
}
_FACES: Final = {
    (False, False): "Body",
    (True, False): "Body-Bold",
    (False, True): "Body-Italic",
    (True, True): "Body-BoldItalic",
}
_LINE_ENDS: Final = frozenset("\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_NUMBER: Final = re.compile(r"U\+([0-9A-F]{4,6})[\[\]]")
"""A number read back; of a line from right to left its brackets come turned and out of order."""
_VARIATION_SELECTORS: Final = frozenset((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
_foreign: dict[str, bytes] = {}
"""Fonts in use that are not the program's own, by their short names."""


@cache
def font(name: str) -> TTFont:
    """Register a font by its short name and return ReportLab's object for it."""
    own = name in _FILES
    file = str(asset("resources", "fonts", _FILES[name])) if own else BytesIO(_foreign[name])
    made = TTFont(name, file)
    _mend_metrics(made.face)
    pdfmetrics.registerFont(made)
    return made


@contextmanager
def lending(fonts: Iterable[bytes]) -> Iterator[None]:
    """Let further fonts stand in for letters the program's own have not, within the block.

    They are TrueType files with such letters alone.
    """
    before = dict(_foreign)
    _foreign.update((f"Foreign-{sha256(font).hexdigest()[:12]}", font) for font in fonts)
    _TABLE.clear()
    try:
        yield
    finally:
        _foreign.clear()
        _foreign.update(before)
        _TABLE.clear()


def in_no_font(text: str) -> str:
    """Return the letters of a text that no font in use has, each once."""
    if text.isascii():
        return ""
    whole = dict.fromkeys(unicodedata.normalize("NFC", text))
    return "".join(one for one in whole if _stands_for(ord(one), f"[U+{ord(one):04X}]"))


def _mend_metrics(face: TTFontFace) -> None:
    # ReportLab keeps the scaled width for glyphs past numberOfHMetrics, so the embedded
    # font contradicts the Widths of its dictionary (ISO 14289-1, 7.21.5).
    (given,) = struct.unpack_from(">H", face.get_table("hhea"), 34)
    advance = face.hmetrics[given - 1][0]
    for glyph in range(given, len(face.hmetrics)):
        face.hmetrics[glyph] = (advance, face.hmetrics[glyph][1])


def face_name(*, bold: bool, italic: bool) -> str:
    """Name the font of a style."""
    return _FACES[bold, italic]


@cache
def _characters(name: str) -> frozenset[int]:
    # Glyph 0 stands for "no such character"; a character table may end with an entry for it.
    return frozenset(code for code, glyph in font(name).face.charToGlyph.items() if glyph)


@cache
def _in_every_face() -> frozenset[int]:
    regular, *others = (_characters(name) for name in _FACES.values())
    return regular.intersection(*others)


def _stands_in(code: int) -> str:
    """Return the font that stands in for a character the face has not; empty for none."""
    return next((one for one in ("Fallback", *_foreign) if code in _characters(one)), "")


class _Substitutes(dict[int, str]):
    """A table for `str.translate` that decides each character once."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: set[str] = set()
        """Letters that stand as they are, among those decided so far."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(code)
        if shown == chr(code) and shown != "\r":
            self.kept.add(shown)
        return shown

    def clear(self) -> None:
        """Decide every letter anew."""
        super().clear()
        self.kept.clear()


def _shown(code: int) -> str:
    char = chr(code)
    kind = unicodedata.category(char)
    if char in _LINE_ENDS:
        return "\n"
    if char == "\t" or (kind == "Zs" and code != 0xA0):
        return " "
    if kind in ("Cc", "Cf") or code in _VARIATION_SELECTORS:
        return ""
    if code in LETTERS:  # a form typed as such: its place in the word decides again
        return LETTERS[code]
    if code in _in_every_face() or _stands_in(code):
        return char
    name = unicodedata.name(char, "")
    spoken = name.lower() if kind == "So" and name.replace(" ", "").isalpha() else ""
    return f"[{spoken or f'U+{code:04X}'}]"


_TABLE: Final = _Substitutes()


def clean(text: str) -> str:
    """Return the text as the fonts can show it.

    Line ends become a newline, control characters go, and a character no font has becomes its
    name or number in brackets, so nothing is lost without a trace.
    """
    if text.isascii() and text.isprintable():
        return text
    if _TABLE.kept.issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(
        _TABLE
    )


def unprinted(printed: str) -> list[str]:
    """Return the characters that stand as their numbers in a printed text, each once.

    Lines may be broken within a number. A number that `clean` would not write is a text of its own.
    """
    found = dict.fromkeys(_NUMBER.findall("".join(printed.split())))
    return [chr(int(one, 16)) for one in found if _stands_for(int(one, 16), f"[U+{one}]")]


def _stands_for(code: int, shown: str) -> bool:
    return code <= maxunicode and _TABLE[code] == shown


def plain(text: str) -> str:
    """Return a string fit for metadata and alt texts: one line, no control characters."""
    return " ".join("".join(c if c.isprintable() else " " * c.isspace() for c in text).split())


def in_fonts(text: str, face: str) -> list[tuple[str, str]]:
    """Split cleaned text into (font name, text) where the face lacks a character.

    Arabic letters come in the forms they have within their word.
    """
    if text.isascii() or _characters(face).issuperset(map(ord, text)):
        font(face)
        return [(face, text)] if text else []
    own = _characters(face)
    text = joined(text, _characters("Fallback"))
    return [
        (name, "".join(chars))
        for name, chars in groupby(
            text, lambda c: face if ord(c) in own else _stands_in(ord(c)) or "Fallback"
        )
    ]


@lru_cache(maxsize=60_000)
def em_width(name: str, text: str) -> float:
    """Return the width of a text in thousandths of its size."""
    face = font(name).face
    widths, default = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(char), default) for char in text))
