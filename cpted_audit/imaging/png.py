"""Write PNG quickly: drawings are mostly flat, and rows need no filter to pack well.

Pillow tries five filters on every row, which takes three times as long and packs such rows worse.
Format: ISO/IEC 15948.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_LEVEL = 2
"""The level of compression from which on drawings gain time for size no more."""
_GREY, _COLOUR, _PALETTE = 0, 2, 3

Pixels = NDArray[np.uint8]


def png(image: Image.Image) -> bytes:
    """Return a grey or RGB picture as PNG, with one bit a pixel where two colours are enough."""
    pixels: Pixels = np.asarray(image if image.mode == "L" else _grey_if_grey(image))
    height, width = pixels.shape[:2]
    colours = _two_colours(image)
    if colours is not None:
        rows = np.packbits(_differs(pixels), axis=1)
        palette = _chunk(b"PLTE", b"".join(bytes(colour) for colour in colours))
        return _file(width, height, 1, _PALETTE, palette, rows)
    kind = _GREY if pixels.ndim == 2 else _COLOUR
    return _file(width, height, 8, kind, b"", pixels.reshape(height, -1))


def _grey_if_grey(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image)
    first = pixels[..., 0]
    grey = (first == pixels[..., 1]).all() and (first == pixels[..., 2]).all()
    return image.getchannel(0) if grey else image


def _two_colours(image: Image.Image) -> tuple[tuple[int, int, int], ...] | None:
    """Return the first pixel's colour and the other one, if there are no more than these."""
    found = image.getcolors(2)
    if found is None:
        return None
    first = image.getpixel((0, 0))
    colours = sorted((colour for _, colour in found), key=lambda colour: colour != first)
    return tuple(_rgb(colour) for colour in colours)


def _rgb(colour: object) -> tuple[int, int, int]:
    if isinstance(colour, tuple):
        red, green, blue = colour
        return int(red), int(green), int(blue)
    level = int(colour)  # type: ignore[call-overload]
    return level, level, level


def _differs(pixels: Pixels) -> NDArray[np.bool_]:
    other = pixels != pixels[0, 0]
    found: NDArray[np.bool_] = other if other.ndim == 2 else other.any(axis=2)
    return found


def _file(width: int, height: int, bits: int, kind: int, palette: bytes, rows: Pixels) -> bytes:
    unfiltered = np.zeros((height, rows.shape[1] + 1), np.uint8)
    unfiltered[:, 1:] = rows
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)),
            palette,
            _chunk(b"IDAT", zlib.compress(unfiltered.tobytes(), _LEVEL)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
