"""Add what could not be written, because another program had the audit, to the audit as it is now.

Nothing is written over the other's words unless somebody decided so; a copy takes it all.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cpted_audit.errors import NotAnAuditError
from cpted_audit.files import replacing
from cpted_audit.session.history import history
from cpted_audit.session.history.history import Change
from cpted_audit.session.session import Session
from cpted_audit.store.backup import copy_to
from cpted_audit.store.document import Document, open_document
from cpted_audit.store.overtaking import Clash, Pending, add_or_refuse, add_rows
from cpted_audit.store.trail import RowChange
from cpted_audit.words import N_

__all__ = ["Change", "Clash", "Pending", "add", "label_of", "save_copy", "tell", "tell_clashes"]

_LONGEST_LABEL = 160


def add(session: Session, pending: Pending, *, mine_wins: bool = False) -> list[Clash]:
    """Write pending edits as one step; return the rows that both changed.

    Where there are any, nothing is written unless `mine_wins`. Raises StorageError when what they
    belong to is gone.
    """
    clashes = [] if mine_wins else _clashes(session.document, pending)
    if not clashes:
        with session.edit(N_("{edits} (added later)", edits=label_of(pending))):
            add_or_refuse(session.document.db, pending)
    return clashes


class _GivenUpError(Exception):
    """An edit that was only to find something out."""


def _clashes(document: Document, pending: Pending) -> list[Clash]:
    """Return the rows that both changed, found by adding them in an edit that is given up."""
    clashes: list[Clash] = []
    with suppress(_GivenUpError), document.edit(""):
        clashes += add_rows(document.db, pending, mine_wins=False)
        raise _GivenUpError
    return clashes


def save_copy(document: Document, pending: Pending | None, target: Path) -> None:
    """Write what a document holds, with pending edits added, into a new file.

    It is encrypted as the document is. Raises StorageError when the disk refuses.
    """
    with replacing(target, audit=True) as draft:
        copy_to(draft, document.path, document.db, document.passphrase)
        if pending is not None:
            with open_document(draft, document.passphrase) as copy:
                copy.who = document.who
                with copy.edit(f"{label_of(pending)} (kept in a copy)"):
                    add_or_refuse(copy.db, pending)


def label_of(pending: Pending) -> str:
    """Return what the edits were called, in one line."""
    text = "; ".join(filter(None, pending.labels)) or "Changes"
    return text if len(text) <= _LONGEST_LABEL else f"{text[: _LONGEST_LABEL - 1]}…"


def tell(session: Session, pending: Pending) -> list[Change]:
    """Return in plain words what was not written; of a file that broke, what the edits were."""
    try:
        return history.tell(
            session, [RowChange(row.table, row.row_id, _dict(row.before), _dict(row.after))
                      for row in pending.rows]
        )  # fmt: skip
    except NotAnAuditError:
        return [Change(label_of(pending), ())]


def tell_clashes(session: Session, clashes: list[Clash]) -> list[Change]:
    """Return in plain words what both changed: theirs, an arrow, mine."""
    rows = []
    for clash in clashes:
        theirs, mine = _dict(clash.theirs), _dict(clash.mine.after)
        if theirs is not None and mine is not None:
            mine = theirs | clash.mine.changed
        rows.append(RowChange(clash.mine.table, clash.mine.row_id, theirs, mine))
    return history.tell(session, rows)


def _dict(row: object) -> dict[str, object] | None:
    return None if row is None else dict(row)  # type: ignore[call-overload]
