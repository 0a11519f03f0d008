"""The rows of a sheet that is written as plainly as most are, read many times as quickly.

Every byte between the first row and the last has to be of one of three forms: the beginning of a
row, a cell with its place, style and value, the end of a row. Where anything else stands – a
formula, a text within its cell, another prefix, a comment – nothing is read here and the
spreadsheet library reads the sheet. What a value means is asked of that library in both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.parsers import expat

from cpted_audit.interchange.sheets import kind
from cpted_audit.interchange.sheets.cells import cell_text, unescaped
from cpted_audit.interchange.sheets.records import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    ReadRows,
    Row,
)
from cpted_audit.interchange.sheets.xlsx_marks import column_letters, column_number

if TYPE_CHECKING:
    from zipfile import ZipFile

    from openpyxl.workbook.workbook import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD: Final = re.compile(
    rb'\s*(?:<\?xml version="1\.0"(?: encoding="(?i:utf-8)")?(?: standalone="(?:yes|no)")? ?\?>'
    rb'\s*)?<worksheet(?: [\w:]+="[^"<&]*")*?'
    rb' xmlns="http://schemas\.openxmlformats\.org/spreadsheetml/2006/main"'
)
_BEGIN, _END = b"<sheetData>", b"</sheetData>"
_TOKEN: Final = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="([snb])")?'
    rb"(?:/>|></c>|><v>([-+.\deE]{1,40})</v></c>)"
    rb'|<row r="([1-9]\d{0,6})"(?: [\w:]+="[^"<&]*")*>|(</row>)'
)
_LAST_ROW = 1_048_576
_MOST_KNOWN = 100_000


class _Look(NamedTuple):
    """What a style says of a number: whether it is a day or a length of time, and its format."""

    day: bool
    length: bool
    shown: str


@dataclass(slots=True)
class _Values:
    """What the values of a workbook's sheets mean."""

    book: Book
    texts: list[str]
    looks: dict[int, _Look] = field(default_factory=dict)
    known: dict[tuple[bytes, int], str | None] = field(default_factory=dict)

    def number(self, value: bytes, style: int) -> str | None:
        """Return the text of a number in a style; None for a day that is none."""
        key = value, style
        if key not in self.known:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            self.known[key] = self._number(value.decode("ascii"), style)
        return self.known[key]

    def _number(self, value: str, style: int) -> str | None:
        from openpyxl.utils.datetime import from_excel

        look = self.looks.get(style) or self.looks.setdefault(style, _look(self.book, style))
        number: Any = float(value) if re.search("[.eE]", value) else int(value)
        if look.day:
            try:
                number = from_excel(number, self.book.epoch, timedelta=look.length)
            except (OverflowError, ValueError):
                return None
        return cell_text(number, look.shown or "General")


def _look(book: Any, style: int) -> _Look:  # noqa: ANN401 - the library keeps what is asked to itself
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    number = book._cell_styles[style].numFmtId  # noqa: SLF001 - see above
    own = number - BUILTIN_FORMATS_MAX_SIZE
    shown = BUILTIN_FORMATS.get(number, "General") if own < 0 else book._number_formats[own]  # noqa: SLF001
    return _Look(style in book._date_formats, style in book._timedelta_formats, shown)  # noqa: SLF001


def plain_rows(archive: ZipFile, sheet: Worksheet) -> ReadRows | None:
    """Return what a sheet of such a form holds, as far as it is read; None for any other.

    Raises what the library raises on values that are none.
    """
    data = archive.read(sheet._worksheet_path)  # noqa: SLF001 - the library tells nobody
    start, end = data.find(_BEGIN) + len(_BEGIN), data.find(_END)
    if not _is_plain(data, start, end):
        return None
    values = _Values(sheet.parent, sheet._shared_strings)  # noqa: SLF001 - see above
    rows: list[Row] = []
    errors: list[str] = []
    cut = False
    for found in _rows(data, start, end):
        if found is None:
            return None
        number, cells = found
        row, beyond = _read_row(number, cells, values, errors, sheet.title)
        if not any(text.strip() for text in row.cells):
            continue
        if len(rows) == MOST_ROWS:
            cut = True
            break
        rows.append(row)
        cut = cut or beyond
    return ReadRows(tuple(rows), tuple(errors), cut)


def _is_plain(data: bytes, start: int, end: int) -> bool:
    """Return whether all around the rows is whole XML of the usual name space, without comments."""
    if end < start or b"<!" in data or data.count(_BEGIN) != 1 or data.count(_END) != 1:
        return False
    if not _HEAD.match(data) or data.find(b"xmlns", start, end) >= 0:
        return False
    parser = expat.ParserCreate()
    try:
        parser.Parse(data[:start] + data[end:], True)  # noqa: FBT003 - expat's own
    except expat.ExpatError:
        return False
    return True


_Cell = tuple[int, int, bytes, bytes]
"""Column from 0, style, kind of value, and the value or nothing."""


def _rows(data: bytes, start: int, end: int) -> Iterator[tuple[int, list[_Cell]] | None]:
    """Yield the number and the cells of each row; None where a byte is of none of the forms."""
    at, number, last, open_ = start, 0, -1, False
    cells: list[_Cell] = []
    columns: dict[bytes, int] = {}
    for token in _TOKEN.finditer(data, start, end):
        letters, row, style, sort, value, begun, ended = token.groups()
        if token.start() != at:
            yield None
        at = token.end()
        if letters:
            column = columns.get(letters)
            if column is None:
                column = columns[letters] = column_number(letters.decode("ascii"))
            if not open_ or column <= last or int(row) != number:
                yield None
            cells.append((column, int(style or 0), sort or b"n", value or b""))
            last = column
        elif begun:
            if open_ or not number < int(begun) <= _LAST_ROW:
                yield None
            number, last, open_, cells = int(begun), -1, True, []
        elif ended:
            if not open_:
                yield None
            open_ = False
            yield number, cells
    if open_ or at != end:
        yield None


def _read_row(
    number: int, cells: list[_Cell], values: _Values, errors: list[str], title: str
) -> tuple[Row, bool]:
    """Return a row, and whether it holds something beyond the columns that are read."""
    texts: list[str] = []
    beyond = False
    for column, style, sort, value in cells:
        if column >= MOST_COLUMNS:
            texts += [""] * (MOST_COLUMNS - len(texts))
            beyond = beyond or bool(value)
            continue
        texts += [""] * (column - len(texts))
        text: str | None = ""
        if value and sort == b"s":
            text = values.texts[int(value)]
            if len(text) > LONGEST_CELL:
                raise kind.too_much_text(title, number)
            text = unescaped(text)
        elif value:
            text = cell_text(bool(int(value))) if sort == b"b" else values.number(value, style)
        if text is None:
            errors.append(f"{column_letters(column)}{number}")
        texts.append(text or "")
    return Row(number, tuple(texts)), beyond
