"""Openings in walls: open doors and windows are taken out, so that one sees through them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.obstacles import Floats, cross

DEPTH = 0.4
"""How far a door opens to both sides of its wall, in widths; thick walls are drawn as two lines."""

_SHORTEST = 1e-9


class Doorway(NamedTuple):
    """A door: its middle, and how wide it is in pixels."""

    at: Point
    width: float


def without_open_doors(walls: Sequence[Segment], doors: Sequence[Doorway]) -> tuple[Segment, ...]:
    """Return walls with a gap at each door, along the wall nearest to it.

    A door farther from any wall than half its width opens nothing.
    """
    rows = np.array(walls, dtype=np.float64).reshape(-1, 2, 2)
    rows = rows[np.isfinite(rows).all(axis=(1, 2))]
    rows = rows[np.hypot(*(rows[:, 1] - rows[:, 0]).T) > _SHORTEST]
    for door in doors:
        rows = _opened(rows, door)
    return tuple(Segment(Point(*start), Point(*end)) for start, end in rows.tolist())


def _opened(rows: Floats, door: Doorway) -> Floats:
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


_SLANT = math.sin(math.radians(8.0))
"""A wall that runs within so much of a window's direction runs along it."""


def without_panes(
    walls: Sequence[Segment], panes: Sequence[Segment], depth: float
) -> tuple[Segment, ...]:
    """Return walls without what lies beside a window, at most `depth` pixels away and along it."""
    rows, glass = _rows(walls), _rows(panes)
    if not len(rows) or not len(glass):
        return tuple(walls)
    wall, begin, end = _shares(rows, glass, depth)
    if not len(wall):
        return tuple(walls)
    order = np.argsort(wall, kind="stable")
    cut, starts = np.unique(wall[order], return_index=True)
    pieces = zip(
        cut.tolist(), np.split(begin[order], starts[1:]), np.split(end[order], starts[1:]),
        strict=True,
    )  # fmt: skip
    kept = [np.delete(rows, cut, axis=0)]
    kept += [_left_over(rows[number], begins, ends) for number, begins, ends in pieces]
    return tuple(
        Segment(Point(*start), Point(*stop)) for start, stop in np.concatenate(kept).tolist()
    )


def leaves(doors: Sequence[Doorway], panes: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the leaves of shut doors that stand in a window: the parts of it they take.

    A door stands in the window nearest to it, at most half its width away.
    """
    glass = _rows(panes)
    return tuple(leaf for door in doors for leaf in _leaf(door, glass))


def _leaf(door: Doorway, glass: Floats) -> Sequence[Segment]:
    if not len(glass):
        return ()
    along = glass[:, 1] - glass[:, 0]
    share = np.einsum("ij,ij->i", door.at - glass[:, 0], along)
    share = share / np.einsum("ij,ij->i", along, along)
    nearest = glass[:, 0] + np.clip(share, 0.0, 1.0)[:, None] * along
    away = np.hypot(*(nearest - door.at).T)
    number = int(away.argmin())
    half = door.width / 2 / float(np.hypot(*along[number]))
    first, last = max(share[number] - half, 0.0), min(share[number] + half, 1.0)
    if away[number] > door.width / 2 or first >= last:
        return ()
    ends = glass[number, 0] + np.array([[first], [last]]) * along[number]
    return (Segment(*(Point(x, y) for x, y in ends.tolist())),)


def _rows(lines: Sequence[Segment]) -> Floats:
    """Return lines as rows of two points, without those of no number or no length."""
    rows = np.array(lines, dtype=np.float64).reshape(-1, 2, 2)
    rows = rows[np.isfinite(rows).all(axis=(1, 2))]
    sound: Floats = rows[np.hypot(*(rows[:, 1] - rows[:, 0]).T) > _SHORTEST]
    return sound


def _shares(rows: Floats, glass: Floats, depth: float) -> tuple[NDArray[np.intp], Floats, Floats]:
    """Return which walls are cut, and from which to which share of their length, cut by cut."""
    pane, wall = shapely.STRtree(shapely.linestrings(rows)).query(
        shapely.linestrings(glass), predicate="dwithin", distance=depth
    )
    axis = glass[pane, 1] - glass[pane, 0]
    long = np.hypot(*axis.T)
    axis = axis / long[:, None]
    from_start = rows[wall, 0] - glass[pane, 0]
    along = rows[wall, 1] - rows[wall, 0]
    step = np.einsum("ij,ij->i", along, axis)
    level = np.abs(cross(axis, along)) <= _SLANT * np.hypot(*along.T)
    begin = np.einsum("ij,ij->i", from_start, axis)
    step = np.where(level, step, 1.0)
    one, other = -begin / step, (long - begin) / step
    first = np.clip(np.minimum(one, other), 0.0, 1.0)
    last = np.clip(np.maximum(one, other), 0.0, 1.0)
    middle = from_start + ((first + last) / 2)[:, None] * along
    cut = level & (first < last) & (np.abs(cross(axis, middle)) <= depth)
    return wall[cut], first[cut], last[cut]


def _left_over(row: Floats, begins: Floats, ends: Floats) -> Floats:
    """Return what is left of one wall without the shares between begins and ends."""
    kept, reached = [], 0.0
    for begin, end in sorted(zip(begins.tolist(), ends.tolist(), strict=True)):
        if begin > reached:
            kept.append((reached, begin))
        reached = max(reached, end)
    if reached < 1.0:
        kept.append((reached, 1.0))
    shares = np.array(kept).reshape(-1, 2, 1)
    left: Floats = row[0] + shares * (row[1] - row[0])
    return left
