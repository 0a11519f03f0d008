"""Encrypt a document where it lies: a new file, verified, then put in the old one's place.

Giving it another passphrase is the same work. A program killed at any moment leaves the old file or
the new one, whole. The old file's bytes are overwritten as far as the file system lets a file be
overwritten: one that writes elsewhere, as on flash memory or with snapshots, may keep them.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from enum import StrEnum
from glob import escape
from pathlib import Path
from typing import Self

from sqlcipher3 import dbapi2

from cpted_audit import clock
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import (
    Held,
    begin_empty,
    not_for_space,
    patiently,
    replacing,
    sweep_made,
    take_rights,
)
from cpted_audit.store import backup, schema
from cpted_audit.store.connection import PLAIN_HEADER, connect, damaged, translated
from cpted_audit.store.database import Database
from cpted_audit.store.formats import look_first
from cpted_audit.words import N_

_WIPED_AT_ONCE = 1 << 20
_OLD = ".old"
"""How the second name of a file's old bytes ends."""
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
    sweep_old(path)
    sweep_made(path.parent, clock.moment())
    if passphrase is not None:
        with suppress(AuditError, OSError):
            encrypt_backups(path, passphrase, passphrase)


def remove_drafts(path: Path) -> None:
    """Remove the unfinished files an interrupted run left beside a document."""
    for draft in path.parent.glob(f".{escape(path.name)}.*.part*"):
        with suppress(OSError):
            draft.unlink()


def sweep_old(path: Path, *, names_only: bool = False) -> None:
    """Overwrite and remove what a program that was killed had still to overwrite.

    With `names_only` second names go, and no bytes: on Windows they go before the file is opened.
    """
    for folder, of in ((path.parent, f".{escape(path.name)}."), (backup.folder_of(path), ".")):
        for aside in folder.glob(f"{of}*{_OLD}"):
            with suppress(OSError):
                if not names_only:
                    _wiped(aside)
                if not names_only or aside.stat().st_nlink > 1:
                    aside.unlink()


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
        why = not_for_space(error)
        if why is not None:
            raise StorageError(
                "“{name}” was not encrypted and is as it was. {why}", name=path.name, why=why
            ) from error
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
    take_rights(path, draft)
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


class Wiping:
    """How to overwrite the bytes a file has now, after another took its name.

    Windows replaces no file that is open, so there the file gets a second name at the moment it is
    replaced, and the next opening sweeps that if the program is killed. A disk without such names
    gives no way to the bytes.
    """

    def __init__(self, path: Path, *, by_name: bool = os.name == "nt") -> None:
        self._path = path
        self._by_name = by_name
        self._handle: int | None = None
        self._aside: Path | None = None

    def __enter__(self) -> Self:
        """Take hold of the bytes, where they can be held."""
        if not self._by_name:
            self._handle = os.open(self._path, os.O_RDWR)
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of them."""
        if self._handle is not None:
            os.close(self._handle)
        if self._aside is not None:
            _unlinked(self._aside)

    def within(self, held: Held = nullcontext) -> Held:
        """Return what is to be held while another file takes the name, so that they stay known."""

        @contextmanager
        def both() -> Iterator[None]:
            with held():
                self._name_again()
                try:
                    yield
                except BaseException:
                    if self._aside is not None:  # it is the file's own name that stays
                        _unlinked(self._aside)
                        self._aside = None
                    raise

        return both

    def wipe(self) -> bool:
        """Overwrite them; return whether the disk took that."""
        if self._handle is not None:
            return _wipe(self._handle)
        return self._aside is not None and _wiped(self._aside)

    def _name_again(self) -> None:
        aside = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}{_OLD}")
        if self._by_name:
            with suppress(OSError):  # as on a USB drive with FAT, or a name that gets too long
                os.link(self._path, aside)
                self._aside = aside


def wipe_file(path: Path) -> None:
    """Overwrite a file as far as the disk lets it be, and remove it."""
    if os.path.lexists(path):
        _wiped(path)
    with suppress(OSError):
        patiently(lambda: path.unlink(missing_ok=True))


def _unlinked(path: Path) -> None:
    with suppress(OSError):
        patiently(lambda: path.unlink(missing_ok=True))


def _wiped(path: Path) -> bool:
    """Overwrite a file that nobody has open for long; return whether the disk took it.

    One that has another name too is left: that may be the audit itself.
    """
    try:
        handle = patiently(lambda: os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0)))
    except OSError:
        return False
    try:
        return os.fstat(handle).st_nlink == 1 and _wipe(handle)
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
        with Wiping(path) as before:
            encrypt_file(path, None if plain else old, new, lambda _stage: None, before.within())
            os.utime(path, (when.st_atime, when.st_mtime))
            before.wipe()
    except StorageError:
        return "left"
    except AuditError:  # damaged, or of another passphrase
        if not plain:
            return "kept"
        wipe_file(path)
        return "removed"
    return "encrypted"
