"""Features as KML 2.2 (OGC 07-147r2): a folder for each layer, a placemark for each feature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cpted_audit.domain.marker_kinds import MarkerShape
from cpted_audit.interchange.geojson import DECIMALS, Feature, Value, coordinates

NAMESPACE = "http://www.opengis.net/kml/2.2"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML file can hold."""
_LINE_WIDTH = "3"
_FILL = "59"
"""How opaque areas are, of ff."""
_FAULTY, _GREY = "-not-in-order", "#9a9a9a"
"""The style of what is gone or not to be relied on, whatever its layer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KmlLayer:
    """A folder: the layer of its features, its name, and its colour as #rrggbb."""

    layer: str
    name: str
    colour: str = "#1f5fa8"


def write_kml(features: Sequence[Feature], layers: Sequence[KmlLayer], *, name: str) -> bytes:
    """Return features on the Earth as a KML file, in the order of their layers.

    Empty layers are left out; a feature of a layer that is not among them raises ValueError.
    """
    unknown = {one.layer for one in features} - {one.layer for one in layers}
    if unknown:
        raise ValueError(f"no such layers: {sorted(unknown)}")
    root = Element("kml", xmlns=NAMESPACE)
    document = _told(root, "Document")
    _told(document, "name", name)
    used = [one for one in layers if any(feature.layer == one.layer for feature in features)]
    for number, layer in enumerate(used):
        _style(document, f"layer-{number}", layer.colour)
        if any(one.faulty for one in features if one.layer == layer.layer):
            _style(document, f"layer-{number}{_FAULTY}", _GREY)
    for number, layer in enumerate(used):
        folder = _told(document, "Folder")
        _told(folder, "name", layer.name)
        for feature in features:
            if feature.layer == layer.layer:
                _placemark(
                    folder, feature, f"#layer-{number}{_FAULTY if feature.faulty else ''}"
                )
    indent(root, " ")
    return bytes(tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _told(parent: Element, tag: str, text: str = "") -> Element:
    element = SubElement(parent, tag)
    element.text = _NO_XML.sub("\ufffd", text) or None
    return element


def _style(document: Element, name: str, colour: str) -> None:
    style = SubElement(document, "Style", id=name)
    opaque = _backwards(colour, "ff")
    _told(_told(style, "IconStyle"), "color", opaque)
    line = _told(style, "LineStyle")
    _told(line, "color", opaque)
    _told(line, "width", _LINE_WIDTH)
    _told(_told(style, "PolyStyle"), "color", _backwards(colour, _FILL))


def _backwards(colour: str, opacity: str) -> str:
    """Return a colour as the format has it: opacity, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity}{blue}{green}{red}".lower()


def _placemark(folder: Element, feature: Feature, style: str) -> None:
    placemark = _told(folder, "Placemark")
    _told(placemark, "name", feature.name or feature.kind)
    _told(placemark, "styleUrl", style)
    data = _told(placemark, "ExtendedData")
    for key, value in {"kind": feature.kind, **feature.properties}.items():
        if value is not None:
            entry = SubElement(data, "Data", name=_NO_XML.sub("\ufffd", key))
            _told(entry, "value", _value(value))
    _shape(placemark, feature)


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
    return " ".join(",".join(_plain(one) for one in position) for position in positions)


def _plain(number: float) -> str:
    """Return a number without an exponent or needless zeros."""
    return f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
