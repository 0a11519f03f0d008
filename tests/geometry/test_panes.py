"""Windows open the wall they are in, and no more; shut doors close the window they are in."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sight import seen

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.geometry.measure import size
from cpted_audit.geometry.openings import Doorway, leaves, without_panes

FIELD = Box(0, 0, 200, 100)


def line(x1, y1, x2, y2):
    return Segment(Point(x1, y1), Point(x2, y2))


def lengths(walls):
    return sorted(math.dist(*wall) for wall in walls)


WALL = line(100, 0, 100, 100)


def test_a_window_in_a_wall_opens_exactly_its_sector():
    pane = line(100, 40, 100, 60)
    left = size(seen((0, 50), [WALL], FIELD))
    opened = size(seen((0, 50), list(without_panes([WALL], [pane], 2.0)), FIELD))
    assert left == pytest.approx(100 * 100)
    # From 100 px away through 20 px, a wedge grows to 40 px over the next 100.
    assert opened - left == pytest.approx((20 + 40) / 2 * 100)


def test_both_faces_of_a_thick_wall_are_opened_and_no_other_wall():
    faces = [line(99, 0, 99, 100), line(101, 100, 101, 0)]
    partition, parallel = line(101, 50, 180, 50), line(110, 0, 110, 100)
    pane = line(100, 40, 100, 60)
    left = without_panes([*faces, partition, parallel], [pane], 2.0)
    assert lengths(left) == pytest.approx([40, 40, 40, 40, 79, 100])
    assert partition in left  # it meets the window and stays whole
    assert parallel in left


@pytest.mark.parametrize(
    ("panes", "left"),
    [
        ([line(100, 0, 100, 100)], []),
        ([line(100, 60, 100, 140)], [60]),
        ([line(100, 20, 100, 40), line(100, 30, 100, 50)], [20, 50]),
        ([line(100, 20, 100, 30), line(100, 60, 100, 70)], [20, 30, 30]),
        ([line(100, 100, 100, 140)], [100]),
        ([line(150, 20, 150, 40)], [100]),
        ([line(100, 50, 100, 50), line(math.nan, 0, 1, 1)], [100]),
        ([], [100]),
    ],
)  # fmt: skip
def test_what_is_left_of_a_wall(panes, left):
    assert lengths(without_panes([WALL], panes, 2.0)) == pytest.approx(left)


def test_a_window_drawn_a_little_askew_opens_the_wall_and_a_slanted_one_does_not():
    askew, slanted = line(99.5, 40, 100.5, 60), line(95, 45, 105, 55)
    assert lengths(without_panes([WALL], [askew], 2.0)) == pytest.approx([40, 40], abs=0.1)
    assert without_panes([WALL], [slanted], 2.0) == (WALL,)


def test_a_shut_door_closes_its_part_of_a_glass_front():
    front = line(0, 50, 200, 50)
    assert leaves([Doorway(Point(60, 51), 20.0)], [front]) == (line(50, 50, 70, 50),)
    ((start, end),) = leaves([Doorway(Point(5, 50), 20.0)], [front])
    assert (*start, *end) == pytest.approx((0, 50, 15, 50))
    assert leaves([Doorway(Point(60, 80), 20.0)], [front]) == ()
    assert leaves([Doorway(Point(60, 50), 20.0)], []) == ()


number = st.integers(0, 20).map(lambda step: step * 5.0)
segment = st.builds(line, number, number, number, number)


@given(walls=st.lists(segment, max_size=8), panes=st.lists(segment, max_size=4))
def test_what_is_left_lies_on_the_walls_and_a_window_never_hides_anything(walls, panes):
    left = without_panes(walls, panes, 3.0)
    assert sum(lengths(left)) <= sum(lengths(walls)) + 1e-6
    eye = (52.5, 47.5)
    box = Box(-1, -1, 101, 101)
    assert size(seen(eye, list(left), box)) >= size(seen(eye, walls, box)) - 1e-6
