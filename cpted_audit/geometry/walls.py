"""Walls as they are imported, made fit for use: damaged ones dropped, pieces joined and chained."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.errors import AuditError
from cpted_audit.geometry.measure import direction
from cpted_audit.geometry.obstacles import Floats


def wall_directions(
    points: Sequence[Point], walls: Sequence[Segment], *, farthest: float
) -> list[float | None]:
    """Return the direction of the wall nearest to each point, or None beyond `farthest` pixels.

    Directions are in degrees clockwise from the top, from the wall's start to its end.
    """
    sound = [wall for wall in walls if np.isfinite(wall).all() and wall.start != wall.end]
    found: list[float | None] = [None] * len(points)
    if not sound or not points:
        return found
    tree = shapely.STRtree(shapely.linestrings(np.array(sound, dtype=np.float64)))
    here = shapely.points(np.array(points, dtype=np.float64))
    numbers, nearest = tree.query_nearest(here, max_distance=farthest, all_matches=False)
    for number, wall in zip(numbers.tolist(), nearest.tolist(), strict=True):
        found[number] = direction(*sound[wall])
    return found


MOST_WALLS = 20_000
"""More than this are a drawing's hatching and furniture, not its walls."""

TOLERANCE = 0.5
"""Pixels within which ends meet and lines are one."""

_SAME_DIRECTION = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """Walls fit for use, and how many lines were dropped or joined to others on the way."""

    walls: tuple[Segment, ...]
    damaged: int
    short: int
    joined: int


def tidy(lines: Sequence[Segment], *, tolerance: float = TOLERANCE) -> Tidied:
    """Return lines as walls: what has no numbers or no length dropped, pieces of one line joined.

    Lines that lie on one another, either way round, become one. Raises AuditError when more than
    `MOST_WALLS` are left.
    """
    rows = np.array([(*line.start, *line.end) for line in lines], dtype=np.float64).reshape(-1, 4)
    sound = rows[np.isfinite(rows).all(axis=1)]
    lengths = np.hypot(sound[:, 2] - sound[:, 0], sound[:, 3] - sound[:, 1])
    long = sound[lengths > tolerance]
    walls = tuple(_joined(long, tolerance))
    refuse_too_many(len(walls))
    return Tidied(
        walls=walls,
        damaged=len(rows) - len(sound),
        short=len(sound) - len(long),
        joined=len(long) - len(walls),
    )


def refuse_too_many(count: int) -> None:
    """Raise AuditError where so many walls are more than a plan can have."""
    if count > MOST_WALLS:
        raise AuditError(
            "{count:,} lines are more than the {most_walls:,} walls a plan can have, "
            "so none was taken; choose fewer layers, without furniture and hatching.",
            count=count,
            most_walls=MOST_WALLS,
        )


def chained(walls: Sequence[Segment], *, tolerance: float = TOLERANCE) -> list[tuple[Point, ...]]:
    """Return walls as lines through points: each runs on where just two walls meet end to end."""
    meeting: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, wall in enumerate(walls):
        for point in wall:
            meeting[_spot(point, tolerance)].append(number)
    left = set(range(len(walls)))
    chains = []
    for number, wall in enumerate(walls):
        if number in left:
            left.discard(number)
            back = _followed(wall.start, number, walls, meeting, left, tolerance)
            ahead = _followed(wall.end, number, walls, meeting, left, tolerance)
            chains.append((*reversed(back), wall.start, wall.end, *ahead))
    return chains


def _followed(
    end: Point,
    number: int,
    walls: Sequence[Segment],
    meeting: dict[tuple[int, int], list[int]],
    left: set[int],
    tolerance: float,
) -> list[Point]:
    """Return the points that follow a wall's end, and take their walls out of `left`."""
    points = []
    while len(there := meeting[_spot(end, tolerance)]) == 2:
        number = there[1] if there[0] == number else there[0]
        if number not in left:
            break
        left.discard(number)
        start, finish = walls[number]
        onwards = _spot(start, tolerance) == _spot(end, tolerance)
        end = finish if onwards else start
        points.append(end)
    return points


def _spot(point: Point, tolerance: float) -> tuple[int, int]:
    return round(point.x / tolerance), round(point.y / tolerance)


def _joined(rows: Floats, tolerance: float) -> Iterator[Segment]:
    """Yield lines, those along one straight line that touch or overlap as one."""
    if not len(rows):
        return
    turns = np.arctan2(rows[:, 3] - rows[:, 1], rows[:, 2] - rows[:, 0])
    steps = np.mod(np.round(turns / _SAME_DIRECTION), round(math.pi / _SAME_DIRECTION))
    along = np.column_stack([np.cos(steps * _SAME_DIRECTION), np.sin(steps * _SAME_DIRECTION)])
    across = np.column_stack([-along[:, 1], along[:, 0]])
    middles = (rows[:, :2] + rows[:, 2:]) / 2
    aside = np.round(np.einsum("ij,ij->i", middles, across) / tolerance)
    shares = np.column_stack(
        [np.einsum("ij,ij->i", rows[:, side], along) for side in (slice(0, 2), slice(2, 4))]
    )
    back = shares[:, 0] > shares[:, 1]
    rows[back] = rows[back][:, [2, 3, 0, 1]]
    low, high = shares.min(axis=1), shares.max(axis=1)
    order = np.lexsort((low, aside, steps))
    lines = zip(
        steps[order].tolist(), aside[order].tolist(),
        low[order].tolist(), high[order].tolist(), rows[order].tolist(),
        strict=True,
    )  # fmt: skip
    yield from _runs(lines, tolerance)


def _runs(
    lines: Iterator[tuple[float, float, float, float, list[float]]], tolerance: float
) -> Iterator[Segment]:
    """Yield one segment for each run of sorted lines without a gap."""
    here: tuple[float, float] | None = None
    reached = -math.inf
    start = end = Point(0.0, 0.0)
    for step, aside, low, high, (x0, y0, x1, y1) in lines:
        if here == (step, aside) and low <= reached + tolerance:
            if high > reached:
                reached, end = high, Point(x1, y1)
            continue
        if here is not None:
            yield Segment(start, end)
        here, reached, start, end = (step, aside), high, Point(x0, y0), Point(x1, y1)
    if here is not None:
        yield Segment(start, end)
