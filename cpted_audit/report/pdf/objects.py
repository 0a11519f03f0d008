"""Small PDF objects written by hand: raw bytes, text strings, and the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An indirect object given by its bytes, which may be settled until it is written."""

    __RefOnly__ = 1

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Return the bytes."""
        return self.data


def reference(document: pdfdoc.PDFDocument, thing: pdfdoc.PDFObject) -> bytes:
    """Register an object and return how others refer to it."""
    made: bytes = document.Reference(thing).format(document)
    return made


_PLAIN_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


def text_string(text: str) -> bytes:
    """Return a PDF text string, in ASCII where that is enough."""
    if text.isascii() and text.isprintable():
        return b"(%s)" % text.translate(_PLAIN_ESCAPES).encode("ascii")
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode("ascii")


def write_document(
    document: pdfdoc.PDFDocument, file: BinaryIO, canvas: Canvas, tick: Callable[[], None]
) -> None:
    """Write a ReportLab document object by object, so no more than one picture is in memory."""
    for font in document.delayedFonts:
        font.addObjects(document)
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
