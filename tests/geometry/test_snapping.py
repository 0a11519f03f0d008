"""A moving point is drawn to corners, crossings, walls and straight angles, in that order."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.measure import distance_to_segment
from cpted_audit.geometry.snap import SnapKind, Snapper


def wall(ax: float, ay: float, bx: float, by: float) -> Segment:
    return Segment(Point(ax, ay), Point(bx, by))


SNAPPER = Snapper(
    [wall(0, 0, 100, 0), wall(100, 0, 100, 80), wall(50, -40, 50, 40), wall(0, 200, 80, 260)]
)


def test_a_corner_wins_over_a_crossing_over_a_wall():
    assert SNAPPER.snap(Point(97, 3), 8) == ((100, 0), SnapKind.VERTEX)
    assert SNAPPER.snap(Point(53, 4), 8) == ((50, 0), SnapKind.CROSSING)
    assert SNAPPER.snap(Point(30, 5), 8) == ((30, 0), SnapKind.WALL)
    assert SNAPPER.snap(Point(30, 25), 8) == ((30, 25), SnapKind.NOTHING)


def test_a_line_is_drawn_to_multiples_of_fifteen_degrees():
    start = Point(300, 300)
    for degrees in range(0, 360, 15):
        turn = math.radians(degrees + 1.5)
        moving = Point(300 + 100 * math.sin(turn), 300 - 100 * math.cos(turn))
        found = SNAPPER.snap(moving, 5, previous=start)
        assert found.kind is SnapKind.ANGLE
        there = math.degrees(math.atan2(found.point.x - 300, 300 - found.point.y))
        assert (there - degrees + 180) % 360 - 180 == pytest.approx(0, abs=1e-9)
        assert math.dist(found.point, moving) < 5
    turn = math.radians(7.5)
    between = Point(300 + 100 * math.sin(turn), 300 - 100 * math.cos(turn))
    assert SNAPPER.snap(between, 5, previous=start) == (between, SnapKind.NOTHING)


def test_a_lock_keeps_a_line_upright_or_level_and_stops_it_at_walls():
    start = Point(10, 60)
    assert SNAPPER.snap(Point(70, 71), 5, previous=start, locked=True) == (
        (70, 60), SnapKind.ANGLE,
    )  # fmt: skip
    assert SNAPPER.snap(Point(97, 75), 5, previous=start, locked=True) == (
        (100, 60), SnapKind.ANGLE_ON_WALL,
    )  # fmt: skip
    found = SNAPPER.snap(Point(14, 3), 5, previous=start, locked=True)
    assert found == ((10, 0), SnapKind.ANGLE_ON_WALL)
    assert SNAPPER.snap(Point(97, 3), 8, locked=True).kind is SnapKind.VERTEX


def test_a_straight_angle_ends_at_the_wall_it_meets():
    found = SNAPPER.snap(Point(96, 42), 6, previous=Point(60, 40))
    assert found.kind is SnapKind.ANGLE_ON_WALL
    assert found.point == pytest.approx((100, 40))


def test_a_line_from_a_slanting_wall_runs_on_along_it_or_square_to_it():
    """The wall from (0, 200) to (80, 260) has the slope 3/4."""
    along = SNAPPER.snap(Point(120, 291), 4, previous=Point(80, 260))
    assert along.kind is SnapKind.PARALLEL
    assert (along.point.y - 260) / (along.point.x - 80) == pytest.approx(3 / 4)
    square = SNAPPER.snap(Point(50, 301), 4, previous=Point(80, 260))
    assert square.kind is SnapKind.PARALLEL
    assert (square.point.y - 260) / (square.point.x - 80) == pytest.approx(-4 / 3)


def test_no_walls_and_damaged_walls_draw_nothing():
    for snapper in (Snapper([]), Snapper([wall(0, math.nan, 4, 4), wall(9, 9, 9, math.inf)])):
        assert snapper.snap(Point(3, 3), 50) == ((3, 3), SnapKind.NOTHING)
    dot = Snapper([wall(5, 5, 5, 5)])
    assert dot.snap(Point(6, 6), 5) == ((5, 5), SnapKind.VERTEX)
    assert dot.snap(Point(6, 6), 5, previous=Point(5, 5)).kind is SnapKind.VERTEX
    assert Snapper([]).snap(Point(3, 3), 5, previous=Point(3, 3)).point == (3, 3)


def test_among_five_thousand_walls_the_right_one_is_found():
    chance = random.Random(3)
    walls = []
    for _ in range(5000):
        x, y = chance.uniform(0, 10_000), chance.uniform(0, 10_000)
        walls.append(wall(x, y, x + chance.uniform(-200, 200), y + chance.uniform(-200, 200)))
    snapper = Snapper(walls)
    for _ in range(100):
        moving = Point(chance.uniform(0, 10_000), chance.uniform(0, 10_000))
        found = snapper.snap(moving, 20)
        nearest = min(distance_to_segment(moving, wall) for wall in walls)
        assert (found.kind is SnapKind.NOTHING) == (nearest > 20)


coordinate = st.integers(0, 50).map(float)
place = st.builds(Point, coordinate, coordinate)


@given(
    st.lists(st.builds(Segment, place, place), max_size=8), place, st.none() | place,
    st.floats(0.5, 10),
)  # fmt: skip
def test_a_point_is_never_drawn_farther_than_it_may(walls, moving, previous, tolerance):
    found = Snapper(walls).snap(moving, tolerance, previous=previous)
    assert math.dist(found.point, moving) <= 2 * tolerance + 1e-9
    if found.kind is not SnapKind.ANGLE_ON_WALL:
        assert math.dist(found.point, moving) <= tolerance + 1e-9
    if found.kind in {SnapKind.WALL, SnapKind.ANGLE_ON_WALL, SnapKind.VERTEX}:
        assert min(distance_to_segment(found.point, wall) for wall in walls) < 1e-6
