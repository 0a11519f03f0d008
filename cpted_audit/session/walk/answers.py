"""Answer items at places, in visits; a No or Partial makes a finding in the same step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypedDict, Unpack

from cpted_audit import clock
from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.priority import FINDING_VALUES, OpenFinding
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.score import Score, ScoreCard
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.happened import check_visit_day
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId, PlaceId, VisitId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.vocabulary import AnswerValue, Phase, label
from cpted_audit.domain.walk import Answer, Visit
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import LATER, settled, settled_error, stands, with_line
from cpted_audit.session.walk.carried_findings import critical_last_time, settle
from cpted_audit.store.connection import damaged
from cpted_audit.store.tables import ANSWER, FINDING, PLACE, VIEW_STATE, VISIT, Database
from cpted_audit.words import N_, Words, counted

_MOST_DIGITS = 9
DELETED_NUMBER = "highest number of a deleted finding"
"""Where it is remembered, so that no number is ever given twice: the highest that left the audit,
by a document, an edition, a copy or a merge, or whose finding was deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One answer to be written; None for the note or the measurement keeps what there is.

    What two raters settled on is changed by `over_settled` alone.
    """

    item_id: ItemId
    place_id: PlaceId
    value: AnswerValue | None
    note: str | None = None
    measurement: str | None = None
    observed_at: datetime | None = None
    observer: str = ""
    visit_id: VisitId | None = None
    over_settled: bool = False


def answer(session: Session, observation: Observation, *, origin: object = None) -> None:
    """Write one answer; a value of None takes the answer back and keeps the note.

    Raises AuditError, and writes nothing, where two raters settled on another.
    """
    place = _place(session, observation.place_id)
    value = observation.value
    step = (
        N_("Clear {item} at {place}") if value is None else N_("Answer {value}: {item} at {place}")
    )
    named = {} if value is None else {"value": label(value)}
    with session.edit(
        step.format(item=observation.item_id, place=place.name, **named), origin=origin
    ):
        _write(session, observation)


def answer_many(
    session: Session, observations: Sequence[Observation], step: Words, *, origin: object = None
) -> None:
    """Write many answers as one undoable step with a name of its own."""
    with session.edit(step, origin=origin):
        for observation in observations:
            _write(session, observation)


def write_note(
    session: Session, item_id: ItemId, place_id: PlaceId, note: str, *, origin: object = None
) -> None:
    """Write the note beside an answer, as it is typed; typing joins into one step."""
    typed = _as_it_is(session, item_id, place_id, note=note)
    _type(session, N_("Note on {item} at {place}"), typed, origin)


def write_measurement(
    session: Session, item_id: ItemId, place_id: PlaceId, text: str, *, origin: object = None
) -> None:
    """Write what was measured, with its unit, as it is typed; typing joins into one step."""
    typed = _as_it_is(session, item_id, place_id, measurement=text)
    _type(session, N_("Measurement of {item} at {place}"), typed, origin)


def _as_it_is(session: Session, item_id: ItemId, place_id: PlaceId, **typed: str) -> Observation:
    """Return an observation that changes nothing but the words typed."""
    old = session.walk.answers.get((item_id, place_id))
    value = None if old is None else old.value
    return Observation(item_id=item_id, place_id=place_id, value=value, **typed)  # type: ignore[arg-type]  # note or measurement


def _type(session: Session, step: Words, typed: Observation, origin: object) -> None:
    place = _place(session, typed.place_id)
    with session.edit(
        step.format(item=typed.item_id, place=place.name),
        origin=origin,
        merge_key=f"{step}:{typed.item_id}:{typed.place_id}",
    ):
        _write(session, typed)


def write_within(session: Session, observation: Observation) -> None:
    """Write one answer as part of a step that is open already."""
    _write(session, observation)


def add_visit(session: Session, visit: Visit, *, origin: object = None) -> None:
    """Add a visit to the audit; raises AuditError for a day that has not come."""
    check_visit_day(visit.on)
    with session.edit(N_("Add visit of {day}", day=day(visit.on)), origin=origin):
        VISIT.insert(session.document.db, visit)


class VisitChanges(TypedDict, total=False):
    """What can be changed of a visit."""

    on: date
    phase: Phase
    people: tuple[str, ...]


def edit_visit(
    session: Session,
    visit_id: VisitId,
    *,
    origin: object = None,
    **changes: Unpack[VisitChanges],
) -> None:
    """Change the date, the phase or the people of a visit; its answers stay in it.

    Raises AuditError for a day that has not come, or a name that is none.
    """
    old = _visit(session, visit_id)
    if changes.get("on", old.on) != old.on:
        check_visit_day(changes["on"])
    for name in changes.get("people", ()):
        if name not in old.people:
            check_name(name, "Name who took part; the people of the visit were kept.")
    with session.edit(N_("Change visit of {day}", day=day(old.on)), origin=origin):
        VISIT.update(session.document.db, replace(old, **changes))


def remove_visit(session: Session, visit_id: VisitId, *, origin: object = None) -> None:
    """Remove a visit; raises AuditError when answers were given in it."""
    db = session.document.db
    visit = _visit(session, visit_id)
    ((given,),) = db.execute("SELECT count(*) FROM answer WHERE visit_id = ?", [visit_id])
    if given:
        raise AuditError(
            counted(
                "1 answer was given in the visit of {day}, so it was kept. Change its date, phase "
                "or people instead.",
                "{count} answers were given in the visit of {day}, so it was kept. Change its "
                "date, phase or people instead.",
                given,
                day=day(visit.on),
            )
        )
    with session.edit(N_("Remove visit of {day}", day=day(visit.on)), origin=origin):
        VISIT.delete(db, visit_id)


def visits(session: Session) -> list[Visit]:
    """Return the visits by date."""
    return VISIT.all(session.document.db, '"on", rowid')


def _visit(session: Session, visit_id: VisitId) -> Visit:
    found = next((visit for visit in visits(session) if visit.id == visit_id), None)
    if found is None:  # undone, or removed in another window
        raise AuditError("The audit does not hold that visit any more, so nothing was changed.")
    return found


def current_score(session: Session) -> ScoreCard:
    """Return every score as the answers stand."""
    return session.standing.card


def current_overall(session: Session) -> Score:
    """Return the score of the whole as the answers stand."""
    return session.standing.card.overall


def current_headline(session: Session) -> Headline:
    """Return what the audit is told by first, as the answers stand."""
    return session.standing.headline


def current_findings(
    session: Session, *, without: Collection[FindingState] = ()
) -> list[OpenFinding]:
    """Return the open findings in the order they should be mended, free ones among them.

    `without` leaves out those that have come to certain states since.
    """
    rows = finding_rows(session, session.today)
    lives = (UNMOVED, *session.lives.values())
    states = {life.state for life in lives} & set(without)  # most often none at all
    return [row.shown for row in rows if not row.aside and not (states and row.state in states)]


def finding_rows(session: Session, today: date) -> list[FindingRow]:
    """Return every finding as a row, in the order they should be mended; see `KeptRows`."""
    standing = session.standing
    return standing.finding_rows.rows(
        session.edits, session.walk, standing.with_findings(), session.findings,
        free_with_places(session), session.lives, session.site.due_rule, today,
        critical_last_time(session),
    )  # fmt: skip


def free_with_places(session: Session) -> list[tuple[Place, Finding]]:
    """Return the free findings, each with its place; those of retired places count no more."""
    free = session.free_findings
    if not free:  # as in most audits
        return []
    places = {
        place.id: place for place in session.walk.places if place.state is not PlaceState.RETIRED
    }
    return [(places[finding.place_id], finding) for finding in free if finding.place_id in places]


def _place(session: Session, place_id: PlaceId) -> Place:
    return session.walk.place(place_id)


def _write(session: Session, observation: Observation) -> None:
    db = session.document.db
    _walk_again(session, observation.place_id)
    old = ANSWER.first(
        db, "item_id = ? AND place_id = ?", observation.item_id, observation.place_id
    )
    if old is None:
        written = _new_answer(session, observation)
        ANSWER.insert(db, written)
    else:
        written = _changed(session, old, _over_settled(session, old, observation))
        ANSWER.update(db, written)
    settle(session, written)
    if written.value in FINDING_VALUES:
        _ensure_finding(db, written.id)


def _over_settled(session: Session, old: Answer, wanted: Observation) -> Observation:
    """Return what is written over what two raters settled on: it names that, and is of later."""
    second = settled(session.document.db, (old.item_id, old.place_id))
    if wanted.value is old.value or second is None or second.settled_at is None:
        return wanted
    kept = stands(old, second)
    at = wanted.observed_at or max(clock.now_to_second(), second.settled_at + LATER)
    if (kept and not wanted.over_settled) or at <= second.settled_at:
        raise settled_error(session, old, second)
    note = old.note if wanted.note is None else wanted.note
    return replace(wanted, note=with_line(note, old, second) if kept else note, observed_at=at)


def _new_answer(session: Session, observation: Observation) -> Answer:
    return Answer(
        id=AnswerId(new_id()),
        item_id=observation.item_id,
        place_id=observation.place_id,
        value=observation.value,
        note=observation.note or "",
        measurement=observation.measurement or "",
        observed_at=observation.observed_at or clock.now_to_second(),
        observer=observation.observer or session.document.who,
        visit_id=observation.visit_id,
    )


def _changed(session: Session, old: Answer, observation: Observation) -> Answer:
    """Return the answer with what is new; words alone leave who observed it, and when."""
    note = old.note if observation.note is None else observation.note
    measured = old.measurement if observation.measurement is None else observation.measurement
    if observation.value is old.value and observation.observed_at is None:
        return replace(old, note=note, measurement=measured)
    return replace(
        old,
        value=observation.value,
        note=note,
        measurement=measured,
        observed_at=observation.observed_at or clock.now_to_second(),
        observer=observation.observer or session.document.who,
        visit_id=observation.visit_id or old.visit_id,
    )


def _ensure_finding(db: Database, answer_id: AnswerId) -> None:
    """Give the answer its finding, once; the number stays when the answer changes and returns."""
    if FINDING.first(db, "answer_id = ?", answer_id) is None:
        number = next_number(db)
        FINDING.insert(db, Finding(id=FindingId(new_id()), number=number, answer_id=answer_id))


def next_number(db: Database) -> int:
    """Return the number of the next finding: one no finding has or, if it was deleted, had."""
    ((used,),) = db.execute("SELECT coalesce(max(number), 0) FROM finding").fetchall()
    deleted = VIEW_STATE.get(db, DELETED_NUMBER)
    kept = "0" if deleted is None else deleted.value
    counted = isinstance(used, int) and used < 10**_MOST_DIGITS
    if not (counted and kept.isdecimal() and len(kept) < _MOST_DIGITS):
        raise damaged(db, N_("a finding has a number beyond all counting"))
    return max(int(used), int(kept)) + 1


def remember_numbers(db: Database) -> None:
    """Remember which numbers findings have, so that none is another's whatever is undone."""
    db.upsert("view_state", {"id": DELETED_NUMBER, "value": str(next_number(db) - 1)})


def _walk_again(session: Session, place_id: PlaceId) -> None:
    """Put a place that was left out of a sample back on the route: what is answered is walked."""
    place = _place(session, place_id)
    if place.state is PlaceState.UNSAMPLED:
        PLACE.update(session.document.db, replace(place, state=PlaceState.WALKED))
