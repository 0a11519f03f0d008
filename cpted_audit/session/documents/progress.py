"""Gather what became of findings since the edition before, and what is due when.

The kept fix plans of an audit as a document prints them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.findings.progress import progress, then_of
from cpted_audit.analysis.findings.timeline import steps_of
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.report.audience import Audience, keep_all
from cpted_audit.report.facility.views import TimelineView
from cpted_audit.report.views import FixPlanView, NamedFix, ProgressView
from cpted_audit.session.documents.copies.copies import edition_before
from cpted_audit.session.findings.fix_plans import as_of_now, kept
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session


def gather_progress(session: Session, on: date) -> ProgressView | None:
    """Return what became of findings since the edition before; None where none was issued.

    Raises NotAnAuditError where that edition cannot be read.
    """
    before = edition_before(session)
    if before is None:
        return None
    issued_on = before.at.date()
    with Session.of_edition(session, before.number) as then:
        was = then_of(rows(then, today=issued_on))
    found = progress(rows(session, today=on), was)
    return ProgressView(edition=before.number, on=issued_on, found=found)


def gather_timeline(session: Session, on: date) -> TimelineView:
    """Return what is to be done by whom until when, as of a day."""
    return TimelineView(on=on, steps=steps_of(rows(session, today=on)))


def gather_fix_plans(
    session: Session,
    audience: Audience,
    walk: Walk,
    found: Iterable[OpenFinding],
    *,
    with_curve: bool | None = None,
) -> list[FixPlanView]:
    """Return the plans an audience may have, the newest first; `found` are its open findings.

    Unless it is said, the full report alone has the curve.
    """
    curved = audience is Audience.FULL if with_curve is None else with_curve
    named = {one.id: NamedFix(one.number, one.title, walk.path(one.place)) for one in found}
    views = []
    for plan in keep_all(kept(session), audience):
        now = as_of_now(session, plan, with_curve=curved)
        views.append(
            FixPlanView(
                kept=plan, plan=now.plan, findings=named, curve=now.curve,
                gone=len(plan.fixes) - len(now.plan.picks),
            )
        )  # fmt: skip
    return views
