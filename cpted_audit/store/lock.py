"""The lock file beside an open document: who has it open, where, and since when."""

from __future__ import annotations

import getpass
import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil

from cpted_audit.errors import DocumentLockedError, ReadOnlyError


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a document open for writing; `since` is ISO 8601 in UTC."""

    user: str
    host: str
    process: int
    since: str

    @property
    def is_sound(self) -> bool:
        """Whether the lock file holds what this program writes; any program may have made it."""
        texts = (self.user, self.host, self.since)
        return all(isinstance(text, str) for text in texts) and (
            isinstance(self.process, int) and 0 < self.process < 2**31
        )

    @property
    def is_gone(self) -> bool:
        """Whether the holder ran on this machine and its process has ended."""
        return self.host == platform.node() and not psutil.pid_exists(self.process)


class DocumentLock:
    """The right to write one document, held as a small file `NAME.lock` beside it."""

    def __init__(self, document: Path) -> None:
        self._path = document.with_name(f"{document.name}.lock")
        self._mine: Holder | None = None

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock, or raise DocumentLockedError with the holder's name in it.

        A lock whose process has ended on this machine is replaced without asking.
        """
        me = Holder(
            current_user(), platform.node(), os.getpid(),
            datetime.now(UTC).isoformat(timespec="seconds"),
        )  # fmt: skip
        holder = self.holder()
        if holder is not None and not take_over and not holder.is_gone:
            raise DocumentLockedError(
                f"{holder.user} has this audit open on {holder.host} since {holder.since}. "
                "Open it for reading, or take it over if that program is no longer running."
            )
        try:
            if self._path.exists():  # ours to replace: its owner is gone, or is taken over from
                self._path.unlink(missing_ok=True)
            with self._path.open("x", encoding="utf-8") as file:
                json.dump(asdict(me), file)
        except FileExistsError as error:
            raise DocumentLockedError(
                "Another program opened this audit at the same moment. Try again."
            ) from error
        except OSError as error:
            raise ReadOnlyError(
                f"Nothing can be written in “{self._path.parent}” ({error.strerror}), so the "
                "audit can only be read there. Copy it to another place to edit it."
            ) from error
        self._mine = me

    def release(self) -> None:
        """Remove the lock file if it is still ours; never raises for a missing medium."""
        if self._mine is not None and self.holder() == self._mine:
            try:
                self._path.unlink(missing_ok=True)
            except OSError:
                return  # the stick is gone or became read-only; a stale lock is recognised later
        self._mine = None

    def holder(self) -> Holder | None:
        """Return who holds the lock, or None; an unreadable lock file counts as none."""
        try:
            holder = Holder(**json.loads(self._path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return holder if holder.is_sound else None


def current_user() -> str:
    """Return the name the operating system knows the user by."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no account entry, as in a bare container
        return "unknown"
