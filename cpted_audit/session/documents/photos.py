"""The photos of a report: each as printed, with what came before it, beside its finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.photos.pairs import photo_pairs
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.ids import AnswerId, FindingId, PhotoId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Place
from cpted_audit.report.audience import Audience, keep_photos
from cpted_audit.report.facility.views import LeftOut
from cpted_audit.report.model import PhotoView
from cpted_audit.session.documents.plans import PlanGathering
from cpted_audit.session.photos import looks
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session


@dataclass(frozen=True, slots=True)
class Shown:
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
    left_out: LeftOut


def share_out(
    session: Session, audience: Audience, shown: Shown, plans: PlanGathering
) -> SharedOut:
    """Give each photo to its finding; one that stands before another goes with that one."""
    stored = photos(session)
    kept = {photo.id: photo for photo in keep_photos(stored, audience)}
    views = {
        whole.id: _view(session, number, whole, kept[whole.id], shown, plans)
        for number, whole in enumerate(stored, start=1)
        if whole.id in kept
    }
    pairs = photo_pairs([one for one in stored if one.id in kept])
    by_finding: dict[FindingId, list[PhotoView]] = defaultdict(list)
    other: list[PhotoView] = []
    for chain in _chains(views, pairs):
        view: PhotoView | None = None
        for one in reversed(chain):
            view = replace(views[one][0], before=view)
        finding = next((views[one][1] for one in chain if views[one][1]), None)
        if view is not None:
            (other if finding is None else by_finding[finding.id]).append(view)
    return SharedOut(by_finding, other, _left_out(shown, stored, kept))


def _left_out(shown: Shown, stored: Iterable[Photo], kept: Container[PhotoId]) -> LeftOut:
    """Count the photos of open findings that the audience may not see."""
    said = [
        one.students_visible
        for one in stored
        if one.id not in kept and _finding_of(one, shown) is not None
    ]
    return LeftOut(with_students=said.count(True), unasked=said.count(None))


def _finding_of(photo: Photo, shown: Shown) -> OpenFinding | None:
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
    session: Session, number: int, whole: Photo, photo: Photo, shown: Shown, plans: PlanGathering
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
    """Say in words what a photo shows, from what is known: caption, place, item and time."""
    parts = [f"Photo: {photo.caption}" if photo.caption else "Photo"]
    if where:
        parts.append(f"at {where}")
    if photo.captured_at:
        parts.append(f"taken {photo.captured_at:%d %b %Y %H:%M}")
    if question is not None:
        parts.append(f"for the item “{question.item.ideal}”")
    if len(parts) > 1 or not photo.file_name:
        return ", ".join(parts)
    return f"Photo imported as {photo.file_name}"
