"""Every way a document is made: it is written, and what came of it is read from the file again.

Window and command line make their documents here alone, so that neither forgets to look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cpted_audit.domain.documents.edition import Issue
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.audience import Audience
from cpted_audit.report.interview_form import InterviewForm, build_interview_form
from cpted_audit.report.walk_form import build_walk_form
from cpted_audit.session.documents.check_words import (
    CheckLine,
    Letters,
    SelfCheck,
    letters_line,
)
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.letters import lending, lending_for_texts
from cpted_audit.session.documents.make import Progress, export_report
from cpted_audit.session.documents.packet.packet import write_packet
from cpted_audit.session.documents.self_check import check_copy, check_packet, lost_letters
from cpted_audit.session.session import Session

if TYPE_CHECKING:
    from cpted_audit.report.pdf import PageSize
    from cpted_audit.report.walk_form import WalkForm


def make_report(
    session: Session,
    target: Path,
    audience: Audience,
    *,
    issued_on: date,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
) -> SelfCheck:
    """Write the document of an audience, and return what reading it back showed.

    Raises what `export_report` does.
    """
    with lending(session, audience, chosen=choices.classes, font=choices.font):
        issue = export_report(
            session, target, audience, issued_on=issued_on, choices=choices, progress=progress
        )
    return replace(check_copy(session, target, audience, choices), issue=issue)


def make_packet(
    session: Session,
    target: Path,
    *,
    issued: datetime,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
) -> tuple[Path, SelfCheck]:
    """Write the responders' packet; return the file that tells it, and what reading it showed.

    Raises what `write_packet` does.
    """
    made: list[Issue] = []
    with lending(session, Audience.RESPONDER, chosen=choices.classes, font=choices.font):
        told = write_packet(
            session, target, issued=issued, choices=choices, progress=progress,
            issued_as=made.append,
        )  # fmt: skip
    return told, replace(check_packet(session, target, choices), issue=made[-1])


class Printed(NamedTuple):
    """A paper form that was written: its pages, and the line about letters no font has, or none."""

    pages: int
    lost: CheckLine | None


def make_form(
    form: WalkForm | InterviewForm,
    target: Path,
    *,
    paper: PageSize = "letter",
    font: str = "",
    progress: Callable[[int], bool] | None = None,
) -> Printed:
    """Write a paper form, and return what reading it back showed.

    Raises StorageError when it cannot be written, AuditError for a `font` that is none.
    """
    with lending_for_texts(form, font):
        if isinstance(form, InterviewForm):
            build_interview_form(form, target, paper=paper, progress=progress)
        else:
            build_walk_form(form, target, paper=paper, progress=progress)
    letters: Letters = lost_letters(page_texts(target))
    return Printed(letters.pages, letters_line(letters) if letters.unprinted else None)
