"""Where something looks: a sector to its reach on the plan, or a fan where that is unknown."""

from __future__ import annotations

import math
from functools import lru_cache

from cpted_audit.domain.plane import Area, Point
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.path_data import arc_curves
from cpted_audit.drawing.primitives import (
    Close,
    Fill,
    Line,
    MoveTo,
    Outline,
    Parts,
    Path,
    Primitives,
    Sign,
    Stroke,
)

_STEP = 4.0
"""Degrees between the corners of an arc on the plan."""
SECTOR_OPACITY = 0.16


def toward(at: Point, direction: float, distance: float) -> Point:
    """Return the point at a distance in a direction, in degrees clockwise from the top."""
    angle = math.radians(direction)
    return Point(at.x + distance * math.sin(angle), at.y - distance * math.cos(angle))


def arc(at: Point, direction: float, field_of_view: float, radius: float) -> tuple[Point, ...]:
    """Return points along an arc around a point, from its left end to its right."""
    angle = min(max(field_of_view, 0.0), 360.0)
    count = max(1, math.ceil(angle / _STEP))
    first = direction - angle / 2
    return tuple(toward(at, first + angle * step / count, radius) for step in range(count + 1))


def sector(at: Point, direction: float, field_of_view: float, reach: float) -> tuple[Point, ...]:
    """Return the corners of the area seen without walls; a whole circle has no corner at `at`."""
    curve = arc(at, direction, field_of_view, reach)
    return curve[:-1] if field_of_view >= 360.0 else (at, *curve)


def draw_sector(
    at: Point, direction: float, field_of_view: float, reach: float, ink: Ink
) -> Primitives:
    """Return a sector that reaches `reach` pixels of the plan."""
    corners = sector(at, direction, field_of_view, reach)
    return (
        Fill((Area(corners),), ink, SECTOR_OPACITY),
        Stroke(corners, ink, 0.9, closed=True, opacity=0.75),
    )


def draw_fan(
    at: Point, direction: float, field_of_view: float, length: float, ink: Ink
) -> Primitives:
    """Return a fan `length` points long, for where the reach or the scale is not known."""
    return (Sign(at, fan_parts(round(field_of_view, 1), length, ink), direction),)


@lru_cache(maxsize=512)
def fan_parts(field_of_view: float, length: float, ink: Ink) -> Parts:
    """Return a fan from the origin upwards."""
    path = _fan(min(max(field_of_view, 4.0), 350.0), length)
    return (
        Outline(path, ink, None, opacity=0.28),
        Outline(path, None, ink, 0.9, opacity=0.75),
    )


def _fan(field_of_view: float, length: float) -> Path:
    half = math.radians(field_of_view / 2)
    left = (-length * math.sin(half), -length * math.cos(half))
    right = (-left[0], left[1])
    curve = arc_curves(left, (length, length), 0.0, (field_of_view > 180.0, True), right)
    return MoveTo(0.0, 0.0), Line(*left), *curve, Close()
