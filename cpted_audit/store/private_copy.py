"""A document that cannot be read where it lies without being written to is read in a copy.

So is one of an older format, one a killed program left in the middle of an edit, and one another
program switched to a write-ahead log. Looking at a file never writes a byte to it or beside it.

Where the backups of a document lie, and how a sentence leads to them.
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cpted_audit.errors import StorageError
from cpted_audit.files import why
from cpted_audit.words import N_

BACKUPS: Final = ".backups"
"""How the name of a folder of backups ends."""
SIDECARS = ("-journal", "-wal")
"""What SQLite may leave beside a file that belongs to its content."""
_LEAST_FREE = 64 * 1024 * 1024


_ORIGINALS: dict[str, Path] = {}
"""Of which file each private copy of this run was made, by the name of its folder."""


def original_of(path: Path) -> Path:
    """Return the file a private copy was made of; any other is its own original."""
    return _ORIGINALS.get(path.parent.name, path)


def has_log(path: Path) -> bool:
    """Return whether the changes of a file may be in a write-ahead log.

    Its header says so (sqlite.org, file format, 1.3.3), or one lies beside it: SQLite takes that
    one up whatever the header says.
    """
    with path.open("rb") as file:
        header = file.read(20)
    return (header[:6] == b"SQLite" and 2 in header[18:20]) or os.path.lexists(
        path.with_name(f"{path.name}-wal")
    )


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what a running edit changed."""
    return path.with_name(f"{path.name}-journal")


def private_copy(path: Path) -> tuple[Path, TemporaryDirectory[str]]:
    """Copy a file, with what belongs to it, into a folder that goes when it is closed.

    The copy is the user's alone and encrypted as the file is. Raises StorageError when it does not
    fit.
    """
    folder = TemporaryDirectory(prefix="cpted-audit-")
    copy = Path(folder.name, path.name)
    try:
        _check_room(path, folder.name)
        shutil.copyfile(path, copy)
        for ending in SIDECARS:
            beside = path.with_name(path.name + ending)
            if beside.is_file():
                shutil.copyfile(beside, copy.with_name(copy.name + ending))
    except OSError as error:
        folder.cleanup()
        raise StorageError(
            "“{name}” can only be read in a copy, and none could be made ({reason}). "
            "Free some space and try again.",
            name=path.name,
            reason=why(error, path),
        ) from error
    _ORIGINALS[copy.parent.name] = path
    return copy, folder


def _check_room(path: Path, folder: str) -> None:
    if shutil.disk_usage(folder).free < path.stat().st_size + _LEAST_FREE:
        raise OSError(errno.ENOSPC, N_("the disk for temporary files is full"))


def folder_of(document: Path) -> Path:
    """Return the folder that holds a document's backups."""
    return document.with_name(f"{document.name}{BACKUPS}")


def backups_of(document: Path) -> list[Path]:
    """Return a document's backups, newest first."""
    return sorted(folder_of(document).glob("*.cpted"), reverse=True)


def or_backup(document: Path) -> str:
    """Return the end of a sentence that says what else to open; empty where there is no backup."""
    document = original_of(document)
    try:
        found = bool(backups_of(document))
    except OSError:  # the place is gone, or the folder is not ours to read
        found = False
    if not found:
        return ""
    return N_(
        ", or the newest backup in the folder “{name}” beside it", name=folder_of(document).name
    )
