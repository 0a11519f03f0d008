"""Workbooks (.xlsx) as grids of text. Nothing in them is evaluated; the library is loaded late."""

from __future__ import annotations

import os
import warnings
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets import kind
from cpted_audit.interchange.sheets import kind as sheet_archive
from cpted_audit.interchange.sheets.calamine import read_other_workbook
from cpted_audit.interchange.sheets.cells import cell_text, unescaped
from cpted_audit.interchange.sheets.records import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    ReadGrids,
    ReadRows,
    Row,
    SheetGrid,
    named,
)
from cpted_audit.interchange.sheets.xlsx_marks import (
    Marks,
    column_letters,
    column_number,
    marks_of,
    sheet_parts,
)
from cpted_audit.interchange.sheets.xlsx_rows import plain_rows

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_TROUBLES = (
    ArithmeticError, AttributeError, BadZipFile, EOFError, LookupError, NotImplementedError,
    OSError, ParseError, RuntimeError, SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What the library raises on a workbook that is not as it should be."""
_LAST_ROW = 1_048_576
_NAMED = 5
"""Hidden columns named in a sentence."""


def read_workbook(data: bytes, name: str) -> ReadGrids:
    """Return the grids of a workbook, and sentences: what was left out, and what is not shown.

    Raises ImportRefusedError when it is no workbook that can be read, or made to do harm.
    """
    with sheet_archive.opened(data, name) as archive:
        plain = kind.is_plain_workbook(archive, name)
        sheet_archive.refuse_document_types(archive, name)
        if not plain:
            return read_other_workbook(data, name)
        # The library warns of things that matter only to who writes the workbook back.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return _grids(archive, data)
            except ImportRefusedError:
                raise
            except _TROUBLES as error:
                raise sheet_archive.damaged(name) from error


def _grids(archive: ZipFile, data: bytes) -> ReadGrids:
    # Its second look for entities reads XML letter by letter in Python, which takes as long as all
    # the rest; `refuse_document_types` has left none. It is asked for when the library is loaded.
    os.environ.setdefault("OPENPYXL_DEFUSEDXML", "False")
    from openpyxl import load_workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book: Book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    parts = sheet_parts(archive)
    grids: list[SheetGrid] = []
    told: list[str] = []
    notes: list[str] = []
    for sheet in book.worksheets:
        part = parts.get(sheet.title, "")
        plain = plain_rows(archive, sheet)
        read = _read(sheet) if plain is None else plain
        last = read.rows[-1].number if read.cut and read.rows else _LAST_ROW
        marks = marks_of(archive, part, last)
        read = read._replace(rows=_without(read.rows, marks.lost))
        told += [*_lost(sheet.title, marks), *read.sentences(sheet.title)]
        notes += _not_shown(sheet.title, read, marks)
        hidden = sheet.sheet_state != "visible"
        grids.append(
            SheetGrid(
                name=sheet.title, rows=read.rows, merges=marks.merges, hidden=hidden,
                formulas=marks.formulas, unread=(*marks.lost, *read.errors),
                since_1904=book.epoch == CALENDAR_MAC_1904,
            )
        )  # fmt: skip
    return tuple(grids), tuple(told), tuple(notes)


def _read(sheet: Worksheet) -> ReadRows:
    """Return what a sheet holds as far as it is read; blank rows are left out."""
    sheet.reset_dimensions()  # what a sheet says of its size need not be true
    rows: list[Row] = []
    errors: list[str] = []
    cut = False
    for number, found in enumerate(islice(sheet.iter_rows(), _LAST_ROW), 1):
        row = Row(number, tuple(_texts(number, found[:MOST_COLUMNS], errors)))
        if not any(text.strip() for text in row.cells):
            continue
        if len(rows) == MOST_ROWS:
            cut = True
            break
        rows.append(row)
        cut = cut or any(cell.value is not None for cell in found[MOST_COLUMNS:])
    return ReadRows(tuple(rows), tuple(errors), cut)


def _without(rows: tuple[Row, ...], lost: Sequence[str]) -> tuple[Row, ...]:
    """Return rows with blanks where a formula has no result, whatever stands in its place."""
    blanks = set(lost)
    if not blanks:
        return rows
    return tuple(
        row._replace(
            cells=tuple(
                "" if text and f"{column_letters(column)}{row.number}" in blanks else text
                for column, text in enumerate(row.cells)
            )
        )
        for row in rows
    )


def _texts(number: int, cells: tuple[Cell, ...], errors: list[str]) -> Iterator[str]:
    for column, cell in enumerate(cells):
        value = cell.value
        if value is None:
            yield ""
        elif cell.data_type == "e":
            errors.append(f"{column_letters(column)}{number}")
            yield ""
        elif cell.data_type == "s":
            if len(value) > LONGEST_CELL:
                # A bomb is one long text used in every cell, not to be looked through each time.
                raise kind.too_much_text(cell.parent.title, number)
            yield unescaped(value)
        else:
            yield cell_text(value, cell.number_format or "General")


def _lost(title: str, marks: Marks) -> Iterator[str]:
    if marks.lost:
        yield (
            f"Sheet “{title}” has formulas without a stored result, left blank: "
            f"{named(marks.lost)}. Open it in a spreadsheet program and save it to store them."
        )


def _not_shown(title: str, read: ReadRows, marks: Marks) -> Iterator[str]:
    """Yield what stands in rows and columns that the spreadsheet program hides."""
    width = max((len(row.cells) for row in read.rows), default=0)
    columns = [column for column in marks.hidden_columns if column_number(column) < width]
    count = marks.hidden_rows
    rows = f"{count:,} hidden rows" if count > 1 else "a hidden row" * count
    named = f"hidden columns ({', '.join(columns[:_NAMED])})" if columns else ""
    if rows or named:
        what = " and ".join(filter(None, (rows, named)))
        yield f"Sheet “{title}” has {what}; they were read too."
