"""Bring a spreadsheet into a register: what each row would do is shown first, then it is one step.

A blank cell changes nothing; a row that cannot be read is refused with its reason and the others
are brought in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from cpted_audit.domain.fixture import Fixture
from cpted_audit.domain.ids import new_id
from cpted_audit.domain.register_columns import Column, ColumnType, Record, Register, RegisterKey
from cpted_audit.domain.register_values import parse_value, value_text
from cpted_audit.domain.registers import register
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.interchange.sheet_mapping import suggest_mapping
from cpted_audit.interchange.sheet_records import (
    ReadPasted,
    ReadSheet,
    RefusedSheet,
    Row,
    Sheet,
    SheetRequest,
    Workbook,
)
from cpted_audit.session.register_names import RegisterNames
from cpted_audit.session.registers import records, write_records
from cpted_audit.session.session import Session

LARGEST = 100_000_000
"""Bytes of a file that is read; the largest register has some thousand rows."""


class RowState(StrEnum):
    """What an import does with a row of the sheet."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


class Change(NamedTuple):
    """A field that a row changes, with what it says now and then."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """What one row of the sheet does; `record` is what is written, `reason` why it is refused."""

    number: int
    state: RowState
    name: str = ""
    record: Record | None = None
    changes: tuple[Change, ...] = ()
    reason: str = ""


SYNONYMS: Mapping[str, Sequence[str]] = {
    "number": ("door number", "door", "door id", "opening", "mark", "number"),
    "use": ("exterior or interior", "exterior", "interior exterior"),
    "side": ("side", "fire side", "elevation"),
    "building_id": ("building", "facility"),
    "level_id": ("level", "floor", "storey"),
    "name": ("name", "location", "where", "description", "door name"),
    "where": ("location", "where", "room", "position", "space"),
    "kind": ("type", "kind", "door type", "equipment", "category"),
    "material": ("door material", "material"),
    "access": ("access", "access method", "entry method"),
    "lock": ("lock", "lock function", "lock type", "hardware"),
    "latches": ("latch", "latches", "closes"),
    "sign_outside": ("sign outside", "outside number", "numbered outside"),
    "sign_inside": ("sign inside", "inside number", "numbered inside"),
    "checked_on": ("last checked", "inspected", "inspection date", "date checked"),
    "checked_by": ("checked by", "inspector", "inspected by"),
    "expires_on": ("expiry", "expiration date", "expires", "pads expire"),
    "serial": ("serial number", "serial", "asset tag"),
    "holder": ("holder", "held by", "issued to", "assigned to"),
    "opens": ("doors", "opens", "opens doors"),
    "issued_on": ("issued", "issue date", "date issued"),
    "phone": ("phone", "office phone", "telephone"),
    "private_phone": ("cell", "mobile", "home phone", "private phone"),
    "role": ("role", "title", "position"),
    "note": ("note", "remark", "comment"),
}
"""Other words that stand over columns in spreadsheets."""


def read_tables(
    source: Path | str, cancelled: Callable[[], bool] = lambda: False
) -> Workbook:
    """Return the tables of a file, or of pasted text, read in a child process.

    Raises ImportRefusedError when there is nothing to read, CancelledError when it was cancelled.
    """
    from cpted_audit.imaging.limits import Limits
    from cpted_audit.imaging.pool import run_killable
    from cpted_audit.interchange.sheets import answer_sheet

    request = ReadPasted(text=source) if isinstance(source, str) else _file_request(source)
    name = "What was pasted" if isinstance(source, str) else f"“{source.name}”"
    running = run_killable(
        answer_sheet, [request], limits=Limits(seconds=60.0), workers=1, cancelled=cancelled
    )
    for _, answer in running:
        if isinstance(answer, Workbook):
            return answer
        reason = answer.sentence if isinstance(answer, RefusedSheet) else ""
        raise ImportRefusedError(
            reason or f"{name} takes too long or too much memory to read, so nothing was imported. "
            "Copy the rows that are wanted into a new file and bring that in."
        )
    raise ImportRefusedError(f"{name} was not read, so nothing was imported; try again.")


def _file_request(path: Path) -> SheetRequest:
    try:
        if path.stat().st_size > LARGEST:
            raise ImportRefusedError(
                f"“{path.name}” is far too large for a register, so nothing was imported; copy the "
                "rows that are wanted into a new file."
            )
        return ReadSheet(data=path.read_bytes(), name=path.name)
    except OSError as error:
        raise ImportRefusedError(
            f"“{path.name}” cannot be read ({error.strerror}), so nothing was imported; check that "
            "it is there and may be read."
        ) from error


def importable(of: Register) -> list[Column]:
    """Return the columns of a register that a spreadsheet can fill."""
    return [
        column
        for column in of.columns
        if column.importable and column.type not in {ColumnType.SECRET, ColumnType.DERIVED}
    ]


def suggested(of: Register, headers: Sequence[str]) -> dict[str, str]:
    """Return the header that most likely stands over each column, by field."""
    columns = [(one.field, one.words, SYNONYMS.get(one.field, ())) for one in importable(of)]
    return {field: match.header for field, match in suggest_mapping(headers, columns).items()}


def match_fields(of: Register) -> list[str]:
    """Return the fields by which a row can be told to be a record that is there already."""
    known = {column.field for column in importable(of)}
    return [one for one in dict.fromkeys((of.name_field, "number", "name", "serial"))
            if one in known]  # fmt: skip


def preview(
    session: Session,
    key: RegisterKey,
    sheet: Sheet,
    mapping: Mapping[str, str],
    match_by: str | None,
) -> list[ImportRow]:
    """Return what each row of a sheet would do; nothing is written.

    `mapping` gives the header of each field that is filled. `match_by` is the field by which rows
    are records that are there already; None adds all of them.
    """
    return list(_Preview(session, key, sheet, mapping, match_by).rows())


def write_import(
    session: Session, key: RegisterKey, rows: Sequence[ImportRow], source: str
) -> int:
    """Write the new and changed rows of a preview as one step; return how many there were."""
    new = [one.record for one in rows if one.state is RowState.NEW and one.record]
    changed = [one.record for one in rows if one.state is RowState.CHANGED and one.record]
    if new or changed:
        words = register(key).words.lower()
        label = f"Import {len(new) + len(changed):,} rows of {words} from {source}"
        write_records(session, key, label, new=new, changed=changed)
    return len(new) + len(changed)


class _Preview:
    """Goes through the rows of a sheet once."""

    def __init__(
        self,
        session: Session,
        key: RegisterKey,
        sheet: Sheet,
        mapping: Mapping[str, str],
        match_by: str | None,
    ) -> None:
        self._of = register(key)
        self._sheet = sheet
        self._names = RegisterNames(session)
        places = {header: number for number, header in enumerate(sheet.headers)}
        self._columns = [
            (one, places[mapping[one.field]])
            for one in sorted(importable(self._of), key=lambda one: one.field != "building_id")
            if mapping.get(one.field) in places
        ]
        self._match_by = match_by if match_by in mapping else None
        self._known = self._by_name(records(session, key))
        last = max((one.position for one in records(session, key)), default=0)
        self._position = int(last)
        self._seen: dict[tuple[object, ...], int] = {}

    def rows(self) -> Iterator[ImportRow]:
        """Yield what each row does."""
        for row in self._sheet.rows:
            try:
                yield self._row(row)
            except AuditError as error:
                yield ImportRow(
                    number=row.number, state=RowState.REFUSED, name=self._name(row),
                    reason=str(error),
                )  # fmt: skip

    def _row(self, row: Row) -> ImportRow:
        values = self._values(row)
        before = self._match(row, values)
        if before is None:
            return self._new(row, values)
        after = replace(before, **values)
        changes = tuple(
            Change(
                column.field,
                value_text(before, column, self._names),
                value_text(after, column, self._names),
            )
            for column, _ in self._columns
            if getattr(before, column.field) != getattr(after, column.field)
        )
        state = RowState.CHANGED if changes else RowState.SAME
        return ImportRow(
            number=row.number, state=state, name=self._name(row), record=after, changes=changes
        )

    def _values(self, row: Row) -> dict[str, Any]:
        """Return the values of the cells that are not blank."""
        values: dict[str, Any] = {}
        for column, place in self._columns:
            text = row.cells[place]
            if text.strip():
                within = values.get("building_id")
                values[column.field] = parse_value(column, text, self._names, within)
        return values

    def _new(self, row: Row, values: dict[str, Any]) -> ImportRow:
        if self._of.record is Fixture:
            values = {"kind": self._of.kinds[0], **values}
        for column in self._of.columns:
            blank = values.get(column.field) in (None, "")
            if column.type is ColumnType.TEXT and not column.optional and blank:
                raise AuditError(f"{column.words} is empty; it needs a value.")
        self._position += 1
        record = self._of.record(**{"id": new_id(), "position": self._position, **values})
        changes = tuple(
            Change(column.field, "", value_text(record, column, self._names))
            for column, _ in self._columns
            if column.field in values
        )
        return ImportRow(
            number=row.number, state=RowState.NEW, name=self._name(row), record=record,
            changes=changes,
        )  # fmt: skip

    def _match(self, row: Row, values: dict[str, Any]) -> Record | None:
        """Return the record that a row is about, or None; a second row about it is refused."""
        if self._match_by is None:
            return None
        name = str(values.get(self._match_by, "")).strip().casefold()
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
                f"{len(found)} are called “{values[self._match_by]}” already, so it is not clear "
                "which one is meant."
            )
        seen = (name, building)
        first = self._seen.setdefault(seen, row.number)
        if first != row.number:
            raise AuditError(f"It is about the same as row {first:,}.")
        return found[0] if found else None

    def _building(self, record: Record) -> str:
        said = getattr(record, "building_id", None)
        return said or (self._names.locations.of(record).building_id or "")

    def _by_name(self, known: Sequence[Record]) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        if self._match_by is not None:
            for one in known:
                name = str(getattr(one, self._match_by) or "").strip().casefold()
                if name:
                    found[name].append(one)
        return found

    def _name(self, row: Row) -> str:
        """Return what a row is called by, as it stands in the sheet."""
        for column, place in self._columns:
            if column.field == self._of.name_field:
                return row.cells[place].strip()
        return next((text for text in row.cells if text.strip()), "").strip()

