"""Which letters the fonts that travel with the program can draw. Child only."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from PIL import ImageFont

from cpted_audit.assets import asset

_FONTS = ("NotoSans-Regular.ttf", "DejaVuSans.ttf")
_PLAIN = "\u024f"
"""The last of the letters of Latin scripts, which are all there."""
_NOWHERE = "\U0010fffe"
_MOST = 500
"""Different letters that are looked up; a drawing with more is in a script that is told by then."""


def missing_letters(words: Iterable[str]) -> Iterator[str]:
    """Yield each letter of a text that no font has, once, in order."""
    uncommon = sorted({word for word in words if word > _PLAIN and _is_seen(word)})
    for letter in uncommon[:_MOST]:
        if not any(_has(font, letter) for font in _FONTS):
            yield letter


def _is_seen(letter: str) -> bool:
    """Return whether a letter leaves ink by itself."""
    return unicodedata.category(letter)[0] not in {"C", "Z", "M"}


def _has(font: str, letter: str) -> bool:
    mask = _font(font).getmask(letter)
    return (mask.size, bytes(mask)) != _nothing(font)


@lru_cache
def _nothing(font: str) -> tuple[tuple[int, int], bytes]:
    """Return the box that a font draws for what it does not have."""
    mask = _font(font).getmask(_NOWHERE)
    return mask.size, bytes(mask)


@lru_cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(asset("resources", "fonts", name)), 24)
