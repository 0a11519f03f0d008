"""What a file that should be a spreadsheet is, by its bytes, and what to do where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from cpted_audit.errors import ImportRefusedError
from cpted_audit.words import N_

# The archive a workbook is: opened only when it cannot swell, loop or define its own entities.
#
# A document type in any part is refused: no spreadsheet program writes one, and every trick with
# entities needs one. Sizes are checked before a part is unpacked; the archive reader itself stops
# where a part is longer than it says.


LARGEST_FILE = 100_000_000
MOST_UNPACKED = 300_000_000
"""Bytes of all parts together; ten times the largest sheet that is read to its end."""
MOST_PARTS = 5_000
HIGHEST_RATIO = 200
"""Unpacked to packed; real sheets stay below 30."""
_RATIO_FROM = 5_000_000
"""Bytes below which no ratio does harm."""
_PIECE = 65_536
_XML = (".xml", ".rels")


@contextmanager
def opened(data: bytes, name: str) -> Iterator[ZipFile]:
    """Hand out the archive of a workbook whose parts are all of bearable size.

    Raises ImportRefusedError when it is damaged, under a password, or made to swell.
    """
    if len(data) > LARGEST_FILE:
        raise too_large(name)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_swelling(archive.infolist(), name)
            yield archive
    except (BadZipFile, NotImplementedError, EOFError) as error:
        raise damaged(name) from error


def refuse_document_types(archive: ZipFile, name: str) -> None:
    """Refuse a workbook of which any part, whatever it is called, brings entities of its own.

    Raises ImportRefusedError when a part has a document type, or should be XML and is none.
    """
    for part in archive.infolist():
        _look_at_start(archive, part, name)


def damaged(name: str) -> ImportRefusedError:
    """Return the refusal of a workbook that cannot be read."""
    return ImportRefusedError(
        N_(
            "“{name}” is damaged and cannot be read as a workbook, so nothing was "
            "imported. Open it in a spreadsheet program, save it again as .xlsx or "
            "CSV, and import that."
        ),
        name=name,
    )


def _refuse_swelling(parts: list[ZipInfo], name: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise ImportRefusedError(
            N_(
                "“{name}” is locked with a password, so nothing was imported. Save a copy "
                "without a password and import that."
            ),
            name=name,
        )
    unpacked = sum(part.file_size for part in parts)
    swells = any(
        part.file_size > max(_RATIO_FROM, HIGHEST_RATIO * part.compress_size) for part in parts
    )
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or swells:
        raise too_large(name)


def too_large(name: str) -> ImportRefusedError:
    """Return the refusal of a workbook that would take more than any register is."""
    return ImportRefusedError(
        N_(
            "“{name}” would unpack to far more than a register takes, so nothing was "
            "imported. Copy the sheet that is wanted into a new workbook and import "
            "that."
        ),
        name=name,
    )


class _StartedError(Exception):
    """The first element began, so no document type can follow."""


def _look_at_start(archive: ZipFile, part: ZipInfo, name: str) -> None:
    parser = expat.ParserCreate()

    def refuse(*_: object) -> NoReturn:
        raise ImportRefusedError(
            "“{name}” contains a document type with entities of its own, which no "
            "spreadsheet program writes, so nothing was imported. Ask where the file "
            "comes from.",
            name=name,
        )

    def stop(*_: object) -> NoReturn:
        raise _StartedError

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        with archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                parser.Parse(piece, False)  # noqa: FBT003 - the parser's own signature
    except _StartedError:
        return
    except expat.ExpatError as error:
        if part.filename.lower().endswith(_XML):
            raise damaged(name) from error


_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07")
"""How a part, an empty archive, and the two kinds of end of a large one begin."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a workbook under a password (MS-OFFCRYPTO 2.3.4)."""
_STARTS = (
    (b"%PDF", N_("is a PDF")),
    (b"\x89PNG", N_("is a picture")),
    (b"\xff\xd8\xff", N_("is a picture")),
    (b"{\\rtf", N_("is a text document")),
)
_MARKUP = re.compile(rb"\s*<(\?xml|!doctype|html|table|workbook)", re.IGNORECASE)
_STRICT = b"purl.oclc.org/ooxml/spreadsheetml"
_SPREADSHEET = b"opendocument.spreadsheet"
_SAVE_AS = N_(
    "Open it in a spreadsheet program, save it as Excel Workbook (.xlsx) or CSV, and import"
)


class SheetKind(Enum):
    """What reads a file that may be a spreadsheet."""

    TEXT = "text"
    ARCHIVE = "archive"
    OLD = "old"


def kind_of(data: bytes, name: str) -> SheetKind:
    """Return whether a file is an archive or an old Excel file that may be a workbook, or a text.

    Raises ImportRefusedError when it is something else, named in the sentence.
    """
    if not data.strip():
        raise ImportRefusedError(
            "“{name}” is empty, so nothing was imported; choose another.", name=name
        )
    if data.startswith(_ARCHIVES):
        return SheetKind.ARCHIVE
    if data.startswith(_OLE2):
        if _ENCRYPTED in data:
            raise _locked(name)
        return SheetKind.OLD
    for start, what in _STARTS:
        if data.startswith(start):
            raise ImportRefusedError(
                "“{name}” {what} and not a spreadsheet, so nothing was imported. Choose a "
                "workbook (.xlsx) or a CSV file.",
                name=name,
                what=what,
            )
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")):
        raise ImportRefusedError(_other(name, N_("a web page or XML file")))
    return SheetKind.TEXT


_WORKBOOK = re.compile(r"(?:.*/)?workbook\d*\.xml", re.IGNORECASE)


def workbook_part(archive: ZipFile) -> str:
    """Return the name of the part that lists the sheets, empty where there is none."""
    return next((one for one in archive.namelist() if _WORKBOOK.fullmatch(one)), "")


def is_plain_workbook(archive: ZipFile, name: str) -> bool:
    """Return whether an archive is a workbook as most are; False for the kinds that are rarer.

    Raises ImportRefusedError when it is no workbook that can be read, or locked with a password.
    """
    if part := workbook_part(archive):
        # In the strict variant every name has another namespace, and openpyxl finds no sheet.
        return _STRICT not in archive.read(part)
    names = {one.lower() for one in archive.namelist()}
    if any(name.endswith("workbook.bin") for name in names):
        return False
    if "content.xml" in names and "mimetype" in archive.NameToInfo:
        if _SPREADSHEET in archive.read("mimetype"):
            manifest = "META-INF/manifest.xml"
            if manifest in archive.NameToInfo and b"encryption-data" in archive.read(manifest):
                raise _locked(name)
            return False
        raise ImportRefusedError(_other(name, N_("an OpenDocument file and not a spreadsheet")))
    if "index/document.iwa" in names:
        raise ImportRefusedError(_other(name, N_("an Apple Numbers file")))
    raise ImportRefusedError(
        "“{name}” is an archive without a workbook in it, so nothing was imported. "
        "Choose a workbook (.xlsx) or a CSV file.",
        name=name,
    )


def locked_or_damaged(name: str) -> ImportRefusedError:
    """Return the refusal of a workbook its library gives no reason for not reading."""
    return ImportRefusedError(
        "“{name}” is locked with a password, damaged, far too large or no "
        "spreadsheet, so nothing was imported. {save_as} that.",
        name=name,
        save_as=_SAVE_AS,
    )


def too_much_text(name: str, row: int) -> ImportRefusedError:
    """Return the refusal of a sheet in which a row ends what is bearable."""
    return ImportRefusedError(
        "Row {row:,} of “{name}” has more text than a spreadsheet program lets "
        "into a cell or a register needs, so nothing was imported. Copy the "
        "columns that are wanted into a new workbook and import that.",
        row=row,
        name=name,
    )


def _locked(name: str) -> ImportRefusedError:
    return ImportRefusedError(
        "“{name}” is locked with a password, so nothing was imported. Open it in "
        "the program it comes from, save a copy without a password, and import "
        "that.",
        name=name,
    )


def _other(name: str, what: str) -> str:
    return N_(
        "“{name}” is {what}, so nothing was imported. {save_as} that.",
        name=name,
        what=what,
        save_as=_SAVE_AS,
    )
