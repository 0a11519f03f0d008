"""Which format a document has, whether it is whole, and how an older one is brought up to date.

One of an older format is checked whole before anything of it is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from cpted_audit.errors import NewerFormatError, NotAnAuditError
from cpted_audit.store import append_only, backup, journal, schema
from cpted_audit.store.connection import APPLICATION_ID, connect, damaged, translated
from cpted_audit.store.migrations import Migration
from cpted_audit.store.tables import TABLES


class OlderFormatError(Exception):
    """A document opened for reading has to be written to first."""


def open_database(
    path: Path,
    key: str | None,
    migrations: tuple[Migration, ...],
    *,
    read_only: bool,
    private: bool = False,
) -> Database:
    """Open a database of the newest format, or bring it there; a private copy leaves no backup.

    Raises OlderFormatError where one opened for reading would have to be written to.
    """
    db = connect(path, key, read_only=read_only)
    try:
        if is_older(path, db, migrations):
            _let_migrate(read_only=read_only)
            if not private:
                backup.back_up(path, f"before-format-{len(migrations)}", db, key)
            bring_up_to_date(path, db, migrations)
        check_shape(path, db)
        if not read_only:
            with translated(path):
                journal.install(db)
                append_only.install(db)
    except BaseException:
        db.conn.close()
        raise
    return db


def _let_migrate(*, read_only: bool) -> None:
    if read_only:
        raise OlderFormatError


def is_older(path: Path, db: Database, migrations: tuple[Migration, ...]) -> bool:
    """Return whether a document has to be migrated, having checked it whole; refuse others."""
    with translated(path):
        application = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise NotAnAuditError(
            f"“{path.name}” is a database, but not an audit. It was left as it is; "
            "open a file that ends in .cpted."
        )
    if version > len(migrations):
        raise NewerFormatError(
            f"“{path.name}” was written by a newer version of this program (format {version}; "
            f"this one reads up to {len(migrations)}). It was left as it is; update the program."
        )
    schema.refuse_foreign(path, db, migrations)
    if version == len(migrations):
        return False
    _check_whole(path, db)
    return True


def bring_up_to_date(path: Path, db: Database, migrations: tuple[Migration, ...]) -> None:
    """Migrate a database in one transaction."""
    with translated(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            migrate(db, migrations, version)
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise


def migrate(db: Database, migrations: tuple[Migration, ...], version: int) -> None:
    """Run the migrations a database of format `version` lacks, within the caller's transaction."""
    for migration in migrations[version:]:
        migration(db)
    db.execute(f"PRAGMA user_version = {len(migrations)}")


@contextmanager
def _schema_in_order(path: Path) -> Iterator[None]:
    """Take an error in statements of our own for what it is there: a schema that was changed."""
    try:
        yield
    except dbapi2.OperationalError as error:
        raise damaged(path, "its tables are not as they were made") from error


def check_shape(path: Path, db: Database) -> None:
    """Refuse a document cut short, without a column, or with records that refer to missing ones."""
    with _schema_in_order(path), translated(path):
        if path.stat().st_size % int(db.execute("PRAGMA page_size").fetchone()[0]):
            raise damaged(path, "its end is missing")
        for table in TABLES:
            columns = {column.name for column in db.table(table.name).columns}
            if not columns.issuperset(field.name for field in fields(table.record)):
                raise damaged(path, f"the table “{table.name}” is incomplete")
            if db.execute(f"PRAGMA foreign_key_check({table.name})").fetchone():
                raise damaged(path, f"an entry of the table “{table.name}” refers to a missing one")


def _check_whole(path: Path, db: Database) -> None:
    """Raise NotAnAuditError unless every page is sound and every reference leads somewhere."""
    with translated(path):
        pages = [row[0] for row in db.execute("PRAGMA integrity_check(1)")]
        if pages != ["ok"]:
            raise damaged(path, "its pages do not fit together")
        orphan = db.execute("PRAGMA foreign_key_check").fetchone()
        if orphan:
            raise damaged(path, f"an entry of the table “{orphan[0]}” refers to a missing one")
