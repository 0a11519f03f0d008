"""The outline of a building on its plan: where along it doors stand, and on which side.

Everything is seen from above with y downwards, as a plan is drawn, so that clockwise on the plan
is clockwise at the school.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from cpted_audit.domain.plane import Area, Point, Ring, Segment
from cpted_audit.domain.registers.access import Side
from cpted_audit.geometry.library import shapely
from cpted_audit.geometry.shapes import Shape, areas_of, valid_areas

Key = TypeVar("Key")

SIDES = (Side.A, Side.B, Side.C, Side.D)
"""Clockwise from the front."""

_WIDEST_DOORWAY = 0.06
"""A gap in the outer walls up to this share of the building's extent is taken for a doorway."""

_FILLED_LEAST = 0.3
"""Closed walls that fill less than this share of what surrounds them are not the outline."""

_FACING_WEIGHT = 0.45
"""Facing elsewhere by 90 degrees weighs like standing so much of half the building deeper."""


class Perimeter:
    """A closed outline that runs clockwise, to be asked about the doors along it."""

    def __init__(self, ring: Ring) -> None:
        areas = valid_areas(ring).areas
        corners = areas[0].outline if areas else ring
        self.ring: Ring = corners if _is_clockwise(corners) else tuple(reversed(corners))
        self._line = shapely.LineString([*self.ring, self.ring[0]])
        self._area = shapely.Polygon(self.ring)
        self._corners = [*self.ring, self.ring[0]]
        self._pieces = shapely.linestrings([[*piece] for piece in pairwise(self._corners)])

    @property
    def length(self) -> float:
        """How long the outline is, in pixels."""
        return float(self._line.length)

    @property
    def extent(self) -> float:
        """The longer side of the upright box round it, in pixels."""
        left, top, right, bottom = self._line.bounds
        return float(max(right - left, bottom - top))

    def along(self, point: Point) -> float:
        """Return how far along the outline, clockwise from its first corner, a point is nearest."""
        return float(self._line.project(shapely.Point(point)))

    def distance(self, point: Point) -> float:
        """Return how far off the outline a point is, in pixels."""
        return float(self._line.distance(shapely.Point(point)))

    def holds(self, point: Point) -> bool:
        """Return whether a point lies within the outline or on it."""
        return bool(self._area.intersects(shapely.Point(point)))

    def outward(self, point: Point) -> float:
        """Return where one looks who steps out at a point, in degrees clockwise from the top."""
        nearest = int(shapely.distance(self._pieces, shapely.Point(point)).argmin())
        start, end = self._corners[nearest], self._corners[nearest + 1]
        ahead = math.degrees(math.atan2(end.x - start.x, start.y - end.y))
        return (ahead - 90.0) % 360.0

    def side(self, point: Point, front: float) -> Side:
        """Return on which side a point is, when side A looks in the direction `front`.

        It is the side of the building that is nearest, where facing another way counts as being
        deeper; no door is on the side that it turns its back to.
        """
        depths = self._depths(point, front)
        turned = [math.radians(self.outward(point) - front - 90.0 * one) for one in range(4)]
        costs = [
            depth + _FACING_WEIGHT * (1 - math.cos(turn)) / 2 + (math.cos(turn) < -0.7)
            for depth, turn in zip(depths, turned, strict=True)
        ]
        return SIDES[costs.index(min(costs))]

    def sides(self, point: Point, front: float) -> frozenset[Side]:
        """Return the sides a point may be said to be on: the nearest one, and where it faces."""
        faced = round(((self.outward(point) - front) % 360.0) / 90.0) % 4
        return frozenset({self.side(point, front), SIDES[faced]})

    def _depths(self, point: Point, front: float) -> tuple[float, ...]:
        """Return how deep a point is behind each side, as a share of the building's depth there."""
        turn = math.radians(front)
        ahead = [_turned(corner, turn) for corner in self.ring]
        x, y = _turned(point, turn)
        left, right = min(one[0] for one in ahead), max(one[0] for one in ahead)
        top, bottom = min(one[1] for one in ahead), max(one[1] for one in ahead)
        wide, deep = (right - left) or 1.0, (bottom - top) or 1.0
        return (y - top) / deep, (right - x) / wide, (bottom - y) / deep, (x - left) / wide


def outer_boundary(walls: Sequence[Segment]) -> tuple[Ring, ...]:
    """Return the outlines of the buildings that walls enclose, largest first, clockwise.

    Gaps as wide as a doorway are closed. Walls that enclose nothing give the tight hull of all.
    """
    lines = [shapely.LineString(wall) for wall in walls if wall.start != wall.end]
    if not lines:
        return ()
    whole = shapely.union_all(lines)
    left, top, right, bottom = whole.bounds
    hull = whole.convex_hull
    closed = _closed(whole, max(right - left, bottom - top) * _WIDEST_DOORWAY / 2)
    if closed.is_empty or closed.area < _FILLED_LEAST * hull.area:
        closed = shapely.concave_hull(shapely.segmentize(whole, _step(whole)), ratio=0.2)
    rings = (_simple(area) for area in areas_of(closed))
    return tuple(ring if _is_clockwise(ring) else tuple(reversed(ring)) for ring in rings if ring)


def nearest_perimeter(
    point: Point, perimeters: Iterable[tuple[Key, Perimeter]]
) -> tuple[Key, Perimeter] | None:
    """Return the outline a point is nearest to, with its key; None where there is none."""
    return min(perimeters, key=lambda perimeter: perimeter[1].distance(point), default=None)


def _closed(whole: Shape, reach: float) -> Shape:
    """Return what lines enclose once gaps up to twice `reach` are bridged."""
    grown = whole.buffer(reach, join_style="mitre", cap_style="square")
    outlines = [shapely.Polygon(area.outline) for area in areas_of(grown)]
    filled = shapely.union_all(outlines)
    return filled.buffer(-reach, join_style="mitre")


def _step(whole: Shape) -> float:
    return float(max(whole.length / 400, 1e-6))


def _simple(area: Area) -> Ring:
    """Return an outline without corners on straight lines."""
    shape = shapely.Polygon(area.outline)
    least = math.sqrt(shape.area) * 1e-3
    corners = shapely.get_coordinates(shape.simplify(least).exterior)[:-1].tolist()
    return tuple(Point(x, y) for x, y in corners)


def _is_clockwise(ring: Ring) -> bool:
    """Return whether a ring runs clockwise as one sees it, y downwards."""
    pieces = pairwise([*ring, *ring[:1]])
    return sum(start.x * end.y - end.x * start.y for start, end in pieces) >= 0


def _turned(point: Point, turn: float) -> tuple[float, float]:
    """Return a point after the plan was turned so that the direction `turn` looks up."""
    cos, sin = math.cos(-turn), math.sin(-turn)
    return point.x * cos - point.y * sin, point.x * sin + point.y * cos
