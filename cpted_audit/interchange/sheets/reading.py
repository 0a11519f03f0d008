"""Spreadsheets brought from outside as tables of text: CSV, workbooks, and pasted cells.

They may be hostile, so `answer_sheet` is meant as the job of a child process: everything it takes
and gives can be pickled. Nothing is ever calculated; a formula gives the result stored with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets import kind
from cpted_audit.interchange.sheets import text as sheet_text
from cpted_audit.interchange.sheets.calamine import read_other_workbook
from cpted_audit.interchange.sheets.records import (
    ReadPasted,
    ReadSheet,
    RefusedSheet,
    Row,
    Sheet,
    SheetAnswer,
    SheetGrid,
    SheetRequest,
    Workbook,
)
from cpted_audit.interchange.sheets.table import table, with_header_row
from cpted_audit.interchange.sheets.xlsx import read_workbook
from cpted_audit.words import N_, told

__all__ = [
    "ReadPasted", "ReadSheet", "RefusedSheet", "Row", "Sheet", "SheetAnswer", "SheetRequest",
    "Workbook", "answer_sheet", "read_pasted", "read_sheet", "with_header_row",
]  # fmt: skip

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


def read_pasted(text: str) -> Sheet:
    """Return the table in a text copied from a spreadsheet.

    Raises ImportRefusedError when there is nothing in it.
    """
    (sheet,) = _pasted(text).sheets
    return sheet


def _pasted(text: str) -> Workbook:
    grid, warnings = sheet_text.pasted_grid(text, PASTED)
    return Workbook(sheets=_tables((grid,), PASTED), warnings=warnings)


def _tables(grids: Iterable[SheetGrid], name: str) -> tuple[Sheet, ...]:
    """Return the tables with something in them, hidden ones last."""
    found = [table(grid) for grid in grids if grid.rows]
    if not found:
        raise ImportRefusedError(
            "“{name}” has no cell with anything in it, so nothing was imported. Check "
            "that the table is in this file and was saved.",
            name=name,
        )
    return tuple(sorted(found, key=lambda sheet: sheet.hidden))
