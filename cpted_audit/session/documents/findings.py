"""The findings of a report, with their photos and places on plans: the ground of every document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cpted_audit.analysis.findings.priority import OpenFinding, open_findings, set_aside
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.walk.answer import Answer
from cpted_audit.report.audience import Audience, keep, keep_all
from cpted_audit.report.model import FindingView
from cpted_audit.session.documents.photos import SharedOut, Shown, share_out
from cpted_audit.session.documents.plans import PlanGathering
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import free_with_places, visits


class FindingGathering:
    """One pass over the findings of an open audit for one audience."""

    def __init__(self, session: Session, audience: Audience, on: date | None = None) -> None:
        """Gather the findings; `on` is the day of the document, None for today."""
        self.walk: Walk = filtered(session.walk, audience)
        self.questions: list[Question] = list(self.walk.questions())
        by_answer = {key: keep(finding, audience) for key, finding in session.findings.items()}
        places = {place.id: place for place in self.walk.places}
        free = [(places[at.id], keep(one, audience)) for at, one in free_with_places(session)]
        self.open = open_findings(self.questions, by_answer, free)
        self.aside = set_aside(self.questions, by_answer, free)
        self.by_answer = {
            one.question.answer.id: one
            for one in self.open
            if one.question is not None and one.question.answer is not None
        }
        self.plans = PlanGathering(session, audience, self.open, on)
        self.visits = keep_all(visits(session), audience)
        self.photos: SharedOut = share_out(session, audience, self._shown(), self.plans)

    def _shown(self) -> Shown:
        return Shown(
            walk=self.walk,
            questions={
                question.answer.id: question for question in self.questions if question.answer
            },
            open={one.id: one for one in self.open},
            by_answer=self.by_answer,
            aside={one.finding.id: one.finding for one in self.aside},
        )

    def view(self, finding: OpenFinding) -> FindingView:
        """Return a finding as printed."""
        answer = None if finding.question is None else finding.question.answer
        return FindingView(
            finding=finding,
            building=self.walk.building_name(finding.place.building_id),
            where=self.walk.path(finding.place),
            place_name=finding.place.name,
            seen_at=None if answer is None else answer.observed_at,
            observer="" if answer is None else answer.observer,
            phase="" if answer is None else self.phase(answer),
            note=finding.note,
            measurement="" if answer is None else answer.measurement,
            photos=self.photos.by_finding.get(finding.id, []),
            pins=self.plans.of_finding(finding),
        )

    def walked_on(self) -> list[date]:
        """Return the days of the visits, or of the answers where no visit is recorded."""
        days = {visit.on for visit in self.visits} or {
            question.answer.observed_at.date()
            for question in self.questions
            if question.answer and question.value
        }
        return sorted(days)

    def phase(self, answer: Answer) -> str:
        """Return the phase of the answer's visit, or of the only visit that day."""
        on = answer.observed_at.date()
        found = [visit for visit in self.visits if visit.id == answer.visit_id] or [
            visit for visit in self.visits if visit.on == on
        ]
        return label(found[0].phase) if len(found) == 1 else ""


def filtered(walk: Walk, audience: Audience) -> Walk:
    """Return a walk with only what an audience may have of its places and answers."""
    return replace(
        walk,
        buildings=keep_all(walk.buildings, audience),
        levels=keep_all(walk.levels, audience),
        places=keep_all(walk.places, audience),
        answers={pair: keep(answer, audience) for pair, answer in walk.answers.items()},
    )


def note_of(question: Question) -> str:
    """Return what was written beside an answer; empty for none."""
    return question.answer.note if question.answer else ""
