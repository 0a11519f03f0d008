"""What is only ever added to: the log of copies, editions, and the history's notes of both.

Temporary triggers, made at each opening for writing, let no statement change or remove such a row,
whoever runs it. Only two go past them: a purge, which writes the file anew on a connection without
triggers and notes that it did, and a rehearsal, of which nothing is written.
"""

from __future__ import annotations

from sqlite_utils import Database

KEPT_TABLES = ("recipient", "edition", "edition_fact")
"""Tables whose rows are never changed or removed; undo and redo pass over those with a history."""

NUMBERED = {"recipient": "copy_number", "edition": "number"}
"""Which number of which table is never had twice."""

OWN_KINDS = ("edit", "undo", "redo", "rehearsal")
"""Kinds of step that the journal itself changes; a step of any other kind stays as it is."""

REFUSED = "append-only"
"""What the database's error says of a statement that was refused."""


def install(db: Database) -> None:
    """Make the triggers; needed once per writing connection, after the journal's own."""
    for table in KEPT_TABLES:
        _keep_rows(db, table)
    _keep_notes(db)
    for table, number in NUMBERED.items():
        taken = (
            f"EXISTS (SELECT 1 FROM main.{table} WHERE {number} = NEW.{number} "  # noqa: S608 - constants
            "AND id <> NEW.id)"
        )
        _refuse(db, f"{table}_number", "INSERT", table, taken)


def _keep_rows(db: Database, table: str) -> None:
    """Refuse to change or remove a row of a table, its images in the history among it."""
    columns = [column.name for column in db.table(table).columns]
    same = " AND ".join(f'{{0}}."{name}" IS NEW."{name}"' for name in columns)
    changes = f"NOT ({same.format('OLD')})"
    replaced = (
        f'EXISTS (SELECT 1 FROM main."{table}" AS kept WHERE id = NEW.id '  # noqa: S608 - names of the schema
        f"AND NOT ({same.format('kept')}))"
    )
    _refuse(db, f"{table}_delete", "DELETE", table, "1")
    _refuse(db, f"{table}_update", "UPDATE", table, changes)
    _refuse(db, f"{table}_replace", "INSERT", table, replaced)
    for event in ("DELETE", "UPDATE"):
        of_it = f"OLD.table_name = '{table}'"
        _refuse(db, f"{table}_image_{event.lower()}", event, "journal_row", of_it)


def _keep_notes(db: Database) -> None:
    """Refuse to change or remove a note; a step that is being made may still be given up."""
    kinds = ", ".join(f"'{one}'" for one in OWN_KINDS)
    noted = f"OLD.kind NOT IN ({kinds}) AND OLD.id IS NOT (SELECT step_id FROM journal_open)"  # noqa: S608 - constants
    for event in ("DELETE", "UPDATE"):
        _refuse(db, f"note_{event.lower()}", event, "journal_step", noted)


def _refuse(db: Database, name: str, event: str, table: str, condition: str) -> None:
    rehearsed = (
        "(SELECT kind FROM main.journal_step WHERE id = (SELECT step_id FROM journal_open)) "
        "IS 'rehearsal'"
    )
    db.execute(
        f"CREATE TEMP TRIGGER keep_{name} BEFORE {event} ON main.{table} "
        f"WHEN ({condition}) AND NOT ({rehearsed}) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    )
