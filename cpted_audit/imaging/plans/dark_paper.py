"""The picture of a plan for a dark room: a drawing with its lightness turned round, a photo dimmed.

Only what the screen shows; documents and prints are made of the picture as it is stored.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_LIGHT = 144
"""Of 255: how light paper is at the least, yellowed or badly lit; most of a photo is darker."""
_PAPER_SHARE = 0.5
DIM = 0.62
"""How bright a photo is in the dark, as a share of what it was."""

Bits = bytes | bytearray | memoryview
Pixels = NDArray[np.uint8]
"""Pixels of four bytes: three colors in any order, and one that is kept."""


def is_drawing(bits: Bits) -> bool:
    """Return whether most of a picture is light, as paper is and a photo from above is not."""
    pixels = _pixels(bits)
    most, least = _most(pixels).astype(np.uint16), _least(pixels)
    return bool(np.mean((most + least) >= 2 * _LIGHT) >= _PAPER_SHARE) if len(pixels) else True


def turn_round(bits: Bits, paper: Sequence[int], ink: Sequence[int]) -> None:
    """Make white pixels `paper` and black ones `ink`, in place; hues and saturation are kept.

    The lightness of HSL is turned round by adding 255 - max - min to each color, which never
    leaves 0 to 255. `paper` and `ink` have their three colors in the order of the pixels.
    """
    pixels = _pixels(bits)
    shift = ~_most(pixels) - _least(pixels)  # wraps round, as the sum below does
    for color, (low, high) in enumerate(zip(paper, ink, strict=True)):
        table = np.linspace(low, high, 256).round().astype(np.uint8)
        pixels[:, color] = table[pixels[:, color] + shift]


def dim(bits: Bits) -> None:
    """Make pixels darker, in place."""
    pixels = _pixels(bits)
    table = (np.arange(256) * DIM).round().astype(np.uint8)
    pixels[:, :3] = table[pixels[:, :3]]


def _pixels(bits: Bits) -> Pixels:
    return np.frombuffer(bits, np.uint8).reshape(-1, 4)


def _most(pixels: Pixels) -> Pixels:
    return np.maximum(np.maximum(pixels[:, 0], pixels[:, 1]), pixels[:, 2])


def _least(pixels: Pixels) -> Pixels:
    return np.minimum(np.minimum(pixels[:, 0], pixels[:, 1]), pixels[:, 2])
