"""The cells of a sheet that came back, by our columns: renamed, swapped, merged, with formulas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cpted_audit.domain.written_dates import writes_day_first
from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets.records import Row, Spreadsheet, Workbook
from cpted_audit.interchange.sheets.xlsx_marks import column_letters
from cpted_audit.session.finding_sheets.columns import BY_KEY, COLUMNS, EDITABLE, SAID, Type
from cpted_audit.session.finding_sheets.values import days_of
from cpted_audit.session.registers.importing.headers import suggest_mapping
from cpted_audit.words import N_

_FITS: Final = 0.85
"""How well a head has to fit: a column taken for another would change what nobody meant."""
_MOST_MARKS: Final = 200_000
KEY: Final = BY_KEY["key"].words


class CellMark(Enum):
    """What is to be said of a cell besides its text; the last two leave it without one."""

    FORMULA = N_("{column} is worked out by a formula; its result was read.")
    MERGED = N_("{column} is merged with the rows above; what stands there was read.")
    UNREAD = N_("{column} has a formula without a result, or an error, so it cannot be read.")
    COVERED = N_("{column} lies under a merged cell, so it cannot be read.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCells:
    """A sheet by our columns: at which place each stands, and what to say of single cells."""

    sheet: Spreadsheet
    places: Mapping[str, int]
    marks: Mapping[tuple[int, int], CellMark]
    day_first: Mapping[str, bool]

    def text(self, row: Row, key: str) -> str:
        """Return the text of a cell, empty where the sheet has no such column."""
        return row.cells[self.places[key]] if key in self.places else ""

    def mark(self, row: Row, key: str) -> CellMark | None:
        """Return what is to be said of a cell."""
        return self.marks.get((row.number, self.places[key])) if key in self.places else None

    def told(self) -> Iterator[str]:
        """Yield which columns were not understood, and which are not there."""
        used = set(self.places.values())
        for at, head in enumerate(self.sheet.headers):
            if at not in used and head != SAID:
                yield N_(
                    "Column “{head}” was not read: it is none of the columns of findings.",
                    head=head,
                )
        for column in COLUMNS:
            if column.key in self.places and self.head(column.key) != column.words:
                yield N_(
                    "Column “{head}” was read as {column}.", head=self.head(column.key),
                    column=column.words,
                )  # fmt: skip
        gone = [column.words for column in EDITABLE if column.key not in self.places]
        if gone:
            yield N_("Not in the sheet, and left as it is here: {gone}.", gone=", ".join(gone))

    @property
    def key_is_read(self) -> str:
        """What the reader says of a sheet in which the column of keys alone is hidden."""
        letters = column_letters(self.sheet.columns[self.places["key"]])
        return f"Sheet “{self.sheet.name}” has hidden columns ({letters}); they were read too."

    def head(self, key: str) -> str:
        """Return the head over a column."""
        return self.sheet.headers[self.places[key]]


def cells_of(book: Workbook, name: str) -> SheetCells:
    """Return the sheet of a workbook that has findings.

    Raises ImportRefusedError where none has the column by which findings are known.
    """
    for sheet in book.sheets:
        places = _places(sheet)
        if "key" in places:
            return SheetCells(
                sheet=sheet, places=places, marks=_marks(sheet, name),
                day_first={
                    column.key: writes_day_first(
                        days_of(row.cells[places[column.key]] for row in sheet.rows)
                    )
                    for column in EDITABLE
                    if column.type is Type.DAY and column.key in places
                },
            )  # fmt: skip
    raise ImportRefusedError(
        "“{name}” has no column “{key}”, by which findings are known, so nothing was imported. "
        "Export the findings again and fill in that sheet; its hidden column has to stay.",
        name=name, key=KEY,
    )  # fmt: skip


def _places(sheet: Spreadsheet) -> dict[str, int]:
    """Return where our columns stand: by their own words, the others by what they are known by."""
    at = {head: place for place, head in enumerate(sheet.headers)}
    places = {column.key: at[column.words] for column in COLUMNS if column.words in at}
    left = [head for head, place in at.items() if place not in {*places.values()} and head != SAID]
    others = [
        (column.key, column.words, column.heard) for column in COLUMNS if column.key not in places
    ]
    found = suggest_mapping(left, others).items()
    return {**places, **{key: at[one.header] for key, one in found if one.score >= _FITS}}


def _marks(sheet: Spreadsheet, name: str) -> dict[tuple[int, int], CellMark]:
    """Return what is to be said of cells, by the number of the row and the place of the column."""
    place_of = {column_letters(at): place for place, at in enumerate(sheet.columns)}
    marks: dict[tuple[int, int], CellMark] = {}
    for cells, mark in ((sheet.formulas, CellMark.FORMULA), (sheet.unread, CellMark.UNREAD)):
        for cell in cells:
            letters = cell.rstrip("0123456789")
            if letters in place_of and cell != letters:
                marks[int(cell[len(letters) :]), place_of[letters]] = mark
    return {**marks, **_merged(sheet, name)}


def _merged(sheet: Spreadsheet, name: str) -> dict[tuple[int, int], CellMark]:
    marks: dict[tuple[int, int], CellMark] = {}
    looked: dict[int, int] = defaultdict(int)
    for merge in sheet.merges:
        under = [place for place, at in enumerate(sheet.columns) if merge.left <= at <= merge.right]
        for row in sheet.rows if merge.top <= merge.bottom and under else ():
            if not merge.top <= row.number <= merge.bottom:
                continue
            for place in under:
                first = sheet.columns[place] == merge.left
                if not first or row.number > merge.top:
                    marks[row.number, place] = CellMark.MERGED if first else CellMark.COVERED
            looked[0] += len(under)
            if looked[0] > _MOST_MARKS:
                raise ImportRefusedError(
                    "“{name}” has far too many merged cells, so nothing was imported. Undo the "
                    "merging in a spreadsheet program and import it again.",
                    name=name,
                )  # fmt: skip
    return marks
