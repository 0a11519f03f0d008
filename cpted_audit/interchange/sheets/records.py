"""What is read from a spreadsheet: plain records of text cells, so that they can be pickled.

The spreadsheet library is not needed to hold them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cpted_audit.words import N_

MOST_ROWS = 50_000
"""Rows of one sheet that are read; the largest register has some thousand."""
MOST_COLUMNS = 500
LONGEST_CELL = 32_767
"""Characters of one cell, by the limits of the spreadsheet programs."""
MOST_MERGES = 20_000
MOST_TEXT = 50_000_000
"""Characters of one file, repeated ones counted each time."""
_NAMED = 5
"""Cells named in a sentence before it says how many more there are."""


class Row(NamedTuple):
    """One row that is not blank: its number in the sheet, counting from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


class Merge(NamedTuple):
    """Cells shown as one: first and last row from 1, first and last column from 0."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGrid:
    """A sheet before anybody asked which row holds its headers.

    `formulas` and `unread` are names of cells, as B3: those worked out by a formula, as far as the
    reader tells, and those left blank as they have no result or show an error. `since_1904` says
    that a day written as a bare number counts from 1904.
    """

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    formulas: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    since_1904: bool = False


class ReadRows(NamedTuple):
    """The rows of a sheet, the cells that show an error, and whether it was longer or wider."""

    rows: tuple[Row, ...]
    errors: tuple[str, ...]
    cut: bool

    def sentences(self, title: str) -> Iterator[str]:
        """Yield what of the sheet was left out."""
        if self.cut:
            yield (
                N_(
                    "Sheet “{title}” is longer or wider than the {most_rows:,} rows and "
                    "{most_columns} columns that are read; the rest was left out. Split it to "
                    "import the rest.",
                    title=title,
                    most_rows=MOST_ROWS,
                    most_columns=MOST_COLUMNS,
                )
            )
        if self.errors:
            cells = named(self.errors)
            yield N_(
                "Sheet “{title}” has cells that show an error, left blank: {cells}.",
                title=title,
                cells=cells,
            )


def named(cells: tuple[str, ...]) -> str:
    """Return the names of some cells, and how many more there are."""
    more = len(cells) - _NAMED
    return ", ".join(cells[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")


ReadGrids = tuple[tuple[SheetGrid, ...], tuple[str, ...], tuple[str, ...]]
"""What a workbook gave: its grids, sentences of what was left out, and of how it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreadsheet:
    """A table: unique headers, and rows with as many cells; columns that are blank are left out.

    `header_row` is the number of the row the headers were taken from, the lower one of two, and 0
    where none looked like headers. `top` is every row down to it as it stood. `columns` says at
    which place from 0 each header stands in the file, by which merges and cells are named too.
    `since_1904` is that of the grid.
    """

    name: str
    header_row: int
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    top: tuple[Row, ...] = ()
    hidden: bool = False
    columns: tuple[int, ...] = ()
    merges: tuple[Merge, ...] = ()
    formulas: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    since_1904: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The sheets with something in them, hidden ones last, and what was left out, in sentences.

    `notes` are sentences about what was read although it is not shown.
    """

    sheets: tuple[Spreadsheet, ...]
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """Ask for the tables of a file; `name` is for sentences, and tells nothing about its kind."""

    data: bytes
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPasted:
    """Ask for the table in a text copied from a spreadsheet."""

    text: str


@dataclass(frozen=True, slots=True)
class RefusedSheet:
    """Nothing was read; `sentence` is for the user."""

    sentence: str


SheetRequest = ReadSheet | ReadPasted
SheetAnswer = Workbook | RefusedSheet
