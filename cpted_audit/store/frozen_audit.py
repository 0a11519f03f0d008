"""An edition as a document that can be read: its rows in memory, its bytes from the file.

The rows are put into the tables of the format they were frozen in, and the migrations since bring
them up to date, as they do a file of that format.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from cpted_audit.domain.editions.issued import IssuedEdition
from cpted_audit.errors import AuditError
from cpted_audit.store.connection import damaged, secured, translated
from cpted_audit.store.database import Database
from cpted_audit.store.document import Document, FrozenAs
from cpted_audit.store.frozen import Rows, unpack
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
                [f"{Path(file).as_uri()}?mode=ro", document.passphrase or ""],
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
