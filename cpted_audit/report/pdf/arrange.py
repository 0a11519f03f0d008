"""Letters of a line that runs both ways, from left to right on the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from unicodedata import mirrored

from cpted_audit.report.pdf.fonts.direction import UNSEEN, split, starts, starts_left
from cpted_audit.report.pdf.fonts.fonts import em_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cpted_audit.report.pdf.canvas import Glyphs

_ARABIC_MARKS: Final = frozenset(map(chr, range(0x64B, 0x660)))
_MARK_MIDDLE: Final = 0.25
"""Where the middle of such a mark is in DejaVu Sans, as a share of the size; it has no width."""

_SLIVER: Final = 0.02


def arranged(
    parts: Sequence[tuple[str, str]], spread: float = 0.0, *, level: int | None = None
) -> Iterator[tuple[str, str, float, int]]:
    """Yield (font, text, offset, level) of the parts of a line, as (font, text), in reading order.

    Offsets and `spread`, which follows each letter, are shares of the size. Without a level the
    text decides where it turns.
    """
    texts = [text for _, text in parts]
    if level is None:
        pieces = split(texts, leftward=starts_left("".join(texts)))
        fonts = [parts[piece.at][0] for piece in pieces]
        turned = [(piece.text, piece.level) for piece in pieces]
    else:
        fonts = [font for font, _ in parts]
        turned = [(text, level) for text in texts]
    widths = [
        em_width(font, text) / 1000 + spread * len(text)
        for font, (text, _) in zip(fonts, turned, strict=True)
    ]
    offsets = starts([one for _, one in turned], widths, 0.0)
    for font, (text, one), offset in zip(fonts, turned, offsets, strict=True):
        yield font, text, offset, one


def letters(piece: Glyphs, level: int) -> Iterator[Glyphs]:
    """Yield a piece as it is, or letter by letter from its right end where the level is odd."""
    if level % 2 == 0:
        yield piece
        return
    x = piece.x + em_width(piece.font, piece.text) * piece.size / 1000
    x += piece.spread * len(piece.text)
    letter = 0.0
    for char in piece.text:
        right, x = x, x - em_width(piece.font, char) * piece.size / 1000 - piece.spread
        if mirrored(char):
            yield replace(piece, x=right, text=char, mirrored=True)
        elif char in UNSEEN:
            # A narrow letter at the left end of the ligature: readers go by places.
            yield replace(piece, x=x - _SLIVER * piece.size, text=UNSEEN[char], hidden=True)
        elif char in _ARABIC_MARKS:
            # Over a narrow letter it stays: readers would take it for another word's.
            shift = max(0.0, letter / 2 - _MARK_MIDDLE * piece.size)
            yield replace(piece, x=x + shift, text=char)
        else:
            letter = right - x
            yield replace(piece, x=x, text=char)
