"""Pictures of line drawings: PNG taken into the file without loss of lines, and packed small.

A drawing keeps sharp edges where a JPEG blurs them. Its greys and colours are told in sixteen
steps, which nobody sees beside ink, and which take a fraction of the room. Format: ISO/IEC 15948;
PDF packs rows as PNG does (ISO 32000-1, 7.4.4.4).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cpted_audit.errors import PlanError

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_GREY, _COLOUR, _PALETTE = 0, 2, 3
_CHANNELS: Final = {_GREY: 1, _COLOUR: 3, _PALETTE: 1}
_LEVEL: Final = 9
_STEPS: Final = 15
_STEP_OF: Final = bytes(round(value * _STEPS / 255) for value in range(256))
_HIGH: Final = bytes(step << 4 for step in _STEP_OF)
_ROUNDED: Final = bytes(step * 255 // _STEPS for step in _STEP_OF)


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG without transparency as it was read; `pixels` are its rows, packed, with filters."""

    width: int
    height: int
    bits: int
    kind: int
    palette: bytes
    pixels: bytes

    @property
    def channels(self) -> int:
        """Numbers to a pixel."""
        return _CHANNELS[self.kind]


def read_png(data: bytes) -> Png:
    """Return the parts of a PNG; raises PlanError for one that is damaged or of another kind."""
    found: dict[bytes, bytes] = {}
    try:
        for name, body in _chunks(data):
            found[name] = found.get(name, b"") + body
        width, height, bits, kind, _, _, laced = struct.unpack(">IIBBBBB", found[b"IHDR"])
        if kind in _CHANNELS and not laced:
            palette = found.get(b"PLTE", b"")
            return Png(width, height, bits, kind, palette, zlib.decompress(found[b"IDAT"]))
    except (KeyError, struct.error, zlib.error) as error:
        raise _unreadable() from error
    raise _unreadable()


def png_object(data: bytes) -> bytes:
    """Return a PNG as the picture object of a PDF."""
    png = read_png(data)
    if png.bits == 8 and png.kind != _PALETTE and _is_unfiltered(png):
        return _stepped_grey(png) if png.kind == _GREY else _as_it_is(png, _rounded(png))
    return _as_it_is(png, png.pixels)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += length + 12


def _unreadable() -> PlanError:
    return PlanError(
        "A plan's picture in this audit cannot be read. No report was written and the audit is "
        "unchanged. Import that plan again, then export again."
    )


def _stride(png: Png) -> int:
    """Return the bytes of a row with the number of its filter before it."""
    return 1 + -(-png.width * png.channels * png.bits // 8)


def _is_unfiltered(png: Png) -> bool:
    return not any(png.pixels[:: _stride(png)])


def _rounded(png: Png) -> bytes:
    """Return rows with sixteen steps a colour; the filter's 0 stays 0."""
    return png.pixels.translate(_ROUNDED)


def _stepped_grey(png: Png) -> bytes:
    """Return greys as half bytes: the even pixels of a row are the high halves."""
    stride, odd = _stride(png), png.width % 2
    high, low = png.pixels.translate(_HIGH), png.pixels.translate(_STEP_OF)
    rows = []
    for begin in range(1, len(png.pixels), stride):
        end = begin + png.width
        first = int.from_bytes(high[begin:end:2], "big")
        second = int.from_bytes(low[begin + 1 : end : 2] + b"\0" * odd, "big")
        rows.append((first | second).to_bytes((png.width + 1) // 2, "big"))
    return _object(png, b"/DeviceGray", 4, b"", b"".join(rows))


def _as_it_is(png: Png, rows: bytes) -> bytes:
    colors = {_GREY: b"/DeviceGray", _COLOUR: b"/DeviceRGB"}.get(png.kind) or (
        b"[/Indexed /DeviceRGB %d <%s>]" % (len(png.palette) // 3 - 1, png.palette.hex().encode())
    )
    parms = b" /DecodeParms <</Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d>>" % (
        png.channels, png.bits, png.width,
    )  # fmt: skip
    return _object(png, colors, png.bits, parms, rows)


def _object(png: Png, colors: bytes, bits: int, parms: bytes, rows: bytes) -> bytes:
    packed = zlib.compress(rows, _LEVEL)
    return (
        b"<</Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d"
        b" /ColorSpace %s /Filter /FlateDecode%s /Length %d>>\nstream\n%s\nendstream\n"
        % (png.width, png.height, bits, colors, parms, len(packed), packed)
    )
