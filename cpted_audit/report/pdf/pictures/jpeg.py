"""Pictures of a report, read when the file is written; the bytes of photos pass unchanged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Protocol, runtime_checkable

from reportlab.pdfbase import pdfdoc

from cpted_audit.domain.photos.markup import Markup
from cpted_audit.errors import PhotoError
from cpted_audit.report.pdf.pictures.png import SIGNATURE, png_object

_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE: Final = frozenset((0x01, *range(0xD0, 0xD8)))
_COLORS: Final = {1: b"/DeviceGray", 3: b"/DeviceRGB", 4: b"/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]"}
UNREADABLE: Final = (
    "A photo of the report is not a readable JPEG. No report was written and the audit is"
    " unchanged. Replace that photo or leave it out, then export again."
)


@runtime_checkable
class Jpeg(Protocol):
    """A picture that can be read later; equal keys mean equal bytes and are stored once.

    A photo is a JPEG; a tile of a plan may be a PNG without transparency as well.
    """

    @property
    def key(self) -> str:
        """Letters and digits, such as the SHA-256 of the bytes."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    def read(self) -> bytes:
        """Return the file."""


@runtime_checkable
class PlacedPhoto(Jpeg, Protocol):
    """A picture of the audit that may be placed smaller than it is."""

    def source(self) -> tuple[bytes, Markup]:
        """Return the stored JPEG and its marks; only what both make together may be placed."""


@dataclass(frozen=True, slots=True)
class JpegHeader:
    """What the header of a JPEG says: size in pixels and number of colour components."""

    width: int
    height: int
    components: int


def frame(data: bytes) -> JpegHeader:
    """Read size and colours from a JPEG; raises PhotoError when it is none."""
    at = 2
    while data[:2] == b"\xff\xd8" and at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _STANDALONE:
            at += 2
        elif marker in _FRAMES:
            width, height = (int.from_bytes(data[at + n : at + n + 2], "big") for n in (7, 5))
            return JpegHeader(width, height, data[at + 9])
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    raise PhotoError(UNREADABLE)


@dataclass(frozen=True, slots=True)
class HeldJpeg:
    """A photo already in memory."""

    data: bytes
    key: str
    width: int
    height: int

    def read(self) -> bytes:
        """Return the JPEG file."""
        return self.data


@dataclass(frozen=True, slots=True)
class JpegPiece:
    """One of so many pieces of a panorama from its left, or of a high picture from its top."""

    whole: Jpeg
    number: int
    count: int

    @property
    def key(self) -> str:
        """The key of the whole, and which piece it is."""
        return f"{self.whole.key}r{self.number}"

    @property
    def width(self) -> int:
        """Pixels across."""
        left, _, right, _ = self.box
        return right - left

    @property
    def height(self) -> int:
        """Pixels down."""
        _, top, _, bottom = self.box
        return bottom - top

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, and before right and bottom of the piece, in pixels of the whole."""
        width, height = self.whole.width, self.whole.height
        begin, end = self.number, self.number + 1
        if width >= height:
            return width * begin // self.count, 0, width * end // self.count, height
        return 0, height * begin // self.count, width, height * end // self.count

    def source(self) -> tuple[bytes, Markup]:
        """Return the stored JPEG and the marks of the whole."""
        if not isinstance(self.whole, PlacedPhoto):
            raise TypeError("a picture that is no photo of the audit has no source")
        return self.whole.source()

    def read(self) -> bytes:
        """Return the piece as a JPEG file."""
        from cpted_audit.imaging.photos.placing import jpeg_piece  # slow to load, and seldom needed

        return jpeg_piece(self.whole.read(), self.box)


def as_jpeg(source: bytes | Jpeg) -> Jpeg:
    """Return a photo for bytes, or the lazy photo itself."""
    if not isinstance(source, bytes):
        return source
    size = frame(source)
    return HeldJpeg(source, sha256(source).hexdigest(), size.width, size.height)


class JpegObject(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """The picture object of the file; it holds no bytes until it is written."""

    __RefOnly__ = 1

    def __init__(self, read: Callable[[], bytes]) -> None:
        self.read = read

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Read the picture and return its object."""
        data = self.read()
        if data.startswith(SIGNATURE):
            return png_object(data)
        size = frame(data)
        return (
            b"<</Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8"
            b" /ColorSpace %s /Filter /DCTDecode /Length %d>>\nstream\n%s\nendstream\n"
            % (
                size.width,
                size.height,
                _COLORS.get(size.components, _COLORS[3]),
                len(data),
                data,
            )
        )
