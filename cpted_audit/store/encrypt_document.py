"""Encrypt an open document where it lies, and its backups; `encrypting` does it to the files."""

from __future__ import annotations

from collections.abc import Callable

from cpted_audit.errors import PassphraseError, ReadOnlyError
from cpted_audit.store.connection import key_pragma
from cpted_audit.store.document import Document
from cpted_audit.store.encrypting import (
    Encrypted,
    EncryptingStage,
    Wiping,
    encrypt_backups,
    encrypt_file,
)


def encrypt_in_place(
    document: Document,
    passphrase: str,
    told: Callable[[EncryptingStage], None] = lambda _stage: None,
) -> Encrypted:
    """Encrypt an open document and its backups with a passphrase, in place of none or another.

    The document stays open. Raises PassphraseError for a passphrase that is none, ReadOnlyError
    for a document opened for reading, OvertakenError or DocumentLockedError when another program
    has it by the time the copy is made, and StorageError when the disk refuses; the file is then
    as it was.
    """
    if not passphrase:
        raise PassphraseError("The passphrase is empty, so nothing was encrypted; choose one.")
    key_pragma(passphrase)
    if document.read_only:
        raise ReadOnlyError(
            "“{name}” is open for reading only, so it was not encrypted. Close it "
            "elsewhere, or copy it, and open it again.",
            name=document.path.name,
        )
    path, old = document.path, document.passphrase
    with Wiping(path) as before:
        document.reopen(
            passphrase,
            lambda held: encrypt_file(path, old, passphrase, told, before.within(held)),
        )
        told(EncryptingStage.REPLACED)
        wiped = before.wipe()
    told(EncryptingStage.WIPED)
    found = encrypt_backups(path, old, passphrase)
    told(EncryptingStage.BACKUPS)
    return Encrypted(
        backups_encrypted=tuple(found.get("encrypted", ())),
        backups_removed=tuple(found.get("removed", ())),
        backups_kept=tuple(found.get("kept", ())),
        backups_left=tuple(found.get("left", ())),
        wiped=wiped,
    )
