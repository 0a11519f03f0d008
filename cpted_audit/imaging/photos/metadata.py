"""When and where a photo was taken, from its EXIF; nonsense counts as not told."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from cpted_audit import clock

# What the orientations of EXIF and TIFF, 1 to 8, mean: how to turn a picture upright.


UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_MIRRORED_DOWN = frozenset({3, 4, 7, 8})
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})


def upright_size(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Return the width and height that a stored picture has once it is upright."""
    return (size[1], size[0]) if orientation in _ON_ITS_SIDE else size


def upright_strip(image: Image.Image, orientation: int, top: int, bottom: int) -> Image.Image:
    """Return the rows from `top` to before `bottom` of the upright picture.

    Only the part asked for is turned, so that no second picture of the full size is needed.
    """
    width, height = upright_size(image.size, orientation)
    across, down = (0, width), (top, bottom)
    if orientation in _MIRRORED_DOWN:
        down = (height - bottom, height - top)
    if orientation in _ON_ITS_SIDE:
        # Full rows of the upright picture are full columns of the stored one, in either sense.
        piece = image.crop((down[0], across[0], down[1], across[1]))
    else:
        piece = image.crop((across[0], down[0], across[1], down[1]))
    turn = UPRIGHT.get(orientation)
    return piece if turn is None else piece.transpose(turn)


_UNREADABLE = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError,
    struct.error,
)  # fmt: skip
"""What Pillow raises on EXIF that is cut, looped or of the wrong type."""
_STAMP = re.compile(r"(\d{4})[:\-/.](\d\d)[:\-/.](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_FIRST_YEAR = 1990
"""Before it there were no digital cameras; clocks that lost power say 1970 or 1980."""
_WRITTEN = 2026
"""The year of this program: a machine whose clock says less was set back."""


def orientation(image: Image.Image) -> int:
    """Return the EXIF orientation that is still to be applied, 1 to 8; 1 where it is nonsense."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation)
    except _UNREADABLE:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def captured_at(image: Image.Image) -> datetime | None:
    """Return the camera's local time when the photo was taken, without time zone."""
    detail = _directory(image, ExifTags.IFD.Exif)
    for table, tag in (
        (detail, ExifTags.Base.DateTimeOriginal),
        (detail, ExifTags.Base.DateTimeDigitized),
        (_main(image), ExifTags.Base.DateTime),
    ):
        if (moment := _moment(table.get(tag))) is not None:
            return moment
    return None


def position(image: Image.Image) -> tuple[float | None, float | None]:
    """Return latitude and longitude in WGS 84 degrees, or a pair of None."""
    gps = _directory(image, ExifTags.IFD.GPSInfo)
    latitude = _degrees(gps, ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLatitudeRef, "NS", 90)
    longitude = _degrees(gps, ExifTags.GPS.GPSLongitude, ExifTags.GPS.GPSLongitudeRef, "EW", 180)
    # Phones without a fix write zeros, and mark the reading void.
    void = gps.get(ExifTags.GPS.GPSStatus) == "V"
    if latitude is None or longitude is None or void or latitude == longitude == 0:
        return None, None
    return latitude, longitude


def _main(image: Image.Image) -> Mapping[int, Any]:
    try:
        return dict(image.getexif())
    except _UNREADABLE:
        return {}


def _directory(image: Image.Image, which: ExifTags.IFD) -> Mapping[int, Any]:
    try:
        found: object = image.getexif().get_ifd(which)
    except _UNREADABLE:
        return {}
    return found if isinstance(found, dict) else {}


def _moment(value: object) -> datetime | None:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)
    match = _STAMP.match(text.strip())
    if match is None:
        return None
    try:
        # EXIF tells local time without a zone.
        moment = datetime.strptime(" ".join(match.groups()), "%Y %m %d %H %M %S")  # noqa: DTZ007
    except ValueError:
        return None
    # A year ahead is as far as a clock set wrong may honestly be; this machine's may lag behind.
    latest = max(clock.moment().year, _WRITTEN) + 1
    return moment if _FIRST_YEAR <= moment.year <= latest else None


def _degrees(
    gps: Mapping[int, Any], value_tag: int, side_tag: int, sides: str, bound: int
) -> float | None:
    try:
        degrees, minutes, seconds = (float(part) for part in gps[value_tag])
        side = str(gps[side_tag]).strip("\0 ").upper()
    except _UNREADABLE:
        return None
    parts = (degrees, minutes, seconds)
    if side not in tuple(sides) or not all(math.isfinite(part) and part >= 0 for part in parts):
        return None
    angle = degrees + minutes / 60 + seconds / 3600
    if minutes > 60 or seconds > 60 or angle > bound:
        return None
    return round(-angle if side == sides[1] else angle, 7)
