"""A drawing in SVG: checked, cut off from every other file, and rendered. Child only.

The renderer would open any picture of this computer that the drawing names, so what is not within
the drawing is taken out first. Entities, which can make a small file fill the memory, are refused.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from functools import cached_property
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.parsers import expat

import resvg_py
from PIL import Image

from cpted_audit.assets import asset
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.limits import Limits
from cpted_audit.imaging.plan_raster import DAMAGED, RasterPage
from cpted_audit.imaging.plan_records import PlanPage
from cpted_audit.imaging.resolution import pixels_at

CSS_DPI = 96.0
_LARGEST_FILE = 64 * 2**20
_MOST_PIXELS = 160_000_000
"""The renderer holds the whole picture twice, four bytes to a pixel."""
_DEEPEST = 200
_IN_PIXELS = {
    "": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16.0,
    "em": 16.0, "ex": 8.0,
}  # fmt: skip
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)
_PICTURES = frozenset({"image", "feImage"})
_FORBIDDEN = "it defines entities, which a drawing does not need; export it again as plain SVG"
_NO_SIZE = "it does not say how large it is; export it again with a width and a height"


class _Head(NamedTuple):
    """What the checking pass found: the size in CSS pixels, and names of other files."""

    width: float
    height: float
    outward: bool


class SvgPage:
    """A drawing at a resolution, asked for in strips of rows; rendered whole with the first."""

    def __init__(self, data: bytes, dpi: float, limits: Limits) -> None:
        self._text, head = _checked(data)
        inches = (head.width / CSS_DPI, head.height / CSS_DPI)
        bound = replace(limits, pixels=min(limits.pixels, _MOST_PIXELS))
        self.size = pixels_at(inches, dpi, bound)
        self.dpi = dpi

    @cached_property
    def _whole(self) -> RasterPage:
        return RasterPage(_rendered(self._text, self.size))

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Return the rows from `top` to before `bottom` as they look on white paper."""
        return self._whole.strip(top, bottom)

    def reduced(self, longest: int) -> Image.Image:
        """Return the whole page with its longer side at most `longest` pixels."""
        scale = min(1.0, longest / max(self.size))
        width, height = (max(1, round(side * scale)) for side in self.size)
        return _rendered(self._text, (width, height))


def svg_pages(data: bytes) -> tuple[PlanPage, ...]:
    """Return the one page of a drawing, its size in CSS pixels.

    Raises:
        UnsuitableError: it is damaged, has no size, or defines entities.
    """
    _, head = _checked(data)
    return (PlanPage(number=1, width=head.width, height=head.height, label="Page 1"),)


def svg_page(data: bytes, number: int, dpi: float, limits: Limits) -> SvgPage:
    """Return the drawing, rendered.

    Raises:
        UnsuitableError: it is damaged, too large at this resolution, or defines entities.
    """
    if number != 1:
        raise UnsuitableError(f"it has no page {number}")
    return SvgPage(data, dpi, limits)


def _rendered(text: str, size: tuple[int, int]) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None
    try:
        data = resvg_py.svg_to_bytes(
            svg_string=text, background="#ffffff", width=size[0], height=size[1], dpi=CSS_DPI,
            skip_system_fonts=True, font_dirs=[str(asset("resources", "fonts"))],
            font_family="Noto Sans", sans_serif_family="Noto Sans", serif_family="Noto Sans",
            monospace_family="DejaVu Sans",
        )  # fmt: skip
    except ValueError as error:
        raise UnsuitableError(DAMAGED) from error
    warnings.simplefilter("ignore")  # of its size, which was chosen above
    image = Image.open(BytesIO(data), formats=["PNG"]).convert("RGB")
    # The renderer keeps the drawing's shape, so a side may come out a pixel off.
    return image if image.size == size else image.resize(size, Image.Resampling.BICUBIC)


def _checked(data: bytes) -> tuple[str, _Head]:
    """Return the drawing without references to other files, and what is known of it."""
    if len(data) > _LARGEST_FILE:
        raise UnsuitableError(f"the drawing is larger than {_LARGEST_FILE >> 20} MB")
    head = _Check().run(data)
    root = ET.fromstring(data)  # noqa: S314 - entities were refused by the check
    if head.outward:
        for parent in list(root.iter()):
            for child in [one for one in parent if _points_out(_local(one.tag), one.attrib)]:
                parent.remove(child)
    return ET.tostring(root, encoding="unicode"), head


class _Check:
    """One pass over the drawing that refuses what is hostile and notes what is needed."""

    def __init__(self) -> None:
        self._depth = 0
        self._size: tuple[float, float] | None = None
        self._outward = False

    def run(self, data: bytes) -> _Head:
        """Return what was found.

        Raises:
            UnsuitableError: it is no whole XML, defines entities, or does not tell its size.
        """
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        try:
            parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
        except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
            raise UnsuitableError(DAMAGED) from error
        if self._size is None:
            raise UnsuitableError(_NO_SIZE)
        return _Head(*self._size, self._outward)

    def _doctype(self, _name: str, _system: object, _public: object, has_subset: int) -> None:
        if has_subset:
            raise UnsuitableError(_FORBIDDEN)

    def _entity(self, *_: object) -> None:
        raise UnsuitableError(_FORBIDDEN)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnsuitableError(f"its parts lie within each other more than {_DEEPEST} deep")
        if self._depth == 1:
            if _local(name) != "svg":
                raise UnsuitableError(DAMAGED)
            self._size = _natural_size(attributes)
        self._outward = self._outward or _points_out(_local(name), attributes)

    def _end(self, _name: str) -> None:
        self._depth -= 1


def _local(name: object) -> str:
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _points_out(name: str, attributes: dict[str, str]) -> bool:
    """Return whether an element shows a picture that is not within the drawing itself."""
    if name not in _PICTURES:
        return False
    links = [value for key, value in attributes.items() if _local(key) == "href"]
    return any(not link.strip().lower().startswith(("data:", "#")) for link in links)


def _natural_size(attributes: dict[str, str]) -> tuple[float, float] | None:
    """Return width and height in CSS pixels; one that is missing follows from the viewBox."""
    width, height = (_length(attributes.get(name, "")) for name in ("width", "height"))
    box = [float(one) for one in re.findall(r"[-+.\deE]+", attributes.get("viewBox", ""))[:4]]
    shape = (box[2], box[3]) if len(box) == 4 and min(box[2:]) > 0 else None
    if width and height:
        return width, height
    if shape is None:
        return None
    if width:
        return width, width * shape[1] / shape[0]
    return (height * shape[0] / shape[1], height) if height else shape


def _length(text: str) -> float | None:
    match = _LENGTH.fullmatch(text)
    if match is None:
        return None
    factor = _IN_PIXELS.get(match.group(2).lower())
    return float(match.group(1)) * factor if factor else None
