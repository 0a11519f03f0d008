"""Keys that sign copies: Ed25519 (RFC 8032), kept encrypted, and their public halves as PEM.

The library is loaded when a key is first used. A key is in no text of itself, and no message of an
error has any of it.
"""

from __future__ import annotations

import json
import re
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, field
from hashlib import scrypt, sha256
from typing import Any, Final
from unicodedata import normalize

from cpted_audit.domain.documents.printing import grouped
from cpted_audit.errors import AuditError, PassphraseError

KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
FINGERPRINT_DIGITS: Final = 20
"""Digits of a fingerprint: 80 bits, which nobody meets by trying."""
LARGEST_FILE: Final = 20_000
"""Bytes of a file with a key; a larger one is none."""
COST: Final = 2**15
"""The cost N of scrypt (RFC 7914) with r = 8: 32 MB and a tenth of a second for each guess."""
_NONCE: Final = 12
_MOST_COST: Final = 2**18
_FORMAT: Final = "cpted-audit signing key"
_ISSUER = re.compile(r"^Issuer: (.+)$", re.MULTILINE)
_PEM = re.compile(r"-----BEGIN PUBLIC KEY-----\s+[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----")
_FINGERPRINT = re.compile(rf"[0-9A-F]{{{FINGERPRINT_DIGITS}}}")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The half of a key that everybody may have, and who said it is theirs."""

    raw: bytes
    issuer: str = field(default="", compare=False)

    @property
    def fingerprint(self) -> str:
        """What people compare a key by, such as on the telephone: 20 digits in groups."""
        taken = sha256(b"cpted-audit key\0" + self.raw).hexdigest()
        return grouped(taken[:FINGERPRINT_DIGITS])

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Return whether a message was signed with this key."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True

    def to_pem(self) -> bytes:
        """Return the key as others read it, with issuer and fingerprint above it."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        pem = Ed25519PublicKey.from_public_bytes(self.raw).public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )
        head = f"Issuer: {self.issuer}\nFingerprint: {self.fingerprint}\n"
        return head.encode() + pem


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A whole key, of an issuer: `seed` is secret and in no text of this."""

    issuer: str
    seed: bytes

    def __repr__(self) -> str:
        """Return the issuer alone."""
        return f"SigningKey({self.issuer!r})"

    @property
    def public(self) -> PublicKey:
        """The half that may be given away."""
        return PublicKey(self._whole().public_key().public_bytes_raw(), self.issuer)

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message; equal messages have equal ones."""
        signature: bytes = self._whole().sign(message)
        return signature

    def _whole(self) -> Any:  # noqa: ANN401 - a class of a library that is loaded late
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed)


def new_key(issuer: str) -> SigningKey:
    """Return a new key; raises AuditError for an issuer without a name."""
    name = " ".join(issuer.split())
    if not name:
        raise AuditError(
            "A signing key says whose it is, so none was made. Give the name of the district or "
            "agency that issues the copies."
        )
    return SigningKey(name, secrets.token_bytes(KEY_BYTES))


def locked(key: SigningKey, passphrase: str, *, cost: int = COST) -> bytes:
    """Return a key as it is kept: encrypted with a passphrase, with its public half readable."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE)
    head = {"format": _FORMAT, "version": 1, "issuer": key.issuer, "public": key.public.raw.hex()}
    sealed = AESGCM(_derived(passphrase, salt, cost)).encrypt(nonce, key.seed, _bound(head))
    kept = {
        **head, "cost": cost, "salt": salt.hex(), "nonce": nonce.hex(),
        "key": b64encode(sealed).decode(),
    }  # fmt: skip
    return json.dumps(kept, ensure_ascii=False, indent=1).encode()


def unlocked(data: bytes, passphrase: str) -> SigningKey:
    """Return a key that is kept; raises PassphraseError for another passphrase, else AuditError."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kept, public = _kept(data), public_of(data)
    try:
        cost, salt = int(kept["cost"]), bytes.fromhex(kept["salt"])
        nonce, sealed = bytes.fromhex(kept["nonce"]), b64decode(kept["key"], validate=True)
    except (KeyError, TypeError, ValueError, NotBase64) as error:
        raise _damaged() from error
    if not 2 <= cost <= _MOST_COST or cost & (cost - 1) or len(nonce) != _NONCE:
        raise _damaged()
    head = {name: kept[name] for name in ("format", "version", "issuer", "public")}
    try:
        seed = AESGCM(_derived(passphrase, salt, cost)).decrypt(nonce, sealed, _bound(head))
    except InvalidTag:
        raise PassphraseError(
            "The passphrase does not open the signing key of {issuer}, so nothing was "
            "signed. Try again; if it is lost, make a new key and give its fingerprint "
            "to everybody who has the old one: what was signed before stays valid.",
            issuer=public.issuer,
        ) from None
    key = SigningKey(public.issuer, seed)
    if len(seed) != KEY_BYTES or key.public != public:
        raise _damaged()
    return key


def public_of(data: bytes) -> PublicKey:
    """Return the public half of a key that is kept; no passphrase is needed for it."""
    kept = _kept(data)
    try:
        raw, issuer = bytes.fromhex(kept["public"]), kept["issuer"]
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged() from error
    if len(raw) != KEY_BYTES or not isinstance(issuer, str):
        raise _damaged()
    return PublicKey(raw, issuer)


def read_public(data: bytes) -> PublicKey:
    """Return the public key of a PEM file; raises AuditError for a file that holds no such one."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    text = data[:LARGEST_FILE].decode("utf-8", "replace")
    found = _PEM.search(text)
    try:
        key = load_pem_public_key(found[0].encode()) if found else None
    except ValueError:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise AuditError(
            "That file has no public key of an issuer of copies. Ask the issuer for the file "
            "that “signing-key export” wrote, or type the fingerprint."
        )
    issuer = _ISSUER.search(text[: found.start()] if found else "")
    return PublicKey(key.public_bytes_raw(), issuer[1].strip() if issuer else "")


def fingerprint_in(text: str) -> str | None:
    """Return a fingerprint as somebody typed it, in groups; None for a text that is none."""
    digits = re.sub(r"[\s-]", "", text).upper()
    return grouped(digits) if _FINGERPRINT.fullmatch(digits) else None


def _kept(data: bytes) -> dict[str, Any]:
    try:
        kept = json.loads(data) if len(data) <= LARGEST_FILE else None
    except (ValueError, RecursionError) as error:
        raise _damaged() from error
    if not isinstance(kept, dict) or kept.get("format") != _FORMAT or kept.get("version") != 1:
        raise _damaged()
    return kept


def _damaged() -> AuditError:
    return AuditError(
        "The file of the signing key is damaged, so nothing was signed. Put a "
        "backup of it in its place, or make a new key."
    )


def _derived(passphrase: str, salt: bytes, cost: int) -> bytes:
    typed = normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    most = 2 * (128 * 8 * cost + 2**20)
    return scrypt(typed, salt=salt, n=cost, r=8, p=1, maxmem=most, dklen=32)


def _bound(head: dict[str, Any]) -> bytes:
    """Return what stands in the clear beside a key, so that it cannot be changed."""
    return json.dumps(head, sort_keys=True).encode()
