"""A page that is a picture: decoded once, then handed out upright in strips. Child only."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import (  # noqa: F401 - importing a plugin is what makes its decoder known
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from cpted_audit.domain.plans.left_out import LeftOut, Loss, Losses
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.photos import colour, metadata
from cpted_audit.imaging.photos.turning import upright_size, upright_strip
from cpted_audit.imaging.plans.density import Density, density, squared
from cpted_audit.imaging.plans.kinds import PlanKind
from cpted_audit.imaging.plans.pyramid import stacked
from cpted_audit.imaging.plans.records import PlanPage
from cpted_audit.imaging.reading import DAMAGE
from cpted_audit.jobs.limits import Limits

DAMAGED = "it is damaged"
MOST_PAGES = 2000
_STRIP = 1024
_STRETCHED = frozenset({"I;16", "I;16L", "I;16B", "I;16N", "I", "F"})
"""Modes whose tones are spread over what the whole picture spans, not over that of a strip."""


class RasterPage:
    """A decoded picture, asked for in strips of upright rows in grey or RGB."""

    def __init__(
        self,
        image: Image.Image,
        density: Density | None = None,
        left_out: tuple[LeftOut, ...] = (),
    ) -> None:
        self._orientation = metadata.orientation(image)
        profile = image.info.get("icc_profile")
        self._profile = profile if isinstance(profile, bytes) else None
        self.dpi = None if density is None else density.dpi
        self.left_out = left_out
        toned = colour.continuous(image) if image.mode in _STRETCHED else image
        self._image = toned if density is None else squared(toned, density)
        self.size = upright_size(self._image.size, self._orientation)

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Return the rows from `top` to before `bottom`, flattened on white paper."""
        piece = colour.continuous(upright_strip(self._image, self._orientation, top, bottom))
        if piece.mode == "L" and self._profile is None:
            return piece
        return colour.srgb(piece, self._profile)

    def reduced(self, longest: int) -> Image.Image:
        """Return the whole page with its longer side at most `longest` pixels."""
        width, height = self.size
        factor = max(1, max(self.size) // longest)
        step = math.ceil(_STRIP / factor) * factor
        strips = [
            self.strip(top, min(top + step, height)).reduce(factor)
            for top in range(0, height, step)
        ]
        whole = stacked(strips, (-(-width // factor), -(-height // factor)))
        scale = min(1.0, longest / max(whole.size))
        size = (max(1, round(whole.width * scale)), max(1, round(whole.height * scale)))
        return whole.resize(size, Image.Resampling.BOX) if size != whole.size else whole


def raster_pages(data: bytes, kind: PlanKind) -> tuple[PlanPage, ...]:
    """Return the pages of a picture file without decoding them.

    Raises:
        UnsuitableError: it is damaged, or has too many pages.
    """
    try:
        return tuple(_listed(_opened(data, kind), kind))
    except DAMAGE as damage:
        raise UnsuitableError(DAMAGED) from damage


def raster_page(data: bytes, kind: PlanKind, number: int, limits: Limits) -> RasterPage:
    """Return one page of a picture file, decoded.

    Raises:
        UnsuitableError: there is no such page, or it is damaged or too large.
        MemoryError: it needs more than this process may have.
    """
    try:
        image = _opened(data, kind)
        if not 1 <= number <= _frames(image, kind):
            raise UnsuitableError(f"it has no page {number}")
        if kind is PlanKind.TIFF:
            image.seek(number - 1)
        found = density(image)  # before loading, which turns a TIFF but not what it says of itself
        _check_size(found.size(image.size), limits)
        left_out = _left_out(image, kind, found)
        image.load()
        return RasterPage(image, found, left_out)
    except DAMAGE as damage:
        raise UnsuitableError(DAMAGED) from damage


def _check_size(size: tuple[int, int], limits: Limits) -> None:
    """Let a picture of bearable size pass.

    Raises:
        UnsuitableError: it has more pixels than `limits` allows.
    """
    pixels = size[0] * size[1]
    if pixels > limits.pixels:
        too_large = limits.too_large(pixels)
        raise UnsuitableError(f"{too_large}; scan or export it again at a lower resolution")


def _opened(data: bytes, kind: PlanKind) -> Image.Image:
    # Areas are checked where they can be told, and odd metadata does no harm.
    Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("ignore")
    decoders = {PlanKind.JPEG: ["JPEG", "MPO"]}.get(kind, [kind.upper()])
    return Image.open(BytesIO(data), formats=decoders)


def _frames(image: Image.Image, kind: PlanKind) -> int:
    """Return the number of pages; the frames of an animation are none."""
    if kind is not PlanKind.TIFF:
        return 1
    count = int(getattr(image, "n_frames", 1))
    if count > MOST_PAGES:
        raise UnsuitableError(f"it has {count:,} pages, more than {MOST_PAGES:,}")
    return count


def _listed(image: Image.Image, kind: PlanKind) -> Iterator[PlanPage]:
    for index in range(_frames(image, kind)):
        if index:
            image.seek(index)
        # The decoder of TIFF tells the upright size by itself.
        turn = 1 if kind is PlanKind.TIFF else metadata.orientation(image)
        found = density(image)
        width, height = upright_size(found.size(image.size), turn)
        number = index + 1
        yield PlanPage(
            number=number, width=width, height=height, label=f"Page {number}",
            left_out=_left_out(image, kind, found),
        )  # fmt: skip


def _left_out(image: Image.Image, kind: PlanKind, found: Density) -> tuple[LeftOut, ...]:
    """Return what the picture of a page will not show as the file has it."""
    losses = Losses()
    if found.doubted:
        losses.add(Loss.DOUBTED, found.doubted)
    if found.stretched:
        losses.add(Loss.SQUARED, found.stretched)
    further = 0 if kind is PlanKind.TIFF else int(getattr(image, "n_frames", 1)) - 1
    if further > 0 and kind is not PlanKind.JPEG:  # those of a phone's JPEG are its depth
        losses.add(Loss.FRAMES, times=further)
    return losses.all()
