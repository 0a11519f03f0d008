"""What a document may hold beside its rows: the tables and indexes its format's migrations made.

A file may come from anybody. A trigger, view, generated column, expression or virtual table in it
would be run by the first statement that touches it, so a file that holds anything else than the
migrations made is refused before any such statement. What they made is not written down a second
time: it is made in memory and compared, unless the file's digest is that of the newest format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from cpted_audit.errors import NotAnAuditError
from cpted_audit.store.connection import column_names, damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.migrations import MIGRATIONS, Migration
from cpted_audit.store.private_copy import or_backup
from cpted_audit.words import N_

# What is only ever added to: the log of copies, printings, and the history's notes of both.
#
# Temporary triggers, made at each opening for writing, let no statement change or remove such a
# row, whoever runs it. Only two go past them: a purge, which writes the file anew on a connection
# without triggers and notes that it did, and a rehearsal, of which nothing is written.


KEPT_TABLES = (
    "recipient", "edition", "edition_fact",
    "issued_edition", "edition_contents", "edition_document", "sign_off",
)  # fmt: skip
"""Tables whose rows are never changed or removed; undo and redo pass over those with a history."""

NUMBERED = {"recipient": "copy_number", "edition": "number", "issued_edition": "number"}
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
    _keep_numbers(db)


def _keep_numbers(db: Database) -> None:
    """Refuse a number that another row has already."""
    for table, number in NUMBERED.items():
        taken = (
            f"EXISTS (SELECT 1 FROM main.{table} WHERE {number} = NEW.{number} "  # noqa: S608 - constants
            "AND id <> NEW.id)"
        )
        _refuse(db, f"{table}_number", "INSERT", table, taken)


@contextmanager
def numbers_of_two_files(db: Database) -> Iterator[None]:
    """Let a number stand twice within the block, where two files of one audit each gave it.

    What was handed out under it says so for good; within one file it is never given again.
    """
    for table in NUMBERED:
        db.execute(f"DROP TRIGGER temp.keep_{table}_number")
    yield
    _keep_numbers(db)


def _keep_rows(db: Database, table: str) -> None:
    """Refuse to change or remove a row of a table, its images in the history among it."""
    columns = column_names(db, table)
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
    kinds = ", ".join(f"'{kind}'" for kind in OWN_KINDS)
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


Entry = tuple[object, object, object, object]
"""Type, name, table and statement of one entry of a schema."""
Part = tuple[object, object, object, tuple[str, ...] | None]
"""The same, the statement in its words."""

NEWEST: Final = (16, "09ee2dc195d5ff2824ea6ae301a8beb2afa2f644a434e37d1f9e7737846f740f")
"""The newest format and the digest of what its migrations make: most files are of it, and to run
all migrations takes longer than to open one. Whatever differs is compared entry by entry."""

MOST_PARTS = 1000
MOST_LETTERS = 20_000
"""What is read of a schema; the program's own is far from either."""

_WORDS = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\w.$]+|\S")
_NAME_SHOWN = 40


def refuse_foreign(path: Path, db: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise NotAnAuditError unless a document's schema is what the migrations to its format make.

    Nothing of the schema is run to find out.
    """
    with translated(path):
        ((version,),) = db.execute("PRAGMA user_version").fetchall()
        ((encoding,),) = db.execute("PRAGMA encoding").fetchall()
        entries = _entries(db)
    if migrations == MIGRATIONS and (version, _digest(entries)) == NEWEST and encoding == "UTF-8":
        return
    found = _parts(entries)
    made = _made_by(tuple(migrations[: max(version, 0)]))
    if not made:
        raise damaged(path, N_("it does not say which format it has"))
    if encoding != "UTF-8":
        raise _foreign(path, N_("texts in {encoding}", encoding=encoding))
    of_ours = {part[:2] for part in made}
    left = list(made)
    for part in found:
        if part in left:
            left.remove(part)
        elif part[:2] in of_ours:
            raise damaged(path, N_("{named} is not as it was made", named=_named(part)))
        else:
            raise _foreign(path, _named(part))
    if left:
        raise damaged(path, N_("{named} is missing", named=_named(left[0])))


@cache
def _made_by(migrations: tuple[Migration, ...]) -> tuple[Part, ...]:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as connection:
        db = Database(connection)
        for migration in migrations:
            migration(db)
        return tuple(_parts(_entries(db)))


def _entries(db: Database) -> list[Entry]:
    rows = db.execute(
        "SELECT type, name, tbl_name, substr(sql, 1, ?) FROM sqlite_master "
        "ORDER BY type DESC, name LIMIT ?",
        [MOST_LETTERS, MOST_PARTS],
    )
    return list(rows)


def _digest(entries: list[Entry]) -> str:
    return sha256(repr(entries).encode("utf-8", "surrogatepass")).hexdigest()


def _parts(entries: Iterable[Entry]) -> list[Part]:
    return [(kind, name, table, _words(statement)) for kind, name, table, statement in entries]


@lru_cache(maxsize=256)  # twice the program's own, which are the same at every opening
def _words(statement: object) -> tuple[str, ...] | None:
    """Return a statement in words; how it is spaced and which names are quoted says nothing.

    Another version of the database may have written those differently when it altered a table.
    """
    if statement is None:
        return None
    return tuple(
        word[1:-1] if word.startswith('"') and word[1:-1].isidentifier() else word
        for word in _WORDS.findall(str(statement))
    )


def _named(part: Part) -> str:
    kind, name = ("".join(filter(str.isprintable, str(one)))[:_NAME_SHOWN] for one in part[:2])
    return f"the {kind} “{name}”"


def _foreign(path: Path, what: str) -> NotAnAuditError:
    return NotAnAuditError(
        "“{name}” was not opened, because it contains {what}, which this program "
        "never makes and which could do harm. Nothing in it was run, and it was "
        "left as it is; ask whoever gave it to you how it was made, or open "
        "another copy{backup}.",
        name=path.name,
        what=what,
        backup=or_backup(path),
    )
