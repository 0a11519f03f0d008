"""Where the picture of a plan is dark: its lines, its furniture, and its own texts."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_DARKER = 48
"""Of 255: how much darker than most of the picture ink is."""


class Piece(NamedTuple):
    """A piece of a picture as PNG or JPEG, and the pixels at which it lies."""

    data: bytes
    left: int
    top: int


class InkMap:
    """Knows of any box of a picture what share of it is ink."""

    def __init__(self, gray: NDArray[np.uint8]) -> None:
        """Take the gray levels of a picture, row by row."""
        paper = int(np.median(gray)) if gray.size else 255
        dark = gray.astype(np.int16) < paper - _DARKER
        sums = np.zeros((dark.shape[0] + 1, dark.shape[1] + 1), dtype=np.int64)
        sums[1:, 1:] = dark.cumsum(axis=0).cumsum(axis=1)
        self._sums = sums

    def share(self, left: float, top: float, right: float, bottom: float) -> float:
        """Return which share of a box of pixels is ink; outside the picture there is none."""
        high, wide = (one - 1 for one in self._sums.shape)
        x, to_x = (int(np.clip(one, 0, wide)) for one in (left, np.ceil(right)))
        y, to_y = (int(np.clip(one, 0, high)) for one in (top, np.ceil(bottom)))
        if x >= to_x or y >= to_y:
            return 0.0
        s = self._sums
        found = s[to_y, to_x] - s[y, to_x] - s[to_y, x] + s[y, x]
        return float(found) / ((to_x - x) * (to_y - y))


def ink_map(pieces: Iterable[Piece], width: int, height: int) -> InkMap:
    """Return where a picture of so many pixels is dark, put together from its pieces."""
    whole = Image.new("L", (max(width, 1), max(height, 1)), 255)
    for one in pieces:
        with Image.open(BytesIO(one.data)) as piece:
            whole.paste(piece.convert("L"), (one.left, one.top))
    return InkMap(np.asarray(whole, dtype=np.uint8))
