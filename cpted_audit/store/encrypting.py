"""Encrypt a document where it lies: a new file, verified, then put in the old one's place.

Giving it another passphrase is the same work. A program killed at any moment leaves the old file or
the new one, whole. The old file's bytes are overwritten as far as the file system lets a file be
overwritten: one that writes elsewhere, as on flash memory or with snapshots, may keep them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from enum import StrEnum
from glob import escape
from pathlib import Path

from sqlcipher3 import dbapi2

from cpted_audit import clock
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import Held, begin_empty, replacing, sweep_made
from cpted_audit.store import backup, schema
from cpted_audit.store.connection import PLAIN_HEADER, connect, damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.formats import look_first
from cpted_audit.words import N_

_WIPED_AT_ONCE = 1 << 20
_NUMBERS = ("application_id", "user_version")
"""What stands in the header of a database and is copied with no table."""


class EncryptingStage(StrEnum):
    """How far it is; each is told once its part is done."""

    COPIED = "copied"
    VERIFIED = "verified"
    REPLACED = "replaced"
    WIPED = "wiped"
    BACKUPS = "backups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encrypted:
    """What became of the leftovers: backups by name, and whether the old bytes were overwritten.

    A backup in the clear that cannot be read is removed; one that another passphrase encrypts is
    kept as it is. `backups_left` found no room on the disk: they are done on the next opening.
    """

    wiped: bool
    backups_encrypted: tuple[str, ...] = ()
    backups_removed: tuple[str, ...] = ()
    backups_kept: tuple[str, ...] = ()
    backups_left: tuple[str, ...] = ()


def finish(path: Path, passphrase: str | None) -> None:
    """Clear away what an interrupted run left: drafts, and backups in the clear.

    Called when a document is opened for writing; what cannot be mended stays and stops nobody.
    """
    remove_drafts(path)
    sweep_made(path.parent, clock.moment())
    if passphrase is not None:
        with suppress(AuditError, OSError):
            encrypt_backups(path, passphrase, passphrase)


def remove_drafts(path: Path) -> None:
    """Remove the unfinished files an interrupted run left beside a document."""
    for draft in path.parent.glob(f".{escape(path.name)}.*.part*"):
        with suppress(OSError):
            draft.unlink()


def is_plain(path: Path) -> bool:
    """Return whether a file is a database in the clear."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER
    except OSError:
        return False


def encrypt_file(
    path: Path,
    old: str | None,
    new: str,
    told: Callable[[EncryptingStage], None],
    held: Held = nullcontext,
) -> None:
    """Put an encrypted copy in the place of a document that nobody writes to.

    `old` and `new` are its passphrases, `held` is what is held while the copy takes its place.
    Raises StorageError when the disk refuses; the file is then as it was.
    """
    try:
        with replacing(path, held=held, audit=True) as draft:
            try:
                copy_database(path, old, draft, new)
                told(EncryptingStage.COPIED)
                verify_copy(path, old, draft, new)
                told(EncryptingStage.VERIFIED)
            finally:
                with suppress(OSError):
                    draft.with_name(f"{draft.name}-journal").unlink()
    except StorageError as error:
        raise StorageError(
            "“{name}” was not encrypted and is as it was, because the disk is full or "
            "does not answer. Free as much space as the audit takes and try again.",
            name=path.name,
        ) from error


def copy_database(path: Path, old: str | None, draft: Path, new: str | None) -> None:
    """Write a copy of a database nobody has open for writing, encrypted unless `new` is None.

    An edit that a crash cut short in it is taken back first, once it was seen what comes of that.
    """
    look_first(path, old)
    begin_empty(draft)
    shutil.copymode(path, draft)
    with translated(path), closing(connect(path, old, read_only=False).conn) as connection:
        schema.refuse_foreign(path, Database(connection))  # a backup may have come by mail too
        connection.execute("ATTACH ? AS fresh KEY ?", [str(draft.absolute()), new or ""])
        _export(path, connection)
        for name in _NUMBERS:
            ((number,),) = connection.execute(f"PRAGMA main.{name}").fetchall()
            connection.execute(f"PRAGMA fresh.{name} = {int(number)}")


def _export(path: Path, connection: dbapi2.Connection) -> None:
    """Copy everything; an error within the copying function comes without its code."""
    try:
        connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
    except dbapi2.OperationalError as error:
        if "full" in str(error) or "I/O" in str(error):
            raise StorageError("“{name}” could not be copied whole.", name=path.name) from error
        raise damaged(path, N_("its tables cannot be copied")) from error


def verify_copy(path: Path, old: str | None, draft: Path, new: str | None) -> None:
    """Raise StorageError unless the copy is sound and holds as much as what it was made of."""
    with translated(path), closing(connect(path, old, read_only=True).conn) as connection:
        measured = _measured(Database(connection))
    if not _holds(draft, new, measured):
        raise StorageError("The copy of “{name}” is not what was written.", name=path.name)


def _holds(draft: Path, new: str | None, measured: tuple[object, ...]) -> bool:
    """Return whether a copy is sound and measured alike; one that cannot be read is not.

    That says nothing of what it was made of, which must not be told, or removed, as damaged.
    """
    try:
        with closing(connect(draft, new, read_only=True).conn) as connection:
            sound = [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]
            sound = sound and not connection.execute("PRAGMA cipher_integrity_check").fetchall()
            return sound and _measured(Database(connection)) == measured
    except (AuditError, dbapi2.Error):
        return False


def _measured(db: Database) -> tuple[object, ...]:
    """Return what a faithful copy must share: header numbers, schema, and rows per table."""
    numbers = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in _NUMBERS]
    schema = sorted(map(repr, db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")))
    counts = {
        name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - of the schema
        for name in db.table_names()
    }
    return numbers, schema, counts


@contextmanager
def for_wiping(path: Path) -> Iterator[Callable[[], bool]]:
    """Yield how to overwrite the bytes a file has now, after another took its name."""
    if os.name == "nt":  # there a file that is open cannot be replaced
        yield lambda: False
        return
    handle = os.open(path, os.O_RDWR)
    try:
        yield lambda: _wipe(handle)
    finally:
        os.close(handle)


def _wipe(handle: int) -> bool:
    """Overwrite an open file with zeros; return whether the disk took them."""
    size = os.fstat(handle).st_size
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        left = size
        while left:
            left -= os.write(handle, bytes(min(left, _WIPED_AT_ONCE)))
        os.fsync(handle)
    except OSError:  # the medium is gone; the file has no name any more
        return False
    return True


def encrypt_backups(path: Path, old: str | None, new: str) -> dict[str, list[str]]:
    """Encrypt the backups of a document; return their names by what became of them.

    That is “encrypted”, “removed”, “kept” or “left”, as told by `Encrypted`.
    """
    for draft in backup.folder_of(path).glob(".*.part*"):
        with suppress(OSError):
            draft.unlink()
    found: dict[str, list[str]] = {}
    for one in backup.backups_of(path):
        found.setdefault(_backup(one, old, new), []).append(one.name)
    return found


def _backup(path: Path, old: str | None, new: str) -> str:
    plain = is_plain(path)
    try:
        if not plain and old == new:
            return "kept"
        when = path.stat()
        with for_wiping(path) as wipe:
            encrypt_file(path, None if plain else old, new, lambda _stage: None)
            os.utime(path, (when.st_atime, when.st_mtime))
            wipe()
    except StorageError:
        return "left"
    except AuditError:  # damaged, or of another passphrase
        if not plain:
            return "kept"
        with for_wiping(path) as wipe:
            path.unlink()
            wipe()
        return "removed"
    return "encrypted"
