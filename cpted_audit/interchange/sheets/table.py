"""A grid as a table: which row holds the headers, what they are called, and what lies below.

Spreadsheets brought from outside as tables of text: CSV, workbooks, and pasted cells.

They may be hostile, so `answer_sheet` is meant as the job of a child process: everything it takes
and gives can be pickled. Nothing is ever calculated; a formula gives the result stored with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets import kind
from cpted_audit.interchange.sheets import text as sheet_text
from cpted_audit.interchange.sheets.calamine import read_other_workbook
from cpted_audit.interchange.sheets.kind import too_much_text
from cpted_audit.interchange.sheets.records import (
    LONGEST_CELL,
    MOST_TEXT,
    Merge,
    ReadPasted,
    ReadSheet,
    RefusedSheet,
    Row,
    SheetAnswer,
    SheetGrid,
    SheetRequest,
    Spreadsheet,
    Workbook,
)
from cpted_audit.interchange.sheets.xlsx import read_workbook
from cpted_audit.interchange.sheets.xlsx_marks import column_letters
from cpted_audit.words import N_, told

_LOOKED_AT = 30
"""Rows from the top among which the headers are."""
_ENOUGH = 2 / 3
"""Of the cells of the fullest row, more than so many are filled in the headers."""
_LONGEST_HEADER = 80
_NO_WORD = re.compile(r"[\W\d_]*|\d{4}-\d\d-\d\d\S*|TRUE|FALSE", re.IGNORECASE)


def table(grid: SheetGrid) -> Spreadsheet:
    """Return a grid as a table; merged headers are spread, two rows of them are joined.

    Raises ImportRefusedError when it holds more text than any register.
    """
    _refuse_too_much(grid)
    rows = _as_wide(grid.rows)
    if not rows:
        return Spreadsheet(name=grid.name, header_row=0, headers=(), rows=(), hidden=grid.hidden)
    rows = _filled_down(rows, grid.merges)
    at = _header_index(rows)
    headers = [""] * len(rows[0].cells) if at is None else _headers(rows, at, grid.merges)
    below = rows if at is None else rows[at + 1 :]
    kept = [n for n, text in enumerate(headers) if text or any(r.cells[n].strip() for r in below)]
    return Spreadsheet(
        name=grid.name,
        header_row=0 if at is None else rows[at].number,
        headers=tuple(_unique([headers[n] or f"Column {column_letters(n)}" for n in kept])),
        rows=tuple(_narrowed(below, kept)),
        top=() if at is None else tuple(_narrowed(rows[: at + 1], kept)),
        hidden=grid.hidden,
        columns=tuple(kept),
        merges=grid.merges,
        formulas=grid.formulas,
        unread=grid.unread,
        since_1904=grid.since_1904,
    )


def with_header_row(sheet: Spreadsheet, number: int) -> Spreadsheet:
    """Return a table with its headers taken from another row; 0 when it has none.

    Raises ImportRefusedError when there is no such row, or it is blank.
    """
    rows = (*sheet.top, *sheet.rows)
    at = next((n for n, row in enumerate(rows) if row.number == number), None)
    if number and at is None:
        raise ImportRefusedError(
            "Row {number:,} is blank, so the headers stayed as they are. Choose another row.",
            number=number,
        )
    below = rows if at is None else rows[at + 1 :]
    named = [""] * len(sheet.headers) if at is None else list(map(_plain, rows[at].cells))
    headers = [text or f"Column {column_letters(n)}" for n, text in enumerate(named)]
    return replace(
        sheet,
        header_row=number,
        headers=tuple(_unique(headers)),
        rows=tuple(below),
        top=() if at is None else tuple(rows[: at + 1]),
    )


def _refuse_too_much(grid: SheetGrid) -> None:
    total = 0
    for row in grid.rows:
        total += sum(map(len, row.cells))
        if any(len(text) > LONGEST_CELL for text in row.cells) or total > MOST_TEXT:
            raise too_much_text(grid.name, row.number)


def _as_wide(rows: Sequence[Row]) -> list[Row]:
    """Return rows of one width, which is that of the last cell with something in it."""
    width = max((_last(row) for row in rows), default=0)
    return [Row(row.number, (*row.cells, *("",) * width)[:width]) for row in rows]


def _last(row: Row) -> int:
    return max((n for n, text in enumerate(row.cells, 1) if text.strip()), default=0)


def _filled_down(rows: list[Row], merges: Sequence[Merge]) -> list[Row]:
    """Return rows in which what is merged downwards stands in each row it covers."""
    index = {row.number: n for n, row in enumerate(rows)}
    filled = [list(row.cells) for row in rows]
    for merge in merges:
        if merge.bottom == merge.top or merge.top not in index or merge.left >= len(filled[0]):
            continue
        first = index[merge.top]
        for n in range(first + 1, len(rows)):
            if rows[n].number > merge.bottom:
                break
            filled[n][merge.left] = filled[n][merge.left] or filled[first][merge.left]
    return [Row(row.number, tuple(cells)) for row, cells in zip(rows, filled, strict=True)]


def _narrowed(rows: Sequence[Row], kept: Sequence[int]) -> Iterator[Row]:
    for row in rows:
        yield Row(row.number, tuple(row.cells[n] for n in kept))


# Headers


def _header_index(rows: Sequence[Row]) -> int | None:
    """Return which row holds the headers: the first that is nearly as full as any, of words."""
    top = rows[:_LOOKED_AT]
    filled = [[plain for text in row.cells if (plain := _plain(text))] for row in top]
    fullest = max(map(len, filled))
    for n, texts in enumerate(filled):
        words = [text for text in texts if _is_word(text)]
        if len(texts) > _ENOUGH * fullest and 2 * len(words) > len(texts):
            return n
    return None


def _is_word(text: str) -> bool:
    return len(text) <= _LONGEST_HEADER and not _NO_WORD.fullmatch(text)


def _headers(rows: Sequence[Row], at: int, merges: Sequence[Merge]) -> list[str]:
    """Return the headers of a row, led by those above it that span several of its columns."""
    headers = _spread(rows[at], merges)
    if at and rows[at - 1].number == rows[at].number - 1:
        above = rows[at - 1]
        spans = [merge for merge in _across(above, merges) if above.cells[merge.left].strip()]
        others = [n for n, text in enumerate(above.cells) if text.strip()]
        if spans and len(others) > 1:
            return list(map(_joined, _spread(above, merges), headers))
    return headers


def _across(row: Row, merges: Sequence[Merge]) -> Iterator[Merge]:
    for merge in merges:
        covers = merge.top <= row.number <= merge.bottom
        if covers and merge.left < min(merge.right, len(row.cells)):
            yield merge


def _spread(row: Row, merges: Sequence[Merge]) -> list[str]:
    cells = list(map(_plain, row.cells))
    for merge in _across(row, merges):
        for n in range(merge.left + 1, min(merge.right + 1, len(cells))):
            cells[n] = cells[n] or cells[merge.left]
    return cells


def _joined(above: str, below: str) -> str:
    if not above or not below or above.casefold() == below.casefold():
        return below or above
    return f"{above} {below}"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unique(headers: Sequence[str]) -> Iterator[str]:
    """Yield headers, numbering those that came before: “Name”, “Name (2)”."""
    used: set[str] = set()
    for header in headers:
        name, count = header, 1
        while name in used:
            count += 1
            name = f"{header} ({count})"
        used.add(name)
        yield name


PASTED = N_("Pasted cells")


def answer_sheet(request: SheetRequest) -> SheetAnswer:
    """Read what is asked for; the job of a child process, so a refusal is a value."""
    try:
        match request:
            case ReadSheet():
                return read_sheet(request.data, request.name)
            case ReadPasted():
                return _pasted(request.text)
    except ImportRefusedError as error:
        return RefusedSheet(told(error))


def read_sheet(data: bytes, name: str) -> Workbook:
    """Return the tables of a file, whatever its name ends in.

    Raises ImportRefusedError when it is of another kind, locked, damaged, hostile, or holds
    nothing.
    """
    name = PurePath(name).name or name
    what = kind.kind_of(data, name)
    if what is kind.SheetKind.TEXT:
        grid, warnings = sheet_text.read_text(data, name)
        return Workbook(sheets=_tables((grid,), name), warnings=warnings)
    read = read_workbook if what is kind.SheetKind.ARCHIVE else read_other_workbook
    grids, warnings, notes = read(data, name)
    return Workbook(sheets=_tables(grids, name), warnings=warnings, notes=notes)


def read_pasted(text: str) -> Spreadsheet:
    """Return the table in a text copied from a spreadsheet.

    Raises ImportRefusedError when there is nothing in it.
    """
    (sheet,) = _pasted(text).sheets
    return sheet


def _pasted(text: str) -> Workbook:
    grid, warnings = sheet_text.pasted_grid(text, PASTED)
    return Workbook(sheets=_tables((grid,), PASTED), warnings=warnings)


def _tables(grids: Iterable[SheetGrid], name: str) -> tuple[Spreadsheet, ...]:
    """Return the tables with something in them, hidden ones last."""
    found = [table(grid) for grid in grids if grid.rows]
    if not found:
        raise ImportRefusedError(
            "“{name}” has no cell with anything in it, so nothing was imported. Check "
            "that the table is in this file and was saved.",
            name=name,
        )
    return tuple(sorted(found, key=lambda sheet: sheet.hidden))
