"""Write a file so that a reader finds the old one or the new one, never half of either.

And why a disk refused, in words, with what to do about it.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from cpted_audit.errors import StorageError
from cpted_audit.file_names import LONGEST_PATH, too_long, unfit
from cpted_audit.policy import refuse_outside
from cpted_audit.words import N_, Words, joined

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
    audit: bool = False, own: bool = False,
) -> Iterator[Path]:  # fmt: skip
    """Yield a path beside `target` to write to; on success it takes the target's place.

    It is the user's alone, as an audit is, unless a file stands there: then it has that one's
    rights. The content is flushed to the disk before it is renamed, and the rename is done within
    what `held` makes. When either raises, the draft is removed and the target is untouched.
    A program that is killed leaves it: it is called after the file it is `made_of`, or after the
    target, so that the next opening of that one finds it. Only an `audit` takes the place of one;
    what is the program's `own` lies in the profile, whichever folders an organization allows.
    Raises StorageError for anything else that would, and when the disk refuses.
    """
    _refuse_device(target)  # first, as a pipe would be read for ever
    if not audit:
        _refuse_audit(target)
    refuse_unfit(target, own=own)
    temporary = target.with_name(f".{made_of or target.name}.{os.urandom(4).hex()}.part")
    try:
        if make_folder:
            target.parent.mkdir(exist_ok=True)
        _make(temporary, target)
        yield temporary
        patiently(lambda: _flush(temporary))
        with held():
            take_place(temporary, target)
        _flush_folder(target.parent)
    except OSError as error:
        cause = cause_of(error, target)
        raise StorageError(
            "“{target}” could not be written ({reason}); what stood there before is "
            "unchanged. {advice}",
            target=target,
            reason=cause.why,
            advice=cause.do,
        ) from error
    finally:
        with suppress(OSError):  # the place may be gone; that is no news by now
            patiently(lambda: temporary.unlink(missing_ok=True))


def take_place(draft: Path, target: Path) -> None:
    """Rename a file to a name that may be taken, waiting for whoever has that one open a moment.

    Raises OSError as the system does.
    """
    if target.is_dir() or is_marked_read_only(target):
        draft.replace(target)  # waiting changes nothing
    else:
        patiently(lambda: draft.replace(target))


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


def _refuse_device(path: Path) -> None:
    """Raise StorageError where a device or a pipe stands, which a file would take the place of."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return  # nothing stands there, or nothing that can be replaced
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)):
        raise StorageError(
            "“{target}” is no file but a part of the system, and was left as it is. Choose another "
            "name for what is to be written.",
            target=path,
        )


def refuse_unfit(path: Path, *, own: bool = False) -> None:
    """Raise StorageError for a name under which this system makes no file, or another one.

    Raises PolicyError for a place that an organization does not allow; it allows the program its
    `own`.
    """
    sentence = unfit(path)
    if sentence is not None:
        raise StorageError("{sentence} Nothing was written.", sentence=sentence)
    if not own:
        refuse_outside(path)


def is_there(path: Path) -> bool:
    """Return whether something stands at a path; where nobody can look, nothing does.

    Of a server that does not answer, a locked drive or a folder that is somebody else's, pathlib
    raises instead. Who opens or writes there is told why.
    """
    return os.path.exists(path)  # noqa: PTH110 - as said


def is_file(path: Path) -> bool:
    """Return whether a file stands at a path, as `is_there` does."""
    return os.path.isfile(path)  # noqa: PTH113 - as said


def is_folder(path: Path) -> bool:
    """Return whether a folder stands at a path, as `is_there` does."""
    return os.path.isdir(path)  # noqa: PTH112 - as said


def leads_elsewhere(folder: Path) -> bool:
    """Return whether a folder is a junction of Windows, as in everybody's own documents.

    It leads to another folder, may be one it lies in, or is closed to everybody; Python before 3.12
    takes it for an ordinary one.
    """
    with suppress(OSError):
        return getattr(folder.lstat(), "st_reparse_tag", 0) == _JUNCTION
    return False


def is_missing(path: Path) -> bool:
    """Return whether no file stands there; a pipe is none, as one would wait for it for ever.

    What cannot be looked at is not missing: opening it says why.
    """
    try:
        return not path.is_file() and not path.is_dir()
    except OSError:
        return False


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
    with suppress(OSError):  # nothing stands there, or the disk knows of no rights
        take_rights(target, draft)


def take_rights(of: Path, copy: Path) -> None:
    """Let whoever may read a file read its copy, which this user can write; raises OSError.

    On Windows a file has the rights of its folder, and a mark that it is only to be read stays
    with the one it was given to.
    """
    if os.name != "nt":
        copy.chmod(stat.S_IMODE(of.stat().st_mode) | _ALONE)


def folder_beside(target: Path, mark: str) -> Path:
    """Make an empty folder of a new name beside a target that it is to take the place of.

    It is the user's alone, as a file is. On Windows it has the rights of the folder it lies in: a
    mode would keep everybody else out for good, also whoever is handed the folder.
    """
    made = target.with_name(f".{mark}.{os.urandom(4).hex()}")
    made.mkdir(mode=0o777 if os.name == "nt" else 0o700)
    return made


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


# Why a disk refuses, and what to do about it.


class DiskCause(NamedTuple):
    """Why the system refused, as part of a sentence, and in a sentence what to do about it."""

    why: str
    do: str


_ELSEWHERE = N_("Choose another place.")
_FREE = N_("Free some space, or choose another place.")
_PUT_BACK = N_("Put the disk or USB drive back and do it again.")
_CONNECT = N_("Connect to the network and do it again, or choose a folder of this computer.")
_CLOSE = N_("Close it there and do it again, or choose another name.")
_IN_USE = N_("another program has it open, such as a PDF reader")
_FULL = DiskCause(N_("the disk is full"), _FREE)
_READ_ONLY = DiskCause(N_("the disk can only be read"), _ELSEWHERE)
_AWAY = DiskCause(N_("the disk or USB drive does not answer"), _PUT_BACK)
_NO_NETWORK = DiskCause(N_("the network drive does not answer"), _CONNECT)
_IN_THE_CLOUD = DiskCause(
    N_("it lies in the cloud only and could not be fetched"),
    N_("Connect to the network, have the file kept on this computer, and do it again."),
)
_SCANNED = DiskCause(
    N_("a virus scanner keeps it"),
    N_("Ask who looks after this computer, or choose another place."),
)
_NAME = DiskCause(N_("Windows takes no such name"), N_("Choose another name."))
_LONG = DiskCause(
    N_("its name or path is longer than the disk takes"),
    N_("Choose a shorter name, or a folder with a shorter path."),
)
_IS_FOLDER = DiskCause(N_("a folder has that name"), N_("Choose another name."))
_NO_FOLDER = DiskCause(N_("a part of its path is no folder"), N_("Choose another folder."))

_ERRNOS: Mapping[int, DiskCause] = {
    errno.ENOSPC: _FULL, getattr(errno, "EDQUOT", -1): _FULL, errno.EROFS: _READ_ONLY,
    errno.ENAMETOOLONG: _LONG, errno.EISDIR: _IS_FOLDER, errno.ENOTDIR: _NO_FOLDER,
    errno.EIO: _AWAY, errno.ENODEV: _AWAY, errno.ENXIO: _AWAY,
    errno.ETIMEDOUT: _NO_NETWORK, errno.EHOSTDOWN: _NO_NETWORK, errno.ENETDOWN: _NO_NETWORK,
    getattr(errno, "ESTALE", -1): _NO_NETWORK,
}  # fmt: skip
"""What the systems say in numbers (errno(3))."""
_WINERRORS: Mapping[int, DiskCause] = {
    19: _READ_ONLY, 39: _FULL, 112: _FULL,
    21: _AWAY, 55: _AWAY, 433: _AWAY, 1112: _AWAY, 1117: _AWAY, 1167: _AWAY,
    51: _NO_NETWORK, 53: _NO_NETWORK, 59: _NO_NETWORK, 64: _NO_NETWORK, 67: _NO_NETWORK,
    121: _NO_NETWORK, 1222: _NO_NETWORK, 1231: _NO_NETWORK, 1232: _NO_NETWORK,
    123: _NAME, 267: _NAME, 225: _SCANNED, 226: _SCANNED,
    **dict.fromkeys((*range(358, 405), 426), _IN_THE_CLOUD),
}  # fmt: skip
"""What Windows says in numbers of its own (Microsoft, System Error Codes)."""
_PATH_TOO_LONG = {111, 206}
_NOT_THERE = {2, 3}
_HELD_ERRNOS = {errno.EBUSY, errno.ETXTBSY}
_HELD_WINERRORS = {32, 33, 1224}
_REFUSED = 5
_CLOUD_ONLY = 0x1000 | 0x40000 | 0x400000
"""FILE_ATTRIBUTE_OFFLINE, RECALL_ON_OPEN and RECALL_ON_DATA_ACCESS."""
_DATALESS = 0x40000000
"""SF_DATALESS, how macOS marks such a file."""
_MARKED_READ_ONLY = 0x1
_JUNCTION = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT."""
_ON_WINDOWS = os.name == "nt"
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.7, 1.0, 1.5)
"""Seconds between two tries; a preview or virus scanner looks at a new file for less than four."""

_Done = TypeVar("_Done")


def patiently(deed: Callable[[], _Done]) -> _Done:
    """Do it again for some seconds while another program has the file open; return what came of it.

    Raises OSError as the system does, at once where waiting would change nothing.
    """
    for pause in _PAUSES:
        try:
            return deed()
        except OSError as error:
            if not (_is_held(error) or _may_be_held(error)):
                raise
        time.sleep(pause)
    return deed()


def cause_of(error: OSError, path: Path) -> DiskCause:
    """Return in words why the system refused something of a file, and what to do about it."""
    number = _winerror(error)
    if _is_held(error) or (_may_be_held(error) and _is_in_use(path)):
        return DiskCause(_holders(path), _CLOSE)
    lost = number in _NOT_THERE or (_ON_WINDOWS and error.errno == errno.ENOENT)
    long = _too_long(error, path)
    if number in _PATH_TOO_LONG or (lost and long):
        return DiskCause(
            long or N_("its path is longer than Windows takes"),
            N_("Choose a folder with a shorter path, or a shorter name."),
        )
    if number == _REFUSED and is_marked_read_only(path):
        return DiskCause(
            N_("it is marked as read-only"),
            N_("Take that mark away in its properties, or choose another name."),
        )
    known = _WINERRORS.get(number) or _ERRNOS.get(error.errno or 0)
    if known is None and is_cloud_only(path):
        known = _IN_THE_CLOUD
    return known or DiskCause(error.strerror or str(error), _ELSEWHERE)


def why(error: OSError, path: Path) -> str:
    """Return in words why the system refused something of a file, for the middle of a sentence."""
    return cause_of(error, path).why


def is_cloud_only(path: Path) -> bool:
    """Return whether only the name of a file lies here, and its bytes in a cloud."""
    try:
        return is_placeholder(path.lstat())
    except (OSError, ValueError):
        return False


def is_placeholder(found: os.stat_result) -> bool:
    """Return whether a file's facts say that its bytes are fetched when it is read.

    OneDrive and its like say so by attributes of Windows, iCloud by a flag of macOS.
    """
    attributes = getattr(found, "st_file_attributes", 0)
    return bool(attributes & _CLOUD_ONLY or getattr(found, "st_flags", 0) & _DATALESS)


def is_marked_read_only(path: Path) -> bool:
    """Return whether a file bears the mark of Windows that keeps it from being replaced."""
    try:
        return bool(getattr(path.stat(), "st_file_attributes", 0) & _MARKED_READ_ONLY)
    except OSError:
        return False


def _is_held(error: OSError) -> bool:
    return error.errno in _HELD_ERRNOS or _winerror(error) in _HELD_WINERRORS


def _may_be_held(error: OSError) -> bool:
    """Return whether somebody may have the file open; opening a file, Windows tells no more."""
    number = _winerror(error)
    return number == _REFUSED or (_ON_WINDOWS and not number and error.errno == errno.EACCES)


def not_for_space(error: StorageError) -> Words | None:
    """Return the sentence of a file that was not written, unless the disk was full."""
    refused, words = error.__cause__, error.args[0]
    full = isinstance(refused, OSError) and refused.errno == errno.ENOSPC
    return words if isinstance(refused, OSError) and not full and isinstance(words, Words) else None


def _too_long(error: OSError, path: Path) -> Words | None:
    """Return that a path, or that of the draft beside it, is longer than Windows takes, or None.

    It counts a path as a whole, from the drive on.
    """
    told = too_long(_whole(path))
    refused = error.filename
    if told is not None or not isinstance(refused, str) or not too_long(_whole(Path(refused))):
        return told
    return N_(
        "its path has {letters} letters, and Windows takes {most} with what is put behind it "
        "while it is written",
        letters=len(str(_whole(path))), most=LONGEST_PATH,
    )  # fmt: skip


def _whole(path: Path) -> Path:
    return path if path.is_absolute() else path.absolute()


def _winerror(error: OSError) -> int:
    return getattr(error, "winerror", None) or 0


def _is_in_use(path: Path) -> bool:
    """Return whether somebody else has a file open: it cannot even take its own name."""
    try:
        if not path.is_file() or is_marked_read_only(path):
            return False
        path.rename(path)
        with path.open("rb+"):
            return True  # rights forbid nothing, so what refused is a program
    except OSError as error:
        return _is_held(error)


def _holders(path: Path) -> str:
    """Return which programs have a file open, where the system knows."""
    from cpted_audit.windows import programs_with

    names = programs_with(path)
    return N_("it is open in {programs}", programs=joined(", ", names)) if names else _IN_USE
