"""A piece of a plan's picture, for a reader who may see that piece alone."""

from __future__ import annotations

import math
from io import BytesIO

from PIL import Image

from cpted_audit.domain.plane import Box

_QUALITY = 85


def cut_out(data: bytes, wanted: Box) -> tuple[bytes, Box] | None:
    """Return the part of a PNG or JPEG within a box, encoded again, and the box that it covers.

    Boxes are in shares (0–1) of the picture's sides; the part is larger by less than a pixel. What
    lies outside is gone, not covered. None where nothing of the picture lies within.
    """
    with Image.open(BytesIO(data), formats=["PNG", "JPEG"]) as picture:
        wide, high = picture.size
        left, top = math.floor(wanted.left * wide), math.floor(wanted.top * high)
        right, bottom = math.ceil(wanted.right * wide), math.ceil(wanted.bottom * high)
        left, top = max(left, 0), max(top, 0)
        right, bottom = min(right, wide), min(bottom, high)
        if left >= right or top >= bottom:
            return None
        kind = picture.format or "PNG"
        part = picture.crop((left, top, right, bottom))
    part.info = {}  # the encoder would copy what else was in the file from here
    out = BytesIO()
    part.save(out, kind, quality=_QUALITY)
    return out.getvalue(), Box(left / wide, top / high, right / wide, bottom / high)
