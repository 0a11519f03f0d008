"""Doors of older audits: places without a row and rows without a place, brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse
from cpted_audit.session.registers.positions import Locations
from cpted_audit.session.session import Session
from cpted_audit.session.things.door_places import KIND, in_the_walk
from cpted_audit.session.things.one_thing import places_added, rows_changed
from cpted_audit.store.tables import DOOR
from cpted_audit.words import N_, counted


class Apart(NamedTuple):
    """Doors of the walk without a row, and exterior doors that have no place of the walk."""

    places: tuple[Place, ...]
    doors: tuple[Door, ...]


def apart(session: Session, where: Locations | None = None) -> Apart:
    """Return what belongs together and is not linked; a door of no known building is none.

    `where` are the locations of the records, where somebody has them already.
    """
    rows = DOOR.all(session.document.db, "position, rowid")
    taken = {row.place_id for row in rows}
    places = tuple(
        place
        for place in session.walk.places
        if place.kind is KIND and place.state is not PlaceState.RETIRED and place.id not in taken
    )
    return Apart(places, tuple(door for door, _ in _without_place(session, rows, where)))


def bring_together(session: Session, *, origin: object = None) -> None:
    """Link each door to the place of its number, and make the rows and places that are missing."""
    found = apart(session)
    if not (found.places or found.doors):
        return
    count = len({*(place.id for place in found.places), *(door.id for door in found.doors)})
    rows = DOOR.all(session.document.db, "position, rowid")
    with session.edit(
        N_(
            "Join {things} of the walk and the register",
            things=counted("1 door", "{count} doors", count),
        ),
        origin=origin,
    ):
        for door, where in _without_place(session, rows):
            whole = in_the_walk(session, door, where)
            if isinstance(whole, Door) and whole.place_id is not None:
                rows_changed(session, [(door, replace(door, place_id=whole.place_id))])
        linked = {door.place_id for door in DOOR.all(session.document.db)}
        places_added(session, [place for place in found.places if place.id not in linked])


def _without_place(
    session: Session, rows: Sequence[Door], where: Locations | None = None
) -> list[tuple[Door, BuildingId]]:
    """Return the exterior doors on no walk, with the building that their row or plan tells."""
    where = where or Locations(session)
    bare = [
        row
        for row in rows
        if row.place_id is None and row.use is DoorUse.EXTERIOR
        and row.state is not DoorState.REMOVED
    ]  # fmt: skip
    told = [(door, where.of(door).building_id) for door in bare]
    only = [building.id for building in session.walk.buildings]
    return [(door, building or only[0]) for door, building in told if building or len(only) == 1]
