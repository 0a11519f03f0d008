"""How long a line and how large a patch of a plan is, in pixels.

How near a point is to lines and rings, whether it lies within one, and what it hits first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from cpted_audit.domain.plane import Area, Point, Ring, Segment
from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.errors import AuditError

# The scale of a plan: from two points and a known length to metres, and lengths by it.


class Scale(NamedTuple):
    """How many metres one pixel of a plan's picture is."""

    metres_per_pixel: float

    def metres(self, pixels: float) -> float:
        """Return a length on the plan in metres."""
        return pixels * self.metres_per_pixel

    def pixels(self, metres: float) -> float:
        """Return how long a length in metres is on the plan."""
        return metres / self.metres_per_pixel

    def square_metres(self, square_pixels: float) -> float:
        """Return the size of a patch of the plan in square metres."""
        return square_pixels * self.metres_per_pixel**2

    def line(self, *points: Point) -> float:
        """Return how long a line through points is, in metres."""
        return self.metres(length(points))

    def area(self, *areas: Area) -> float:
        """Return how large areas are together that do not overlap, in square metres."""
        return self.square_metres(size(areas))


def metres_per_pixel(start: Point, end: Point, metres: float) -> float:
    """Return the scale by two points and the length between them.

    Raises AuditError when the points are one, or the length is not above zero.
    """
    pixels = math.dist(start, end)
    if not (math.isfinite(pixels) and pixels > 0):
        raise AuditError(
            "The two points of the scale lie on one another, so the scale was kept as it was; "
            "choose two points far apart."
        )
    scale = metres / pixels
    if not (math.isfinite(scale) and scale > 0):
        raise AuditError(
            "The length between the two points must be a number above zero, so the scale was kept "
            "as it was; enter the length measured on site."
        )
    return scale


def length(points: Sequence[Point]) -> float:
    """Return how long the line through points is."""
    return math.fsum(math.dist(one, other) for one, other in pairwise(points))


def perimeter(ring: Ring) -> float:
    """Return how long the outline of a ring is."""
    return length((*ring, *ring[:1]))


def ring_size(ring: Ring) -> float:
    """Return how large a ring is that does not cross itself, in square pixels."""
    return abs(signed_size(ring))


def signed_size(ring: Ring) -> float:
    """Return how large a ring is; positive when it runs clockwise on the screen."""
    return (
        math.fsum(one.x * other.y - one.y * other.x for one, other in pairwise((*ring, *ring[:1])))
        / 2
    )


def size(areas: Iterable[Area]) -> float:
    """Return how large areas are that do not overlap, in square pixels."""
    return math.fsum(
        ring_size(area.outline) - sum(ring_size(hole) for hole in area.holes) for area in areas
    )


def direction(start: Point, end: Point) -> float:
    """Return the direction from one point to another, in degrees clockwise from the top."""
    return math.degrees(math.atan2(end.x - start.x, start.y - end.y)) % 360.0


def moved(point: Point, direction: float, distance: float) -> Point:
    """Return the point a distance away in a direction, in degrees clockwise from the top."""
    across, down = unit(direction)
    return Point(point.x + distance * across, point.y + distance * down)


def unit(direction: float) -> tuple[float, float]:
    """Return a step of length 1 in a direction; upright and level ones are so exactly."""
    quarter, rest = divmod(direction % 360.0, 90.0)
    turn = math.radians(rest)
    right, up = (math.sin(turn), math.cos(turn)) if rest else (0.0, 1.0)
    return [(right, -up), (up, right), (-right, up), (-up, -right)][int(quarter) % 4]


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
