"""Points put in line with one another, or evenly apart."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from cpted_audit.domain.plane import Point


class Side(StrEnum):
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


def aligned(points: Sequence[Point], side: Side) -> tuple[Point, ...]:
    """Return the points in line, in the order they came in."""
    if not points:
        return ()
    xs, ys = [point.x for point in points], [point.y for point in points]
    lines: dict[Side, float] = {
        Side.LEFT: min(xs),
        Side.RIGHT: max(xs),
        Side.ACROSS: (min(xs) + max(xs)) / 2,
        Side.TOP: min(ys),
        Side.BOTTOM: max(ys),
        Side.DOWN: (min(ys) + max(ys)) / 2,
    }
    if side in {Side.LEFT, Side.RIGHT, Side.ACROSS}:
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
