"""Whether an open document is still ours to write: asked within every transaction that writes.

Four things tell: the lock file is the one we wrote, the file at the path is the one we opened, no
other connection has written to it (`PRAGMA data_version`), and no program has copied another file
over its bytes. `data_version` cannot see that where both files come from one and counted
as many changes; the file's time tells then, and the newest step of the history if it matters.
What was lost once stays lost.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from cpted_audit.errors import AuditError, DocumentLockedError, OvertakenError, StorageError
from cpted_audit.store.connection import is_busy, is_lost, translated
from cpted_audit.store.database import Database
from cpted_audit.store.lock import DocumentLock
from cpted_audit.words import N_

if TYPE_CHECKING:
    from cpted_audit.store.overtaking import Pending

_KEPT = N_(
    "What you typed last was not written and is kept: open the audit again to "
    "add it, or save a copy."
)
_NOT_REPLACED = N_(
    "So the file was not replaced and is as that program left it. Open the "
    "audit again and start over."
)


Step = tuple[object, ...] | None
"""A row of the history, or none where there is no history yet."""


class Ownership:
    """The right to write one open document, and what of it was not written once it was lost.

    `seen` is the newest row of the journal that we wrote or read, `pending` what was to be written;
    `replaced` tells that the file we have open has no name any more.
    """

    def __init__(self, path: Path, lock: DocumentLock) -> None:
        self._path = path
        self._lock = lock
        self._identity = os.stat(path)  # noqa: PTH116 - Path.stat takes twice as long
        self._version = 0
        self._moment = (0, 0)
        self._step: Step = None
        self._written: Step = None
        self.seen = 0
        self.reason: str | None = None
        self.replaced = False
        self.pending: Pending | None = None
        self.told: Callable[[], None] | None = None
        self._was_told = False

    def begin(self, db: Database) -> None:
        """Take the document as it is now for what we know of it."""
        with translated(self._path):
            self._identity = os.stat(self._path)  # noqa: PTH116 - as above
            self._version = _data_version(db)
            self.wrote(db)
            self.committed()

    def go_on(self, db: Database) -> None:
        """Go on with the document opened anew, unless another program changed it meanwhile."""
        if _newest_step(db) == self._step:
            self.begin(db)
        else:
            self.reason = N_("Another program changed “{name}”.", name=self._path.name)

    def found_again(self, error: dbapi2.Error, opened: Callable[[], Database]) -> Database | None:
        """Return the document opened anew, where what was open answers no more; None otherwise.

        So it is of a stick that was pulled out and put back, and of a server that was lost while
        the computer slept. It must lie there as we left it, with our lock beside it. Raises
        StorageError when the file is not at its path.
        """
        if not is_lost(error):
            return None
        self._there()
        try:
            if not self._lock.holds:
                return None
            db = opened()
        except (AuditError, OSError):
            return None
        if _newest_step(db) != self._step:
            db.conn.close()
            return None
        self.begin(db)
        return db

    def check(self, db: Database) -> bool:
        """Return whether the document is ours, within a transaction that holds the write lock.

        Raises StorageError when the file is not at its path: a stick may be put back.
        """
        if self.reason is None:
            self.reason = self._reason(db)
        return self.reason is None

    @contextmanager
    def while_ours(self, db: Database) -> Iterator[None]:
        """Run a block in which nobody writes the document or takes it over; it is ours then.

        Raises OvertakenError when it is not, DocumentLockedError when somebody is writing, and
        StorageError when the file is not at its path. The block may close the connection.
        """
        with self._lock.kept(), translated(self._path):
            try:
                db.execute("BEGIN IMMEDIATE")
            except dbapi2.OperationalError as error:
                if not is_busy(error):
                    raise
                raise DocumentLockedError(
                    "Another program is writing “{name}” now, so the file was not replaced and "
                    "is as it was. Close that program and do it again.",
                    name=self._path.name,
                ) from error
            try:
                if not self.check(db):
                    raise OvertakenError(
                        "{reason} {not_replaced}", reason=self.reason, not_replaced=_NOT_REPLACED
                    )
                yield
            finally:
                with suppress(dbapi2.Error):  # nothing was written in it
                    db.execute("ROLLBACK")

    def wrote(self, db: Database) -> None:
        """Remember our own newest row, at the end of a transaction."""
        self.seen = newest_row(db)
        self._written = _newest_step(db)

    def committed(self) -> None:
        """Remember how the file lies there, once a transaction of ours is on the disk."""
        self._step = self._written
        with suppress(OSError):  # a stick that was pulled out at that moment; the next look tells
            self._moment = _moment(os.stat(self._path))  # noqa: PTH116 - as above

    def overtaken(self, pending: Pending | None) -> OvertakenError:
        """Return the error for an edit that was not written; `pending` joins what is kept."""
        if pending is not None:
            self.pending = pending if self.pending is None else self.pending.joined(pending)
        if self.told is not None and (pending is not None or not self._was_told):
            self._was_told = True
            self.told()
        return OvertakenError("{reason} {kept}", reason=self.reason, kept=_KEPT)

    def give_up(self) -> None:
        """Give up the lock."""
        self._lock.release()

    def _there(self) -> os.stat_result:
        try:
            return os.stat(self._path)  # noqa: PTH116 - as above
        except OSError as error:
            raise StorageError(
                "“{name}” is not where it was, so the last edit was not written; "
                "everything before it is kept. Put the file or the USB drive back and do "
                "it again.",
                name=self._path.name,
            ) from error

    def _reason(self, db: Database) -> str | None:
        there = self._there()
        name = self._path.name
        if not os.path.samestat(there, self._identity):
            self.replaced = True
            return N_(
                "“{name}” was replaced by another file of its name, as a synced folder "
                "does; open it again.",
                name=name,
            )
        changed = _data_version(db) != self._version
        if not changed and _moment(there) != self._moment and self._is_another(db):
            return N_(
                "Another file was copied over “{name}”, as a synced folder does; open it again.",
                name=name,
            )
        if self._lock.holds:
            return N_("Another program changed “{name}”.", name=name) if changed else None
        if not changed and self._lock.is_missing and self._taken_again():
            return None  # somebody tidied it away, and nobody has written since
        holder = self._lock.holder()
        who = (
            N_("Another program")
            if holder is None
            else N_("{user} on {host}", user=holder.user, host=holder.host)
        )
        return N_("{who} took “{name}” over.", who=who, name=name)

    def _is_another(self, db: Database) -> bool:
        """Return whether the bytes of another file lie there now; some disks only tell late.

        What was read before may still be in memory, so it is let go of first.
        """
        db.execute("PRAGMA shrink_memory")
        if _newest_step(db) != self._step:
            return True
        self._moment = _moment(os.stat(self._path))  # noqa: PTH116 - as above
        return False

    def _taken_again(self) -> bool:
        try:
            self._lock.acquire()
        except AuditError:
            return False
        return True


def newest_row(db: Database) -> int:
    """Return the number of the newest row in the journal."""
    newest: int = db.execute("SELECT coalesce(max(id), 0) FROM journal_row").fetchone()[0]
    return newest


def _newest_step(db: Database) -> Step:
    """Return the newest step of the history, to the millisecond it was made in."""
    row: Step = db.execute(
        "SELECT id, at, who, label, kind, state FROM journal_step ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return row


def _moment(there: os.stat_result) -> tuple[int, int]:
    """Return when a file was written to last, in nanoseconds, and its size."""
    return there.st_mtime_ns, there.st_size


def _data_version(db: Database) -> int:
    """Return a number that changes when another connection has changed the file (sqlite.org)."""
    version: int = db.execute("PRAGMA data_version").fetchone()[0]
    return version
