"""Sign what the audit says now; a signature stands while the contents are what they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpted_audit import clock
from cpted_audit.domain.editions import (
    LONGEST_NAME,
    AuditState,
    IssuedEdition,
    SignaturePoint,
    SignedAs,
    SignOff,
)
from cpted_audit.domain.ids import SignOffId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.stored_fields import MOST_POINTS
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store import journal
from cpted_audit.store.tables import ISSUED_EDITION, SIGN_OFF, Database
from cpted_audit.words import N_

SIGN = "sign"
"""The kind of the step that notes a signature or an edition; it stays, undo passes over it."""
_NOTHING = N_("Nothing was signed.")
_STEPS = {
    SignedAs.PREPARED: N_("Prepare edition {number}: {name}"),
    SignedAs.REVIEWED: N_("Review edition {number}: {name}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """What the audit is between two editions, and whose names stand under it.

    `fallen` are those who signed for the next edition before the contents changed. `last` is the
    newest edition, None before the first.
    """

    state: AuditState
    next_number: int
    prepared: SignOff | None
    reviewed: SignOff | None
    fallen: tuple[SignOff, ...]
    last: IssuedEdition | None


def editions_of(session: Session) -> list[IssuedEdition]:
    """Return the editions of the audit, the newest first."""
    return ISSUED_EDITION.all(session.document.db, "number DESC")


def sign_offs(session: Session, number: int) -> list[SignOff]:
    """Return who signed for an edition, in the order in which they did; fallen ones among them."""
    return SIGN_OFF.where(session.document.db, "edition = ? ORDER BY rowid", number)


def signed(session: Session, edition: IssuedEdition) -> dict[SignedAs, SignOff]:
    """Return whose names stand under an edition: the last of each sort that signed its contents."""
    return {
        one.signed_as: one
        for one in sign_offs(session, edition.number)
        if one.digest == edition.digest
    }


def working(session: Session) -> Working:
    """Return what the audit is now; where something was signed, by every row the first time."""
    last = next(iter(editions_of(session)), None)
    number = 1 if last is None else last.number + 1
    found = sign_offs(session, number)
    digest = session.contents.digest if found else ""
    standing = {one.signed_as: one for one in found if one.digest == digest}
    reviewed = standing.get(SignedAs.REVIEWED)
    newest = {one.signed_as: one for one in found}
    state = AuditState.DRAFT if reviewed is None else AuditState.REVIEWED
    if last is not None and session.contents.are(last):
        state = AuditState.ISSUED
    return Working(
        state=state, next_number=number,
        prepared=standing.get(SignedAs.PREPARED), reviewed=reviewed,
        fallen=tuple(one for kind, one in newest.items() if kind not in standing), last=last,
    )  # fmt: skip


def sign(
    session: Session, signed_as: SignedAs, by: str, strokes: Sequence[SignaturePoint] = ()
) -> SignOff:
    """Write that somebody prepared or reviewed what the audit says now.

    Raises AuditError for no name, and ReadOnlyError for an audit opened for reading.
    """
    if signed_as is SignedAs.ISSUED:
        raise ValueError("an edition is issued by issue()")
    name = checked_name(by, _NOTHING)
    digest = session.contents.digest
    with session.document.transaction() as db:
        number = next_number(db)
        made = sign_off(signed_as, name, number, digest, strokes)
        words = _STEPS[signed_as].format(number=str(number), name=name)
        journal.note(db, words, session.document.who, SIGN)
        SIGN_OFF.insert(db, made)
    session.tell({"sign_off": frozenset({made.id})}, words)
    return made


def next_number(db: Database) -> int:
    """Return the number that the next edition gets."""
    ((highest,),) = db.execute("SELECT coalesce(max(number), 0) FROM issued_edition").fetchall()
    return int(highest) + 1


def checked_name(by: str, ask: str) -> str:
    """Return a name as it is signed; raises AuditError for what is none."""
    name = " ".join(by.split())
    check_name(name, N_("Type the name of who signs. {ask}", ask=ask))
    if len(name) > LONGEST_NAME:
        raise AuditError(
            "A name that is signed has at most {most} letters. {ask}",
            most=str(LONGEST_NAME), ask=ask,
        )  # fmt: skip
    return name


def sign_off(
    signed_as: SignedAs, name: str, number: int, digest: str, strokes: Sequence[SignaturePoint]
) -> SignOff:
    """Return a signature of now under contents with a digest."""
    at = clock.now_to_second()
    return SignOff(
        id=SignOffId(new_id()), edition=number, signed_as=signed_as, by=name, on=at.date(), at=at,
        digest=digest, strokes=tuple(strokes)[:MOST_POINTS],
    )  # fmt: skip
