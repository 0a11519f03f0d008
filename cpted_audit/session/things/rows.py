"""The rows of the registers: read, numbered and found by the marker that stands for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cpted_audit.domain.ids import MarkerId, new_id
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.registers.access import Door, DoorState, KeyBox
from cpted_audit.domain.registers.columns import Record, Register, RegisterKey
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import marker_kind_of, register, register_of_kind
from cpted_audit.session.session import Session
from cpted_audit.store.rows import Table
from cpted_audit.store.tables import CODE, KEY_HELD, MARKER, TABLES

_TABLES: dict[str, Table[Any]] = {table.name: table for table in TABLES}

NUMBERED = {RegisterKey.DOORS: "", RegisterKey.CAMERAS: "", RegisterKey.KEY_BOXES: "KB-"}
"""Registers whose new records get the next number, and what stands before it."""


def table_of(of: Register) -> Table[Any]:
    """Return the table of a register."""
    return _TABLES[of.table]


def rows(session: Session, of: Register) -> list[Any]:
    """Return the records of a register in their order; fixtures of its kinds alone."""
    db = session.document.db
    if of.record is not Fixture:
        return table_of(of).all(db, "position, rowid")
    marks = ", ".join("?" for _ in of.kinds)
    condition = f"kind IN ({marks}) ORDER BY position, rowid"
    return table_of(of).where(db, condition, *(kind.value for kind in of.kinds))


def row_at(session: Session, marker: Marker) -> Record | None:
    """Return the record a marker stands for, or None."""
    of = register_of_kind(marker.kind)
    if of is None:
        return None
    found: Record | None = table_of(of).first(session.document.db, "marker_id = ?", marker.id)
    return found


def marker_of(session: Session, record: Record) -> Marker | None:
    """Return the marker that stands for a record, or None where it is on no plan."""
    marker_id: MarkerId | None = getattr(record, "marker_id", None)
    return None if marker_id is None else MARKER.get(session.document.db, marker_id)


def fresh(session: Session, of: Register, **values: object) -> Any:  # noqa: ANN401 - one of several records
    """Return a new record of a register, last in its order, that is not written yet."""
    last = session.document.db.execute(
        f"SELECT coalesce(max(position), 0) + 1 FROM {of.table}"  # noqa: S608 - names are the program's own
    ).fetchone()[0]
    return of.record(**{"id": new_id(), "position": int(last), **values})


def name_of(of: Register, record: Record) -> str:
    """Return what a record is called by in its register."""
    return str(getattr(record, of.name_field))


def next_name(session: Session, key: RegisterKey) -> str:
    """Return the next free number of a register, or an empty text where its things have none."""
    if key not in NUMBERED:
        return ""
    of, before = register(key), NUMBERED[key]
    names = [name_of(of, row) for row in rows(session, of) if _is_numbered(row)]
    numbers = [int(tail) for name in names if _is_number(tail := name.removeprefix(before))]
    return f"{before}{max(numbers, default=0) + 1}"


def next_unplaced(session: Session, kind: MarkerKind, building_id: str | None) -> str:
    """Return the first name in a kind's register that is on no plan yet, or an empty text.

    `building_id` is the building the plan shows; rows of another one are not for it.
    """
    of = register_of_kind(kind)
    if of is None:
        return ""
    names = [
        name_of(of, one)
        for one in unplaced(session, of, kind)
        if building_id is None or getattr(one, "building_id", None) in {None, building_id}
    ]
    return min(filter(None, names), key=natural_key, default="")


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key by which 2 comes before 10, and 12 before 12A."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def unplaced_called(
    session: Session, kind: MarkerKind, name: str, building_id: str | None
) -> Record | None:
    """Return the record of a kind with a name that is on no plan, of that building or of none."""
    of = register_of_kind(kind)
    if of is None or not name:
        return None
    for one in unplaced(session, of, kind):
        place = getattr(one, "building_id", None)
        here = building_id is None or place in {None, building_id}
        if name_of(of, one).casefold() == name.casefold() and here:
            return one
    return None


def is_bare(session: Session, of: Register, record: Record) -> bool:
    """Return whether a record says no more than its marker did, and nothing refers to it."""
    kept = ("id", "marker_id", "place_id", "position", "use", "kind", "state", of.name_field)
    said = {name: getattr(record, name) for name in kept if hasattr(record, name)}
    if isinstance(record, Door) and (record.kind or record.state is not DoorState.IN_USE):
        return False
    if fresh(session, of, **said) != record:
        return False
    db = session.document.db
    opened = any(record.id in key.opens for key in KEY_HELD.all(db))
    coded = CODE.first(db, "door_id = ?1 OR box_id = ?1", record.id)
    return not opened and coded is None


def is_only_counted(session: Session, of: Register, record: Record) -> bool:
    """Return whether a record says no more than a count did: its name and what it lies in."""
    if getattr(record, "marker_id", None) is not None or not of.kinds:
        return False
    blank: dict[str, object] = {"building_id": None, "level_id": None}
    if of.name_field != "name":
        blank["name"] = ""  # what a place is called beside its number
    known = {name: value for name, value in blank.items() if hasattr(record, name)}
    return is_bare(session, of, replace(record, **known))  # type: ignore[arg-type]  # fields it has


def tied_to_marker(of: Register, record: Record, marker: Marker) -> Any:  # noqa: ANN401 - as given
    """Return a record as its marker has it: name, place and what was found of it."""
    values: dict[str, object] = {of.name_field: marker.label, "place_id": marker.place_id}
    if isinstance(record, Fixture | KeyBox):
        values["state"] = marker.state
    return replace(record, **values)  # type: ignore[arg-type]  # fields that every such record has


def unplaced(session: Session, of: Register, kind: MarkerKind) -> Iterator[Record]:
    """Yield the records of a kind that have no place on a plan yet; removed doors need none."""
    yield from (row for one, row in every_unplaced(session, of) if one is kind)


def every_unplaced(session: Session, of: Register) -> Iterator[tuple[MarkerKind, Record]]:
    """Yield the records of a register that have no place on a plan yet, each with its kind."""
    for row in rows(session, of):
        gone = isinstance(row, Door) and row.state is DoorState.REMOVED
        kind = marker_kind_of(row)
        if getattr(row, "marker_id", None) is None and kind is not None and not gone:
            yield kind, row


def _is_numbered(record: Record) -> bool:
    return marker_kind_of(record) is not MarkerKind.INTERIOR_DOOR


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 9
