"""The grid of a lot: the points at which its light is read, their names and their order.

The heat map of a lighting survey: fixed bands of light, and the cells that show readings.

The bands are the same on every map, so that two lots, or one lot in two years, can be laid side by
side. A cell shows a reading taken in it, and no cell shows what was not measured.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from math import floor, hypot, inf
from typing import NamedTuple

from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit
from cpted_audit.domain.plane import Area, Box, Point, Ring
from cpted_audit.domain.plans.lighting import LightReading, LightUnit, from_lux
from cpted_audit.drawing.ink import HEAT, ON_PAPER
from cpted_audit.drawing.sight_drawing import heat_text
from cpted_audit.geometry.cells import letters
from cpted_audit.geometry.measure import lies_within, ring_size
from cpted_audit.geometry.rooms import label_point

WANTED_POINTS = 60
"""How many points a lot is given at least where nobody says otherwise; fewer than 50 are few."""
MOST_POINTS = 2_000
"""Nobody reads more in a night."""

_SIDES = {
    LengthUnit.FEET: (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100),
    LengthUnit.METRES: (0.3, 0.5, 0.8, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30),
}


class ReadingOrder(StrEnum):
    """How one walks over a lot: every row from the left, or there and back."""

    THERE_AND_BACK = "there-and-back"
    STRAIGHT = "straight"


class LotPoint(NamedTuple):
    """A point to read at, in the middle of a square; its name is such as “B4”."""

    name: str
    at: Point
    row: int
    column: int


class LotGrid(NamedTuple):
    """Squares over a lot and the points within it, row by row; lengths in pixels of the plan."""

    side: float
    left: float
    top: float
    points: tuple[LotPoint, ...]

    def named(self, name: str) -> LotPoint | None:
        """Return the point with a name however it is written, or None."""
        wanted = name.strip().casefold()
        return next((point for point in self.points if point.name.casefold() == wanted), None)

    def nearest(self, point: Point) -> LotPoint:
        """Return the point nearest to another."""
        return min(self.points, key=lambda lot_point: math.dist(lot_point.at, point))

    def in_order(self, order: ReadingOrder) -> tuple[LotPoint, ...]:
        """Return the points as one walks them; there and back begins at the left."""
        rows = sorted({point.row for point in self.points})
        back = set(rows[1::2]) if order is ReadingOrder.THERE_AND_BACK else set()
        return tuple(
            sorted(
                self.points,
                key=lambda point: (point.row, -point.column if point.row in back else point.column),
            )
        )

    def after(self, name: str, order: ReadingOrder, taken: Collection[str] = ()) -> LotPoint | None:
        """Return the first point after one in walking order whose name is not `taken`, or None."""
        walked = self.in_order(order)
        begun = self.named(name)
        rest = walked if begun is None else walked[walked.index(begun) + 1 :]
        done = {one.casefold() for one in taken}
        return next(
            (lot_point for lot_point in rest if lot_point.name.casefold() not in done), None
        )


@lru_cache(maxsize=64)
def lot_grid(ring: Ring, side: float) -> LotGrid:
    """Return the grid of a lot with squares so wide; never finer than `finest_side`.

    The squares are laid in the middle of the lot. A lot too small for a square has one point.
    """
    side = max(side, finest_side(ring))
    left, top, width, height = _box(ring)
    columns, rows = max(1, round(width / side)), max(1, round(height / side))
    left, top = left - (columns * side - width) / 2, top - (rows * side - height) / 2
    points = tuple(
        LotPoint(f"{letters(column)}{row + 1}", at, row, column)
        for row in range(rows)
        for column in range(columns)
        if lies_within(at := Point(left + (column + 0.5) * side, top + (row + 0.5) * side), ring)
    )
    if points:
        return LotGrid(side, left, top, points)
    middle = label_point(Area(ring))
    only = LotPoint("A1", middle, 0, 0)
    return LotGrid(side, middle.x - side / 2, middle.y - side / 2, (only,))


def finest_side(ring: Ring) -> float:
    """Return the least side of a square that leaves a lot with a number of points one can read."""
    _, _, width, height = _box(ring)
    across = max(width, height)
    return max(math.sqrt(width * height / MOST_POINTS), across / MOST_POINTS, 1e-3)


def fitting_side(ring: Ring, metres_per_pixel: float | None, unit: LengthUnit) -> float:
    """Return a side, round where the scale is known, that gives some sixty points or more."""
    side = max(math.sqrt(ring_size(ring) / WANTED_POINTS), finest_side(ring))
    if metres_per_pixel is None:
        return side
    pixel = metres_per_pixel / METRES_PER_UNIT[unit]
    rounded = [one for one in _SIDES[unit] if one <= side * pixel]
    return max(rounded[-1] / pixel, finest_side(ring)) if rounded else side


def _box(ring: Ring) -> tuple[float, float, float, float]:
    xs, ys = [point.x for point in ring], [point.y for point in ring]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


class LightBand(NamedTuple):
    """A band of light from `low` up to but without `high`, in lux, with its letter and colours.

    `fill` is what a cell is painted with, `ink` the colour of what is written on it.
    """

    letter: str
    low: float
    high: float
    fill: str
    ink: str


_LIMITS = (0.0, 1.0, 5.0, 10.0, 20.0, 30.0, 50.0, 100.0, inf)

BANDS: tuple[LightBand, ...] = tuple(
    LightBand(letter, low, high, ON_PAPER[ink], ON_PAPER[heat_text(ink)])
    for letter, (low, high), ink in zip("ABCDEFGH", pairwise(_LIMITS), HEAT, strict=True)
)
"""From nothing to brighter than any lot; 30 lux is close to 3 foot-candles."""


def band_text(band: LightBand, unit: LightUnit) -> str:
    """Return what a band stands for as printed, such as “5–10 lux (0.5–0.9 fc)”."""
    lux = _stretch(f"{band.low:g}", f"{band.high:g}", band, LightUnit.LUX)
    if unit is LightUnit.LUX:
        return lux
    low, high = from_lux(band.low, unit), from_lux(band.high, unit)
    return f"{lux} ({_stretch(f'{low:.1f}', f'{high:.1f}', band, unit)})"


def _stretch(low: str, high: str, band: LightBand, unit: LightUnit) -> str:
    if not band.low:
        return f"under {high} {unit}"
    return f"{low} {unit} and more" if band.high == inf else f"{low}–{high} {unit}"


class LightCell(NamedTuple):
    """A cell of a heat map, the reading it shows, and that reading's band."""

    box: Box
    reading: LightReading
    band: LightBand


def band_of(lux: float) -> LightBand:
    """Return the band of a reading, as measured."""
    return next(band for band in reversed(BANDS) if lux >= band.low)


def light_cells(
    readings: Iterable[LightReading], side: float, left: float = 0.0, top: float = 0.0
) -> tuple[LightCell, ...]:
    """Return the cells with a reading, by row and column; sides and corners in pixels of the plan.

    A cell shows the reading nearest to its middle, of two equally near ones the darker.
    """
    if not side > 0:
        raise ValueError(f"the side of a cell is above 0, not {side}")
    nearest: dict[tuple[int, int], tuple[float, float, str, LightReading]] = {}
    for reading in readings:
        if reading.x is None or reading.y is None:
            continue
        row, column = floor((reading.y - top) / side), floor((reading.x - left) / side)
        away = hypot(reading.x - left - (column + 0.5) * side, reading.y - top - (row + 0.5) * side)
        candidate = (away, reading.lux, reading.id, reading)
        if (row, column) not in nearest or candidate[:3] < nearest[row, column][:3]:
            nearest[row, column] = candidate
    return tuple(
        LightCell(_cell_box(row, column, side, left, top), reading, band_of(reading.lux))
        for (row, column), (*_, reading) in sorted(nearest.items(), key=lambda one: one[0])
    )


def _cell_box(row: int, column: int, side: float, left: float, top: float) -> Box:
    x, y = left + column * side, top + row * side
    return Box(x, y, x + side, y + side)
