"""Photos made as small as their place in a document asks for, once their marks were applied.

The pixels that marks hide are gone before anything is made smaller: what comes back never holds
them. Runs in child processes where there are many photos.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from cpted_audit.domain.photos.markup import Markup
from cpted_audit.imaging.photos.markup import applied, opened, size_after
from cpted_audit.imaging.reading import DAMAGE

_PIECE_QUALITY = 90


# Pieces of a stored photo, for where it is printed in rows.


def jpeg_piece(jpeg: bytes, box: tuple[int, int, int, int]) -> bytes:
    """Return a part of a JPEG, from left and top to before right and bottom, as JPEG."""
    image = Image.open(BytesIO(jpeg), formats=["JPEG"]).crop(box)
    image.info = {}
    out = BytesIO()
    image.save(out, "JPEG", quality=_PIECE_QUALITY)
    return out.getvalue()


_QUALITY = 82
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class PhotoOrder:
    """A stored JPEG, the marks it is only shown with, and the size it is placed at, in pixels.

    `box` is the part of the marked picture that is placed: left, top, and before right and bottom.
    """

    jpeg: bytes
    markup: Markup
    box: Box
    size: tuple[int, int]


def place_photo(order: PhotoOrder) -> bytes | None:
    """Return the photo as its marks leave it, at its size, as JPEG without metadata.

    None says that the stored picture is damaged.
    """
    try:
        return _placed(order)
    except DAMAGE:
        return None


def _placed(order: PhotoOrder) -> bytes:
    image = opened(order.jpeg)
    whole = size_after(*image.size, order.markup)
    left, top, right, bottom = order.box
    share = max(order.size[0] / (right - left), order.size[1] / (bottom - top))
    # The decoder of JPEG leaves detail out by halves, for little more than that half costs.
    image.draft("RGB", (math.ceil(image.width * share), math.ceil(image.height * share)))
    marked = applied(image, order.markup) if order.markup.marks else image
    across, down = marked.width / whole[0], marked.height / whole[1]
    small = _plain(marked).resize(
        order.size, Image.Resampling.LANCZOS, reducing_gap=2.0,
        box=(left * across, top * down, right * across, bottom * down),
    )  # fmt: skip
    small.info = {}  # the encoder would copy what else was in the file from here
    out = BytesIO()
    small.save(out, "JPEG", quality=_QUALITY, subsampling="4:2:0")
    return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")
