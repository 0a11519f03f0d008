"""Read a packet that somebody else may have made: nothing is unpacked, and nothing has no end.

The list that goes with a packet: every file with its size and digest, for whom it was made.
"""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Final
from zipfile import BadZipFile, ZipFile

from cpted_audit.errors import AuditError, PassphraseError, SaidError
from cpted_audit.files import leads_elsewhere, why
from cpted_audit.interchange.maps.geojson import to_json
from cpted_audit.interchange.packet.copy_record import SIGNATURE
from cpted_audit.interchange.packet.zip import decrypted, is_plain
from cpted_audit.words import N_

MANIFEST = "manifest.json"
_OWN = frozenset({MANIFEST, SIGNATURE})
"""Files that cannot stand on the list: itself, and what signs it."""
_FORMAT = "cpted-audit-packet"
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestFacts:
    """What a packet says of itself; `issued` is local time, `recipient` is blank for no one.

    `copy` is what its copy says of itself, as values of JSON.
    """

    marking: str
    audience: str
    issued: datetime
    app_version: str
    recipient: str = ""
    destroy_by: date | None = None
    copy: Mapping[str, Any] | None = None


def write_manifest(files: Mapping[str, bytes], facts: ManifestFacts) -> bytes:
    """Return the list of files by name; it does not list itself."""
    told: dict[str, Any] = {
        "format": _FORMAT,
        "version": _VERSION,
        "marking": facts.marking,
        "audience": facts.audience,
        "recipient": facts.recipient or None,
        "issued": facts.issued.isoformat(timespec="seconds"),
        "destroy_by": facts.destroy_by and facts.destroy_by.isoformat(),
        "made_by": f"cpted-audit {facts.app_version}",
        **({} if facts.copy is None else {"copy": facts.copy}),
        "files": [
            {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
            for name, data in sorted(files.items())
            if name not in _OWN
        ],
    }
    return to_json(told)


Digests = Mapping[str, tuple[int, str]]
"""Size and SHA-256, in hex, of each file by its name."""


def listed(manifest: bytes) -> Digests:
    """Return what a list says of each file; raises AuditError when the list is none."""
    try:
        told = json.loads(manifest)
        found = {one["name"]: (one["size"], one["sha256"]) for one in told["files"]}
        if told["format"] != _FORMAT or not all(isinstance(name, str) for name in found):
            raise KeyError(told["format"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise AuditError(
            "“{manifest}” is not the list of a packet, so nothing was compared. Take "
            "the one that came with the files.",
            manifest=MANIFEST,
        ) from error
    return found


def differing(listed: Digests, files: Digests) -> Iterator[str]:
    """Yield in words each file that is missing, changed, called otherwise or not on the list."""
    added = {name: files[name] for name in sorted(files.keys() - listed.keys() - _OWN)}
    renamed = {one: name for name, one in added.items()}
    for name in sorted(listed):
        if name not in files:
            now = renamed.pop(listed[name], None)
            yield (
                N_("“{name}” is missing", name=name)
                if now is None
                else N_("“{name}” is now called “{now}”", name=name, now=now)
            )
            added.pop(now or "", None)
        elif listed[name] != files[name]:
            yield N_("“{name}” is not as it was when the packet was made", name=name)
    yield from (N_("“{name}” is not on the list", name=name) for name in added)


MOST_FILES: Final = 5_000
MOST_BYTES: Final = 2_000_000_000
"""Bytes of all files together, unpacked; far more than a packet has."""
_MOST_OF_LIST: Final = 10_000_000
_PART: Final = 2**20
_OF_SYSTEMS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that a system puts into a folder when somebody looks into it."""
_ENCRYPTED: Final = 0x1


class PacketError(SaidError):
    """A packet that cannot be read, or that is none of ours; the text says in words what is so."""


class PasswordError(PacketError):
    """A packet whose files have a password, and none or another one was given."""


def _go_on() -> None:
    """Read on: nobody has cancelled."""


@dataclass(slots=True)
class FoundPacket:
    """What lies in a packet: size and digest of each file, and the list with what signs it."""

    files: dict[str, tuple[int, str]] = field(default_factory=dict)
    kept: dict[str, bytes] = field(default_factory=dict)
    left: int = MOST_BYTES
    asks: Callable[[], None] = _go_on

    @property
    def manifest(self) -> bytes | None:
        """The list of the packet's files, if it has one."""
        return self.kept.get(MANIFEST)

    @property
    def signature(self) -> bytes | None:
        """What signs the list, if anything does."""
        return self.kept.get(SIGNATURE)

    def add(self, name: str, file: IO[bytes]) -> None:
        """Read a file; raises PacketError for one too many, or too large."""
        if name in self.files:
            raise PacketError("it has “{name}” twice", name=name)
        if len(self.files) >= MOST_FILES:
            raise PacketError(
                "it has more than {most_files:,} files, which no packet has", most_files=MOST_FILES
            )
        wanted, kept = name in {MANIFEST, SIGNATURE}, bytearray()
        taken, size = sha256(), 0
        while part := file.read(_PART):
            self.asks()
            self.left -= len(part)
            size += len(part)
            if self.left < 0 or (wanted and size > _MOST_OF_LIST):
                raise PacketError("it is larger than any packet")
            taken.update(part)
            if wanted:
                kept += part
        self.files[name] = (size, taken.hexdigest())
        if wanted:
            self.kept[name] = bytes(kept)


def read_packet(path: Path, password: str = "", asks: Callable[[], None] = _go_on) -> FoundPacket:
    """Return what lies in a packet, a folder or a zip; raises PacketError where it cannot be.

    `asks` is called before each part and may raise. PasswordError is raised where a password is
    missing or wrong.
    """
    found = FoundPacket(asks=asks)
    try:
        if path.is_dir():
            for name, file in _of_folder(path):
                with file.open("rb") as opened:
                    found.add(name, opened)
        else:
            _read_zip(path, found, password)
    except (BadZipFile, EOFError, zlib.error, NotImplementedError, ValueError) as error:
        raise PacketError("it is cut off or damaged") from error
    except OSError as error:
        raise PacketError(
            "it cannot be read ({reason})", reason=why(error, path) or "damaged"
        ) from error
    return found


def _of_folder(path: Path) -> Iterator[tuple[str, Path]]:
    for folder, folders, names in os.walk(path):
        for name in sorted([*folders, *names]):
            file = Path(folder, name)
            mode = file.lstat().st_mode
            within = file.relative_to(path).as_posix()
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) or leads_elsewhere(file):
                raise PacketError("“{within}” leads out of it", within=within)
            if stat.S_ISREG(mode) and name not in _OF_SYSTEMS:
                yield within, file


def _read_zip(zip_file: Path | IO[bytes], found: FoundPacket, password: str) -> None:
    with ZipFile(zip_file) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise PacketError("it is larger than any packet")
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            _read_zip(BytesIO(_inside(zip_file, found, password)), found, "")
            return
        for entry in entries:
            if not is_plain(entry.filename):
                raise PacketError("it names a file outside of it")
            with archive.open(entry) as file:
                found.add(entry.filename, file)


def _inside(zip_file: Path | IO[bytes], found: FoundPacket, password: str) -> bytes:
    """Return the archive that lies encrypted in another one; nothing of it is written anywhere."""
    if not isinstance(zip_file, Path):
        raise PacketError("it has a packet with a password in another one")
    if not password:
        raise PasswordError(N_("its files have a password"))
    try:
        return decrypted(zip_file, password, found.asks)
    except PassphraseError as error:
        raise PasswordError(N_("the password does not open it")) from error
