"""Every way a document is made: it is written, and what came of it is read from the file again.

Window and command line make their documents here alone, so that neither forgets to look.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cpted_audit import clock
from cpted_audit.domain.documents.printing import Issue
from cpted_audit.files import sweep_made
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.jobs.garbage import looking_seldom
from cpted_audit.report.audience import Audience
from cpted_audit.report.comparing.comparison import ComparisonPage, build_comparison
from cpted_audit.report.comparing.trend import TrendPage, build_trend
from cpted_audit.report.district.document import DistrictPaper, build_district
from cpted_audit.report.facility.document import build_facility
from cpted_audit.report.facility.finding_sheet import FindingSheet, build_finding_sheet
from cpted_audit.report.facility.fiscal_page import (
    FiscalPage,
    FixPlanPage,
    build_fiscal_page,
    build_fix_plan_page,
)
from cpted_audit.report.facility.punch_list import PunchList, build_punch_list
from cpted_audit.report.facility.timeline import TimelinePage, build_timeline_page
from cpted_audit.report.full import build_full
from cpted_audit.report.interview_form import InterviewForm, build_interview_form
from cpted_audit.report.public import build_public
from cpted_audit.report.responder.document import build_responder
from cpted_audit.report.walk_form import WalkForm, build_walk_form
from cpted_audit.session.documents.check_words import (
    CheckLine,
    PageLetters,
    SelfCheck,
    letters_line,
)
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, check_choices
from cpted_audit.session.documents.copies.imprints import imprinted, imprinted_sheets
from cpted_audit.session.documents.edition_digests import says_the_same
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.full import gather
from cpted_audit.session.documents.letters import lending, lending_for_texts
from cpted_audit.session.documents.packet.packet import write_packet
from cpted_audit.session.documents.public import gather_public
from cpted_audit.session.documents.self_check import (
    check_copy,
    check_packet,
    check_page,
    lost_letters,
)
from cpted_audit.session.documents.viewer import write_viewer
from cpted_audit.session.session import Session

if TYPE_CHECKING:
    from cpted_audit.report.pdf import Built, PageSize

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
    """Write the document of an audience as a PDF, and return which printing it is.

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


@looking_seldom()
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
    sweep_made(target.parent, clock.moment())
    with lending(session, audience, chosen=choices.classes, font=choices.font):
        issue = export_report(
            session, target, audience, issued_on=issued_on, choices=choices, progress=progress
        )
    return replace(
        check_copy(session, target, audience, choices), issue=issue,
        edition=session.document.edition,
        as_issued=says_the_same(session, audience, choices, issue.digest),
    )  # fmt: skip


@looking_seldom()
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
    sweep_made(target.parent, clock.moment())
    made: list[Issue] = []
    with lending(session, Audience.RESPONDER, chosen=choices.classes, font=choices.font):
        told = write_packet(
            session, target, issued=issued, choices=choices, progress=progress,
            issued_as=made.append,
        )  # fmt: skip
    return told, replace(
        check_packet(session, target, choices), issue=made[-1], edition=session.document.edition,
        as_issued=says_the_same(session, Audience.RESPONDER, choices, made[-1].digest),
    )  # fmt: skip


@looking_seldom()
def make_viewer(
    session: Session, target: Path, *, issued_on: date, choices: Choices = PLAIN
) -> SelfCheck:
    """Write the page for a browser, and return what reading it back showed.

    Raises what `write_viewer` does.
    """
    sweep_made(target.parent, clock.moment())
    issue = write_viewer(session, target, issued_on=issued_on, choices=choices)
    return replace(
        check_page(session, target.read_bytes(), choices), issue=issue,
        edition=session.document.edition,
        as_issued=says_the_same(session, Audience.RESPONDER, choices, issue.digest),
    )  # fmt: skip


class PrintedForm(NamedTuple):
    """A form or sheet that was written: its pages, and the line about letters without a font."""

    pages: int
    lost: CheckLine | None


Form = (
    WalkForm | InterviewForm | FindingSheet | PunchList | FiscalPage | FixPlanPage | TimelinePage
    | ComparisonPage | TrendPage
    | DistrictPaper
)  # fmt: skip
"""What is printed on paper, most of it to be filled in by hand."""
_FORM_MAKERS: Mapping[type[Form], Callable[..., Built]] = {
    WalkForm: build_walk_form,
    InterviewForm: build_interview_form,
    FindingSheet: build_finding_sheet,
    PunchList: build_punch_list,
    FiscalPage: build_fiscal_page,
    FixPlanPage: build_fix_plan_page,
    TimelinePage: build_timeline_page,
    ComparisonPage: build_comparison,
    TrendPage: build_trend,
    DistrictPaper: build_district,
}


@looking_seldom()
def make_form(
    form: Form,
    target: Path,
    *,
    paper: PageSize = "letter",
    font: str = "",
    progress: Callable[[int], bool] | None = None,
) -> PrintedForm:
    """Write a paper form or a sheet of work, and return what reading it back showed.

    Raises StorageError when it cannot be written, AuditError for a `font` that is none.
    """
    sweep_made(target.parent, clock.moment())
    with lending_for_texts(form, font):
        _FORM_MAKERS[type(form)](form, target, paper=paper, progress=progress)
    letters: PageLetters = lost_letters(page_texts(target))
    return PrintedForm(letters.pages, letters_line(letters) if letters.unprinted else None)
