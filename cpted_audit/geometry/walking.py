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
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cpted_audit.domain.plane import Box, Point, Ring, Segment
from cpted_audit.geometry.obstacles import Floats
from cpted_audit.geometry.shapes import Shape

MOST_SQUARES = 1_500_000
"""A plan of more squares is too large to be walked over in a moment."""
_ALONG, _ACROSS = 3, 4
_PRICES = np.array([_ALONG] * 4 + [_ACROSS] * 4, dtype=np.int32)
"""Of the eight steps from a square, in the order of `_moves`."""
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


class SquareMap(NamedTuple):
    """The squares of a grid for another program: the upper left corner and the side, in pixels.

    `free` and `slow` have one bit for each square, row by row, the first in the highest bit.
    """

    left: float
    top: float
    step: float
    across: int
    down: int
    free: bytes
    slow: bytes


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
        self._prices = [price + slow for slow in ((0, _DOORWAY) if doorways else (0,))
                        for price in (_ALONG, _ACROSS)]  # fmt: skip
        self._moves = _moves(across)

    def reach(self, targets: Sequence[Point]) -> Reach:
        """Return how far every square is from the nearest of some targets."""
        starts = [(number, at) for number, target in enumerate(targets)
                  if (at := self.square(target)) is not None]  # fmt: skip
        return Reach(self, targets, *self._spread(starts))

    def squares(self) -> SquareMap:
        """Return which squares can be entered, and which of them are doorways."""
        free, slow = (np.packbits(one).tobytes() for one in (self._free, self._slow > 0))
        return SquareMap(self._left, self._top, self.step, self._across, self._down, free, slow)

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
        xs, ys = [point.x for point in ring], [point.y for point in ring]
        rows = np.arange(self._row(min(ys) - beyond), self._row(max(ys) + beyond) + 1)
        columns = np.arange(self._column(min(xs) - beyond), self._column(max(xs) + beyond) + 1)
        rows = rows[(rows >= 0) & (rows < self._down)]
        columns = columns[(columns >= 0) & (columns < self._across)]
        numbers: Squares = (rows[:, None] * self._across + columns[None, :]).reshape(-1)
        numbers = numbers[self._free[numbers]]
        area = _polygon(ring)
        near = area.buffer(beyond).difference(area.buffer(self.step / 2))
        found = self._inside(numbers, near)
        taken = [one for one in map(_polygon, others) if one.intersects(near)]
        apart = self._inside(found, near.difference(shapely.union_all(taken)))
        return apart if len(apart) else found

    def middle(self, square: int) -> Point:
        """Return the middle of a square."""
        return self.middles([square])[0]

    def middles(self, squares: Sequence[int]) -> list[Point]:
        """Return the middles of squares."""
        found = self._middles(np.array(squares, dtype=np.intp))
        return [Point(x, y) for x, y in found.tolist()]

    def straight(self, start: Point, squares: Squares) -> Floats:
        """Return how far squares are from a point as the crow flies, in pixels."""
        away: Floats = np.hypot(*(self._middles(squares) - start).T)
        return away

    def is_clear(self, start: Point, end: Point) -> bool:
        """Return whether one can go straight from a point to another."""
        return bool(self._free[self._on(start, end)].all())

    def before(self, square: int, cost: NDArray[np.int32]) -> int:
        """Return the square from which one came to another at the cost that this has."""
        left = int(cost[square] - self._slow[square])
        there, ndarray, other = (square + moves for moves in self._moves)
        fits = (cost[there] == left - _PRICES) & self._free[ndarray] & self._free[other]
        return int(there[int(fits.argmax())])

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
        now = 0
        while any(waiting):
            found = waiting[now % _WINDOW]
            waiting[now % _WINDOW] = []
            if found:
                here = np.unique(np.concatenate(found))
                reached = self._step(here[cost[here] == now], now, cost, origin)
                for price, squares in reached:
                    waiting[(now + price) % _WINDOW].append(squares)
            now += 1
        return cost, origin

    def _step(
        self, here: Squares, now: int, cost: NDArray[np.int32], origin: NDArray[np.int32]
    ) -> Iterator[tuple[int, Squares]]:
        """Take every step from squares that cost `now`; yields what was reached at each price."""
        there, ndarray, other = ((here[:, None] + moves).reshape(-1) for moves in self._moves)
        whole = (now + self._slow[there].reshape(-1, len(_PRICES)) + _PRICES).reshape(-1)
        better = self._free[there] & self._free[ndarray] & self._free[other] & (cost[there] > whole)
        there, whole, source = there[better], whole[better], np.repeat(here, len(_PRICES))[better]
        np.minimum.at(cost, there, whole)
        best = cost[there] == whole
        origin[there[best]] = origin[source[best]]
        for price in self._prices:
            reached = there[best & (whole == now + price)]
            if len(reached):
                yield price, reached

    def _within(self, rings: Sequence[Ring]) -> NDArray[np.bool_]:
        if not rings:
            return np.ones((self._down, self._across), dtype=np.bool_)
        area = shapely.union_all([_polygon(ring) for ring in rings])
        inside = np.zeros(self._down * self._across, dtype=np.bool_)
        inside[self._inside(np.arange(len(inside)), area)] = True
        return inside.reshape(self._down, self._across)

    def _inside(self, numbers: Squares, area: Shape) -> Squares:
        """Return the squares whose middles lie within an area."""
        shapely.prepare(area)
        found: Squares = numbers[shapely.contains_xy(area, self._middles(numbers))]
        return found

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
        whole = self.cost[squares] / _ALONG * self.grid.step + self.grid.straight(start, squares)
        square = int(squares[int(whole.argmin())])
        walked = self._walked(self.grid.middle(square), square)
        corners = (start, *walked.corners)
        return Walked(walked.target, corners, _length(corners))

    def _walked(self, start: Point, square: int) -> Walked:
        target = int(self.origin[square])
        points = self.grid.middles(list(self._down_from(square)))
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


def _moves(across: int) -> tuple[Squares, Squares, Squares]:
    """Return the eight steps on a grid so wide, and the two that must be free beside each."""
    straight = (-1, 1, -across, across)
    slanted = [(up, side) for up in (-across, across) for side in (-1, 1)]
    return (
        np.array([*straight, *(up + side for up, side in slanted)]),
        np.array([*straight, *(up for up, _ in slanted)]),
        np.array([*straight, *(side for _, side in slanted)]),
    )


@lru_cache(maxsize=4096)
def _polygon(ring: Ring) -> Shape:
    return shapely.Polygon(ring).buffer(0)


def _clipped(wall: Segment, bounds: Box) -> Segment | None:
    """Return what of a wall lies within bounds, or None; walls may reach far beyond a plan."""
    points = np.array(wall)
    if (points >= bounds[:2]).all() and (points <= bounds[2:]).all():
        return wall
    ends = shapely.get_coordinates(shapely.clip_by_rect(shapely.LineString(wall), *bounds))
    return None if len(ends) < 2 else Segment(*(Point(*one) for one in ends[[0, -1]].tolist()))


def _length(corners: Sequence[Point]) -> float:
    return math.fsum(map(math.dist, corners, corners[1:]))
