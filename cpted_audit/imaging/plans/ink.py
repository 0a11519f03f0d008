"""Where the picture of a plan is dark: its lines, its furniture, and its own texts.

A piece of a plan's picture, for a reader who may see that piece alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cpted_audit.domain.plane import Box
from cpted_audit.imaging.reading import DAMAGE

_DARKER = 48
"""Of 255: how much darker than most of the picture ink is."""
_BLOCK, _DENSE = 6, 0.36
"""Pixels to the side of a block, and the share of it that is dark where letters are."""
_LINES = 0.07
"""What a line counts for, of what a word does."""


class PicturePiece(NamedTuple):
    """A piece of a picture as PNG or JPEG, and the pixels at which it lies."""

    data: bytes
    left: int
    top: int


class InkMap:
    """Knows of any box of a picture how much of it is written in, and a little of what is drawn."""

    def __init__(self, gray: NDArray[np.uint8]) -> None:
        """Take the gray levels of a picture, row by row."""
        paper = int(np.median(gray)) if gray.size else 255
        dark = gray.astype(np.int16) < paper - _DARKER
        self._lines, self._words = _sums(dark), _sums(_dense(dark))

    def share(self, left: float, top: float, right: float, bottom: float) -> float:
        """Return how much a box of pixels would cover: 0 is nothing, 1 that it is written full.

        Lines count for little beside words: a name may stand over the edge of a desk. Outside the
        picture there is nothing.
        """
        high, wide = self._lines.shape
        x, to_x = max(int(left), 0), min(math.ceil(right), wide - 1)
        y, to_y = max(int(top), 0), min(math.ceil(bottom), high - 1)
        if x >= to_x or y >= to_y:
            return 0.0
        words, lines = (
            int(s[to_y, to_x] - s[y, to_x] - s[to_y, x] + s[y, x])
            for s in (self._words, self._lines)
        )
        covered = (words + _LINES * lines) / ((to_x - x) * (to_y - y))
        return min(float(covered), 1.0)


def _dense(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where dark pixels stand as close as in letters and thick walls: in whole blocks."""
    high, wide = dark.shape
    if high < _BLOCK or wide < _BLOCK:
        return dark
    full = _in_blocks(dark) >= _DENSE * _BLOCK**2
    around = np.zeros((high + _BLOCK - 1, wide + _BLOCK - 1), dtype=np.bool_)
    around[_BLOCK - 1 : high, _BLOCK - 1 : wide] = full
    return _in_blocks(around) > 0


def _in_blocks(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many pixels are set in the block that begins at each."""
    s = _sums(mask)
    return s[_BLOCK:, _BLOCK:] - s[:-_BLOCK, _BLOCK:] - s[_BLOCK:, :-_BLOCK] + s[:-_BLOCK, :-_BLOCK]


def _sums(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many pixels are set above and to the left of each corner."""
    sums = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), dtype=np.int64)
    sums[1:, 1:] = mask.cumsum(axis=0).cumsum(axis=1)
    return sums


def ink_map(pieces: Iterable[PicturePiece], width: int, height: int) -> InkMap:
    """Return where a picture of so many pixels is dark, put together from its pieces."""
    from PIL import Image  # a page of plans is shown without it

    whole = Image.new("L", (max(width, 1), max(height, 1)), 255)
    for one in pieces:
        # A damaged tile is told where it is drawn; of its ink nothing is known.
        with suppress(*DAMAGE), Image.open(BytesIO(one.data)) as piece:
            whole.paste(piece.convert("L"), (one.left, one.top))
    return InkMap(np.asarray(whole, dtype=np.uint8))


_QUALITY = 85


def cut_out(data: bytes, wanted: Box) -> tuple[bytes, Box] | None:
    """Return the part of a PNG or JPEG within a box, encoded again, and the box that it covers.

    Boxes are in shares (0–1) of the picture's sides; the part is larger by less than a pixel. What
    lies outside is gone, not covered. None where nothing of the picture lies within.
    """
    from PIL import Image  # a page of plans is shown without it

    with Image.open(BytesIO(data), formats=["PNG", "JPEG"]) as picture:
        wide, high = picture.size
        left, top = math.floor(wanted.left * wide), math.floor(wanted.top * high)
        right, bottom = math.ceil(wanted.right * wide), math.ceil(wanted.bottom * high)
        left, top = max(left, 0), max(top, 0)
        right, bottom = min(right, wide), min(bottom, high)
        if left >= right or top >= bottom:
            return None
        kind = picture.format or "PNG"
        part = picture.crop((left, top, right, bottom))
    part.info = {}  # the encoder would copy what else was in the file from here
    out = BytesIO()
    part.save(out, kind, quality=_QUALITY)
    return out.getvalue(), Box(left / wide, top / high, right / wide, bottom / high)
