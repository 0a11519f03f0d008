"""Make a new audit: the school, its buildings and places, and the checklist it is walked with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from cpted_audit.checklist import library
from cpted_audit.domain.ids import BuildingId, LevelId, PersonId, PlaceId, SiteId, VisitId, new_id
from cpted_audit.domain.site import GROUNDS, Building, Level, Person, Place, Site
from cpted_audit.domain.space_type import SPACE_TYPES, Automatic, SpaceType, numbered_name
from cpted_audit.domain.visit import Visit
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store import document
from cpted_audit.store.tables import (
    BUILDING,
    CHECKLIST,
    LEVEL,
    PERSON,
    PLACE,
    SITE,
    VISIT,
    Database,
    StoredChecklist,
)

MOST_OF_A_KIND = 2000

Counts = Mapping[SpaceType, int]
Names = Mapping[SpaceType, Sequence[str]]
Given = TypeVar("Given")


@dataclass(frozen=True, kw_only=True)
class NewAudit:
    """What a new audit starts from.

    `spaces` counts places by kind for each building name, or for the grounds under GROUNDS.
    `names` names them in the same way; where it does, the names count and not the number.
    `levels` are the levels of a building by its name, from the lowest up.
    """

    site_name: str
    address: str = ""
    district: str = ""
    grade_band: GradeBand | None = None
    enrolment: int | None = None
    hours: str = ""
    marking: str = "TLP:AMBER"
    buildings: Sequence[str] = ("Main",)
    spaces: Mapping[str, Counts] = field(default_factory=dict)
    levels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    names: Mapping[str, Names] = field(default_factory=dict)
    people: Sequence[Person] = ()
    visits: Sequence[Visit] = ()
    checklist_id: str = "school-cpted"


def create(path: Path, new: NewAudit, passphrase: str | None = None) -> Session:
    """Make the audit's file and open it.

    Raises AuditError when names clash or counts make no sense, StorageError when the file cannot
    be made.
    """
    checklist = library.find(new.checklist_id)
    plan = _Plan(new)
    places = plan.places()

    def fill(db: Database) -> None:
        SITE.insert(db, plan.site)
        CHECKLIST.insert(
            db,
            StoredChecklist(checklist.id, checklist.version, checklist.digest, checklist.text),
        )
        for building in plan.buildings:
            BUILDING.insert(db, building)
        for level in plan.levels:
            LEVEL.insert(db, level)
        for place in places:
            PLACE.insert(db, place)
        for person in new.people:
            PERSON.insert(db, person)
        for visit in new.visits:
            VISIT.insert(db, visit)

    return Session(document.create(path, passphrase, fill=fill))


def preview(new: NewAudit) -> list[tuple[str, SpaceType, list[str]]]:
    """Return the places a new audit would have: building or GROUNDS, kind and names, in walk order.

    Raises AuditError as `create` does.
    """
    plan = _Plan(new)
    buildings = {building.id: building.name for building in plan.buildings}
    by_kind = groupby(plan.places(), key=lambda place: (place.building_id, place.kind))
    return [
        (GROUNDS if owner is None else buildings[owner], kind, [place.name for place in places])
        for (owner, kind), places in by_kind
    ]


def person(name: str, role: str = "", agency: str = "") -> Person:
    """Return a new team member."""
    return Person(id=PersonId(new_id()), name=name, role=role, agency=agency)


def visit_id() -> VisitId:
    """Return an id for a new visit."""
    return VisitId(new_id())


def parse_spaces(texts: Sequence[str]) -> dict[str, dict[SpaceType, int]]:
    """Read counts such as “Main: classroom=24, exterior-door=11” into building → kind → count."""
    spaces: dict[str, dict[SpaceType, int]] = defaultdict(dict)
    for text in texts:
        building, colon, counts = text.rpartition(":")
        if not colon or not building.strip():
            raise AuditError(
                f"“{text}” does not say how many of which spaces a building has. "
                "Write it like “Main: classroom=24, exterior-door=11”."
            )
        for count in filter(str.strip, counts.split(",")):
            kind, number = _parse_count(count)
            if kind in spaces[building.strip()]:
                raise AuditError(f"“{text}” counts {kind} twice; write one number for it.")
            spaces[building.strip()][kind] = number
    return dict(spaces)


def _parse_count(text: str) -> tuple[SpaceType, int]:
    name, _, number = (part.strip() for part in text.partition("="))
    try:
        kind = SpaceType(name.lower())
    except ValueError as error:
        raise AuditError(
            f"“{name}” is no kind of space. Choose from {', '.join(SpaceType)}."
        ) from error
    if not re.fullmatch("[0-9]{1,6}", number) or int(number) > MOST_OF_A_KIND:
        raise AuditError(
            f"“{text.strip()}” gives no number of spaces; write {kind}=N with N from 0 to "
            f"{MOST_OF_A_KIND}."
        )
    return kind, int(number)


class _Plan:
    """The buildings, levels and places a NewAudit asks for."""

    def __init__(self, new: NewAudit) -> None:
        names = [name.strip() for name in new.buildings]
        _check_names(new.site_name, names)
        self.site = Site(
            id=SiteId(new_id()), name=new.site_name.strip(), address=new.address,
            district=new.district, grade_band=new.grade_band, enrolment=new.enrolment,
            hours=new.hours, marking=new.marking,
        )  # fmt: skip
        self.buildings = [
            Building(id=BuildingId(new_id()), name=name, position=position)
            for position, name in enumerate(names)
        ]
        self._ids: dict[str, BuildingId | None] = {
            building.name.casefold(): building.id for building in self.buildings
        } | {GROUNDS.casefold(): None}
        self.levels = list(self._levels(new.levels))
        self._counts: dict[tuple[BuildingId | None, SpaceType], int] = defaultdict(int)
        for owner, kind, count in self._owned(new.spaces):
            self._counts[owner, kind] += count
        self._names: dict[tuple[BuildingId | None, SpaceType], list[str]] = defaultdict(list)
        for owner, kind, given in self._owned(new.names):
            self._names[owner, kind] += [name.strip() for name in given]

    def _levels(self, wanted: Mapping[str, Sequence[str]]) -> Iterator[Level]:
        named = {self._building_id(name): list(levels) for name, levels in wanted.items()}
        if None in named:
            raise AuditError("The grounds have no levels; name a building's.")
        for building in self.buildings:
            levels = [name.strip() for name in named.get(building.id) or ["Level 1"]]
            _check_distinct(levels, f"level of {building.name}")
            for position, name in enumerate(levels, start=1):
                yield Level(
                    id=LevelId(new_id()), building_id=building.id, name=name, position=position
                )

    def _building_id(self, name: str) -> BuildingId | None:
        if name.strip().casefold() not in self._ids:
            known = ", ".join([*(building.name for building in self.buildings), GROUNDS])
            raise AuditError(f"There is no building “{name}”; there are {known}.")
        return self._ids[name.strip().casefold()]

    def _owned(
        self, spaces: Mapping[str, Mapping[SpaceType, Given]]
    ) -> Iterator[tuple[BuildingId | None, SpaceType, Given]]:
        """Yield what was given for each kind, with the building it lies in."""
        for name, kinds in spaces.items():
            building_id = self._building_id(name)
            for kind, given in kinds.items():
                # Grounds kinds lie outside whichever building they were counted under.
                owner = None if SPACE_TYPES[kind].on_grounds else building_id
                if owner is None and not SPACE_TYPES[kind].on_grounds:
                    raise AuditError(
                        f"A {kind} lies in a building, not on the grounds; "
                        "write the building's name before it."
                    )
                yield owner, kind, given

    def places(self) -> list[Place]:
        """Return every place in the order of the table of kinds."""
        found: list[Place] = []
        for building in (None, *self.buildings):
            here: list[Place] = []
            for kind, info in SPACE_TYPES.items():
                if info.on_grounds is (building is None):
                    here += self._places_of(building, kind)
            where = GROUNDS if building is None else building.name
            _check_distinct([place.name for place in here], f"place of {where}")
            found += here
        return found

    def _is_automatic(self, automatic: Automatic, building: Building | None) -> bool:
        match automatic:
            case Automatic.SITE:
                return building is None
            case Automatic.EVERY_BUILDING:
                return building is not None
            case Automatic.FIRST_BUILDING:
                return building is not None and building.position == 0
            case Automatic.NO:
                return False

    def _places_of(self, building: Building | None, kind: SpaceType) -> Iterator[Place]:
        building_id = None if building is None else building.id
        level = next((one.id for one in self.levels if one.building_id == building_id), None)
        for position, name in enumerate(self._names_of(building, kind), start=1):
            yield Place(
                id=PlaceId(new_id()), building_id=building_id, level_id=level, kind=kind,
                name=name, position=position,
            )  # fmt: skip

    def _names_of(self, building: Building | None, kind: SpaceType) -> list[str]:
        key = (None if building is None else building.id), kind
        if key in self._names:
            return self._names[key]
        info = SPACE_TYPES[kind]
        count = self._counts.get(key, int(self._is_automatic(info.automatic, building)))
        if count == 1:
            return [info.single]
        return [numbered_name(kind, ordinal) for ordinal in range(1, count + 1)]


def _check_distinct(names: Sequence[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if not name:
            raise AuditError(f"A {what} has no name; give each a name of its own.")
        if name.casefold() in seen:
            raise AuditError(f"“{name}” is used for more than one {what}; give each its own name.")
        seen.add(name.casefold())


def _check_names(site_name: str, buildings: Sequence[str]) -> None:
    if not site_name.strip():
        raise AuditError("The school has no name yet; give it one.")
    if not buildings or not all(buildings):
        raise AuditError("A building has no name; give each building a name.")
    folded = [name.casefold() for name in [*buildings, GROUNDS]]
    doubled = sorted({name for name in [*buildings, GROUNDS] if folded.count(name.casefold()) > 1})
    if doubled:
        raise AuditError(
            f"The name “{doubled[0]}” is used twice; give each building a name of its own "
            f"(“{GROUNDS}” stands for everything outside the buildings)."
        )
