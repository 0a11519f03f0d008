"""Codes and how key boxes are opened: only in an encrypted audit, and each showing is noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cpted_audit.domain.registers.access import Code, Door, KeyBox
from cpted_audit.domain.registers.columns import Register, RegisterKey
from cpted_audit.domain.registers.door_number import DOOR_CALLED
from cpted_audit.domain.registers.registers import register
from cpted_audit.errors import AuditError, ReadOnlyError, SecretError
from cpted_audit.session.passphrases import check_required
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import table_of
from cpted_audit.store.encrypt_document import encrypt_in_place
from cpted_audit.store.encrypting import Encrypted, EncryptingStage
from cpted_audit.store.tables import DOOR, KEY_BOX
from cpted_audit.words import N_, counted, joined

REVEAL = "reveal"
"""The kind of the step that notes that a secret was shown."""

_WORDS = {"code": N_("code"), "access": N_("access")}


def check_secrets(session: Session, of: Register, values: Mapping[str, object]) -> None:
    """Raise SecretError when a secret would be written into an audit that is not encrypted."""
    if not session.document.encrypted and any(values.get(name) for name in of.secrets):
        raise SecretError(
            "This audit is not encrypted, so it keeps no codes and no word of how a key box is "
            "opened; nothing was written. Encrypt the audit with a passphrase first."
        )


def reveal(session: Session, key: RegisterKey, record_id: str, field: str) -> str:
    """Return a secret, to be shown for a moment, after the history noted that it was.

    Raises AuditError where the record is gone or holds no secret, and ReadOnlyError where the
    history cannot be written.
    """
    of = register(key)
    if field not in of.secrets:
        raise ValueError(f"{field} of {of.words} is no secret")
    if session.document.read_only:
        raise ReadOnlyError(
            "This audit is open for reading only, where no history can be written, so no code is "
            "shown. Open it for editing to see one."
        )
    record = table_of(of).get(session.document.db, record_id)
    if record is None or not getattr(record, field):
        raise AuditError("There is nothing to show; it was removed or never written.")
    session.note(
        N_("Reveal {what} of {record}", what=_WORDS[field], record=_about(session, record)), REVEAL
    )
    return str(getattr(record, field))


def encrypt(
    session: Session, passphrase: str, told: Callable[[EncryptingStage], None] = lambda _stage: None
) -> Encrypted:
    """Encrypt the audit and its backups with a passphrase, in place of none or another.

    Raises the errors of `store.encrypt_document.encrypt_in_place`, and PolicyError for a weak one
    where an organization requires another; the audit is then as it was.
    """
    check_required(passphrase, (session.site.name,))
    encrypted = session.document.encrypted
    words = N_("Change the passphrase") if encrypted else N_("Encrypt the audit")
    done = encrypt_in_place(session.document, passphrase, told)
    session.note(words, "encrypt")
    return done


def done_words(done: Encrypted) -> str:
    """Return what became of the old file and the backups, in one or more sentences."""
    parts = (
        (done.backups_encrypted, _ENCRYPTED),
        (done.backups_removed, _REMOVED),
        (done.backups_kept, _KEPT),
        (done.backups_left, _LEFT),
    )
    told = [words.of(len(names)) for names, words in parts if names]
    wiped = (
        N_("The old file was overwritten as far as the disk lets it be.")
        if done.wiped
        else N_("The old file was removed; this system does not let it be overwritten.")
    )
    return joined(" ", [N_("The audit is encrypted."), *told, wiped])


_ENCRYPTED = counted(
    "1 backup encrypted with the new passphrase.",
    "{count} backups encrypted with the new passphrase.",
    None,
)
_REMOVED = counted(
    "1 backup without encryption could not be read and removed.",
    "{count} backups without encryption could not be read and removed.",
    None,
)
_KEPT = counted(
    "1 backup of another passphrase kept as they are.",
    "{count} backups of another passphrase kept as they are.",
    None,
)
_LEFT = counted(
    "1 backup not done for lack of space; the next opening does them.",
    "{count} backups not done for lack of space; the next opening does them.",
    None,
)


def _about(session: Session, record: Code | KeyBox) -> str:
    db = session.document.db
    if isinstance(record, KeyBox):
        return N_("key box {name}", name=record.name) if record.name else N_("key box")
    door: Door | None = None if record.door_id is None else DOOR.get(db, record.door_id)
    if door is not None:
        return DOOR_CALLED.format(number=door.number or door.name)
    box: KeyBox | None = None if record.box_id is None else KEY_BOX.get(db, record.box_id)
    return record.name or (box.name if box is not None else "") or N_("no name")
