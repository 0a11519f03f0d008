"""What two raters settled on is overwritten only by who means to, and stays known then.

What each of the two had said is kept whatever is answered afterwards.
"""

from __future__ import annotations

from datetime import timedelta

from cpted_audit.analysis.scoring.scope import Pair, Question
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store.tables import SECOND_ANSWER, Database
from cpted_audit.words import N_, Words

LATER = timedelta(seconds=1)
"""How long after it was settled an answer is at least that is no longer what was settled on."""


def settled(db: Database, pair: Pair) -> SecondAnswer | None:
    """Return what the second rater said of a question that the two have settled, or None."""
    return SECOND_ANSWER.first(db, "item_id = ? AND place_id = ? AND settled_at IS NOT NULL", *pair)


def stands(answer: Answer | None, second: SecondAnswer) -> bool:
    """Return whether an answer is the one settled on, and not one that was given since."""
    on = second.settled_at
    return answer is not None and on is not None and answer.observed_at <= on


def overwrites(session: Session, old: Answer, value: AnswerValue | None) -> SecondAnswer | None:
    """Return what was settled where another answer would take its place, or None."""
    if value is old.value:
        return None
    second = settled(session.document.db, (old.item_id, old.place_id))
    return second if second is not None and stands(old, second) else None


def settled_error(session: Session, old: Answer, second: SecondAnswer) -> AuditError:
    """Return the sentence by which an answer that was settled on stays as it is."""
    return AuditError(
        "{item} at {place} was left at {now}: two raters settled it, {day}; the first had said "
        "{first}, the second {second}. To change it, answer it once more on the walk.",
        item=old.item_id, place=session.walk.place(old.place_id).name, now=label(old.value),
        day=_day(second), first=label(second.first), second=label(second.value),
    )  # fmt: skip


def with_line(note: str, old: Answer, second: SecondAnswer) -> str:
    """Return the note of an answer that takes the place of one settled on, which it names."""
    line = f"Before, two raters settled on {label(old.value)}, {_day(second)}."
    return note if line in note else "\n".join(filter(None, (note.rstrip(), line)))


def settled_words(session: Session, question: Question) -> Words | None:
    """Return one line of what two raters settled, and whether it was answered since; or None."""
    answer = question.answer
    second = (
        None if answer is None else settled(session.document.db, (answer.item_id, answer.place_id))
    )
    if second is None or second.settled_at is None:
        return None
    said = {
        "day": _day(second), "first": label(second.first), "second": label(second.value),
    }  # fmt: skip
    if stands(answer, second):
        return N_("Settled by two raters, {day}. First: {first}, second: {second}.", **said)
    return N_(
        "Answered again after two raters had settled it, {day}. First: {first}, second: {second}.",
        **said,
    )


def _day(second: SecondAnswer) -> str:
    return "" if second.settled_at is None else day(second.settled_at)
