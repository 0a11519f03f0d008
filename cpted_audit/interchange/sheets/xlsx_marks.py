"""What the spreadsheet library does not tell of a sheet it reads quickly: merges, lost results.

A formula whose result was never stored looks like a blank cell to that reader.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring, iterparse
from zipfile import ZipFile

from cpted_audit.interchange.sheets.kind import workbook_part
from cpted_audit.interchange.sheets.records import MOST_COLUMNS, MOST_MERGES, Merge

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORTH_IT = re.compile(rb"mergeCell|<(?:\w+:)?f[\s>/]|hidden=\"(?:1|true)\"")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_TO_WORK_OUT = re.compile(rb"<(?:\w+:)?calcPr\b[^>]*\bfullCalcOnLoad=[\"'](?:1|true)[\"']")


def has_no_results(archive: ZipFile) -> bool:
    """Return whether the program that wrote a workbook left all formulas to be worked out.

    It then stores 0 in place of each result, and asks for this on opening (ECMA-376 18.2.2).
    """
    return bool(_TO_WORK_OUT.search(archive.read(workbook_part(archive))))


@dataclass(frozen=True, slots=True)
class Marks:
    """The merged cells of a sheet and the cells whose formula has no stored result.

    `formulas` are all cells with a formula. `hidden_rows` counts the rows with something in them
    that are not shown; `hidden_columns` are the letters of such columns.
    """

    merges: tuple[Merge, ...] = ()
    lost: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    hidden_rows: int = 0
    hidden_columns: tuple[str, ...] = ()


def sheet_parts(archive: ZipFile) -> dict[str, str]:
    """Return the part of each sheet by its name."""
    book = workbook_part(archive)
    folder, file = posixpath.split(book)
    links = f"{folder}/_rels/{file}.rels".lstrip("/")
    if links not in archive.NameToInfo:
        return {}
    targets = {
        element.get("Id"): posixpath.normpath(
            posixpath.join("/", folder, element.get("Target", ""))
        )[1:]
        for element in fromstring(archive.read(links)).iter(_RELATION)  # noqa: S314 - looked at before
    }
    sheets = fromstring(archive.read(book)).iter(f"{_MAIN}sheet")  # noqa: S314 - looked at before
    return {sheet.get("name", ""): targets.get(sheet.get(_LINK), "") for sheet in sheets}


def marks_of(archive: ZipFile, part: str, last_row: int) -> Marks:
    """Return the marks of a sheet as far as a row; none where its part is missing.

    A result of 0 is none in a workbook whose writer has worked out nothing.
    """
    if part not in archive.NameToInfo:
        return Marks()
    data = archive.read(part)
    if not _WORTH_IT.search(data):
        return Marks()
    merges: list[Merge] = []
    lost: list[str] = []
    formulas: list[str] = []
    hidden, columns = 0, list[str]()
    rows, no_result = None, {None, "", "0"} if has_no_results(archive) else {None, ""}
    # No document type is left in any part, so there are no entities to beware of.
    for event, element in iterparse(BytesIO(data), ("start", "end")):  # noqa: S314
        if event == "start":
            rows = element if element.tag == f"{_MAIN}sheetData" else rows
        elif element.tag == f"{_MAIN}row" and rows is not None:
            if (element.get("r") or "0").isdigit() and int(element.get("r") or 0) > last_row:
                break
            worked_out = [cell for cell in element if cell.find(f"{_MAIN}f") is not None]
            formulas += (cell.get("r") or "a cell" for cell in worked_out)
            lost += _lost(worked_out, no_result)
            hidden += _is_hidden(element) and element.find(f"{_MAIN}c/*") is not None
            rows.clear()
        elif element.tag == f"{_MAIN}col" and _is_hidden(element):
            columns += _letters(element)
        elif element.tag == f"{_MAIN}mergeCell" and len(merges) < MOST_MERGES:
            merges += _merge(element.get("ref", ""))
    return Marks(tuple(merges), tuple(lost), tuple(formulas), hidden, tuple(columns))


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") in {"1", "true"}


def _letters(column: Element) -> Iterator[str]:
    """Yield the letters of the columns that one element is about, as far as columns are read."""
    first, last = column.get("min") or "", column.get("max") or ""
    if first.isdigit() and last.isdigit():
        for number in range(int(first), min(int(last), MOST_COLUMNS) + 1):
            yield column_letters(number - 1)


def _lost(formulas: Iterable[Element], no_result: Collection[str | None]) -> Iterator[str]:
    for cell in formulas:
        if cell.get("t") != "str":
            value = cell.find(f"{_MAIN}v")
            if value is None or value.text in no_result:
                yield cell.get("r") or "a cell"


def _merge(reference: str) -> Iterator[Merge]:
    if found := _RANGE.fullmatch(reference.upper()):
        left, top, right, bottom = found.groups()
        yield Merge(int(top), int(bottom), column_number(left), column_number(right))


def column_number(letters: str) -> int:
    """Return the number of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    """Return the letters of a column counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
