"""What became of a copy that was given: entries of their own beside the log, never a correction.

An entry is a note of the history, so it is signed, dated and stays for good: nothing takes it
back. A wrong one is set right by a further entry.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import RecipientId
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.copies.recipients import is_overdue, recipients
from cpted_audit.session.session import Session
from cpted_audit.store.journal import notes
from cpted_audit.store.tables import CONTACT, PERSON
from cpted_audit.words import N_, Words

ENTRY = "copy-entry"
"""The kind of the step that is an entry about a copy: recalled, destroyed, never sent."""
LONGEST_NOTE = 300
"""Letters beside an entry."""


class EntryKind(StrEnum):
    """What can be said of a copy after it was given."""

    RECALLED = "recalled"
    DESTROYED = "destroyed"
    NEVER_SENT = "never-sent"
    STILL_OUT = "still-out"


ENTRY_WORDS: Mapping[EntryKind, Words] = {
    EntryKind.RECALLED: N_("recalled on {day}"),
    EntryKind.DESTROYED: N_("destroyed on {day}"),
    EntryKind.NEVER_SENT: N_("never sent, noted on {day}"),
    EntryKind.STILL_OUT: N_("still out, found on {day}"),
}
"""How an entry is told, in English; the last one takes an entry made by mistake back."""

_GONE = frozenset({EntryKind.DESTROYED, EntryKind.NEVER_SENT})
"""Entries after which a copy is nowhere any more, unless a later one says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry about a copy: what, on which day, and who wrote it when (`at` is UTC)."""

    copy_id: RecipientId
    kind: EntryKind
    on: date
    note: str
    who: str
    at: datetime


def copy_of_number(session: Session, number: int) -> Recipient:
    """Return the copy with a number; raises AuditError where none or several were given."""
    found = [one for one in recipients(session) if one.copy_number == number]
    if len(found) > 1:
        raise AuditError(
            "{count} copies have the number {number}, as two files of this audit each gave it "
            "before they were merged, so nothing was written. Choose the copy in the window.",
            count=len(found),
            number=number,
        )
    if not found:
        raise AuditError(
            "No copy {number} is in the log, so nothing was written. Look the number "
            "up with “recipients”, or on the copy itself.",
            number=number,
        )
    return found[0]


def add_entry(
    session: Session, copy: Recipient, kind: EntryKind, on: date, note: str = "", *, today: date
) -> None:
    """Write what became of a copy; it is signed by who works in the audit.

    Raises AuditError for a day before the copy was given or after today, and for a long note.
    """
    note = " ".join(note.split())
    if len(note) > LONGEST_NOTE:
        raise AuditError(
            "A note beside a copy has at most {longest_note} characters; nothing was "
            "written. Shorten it.",
            longest_note=LONGEST_NOTE,
        )
    if on > today or (copy.issued_on is not None and on < copy.issued_on):
        given = copy.issued_on
        begin = "a day until" if given is None else f"given on {day(given)}: a day from then until"
        raise AuditError(
            "Copy {copy_number}, {begin} today is needed; nothing was written. {day} is not one.",
            copy_number=copy.copy_number,
            begin=begin,
            day=day(on),
        )
    about = json.dumps({"copy": copy.id, "kind": kind.value, "on": on.isoformat()})
    words = _words(copy.copy_number, kind, on)
    session.note(N_("{words}: {note}", words=words, note=note) if note else words, ENTRY, about)


def entries(session: Session) -> dict[RecipientId, list[Entry]]:
    """Return the entries about each copy, the oldest first; copies without any are left out."""
    numbers = {recipient.id: recipient.copy_number for recipient in recipients(session)}
    found: dict[RecipientId, list[Entry]] = {}
    for step, about in notes(session.document.db, ENTRY):
        told = _told(about)
        if told is not None and told[0] in numbers:
            copy_id, kind, on = told
            # The words before the note may have lost a name to a purge; the note is what follows.
            note = step.label.removeprefix(_words(numbers[copy_id], kind, on)).removeprefix(": ")
            entry = Entry(copy_id=copy_id, kind=kind, on=on, note=note, who=step.who, at=step.at)
            found.setdefault(copy_id, []).append(entry)
    return found


def known_recipients(session: Session) -> dict[str, str]:
    """Return the agencies of those who may get a copy, by their names.

    What the newest copy said of somebody goes before older ones, and these before the team. A copy
    that was never sent, as its name was mistyped, proposes nobody.
    """
    told, db = entries(session), session.document.db
    sent = [
        copy for copy in recipients(session)
        if not (given := told.get(copy.id)) or given[-1].kind is not EntryKind.NEVER_SENT
    ]  # fmt: skip
    everybody = [
        *((copy.name, copy.agency) for copy in sent),
        *((person.name, person.agency) for person in PERSON.all(db)),
        *((contact.name, "") for contact in CONTACT.all(db, "position, rowid")),
    ]
    return {name: agency for name, agency in reversed(everybody) if name}


def is_out(told: Sequence[Entry]) -> bool:
    """Return whether a copy is still with somebody, by what was written of it last."""
    return not told or told[-1].kind not in _GONE


def overdue(session: Session, on: date) -> list[Recipient]:
    """Return the copies still out whose last day has passed, the newest first."""
    told = entries(session)
    return [
        recipient for recipient in recipients(session)
        if is_overdue(recipient, on) and is_out(told.get(recipient.id, ()))
    ]  # fmt: skip


def _words(number: int, kind: EntryKind, on: date) -> Words:
    what = ENTRY_WORDS[kind].format(day=day(on))
    return N_("Copy {number} {what}", number=number, what=what)


def _told(about: str) -> tuple[RecipientId, EntryKind, date] | None:
    """Return what an entry is about; None for one that another version wrote."""
    try:
        told = json.loads(about)
        return (RecipientId(told["copy"]), EntryKind(told["kind"]), date.fromisoformat(told["on"]))
    except (ValueError, KeyError, TypeError):
        return None
