"""How large a photo is kept unless somebody chooses otherwise, how a panorama is, and in print."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum

MAX_SIDE = 2560
"""Pixels of the longer side of a stored picture: a page-wide print at 300 dpi."""
_ELONGATED = 2.0
"""How many times longer than high a picture is whose size goes by its area from then on."""
_LONGEST = 16_384
"""Pixels; no picture is kept longer, however little there is of it."""
_IN_ROWS = 5.0
"""How many times longer than high a picture is that is printed in rows."""
_SHAPE_OF_ROWS = 1.5
_MOST_ROWS = 12
_POINTS_PER_INCH = 72.0
_SLACK = 1e-3
"""Pixels; lengths on paper are not exact, and none of them is to cost a pixel more."""
_WORTH_IT = 0.8
"""Share of a picture's pixels, along each side, above which it is placed as it is."""


class PhotoDetail(StrEnum):
    """How finely the photos of a document are placed."""

    PRINT = "print"
    SCREEN = "screen"
    ORIGINAL = "original"


DOTS_PER_INCH: Mapping[PhotoDetail, int | None] = {
    PhotoDetail.PRINT: 200,
    PhotoDetail.SCREEN: 120,
    PhotoDetail.ORIGINAL: None,
}
"""Pixels on an inch of paper, at most; None places every pixel there is."""


def fitted_size(width: int, height: int, side: int) -> tuple[int, int]:
    """Return the size in pixels at which a picture is kept that may be `side` pixels long.

    A panorama may be longer: it gets as many pixels as a picture twice as wide as high, or there
    would be nothing left of its height.
    """
    longer, shorter = max(width, height), max(1, min(width, height))
    longest = side * math.sqrt(max(1.0, longer / shorter / _ELONGATED))
    scale = min(1.0, min(longest, max(side, _LONGEST)) / longer)
    return max(1, round(width * scale)), max(1, round(height * scale))


def rows_in_print(width: int, height: int) -> tuple[int, int]:
    """Return in how many rows and columns a picture is printed: 1 and 1 but for panoramas.

    Cut into rows below each other, like the lines of a text, it can be read on paper; a very high
    one is cut into columns.
    """
    shape = max(width, height) / max(1, min(width, height))
    count = 1
    if shape > _IN_ROWS:
        count = min(_MOST_ROWS, round(math.sqrt(shape / _SHAPE_OF_ROWS)))
    return (count, 1) if width >= height else (1, count)


def placed_size(
    pixels: tuple[int, int], points: tuple[float, float], dots_per_inch: int
) -> tuple[int, int] | None:
    """Return the size in pixels at which a picture is placed on so many points of paper.

    None says that it has hardly more pixels than that and is placed as it is.
    """
    width, height = (
        max(1, math.ceil(length / _POINTS_PER_INCH * dots_per_inch - _SLACK)) for length in points
    )
    if width > _WORTH_IT * pixels[0] or height > _WORTH_IT * pixels[1]:
        return None
    return width, height
