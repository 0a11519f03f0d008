"""Features as KML 2.2 (OGC 07-147r2) with their icons in one file, a KMZ.

A folder for each layer, a placemark for each feature, a style for each kind and how its sign
stands. Icons lie in the file, so that nothing is fetched. Readers take a name or a description for
HTML; angle brackets that somebody typed are set as ‹ and ›, which no reader obeys, and the balloon
shows nothing but the description. The data of a placemark has the texts as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.interchange.maps.geojson import DECIMALS, Feature, Value, coordinates

NAMESPACE = "http://www.opengis.net/kml/2.2"
DOCUMENT = "doc.kml"
"""The name that readers look for in a KMZ."""
Look = tuple[str, Drawn]
"""A kind, and how its sign stands."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML file can hold."""
_NO_MARKUP = str.maketrans({"<": "‹", ">": "›"})
_LINE_WIDTH = "3"
_FILL = "59"
"""How opaque areas are, of ff."""
_GREY = "#9a9a9a"
"""Lines and areas of what is gone or not to be relied on, whatever their layer."""
_ENDINGS = {
    Drawn.NORMAL: "", Drawn.DOUBTED: "-never-verified", Drawn.STRUCK: "-not-in-order",
    Drawn.HOLLOW: "-not-there", Drawn.ABSENT: "-not-there",
}  # fmt: skip
_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class KmlLayer:
    """A folder: the layer of its features, its name, and its colour as #rrggbb."""

    layer: str
    name: str
    colour: str = "#1f5fa8"


def write_kmz(
    features: Sequence[Feature],
    layers: Sequence[KmlLayer],
    icons: Mapping[Look, bytes],
    *,
    name: str,
) -> bytes:
    """Return a KMZ of features and of those icons that they need; equal input, equal bytes.

    `icons` are PNG files. Raises what `write_kml` does.
    """
    used = {style_id(*look): data for look, data in icons.items() if look in looks(features)}
    files = {DOCUMENT: write_kml(features, layers, used, name=name)}
    files |= {_icon_name(style): data for style, data in sorted(used.items())}
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for file_name, data in files.items():
            part = ZipInfo(file_name, _EARLIEST)
            part.compress_type = ZIP_DEFLATED if file_name == DOCUMENT else ZIP_STORED
            part.external_attr, part.create_system = 0o644 << 16, 3
            archive.writestr(part, data)
    return made.getvalue()


def looks(features: Sequence[Feature]) -> list[Look]:
    """Return every kind of points with how its signs stand, each once: what needs an icon."""
    return sorted(
        {
            (feature.kind, feature.drawn)
            for feature in features
            if feature.shape is MarkerShape.POINT
        }
    )


def style_id(kind: str, drawn: Drawn) -> str:
    """Return the name of a style, such as “aed-not-there”."""
    return kind + _ENDINGS[drawn]


def write_kml(
    features: Sequence[Feature],
    layers: Sequence[KmlLayer],
    icons: Mapping[str, bytes] | None = None,
    *,
    name: str,
) -> bytes:
    """Return features on the Earth as a KML file, in the order of their layers.

    `icons` are the styles that have an icon beside the file. Empty layers are left out; a feature
    of a layer that is not among them raises ValueError.
    """
    colours = {layer.layer: layer.colour for layer in layers}
    unknown = {feature.layer for feature in features} - set(colours)
    if unknown:
        raise ValueError(f"no such layers: {sorted(unknown)}")
    root = Element("kml", xmlns=NAMESPACE)
    document = _told(root, "Document")
    _told(document, "name", _plain(name))
    styled = {(feature.kind, feature.drawn): colours[feature.layer] for feature in features}
    for (kind, drawn), colour in sorted(styled.items()):
        style = style_id(kind, drawn)
        relied = drawn in (Drawn.NORMAL, Drawn.DOUBTED)
        _style(document, style, colour if relied else _GREY, has_icon=style in (icons or {}))
    for layer in layers:
        found = [feature for feature in features if feature.layer == layer.layer]
        if found:
            folder = _told(document, "Folder")
            _told(folder, "name", layer.name)
            for feature in found:
                _placemark(folder, feature)
    indent(root, " ")
    return bytes(tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _told(parent: Element, tag: str, text: str = "") -> Element:
    element = SubElement(parent, tag)
    element.text = _NO_XML.sub("\ufffd", text) or None
    return element


def _plain(text: str) -> str:
    """Return a text that a reader shows as it stands, whatever it takes for markup."""
    return " ".join(text.translate(_NO_MARKUP).replace("$[", "$ [").split())


def _icon_name(style: str) -> str:
    return f"icons/{style}.png"


def _style(document: Element, name: str, colour: str, *, has_icon: bool) -> None:
    style = SubElement(document, "Style", id=name)
    opaque = _backwards(colour, "ff")
    icon = _told(style, "IconStyle")
    if has_icon:
        _told(_told(icon, "Icon"), "href", _icon_name(name))
    else:
        _told(icon, "color", opaque)
    line = _told(style, "LineStyle")
    _told(line, "color", opaque)
    _told(line, "width", _LINE_WIDTH)
    _told(_told(style, "PolyStyle"), "color", _backwards(colour, _FILL))
    _told(_told(style, "BalloonStyle"), "text", "<b>$[name]</b><br/>$[description]")


def _backwards(colour: str, opacity: str) -> str:
    """Return a colour as the format has it: opacity, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity}{blue}{green}{red}".lower()


def _placemark(folder: Element, feature: Feature) -> None:
    placemark = _told(folder, "Placemark")
    placemark.set("id", f"f-{_NO_ID.sub('_', feature.id)}")
    what = feature.properties.get("what") or feature.kind
    _told(placemark, "name", _plain(feature.name) or _plain(str(what)))
    SubElement(placemark, "Snippet", maxLines="0")
    _told(placemark, "description", _described(feature))
    _told(placemark, "styleUrl", f"#{style_id(feature.kind, feature.drawn)}")
    data = _told(placemark, "ExtendedData")
    for key, value in _properties(feature).items():
        entry = SubElement(data, "Data", name=_NO_XML.sub("\ufffd", key))
        _told(entry, "value", value)
    _shape(placemark, feature)


_NOT_TOLD = ("kind", "name", "letters")
"""What a placemark's own name and icon say already."""
_NO_ID = re.compile(r"[^A-Za-z0-9_.-]")


def _properties(feature: Feature) -> dict[str, str]:
    told: dict[str, Value] = {"kind": feature.kind, **feature.properties}
    if feature.name != _plain(feature.name):
        told["name"] = feature.name  # as it was typed
    return {key: _value(value) for key, value in told.items() if value is not None}


def _described(feature: Feature) -> str:
    """Return what is told of a feature, a line for each, for the balloon of a map."""
    return "<br/>".join(
        f"{_plain(key).replace('_', ' ').capitalize()}: {_plain(value)}"
        for key, value in _properties(feature).items()
        if key not in _NOT_TOLD
    )


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def _shape(placemark: Element, feature: Feature) -> None:
    found: Any = coordinates(feature)
    match feature.shape:
        case MarkerShape.POINT:
            _told(_told(placemark, "Point"), "coordinates", _written([found]))
        case MarkerShape.LINE:
            _told(_told(placemark, "LineString"), "coordinates", _written(found))
        case MarkerShape.AREA:
            polygon = _told(placemark, "Polygon")
            for number, ring in enumerate(found):
                boundary = _told(polygon, "innerBoundaryIs" if number else "outerBoundaryIs")
                _told(_told(boundary, "LinearRing"), "coordinates", _written(ring))


def _written(positions: Sequence[Sequence[float]]) -> str:
    return " ".join(",".join(_number(one) for one in position) for position in positions)


def _number(number: float) -> str:
    """Return a number without an exponent or needless zeros."""
    return f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
