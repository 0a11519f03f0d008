"""Bring a spreadsheet into a register: what each row would do is shown first, then it is one step.

A blank cell changes nothing. A cell that is not understood never stops its row: it is asked about,
and without an answer kept as text in the note. A row is refused with its reason only where nobody
could tell what it is about; the others are brought in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from cpted_audit import words
from cpted_audit.domain.ids import new_id
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.columns import Column, ColumnType, LinkTo, Record, RegisterKey
from cpted_audit.domain.registers.door_number import without_word
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.registers.values import value_text
from cpted_audit.errors import AuditError
from cpted_audit.interchange.cobie import kind_of_words
from cpted_audit.interchange.sheets.asides import asides
from cpted_audit.interchange.sheets.records import Row, Spreadsheet
from cpted_audit.session.registers.importing.cells import (
    FLAGGED,
    CellOutcome,
    CellReader,
    CellResult,
    Meanings,
)
from cpted_audit.session.registers.importing.headers import (
    importable,
    match_fields,
    read_tables,
    suggested,
)
from cpted_audit.session.registers.importing.meanings import MeaningQuestion, questions_of
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import records, write_records
from cpted_audit.session.session import Session
from cpted_audit.words import N_, Words, counted

__all__ = ["importable", "match_fields", "read_tables", "suggested"]

NO_MEANINGS: Meanings = {}
TO_CHECK = "To check – {words}: “{text}”"
"""How a text that is not understood stands in the note of its record."""


class RowState(StrEnum):
    """What an import does with a row of the sheet."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ASKED = "asked"
    """It waits: what it is called by, or what kind of thing it is, is asked about."""
    REFUSED = "refused"
    LEFT_OUT = "left-out"
    """It is no record but a heading, a total, or what a printer adds."""


class FieldChange(NamedTuple):
    """A field that a row changes, with what it says now and then."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """What one row of the sheet does; `record` is what is written, `reason` why it is not.

    `told` are its cells that do not say their value in our words.
    """

    number: int
    state: RowState
    name: str = ""
    record: Record | None = None
    changes: tuple[FieldChange, ...] = ()
    reason: str = ""
    told: tuple[CellOutcome, ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether somebody should look at it again."""
        return any(cell_outcome.kind in FLAGGED for cell_outcome in self.told)


def preview(
    session: Session,
    key: RegisterKey,
    sheet: Spreadsheet,
    mapping: Mapping[str, str],
    match_by: str | None,
    meanings: Meanings = NO_MEANINGS,
    *,
    every_row: bool = False,
) -> list[ImportRow]:
    """Return what each row of a sheet would do; nothing is written.

    `mapping` gives the header of each field that is filled. `match_by` is the field by which rows
    are records that are there already; None adds all of them. `meanings` say what unknown words
    mean. `every_row` takes headings and totals for rows like the others.
    """
    return list(_Preview(session, key, sheet, mapping, match_by, meanings, every_row).rows())


def questions(
    session: Session, key: RegisterKey, sheet: Spreadsheet, mapping: Mapping[str, str],
    *, every_row: bool = False,
) -> list[MeaningQuestion]:  # fmt: skip
    """Return what is to be asked about the words of a sheet, whatever was said before."""
    looked = _Preview(session, key, sheet, mapping, None, NO_MEANINGS, every_row)
    told = (cell_outcome for row in looked.rows() for cell_outcome in row.told)
    return questions_of(register(key), told, looked.names)


def write_import(session: Session, key: RegisterKey, rows: Sequence[ImportRow], source: str) -> int:
    """Write the new and changed rows of a preview as one step; return how many there were."""
    new = [row.record for row in rows if row.state is RowState.NEW and row.record]
    changed = [row.record for row in rows if row.state is RowState.CHANGED and row.record]
    if new or changed:
        label = counted(
            "Import 1 row of {register} from {source}",
            "Import {count} rows of {register} from {source}",
            len(new) + len(changed), register=register(key).words.lower(), source=source,
        )  # fmt: skip
        write_records(session, key, label, new=new, changed=changed)
    return len(new) + len(changed)


class _Preview:
    """Goes through the rows of a sheet once."""

    def __init__(
        self,
        session: Session,
        key: RegisterKey,
        sheet: Spreadsheet,
        mapping: Mapping[str, str],
        match_by: str | None,
        meanings: Meanings,
        every_row: bool,  # noqa: FBT001 - handed on
    ) -> None:
        self._of = register(key)
        self._sheet = sheet
        self.names = RegisterNames(session)
        places = {header: number for number, header in enumerate(sheet.headers)}
        self._columns = [
            (column, places[mapping[column.field]])
            for column in sorted(
                importable(self._of), key=lambda column: column.field != "building_id"
            )
            if mapping.get(column.field) in places
        ]
        self._reader = CellReader(self.names, meanings, since_1904=sheet.since_1904)
        for column, place in self._columns:
            self._reader.learn(column, (row.cells[place] for row in sheet.rows))
        named = next((at for one, at in self._columns if one.field == self._of.name_field), None)
        parts = {building.name for building in session.walk.buildings}
        parts |= {level.name for level in session.walk.levels}
        numbers = self._of.name_field == "number"
        self._asides = {} if every_row else asides(sheet, named, parts, numbers=numbers)
        self._match_by = match_by if match_by in mapping else None
        self._fields = {column.field for column in self._of.columns}
        self._known = self._by_name(records(session, key))
        self._position = int(max((record.position for record in records(session, key)), default=0))
        self._seen: dict[tuple[object, ...], int] = {}

    def rows(self) -> Iterator[ImportRow]:
        """Yield what each row does."""
        for row in self._sheet.rows:
            name = self._name(row)
            if aside := self._asides.get(row.number):
                yield ImportRow(number=row.number, state=RowState.LEFT_OUT, name=name,
                                reason=N_("It is {aside}.", aside=Words(aside.value)))  # fmt: skip
                continue
            values, told = self._values(row)
            try:
                yield self._row(row, values, told)
            except AuditError as error:
                state = RowState.ASKED if self._waits(told) else RowState.REFUSED
                yield ImportRow(number=row.number, state=state, name=name, told=tuple(told),
                                reason=words.told(error))  # fmt: skip

    def _row(self, row: Row, values: dict[str, Any], told: list[CellOutcome]) -> ImportRow:
        if self._waits(told):
            raise AuditError(self._waiting(told))
        before = self._match(row, values)
        texts = self._to_check(told)
        if before is None:
            return self._new(row, values, told, texts)
        told += self._keep_newer(before, values)
        if texts:
            values["note"] = _with_lines(values.get("note", before.note), texts)
        after = replace(before, **values)
        changes = tuple(
            FieldChange(
                column.field,
                value_text(before, column, self.names),
                value_text(after, column, self.names),
            )
            for column in self._filled(values)
            if getattr(before, column.field) != getattr(after, column.field)
        )
        state = RowState.CHANGED if changes else RowState.SAME
        return ImportRow(number=row.number, state=state, name=self._name(row), record=after,
                         changes=changes, told=tuple(told))  # fmt: skip

    def _values(self, row: Row) -> tuple[dict[str, Any], list[CellOutcome]]:
        """Return the values of the cells that say one, and what is to be told of cells."""
        values: dict[str, Any] = {}
        told: list[CellOutcome] = []
        for column, place in self._columns:
            reading = self._reader.read(column, row.cells[place], values.get("building_id"))
            told += reading.told
            if reading.said:
                values[column.field] = reading.value
        return values, told

    def _keep_newer(self, before: Record, values: dict[str, Any]) -> list[CellOutcome]:
        """Drop the days of a row that lie before those there, with what was found on them."""
        told = []
        for column in self._of.columns:
            said, held = values.get(column.field), getattr(before, column.field, None)
            if not (column.last_time and said and held and said < held):
                continue
            told.append(
                CellOutcome(column.field, CellResult.OLDER, said.isoformat(), held.isoformat())
            )
            for one in self._of.columns:
                if column.field in {one.field, one.found_on}:
                    values.pop(one.field, None)
        return told

    def _filled(self, values: Mapping[str, Any]) -> list[Column]:
        """Return the columns that a row fills, the note also where what is to check fills it."""
        filled = [column for column, _ in self._columns if column.field in values]
        if "note" in values and all(column.field != "note" for column in filled):
            filled.append(self._of.column("note"))
        return filled

    def _new(
        self, row: Row, values: dict[str, Any], told: list[CellOutcome], texts: list[str]
    ) -> ImportRow:
        if self._of.record is Fixture and "kind" not in values:
            values = {"kind": self._kind(row, told), **values}
        for column in self._of.columns:
            blank = values.get(column.field) in (None, "")
            if column.type is ColumnType.TEXT and not column.optional and blank:
                raise AuditError("{column} is empty; it needs a value.", column=column.words)
        if texts:
            values["note"] = _with_lines(values.get("note", ""), texts)
        self._position += 1
        record = self._of.record(**{"id": new_id(), "position": self._position, **values})
        changes = tuple(
            FieldChange(column.field, "", value_text(record, column, self.names))
            for column in self._filled(values)
        )
        return ImportRow(number=row.number, state=RowState.NEW, name=self._name(row),
                         record=record, changes=changes, told=tuple(told))  # fmt: skip

    def _kind(self, row: Row, told: list[CellOutcome]) -> object:
        """Return what kind of thing a row is about that does not say so, by its words if it can."""
        kinds = self._of.kinds
        if len(kinds) == 1:
            return kinds[0]
        words = (self._name(row), self._sheet.name, " ".join(self._sheet.headers))
        found = next((kind for text in words if (kind := kind_of_words(text)) in kinds), None)
        kind = found or kinds[0]
        told.append(
            CellOutcome(
                "kind",
                CellResult.BY_OTHERS if found else CellResult.ASSUMED,
                "",
                info_of(kind).words,
            )
        )
        return kind

    # What is asked about

    def _waits(self, told: Sequence[CellOutcome]) -> bool:
        """Return whether a row cannot be written before something in it is answered."""
        return bool(self._open(told))

    def _open(self, told: Sequence[CellOutcome]) -> list[CellOutcome]:
        needed = {self._match_by} | {
            column.field for column in self._of.columns
            if column.type is ColumnType.TEXT and not column.optional
        }  # fmt: skip
        if self._of.record is Fixture and len(self._of.kinds) > 1:
            needed.add("kind")
        return [
            cell_outcome
            for cell_outcome in told
            if cell_outcome.kind in FLAGGED
            and cell_outcome.kind is not CellResult.ASSUMED
            and cell_outcome.field in needed
        ]

    def _waiting(self, told: Sequence[CellOutcome]) -> str:
        cell_outcome = self._open(told)[0]
        column = self._of.column(cell_outcome.field)
        if column.choices:
            return N_(
                "{column}: say which of the kinds “{text}” is.",
                column=column.words,
                text=cell_outcome.text,
            )
        return N_(
            "{column}: say what stood there before it became “{text}”.",
            column=column.words,
            text=cell_outcome.text,
        )

    def _to_check(self, told: Sequence[CellOutcome]) -> list[str]:
        """Return the lines that keep what was not understood."""
        return [
            TO_CHECK.format(words=self._of.column(cell_outcome.field).words, text=cell_outcome.text)
            for cell_outcome in told
            if cell_outcome.kind in FLAGGED and cell_outcome.kind is not CellResult.ASSUMED
        ]

    def _match(self, row: Row, values: dict[str, Any]) -> Record | None:
        """Return the record that a row is about, or None; a second row about it is refused."""
        if self._match_by is None:
            return None
        name = self._known_by(values.get(self._match_by))
        if not name:
            return None
        found = self._known.get(name, [])
        building = values.get("building_id")
        inside = [one for one in found if building and self._building(one) == building]
        if building and found and not inside and all(self._building(one) for one in found):
            found = []
        found = inside or found
        if len(found) > 1:
            raise AuditError(
                "{count} are called “{values}” already, so it is not clear which one is meant.",
                count=len(found),
                values=values[self._match_by],
            )
        seen = (name, building)
        first = self._seen.setdefault(seen, row.number)
        if first != row.number:
            raise AuditError(self._twice(first, values[self._match_by], building))
        return found[0] if found else None

    def _twice(self, first: int, called: object, building: Any) -> str:  # noqa: ANN401 - an id
        """Return why a row is refused that another names already."""
        column = self._of.column(self._match_by or "").words.lower()
        values = {"first": first, "column": column, "called": called}
        if building:
            return N_(
                "Row {first:,} has the same {column} “{called}” in {building}, so this one was not "
                "taken; change one of them.",
                building=self.names.name(LinkTo.BUILDING, building),
                **values,
            )
        if "building_id" in self._fields:
            return N_(
                "Row {first:,} has the same {column} “{called}”, and neither says its building, so "
                "this one was not taken; change one of them.",
                **values,
            )
        return N_(
            "Row {first:,} has the same {column} “{called}”, so this one was not taken; change one "
            "of them.",
            **values,
        )

    def _building(self, record: Record) -> str:
        said = getattr(record, "building_id", None)
        return said or (self.names.locations.of(record).building_id or "")

    def _by_name(self, known: Sequence[Record]) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        if self._match_by is not None:
            for one in known:
                if name := self._known_by(getattr(one, self._match_by)):
                    found[name].append(one)
        return found

    def _known_by(self, value: object) -> str:
        """Return what a record is known again by: a door by its number without the word before."""
        text = str(value or "")
        return (without_word(text) if self._match_by == "number" else text).strip().casefold()

    def _name(self, row: Row) -> str:
        """Return what a row is called by, as it stands in the sheet."""
        for column, place in self._columns:
            if column.field == self._of.name_field and row.cells[place].strip():
                return row.cells[place].strip()
        return next((text for text in row.cells if text.strip()), "").strip()


def _with_lines(note: str, lines: Sequence[str]) -> str:
    """Return a note with lines behind it that it does not hold yet."""
    held = note.splitlines()
    return "\n".join(filter(None, (note, *(line for line in lines if line not in held))))
