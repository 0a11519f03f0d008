"""The cells of one plan: the grid of the whole site as it lies there, or a grid of its own.

A name such as “D4” means one spot of the site. A plan that is tied to the grid of the site, however
turned, has that grid; the cells of one that is not begin with its prefix: “L2-D4”.

The grid over a plan: letters across, numbers down, and the name of each cell.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.errors import AuditError
from cpted_audit.geometry.transform import IDENTITY, Affine

MOST_CELLS = 200
"""Across or down; more would cover the plan instead of helping to name its parts."""


class GridLabel(NamedTuple):
    """The letters of a column or the number of a row, and the middle of it along the edge."""

    text: str
    at: float


class Grid(NamedTuple):
    """A grid whose first cell's upper left corner is at `left`, `top`; all in pixels."""

    left: float
    top: float
    cell: float
    columns: int
    rows: int

    @classmethod
    def over(
        cls, width: float, height: float, cell: float, *, left: float = 0.0, top: float = 0.0
    ) -> Grid:
        """Return the grid that covers a picture from `left`, `top` on with cells so wide.

        Raises AuditError when the cells have no size, or would be more than `MOST_CELLS` a side.
        """
        if not (math.isfinite(cell) and cell > 0):
            raise AuditError("A cell of the grid needs a side above zero; the grid was kept.")
        most = max(width - left, height - top) / cell
        if not most <= MOST_CELLS:
            raise AuditError(
                "Cells that small would make more than {most_cells} columns or rows, so "
                "the grid was kept as it was; choose larger cells.",
                most_cells=MOST_CELLS,
            )
        columns, rows = _needed(width - left, cell), _needed(height - top, cell)
        return cls(left, top, cell, columns, rows)

    def cell_name(self, point: Point) -> str | None:
        """Return the name of the cell a point lies in, such as “C4”; None outside the grid."""
        across, down = (point.x - self.left) / self.cell, (point.y - self.top) / self.cell
        if not (0 <= across <= self.columns and 0 <= down <= self.rows):
            return None
        column = min(math.floor(across), self.columns - 1)
        row = min(math.floor(down), self.rows - 1)
        return f"{letters(column)}{row + 1}" if self.columns and self.rows else None

    def box(self) -> Box:
        """Return what the grid covers."""
        right = self.left + self.columns * self.cell
        return Box(self.left, self.top, right, self.top + self.rows * self.cell)

    def cell_box(self, column: int, row: int) -> Box:
        """Return what a cell covers; columns and rows count from 0."""
        left, top = self.left + column * self.cell, self.top + row * self.cell
        return Box(left, top, left + self.cell, top + self.cell)

    def lines(self, seen: Box) -> tuple[Segment, ...]:
        """Return the lines of the grid within a box, both its edges included."""
        whole = self.box()
        left, top = max(whole.left, seen.left), max(whole.top, seen.top)
        right, bottom = min(whole.right, seen.right), min(whole.bottom, seen.bottom)
        if left > right or top > bottom:
            return ()
        across = (self.left + number * self.cell for number in range(self.columns + 1))
        down = (self.top + number * self.cell for number in range(self.rows + 1))
        return (
            *(Segment(Point(x, top), Point(x, bottom)) for x in across if left <= x <= right),
            *(Segment(Point(left, y), Point(right, y)) for y in down if top <= y <= bottom),
        )


def letters(column: int) -> str:
    """Return the letters of a column that counts from 0: A to Z, then AA, AB and on."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _middle(begin: float, length: float, low: float, high: float) -> float | None:
    low, high = max(begin, low), min(begin + length, high)
    return (low + high) / 2 if low < high else None


def _needed(length: float, cell: float) -> int:
    """Return how many cells cover a length; a rounding error is no reason for one more."""
    return max(math.ceil(length / cell - 1e-9), 0)


MOST_TURNED = 20.0
"""Degrees from upright up to which names along the edges still tell rows and columns."""
_WORTH = 0.02
"""The share of a cell that is seen at least for its name to stand in it."""


class CellName(NamedTuple):
    """The name of a cell and a point in the middle of what is seen of it."""

    text: str
    at: Point


class Cells(NamedTuple):
    """A grid, the way from the plan's pixels to those of the grid, and what names begin with."""

    grid: Grid
    onto: Affine = IDENTITY
    prefix: str = ""

    def name(self, point: Point) -> str | None:
        """Return the name of the cell a point of the plan lies in; None outside the grid."""
        found = self.grid.cell_name(self.onto(point))
        return None if found is None else f"{self.prefix}{found}"

    @property
    def side(self) -> float:
        """The side of a cell in pixels of the plan."""
        return self.grid.cell / self.onto.factor

    @property
    def is_upright(self) -> bool:
        """Whether rows and columns can be named along the edges of the plan."""
        return abs((self.onto.turn + 45.0) % 90.0 - 45.0) <= MOST_TURNED

    def lines(self, seen: Box) -> tuple[Segment, ...]:
        """Return the lines of the grid within a box of the plan."""
        if self.onto == IDENTITY:
            return self.grid.lines(seen)
        back = self.onto.inverse()
        turned = (Segment(back(line.start), back(line.end)) for line in self._all_lines())
        return tuple(cut for segment in turned if (cut := _cut(segment, seen)) is not None)

    def top_labels(self, seen: Box) -> tuple[GridLabel, ...]:
        """Return names along the upper edge of a box, each in the middle of what it names."""
        return self._along(Point(seen.left, seen.top), Point(seen.right, seen.top), 0)

    def left_labels(self, seen: Box) -> tuple[GridLabel, ...]:
        """Return names along the left edge of a box, each in the middle of what it names."""
        return self._along(Point(seen.left, seen.top), Point(seen.left, seen.bottom), 1)

    def inner_labels(self, seen: Box) -> tuple[CellName, ...]:
        """Return the cells within a box with their names, for a grid that is not upright."""
        if self.is_upright:
            return ()
        corners = (
            Point(seen.left, seen.top), Point(seen.right, seen.top),
            Point(seen.right, seen.bottom), Point(seen.left, seen.bottom),
        )  # fmt: skip
        outline = self.onto.apply(corners)
        columns = self._span([point.x for point in outline], self.grid.left, self.grid.columns)
        rows = self._span([point.y for point in outline], self.grid.top, self.grid.rows)
        named = (self._inner(column, row, seen) for column in columns for row in rows)
        return tuple(cell_name for cell_name in named if cell_name is not None)

    def _span(self, places: Iterable[float], begin: float, count: int) -> range:
        steps = [(place - begin) / self.grid.cell for place in places]
        return range(max(0, int(min(steps))), min(count, int(max(steps)) + 1))

    def _inner(self, column: int, row: int, seen: Box) -> CellName | None:
        box, back = self.grid.cell_box(column, row), self.onto.inverse()
        ring = back.apply(
            (Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
             Point(box.left, box.bottom))
        )  # fmt: skip
        shown = _within(ring, seen)
        if _area(shown) < _WORTH * self.side**2:
            return None
        middle = Point(
            sum(point.x for point in shown) / len(shown),
            sum(point.y for point in shown) / len(shown),
        )
        return CellName(f"{self.prefix}{letters(column)}{row + 1}", middle)

    def _all_lines(self) -> Iterable[Segment]:
        return self.grid.lines(self.grid.box())

    def _along(self, start: Point, end: Point, axis: int) -> tuple[GridLabel, ...]:
        """Return what is named along an edge of the plan that begins and ends at two points."""
        if not self.is_upright:
            return ()
        first, last = self.onto(start), self.onto(end)
        across = abs(last.x - first.x) >= abs(last.y - first.y)
        low, high = (first.x, last.x) if across else (first.y, last.y)
        begin, count = (
            (self.grid.left, self.grid.columns) if across else (self.grid.top, self.grid.rows)
        )
        name = (
            (lambda one: f"{self.prefix}{letters(one)}") if across else (lambda one: str(one + 1))
        )
        share = _shares(low, high, begin, self.grid.cell, count, name)
        a, b = start[axis], end[axis]
        return tuple(sorted((GridLabel(one, a + (b - a) * at) for one, at in share), key=_place))


def _place(label: GridLabel) -> float:
    return label.at


_SLIVER = 1e-9
"""The share of an edge under which a cell is none: rounding alone makes such."""


def _shares(
    low: float, high: float, begin: float, cell: float, count: int, name: Callable[[int], str]
) -> Iterable[tuple[str, float]]:
    """Yield each name and how far along the way from `low` to `high` its middle is."""
    if low == high:
        return
    for number in range(count):
        ends = [(begin + (number + one) * cell - low) / (high - low) for one in (0, 1)]
        first, last = max(min(ends), 0.0), min(max(ends), 1.0)
        if last - first > _SLIVER:
            yield name(number), (first + last) / 2


def _cut(line: Segment, seen: Box) -> Segment | None:
    """Return the part of a line within a box, or None (Liang and Barsky's way)."""
    (x, y), (to_x, to_y) = line
    first, last = 0.0, 1.0
    for way, room in (
        (x - to_x, x - seen.left), (to_x - x, seen.right - x),
        (y - to_y, y - seen.top), (to_y - y, seen.bottom - y),
    ):  # fmt: skip
        if way == 0:
            if room < 0:
                return None
        elif way < 0:
            first = max(first, room / way)
        else:
            last = min(last, room / way)
    if first >= last:
        return None
    return Segment(
        Point(x + first * (to_x - x), y + first * (to_y - y)),
        Point(x + last * (to_x - x), y + last * (to_y - y)),
    )


def _within(ring: tuple[Point, ...], seen: Box) -> tuple[Point, ...]:
    """Return what of a convex ring lies within a box (Sutherland and Hodgman's way)."""
    for axis, edge, sign in (
        (0, seen.left, 1), (0, seen.right, -1), (1, seen.top, 1), (1, seen.bottom, -1),
    ):  # fmt: skip
        kept: list[Point] = []
        for point, other in zip(ring, (*ring[1:], *ring[:1]), strict=True):
            inside, beyond = sign * (point[axis] - edge), sign * (other[axis] - edge)
            if inside >= 0:
                kept.append(point)
            if inside * beyond < 0:
                share = inside / (inside - beyond)
                kept.append(
                    Point(
                        point.x + share * (other.x - point.x), point.y + share * (other.y - point.y)
                    )
                )
        ring = tuple(kept)
    return ring


def _area(ring: tuple[Point, ...]) -> float:
    pairs = zip(ring, (*ring[1:], *ring[:1]), strict=True)
    return abs(sum(one.x * other.y - other.x * one.y for one, other in pairs)) / 2
