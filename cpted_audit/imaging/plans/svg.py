"""A drawing in SVG: checked, cut off from every other file, and rendered. Child only.

The renderer would open any picture of this computer that the drawing names, so what is not within
the drawing is taken out first. Of entities, which can make a small file fill the memory, only
short plain texts are taken, as drawing programs name their namespaces.
"""

from __future__ import annotations

import re
import sys
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import cached_property, partial
from io import BytesIO
from typing import NamedTuple, TypeVar
from xml.etree import ElementTree as ET
from xml.parsers import expat

import resvg_py
from PIL import Image

from cpted_audit.assets import asset
from cpted_audit.domain.plans.left_out import Loss, Losses, PlanLeftOut, file_name_of, joined
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.plans.pdf import pixels_at
from cpted_audit.imaging.plans.raster import DAMAGED, RasterPage
from cpted_audit.imaging.plans.records import PlanPage
from cpted_audit.imaging.plans.svg_flow import natural_size
from cpted_audit.imaging.plans.svg_mending import local, mended
from cpted_audit.jobs.limits import Limits
from cpted_audit.words import N_

# Room for work that goes as deep as the data does: groups within groups within groups.


_Result = TypeVar("_Result")

_STACK = 64 * 2**20
"""Bytes; the renderer of SVG takes some 20 KB for each group within a group."""
_CALLS = 6000


def with_deep_stack(work: Callable[[], _Result]) -> _Result:
    """Return what `work` returns, run in a thread of its own with a large stack."""
    done: Future[_Result] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed on to the caller
            done.set_exception(error)

    usual, calls = threading.stack_size(_STACK), sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max(calls, _CALLS))
        thread = threading.Thread(target=run)
        thread.start()
    finally:
        threading.stack_size(usual)
    thread.join()
    sys.setrecursionlimit(calls)
    return done.result()


CSS_DPI = 96.0
_LARGEST_FILE = 64 * 2**20
_MOST_PIXELS = 160_000_000
"""The renderer holds the whole picture twice, four bytes to a pixel."""
_DEEPEST = 1000
"""Groups within groups; the renderer gives up a little later."""
_MOST_ENTITIES, _LONGEST_ENTITY, _MOST_EXPANDED = 200, 400, 8 * 2**20
"""How many texts may have a name, their letters each, and what all uses may come to together."""
_FORBIDDEN = N_(
    "it defines entities that are more than short texts, which a drawing does "
    "not need; export it again as plain SVG"
)
_SIMPLE = ("utf-8", "utf-16", "us-ascii", "iso-8859-1", "windows-1252")
"""Encodings in which an ampersand is one and can be counted."""
_HREF = re.compile(r"href\s*=\s*[\"']([^\"']*)")
_NO_SIZE = N_("it does not say how large it is; export it again with a width and a height")


class _Drawing(NamedTuple):
    """A drawing that can be drawn: its text, its size in CSS pixels, and what is left out."""

    text: str
    width: float
    height: float
    left_out: tuple[PlanLeftOut, ...]


class SvgPage:
    """A drawing at a resolution, asked for in strips of rows; rendered whole with the first."""

    def __init__(self, data: bytes, dpi: float, limits: Limits) -> None:
        drawing = _checked(data)
        self._text, self.left_out = drawing.text, drawing.left_out
        inches = (drawing.width / CSS_DPI, drawing.height / CSS_DPI)
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

    Raises UnsuitableError when it is damaged, has no size, or defines entities that could grow.
    """
    drawing = _checked(data)
    return (
        PlanPage(
            number=1, width=drawing.width, height=drawing.height, label="Page 1",
            left_out=drawing.left_out,
        ),
    )  # fmt: skip


def svg_page(data: bytes, number: int, dpi: float, limits: Limits) -> SvgPage:
    """Return the drawing, rendered.

    Raises UnsuitableError when it is damaged, too large at this resolution, or defines entities
    that could grow.
    """
    if number != 1:
        raise UnsuitableError("it has no page {number}", number=number)
    return SvgPage(data, dpi, limits)


def _rendered(text: str, size: tuple[int, int]) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None
    draw = partial(
        resvg_py.svg_to_bytes,
        svg_string=text, background="#ffffff", width=size[0], height=size[1], dpi=CSS_DPI,
        skip_system_fonts=True, font_dirs=[str(asset("resources", "fonts"))],
        font_family="Noto Sans", sans_serif_family="Noto Sans", serif_family="Noto Sans",
        monospace_family="DejaVu Sans",
    )  # fmt: skip
    try:
        data = with_deep_stack(draw)
    except ValueError as error:
        raise UnsuitableError(DAMAGED) from error
    warnings.simplefilter("ignore")  # of its size, which was chosen above
    image = Image.open(BytesIO(data), formats=["PNG"]).convert("RGB")
    # The renderer keeps the drawing's shape, so a side may come out a pixel off.
    return image if image.size == size else image.resize(size, Image.Resampling.BICUBIC)


def _checked(data: bytes) -> _Drawing:
    """Return the drawing without references to other files, and what is known of it."""
    if len(data) > _LARGEST_FILE:
        raise UnsuitableError(
            "the drawing is larger than {largest_file} MB", largest_file=_LARGEST_FILE >> 20
        )
    check = _Check()
    width, height = check.run(data)
    root = ET.fromstring(data)  # noqa: S314 - entities that could grow were refused by the check
    left_out = joined(check.losses.all(), mended(root))
    text = with_deep_stack(lambda: ET.tostring(root, encoding="unicode"))
    return _Drawing(text, width, height, left_out)


class _Check:
    """One pass over the drawing that refuses what is hostile and notes what is needed."""

    def __init__(self) -> None:
        self.losses = Losses()
        self._depth = self._uses = 0
        self._encoding = _SIMPLE[0]
        self._entities: list[str] = []
        self._size: tuple[float, float] | None = None

    def run(self, data: bytes) -> tuple[float, float]:
        """Return the size in CSS pixels.

        Raises UnsuitableError when it is no whole XML, defines what could grow, or does not tell
        its size.
        """
        self._uses = data.count(b"&")
        parser = expat.ParserCreate(namespace_separator="}")
        parser.EntityDeclHandler = self._entity
        parser.AttlistDeclHandler = parser.ElementDeclHandler = self._refuse
        parser.ProcessingInstructionHandler = self._instruction
        parser.XmlDeclHandler = self._declaration
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        try:
            parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
        except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
            raise UnsuitableError(DAMAGED) from error
        if self._size is None:
            raise UnsuitableError(_NO_SIZE)
        return self._size

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self._encoding = (encoding or _SIMPLE[0]).lower()

    def _refuse(self, *_: object) -> None:
        raise UnsuitableError(_FORBIDDEN)

    def _entity(self, _name: str, is_parameter: bool, value: str | None, *outside: object) -> None:  # noqa: FBT001
        """Take a short plain text that has a name; what names others or lies elsewhere, never."""
        self._entities.append(value or "")
        plain = value is not None and not set(value) & set("&%<") and not any(outside[1:])
        few = len(self._entities) <= _MOST_ENTITIES and len(value or "") <= _LONGEST_ENTITY
        # Whatever begins with an ampersand may stand for the longest of them.
        bounded = self._uses * max(map(len, self._entities)) <= _MOST_EXPANDED
        if is_parameter or not (plain and few and bounded and self._encoding in _SIMPLE):
            raise UnsuitableError(_FORBIDDEN)

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            found = _HREF.search(data)
            self.losses.add(Loss.STYLES, file_name_of(found[1]) if found else "")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnsuitableError(
                "its parts lie within each other more than {deepest:,} deep", deepest=_DEEPEST
            )
        if self._depth > 1:
            return
        if local(name) != "svg":
            raise UnsuitableError(DAMAGED)
        self._size = natural_size(attributes)

    def _end(self, _name: str) -> None:
        self._depth -= 1
