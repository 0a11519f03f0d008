"""Find, add, rename and remove places; switch sections of the checklist on and off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId, SectionId, new_id
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, SpaceType, numbered_name
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.things.door_places import numbers_run_on
from cpted_audit.session.things.one_thing import places_added, places_renamed
from cpted_audit.session.things.rows import next_name as next_number
from cpted_audit.store.tables import PLACE, SECTION_OFF, SectionOff
from cpted_audit.words import N_, counted


class PlaceFinder:
    """Finds places by the names people write for them, over one moment of a walk.

    Places left out of a sample are found; retired ones are not.
    """

    def __init__(self, walk: Walk) -> None:
        self._named = [
            (place, _folded(walk.path(place).split(" / ")))
            for place in walk.places
            if place.state is not PlaceState.RETIRED
        ]
        self._by_path = {tuple(parts): place for place, parts in self._named}
        self._remembered: dict[str, Place] = {}

    def find(self, text: str) -> Place:
        """Return the place a text names: its whole path, or any part of it that fits only one.

        “Main / Classroom 7” and “Classroom 7” both name “Main / Level 2 / Classroom 7” where no
        other place fits. Raises AuditError when none or several fit.
        """
        if text not in self._remembered:
            self._remembered[text] = self._search(text)
        return self._remembered[text]

    def _search(self, text: str) -> Place:
        readings = [_folded(text.split(" / ")), _folded(text.split("/"))]  # a name may hold a slash
        for wanted in readings:
            exact = self._by_path.get(tuple(wanted))
            if exact is not None:
                return exact
        found = [
            place
            for place, parts in self._named
            if any(_fits(wanted, parts) for wanted in readings)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise AuditError(
                "“{text}” names {count} places; write its building too, as in the list "
                "that “places” prints.",
                text=text[:80],
                count=len(found),
            )
        raise AuditError("There is no place “{text}”; “places” prints the list.", text=text[:80])


def _folded(parts: Sequence[str]) -> list[str]:
    return [" ".join(part.casefold().split()) for part in parts]


def _fits(wanted: Sequence[str], parts: Sequence[str]) -> bool:
    """Return whether `wanted` ends like `parts` and its other names follow each other in them."""
    if wanted[-1] != parts[-1]:
        return False
    remaining = iter(parts)
    return all(name in remaining for name in wanted)


def add_places(
    session: Session,
    building_id: BuildingId | None,
    kind: SpaceType,
    names: Sequence[str],
    *,
    level_id: LevelId | None = None,
    origin: object = None,
) -> list[Place]:
    """Add places of one kind; raises AuditError when a name is empty or taken there.

    An exterior door gets its row in the register of doors in the same step.
    """
    walk = session.walk
    taken = taken_names(walk.places, building_id)
    last = last_position(walk.places, building_id, kind)
    if level_id is None and building_id is not None:
        level_id = first_level(walk, building_id)
    places = []
    for position, name in enumerate(names, start=last + 1):
        check_name(name, taken)
        taken.add(name.strip().casefold())
        places.append(
            Place(
                id=PlaceId(new_id()), building_id=building_id, level_id=level_id, kind=kind,
                name=name.strip(), position=position,
            )
        )  # fmt: skip
    label = counted("Add {place}", "Add {count} places", len(places), place=places[0].name)
    with session.edit(label, origin=origin):
        for place in places:
            PLACE.insert(session.document.db, place)
        places_added(session, places)
    return places


def next_name(session: Session, building_id: BuildingId | None, kind: SpaceType) -> str:
    """Return a free name for one more place of a kind, such as “Door 12”."""
    here = [place for place in session.walk.places if place.building_id == building_id]
    taken = taken_names(here, building_id)
    if SPACE_TYPES[kind].single.casefold() not in taken and not any(
        place.kind is kind for place in here
    ):
        return SPACE_TYPES[kind].single
    ordinal = sum(place.kind is kind for place in here) + 1
    if kind is SpaceType.EXTERIOR_DOOR and numbers_run_on(session):
        ordinal = max(ordinal, int(next_number(session, RegisterKey.DOORS)))
    while numbered_name(kind, ordinal).casefold() in taken:
        ordinal += 1
    return numbered_name(kind, ordinal)


def rename_place(session: Session, place: Place, name: str, *, origin: object = None) -> None:
    """Give a place another name; raises AuditError when it is empty or taken there."""
    others = [other for other in session.walk.places if other.id != place.id]
    check_name(name, taken_names(others, place.building_id))
    current = session.walk.place(place.id)  # the screen may hold an older one
    with session.edit(
        N_("Rename {current} to {name}", current=current.name, name=name.strip()), origin=origin
    ):
        renamed = replace(current, name=name.strip())
        PLACE.update(session.document.db, renamed)
        places_renamed(session, [(current, renamed)])


def switch_section(
    session: Session, section_id: SectionId, *, off: bool, reason: str = "", origin: object = None
) -> None:
    """Leave a section of the checklist out of this audit, with the reason, or ask it again.

    Answers already given stay in the document and count again when the section is asked again.
    Raises AuditError when it is left out without a reason.
    """
    titles = {section.id: section.title for section in session.checklist.sections}
    title = titles[section_id]
    db = session.document.db
    if off and not reason.strip():
        raise AuditError(
            "Say why “{title}” is not asked; the report prints the reason.", title=title
        )
    if off is (SECTION_OFF.get(db, section_id) is not None):
        return
    with session.edit(
        N_("Leave out {title}", title=title) if off else N_("Ask {title}", title=title),
        origin=origin,
    ):
        if off:
            SECTION_OFF.insert(db, SectionOff(section_id, reason.strip()))
        else:
            SECTION_OFF.delete(db, section_id)


def taken_names(places: Iterable[Place], building_id: BuildingId | None) -> set[str]:
    """Return the names in use in a building, in one case; a retired place uses none."""
    return {
        place.name.casefold()
        for place in places
        if place.building_id == building_id and place.state is not PlaceState.RETIRED
    }


def last_position(places: Iterable[Place], building_id: BuildingId | None, kind: SpaceType) -> int:
    """Return the position of the last place of a kind in a building, 0 where there is none."""
    return max(
        (
            place.position
            for place in places
            if place.building_id == building_id and place.kind is kind
        ),
        default=0,
    )


def first_level(walk: Walk, building_id: BuildingId) -> LevelId:
    """Return the lowest level of a building."""
    return next(level.id for level in walk.levels if level.building_id == building_id)


def check_name(name: str, taken: set[str]) -> None:
    """Raise AuditError when a place's name is empty, or taken in its building."""
    if not name.strip():
        raise AuditError("A place needs a name.")
    if name.strip().casefold() in taken:
        raise AuditError("“{name}” already exists there; choose another name.", name=name.strip())
