"""The indoor set: what is written of each type, and that the checker of the tests finds faults."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from imdf_rules import RULES, violations

from cpted_audit.interchange.maps.imdf import (
    TYPES,
    IndoorFeature,
    IndoorType,
    Ref,
    TypedRef,
    imdf_files,
    indoor_id,
)

T = IndoorType
SQUARE = ((-93.266, 44.978), (-93.266, 44.979), (-93.265, 44.979), (-93.265, 44.978))
AT = (-93.2655, 44.9785)
SCHOOL = [
    IndoorFeature(id="a", type=T.ADDRESS, values={
        "address": "1 Main St", "locality": "Fairview", "province": "US-VA", "country": "US"}),
    IndoorFeature(id="v", type=T.VENUE, points=SQUARE, values={
        "category": "university", "name": "Oak", "display_point": AT, "address_id": Ref("a")}),
    IndoorFeature(id="b", type=T.BUILDING, values={"category": "unspecified", "name": "Main"}),
    IndoorFeature(id="f", type=T.FOOTPRINT, points=SQUARE, values={
        "category": "ground", "building_ids": [Ref("b")]}),
    IndoorFeature(id="l", type=T.LEVEL, points=SQUARE, values={
        "category": "unspecified", "outdoor": False, "ordinal": 0, "name": "Level 1",
        "short_name": " ", "building_ids": [Ref("b")]}),
    IndoorFeature(id="u", type=T.UNIT, points=SQUARE, values={
        "category": "room", "level_id": Ref("l")}),
    IndoorFeature(id="d", type=T.OPENING, points=SQUARE[:2], values={
        "category": "pedestrian", "level_id": Ref("l"), "access_control": ["keyaccess"],
        "door": {"type": "swinging", "automatic": None, "material": None}},
        extra={"checked_on": date(2026, 1, 5), "category": "of ours"}),
    IndoorFeature(id="x", type=T.FIXTURE, points=SQUARE, values={
        "category": "equipment", "level_id": Ref("l")}),
    IndoorFeature(id="s", type=T.AMENITY, points=(AT,), values={
        "category": "stairs", "unit_ids": [Ref("u")], "correlation_id": Ref("all stairs")}),
    IndoorFeature(id="r", type=T.RELATIONSHIP, values={
        "category": "stairs", "direction": "undirected", "origin": TypedRef("s", T.AMENITY),
        "destination": TypedRef("u", T.UNIT)}),
]  # fmt: skip


def written(features: list[IndoorFeature]) -> dict[str, bytes]:
    return imdf_files(features, created=datetime(2026, 1, 5, 8, 30), generated_by="cpted-audit")


def test_a_set_of_every_type_conforms():
    files = written(SCHOOL)
    assert sorted(files) == sorted(["manifest.json", *(f"{one}.geojson" for one in TYPES)])
    assert violations(files) == []
    assert json.loads(files["manifest.json"]) == {
        "version": "1.0.0", "created": "2026-01-05T08:30:00", "generated_by": "cpted-audit",
        "language": "en-US", "extensions": None,
    }  # fmt: skip
    (door,) = json.loads(files["opening.geojson"])["features"]
    assert (door["feature_type"], door["id"]) == ("opening", indoor_id("d"))
    told = door["properties"]
    assert (told["checked_on"], told["category"]) == ("2026-01-05", "pedestrian")
    (level,) = json.loads(files["level.geojson"])["features"]
    assert level["properties"]["name"] == {"en-US": "Level 1"}
    assert level["properties"]["short_name"] is None


def test_types_have_the_properties_that_the_standard_names():
    for kind, info in TYPES.items():
        rules = RULES[kind]
        assert set(info.properties) == set(rules.needed) | set(rules.nullable), kind


def test_a_property_that_a_type_does_not_have_is_a_bug():
    with pytest.raises(ValueError, match="anchor_id"):
        written([IndoorFeature(id="u", type=T.UNIT, values={"anchor_id": None}, points=SQUARE)])


def _set(kind: str, key: str, value: Any) -> Callable[[dict], None]:
    return lambda files: files[f"{kind}.geojson"]["features"][0]["properties"].update({key: value})


def _drop(kind: str, key: str) -> Callable[[dict], None]:
    return lambda files: files[f"{kind}.geojson"]["features"][0]["properties"].pop(key)


def _shape(kind: str, geometry: Any) -> Callable[[dict], None]:
    return lambda files: files[f"{kind}.geojson"]["features"][0].update(geometry=geometry)


POINT = {"type": "Point", "coordinates": [0, 0]}
RING = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]
BROKEN = [
    (lambda files: files.pop("manifest.json"), "no manifest.json"),
    (lambda files: files["manifest.json"].update(version="2"), "version"),
    (lambda files: files["manifest.json"].update(created="today"), "created"),
    (lambda files: files.pop("address.geojson"), "no address"),
    (lambda files: files["unit.geojson"]["features"][0].update(id="u"), "no UUID"),
    (lambda files: files["unit.geojson"]["features"].append(
        files["unit.geojson"]["features"][0]), "twice"),
    (_set("venue", "category", "school"), "category may not be"),
    (_set("venue", "name", {"en-US": " "}), "name may not be"),
    (_set("venue", "address_id", None), "address_id is missing"),
    (_set("opening", "level_id", indoor_id("u")), "leads to no level"),
    (_set("opening", "door", {"type": "wooden", "automatic": None, "material": None}), "door"),
    (_set("opening", "access_control", []), "access_control"),
    (_set("amenity", "unit_ids", []), "no list"),
    (_set("amenity", "correlation_id", "x"), "correlation_id"),
    (_set("level", "ordinal", 0.5), "ordinal"),
    (_drop("fixture", "anchor_id"), "not there, nor null"),
    (_set("relationship", "origin", {"id": indoor_id("s"), "feature_type": "unit"}), "no unit"),
    (_shape("opening", POINT), "geometry is a Point"),
    (_shape("fixture", POINT), "geometry is a Point"),
    (_shape("building", POINT), "geometry is a Point"),
    (_shape("unit", {"type": "Polygon", "coordinates": [RING]}), "the wrong way"),
    (_shape("unit", {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 1], [1, 0], [0, 0]]]}),
     "not sound"),
    (_shape("amenity", {"type": "Point", "coordinates": [200, 0]}), "nowhere on the Earth"),
]  # fmt: skip


@pytest.mark.parametrize(("breaks", "words"), BROKEN, ids=[words for _, words in BROKEN])
def test_the_checker_finds_what_breaks_the_standard(breaks, words):
    files = {name: json.loads(data) for name, data in written(SCHOOL).items()}
    breaks(files)
    found = violations({name: json.dumps(told).encode() for name, told in files.items()})
    assert any(words in one for one in found), found
