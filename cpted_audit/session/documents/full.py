"""Gather what the full report holds: every section, for the assessor and the district."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cpted_audit.analysis.findings.gain import Remedy, quick_wins
from cpted_audit.analysis.findings.priority import SetAside
from cpted_audit.analysis.scoring.headline import headline
from cpted_audit.analysis.scoring.samples import basis_of, samples
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import Basis, ScoreCard, score, score_card
from cpted_audit.analysis.scoring.tally import strengths
from cpted_audit.analysis.scoring.tiers import tiers
from cpted_audit.analysis.scoring.today import both_scores
from cpted_audit.analysis.scoring.weighting import weighings
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import kind_words
from cpted_audit.domain.registers.access import Code, Door, KeyBox
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer
from cpted_audit.report.audience import ALLOWED, Audience, Classes, keep, keep_all, may_have_field
from cpted_audit.report.model import (
    BuildingResults,
    CriticalView,
    NotApplicableView,
    PlaceResults,
    Report,
    ResultRow,
    ReturnVisit,
    ScoresView,
    SectionView,
    SetAsideView,
)
from cpted_audit.report.parts import PARTS, Part
from cpted_audit.report.pdf import Secret
from cpted_audit.report.plans.views import StudyView
from cpted_audit.report.responder.model import Responder
from cpted_audit.report.told import marked
from cpted_audit.report.views import CodeView, LightingView
from cpted_audit.report.wording import day
from cpted_audit.session.documents.agreement import gather_agreement
from cpted_audit.session.documents.besides import gather_besides
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.documents.findings import FindingGathering, note_of
from cpted_audit.session.documents.interviews import gather_interviews
from cpted_audit.session.documents.lighting import gather_lighting
from cpted_audit.session.documents.profiles import law_view
from cpted_audit.session.documents.progress import gather_fix_plans, gather_progress
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.documents.sight import gather_studies
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions
from cpted_audit.session.things.rows import is_only_counted, rows
from cpted_audit.store.tables import CODE, DOOR, EARLIER_AUDIT, KEY_BOX, PERSON, SECTION_OFF

_BOX = "Key box"


def gather_codes(session: Session, audience: Audience, chosen: Classes, on: date) -> list[CodeView]:
    """Return every code that was chosen to be given; without that choice there are none.

    A door or key box that was found missing or not in order by a day is said to be so.
    """
    if not may_have_field(audience, "code", "code", chosen=chosen):
        return []
    db = session.document.db
    boxes = keep_all(KEY_BOX.all(db, "position, rowid"), audience, chosen=chosen)
    doors = keep_all(DOOR.all(db), audience, chosen=chosen)
    known = Conditions(session, on, audience, chosen)
    names: dict[str, str] = {door.id: marked(_door(door), known.told(door)) for door in doors}
    names |= {box.id: marked(box.name, known.told(box)) for box in boxes}
    codes = keep_all(CODE.all(db, "position, rowid"), audience, chosen=chosen)
    return [
        *(
            _code(code, names.get(code.door_id or code.box_id or "", ""))
            for code in codes
            if code.code
        ),
        *(_box(box, names[box.id]) for box in boxes if box.access),
    ]


def _code(code: Code, where: str) -> CodeView:
    return CodeView(
        kind=CHOICE_WORDS[type(code.kind)][code.kind], name=code.name, where=where,
        secret=Secret(code.code), known_to=code.known_to,
        changed="" if code.changed_on is None else day(code.changed_on),
    )  # fmt: skip


def _box(box: KeyBox, name: str) -> CodeView:
    return CodeView(
        kind=_BOX, name=name, where=box.where, secret=Secret(box.access),
        known_to=box.opened_by, changed="",
    )  # fmt: skip


def _door(door: Door) -> str:
    return " · ".join(filter(None, (f"Door {door.number}" if door.number else "", door.name)))


QUICK_WINS = 4
STRENGTHS = 5


def gather(
    session: Session, audience: Audience, *, issued_on: date, choices: Choices = PLAIN
) -> Report:
    """Return everything an audience may have of an audit, in one moment of the document.

    The registers are gathered as for responders, in a moment of their own.
    """
    with session.document.reading():
        report = _Gathering(session, audience, choices, issued_on).report()
        besides = gather_besides(session, audience, choices.classes)
        retired = [place for place in session.walk.places if place.state is PlaceState.RETIRED]
        follows = EARLIER_AUDIT.all(session.document.db, "position")
    return replace(
        report, besides=besides, retired=[session.walk.path(place) for place in retired],
        sheets=_sheets(session, audience, issued_on, choices), follows=keep_all(follows, audience),
    )  # fmt: skip


_ON_LAST_PAGE = "on the last page"
"""What the registers say of a code that is in the copy: it stands once, on a page of its own."""


def _sheets(
    session: Session, audience: Audience, issued_on: date, choices: Choices
) -> Responder | None:
    """Return the registers as responders get them; None for no reading, or nothing recorded.

    Doors and things that were counted and nothing more are not recorded yet.
    """
    if Part.DOORS not in PARTS[audience] or not ALLOWED[Audience.RESPONDER] <= ALLOWED[audience]:
        return None
    if all(is_only_counted(session, of, row) for of in REGISTERS for row in rows(session, of)):
        return None
    sheets = gather_responder(session, issued_on=issued_on, told_to=audience)
    sheets = replace(sheets, withheld=[])
    if not may_have_field(audience, "code", "code", chosen=choices.classes):
        return sheets
    stored = CODE.all(session.document.db, "position, rowid")
    codes = [
        replace(view, code=_ON_LAST_PAGE if one.code else "")
        for view, one in zip(sheets.codes, stored, strict=True)
    ]
    return replace(sheets, codes=codes, codes_given=True)


class _Gathering:
    """One pass over an open audit for one audience."""

    def __init__(
        self, session: Session, audience: Audience, choices: Choices, issued_on: date
    ) -> None:
        self._session = session
        self._audience = audience
        self._choices = choices
        self._issued_on = issued_on
        self._found = FindingGathering(session, audience, issued_on)
        self._walk = self._found.walk
        self._questions = self._found.questions
        self._samples = samples(self._walk)
        self._basis = basis_of(self._walk)
        self._by_answer = self._found.by_answer

    def report(self) -> Report:
        scores = self._scores()
        return Report(
            audience=self._audience,
            site=keep(self._session.site, self._audience),
            copy=copy_facts(self._session, self._audience, self._choices),
            law=law_view(self._session),
            chosen=self._choices.classes,
            codes=self._codes(),
            people=keep_all(PERSON.all(self._session.document.db), self._audience),
            visits=self._found.visits,
            walked_on=self._found.walked_on(),
            issued_on=self._issued_on,
            language=self._walk.checklist.language,
            scores=scores,
            sections=self._sections(scores),
            critical=self._critical(scores.card),
            quick_wins=self._quick_wins(),
            strengths=strengths(self._questions, most=STRENGTHS),
            findings=[self._found.view(finding) for finding in self._found.open],
            set_aside=[self._view_set_aside(set_aside) for set_aside in self._found.aside],
            samples=self._samples,
            buildings=self._buildings(),
            return_visits=self._return_visits(),
            other_photos=self._found.photos.other,
            checklist=self._walk.checklist,
            plans=[plan.view for plan in self._found.plans.plans],
            studies=self._studies(),
            lighting=self._lighting(),
            interviews=gather_interviews(self._session, self._audience),
            agreement=gather_agreement(self._session, self._audience),
            fix_plans=gather_fix_plans(self._session, self._audience, self._walk, self._found.open),
            progress=gather_progress(self._session, self._issued_on),
            reasonless=self._reasonless(),
        )

    def _lighting(self) -> list[LightingView]:
        numbers = {finding.id: finding.number for finding in self._found.open}
        return gather_lighting(
            self._session, self._audience, self._found.plans.plans, self._walk, self._found.visits,
            numbers,
        )  # fmt: skip

    def _studies(self) -> list[StudyView]:
        numbers = {answer_id: found.number for answer_id, found in self._by_answer.items()}
        plans = self._found.plans.plans
        return gather_studies(self._session, self._audience, plans, self._walk, numbers)

    def _scores(self) -> ScoresView:
        basis, walk = self._basis, self._walk
        card = score_card(self._questions, basis)
        return ScoresView(
            card=card,
            headline=headline(walk, self._questions, card.overall),
            both=both_scores(walk, self._questions, basis, self._found.verified(), self._issued_on),
            tiers=tiers(self._questions, basis.definition),
            weighings=weighings(self._questions, basis),
            not_applicable=self._not_applicable(),
        )

    def _quick_wins(self) -> list[Remedy]:
        return quick_wins(self._questions, self._found.to_mend(), self._basis, most=QUICK_WINS)

    def _reasonless(self) -> int:
        """Return how many N/A answers have no reason written."""
        return sum(
            question.value is AnswerValue.NOT_APPLICABLE and not note_of(question)
            for question in self._questions
        )

    def _codes(self) -> Sequence[CodeView]:
        return gather_codes(self._session, self._audience, self._choices.classes, self._issued_on)

    def _critical(self, card: ScoreCard) -> list[CriticalView]:
        return [
            CriticalView(
                item=question.item,
                where=self._walk.path(question.place),
                note=note_of(question),
                finding=self._by_answer.get(_answer(question).id),
            )
            for question in card.critical
        ]

    def _view_set_aside(self, set_aside: SetAside) -> SetAsideView:
        return SetAsideView(
            number=set_aside.finding.number,
            where=self._walk.path(set_aside.finding.place),
            title=set_aside.finding.title,
            reason=set_aside.reason,
            note=set_aside.finding.note if set_aside.finding.free else "",
        )

    def _sections(self, scores: ScoresView) -> list[SectionView]:
        left_out = keep_all(SECTION_OFF.all(self._session.document.db), self._audience)
        off = {section.id: section.reason for section in left_out}
        reached = {section.section_id: section for section in scores.tiers.sections}
        asked: dict[str, list[Question]] = defaultdict(list)
        for question in self._questions:
            asked[question.item.section_id].append(question)
        return [
            SectionView(
                title=section.title,
                score=scores.card.sections.get(section.id),
                off_reason=off.get(section.id, ""),
                tiers=reached.get(section.id),
                not_applicable=_share(asked[section.id]),
            )
            for section in self._walk.checklist.sections
        ]

    def _not_applicable(self) -> list[NotApplicableView]:
        return [
            NotApplicableView(
                item=question.item, where=self._walk.path(question.place),
                reason=note_of(question),
            )
            for question in self._questions
            if question.value is AnswerValue.NOT_APPLICABLE
        ]  # fmt: skip

    def _buildings(self) -> list[BuildingResults]:
        groups: dict[str, list[Place]] = defaultdict(list)
        for place in self._walk.route():
            if self._walk.items_at(place):
                groups[self._walk.building_name(place.building_id)].append(place)
        return [
            BuildingResults(
                name=name,
                score=score(
                    [question for place in places for question in self._walk.questions_at(place)],
                    self._basis,
                ),
                places=[self._place(place) for place in places],
                samples=[sample for sample in self._samples if sample.building == name],
            )
            for name, places in groups.items()
        ]

    def _place(self, place: Place) -> PlaceResults:
        asked = self._walk.questions_at(place)
        return PlaceResults(
            where=self._walk.path(place),
            name=place.name,
            kind=kind_words(place.kind, 2).capitalize(),
            score=score(asked, Basis(self._basis.definition)),
            rows=[self._row(question) for question in asked],
            free=[
                open_finding
                for open_finding in self._found.open
                if open_finding.free and open_finding.place.id == place.id
            ],
        )

    def _row(self, question: Question) -> ResultRow:
        answer = question.answer
        finding = None if answer is None else self._by_answer.get(answer.id)
        return ResultRow(
            item=question.item,
            value=question.value,
            note=note_of(question),
            measurement="" if answer is None else answer.measurement,
            finding_number=None if finding is None else finding.number,
            pins=[] if answer is None else self._found.plans.of_answer(answer.id),
        )

    def _return_visits(self) -> list[ReturnVisit]:
        return [
            ReturnVisit(
                item=question.item,
                where=self._walk.path(question.place),
                note=note_of(question),
            )
            for question in self._questions
            if question.value is AnswerValue.UNABLE
        ]


def _share(questions: Sequence[Question]) -> float:
    """Return the share of some questions that was answered N/A."""
    out = sum(question.value is AnswerValue.NOT_APPLICABLE for question in questions)
    return out / len(questions) if questions else 0.0


def _answer(question: Question) -> Answer:
    if question.answer is None:
        raise ValueError("a finding without an answer")
    return question.answer
