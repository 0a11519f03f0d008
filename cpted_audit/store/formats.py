"""Which format a document has, whether it is whole, and how an older one is brought up to date.

One of an older format is checked whole before anything of it is changed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlcipher3 import dbapi2

from cpted_audit import __version__
from cpted_audit.domain.stored_fields import columns_of
from cpted_audit.errors import NewerFormatError, NotAnAuditError, PassphraseError, ReadOnlyError
from cpted_audit.store import backup, journal, schema
from cpted_audit.store.connection import (
    APPLICATION_ID,
    column_names,
    connect,
    damaged,
    no_audit,
    translated,
)
from cpted_audit.store.database import Database
from cpted_audit.store.hot_journal import foreign_journal, has_journal
from cpted_audit.store.migrations import MIGRATIONS, Migration
from cpted_audit.store.private_copy import has_log, private_copy
from cpted_audit.store.tables import TABLES
from cpted_audit.words import N_


def refuse_spoiling_journal(path: Path, copy: Path, key: str) -> None:
    """Play the journal back in a private copy, and refuse one that spoils pages that were sound.

    Pages that were spoiled before say nothing of the journal. Raises NotAnAuditError.
    """
    after = _spoiled(copy, key)
    if after == set():
        return
    with TemporaryDirectory(prefix="cpted-audit-") as folder:
        without = Path(folder, path.name)
        shutil.copyfile(path, without)
        before = _spoiled(without, key)
    if before is not None and (after is None or after - before):
        raise foreign_journal(path, N_("would spoil pages of it, so no edit of this audit left it"))


def _spoiled(copy: Path, key: str) -> set[str] | None:
    """Return what is told of each page the passphrase did not sign; None where it opens nothing."""
    try:
        with translated(copy), closing(connect(copy, key, read_only=False).conn) as connection:
            return _told(connection)
    except (NotAnAuditError, PassphraseError):
        return None


def _told(connection: dbapi2.Connection) -> set[str]:
    return {str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")}


NEEDED_VERSION = "version that reads this format"
"""The key under which a file says which version of the program is known to read it."""
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}")


class _OlderFormatError(Exception):
    """A document opened for reading has to be written to first."""


class MissingMigrationError(Exception):
    """The program's records have fields that no migration makes columns for; no file is wrong."""


def open_database(
    path: Path,
    key: str | None,
    migrations: tuple[Migration, ...],
    *,
    read_only: bool,
    private: bool = False,
) -> Database:
    """Open a database of the newest format, or bring it there; a private copy leaves no backup.

    Raises _OlderFormatError where one opened for reading would have to be written to.
    """
    db = connect(path, key, read_only=read_only)
    try:
        if is_older(path, db, migrations):
            _let_migrate(read_only=read_only)
            if not private:
                backup.back_up(path, f"before-format-{len(migrations)}", db, key)
            bring_up_to_date(path, db, migrations)
        check_shape(path, db, read_only=read_only)
        if not read_only:
            with translated(path):
                journal.install(db)
                schema.install(db)
    except BaseException:
        db.conn.close()
        raise
    return db


def open_for_reading(
    path: Path, key: str | None, migrations: tuple[Migration, ...]
) -> tuple[Database, TemporaryDirectory[str] | None]:
    """Open a database without writing a byte to it or beside it.

    Returned beside it is the folder of a private copy, where one had to be made.
    """
    if not has_log(path):
        try:
            return open_database(path, key, migrations, read_only=True), None
        except _OlderFormatError:
            pass
        except ReadOnlyError:
            if not has_journal(path):
                raise
    copy, folder = private_copy(path)
    try:
        if key is not None and has_journal(path):
            refuse_spoiling_journal(path, copy, key)
        db = open_database(copy, key, migrations, read_only=False, private=True)
        db.execute("PRAGMA query_only = ON")
    except BaseException:
        folder.cleanup()
        raise
    return db, folder


def look_first(path: Path, key: str | None, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Read in a private copy what a journal or log beside a file makes of it.

    SQLite puts either into the file before anything of it is read, and both may have come by mail.
    Raises what opening would; the file and what lies beside it are untouched.
    """
    if has_log(path) or has_journal(path):
        db, folder = open_for_reading(path, key, migrations)
        db.conn.close()
        if folder is not None:
            folder.cleanup()


def _let_migrate(*, read_only: bool) -> None:
    if read_only:
        raise _OlderFormatError


def is_older(path: Path, db: Database, migrations: tuple[Migration, ...]) -> bool:
    """Return whether a document has to be migrated, having checked it whole; refuse others.

    Raises NotAnAuditError for other and damaged files, NewerFormatError for a later format.
    """
    with translated(path):
        application = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise no_audit(path)
    if version > len(migrations):
        raise _newer(path, db, version, len(migrations))
    schema.refuse_foreign(path, db, migrations)
    if version == len(migrations):
        return False
    _check_whole(path, db)
    return True


def _newer(path: Path, db: Database, version: int, count: int) -> NewerFormatError:
    """Return the error for a later format, with the version that is needed where the file says."""
    needed = _needed(db)
    if needed is None:
        return NewerFormatError(
            "“{name}” was written by a newer version of this program (format "
            "{version}; this one reads up to {count}). It was left as it is; update "
            "the program.",
            name=path.name,
            version=version,
            count=count,
        )
    return NewerFormatError(
        "“{name}” was written by a newer version of this program: version {needed} or later reads "
        "it (format {version}; this one, version {own}, reads up to {count}). It was left as it "
        "is; update the program.",
        name=path.name,
        needed=needed,
        version=version,
        own=__version__,
        count=count,
    )


def _needed(db: Database) -> str | None:
    """Return the version a file says is needed to read it; it may hold anything, or nothing.

    One that is no later than this program did not help it, whatever the file says.
    """
    try:
        found = db.execute(
            "SELECT value FROM view_state WHERE id = ? AND length(value) < 24", [NEEDED_VERSION]
        ).fetchone()
    except dbapi2.Error:  # a later format may keep it elsewhere
        return None
    needed = str(found[0]) if found else ""
    if not _VERSION.fullmatch(needed) or _numbers(needed) <= _numbers(__version__):
        return None
    return needed


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", version)]


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
    """Run the migrations a database of format `version` lacks, within the caller's transaction.

    Raises MissingMigrationError where they make less than the records need.
    """
    for migration in migrations[version:]:
        migration(db)
    _check_columns(db)
    db.execute(f"PRAGMA user_version = {len(migrations)}")
    said = [NEEDED_VERSION, __version__]
    db.execute("INSERT OR REPLACE INTO view_state (id, value) VALUES (?, ?)", said)


@contextmanager
def _schema_in_order(path: Path) -> Iterator[None]:
    """Take an error in statements of our own for what it is there: a schema that was changed."""
    try:
        yield
    except dbapi2.OperationalError as error:
        raise damaged(path, N_("its tables are not as they were made")) from error


def check_shape(path: Path, db: Database, *, read_only: bool) -> None:
    """Refuse a document cut short, or with records that refer to missing ones.

    Its tables are those the migrations make, so a missing column is the program's own fault; who
    only reads need not load every kind of record to find none.
    """
    with _schema_in_order(path), translated(path), db.reading():
        if not read_only:
            _check_columns(db)
        if path.stat().st_size % int(db.execute("PRAGMA page_size").fetchone()[0]):
            raise damaged(path, N_("its end is missing"))
        for table in TABLES:
            if db.execute(f"PRAGMA foreign_key_check({table.name})").fetchone():
                raise damaged(
                    path,
                    N_("an entry of the table “{name}” refers to a missing one", name=table.name),
                )


def _check_columns(db: Database) -> None:
    """Raise MissingMigrationError unless every field of every record has a column."""
    missing = [
        f"{table.name}.{name}"
        for table in TABLES
        for there in (column_names(db, table.name),)
        for name in columns_of(table.record).values()
        if name not in there
    ]
    if missing:
        raise MissingMigrationError(
            f"No migration makes a column for {', '.join(missing)}: a field was added to a record "
            "and not to the format of the file. Add a migration to MIGRATIONS in "
            "cpted_audit/store/migrations.py, as docs/recipes.md tells; no file is damaged."
        )


def _check_whole(path: Path, db: Database) -> None:
    """Raise NotAnAuditError unless every page is sound and every reference leads somewhere."""
    with translated(path):
        pages = [row[0] for row in db.execute("PRAGMA integrity_check(1)")]
        if pages != ["ok"]:
            raise damaged(path, N_("its pages do not fit together"))
        orphan = db.execute("PRAGMA foreign_key_check").fetchone()
        if orphan:
            raise damaged(
                path,
                N_("an entry of the table “{orphan}” refers to a missing one", orphan=orphan[0]),
            )
