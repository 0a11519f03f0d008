"""Take one photo in: read, check, decode, turn upright, scale, strip. Runs in the child only.

Bring any picture Pillow can decode to plain RGB in the sRGB colour space, without alpha.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pillow_heif
from PIL import (  # noqa: F401 - importing a plugin is what makes its decoder known
    AvifImagePlugin,
    ExifTags,
    Image,
    ImageCms,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from cpted_audit.domain.photos.picture_size import fitted_size
from cpted_audit.imaging.kinds import ACCEPTED, UnsuitableError, decoder_for
from cpted_audit.imaging.photos import metadata
from cpted_audit.imaging.photos.metadata import UPRIGHT
from cpted_audit.imaging.photos.results import HeldPhoto, RefusedPhoto, TakenPhoto
from cpted_audit.imaging.reading import DAMAGE, read_file
from cpted_audit.jobs.limits import Limits
from cpted_audit.words import N_

# Tell whether a HEIC or AVIF file is whole.
#
# The decoder fills what is missing at the end of a cut file with grey and reports no error, so
# the file's own table of contents is compared with its length. Layout: ISO/IEC 14496-12, 8.11.3
# (iloc).


_META_PREFIX = 4  # version and flags


def is_whole(data: bytes) -> bool:
    """Return whether every item that `data` lists ends within it; True where it lists none."""
    for meta in _boxes(data, 0, len(data), b"meta"):
        for iloc in _boxes(data, meta.start + _META_PREFIX, meta.stop, b"iloc"):
            if any(end > len(data) for end in _item_ends(data[iloc.start : iloc.stop])):
                return False
    return True


def _boxes(data: bytes, start: int, stop: int, kind: bytes) -> Iterator[range]:
    """Yield where the contents of each box of a kind lie between two offsets."""
    while start + 8 <= stop:
        size, header = int.from_bytes(data[start : start + 4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        end = start + size if size else stop
        if size and size < header:
            return
        if data[start + 4 : start + 8] == kind:
            yield range(start + header, min(end, stop))
        start = end


def _item_ends(iloc: bytes) -> Iterator[int]:
    """Yield the offset in the file at which each stretch of each item ends."""
    stream = BytesIO(iloc)

    def number(width: int) -> int:
        return int.from_bytes(stream.read(width), "big")

    version = number(4) >> 24
    sizes = number(2)
    offset_width, length_width = sizes >> 12, sizes >> 8 & 15
    base_width, index_width = sizes >> 4 & 15, sizes & 15 if version else 0
    for _ in range(number(4 if version == 2 else 2)):
        number(4 if version == 2 else 2)
        in_file = (number(2) & 15 if version else 0) == 0
        in_file = number(2) == 0 and in_file
        base = number(base_width)
        for _ in range(number(2)):
            number(index_width)
            start, length = number(offset_width), number(length_width)
            if in_file:
                yield base + start + length
        if stream.tell() >= len(iloc):
            return


_THUMBNAIL_SIDE = 320
_QUALITY = 85
_DAMAGED = N_("it is damaged")
_HEIC_THREADS = 2
"""One photo alone gains from a second thread; with all cores busy more only take memory."""

pillow_heif.register_heif_opener(
    decode_threads=_HEIC_THREADS, thumbnails=False, depth_images=False, aux_images=False
)


def take_photo(
    source: Path | HeldPhoto, *, max_side: int, limits: Limits
) -> TakenPhoto | RefusedPhoto:
    """Return a photo ready to be stored, at most `max_side` pixels long, or why not.

    A panorama may be longer, see `fitted_size`.

    Raises MemoryError when it needs more than this process may have.
    """
    # Pillow warns of odd EXIF in photos that are fine; areas are checked below.
    warnings.simplefilter("ignore")
    path = source.path if isinstance(source, HeldPhoto) else source
    try:
        data = source.data if isinstance(source, HeldPhoto) else read_file(path)
        image = _load(data, max_side, limits)
        taken = _taken(path, hashlib.sha256(data).hexdigest(), image, max_side)
    except UnsuitableError as refusal:
        return RefusedPhoto(path, str(refusal))
    if isinstance(source, HeldPhoto) and taken.captured_at is None:
        return replace(taken, captured_at=source.captured_at)
    return taken


def _load(data: bytes, max_side: int, limits: Limits) -> Image.Image:
    """Return the decoded picture, its first frame where there are several."""
    decoder = decoder_for(data)
    if decoder in {"HEIF", "AVIF"} and not is_whole(data):
        raise UnsuitableError(_DAMAGED)
    # Opening must not refuse by area, or the refusal could not say how large the picture is.
    Image.MAX_IMAGE_PIXELS = None
    try:
        image = Image.open(BytesIO(data), formats=[decoder])
        _check(image, limits)
        Image.MAX_IMAGE_PIXELS = limits.pixels
        # A JPEG can be decoded at a half, a quarter or an eighth; the box asked for must have the
        # picture's own shape, or the shorter side keeps it from shrinking.
        image.draft(None, fitted_size(*image.size, max_side))
        image.load()
    except DAMAGE as damage:
        # libheif tells of failed allocations by a message only.
        if "allocat" in str(damage).lower():
            raise MemoryError from damage
        raise UnsuitableError(_DAMAGED) from damage
    return image


def _check(image: Image.Image, limits: Limits) -> None:
    width, height = image.size
    if width * height > limits.pixels:
        raise UnsuitableError(limits.too_large(width * height))
    # Raw camera files are TIFFs whose first picture is a small preview of the one meant.
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        kind = image.tag_v2.get(ExifTags.Base.NewSubfileType, 0)
        if isinstance(kind, int) and kind & 1:
            raise UnsuitableError(
                "it is a raw camera file; photos can be imported as {accepted}", accepted=ACCEPTED
            )


def _taken(path: Path, sha256: str, image: Image.Image, max_side: int) -> TakenPhoto:
    # Read after loading: some formats keep EXIF behind the pixels, and the TIFF, HEIC and AVIF
    # decoders have turned the picture by then and say so.
    turn = UPRIGHT.get(metadata.orientation(image))
    captured_at = metadata.captured_at(image)
    latitude, longitude = metadata.position(image)
    profile = image.info.get("icc_profile")
    small = _scaled(continuous(image), max_side)
    # Converted after scaling, which leaves a fraction of the pixels to convert.
    picture = srgb(small, profile if isinstance(profile, bytes) else None)
    if turn is not None:
        picture = picture.transpose(turn)
    return TakenPhoto(
        path=path,
        sha256=sha256,
        picture=_jpeg(picture),
        thumbnail=_jpeg(_scaled(picture, _THUMBNAIL_SIDE)),
        width=picture.width,
        height=picture.height,
        captured_at=captured_at,
        latitude=latitude,
        longitude=longitude,
    )


def _scaled(image: Image.Image, side: int) -> Image.Image:
    size = fitted_size(*image.size, side)
    if size == image.size:
        return image
    return image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)


def _jpeg(image: Image.Image) -> bytes:
    """Return a JPEG that holds pixels and nothing else.

    Every picture is encoded anew, even one that could stay as it is: what a camera or a stranger
    put between the pixels (positions, names, previews of what was cropped away, bytes meant to
    break a reader) stays behind for certain. At this quality the loss cannot be seen.
    """
    image.info = {}  # the encoder would copy profile, comment and XMP from here
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling="4:2:0")
    return out.getvalue()


_SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
"""The colour space that a profile must be of to fit a mode."""
_LARGEST_PROFILE = 4 * 2**20
_SIXTEEN_BIT = frozenset({"I;16", "I;16L", "I;16B", "I;16N"})


def continuous(image: Image.Image) -> Image.Image:
    """Return the picture in a mode whose pixels can be averaged, so that it can be scaled."""
    if image.mode in _SIXTEEN_BIT:
        return _narrowed(image)
    if image.mode in {"I", "F"}:
        return _stretched(image)
    if image.mode in {"P", "1", "L", "RGB"} and image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode == "PA":
        return image.convert("RGBA")
    if image.mode == "P":
        return image.convert("RGB")
    return image.convert("L") if image.mode == "1" else image


def srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture flattened on white and converted from its profile, where that is valid.

    A broken or unfitting profile is passed over: the picture is worth more than exact colours.
    """
    flat = _on_white(image)
    if flat.mode == "LAB":
        return ImageCms.applyTransform(flat, _from_lab()) or flat
    if profile and len(profile) <= _LARGEST_PROFILE and flat.mode in _SPACES:
        try:
            transform = _transform(profile, flat.mode)
            if transform is not None:
                return ImageCms.applyTransform(flat, transform) or flat
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return flat.convert("RGB")


def _narrowed(image: Image.Image) -> Image.Image:
    """Keep the upper eight of the bits in use: cameras store 10, 12 or 14 in a 16-bit file."""
    wide = image.convert("I")
    _, brightest = wide.getextrema()
    scale = 2.0 ** (8 - max(8, int(brightest).bit_length()))  # type: ignore[arg-type]
    return wide.point(lambda value: value * scale).convert("L")


def _stretched(image: Image.Image) -> Image.Image:
    """Spread 32-bit readings over what they span: such files declare no white point."""
    low, high = (float(bound) for bound in image.getextrema())  # type: ignore[arg-type]
    scale = 255 / (high - low) if high > low else 0.0
    return image.convert("F").point(lambda value: value * scale - low * scale).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in {"RGBa", "La"}:
        image = image.convert(image.mode.upper())
    if image.mode not in {"RGBA", "LA"}:
        return image
    alpha = image.getchannel("A")
    base = image.convert(image.mode.removesuffix("A"))
    white = Image.new(base.mode, base.size, "white")
    white.paste(base, mask=alpha)
    return white


@lru_cache(maxsize=1)
def _from_lab() -> ImageCms.ImageCmsTransform:
    lab, target = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(lab, target, "LAB", "RGB")


# Photos of one phone share their profile, and building a transform costs more than using it.
@lru_cache(maxsize=4)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    if source.profile.xcolor_space.strip() != _SPACES[mode]:
        return None
    return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
