"""The place of the walk that an exterior door has: found by its number, made, named after it.

Called within the step that changes the door; `session/things/one_thing.py` owns when.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId, new_id
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, SpaceType
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse
from cpted_audit.domain.registers.columns import Record
from cpted_audit.domain.registers.site_facts import NumberingScheme
from cpted_audit.session.session import Session
from cpted_audit.store.tables import ANSWER, DOOR, FINDING, LAST_ANSWER, PHOTO, PLACE, SITE_FACTS

KIND = SpaceType.EXTERIOR_DOOR
_STEM = f"{SPACE_TYPES[KIND].numbered} "
_AFTER = " · "
"""What stands between the number in a place's name and what else it is called by."""
_CALLED = re.compile(rf"{_STEM}(\S+(?: [A-Z0-9]{{1,3}})?)(?: \(\d+\))?(?:{_AFTER}(.*))?", re.DOTALL)
"""A place called by its number: “Door 7”, “Door 7 · kitchen”, “Door 7 (2)” beside another 7."""


def numbers_run_on(session: Session) -> bool:
    """Return whether doors are numbered over the site, and not anew at each building."""
    facts = SITE_FACTS.first(session.document.db, "1")
    return facts is None or facts.scheme is NumberingScheme.GLOBAL


def door_name(number: str) -> str:
    """Return what the place of a door is called by its number alone, such as “Door 7”."""
    return f"{_STEM}{number.strip() or '?'}"


class Called(NamedTuple):
    """How a door is called: by its number, and by what is there."""

    number: str
    name: str


def called_by(place: Place) -> Called | None:
    """Return the number and name of the door that a place is; None for a place that is no door.

    “Door 7 · kitchen” is number 7, called “kitchen”; “Kitchen door” has no number.
    """
    if place.kind is not KIND:
        return None
    found = _CALLED.fullmatch(place.name)
    if found is None:
        return Called("", place.name)
    return Called("" if found[1] == "?" else found[1], (found[2] or "").strip())


def place_of(session: Session, door: Record) -> Place | None:
    """Return the place that a door is linked to, or None."""
    place_id: PlaceId | None = getattr(door, "place_id", None)
    return None if place_id is None else PLACE.get(session.document.db, place_id)


def holds_nothing(session: Session, place: Place) -> bool:
    """Return whether nothing was written at a place."""
    db = session.document.db
    held = (ANSWER, PHOTO, FINDING, LAST_ANSWER)
    return not any(table.first(db, "place_id = ?", place.id) for table in held)


def has_place_only_here(session: Session, door: Door) -> bool:
    """Return whether the place of a door is a door's, and of no other row."""
    place = place_of(session, door)
    if place is None or place.kind is not KIND:
        return False
    return [door.id for door in DOOR.where(session.document.db, "place_id = ?", place.id)] == [
        door.id
    ]


def in_the_walk(session: Session, record: Record, building: BuildingId | None = None) -> Record:
    """Return an exterior door with its place, found by its number or written; others as they are.

    `building` is the one its plan shows. Without any building known no place is made: it would
    stand in a wrong one.
    """
    if not isinstance(record, Door) or not _is_walked(record):
        return record
    if record.place_id is not None:
        return record
    buildings = session.walk.buildings
    only = buildings[0].id if len(buildings) == 1 else None
    building_id = record.building_id or building or only
    if building_id is None:
        return record
    place = _found(session, building_id, record.number)
    if place is None:
        place = _made(session, building_id, record)
        PLACE.insert(session.document.db, place)
    said = record.building_id if record.marker_id is not None else building_id
    return replace(record, place_id=place.id, building_id=said)


def follow_door(session: Session, pairs: Sequence[tuple[Door, Door]]) -> None:
    """Let places follow doors that were changed: their name, building and level."""
    changed: dict[PlaceId, tuple[Place, Place]] = {}
    for before, after in pairs:
        if _told(before) == _told(after) or before.place_id != after.place_id:
            continue
        place = place_of(session, after)
        if place is None:
            continue
        if not has_place_only_here(session, after):
            continue
        moved = _moved(session, place, before, after)
        if moved != place:
            changed[place.id] = (place, moved)
    taken = {
        (place.building_id, place.name.casefold())
        for place in PLACE.where(session.document.db, "state != ?", PlaceState.RETIRED.value)
        if place.id not in changed
    }
    for _, wanted in changed.values():
        named = wanted
        if wanted.state is not PlaceState.RETIRED:  # a retired place uses no name
            named = replace(wanted, name=_free(wanted.name, wanted.building_id, taken))
            taken.add((named.building_id, named.name.casefold()))
        PLACE.update(session.document.db, named)


def _told(door: Door) -> tuple[object, ...]:
    """Return what a door's place follows."""
    return door.number, door.building_id, door.level_id, door.state


def _is_walked(door: Door) -> bool:
    return door.use is DoorUse.EXTERIOR and door.state is not DoorState.REMOVED


def _moved(session: Session, place: Place, before: Door, after: Door) -> Place:
    """Return a place where its door is now, under its number where it was called by it."""
    name, called = place.name, _CALLED.fullmatch(place.name)
    old = before.number.strip() or "?"
    if before.number != after.number and called is not None and called[1] == old:
        rest = _AFTER + called[2] if called[2] else ""
        name = door_name(after.number) + rest
    building_id, level_id = place.building_id, place.level_id
    if before.building_id != after.building_id and after.building_id is not None:
        building_id = after.building_id
        level_id = _lowest(session, building_id)
    if after.level_id is not None and before.level_id != after.level_id:
        level_id = after.level_id if _lies_in(session, after.level_id, building_id) else level_id
    return replace(
        place, name=name, building_id=building_id, level_id=level_id,
        state=_state(place.state, before.state, after.state),
    )  # fmt: skip


def _state(place: PlaceState, before: DoorState, after: DoorState) -> PlaceState:
    """Return a place's state: off the route while its door is removed, back when it is there."""
    gone = DoorState.REMOVED
    if after is gone and before is not gone:
        return PlaceState.RETIRED
    if before is gone and after is not gone and place is PlaceState.RETIRED:
        return PlaceState.WALKED
    return place


def _found(session: Session, building_id: BuildingId, number: str) -> Place | None:
    """Return the place of a building that is called by a number, and is no other door's yet."""
    if not number.strip():
        return None
    for place in _called_like(session, building_id, door_name(number)):
        called = called_by(place)
        if (
            called is not None
            and called.number.casefold() == number.strip().casefold()
            and DOOR.first(session.document.db, "place_id = ?", place.id) is None
        ):
            return place
    return None


def _called_like(session: Session, building_id: BuildingId, name: str) -> list[Place]:
    """Return the places of a building with a name, or with one that goes on after it."""
    return PLACE.where(
        session.document.db,
        "building_id = ?1 AND state != ?2 AND (name LIKE ?3 ESCAPE '\\' OR name LIKE ?3 || ' %' "
        "ESCAPE '\\') ORDER BY position, rowid",
        building_id, PlaceState.RETIRED.value, re.sub(r"([%_\\])", r"\\\1", name),
    )  # fmt: skip


def _made(session: Session, building_id: BuildingId, door: Door) -> Place:
    name = door_name(door.number)
    taken: set[tuple[BuildingId | None, str]] = {
        (building_id, place.name.casefold()) for place in _called_like(session, building_id, name)
    }
    level = door.level_id
    if level is None or not _lies_in(session, level, building_id):
        level = _lowest(session, building_id)
    last = session.document.db.execute(
        "SELECT coalesce(max(position), 0) FROM place WHERE building_id = ? AND kind = ?",
        [building_id, KIND.value],
    ).fetchone()[0]
    return Place(
        id=PlaceId(new_id()), building_id=building_id, level_id=level, kind=KIND,
        name=_free(name, building_id, taken), position=int(last) + 1,
    )  # fmt: skip


def _free(
    name: str, building_id: BuildingId | None, taken: set[tuple[BuildingId | None, str]]
) -> str:
    """Return a name, or where another place has it “Door 7 (2)”: two doors stay two places."""
    free, count = name, 2
    while (building_id, free.casefold()) in taken:
        free, count = f"{name} ({count})", count + 1
    return free


def _lies_in(session: Session, level_id: LevelId, building_id: BuildingId | None) -> bool:
    return any(
        level.id == level_id and level.building_id == building_id for level in session.walk.levels
    )


def _lowest(session: Session, building_id: BuildingId) -> LevelId | None:
    return next(
        (level.id for level in session.walk.levels if level.building_id == building_id), None
    )
