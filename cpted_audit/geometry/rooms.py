"""Which zone or room something lies in, and where a zone's name is best written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import shapely
from shapely.ops import polylabel

from cpted_audit.domain.plane import Area, Point, Ring
from cpted_audit.geometry.mending import valid_areas
from cpted_audit.geometry.shapes import Shape, shape_of

Key = TypeVar("Key")

_BORDER = 1e-5
"""Pixels; a point on the border of two rooms lies in both, whatever its last digit."""


def zones_at(point: Point, zones: Iterable[tuple[Key, Ring]]) -> tuple[Key, ...]:
    """Return the zones a point lies in or on the border of, smallest first."""
    return zones_near(point, zones, _BORDER)


def zones_near(point: Point, zones: Iterable[tuple[Key, Ring]], reach: float) -> tuple[Key, ...]:
    """Return the zones a point lies in or within so many pixels of, smallest first."""
    here = shapely.Point(point)
    near = [(key, _shape(ring)) for key, ring in zones if _in_box(point, ring, reach)]
    around = [(key, shape) for key, shape in near if shape.distance(here) <= reach]
    return tuple(key for key, _ in sorted(around, key=lambda one: one[1].area))


def middle_of(ring: Ring) -> Point:
    """Return the middle of an area's box, or a point well inside one bent around its middle."""
    xs, ys = [one.x for one in ring], [one.y for one in ring]
    middle = Point((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    return middle if zones_at(middle, [(0, ring)]) else label_point(Area(ring))


def label_point(area: Area) -> Point:
    """Return a point well inside an area, farthest from its border within a hundredth."""
    shape = shape_of([area])
    if shape.is_empty:
        return area.outline[0]
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    width = min(largest.bounds[2] - largest.bounds[0], largest.bounds[3] - largest.bounds[1])
    found = polylabel(largest, tolerance=width / 100)
    return Point(found.x, found.y)


def _in_box(point: Point, ring: Ring, reach: float) -> bool:
    """Return whether a point lies in or near the upright box round a ring; sorts most out."""
    xs, ys = [corner.x for corner in ring], [corner.y for corner in ring]
    return bool(ring) and (
        min(xs) - reach <= point.x <= max(xs) + reach
        and min(ys) - reach <= point.y <= max(ys) + reach
    )


def _shapes(zones: Iterable[tuple[Key, Ring]]) -> list[tuple[Key, Shape]]:
    return [(key, _shape(ring)) for key, ring in zones]


def _shape(ring: Ring) -> Shape:
    return shape_of(valid_areas(ring).areas)
