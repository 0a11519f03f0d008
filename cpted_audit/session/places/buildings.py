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
    _check(name, [GROUNDS, *(building.name for building in buildings)], "building")
    building = Building(
        id=BuildingId(new_id()),
        name=name.strip(),
        position=max((building.position for building in buildings), default=-1) + 1,
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
    old = next(building for building in buildings if building.id == building_id)
    _check(
        name, [GROUNDS, *(building.name for building in buildings if building != old)], "building"
    )
    with session.edit(f"Rename {old.name} to {name.strip()}", origin=origin):
        BUILDING.update(session.document.db, replace(old, name=name.strip()))


def add_level(
    session: Session, building_id: BuildingId, name: str, *, origin: object = None
) -> Level:
    """Add a level on top of a building; raises AuditError when the name is empty or taken."""
    levels = [level for level in session.walk.levels if level.building_id == building_id]
    _check(name, [level.name for level in levels], "level")
    level = Level(
        id=LevelId(new_id()),
        building_id=building_id,
        name=name.strip(),
        position=max((level.position for level in levels), default=0) + 1,
    )
    where = session.walk.building_name(building_id)
    with session.edit(f"Add {level.name} to {where}", origin=origin):
        LEVEL.insert(session.document.db, level)
    return level


def rename_level(session: Session, level_id: LevelId, name: str, *, origin: object = None) -> None:
    """Give a level another name; raises AuditError when it is empty or taken in its building."""
    old = next(level for level in session.walk.levels if level.id == level_id)
    others = [
        level.name
        for level in session.walk.levels
        if level.building_id == old.building_id and level != old
    ]
    _check(name, others, "level")
    with session.edit(f"Rename {old.name} to {name.strip()}", origin=origin):
        LEVEL.update(session.document.db, replace(old, name=name.strip()))


def _check(name: str, taken: Iterable[str], what: str) -> None:
    if not name.strip():
        raise AuditError(f"The {what} has no name; give it one.")
    if name.strip().casefold() in {one.casefold() for one in taken}:
        raise AuditError(f"“{name.strip()}” already exists; give the {what} another name.")
