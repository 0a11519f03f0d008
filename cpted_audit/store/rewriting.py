"""Write a document's file anew with a change in it that is no step, and without what was there.

The work is done on a copy that then takes the file's place, so a program killed at any moment
leaves the old file or the new one, whole, and no rollback journal on the disk ever holds what was
taken out. The new file is written page by page from what is left, which is what VACUUM does. The
old file's bytes are overwritten as far as the file system lets a file be overwritten.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cpted_audit.errors import AuditError, ReadOnlyError, StorageError
from cpted_audit.files import Held, not_for_space, replacing
from cpted_audit.store import backup, encrypting
from cpted_audit.store.connection import connect, translated
from cpted_audit.store.database import Database

if TYPE_CHECKING:
    from cpted_audit.store.document import Document

Change = Callable[[Database], None]


class Stage(StrEnum):
    """How far it is; each is told once its part is done."""

    BACKUPS = "backups"
    PURGED = "purged"
    VERIFIED = "verified"
    REPLACED = "replaced"
    WIPED = "wiped"


class Backups(StrEnum):
    """What becomes of the copies the program keeps beside the document."""

    PURGE = "purge"
    REMOVE = "remove"
    KEEP = "keep"


class Rewritten(NamedTuple):
    """What became of the leftovers: backups by name, and whether the old bytes were overwritten.

    `kept` are the backups that still hold everything: as somebody wished, or because they are
    damaged, of another format or of another passphrase.
    """

    purged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    wiped: bool = False


def rewrite(
    document: Document,
    change: Change,
    backups: Backups,
    told: Callable[[Stage], None] = lambda _stage: None,
) -> Rewritten:
    """Run a change on an open document's file as no step, and write the file anew.

    Backups are changed first, so that the document never says that something is gone which a
    backup still holds; they are removed last. The document stays open. Raises ReadOnlyError for
    a document opened for reading, OvertakenError or DocumentLockedError when another program has
    it by the time the new file is made, and StorageError when the disk refuses; the file is then
    as it was.
    """
    if document.read_only:
        raise ReadOnlyError(
            "“{name}” is open for reading only, so nothing was purged. Close it "
            "elsewhere, or copy it, and open it again.",
            name=document.path.name,
        )
    path, key = document.path, document.passphrase
    found: dict[str, list[str]] = {}
    for one in backup.backups_of(path):
        found.setdefault(_backup(one, document, change, backups), []).append(one.name)
    told(Stage.BACKUPS)
    with encrypting.Wiping(path) as before:
        document.reopen(
            key,
            lambda held: write_changed(path, key, path, key, change, told, before.within(held)),
        )
        told(Stage.REPLACED)
        wiped = before.wipe()
    told(Stage.WIPED)
    for name in found.get("removed", ()):
        encrypting.wipe_file(backup.folder_of(path) / name)
    return Rewritten(
        purged=tuple(found.get("purged", ())), removed=tuple(found.get("removed", ())),
        kept=tuple(found.get("kept", ())), wiped=wiped,
    )  # fmt: skip


def write_changed(
    path: Path,
    key: str | None,
    target: Path,
    new_key: str | None,
    change: Change,
    told: Callable[[Stage], None] = lambda _stage: None,
    held: Held = nullcontext,
) -> None:
    """Write a changed copy of a database nobody writes to, encrypted with a key or with none.

    The target appears whole or not at all, within what `held` makes. What is worked on is as secret
    as what it was made of, as a program that is killed leaves it there, until the database is
    opened again or copied to that folder again. Raises StorageError when the disk refuses.
    """
    work_key = new_key if key is None else key
    if target == path or not target.with_name(path.name).exists():  # else they may be another's
        encrypting.remove_drafts(target.with_name(path.name))
    try:
        with replacing(target, held=held, made_of=path.name, audit=True) as draft:
            work = draft.with_name(f"{draft.name}-work")
            try:
                encrypting.copy_database(path, key, work, work_key)
                _change(work, work_key, change)
                told(Stage.PURGED)
                encrypting.copy_database(work, work_key, draft, new_key)
                encrypting.verify_copy(work, work_key, draft, new_key)
                told(Stage.VERIFIED)
            finally:
                encrypting.wipe_file(work)
                for one in (work, draft):
                    with suppress(OSError):
                        one.with_name(f"{one.name}-journal").unlink(missing_ok=True)
    except StorageError as error:
        if not_for_space(error) is None:
            raise _no_room(target) from error
        raise


def _no_room(target: Path) -> StorageError:
    return StorageError(
        "“{name}” was not written and what stood there is as it was, because the "
        "disk is full or does not answer. Free three times the space the audit "
        "takes and try again.",
        name=target.name,
    )


def _change(path: Path, key: str | None, change: Change) -> None:
    """Run a change on a copy that nobody will miss, so its journal may stay in memory."""
    with translated(path), closing(connect(path, key, read_only=False).conn) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA secure_delete = ON")
        db = Database(connection)
        db.execute("BEGIN IMMEDIATE")
        change(db)
        db.execute("COMMIT")


def _backup(path: Path, document: Document, change: Change, wanted: Backups) -> str:
    """Do with a backup what is wanted before the document is changed; return what becomes of it."""
    if wanted is Backups.REMOVE:
        return "removed"
    key = None if encrypting.is_plain(path) else document.passphrase
    encrypted_otherwise = key is None and document.encrypted  # finished at the next opening
    if wanted is Backups.KEEP or encrypted_otherwise:
        return "kept"
    try:
        when = path.stat()
        if not _is_of_one_format(path, key, document):
            return "kept"
        with encrypting.Wiping(path) as before:
            write_changed(path, key, path, key, change, held=before.within())
            os.utime(path, (when.st_atime, when.st_mtime))
            before.wipe()
    except (AuditError, OSError):
        return "kept"
    return "purged"


def _is_of_one_format(path: Path, key: str | None, document: Document) -> bool:
    ask = "PRAGMA user_version"
    with translated(path), closing(connect(path, key, read_only=True).conn) as connection:
        number: int = connection.execute(ask).fetchone()[0]
    wanted: int = document.db.execute(ask).fetchone()[0]
    return number == wanted
