"""Make a new audit: the school, its buildings and places, and the checklist it is walked with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

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


@dataclass(frozen=True, kw_only=True)
class NewAudit:
    """What a new audit starts from.

    `spaces` counts places by kind for each building name, or for the grounds under GROUNDS.
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

    def fill(db: Database) -> None:
        SITE.insert(db, plan.site)
        CHECKLIST.insert(
            db,
            StoredChecklist(checklist.id, checklist.version, checklist.digest, checklist.text),
        )
        for building in plan.buildings:
            BUILDING.insert(db, building)
            LEVEL.insert(db, plan.levels[building.id])
        for place in plan.places():
            PLACE.insert(db, place)
        for person in new.people:
            PERSON.insert(db, person)
        for visit in new.visits:
            VISIT.insert(db, visit)

    return Session(document.create(path, passphrase, fill=fill))


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
        self.levels = {
            building.id: Level(
                id=LevelId(new_id()), building_id=building.id, name="Level 1", position=1
            )
            for building in self.buildings
        }
        self._counts = self._match_counts(new.spaces)

    def _match_counts(self, spaces: Mapping[str, Counts]) -> dict[BuildingId | None, Counts]:
        ids: dict[str, BuildingId | None] = {
            building.name.casefold(): building.id for building in self.buildings
        }
        ids[GROUNDS.casefold()] = None
        counts: dict[BuildingId | None, dict[SpaceType, int]] = defaultdict(dict)
        for name, kinds in spaces.items():
            if name.casefold() not in ids:
                known = ", ".join([*(building.name for building in self.buildings), GROUNDS])
                raise AuditError(f"There is no building “{name}”; there are {known}.")
            for kind, count in kinds.items():
                # Grounds kinds lie outside whichever building they were counted under.
                owner = None if SPACE_TYPES[kind].on_grounds else ids[name.casefold()]
                if owner is None and not SPACE_TYPES[kind].on_grounds:
                    raise AuditError(
                        f"A {kind} lies in a building, not on the grounds; "
                        "write the building's name before it."
                    )
                counts[owner][kind] = counts[owner].get(kind, 0) + count
        return dict(counts)

    def places(self) -> Iterator[Place]:
        """Yield every place in the order of the table of kinds."""
        for building in (None, *self.buildings):
            building_id = None if building is None else building.id
            asked = self._counts.get(building_id, {})
            for kind, info in SPACE_TYPES.items():
                count = asked.get(kind, int(self._is_automatic(info.automatic, building)))
                if info.on_grounds is (building is None):
                    yield from self._places_of(building_id, kind, count)

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

    def _places_of(
        self, building_id: BuildingId | None, kind: SpaceType, count: int
    ) -> Iterator[Place]:
        for ordinal in range(1, count + 1):
            yield Place(
                id=PlaceId(new_id()),
                building_id=building_id,
                level_id=None if building_id is None else self.levels[building_id].id,
                kind=kind,
                name=SPACE_TYPES[kind].single if count == 1 else numbered_name(kind, ordinal),
                position=ordinal,
            )


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
