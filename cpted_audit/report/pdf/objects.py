"""Small PDF objects written by hand: raw bytes, text strings, and the file itself."""

from __future__ import annotations

import re
import secrets
import unicodedata
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Final

from reportlab.pdfbase import pdfdoc

from cpted_audit.errors import AuditError
from cpted_audit.report.pdf.fonts.direction import READ_AS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

# Encrypt a PDF: AES-256, revision 6 of the standard handler (ISO 32000-2, 7.6.4).


LEAST_PASSWORD: Final = 8
"""Letters of a password at least; the file leaves the building."""
_MOST_BYTES: Final = 127
"""What revision 6 takes of a password in UTF-8; a longer one would be cut without a word."""


def checked_password(password: str) -> str:
    """Return a password as readers take it; raises AuditError when it is too short or long."""
    taken = unicodedata.normalize("NFKC", password)
    if len(taken) < LEAST_PASSWORD:
        raise AuditError(
            "The password of a PDF needs at least {least_password} characters; no "
            "file was made. Choose a longer one.",
            least_password=LEAST_PASSWORD,
        )
    if len(taken.encode()) > _MOST_BYTES:
        raise AuditError(
            "The password is longer than a PDF can take; no file was made. Choose a shorter one."
        )
    return taken


@contextmanager
def encrypted_to(target: Path | BinaryIO, password: str) -> Iterator[BinaryIO]:
    """Yield a file in memory to write a PDF to; at the end it is written encrypted to the target.

    The bytes in the clear never reach the disk.
    """
    password = checked_password(password)
    plain = BytesIO()
    yield plain
    plain.seek(0)
    encrypt(plain, target, password)


def encrypt(plain: BinaryIO, target: Path | BinaryIO, password: str) -> None:
    """Write a PDF encrypted: read with the password, changed with none."""
    import pikepdf  # slow to load, and few files are encrypted

    rights = pikepdf.Permissions(
        accessibility=True, extract=True, print_lowres=True, print_highres=True,
        modify_annotation=False, modify_assembly=False, modify_form=False, modify_other=False,
    )  # fmt: skip
    handler = pikepdf.Encryption(
        user=password, owner=secrets.token_urlsafe(24), R=6, aes=True, metadata=True, allow=rights
    )
    with pikepdf.open(plain) as pdf:
        pdf.save(target, encryption=handler, compress_streams=False)


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An indirect object given by its parts: bytes, and objects written in their place."""

    __RefOnly__ = 1

    def __init__(self, *parts: bytes | pdfdoc.PDFObject) -> None:
        self.parts = parts

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the bytes, with what is known by the time of writing."""
        return b"".join(
            part if isinstance(part, bytes) else part.format(document) for part in self.parts
        )


def reference(document: pdfdoc.PDFDocument, thing: pdfdoc.PDFObject) -> bytes:
    """Register an object and return how others refer to it."""
    made: bytes = document.Reference(thing).format(document)
    return made


_CODE = re.compile("<([0-9A-F]{4,6})>")
_PLAIN_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


def text_string(text: str) -> bytes:
    """Return a PDF text string, in ASCII where that is enough."""
    if text.isascii() and text.isprintable():
        return b"(%s)" % text.translate(_PLAIN_ESCAPES).encode("ascii")
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode("ascii")


def _mend_character_maps(document: pdfdoc.PDFDocument) -> None:
    # ReportLab writes characters beyond U+FFFF as five digits, which readers take for others;
    # forms of Arabic letters read as the letters.
    for name, thing in document.idToObject.items():
        if name.startswith("toUnicodeCMap:"):
            thing.content = _CODE.sub(_utf16, thing.content)


def _utf16(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return f"<{READ_AS.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"


def write_document(
    document: pdfdoc.PDFDocument, file: BinaryIO, canvas: Canvas, tick: Callable[[], None]
) -> None:
    """Write a ReportLab document object by object, so no more than one picture is in memory."""
    for font in document.delayedFonts:
        font.addObjects(document)
    _mend_character_maps(document)
    document.info.digest(document.signature)
    catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets: list[int] = []
    # Formatting an object may register further ones, so the end moves while it is approached.
    while (name := document.numberToId.get(len(offsets) + 1)) is not None:
        offsets.append(file.tell())
        thing = document.idToObject[name]
        file.write(pdfdoc.PDFIndirectObject(name, thing).format(document))
        tick()
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    file.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    file.write(
        b"trailer\n<</Size %d /Root %s /Info %s /ID [<%s> <%s>]>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(offsets) + 1,
            catalog.format(document),
            info.format(document),
            *(document.signature.hexdigest().upper().encode("ascii"),) * 2,
            start,
        )
    )
