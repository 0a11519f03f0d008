"""Backups: whole copies beside the document, encrypted as it is, the oldest ones dropped."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cpted_audit.errors import StorageError
from cpted_audit.files import replacing

INTERVAL = timedelta(hours=4)
KEPT = 3


def folder_of(document: Path) -> Path:
    """Return the folder that holds a document's backups."""
    return document.with_name(f"{document.name}.backups")


def backups_of(document: Path) -> list[Path]:
    """Return a document's backups, newest first."""
    return sorted(folder_of(document).glob("*.cpted"), reverse=True)


def back_up(document: Path, reason: str) -> Path:
    """Copy the document to its backup folder and drop the oldest copies for the same reason.

    The caller sees to it that no transaction is open. Raises StorageError when the disk refuses.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = folder_of(document) / f"{stamp}-{reason}.cpted"
    with replacing(target, make_folder=True) as copy:
        shutil.copyfile(document, copy)
    copies = [path for path in backups_of(document) if path.stem.endswith(reason)]
    # A copy of a later time was made before the clock was set back, so it is older than it says.
    copies.sort(key=lambda path: (path.name <= target.name, path.name), reverse=True)
    for old in copies[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def is_due(document: Path, began: datetime) -> bool:
    """Whether the document changed since its newest backup and that one is older than INTERVAL.

    Before the first backup the interval runs from when the document's first edit was made. Where
    all of it lies in the future, the clock was set back, and a backup is due at once. Raises
    StorageError when the medium is gone.
    """
    now = time.time()
    try:
        copies = [path.stat().st_mtime for path in backups_of(document)] or [began.timestamp()]
        newest = max((made for made in copies if made <= now), default=None)
        changed = newest is None or document.stat().st_mtime > newest
    except OSError as error:
        raise StorageError(
            f"“{document.name}” is not where it was, so no backup was made. "
            "Put the disk or stick back."
        ) from error
    return changed and (newest is None or now - newest > INTERVAL.total_seconds())
