"""Work on findings in bulk: fields, moves and comments of many in one step, checked before any.

Nothing is written unless everything asked for can be: a refusal names the findings it is about.
Every verb of a finding is a move by the table in `domain/findings/states.py` (docs/findings.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from cpted_audit import clock
from cpted_audit.analysis.findings.life import UNMOVED, found_on
from cpted_audit.analysis.photos import is_attached
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.moves import Comment, Move
from cpted_audit.domain.findings.states import (
    FINDING_CALLED,
    STATE_WORDS,
    WAYS,
    FindingState,
    Verb,
    VerifiedHow,
)
from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import CommentId, FindingId, MoveId, PhotoId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.vocabulary import CostBand
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.findings import FindingChanges, check_changes
from cpted_audit.session.session import Session
from cpted_audit.store.tables import COMMENT, FINDING, MOVE, PHOTO
from cpted_audit.words import N_, Words, counted, joined

KEPT: Final = N_("Nothing was changed.")


class WorkChanges(FindingChanges, total=False):
    """What can be changed of a finding and its two actions; `short_…` is now, `long_…` later.

    A due day of None lets the audit's rule give it; `cost_band` and `long_amount` are of the later
    action. Amounts are whole US dollars.
    """

    found_on: date | None
    short_owner: str
    short_due: date | None
    short_cost_band: CostBand | None
    short_amount: int | None
    short_trade: str
    short_work_order: str
    short_funding: str
    long_owner: str
    long_due: date | None
    long_amount: int | None
    long_trade: str
    long_work_order: str
    long_funding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A move somebody wants: the verb and what it needs said (see `Move`).

    `by` is who did it, by default who signs the session's steps; `on` is the day, by default today.
    """

    verb: Verb
    by: str = ""
    on: date | None = None
    why: str = ""
    how: VerifiedHow | None = None
    photo_id: PhotoId | None = None
    authority: str = ""
    until: date | None = None
    answered_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingEdit:
    """What is to be done with one finding: fields to change, a move, words to add."""

    finding_id: FindingId
    fields: Mapping[str, Any] = field(default_factory=dict)
    deed: Deed | None = None
    comment: str = ""


@dataclass(slots=True)
class _Written:
    """The records one step will write."""

    findings: list[Finding] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


def apply(
    session: Session,
    edits: Sequence[FindingEdit],
    label: Words,
    *,
    origin: object = None,
    merge_key: str | None = None,
) -> None:
    """Do everything in one undoable step, or nothing: each edit is checked before any is written.

    Several edits of one finding follow each other. Raises AuditError in one sentence that says
    which finding stands against it.
    """
    written = _checked(session, edits)
    with session.edit(label, origin=origin, merge_key=merge_key):
        db = session.document.db
        FINDING.update_many(db, written.findings)
        MOVE.insert_many(db, written.moves)
        COMMENT.insert_many(db, written.comments)
        for move in written.moves:
            attach_photo(session, move.finding_id, move.photo_id)


def check(session: Session, edits: Sequence[FindingEdit]) -> None:
    """Raise AuditError where `apply` would refuse these edits; nothing is written."""
    _checked(session, edits)


def attach_photo(session: Session, finding_id: FindingId, photo_id: PhotoId | None) -> None:
    """Put a photo that shows nothing named yet beside a finding, within a step."""
    photo = None if photo_id is None else PHOTO.get(session.document.db, photo_id)
    if photo is not None and not is_attached(photo):
        PHOTO.update(session.document.db, replace(photo, finding_id=finding_id))


def _checked(session: Session, edits: Iterable[FindingEdit]) -> _Written:
    written, now = _Written(), clock.now_to_second()
    known: dict[FindingId, Finding] = {}
    moved: dict[FindingId, Move | None] = {}
    for edit in edits:
        one = edit.finding_id
        finding = known.get(one) or _find(session, one)
        if edit.fields:
            known[one] = finding = _changed(session, finding, edit.fields)
        if edit.deed is not None:
            last = moved[one] if one in moved else session.lives.get(one, UNMOVED).last
            moved[one] = move = _moved(session, finding, edit.deed, last)
            written.moves.append(move)
        if edit.comment.strip():
            who = session.document.who
            written.comments.append(
                Comment(
                    id=CommentId(new_id()), finding_id=one, at=now, who=who,
                    words=edit.comment.strip(),
                )
            )  # fmt: skip
    written.findings = [new for one, new in known.items() if new != session.finding(one)]
    return written


def _find(session: Session, finding_id: FindingId) -> Finding:
    finding = session.finding(finding_id)
    if finding is None:
        raise AuditError("This finding is no longer in the audit. {kept}", kept=KEPT)
    return finding


# Fields


_DAYS = {"short_due": "Due now", "long_due": "Due later"}
_AMOUNTS = ("short_amount", "long_amount")
MOST_DOLLARS: Final = 1_000_000_000


def _changed(session: Session, finding: Finding, fields: Mapping[str, Any]) -> Finding:
    check_changes(finding, fields)  # type: ignore[arg-type]  # some of its keys
    tidy = {name: _tidied(name, value) for name, value in fields.items()}
    new = replace(finding, **tidy)
    if "found_on" in tidy:
        if finding.answer_id is not None:
            raise ValueError("an answer's finding was found when the item was answered")
        check_happened(f"Finding {finding.number}, found on", new.found_on)
    for owner in (tidy.get("short_owner"), tidy.get("long_owner")):
        if owner:
            check_name(owner, KEPT)
    found = found_on(new, session.answer_of(new))
    for name, words in _DAYS.items():
        due = getattr(new, name)
        if {name, "found_on"} & tidy.keys() and due and found and due < found:
            raise AuditError(
                "{words}, {day}, lies before finding {number} was found on {day2}. {kept} "
                "Give a later day.",
                words=words,
                day=day(due),
                number=new.number,
                day2=day(found),
                kept=KEPT,
            )
    for name in _AMOUNTS:
        amount = tidy.get(name)
        if amount is not None and not 0 <= amount <= MOST_DOLLARS:
            raise AuditError(
                "An amount is a number of dollars from 0 to {most_dollars:,}; {amount:,} "
                "is none. {kept}",
                most_dollars=MOST_DOLLARS,
                amount=amount,
                kept=KEPT,
            )
    return new


def _tidied(name: str, value: Any) -> Any:  # noqa: ANN401 - the value of any field
    """Return a value as it is kept: names and numbers of orders without spaces around them."""
    kept = name in ("note", "short_term", "long_term") or not isinstance(value, str)
    return value if kept else " ".join(value.split())


# Moves


def _moved(session: Session, finding: Finding, deed: Deed, last: Move | None) -> Move:
    """Return the move a deed makes; raises AuditError where the table or the day is against it."""
    if finding.dismissed_reason.strip():
        raise AuditError(
            "Finding {number} is set aside, so its state stays. {kept} Reopen it first.",
            number=finding.number,
            kept=KEPT,
        )
    way = WAYS[deed.verb]
    check_way(finding.number, UNMOVED.state if last is None else last.to, deed.verb)
    on = deed.on or clock.today()
    _check_day(session, finding, deed, on, last)
    move = Move(
        id=MoveId(new_id()), finding_id=finding.id,
        position=1 if last is None else last.position + 1,
        to=way.to, on=on, at=clock.now_to_second(),
        by=" ".join((deed.by or session.document.who).split()), why=deed.why.strip(), how=deed.how,
        photo_id=deed.photo_id, authority=" ".join(deed.authority.split()), until=deed.until,
        answered_by=" ".join(deed.answered_by.split()),
    )  # fmt: skip
    _check_needs(session, finding, move, way.needs)
    return move


def check_way(number: int, state: FindingState, verb: Verb) -> None:
    """Raise AuditError where a verb leads nowhere from the state of a finding."""
    way = WAYS[verb]
    if state not in way.sources:
        raise AuditError(
            "Finding {number} is in the state “{state_words}”, from which “{way}” "
            "leads nowhere. {kept}",
            number=number,
            state_words=STATE_WORDS[state],
            way=way.words,
            kept=KEPT,
        )


def _check_day(session: Session, finding: Finding, deed: Deed, on: date, last: Move | None) -> None:
    check_happened(f"Finding {finding.number}, “{WAYS[deed.verb].words}” on", on)
    found = found_on(finding, session.answer_of(finding))
    if found is not None and on < found:
        raise AuditError(
            "{day} lies before finding {number} was found on {day2}. {kept} Give a later day.",
            day=day(on),
            number=finding.number,
            day2=day(found),
            kept=KEPT,
        )
    if last is not None and on < last.on:
        raise AuditError(
            "{day} lies before finding {number} became “{state_words}” on {day2}. "
            "{kept} Give that day or a later one.",
            day=day(on),
            number=finding.number,
            state_words=STATE_WORDS[last.to],
            day2=day(last.on),
            kept=KEPT,
        )


_NEEDS: Final[Mapping[str, str]] = {
    "by": N_("Say who verified finding {number}."),
    "how": N_("Say how finding {number} was verified: seen, tried out, by a photo, by a record."),
    "proof": N_("Say what was seen of finding {number}, or add a photo of it."),
    "authority": N_("Say who accepts the risk of finding {number}: a name or an office."),
    "why": N_("Say why, for finding {number}."),
    "until": N_("Say until when the risk of finding {number} is accepted."),
    "answered_by": N_("Say who answers for leaving finding {number} as it is."),
}
"""What is asked where a move lacks something it needs."""


def _check_needs(session: Session, finding: Finding, move: Move, needs: Sequence[str]) -> None:
    said = {
        "proof": bool(move.why) or move.photo_id is not None,
        **{name: bool(getattr(move, name)) for name in needs if name != "proof"},
    }
    for name in needs:
        if not said[name]:
            raise AuditError(joined(" ", (_NEEDS[name].format(number=finding.number), KEPT)))
    for name in filter(None, (move.by, move.authority, move.answered_by)):
        check_name(name, KEPT)
    if move.until is not None and move.until < clock.today():
        raise AuditError(
            "{day} is over, so the risk of finding {number} cannot be accepted until "
            "then. {kept} Give a day to come.",
            day=day(move.until),
            number=finding.number,
            kept=KEPT,
        )
    if move.photo_id is not None and PHOTO.get(session.document.db, move.photo_id) is None:
        raise AuditError("That photo is no longer in the audit. {kept} Choose another.", kept=KEPT)


def named(session: Session, finding_ids: Sequence[FindingId]) -> Words:
    """Return how a step calls its findings: “finding 12”, or how many there are."""
    if len(finding_ids) == 1:
        return FINDING_CALLED.format(number=_find(session, finding_ids[0]).number)
    return counted("1 finding", "{count} findings", len(finding_ids))
