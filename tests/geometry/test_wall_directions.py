"""Which wall a door stands in, and how that wall runs."""

from __future__ import annotations

import pytest

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.walls import wall_directions

ACROSS = Segment(Point(0, 0), Point(100, 0))
DOWN = Segment(Point(100, 0), Point(100, 80))


def test_a_door_takes_the_direction_of_the_wall_it_stands_in():
    found = wall_directions([Point(40, 2), Point(97, 60)], [ACROSS, DOWN], farthest=10)
    assert found == [pytest.approx(90.0), pytest.approx(180.0)]


def test_far_from_any_wall_there_is_no_direction():
    assert wall_directions([Point(40, 30), Point(50, 1)], [ACROSS], farthest=10) == [
        None, pytest.approx(90.0),
    ]  # fmt: skip


def test_without_walls_or_with_walls_of_no_length_there_is_none():
    dot = Segment(Point(5, 5), Point(5, 5))
    lost = Segment(Point(float("nan"), 0), Point(1, 1))
    assert wall_directions([Point(5, 5)], [], farthest=10) == [None]
    assert wall_directions([Point(5, 5)], [dot, lost], farthest=10) == [None]
    assert wall_directions([], [ACROSS], farthest=10) == []
