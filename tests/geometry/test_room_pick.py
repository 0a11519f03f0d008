"""The room a click lies in, picked from the walls around it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.geometry.measure import ring_size
from cpted_audit.geometry.rooms import room_around

BOUNDS = Box(-100, -100, 1000, 1000)


def walls_through(*points: tuple[float, float]) -> list[Segment]:
    corners = [Point(*point) for point in points]
    return [Segment(a, b) for a, b in pairwise(corners)]


ROOM = walls_through((0, 0), (200, 0), (200, 120), (0, 120), (0, 0))


def test_a_closed_room_is_its_walls():
    ring = room_around(Point(50, 50), ROOM, BOUNDS, gap=30)
    assert ring is not None
    assert {(round(x), round(y)) for x, y in ring} == {(0, 0), (200, 0), (200, 120), (0, 120)}


def test_a_door_in_a_wall_is_taken_as_shut():
    walls = [*walls_through((90, 0), (0, 0), (0, 120), (200, 120), (200, 0), (115, 0))]
    ring = room_around(Point(50, 50), walls, BOUNDS, gap=30)
    assert ring is not None
    assert ring_size(ring) == pytest.approx(200 * 120, rel=0.02)


def test_a_wider_gap_opens_the_room():
    walls = walls_through((60, 0), (0, 0), (0, 120), (200, 120), (200, 0), (120, 0))
    assert room_around(Point(50, 50), walls, BOUNDS, gap=30) is None


def test_of_two_rooms_the_one_around_the_point_is_taken():
    walls = [*ROOM, Segment(Point(100, 0), Point(100, 120))]
    left = room_around(Point(50, 50), walls, BOUNDS, gap=20)
    right = room_around(Point(150, 50), walls, BOUNDS, gap=20)
    assert left is not None
    assert right is not None
    assert max(x for x, _ in left) == pytest.approx(100, abs=1)
    assert min(x for x, _ in right) == pytest.approx(100, abs=1)


def test_in_the_open_without_walls_or_on_a_wall_there_is_no_room():
    assert room_around(Point(500, 500), ROOM, BOUNDS, gap=30) is None
    assert room_around(Point(50, 50), [], BOUNDS, gap=30) is None
    assert room_around(Point(0, 60), ROOM, BOUNDS, gap=30) is None


@given(
    x=st.floats(20, 180), y=st.floats(20, 100), wide=st.floats(100, 600), high=st.floats(100, 600)
)
def test_any_rectangle_is_found_from_any_point_well_inside(x, y, wide, high):
    walls = walls_through((0, 0), (wide, 0), (wide, high), (0, high), (0, 0))
    inside = Point(min(x, wide - 20), min(y, high - 20))
    ring = room_around(inside, walls, BOUNDS, gap=30)
    assert ring is not None
    assert ring_size(ring) == pytest.approx(wide * high, rel=0.01)
