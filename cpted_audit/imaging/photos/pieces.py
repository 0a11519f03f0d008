"""Pieces of a stored photo, for where it is printed in rows."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

_QUALITY = 90


def jpeg_piece(jpeg: bytes, box: tuple[int, int, int, int]) -> bytes:
    """Return a part of a JPEG, from left and top to before right and bottom, as JPEG."""
    image = Image.open(BytesIO(jpeg), formats=["JPEG"]).crop(box)
    image.info = {}
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
