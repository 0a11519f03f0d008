"""The cells of one plan: the grid of the whole site as it lies there, or a grid of its own.

A name such as “D4” means one spot of the site. A plan that is tied to the grid of the site, however
turned, has that grid; the cells of one that is not begin with its prefix: “L2-D4”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.geometry.grid import Grid, GridLabel, letters
from cpted_audit.geometry.transform import IDENTITY, Affine

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
