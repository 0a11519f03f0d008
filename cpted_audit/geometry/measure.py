"""How long a line and how large a patch of a plan is, in pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from cpted_audit.domain.plane import Area, Point, Ring
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
