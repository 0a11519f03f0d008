"""Which room a point lies in, and what lies under the pointer."""

from __future__ import annotations

import math

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from sight import rectangle, ring

from cpted_audit.domain.plane import Area, Point, Segment
from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.geometry.measure import (
    HitTarget,
    crossing,
    distance_to_line,
    distance_to_outline,
    distance_to_segment,
    hit,
    hits,
    lies_within,
    nearest_on,
)
from cpted_audit.geometry.rooms import label_point, zones_at
from cpted_audit.geometry.shapes import shape_of, valid_areas

SITE = rectangle(0, 0, 100, 100)
WING = rectangle(0, 0, 60, 40)
ROOM = rectangle(10, 10, 30, 30)
ZONES = [("site", SITE), ("room", ROOM), ("wing", WING)]


def test_zones_come_smallest_first_and_their_borders_are_theirs():
    assert zones_at(Point(20, 20), ZONES) == ("room", "wing", "site")
    assert zones_at(Point(30, 20), ZONES) == ("room", "wing", "site")
    assert zones_at(Point(60, 40), ZONES) == ("wing", "site")
    assert zones_at(Point(99, 99), ZONES) == ("site",)
    assert zones_at(Point(101, 50), ZONES) == ()


def test_a_label_stands_well_inside_an_angle_and_beside_a_hole():
    angle = Area(ring((0, 0), (100, 0), (100, 20), (20, 20), (20, 100), (0, 100)))
    assert lies_within(label_point(angle), angle.outline)
    assert distance_to_outline(label_point(angle), angle.outline) > 9
    yard = rectangle(20, 20, 80, 80)
    found = label_point(Area(SITE, (yard,)))
    assert not lies_within(found, yard)
    assert label_point(Area(ring((3, 4), (5, 6)))) == (3, 4)
    bow_tie = ring((0, 0), (10, 10), (10, 0), (0, 10))
    assert lies_within(label_point(Area(bow_tie)), bow_tie)


coordinate = st.integers(0, 20).map(float)
corner = st.builds(Point, coordinate, coordinate)


@given(st.lists(corner, min_size=3, max_size=8), st.builds(Point, *[st.floats(0, 20)] * 2))
def test_inside_is_what_the_mended_areas_hold(corners, point):
    outline = tuple(corners)
    found = valid_areas(outline)
    if distance_to_outline(point, outline) > 1e-6:
        inside = shape_of(found.areas).contains(shapely.Point(point))
        assert zones_at(point, [("zone", outline)]) == (("zone",) if inside else ())
        if not found.mends:
            assert lies_within(point, outline) == inside


def test_where_a_ring_crosses_itself_both_lobes_are_inside():
    bow_tie = ring((0, 0), (10, 10), (10, 0), (0, 10))
    twice = (*ROOM, *ROOM)
    for point in (Point(1, 5), Point(9, 5)):
        assert lies_within(point, bow_tie)
        assert zones_at(point, [("tie", bow_tie)]) == ("tie",)
    assert not lies_within(Point(5, 1), bow_tie)
    assert zones_at(Point(20, 20), [("twice", twice)]) == ("twice",)


def test_distances_to_segments_and_lines():
    level = Segment(Point(0, 0), Point(10, 0))
    assert nearest_on(level, Point(4, 7)) == (4, 0)
    assert nearest_on(level, Point(-4, 7)) == (0, 0)
    assert distance_to_segment(Point(13, 4), level) == 5
    assert distance_to_segment(Point(3, 4), Segment(Point(0, 0), Point(0, 0))) == 5
    assert distance_to_line(Point(0, 0), ring((3, 4))) == 5
    assert distance_to_line(Point(0, 0), ()) == math.inf
    assert crossing(level, Segment(Point(5, -5), Point(5, 5))) == (5, 0)
    assert crossing(level, Segment(Point(5, 1), Point(5, 5))) is None
    assert crossing(level, Segment(Point(5, 0), Point(50, 0))) is None


# Under the pointer

TARGETS = [
    HitTarget("site", MarkerShape.AREA, SITE),
    HitTarget("room", MarkerShape.AREA, ROOM),
    HitTarget("wall", MarkerShape.LINE, ring((10, 10), (30, 10), (30, 30))),
    HitTarget("door", MarkerShape.POINT, ring((20, 10))),
    HitTarget("camera", MarkerShape.POINT, ring((24, 10))),
]


def test_points_come_before_lines_before_areas():
    assert hits(Point(21, 11), TARGETS, 5) == ("door", "camera", "wall", "room", "site")
    assert hit(Point(23, 11), TARGETS, 5) == "camera"
    assert hit(Point(29, 25), TARGETS, 2) == "wall"
    assert hit(Point(20, 20), TARGETS, 2) == "room"
    assert hit(Point(80, 80), TARGETS, 2) == "site"
    assert hit(Point(101, 50), TARGETS, 2) == "site"
    assert hit(Point(110, 110), TARGETS, 2) is None


def test_of_two_at_one_place_the_one_on_top_is_meant():
    both = [HitTarget("below", MarkerShape.POINT, ring((5, 5))),
            HitTarget("above", MarkerShape.POINT, ring((5, 5)))]  # fmt: skip
    assert hits(Point(5, 6), both, 3) == ("above", "below")


@pytest.mark.parametrize("shape", list(MarkerShape))
def test_what_has_no_points_is_never_hit(shape):
    assert hit(Point(0, 0), [HitTarget("x", shape, ())], 1e9) is None


def test_a_corner_of_the_box_round_a_line_is_not_the_line():
    slanting = [HitTarget("line", MarkerShape.LINE, ring((0, 0), (100, 100)))]
    assert hit(Point(95, 5), slanting, 10) is None
    assert hit(Point(45, 55), slanting, 10) == "line"
