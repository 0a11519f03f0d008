"""Bring any picture Pillow can decode to plain RGB in the sRGB colour space, without alpha."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageCms

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
