"""What an audit still lacks, and whether its file is whole."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from cpted_audit.analysis.scope import Question
from cpted_audit.analysis.score import tally
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.session import Session
from cpted_audit.session.walkthrough import visits
from cpted_audit.store.connection import translated
from cpted_audit.store.tables import CHECKLIST, PHOTO


@dataclass(frozen=True, slots=True)
class Check:
    """Damage to the file, things missing from the audit, and how far it is."""

    damage: list[str]
    missing: list[str]
    answered: int
    in_scope: int


def check(session: Session) -> Check:
    """Check the file's integrity and the audit's completeness."""
    questions = list(session.walk.questions())
    count = tally(questions)
    return Check(
        damage=_damage(session),
        missing=_missing(session, questions),
        answered=count.answered,
        in_scope=count.in_scope,
    )


def _damage(session: Session) -> list[str]:
    damage = session.document.problems()
    db = session.document.db
    for stored in CHECKLIST.all(db):
        if sha256(stored.text.encode()).hexdigest() != stored.digest:
            damage.append(f"the text of checklist {stored.id} does not match its digest")
    with translated(db):
        pictures = {row[0] for row in db.execute("SELECT id FROM picture")}
    damage += [
        f"the bytes of photo {photo.file_name} are missing"
        for photo in PHOTO.all(db)
        if photo.original_sha256 not in pictures
    ]
    return damage


def _missing(session: Session, questions: list[Question]) -> list[str]:
    count = tally(questions)
    reasonless = _without_note(questions, AnswerValue.NOT_APPLICABLE)
    purposeless = _without_note(questions, AnswerValue.UNABLE)
    unvisited = [
        session.walk.path(place)
        for place in session.walk.route()
        if (asked := session.walk.questions_at(place)) and all(one.value is None for one in asked)
    ]
    lacks = [
        (count.blank, "not answered yet"),
        (count.unable, "to come back for (unable to observe)"),
        (reasonless, "answered N/A without a reason"),
        (purposeless, "unable to observe without a note on why"),
    ]
    missing = [
        f"{number} {'item is' if number == 1 else 'items are'} {words}"
        for number, words in lacks
        if number
    ]
    if unvisited:
        missing.append(f"nothing is answered at: {', '.join(unvisited)}")
    if not visits(session):
        missing.append("no visit is recorded (date, phase, people)")
    if not session.site.address:
        missing.append("the school has no address")
    return missing


def _without_note(questions: list[Question], value: AnswerValue) -> int:
    return sum(
        one.answer is not None and one.value is value and not one.answer.note.strip()
        for one in questions
    )
