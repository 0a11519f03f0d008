"""Bytes into a drawing: the plain reader first, the recovering one where that fails."""

from __future__ import annotations

import codecs
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO, TextIOWrapper
from types import MappingProxyType
from typing import NamedTuple

from cpted_audit.errors import PlanError
from cpted_audit.interchange.dxf.library import (
    TROUBLES,
    BaseLayout,
    Drawing,
    binary_tags_loader,
    dxf_stream_info,
    recover,
)
from cpted_audit.interchange.dxf.records import DxfGeoreference, DxfLayer
from cpted_audit.interchange.dxf.shapes import Shape, ShapeKind
from cpted_audit.interchange.dxf.text import decoded

# Which layers of a drawing are drawn, and what is on each; names compare in lower case.


_UNPRINTED = "defpoints"
"""The layer CAD programs keep for themselves and never print."""


class LayerChoice(NamedTuple):
    """The layers to draw: `only` these, or where that is None all but the `hidden`.

    A block put on one of the `frozen` layers is not drawn, whatever the layers of its content.
    `told` are the names, as written, of those whose absence nobody chose.
    """

    only: frozenset[str] | None = None
    hidden: frozenset[str] = frozenset()
    frozen: frozenset[str] = frozenset()
    told: Mapping[str, str] = MappingProxyType({})

    def shows(self, layer: str) -> bool:
        """Return whether what is on this layer is drawn."""
        return layer not in self.hidden if self.only is None else layer in self.only


EVERY_LAYER = LayerChoice()


def chosen_layers(document: Drawing, names: frozenset[str] | None) -> LayerChoice:
    """Return the choice of these layers, or of those that are switched on where it is None."""
    frozen = frozenset(layer.dxf.name.lower() for layer in document.layers if layer.is_frozen())
    if names is None:
        hidden = _hidden(document)
        names_off = (layer.dxf.name for layer in document.layers)
        told = {name.lower(): name for name in names_off if name.lower() in hidden}
        told.pop(_UNPRINTED, None)
        return LayerChoice(hidden=hidden, frozen=frozen, told=told)
    only = frozenset(name.lower() for name in names)
    return LayerChoice(only=only, frozen=frozen - only)


def _hidden(document: Drawing) -> frozenset[str]:
    off = {
        layer.dxf.name.lower() for layer in document.layers if layer.is_off() or layer.is_frozen()
    }
    return frozenset(off | {_UNPRINTED})


def layer_list(document: Drawing, shapes: Sequence[Shape]) -> tuple[DxfLayer, ...]:
    """Return every layer with what is on it, by name."""
    names = {layer.dxf.name.lower(): layer.dxf.name for layer in document.layers}
    lines = Counter(shape.layer for shape in shapes if shape.kind is ShapeKind.LINE)
    others = Counter(shape.layer for shape in shapes if shape.kind is not ShapeKind.LINE)
    hidden = _hidden(document)
    return tuple(
        DxfLayer(
            name=names.get(key, key), lines=lines[key], others=others[key],
            visible=key not in hidden,
        )
        for key in sorted(names.keys() | lines.keys() | others.keys())
        if key != _UNPRINTED or lines[key] or others[key]
    )  # fmt: skip


LARGEST = 100_000_000
"""Bytes of a drawing; the library needs some fifteen times as much memory to read it."""

METRES: dict[int, float] = {
    1: 0.0254, 2: 0.3048, 3: 1609.344, 4: 0.001, 5: 0.01, 6: 1.0, 7: 1000.0, 8: 2.54e-8,
    9: 2.54e-5, 10: 0.9144, 11: 1e-10, 12: 1e-9, 13: 1e-6, 14: 0.1, 15: 10.0, 16: 100.0, 17: 1e9,
    18: 149_597_870_700.0, 19: 9_460_730_472_580_800.0, 20: 3.0856775814913673e16,
    21: 1200 / 3937, 22: 100 / 3937, 23: 3600 / 3937, 24: 6_336_000 / 3937,
}  # fmt: skip
"""Metres per unit for each code of $INSUNITS (DXF reference); 21 to 24 are the US survey units."""

UNIT_NAMES: dict[int, str] = {
    1: "inches", 2: "feet", 3: "miles", 4: "millimetres", 5: "centimetres", 6: "metres",
    7: "kilometres", 8: "microinches", 9: "mils", 10: "yards", 14: "decimetres",
    21: "US survey feet", 22: "US survey inches", 23: "US survey yards", 24: "US survey miles",
}  # fmt: skip
"""What to call the units a building may be drawn in."""

_HEADER = 40_000
"""Bytes within which the code page of a file is named."""
_CODE_PAGE = re.compile(rb"\$DWGCODEPAGE\s+3\s+([\w-]{1,20})")
_WIDE_PAGES = {"ansi_932", "ansi_936", "ansi_949", "ansi_950", "ansi_1361"}
"""Of two bytes to a letter, which may look like UTF-8 by chance."""
_BY_NUMBER = re.compile(rb"\\[UM]\+[0-9A-Fa-f]{4}")
_BINARY = b"AutoCAD Binary DXF\r\n\x1a\x00"
_NOT_DRAWN = {"VIEWPORT", "ATTDEF", "XLINE", "RAY", "POINT", "LIGHT", "SUN", "CAMERA"}
"""What stands in a drawing and is no line of a plan."""


class ReadDrawing(NamedTuple):
    """A drawing as the library holds it, and whether and how much it had to be mended."""

    document: Drawing
    recovered: bool
    mended: int


def read_drawing(data: bytes) -> ReadDrawing:
    """Read a DXF file, text or binary, whole or damaged.

    Raises PlanError when it is no DXF drawing, too large, or damaged beyond mending.
    """
    _refuse_at_sight(data)
    try:
        return ReadDrawing(_plainly(data), recovered=False, mended=0)
    except TROUBLES:
        return _recovering(data)


def _refuse_at_sight(data: bytes) -> None:
    if not data:
        raise PlanError("The drawing is empty, so nothing was imported; copy the file again.")
    if data[:4] == b"AC10" and data[4:6].isdigit():
        raise PlanError(
            "This is a DWG drawing, which only CAD programs read; nothing was imported. Open it "
            "in the CAD program and save it as DXF, or ask whoever drew it for a DXF or PDF."
        )
    if len(data) > LARGEST:
        raise PlanError(
            "The drawing has {count:,.0f} MB, more than {largest:.0f} MB, so nothing "
            "was imported. Save one level on its own, or purge what it does not use.",
            count=len(data) / 1000000.0,
            largest=LARGEST / 1000000.0,
        )
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:8].split(b"\n")[0].split(b"\r")[0].strip()
    if not data.startswith(_BINARY) and not (first.isdigit() and b"SECTION" in data):
        raise PlanError(
            "The file is not a DXF drawing, whatever its name says, so nothing was imported. "
            "Save it as DXF in the CAD program, or import the plan as PDF or picture."
        )


def _plainly(data: bytes) -> Drawing:
    if data.startswith(_BINARY):
        return Drawing.load(binary_tags_loader(data, errors="surrogateescape"))
    encoding = _encoding(data)
    if not _BY_NUMBER.search(data):
        stream = TextIOWrapper(BytesIO(data), encoding=encoding, errors="surrogateescape")
        return Drawing.read(stream)
    # Names of layers and files are written by number too, so all of it is read through.
    return Drawing.read(StringIO(decoded(data.decode(encoding, "surrogateescape")), newline=None))


def _encoding(data: bytes) -> str:
    """Return how the text of a file is encoded: as it says, unless it is plainly UTF-8.

    The library knows the code pages of Windows alone; programs that never saw one write UTF-8.
    """
    told = dxf_stream_info(StringIO(data.decode("utf-8", "ignore"), newline=None)).encoding
    page = _CODE_PAGE.search(data[:_HEADER])
    name = page[1].decode("ascii").lower() if page else ""
    if told != "utf8" and not data.isascii() and name not in _WIDE_PAGES and _is_utf8(data):
        return "utf8"
    if told == "utf8" or not name.startswith(("dos", "iso", "mac", "big5", "ksc", "gb")):
        return told
    name = name.replace("dos", "cp")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return told


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _recovering(data: bytes) -> ReadDrawing:
    try:
        document, auditor = recover.read(BytesIO(data))
    except TROUBLES as error:
        raise PlanError(
            "The drawing is damaged beyond repair, so nothing was imported. Open it in the CAD "
            "program, run its audit and save it again, or import the plan as PDF."
        ) from error
    return ReadDrawing(document, recovered=True, mended=len(auditor.errors) + len(auditor.fixes))


def units_code(document: Drawing, data: bytes) -> int | None:
    """Return the code of the units the header names, or None where it names none it knows.

    The library puts metres where the header is silent, so the bytes are asked whether it spoke.
    """
    if b"$INSUNITS" not in data:
        return None
    code = document.header.get("$INSUNITS")
    return code if code in METRES else None


def drawn_space(document: Drawing) -> tuple[str, BaseLayout]:
    """Return the name and content of the space to read.

    It is the model, or the first paper layout with content where the model is empty.
    """
    model = document.modelspace()
    if not _has_content(model):
        for name in document.layout_names_in_taborder():
            layout = document.layout(name)
            if _has_content(layout):
                return name, layout
    return "Model", model


def other_sheets(document: Drawing, drawn: str) -> list[str]:
    """Return the names of the layouts with content besides the one drawn."""
    names = [name for name in document.layout_names_in_taborder() if name != drawn]
    return [name for name in names if _has_content(document.layout(name))]


def _has_content(layout: BaseLayout) -> bool:
    return any(entity.dxftype() not in _NOT_DRAWN for entity in layout)


def georeference(document: Drawing) -> DxfGeoreference | None:
    """Return where the drawing lies on the earth, or None where it does not say."""
    try:
        data = document.modelspace().get_geodata()
        if data is None:
            return None
        design, reference = data.dxf.design_point, data.dxf.reference_point
        north = data.dxf.north_direction
        latitude, longitude = _latitude_longitude(data.dxf.get("geo_rss_tag", ""))
        found = DxfGeoreference(
            epsg=_epsg(data),
            design=(design.x, design.y),
            reference=(reference.x, reference.y),
            north=math.degrees(math.atan2(north.x, north.y)) % 360,
            latitude=latitude,
            longitude=longitude,
        )
    except TROUBLES:
        return None
    numbers = (*found.design, *found.reference, found.north)
    return found if all(map(math.isfinite, numbers)) else None


def _epsg(data: object) -> int | None:
    try:
        return int(data.get_crs()[0])  # type: ignore[attr-defined]
    except TROUBLES:  # the system is named otherwise
        return None


def _latitude_longitude(tag: str) -> tuple[float | None, float | None]:
    """Read “<georss:point>51.4983 -0.1256</georss:point>”."""
    inside = tag.partition(">")[2].partition("<")[0].split()
    try:
        latitude, longitude = (float(one) for one in inside)
    except ValueError:
        return None, None
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return latitude, longitude
    return None, None
