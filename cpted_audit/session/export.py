"""Make a document for an audience: one door, whichever document it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from cpted_audit.report.audience import Audience
from cpted_audit.report.facility import build_facility
from cpted_audit.report.full import build_full
from cpted_audit.report.public import build_public
from cpted_audit.report.responder import build_responder
from cpted_audit.session.copies import PLAIN, Choices, check_choices
from cpted_audit.session.export_facility import gather_facility
from cpted_audit.session.export_full import gather
from cpted_audit.session.export_public import gather_public
from cpted_audit.session.export_responder import gather_responder
from cpted_audit.session.session import Session

__all__ = ["Progress", "export_report", "gather"]

Progress = Callable[[int], None]
"""Told the number of the page just laid out; raises CancelledError to stop."""


class _Maker(Protocol):
    def __call__(
        self, session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
    ) -> None: ...


def export_report(
    session: Session,
    target: Path,
    audience: Audience,
    *,
    issued_on: date,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
) -> None:
    """Write the document of an audience as a PDF.

    The file appears complete or not at all. Raises StorageError when it cannot be written,
    AuditError for codes without a password, or for a choice the audience cannot be given.
    """
    check_choices(audience, choices)
    _MAKERS[audience](session, target, issued_on, choices, progress)


def _full(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> None:
    report = gather(session, Audience.FULL, issued_on=issued_on, choices=choices)
    build_full(report, target, progress=progress, password=choices.password)


def _facility(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> None:
    report = gather_facility(session, issued_on=issued_on, choices=choices)
    build_facility(report, target, progress=progress, password=choices.password)


def _responder(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> None:
    sheets = gather_responder(session, issued_on=issued_on, choices=choices)
    build_responder(
        sheets, target, paper=choices.paper, password=choices.password, progress=progress
    )


def _public(
    session: Session, target: Path, issued_on: date, choices: Choices, progress: Progress
) -> None:
    notice = gather_public(session, issued_on=issued_on, choices=choices)
    build_public(notice, target, progress=progress, password=choices.password)


_MAKERS: Mapping[Audience, _Maker] = {
    Audience.FULL: _full,
    Audience.FACILITY: _facility,
    Audience.RESPONDER: _responder,
    Audience.PUBLIC: _public,
}
