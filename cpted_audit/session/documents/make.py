"""Make a document for an audience: one door, whichever document it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from cpted_audit.domain.documents.edition import Issue
from cpted_audit.report.audience import Audience
from cpted_audit.report.facility.document import build_facility
from cpted_audit.report.full import build_full
from cpted_audit.report.public.document import build_public
from cpted_audit.report.responder.document import build_responder
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, check_choices
from cpted_audit.session.documents.copies.imprints import imprinted, imprinted_sheets
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.full import gather
from cpted_audit.session.documents.public import gather_public
from cpted_audit.session.session import Session

__all__ = ["Progress", "export_report", "gather"]

Progress = Callable[[int], None]
"""Told the number of the page just laid out; raises CancelledError to stop."""


class _Maker(Protocol):
    def __call__(
        self, session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
    ) -> Issue: ...


def export_report(
    session: Session,
    target: Path,
    audience: Audience,
    *,
    issued_on: date,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
) -> Issue:
    """Write the document of an audience as a PDF, and return which edition it is.

    The file appears complete or not at all. Raises StorageError when it cannot be written,
    AuditError for codes without a password, or for a choice the audience cannot be given.
    """
    check_choices(audience, choices)
    return _MAKERS[audience](session, target, issued_on, choices, progress)


def _full(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> Issue:
    report = gather(session, Audience.FULL, issued_on=issued_on, choices=choices)
    made = imprinted(session, Audience.FULL, choices, report)
    build_full(made.model, target, progress=progress, password=choices.password, seal=made.seal)
    return made.issue


def _facility(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> Issue:
    report = gather_facility(session, issued_on=issued_on, choices=choices)
    made = imprinted(session, Audience.FACILITY, choices, report)
    build_facility(made.model, target, progress=progress, password=choices.password, seal=made.seal)
    return made.issue


def _responder(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> Issue:
    made = imprinted_sheets(session, issued_on, choices)
    build_responder(
        made.model, target, paper=choices.paper, password=choices.password, progress=progress,
        seal=made.seal,
    )  # fmt: skip
    return made.issue


def _public(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> Issue:
    notice = gather_public(session, issued_on=issued_on, choices=choices)
    made = imprinted(session, Audience.PUBLIC, choices, notice)
    build_public(made.model, target, progress=progress, password=choices.password, seal=made.seal)
    return made.issue


_MAKERS: Mapping[Audience, _Maker] = {
    Audience.FULL: _full,
    Audience.FACILITY: _facility,
    Audience.RESPONDER: _responder,
    Audience.PUBLIC: _public,
}
