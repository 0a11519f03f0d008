"""KML, read back as XML: folders, placemarks, styles, escaping."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from map_features import DOOR, FENCE, GYM

from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.interchange.maps.geojson import Feature
from cpted_audit.interchange.maps.kml import NAMESPACE, KmlLayer, write_kml, write_kmz

K = f"{{{NAMESPACE}}}"
LAYERS = (
    KmlLayer(layer="zones", name="Rooms", colour="#AABBCC"),
    KmlLayer(layer="lights", name="Lights"),
    KmlLayer(layer="access", name="Doors & keys"),
    KmlLayer(layer="notes", name="Notes"),
)
ORDER = ["name", "Snippet", "description", "styleUrl", "ExtendedData"]


def document(*features, name="Lincoln High"):
    root = fromstring(write_kml(features, LAYERS, name=name))
    assert root.tag == f"{K}kml"
    (found,) = root
    assert found.tag == f"{K}Document"
    return found


def test_each_layer_in_use_is_a_folder():
    found = document(DOOR, FENCE, GYM)
    assert found.findtext(f"{K}name") == "Lincoln High"
    folders = {one.findtext(f"{K}name"): one for one in found.findall(f"{K}Folder")}
    assert list(folders) == ["Rooms", "Doors & keys", "Notes"]
    names = [folder.findtext(f"{K}Placemark/{K}name") for folder in folders.values()]
    assert names == ["Gym ‹A› & “B”", "7", "path"]


def test_placemarks_have_their_parts_in_the_order_of_the_schema():
    found = document(DOOR, FENCE, GYM)
    styles = {one.get("id"): one for one in found.findall(f"{K}Style")}
    for placemark in found.iter(f"{K}Placemark"):
        tags = [one.tag.removeprefix(K) for one in placemark]
        assert tags[:-1] == ORDER
        assert tags[-1] in {"Point", "LineString", "Polygon"}
        assert placemark.findtext(f"{K}styleUrl").removeprefix("#") in styles
    assert list(styles) == ["exterior-door", "path", "room"]
    assert [one.tag.removeprefix(K) for one in styles["room"]] == [
        "IconStyle", "LineStyle", "PolyStyle", "BalloonStyle",
    ]  # fmt: skip
    assert styles["room"].findtext(f"{K}LineStyle/{K}color") == "ffccbbaa"


ICONS = {("exterior-door", Drawn.NORMAL): b"door", ("exterior-door", Drawn.STRUCK): b"struck",
         ("aed", Drawn.NORMAL): b"aed"}  # fmt: skip


def test_a_file_has_the_icons_it_needs_and_fetches_none():
    blocked = replace(DOOR, id="door-8", drawn=Drawn.STRUCK)
    packed = write_kmz([DOOR, blocked, GYM], LAYERS, ICONS, name="x")
    assert packed == write_kmz([DOOR, blocked, GYM], LAYERS, ICONS, name="x")
    with ZipFile(BytesIO(packed)) as archive:
        assert archive.namelist() == [
            "doc.kml", "icons/exterior-door.png", "icons/exterior-door-not-in-order.png",
        ]  # fmt: skip
        assert archive.read("icons/exterior-door-not-in-order.png") == b"struck"
        root = fromstring(archive.read("doc.kml"))
    hrefs = {one.text for one in root.iter(f"{K}href")}
    assert hrefs == {"icons/exterior-door.png", "icons/exterior-door-not-in-order.png"}
    struck = next(one for one in root.iter(f"{K}Style") if one.get("id").endswith("in-order"))
    assert struck.findtext(f"{K}LineStyle/{K}color") == "ff9a9a9a"
    styles = [one.text for one in root.iter(f"{K}styleUrl")]
    assert styles == ["#room", "#exterior-door", "#exterior-door-not-in-order"]


def test_a_reader_that_takes_texts_for_html_finds_none_of_the_files():
    evil = '<img src="http://x.test/a.png">$[kind]<b>'
    pin = replace(DOOR, name=evil, properties={"note": evil, "who": "two\nlines"})
    found = document(pin, name=evil)
    shown = [found.findtext(f"{K}name"), found.findtext(f".//{K}Placemark/{K}name"),
             found.findtext(f".//{K}description").replace("<br/>", "")]  # fmt: skip
    assert all(not set(text) & set("<>") and "$[" not in text for text in shown)
    assert "Who: two lines" in shown[2]
    data = {one.get("name"): one.findtext(f"{K}value") for one in found.iter(f"{K}Data")}
    assert (data["name"], data["note"]) == (evil, evil)
    balloons = {one.findtext(f"{K}text") for one in found.iter(f"{K}BalloonStyle")}
    assert balloons == {"<b>$[name]</b><br/>$[description]"}


def test_coordinates_are_longitude_first_and_rings_closed():
    found = document(DOOR, FENCE, GYM)
    assert found.findtext(f".//{K}Point/{K}coordinates") == "-93.2650123,44.9780123"
    assert found.findtext(f".//{K}LineString/{K}coordinates") == "-93.266,44.978 -93.265,44.979"
    rings = [one.text.split() for one in found.iter(f"{K}coordinates") if one.text.count(" ") > 1]
    assert [ring[0] == ring[-1] for ring in rings] == [True, True]
    assert found.find(f".//{K}outerBoundaryIs/{K}LinearRing") is not None
    assert found.find(f".//{K}innerBoundaryIs/{K}LinearRing") is not None


def test_facts_are_extended_data_and_unknown_ones_left_out():
    found = document(DOOR)
    data = {one.get("name"): one.findtext(f"{K}value") for one in found.iter(f"{K}Data")}
    assert data == {
        "kind": "exterior-door", "side": "A", "checked_on": "2026-01-05", "motions": "1",
        "sign": "yes",
    }  # fmt: skip


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_gives_well_formed_xml(name, note):
    pin = Feature(id="p", kind="aed", name=name, shape=MarkerShape.POINT, layer="notes",
                  points=((0.0, -0.0000000001),), properties={"note" + name: note})  # fmt: skip
    found = document(pin, name=note)
    assert found.findtext(f".//{K}coordinates") == "0,0"
    if note.isascii() and note.isprintable():
        data = [one.findtext(f"{K}value") for one in found.iter(f"{K}Data")]
        assert (note or None) in [one or None for one in data]


def test_a_feature_of_no_layer_is_a_bug_and_equal_input_gives_equal_bytes():
    with pytest.raises(ValueError, match="zones"):
        write_kml([GYM], LAYERS[1:], name="x")
    assert write_kml([GYM], LAYERS, name="x") == write_kml([GYM], LAYERS, name="x")
    assert write_kml([GYM], LAYERS, name="x").startswith(b"<?xml version=")
