"""An edition as a document that can be read: its rows in memory, its bytes from the file.

The rows are put into the tables of the format they were frozen in, and the migrations since bring
them up to date, as they do a file of that format.

Take things out of what editions froze, for good, as they go out of the rows of today.

To be run by `rewriting`, on a connection without triggers. An edition whose contents were changed
says on which day; its digest stays what was issued and is no longer that of its contents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2

from cpted_audit import clock
from cpted_audit.domain.editions import IssuedEdition
from cpted_audit.errors import AuditError
from cpted_audit.store.connection import damaged, secured, translated, uri_of
from cpted_audit.store.database import Database
from cpted_audit.store.document import Document, FrozenAs
from cpted_audit.store.frozen import FORMAT, Rows, pack, rows_of, unpack
from cpted_audit.store.migrations import MIGRATIONS
from cpted_audit.store.tables import EDITION_CONTENTS, FROZEN, ISSUED_EDITION
from cpted_audit.words import N_


def rebuilt(db: Database, data: bytes) -> Database:
    """Return packed rows in a database in memory, of the newest format; the caller closes it.

    All tables are there, those that editions do not freeze empty. Raises NotAnAuditError, by the
    file of `db`, for rows that do not fit the tables of their format.
    """
    version, rows = unpack(db, data)
    memory = Database(dbapi2.connect(":memory:", isolation_level=None, uri=True))
    try:
        secured(memory)
        for migration in MIGRATIONS[:version]:
            migration(memory)
        _fill(memory, rows)
        for migration in MIGRATIONS[version:]:
            migration(memory)
        _check_references(memory)
    except (dbapi2.Error, ValueError, OverflowError) as error:
        memory.conn.close()
        raise damaged(db, N_("the contents of an edition do not fit its format")) from error
    except BaseException:
        memory.conn.close()
        raise
    return memory


def _fill(memory: Database, rows: Rows) -> None:
    memory.execute("BEGIN")
    for table, columns in rows.items():
        there = {row[1] for row in memory.execute(f'PRAGMA table_info("{table}")').fetchall()}
        if not columns.keys() <= there:
            raise ValueError(table)
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" for _ in columns)
        memory.conn.executemany(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})',  # noqa: S608 - names of the schema
            zip(*columns.values(), strict=True),
        )
    memory.execute("COMMIT")


def _check_references(memory: Database) -> None:
    """Raise ValueError for a row that refers to a missing row that an edition freezes as well."""
    for table in FROZEN:
        for found in memory.execute(f'PRAGMA foreign_key_check("{table}")').fetchall():
            if found[2] in FROZEN:
                raise ValueError(found)


def edition_of(db: Database, number: int) -> IssuedEdition:
    """Return an edition by its number; raises AuditError where there is none."""
    found = ISSUED_EDITION.first(db, "number = ?", number)
    if found is None:
        raise AuditError("There is no edition {number} in this audit.", number=str(number))
    return found


def contents_of(db: Database, number: int) -> bytes:
    """Return the packed rows of an edition by its number; raises AuditError where there is none."""
    found = edition_of(db, number)
    stored = EDITION_CONTENTS.get(db, found.id)
    if stored is None:
        raise damaged(db, N_("the contents of edition {number} are missing", number=str(number)))
    return stored.data


def open_edition(document: Document, number: int) -> Document:
    """Return an edition of an open document as one that can only be read.

    The document may be closed before it. Raises AuditError for a number it has not, and
    NotAnAuditError for contents that cannot be read.
    """
    of = FrozenAs(number, edition_of(document.db, number).at.date())
    memory = rebuilt(document.db, contents_of(document.db, number))
    try:
        (file,) = {row[2] for row in document.db.execute("PRAGMA database_list") if row[2]}
        with translated(document.path):
            memory.execute(
                "ATTACH ? AS stored KEY ?",
                [f"{uri_of(Path(file))}?mode=ro", document.passphrase or ""],
            )
            for table in memory.table_names():
                if table not in FROZEN:  # found in the file by its name from now on
                    memory.execute(f'DROP TABLE main."{table}"')
            memory.execute("PRAGMA query_only = ON")
    except BaseException:
        memory.conn.close()
        raise
    made = Document(document.path, document.passphrase, memory, None, edition=of)
    made.who = document.who
    return made


_Result = TypeVar("_Result")


def each_edition(db: Database) -> Iterator[tuple[str, Database]]:
    """Yield the id of each edition with its rows in a database of its own, the newest first."""
    for stored in EDITION_CONTENTS.all(db, "rowid DESC"):
        memory = rebuilt(db, stored.data)
        with closing(memory.conn):
            yield stored.id, memory


def change_editions(db: Database, change: Callable[[Database], _Result]) -> list[_Result]:
    """Run a change on the rows of every edition; return what each came to.

    Raises NotAnAuditError for an edition that cannot be read: nothing could be promised of it.
    """
    results = []
    for edition_id, memory in each_edition(db):
        before = rows_of(memory)
        memory.execute("BEGIN")
        results.append(change(memory))
        memory.execute("COMMIT")
        after = rows_of(memory)
        if after != before:
            db.execute(
                "UPDATE edition_contents SET data = ? WHERE id = ?", [pack(after), edition_id]
            )
            db.execute(
                "UPDATE issued_edition SET format = ?, purged_on = ? WHERE id = ?",
                [FORMAT, clock.today().isoformat(), edition_id],
            )
    return results


def named_in_editions(db: Database, table: str, column: str) -> set[str]:
    """Return every value of a column as editions froze it."""
    return {
        str(value)
        for stored in EDITION_CONTENTS.all(db)
        for value in unpack(db, stored.data)[1].get(table, {}).get(column, ())
    }
