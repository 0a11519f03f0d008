"""The journal: every edit is one named step with row images, so that it can be undone.

The steps are kept for good: they are the audit trail (who, when, what) and undo in one. Temporary
triggers, made from the schema at each opening, write the row images; an edit of a journaled table
outside a step fails, because its image would belong to none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from functools import cache
from typing import Any

from sqlcipher3 import dbapi2

from cpted_audit import clock
from cpted_audit.domain.ids import new_id
from cpted_audit.store.connection import column_names, damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.rows import UNREADABLE
from cpted_audit.store.schema import KEPT_TABLES
from cpted_audit.store.tables import JOURNALED, TABLES
from cpted_audit.words import N_, packed, unpacked

MERGE_WITHIN = timedelta(seconds=10)

MERGED = {"edit": "merged", "undo": "merged-undo", "redo": "merged-redo", "rehearsal": "merged"}
"""The kinds of edits, undos and redos of another file of the audit, kept when the two were merged:
nothing takes them back or does them again."""

_UNREADABLE_STEP = N_("a step of its history cannot be read")
_TABLES = {table.name: table for table in TABLES}


@dataclass(frozen=True, slots=True)
class Step:
    """One named edit, undo, redo or note; `at` is UTC.

    `state` is done, undone, dropped or purged.
    """

    id: int
    at: datetime
    who: str
    label: str
    kind: str
    state: str


Touched = dict[str, frozenset[str]]


def install(db: Database) -> None:
    """Make the temporary triggers that write row images; needed once per writing connection."""
    db.execute("CREATE TEMP TABLE journal_open (step_id INTEGER NOT NULL)")
    for table in JOURNALED:
        columns = column_names(db, table)
        old, new = _image("OLD", columns), _image("NEW", columns)
        for event, before, after in (
            ("INSERT", "NULL", new), ("UPDATE", old, new), ("DELETE", old, "NULL"),
        ):  # fmt: skip
            row = "OLD" if event == "DELETE" else "NEW"
            changed = "" if event != "UPDATE" else f"WHEN {before} IS NOT {after} "
            db.execute(
                f"CREATE TEMP TRIGGER journal_{table}_{event.lower()} AFTER {event} "  # noqa: S608 - names are the program's own
                f"ON main.{table} {changed}BEGIN "
                "INSERT INTO journal_row (step_id, table_name, row_id, before, after) VALUES ("
                f"(SELECT step_id FROM journal_open), '{table}', {row}.id, {before}, {after}); END"
            )


def _image(row: str, columns: Iterable[str]) -> str:
    pairs = ", ".join(f"'{name}', {row}.\"{name}\"" for name in columns)
    return f"json_object({pairs})"


@contextmanager
def recording(
    db: Database,
    label: str,
    who: str,
    *,
    merge_key: str | None,
    merge_within: timedelta | None,
    after_step: int,
    kind: str,
) -> Iterator[Touched]:
    """Record the edits of the block as one step, within the caller's transaction.

    The mapping yielded is filled at the end with the row ids touched per table. A block that
    changes nothing leaves no step. Typing merges: a step with the same `merge_key` as the one
    before it, by the same person and within `merge_within` (None is for ever), joins that step,
    unless its number is not after `after_step`: steps of another program are left as they are.
    Undo passes over a step of another `kind` than an edit.
    """
    touched: Touched = {}
    joined = _mergeable(db, who, merge_key, merge_within)
    if joined is not None and joined <= after_step:
        joined = None
    step_id = joined or _begin(db, label, who, kind, merge_key)
    newest = _newest_row(db)
    _open(db, step_id)
    yield touched
    touched |= _touched(db, "id > ?", newest)
    if not touched:
        db.execute(
            "DELETE FROM journal_step WHERE id = ? AND NOT EXISTS "
            "(SELECT 1 FROM journal_row WHERE step_id = journal_step.id)",
            [step_id],
        )
    _close(db)
    if not touched:
        return
    db.execute("UPDATE journal_step SET state = 'dropped' WHERE state = 'undone'")
    if merge_key is not None:
        _renew(db, step_id)
        _collapse(db, step_id)


def _renew(db: Database, step_id: int) -> None:
    """Let a step that was joined be of now; a copy made in between knows it as another step."""
    db.execute("UPDATE journal_step SET at = ?, uid = ? WHERE id = ?", [_now(), new_id(), step_id])


def note(
    db: Database, label: str, who: str, kind: str, about: str | None = None, uid: str = ""
) -> int:
    """Write a step without any change, such as a secret that was shown; return its number.

    It stays for good: undo and redo look for edits alone. `about` is what a program reads of it,
    `uid` the id of the step where it is not one of its own.
    """
    if kind in {"edit", "undo", "redo"}:
        raise ValueError(f"a note cannot be of the kind {kind}")
    return _begin(db, label, who, kind, about, uid=uid)


def name_step(db: Database, step_id: int, about: str, uid: str) -> None:
    """Write what a program reads of an edit, and under which id another file knows the same."""
    db.execute("UPDATE journal_step SET merge_key = ?, uid = ? WHERE id = ?", [about, uid, step_id])


def notes(db: Database, kind: str) -> list[tuple[Step, str]]:
    """Return the notes of a kind, the oldest first, each with what it is about."""
    with translated(db):
        rows = db.execute(
            f"SELECT {STEP_COLUMNS}, merge_key FROM journal_step WHERE kind = ? ORDER BY id",  # noqa: S608 - constant
            [kind],
        ).fetchall()
    return [(as_step(db, row[:-1]), str(row[-1] or "")) for row in rows]


def undo(db: Database, who: str) -> tuple[str, Touched] | None:
    """Take back the newest step that is done; return its label and what changed, or None."""
    step = _step(db, _LAST_DONE)
    return None if step is None else _replay(db, step, who, forward=False)


def redo(db: Database, who: str) -> tuple[str, Touched] | None:
    """Do again the step that was undone last; return its label and what changed, or None."""
    step = _step(db, _FIRST_UNDONE)
    return None if step is None else _replay(db, step, who, forward=True)


def take_back_after(db: Database, newest: int) -> None:
    """Put back every row as it was at a row of the journal, for a transaction that is given up."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    images = db.execute(
        "SELECT table_name, row_id, before FROM journal_row WHERE id > ? AND step_id NOT IN "
        "(SELECT id FROM journal_step WHERE kind LIKE 'merged%') ORDER BY id DESC",
        [newest],
    ).fetchall()
    _open(db, _begin(db, "", "", "rehearsal", None))
    for table, row_id, before in images:
        _apply(db, table, row_id, before)
    _close(db)


def image_of(db: Database, table: str, row_id: str) -> dict[str, Any] | None:
    """Return a row as the journal writes it, or None where there is none."""
    columns = column_names(db, table)
    row = db.execute(
        f'SELECT {_image("one", columns)} FROM "{table}" AS one WHERE id = ?',  # noqa: S608 - names of the schema
        [row_id],
    ).fetchone()
    return None if row is None else dict(json.loads(row[0]))


def put(db: Database, table: str, row: Mapping[str, Any]) -> None:
    """Write a row as the journal reads it, whether it is there already or not."""
    db.execute(_put(table, tuple(row)), list(row.values()))


def newest_step(db: Database) -> int:
    """Return the number of the newest step."""
    newest: int = db.execute("SELECT coalesce(max(id), 0) FROM journal_step").fetchone()[0]
    return newest


def next_undo(db: Database) -> str | None:
    """Return the label of the step that undo would take back, or None."""
    step = _step(db, _LAST_DONE)
    return None if step is None else step.label


def next_touched(db: Database, *, forward: bool) -> Touched:
    """Return the rows of the step that undo would take back, or redo do again, by their tables."""
    step = _step(db, _FIRST_UNDONE if forward else _LAST_DONE)
    if step is None:
        return {}
    return _touched(db, "step_id = ?", step.id)


def passed_over(db: Database, kinds: Iterable[str]) -> tuple[str, tuple[int, int]] | None:
    """Return the label of the newest step of some kinds that undo would pass over, or None.

    With it come its number and that of the newest edit: they tell one such undo from another.
    """
    step = _step(db, _LAST_DONE)
    marks = ", ".join(f"'{kind}'" for kind in kinds)
    passed = step and _step(db, f"kind IN ({marks}) AND id > {step.id} ORDER BY id DESC")
    if passed is None:
        return None
    ((edit,),) = db.execute("SELECT max(id) FROM journal_step WHERE kind = 'edit'").fetchall()
    return passed.label, (passed.id, int(edit))


def next_redo(db: Database) -> str | None:
    """Return the label of the step that redo would do again, or None."""
    step = _step(db, _FIRST_UNDONE)
    return None if step is None else step.label


def history(db: Database, limit: int = 500) -> list[Step]:
    """Return the newest steps first, undo and redo among them."""
    with translated(db):
        rows = db.execute(
            f"SELECT {STEP_COLUMNS} FROM journal_step ORDER BY id DESC LIMIT ?",  # noqa: S608 - constant
            [limit],
        )
        return [as_step(db, row) for row in rows]


def began(db: Database) -> datetime | None:
    """Return when the first step was made, or None where there is none."""
    with translated(db):
        ((at,),) = db.execute("SELECT min(at) FROM journal_step").fetchall()
    return None if at is None else _moment(db, at)


STEP_COLUMNS = "id, at, who, label, kind, state, words"
"""What is read of a step, in the order `as_step` takes."""
_OF_KEPT = f"table_name IN ({', '.join(repr(one) for one in KEPT_TABLES)})"
_UNDOABLE = (
    f"kind = 'edit' AND (NOT EXISTS (SELECT 1 FROM journal_row WHERE step_id = journal_step.id "  # noqa: S608 - constants
    f"AND {_OF_KEPT}) OR EXISTS (SELECT 1 FROM journal_row WHERE step_id = journal_step.id "
    f"AND NOT {_OF_KEPT}))"
)
"""A step that only added to an append-only table, as older versions made them, is passed over."""
_LAST_DONE = f"{_UNDOABLE} AND state = 'done' ORDER BY id DESC"
_FIRST_UNDONE = f"{_UNDOABLE} AND state = 'undone' ORDER BY id"


def as_step(db: Database, row: tuple[Any, ...]) -> Step:
    """Return the step of a row; one that no program of ours writes is told as damage."""
    step_id, at, *texts, words = row
    if not all(isinstance(text, str) for text in texts):
        raise damaged(db, _UNREADABLE_STEP)
    who, label, kind, state = texts
    return Step(step_id, _moment(db, at), who, unpacked(label, words), kind, state)


def _moment(db: Database, text: Any) -> datetime:  # noqa: ANN401 - whatever stands in the file
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError) as error:  # a damaged page may hold a number for a text
        raise damaged(db, _UNREADABLE_STEP) from error
    if moment.tzinfo is None or not MINYEAR < moment.year < MAXYEAR:  # it is told in another zone
        raise damaged(db, _UNREADABLE_STEP)
    return moment


def _step(db: Database, rest: str) -> Step | None:
    with translated(db):
        row = db.execute(
            f"SELECT {STEP_COLUMNS} FROM journal_step WHERE {rest} LIMIT 1"  # noqa: S608 - constant
        ).fetchone()
    return None if row is None else as_step(db, row)


def _mergeable(
    db: Database, who: str, merge_key: str | None, within: timedelta | None
) -> int | None:
    if merge_key is None:
        return None
    row = db.execute(
        "SELECT id, who, kind, state, merge_key, at FROM journal_step ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or row[1:5] != (who, "edit", "done", merge_key):
        return None
    step_id: int = row[0]
    age = clock.moment() - _moment(db, row[5])
    return step_id if within is None or timedelta(0) <= age <= within else None


def _begin(
    db: Database,
    label: str,
    who: str,
    kind: str,
    merge_key: str | None,
    target: int | None = None,
    uid: str = "",
) -> int:
    ((step_id,),) = db.execute(
        "INSERT INTO journal_step (at, who, label, kind, state, merge_key, target, words, uid) "
        "VALUES (?, ?, ?, ?, 'done', ?, ?, ?, ?) RETURNING id",
        [_now(), who, str(label), kind, merge_key, target, packed(label), uid or new_id()],
    ).fetchall()
    return int(step_id)


def _now() -> str:
    return clock.moment().isoformat(timespec="milliseconds")


def _open(db: Database, step_id: int) -> None:
    db.execute("DELETE FROM temp.journal_open")
    db.execute("INSERT INTO temp.journal_open VALUES (?)", [step_id])


def _close(db: Database) -> None:
    db.execute("DELETE FROM temp.journal_open")


def _newest_row(db: Database) -> int:
    newest: int = db.execute("SELECT coalesce(max(id), 0) FROM journal_row").fetchone()[0]
    return newest


def _touched(db: Database, condition: str, number: int) -> Touched:
    touched: dict[str, set[str]] = {}
    for table, row_id in db.execute(
        f"SELECT table_name, row_id FROM journal_row WHERE {condition}",  # noqa: S608 - constants
        [number],
    ):
        touched.setdefault(table, set()).add(row_id)
    return {table: frozenset(ids) for table, ids in touched.items()}


def _collapse(db: Database, step_id: int) -> None:
    """Keep, for each row of a merged step, only its first before and its last after.

    A row that came and went within the step leaves no image: there is nothing to undo.
    """
    spans = db.execute(
        "SELECT table_name, row_id, min(id), max(id) FROM journal_row WHERE step_id = ? "
        "GROUP BY table_name, row_id HAVING count(*) > 1",
        [step_id],
    ).fetchall()
    for table, row_id, first, last in spans:
        db.execute(
            "UPDATE journal_row SET after = (SELECT after FROM journal_row WHERE id = ?) "
            "WHERE id = ?",
            [last, first],
        )
        db.execute(
            "DELETE FROM journal_row WHERE step_id = ? AND table_name = ? AND row_id = ? "
            "AND id > ?",
            [step_id, table, row_id, first],
        )
    db.execute(
        "DELETE FROM journal_row WHERE step_id = ? AND before IS NULL AND after IS NULL", [step_id]
    )


def _replay(db: Database, step: Step, who: str, *, forward: bool) -> tuple[str, Touched]:
    kind = "redo" if forward else "undo"
    db.execute("PRAGMA defer_foreign_keys = ON")  # images of one step may refer to each other
    newest = _newest_row(db)
    _open(db, _begin(db, step.label, who, kind, None, step.id))
    images = db.execute(
        f"SELECT table_name, row_id, before, after FROM journal_row WHERE step_id = ? "  # noqa: S608 - constants
        f"AND NOT {_OF_KEPT} ORDER BY id {'ASC' if forward else 'DESC'}",
        [step.id],
    ).fetchall()
    for table, row_id, before, after in images:
        _apply(db, table, row_id, after if forward else before)
    _close(db)
    db.execute(
        "UPDATE journal_step SET state = ? WHERE id = ?",
        ["done" if forward else "undone", step.id],
    )
    return step.label, _touched(db, "id > ?", newest)


@contextmanager
def foreign_images_told(db: Database) -> Iterator[None]:
    """Tell an image that does not fit the rows there are as damage; no program of ours made it.

    Around the whole transaction of an undo or redo: references are looked at when it ends.
    """
    try:
        yield
    except dbapi2.IntegrityError as error:
        raise damaged(db, _UNREADABLE_STEP) from error


def _apply(db: Database, table: str, row_id: str, image: str | None) -> None:
    if table not in JOURNALED:
        raise damaged(db, _UNREADABLE_STEP)
    if image is None:
        db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row_id])  # noqa: S608 - one of JOURNALED
        return
    try:
        row = _TABLES[table].check_row(json.loads(image))
    except UNREADABLE as error:
        raise damaged(db, _UNREADABLE_STEP) from error
    if row["id"] != row_id:
        raise damaged(db, _UNREADABLE_STEP)
    put(db, table, row)


@cache
def _put(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that writes a row, whether it is there already or not."""
    quoted = ['"' + name.replace('"', '""') + '"' for name in columns]
    places = ", ".join("?" for _ in columns)
    changes = ", ".join(f"{name} = excluded.{name}" for name in quoted if name != '"id"')
    return (
        f'INSERT INTO "{table}" ({", ".join(quoted)}) VALUES ({places}) '  # noqa: S608 - quoted above
        f"ON CONFLICT(id) DO UPDATE SET {changes}"
    )
