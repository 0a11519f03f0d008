"""Copy the answers of one place to others of its kind: “Same as Room 101”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.ids import ItemId, PlaceId, VisitId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import overwrites
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.words import N_, Words, counted


@dataclass(frozen=True, slots=True)
class Copied:
    """How many answers were copied, how many were kept as they were, and at how many places."""

    copied: int
    kept: int
    places: int


def copy_answers(
    session: Session,
    source: PlaceId,
    targets: Sequence[PlaceId],
    *,
    items: Sequence[ItemId] | None = None,
    overwrite: bool = False,
    visit_id: VisitId | None = None,
    origin: object = None,
) -> Copied:
    """Copy the answers of a place, or of some of its items, to others of its kind, as one step.

    An answer that is there is kept unless `overwrite`; a note that is there, and what two raters
    settled on, is kept in any case.
    Photos and measurements belong to what they show and are not copied. Raises AuditError when a
    target is of another kind or retired, or the source has no answer.
    """
    place = session.walk.place(source)
    wanted_places = (place_id for place_id in dict.fromkeys(targets) if place_id != source)
    others = [session.walk.place(place_id) for place_id in wanted_places]
    for other in others:
        _check(place, other)
    answered = [
        question for question in session.walk.questions_at(place)
        if question.value is not None and (items is None or question.item.id in items)
    ]  # fmt: skip
    if not answered or not others:
        raise AuditError(
            "{name} has no answer to copy, or no place was chosen to copy to.", name=place.name
        )
    pairs = [(question, other) for other in others for question in answered]
    wanted = [pair for pair in pairs if _may_be_written(session, *pair, overwrite=overwrite)]
    copies = [
        copy
        for question, other in wanted
        if (copy := _copy(session, question, other, visit_id)) is not None
    ]
    if copies:
        answer_many(session, copies, _step(place, others, len(copies)), origin=origin)
    return Copied(len(copies), len(pairs) - len(copies), len({copy.place_id for copy in copies}))


def _check(source: Place, target: Place) -> None:
    if target.kind is not source.kind:
        raise AuditError(
            "{name} is a {kind}, but {name2} is a {kind2}; nothing was copied. Choose "
            "places of the same kind.",
            name=target.name,
            kind=target.kind,
            name2=source.name,
            kind2=source.kind,
        )
    if target.state is PlaceState.RETIRED:
        raise AuditError(
            "{name} is retired; nothing was copied. Bring it back first.", name=target.name
        )


def _may_be_written(
    session: Session, question: Question, target: Place, *, overwrite: bool
) -> bool:
    there = session.walk.answers.get((question.item.id, target.id))
    if there is None or there.value is None:
        return True
    return overwrite and overwrites(session, there, question.value) is None


def _copy(
    session: Session, question: Question, target: Place, visit_id: VisitId | None
) -> Observation | None:
    """Return the answer to write at a target, or None where it says the same already."""
    there = session.walk.answers.get((question.item.id, target.id))
    old = "" if there is None else there.note
    note = _note(question, old)
    if there is not None and (there.value, old) == (question.value, note):
        return None
    return Observation(
        item_id=question.item.id, place_id=target.id, value=question.value, note=note,
        visit_id=visit_id,
    )  # fmt: skip


def _note(question: Question, old: str) -> str:
    words = "" if question.answer is None else question.answer.note.strip()
    if not words:
        return old
    line = f"Same as {question.place.name}: {words}"
    return old if line in old else "\n".join(filter(None, (old, line)))


def _step(place: Place, others: Sequence[Place], copied: int) -> Words:
    """Return how a step is called that copies so many answers of a place to others."""
    return N_(
        "Same as {place}: {answers} at {places}", place=place.name,
        answers=counted("1 answer", "{count} answers", copied),
        places=counted("{place}", "{count} places", len(others), place=others[0].name),
    )  # fmt: skip
