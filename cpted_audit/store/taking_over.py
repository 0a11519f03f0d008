"""Write what another file of the same audit holds into this one: its history, bytes and logs.

All of it within one transaction of the caller. Nothing that is there already is changed by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from cpted_audit.domain.merging.rules import RowLink
from cpted_audit.store import journal, schema
from cpted_audit.store.common_step import Past, TakenOver, numbers_in, taken_over
from cpted_audit.store.connection import column_names
from cpted_audit.store.database import Database
from cpted_audit.store.journal import MERGED
from cpted_audit.store.tables import FROZEN

_BYTES = ("picture", "plan_source", "plan_picture", "plan_tile", "digest")
_LOGS = ("edition", "edition_fact", "issued_edition", "edition_contents", "edition_document",
         "sign_off")  # fmt: skip

RowOf = tuple[str, str, Mapping[str, Any] | None]
"""A table, the id of a row, and what it becomes; None where it goes."""


def links(db: Database) -> list[RowLink]:
    """Return every column by which rows of the audit itself name each other."""
    found = []
    for table in FROZEN:
        optional = {row[1]: not row[3] for row in db.execute(f'PRAGMA table_info("{table}")')}
        found += [
            RowLink(table, row[3], row[2], optional[row[3]])
            for row in db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
            if row[2] in FROZEN
        ]
    return found


def add_history(
    db: Database, theirs: Database, mine_past: Past, their_past: Past, without: Collection[str]
) -> TakenOver:
    """Add the steps that are not known here, with what they changed but of tables `without`.

    Their edits are kept as what they were and can be neither undone nor done again.
    """
    there = {step.uid: step.number for step in mine_past.steps}
    new = [step for step in their_past.steps if step.uid not in there]
    newest = journal.newest_step(db)
    numbers = {step.number: there[step.uid] for step in their_past.steps if step.uid in there}
    numbers |= {step.number: newest + count for count, step in enumerate(new, 1)}
    wanted = {step.number for step in new}
    columns = column_names(theirs, "journal_step")
    rows = theirs.execute("SELECT * FROM journal_step ORDER BY id")
    steps = [dict(zip(columns, row, strict=True)) for row in rows if row[0] in wanted]
    for one in steps:
        journal.as_step(theirs, _step_of(one))  # what cannot be read does not come into this one
    _insert(db, "journal_step", columns, ([*_as_theirs(one, numbers).values()] for one in steps))
    images = theirs.execute(
        "SELECT step_id, table_name, row_id, before, after FROM journal_row ORDER BY id"
    )
    _insert(
        db, "journal_row", ["step_id", "table_name", "row_id", "before", "after"],
        ([numbers[row[0]], *row[1:]] for row in images
         if row[0] in wanted and row[1] not in without),
    )  # fmt: skip
    known = sorted({numbers[step.number] for step in their_past.steps
                    if step.uid in their_past.known})  # fmt: skip
    return TakenOver(_ranges([numbers[one] for one in sorted(wanted)]), _ranges(known), {})


def _step_of(step: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(step[column] for column in journal.STEP_COLUMNS.split(", "))


def _as_theirs(step: dict[str, Any], numbers: Mapping[int, int]) -> dict[str, Any]:
    merge = taken_over(step["merge_key"] or "")
    if merge is not None:
        there = sorted(numbers)
        added, known = (
            _ranges(sorted(numbers[one] for one in numbers_in(ranges, there)))
            for ranges in (merge.added, merge.known)
        )
        step["merge_key"] = TakenOver(added, known, merge.same).text()
    if step["kind"] in schema.OWN_KINDS:
        step["merge_key"] = step["merge_key"] if merge is not None else None
        step["kind"] = MERGED[step["kind"]]
        step["state"] = "dropped" if step["state"] == "undone" else step["state"]
    step["target"] = numbers.get(step["target"])
    step["id"] = numbers[step["id"]]
    return step


def _ranges(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return sorted numbers as the ranges they fill."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)


def add_bytes(db: Database, theirs: Database) -> None:
    """Add the pictures, plans and tiles that are not here; each is known by its digest."""
    for table in _BYTES:
        _add_missing(db, theirs, table)
    whole = [row[0] for row in theirs.execute("SELECT id FROM plan_picture WHERE complete = 1")]
    db.conn.executemany(
        "UPDATE plan_picture SET complete = 1 WHERE id = ? AND complete = 0",
        [(one,) for one in whole],
    )


def add_logs(db: Database, theirs: Database, *, numbers: Collection[str]) -> None:
    """Unite what is only ever added to, and what the program keeps for itself.

    `numbers` are keys under which the highest number is kept that was ever taken.
    """
    with schema.numbers_of_two_files(db):
        for table in _LOGS:
            _add_missing(db, theirs, table)
    here = dict(db.execute("SELECT id, value FROM view_state").fetchall())
    for key, value in theirs.execute("SELECT id, value FROM view_state").fetchall():
        if key in numbers:
            value = str(max(_number(value), _number(here.get(key, ""))))
        elif key in here:
            continue
        db.upsert("view_state", {"id": key, "value": value})


def add_recipients(db: Database, theirs: Database) -> None:
    """Unite the log of copies, within the step of the merge; undo leaves what was handed out."""
    with schema.numbers_of_two_files(db):
        _add_missing(db, theirs, "recipient")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _add_missing(db: Database, theirs: Database, table: str) -> None:
    here = {row[0] for row in db.execute(f'SELECT id FROM "{table}"')}  # noqa: S608 - a constant
    missing = [
        row[0]
        for row in theirs.execute(f'SELECT id FROM "{table}" ORDER BY rowid')  # noqa: S608 - a constant
        if row[0] not in here
    ]
    columns = column_names(theirs, table)
    names = ", ".join(f'"{name}"' for name in columns)
    _insert(
        db, table, columns,
        (theirs.execute(f'SELECT {names} FROM "{table}" WHERE id = ?', [one]).fetchone()  # noqa: S608 - names of the schema
         for one in missing),
    )  # fmt: skip


def _insert(
    db: Database, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" for _ in columns)
    db.conn.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', rows)  # noqa: S608 - names of the schema


def write_rows(db: Database, rows: Sequence[RowOf]) -> None:
    """Write what rows become, within a step; what goes goes first, for two may change places."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    for table, row_id, row in rows:
        if row is None:
            db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row_id])  # noqa: S608 - one of FROZEN
    for table, row_id, row in rows:
        if table == "finding" and row is not None:
            db.execute("UPDATE finding SET number = -number WHERE id = ?", [row_id])
    for table, _, row in rows:
        if row is not None:
            journal.put(db, table, row)
