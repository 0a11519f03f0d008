"""The findings of last time that were still to repair: each is its answer's once that is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from cpted_audit import clock
from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.checklist.model import Item
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.moves import Comment, Move
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import AnswerId, CommentId, FindingId, ItemId, MoveId, new_id
from cpted_audit.domain.last_time import LastAnswer
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.domain.walk import Answer
from cpted_audit.session.session import Session
from cpted_audit.store.tables import COMMENT, EARLIER_ITEM, FINDING, LAST_ANSWER, MOVE
from cpted_audit.words import N_

_NOT_SEEN = frozenset({None, AnswerValue.UNABLE})
"""Answers that say nothing of the condition: a finding of last time stays as it was."""


def carried_over(session: Session) -> frozenset[FindingId]:
    """Return the findings of last time whose items nobody has answered again since."""
    known = session.document.db.execute(
        "SELECT finding.id FROM finding JOIN last_answer ON last_answer.finding_id = finding.id "
        "WHERE finding.answer_id IS NULL"
    )
    return frozenset(FindingId(row[0]) for row in known)


def critical_last_time(session: Session) -> frozenset[FindingId]:
    """Return those of them that a critical item answered No made in the audit before."""
    if not session.free_findings:
        return frozenset()
    known = session.document.db.execute(
        "SELECT finding.id, last_answer.item_id FROM finding JOIN last_answer "
        "ON last_answer.finding_id = finding.id WHERE finding.answer_id IS NULL AND value = ?",
        [AnswerValue.NO.value],
    ).fetchall()
    asked = [item for item in session.checklist.items() if item.critical] if known else []
    critical = {item_id for item in asked for item_id in (item.id, *item.follows)}
    return frozenset(FindingId(one) for one, item_id in known if item_id in critical)


def settle(session: Session, answer: Answer) -> None:
    """Give an answer the finding of last time on its item, or let that go again; within a step.

    One that was seen repaired since stays by itself: what is found now is found anew.
    """
    from cpted_audit.analysis.findings.carried import let_go, tied  # few answers want it

    db = session.document.db
    waiting = LAST_ANSWER.where(
        db, "place_id = ? AND finding_id IS NOT NULL ORDER BY rowid", answer.place_id
    )
    for last in waiting:
        item = _goes_on_as(session, last, answer.item_id)
        finding = None if item is None else FINDING.get(db, last.finding_id or "")
        if item is None or finding is None:
            continue
        question = Question(item, session.walk.place(answer.place_id), answer)
        if answer.value in _NOT_SEEN:
            if finding.answer_id == answer.id:
                then = replace(question, answer=answer_of(last))
                FINDING.update(db, let_go(finding, then))
        elif finding.answer_id is None and _may_be_tied(session, finding, answer.id):
            FINDING.update(db, tied(finding, question))
            _keep_words(session, finding, last)
            finding = replace(finding, answer_id=answer.id)
        if finding.answer_id == answer.id:
            _look_at_fix(session, finding.id, answer)


def _look_at_fix(session: Session, finding_id: FindingId, answer: Answer) -> None:
    """Open a finding that was said to be fixed where it is found again, as long as it is.

    Else it would be told that nobody has looked at it since.
    """
    db, own, on = session.document.db, MoveId(answer.id), answer.observed_at.date()
    moves = MOVE.where(db, "finding_id = ? ORDER BY position", finding_id)
    last = moves[-1] if moves else None
    if answer.value is None or answer.value not in FINDING_VALUES:
        if last is not None and last.id == own:
            MOVE.delete(db, own)
    elif (
        last is not None and last.to is FindingState.FIXED and last.on <= on
        and all(move.id != own for move in moves)
    ):  # fmt: skip
        found = Move(
            id=own, finding_id=finding_id, position=last.position + 1, to=FindingState.OPEN, on=on,
            at=clock.now_to_second(), by=answer.observer,
            why=N_("Found again on the walk: {answer}", answer=label(answer.value)),
        )  # fmt: skip
        MOVE.insert(db, found)


def _goes_on_as(session: Session, last: LastAnswer, item_id: ItemId) -> Item | None:
    """Return the item answered now where that of last time goes on as it alone."""
    item = next((one for one in session.checklist.items() if one.id == item_id), None)
    if item is None or last.item_id not in {item.id, *item.follows}:
        return None
    if last.item_id == item_id:
        return item
    from cpted_audit.analysis.comparing.turns import followed_items  # where an item was replaced

    old = {ItemId(one.id) for one in EARLIER_ITEM.all(session.document.db)}
    followed = followed_items(old, [*session.checklist.items()])
    return item if followed.get(item_id) == last.item_id else None


def _may_be_tied(session: Session, finding: Finding, answer_id: AnswerId) -> bool:
    life = session.lives.get(finding.id, UNMOVED)
    taken = FINDING.first(session.document.db, "answer_id = ?", answer_id)
    return life.state is not FindingState.VERIFIED and taken is None


def answer_of(last: LastAnswer) -> Answer:
    """Return what was found last time as the answer it was then, on its day."""
    return Answer(
        id=AnswerId(last.id), item_id=last.item_id, place_id=last.place_id, value=last.value,
        note=last.note, measurement=last.measurement,
        observed_at=datetime.combine(last.on, time()),
    )  # fmt: skip


def _keep_words(session: Session, finding: Finding, last: LastAnswer) -> None:
    """Keep as a comment what was written on a finding before its item was answered again."""
    words = finding.note.strip()
    if words and words != last.note.strip():
        said = Comment(
            id=CommentId(new_id()), finding_id=finding.id, at=clock.now_to_second(),
            who=session.document.who, words=words,
        )  # fmt: skip
        COMMENT.insert(session.document.db, said)
