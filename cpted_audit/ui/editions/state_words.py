"""What the window says of an audit between two editions: what it is, and what changed since."""

from __future__ import annotations

from cpted_audit.domain.editions import AuditState
from cpted_audit.errors import AuditError
from cpted_audit.session.editions.signing import Working, editions_of, working
from cpted_audit.session.editions.things import changed_since, changed_words
from cpted_audit.session.session import Session
from cpted_audit.ui.words import day, said, tr


def state_words(now: Working) -> str:
    """Return what the audit is between two editions, in a sentence."""
    if now.state is AuditState.ISSUED and now.last is not None:
        return tr("Issued: nothing changed since edition {number}.", number=now.last.number)
    number = now.next_number
    if now.reviewed is not None:
        return tr(
            "Edition {number} was reviewed by {name} on {day} and is not issued yet.",
            number=number, name=now.reviewed.by, day=day(now.reviewed.on),
        )  # fmt: skip
    return tr("Edition {number} is a draft.", number=number)


def printed_words(session: Session) -> str:
    """Return of which edition a document is that is made now, and whether its pages say DRAFT."""
    number, on = session.document.edition, session.document.as_of
    if number is not None and on is not None:
        return tr("Edition {number} of {day}, as it was issued", number=number, day=day(on))
    try:
        now = working(session)
    except AuditError as error:
        return said(error)
    if now.state is AuditState.ISSUED and now.last is not None:
        return tr("Edition {number}, unchanged", number=now.last.number)
    if now.state is AuditState.REVIEWED:
        return tr("Reviewed: its pages say DRAFT")
    return tr("Draft: its pages say DRAFT")


def counting(session: Session) -> bool:
    """Read a bit of what `since_words` counts; return whether there is more to read.

    What cannot be read is left to it to say.
    """
    if session.document.edition is not None or session.document.closed:
        return False
    try:
        last = next(iter(editions_of(session)), None)
        return last is not None and not session.contents.prepare(last.number)
    except AuditError:
        return False


def since_words(session: Session) -> str:
    """Return what changed since the newest edition; empty without one, and for an edition itself.

    Such as “Changed since edition 2: 14 answers, 3 findings”, or why the edition cannot be read.
    """
    if session.document.edition is not None or session.document.closed:
        return ""
    try:
        last = next(iter(editions_of(session)), None)
        if last is None:
            return ""
        counts = () if session.contents.are(last) else changed_since(session, last)
    except AuditError as error:
        return said(error)
    return said(changed_words(last, counts))
