"""Gather the facility document: findings by who mends them, with the plans they stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.domain.vocabulary import OwnerRole
from cpted_audit.report.audience import Audience, keep, keep_all
from cpted_audit.report.facility.views import FacilityReport, TradeView
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.documents.findings import FindingGathering
from cpted_audit.session.documents.profiles import law_view
from cpted_audit.session.documents.things import gather_things
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PERSON

_FOR = Audience.FACILITY


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
                TradeView(role=role, findings=[found.view(one) for one in ordered])
                for role, ordered in by_trade(found.walk, found.open)
            ],
            things=gather_things(session, issued_on),
            plans=[plan.view for plan in found.plans.plans],
            photos_left_out=found.photos.left_out,
        )


def by_trade(
    walk: Walk, findings: Iterable[OpenFinding]
) -> list[tuple[OwnerRole, list[OpenFinding]]]:
    """Return findings by role, places in walk order, and within a place as they were ordered."""
    at = {place.id: number for number, place in enumerate(walk.route())}
    groups: dict[OwnerRole, list[OpenFinding]] = defaultdict(list)
    for finding in findings:
        groups[finding.owner_role].append(finding)
    return [
        (role, sorted(groups[role], key=lambda one: at.get(one.place.id, len(at))))
        for role in OwnerRole
        if groups[role]
    ]
