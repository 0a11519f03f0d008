"""What the page of registers reads and writes: one way to the audit for tables and forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cpted_audit import clock
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.registers.columns import LinkTo, Record, Register, RegisterKey
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.registers.registers import REGISTERS, register_of
from cpted_audit.errors import AuditError
from cpted_audit.session.registers import records as registers
from cpted_audit.session.registers import secrets
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import duplicate_records
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import conditions_of
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.store.tables import DOOR, KEY_BOX
from cpted_audit.ui import dialogs
from cpted_audit.ui.headline_words import with_found
from cpted_audit.ui.registers.shown_cells import CellContext
from cpted_audit.ui.words import tr


def _placed(record: Any) -> tuple[object, ...]:  # noqa: ANN401 - any record that has a place
    return record.position, record.building_id, record.place_id, record.marker_id


_CALLED: Mapping[str, Callable[[Any], tuple[object, ...]]] = {
    "door": lambda door: (*_placed(door), door.number or door.name, door.side, door.level_id),
    "door_check": lambda _one: (),
    "key_box": lambda row: (*_placed(row), row.name),
    "key_held": lambda row: (row.position, row.name, row.opens, row.opens_all, row.status),
    "code": lambda row: (row.position,),
    "fixture": lambda row: (*_placed(row), row.level_id),
    "contact": lambda row: (row.position, row.hours, row.order),
    "photo": lambda _one: (),
    "finding": lambda _one: (),
}
"""By table, what its records are called, ordered, placed and found by."""


class RegisterController(QObject):
    """Reads registers and writes them; what cannot be written is told, and nothing is changed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self._window = parent
        self._names: RegisterNames | None = None
        self._lists: dict[RegisterKey, list[Record]] = {}

    def forget(self) -> None:
        """Read everything anew."""
        self._names = None
        self._lists.clear()

    def follow(self, changes: ChangeSet) -> None:
        """Read anew what a change touched; names only where they may be others now.

        A letter typed into one of a thousand doors then costs the reading of that door.
        """
        for table, ids in changes.touched.items():
            called = _CALLED.get(table)
            if called is None:
                self._names = None
            elif not self._reread(table, ids, called):
                self._names = None
                for of in REGISTERS:
                    if of.table == table:
                        self._lists.pop(of.key, None)

    def _reread(
        self, table: str, ids: Iterable[str], called: Callable[[Any], tuple[object, ...]]
    ) -> bool:
        """Read some records again; False where one came or went, or is called otherwise now."""
        alike = True
        for of in REGISTERS:
            known = self._lists.get(of.key)
            if of.table != table or known is None:
                continue
            places: dict[str, int] = {record.id: number for number, record in enumerate(known)}
            for record_id in ids:
                place, record = places.get(record_id), self._found(of, record_id)
                if (place is None) is not (record is None):
                    return False
                if place is not None and record is not None:
                    before, known[place] = known[place], record
                    alike &= called(before) == called(record)
        return alike

    def _found(self, of: Register, record_id: str) -> Record | None:
        """Return a record as it stands in a register, or None where it is not in it."""
        try:
            record: Record = registers.find_record(self.session, of.key, record_id)
        except AuditError:
            return None
        return record if register_of(record) is of else None

    @property
    def read_only(self) -> bool:
        """Whether the audit was opened for reading."""
        return self.session.document.read_only

    @property
    def encrypted(self) -> bool:
        """Whether the audit may hold secrets."""
        return self.session.document.encrypted

    @property
    def names(self) -> RegisterNames:
        """The names of records, and what the plan says."""
        if self._names is None:
            self._names = RegisterNames(self.session)
        return self._names

    def context(self) -> CellContext:
        """Return what cells are seen with today."""
        days = site_facts(self.session).stale_after_days
        today = clock.today()
        return CellContext(names=self.names, today=today, stale_after=timedelta(days=days))

    def records(self, key: RegisterKey) -> Sequence[Record]:
        """Return the records of a register in their order; contacts as they are called."""
        if key not in self._lists:
            found = registers.records(self.session, key)
            if key is RegisterKey.CONTACTS:
                hours = list(Hours)
                found.sort(key=lambda contact: (hours.index(contact.hours), contact.order))
            self._lists[key] = found
        return self._lists[key]

    def count(self, key: RegisterKey) -> int:
        """Return how many records a register has."""
        return len(self.records(key))

    def options(self, link: LinkTo) -> list[tuple[str, str]]:
        """Return what a link can lead to: names, with what speaks against the thing, and ids."""
        walk, db = self.session.walk, self.session.document.db
        lists: Mapping[LinkTo, Callable[[], Sequence[Any]]] = {
            LinkTo.BUILDING: lambda: walk.buildings,
            LinkTo.LEVEL: lambda: walk.levels,
            LinkTo.PLACE: walk.route,
            LinkTo.DOOR: lambda: DOOR.all(db, "position, rowid"),
            LinkTo.BOX: lambda: KEY_BOX.all(db, "position, rowid"),
        }
        found = lists[link]()
        if link not in {LinkTo.DOOR, LinkTo.BOX}:
            return [(self.names.name(link, record.id), record.id) for record in found]
        known = conditions_of(self.session, found)
        return [
            (with_found(self.names.name(link, record.id), known.get(record.id)), record.id)
            for record in found
        ]

    def title(self, record: Record) -> str:
        """Return what a record is called at the head of its form."""
        of = register_of(record)
        called = str(getattr(record, of.name_field)) or tr("no name")
        where = str(getattr(record, "where", "") or "") if of.name_field != "name" else ""
        name = getattr(record, "name", "") if of.name_field != "name" else where
        return " · ".join(filter(None, (f"{tr(of.single)} {called}", name)))

    def about(self, record: Record) -> str:
        """Return the place of the walk a record belongs to, or an empty text."""
        place_id = getattr(record, "place_id", None)
        return "" if place_id is None else self.names.name(LinkTo.PLACE, place_id)

    def clash(self, record: Record) -> str:
        """Say that a record's level and place disagree; empty where they agree."""
        found = self.names.clashes.of(record)
        if found is None:
            return ""
        if found.on_plan:
            return tr(
                "{said} is the level here, and it stands on the plan of {other}.",
                said=found.said, other=found.other,
            )  # fmt: skip
        return tr(
            "{said} is said here, and its place is {other}.", said=found.said, other=found.other
        )

    # Writing

    def change(
        self,
        ids: Sequence[str],
        key: RegisterKey,
        field: str,
        value: Any,  # noqa: ANN401 - a value of the field's type
        *,
        typing: bool = False,
    ) -> bool:
        """Write one field of some records as one step; typing joins the step before."""
        with self._told() as done:
            registers.change_records(self.session, key, ids, **{field: value})
            done.append(True)
        return bool(done)

    def add(self, key: RegisterKey) -> Record | None:
        """Add a record and return it."""
        with self._told() as done:
            done.append(registers.add_record(self.session, key))
        return done[0] if done else None

    def duplicate(self, key: RegisterKey, ids: Sequence[str]) -> list[Record]:
        """Add a copy of each record and return the copies."""
        with self._told() as done:
            done.extend(duplicate_records(self.session, key, ids))
        return done

    def remove(self, key: RegisterKey, ids: Sequence[str]) -> None:
        """Remove records."""
        with self._told():
            registers.remove_records(self.session, key, ids)

    def reveal(self, key: RegisterKey, record_id: str, field: str) -> str:
        """Return a secret to be shown for a moment, once the history has it; empty if refused."""
        with self._told() as done:
            done.append(secrets.reveal(self.session, key, record_id, field))
        return str(done[0]) if done else ""

    @contextmanager
    def _told(self) -> Iterator[list[Any]]:
        done: list[Any] = []
        try:
            yield done
        except AuditError as error:
            dialogs.tell(self._window.window(), error)
