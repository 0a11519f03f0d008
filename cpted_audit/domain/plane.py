"""Points, segments and areas of a plan: the words that geometry, drawing and storage share.

A plan's plane is that of its picture: x to the right, y downwards, the origin at the top left
corner, one unit a pixel of the stored picture. A direction is in degrees clockwise from the top of
the picture, so that 0 looks up, 90 to the right.
"""

from __future__ import annotations

from typing import NamedTuple


class Point(NamedTuple):
    """A place on a plan, in pixels of its picture."""

    x: float
    y: float


class Segment(NamedTuple):
    """A straight piece between two points, such as one wall."""

    start: Point
    end: Point


class Box(NamedTuple):
    """An upright rectangle, in pixels of a picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


Ring = tuple[Point, ...]
"""The corners of a closed line; the first is not repeated at the end."""


class Area(NamedTuple):
    """A patch of a plan: its outline and the holes in it."""

    outline: Ring
    holes: tuple[Ring, ...] = ()
