"""What tests of sight lines share: rings of walls, and a slow second way to what is seen."""

from __future__ import annotations

import math
from itertools import pairwise

import shapely

from cpted_audit.domain.plane import Area, Box, Point, Ring, Segment
from cpted_audit.geometry.obstacles import prepare
from cpted_audit.geometry.sightline import visible_area


def ring(*corners: tuple[float, float]) -> Ring:
    return tuple(Point(*corner) for corner in corners)


def rectangle(left: float, top: float, right: float, bottom: float) -> Ring:
    return ring((left, top), (right, top), (right, bottom), (left, bottom))


def walls_of(*rings: Ring) -> list[Segment]:
    return [Segment(*ends) for ring in rings for ends in pairwise((*ring, ring[0]))]


def around(ring: Ring, margin: float = 0.0) -> Box:
    xs, ys = [point.x for point in ring], [point.y for point in ring]
    return Box(min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)


def seen(eye: tuple[float, float], walls: list[Segment], bounds: Box, **looked) -> tuple[Area, ...]:
    return visible_area(Point(*eye), prepare(walls, bounds), **looked)


def shape(areas: tuple[Area, ...]) -> shapely.Geometry:
    return shapely.union_all([shapely.Polygon(area.outline, area.holes) for area in areas])


def shadow_subtraction(eye: tuple[float, float], walls: list[Segment], bounds: Box) -> float:
    """Return how large the visible area is, worked out by cutting each wall's shadow away."""
    far = 4 * math.hypot(bounds.width, bounds.height)
    shadows = [shadow for wall in walls if (shadow := _shadow(eye, wall, far)) is not None]
    return shapely.box(*bounds).difference(shapely.union_all(shadows)).area


def _shadow(eye: tuple[float, float], wall: Segment, far: float) -> shapely.Geometry | None:
    """Return the wall and all behind it, by way of a far point behind its middle."""
    if min(math.dist(eye, point) for point in wall) < 1e-12:
        return None
    (ax, ay), (bx, by) = (
        ((x - eye[0]) / math.dist(eye, (x, y)), (y - eye[1]) / math.dist(eye, (x, y)))
        for x, y in wall
    )
    half = math.hypot(ax + bx, ay + by)
    if half < 1e-9:
        return None
    rays = (ax, ay), ((ax + bx) / half, (ay + by) / half), (bx, by)
    behind = [(eye[0] + far * x, eye[1] + far * y) for x, y in rays]
    shadow = shapely.MultiPoint([*wall, *behind]).convex_hull
    return shadow if shadow.area > 0 else None
