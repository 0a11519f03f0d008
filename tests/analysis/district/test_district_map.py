"""The map of a district: north up, in scale, with who has no coordinates named beside it."""

from __future__ import annotations

import math

import pytest
from made_districts import district, file_read, lines_of

from cpted_audit.analysis.district.map import METERS_PER_MILE, district_map
from cpted_audit.analysis.district.map_drawing import draw_map
from cpted_audit.domain.length import LengthUnit
from cpted_audit.drawing.primitives import Letters

WIDE, HIGH, MARGIN = 600.0, 400.0, 30.0


def at(name: str, latitude: float | None, longitude: float | None):
    return file_read(name, latitude=latitude, longitude=longitude)


def shown(*files, **more):
    return district_map(lines_of(*files), WIDE, HIGH, MARGIN, **more)


def test_north_is_up_east_is_right_and_all_are_within_the_margins():
    found = shown(at("N", 40.2, -84.0), at("S", 40.0, -84.0), at("E", 40.1, -83.8))
    places = {one.line.name: one.at for one in found.dots}
    assert places["N"].y < places["E"].y < places["S"].y
    assert places["N"].x == pytest.approx(places["S"].x)
    assert places["N"].x < places["E"].x
    for x, y in places.values():
        assert MARGIN - 0.01 <= x <= WIDE - MARGIN + 0.01
        assert MARGIN - 0.01 <= y <= HIGH - MARGIN + 0.01


def test_a_length_on_the_map_is_one_on_earth():
    found = shown(at("A", 40.0, -84.0), at("B", 40.0, -83.9))
    (a, b) = (one.at for one in found.dots)
    meters = math.hypot(a.x - b.x, a.y - b.y) * found.per_unit
    assert meters == pytest.approx(111_320 * 0.1 * math.cos(math.radians(40)), rel=0.003)
    side, words = found.grid(LengthUnit.FEET)
    assert side * found.per_unit == pytest.approx(float(words.split()[0]) * METERS_PER_MILE)
    assert words.endswith(" mi")
    assert found.grid(LengthUnit.METRES)[1].endswith(" km")


def test_schools_on_both_sides_of_the_date_line_lie_beside_each_other():
    found = shown(at("West", 52.0, 179.9), at("East", 52.0, -179.9))
    places = {one.line.name: one.at for one in found.dots}
    assert places["West"].x < places["East"].x
    assert found.per_unit * WIDE < 30_000


def test_who_has_no_coordinates_is_not_drawn_but_named():
    found = shown(at("A", 40.0, -84.0), at("B", None, None))
    assert [line.name for line in found.nowhere] == ["B"]
    assert [one.line.name for one in found.dots] == ["A"]
    assert shown(at("B", None, None)).dots == ()


def test_zoomed_a_place_is_in_the_middle():
    found = shown(at("A", 40.0, -84.0), at("B", 40.5, -83.0), zoom=8.0, middle=(40.0, -84.0))
    places = {one.line.name: one.at for one in found.dots}
    assert (places["A"].x, places["A"].y) == pytest.approx((WIDE / 2, HIGH / 2))


def test_names_lie_on_no_other_and_each_number_is_drawn():
    found = district_map(district(80).schools, WIDE, HIGH, MARGIN)
    parts = draw_map(found)
    texts = [part.text for part in parts if isinstance(part, Letters)]
    counts = [f"{one.line.audit.critical_today}" for one in found.dots
              if one.line.audit.critical_today]  # fmt: skip
    assert sorted(text for text in texts if text.isdecimal()) == sorted(counts)
    names = [text for text in texts if "School" in text]
    assert len(names) == len(set(names)) > 5
