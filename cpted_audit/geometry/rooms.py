"""Which zone or room something lies in, and where a zone's name is best written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
import shapely
from shapely.ops import polylabel

from cpted_audit.domain.plane import Area, Box, Point, Ring, Segment
from cpted_audit.geometry.shapes import Shape, areas_of, shape_of, valid_areas

# The room around a point: what the walls close in, doors taken as shut.


_SIMPLER = 0.02
"""How far a corner may be off its place, as a share of the widest gap that counts as a door."""
_MITRE = 4.0


def room_around(point: Point, walls: Sequence[Segment], bounds: Box, *, gap: float) -> Ring | None:
    """Return the outline of the room a point lies in, or None in the open.

    Gaps in the walls up to `gap` pixels are taken for doors and closed. A room that reaches the
    bounds is no room; nor is one narrower than a gap.
    """
    sound = [wall for wall in walls if np.isfinite(wall).all() and wall.start != wall.end]
    if not sound:
        return None
    lines = shapely.union_all(shapely.linestrings(np.array(sound, dtype=np.float64)))
    solid = lines.buffer(gap / 2, cap_style="square", join_style="mitre", mitre_limit=_MITRE)
    space = shapely.box(*bounds).difference(solid)
    here = shapely.Point(point)
    inner = next((part for part in shapely.get_parts(space) if part.covers(here)), None)
    if inner is None or inner.touches(shapely.box(*bounds).exterior):
        return None
    grown = inner.buffer(gap / 2, join_style="mitre", mitre_limit=_MITRE)
    found = areas_of(grown.simplify(gap * _SIMPLER))
    return found[0].outline if found else None


# The floor of a level: a line around what stands on it, and what of it no room covers.


_THIN = 0.1
"""In the unit of the points, for metres: what is no wider is no floor."""


def around(points: Sequence[Point], margin: float) -> Ring:
    """Return the shortest line around points that keeps a distance from each; empty for none."""
    if not points:
        return ()
    hull = shapely.MultiPoint([tuple(point) for point in points]).convex_hull
    (area, *_) = areas_of(hull.buffer(margin, join_style="mitre", cap_style="square"))
    return area.outline


def uncovered(floor: Ring, rooms: Iterable[Ring], smallest: float) -> tuple[Area, ...]:
    """Return what of a floor no room covers, largest first, without what is not above `smallest`.

    Left out is too what is no wider than a thin wall, as between rooms drawn a little apart. The
    first is kept whatever its size, so that a floor without rooms is not lost.
    """
    rest = shape_of([Area(floor)]).difference(shape_of([Area(room) for room in rooms]))
    thinned = rest.buffer(-_THIN / 2, join_style="mitre").buffer(_THIN / 2, join_style="mitre")
    found = areas_of(thinned)
    return tuple(one for number, one in enumerate(found) if not number or _size(one) > smallest)


def _size(area: Area) -> float:
    return float(shape_of([area]).area)


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
    xs, ys = [point.x for point in ring], [point.y for point in ring]
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
