"""A lighting survey as a drawing: cells in the inks of their bands, and a dot for every reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

from cpted_audit.analysis.lighting.lot_grid import (
    BANDS,
    LotGrid,
    LotPoint,
    band_of,
    band_text,
    light_cells,
)
from cpted_audit.analysis.lighting.numbers import light_text
from cpted_audit.domain.plane import Area, Box, Point
from cpted_audit.domain.plans.lighting import LightReading, LightSurvey, LightUnit
from cpted_audit.drawing.ink import HEAT, Ink
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Letters, Outline, Parts, Primitive, Primitives, Sign
from cpted_audit.drawing.sight_drawing import (
    HeatCell,
    ReadingDot,
    draw_heat,
    draw_readings,
    heat_text,
)
from cpted_audit.drawing.symbol_paths import circle, rectangle

_LETTER_ROOM, _VALUE_ROOM = 10.0, 24.0

_POINT: Parts = (Outline(circle(0.0, 0.0, 2.6), Ink.PAPER, Ink.MUTED, 1.0),)
_CURRENT: Parts = (
    Outline(circle(0.0, 0.0, 9.0), None, Ink.PAPER, 4.0),
    Outline(circle(0.0, 0.0, 9.0), None, Ink.ACCENT, 2.0),
)


class Detail(StrEnum):
    """How much of a heat map there is room for."""

    COLOURS = "colours"
    LETTERS = "letters"
    VALUES = "values"
    """A dot for every reading, with the letter of its band and its value."""


def detail_for(side: float) -> Detail:
    """Return what can be told apart in squares that are so many points wide."""
    if side < _LETTER_ROOM:
        return Detail.COLOURS
    return Detail.LETTERS if side < _VALUE_ROOM else Detail.VALUES


def lighting_sketch(
    survey: LightSurvey,
    taken: Sequence[LightReading],
    grid: LotGrid,
    detail: Detail = Detail.VALUES,
) -> Primitives:
    """Return the heat map of a survey, in fixed bands, with as much written as there is room."""
    heat = draw_heat(
        HeatCell(
            Area(_corners(cell.box)), BANDS.index(cell.band),
            cell.band.letter if detail is Detail.LETTERS else "", "",
        )
        for cell in light_cells(taken, grid.side, grid.left, grid.top)
    )  # fmt: skip
    return (*heat, *draw_readings(_dots(survey, taken) if detail is Detail.VALUES else ()))


def points_sketch(points: Iterable[LotPoint], current: LotPoint | None) -> Primitives:
    """Return points of a lot that wait for a reading, and a ring round the one to read next."""
    drawn: list[Primitive] = [Sign(point.at, _POINT) for point in points]
    if current is not None:
        drawn.append(Sign(current.at, _CURRENT))
    return tuple(drawn)


def band_entries(unit: LightUnit, taken: Iterable[LightReading] | None = None) -> list[LegendEntry]:
    """Return a line of a legend for every band, or for those that some readings are in."""
    used = BANDS if taken is None else {band_of(light_reading.lux) for light_reading in taken}
    return [
        LegendEntry(_swatch(band.letter, ink), band_text(band, unit))
        for band, ink in zip(BANDS, HEAT, strict=True)
        if band in used
    ]


def _dots(survey: LightSurvey, taken: Iterable[LightReading]) -> list[ReadingDot]:
    """Return a dot for every spot; of several readings it shows the darkest, as its cell does."""
    spots: dict[Point, list[float]] = defaultdict(list)
    for light_reading in taken:
        if light_reading.x is not None and light_reading.y is not None:
            spots[Point(light_reading.x, light_reading.y)].append(light_reading.lux)
    dots = []
    for at, read in spots.items():
        lux = min(read)
        value = light_text(lux, survey.unit).removesuffix(f" {survey.unit}")
        dots.append(ReadingDot(at, f"{band_of(lux).letter} {value}", lux < survey.resolution))
    return dots


def _corners(box: Box) -> tuple[Point, ...]:
    return (
        Point(box.left, box.top), Point(box.right, box.top),
        Point(box.right, box.bottom), Point(box.left, box.bottom),
    )  # fmt: skip


def _swatch(letter: str, ink: Ink) -> Parts:
    box = rectangle(-10.0, -7.0, 20.0, 14.0)
    return Outline(box, ink, Ink.LINE, 0.6), Letters(0.0, 0.0, letter, 10.0, heat_text(ink))
