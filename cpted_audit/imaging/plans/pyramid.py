"""Cut a page into tiles at every level, band by band, so that it is never held whole.

Level 0 is full resolution; a pixel of any other level is the mean of four of the level below it,
and each level holds as many pixels as `size_at` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageChops

from cpted_audit.imaging.plans.records import TILE, CutTile, band_level, level_count, size_at
from cpted_audit.imaging.png import png

_QUALITY = 85
_PAPER_SPREAD = 24
_DRAWN = 0.55
"""The share of flat pixels, or of pixels near the paper's tone, from which on it is a drawing."""
_SAMPLES, _SAMPLE_ROWS = 3, 64


class RawPixels(NamedTuple):
    """Pixels on their way between processes, rows from the top."""

    mode: str
    width: int
    height: int
    data: bytes


class Ladder:
    """Makes tiles of one level after another from rows of a lower one, and keeps the tiles."""

    def __init__(
        self,
        size: tuple[int, int],
        lowest: int,
        strip: Callable[[int, int], Image.Image],
        *,
        photographic: bool,
    ) -> None:
        self.tiles: list[CutTile] = []
        self._size = size
        self._lowest = lowest
        self._strip = strip
        self._encode = jpeg if photographic else png

    def climb(self, level: int, row: int) -> Image.Image:
        """Return one row of tiles of a level as a picture, all tiles below and in it made."""
        width, height = size_at(level, *self._size)
        top, bottom = row * TILE, min((row + 1) * TILE, height)
        if level == self._lowest:
            rows = self._strip(top, bottom)
        else:
            _, height_below = size_at(level - 1, *self._size)
            below = [r for r in (2 * row, 2 * row + 1) if r * TILE < height_below]
            halves = [self.climb(level - 1, r).reduce(2) for r in below]
            rows = stacked(halves, (width, bottom - top))
        self._cut(rows, level, row)
        return rows

    def _cut(self, rows: Image.Image, level: int, row: int) -> None:
        for column, left in enumerate(range(0, rows.width, TILE)):
            box = (left, 0, min(left + TILE, rows.width), rows.height)
            data = self._encode(rows.crop(box))
            self.tiles.append(CutTile(level=level, column=column, row=row, data=data))


def stacked(parts: list[Image.Image], size: tuple[int, int]) -> Image.Image:
    """Return pictures of one width below each other; in colour if any of them is."""
    if len(parts) == 1:
        return parts[0]
    # Without a colour nothing is filled in that is pasted over anyway.
    whole = Image.new(max((part.mode for part in parts), key=len), size, None)
    top = 0
    for part in parts:
        whole.paste(part, (0, top))
        top += part.height
    return whole


def band(
    size: tuple[int, int],
    row: int,
    strip: Callable[[int, int], Image.Image],
    *,
    photographic: bool,
) -> tuple[list[CutTile], RawPixels]:
    """Return the tiles of a band, and what remains of it at half the band's level."""
    ladder = Ladder(size, 0, strip, photographic=photographic)
    rows = ladder.climb(band_level(size), row)
    return ladder.tiles, to_raw(rows.reduce(2))


def upper_levels(
    size: tuple[int, int], remains: list[RawPixels], *, photographic: bool
) -> list[CutTile]:
    """Return the tiles of all levels above the bands, from what remained of every band."""
    lowest, levels = band_level(size) + 1, level_count(*size)
    if lowest >= levels:
        return []
    whole = stacked([from_raw(rest) for rest in remains], size_at(lowest, *size))
    ladder = Ladder(
        size,
        lowest,
        lambda top, bottom: whole.crop((0, top, whole.width, bottom)),
        photographic=photographic,
    )
    ladder.climb(levels - 1, 0)
    return ladder.tiles


def to_raw(image: Image.Image) -> RawPixels:
    """Return a picture as plain pixels."""
    return RawPixels(image.mode, image.width, image.height, image.tobytes())


def from_raw(raw: RawPixels) -> Image.Image:
    """Return the picture that plain pixels stand for."""
    return Image.frombytes(raw.mode, (raw.width, raw.height), raw.data)


def jpeg(image: Image.Image) -> bytes:
    """Return a grey or RGB picture as JPEG that holds pixels and nothing else."""
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def is_photographic(overview: Image.Image, samples: Iterable[Image.Image]) -> bool:
    """Return whether a page looks like a photo: neither mostly the tone of paper nor flat.

    The tones are those of the overview; what is flat is told by samples at full resolution, where
    even dense drawings are flat between their lines, and no photo is; they are drawn only if the
    tones leave a doubt.
    """
    tones = overview.convert("L").histogram()
    paper = tones.index(max(tones))
    near = sum(tones[max(0, paper - _PAPER_SPREAD) : paper + _PAPER_SPREAD + 1]) / sum(tones)
    if near >= _DRAWN:
        return False
    shares = [_flat_share(sample.convert("L")) for sample in samples]
    return sum(shares) / len(shares) < _DRAWN


def sample_rows(height: int) -> list[tuple[int, int]]:
    """Return the rows, from and to before, by which a page of a height is judged."""
    tops = [height * (one + 1) // (_SAMPLES + 1) for one in range(_SAMPLES)]
    return [(top, min(top + _SAMPLE_ROWS, height)) for top in tops]


def _flat_share(grey: Image.Image) -> float:
    """Return the share of pixels that equal their right and lower neighbours."""
    width, height = grey.width - 1, grey.height - 1
    if min(width, height) < 1:
        return 1.0
    here = grey.crop((0, 0, width, height))
    steps = [
        ImageChops.difference(here, grey.crop((x, y, x + width, y + height)))
        for x, y in ((1, 0), (0, 1))
    ]
    return ImageChops.lighter(*steps).histogram()[0] / (width * height)
