"""Answer items at places; a No or Partial makes a numbered finding in the same step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cpted_audit.analysis.priority import FINDING_VALUES, OpenFinding, open_findings
from cpted_audit.analysis.score import ScoreCard, score_card
from cpted_audit.domain.answer import Answer
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId, PlaceId, VisitId, new_id
from cpted_audit.domain.site import Place
from cpted_audit.domain.visit import Visit
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.session.session import Session
from cpted_audit.store.tables import ANSWER, FINDING, VISIT, Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One answer to be written; None for the note keeps the note there is."""

    item_id: ItemId
    place_id: PlaceId
    value: AnswerValue | None
    note: str | None = None
    observed_at: datetime | None = None
    observer: str = ""
    visit_id: VisitId | None = None


def answer(session: Session, observation: Observation, *, origin: object = None) -> None:
    """Write one answer; a value of None takes the answer back and keeps the note."""
    place = _place(session, observation.place_id)
    word = "Clear" if observation.value is None else f"Answer {label(observation.value)}:"
    with session.edit(f"{word} {observation.item_id} at {place.name}", origin=origin):
        _write(session, observation)


def answer_many(session: Session, observations: Sequence[Observation], step: str) -> None:
    """Write many answers as one undoable step with a name of its own."""
    with session.edit(step):
        for observation in observations:
            _write(session, observation)


def write_note(
    session: Session, item_id: ItemId, place_id: PlaceId, note: str, *, origin: object = None
) -> None:
    """Write the note beside an answer, as it is typed; typing joins into one step."""
    old = session.walk.answers.get((item_id, place_id))
    value = None if old is None else old.value
    with session.edit(
        f"Note on {item_id} at {_place(session, place_id).name}",
        origin=origin,
        merge_key=f"note:{item_id}:{place_id}",
    ):
        _write(session, Observation(item_id=item_id, place_id=place_id, value=value, note=note))


def add_visit(session: Session, visit: Visit, *, origin: object = None) -> None:
    """Add a visit to the audit."""
    with session.edit(f"Add visit of {visit.on:%d %b %Y}", origin=origin):
        VISIT.insert(session.document.db, visit)


def visits(session: Session) -> list[Visit]:
    """Return the visits by date."""
    return VISIT.all(session.document.db, '"on", rowid')


def current_score(session: Session) -> ScoreCard:
    """Return every score as the answers stand."""
    return score_card(list(session.walk.questions()))


def current_findings(session: Session) -> list[OpenFinding]:
    """Return the open findings in the order they should be mended."""
    return open_findings(session.walk.questions(), session.findings)


def _place(session: Session, place_id: PlaceId) -> Place:
    return next(place for place in session.walk.places if place.id == place_id)


def _write(session: Session, observation: Observation) -> None:
    db = session.document.db
    old = ANSWER.first(
        db, "item_id = ? AND place_id = ?", observation.item_id, observation.place_id
    )
    if old is None:
        written = _new_answer(session, observation)
        ANSWER.insert(db, written)
    else:
        written = _changed(session, old, observation)
        ANSWER.update(db, written)
    if written.value in FINDING_VALUES:
        _ensure_finding(db, written.id)


def _new_answer(session: Session, observation: Observation) -> Answer:
    return Answer(
        id=AnswerId(new_id()),
        item_id=observation.item_id,
        place_id=observation.place_id,
        value=observation.value,
        note=observation.note or "",
        observed_at=observation.observed_at or _now(),
        observer=observation.observer or session.document.who,
        visit_id=observation.visit_id,
    )


def _changed(session: Session, old: Answer, observation: Observation) -> Answer:
    """Return the answer with what is new; a note alone leaves who observed it, and when."""
    note = old.note if observation.note is None else observation.note
    if observation.value is old.value and observation.observed_at is None:
        return replace(old, note=note)
    return replace(
        old,
        value=observation.value,
        note=note,
        observed_at=observation.observed_at or _now(),
        observer=observation.observer or session.document.who,
        visit_id=observation.visit_id or old.visit_id,
    )


def _ensure_finding(db: Database, answer_id: AnswerId) -> None:
    """Give the answer its finding, once; the number stays when the answer changes and returns."""
    if FINDING.first(db, "answer_id = ?", answer_id) is None:
        number = db.execute("SELECT coalesce(max(number), 0) + 1 FROM finding").fetchone()[0]
        FINDING.insert(
            db, Finding(id=FindingId(new_id()), number=number, answer_id=answer_id)
        )


def _now() -> datetime:
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the school's wall clock is meant
