"""Walls with the doors that stand open taken out, so that one sees through them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.nearness import distance_to_segment, nearest_on
from cpted_audit.geometry.obstacles import Floats

DEPTH = 0.4
"""How far a door opens to both sides of its wall, in widths; thick walls are drawn as two lines."""


class Door(NamedTuple):
    """A door: its middle, and how wide it is in pixels."""

    at: Point
    width: float


def without_open_doors(walls: Sequence[Segment], doors: Sequence[Door]) -> tuple[Segment, ...]:
    """Return walls with a gap at each door, along the wall nearest to it.

    A door farther from any wall than half its width opens nothing.
    """
    left = [wall for wall in walls if np.isfinite(wall).all() and wall.start != wall.end]
    for door in doors:
        left = _opened(left, door)
    return tuple(left)


def _opened(walls: list[Segment], door: Door) -> list[Segment]:
    nearest = min(walls, key=lambda wall: distance_to_segment(door.at, wall), default=None)
    if nearest is None or distance_to_segment(door.at, nearest) > door.width / 2:
        return walls
    rows = np.array(walls, dtype=np.float64)
    first, last = _part_within(rows, nearest_on(nearest, door.at), nearest, door.width)
    touched = np.flatnonzero(first < last)
    pieces = [
        piece
        for number in touched.tolist()
        for piece in _outer_pieces(walls[number], float(first[number]), float(last[number]))
    ]
    gone = set(touched.tolist())
    return [*(wall for number, wall in enumerate(walls) if number not in gone), *pieces]


def _part_within(
    rows: Floats, middle: Point, along: Segment, width: float
) -> tuple[Floats, Floats]:
    """Return from which to which share of its length each wall lies within a door's frame."""
    (ax, ay), (bx, by) = along
    axis = np.array([bx - ax, by - ay], dtype=np.float64)
    axis /= np.hypot(*axis)
    frame = np.array([axis, (-axis[1], axis[0])])
    places = (rows - middle) @ frame.T
    first, last = np.zeros(len(rows)), np.ones(len(rows))
    for side, half in enumerate((width / 2, width * DEPTH)):
        begin, change = places[:, 0, side], places[:, 1, side] - places[:, 0, side]
        level = np.abs(change) < 1e-9
        step = np.where(level, 1.0, change)
        one, other = (-half - begin) / step, (half - begin) / step
        outside = level & (np.abs(begin) >= half - 1e-9)
        first = np.maximum(first, np.where(level, 0.0, np.minimum(one, other)))
        last = np.minimum(last, np.where(level, 1.0, np.maximum(one, other)))
        last[outside] = -1.0
    return first, last


def _outer_pieces(wall: Segment, first: float, last: float) -> list[Segment]:
    """Return what is left of a wall on both sides of a gap."""
    (ax, ay), (bx, by) = wall
    begin = Point(ax + first * (bx - ax), ay + first * (by - ay))
    end = Point(ax + last * (bx - ax), ay + last * (by - ay))
    pieces = []
    if first > 0:
        pieces.append(Segment(wall.start, begin))
    if last < 1:
        pieces.append(Segment(end, wall.end))
    return pieces
