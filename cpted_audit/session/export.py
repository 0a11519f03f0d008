"""Gather what an audience may have and make its report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from cpted_audit.analysis.gain import quick_wins
from cpted_audit.analysis.photo_pairs import photo_pairs
from cpted_audit.analysis.priority import OpenFinding, SetAside, open_findings, set_aside
from cpted_audit.analysis.samples import samples
from cpted_audit.analysis.scope import Question, Walk
from cpted_audit.analysis.score import ScoreCard, score, score_card
from cpted_audit.analysis.strengths import strengths
from cpted_audit.domain.answer import Answer
from cpted_audit.domain.ids import FindingId, PhotoId, PlaceId
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.site import Place
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, label
from cpted_audit.report.audience import Audience, keep, keep_all
from cpted_audit.report.full import build_full
from cpted_audit.report.model import (
    BuildingResults,
    CriticalView,
    FindingView,
    PhotoView,
    PlaceResults,
    Report,
    ResultRow,
    ReturnVisit,
    SectionView,
    SetAsideView,
)
from cpted_audit.session import photo_looks
from cpted_audit.session.export_lighting import gather_lighting
from cpted_audit.session.export_plans import PlanGathering
from cpted_audit.session.export_sight import gather_studies
from cpted_audit.session.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.session.walkthrough import free_with_places, visits
from cpted_audit.store.tables import PERSON, SECTION_OFF

QUICK_WINS = 4
STRENGTHS = 5

Progress = Callable[[int], None]
"""Told the number of the page just laid out; raises CancelledError to stop."""


def export_report(
    session: Session,
    target: Path,
    audience: Audience,
    *,
    issued_on: date,
    progress: Progress = lambda _page: None,
) -> None:
    """Write the report for an audience as a PDF.

    The file appears complete or not at all. Raises StorageError when it cannot be written.
    """
    build_full(gather(session, audience, issued_on=issued_on), target, progress=progress)


def gather(session: Session, audience: Audience, *, issued_on: date) -> Report:
    """Return everything an audience may have of an audit, in one moment of the document."""
    with session.document.reading():
        return _Gathering(session, audience).report(issued_on)


class _Gathering:
    """One pass over an open audit for one audience."""

    def __init__(self, session: Session, audience: Audience) -> None:
        self._session = session
        self._audience = audience
        self._walk = _filtered(session.walk, audience)
        self._questions = list(self._walk.questions())
        self._samples = samples(self._walk)
        by_answer = {key: keep(finding, audience) for key, finding in session.findings.items()}
        places = {place.id: place for place in self._walk.places}
        free = [(places[at.id], keep(one, audience)) for at, one in free_with_places(session)]
        self._findings = open_findings(self._questions, by_answer, free)
        self._set_aside = set_aside(self._questions, by_answer, free)
        self._by_answer = {
            one.question.answer.id: one
            for one in self._findings
            if one.question is not None and one.question.answer is not None
        }
        self._plans = PlanGathering(session, audience, self._findings)
        self._visits = keep_all(visits(session), audience)
        self._photos: dict[FindingId, list[PhotoView]] = defaultdict(list)
        self._other: list[PhotoView] = []
        self._view_photos(photos(session))

    def report(self, issued_on: date) -> Report:
        card = score_card(self._questions)
        return Report(
            audience=self._audience,
            site=keep(self._session.site, self._audience),
            people=keep_all(PERSON.all(self._session.document.db), self._audience),
            visits=self._visits,
            walked_on=self._walked_on(),
            issued_on=issued_on,
            language=self._walk.checklist.language,
            card=card,
            sections=self._sections(card),
            critical=self._critical(card),
            quick_wins=quick_wins(self._questions, self._findings, most=QUICK_WINS),
            strengths=strengths(self._questions, most=STRENGTHS),
            findings=[self._finding(finding) for finding in self._findings],
            set_aside=[self._view_set_aside(one) for one in self._set_aside],
            samples=self._samples,
            buildings=self._buildings(),
            return_visits=self._return_visits(),
            other_photos=self._other,
            checklist=self._walk.checklist,
            plans=[one.view for one in self._plans.plans],
            studies=gather_studies(
                self._session, self._audience, self._plans.plans, self._walk,
                {answer_id: one.number for answer_id, one in self._by_answer.items()},
            ),
            lighting=gather_lighting(
                self._session, self._audience, self._plans.plans, self._walk, self._visits,
                {one.id: one.number for one in self._findings},
            ),
            reasonless=sum(
                question.value is AnswerValue.NOT_APPLICABLE and not _note(question)
                for question in self._questions
            ),
        )

    def _walked_on(self) -> list[date]:
        days = {visit.on for visit in self._visits} or {
            question.answer.observed_at.date()
            for question in self._questions
            if question.answer and question.value
        }
        return sorted(days)

    def _critical(self, card: ScoreCard) -> list[CriticalView]:
        return [
            CriticalView(
                item=question.item,
                where=self._walk.path(question.place),
                note=_note(question),
                finding=self._by_answer.get(_answer(question).id),
            )
            for question in card.critical
        ]

    def _view_photos(self, records: Iterable[Photo]) -> None:
        by_id = {
            question.answer.id: question for question in self._questions if question.answer
        }
        places = {place.id: place for place in self._walk.places}
        shown = {finding.id: finding for finding in self._findings}
        aside = {one.finding.id: one.finding for one in self._set_aside}
        views: dict[PhotoId, tuple[PhotoView, OpenFinding | None]] = {}
        stored = list(records)
        kept = keep_all(stored, self._audience)
        for number, (whole, photo) in enumerate(zip(stored, kept, strict=True), start=1):
            question = None if photo.answer_id is None else by_id.get(photo.answer_id)
            finding = shown.get(photo.finding_id) if photo.finding_id else None
            if finding is None and photo.answer_id is not None:
                finding = self._by_answer.get(photo.answer_id)
            source = finding or aside.get(photo.finding_id or FindingId(""))
            place = _place_of(photo, question, source, places)
            where = "" if place is None else self._walk.path(place)
            # Looks follow the marks, whoever may read those: what is blurred is so for everybody.
            width, height = photo_looks.size(whole)
            view = PhotoView(
                key=photo_looks.key(whole),
                number=number,
                caption=photo.caption,
                alt_text=photo.alt_text or _alt_text(photo, where, question),
                width=width,
                height=height,
                captured_at=photo.captured_at,
                where=where,
                read=partial(photo_looks.picture, self._session, whole),
                pins=self._plans.of_photo(photo.id),
            )
            views[photo.id] = view, finding
        self._share_out(views, photo_pairs(stored))

    def _share_out(
        self,
        views: dict[PhotoId, tuple[PhotoView, OpenFinding | None]],
        pairs: dict[PhotoId, PhotoId],
    ) -> None:
        """Give each photo to its finding; one that stands before another goes with that one."""
        earlier = set(pairs.values())
        for photo_id in views:
            if photo_id in earlier:
                continue
            chain = [photo_id]
            while chain[-1] in pairs:
                chain.append(pairs[chain[-1]])
            view: PhotoView | None = None
            for one in reversed(chain):
                view = replace(views[one][0], before=view)
            finding = next((views[one][1] for one in chain if views[one][1]), None)
            if view is not None:
                (self._other if finding is None else self._photos[finding.id]).append(view)

    def _finding(self, finding: OpenFinding) -> FindingView:
        answer = None if finding.question is None else finding.question.answer
        return FindingView(
            finding=finding,
            where=self._walk.path(finding.place),
            place_name=finding.place.name,
            seen_at=None if answer is None else answer.observed_at,
            observer="" if answer is None else answer.observer,
            phase="" if answer is None else self._phase(answer),
            note=finding.note,
            measurement="" if answer is None else answer.measurement,
            photos=self._photos[finding.id],
            pins=self._plans.of_finding(finding),
        )

    def _view_set_aside(self, one: SetAside) -> SetAsideView:
        return SetAsideView(
            number=one.finding.number,
            where=self._walk.path(one.finding.place),
            title=one.finding.title,
            reason=one.reason,
        )

    def _phase(self, answer: Answer) -> str:
        """Return the phase of the answer's visit, or of the only visit that day."""
        on = answer.observed_at.date()
        visits = [visit for visit in self._visits if visit.id == answer.visit_id] or [
            visit for visit in self._visits if visit.on == on
        ]
        return label(visits[0].phase) if len(visits) == 1 else ""

    def _sections(self, card: ScoreCard) -> list[SectionView]:
        left_out = keep_all(SECTION_OFF.all(self._session.document.db), self._audience)
        off = {section.id: section.reason for section in left_out}
        return [
            SectionView(
                title=section.title,
                score=card.sections.get(section.id),
                off_reason=off.get(section.id, ""),
            )
            for section in self._walk.checklist.sections
        ]

    def _buildings(self) -> list[BuildingResults]:
        groups: dict[str, list[Place]] = defaultdict(list)
        for place in self._walk.route():
            if self._walk.items_at(place):
                groups[self._walk.building_name(place.building_id)].append(place)
        return [
            BuildingResults(
                name=name,
                score=score(
                    _cpted(one for place in places for one in self._walk.questions_at(place))
                ),
                places=[self._place(place) for place in places],
                samples=[one for one in self._samples if one.building == name],
            )
            for name, places in groups.items()
        ]

    def _place(self, place: Place) -> PlaceResults:
        asked = self._walk.questions_at(place)
        return PlaceResults(
            where=self._walk.path(place),
            name=place.name,
            score=score(_cpted(asked)),
            rows=[self._row(question) for question in asked],
            free=[one for one in self._findings if one.free and one.place.id == place.id],
        )

    def _row(self, question: Question) -> ResultRow:
        answer = question.answer
        finding = None if answer is None else self._by_answer.get(answer.id)
        return ResultRow(
            item=question.item,
            value=question.value,
            note=_note(question),
            measurement="" if answer is None else answer.measurement,
            finding_number=None if finding is None else finding.number,
            pins=[] if answer is None else self._plans.of_answer(answer.id),
        )

    def _return_visits(self) -> list[ReturnVisit]:
        return [
            ReturnVisit(
                item=question.item,
                where=self._walk.path(question.place),
                note=_note(question),
            )
            for question in self._questions
            if question.value is AnswerValue.UNABLE
        ]


def _filtered(walk: Walk, audience: Audience) -> Walk:
    return Walk(
        checklist=walk.checklist,
        buildings=keep_all(walk.buildings, audience),
        levels=keep_all(walk.levels, audience),
        places=keep_all(walk.places, audience),
        answers={pair: keep(answer, audience) for pair, answer in walk.answers.items()},
        grade_band=walk.grade_band,
        off=walk.off,
    )


def _cpted(questions: Iterable[Question]) -> Sequence[Question]:
    return [one for one in questions if one.item.item_class is ItemClass.CPTED]


def _answer(question: Question) -> Answer:
    if question.answer is None:
        raise ValueError("a finding without an answer")
    return question.answer


def _note(question: Question) -> str:
    return question.answer.note if question.answer else ""


def _place_of(
    photo: Photo,
    question: Question | None,
    finding: OpenFinding | None,
    places: Mapping[PlaceId, Place],
) -> Place | None:
    """Return where a photo was taken: at its answer's place, its finding's, or its own."""
    if question is not None:
        return question.place
    if finding is not None:
        return finding.place
    return places.get(photo.place_id) if photo.place_id else None


def _alt_text(photo: Photo, where: str, question: Question | None) -> str:
    """Say in words what a photo shows, from what is known: caption, place, item and time."""
    parts = [f"Photo: {photo.caption}" if photo.caption else "Photo"]
    if where:
        parts.append(f"at {where}")
    if photo.captured_at:
        parts.append(f"taken {photo.captured_at:%d %b %Y %H:%M}")
    if question is not None:
        parts.append(f"for the item “{question.item.ideal}”")
    return ", ".join(parts) if len(parts) > 1 else f"Photo brought in as {photo.file_name}"
