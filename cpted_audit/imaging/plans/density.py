"""How closely the pixels of a picture lie across and down, and pictures of unequal ones squared.

Fax machines scan 204 dots to an inch across and 98 down; a square of such a scan is drawn flat
unless its pixels are. Child only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import ExifTags, Image, TiffImagePlugin

from cpted_audit.imaging.reading import DAMAGE

_LEAST_DPI, _MOST_DPI = 20.0, 2400.0
"""Pixels per inch outside of which a file's word for it is not believed."""
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
