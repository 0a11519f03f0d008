"""What is different of places, plans, markers, photos and visits between two states of an audit.

What changed since an edition, by kinds of thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from cpted_audit.domain.editions import (
    CHANGE_KINDS,
    OWNERS,
    ChangeKind,
    IssuedEdition,
    KindCount,
    counts_of,
    counts_words,
)
from cpted_audit.session.history.history import Change, tell
from cpted_audit.session.session import Session
from cpted_audit.store.trail import RowChange
from cpted_audit.words import N_, Words

TOLD_BY_THEMSELVES: Final = frozenset(
    {
        *("answer", "finding", "finding_move", "comment", "observation"),
        *("door", "key_box", "key_held", "code", "fixture", "contact"),
    }
)
"""Tables whose rows a comparison tells as answers, as findings, or by the columns of a register."""


class ThingChange(NamedTuple):
    """One thing that is not alike: what it is and whether it was added, and line by line what."""

    title: str
    lines: tuple[str, ...]


class ThingsChanged(NamedTuple):
    """The things of one kind that are not alike, as “changed since” counts them.

    `kind` is for programs, `words` says how many there are, such as “3 photos”.
    """

    kind: str
    words: str
    changes: tuple[ThingChange, ...]


def things_changed(before: Session, after: Session) -> Iterator[ThingsChanged]:
    """Yield what is different of each kind that is told here; a secret is never shown."""
    for kind in CHANGE_KINDS:
        rows = [row for table in sorted(kind.tables - TOLD_BY_THEMSELVES)
                for row in _rows(before, after, table)]  # fmt: skip
        if rows:
            yield _of_kind(kind, rows, before, after)


def _of_kind(
    kind: ChangeKind, rows: list[RowChange], before: Session, after: Session
) -> ThingsChanged:
    gone = [row for row in rows if row.after is None]  # its names are those of then
    there = [row for row in rows if row.after is not None]
    told: list[Change] = [*tell(after, there, len(there)), *tell(before, gone, len(gone))]
    things = {_thing(row) for row in rows}
    return ThingsChanged(
        kind.name, KindCount(kind, len(things)).words,
        tuple(ThingChange(one.title, one.lines) for one in told),
    )  # fmt: skip


def _thing(row: RowChange) -> str:
    image = row.after or row.before or {}
    return str(image.get(OWNERS.get(row.table, "id")))


def _rows(before: Session, after: Session, table: str) -> Iterator[RowChange]:
    old, new = _by_id(before, table), _by_id(after, table)
    for row_id in {**new, **old}:
        was, now = old.get(row_id), new.get(row_id)
        if was != now:
            yield RowChange(table, row_id, was, now)


def _by_id(session: Session, table: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in session.document.db.rows(table)}


def changed_since(session: Session, edition: IssuedEdition) -> tuple[KindCount, ...]:
    """Return how many things of each kind are not what they were in an edition.

    The rows of an edition since which nothing changed are not read. Raises NotAnAuditError where
    they cannot be.
    """
    if edition.digest == session.contents.digest:
        return ()
    return counts_of(session.contents.touched_since(edition.number))


def changed_words(edition: IssuedEdition, counts: tuple[KindCount, ...]) -> Words:
    """Return it in a sentence, such as “Changed since edition 2: 14 answers, 3 findings”."""
    number = str(edition.number)
    if not counts:
        return N_("Nothing changed since edition {number}", number=number)
    return N_("Changed since edition {number}: {what}", number=number, what=counts_words(counts))
