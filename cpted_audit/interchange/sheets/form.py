"""A workbook to be filled in by somebody and brought back: what may be changed is unlocked.

The sheet is protected without a password, which keeps from slips and from nothing else. Colors come
from formulas of our own; no cell has any. Equal forms give equal bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from cpted_audit.interchange.sheets.writing import CREATED, Cell, write_cell
from cpted_audit.interchange.sheets.xlsx_marks import column_letters

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Book
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LOCKED, _OPEN, _HEAD = "#F2F2F2", "#FFFFFF", "#D9E2F3"
_ALLOWED: Final = {
    "format_cells": True, "format_columns": True, "format_rows": True, "sort": True,
    "autofilter": True,
}  # fmt: skip
"""What a protected sheet still lets somebody do with its looks."""
_LISTS: Final = "Lists"
"""The hidden sheet with the words to choose from: a list in the cell is cut at every comma."""
_LONGEST_HEADER = 110
"""Signs of a text at the top of printed pages; the programs allow 255, with each & doubled."""
_FIRST_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """One column: its head, whether it may be changed, the words to choose from, its width.

    `days` and `dollars` say what is typed; `hint` is shown beside a cell that may be changed.
    """

    head: str
    editable: bool = False
    hidden: bool = False
    choices: Sequence[str] = ()
    days: bool = False
    dollars: bool = False
    hint: str = ""
    width: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade:
    """A color for the cells of a column wherever a formula, written for row 2, holds."""

    column: int
    formula: str
    paper: str
    ink: str = "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The sheet: its name, columns, rows as wide as these, and colors."""

    name: str
    columns: Sequence[FormColumn]
    rows: Sequence[Sequence[Cell]]
    shades: Sequence[Shade] = ()
    frozen: int = 0
    """Columns that stay in sight, besides the row of heads."""
    about: str = ""
    """What every printed page says of it at its top; whose, of which day, how to handle it."""


def write_form(form: Form) -> bytes:
    """Return a form as a workbook: heads frozen, a filter on them, lists to choose from."""
    from xlsxwriter import Workbook

    data = io.BytesIO()
    book: Book = Workbook(
        data,
        {
            "in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )  # fmt: skip
    book.set_properties({"created": CREATED})
    page = book.add_worksheet(form.name)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": _HEAD})
    last = max(len(form.rows), 1)
    lists = _Lists(book)
    for at, column in enumerate(form.columns):
        page.write_string(0, at, column.head, head)
        _fill_column(book, page, at, column, [row[at] for row in form.rows])
        _offer(page, at, column, last, lists)
    for shade in form.shades:
        look = book.add_format({"bg_color": shade.paper, "font_color": shade.ink})
        page.conditional_format(
            1, shade.column, last, shade.column,
            {"type": "formula", "criteria": shade.formula, "format": look},
        )  # fmt: skip
    page.freeze_panes(1, form.frozen)
    page.autofilter(0, 0, last, len(form.columns) - 1)
    page.set_landscape()
    page.set_header(f"&L{form.about[:_LONGEST_HEADER].replace('&', '&&')}&R&P / &N")
    page.repeat_rows(0)
    page.protect("", _ALLOWED)
    book.close()
    return data.getvalue()


def _fill_column(
    book: Book, page: Worksheet, at: int, column: FormColumn, cells: Sequence[Cell]
) -> None:
    page.set_column(at, at, column.width, None, {"hidden": column.hidden})
    look = _look(book, column)
    for number, cell in enumerate(cells, 1):
        if cell is None or cell == "":
            page.write_blank(number, at, None, look)
        else:
            write_cell(page, number, at, cell, look)


def _look(book: Book, column: FormColumn) -> Format:
    """Return how the cells of a column look; typed texts stay texts, so 007 keeps its zeros."""
    numbers = "yyyy-mm-dd" if column.days else "$#,##0" if column.dollars else "@"
    return book.add_format({
        "valign": "top", "text_wrap": not column.hidden, "locked": not column.editable,
        "bg_color": _OPEN if column.editable else _LOCKED, "border": 1, "border_color": "#BFBFBF",
        **({"num_format": numbers} if column.editable or column.days else {}),
    })  # fmt: skip


class _Lists:
    """The hidden sheet of words to choose from, one column for each list."""

    def __init__(self, book: Book) -> None:
        self._page = book.add_worksheet(_LISTS)
        self._page.hide()
        self._page.protect()
        self._count = 0

    def range_of(self, words: Sequence[str]) -> str:
        """Write a list and return where it stands."""
        at, letters = self._count, column_letters(self._count)
        self._count += 1
        for number, word in enumerate(words):
            self._page.write_string(number, at, word)
        return f"={_LISTS}!${letters}$1:${letters}${len(words)}"


def _offer(page: Worksheet, at: int, column: FormColumn, last: int, lists: _Lists) -> None:
    """Offer what can be chosen or typed; another word is warned of and not forbidden."""
    if not column.editable:
        return
    asked = {"input_message": column.hint[:255], "error_type": "warning", "ignore_blank": True}
    if column.choices:
        asked |= {"validate": "list", "source": lists.range_of(column.choices)}
    elif column.days:
        asked |= {"validate": "date", "criteria": ">=", "value": _FIRST_DAY}
    elif column.dollars:
        asked |= {"validate": "integer", "criteria": ">=", "value": 0}
    else:
        asked |= {"validate": "any"}
    if column.hint or asked["validate"] != "any":
        page.data_validation(1, at, last, at, asked)
