"""The signing key of who issues copies: one for each user, in a folder of their profile."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cpted_audit.errors import AuditError, PassphraseError, StorageError
from cpted_audit.files import is_there, replacing, why
from cpted_audit.interchange.packet.signing import (
    LARGEST_FILE,
    PublicKey,
    SigningKey,
    fingerprint_in,
    locked,
    new_key,
    public_of,
    read_public,
    unlocked,
)
from cpted_audit.program import user_folder
from cpted_audit.session.passphrases import check_passphrase

KEY_FILE = "signing-key.json"
_FOLDER = "cpted-audit"


def key_path() -> Path:
    """Return where this user's signing key is kept, whether or not there is one."""
    return user_folder() / _FOLDER / KEY_FILE


def own_key() -> PublicKey | None:
    """Return the public half of this user's key, or None; raises AuditError for a damaged file."""
    data = _read(key_path())
    return None if data is None else public_of(data)


def known_keys() -> list[PublicKey]:
    """Return the public halves of this user's keys, those used before among them."""
    found: list[PublicKey] = []
    with suppress(OSError):
        for path in sorted(key_path().parent.glob("signing-key*.json")):
            with suppress(AuditError):
                data = _read(path)
                found += [] if data is None else [public_of(data)]
    return found


def make_key(
    issuer: str, passphrase: str, *, replace: bool = False, weak_meant: bool = False
) -> SigningKey:
    """Make this user's signing key and keep it encrypted; one used before is put beside it.

    Raises AuditError where there is one and it is not to be replaced, PassphraseError for a
    passphrase that is easy to guess, and StorageError when the disk refuses; nothing is made then.
    """
    path = key_path()
    before = _read(path)
    if before is not None and not replace:
        whose = f" of {public_of(before).issuer}" if _is_whole(before) else ""
        raise AuditError(
            "There is a signing key{whose} already, so none was made. Use it, or say "
            "that it is to be replaced: what it signed stays valid.",
            whose=whose,
        )
    key = new_key(issuer)
    if not passphrase:
        raise PassphraseError("The signing key needs a passphrase, so none was made. Type one.")
    check_passphrase(passphrase, [key.issuer], weak_meant=weak_meant)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if before is not None:
            path.rename(_beside(path, before))
    except OSError as error:
        raise StorageError(
            "“{parent}” cannot be written ({reason}), so no key was made. Ask who "
            "looks after this computer.",
            parent=path.parent,
            reason=why(error, path),
        ) from error
    with replacing(path, own=True) as part:
        part.write_bytes(locked(key, passphrase))
    return key


def open_key(passphrase: str) -> SigningKey:
    """Return this user's signing key; raises AuditError where there is none, as `unlocked` does."""
    data = _read(key_path())
    if data is None:
        raise AuditError(
            "No signing key is set up on this computer, so nothing was signed. Make one first, or "
            "make the copy without a signature."
        )
    return unlocked(data, passphrase)


def export_public(target: Path) -> PublicKey:
    """Write the public half of the key for those who check copies; return it.

    Raises AuditError where there is none, and StorageError when the disk refuses.
    """
    public = own_key()
    if public is None:
        raise AuditError(
            "No signing key is set up on this computer, so there is nothing to export. Make one "
            "first."
        )
    with replacing(target) as part:
        part.write_bytes(public.to_pem())
    return public


def given_key(text: str) -> PublicKey | str:
    """Return what somebody gave to check with: a public key from its file, or a fingerprint.

    Raises AuditError for what is neither.
    """
    fingerprint = fingerprint_in(text)
    if fingerprint is not None:
        return fingerprint
    data = _read(Path(text))
    if data is None:
        raise AuditError(
            "“{text}” is neither a file with a public key nor a fingerprint of 20 "
            "digits, so nothing was checked. Give one of them.",
            text=text,
        )
    return read_public(data)


def _read(path: Path) -> bytes | None:
    """Return the bytes of a key's file, None where there is none."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        told = why(error, path) if isinstance(error, OSError) else "no name of a file"
        raise AuditError(
            "“{path}” cannot be read ({reason}), so nothing was done. Look whether it is "
            "there and may be read.",
            path=path,
            reason=told,
        ) from error


def _is_whole(data: bytes) -> bool:
    try:
        public_of(data)
    except AuditError:
        return False
    return True


def _beside(path: Path, data: bytes) -> Path:
    """Return a name for a key that is replaced; it is never overwritten."""
    name = public_of(data).fingerprint if _is_whole(data) else "damaged"
    count, target = 1, path.with_name(f"signing-key-{name}.json")
    while is_there(target):
        count += 1
        target = path.with_name(f"signing-key-{name}-{count}.json")
    return target
