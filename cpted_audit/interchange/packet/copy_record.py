"""What a copy says of itself for a machine: which printing, whose, until when, and signed.

A PDF carries it in lines of comment (ISO 32000, 7.2.4) before the offset that ends the file, where
no reader minds them, encrypted or not. It tells the SHA-256 of all the other bytes, so whatever was
changed is found. In a packet the signature stands in a file beside the list of its files.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Final

from cpted_audit.errors import StorageError
from cpted_audit.files import cause_of
from cpted_audit.interchange.packet.signing import (
    KEY_BYTES,
    SIGNATURE_BYTES,
    PublicKey,
    SigningKey,
)

SIGNATURE: Final = "manifest.sig"
"""The file beside a packet's list that signs it."""
_MARK: Final = b"%cpted-audit-copy "
_LINE: Final = 200
"""Bytes of a line of comment; longer ones trouble some readers."""
_TAIL: Final = 2_048
"""Bytes at the end of a PDF in which the offset stands (ISO 32000, annex H)."""
_LINES = re.compile(rb"(?:%cpted-audit-copy [A-Za-z0-9+/=.]{1,200}\n)+")
_LONGEST: Final = 20_000
_SIGNED_PDF: Final = b"cpted-audit copy 1\n"
_SIGNED_LIST: Final = b"cpted-audit packet 1\n"
"""What stands before the bytes that are signed, so that one is never taken for the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRecord:
    """What a copy says of itself; `key` is the issuer's public key in hex, empty for no signature.

    `printing` is None where none was numbered, `copy` for nobody named. `contents` is the digest of
    what it says, `file` that of the bytes around the record.
    """

    document: str
    school: str
    issuer: str
    issued_on: date
    printing: int | None
    contents: str
    copy: int | None = None
    whose: str = ""
    destroy_by: date | None = None
    key: str = ""
    file: str = ""

    @property
    def public(self) -> PublicKey | None:
        """The key it says it is signed with."""
        return PublicKey(bytes.fromhex(self.key), self.issuer) if self.key else None

    def told(self) -> dict[str, Any]:
        """Return it as values of JSON, which call a printing what the first copies did."""
        told = {_KEYS.get(name, name): value for name, value in asdict(self).items()}
        return told | {
            "issued_on": self.issued_on.isoformat(),
            "destroy_by": self.destroy_by and self.destroy_by.isoformat(),
        }


def record_from(told: Any) -> CopyRecord:  # noqa: ANN401 - values of JSON
    """Return a record from values of JSON; raises ValueError for what is none."""
    if not isinstance(told, dict) or told.keys() != _NAMES:
        raise ValueError("no record")
    texts = {name: told[name] for name in _TEXTS}
    numbers = [told["edition"], told["copy"]]
    if not all(isinstance(text, str) and len(text) <= _LONGEST for text in texts.values()):
        raise ValueError("texts")
    if not all(number is None or (type(number) is int and number > 0) for number in numbers):
        raise ValueError("numbers")
    if told["key"] and len(bytes.fromhex(told["key"])) != KEY_BYTES:
        raise ValueError("key")
    until = told["destroy_by"]
    try:
        return CopyRecord(
            **texts, printing=told["edition"], copy=told["copy"],
            issued_on=date.fromisoformat(told["issued_on"]),
            destroy_by=None if until is None else date.fromisoformat(until),
        )  # fmt: skip
    except TypeError as error:
        raise ValueError("days") from error


_KEYS = {"printing": "edition"}
"""What has another name in JSON, so that older copies are read and older programs read ours."""
_NAMES = {_KEYS.get(field.name, field.name) for field in fields(CopyRecord)}
_TEXTS = ("document", "school", "issuer", "contents", "whose", "key", "file")


# PDFs


def seal_pdf(file: Path | BinaryIO, record: CopyRecord, signer: SigningKey | None) -> None:
    """Put a record into a PDF that has none, signed where there is a key.

    Raises StorageError where the disk refuses.
    """
    if isinstance(file, Path):
        try:
            with file.open("r+b") as opened:
                seal_pdf(opened, record, signer)
        except OSError as error:
            cause = cause_of(error, file)
            raise StorageError(
                "“{name}” could not be finished ({reason}), so there is no copy. {advice}",
                name=file.name,
                reason=cause.why,
                advice=cause.do,
            ) from error
        return
    key = "" if signer is None else signer.public.raw.hex()
    told = _json(replace(record, key=key, file=_digest(file)))
    signature = b"" if signer is None else b64encode(signer.sign(_SIGNED_PDF + told))
    kept = b64encode(told) + b"." + signature
    lines = [_MARK + kept[at : at + _LINE] + b"\n" for at in range(0, len(kept), _LINE)]
    file.seek(0, 2)
    start = max(0, file.tell() - _TAIL)
    file.seek(start)
    tail = file.read()
    at = tail.rindex(b"startxref")
    file.seek(start + at)
    file.write(b"".join(lines) + tail[at:])


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was found in a copy: its record, and whether bytes and signature fit it.

    `signed` is None for a copy without signature.
    """

    record: CopyRecord
    whole: bool
    signed: bool | None


def read_pdf(data: bytes) -> Sealed | None:
    """Return the record of a PDF; None where there is none. Raises ValueError for a broken one."""
    found = list(_LINES.finditer(data))
    if not found:
        if _MARK in data:
            raise ValueError("a broken record")
        return None
    if len(found) > 1 or found[0].end() - found[0].start() > _LONGEST:
        raise ValueError("several records")
    kept = found[0][0].replace(_MARK, b"").replace(b"\n", b"")
    told, _, signature = kept.partition(b".")
    bytes_told, bytes_signed = _decoded(told), _decoded(signature)
    record = record_from(json.loads(bytes_told))
    taken = sha256(data[: found[0].start()])
    taken.update(data[found[0].end() :])
    whole = taken.hexdigest() == record.file
    return Sealed(record, whole, signature_fits(record, bytes_signed, _SIGNED_PDF + bytes_told))


# Packets


def sign_list(manifest: bytes, signer: SigningKey) -> bytes:
    """Return the file that signs a packet's list."""
    told = {
        "format": "cpted-audit-signature", "version": 1, "issuer": signer.issuer,
        "key": signer.public.raw.hex(),
        "signature": b64encode(signer.sign(_SIGNED_LIST + manifest)).decode(),
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_list(manifest: bytes, signature: bytes | None) -> Sealed:
    """Return what a packet's list says of its copy, and whether its signature fits.

    Raises ValueError for a list without record, and for a signature that is none.
    """
    listed = json.loads(manifest)
    record = record_from(listed.get("copy") if isinstance(listed, dict) else None)
    if signature is None:
        return Sealed(record, whole=True, signed=False if record.key else None)
    told = json.loads(signature)
    kept = told if isinstance(told, dict) else {}
    signed = _decoded(str(kept.get("signature", "")).encode())
    if kept.get("key") != record.key:
        return Sealed(record, whole=True, signed=False)
    return Sealed(
        record, whole=True, signed=signature_fits(record, signed, _SIGNED_LIST + manifest)
    )


def signature_fits(record: CopyRecord, signature: bytes, message: bytes) -> bool | None:
    """Return whether a signature is that of a record's key; None for a copy that is not signed."""
    if not record.key and not signature:
        return None
    public = record.public
    if public is None or len(signature) != SIGNATURE_BYTES:
        return False
    return public.verifies(signature, message)


def _decoded(data: bytes) -> bytes:
    try:
        return b64decode(data, validate=True)
    except NotBase64 as error:
        raise ValueError("no base64") from error


def _json(record: CopyRecord) -> bytes:
    return json.dumps(record.told(), sort_keys=True).encode()


def _digest(file: BinaryIO) -> str:
    taken = sha256()
    file.seek(0)
    while part := file.read(2**20):
        taken.update(part)
    return taken.hexdigest()
