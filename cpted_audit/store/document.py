"""Open, create and edit an audit document; one file on disk, every edit durable at once."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, Self

from sqlcipher3 import dbapi2

from cpted_audit.errors import (
    AuditError,
    PassphraseError,
    ReadOnlyError,
    StorageError,
)
from cpted_audit.files import Held, cause_of, patiently, refuse_unfit
from cpted_audit.policy import refuse_outside
from cpted_audit.store import backup, journal, rows
from cpted_audit.store.connection import APPLICATION_ID, connect, key_for, translated
from cpted_audit.store.database import Database
from cpted_audit.store.formats import look_first, migrate, open_database, open_for_reading
from cpted_audit.store.journal import Touched
from cpted_audit.store.migrations import MIGRATIONS, Migration
from cpted_audit.words import N_

if TYPE_CHECKING:  # loaded by who writes
    from cpted_audit.store.overtaking import Pending
    from cpted_audit.store.ownership import Ownership

Check = Callable[[Database], None]


class FrozenAs(NamedTuple):
    """Which edition a document is, and the day on which it was issued."""

    number: int
    on: date


def _no_check(_db: Database) -> None:
    """Take what came of an undo as it is."""


class Document:
    """An open audit document.

    `db` is for reading; write within `edit`, or within `transaction` for what is no edit.
    `who` is signed under every step; it is empty until somebody says who works in it, for the
    login of a machine tells nothing about who walked. `edition` is the number of the edition that
    this is, which can only be read, and `as_of` its day; None for the audit as it is now.
    """

    def __init__(
        self,
        path: Path,
        passphrase: str | None,
        db: Database,
        owned: Ownership | None,
        *,
        after_step: int = 0,
        folder: TemporaryDirectory[str] | None = None,
        edition: FrozenAs | None = None,
    ) -> None:
        self.path = path
        self.db = db
        self.who = ""
        self.edition = None if edition is None else edition.number
        self.as_of = None if edition is None else edition.on
        self._passphrase = passphrase
        self._encrypted = passphrase is not None
        self._owned = owned
        self._after_step = after_step
        self._folder = folder
        self._closed = False

    @property
    def read_only(self) -> bool:
        """Whether the document was opened for reading."""
        return self._owned is None

    @property
    def overtaken(self) -> str | None:
        """Why nothing can be written any more although it was opened for that, or None."""
        return None if self._owned is None else self._owned.reason

    @property
    def pending(self) -> Pending | None:
        """The edits that were not written since then."""
        return None if self._owned is None else self._owned.pending

    def forget_pending(self) -> None:
        """Let go of them, once they are written elsewhere."""
        if self._owned is not None:
            self._owned.pending = None

    def when_overtaken(self, told: Callable[[], None]) -> None:
        """Call `told` whenever an edit is not written because another program took it over.

        What is no edit, such as the place on screen, tells it once.
        """
        if self._owned is not None:
            self._owned.told = told

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

    @property
    def closed(self) -> bool:
        """Whether the file was closed."""
        return self._closed

    def close(self) -> None:
        """Close the file and give up the lock; there is nothing left to save."""
        if self._closed:
            return
        self._closed = True
        self._passphrase = None
        rows.forget(self.db)
        try:
            if self._owned is not None:
                self._owned.give_up()
        finally:
            self.db.conn.close()
            if self._folder is not None:
                self._folder.cleanup()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Yield the database for several reads that see one moment of the document.

        Within another, or within a transaction, they see what that does.
        """
        within = self.db.conn.in_transaction
        if within:
            yield self.db
            return
        with translated(self.path), self.db.reading():
            yield self.db

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Run the block as one durable transaction, or not at all when it raises.

        Where another program took it over, the block is only rehearsed, and OvertakenError raised.
        """
        owned = self._writable()
        with translated(self.path):
            self._begin(owned)
            try:
                if owned.check(self.db):
                    yield self.db
                    owned.wrote(self.db)
                    self.db.execute("COMMIT")
                    owned.committed()
                    return
            finally:
                if self.db.conn.in_transaction:
                    self.db.execute("ROLLBACK")
            if owned.replaced and self._folder is None:
                self._move_to_copy()
            from cpted_audit.store import overtaking  # seldom needed

            with overtaking.rehearsal(self.db, owned.seen) as found:
                yield self.db
        raise owned.overtaken(found.pending)

    def _begin(self, owned: Ownership) -> None:
        """Begin a transaction, in the document opened anew where what was open is lost."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
        except dbapi2.OperationalError as error:
            found = owned.found_again(error, self._opened)
            if found is None:
                raise
            with suppress(dbapi2.Error):
                self.db.conn.close()
            rows.forget(self.db)
            self.db = found
            self.db.execute("BEGIN IMMEDIATE")

    def _opened(self) -> Database:
        return open_database(self.path, self._passphrase, MIGRATIONS, read_only=False)

    def _writable(self) -> Ownership:
        if self.edition is not None:
            raise ReadOnlyError(
                "Edition {number} stays as it was issued, so nothing was changed. Go back to the "
                "audit as it is now to edit it.",
                number=str(self.edition),
            )
        if self._owned is None:
            raise ReadOnlyError(
                "“{name}” is open for reading only, so nothing was changed. Close it "
                "elsewhere, or copy it, and open it again.",
                name=self.path.name,
            )
        return self._owned

    def _move_to_copy(self) -> None:
        """Go on in a copy, and keep one, of a file without a name: SQLite does not write to it."""
        folder = TemporaryDirectory(prefix="cpted-audit-")
        copy = Path(folder.name, self.path.name)
        try:
            backup.copy_to(copy, self.path, self.db, self._passphrase)
            db = open_database(copy, self._passphrase, MIGRATIONS, read_only=False, private=True)
        except BaseException:
            folder.cleanup()
            raise
        self.db.conn.close()
        self.db, self._folder = db, folder
        with suppress(AuditError):
            self.back_up("replaced")

    @contextmanager
    def edit(
        self,
        label: str,
        *,
        merge_key: str | None = None,
        merge_within: timedelta | None = journal.MERGE_WITHIN,
        kind: str = "edit",
    ) -> Iterator[Touched]:
        """Run the block as one named step; yields what it touched, filled at the end.

        An edit can be undone; a step of another kind, such as a copy that was given away, stays.
        """
        with (
            self.transaction() as db,
            journal.recording(
                db,
                label,
                self.who,
                merge_key=merge_key,
                merge_within=merge_within,
                after_step=self._after_step,
                kind=kind,
            ) as touched,  # fmt: skip
        ):
            yield touched

    def note(self, label: str, kind: str, about: str | None = None) -> int:
        """Write a step that changed nothing and that undo passes over; return its number."""
        with self.transaction() as db:
            return journal.note(db, label, self.who, kind, about)

    def reopen(self, passphrase: str | None, swap: Callable[[Held], None]) -> None:
        """Run `swap`, which puts another file in the place, and open that with a passphrase.

        `swap` is given what to hold while it does so: that looks once more whether the document is
        ours, for a copy takes long. When it raises, the document is open as before. Raises
        OvertakenError, with nothing done, when the document is no longer ours.
        """
        owned = self._writable()
        with owned.while_ours(self.db):  # before any work
            pass
        try:
            swap(lambda: self._let_go(owned))
        except StorageError:  # whoever takes it over clears drafts away
            with owned.while_ours(self.db):
                pass
            raise
        self._passphrase, self._encrypted = passphrase, passphrase is not None
        self._connect_anew(owned)

    @contextmanager
    def _let_go(self, owned: Ownership) -> Iterator[None]:
        with owned.while_ours(self.db):
            if os.name != "nt":
                yield
                return
            self.db.conn.close()  # there a file that is open cannot be replaced
            try:
                yield
            except BaseException:
                self.db = self._opened()
                owned.go_on(self.db)
                raise

    def _connect_anew(self, owned: Ownership) -> None:
        self.db.conn.close()
        self.db = self._opened()
        owned.begin(self.db)

    def back_up(self, reason: str) -> Path:
        """Copy the document to its backups; raises StorageError when the disk refuses."""
        return backup.back_up(self.path, reason, self.db, self._passphrase)

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
                N_("a row of {row} refers to a missing row of {row2}", row=row[0], row2=row[2])
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
    refuse_unfit(path)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        if path.exists():
            raise StorageError(
                "“{path}” already exists and was left as it is. Choose another name, or open it.",
                path=path,
            )
        draft.touch(mode=0o600, exist_ok=False)
        _write_first(path, connect(draft, passphrase, read_only=False), migrations, fill)
        patiently(lambda: draft.rename(path))
    except OSError as error:
        cause = cause_of(error, path)
        raise StorageError(
            "“{path}” could not be made ({reason}). {advice}",
            path=path,
            reason=cause.why,
            advice=cause.do,
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
        migrate(db, migrations, 0)
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

    Raises PassphraseError, NotAnAuditError, NewerFormatError, DocumentLockedError, PolicyError or
    ReadOnlyError; the file is untouched by any of them.
    """
    key = key_for(path, passphrase)
    if read_only:
        db, folder = open_for_reading(path, key, migrations)
        return Document(path, key, db, None, folder=folder)
    refuse_outside(path)
    _refuse_read_only(path)
    return _open_for_writing(path, key, migrations, take_over=take_over)


def _open_for_writing(
    path: Path, key: str | None, migrations: tuple[Migration, ...], *, take_over: bool
) -> Document:
    from cpted_audit.store import encrypting  # who only reads needs none of these
    from cpted_audit.store.lock import DocumentLock
    from cpted_audit.store.ownership import Ownership

    lock = DocumentLock(path)
    left_by_us = lock.is_of_this_machine
    lock.acquire(take_over=take_over)
    try:
        encrypting.sweep_old(path, names_only=True)
        _look_first(path, key, migrations, left_by_us=left_by_us)
        owned = Ownership(path, lock)
        db = open_database(path, key, migrations, read_only=False)
        try:
            owned.begin(db)
            after = journal.newest_step(db) if take_over else 0
        except BaseException:
            db.conn.close()
            raise
        encrypting.finish(path, key)  # after opening: by now the passphrase is known to be right
        backup.sweep(path)
        return Document(path, key, db, owned, after_step=after)
    except BaseException:
        lock.release()
        raise


def _refuse_read_only(path: Path) -> None:
    if not os.access(path, os.W_OK):
        raise ReadOnlyError(
            "You may not write to “{name}”, so it can only be read there. Copy it to a "
            "place of your own to edit it.",
            name=path.name,
        )


def _look_first(
    path: Path, key: str | None, migrations: tuple[Migration, ...], *, left_by_us: bool
) -> None:
    try:
        look_first(path, key, migrations)
    except StorageError:  # no room for the copy: what this machine left in a crash is trusted
        if not left_by_us:
            raise


def _check_passphrase(passphrase: str | None) -> None:
    if passphrase == "":
        raise PassphraseError("The passphrase is empty; choose one, or choose to have none.")
