"""What a file that should be a spreadsheet is, by its bytes, and what to do where it is not."""

from __future__ import annotations

import re
from zipfile import ZipFile

from cpted_audit.errors import ImportRefusedError

_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07")
"""How a part, an empty archive, and the two kinds of end of a large one begin."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a workbook under a password (MS-OFFCRYPTO 2.3.4)."""
_STARTS = (
    (b"%PDF", "is a PDF"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"{\\rtf", "is a text document"),
)
_MARKUP = re.compile(rb"\s*<(\?xml|!doctype|html|table|workbook)", re.IGNORECASE)
_SAVE_AS = "Open it in a spreadsheet program, save it as Excel Workbook (.xlsx) or CSV, and import"


def is_workbook(data: bytes, name: str) -> bool:
    """Return whether a file is an archive that may be a workbook; a text otherwise.

    Raises:
        ImportRefusedError: it is something else, named in the sentence.
    """
    if not data.strip():
        raise ImportRefusedError(f"“{name}” is empty, so nothing was imported; choose another.")
    if data.startswith(_ARCHIVES):
        return True
    if data.startswith(_OLE2):
        raise ImportRefusedError(_locked(name) if _ENCRYPTED in data else _other(name, _OLD))
    for start, what in _STARTS:
        if data.startswith(start):
            raise ImportRefusedError(
                f"“{name}” {what} and not a spreadsheet, so nothing was imported. Choose a "
                "workbook (.xlsx) or a CSV file."
            )
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")):
        raise ImportRefusedError(_other(name, "a web page or XML file"))
    return False


_OLD = "an Excel file of the old kind (.xls)"


_WORKBOOK = re.compile(r"(?:.*/)?workbook\d*\.xml", re.IGNORECASE)


def workbook_part(archive: ZipFile) -> str:
    """Return the name of the part that lists the sheets, empty where there is none."""
    return next((one for one in archive.namelist() if _WORKBOOK.fullmatch(one)), "")


def refuse_other_archives(archive: ZipFile, name: str) -> None:
    """Refuse an archive that is no workbook that can be read here.

    Raises:
        ImportRefusedError: it is another kind of workbook, or none.
    """
    names = {one.lower() for one in archive.namelist()}
    if workbook_part(archive):
        return
    if any(name.endswith("workbook.bin") for name in names):
        raise ImportRefusedError(_other(name, "a binary Excel workbook (.xlsb)"))
    if {"mimetype", "content.xml"} <= names:
        raise ImportRefusedError(_other(name, "an OpenDocument file (.ods)"))
    if "index/document.iwa" in names:
        raise ImportRefusedError(_other(name, "an Apple Numbers file"))
    raise ImportRefusedError(
        f"“{name}” is an archive without a workbook in it, so nothing was imported. Choose a "
        "workbook (.xlsx) or a CSV file."
    )


def strict(name: str) -> ImportRefusedError:
    """Return the refusal of a workbook in the strict variant, which would be read as empty."""
    return ImportRefusedError(
        f"“{name}” was saved as Strict Open XML, which cannot be read, so nothing was imported. "
        "Save it as the plain Excel Workbook (.xlsx) and import that."
    )


def too_much_text(name: str, row: int) -> ImportRefusedError:
    """Return the refusal of a sheet in which a row ends what is bearable."""
    return ImportRefusedError(
        f"Row {row:,} of “{name}” has more text than a spreadsheet program lets into a cell or a "
        "register needs, so nothing was imported. Copy the columns that are wanted into a new "
        "workbook and import that."
    )


def _locked(name: str) -> str:
    return (
        f"“{name}” is locked with a password, so nothing was imported. Open it in the program it "
        "comes from, save a copy without a password, and import that."
    )


def _other(name: str, what: str) -> str:
    return f"“{name}” is {what}, so nothing was imported. {_SAVE_AS} that."
