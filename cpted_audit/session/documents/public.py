"""Gather the public summary: what is public of the records, and counts of the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.definitions import Definition, definition
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.tally import tally
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import AnswerId, SectionId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.report.audience import Audience, keep, keep_all
from cpted_audit.report.public import Notice, Recommendations, SectionCount
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.session.walk.answers import visits
from cpted_audit.store.tables import PERSON

_FOR = Audience.PUBLIC
_MENDED = frozenset({AnswerValue.YES, AnswerValue.NOT_APPLICABLE})


def gather_public(session: Session, *, issued_on: date, choices: Choices = PLAIN) -> Notice:
    """Return what anyone may know of an audit, in one moment of the document."""
    with session.document.reading():
        people = keep_all(PERSON.all(session.document.db), _FOR)
        told = keep_all(visits(session), _FOR)
        return Notice(
            site=keep(session.site, _FOR),
            visits=told,
            walked_on=sorted({visit.on for visit in told}),
            agencies=list(dict.fromkeys(person.agency for person in people if person.agency)),
            board_on=keep(site_facts(session), _FOR).board_on,
            issued_on=issued_on,
            language=session.checklist.language,
            copy=copy_facts(session, _FOR, choices),
            sections=section_counts(session),
            recommendations=recommendations(session),
        )


def section_counts(session: Session) -> list[SectionCount]:
    """Return how much was asked and answered, section by section in the checklist's order."""
    groups: dict[SectionId, list[Question]] = defaultdict(list)
    for question in session.walk.questions():
        groups[question.item.section_id].append(question)
    return [
        _count(section.title, groups[section.id], definition(session.walk.scoring))
        for section in session.checklist.sections
        if groups[section.id]
    ]


def _count(title: str, questions: Iterable[Question], scoring: Definition) -> SectionCount:
    counts = tally(questions, scoring)
    return SectionCount(
        title=title, asked=counts.in_scope, answered=counts.answered, unable=counts.unable
    )


def recommendations(session: Session) -> Recommendations:
    """Return what became of every finding of this audit.

    One counts as mended when it was verified, or its item has since been answered Yes or N/A. One
    whose answer was taken back, or whose item is no longer asked, counts as never made.
    """
    values = {
        question.answer.id: question.value
        for question in session.walk.questions()
        if question.answer
    }
    known = FINDING_VALUES | _MENDED
    made = [finding for key, finding in session.findings.items() if values.get(key) in known]
    made += session.free_findings
    aside = [finding for finding in made if finding.dismissed_reason.strip()]
    mended = [
        finding
        for finding in made
        if finding not in aside
        and (
            session.lives.get(finding.id, UNMOVED).state is FindingState.VERIFIED
            or _is_mended(finding, values)
        )
    ]
    return Recommendations(made=len(made), mended=len(mended), set_aside=len(aside))


def _is_mended(finding: Finding, values: Mapping[AnswerId, AnswerValue | None]) -> bool:
    return finding.answer_id is not None and values.get(finding.answer_id) in _MENDED
