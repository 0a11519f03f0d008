"""The lock file beside an open document: who has it open, where, and since when.

Whoever makes, replaces or removes it holds the kernel's lock on that very file meanwhile, so that
two programs never both get it. Where a file system has no such locks, the later one wins and the
other notices before it writes (`holds`).
"""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

from cpted_audit import clock
from cpted_audit.domain.documents.days import moment
from cpted_audit.errors import DocumentLockedError, ReadOnlyError
from cpted_audit.files import patiently, why
from cpted_audit.store.machine import machine_id, process_start
from cpted_audit.words import N_

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)
_WINDOWS_READ = os.O_RDWR | getattr(os, "O_BINARY", 0)
_MAKE = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_MOST_BYTES = 4096
_TRIES = 50
_WAIT_SECONDS = 0.02
_LATELY_SECONDS = 24 * 3600
"""For so long after a file was touched somebody on another machine may still work in it."""
_HELD_BY_ANOTHER = {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
_NO_SUCH_LOCKS = {errno.EINVAL, errno.ENOSYS, errno.EBADF, errno.ENOLCK}
_BEYOND = 1 << 30
"""Where Windows locks a byte: nobody else may read what is locked there."""


_HELD: set[str] = set()
"""The tokens of the locks that this program holds."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a document open for writing; `since` is ISO 8601 in UTC.

    `started` tells this run of the process number from another, `token` this lock from any other.
    """

    user: str
    host: str
    process: int
    since: str
    machine: str = ""
    started: str = ""
    token: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether the lock file holds what this program writes; any program may have made it."""
        texts = (self.user, self.host, self.since, self.machine, self.started, self.token)
        return all(isinstance(text, str) for text in texts) and (
            isinstance(self.process, int) and 0 < self.process < 2**31
        )

    @property
    def since_words(self) -> str:
        """Since when, as documents write it on this machine's wall clock; as it stands, if none."""
        try:
            since = datetime.fromisoformat(self.since)
            at = since if since.tzinfo else since.replace(tzinfo=UTC)
            return moment(clock.on_wall(at))
        except (ValueError, OverflowError, OSError):
            return self.since

    @property
    def is_gone(self) -> bool:
        """Whether the holder ran on this machine and has ended, even if its number runs again.

        A machine is known by its id: another may have the same name. A lock of this very program
        may be left where the folder became read-only before it could be removed.
        """
        if not self.machine or self.machine != machine_id():
            return False
        started = process_start(self.process)
        if self.process == os.getpid() and self.started == (started or "") and self.token:
            return self.token not in _HELD
        return started == "" or (bool(self.started) and started not in {None, self.started})


class DocumentLock:
    """The right to write one document, held as a small file `NAME.lock` beside it."""

    def __init__(self, document: Path) -> None:
        self._document = document
        self._path = document.with_name(f"{document.name}.lock")
        self._mine: bytes | None = None

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock, or raise DocumentLockedError with the holder's name in it.

        A lock whose process has ended on this machine is replaced without asking; one that cannot
        be read is not. Raises ReadOnlyError where nothing can be written.
        """
        me = _me()
        mine = _encoded(me)
        try:
            for _ in range(_TRIES):
                if self._take(mine, take_over=take_over):
                    self._mine = mine
                    _HELD.add(me.token)
                    return
        except OSError as error:
            raise ReadOnlyError(
                "Nothing can be written in “{parent}” ({reason}), so the audit can only be "
                "read there. Copy it to another place to edit it.",
                parent=self._path.parent,
                reason=why(error, self._path),
            ) from error
        raise _same_moment()

    def release(self) -> None:
        """Remove the lock file if it is still ours; never raises for a missing medium."""
        mine, self._mine = self._mine, None
        if mine is None:
            return
        _HELD.discard(getattr(_decoded(mine), "token", ""))
        # Where the stick is gone or became read-only, a stale lock is recognized later.
        with suppress(OSError, DocumentLockedError), self._held_file() as handle:
            if handle is None or _read(handle) != mine:
                return
            if os.name != "nt":
                self._path.unlink()
        if os.name == "nt":  # what is open cannot be removed there
            with suppress(OSError):
                if self._content() == mine:
                    patiently(self._path.unlink)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Let nobody take the lock over while the block runs, where the disk knows such locks.

        Raises DocumentLockedError when another does so at this moment.
        """
        with self._held_file():
            yield

    @property
    def holds(self) -> bool:
        """Whether the lock file is still the one we wrote."""
        return self._mine is not None and self._content() == self._mine

    @property
    def is_of_this_machine(self) -> bool:
        """Whether a program on this machine holds the lock, or left it when it was killed."""
        holder = self.holder()
        return holder is not None and holder.machine == machine_id() != ""

    @property
    def is_missing(self) -> bool:
        """Whether there is no lock file at all, as after a cleaning or a taker that has closed."""
        return not os.path.lexists(self._path)

    def holder(self) -> Holder | None:
        """Return who holds the lock, or None; an unreadable lock file names nobody."""
        return _decoded(self._content())

    def who_works(self) -> str:
        """Return in sentences who would lose the document to a taker now; "" where nobody is known.

        A program of this machine is known to run. One of another machine is only as likely as its
        lock or the document is new; so is whoever made a lock file that cannot be read.
        """
        holder = self.holder()
        if holder is not None and holder.machine and holder.machine == machine_id():
            if holder.is_gone:
                return ""
            where = N_(
                "{user} has it open on this computer, and that program is running", user=holder.user
            )
        elif not self._is_recent():
            return ""
        elif holder is None:
            where = N_("Another program may be working in it")
        else:
            where = N_(
                "{user} may still be working in it on {host}", user=holder.user, host=holder.host
            )
        return N_(
            "{where}. If you take it over, nothing more is stored there: that window says so at "
            "the next change, keeps what was typed, and offers to open the audit again or to save "
            "a copy. What was stored until now stays.",
            where=where,
        )

    def _is_recent(self) -> bool:
        """Return whether the lock or the document was written lately, by the clock of its disk."""
        newest = 0.0
        for path in (self._path, self._document):
            with suppress(OSError):
                newest = max(newest, path.lstat().st_mtime)
        return clock.moment().timestamp() - newest < _LATELY_SECONDS

    def _content(self) -> bytes:
        try:
            handle = os.open(self._path, _READ)
        except OSError:
            return b""
        try:
            return _read(handle)
        except OSError:
            return b""
        finally:
            os.close(handle)

    def _take(self, mine: bytes, *, take_over: bool) -> bool:
        """Make or replace the lock file; False when it changed under us and is to be tried again.

        Raises DocumentLockedError when somebody holds it.
        """
        try:
            handle = os.open(self._path, _MAKE, 0o666)
        except FileExistsError:
            return self._replace(mine, take_over=take_over)
        with _closing(handle), _alone(handle):
            if not self._is_at_path(handle) or os.fstat(handle).st_size:
                raise _same_moment()
            os.write(handle, mine)
        return True

    def _replace(self, mine: bytes, *, take_over: bool) -> bool:
        with self._held_file() as handle:
            if handle is None:
                return False
            found = _decoded(_read(handle))
            if not take_over and (found is None or not found.is_gone):
                raise DocumentLockedError(self._sentence(found))
            if os.name == "nt":
                os.ftruncate(handle, 0)
                os.lseek(handle, 0, os.SEEK_SET)
                os.write(handle, mine)
                return True
            import secrets

            draft = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}.part")
            try:
                draft.write_bytes(mine)
                draft.replace(self._path)
            finally:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)
        return True

    @contextmanager
    def _held_file(self) -> Iterator[int | None]:
        """Yield the lock file, nobody else's meanwhile; None when it is no longer at its path."""
        try:
            handle = os.open(self._path, _WINDOWS_READ if os.name == "nt" else _READ)
        except FileNotFoundError:
            yield None
            return
        except PermissionError as error:  # Windows opens no folder
            raise (self._no_file() if self._path.is_dir() else error) from error
        with _closing(handle):
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise self._no_file()
            with _alone(handle):
                yield handle if self._is_at_path(handle) else None

    def _no_file(self) -> OSError:
        return OSError(errno.EEXIST, f"“{self._path.name}” there is no lock file")

    def _is_at_path(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._path.lstat())
        except FileNotFoundError:
            return False

    def _sentence(self, holder: Holder | None) -> str:
        if holder is None:
            return N_(
                "Another program may have this audit open: “{name}” lies beside it and "
                "does not say whose it is. Open it for reading, or take it over if nobody "
                "else has it open.",
                name=self._path.name,
            )
        return N_(
            "{user} has this audit open on {host} since {since}. Open it for reading, "
            "or take it over if that program is no longer running.",
            user=holder.user,
            host=holder.host,
            since=holder.since_words,
        )


def current_user() -> str:
    """Return the name the operating system knows the user by."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no account entry, as in a bare container
        return "unknown"


def _me() -> Holder:
    import platform  # the start page asks only who holds a lock
    import secrets

    return Holder(
        current_user(),
        platform.node(),
        os.getpid(),
        clock.moment().isoformat(timespec="seconds"),
        machine_id(),
        process_start(os.getpid()) or "",
        secrets.token_hex(8),
    )


def _same_moment() -> DocumentLockedError:
    return DocumentLockedError(
        "Another program opened this audit at the same moment, so it was left alone. Try again."
    )


def _encoded(holder: Holder) -> bytes:
    return json.dumps(asdict(holder)).encode()


def _decoded(content: bytes) -> Holder | None:
    """Return whom a lock file names; fields of a later version are passed over."""
    try:
        found = json.loads(content)
        known = {field.name for field in fields(Holder)}
        holder = Holder(**{key: value for key, value in found.items() if key in known})
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return holder if holder.is_sound else None


def _read(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, _MOST_BYTES)


@contextmanager
def _closing(handle: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(handle)


@contextmanager
def _alone(handle: int) -> Iterator[None]:
    """Hold the kernel's lock on an open file; others hold it for as long as a write takes.

    Raises DocumentLockedError when another does not let go.
    """
    for _ in range(_TRIES):
        try:
            _lock(handle)
            break
        except OSError as error:
            if not _says_held(error):
                break  # no such locks on this file system; `holds` is what is left
            time.sleep(_WAIT_SECONDS)
    else:
        raise _same_moment()
    yield


def _says_held(error: OSError) -> bool:
    """Return whether an error means that another has the lock, not that there are none.

    Under Wine it holds what an earlier error left.
    """
    if os.name == "nt":
        return error.errno not in _NO_SUCH_LOCKS
    return error.errno in _HELD_BY_ANOTHER


def _lock(handle: int) -> None:
    """Take the kernel's lock without waiting; it ends when the file is closed."""
    if sys.platform == "win32":
        os.lseek(handle, _BEYOND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
