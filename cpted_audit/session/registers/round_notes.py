"""Words typed about a door on a round before its check is written: kept in the audit, never lost.

They are kept beside the history, as no check says them yet, each with the day it was typed.
"""

from __future__ import annotations

from datetime import date

from cpted_audit.domain.ids import DoorId
from cpted_audit.session.registers.door_checks import checks_of, note_check
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember


def typed(session: Session, door_id: DoorId, today: date) -> str:
    """Return the words that wait for a check of a door; those of another day begin with it."""
    on, _, words = recall(session, _key(door_id)).partition("\n")
    if not words or on == today.isoformat():
        return words
    return f"{date.fromisoformat(on):%d %b %Y}: {words}"


def keep_typed(session: Session, door_id: DoorId, words: str, today: date) -> None:
    """Keep words about a door until a check takes them; an empty text lets go of them."""
    remember(session, _key(door_id), f"{today.isoformat()}\n{words}" if words.strip() else "")


def settle(session: Session, door_id: DoorId, today: date, by: str) -> None:
    """Write what waits beside the check somebody made of the door today; otherwise it waits on."""
    words = typed(session, door_id, today).strip()
    newest = next(iter(checks_of(session, door_id, 1)), None)
    if not words or newest is None or (newest.on, newest.by) != (today, by.strip()):
        return
    note_check(session, newest, "; ".join(filter(None, (newest.note, words))))
    keep_typed(session, door_id, "", today)


def _key(door_id: DoorId) -> str:
    return f"typed about door {door_id}"
