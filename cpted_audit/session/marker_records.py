"""What the registers take from the plans: a door placed is a row, and a label is a number.

Called within the step that changes the markers, so that both are undone as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cpted_audit.domain.access import DoorUse
from cpted_audit.domain.fixture import Fixture
from cpted_audit.domain.marker import Marker, MarkerKind
from cpted_audit.domain.register_columns import Record, Register, RegisterKey
from cpted_audit.domain.registers import marker_kind_of, register_of, register_of_kind
from cpted_audit.session.register_rows import (
    fresh,
    is_bare,
    marker_of,
    name_of,
    row_at,
    table_of,
    tied_to_marker,
    unplaced_called,
)
from cpted_audit.session.session import Session
from cpted_audit.store.tables import LEVEL, MARKER, PLAN


def record_for_marker(session: Session, marker: Marker) -> Record | None:
    """Return the record that a new marker should stand for, not written yet; None for no register.

    It is the one of the same name that is on no plan, or a new one.
    """
    of = register_of_kind(marker.kind)
    if of is None:
        return None
    known = unplaced_called(session, marker.kind, marker.label, _building(session, marker))
    if known is not None:
        place = getattr(known, "place_id", None) or marker.place_id
        tied: dict[str, object] = {"marker_id": marker.id, "place_id": place}
        return replace(known, **tied)  # type: ignore[arg-type]  # of a kind that is placed
    return _made(session, of, marker)


def markers_placed(session: Session, placed: Iterable[Marker]) -> None:
    """Write the records of markers that were put on a plan in this step."""
    db = session.document.db
    for marker in placed:
        record = record_for_marker(session, marker)
        if record is None:
            continue
        table = table_of(register_of(record))
        if table.get(db, record.id) is None:
            table.insert(db, record)
        else:
            table.update(db, record)


def marker_changed(session: Session, before: Marker, after: Marker) -> None:
    """Write into a marker's record what was changed at the marker in this step."""
    if (before.label, before.place_id, before.state) == (after.label, after.place_id, after.state):
        return
    record = row_at(session, after)
    if record is not None:
        of = register_of(record)
        table_of(of).update(session.document.db, tied_to_marker(of, record, after))


def markers_removed(session: Session, gone: Iterable[Marker]) -> None:
    """Remove the records of markers that go in this step, where they say no more than the marker.

    The others stay in their register, on no plan.
    """
    for marker in gone:
        record = row_at(session, marker)
        if record is not None:
            of = register_of(record)
            if is_bare(session, of, record):
                table_of(of).delete(session.document.db, record.id)


def record_changed(session: Session, before: Record, after: Record) -> None:
    """Write into a record's marker what was changed in the register in this step."""
    marker = marker_of(session, after)
    if marker is None or before == after:
        return
    tied = replace(
        marker,
        label=name_of(register_of(after), after),
        place_id=getattr(after, "place_id", marker.place_id),
        kind=marker_kind_of(after) or marker.kind,
        state=after.state if isinstance(after, Fixture) else marker.state,
    )
    if tied != marker:
        MARKER.update(session.document.db, tied)


def _made(session: Session, of: Register, marker: Marker) -> Record:
    values: dict[str, object] = {
        of.name_field: marker.label, "marker_id": marker.id, "place_id": marker.place_id,
    }  # fmt: skip
    if of.record is Fixture:
        values |= {"kind": marker.kind, "state": marker.state}
    if of.key is RegisterKey.DOORS:
        exterior = marker.kind is MarkerKind.EXTERIOR_DOOR
        values["use"] = DoorUse.EXTERIOR if exterior else DoorUse.INTERIOR
    made: Record = fresh(session, of, **values)
    return made


def _building(session: Session, marker: Marker) -> str | None:
    """Return the building whose level a marker's plan shows, or None."""
    db = session.document.db
    plan = PLAN.get(db, marker.plan_id)
    level = None if plan is None or plan.level_id is None else LEVEL.get(db, plan.level_id)
    return None if level is None else level.building_id
