"""A thing is entered once: its marker on a plan, its row in a register, its place of the walk.

The one owner of what ties the three together. Everything here is called within the step that
changes one of them, so that all are undone as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.registers.access import Door, DoorUse, KeyBox
from cpted_audit.domain.registers.columns import Record, Register, RegisterKey
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import (
    marker_kind_of,
    register_of,
    register_of_kind,
)
from cpted_audit.session.session import Session
from cpted_audit.session.things.door_places import (
    called_by,
    follow_door,
    has_place_only_here,
    holds_nothing,
    in_the_walk,
    place_of,
)
from cpted_audit.session.things.rows import (
    fresh,
    is_bare,
    marker_of,
    name_of,
    row_at,
    table_of,
    tied_to_marker,
    unplaced_called,
)
from cpted_audit.store.tables import DOOR, LEVEL, MARKER, PLACE, PLAN
from cpted_audit.words import N_, Words, counted, listed

Pair = tuple[Record, Record]
"""A record before and after a change."""


# Rows


def rows_added(session: Session, records: Iterable[Record]) -> list[Record]:
    """Write new rows; an exterior door gets its place of the walk where its building is known."""
    written = []
    for record in records:
        whole = in_the_walk(session, record)
        table_of(register_of(whole)).insert(session.document.db, whole)
        written.append(whole)
    return written


def rows_changed(session: Session, pairs: Sequence[Pair]) -> None:
    """Write changed rows, what their markers show and what their places are called."""
    whole = [(before, _with_place(session, before, after)) for before, after in pairs]
    for before, after in whole:
        table_of(register_of(after)).update(session.document.db, after)
        _marker_follows(session, before, after)
    doors = [
        (before, after)
        for before, after in whole
        if isinstance(before, Door) and isinstance(after, Door)
    ]
    follow_door(session, doors)


def places_left(session: Session, records: Iterable[Record]) -> list[Place]:
    """Return the places that go with rows: of exterior doors alone, and holding nothing."""
    doors = [
        record for record in records if isinstance(record, Door) and record.use is DoorUse.EXTERIOR
    ]
    found = ((door, place_of(session, door)) for door in doors)
    return [
        place
        for door, place in found
        if place is not None
        and has_place_only_here(session, door)
        and holds_nothing(session, place)
    ]


def walk_words(session: Session, record: Record) -> str:
    """Return what a new row still needs to be walked, to end the name of the step."""
    if not isinstance(record, Door) or record.use is not DoorUse.EXTERIOR:
        return ""
    if record.place_id is not None or record.building_id is not None:
        return ""
    several = len(session.walk.buildings) > 1
    return N_("it joins the walk once its building is said") if several else ""


def removal_words(session: Session, records: Sequence[Record], step: Words) -> Words:
    """Return the name of a step with what happens to the others when rows are removed."""
    placed = [record for record in records if marker_of(session, record) is not None]
    gone = {place.id for place in places_left(session, records)}
    doors = [
        record for record in records if isinstance(record, Door) and record.use is DoorUse.EXTERIOR
    ]
    kept = [
        place
        for door in doors
        if (place := place_of(session, door)) is not None and place.id not in gone
    ]
    off = [
        words.of(len(records))
        for words, goes in ((_ITS_MARKER, placed), (_ITS_PLACE, gone))
        if goes
    ]
    if off:
        step = N_("{removed} with {others}", removed=step, others=listed(off))
    if kept:
        stay = counted(
            "{place} stays in the walk", "{count} places stay in the walk", len(kept),
            place=kept[0].name,
        )  # fmt: skip
        step = N_("{removed}; {kept}", removed=step, kept=stay)
    return step


_ITS_MARKER = counted("its marker", "their markers", None)
_ITS_PLACE = counted("its place of the walk", "their places of the walk", None)


# Markers


def record_for_marker(session: Session, marker: Marker) -> Record | None:
    """Return the record that a new marker should stand for, not written yet; None for no register.

    It is the one of the same name that is on no plan, or a new one.
    """
    of = register_of_kind(marker.kind)
    if of is None:
        return None
    building = building_of_plan(session, marker)
    known = unplaced_called(session, marker.kind, marker.label, building)
    if known is not None:
        place = getattr(known, "place_id", None) or marker.place_id
        tied: dict[str, object] = {"marker_id": marker.id, "place_id": place}
        return replace(known, **tied)  # type: ignore[arg-type]  # of a kind that is placed
    return _made(session, of, marker)


def place_markers(session: Session, made: Iterable[Marker], *, walked: bool = True) -> None:
    """Write new markers with their rows and places.

    Copies of markers are not `walked`: the door they were copied from has its place already.
    """
    db = session.document.db
    plain: list[Marker] = []
    for marker in made:
        record = record_for_marker(session, marker)
        if record is None:
            plain.append(marker)
            continue
        if walked:
            record = in_the_walk(session, record, building_of_plan(session, marker))
        place_id = getattr(record, "place_id", None)
        MARKER.insert(db, replace(marker, place_id=place_id))
        table = table_of(register_of(record))
        if table.get(db, record.id) is None:
            table.insert(db, record)
        else:
            table.update(db, record)
    MARKER.insert_many(db, plain)


def marker_changed(session: Session, before: Marker, after: Marker) -> None:
    """Write into a marker's record what was changed at the marker in this step."""
    if (before.label, before.place_id, before.state) == (after.label, after.place_id, after.state):
        return
    record = row_at(session, after)
    if record is not None:
        of = register_of(record)
        tied = tied_to_marker(of, record, after)
        table_of(of).update(session.document.db, tied)
        if isinstance(record, Door):
            follow_door(session, [(record, tied)])


def rows_removed(session: Session, gone: Iterable[Marker]) -> list[Place]:
    """Remove the rows that came with markers that go in this step, and say no more than they.

    The other rows stay in their register, on no plan: they can be placed again. Returns the places
    that came with them and hold nothing, to be removed once the markers are.
    """
    places: list[Place] = []
    for marker in gone:
        record = _came_with(session, marker)
        if record is not None:
            places += [
                place
                for place in places_left(session, [record])
                if _same_step(session, marker, "place", place.id)
            ]
            table_of(register_of(record)).delete(session.document.db, record.id)
    return places


def waiting_words(session: Session, gone: Sequence[Marker]) -> str:
    """Return what happens to the rows of markers that are removed, to end the step's name."""
    rows = [(marker, row_at(session, marker)) for marker in gone]
    tied = [(marker, row) for marker, row in rows if row is not None]
    if not tied:
        return ""
    left = [row for marker, row in tied if _came_with(session, marker) is None]
    if not left:
        return counted("with its row", "with {count} rows", len(tied))
    if len(left) == 1:
        of = register_of(left[0])
        return N_("from the plan; it stays in {register} and waits to be placed", register=of.words)
    return N_(
        "from the plan; {count:,} stay in their registers and wait to be placed", count=len(left)
    )


def building_of_plan(session: Session, marker: Marker) -> BuildingId | None:
    """Return the building whose level a marker's plan shows, or None."""
    db = session.document.db
    plan = PLAN.get(db, marker.plan_id)
    level = None if plan is None or plan.level_id is None else LEVEL.get(db, plan.level_id)
    return None if level is None else level.building_id


def _marker_follows(session: Session, before: Record, after: Record) -> None:
    marker = marker_of(session, after)
    if marker is None or before == after:
        return
    tied = replace(
        marker,
        label=name_of(register_of(after), after),
        place_id=getattr(after, "place_id", marker.place_id),
        kind=marker_kind_of(after) or marker.kind,
        state=after.state if isinstance(after, Fixture | KeyBox) else marker.state,
    )
    if tied != marker:
        MARKER.update(session.document.db, tied)


def _with_place(session: Session, before: Record, after: Record) -> Record:
    """Return a changed row with a place, where its building or its use is known only now.

    A door that leads inside after all leaves a place that holds nothing.
    """
    if not (isinstance(before, Door) and isinstance(after, Door)):
        return after
    if (before.use, after.use) == (DoorUse.EXTERIOR, DoorUse.INTERIOR):
        gone = places_left(session, [before])
        PLACE.delete_many(session.document.db, [place.id for place in gone])
        return replace(after, place_id=None) if gone else after
    if after.place_id is not None:
        return after
    if before.place_id is not None or (before.building_id, before.use) == (
        after.building_id, after.use,
    ):  # fmt: skip
        return after
    return in_the_walk(session, after)


def _made(session: Session, of: Register, marker: Marker) -> Record:
    values: dict[str, object] = {
        of.name_field: marker.label, "marker_id": marker.id, "place_id": marker.place_id,
    }  # fmt: skip
    if of.record in (Fixture, KeyBox):
        values["state"] = marker.state
    if of.record is Fixture:
        values["kind"] = marker.kind
    if of.key is RegisterKey.DOORS:
        exterior = marker.kind is MarkerKind.EXTERIOR_DOOR
        values["use"] = DoorUse.EXTERIOR if exterior else DoorUse.INTERIOR
    made: Record = fresh(session, of, **values)
    return made


def _came_with(session: Session, marker: Marker) -> Record | None:
    """Return the row that was made with a marker and says no more than it; else None."""
    record = row_at(session, marker)
    if record is None:
        return None
    of = register_of(record)
    place = place_of(session, record) if isinstance(record, Door) else None
    walked = place is not None and not holds_nothing(session, place)
    made = _same_step(session, marker, of.table, record.id)
    return record if made and not walked and is_bare(session, of, record) else None


def _same_step(session: Session, marker: Marker, table: str, row_id: str) -> bool:
    """Return whether a row was written by the same step as a marker."""
    return (
        session.document.db.execute(
            "SELECT 1 FROM journal_row AS a JOIN journal_row AS b ON a.step_id = b.step_id "
            "WHERE a.table_name = 'marker' AND a.row_id = ? AND a.before IS NULL "
            "AND b.table_name = ? AND b.row_id = ? AND b.before IS NULL",
            [marker.id, table, row_id],
        ).fetchone()
        is not None
    )


# Places


def places_added(session: Session, places: Iterable[Place]) -> None:
    """Write the rows of places that were added in this step: those of exterior doors."""
    for place in places:
        called = called_by(place)
        if called is not None:
            of = register_of_kind(MarkerKind.EXTERIOR_DOOR)
            assert of is not None  # noqa: S101 - the table of registers has the doors
            door = fresh(
                session, of, building_id=place.building_id, place_id=place.id,
                number=called.number, name=called.name,
            )  # fmt: skip
            DOOR.insert(session.document.db, door)


def places_renamed(session: Session, pairs: Iterable[tuple[Place, Place]]) -> None:
    """Give doors the numbers of their places' new names, where they were called by the old."""
    for before, after in pairs:
        old, new = called_by(before), called_by(after)
        doors = DOOR.where(session.document.db, "place_id = ?", after.id)
        if old is None or new is None or not new.number or len(doors) != 1:
            continue
        (door,) = doors
        if door.use is DoorUse.EXTERIOR and door.number == old.number != new.number:
            changed = replace(door, number=new.number)
            DOOR.update(session.document.db, changed)
            _marker_follows(session, door, changed)
