"""Gather the facility document: findings by who mends them, with the plans they stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import Door, Key, KeyBox
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.columns import LinkTo
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import marker_kind_of
from cpted_audit.domain.vocabulary import OwnerRole
from cpted_audit.report.audience import Audience, keep, keep_all
from cpted_audit.report.facility.views import FacilityReport, ThingToRepair, TradeView
from cpted_audit.report.told import facility_text
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.documents.findings import FindingGathering
from cpted_audit.session.documents.profiles import law_view
from cpted_audit.session.documents.progress import (
    gather_fix_plans,
    gather_progress,
    gather_timeline,
)
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.readiness import in_need
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PERSON

_FOR = Audience.FACILITY


# Gather what stands in a register and needs somebody who mends: by the table of conditions.


def gather_things(session: Session, on: date) -> list[ThingToRepair]:
    """Return the rows of the registers that who mends is told of, register by register."""
    names = RegisterNames(session)
    return [
        ThingToRepair(
            what=_what(one.record),
            where=" / ".join(filter(None, _where(session, one.record, names))),
            found=": ".join(filter(None, (facility_text(one.known), one.note))),
        )
        for one in in_need(session, on, _FOR)
    ]


def _what(record: Any) -> str:  # noqa: ANN401 - any record with a state
    """Return what a thing is and how it is called, the kind once."""
    name = record.number if isinstance(record, Door) else record.name
    kind = marker_kind_of(record)
    words = choice_words(record.kind) if kind is None else info_of(kind).words
    return name if words.casefold() in name.casefold() else f"{words} {name}".strip()


def _where(session: Session, record: Any, names: RegisterNames) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield where a thing is, from its building inwards; of a key, what it opens."""
    if isinstance(record, Key):
        doors = [names.name(LinkTo.DOOR, door_id) for door_id in record.opens]
        yield "opens all doors" if record.opens_all else f"opens {', '.join(doors)}" * bool(doors)
        return
    location = names.locations.of(record)
    walk = session.walk
    if location.building_id is not None:
        yield walk.building_name(location.building_id)
    levels = {level.id: level.name for level in walk.levels}
    yield levels.get(location.level_id, "") if location.level_id else ""
    match record:
        case Fixture() | KeyBox():
            yield record.where
        case Door():
            yield record.name


def gather_facility(
    session: Session, *, issued_on: date, choices: Choices = PLAIN
) -> FacilityReport:
    """Return everything who mends may have of an audit, in one moment of the document."""
    with session.document.reading():
        found = FindingGathering(session, _FOR)
        return FacilityReport(
            site=keep(session.site, _FOR),
            people=keep_all(PERSON.all(session.document.db), _FOR),
            visits=found.visits,
            walked_on=found.walked_on(),
            issued_on=issued_on,
            language=found.walk.checklist.language,
            copy=copy_facts(session, _FOR, choices),
            checklist=found.walk.checklist,
            law=law_view(session),
            trades=[
                TradeView(
                    role=role, findings=[found.view(open_finding) for open_finding in ordered]
                )
                for role, ordered in by_trade(found.walk, found.open)
            ],
            things=gather_things(session, issued_on),
            plans=[plan.view for plan in found.plans.plans],
            photos_left_out=found.photos.left_out,
            fix_plans=gather_fix_plans(session, _FOR, found.walk, found.open),
            timeline=gather_timeline(session, issued_on),
            progress=gather_progress(session, issued_on),
        )


def by_trade(
    walk: Walk, findings: Iterable[OpenFinding]
) -> list[tuple[OwnerRole | None, list[OpenFinding]]]:
    """Return findings by role, places in walk order, and within a place as they were ordered.

    Those of which nobody said who repairs them stand last, under None.
    """
    at = {place.id: number for number, place in enumerate(walk.route())}
    groups: dict[OwnerRole | None, list[OpenFinding]] = defaultdict(list)
    for finding in findings:
        groups[finding.owner_role].append(finding)
    return [
        (
            role,
            sorted(groups[role], key=lambda open_finding: at.get(open_finding.place.id, len(at))),
        )
        for role in (*OwnerRole, None)
        if groups[role]
    ]
