"""The printings of documents: each number is taken once, and what responders were told is kept.

A document that says what its last printing said is the same printing. The number is taken before
anything is made; one that was not printed is given back, so that they follow each other.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from cpted_audit.domain.documents.printing import Facts, Issue, Printing, PrintingFact
from cpted_audit.domain.ids import PrintingId, new_id
from cpted_audit.errors import OvertakenError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import remember_numbers
from cpted_audit.store.tables import PRINTING, PRINTING_FACT, VIEW_STATE, Database

TAKEN_PRINTING = "highest number of an edition"
"""The key under which the audit keeps the highest number that was ever taken for a printing."""


def printings(session: Session) -> list[Printing]:
    """Return every printing that was issued, the newest first."""
    return PRINTING.all(session.document.db)[::-1]


def take_printing(session: Session) -> int | None:
    """Take the number of a printing before anything of it is made.

    None where the audit cannot be written, so that what is made has no number.
    """
    if session.document.read_only or session.document.overtaken:
        return None
    try:
        with session.document.transaction() as db:
            number = _highest(db) + 1
            _keep(db, number)
            remember_numbers(db)  # it names findings
    except OvertakenError:
        return None
    return number


def issue_of(
    session: Session, audience: Audience, choices: Choices, digest: str, facts: Facts
) -> Issue:
    """Return which printing a document with these contents is: its last one, or the one taken.

    Of an edition, and where no number could be taken, it is the newest that says this.
    """
    alike = _of_sort(session, audience, choices)
    any_of_them = choices.printing is None or session.document.edition is not None
    for known in alike if any_of_them else alike[:1]:
        if known.digest == digest:
            return Issue(number=known.number, digest=digest)
    return Issue(number=choices.printing, digest=digest, facts=facts)


def last_printing(session: Session, audience: Audience, choices: Choices) -> Printing | None:
    """Return the newest printing of a document with the same parts, or None.

    Of an edition, what was printed after its day is not before it.
    """
    known = _of_sort(session, audience, choices)
    return next((one for one in known if one.issued_on <= session.today), None)


def _of_sort(session: Session, audience: Audience, choices: Choices) -> list[Printing]:
    """Return the printings of a document with the same parts, the newest first."""
    sort = (audience.value, choices.volume.value, _classes(choices))
    return [
        printing for printing in printings(session)
        if (printing.audience, printing.volume, printing.classes) == sort
    ]  # fmt: skip


def keep_issue(
    session: Session, issue: Issue, audience: Audience, choices: Choices, on: date
) -> None:
    """Keep the printing of a document that was made, or give back a number that was not needed."""
    if choices.printing is None:
        return
    with session.document.transaction() as db:
        if issue.number == choices.printing:
            _insert(db, issue, audience, choices, on)
        elif _highest(db) == choices.printing:
            _keep(db, choices.printing - 1)


def facts_of(session: Session, printing: Printing) -> Facts:
    """Return what a printing told of each record, as far as it is kept."""
    rows = PRINTING_FACT.where(session.document.db, "edition_id = ? ORDER BY rowid", printing.id)
    return {(row.register, row.record_id): (row.name, _texts(row.texts)) for row in rows}


def _insert(db: Database, issue: Issue, audience: Audience, choices: Choices, on: date) -> None:
    assert issue.number is not None  # noqa: S101 - the only caller looked
    made = Printing(
        id=PrintingId(new_id()), number=issue.number, audience=audience.value,
        volume=choices.volume.value, classes=_classes(choices), issued_on=on,
        digest=issue.digest,
    )  # fmt: skip
    PRINTING.insert(db, made)
    PRINTING_FACT.insert_many(db, list(_rows(made.id, issue.facts or {})))


def _rows(printing_id: PrintingId, facts: Facts) -> Sequence[PrintingFact]:
    return [
        PrintingFact(
            id=new_id(), printing_id=printing_id, register=register, record_id=record_id,
            name=name, texts=json.dumps(told, ensure_ascii=False),
        )
        for (register, record_id), (name, told) in facts.items()
    ]  # fmt: skip


def _texts(told: str) -> dict[str, str]:
    """Return the texts of a fact; what no program of ours wrote tells nothing."""
    try:
        found = json.loads(told)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: text for name, text in found.items() if isinstance(text, str)}


def _classes(choices: Choices) -> tuple[str, ...]:
    return tuple(sorted(class_.value for class_ in choices.classes))


def _highest(db: Database) -> int:
    taken = VIEW_STATE.get(db, TAKEN_PRINTING)
    known = int(taken.value) if taken is not None and taken.value.isdecimal() else 0
    return max(known, *(printing.number for printing in PRINTING.all(db)), 0)


def _keep(db: Database, number: int) -> None:
    db.upsert("view_state", {"id": TAKEN_PRINTING, "value": str(number)})
