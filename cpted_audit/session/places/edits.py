"""Change several places at once: rename, move, order, retire and bring back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId, new_id
from cpted_audit.domain.places.site import GROUNDS, Building, Level, Place, PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, Automatic
from cpted_audit.errors import AuditError
from cpted_audit.session.places.places import (
    check_name,
    first_level,
    last_position,
    taken_names,
)
from cpted_audit.session.session import Session
from cpted_audit.session.things.one_thing import places_renamed
from cpted_audit.store.tables import BUILDING, LEVEL, PLACE
from cpted_audit.words import N_, Words, counted

# Buildings and their levels: add and rename.


def add_building(session: Session, name: str, *, origin: object = None) -> Building:
    """Add a building with its Level 1 and the places every building has.

    Raises AuditError when the name is empty or taken.
    """
    buildings = session.walk.buildings
    _check(name, [GROUNDS, *(building.name for building in buildings)], N_("building"))
    building = Building(
        id=BuildingId(new_id()),
        name=name.strip(),
        position=max((building.position for building in buildings), default=-1) + 1,
    )
    level = Level(id=LevelId(new_id()), building_id=building.id, name="Level 1", position=1)
    db = session.document.db
    with session.edit(N_("Add {building}", building=building.name), origin=origin):
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
        name,
        [GROUNDS, *(building.name for building in buildings if building != old)],
        N_("building"),
    )
    with session.edit(N_("Rename {old} to {name}", old=old.name, name=name.strip()), origin=origin):
        BUILDING.update(session.document.db, replace(old, name=name.strip()))


def add_level(
    session: Session, building_id: BuildingId, name: str, *, origin: object = None
) -> Level:
    """Add a level on top of a building; raises AuditError when the name is empty or taken."""
    levels = [level for level in session.walk.levels if level.building_id == building_id]
    _check(name, [level.name for level in levels], N_("level"))
    level = Level(
        id=LevelId(new_id()),
        building_id=building_id,
        name=name.strip(),
        position=max((level.position for level in levels), default=0) + 1,
    )
    where = session.walk.building_name(building_id)
    with session.edit(N_("Add {level} to {where}", level=level.name, where=where), origin=origin):
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
    _check(name, others, N_("level"))
    with session.edit(N_("Rename {old} to {name}", old=old.name, name=name.strip()), origin=origin):
        LEVEL.update(session.document.db, replace(old, name=name.strip()))


def _check(name: str, taken: Iterable[str], what: str) -> None:
    if not name.strip():
        raise AuditError("The {what} has no name; give it one.", what=what)
    if name.strip().casefold() in {one.casefold() for one in taken}:
        raise AuditError(
            "“{name}” already exists; give the {what} another name.", name=name.strip(), what=what
        )


def rename_places(session: Session, names: Mapping[PlaceId, str], *, origin: object = None) -> None:
    """Give places other names, as one step; two may change names with each other.

    Raises AuditError when a name is empty or taken, and renames none.
    """
    places = _places(session, names)
    renamed = [replace(place, name=names[place.id].strip()) for place in places]
    _check_names(session, renamed)
    changed = [(old, new) for old, new in zip(places, renamed, strict=True) if old.name != new.name]
    if not changed:
        return
    old, new = changed[0]
    step = counted(
        "Rename {old} to {name}", "Rename {count} places", len(changed), old=old.name,
        name=new.name,
    )  # fmt: skip
    _update(session, step, renamed, origin)


def move_places(
    session: Session,
    place_ids: Sequence[PlaceId],
    building_id: BuildingId | None,
    level_id: LevelId | None = None,
    *,
    origin: object = None,
) -> None:
    """Move places to a building, or to the grounds for None, with everything they hold.

    Without a level they come to lie on the building's first. Raises AuditError when a name is taken
    there, and moves none.
    """
    places = _places(session, place_ids)
    walk = session.walk
    if building_id is None:
        level_id = None
    elif level_id is None:
        level_id = first_level(walk, building_id)
    moved: list[Place] = []
    for place in places:
        position = place.position
        if place.building_id != building_id:
            position = last_position([*walk.places, *moved], building_id, place.kind) + 1
        moved.append(replace(place, building_id=building_id, level_id=level_id, position=position))
    _check_names(session, moved)
    _update(
        session,
        N_(
            "Move {places} to {building}",
            places=_counted(places),
            building=walk.building_name(building_id),
        ),
        moved,
        origin,
    )


def retire_places(session: Session, place_ids: Sequence[PlaceId], *, origin: object = None) -> None:
    """Take places off the route and out of the scores; everything they hold is kept."""
    places = _places(session, place_ids)
    gone = [replace(place, state=PlaceState.RETIRED) for place in places]
    _update(session, N_("Retire {places}", places=_counted(places)), gone, origin)


def bring_back(session: Session, place_ids: Sequence[PlaceId], *, origin: object = None) -> None:
    """Put retired or left-out places back on the route, with everything they hold.

    Raises AuditError when another place has taken a name since.
    """
    places = _places(session, place_ids)
    back = [replace(place, state=PlaceState.WALKED) for place in places]
    _check_names(session, back)
    _update(session, N_("Bring back {places}", places=_counted(places)), back, origin)


def shift_place(session: Session, place_id: PlaceId, by: int, *, origin: object = None) -> None:
    """Walk a place earlier (below 0) or later among those of its kind in its building."""
    order = [place.id for place in _siblings(session, session.walk.place(place_id))]
    old = order.index(place_id)
    order.insert(max(0, min(len(order) - 1, old + by)), order.pop(old))
    order_places(session, order, origin=origin)


def order_places(session: Session, place_ids: Sequence[PlaceId], *, origin: object = None) -> None:
    """Walk the places of one kind in one building in this order; those not named come after.

    Raises AuditError for places of several kinds or buildings.
    """
    if not place_ids:
        return
    places = _places(session, place_ids)
    siblings = _siblings(session, places[0])
    if not {*place_ids} <= {place.id for place in siblings}:
        raise AuditError(
            "Only places of one kind in one building have an order among themselves; "
            "nothing was changed."
        )
    order = [*places, *(place for place in siblings if place.id not in {*place_ids})]
    if order == siblings:
        return
    placed = [replace(place, position=number) for number, place in enumerate(order, start=1)]
    _update(session, N_("Change the order of {places}", places=_counted(placed)), placed, origin)


def _siblings(session: Session, place: Place) -> list[Place]:
    """Return the places of the same kind and building in their order, with those left out."""
    walk = session.walk
    return walk.in_walk_order(
        one
        for one in walk.places
        if one.building_id == place.building_id and one.kind is place.kind
    )


def _places(session: Session, place_ids: Iterable[PlaceId]) -> list[Place]:
    places = [session.walk.place(place_id) for place_id in dict.fromkeys(place_ids)]
    if not places:
        raise AuditError("No place is chosen; choose at least one.")
    return places


def _check_names(session: Session, changed: Sequence[Place]) -> None:
    """Raise AuditError unless the names are free once all the places are changed."""
    ids = {place.id for place in changed}
    rest = [place for place in session.walk.places if place.id not in ids]
    for number, place in enumerate(changed):
        others = [*rest, *changed[:number]]
        if place.state is not PlaceState.RETIRED:
            check_name(place.name, taken_names(others, place.building_id))
        elif not place.name.strip():
            check_name(place.name, set())


def _update(session: Session, step: Words, places: Sequence[Place], origin: object) -> None:
    with session.edit(step, origin=origin):
        before = {place.id: session.walk.place(place.id) for place in places}
        for place in places:
            PLACE.update(session.document.db, place)
        places_renamed(session, [(before[place.id], place) for place in places])


def _counted(places: Sequence[Place]) -> Words:
    return counted("{place}", "{count} places", len(places), place=places[0].name)
