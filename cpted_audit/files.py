"""Write a file so that a reader finds the old one or the new one, never half of either."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path

from cpted_audit.errors import StorageError

AUDIT_SUFFIX = ".cpted"
"""How the name of an audit's file ends."""


_MADE = re.compile(r"\..+\.(?:pdf|zip)\.[0-9a-f]{8}\.part", re.IGNORECASE)
"""The drafts of documents and packets, as `replacing` calls them."""
_ABANDONED_S = 3600
_DATABASE = b"SQLite format 3\0"
_ALONE = 0o600

Held = Callable[[], AbstractContextManager[object]]
"""Makes what is to be held while one file takes another's place; refuses by raising."""


@contextmanager
def replacing(
    target: Path, *, make_folder: bool = False, held: Held = nullcontext, made_of: str = "",
    audit: bool = False,
) -> Iterator[Path]:  # fmt: skip
    """Yield a path beside `target` to write to; on success it takes the target's place.

    It is the user's alone, as an audit is, unless a file stands there: then it has that one's
    rights. The content is flushed to the disk before it is renamed, and the rename is done within
    what `held` makes. When either raises, the draft is removed and the target is untouched.
    A program that is killed leaves it: it is called after the file it is `made_of`, or after the
    target, so that the next opening of that one finds it. Only an `audit` takes the place of one.
    Raises StorageError for anything else that would, and when the disk refuses.
    """
    if not audit:
        _refuse_audit(target)
    temporary = target.with_name(f".{made_of or target.name}.{os.urandom(4).hex()}.part")
    try:
        if make_folder:
            target.parent.mkdir(exist_ok=True)
        _make(temporary, target)
        yield temporary
        _flush(temporary)
        with held():
            temporary.replace(target)
        _flush_folder(target.parent)
    except OSError as error:
        raise StorageError(
            "“{target}” could not be written ({reason}); what stood there before is "
            "unchanged. Choose another place or free some space.",
            target=target,
            reason=error.strerror or error,
        ) from error
    finally:
        with suppress(OSError):  # the place may be gone; that is no news by now
            temporary.unlink(missing_ok=True)


def _refuse_audit(path: Path) -> None:
    """Raise StorageError where an audit stands, by its name or, not encrypted, by its bytes."""
    try:
        with path.open("rb") as file:
            found = file.read(len(_DATABASE))
    except OSError:
        return  # nothing stands there, or nothing that can be read
    if path.suffix.casefold() == AUDIT_SUFFIX or found == _DATABASE:
        raise StorageError(
            "“{target}” is an audit and was left as it is. Choose another name for what is to be "
            "written.",
            target=path,
        )


def begin_empty(path: Path) -> None:
    """Make a file that is the user's alone, or take the empty draft that `replacing` made.

    Raises FileExistsError for a file that holds something.
    """
    path.touch(mode=_ALONE)
    if path.stat().st_size:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _make(draft: Path, target: Path) -> None:
    """Make an empty draft that nobody else may read, but who may read what it replaces."""
    draft.touch(mode=_ALONE, exist_ok=False)
    if os.name != "nt":  # there a file has the rights of its folder
        with suppress(OSError):  # nothing stands there, or the disk knows of no rights
            draft.chmod(stat.S_IMODE(target.stat().st_mode) | _ALONE)


def sweep_made(folder: Path, now: datetime) -> None:
    """Remove what a document that was being made left in a folder when the power went.

    The next one has another number in its name, so that nothing else would find it. One that may
    be written still, by this program or another copy of it, is younger than an hour and stays.
    """
    with suppress(OSError):
        for draft in folder.iterdir():
            if _MADE.fullmatch(draft.name):
                with suppress(OSError):
                    if now.timestamp() - draft.stat().st_mtime > _ABANDONED_S:
                        draft.unlink()


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there; the rename is journalled by NTFS
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
