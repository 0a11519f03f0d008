"""Write PNG quickly: drawings are mostly flat, and rows need no filter to pack well.

Pillow tries five filters on every row, which takes three times as long and packs such rows worse.
Format: ISO/IEC 15948.

Our own signs as small pictures, for programs that take no drawings.
"""

from __future__ import annotations

import struct
import zlib

import resvg_py
from PIL import Image, ImageChops

from cpted_audit.assets import asset

_LEVEL = 2
"""The level of compression up to which drawings get smaller at no cost in time."""
_GREY, _COLOUR, _PALETTE = 0, 2, 3


def png(image: Image.Image) -> bytes:
    """Return a grey or RGB picture as PNG, with one bit a pixel where two colours are enough."""
    if (found := image.getcolors(2)) is not None:
        return _of_two_colours(image, [colour for _, colour in found])
    plain = _grey_if_grey(image)
    return _file(plain, 8, _GREY if plain.mode == "L" else _COLOUR, b"")


def _grey_if_grey(image: Image.Image) -> Image.Image:
    if image.mode == "L":
        return image
    red, green, blue = image.split()
    same = all(ImageChops.difference(red, other).getbbox() is None for other in (green, blue))
    return red if same else image


def _of_two_colours(image: Image.Image, colours: list[object]) -> bytes:
    ground = image.getpixel((0, 0))
    colours.sort(key=lambda colour: colour != ground)
    flat = Image.new(image.mode, image.size, ground)
    channels = ImageChops.difference(image, flat).split()
    other = channels[0]
    for channel in channels[1:]:
        other = ImageChops.lighter(other, channel)
    bits = other.point(lambda value: 255 * (value > 0), "1")
    palette = b"".join(bytes(_rgb(colour)) for colour in colours)
    return _file(bits, 1, _PALETTE, _chunk(b"PLTE", palette))


def _rgb(colour: object) -> tuple[int, ...]:
    return colour if isinstance(colour, tuple) else (colour,) * 3


def _file(image: Image.Image, bits: int, kind: int, palette: bytes) -> bytes:
    pixels = memoryview(image.tobytes())
    stride = len(pixels) // image.height
    # Before each row stands the number of its filter, 0 for none.
    rows = b"\0".join((b"", *(pixels[at : at + stride] for at in range(0, len(pixels), stride))))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", *image.size, bits, kind, 0, 0, 0)),
            palette,
            _chunk(b"IDAT", zlib.compress(rows, _LEVEL)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


ICON_PIXELS = 64
"""Across an icon: sharp on a screen of twice the usual density."""


def icon_png(drawing: str) -> bytes:
    """Return a sign of this program, given as SVG, as a PNG that can be seen through.

    Equal signs give equal bytes. Not for drawings from files: nothing is refused here.
    """
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing, width=ICON_PIXELS, height=ICON_PIXELS, skip_system_fonts=True,
            font_dirs=[str(asset("resources", "fonts"))],
            font_family="Noto Sans",
        )
    )  # fmt: skip
