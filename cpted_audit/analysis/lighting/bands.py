"""The heat map of a lighting survey: fixed bands of light, and the cells that show readings.

The bands are the same on every map, so that two lots, or one lot in two years, can be laid side by
side. A cell shows a reading taken in it, and no cell shows what was not measured.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import floor, hypot, inf
from typing import NamedTuple

from cpted_audit.domain.plane import Box
from cpted_audit.domain.plans.lighting import LightReading, LightUnit, from_lux
from cpted_audit.drawing.ink import HEAT, ON_PAPER
from cpted_audit.drawing.sight_drawing import heat_text


class Band(NamedTuple):
    """A band of light from `low` up to but without `high`, in lux, with its letter and colours.

    `fill` is what a cell is painted with, `ink` the colour of what is written on it.
    """

    letter: str
    low: float
    high: float
    fill: str
    ink: str


_LIMITS = (0.0, 1.0, 5.0, 10.0, 20.0, 30.0, 50.0, 100.0, inf)

BANDS: tuple[Band, ...] = tuple(
    Band(letter, low, high, ON_PAPER[ink], ON_PAPER[heat_text(ink)])
    for letter, (low, high), ink in zip("ABCDEFGH", pairwise(_LIMITS), HEAT, strict=True)
)
"""From nothing to brighter than any lot; 30 lux is close to 3 foot-candles."""


def band_text(band: Band, unit: LightUnit) -> str:
    """Return what a band stands for as printed, such as “5–10 lux (0.5–0.9 fc)”."""
    lux = _stretch(f"{band.low:g}", f"{band.high:g}", band, LightUnit.LUX)
    if unit is LightUnit.LUX:
        return lux
    low, high = from_lux(band.low, unit), from_lux(band.high, unit)
    return f"{lux} ({_stretch(f'{low:.1f}', f'{high:.1f}', band, unit)})"


def _stretch(low: str, high: str, band: Band, unit: LightUnit) -> str:
    if not band.low:
        return f"under {high} {unit}"
    return f"{low} {unit} and more" if band.high == inf else f"{low}–{high} {unit}"


class LightCell(NamedTuple):
    """A cell of a heat map, the reading it shows, and that reading's band."""

    box: Box
    reading: LightReading
    band: Band


def band_of(lux: float) -> Band:
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
        LightCell(_box(row, column, side, left, top), reading, band_of(reading.lux))
        for (row, column), (*_, reading) in sorted(nearest.items(), key=lambda one: one[0])
    )


def _box(row: int, column: int, side: float, left: float, top: float) -> Box:
    x, y = left + column * side, top + row * side
    return Box(x, y, x + side, y + side)
