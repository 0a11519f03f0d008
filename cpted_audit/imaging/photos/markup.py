"""Make the picture that marks leave: cropped, blurred for good, and drawn upon.

What is cropped or blurred is not covered but gone: the result is encoded anew from pixels that no
longer hold it, and carries no metadata.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from cpted_audit.assets import asset
from cpted_audit.domain.photos.mark_shapes import (
    MarkFill,
    MarkLook,
    MarkWords,
    Path,
    Point,
    Shape,
    look,
    pixels,
)
from cpted_audit.domain.photos.markup import INKS, MarkArea, Markup
from cpted_audit.domain.photos.picture_size import fitted_size

_QUALITY = 88
_CELLS = 6
"""Cells left of the longer side of a blurred part: too few for a face, a plate or a word."""
_FINER = 4
"""How much finer marks are drawn than they are laid on, so that their edges are smooth."""
_LARGEST_MASK = 24_000_000
"""Pixels of the finer drawing of one shape."""

Box = tuple[int, int, int, int]


def apply(jpeg: bytes, markup: Markup) -> bytes:
    """Return a picture as its marks leave it, as JPEG without metadata."""
    return _encoded(applied(opened(jpeg), markup))


def apply_small(jpeg: bytes, markup: Markup, side: int) -> bytes:
    """Return a picture as its marks leave it, its longer side about `side` pixels, quickly."""
    image = opened(jpeg)
    crop = markup.crop
    share = 1.0 if crop is None else min(1.0, max(crop.width, crop.height))
    wanted = math.ceil(side / max(share, 0.125))
    # The box asked for has the picture's own shape, or the shorter side keeps it from shrinking.
    image.draft("RGB", fitted_size(*image.size, wanted))
    marked = applied(image, markup)
    size = fitted_size(*marked.size, side)
    return _encoded(marked.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0))


def size_after(width: int, height: int, markup: Markup) -> tuple[int, int]:
    """Return the size in pixels that a crop leaves of a picture."""
    left, top, right, bottom = _kept(width, height, markup)
    return right - left, bottom - top


def opened(jpeg: bytes) -> Image.Image:
    """Return a stored JPEG, not decoded yet."""
    return Image.open(BytesIO(jpeg), formats=["JPEG"])


def _encoded(image: Image.Image) -> bytes:
    image.info = {}  # the encoder would copy what else was in the file from here
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling="4:2:0")
    return out.getvalue()


def applied(image: Image.Image, markup: Markup) -> Image.Image:
    """Return a picture as its marks leave it."""
    kept = _kept(*image.size, markup)
    whole = image.size
    # Cropped before it is blurred: no cell may hold the mean of what is not kept.
    result = image.convert("RGB").crop(kept)
    for blur in markup.blurs:
        _blur(result, _outwards(blur, whole, kept))
    for mark in markup.marks:
        drawn = look(mark, *whole, max(result.size))
        if drawn is not None:
            _draw(result, drawn, (kept[0], kept[1]))
    return result


def _kept(width: int, height: int, markup: Markup) -> Box:
    crop = markup.crop
    if crop is None:
        return 0, 0, width, height
    left, top, right, bottom = (round(edge) for edge in pixels(crop, width, height))
    left, top = min(left, width - 1), min(top, height - 1)
    return left, top, min(max(right, left + 1), width), min(max(bottom, top + 1), height)


def _outwards(area: MarkArea, whole: tuple[int, int], kept: Box) -> Box:
    """Return an area in whole pixels of what is kept, rounded so that none of it is missed."""
    left, top, right, bottom = pixels(area, *whole)
    return (
        max(math.floor(left) - kept[0], 0),
        max(math.floor(top) - kept[1], 0),
        min(math.ceil(right), kept[2]) - kept[0],
        min(math.ceil(bottom), kept[3]) - kept[1],
    )


def _blur(image: Image.Image, box: Box) -> None:
    """Replace a part by the smoothed means of a few cells; what was within a cell is gone."""
    width, height = box[2] - box[0], box[3] - box[1]
    if width <= 0 or height <= 0:
        return
    cell = max(width, height) / _CELLS
    cells = (max(1, round(width / cell)), max(1, round(height / cell)))
    means = image.crop(box).resize(cells, Image.Resampling.BOX)
    image.paste(means.resize((width, height), Image.Resampling.BICUBIC), box)


def _draw(image: Image.Image, drawn: MarkLook, origin: tuple[int, int]) -> None:
    ink, outline = INKS[drawn.color]
    for color, around in ((outline, drawn.outline), (ink, 0.0)):
        for shape in drawn.shapes:
            if not isinstance(shape, MarkWords):
                _lay_on(image, shape, color, around, origin)
    for shape in drawn.shapes:
        if isinstance(shape, MarkWords):
            _write(image, shape, ink, outline, drawn.outline, origin)


def _lay_on(
    image: Image.Image, shape: Path | MarkFill, color: str, around: float, origin: tuple[int, int]
) -> None:
    width = (shape.width if isinstance(shape, Path) else 0.0) + 2 * around
    margin = width / 2 + 2
    box = (
        max(0, math.floor(min(x for x, _ in shape.points) - origin[0] - margin)),
        max(0, math.floor(min(y for _, y in shape.points) - origin[1] - margin)),
        min(image.width, math.ceil(max(x for x, _ in shape.points) - origin[0] + margin)),
        min(image.height, math.ceil(max(y for _, y in shape.points) - origin[1] + margin)),
    )
    size = (box[2] - box[0], box[3] - box[1])
    if size[0] <= 0 or size[1] <= 0:
        return
    finer = max(1, min(_FINER, math.isqrt(_LARGEST_MASK // (size[0] * size[1]) or 1)))
    mask = Image.new("L", (size[0] * finer, size[1] * finer), 0)
    points = [
        ((x - origin[0] - box[0]) * finer, (y - origin[1] - box[1]) * finer)
        for x, y in shape.points
    ]
    _stroke(ImageDraw.Draw(mask), shape, points, width * finer)
    image.paste(color, box, mask.resize(size, Image.Resampling.BOX))


def _stroke(draw: ImageDraw.ImageDraw, shape: Shape, points: Sequence[Point], width: float) -> None:
    closed = isinstance(shape, MarkFill) or (isinstance(shape, Path) and shape.closed)
    if isinstance(shape, MarkFill):
        draw.polygon(points, fill=255)
    if width < 1:
        return
    way = [*points, points[0]] if closed else list(points)
    draw.line(way, fill=255, width=round(width))
    for x, y in points:  # round joints and ends
        radius = width / 2
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)


def _write(
    image: Image.Image,
    words: MarkWords,
    ink: str,
    outline: str,
    around: float,
    origin: tuple[int, int],
) -> None:
    ImageDraw.Draw(image).text(
        (words.at[0] - origin[0], words.at[1] - origin[1]),
        words.text.replace("\n", " "),
        fill=ink,
        font=_font(max(6, round(words.height))),
        anchor="mm" if words.centred else "la",
        stroke_width=max(1, round(around)),
        stroke_fill=outline,
    )


@lru_cache(maxsize=8)
def _font(height: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(asset("resources", "fonts", "NotoSans-Bold.ttf")), height)
