"""Buildings and their levels: add and rename."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId, new_id
from cpted_audit.domain.places.site import GROUNDS, Building, Level, Place
from cpted_audit.domain.places.space_type import SPACE_TYPES, Automatic
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store.tables import BUILDING, LEVEL, PLACE


def add_building(session: Session, name: str, *, origin: object = None) -> Building:
    """Add a building with its Level 1 and the places every building has.

    Raises AuditError when the name is empty or taken.
    """
    buildings = session.walk.buildings
    _check(name, [GROUNDS, *(one.name for one in buildings)], "building")
    building = Building(
        id=BuildingId(new_id()),
        name=name.strip(),
        position=max((one.position for one in buildings), default=-1) + 1,
    )
    level = Level(id=LevelId(new_id()), building_id=building.id, name="Level 1", position=1)
    db = session.document.db
    with session.edit(f"Add {building.name}", origin=origin):
        BUILDING.insert(db, building)
        LEVEL.insert(db, level)
        for place in _usual_places(level):
            PLACE.insert(db, place)
    return building


def _usual_places(level: Level) -> list[Place]:
    return [
        Place(
            id=PlaceId(new_id()), building_id=level.building_id, level_id=level.id, kind=kind,
            name=info.single, position=1,
        )
        for kind, info in SPACE_TYPES.items()
        if info.automatic is Automatic.EVERY_BUILDING
    ]  # fmt: skip


def rename_building(
    session: Session, building_id: BuildingId, name: str, *, origin: object = None
) -> None:
    """Give a building another name; raises AuditError when it is empty or taken."""
    buildings = session.walk.buildings
    old = next(one for one in buildings if one.id == building_id)
    _check(name, [GROUNDS, *(one.name for one in buildings if one != old)], "building")
    with session.edit(f"Rename {old.name} to {name.strip()}", origin=origin):
        BUILDING.update(session.document.db, replace(old, name=name.strip()))


def add_level(
    session: Session, building_id: BuildingId, name: str, *, origin: object = None
) -> Level:
    """Add a level on top of a building; raises AuditError when the name is empty or taken."""
    levels = [one for one in session.walk.levels if one.building_id == building_id]
    _check(name, [one.name for one in levels], "level")
    level = Level(
        id=LevelId(new_id()),
        building_id=building_id,
        name=name.strip(),
        position=max((one.position for one in levels), default=0) + 1,
    )
    where = session.walk.building_name(building_id)
    with session.edit(f"Add {level.name} to {where}", origin=origin):
        LEVEL.insert(session.document.db, level)
    return level


def rename_level(
    session: Session, level_id: LevelId, name: str, *, origin: object = None
) -> None:
    """Give a level another name; raises AuditError when it is empty or taken in its building."""
    old = next(one for one in session.walk.levels if one.id == level_id)
    others = [
        one.name
        for one in session.walk.levels
        if one.building_id == old.building_id and one != old
    ]
    _check(name, others, "level")
    with session.edit(f"Rename {old.name} to {name.strip()}", origin=origin):
        LEVEL.update(session.document.db, replace(old, name=name.strip()))


def _check(name: str, taken: Iterable[str], what: str) -> None:
    if not name.strip():
        raise AuditError(f"The {what} has no name; give it one.")
    if name.strip().casefold() in {one.casefold() for one in taken}:
        raise AuditError(f"“{name.strip()}” already exists; give the {what} another name.")
