"""A page that is a picture: decoded once, then handed out upright in strips. Child only."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import (  # noqa: F401 - importing a plugin is what makes its decoder known
    ExifTags,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from cpted_audit.domain.plans.left_out import Loss, Losses, PlanLeftOut
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.photos import decode, metadata
from cpted_audit.imaging.photos.metadata import upright_size, upright_strip
from cpted_audit.imaging.plans.kinds import PlanFileKind
from cpted_audit.imaging.plans.pyramid import stacked
from cpted_audit.imaging.plans.records import PlanPage
from cpted_audit.imaging.reading import DAMAGE
from cpted_audit.jobs.limits import Limits
from cpted_audit.words import N_

_LEAST_DPI, _MOST_DPI = 20.0, 2400.0
"""Pixels per inch outside of which a file's word for it is not believed."""
# How closely the pixels of a picture lie across and down, and pictures of unequal ones squared.
#
# Fax machines scan 204 dots to an inch across and 98 down; a square of such a scan is drawn flat
# unless its pixels are. Child only.


_EQUAL = 0.01
"""By how much the densities may differ in pixels that count as square."""
_MOST_UNEQUAL = 4.0
"""How many times one density may be the other; no scanner knows more."""
_SIDEWAYS = frozenset({5, 6, 7, 8})
_UNITS = {2: 1.0, 3: 2.54}
"""Units of resolution in TIFF and EXIF: how many of them there are to an inch."""


@dataclass(frozen=True, slots=True)
class Density:
    """Pixels across and down on the same length; `dpi` is that of the squared picture.

    `dpi` is None where the file tells no length that can be believed. `stretched` and `doubted`
    are words for what was done about the pixels, and for what was not believed; empty for nothing.
    """

    across: float = 1.0
    down: float = 1.0
    dpi: float | None = None
    stretched: str = ""
    doubted: str = ""

    def size(self, size: tuple[int, int]) -> tuple[int, int]:
        """Return the size of a picture once its pixels are square: the finer side stays."""
        if not self.stretched:
            return size
        finer = max(self.across, self.down)
        return round(size[0] * finer / self.across), round(size[1] * finer / self.down)


def density(image: Image.Image) -> Density:
    """Return the density of a picture that is not loaded yet, along its own rows and columns."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return _tiff(image)
    # The reader of PNG would decode the whole picture to look for EXIF.
    is_told = "jfif_density" in image.info or image.format == "PNG"
    exif = None if is_told else _of_exif(image)
    pair = exif or _pair(image.info.get("dpi"))
    if pair is not None:
        return _measured(*pair)
    for name in ("aspect", "jfif_density"):  # without a unit: the shape alone
        pair = _pair(image.info.get(name))
        if pair is not None and min(pair) > 0:
            return _shaped(*pair)
    return Density()


def _tiff(image: TiffImagePlugin.TiffImageFile) -> Density:
    tags = image.tag_v2
    pair = _pair((tags.get(ExifTags.Base.XResolution), tags.get(ExifTags.Base.YResolution)))
    if pair is None or min(pair) <= 0:
        return Density()
    if tags.get(ExifTags.Base.Orientation, 1) in _SIDEWAYS:
        pair = pair[1], pair[0]  # its size is told upright from the start
    unit = _UNITS.get(tags.get(ExifTags.Base.ResolutionUnit, 2))
    return _shaped(*pair) if unit is None else _measured(pair[0] * unit, pair[1] * unit)


def _of_exif(image: Image.Image) -> tuple[float, float] | None:
    """Return what EXIF says; the reader of JPEG takes the one number for both."""
    try:
        exif = image.getexif()
        pair = _pair((exif[ExifTags.Base.XResolution], exif[ExifTags.Base.YResolution]))
        unit = _UNITS.get(exif.get(ExifTags.Base.ResolutionUnit, 2), 1.0)
    except DAMAGE:
        return None
    return None if pair is None else (pair[0] * unit, pair[1] * unit)


def squared(image: Image.Image, found: Density) -> Image.Image:
    """Return a loaded picture with square pixels; the same one where they are."""
    size = found.size(image.size)
    if size == image.size:
        return image
    smooth = image if image.mode not in {"1", "P"} else image.convert(_smooth_mode(image))
    return smooth.resize(size, Image.Resampling.BICUBIC)


def _smooth_mode(image: Image.Image) -> str:
    if image.mode == "1":
        return "L"
    return "RGBA" if image.has_transparency_data else "RGB"


def _measured(across: float, down: float) -> Density:
    """Return what to make of densities on an inch."""
    if not (_LEAST_DPI <= across <= _MOST_DPI and _LEAST_DPI <= down <= _MOST_DPI):
        odd = min(across, down) > 0 and not _square(across, down)
        return Density(doubted=_words(across, down) if odd else "")
    return _shaped(across, down, max(across, down))


def _shaped(across: float, down: float, dpi: float | None = None) -> Density:
    if _square(across, down):
        return Density(dpi=None if dpi is None else across)
    words = _words(across, down)
    if max(across, down) > _MOST_UNEQUAL * min(across, down):
        return Density(doubted=words)
    return Density(across, down, dpi, stretched=words)


def _square(across: float, down: float) -> bool:
    return abs(across - down) <= _EQUAL * across


def _words(across: float, down: float) -> str:
    return f"{across:.5g} × {down:.5g}"


def _pair(told: object) -> tuple[float, float] | None:
    try:
        across, down = (float(one) for one in told)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ArithmeticError):
        return None
    return (across, down) if math.isfinite(across) and math.isfinite(down) else None


DAMAGED = N_("it is damaged")
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
        left_out: tuple[PlanLeftOut, ...] = (),
    ) -> None:
        self._orientation = metadata.orientation(image)
        profile = image.info.get("icc_profile")
        self._profile = profile if isinstance(profile, bytes) else None
        self.dpi = None if density is None else density.dpi
        self.left_out = left_out
        toned = decode.continuous(image) if image.mode in _STRETCHED else image
        self._image = toned if density is None else squared(toned, density)
        self.size = upright_size(self._image.size, self._orientation)

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Return the rows from `top` to before `bottom`, flattened on white paper."""
        piece = decode.continuous(upright_strip(self._image, self._orientation, top, bottom))
        if piece.mode == "L" and self._profile is None:
            return piece
        return decode.srgb(piece, self._profile)

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


def raster_pages(data: bytes, kind: PlanFileKind) -> tuple[PlanPage, ...]:
    """Return the pages of a picture file without decoding them.

    Raises UnsuitableError when it is damaged, or has too many pages.
    """
    try:
        return tuple(_listed(_opened(data, kind), kind))
    except DAMAGE as damage:
        raise UnsuitableError(DAMAGED) from damage


def raster_page(data: bytes, kind: PlanFileKind, number: int, limits: Limits) -> RasterPage:
    """Return one page of a picture file, decoded.

    Raises UnsuitableError when there is no such page, or it is damaged or too large; MemoryError
    when it needs more than this process may have.
    """
    try:
        image = _opened(data, kind)
        if not 1 <= number <= _frames(image, kind):
            raise UnsuitableError("it has no page {number}", number=number)
        if kind is PlanFileKind.TIFF:
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

    Raises UnsuitableError when it has more pixels than `limits` allows.
    """
    pixels = size[0] * size[1]
    if pixels > limits.pixels:
        too_large = limits.too_large(pixels)
        raise UnsuitableError(
            "{too_large}; scan or export it again at a lower resolution", too_large=too_large
        )


def _opened(data: bytes, kind: PlanFileKind) -> Image.Image:
    # Areas are checked where they can be told, and odd metadata does no harm.
    Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("ignore")
    decoders = {PlanFileKind.JPEG: ["JPEG", "MPO"]}.get(kind, [kind.upper()])
    return Image.open(BytesIO(data), formats=decoders)


def _frames(image: Image.Image, kind: PlanFileKind) -> int:
    """Return the number of pages; the frames of an animation are none."""
    if kind is not PlanFileKind.TIFF:
        return 1
    count = int(getattr(image, "n_frames", 1))
    if count > MOST_PAGES:
        raise UnsuitableError(
            "it has {count:,} pages, more than {most_pages:,}", count=count, most_pages=MOST_PAGES
        )
    return count


def _listed(image: Image.Image, kind: PlanFileKind) -> Iterator[PlanPage]:
    for index in range(_frames(image, kind)):
        if index:
            image.seek(index)
        # The decoder of TIFF tells the upright size by itself.
        turn = 1 if kind is PlanFileKind.TIFF else metadata.orientation(image)
        found = density(image)
        width, height = upright_size(found.size(image.size), turn)
        number = index + 1
        yield PlanPage(
            number=number, width=width, height=height, label=f"Page {number}",
            left_out=_left_out(image, kind, found),
        )  # fmt: skip


def _left_out(image: Image.Image, kind: PlanFileKind, found: Density) -> tuple[PlanLeftOut, ...]:
    """Return what the picture of a page will not show as the file has it."""
    losses = Losses()
    if found.doubted:
        losses.add(Loss.DOUBTED, found.doubted)
    if found.stretched:
        losses.add(Loss.SQUARED, found.stretched)
    further = 0 if kind is PlanFileKind.TIFF else int(getattr(image, "n_frames", 1)) - 1
    if further > 0 and kind is not PlanFileKind.JPEG:  # those of a phone's JPEG are its depth
        losses.add(Loss.FRAMES, times=further)
    return losses.all()
