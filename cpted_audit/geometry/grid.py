"""The grid over a plan: letters across, numbers down, and the name of each cell."""

from __future__ import annotations

import math
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.errors import AuditError

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
