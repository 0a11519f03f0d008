"""Workbooks of kinds openpyxl cannot read (.xls, .xlsb, .ods, Strict Open XML) as grids of text.

The library gives values and not what their cells show, so that 007 comes as 7; a sentence says so.
That is why plain workbooks are read by `sheets.xlsx`. It is loaded late.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets import kind
from cpted_audit.interchange.sheets import kind as sheet_archive
from cpted_audit.interchange.sheets.cells import cell_text
from cpted_audit.interchange.sheets.records import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_MERGES,
    MOST_ROWS,
    Merge,
    ReadGrids,
    ReadRows,
    Row,
    SheetGrid,
)
from cpted_audit.interchange.sheets.xlsx_marks import column_letters
from cpted_audit.words import N_

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_Value = int | float | str | bool | time | date | datetime | timedelta
_ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3}")
_LENGTH_OF_TIME = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
"""How OpenDocument stores a time of day or a length of time."""
_AS_STORED = N_(
    "“{name}” stores its numbers without what its cells show, so a number "
    "shown as 007 was read as 7, and formulas without a result as blank cells. "
    "Look at the numbers below; if zeros are missing, open it in a spreadsheet "
    "program, save it as Excel Workbook (.xlsx) and import that."
)


def read_other_workbook(data: bytes, name: str) -> ReadGrids:
    """Return the grids of a workbook, and sentences: what was left out, and how it was read.

    Raises ImportRefusedError when it cannot be read, or is longer than any register.
    """
    if len(data) > sheet_archive.LARGEST_FILE:
        raise sheet_archive.too_large(name)
    try:
        return _grids(data, name)
    except (ImportRefusedError, MemoryError):
        raise
    except BaseException as error:
        # The library panics on some damaged files, which Python is told by no ordinary exception.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise kind.locked_or_damaged(name) from error
        raise


def _grids(data: bytes, name: str) -> ReadGrids:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum, load_workbook

    grids: list[SheetGrid] = []
    told: list[str] = []
    numbers = False
    with load_workbook(BytesIO(data)) as book:
        for sheet_metadata in book.sheets_metadata:
            if sheet_metadata.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(sheet_metadata.name)
            read, has_numbers = _read(sheet)
            told += read.sentences(sheet_metadata.name)
            numbers = numbers or has_numbers
            hidden = sheet_metadata.visible != SheetVisibleEnum.Visible
            merges = tuple(_merges(sheet))
            grids.append(
                SheetGrid(
                    name=sheet_metadata.name, rows=read.rows, merges=merges, hidden=hidden,
                    unread=read.errors,
                )
            )  # fmt: skip
    return tuple(grids), tuple(told), (_AS_STORED.format(name=name),) if numbers else ()


def _read(sheet: CalamineSheet) -> tuple[ReadRows, bool]:
    """Return what a sheet holds as far as it is read, and whether there are numbers in it."""
    rows: list[Row] = []
    errors: list[str] = []
    cut = numbers = False
    for number, found in enumerate(sheet.iter_rows(), 1):
        row = Row(number, tuple(_texts(sheet.name, number, found[:MOST_COLUMNS], errors)))
        if not any(text.strip() for text in row.cells):
            continue
        if len(rows) == MOST_ROWS:
            cut = True
            break
        rows.append(row)
        numbers = numbers or any(type(value) in (int, float) for value in found)
        cut = cut or any(value != "" for value in found[MOST_COLUMNS:])
    return ReadRows(tuple(rows), tuple(errors), cut=cut), numbers


def _texts(title: str, number: int, cells: list[_Value], errors: list[str]) -> Iterator[str]:
    for column, value in enumerate(cells):
        if not isinstance(value, str):
            yield cell_text(value)
        elif len(value) > LONGEST_CELL:
            raise kind.too_much_text(title, number)
        elif _ERROR.fullmatch(value):
            errors.append(f"{column_letters(column)}{number}")
            yield ""
        elif length := _LENGTH_OF_TIME.fullmatch(value):
            hours, minutes, seconds = map(int, length.groups())
            yield cell_text(timedelta(hours=hours, minutes=minutes, seconds=seconds))
        else:
            yield value


def _merges(sheet: CalamineSheet) -> Iterator[Merge]:
    for (top, left), (bottom, right) in (sheet.merged_cell_ranges or ())[:MOST_MERGES]:
        yield Merge(top + 1, bottom + 1, left, right)
