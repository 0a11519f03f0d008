"""Backups: whole copies beside the document, encrypted as it is, the oldest ones dropped."""

from __future__ import annotations

import os
import stat
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from cpted_audit import clock
from cpted_audit.errors import StorageError
from cpted_audit.files import begin_empty, cause_of, replacing, take_rights
from cpted_audit.store.connection import damaged, key_pragma, opened, translated
from cpted_audit.store.database import Database
from cpted_audit.store.private_copy import backups_of, folder_of
from cpted_audit.words import N_

__all__ = ["back_up", "backups_of", "copy_to", "folder_of", "is_due", "sweep"]

INTERVAL = timedelta(hours=4)
KEPT = 3


def back_up(document: Path, reason: str, db: Database, passphrase: str | None) -> Path:
    """Copy an open document to its backup folder and drop the oldest copies for the same reason.

    `db` reads it, without a transaction open; the copy has the document's own permissions. Raises
    StorageError when the disk refuses.
    """
    stamp = clock.moment().strftime("%Y%m%d-%H%M%S")
    target = folder_of(document) / f"{stamp}-{reason}.cpted"
    _make_folder(document)
    with replacing(target, audit=True) as copy:
        copy_to(copy, document, db, passphrase)
    copies = [path for path in backups_of(document) if path.stem.endswith(reason)]
    # A copy of a later time was made before the clock was set back, so it is older than it says.
    copies.sort(key=lambda path: (path.name <= target.name, path.name), reverse=True)
    for old in copies[KEPT:]:
        with suppress(OSError):  # somebody looks into it, or a cloud fetches it: it goes next time
            old.unlink(missing_ok=True)
    return target


def copy_to(copy: Path, document: Path, db: Database, passphrase: str | None) -> None:
    """Write what a connection reads into a new file, by SQLite's backup interface.

    The file has the document's permissions and its encryption. Nobody is kept from reading, and
    what another program writes meanwhile is in the copy as a whole or not at all.
    """
    begin_empty(copy)
    with suppress(OSError):  # the document may be gone; then the copy is its owner's alone
        take_rights(document, copy)
    with translated(document), closing(opened(copy, "rw")) as target:
        if passphrase is not None:
            target.execute(key_pragma(passphrase))
        target.execute("PRAGMA journal_mode = OFF")  # a copy that fails is thrown away
        target.execute("PRAGMA synchronous = OFF")  # it is flushed as a whole
        _copy_pages(document, db, target)


def _copy_pages(document: Path, db: Database, target: dbapi2.Connection) -> None:
    """Copy every page; an error within the copying comes without its code."""
    db.execute("SELECT 1")  # the driver itself does not look whether the connection is closed
    try:
        db.conn.backup(target)
    except dbapi2.OperationalError as error:
        raise StorageError(
            "“{name}” could not be copied, because the disk is full or does not "
            "answer; the audit itself is as it was. Free some space and do it again.",
            name=document.name,
        ) from error
    except dbapi2.DatabaseError as error:
        raise damaged(document, N_("its pages cannot be copied")) from error


def sweep(document: Path) -> None:
    """Remove the backups that were never finished; what cannot be removed stops nobody."""
    with suppress(OSError):
        for draft in folder_of(document).glob(".*.part*"):
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _make_folder(document: Path) -> None:
    """Make the backup folder for whoever may read the document.

    Where Windows does not say who that is, it is this user alone.
    """
    folder = folder_of(document)
    try:
        mode = stat.S_IMODE(document.stat().st_mode)
        if not folder.is_dir():
            folder.mkdir(mode=0o700)
            if os.name == "nt":
                from cpted_audit.windows import keep_to_owner, share_rights

                if not share_rights(document, folder):
                    keep_to_owner(folder)
            else:
                folder.chmod(0o700 | mode | (mode & 0o444) >> 2)
    except OSError as error:
        cause = cause_of(error, folder)
        raise StorageError(
            "“{folder}” could not be made ({reason}), so there is no backup. {advice}",
            folder=folder,
            reason=cause.why,
            advice=cause.do,
        ) from error


def is_due(document: Path, began: datetime) -> bool:
    """Whether the document changed since its newest backup and that one is older than INTERVAL.

    Before the first backup the interval runs from when the document's first edit was made. Where
    all of it lies in the future, the clock was set back, and a backup is due at once. Raises
    StorageError when the medium is gone.
    """
    now = clock.moment().timestamp()
    try:
        copies = [path.stat().st_mtime for path in backups_of(document)] or [began.timestamp()]
        newest = max((made for made in copies if made <= now), default=None)
        changed = newest is None or document.stat().st_mtime > newest
    except OSError as error:
        raise StorageError(
            "“{name}” is not where it was, so no backup was made. Put the disk or USB drive back.",
            name=document.name,
        ) from error
    return changed and (newest is None or now - newest > INTERVAL.total_seconds())
