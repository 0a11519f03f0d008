"""Read a packet that somebody else may have made: nothing is unpacked, and nothing has no end."""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import IO, Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from cpted_audit.interchange.packet.copy_record import SIGNATURE
from cpted_audit.interchange.packet.manifest import MANIFEST
from cpted_audit.interchange.packet.zip import is_plain

MOST_FILES: Final = 5_000
MOST_BYTES: Final = 2_000_000_000
"""Bytes of all files together, unpacked; far more than a packet has."""
_MOST_OF_LIST: Final = 10_000_000
_PART: Final = 2**20
_OF_SYSTEMS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that a system puts into a folder when somebody looks into it."""
_ENCRYPTED: Final = 0x1


class PacketError(Exception):
    """A packet that cannot be read, or that is none of ours; the text says in words what is so."""


class PasswordError(PacketError):
    """A packet whose files have a password."""


@dataclass(slots=True)
class FoundPacket:
    """What lies in a packet: size and digest of each file, and the list with what signs it."""

    files: dict[str, tuple[int, str]] = field(default_factory=dict)
    kept: dict[str, bytes] = field(default_factory=dict)
    left: int = MOST_BYTES

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
            raise PacketError(f"it has “{name}” twice")
        if len(self.files) >= MOST_FILES:
            raise PacketError(f"it has more than {MOST_FILES:,} files, which no packet has")
        wanted, kept = name in {MANIFEST, SIGNATURE}, bytearray()
        taken, size = sha256(), 0
        while part := file.read(_PART):
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


def read_packet(path: Path) -> FoundPacket:
    """Return what lies in a packet, a folder or a zip; raises PacketError where it cannot be."""
    found = FoundPacket()
    try:
        if path.is_dir():
            for name, file in _of_folder(path):
                with file.open("rb") as opened:
                    found.add(name, opened)
        else:
            _read_zip(path, found)
    except (BadZipFile, EOFError, zlib.error, NotImplementedError, ValueError) as error:
        raise PacketError("it is cut off or damaged") from error
    except OSError as error:
        raise PacketError(f"it cannot be read ({error.strerror or 'damaged'})") from error
    return found


def _of_folder(path: Path) -> Iterator[tuple[str, Path]]:
    for folder, folders, names in os.walk(path):
        for name in sorted([*folders, *names]):
            file = Path(folder, name)
            mode = file.lstat().st_mode
            within = file.relative_to(path).as_posix()
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                raise PacketError(f"“{within}” leads out of it")
            if stat.S_ISREG(mode) and name not in _OF_SYSTEMS:
                yield within, file


def _read_zip(path: Path, found: FoundPacket) -> None:
    with ZipFile(path) as archive:
        entries = [one for one in archive.infolist() if not one.is_dir()]
        if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise PacketError("it is larger than any packet")
        for entry in entries:
            _check_entry(entry)
            with archive.open(entry) as file:
                found.add(entry.filename, file)


def _check_entry(zip_info: ZipInfo) -> None:
    if not is_plain(zip_info.filename):
        raise PacketError("it names a file outside of it")
    if zip_info.flag_bits & _ENCRYPTED:
        raise PasswordError("its files have a password")
