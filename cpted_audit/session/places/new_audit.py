"""Make a new audit: its file with the school, places, doors and the checklist, and a preview."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from cpted_audit.checklist import combine
from cpted_audit.domain.happened import check_visit_day
from cpted_audit.domain.ids import PersonId, SiteFactsId, VisitId, new_id
from cpted_audit.domain.places.site import GROUNDS, Person
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.registers.site_facts import NumberingScheme, SiteFacts
from cpted_audit.session.passphrases import check_required
from cpted_audit.session.places.starting_points import NewAudit, StartingPlan
from cpted_audit.session.session import Session
from cpted_audit.store import document
from cpted_audit.store.rows import Table
from cpted_audit.store.tables import (
    BUILDING,
    CHECKLIST,
    DOOR,
    FIXTURE,
    KEY_BOX,
    LEVEL,
    PERSON,
    PLACE,
    SITE,
    SITE_FACTS,
    VISIT,
    Database,
    StoredChecklist,
)

__all__ = ["NewAudit", "PreviewRow", "create", "person", "preview", "visit_id"]


class PreviewRow(NamedTuple):
    """Places of one kind in a building, or under GROUNDS; `level` is 0 where there is but one."""

    building: str
    level: int
    kind: SpaceType
    names: list[str]


def create(
    path: Path, new: NewAudit, passphrase: str | None = None, *, made_up: bool = False
) -> Session:
    """Make the audit's file and open it; its doors are rows of the register from the beginning.

    A school that is `made_up`, as the sample, needs no passphrase whatever was decided.
    Raises AuditError when names clash, counts make no sense or a visit is of a day to come,
    PolicyError where a passphrase is required, StorageError when the file cannot be made.
    """
    if not made_up:
        check_required(passphrase, (new.site_name, *new.buildings))
    for visit in new.visits:
        check_visit_day(visit.on)
    checklist = combine.chosen([new.checklist_id, *new.companion_ids])
    plan = StartingPlan(new)
    scheme = NumberingScheme.GLOBAL if new.doors_run_on else NumberingScheme.PER_BUILDING
    facts = [] if new.doors_run_on else [SiteFacts(id=SiteFactsId(new_id()), scheme=scheme)]
    stored = StoredChecklist(checklist.id, checklist.version, checklist.digest, checklist.text)
    written: tuple[tuple[Table[object], Iterable[object]], ...] = (
        (SITE, [plan.site]), (CHECKLIST, [stored]), (BUILDING, plan.buildings),
        (LEVEL, plan.levels), (PLACE, plan.places), (DOOR, plan.doors), (KEY_BOX, plan.boxes),
        (FIXTURE, plan.fixtures), (SITE_FACTS, facts), (PERSON, new.people), (VISIT, new.visits),
    )  # type: ignore[assignment]  # each table holds its own kind of record  # fmt: skip

    def fill(db: Database) -> None:
        for table, records in written:
            for record in records:
                table.insert(db, record)

    return Session(document.create(path, passphrase, fill=fill))


def preview(new: NewAudit) -> list[PreviewRow]:
    """Return the places a new audit would have, in walk order; raises AuditError as `create`."""
    plan = StartingPlan(new)
    buildings = {building.id: building.name for building in plan.buildings}
    floors = {
        level.id: number
        for building in plan.buildings
        if len(levels := plan.levels_of(building.id)) > 1
        for number, level in enumerate(levels, start=1)
    }
    by_kind = groupby(
        plan.places,
        key=lambda place: (
            GROUNDS if place.building_id is None else buildings[place.building_id],
            0 if place.level_id is None else floors.get(place.level_id, 0), place.kind,
        ),
    )  # fmt: skip
    return [PreviewRow(*key, [place.name for place in places]) for key, places in by_kind]


def person(name: str, role: str = "", agency: str = "") -> Person:
    """Return a new team member."""
    return Person(id=PersonId(new_id()), name=name, role=role, agency=agency)


def visit_id() -> VisitId:
    """Return an id for a new visit."""
    return VisitId(new_id())
