"""Doors of older audits: places without a row and rows without a place, brought together.

What belongs to a door: its keys, codes, checks, photos and findings, gathered for its form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.ids import BuildingId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.registers.access import Code, Door, DoorCheck, DoorState, DoorUse, Key
from cpted_audit.session.registers.door_checks import checks_of
from cpted_audit.session.registers.names import opens
from cpted_audit.session.registers.positions import Locations
from cpted_audit.session.session import Session
from cpted_audit.session.things.door_places import KIND, in_the_walk
from cpted_audit.session.things.one_thing import places_added, rows_changed
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store.tables import CODE, DOOR, KEY_HELD, PHOTO
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLinks:
    """What is linked to a door; `codes` are masked by whoever shows them."""

    keys: tuple[Key, ...]
    codes: tuple[Code, ...]
    checks: tuple[DoorCheck, ...]
    photos: tuple[Photo, ...]
    findings: tuple[OpenFinding, ...]


def door_links(session: Session, door: Door) -> DoorLinks:
    """Return what is linked to a door; photos and findings are those of its place."""
    db = session.document.db
    return DoorLinks(
        keys=tuple(key for key in KEY_HELD.all(db, "position, rowid") if opens(key, door)),
        codes=tuple(CODE.where(db, "door_id = ? ORDER BY position, rowid", door.id)),
        checks=tuple(checks_of(session, door.id)),
        photos=tuple(photos_at(session, door.place_id)),
        findings=tuple(_findings(session, door.place_id)),
    )


def photos_at(session: Session, place_id: PlaceId | None) -> list[Photo]:
    """Return the photos of a place, of an answer at it or of a finding there."""
    if place_id is None:
        return []
    return PHOTO.where(
        session.document.db,
        "place_id = ?1 OR answer_id IN (SELECT id FROM answer WHERE place_id = ?1) "
        "OR finding_id IN (SELECT id FROM finding WHERE place_id = ?1) ORDER BY position, rowid",
        place_id,
    )


def _findings(session: Session, place_id: PlaceId | None) -> list[OpenFinding]:
    return [finding for finding in current_findings(session) if finding.place.id == place_id]
