"""What is known of every thing of an audit on a day, as one audience may know it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.registers.access import Door, DoorState, KeyBox
from cpted_audit.domain.registers.columns import LinkTo, Record
from cpted_audit.domain.registers.conditions import (
    FAILED,
    Condition,
    Known,
    face_of,
    graver,
    known_of,
)
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import marker_kind_of, register_of
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.report.audience import (
    NOTHING_MORE,
    Audience,
    Classes,
    is_allowed,
    keep,
    may_have_field,
)
from cpted_audit.report.told import NOTHING_TOLD, ToldCondition, marked, told_of
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import name_of, row_at
from cpted_audit.store.tables import DOOR, FIXTURE, KEY_BOX, MARKER

_Placed = Door | KeyBox | Fixture


class Conditions:
    """Knows what is told of each thing; made anew after a change."""

    def __init__(self, session: Session, on: date, audience: Audience, chosen: Classes) -> None:
        self._on, self._audience, self._chosen = on, audience, chosen
        self._weaknesses = is_allowed(
            audience, sensitivity=Sensitivity.VULNERABILITY, chosen=chosen
        )
        db = session.document.db
        self._marked: dict[str, MarkerState] = {}
        if may_have_field(audience, "marker", "state", chosen=chosen):
            stored = MARKER.where(db, "state != ?", MarkerState.UNCHECKED.value)
            self._marked = {marker.id: marker.state for marker in stored}
        self._by_id: dict[str, _Placed] = {}
        self._by_marker: dict[MarkerId, _Placed] = {}
        self._called: dict[tuple[MarkerKind | None, str], list[_Placed]] = defaultdict(list)
        for record in _placed(session):
            self._learn(keep(record, audience, chosen=chosen))

    def _learn(self, record: _Placed) -> None:
        self._by_id[record.id] = record
        if record.marker_id is not None:
            self._by_marker[record.marker_id] = record
        name = _plain(name_of(register_of(record), record))
        if name:
            self._called[marker_kind_of(record), name].append(record)

    def told(self, record: Record) -> ToldCondition:
        """Return what is told of a record; nothing of one without a state, such as a contact."""
        # A document's other reader may have emptied what this one may know, so ours comes first.
        known = self._by_id.get(record.id)
        kept: Any = known or keep(record, self._audience, chosen=self._chosen)
        marker_id: MarkerId | None = getattr(record, "marker_id", None)
        state = self._marked.get(marker_id, MarkerState.UNCHECKED) if marker_id else None
        return self._worded(kept, state or MarkerState.UNCHECKED)

    def told_of_marker(self, marker: Marker) -> ToldCondition:
        """Return what is told of the thing a marker stands for, by its record where there is one.

        A second marker of a thing, on another plan, has none; it is known by its name. Of several
        things of the name, such as the Doors 1 of two buildings, all must be found alike.
        """
        record = self._by_marker.get(marker.id)
        if record is None:
            alike = self._called.get((marker.kind, _plain(marker.label)), [])
            same = len({self.told(one) for one in alike}) == 1
            record = alike[0] if same else None
        state = self._marked.get(marker.id, MarkerState.UNCHECKED)
        if record is None:
            return self._worded(keep(marker, self._audience, chosen=self._chosen), state)
        own = self._marked.get(record.marker_id or "", state)
        return self._worded(record, graver(state, own))

    def told_of_link(self, record_id: str) -> ToldCondition:
        """Return what is told of a door or key box that another record names."""
        record = self._by_id.get(record_id)
        return NOTHING_TOLD if record is None else self.told(record)

    def marked(self, link: LinkTo | None, record_id: str, name: str) -> str:
        """Return the name of a record that is linked to, with what is told of it."""
        if link not in (LinkTo.DOOR, LinkTo.BOX):
            return name
        return marked(name, self.told_of_link(record_id))

    def marked_camera(self, name: str) -> str:
        """Return the name of a camera as a door has it, with what is told of that camera."""
        found = self._called.get((MarkerKind.CAMERA, _plain(name)), [])
        return marked(name, self.told(found[0])) if len(found) == 1 else name

    def _worded(self, thing: Record | Marker, state: MarkerState) -> ToldCondition:
        return told_of(known_of(thing, self._on, state), weaknesses=self._weaknesses)


def said_by_row(session: Session, marker: Marker) -> Known | None:
    """Return what the row of a marker says against the thing, where the marker's state does not.

    None where it says nothing more, so that one truth stands at both: as on the plan's sign.
    """
    record = row_at(session, marker)
    known = None if record is None else known_of(record, session.today, marker.state)
    if known is None or face_of(known, marker.state) is marker.state:
        return None
    return known


def everything_known(session: Session, on: date | None = None) -> Conditions:
    """Return what the officer at the window may know of every thing, on a day or today."""
    day = on or session.today
    return Conditions(session, day, Audience.FULL, NOTHING_MORE)


def conditions_of(session: Session, records: Iterable[_Placed]) -> dict[str, Condition]:
    """Return by id what is known today of records, for the officer; quick for one register."""
    day = session.today
    stored = MARKER.where(session.document.db, "state != ?", MarkerState.UNCHECKED.value)
    states: dict[str, MarkerState] = {marker.id: marker.state for marker in stored}
    found = (
        (
            record.id,
            known_of(record, day, states.get(record.marker_id or "", MarkerState.UNCHECKED)),
        )
        for record in records
    )
    return {record_id: known.condition for record_id, known in found if known is not None}


def _placed(session: Session) -> Iterator[_Placed]:
    db = session.document.db
    yield from DOOR.all(db)
    yield from KEY_BOX.all(db)
    yield from FIXTURE.all(db)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def faces(session: Session, on: date) -> dict[MarkerId, MarkerState]:
    """Return the state that markers show beside their own, where what is known is graver.

    Only what a marker cannot say itself is read: doors that are not in use or failed their last
    check, and what expired.
    """
    db = session.document.db
    failed = ", ".join("?" for _ in FAILED)
    doors = DOOR.where(
        db, f"marker_id IS NOT NULL AND (state != ? OR latches IN ({failed}))",
        DoorState.IN_USE.value, *sorted(FAILED),
    )  # fmt: skip
    things = FIXTURE.where(db, "marker_id IS NOT NULL AND expires_on < ?", on.isoformat())
    found: dict[MarkerId, MarkerState] = {}
    records: list[_Placed] = [*doors, *things]
    for record in records:
        known = known_of(record, on)
        if known is not None and record.marker_id is not None:
            found[record.marker_id] = face_of(known, MarkerState.UNCHECKED)
    return found
