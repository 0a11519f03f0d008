"""Walls with the doors that stand open taken out, so that one sees through them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.obstacles import Floats

DEPTH = 0.4
"""How far a door opens to both sides of its wall, in widths; thick walls are drawn as two lines."""

_SHORTEST = 1e-9


class Door(NamedTuple):
    """A door: its middle, and how wide it is in pixels."""

    at: Point
    width: float


def without_open_doors(walls: Sequence[Segment], doors: Sequence[Door]) -> tuple[Segment, ...]:
    """Return walls with a gap at each door, along the wall nearest to it.

    A door farther from any wall than half its width opens nothing.
    """
    rows = np.array(walls, dtype=np.float64).reshape(-1, 2, 2)
    rows = rows[np.isfinite(rows).all(axis=(1, 2))]
    rows = rows[np.hypot(*(rows[:, 1] - rows[:, 0]).T) > _SHORTEST]
    for door in doors:
        rows = _opened(rows, door)
    return tuple(Segment(Point(*start), Point(*end)) for start, end in rows.tolist())


def _opened(rows: Floats, door: Door) -> Floats:
    if not len(rows):
        return rows
    along = rows[:, 1] - rows[:, 0]
    share = np.einsum("ij,ij->i", door.at - rows[:, 0], along)
    share = np.clip(share / np.einsum("ij,ij->i", along, along), 0.0, 1.0)
    middles = rows[:, 0] + share[:, None] * along
    distances = np.hypot(*(middles - door.at).T)
    nearest = int(distances.argmin())
    if distances[nearest] > door.width / 2:
        return rows
    first, last = _part_within(rows, middles[nearest], along[nearest], door.width)
    touched = first < last
    begins, ends = rows[touched].copy(), rows[touched].copy()
    begins[:, 1] = rows[touched, 0] + first[touched, None] * along[touched]
    ends[:, 0] = rows[touched, 0] + last[touched, None] * along[touched]
    return np.concatenate([rows[~touched], begins[first[touched] > 0], ends[last[touched] < 1]])


def _part_within(
    rows: Floats, middle: Floats, along: Floats, width: float
) -> tuple[Floats, Floats]:
    """Return from which to which share of its length each wall lies within a door's frame."""
    axis = along / np.hypot(*along)
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
