"""Gather the paper form of an interview: of a list, or of one interview begun by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.walk import Interview
from cpted_audit.errors import AuditError
from cpted_audit.session.interviews.interviews import list_title, lists, questions
from cpted_audit.session.session import Session

if TYPE_CHECKING:  # the PDF libraries wait until a form is printed
    from cpted_audit.report.interview_form import FormSection, InterviewForm


def gather_interview_form(
    session: Session, list_id: str, *, on: date, about: Interview | None = None
) -> InterviewForm:
    """Return what a form holds, in one moment of the audit; `about` is an interview begun already.

    Raises AuditError for a list the audit has not.
    """
    from cpted_audit.report.interview_form import InterviewForm

    with session.document.reading():
        known = [companion.id for companion in lists(session)]
        if list_id not in known:
            there = ", ".join(known) or "none"
            raise AuditError(
                "The audit has no companion list {list_id!r}, so no form was made. Its "
                "lists: {there}.",
                list_id=list_id,
                there=there,
            )
        return InterviewForm(
            school=session.site.name, title=list_title(session, list_id),
            marking=session.site.marking, language=session.checklist.language, printed_on=on,
            asked=_head(about), sections=list(_sections(session, list_id)),
        )  # fmt: skip


def _head(about: Interview | None) -> list[tuple[str, str]]:
    if about is None:
        return [("Asked", ""), ("Role", ""), ("Date", ""), ("Asked by", "")]
    return [
        ("Asked", about.who), ("Role", about.role), ("Date", day(about.on)), ("Asked by", about.by),
    ]  # fmt: skip


def _sections(session: Session, list_id: str) -> Iterator[FormSection]:
    from cpted_audit.report.interview_form import FormQuestion, FormSection

    for section, asked in groupby(questions(session, list_id), key=lambda asked: asked.section):
        items = [asked.item for asked in asked]
        yield FormSection(
            section.title, [FormQuestion(item.id, item.ideal, item.look_for) for item in items]
        )
