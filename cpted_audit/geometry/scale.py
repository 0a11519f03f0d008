"""The scale of a plan: from two points and a known length to metres, and lengths by it."""

from __future__ import annotations

import math
from typing import NamedTuple

from cpted_audit.domain.plane import Area, Point
from cpted_audit.errors import AuditError
from cpted_audit.geometry.measure import length, size


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
