"""The editions of documents: each number is taken once, and what responders were told is kept.

A document that says what its last edition said is the same edition. The number is taken before
anything is made; one that was not printed is given back, so that they follow each other.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from cpted_audit.domain.documents.edition import Edition, EditionFact, Facts, Issue
from cpted_audit.domain.ids import EditionId, new_id
from cpted_audit.errors import OvertakenError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.session import Session
from cpted_audit.store.tables import EDITION, EDITION_FACT, VIEW_STATE, Database

TAKEN_EDITION = "highest number of an edition"
"""The key under which the audit keeps the highest number that was ever taken for an edition."""


def editions(session: Session) -> list[Edition]:
    """Return every edition that was issued, the newest first."""
    return EDITION.all(session.document.db)[::-1]


def take_edition(session: Session) -> int | None:
    """Take the number of an edition before anything of it is made.

    None where the audit cannot be written, so that what is made is a draft.
    """
    if session.document.read_only or session.document.overtaken:
        return None
    try:
        with session.document.transaction() as db:
            number = _highest(db) + 1
            _keep(db, number)
    except OvertakenError:
        return None
    return number


def issue_of(
    session: Session, audience: Audience, choices: Choices, digest: str, facts: Facts
) -> Issue:
    """Return which edition a document with these contents is: its last one, or the one taken."""
    last = last_edition(session, audience, choices)
    if last is not None and last.digest == digest:
        return Issue(number=last.number, digest=digest)
    return Issue(number=choices.edition, digest=digest, facts=facts)


def last_edition(session: Session, audience: Audience, choices: Choices) -> Edition | None:
    """Return the newest edition of a document with the same parts, or None."""
    sort = (audience.value, choices.volume.value, _classes(choices))
    return next(
        (
            edition for edition in editions(session)
            if (edition.audience, edition.volume, edition.classes) == sort
        ),
        None,
    )  # fmt: skip


def keep_issue(
    session: Session, issue: Issue, audience: Audience, choices: Choices, on: date
) -> None:
    """Keep the edition of a document that was made, or give back a number that was not needed."""
    if choices.edition is None:
        return
    with session.document.transaction() as db:
        if issue.number == choices.edition:
            _insert(db, issue, audience, choices, on)
        elif _highest(db) == choices.edition:
            _keep(db, choices.edition - 1)


def facts_of(session: Session, edition: Edition) -> Facts:
    """Return what an edition told of each record, as far as it is kept."""
    rows = EDITION_FACT.where(session.document.db, "edition_id = ? ORDER BY rowid", edition.id)
    return {(row.register, row.record_id): (row.name, _texts(row.texts)) for row in rows}


def _insert(db: Database, issue: Issue, audience: Audience, choices: Choices, on: date) -> None:
    assert issue.number is not None  # noqa: S101 - the only caller looked
    made = Edition(
        id=EditionId(new_id()), number=issue.number, audience=audience.value,
        volume=choices.volume.value, classes=_classes(choices), issued_on=on,
        digest=issue.digest,
    )  # fmt: skip
    EDITION.insert(db, made)
    EDITION_FACT.insert_many(db, list(_rows(made.id, issue.facts or {})))


def _rows(edition_id: EditionId, facts: Facts) -> Sequence[EditionFact]:
    return [
        EditionFact(
            id=new_id(), edition_id=edition_id, register=register, record_id=record_id,
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
    taken = VIEW_STATE.get(db, TAKEN_EDITION)
    known = int(taken.value) if taken is not None and taken.value.isdecimal() else 0
    return max(known, *(edition.number for edition in EDITION.all(db)), 0)


def _keep(db: Database, number: int) -> None:
    db.table("view_state").upsert({"id": TAKEN_EDITION, "value": str(number)}, pk="id")
