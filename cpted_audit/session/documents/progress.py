"""Gather what became of findings since the edition before, and what is due when."""

from __future__ import annotations

from datetime import date

from cpted_audit.analysis.findings.progress import progress, then_of
from cpted_audit.analysis.findings.timeline import steps_of
from cpted_audit.report.facility.views import TimelineView
from cpted_audit.report.views import ProgressView
from cpted_audit.session.documents.copies.standing import edition_before
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
