"""Tables written for spreadsheet programs: CSV and XLSX. Equal tables give equal bytes.

No text is ever written so that opening the file runs it: CSV cells are guarded by an apostrophe,
cells of a workbook are of the kind text.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cpted_audit.interchange.sheets.cells import cell_text, guarded
from cpted_audit.interchange.sheets.records import LONGEST_CELL

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Book
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | bool | date | datetime | None
"""A number stays a number and a date a date; texts are never taken for either."""

_ALONE = re.compile("[\ud800-\udfff]")
"""Halves of signs, which no file can hold."""
_BYTES_OF_NO_TEXT = "\0"
_CUT = "… (cut)"
CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""When every workbook says it was made, so that equal tables give equal bytes."""
_MOST_DIGITS = 10**15
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31
_RESERVED = "history"
_NARROWEST, _WIDEST = 8, 60
_MEASURED = 200
"""Rows from the top by which columns are made wide enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutSheet:
    """A table to write as one sheet of a workbook."""

    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write_csv(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as CSV in UTF-8 with the mark that Excel needs, every cell in quotes.

    Quotes on every cell keep a semicolon in a text from starting a cell elsewhere in Europe.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([_csv_text(header) for header in headers])
    writer.writerows([_csv_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _csv_text(cell: Cell) -> str:
    if isinstance(cell, str):
        return guarded(_whole(cell).replace(_BYTES_OF_NO_TEXT, "\ufffd"))
    return "" if _is_no_number(cell) else cell_text(cell)


def write_xlsx(sheets: Sequence[OutSheet]) -> bytes:
    """Return tables as a workbook, each with its headers frozen and a filter on them."""
    from xlsxwriter import Workbook

    data = io.BytesIO()
    book: Book = Workbook(
        data,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"created": CREATED})
    styles = _Styles(
        header=book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        text=book.add_format({"text_wrap": True, "valign": "top"}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        moment=book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "valign": "top"}),
    )
    names = _sheet_names(sheet.name for sheet in sheets)
    for name, sheet in zip(names, sheets, strict=True):
        _fill(book.add_worksheet(name), sheet, styles)
    book.close()
    return data.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Styles:
    header: Format
    text: Format
    day: Format
    moment: Format


def _fill(page: Worksheet, sheet: OutSheet, styles: _Styles) -> None:
    for column, header in enumerate(sheet.headers):
        page.write_string(0, column, _fitting(header), styles.header)
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _write(page, number, column, cell, styles)
    page.freeze_panes(1, 0)
    if sheet.headers:
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.headers) - 1)
    for column, width in enumerate(_widths(sheet)):
        page.set_column(column, column, width)


def _write(page: Worksheet, row: int, column: int, cell: Cell, styles: _Styles) -> None:
    match cell:
        case datetime() if cell.year >= 1900:
            write_cell(page, row, column, cell, styles.moment)
        case date() if cell.year >= 1900:
            write_cell(page, row, column, cell, styles.day)
        case _:
            write_cell(page, row, column, cell, styles.text)


def write_cell(page: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
    """Write a cell by its kind, in a style: a text is never run, a day before 1900 is a text."""
    match cell:
        case None | "":
            return
        case str():
            page.write_string(row, column, _fitting(cell), style)
        case bool():
            page.write_boolean(row, column, cell, style)
        case int() | float():
            _write_number(page, row, column, cell, style)
        case date() if cell.year < 1900:
            page.write_string(row, column, cell_text(cell), style)
        case datetime():
            # A workbook knows no zones; the time told is the school's own.
            page.write_datetime(row, column, cell.replace(tzinfo=None), style)
        case _:
            page.write_datetime(row, column, cell, style)


def _write_number(page: Worksheet, row: int, column: int, cell: float, style: Format) -> None:
    if isinstance(cell, int) and abs(cell) >= _MOST_DIGITS:
        page.write_string(row, column, str(cell), style)  # digits past these are lost
    elif not _is_no_number(cell):
        page.write_number(row, column, cell, style)


def _is_no_number(cell: Cell) -> bool:
    return isinstance(cell, float) and not math.isfinite(cell)


def _whole(text: str) -> str:
    return _ALONE.sub("\ufffd", text)


def _fitting(text: str) -> str:
    """Return a text that fits a cell; what does not is cut, and says so."""
    text = _whole(text)
    if len(text) <= LONGEST_CELL:
        return text
    return text[: LONGEST_CELL - len(_CUT)] + _CUT


def _widths(sheet: OutSheet) -> Iterator[int]:
    for column, header in enumerate(sheet.headers):
        rows = [row for row in sheet.rows[:_MEASURED] if column < len(row)]
        texts = [header, *(cell_text(row[column]) for row in rows)]
        longest = max(len(line) for text in texts for line in text.split("\n"))
        yield min(max(longest + 2, _NARROWEST), _WIDEST)


def _sheet_names(names: Iterable[str]) -> Iterator[str]:
    """Yield names that a workbook takes: short, without the signs it forbids, each once."""
    used: set[str] = set()
    for wanted in names:
        plain = _FORBIDDEN.sub(" ", _whole(wanted)).strip("' ") or "Sheet"
        name, count = _short(plain, ""), 1
        while name.casefold() in used or name.casefold() == _RESERVED:
            count += 1
            name = _short(plain, f" {count}")
        used.add(name.casefold())
        yield name


def _short(name: str, ending: str) -> str:
    """Return a name with an ending in as many halves of signs as a workbook counts."""
    while len((name + ending).encode("utf-16-le")) > 2 * _LONGEST_NAME:
        name = name[:-1]
    return name.rstrip("' ") + ending
