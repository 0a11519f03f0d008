"""Ways over a plan: round walls, through doors, straight where nothing stands between."""

from __future__ import annotations

import math

import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.geometry.measure import lies_within
from cpted_audit.geometry.walking import MOST_SQUARES, WalkingGrid

BOUNDS = Box(0.0, 0.0, 200.0, 100.0)
HOUSE = (
    Segment(Point(0, 0), Point(200, 0)), Segment(Point(200, 0), Point(200, 100)),
    Segment(Point(200, 100), Point(0, 100)), Segment(Point(0, 100), Point(0, 0)),
)  # fmt: skip
WALL = Segment(Point(100, 0), Point(100, 80))
"""From the top, open for 20 pixels at the bottom."""
SHUT = Segment(Point(100, 0), Point(100, 100))


def test_a_way_goes_round_a_wall_and_its_length_is_that_of_the_bent_line() -> None:
    grid = WalkingGrid([*HOUSE, WALL], BOUNDS, 1.0)
    walked = grid.reach([Point(150, 20)]).way(Point(50, 20))
    assert walked is not None
    bent = 2 * math.dist((50, 20), (100, 80))
    assert walked.length == pytest.approx(bent, rel=0.03)
    assert walked.length >= bent
    assert any(corner.y > 80 for corner in walked.corners)


def test_the_nearest_on_foot_is_not_the_nearest_as_the_crow_flies() -> None:
    near, far = Point(110, 10), Point(20, 90)
    grid = WalkingGrid([*HOUSE, WALL], BOUNDS, 1.0)
    start = Point(90, 10)
    assert math.dist(start, near) < math.dist(start, far)
    walked = grid.reach([near, far]).way(start)
    assert walked is not None
    assert walked.target == 1


def test_there_is_no_way_through_a_closed_wall() -> None:
    reach = WalkingGrid([*HOUSE, SHUT], BOUNDS, 1.0).reach([Point(150, 50)])
    assert reach.way(Point(50, 50)) is None
    assert reach.way(Point(150, 20)) is not None


@pytest.mark.parametrize("end", [Point(100, 100), Point(160, 37), Point(123, 99)])
def test_no_wall_is_crossed_whatever_its_slant(end: Point) -> None:
    walls = [*HOUSE, Segment(Point(40, 0), end), Segment(end, Point(0, 60))]
    assert WalkingGrid(walls, BOUNDS, 1.0).reach([Point(190, 5)]).way(Point(20, 20)) is None


def test_what_lies_outside_the_rings_is_not_walked_on() -> None:
    left = (Point(0, 0), Point(60, 0), Point(60, 100), Point(0, 100))
    reach = WalkingGrid([], BOUNDS, 1.0, rings=[left]).reach([Point(20, 50)])
    assert reach.way(Point(40, 50)) is not None
    assert reach.way(Point(150, 50)) is None


def test_a_room_without_a_door_is_left_through_its_wall_and_not_into_another() -> None:
    room = (Point(100, 0), Point(150, 0), Point(150, 50), Point(100, 50))
    other = (Point(50, 0), Point(100, 0), Point(100, 50), Point(50, 50))
    walls = [
        *HOUSE,
        *(Segment(one, two) for ring in (room, other)
          for one, two in zip(ring, (*ring[1:], ring[0]), strict=True)),
    ]  # fmt: skip
    grid = WalkingGrid(walls, BOUNDS, 1.0)
    reach = grid.reach([Point(195, 95)])
    assert reach.way(Point(125, 25)) is None
    walked = reach.way_from(Point(125, 25), grid.around(room, 4.0, [other]))
    assert walked is not None
    assert walked.length == pytest.approx(math.dist((125, 25), (195, 95)), rel=0.15)
    beyond = [grid.middle(one) for one in grid.around(room, 4.0, [other]).tolist()]
    assert beyond
    assert not any(lies_within(one, room) or lies_within(one, other) for one in beyond)


def test_a_hall_is_taken_rather_than_two_doors_that_save_little() -> None:
    walls = [
        *HOUSE,
        *(Segment(Point(x, y), Point(x, end)) for x in (60, 120) for y, end in ((0, 40), (46, 60))),
    ]
    doorways = [Segment(Point(60, 40), Point(60, 46)), Segment(Point(120, 40), Point(120, 46))]
    ends = Point(150, 50), Point(30, 50)
    plain = WalkingGrid(walls, BOUNDS, 1.0).reach([ends[0]]).way(ends[1])
    by_hall = WalkingGrid(walls, BOUNDS, 1.0, doorways=doorways).reach([ends[0]]).way(ends[1])
    assert plain is not None
    assert by_hall is not None
    assert max(corner.y for corner in plain.corners) < 55
    assert max(corner.y for corner in by_hall.corners) >= 60


def test_a_target_in_a_wall_is_reached_beside_it() -> None:
    walked = WalkingGrid(HOUSE, BOUNDS, 1.0).reach([Point(200, 50)]).way(Point(100, 50))
    assert walked is not None
    assert walked.length == pytest.approx(100.0, abs=2.0)


def test_a_plan_of_too_many_squares_is_refused() -> None:
    side = math.isqrt(MOST_SQUARES) + 10
    with pytest.raises(ValueError, match="too many"):
        WalkingGrid([], Box(0.0, 0.0, float(side), float(side)), 1.0)


places = st.tuples(st.floats(2, 198), st.floats(2, 98)).map(lambda one: Point(*one))


@settings(max_examples=at_most(30), deadline=None)
@given(places, places, places, places)
def test_a_way_is_never_shorter_than_the_straight_line(
    start: Point, end: Point, point: Point, two: Point
) -> None:
    walked = WalkingGrid([*HOUSE, Segment(point, two)], BOUNDS, 2.0).reach([end]).way(start)
    if walked is not None:
        assert walked.length >= math.dist(start, end) - 1e-6
        assert walked.corners[0] == start
        assert walked.corners[-1] == end


def test_a_wall_that_reaches_far_beyond_the_plan_is_no_burden() -> None:
    far = Segment(Point(100, -1e7), Point(100, 1e7))
    reach = WalkingGrid([*HOUSE, far], BOUNDS, 1.0).reach([Point(150, 50)])
    assert reach.way(Point(50, 50)) is None
    assert reach.way(Point(120, 50)) is not None
