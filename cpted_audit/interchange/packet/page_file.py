"""The page for a browser as one file: program, looks and contents, nothing of it fetched.

A browser is told by the page itself (Content-Security-Policy) that it may fetch nothing and run
only the one script whose digest stands there. The contents lie in the file as base64, so no text of
an audit is ever markup. With a password they are encrypted with AES-256-GCM under a key that
PBKDF2 (RFC 8018) makes of it; what the copy says of itself is encrypted too, so that nothing can be
read in the file.
"""

from __future__ import annotations

import json
import re
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, replace
from hashlib import pbkdf2_hmac, sha256
from typing import Final
from unicodedata import normalize

from cpted_audit.errors import PassphraseError
from cpted_audit.interchange.packet.copy_record import (
    CopyRecord,
    Sealed,
    record_from,
    signature_fits,
)
from cpted_audit.interchange.packet.signing import SigningKey

SUFFIX: Final = ".html"
ROUNDS: Final = 600_000
"""Of PBKDF2 with SHA-256: what OWASP asks for since 2023; half a second in a browser."""
MOST_ROUNDS: Final = 10_000_000
MARK: Final = b'<meta name="generator" content="cpted-audit page 1">'
"""What stands near the beginning of every such page."""
_SIGNED: Final = b"cpted-audit page 1\n"
_SALT, _NONCE, _KEY = 16, 12, 32
_PARTS: Final = 3
_RECORD = re.compile(rb'<script type="text/plain" id="copy">([A-Za-z0-9+/=.]*)</script>\n')
_CONTENTS = re.compile(rb'<script type="text/plain" id="contents">([A-Za-z0-9+/=]*)</script>\n')
_LOCK = re.compile(rb'<script type="text/plain" id="lock">([a-z0-9:]*)</script>\n')
_BAD_END = re.compile(rb"</script|<!--", re.IGNORECASE)
_WAITS = (
    "This page opens by itself within a moment. If these words stay, the file was cut off or "
    "changed on its way, or the browser is too old: ask for a new copy, or open it in a current "
    "Chrome, Edge, Firefox or Safari. The PDF of the packet says the same."
)
_NO_SCRIPT = "This page needs JavaScript, which is switched off here. Nothing is sent anywhere."


@dataclass(frozen=True, slots=True)
class PageParts:
    """The program of the page and its looks, as they were built."""

    script: bytes
    style: bytes

    def __post_init__(self) -> None:
        """Refuse what would end its element."""
        if _BAD_END.search(self.script) or b"</style" in self.style.lower():
            raise ValueError("the built page has an end of its own element in it")


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page that was read: what its copy says of itself, and its packed contents."""

    sealed: Sealed
    contents: bytes


def page_file(
    contents: bytes, record: CopyRecord, parts: PageParts, *, signer: SigningKey | None = None,
    password: str = "",
) -> bytes:  # fmt: skip
    """Return the page as one file; equal input gives equal bytes, but with a password."""
    salt = secrets.token_bytes(_SALT) if password else b""
    nonces = [secrets.token_bytes(_NONCE) for _ in range(2)] if password else []
    key = _derived(password, salt, ROUNDS) if password else b""
    held = nonces[0] + _sealed(key, nonces[0], contents) if password else contents
    lock = f"{ROUNDS}:{salt.hex()}".encode() if password else b""
    before, after = _around(parts, held, lock)
    told = _told(record, signer, before + after, held)
    signature = b"" if signer is None else signer.sign(_SIGNED + told)
    says = b".".join((b64encode(told), b64encode(signature), sha256(told).hexdigest().encode()))
    if password:
        says = b64encode(nonces[1] + _sealed(key, nonces[1], says))
    return before + _element("copy", says) + after


def is_page(head: bytes) -> bool:
    """Return whether a file that begins so is a page of this program."""
    return MARK in head


def read_page(data: bytes, password: str = "") -> FoundPage:
    """Return what a page says of itself; raises ValueError for a broken one.

    PassphraseError is raised where a password is missing or wrong.
    """
    found = [_only(pattern, data) for pattern in (_RECORD, _CONTENTS, _LOCK)]
    (says, at, end), (held64, *_), (lock, *_) = found
    held = _decoded(held64)
    contents = held
    if lock:
        key = _key_of(lock, password)
        says, contents = (_opened(key, one) for one in (_decoded(says), held))
    told, signature, digest = _split(says)
    bytes_told, bytes_signed = _decoded(told), _decoded(signature)
    if sha256(bytes_told).hexdigest().encode() != digest:
        raise ValueError("a record that was changed")
    kept = json.loads(bytes_told)
    record = record_from(kept.get("copy") if isinstance(kept, dict) else None)
    around = data[:at] + data[end:]
    whole = sha256(around).hexdigest() == record.file and (
        kept.get("packed") == sha256(held).hexdigest()
    )
    signed = signature_fits(record, bytes_signed, _SIGNED + bytes_told)
    return FoundPage(Sealed(record, whole, signed), contents)


def _split(says: bytes) -> list[bytes]:
    """Return what a copy says, its signature, and the digest that shows damage."""
    parts = says.split(b".")
    if len(parts) != _PARTS:
        raise ValueError("no record")
    return parts


def has_password(data: bytes) -> bool:
    """Return whether a page has a password; raises ValueError for a broken one."""
    return bool(_only(_LOCK, data)[0])


def _around(parts: PageParts, held: bytes, lock: bytes) -> tuple[bytes, bytes]:
    """Return the file before and behind what its copy says of itself."""
    policy = (
        f"default-src 'none'; script-src '{_hashed(parts.script)}'; "
        f"style-src '{_hashed(parts.style)}'; img-src blob: data:; base-uri 'none'; "
        "form-action 'none'"
    )
    head = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"{MARK.decode()}\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        '<title>School for responders</title>\n<link rel="icon" href="data:,">\n'
    )
    before = b"".join((
        head.encode(), b"<style>", parts.style, b"</style>\n</head>\n<body>\n",
        f'<main id="start"><h1>School for responders</h1><p id="waits">{_WAITS}</p>'
        f"<noscript><p>{_NO_SCRIPT}</p></noscript></main>\n".encode(),
        b"<script>", parts.script, b"</script>\n", _element("lock", lock),
    ))  # fmt: skip
    after = _element("contents", b64encode(held)) + b'<i id="end" hidden></i>\n</body>\n</html>\n'
    return before, after


def _told(record: CopyRecord, signer: SigningKey | None, around: bytes, held: bytes) -> bytes:
    key = "" if signer is None else signer.public.raw.hex()
    said = replace(record, key=key, file=sha256(around).hexdigest())
    told = {"copy": said.told(), "packed": sha256(held).hexdigest()}
    return json.dumps(told, sort_keys=True).encode()


def _element(name: str, data: bytes) -> bytes:
    return b'<script type="text/plain" id="%s">%s</script>\n' % (name.encode(), data)


def _hashed(data: bytes) -> str:
    return f"sha256-{b64encode(sha256(data).digest()).decode()}"


def _only(pattern: re.Pattern[bytes], data: bytes) -> tuple[bytes, int, int]:
    """Return what the one element of a sort has in it, and where that lies."""
    found = list(pattern.finditer(data))
    if len(found) != 1:
        raise ValueError("not one element of each sort")
    return found[0][1], found[0].start(), found[0].end()


def _decoded(data: bytes) -> bytes:
    try:
        return b64decode(data, validate=True)
    except NotBase64 as error:
        raise ValueError("no base64") from error


def _key_of(lock: bytes, password: str) -> bytes:
    rounds, _, salt = lock.decode("ascii").partition(":")
    if not rounds.isdecimal() or not 1 <= int(rounds) <= MOST_ROUNDS:
        raise ValueError("rounds")
    if not password:
        raise PassphraseError("The page has a password. Type the one its issuer gave you.")
    return _derived(password, bytes.fromhex(salt), int(rounds))


def _derived(password: str, salt: bytes, rounds: int) -> bytes:
    typed = normalize("NFC", password).encode("utf-8", "surrogatepass")
    return pbkdf2_hmac("sha256", typed, salt, rounds, _KEY)


def _sealed(key: bytes, nonce: bytes, data: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # loaded when it is used

    return AESGCM(key).encrypt(nonce, data, None)


def _opened(key: bytes, held: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(held[:_NONCE], held[_NONCE:], None)
    except InvalidTag:
        raise PassphraseError(
            "The password does not open the page, or the page was changed; nothing was opened."
        ) from None
