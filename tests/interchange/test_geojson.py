"""GeoJSON, read back: structure, orientation, digits."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from map_features import DOOR, FENCE, GYM
from shapely.geometry import Polygon, shape

from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.interchange.maps.geojson import (
    Feature,
    bounding_box,
    feature_collection,
    local_collection,
    turned_ring,
)


def test_a_collection_is_what_the_standard_asks():
    told = json.loads(feature_collection([DOOR, FENCE, GYM]))
    assert list(told) == ["type", "bbox", "features"]
    assert told["bbox"] == [-93.266, 44.978, -93.265, 44.979]
    door, fence, gym = told["features"]
    assert door == {
        "type": "Feature",
        "id": "door-7",
        "geometry": {"type": "Point", "coordinates": [-93.2650123, 44.9780123]},
        "properties": {
            "kind": "exterior-door", "name": "7", "side": "A", "checked_on": "2026-01-05",
            "motions": 1, "sign": True, "note": None,
        },
    }  # fmt: skip
    assert fence["geometry"] == {
        "type": "LineString", "coordinates": [[-93.266, 44.978], [-93.265, 44.979]],
    }  # fmt: skip
    assert fence["properties"]["name"] is None
    read = shape(gym["geometry"])
    assert read.is_valid
    assert read.exterior.is_ccw
    assert not read.interiors[0].is_ccw
    assert read.area == pytest.approx(1e-6 - 0.0006**2 / 2)


def test_no_features_make_a_collection_without_a_box():
    assert json.loads(feature_collection([])) == {"type": "FeatureCollection", "features": []}


def test_equal_features_give_equal_bytes():
    assert feature_collection([DOOR, GYM]) == feature_collection([DOOR, GYM])


NEAR = st.floats(-0.01, 0.01, allow_nan=False)
MIDDLES = st.tuples(st.floats(-179, 179), st.floats(-80, 80))
RINGS = st.lists(st.tuples(NEAR, NEAR), min_size=3, max_size=8, unique=True)


@given(MIDDLES, RINGS, st.booleans(), st.booleans())
def test_any_ring_is_closed_and_turned_as_asked(middle, offsets, close, counterclockwise):
    points = [(middle[0] + x, middle[1] + y) for x, y in offsets]
    rounded = {(round(x, 7), round(y, 7)) for x, y in points}
    ring = turned_ring(points + points[:1] * close, counterclockwise=counterclockwise)
    assert ring[0] == ring[-1]
    assert {tuple(one) for one in ring} == rounded
    assert len(ring) == len(points) + 1 or len(rounded) < len(points)
    found = Polygon([(x - middle[0], y - middle[1]) for x, y in ring]) if len(ring) > 3 else None
    if found is not None and found.is_valid and found.area > 1e-10:
        assert found.exterior.is_ccw == counterclockwise


@given(MIDDLES, RINGS)
def test_the_box_holds_every_point(middle, offsets):
    points = tuple((middle[0] + x, middle[1] + y) for x, y in offsets)
    area = Feature(id="a", kind="zone", name="", shape=MarkerShape.AREA, points=points)
    west, south, east, north = bounding_box([area])
    for x, y in points:
        assert west - 1e-7 <= x <= east + 1e-7
        assert south - 1e-7 <= y <= north + 1e-7


def test_the_box_of_a_site_on_the_180th_meridian_is_narrow():
    line = Feature(id="a", kind="path", name="", shape=MarkerShape.LINE,
                   points=((179.999, -17.0), (-179.999, -17.001)))  # fmt: skip
    assert bounding_box([line]) == [179.999, -17.001, -179.999, -17.0]


def test_what_is_no_number_is_a_bug():
    broken = Feature(id="a", kind="zone", name="", shape=MarkerShape.POINT,
                     points=((float("nan"), 1.0),))  # fmt: skip
    with pytest.raises(ValueError):
        feature_collection([broken])


def test_a_plan_tied_to_no_earth_is_no_geojson():
    room = Feature(id="r", kind="room", name="Gym", shape=MarkerShape.AREA,
                   points=((0.0, 0.0), (0.0, 10.12345), (20.0, 10.0)))  # fmt: skip
    pin = Feature(id="p", kind="aed", name="", shape=MarkerShape.POINT, points=((1.5, -0.0),))
    told = json.loads(local_collection([room, pin], units="metres", y_axis="down"))
    assert (told["type"], told["units"], told["y_axis"]) == (
        "LocalFeatureCollection", "metres", "down",
    )  # fmt: skip
    assert {one["type"] for one in told["features"]} == {"LocalFeature"}
    assert told["features"][0]["geometry"]["coordinates"] == [
        [[0.0, 0.0], [0.0, 10.123], [20.0, 10.0], [0.0, 0.0]],
    ]  # fmt: skip
    assert told["features"][1]["geometry"] == {"type": "Point", "coordinates": [1.5, 0.0]}


def test_a_ring_across_the_180th_meridian_runs_the_right_way():
    points = ((179.9995, -17.0), (-179.9995, -17.0), (-179.9995, -17.001), (179.9995, -17.001))
    for given_points in (points, points[::-1]):
        ring = turned_ring(given_points, counterclockwise=True)
        assert Polygon([(x % 360, y) for x, y in ring]).exterior.is_ccw
