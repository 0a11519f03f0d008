"""What is seen from a viewpoint: closed forms, known answers, a second way, and properties."""

from __future__ import annotations

import json
import math
import random

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from sight import around, rectangle, ring, seen, shadow_subtraction, shape, walls_of

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.errors import AuditError
from cpted_audit.geometry import obstacles as obstacles_module
from cpted_audit.geometry.measure import distance_to_segment, size
from cpted_audit.geometry.obstacles import prepare
from cpted_audit.geometry.sightline import visible_area

EMPTY = Box(0, 0, 100, 100)
ROOM = rectangle(10, 10, 50, 50)

# Known answers and closed forms


def test_known_answers_of_others(real):
    path = real / "sightlines" / "known-answers.json"
    if not path.is_file():
        pytest.skip("the known answers are not beside this checkout")
    cases = json.loads(path.read_text("utf-8"))
    assert len(cases) >= 6
    for case in cases:
        outer = ring(*case["outer"])
        walls = walls_of(outer, *(ring(*hole) for hole in case["holes"]))
        found = size(seen(case["observer"], walls, around(outer)))
        assert found == pytest.approx(case["area"], rel=1e-9), case["id"]


def test_an_empty_plan_is_seen_whole_with_no_needless_corner():
    (area,) = seen((30, 40), [], EMPTY)
    assert sorted(area.outline) == [(0, 0), (0, 100), (100, 0), (100, 100)]
    assert area.holes == ()


def test_a_room_is_seen_to_its_walls_and_a_corridor_to_its_end():
    assert size(seen((20, 30), walls_of(ROOM), EMPTY)) == pytest.approx(1600)
    corridor = rectangle(0, 40, 100, 44)
    assert size(seen((3, 41), walls_of(corridor), EMPTY)) == pytest.approx(400)


def test_a_pillar_hides_itself_and_its_shadow():
    """From (0, 50) a pillar from (40, 40) to (60, 60) is met at its near side, x = 40.

    Its edges are seen at a slope of 10/40; at the far side, x = 100, the shadow is from 25 to 75.
    What is hidden is the trapezium between x = 40 (20 high) and x = 100 (50 high).
    """
    hidden = (20 + 50) / 2 * 60
    pillar = rectangle(40, 40, 60, 60)
    assert size(seen((0, 50), walls_of(pillar), EMPTY)) == pytest.approx(10_000 - hidden)


def test_round_the_inner_corner_of_an_l_room():
    """From (90, 10), in the end of one arm, the sight past (50, 50) runs to (0, 100) exactly."""
    room = ring((0, 0), (100, 0), (100, 50), (50, 50), (50, 100), (0, 100))
    hidden = 50 * 50 / 2
    assert size(seen((90, 10), walls_of(room), EMPTY)) == pytest.approx(7_500 - hidden)


def test_reach_is_a_circle_and_a_field_of_view_a_sector_of_it():
    circle = size(seen((50, 50), [], EMPTY, reach=30))
    assert circle == pytest.approx(math.pi * 900, rel=2e-4)
    assert circle < math.pi * 900
    sector = size(seen((50, 50), [], EMPTY, reach=30, direction=77, field_of_view=100))
    assert sector == pytest.approx(math.pi * 900 * 100 / 360, rel=2e-4)


def test_a_wall_cuts_a_segment_off_the_circle():
    wall = [Segment(Point(70, 0), Point(70, 100))]
    radius, distance = 30, 20
    cut = radius**2 * math.acos(distance / radius) - distance * math.sqrt(radius**2 - distance**2)
    assert size(seen((50, 50), wall, EMPTY, reach=30)) == pytest.approx(
        math.pi * 900 - cut, rel=2e-4
    )


@pytest.mark.parametrize(
    ("direction", "ahead"), [(0, (50, 10)), (90, (90, 50)), (180, (50, 90)), (270, (10, 50))]
)
def test_directions_run_clockwise_from_the_top(direction, ahead):
    found = seen((50, 50), [], EMPTY, direction=direction, field_of_view=60)
    assert shape(found).contains(shapely.Point(ahead))
    assert size(found) == pytest.approx(50**2 * math.tan(math.radians(30)))
    for turn in (math.tau, -math.tau):
        again = seen(
            (50, 50), [], EMPTY, direction=direction + math.degrees(turn), field_of_view=60
        )
        assert size(again) == pytest.approx(size(found))


def test_a_field_of_view_past_a_half_circle():
    assert size(seen((50, 50), [], EMPTY, direction=45, field_of_view=270)) == pytest.approx(7_500)
    assert size(seen((50, 50), [], EMPTY, direction=45, field_of_view=360)) == pytest.approx(10_000)
    assert size(seen((50, 50), [], EMPTY, direction=45, field_of_view=900)) == pytest.approx(10_000)


# On a wall, in a corner, out of the picture


def test_on_a_wall_both_sides_are_seen_all_round_and_one_when_looking():
    wall = [Segment(Point(0, 50), Point(100, 50))]
    assert size(seen((30, 50), wall, EMPTY)) == pytest.approx(10_000)
    for direction in (0, 180, 30, 210):
        one_side = seen((30, 50), wall, EMPTY, direction=direction, field_of_view=360)
        assert size(one_side) == pytest.approx(5_000), direction
    along = seen((30, 50), wall, EMPTY, direction=90, field_of_view=360)
    assert size(along) == pytest.approx(10_000)


def test_a_camera_on_a_slanting_wall_need_not_be_on_it_to_the_last_digit():
    room = ring((10, 10), (90, 23), (70, 90), (15, 60))
    third = Point(10 + 80 / 3, 10 + 13 / 3)
    for off in (0.0, 1e-12, -1e-12):
        eye = (third.x + off, third.y - off)
        inwards = seen(eye, walls_of(room), EMPTY, direction=180, field_of_view=360)
        assert size(inwards) == pytest.approx(shapely.Polygon(room).area)


def test_in_a_corner_a_camera_sees_the_room_and_not_behind_it():
    for corner, direction in ((10, 10), 135), ((50, 10), 225), ((50, 50), 315), ((10, 50), 45):
        inside = seen(corner, walls_of(ROOM), EMPTY, direction=direction, field_of_view=200)
        assert size(inside) == pytest.approx(1600)
    outside = seen((10, 10), walls_of(ROOM), EMPTY, direction=315, field_of_view=360)
    assert size(outside) == pytest.approx(10_000 - 90 * 90)


def test_at_the_free_end_of_a_wall_everything_round_it_is_seen():
    wall = [Segment(Point(50, 50), Point(50, 90))]
    for direction in (None, 90, 0, 180):
        assert size(seen((50, 50), wall, EMPTY, direction=direction)) == pytest.approx(10_000)


def test_where_walls_cross_each_quarter_is_seen_by_itself():
    walls = [
        Segment(Point(0, 50), Point(100, 50)),
        Segment(Point(30, 0), Point(30, 100)),
    ]
    found = seen((30, 50), walls, EMPTY, direction=45, field_of_view=180)
    assert size(found) == pytest.approx(70 * 50)


def test_on_the_edge_and_out_of_bounds():
    assert size(seen((0, 0), [], EMPTY)) == pytest.approx(10_000)
    assert size(seen((100, 40), [], EMPTY)) == pytest.approx(10_000)
    assert seen((101, 40), [], EMPTY) == ()
    assert seen((math.nan, 40), [], EMPTY) == ()
    assert seen((50, 50), [], EMPTY, reach=0) == ()
    assert seen((50, 50), [], EMPTY, direction=0, field_of_view=0) == ()
    assert seen((0, 50), [], EMPTY, direction=270, field_of_view=90) == ()
    assert seen((5, 5), [], Box(5, 5, 5, 5)) == ()


# Walls as they come


def test_crossing_walls_hide_what_either_hides():
    walls = [
        Segment(Point(20, 60), Point(80, 20)),
        Segment(Point(20, 20), Point(80, 60)),
        Segment(Point(10, 30), Point(90, 30)),
    ]
    for eye in ((50, 90), (50, 10), (3, 41), (50, 34)):
        found = size(seen(eye, walls, EMPTY))
        assert found == pytest.approx(shadow_subtraction(eye, walls, EMPTY), rel=1e-9)


def test_walls_that_are_none_change_nothing():
    plain = walls_of(ROOM)
    odd = [
        *plain,
        *plain,
        *(Segment(wall.end, wall.start) for wall in plain),
        Segment(Point(30, 30), Point(30, 30)),
        Segment(Point(30, math.nan), Point(10, 30)),
        Segment(Point(-math.inf, 30), Point(10, 30)),
        Segment(Point(-1e300, 30), Point(10, 30)),
        Segment(Point(-9, -9), Point(-5, -5)),
        Segment(Point(20, 10), Point(40, 10)),
    ]
    assert size(seen((20, 30), odd, EMPTY)) == pytest.approx(1600, rel=1e-12)


def test_a_wall_reaching_out_of_the_picture_still_hides():
    wall = [Segment(Point(50, -40), Point(50, 400))]
    assert size(seen((20, 30), wall, EMPTY)) == pytest.approx(5_000)


def test_walls_that_cross_too_often_are_refused_with_a_sentence(monkeypatch):
    monkeypatch.setattr(obstacles_module, "CROSSINGS", 50)
    walls = [Segment(Point(x, 1), Point(x, 99)) for x in range(1, 11)]
    walls += [Segment(Point(0, y), Point(99, y)) for y in range(2, 12)]
    with pytest.raises(AuditError, match="more than 50 places"):
        prepare(walls, EMPTY)


def test_the_hospital_seen_two_ways(hospital):
    walls, bounds = hospital
    eyes = [
        (random.Random(n).uniform(bounds.left, bounds.right),
         random.Random(-n).uniform(bounds.top, bounds.bottom))
        for n in range(1, 25)
    ]  # fmt: skip
    ready = prepare(walls, bounds)
    for eye in [*eyes, walls[0].start, walls[2].end]:
        found = visible_area(Point(*eye), ready)
        assert size(found) == pytest.approx(shadow_subtraction(eye, walls, bounds), rel=1e-6)
        assert all(shapely.Polygon(area.outline).is_valid for area in found)


def test_a_polygon_of_view_is_sound_when_a_hundred_walls_meet_and_touch():
    chance = random.Random(7)
    places = [Point(chance.randrange(0, 100, 5), chance.randrange(0, 100, 5)) for _ in range(90)]
    walls = [Segment(*chance.sample(places, 2)) for _ in range(100)]
    for _ in range(30):
        eye = (chance.uniform(0, 100), chance.uniform(0, 100))
        found = seen(eye, walls, EMPTY)
        assert size(found) == pytest.approx(shadow_subtraction(eye, walls, EMPTY), rel=1e-6)
        assert shape(found).is_valid


# Properties

coordinate = st.integers(0, 100).map(float)
place = st.builds(Point, coordinate, coordinate)
some_walls = st.lists(st.builds(Segment, place, place), max_size=12)
between = st.floats(0.5, 99.5).map(lambda number: round(number, 3) + 0.0001)
eye_place = st.builds(Point, between, between)
look = st.fixed_dictionaries(
    {
        "reach": st.none() | st.floats(1, 150),
        "direction": st.none() | st.floats(-400, 400),
        "field_of_view": st.floats(5, 360),
    }
)


@given(eye_place, some_walls, look)
def test_the_visible_lies_within_reach_bounds_and_sector(eye, walls, looked):
    found = shape(seen(eye, walls, EMPTY, **looked))
    assert found.difference(shapely.box(*EMPTY).buffer(1e-6)).area == 0
    for x, y in shapely.get_coordinates(found):
        distance = math.dist((x, y), eye)
        if looked["reach"] is not None:
            assert distance <= looked["reach"] * (1 + 1e-9)
        if looked["direction"] is not None and distance > 1e-3:
            ahead = math.degrees(math.atan2(x - eye.x, eye.y - y)) - looked["direction"]
            off = abs((ahead + 180) % 360 - 180)
            assert off <= looked["field_of_view"] / 2 + 1e-3


@given(eye_place, some_walls)
def test_it_agrees_with_cutting_shadows_away(eye, walls):
    found = size(seen(eye, walls, EMPTY))
    assert found == pytest.approx(shadow_subtraction(eye, walls, EMPTY), rel=1e-6, abs=1e-3)


@given(eye_place, eye_place, some_walls)
def test_who_sees_is_seen(one, other, walls):
    there = shape(seen(one, walls, EMPTY))
    back = shape(seen(other, walls, EMPTY))
    assume(there.boundary.distance(shapely.Point(other)) > 1e-4)
    assume(back.boundary.distance(shapely.Point(one)) > 1e-4)
    assert there.contains(shapely.Point(other)) == back.contains(shapely.Point(one))


@given(eye_place, some_walls, st.randoms(use_true_random=False))
def test_every_visible_point_has_a_free_straight_line(eye, walls, chance):
    found = shape(seen(eye, walls, EMPTY)).buffer(-1e-3)
    blocking = shapely.MultiLineString([wall for wall in walls if wall.start != wall.end])
    for _ in range(5):
        point = Point(chance.uniform(0, 100), chance.uniform(0, 100))
        free = not shapely.LineString([eye, point]).crosses(blocking)
        if found.contains(shapely.Point(point)):
            assert free
        elif free and found.distance(shapely.Point(point)) > 1e-2:
            assert shapely.LineString([eye, point]).distance(blocking) < 1e-3


@given(eye_place, some_walls, st.floats(0, 360), st.floats(-500, 500), st.floats(-500, 500))
def test_a_turned_and_moved_plan_shows_as_much(eye, walls, turn, across, down):
    """Reach keeps the edges of the box, which does not turn, out of the comparison."""
    angle = math.radians(turn)

    def moved(point: Point) -> Point:
        x, y = point.x - eye.x, point.y - eye.y
        return Point(
            across + x * math.cos(angle) - y * math.sin(angle),
            down + x * math.sin(angle) + y * math.cos(angle),
        )

    here = Box(eye.x - 300, eye.y - 300, eye.x + 300, eye.y + 300)
    there = Box(across - 300, down - 300, across + 300, down + 300)
    turned = [Segment(moved(wall.start), moved(wall.end)) for wall in walls]
    looked = {"reach": 120.0, "field_of_view": 140.0}
    before = size(seen(eye, walls, here, direction=50, **looked))
    after = size(seen(moved(eye), turned, there, direction=50 + turn, **looked))
    assert after == pytest.approx(before, rel=2e-4, abs=0.5)


@given(eye_place, some_walls, st.builds(Segment, place, place))
def test_one_more_wall_never_shows_more(eye, walls, wall):
    before = size(seen(eye, walls, EMPTY))
    assert size(seen(eye, [*walls, wall], EMPTY)) <= before * (1 + 1e-9) + 1e-6


@given(eye_place, some_walls, st.floats(2, 150), st.floats(0, 360), st.floats(5, 175))
def test_reach_and_sector_cut_what_is_seen_all_round_and_nothing_else(
    eye, walls, reach, direction, field_of_view
):
    assume(all(distance_to_segment(eye, wall) > 1e-3 for wall in walls))
    middle = math.radians(direction - 90)
    half = math.radians(field_of_view / 2)
    arc = [middle - half + share / 400 * 2 * half for share in range(401)]
    rays = [(eye.x + reach * math.cos(turn), eye.y + reach * math.sin(turn)) for turn in arc]
    whole = shape(seen(eye, walls, EMPTY)).intersection(shapely.Polygon([eye, *rays]))
    found = shape(
        seen(eye, walls, EMPTY, reach=reach, direction=direction, field_of_view=field_of_view)
    )
    # Without a grid the library may cut edges that all but coincide wrongly.
    left = shapely.symmetric_difference(found, whole, grid_size=1e-6)
    assert left.area <= 2e-4 * math.pi * reach**2
