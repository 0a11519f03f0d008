"""The signed file of a release: which version it is, what changed, and the digests of its archives.

It lies beside the archives in a folder or on a USB drive, as two files: the list, which people can
read, and its signature (Ed25519) by whoever makes releases. Nothing is fetched.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from cpted_audit.errors import AuditError
from cpted_audit.files import is_missing, why
from cpted_audit.interchange.packet.signing import PublicKey, SigningKey

RELEASE: Final = "cpted-audit-release.json"
SIGNATURE: Final = "cpted-audit-release.sig"
LARGEST: Final = 200_000
"""Bytes of the list; what changed in a release takes a hundredth of it."""
_KIND: Final = "cpted-audit release"
_CONTEXT: Final = b"cpted-audit release\0"
"""Signed before the list, so that no signature of a copy passes for one of a release."""
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}")
_ARCHIVE = re.compile(
    r"[\w.+-]{1,120}-(?P<system>linux|windows|macos)-(?P<machine>[a-zA-Z0-9_]+?)(?P<portable>-portable)?"
    r"\.(tar\.xz|zip)"
)
_MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}
"""Other names that systems give the same kind of processor."""
_DIGEST = re.compile(r"[0-9a-f]{64}")


class ReleaseArchive(NamedTuple):
    """An archive of a release: for which system and processor, its size in bytes and SHA-256."""

    name: str
    system: str
    machine: str
    size: int
    sha256: str


class Release(NamedTuple):
    """What a release file says; `format` is the newest format of audits that the version reads."""

    version: str
    on: date
    changes: tuple[str, ...]
    format: int
    archives: tuple[ReleaseArchive, ...]


def as_numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers that stand in its order; raises ValueError for what is none."""
    if not _VERSION.fullmatch(version):
        raise ValueError(f"{version!r} is no version")
    numbers = list(map(int, version.split(".")))
    while numbers[-1:] == [0]:  # 1.2 and 1.2.0 are one version
        numbers.pop()
    return tuple(numbers)


def machine_of(name: str) -> str:
    """Return one name for a kind of processor, however the system calls it."""
    return _MACHINES.get(name.lower(), name.lower())


def archive_facts(name: str) -> tuple[str, str] | None:
    """Return for which system and processor an archive is, by its name; None for other files."""
    found = _ARCHIVE.fullmatch(name)
    return None if found is None else (found["system"], machine_of(found["machine"]))


def is_portable(name: str) -> bool:
    """Return whether an archive holds a program that keeps its own beside itself, by its name."""
    found = _ARCHIVE.fullmatch(name)
    return found is not None and found["portable"] is not None


def is_of_version(name: str, version: str) -> bool:
    """Return whether an archive is one of a version, by its name."""
    return f"-{version}-" in name


def write_release(folder: Path, release: Release, key: SigningKey) -> None:
    """Write the list and its signature into the folder of the archives."""
    told = {
        "kind": _KIND, "version": release.version, "on": release.on.isoformat(),
        "changes": release.changes, "format": release.format,
        "archives": [one._asdict() for one in release.archives],
    }  # fmt: skip
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    (folder / RELEASE).write_bytes(data)
    (folder / SIGNATURE).write_bytes(b64encode(key.sign(_CONTEXT + data)) + b"\n")


def read_release(folder: Path, key: PublicKey) -> Release:
    """Return what the release file of a folder says, once its signature is right.

    Raises AuditError where there is none, or it is not signed with this key, or damaged.
    """
    data, signed = _read(folder / RELEASE), _read(folder / SIGNATURE)
    try:
        signature = b64decode(signed.strip(), validate=True)
    except (ValueError, NotBase64):
        signature = b""
    if not key.verifies(signature, _CONTEXT + data):
        raise AuditError(
            "The release in “{folder}” is not signed by who makes this program, so nothing was "
            "installed. Get it again from where your organization gets programs.",
            folder=folder,
        )
    try:
        return _release(json.loads(data))
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise AuditError(
            "The release in “{folder}” is signed, and this version cannot read it, so nothing was "
            "installed. Install it as your organization installs programs.",
            folder=folder,
        ) from error


def _release(told: dict[str, Any]) -> Release:
    """Return a release; raises ValueError, KeyError or TypeError for what is none."""
    if told["kind"] != _KIND:
        raise ValueError("another kind of file")
    as_numbers(told["version"])
    archives = tuple(_archive(one) for one in told["archives"])
    return Release(
        told["version"], date.fromisoformat(told["on"]), _texts(told["changes"]),
        int(told["format"]), archives,
    )  # fmt: skip


def _archive(told: dict[str, Any]) -> ReleaseArchive:
    one = ReleaseArchive(**told)
    facts = archive_facts(one.name)
    if facts != (one.system, one.machine) or not _DIGEST.fullmatch(one.sha256) or one.size < 0:
        raise ValueError("an archive of it is not named as one")
    return one


def _texts(told: Sequence[Any]) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in told):
        raise TypeError("what changed is a list of texts")
    return tuple(told)


def _read(path: Path) -> bytes:
    if is_missing(path):
        raise AuditError(
            "There is no release in “{folder}”: the file “{name}” is not there. Choose the "
            "folder or USB drive you were given, or have it copied again.",
            folder=path.parent,
            name=path.name,
        )
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise AuditError(
            "“{name}” cannot be read ({reason}), so nothing was installed.",
            name=path.name,
            reason=why(error, path),
        ) from error
    if len(data) > LARGEST:
        raise AuditError(
            "“{name}” is larger than any such file, so nothing was installed.", name=path.name
        )
    return data
