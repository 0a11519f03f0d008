"""What becomes of an edit when another program has taken the document over meanwhile.

It is never written over the other's. Instead it is rehearsed in a transaction that is rolled back,
on the document as we knew it, to learn which rows it would have changed from what to what; these
can be added later to the document as it is then, field by field, or to a copy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlcipher3 import dbapi2

from cpted_audit.errors import AuditError, StorageError
from cpted_audit.store import journal
from cpted_audit.store.database import Database
from cpted_audit.store.tables import JOURNALED, PICTURE, Picture
from cpted_audit.words import N_

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowEdit:
    """What an edit does to one row; None before is a new row, None after a removed one."""

    table: str
    row_id: str
    before: Row | None
    after: Row | None

    @property
    def changed(self) -> dict[str, Any]:
        """The new values of the columns that the edit changes."""
        before = self.before or {}
        return {
            name: value
            for name, value in (self.after or {}).items()
            if name not in before or before[name] != value
        }

    def then(self, later: RowEdit) -> RowEdit:
        """Return this edit followed by another of the same row that did not know of it."""
        if self.after is None or later.after is None:
            return replace(self, after=later.after)
        return replace(self, after={**self.after, **later.changed})


@dataclass(frozen=True, slots=True)
class Pending:
    """Edits that were not written: what they were called, their rows, and pictures they need."""

    labels: tuple[str, ...]
    rows: tuple[RowEdit, ...]
    pictures: tuple[Picture, ...] = ()

    def joined(self, later: Pending) -> Pending:
        """Return these edits followed by later ones."""
        rows = {(row.table, row.row_id): row for row in self.rows}
        for row in later.rows:
            key = (row.table, row.row_id)
            rows[key] = rows[key].then(row) if key in rows else row
        labels = self.labels + tuple(label for label in later.labels if label not in self.labels)
        return Pending(labels, tuple(rows.values()), self.pictures + later.pictures)


@dataclass(frozen=True, slots=True)
class Clash:
    """A row that both changed in the same fields, or that the other removed (`theirs` is None)."""

    mine: RowEdit
    theirs: Row | None


@dataclass(slots=True)
class Found:
    """What a rehearsal found; None when it was no edit, or could not be rehearsed."""

    pending: Pending | None = None


@contextmanager
def rehearsal(db: Database, seen: int) -> Iterator[Found]:
    """Run the block on the document as it was at row `seen` of the journal, and write nothing.

    What was found is there at the end. Mistakes of the user's are raised as ever; the rest is taken
    for what comes of a document that is no longer as the program believes. Raises the
    database's error where nothing is left to rehearse on, as in a file that was emptied.
    """
    found = Found()
    db.execute("PRAGMA cache_spill = OFF")  # nothing of it reaches the file
    db.execute("BEGIN IMMEDIATE")
    try:
        _go_back(db, seen)
        # A step of its own, so that no edit joins the one before it.
        journal.note(db, "", "", "rehearsal")
        mark = _newest(db, "journal_row", "id"), _newest(db, "picture", "rowid")
        try:
            yield found
            found.pending = _rehearsed(db, *mark)
        except AuditError:
            raise
        except Exception:  # noqa: BLE001 - see above; nothing is written, and the user is told so
            found.pending = None
    finally:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")


def _go_back(db: Database, seen: int) -> None:
    """Put the journaled rows back to how they were, or leave them where that cannot be done."""
    db.execute("SAVEPOINT before_going_back")
    try:
        journal.take_back_after(db, seen)
    except (dbapi2.Error, ValueError, KeyError, TypeError):
        db.execute("ROLLBACK TO before_going_back")
    db.execute("RELEASE before_going_back")


def _rehearsed(db: Database, journal_row: int, picture: int) -> Pending | None:
    """Return what was done after a row of the journal and a picture; None when it was no edit."""
    rows = [
        RowEdit(table, row_id, _row(before), _row(after))
        for table, row_id, before, after in db.execute(
            "SELECT table_name, row_id, before, after FROM journal_row WHERE id > ? ORDER BY id",
            [journal_row],
        ).fetchall()
    ]
    labels = [row[0] for row in db.execute(
        "SELECT DISTINCT label FROM journal_step WHERE id IN "
        "(SELECT step_id FROM journal_row WHERE id > ?)", [journal_row]
    )]  # fmt: skip
    pictures = PICTURE.where(db, "rowid > ?", picture)
    if not rows:
        return None
    return Pending(tuple(labels), (), tuple(pictures)).joined(Pending((), tuple(rows)))


def add_or_refuse(db: Database, pending: Pending) -> None:
    """Write pending edits into a document, within an edit, over whatever else was written.

    Raises StorageError when what they belong to is gone.
    """
    add_rows(db, pending, mine_wins=True)
    for table in {row.table for row in pending.rows}:
        if db.execute(f"PRAGMA foreign_key_check({table})").fetchone():
            raise StorageError(_NO_PLACE)


_NO_PLACE = N_(
    "What you typed cannot be added any more, because what it belongs to was "
    "removed meanwhile. Nothing was changed; copy the words shown, or save a "
    "copy."
)


def add_rows(db: Database, pending: Pending, *, mine_wins: bool) -> list[Clash]:
    """Write pending edits within an edit; return the rows that both changed.

    Of these nothing is written unless `mine_wins`. Raises StorageError as `add_or_refuse` does.
    """
    for picture in pending.pictures:
        if PICTURE.get(db, picture.id) is None:
            PICTURE.insert(db, picture)
    known: dict[str, str] = {}
    clashes: list[Clash] = []
    db.execute("PRAGMA defer_foreign_keys = ON")
    try:
        for row in pending.rows:
            clashes += _add_row(db, _renamed(row, known), known, mine_wins=mine_wins)
    except dbapi2.IntegrityError as error:
        raise StorageError(_NO_PLACE) from error
    return clashes


def _add_row(
    db: Database, mine: RowEdit, known: dict[str, str], *, mine_wins: bool
) -> Iterator[Clash]:
    twin = _twin(db, mine)
    theirs = journal.image_of(db, mine.table, mine.row_id if twin is None else twin)
    if twin is not None:
        known[mine.row_id] = twin
        mine = RowEdit(mine.table, twin, {"id": twin}, {**(mine.after or {}), "id": twin})
    if mine.table == "finding" and twin is not None:
        return  # the answer has its finding already, with a number of its own
    clash = _clashes(mine, theirs)
    if clash:
        yield Clash(mine, theirs)
    if clash and not mine_wins:
        return
    if mine.after is None:
        db.execute(f'DELETE FROM "{mine.table}" WHERE id = ?', [mine.row_id])  # noqa: S608 - checked by _renamed
        return
    row = dict(mine.after) if theirs is None else {**theirs, **mine.changed}
    if mine.table == "finding" and theirs is None:
        ((row["number"],),) = db.execute("SELECT coalesce(max(number), 0) + 1 FROM finding")
    journal.put(db, mine.table, row)


def _clashes(mine: RowEdit, theirs: Row | None) -> bool:
    if theirs is None:
        return mine.before is not None and mine.after is not None
    if mine.after is None:
        return theirs != mine.before
    before = mine.before or {}
    return any(
        theirs.get(name) not in (before.get(name, _NOTHING), value)
        for name, value in mine.changed.items()
        if name not in _BESIDE
    )


_NOTHING = object()
_BESIDE = {"observed_at", "observer", "visit_id", "position", "at"}
"""Columns in which two answers to one question, or two moves of one finding, always differ; they
follow what is decided."""


def _twin(db: Database, mine: RowEdit) -> str | None:
    """Return the row that the other made for the same thing, of which there can be one only."""
    if mine.before is not None or mine.after is None or mine.table not in _ONE_FOR:
        return None
    columns = _ONE_FOR[mine.table]
    if any(mine.after.get(name) is None for name in columns):
        return None
    condition = " AND ".join(f'"{name}" = ?' for name in columns)
    found = db.execute(
        f'SELECT id FROM "{mine.table}" WHERE id <> ? AND {condition}',  # noqa: S608 - a constant's names
        [mine.row_id, *(mine.after[name] for name in columns)],
    ).fetchone()
    return None if found is None else str(found[0])


_ONE_FOR: Mapping[str, tuple[str, ...]] = {
    "answer": ("item_id", "place_id"),
    "finding": ("answer_id",),
    "finding_move": ("finding_id", "position"),
}


def _renamed(row_edit: RowEdit, known: Mapping[str, str]) -> RowEdit:
    """Return the edit with ids that have a twin replaced by the twin's."""
    if row_edit.table not in JOURNALED:
        raise ValueError(f"a table that is not journaled: {row_edit.table}")
    if row_edit.after is None or not known:
        return row_edit
    after = {
        name: known.get(value, value) if isinstance(value, str) and name.endswith("_id") else value
        for name, value in row_edit.after.items()
    }
    return replace(row_edit, after=after)


def _row(image: str | None) -> Row | None:
    return None if image is None else json.loads(image)


def _newest(db: Database, table: str, column: str) -> int:
    newest: int = db.execute(
        f"SELECT coalesce(max({column}), 0) FROM {table}"  # noqa: S608 - constants
    ).fetchone()[0]
    return newest
