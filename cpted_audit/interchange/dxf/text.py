"""The words of a drawing: where each line of text is anchored, how high it is, which way it runs.

Nothing is measured with a font: long paragraphs are broken by an average width of a letter.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple
from unicodedata import east_asian_width

from cpted_audit.interchange.dxf.library import MText, Text, TextEntityAlignment, Vec3

LETTER_WIDTH = 0.77
"""The average advance of a letter of Noto Sans, in heights of a capital."""

_ADVANCES = (("MWmw@%—…", 1.3), ("iljtfrI.,:;'!()[]|-/ ", 0.5))
_CAPITAL_ADVANCE, _ADVANCE, _IDEOGRAPH_ADVANCE = 1.0, 0.85, 1.4
"""How wide letters of Noto Sans are in heights of a capital, rather too wide than too narrow."""
_LONGEST = 500
"""Characters of one line, and lines of one paragraph, that are drawn."""
_LINE_STEP = 5 / 3
"""Baseline to baseline in heights of a capital, as CAD programs space paragraphs."""
# Control characters and halves of surrogates may not stand in XML.
_UNPRINTABLE = re.compile("[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_BY_NUMBER = re.compile(r"\\U\+([0-9A-Fa-f]{4})")
_BY_CODE_PAGE = re.compile(r"\\M\+([1-5])([0-9A-Fa-f]{4})")
_CODE_PAGES = {"1": "cp932", "2": "cp950", "3": "cp949", "4": "johab", "5": "cp936"}
_BY_THREE_DIGITS = re.compile(r"%%(0\d\d|1[01]\d|12[0-6])")
"""Characters of ASCII as the text of CAD programs may name them."""


class Anchor(StrEnum):
    """Which end of a line of text stands at its anchor, in SVG's words."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class TextLine(NamedTuple):
    """One line of text; `across` and `up` are a capital's height along the baseline and upwards."""

    text: str
    at: Vec3
    across: Vec3
    up: Vec3
    anchor: Anchor


class _Advances(dict[str, float]):
    """The advance of each letter, in heights of a capital; decided once for each."""

    def __missing__(self, letter: str) -> float:
        wide = _IDEOGRAPH_ADVANCE if east_asian_width(letter) in "WF" else _ADVANCE
        self[letter] = found = _CAPITAL_ADVANCE if letter.isupper() else wide
        return found


_ADVANCE_OF = _Advances({letter: wide for letters, wide in _ADVANCES for letter in letters})


def line_length(text: str) -> float:
    """Return how far a line of text reaches at most, in heights of a capital.

    Capitals are wider than other letters; by an average a room called in capitals at the edge of
    a drawing would be cut off.
    """
    return sum(map(_ADVANCE_OF.__getitem__, text))


_MIDDLE = ("CENTER", "MIDDLE")
_SUNK = {"TOP": 1.0, "MIDDLE": 0.5}
"""How many heights of a capital the baseline lies below the anchor."""


def text_line(text: Text) -> TextLine:
    """Return a single-line text in its own plane."""
    alignment, first, last = text.get_placement()
    height = text.dxf.get("height", 1.0)
    up = Vec3(0, height).rotate_deg(text.dxf.get("rotation", 0.0))
    across = up.orthogonal(ccw=False) * text.dxf.get("width", 1.0)
    name = alignment.name
    anchor = Anchor.START
    if last is not None and alignment in (TextEntityAlignment.ALIGNED, TextEntityAlignment.FIT):
        first, anchor = first.lerp(last), Anchor.MIDDLE
    elif name.endswith("CENTER") or name in _MIDDLE:
        anchor = Anchor.MIDDLE
    elif name.endswith("RIGHT"):
        anchor = Anchor.END
    sunk = _SUNK.get(name.partition("_")[0], 0.0)
    return TextLine(printable(text.plain_text()), first - up * sunk, across, up, anchor)


def mtext_lines(text: MText) -> Iterator[TextLine]:
    """Yield the lines of a paragraph from the top, in the drawing's own coordinates."""
    height = text.dxf.get("char_height", 1.0)
    across = Vec3(height, 0).rotate_deg(text.get_rotation())
    up = across.orthogonal()
    lines = _broken(text, height)
    step = _LINE_STEP * text.dxf.get("line_spacing_factor", 1.0)
    row, column = divmod(text.dxf.get("attachment_point", 1) - 1, 3)
    # From the anchor to the baseline of the first line, in heights of a capital.
    sunk = 1.0 - (1.0 + step * (len(lines) - 1)) * row / 2
    anchor = (Anchor.START, Anchor.MIDDLE, Anchor.END)[column]
    for number, words in enumerate(lines):
        if words:
            at = Vec3(text.dxf.insert) - up * (sunk + step * number)
            yield TextLine(words, at, across, up, anchor)


def _broken(text: MText, height: float) -> list[str]:
    text.text = decoded(text.text)  # before its formats are read, which begin alike
    plain = [printable(line) for line in text.plain_text(split=True, fast=False)[:_LONGEST]]
    width = text.dxf.get("width", 0.0) or 0.0
    if not (height > 0 and 0 < width < height * LETTER_WIDTH * _LONGEST):
        return plain
    letters = max(1, int(width / (height * LETTER_WIDTH)))
    broken = [part for line in plain for part in textwrap.wrap(line, letters) or [""]]
    return broken[:_LONGEST]


def decoded(text: str) -> str:
    r"""Return the text with the letters that older files write by number, as `\U+00E9`."""
    if "\\" not in text:
        return text
    text = _BY_NUMBER.sub(lambda found: chr(int(found[1], 16)), text)
    return _BY_CODE_PAGE.sub(_of_code_page, text)


def _of_code_page(found: re.Match[str]) -> str:
    try:
        return bytes.fromhex(found[2]).decode(_CODE_PAGES[found[1]])
    except (KeyError, ValueError):
        return found[0]


def printable(text: str) -> str:
    """Return the text without what cannot be printed or is too long to be a word on a plan."""
    text = _BY_THREE_DIGITS.sub(lambda found: chr(int(found[1])), decoded(text))
    return _UNPRINTABLE.sub("", text)[:_LONGEST].strip()
