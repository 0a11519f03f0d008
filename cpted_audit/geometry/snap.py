"""A moving point drawn to corners, crossings, walls and straight angles near it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

import numpy as np
import shapely

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.measure import (
    crossing,
    direction,
    distance_to_segment,
    moved,
    nearest_on,
    unit,
)

# Points put in line with one another, or evenly apart.


class SnapSide(StrEnum):
    """What points are put in line with."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    ACROSS = "across"
    """One above the other, halfway between the leftmost and the rightmost."""
    DOWN = "down"
    """Side by side, halfway between the topmost and the bottommost."""


class Axis(StrEnum):
    """Along what points are spread."""

    ACROSS = "across"
    DOWN = "down"


def aligned(points: Sequence[Point], side: SnapSide) -> tuple[Point, ...]:
    """Return the points in line, in the order they came in."""
    if not points:
        return ()
    xs, ys = [point.x for point in points], [point.y for point in points]
    lines: dict[SnapSide, float] = {
        SnapSide.LEFT: min(xs),
        SnapSide.RIGHT: max(xs),
        SnapSide.ACROSS: (min(xs) + max(xs)) / 2,
        SnapSide.TOP: min(ys),
        SnapSide.BOTTOM: max(ys),
        SnapSide.DOWN: (min(ys) + max(ys)) / 2,
    }
    if side in {SnapSide.LEFT, SnapSide.RIGHT, SnapSide.ACROSS}:
        return tuple(Point(lines[side], point.y) for point in points)
    return tuple(Point(point.x, lines[side]) for point in points)


def distributed(points: Sequence[Point], axis: Axis) -> tuple[Point, ...]:
    """Return the points evenly apart along an axis; the outermost two stay where they are."""
    number = 0 if axis is Axis.ACROSS else 1
    order = sorted(range(len(points)), key=lambda index: points[index][number])
    if len(order) < 3:
        return tuple(points)
    first, last = points[order[0]][number], points[order[-1]][number]
    step = (last - first) / (len(order) - 1)
    placed = list(points)
    for turn, index in enumerate(order[1:-1], 1):
        there = first + turn * step
        x, y = points[index]
        placed[index] = Point(there, y) if axis is Axis.ACROSS else Point(x, there)
    return tuple(placed)


STEP = 15.0
"""Degrees between the angles a new line is drawn to."""


class SnapKind(StrEnum):
    """What a point was drawn to."""

    NOTHING = "nothing"
    VERTEX = "vertex"
    CROSSING = "crossing"
    ANGLE_ON_WALL = "angle on wall"
    """Where a straight angle from the point before meets a wall."""
    WALL = "wall"
    ANGLE = "angle"
    PARALLEL = "parallel"
    """Along or square to a wall at the point before."""


class Snap(NamedTuple):
    """Where a point was drawn to, and by what."""

    point: Point
    kind: SnapKind


class _Ray(NamedTuple):
    """A straight angle from the point before: where on it the moving point would lie."""

    at: Point
    direction: float
    kind: SnapKind


class Snapper:
    """Draws points to walls; made once for many points, as the walls are sorted by place."""

    def __init__(self, walls: Iterable[Segment]) -> None:
        self._walls = [wall for wall in walls if np.isfinite(wall).all()]
        lines = np.array(self._walls, dtype=np.float64).reshape(-1, 2, 2)
        self._tree = shapely.STRtree(shapely.linestrings(lines))

    def snap(
        self,
        point: Point,
        tolerance: float,
        *,
        previous: Point | None = None,
        locked: bool = False,
    ) -> Snap:
        """Return where a point is drawn to within `tolerance` pixels; the point itself if nowhere.

        `previous` is where the line being drawn comes from. `locked` keeps that line upright or
        level, however far the point is from it.
        """
        near = self._near(point, tolerance)
        if locked and previous is not None:
            ray = _ray(point, previous, _nearest_turn(direction(previous, point), 90.0))
            return self._along(ray, previous, self._near(ray.at, tolerance), tolerance)
        fixed = _nearest(point, _vertices(near), tolerance) or _nearest(
            point, _crossings(near), tolerance
        )
        if fixed is not None:
            return Snap(fixed, SnapKind.VERTEX if fixed in _vertices(near) else SnapKind.CROSSING)
        if previous is not None and (found := self._ray(point, previous, tolerance)) is not None:
            snapped = self._along(found, previous, near, tolerance)
            if snapped.kind is SnapKind.ANGLE_ON_WALL or not near:
                return snapped
        on_wall = _nearest(point, (nearest_on(wall, point) for wall in near), tolerance)
        return Snap(point, SnapKind.NOTHING) if on_wall is None else Snap(on_wall, SnapKind.WALL)

    def _near(self, point: Point, tolerance: float) -> list[Segment]:
        reach = shapely.box(
            point.x - tolerance, point.y - tolerance, point.x + tolerance, point.y + tolerance
        )
        found = [self._walls[number] for number in sorted(self._tree.query(reach).tolist())]
        return [wall for wall in found if distance_to_segment(point, wall) <= tolerance]

    def _ray(self, point: Point, previous: Point, tolerance: float) -> _Ray | None:
        """Return the straight angle nearest to a point, if it is near enough."""
        drawn = direction(previous, point)
        rays = [_ray(point, previous, _nearest_turn(drawn, STEP))]
        rays += [
            _ray(point, previous, base + _nearest_turn(drawn - base, 90.0), SnapKind.PARALLEL)
            for wall in self._near(previous, tolerance)
            if wall.start != wall.end
            for base in [direction(*wall)]
        ]
        nearest = min(rays, key=lambda ray: math.dist(ray.at, point))
        return nearest if math.dist(nearest.at, point) <= tolerance else None

    @staticmethod
    def _along(ray: _Ray, previous: Point, near: Sequence[Segment], tolerance: float) -> Snap:
        """Return the point on a straight angle, at a wall if one crosses it close by."""
        far = math.dist(previous, ray.at) + 2 * tolerance
        line = Segment(previous, moved(previous, ray.direction, far))
        met = (there for wall in near if (there := crossing(line, wall)) is not None)
        there = _nearest(ray.at, met, tolerance)
        return Snap(ray.at, ray.kind) if there is None else Snap(there, SnapKind.ANGLE_ON_WALL)


def _ray(point: Point, previous: Point, turn: float, kind: SnapKind = SnapKind.ANGLE) -> _Ray:
    """Return the place on a ray from the point before that is nearest to a point."""
    across, down = unit(turn)
    along = (point.x - previous.x) * across + (point.y - previous.y) * down
    return _Ray(moved(previous, turn, max(along, 0.0)), turn, kind)


def _nearest_turn(angle: float, step: float) -> float:
    return round(angle / step) * step


def _vertices(walls: Sequence[Segment]) -> list[Point]:
    return [point for wall in walls for point in wall]


def _crossings(walls: Sequence[Segment]) -> Iterator[Point]:
    for segment, other in combinations(walls, 2):
        if (there := crossing(segment, other)) is not None:
            yield there


def _nearest(point: Point, places: Iterable[Point], tolerance: float) -> Point | None:
    found = min(places, key=lambda place: math.dist(place, point), default=None)
    return found if found is not None and math.dist(found, point) <= tolerance else None
