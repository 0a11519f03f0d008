"""Where the auditor looked last, kept in the audit but not part of its history."""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.session.session import Session
from cpted_audit.store.tables import VIEW_STATE


def recall(session: Session, key: str) -> str:
    """Return what was remembered under a key, or an empty text."""
    state = VIEW_STATE.get(session.document.db, key)
    return "" if state is None else state.value


def remember(session: Session, key: str, value: str) -> None:
    """Remember a text under a key; does nothing in an audit opened for reading."""
    if session.document.read_only or recall(session, key) == value:
        return
    with session.document.transaction() as db:
        db.upsert("view_state", {"id": key, "value": value})


def remember_all(session: Session, states: Mapping[str, str]) -> None:
    """Remember several texts in one transaction, where any of them is new."""
    if session.document.read_only:
        return
    new = {key: value for key, value in states.items() if recall(session, key) != value}
    if new:
        with session.document.transaction() as db:
            for key, value in new.items():
                db.upsert("view_state", {"id": key, "value": value})
