"""Gather the papers that tell audits beside each other."""

from __future__ import annotations

from datetime import date

from cpted_audit.report.audience import Audience, keep
from cpted_audit.report.comparing.comparison import ComparisonPage
from cpted_audit.report.facility.paper import AboutPaper
from cpted_audit.session.comparing.audits import compare_audits
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.session import Session

_FOR = Audience.FULL
"""They hold answers, so they are for who may have the full report."""


def gather_comparison(
    before: Session, after: Session, *, on: date, choices: Choices = PLAIN
) -> ComparisonPage:
    """Return two states beside each other as a paper of the later audit."""
    return ComparisonPage(
        about=about_paper(after, on, choices), found=compare_audits(before, after)
    )  # fmt: skip


def about_paper(session: Session, on: date, choices: Choices) -> AboutPaper:
    """Return what such a paper says of itself: whose it is, and how it may be handled."""
    return AboutPaper(
        school=keep(session.site, _FOR).name, language=session.walk.checklist.language,
        copy=copy_facts(session, _FOR, choices), printed_on=on,
    )  # fmt: skip
