"""The archive a workbook is: opened only when it cannot swell, loop or define its own entities.

A document type in any part is refused: no spreadsheet program writes one, and every trick with
entities needs one. Sizes are checked before a part is unpacked; the archive reader itself stops
where a part is longer than it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from cpted_audit.errors import ImportRefusedError

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

    Raises:
        ImportRefusedError: it is damaged, under a password, or made to swell.
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

    Raises:
        ImportRefusedError: a part has a document type, or should be XML and is none.
    """
    for part in archive.infolist():
        _look_at_start(archive, part, name)


def damaged(name: str) -> ImportRefusedError:
    """Return the refusal of a workbook that cannot be read."""
    return ImportRefusedError(
        f"“{name}” is damaged and cannot be read as a workbook, so nothing was imported. Open it "
        "in a spreadsheet program, save it again as .xlsx or CSV, and import that."
    )


def _refuse_swelling(parts: list[ZipInfo], name: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise ImportRefusedError(
            f"“{name}” is locked with a password, so nothing was imported. Save a copy without a "
            "password and import that."
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
        f"“{name}” would unpack to far more than a register takes, so nothing was imported. Copy "
        "the sheet that is wanted into a new workbook and import that."
    )


class _StartedError(Exception):
    """The first element began, so no document type can follow."""


def _look_at_start(archive: ZipFile, part: ZipInfo, name: str) -> None:
    parser = expat.ParserCreate()

    def refuse(*_: object) -> NoReturn:
        raise ImportRefusedError(
            f"“{name}” contains a document type with entities of its own, which no spreadsheet "
            "program writes, so nothing was imported. Ask where the file comes from."
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
