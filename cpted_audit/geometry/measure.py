"""How long a line and how large a patch of a plan is, in pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cpted_audit.domain.plane import Area, Point, Ring


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
