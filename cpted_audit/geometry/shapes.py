"""Areas as the geometry library knows them, and back; for the modules of this folder only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import shapely

from cpted_audit.domain.plane import Area, Point, Ring

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
