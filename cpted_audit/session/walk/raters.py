"""Let a second person answer the same questions, see where the two differ, and settle it.

What the second says is no answer of the walk: it makes no finding and is in no score. Where the two
differ they settle on one answer, which becomes that of the walk; what each had said is kept.
"""

from __future__ import annotations

from dataclasses import replace

from cpted_audit import clock
from cpted_audit.analysis.agreement.pairs import RatedPair, error_rates
from cpted_audit.analysis.scoring.scope import Pair, Walk
from cpted_audit.analysis.scoring.score_error import STATED, ErrorRates
from cpted_audit.domain.ids import AnswerId, SecondAnswerId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, write_within
from cpted_audit.store.tables import SECOND_ANSWER
from cpted_audit.words import N_


def second_answers(session: Session) -> dict[Pair, SecondAnswer]:
    """Return what a second rater said, by item and place."""
    found = SECOND_ANSWER.all(session.document.db, "rowid")
    return {(one.item_id, one.place_id): one for one in found}


def check_rater(session: Session, name: str) -> str:
    """Return the name of who rates, in one line.

    Raises AuditError for a name that is none, or of who gave every answer there is.
    """
    rater = " ".join(name.split())
    check_name(rater, "Say who rates the second time; nothing was begun.")
    observers = {_plain(one.observer) for one in session.walk.answers.values() if one.value}
    if observers == {_plain(rater)}:
        raise AuditError(
            "{name} gave every answer of this walk, so a second rating by the same person says "
            "nothing. Let somebody else rate.",
            name=rater,
        )
    return rater


def second_walk(session: Session, rater: str) -> Walk:
    """Return the walk as the second rater sees it: with no answer but that rater's own."""
    own = {
        pair: _as_answer(one)
        for pair, one in second_answers(session).items()
        if _plain(one.observer) == _plain(rater)
    }
    return replace(session.walk, answers=own)


def rate(
    session: Session,
    pair: Pair,
    rater: str,
    value: AnswerValue | None,
    note: str | None = None,
    *,
    origin: object = None,
) -> Answer | None:
    """Write what a second rater says of a question; None takes the answer back, keeping the note.

    Returns it as that rater's walk has it, None where nothing is left.

    The note stays as it is where None is given. Raises AuditError where the rater gave the first
    answer, where another second rater has been there, or where the two have settled it.
    """
    item_id, place_id = pair
    old = _second(session, pair)
    _check_question(session, pair, rater, old)
    place = session.walk.place(place_id)
    step = N_("Second answer: {item} at {place}", item=item_id, place=place.name)
    with session.edit(step, origin=origin, merge_key=_typing(pair, old, value, note)):
        db = session.document.db
        if old is None:
            new = SecondAnswer(
                id=SecondAnswerId(new_id()), item_id=item_id, place_id=place_id, value=value,
                note=note or "", observed_at=clock.now_to_second(), observer=rater,
            )  # fmt: skip
            SECOND_ANSWER.insert(db, new)
            return _as_answer(new)
        new = replace(old, value=value, note=old.note if note is None else note)
        if value is not old.value:
            new = replace(new, observed_at=clock.now_to_second())
        if new.value is None and not new.note:
            SECOND_ANSWER.delete(db, new.id)
            return None
        SECOND_ANSWER.update(db, new)
        return _as_answer(new)


def _second(session: Session, pair: Pair) -> SecondAnswer | None:
    return SECOND_ANSWER.first(session.document.db, "item_id = ? AND place_id = ?", *pair)


def _typing(
    pair: Pair, old: SecondAnswer | None, value: AnswerValue | None, note: str | None
) -> str | None:
    """Return by which key typed letters of a note join into one step; None for an answer."""
    typed = note is not None and (None if old is None else old.value) is value
    return f"second-note:{pair[0]}:{pair[1]}" if typed else None


def _check_question(
    session: Session, pair: Pair, rater: str, old: SecondAnswer | None
) -> None:  # fmt: skip
    first = session.walk.answers.get(pair)
    if first is not None and first.value and _plain(first.observer) == _plain(rater):
        raise AuditError(
            "{name} gave the first answer here, so it was left out of the second rating. Let "
            "somebody else rate it.",
            name=rater,
        )
    if old is not None and _plain(old.observer) != _plain(rater):
        raise AuditError(
            "{name} has rated this already, and that was kept. Two people rate a question, not "
            "three.",
            name=old.observer,
        )
    if old is not None and old.settled_at is not None:
        raise AuditError(
            "The two raters have settled this question, so the second answer was kept as it was."
        )


def pairs(session: Session) -> list[RatedPair]:
    """Return what both raters said, in walk order; questions one of them left open are none."""
    seconds = second_answers(session)
    found = []
    for question in session.standing.questions if seconds else ():
        second = seconds.get((question.item.id, question.place.id))
        if second is None or second.value is None:
            continue
        first = second.first if second.settled_at is not None else question.value
        if first is not None:
            path = session.walk.path(question.place)
            found.append(
                RatedPair(question.item, question.place.id, path, first, second.value)
            )  # fmt: skip
    return found


def to_settle(session: Session) -> list[RatedPair]:
    """Return the questions on which the two differ and have not settled, critical ones first."""
    seconds = second_answers(session)
    left = [
        pair
        for pair in pairs(session)
        if not pair.same and seconds[pair.item.id, pair.place_id].settled_at is None
    ]
    return sorted(left, key=lambda pair: not pair.item.critical)


def settle(
    session: Session, pair: Pair, value: AnswerValue, note: str = "", *, origin: object = None
) -> None:
    """Settle a question on one answer, in one step; what each rater had said stays known.

    The answer keeps the day it was observed and who observed it. A note is added to that of the
    answer. Raises AuditError where the two do not differ, or have settled it already.
    """
    first, second = session.walk.answers.get(pair), _second(session, pair)
    if first is None or second is None or first.value is None or second.value is None:
        raise AuditError("One of the two has no answer here any more, so nothing was settled.")
    if second.settled_at is not None:
        raise AuditError("This question is settled already, and was left as it is.")
    item_id, place_id = pair
    place = session.walk.place(place_id)
    step = N_(
        "Settle {item} at {place}: {value}",
        item=item_id, place=place.name, value=label(value),
    )  # fmt: skip
    with session.edit(step, origin=origin):
        words = "\n".join(filter(None, (first.note, note.strip())))
        if value is not first.value or words != first.note:
            settled = Observation(
                item_id=item_id, place_id=place_id, value=value, note=words,
                observed_at=first.observed_at, observer=first.observer,
            )  # fmt: skip
            write_within(session, settled)  # before it is settled: then it would not be changed
        SECOND_ANSWER.update(
            session.document.db,
            replace(
                second, first=first.value, settled_by=session.document.who,
                settled_at=max(clock.now_to_second(), first.observed_at),
            ),
        )  # fmt: skip


def audit_rates(session: Session) -> ErrorRates:
    """Return how often one walk of an audit errs: by its two raters where enough was rated."""
    return error_rates(pairs(session)) or STATED


def raters(session: Session) -> tuple[list[str], list[str]]:
    """Return who answered first and who second the questions that both answered, by name."""
    seconds = second_answers(session)
    rated = {(pair.item.id, pair.place_id) for pair in pairs(session)}
    first = {one.observer for key, one in session.walk.answers.items() if key in rated}
    second = {one.observer for key, one in seconds.items() if key in rated}
    return sorted(first), sorted(second)


def _as_answer(one: SecondAnswer) -> Answer:
    return Answer(
        id=AnswerId(one.id), item_id=one.item_id, place_id=one.place_id, value=one.value,
        note=one.note, observed_at=one.observed_at, observer=one.observer,
    )  # fmt: skip


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
