"""Areas as the geometry library knows them, and back; for the modules of this folder only."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple

import shapely

from cpted_audit.domain.plane import Area, Point, Ring

# Zones as they are drawn or imported, made into sound areas; what was mended is said.


class Mend(StrEnum):
    """What was wrong with an outline and what was done about it."""

    CLOSED = "it did not close, and was closed by a straight line"
    DAMAGED = "corners that are not numbers were left out"
    REPEATED = "corners given twice in a row were taken once"
    CROSSED = "it crosses itself, and what it goes round once was kept"
    FLAT = "it encloses nothing"


class Mended(NamedTuple):
    """The areas an outline encloses, largest first, and what was mended to find them."""

    areas: tuple[Area, ...]
    mends: tuple[Mend, ...] = ()


def valid_areas(corners: Sequence[Point], *, closed: bool = True) -> Mended:
    """Return what an outline encloses; several areas when it crosses itself.

    `closed` is False for a line that closes only if its last point is its first.
    """
    found: list[Mend] = []
    ring = tuple(point for point in corners if math.isfinite(point.x) and math.isfinite(point.y))
    if len(ring) < len(corners):
        found.append(Mend.DAMAGED)
    if not closed and ring[:1] != ring[-1:]:
        found.append(Mend.CLOSED)
    once = (*ring[:1], *(after for before, after in pairwise(ring) if before != after))
    if len(once) < len(ring):
        found.append(Mend.REPEATED)
    if len(once) > 1 and once[0] == once[-1]:
        once = once[:-1]
    areas = areas_of(shape_of([Area(once)]))
    if not areas:
        found.append(Mend.FLAT)
    elif not is_sound(once):
        found.append(Mend.CROSSED)
    else:
        areas = (Area(once),)
    return Mended(areas, tuple(found))


Shape = Any
"""A geometry of the library, which has no types."""

_GRID = 1e-8
"""Pixels to which shapes are rounded: edges that all but coincide would else be cut wrongly."""


def shape_of(areas: Iterable[Area]) -> Shape:
    """Return areas as one shape, mended where they cross themselves, joined where they overlap."""
    parts = [part for area in areas for part in _sound(area)]
    return shapely.union_all(shapely.set_precision(parts, _GRID))


def areas_of(shape: Shape, smallest: float = 0.0) -> tuple[Area, ...]:
    """Return the areas a shape is made of, largest first, without those not above `smallest`."""
    parts = sorted(_polygons(shape), key=lambda part: -part.area)
    return tuple(
        Area(_ring(part.exterior), tuple(_ring(hole) for hole in part.interiors))
        for part in parts
        if part.area > smallest
    )


def solid(shape: Shape) -> Shape:
    """Return a shape without the lines and points in which others only touched."""
    if shape.geom_type in {"Polygon", "MultiPolygon"}:
        return shape
    return shapely.MultiPolygon(list(_polygons(shape)))


def is_sound(ring: Ring) -> bool:
    """Return whether a ring encloses one area and nowhere crosses or touches itself."""
    return len(ring) > 2 and bool(shapely.Polygon(ring).is_valid)


def _sound(area: Area) -> Iterator[Shape]:
    """Yield the polygons an area is made of: itself, or what it encloses an odd number of times."""
    if len(area.outline) > 2:
        polygon = shapely.Polygon(area.outline, area.holes)
        yield from [polygon] if polygon.is_valid else _polygons(shapely.make_valid(polygon))


def _polygons(shape: Shape) -> Iterator[Shape]:
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            yield part
        elif part.geom_type.startswith("Multi"):
            yield from _polygons(part)


def _ring(line: Shape) -> Ring:
    return tuple(Point(x, y) for x, y in shapely.get_coordinates(line)[:-1].tolist())
