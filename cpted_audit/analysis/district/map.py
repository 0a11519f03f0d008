"""Where the schools of a district lie beside each other: a flat map of dots, with nothing under it.

Coordinates are those of the audits' georeferenced plans. Round the middle of the schools the Earth
is taken for flat, so that over a whole state distances are right to about one in a hundred.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Box, Point

_METERS_PER_DEGREE: Final = 111_320.0
"""Of latitude; a degree of longitude is as long at the equator and shrinks with the cosine."""
_LEAST_ACROSS: Final = 1_000.0
"""Meters that a map shows at least, so that a single school has a scale too."""
_ROUND: Final = (1.0, 2.0, 5.0)
METERS_PER_MILE: Final = 1_609.344


class DotAt(NamedTuple):
    """A school on the map: east and south of its corner, in units of the drawing."""

    line: SchoolLine
    at: Point


@dataclass(frozen=True, slots=True)
class DistrictMap:
    """Schools on a drawing of a width and height; `per_unit` is meters to a unit of it."""

    box: Box
    dots: tuple[DotAt, ...]
    per_unit: float
    nowhere: tuple[SchoolLine, ...]
    """Schools of which no plan is tied to latitude and longitude."""

    def grid(self, unit: LengthUnit) -> tuple[float, str]:
        """Return the side of a square of the grid in units, and its length in words."""
        meters, word = (METERS_PER_MILE, "mi") if unit is LengthUnit.FEET else (1_000.0, "km")
        length = _round(self.per_unit * (self.box.right - self.box.left) / 6 / meters)
        return length * meters / self.per_unit, f"{length:,g} {word}"


def district_map(
    lines: Sequence[SchoolLine],
    width: float,
    height: float,
    margin: float,
    zoom: float = 1.0,
    middle: tuple[float, float] | None = None,
) -> DistrictMap:
    """Lay schools out north up, within margins; larger by `zoom` round a place (degrees)."""
    places = {
        line.file: (line.audit.latitude, line.audit.longitude)
        for line in lines
        if line.audit.latitude is not None and line.audit.longitude is not None
    }
    box = Box(0.0, 0.0, width, height)
    nowhere = tuple(line for line in lines if line.file not in places)
    if not places:
        return DistrictMap(box, (), 1.0, nowhere)
    first = next(iter(places.values()))[1]
    north = {file: at[0] * _METERS_PER_DEGREE for file, at in places.items()}
    mean = math.fsum(at[0] for at in places.values()) / len(places)
    along = _METERS_PER_DEGREE * max(0.01, math.cos(math.radians(mean)))
    east = {file: _turned(at[1] - first) * along for file, at in places.items()}
    span = (min(east.values()), max(east.values()), min(north.values()), max(north.values()))
    per_unit = max(
        (span[1] - span[0]) / max(1.0, width - 2 * margin),
        (span[3] - span[2]) / max(1.0, height - 2 * margin),
        _LEAST_ACROSS / width,
    ) / zoom  # fmt: skip
    at_east, at_north = (span[0] + span[1]) / 2, (span[2] + span[3]) / 2
    if middle is not None:
        at_north = middle[0] * _METERS_PER_DEGREE
        at_east = _turned(middle[1] - first) * along
    dots = tuple(
        DotAt(line, Point(width / 2 + (east[line.file] - at_east) / per_unit,
                          height / 2 - (north[line.file] - at_north) / per_unit))
        for line in lines
        if line.file in places
    )  # fmt: skip
    return DistrictMap(box, dots, per_unit, nowhere)


def _turned(degrees: float) -> float:
    """Return a difference of longitudes the short way round."""
    return (degrees + 180.0) % 360.0 - 180.0


def _round(most: float) -> float:
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in _ROUND if step * power <= most * (1 + 1e-9))
