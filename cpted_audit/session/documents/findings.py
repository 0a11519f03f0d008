"""The findings of a report, with their photos and places on plans: the ground of every document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar

from cpted_audit.analysis.findings.life import UNMOVED, Life
from cpted_audit.analysis.findings.priority import OpenFinding, open_findings, set_aside
from cpted_audit.analysis.findings.rows import FindingRow, row_of, verified_answers
from cpted_audit.analysis.photos import photo_pairs
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.moves import Comment, LaterObservation
from cpted_audit.domain.ids import AnswerId, FindingId, PhotoId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.walk import Answer
from cpted_audit.report.audience import Audience, keep, keep_all, keep_photos, may_have_field
from cpted_audit.report.facility.views import PhotosLeftOut
from cpted_audit.report.model import FindingView, PhotoView
from cpted_audit.session.documents.plans import PlanGathering
from cpted_audit.session.photos import looks
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import free_with_places, visits
from cpted_audit.session.walk.carried_findings import carried_over, critical_last_time
from cpted_audit.store.tables import COMMENT, OBSERVATION

# The photos of a report: each as printed, with what came before it, beside its finding.


@dataclass(frozen=True, slots=True)
class ShownFindings:
    """The findings photos can stand beside: open ones, and those set aside."""

    walk: Walk
    questions: Mapping[AnswerId, Question]
    open: Mapping[FindingId, OpenFinding]
    by_answer: Mapping[AnswerId, OpenFinding]
    aside: Mapping[FindingId, OpenFinding]


@dataclass(frozen=True, slots=True)
class SharedOut:
    """Every photo an audience may see, beside its finding or among the others."""

    by_finding: Mapping[FindingId, list[PhotoView]]
    other: list[PhotoView]
    left_out: PhotosLeftOut


def share_out(
    session: Session, audience: Audience, shown: ShownFindings, plans: PlanGathering
) -> SharedOut:
    """Give each photo to its finding; one that stands before another goes with that one."""
    stored = photos(session)
    kept = {photo.id: photo for photo in keep_photos(stored, audience)}
    views = {
        whole.id: _view(session, number, whole, kept[whole.id], shown, plans)
        for number, whole in enumerate(stored, start=1)
        if whole.id in kept
    }
    pairs = photo_pairs([photo for photo in stored if photo.id in kept])
    by_finding: dict[FindingId, list[PhotoView]] = defaultdict(list)
    other: list[PhotoView] = []
    for chain in _chains(views, pairs):
        view: PhotoView | None = None
        for photo_id in reversed(chain):
            view = replace(views[photo_id][0], before=view)
        finding = next((views[photo_id][1] for photo_id in chain if views[photo_id][1]), None)
        if view is not None:
            (other if finding is None else by_finding[finding.id]).append(view)
    return SharedOut(by_finding, other, _left_out(shown, stored, kept))


def _left_out(
    shown: ShownFindings, stored: Iterable[Photo], kept: Container[PhotoId]
) -> PhotosLeftOut:
    """Count the photos of open findings that the audience may not see."""
    said = [
        photo.students_visible
        for photo in stored
        if photo.id not in kept and _finding_of(photo, shown) is not None
    ]
    return PhotosLeftOut(with_students=said.count(True), unasked=said.count(None))


def _finding_of(photo: Photo, shown: ShownFindings) -> OpenFinding | None:
    """Return the open finding a photo stands beside, if any."""
    finding = shown.open.get(photo.finding_id) if photo.finding_id else None
    if finding is None and photo.answer_id is not None:
        finding = shown.by_answer.get(photo.answer_id)
    return finding


def _chains(views: Iterable[PhotoId], pairs: Mapping[PhotoId, PhotoId]) -> Iterable[list[PhotoId]]:
    """Yield each photo that stands before no other, with those before it, the last first."""
    earlier = set(pairs.values())
    for photo_id in views:
        if photo_id in earlier:
            continue
        chain = [photo_id]
        while chain[-1] in pairs:
            chain.append(pairs[chain[-1]])
        yield chain


def _view(
    session: Session,
    number: int,
    whole: Photo,
    photo: Photo,
    shown: ShownFindings,
    plans: PlanGathering,
) -> tuple[PhotoView, OpenFinding | None]:
    question = None if photo.answer_id is None else shown.questions.get(photo.answer_id)
    finding = _finding_of(photo, shown)
    source = finding or shown.aside.get(photo.finding_id or FindingId(""))
    place = _place_of(photo, question, source, {place.id: place for place in shown.walk.places})
    where = "" if place is None else shown.walk.path(place)
    # Looks follow the marks, whoever may read those: what is blurred is so for everybody.
    width, height = looks.size(whole)
    view = PhotoView(
        key=looks.key(whole), number=number, caption=photo.caption,
        alt_text=photo.alt_text or _alt_text(photo, where, question),
        width=width, height=height, captured_at=photo.captured_at, where=where,
        source=partial(looks.source, session, whole), pins=plans.of_photo(photo.id),
    )  # fmt: skip
    return view, finding


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
    """Say in words what a photo shows, from what is known: its caption, else place and item.

    When it was taken stands in the caption below it, which is heard too.
    """
    if photo.caption:
        return f"Photo: {photo.caption}"
    parts = ["Photo"]
    if where:
        parts.append(f"at {where}")
    if question is not None:
        parts.append(f"for the item “{question.item.ideal}”")
    if len(parts) > 1 or not photo.file_name:
        return ", ".join(parts)
    return f"Photo imported as {photo.file_name}"


class _Since:
    """What became of findings since the walk, as an audience may have it."""

    def __init__(
        self, session: Session, audience: Audience, on: date, records: Iterable[Finding]
    ) -> None:
        db = session.document.db
        self._records = {record.id: record for record in records}
        self._on, self._rule = on, keep(session.site, audience).due_rule
        told = may_have_field(audience, "move", "to")
        self._lives = (
            {
                finding_id: Life(tuple(keep_all(life.moves, audience)))
                for finding_id, life in session.lives.items()
            }
            if told
            else {}
        )
        self.comments: Mapping[FindingId, list[Comment]] = _by_finding(
            keep_all(COMMENT.all(db, "at, rowid"), audience) if told else []
        )
        self.observations: Mapping[FindingId, list[LaterObservation]] = _by_finding(
            keep_all(OBSERVATION.all(db, "at, rowid"), audience) if told else []
        )

    def row(self, walk: Walk, finding: OpenFinding) -> FindingRow:
        life = self._lives.get(finding.id, UNMOVED)
        return row_of(walk, finding, self._records[finding.id], life, self._rule, self._on)


Remark = TypeVar("Remark", Comment, LaterObservation)


def _by_finding(remarks: Iterable[Remark]) -> dict[FindingId, list[Remark]]:
    found: dict[FindingId, list[Remark]] = defaultdict(list)
    for remark in remarks:
        found[remark.finding_id].append(remark)
    return found


class FindingGathering:
    """One pass over the findings of an open audit for one audience."""

    def __init__(self, session: Session, audience: Audience, on: date | None = None) -> None:
        """Gather the findings; `on` is the day of the document, None for today."""
        self.walk: Walk = filtered(session.walk, audience)
        self.questions: list[Question] = list(self.walk.questions())
        by_answer = {key: keep(finding, audience) for key, finding in session.findings.items()}
        places = {place.id: place for place in self.walk.places}
        free = [(places[at.id], keep(one, audience)) for at, one in free_with_places(session)]
        carried, critical = carried_over(session), critical_last_time(session)
        self.open = [
            replace(finding, carried=True) if finding.id in carried else finding
            for finding in open_findings(self.questions, by_answer, free, critical)
        ]
        self.aside = set_aside(self.questions, by_answer, free, critical)
        self.by_answer = {
            open_finding.question.answer.id: open_finding
            for open_finding in self.open
            if open_finding.question is not None and open_finding.question.answer is not None
        }
        self.plans = PlanGathering(session, audience, self.open, on)
        self.visits = keep_all(visits(session), audience)
        self._since = _Since(
            session, audience, on or session.today, [*by_answer.values(), *(one for _, one in free)]
        )
        self.photos: SharedOut = share_out(session, audience, self._shown(), self.plans)

    def _shown(self) -> ShownFindings:
        return ShownFindings(
            walk=self.walk,
            questions={
                question.answer.id: question for question in self.questions if question.answer
            },
            open={open_finding.id: open_finding for open_finding in self.open},
            by_answer=self.by_answer,
            aside={set_aside.finding.id: set_aside.finding for set_aside in self.aside},
        )

    def verified(self) -> dict[AnswerId, date]:
        """Return the answers whose findings are verified, with the day of that."""
        return dict(verified_answers(self._since.row(self.walk, one) for one in self.open))

    def to_mend(self) -> list[OpenFinding]:
        """Return the open findings of which nobody says that they are done or left as they are."""
        rows = [self._since.row(self.walk, finding) for finding in self.open]
        return [row.shown for row in rows if row.to_mend]

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
            row=self._since.row(self.walk, finding),
            comments=self._since.comments.get(finding.id, []),
            observations=self._since.observations.get(finding.id, []),
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
