"""Open, create and edit an audit document; one file on disk, every edit durable at once."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Self

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from cpted_audit.errors import (
    NewerFormatError,
    NotAnAuditError,
    PassphraseError,
    ReadOnlyError,
    StorageError,
)
from cpted_audit.store import backup, encrypting, journal, schema
from cpted_audit.store.connection import (
    APPLICATION_ID,
    connect,
    damaged,
    is_encrypted,
    translated,
)
from cpted_audit.store.journal import Touched
from cpted_audit.store.lock import DocumentLock
from cpted_audit.store.migrations import MIGRATIONS, Migration
from cpted_audit.store.tables import TABLES

Check = Callable[[Database], None]


def _no_check(_db: Database) -> None:
    """Take what came of an undo as it is."""


class Document:
    """An open audit document.

    `db` is for reading; write within `edit`, or within `transaction` for what is no edit.
    `who` is signed under every step; it is empty until somebody says who works in it, for the
    login of a machine tells nothing about who walked.
    """

    def __init__(
        self, path: Path, passphrase: str | None, db: Database, lock: DocumentLock | None
    ) -> None:
        self.path = path
        self.db = db
        self.who = ""
        self._passphrase = passphrase
        self._encrypted = passphrase is not None
        self._lock = lock

    @property
    def read_only(self) -> bool:
        """Whether the document was opened for reading."""
        return self._lock is None

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted with a passphrase."""
        return self._encrypted

    @property
    def passphrase(self) -> str | None:
        """The passphrase, for a job of this program that opens the file again; None once closed."""
        return self._passphrase

    def __enter__(self) -> Self:
        """Return the document; it is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the document."""
        self.close()

    def close(self) -> None:
        """Close the file and give up the lock; there is nothing left to save."""
        self._passphrase = None
        self.db.conn.close()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Yield the database for several reads that see one moment of the document."""
        with translated(self.path):
            self.db.execute("BEGIN")
            try:
                yield self.db
            finally:
                if self.db.conn.in_transaction:  # a failed read may have ended it
                    self.db.execute("COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Run the block as one durable transaction, or not at all when it raises."""
        if self.read_only:
            raise ReadOnlyError(
                f"“{self.path.name}” is open for reading only, so nothing was changed. "
                "Close it elsewhere, or copy it, and open it again."
            )
        with translated(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.conn.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    @contextmanager
    def edit(
        self,
        label: str,
        *,
        merge_key: str | None = None,
        merge_within: timedelta | None = journal.MERGE_WITHIN,
    ) -> Iterator[Touched]:
        """Run the block as one named, undoable step; yields what it touched, filled at the end."""
        with (
            self.transaction() as db,
            journal.recording(
                db, label, self.who, merge_key=merge_key, merge_within=merge_within
            ) as touched,
        ):
            yield touched

    def note(self, label: str, kind: str) -> int:
        """Write a step that changed nothing and that undo passes over; return its number."""
        with self.transaction() as db:
            return journal.note(db, label, self.who, kind)

    def reopen(self, passphrase: str | None, swap: Callable[[], None]) -> None:
        """Close the file, run `swap`, and open what then lies there with a passphrase.

        When `swap` raises, the file is opened again as before.
        """
        self.db.conn.close()
        try:
            swap()
            self._passphrase, self._encrypted = passphrase, passphrase is not None
        finally:
            self.db = _open_database(self.path, self._passphrase, MIGRATIONS, read_only=False)

    def undo(self, check: Check = _no_check) -> tuple[str, Touched] | None:
        """Take back the newest step; return its label and what changed, or None.

        `check` looks at what came of it before it is kept; when it raises, nothing was changed.
        """
        with journal.foreign_images_told(self.db), self.transaction() as db:
            done = journal.undo(db, self.who)
            check(db)
            return done

    def redo(self, check: Check = _no_check) -> tuple[str, Touched] | None:
        """Do the last undone step again; return its label and what changed, or None; see `undo`."""
        with journal.foreign_images_told(self.db), self.transaction() as db:
            done = journal.redo(db, self.who)
            check(db)
            return done

    def problems(self) -> list[str]:
        """Return what the database's own integrity checks complain of; empty when all is well."""
        with translated(self.path):
            pages = [row[0] for row in self.db.execute("PRAGMA integrity_check")]
            orphans = [
                f"a row of {row[0]} refers to a missing row of {row[2]}"
                for row in self.db.execute("PRAGMA foreign_key_check")
            ]
        return [text for text in pages if text != "ok"] + orphans


def create(
    path: Path,
    passphrase: str | None = None,
    *,
    fill: Callable[[Database], None],
    migrations: tuple[Migration, ...] = MIGRATIONS,
) -> Document:
    """Make a new document and open it; `fill` writes its first rows.

    The file appears under its name only when it is complete. Raises StorageError when the name is
    taken or the place refuses.
    """
    _check_passphrase(passphrase)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        if path.exists():
            raise StorageError(
                f"“{path}” already exists and was left as it is. Choose another name, or open it."
            )
        draft.touch(mode=0o600, exist_ok=False)
        _write_first(path, connect(draft, passphrase, read_only=False), migrations, fill)
        draft.rename(path)
    except OSError as error:
        raise StorageError(
            f"“{path}” could not be made ({error.strerror or error}). "
            "Choose a folder where you may write."
        ) from error
    finally:
        with suppress(OSError):  # the place may be gone; that is no news by now
            draft.unlink(missing_ok=True)
    return open_document(path, passphrase)


def _write_first(
    path: Path,
    db: Database,
    migrations: tuple[Migration, ...],
    fill: Callable[[Database], None],
) -> None:
    with translated(path), closing(db.conn):
        db.execute("BEGIN IMMEDIATE")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(db, migrations, 0)
        fill(db)
        db.execute("COMMIT")


def open_document(
    path: Path,
    passphrase: str | None = None,
    *,
    read_only: bool = False,
    take_over: bool = False,
    migrations: tuple[Migration, ...] = MIGRATIONS,
) -> Document:
    """Open an existing document; one of an older format is brought up to date first.

    Raises PassphraseError, NotAnAuditError, NewerFormatError, DocumentLockedError or
    ReadOnlyError; the file is untouched by any of them.
    """
    key = _key_for(path, passphrase)
    if read_only:
        try:
            db = _open_database(path, key, migrations, read_only=True)
        except _OlderFormatError:
            open_document(path, passphrase, migrations=migrations).close()
            db = _open_database(path, key, migrations, read_only=True)
        return Document(path, key, db, None)
    if not os.access(path, os.W_OK):
        raise ReadOnlyError(
            f"You may not write to “{path.name}”, so it can only be read there. "
            "Copy it to a place of your own to edit it."
        )
    lock = DocumentLock(path)
    lock.acquire(take_over=take_over)
    try:
        db = _open_database(path, key, migrations, read_only=False)
        encrypting.finish(path, key)  # after opening: by now the passphrase is known to be right
        return Document(path, key, db, lock)
    except BaseException:
        lock.release()
        raise


class _OlderFormatError(Exception):
    """A document opened for reading has to be written to first."""


def _key_for(path: Path, passphrase: str | None) -> str | None:
    if not _is_file(path):
        raise NotAnAuditError(f"There is no file “{path}”. Check the name, or make a new audit.")
    if not is_encrypted(path):
        return None
    if not passphrase:
        raise PassphraseError(f"“{path.name}” is encrypted; its passphrase is needed to open it.")
    return passphrase


def _open_database(
    path: Path, key: str | None, migrations: tuple[Migration, ...], *, read_only: bool
) -> Database:
    db = connect(path, key, read_only=read_only)
    try:
        _bring_up_to_date(path, db, migrations, read_only=read_only)
        _check_shape(path, db)
        if not read_only:
            with translated(path):
                journal.install(db)
    except BaseException:
        db.conn.close()
        raise
    return db


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for the disk
        return False


@contextmanager
def _schema_in_order(path: Path) -> Iterator[None]:
    """Take an error in statements of our own for what it is there: a schema that was changed."""
    try:
        yield
    except dbapi2.OperationalError as error:
        raise damaged(path, "its tables are not as they were made") from error


def _check_shape(path: Path, db: Database) -> None:
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


def _check_passphrase(passphrase: str | None) -> None:
    if passphrase == "":
        raise PassphraseError("The passphrase is empty; choose one, or choose to have none.")


def _bring_up_to_date(
    path: Path, db: Database, migrations: tuple[Migration, ...], *, read_only: bool
) -> None:
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
        return
    if read_only:
        raise _OlderFormatError
    backup.back_up(path, f"before-format-{len(migrations)}")
    with translated(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            _migrate(db, migrations, version)
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise


def _migrate(db: Database, migrations: tuple[Migration, ...], version: int) -> None:
    for migration in migrations[version:]:
        migration(db)
    db.execute(f"PRAGMA user_version = {len(migrations)}")

