"""How near a point is to lines and rings, whether it lies within one, and what it hits first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from cpted_audit.domain.plane import Point, Ring, Segment
from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.geometry.measure import ring_size

Key = TypeVar("Key")

_ORDER = (MarkerShape.POINT, MarkerShape.LINE, MarkerShape.AREA)


class HitTarget(NamedTuple, Generic[Key]):
    """Something that can be pointed at, and how it is called."""

    key: Key
    shape: MarkerShape
    points: Sequence[Point]


def hits(point: Point, targets: Iterable[HitTarget[Key]], tolerance: float) -> tuple[Key, ...]:
    """Return what lies within `tolerance` pixels, the likeliest first.

    Targets come in the order they are drawn: of equals the last, which lies on top, comes first.
    Of areas the smallest comes first.
    """
    found = sorted(_ranked(point, targets, tolerance), key=lambda one: one[:3])
    return tuple(key for *_, key in found)


def hit(point: Point, targets: Iterable[HitTarget[Key]], tolerance: float) -> Key | None:
    """Return the likeliest thing within `tolerance` pixels, or None."""
    return next(iter(hits(point, targets, tolerance)), None)


def _ranked(
    point: Point, targets: Iterable[HitTarget[Key]], tolerance: float
) -> Iterator[tuple[int, float, int, Key]]:
    for number, target in enumerate(targets):
        if _is_near(point, target.points, tolerance):
            rank = _rank(point, target, tolerance)
            if rank is not None:
                yield _ORDER.index(target.shape), rank, -number, target.key


def _is_near(point: Point, points: Sequence[Point], tolerance: float) -> bool:
    """Return whether a point lies in the upright box round others; quick, to sort most out."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return bool(points) and (
        min(xs) - tolerance <= point.x <= max(xs) + tolerance
        and min(ys) - tolerance <= point.y <= max(ys) + tolerance
    )


def _rank(point: Point, target: HitTarget[Key], tolerance: float) -> float | None:
    """Return what decides among targets of one shape, or None out of reach."""
    if target.shape is MarkerShape.AREA:
        ring = tuple(target.points)
        return ring_size(ring) if lies_within(point, ring, border=tolerance) else None
    if target.shape is MarkerShape.LINE:
        distance = distance_to_line(point, target.points)
    else:
        distance = math.dist(point, target.points[0])
    return distance if distance <= tolerance else None


def nearest_on(segment: Segment, point: Point) -> Point:
    """Return the point of a segment nearest to a point."""
    (ax, ay), (bx, by) = segment
    along_x, along_y = bx - ax, by - ay
    square = along_x * along_x + along_y * along_y
    if not square:
        return segment.start
    share = ((point.x - ax) * along_x + (point.y - ay) * along_y) / square
    if share <= 0:
        return segment.start
    return segment.end if share >= 1 else Point(ax + share * along_x, ay + share * along_y)


def distance_to_segment(point: Point, segment: Segment) -> float:
    """Return how far a point is from a segment."""
    return math.dist(point, nearest_on(segment, point))


def distance_to_line(point: Point, points: Sequence[Point]) -> float:
    """Return how far a point is from the line through points; infinite when there are none."""
    if len(points) == 1:
        return math.dist(point, points[0])
    return min(
        (distance_to_segment(point, Segment(*ends)) for ends in pairwise(points)),
        default=math.inf,
    )


def distance_to_outline(point: Point, ring: Ring) -> float:
    """Return how far a point is from the outline of a ring."""
    return distance_to_line(point, (*ring, *ring[:1]))


def lies_within(point: Point, ring: Ring, *, border: float = 1e-9) -> bool:
    """Return whether a point lies in a ring or within `border` pixels of its outline.

    Where a ring crosses itself, what it goes round twice is outside, as it is drawn.
    """
    return distance_to_outline(point, ring) <= border or _odd_crossings(point, ring)


def crossing(segment: Segment, other: Segment) -> Point | None:
    """Return where two segments meet; None when they do not or lie along one another."""
    (ax, ay), (bx, by) = segment
    (cx, cy), (dx, dy) = other
    across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if not across:
        return None
    share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across
    other_share = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
    if not (0 <= share <= 1 and 0 <= other_share <= 1):
        return None
    return Point(ax + share * (bx - ax), ay + share * (by - ay))


def _odd_crossings(point: Point, ring: Ring) -> bool:
    """Return whether a ray to the right leaves the ring's sides an odd number of times."""
    return bool(sum(x > point.x for x in _levels_met(point, ring)) % 2)


def _levels_met(point: Point, ring: Ring) -> Iterator[float]:
    for (ax, ay), (bx, by) in pairwise((*ring, *ring[:1])):
        if (ay > point.y) != (by > point.y):
            yield ax + (point.y - ay) * (bx - ax) / (by - ay)
