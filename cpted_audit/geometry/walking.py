"""How one walks over a plan: the shortest ways round walls, on a grid, from everywhere at once.

A plan is laid out in squares; a square that a wall touches cannot be entered, and no step goes
round the corner of one. Steps cost 3 along and 4 across, which is within 6 % of the true length;
a way that was found is then pulled straight, as far as walls let it, and measured. Ways lead
through doors only where that saves some metres: one goes along a hall rather than through rooms.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cpted_audit.domain.plane import Box, Point, Ring, Segment
from cpted_audit.geometry.obstacles import Floats

MOST_SQUARES = 1_500_000
"""A plan of more squares is too large to be walked over in a moment."""
_ALONG, _ACROSS = 3, 4
_DOORWAY = 60
"""What a step into a doorway costs besides: as much as 20 squares."""
_WINDOW = _ACROSS + _DOORWAY + 1
"""More than any step costs, so that what waits fits into a ring of lists."""
_NEVER = np.iinfo(np.int32).max
_NEAR = 5
"""Squares around a point that is in a wall, within which one looks for a free one."""
_EDGE = 2
"""Squares kept around all that is walked on; the outermost is closed."""

Squares = NDArray[np.intp]


class Walked(NamedTuple):
    """A way that was found: to which target, its corners from the start, its length in pixels."""

    target: int
    corners: tuple[Point, ...]
    length: float


class WalkingGrid:
    """A plan in squares of `step` pixels; what lies outside `rings` is not walked on."""

    def __init__(
        self, walls: Sequence[Segment], bounds: Box, step: float, *,
        rings: Sequence[Ring] = (), doorways: Sequence[Segment] = (),
    ) -> None:  # fmt: skip
        """Lay out the squares; raises ValueError where there would be more than `MOST_SQUARES`."""
        self.step = step
        self._left, self._top = bounds.left - _EDGE * step, bounds.top - _EDGE * step
        across = math.ceil(bounds.width / step) + 2 * _EDGE
        down = math.ceil(bounds.height / step) + 2 * _EDGE
        if across * down > MOST_SQUARES:
            raise ValueError(f"{across * down:,} squares are too many")
        self._across, self._down = across, down
        free = np.zeros((down, across), dtype=np.bool_)
        free[1:-1, 1:-1] = self._within(rings)[1:-1, 1:-1]
        self._free = free.reshape(-1)
        for wall in walls:
            if (inside := _clipped(wall, bounds)) is not None:
                self._free[self._on(*inside)] = False
        self._slow = np.zeros(len(self._free), dtype=np.int32)
        for doorway in doorways:
            self._slow[self._on(*doorway)] = _DOORWAY

    def reach(self, targets: Sequence[Point]) -> Reach:
        """Return how far every square is from the nearest of some targets."""
        starts = [(number, at) for number, one in enumerate(targets)
                  if (at := self.square(one)) is not None]  # fmt: skip
        return Reach(self, targets, *self._spread(starts))

    def square(self, point: Point) -> int | None:
        """Return the free square at a point or very near to it, or None."""
        column, row = self._column(point.x), self._row(point.y)
        near = [
            (math.hypot(dx, dy), (row + dy) * self._across + column + dx)
            for dy in range(-_NEAR, _NEAR + 1)
            for dx in range(-_NEAR, _NEAR + 1)
            if 0 <= row + dy < self._down and 0 <= column + dx < self._across
        ]
        return min((one for one in near if self._free[one[1]]), default=(0.0, None))[1]

    def around(self, ring: Ring, beyond: float, others: Sequence[Ring]) -> Squares:
        """Return the free squares outside a ring that are within so many pixels of it.

        Those within `others` are left out, where that leaves any.
        """
        xs, ys = [one.x for one in ring], [one.y for one in ring]
        rows = np.arange(self._row(min(ys) - beyond), self._row(max(ys) + beyond) + 1)
        columns = np.arange(self._column(min(xs) - beyond), self._column(max(xs) + beyond) + 1)
        rows = rows[(rows >= 0) & (rows < self._down)]
        columns = columns[(columns >= 0) & (columns < self._across)]
        numbers: Squares = (rows[:, None] * self._across + columns[None, :]).reshape(-1)
        numbers = numbers[self._free[numbers]]
        area = shapely.Polygon(ring).buffer(0)
        away = shapely.distance(area, shapely.points(self._middles(numbers)))
        found: Squares = numbers[(away > self.step / 2) & (away <= beyond)]
        taken = shapely.union_all([shapely.Polygon(one).buffer(0) for one in others])
        apart: Squares = found[~shapely.contains_xy(taken, self._middles(found))]
        return apart if len(apart) else found

    def middle(self, square: int) -> Point:
        """Return the middle of a square."""
        x, y = self._middles(np.array([square]))[0].tolist()
        return Point(x, y)

    def is_clear(self, start: Point, end: Point) -> bool:
        """Return whether one can go straight from a point to another."""
        return bool(self._free[self._on(start, end)].all())

    def before(self, square: int, cost: NDArray[np.int32]) -> int:
        """Return the square from which one came to another at the cost that this has."""
        left = int(cost[square] - self._slow[square])
        return next(
            square + move
            for move, price, beside in self._steps()
            if cost[square + move] == left - price
            and all(self._free[square + one] for one in beside)
        )

    def _steps(self) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield how a step moves, what it costs, and the moves to squares that must be free too."""
        wide = self._across
        for side in (-1, 1, -wide, wide):
            yield side, _ALONG, ()
        for up in (-wide, wide):
            for side in (-1, 1):
                yield up + side, _ACROSS, (up, side)

    def _spread(
        self, starts: Sequence[tuple[int, int]]
    ) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return for each square the cost to the nearest start, and which start that is."""
        cost = np.full(len(self._free), _NEVER, dtype=np.int32)
        origin = np.full(len(self._free), -1, dtype=np.int32)
        waiting: list[list[Squares]] = [[] for _ in range(_WINDOW)]
        for number, square in starts:
            cost[square], origin[square] = 0, number
            waiting[0].append(np.array([square]))
        steps, now = list(self._steps()), 0
        while any(waiting):
            found = waiting[now % _WINDOW]
            waiting[now % _WINDOW] = []
            if found:
                here = np.unique(np.concatenate(found))
                here = here[cost[here] == now]
                for move, price, beside in steps:
                    self._step(here, move, price, beside, (cost, origin), waiting, now)
            now += 1
        return cost, origin

    def _step(
        self, here: Squares, move: int, price: int, beside: tuple[int, ...],
        known: tuple[NDArray[np.int32], NDArray[np.int32]], waiting: list[list[Squares]], now: int,
    ) -> None:  # fmt: skip
        cost, origin = known
        there = here + move
        whole = now + price + self._slow[there]
        better = self._free[there] & (cost[there] > whole)
        for one in beside:
            better &= self._free[here + one]
        there, whole, here = there[better], whole[better], here[better]
        cost[there] = whole
        origin[there] = origin[here]
        for slow in (0, _DOORWAY):
            found = there[whole == now + price + slow]
            if len(found):
                waiting[(now + price + slow) % _WINDOW].append(found)

    def _within(self, rings: Sequence[Ring]) -> NDArray[np.bool_]:
        if not rings:
            return np.ones((self._down, self._across), dtype=np.bool_)
        area = shapely.union_all([shapely.Polygon(ring).buffer(0) for ring in rings])
        shapely.prepare(area)
        numbers = np.arange(self._down * self._across)
        xs, ys = self._middles(numbers).T
        inside: NDArray[np.bool_] = shapely.contains_xy(area, xs, ys)
        return inside.reshape(self._down, self._across)

    def _on(self, start: Point, end: Point) -> Squares:
        """Return the squares of a line."""
        count = max(2, math.ceil(2 * math.dist(start, end) / self.step))
        share = np.linspace(0.0, 1.0, count)
        columns = self._columns(start.x + share * (end.x - start.x))
        found: Squares = self._rows(start.y + share * (end.y - start.y)) * self._across + columns
        return found

    def _middles(self, numbers: Squares) -> Floats:
        rows, columns = np.divmod(numbers, self._across)
        xs = self._left + (columns + 0.5) * self.step
        return np.column_stack([xs, self._top + (rows + 0.5) * self.step])

    def _columns(self, xs: Floats) -> Squares:
        found = np.floor((xs - self._left) / self.step).astype(np.intp)
        clipped: Squares = np.clip(found, 0, self._across - 1)
        return clipped

    def _rows(self, ys: Floats) -> Squares:
        found = np.floor((ys - self._top) / self.step).astype(np.intp)
        clipped: Squares = np.clip(found, 0, self._down - 1)
        return clipped

    def _column(self, x: float) -> int:
        return math.floor((x - self._left) / self.step)

    def _row(self, y: float) -> int:
        return math.floor((y - self._top) / self.step)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far every square of a grid is from the nearest of some targets."""

    grid: WalkingGrid
    targets: Sequence[Point]
    cost: NDArray[np.int32]
    origin: NDArray[np.int32]

    def way(self, start: Point) -> Walked | None:
        """Return the way from a point to the target that is nearest on foot, or None."""
        square = self.grid.square(start)
        if square is None or self.cost[square] == _NEVER:
            return None
        return self._walked(start, square)

    def way_from(self, start: Point, squares: Squares) -> Walked | None:
        """Return the shortest way that goes from a point straight to one of some squares first."""
        squares = squares[self.cost[squares] != _NEVER]
        if not len(squares):
            return None
        away = [math.dist(start, self.grid.middle(int(one))) for one in squares]
        whole = self.cost[squares] / _ALONG * self.grid.step + np.array(away)
        square = int(squares[int(whole.argmin())])
        walked = self._walked(self.grid.middle(square), square)
        corners = (start, *walked.corners)
        return Walked(walked.target, corners, _length(corners))

    def _walked(self, start: Point, square: int) -> Walked:
        target = int(self.origin[square])
        points = [self.grid.middle(one) for one in self._down_from(square)]
        corners = tuple(self._pulled([start, *points[1:], self.targets[target]]))
        return Walked(target, corners, _length(corners))

    def _down_from(self, square: int) -> Iterator[int]:
        """Yield the squares of a way, each cheaper than the one before."""
        yield square
        while self.cost[square]:
            square = self.grid.before(square, self.cost)
            yield square

    def _pulled(self, points: list[Point]) -> Iterator[Point]:
        """Yield the corners of a way that goes straight wherever it can."""
        at, last = 0, len(points) - 1
        yield points[0]
        while at < last:
            onward = last
            while onward > at + 1 and not self.grid.is_clear(points[at], points[onward]):
                onward -= max(1, (onward - at) // 8)
            at = max(onward, at + 1)
            yield points[at]


def _clipped(wall: Segment, bounds: Box) -> Segment | None:
    """Return what of a wall lies within bounds, or None; walls may reach far beyond a plan."""
    points = np.array(wall)
    if (points >= bounds[:2]).all() and (points <= bounds[2:]).all():
        return wall
    ends = shapely.get_coordinates(shapely.clip_by_rect(shapely.LineString(wall), *bounds))
    return None if len(ends) < 2 else Segment(*(Point(*one) for one in ends[[0, -1]].tolist()))


def _length(corners: Sequence[Point]) -> float:
    return math.fsum(map(math.dist, corners, corners[1:]))
