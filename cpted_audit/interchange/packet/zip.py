"""The files of a packet in one archive: equal files give equal bytes, none leaves its folder.

With a password the archive is put as it is into another one, as its only file, encrypted with
AES-256 in the manner of WinZip. Names in such an archive can be read by everybody; so all that can
be read of a packet is that it is one, and how large it is. The salt is drawn anew each time.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.file_names import safe_name

if TYPE_CHECKING:
    from pyzipper.zipfile_aes import AESZipFile

INSIDE = "packet.zip"
"""The only name in an archive with a password."""
_PART = 1 << 20
LARGEST = 1 << 31
"""Bytes of all files of a packet; one that says it has more is not unpacked."""
MOST_LETTERS = 99
"""Of a password: programs that open such archives take no more."""
_PACKED = (".pdf", ".jpg", ".jpeg", ".png", ".xlsx", ".zip", ".kmz")
"""Endings of files that are packed already."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time the format knows; when a packet was made stands in its manifest."""
_FOR_ALL_TO_READ = 0o644 << 16
_UNIX = 3
_ENCRYPTED = 0x1
"""The bit of a file's flags that says so."""
_DAMAGED = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def packet_zip(files: Mapping[str, bytes], password: str = "") -> bytes:
    """Return an archive of files by name, in the order of their names; folders end in a slash.

    Raises ValueError for a name that is not as `safe_name` makes each of its parts, and for two
    that differ in nothing but capitals; AuditError for a password others would take otherwise.
    """
    folded = [name.casefold() for name in files]
    wrong = [name for name in files if not is_plain(name)]
    if wrong or len(set(folded)) < len(folded):
        raise ValueError(f"names that cannot be in one archive: {wrong or sorted(files)}")
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name in sorted(files):
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_STORED if name.lower().endswith(_PACKED) else ZIP_DEFLATED
            part.external_attr = _FOR_ALL_TO_READ
            part.create_system = _UNIX
            archive.writestr(part, files[name])
    return _encrypted(data.getvalue(), password) if password else data.getvalue()


def unpacked(data: bytes, password: str = "") -> dict[str, bytes]:
    """Return the files of an archive that `packet_zip` made; nothing is written anywhere.

    Raises PassphraseError for a password that is missing or wrong, AuditError for what is no
    packet or was changed.
    """
    try:
        if has_password(data):
            data = decrypted(BytesIO(data), password)
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise BadZipFile(INSIDE)
            return {name: archive.read(name) for name in archive.namelist()}
    except _DAMAGED as error:
        raise AuditError(
            "This file is no packet, or it was changed or cut short, so nothing was "
            "read from it. Ask for the packet again."
        ) from error


def has_password(data: bytes) -> bool:
    """Return whether an archive can be opened by a password alone; raises BadZipFile for none."""
    with ZipFile(BytesIO(data)) as archive:
        return any(entry.flag_bits & _ENCRYPTED for entry in archive.infolist())


def check_password(password: str) -> None:
    """Raise AuditError for a password that other programs would take for other bytes."""
    if not (password.isascii() and password.isprintable()) or len(password) > MOST_LETTERS:
        raise AuditError(
            "The password of a zip can have letters without accents, digits, signs and "
            "spaces, {most_letters} at most: not every program that opens it takes "
            "others the same way. No packet was made; choose another password.",
            most_letters=MOST_LETTERS,
        )


def _encrypted(data: bytes, password: str) -> bytes:
    import pyzipper  # its ciphers take time to load
    from pyzipper.zipfile_aes import AESZipInfo

    check_password(password)
    made = BytesIO()
    with pyzipper.AESZipFile(made, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password.encode("ascii"))
        part = AESZipInfo(INSIDE, _EARLIEST)
        part.external_attr = _FOR_ALL_TO_READ
        part.create_system = _UNIX
        archive.writestr(part, data)
    return made.getvalue()


def decrypted(
    zip_file: Path | IO[bytes], password: str, asks: Callable[[], None] = lambda: None
) -> bytes:
    """Return the archive that `packet_zip` put into another one with a password.

    It is stored there as it is, so it is not larger than the file. `asks` is called before each
    part and may raise. Raises PassphraseError for a wrong password, BadZipFile for what is no such
    archive or was changed.
    """
    import pyzipper

    try:
        with pyzipper.AESZipFile(zip_file) as archive:
            return _read(archive, password, asks)
    except (pyzipper.BadZipFile, struct.error) as error:  # an error of its own, of the same name
        raise BadZipFile(INSIDE) from error


def _read(archive: AESZipFile, password: str, asks: Callable[[], None]) -> bytes:
    read = bytearray()
    try:
        archive.setpassword(password.encode("utf-8"))
        if archive.getinfo(INSIDE).compress_type != ZIP_STORED:
            raise BadZipFile(INSIDE)
        with archive.open(INSIDE) as file:
            while part := file.read(_PART):
                asks()
                read += part
        return bytes(read)
    except KeyError as error:
        raise BadZipFile(INSIDE) from error
    except RuntimeError as error:  # what the library raises for any wrong password
        raise PassphraseError(
            "The password does not open this packet; nothing was read. Type the one that was "
            "agreed with whoever made it."
        ) from error


def is_plain(name: str) -> bool:
    """Return whether a name leads to a file within the packet on every system."""
    return all(part == safe_name(part) for part in name.split("/"))
