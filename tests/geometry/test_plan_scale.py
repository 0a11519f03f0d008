"""The scale by two points, and lengths, areas and directions on a plan."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sight import rectangle, ring

from cpted_audit.domain.plane import Area, Point
from cpted_audit.errors import AuditError
from cpted_audit.geometry.measure import (
    Scale,
    direction,
    length,
    metres_per_pixel,
    moved,
    perimeter,
    ring_size,
    signed_size,
    size,
)

SQUARE = rectangle(0, 0, 10, 10)


def test_a_corridor_of_known_length_gives_the_scale():
    scale = Scale(metres_per_pixel(Point(100, 100), Point(400, 500), 25.0))
    assert scale == pytest.approx((0.05,))
    assert scale.line(Point(0, 0), Point(30, 40), Point(30, 140)) == pytest.approx(7.5)
    assert scale.area(Area(SQUARE)) == pytest.approx(0.25)
    assert scale.pixels(scale.metres(123)) == pytest.approx(123)
    assert scale.square_metres(400) == pytest.approx(1)


def test_one_point_twice_is_no_scale():
    with pytest.raises(AuditError, match="lie on one another"):
        metres_per_pixel(Point(3, 4), Point(3, 4), 10)
    with pytest.raises(AuditError, match="lie on one another"):
        metres_per_pixel(Point(3, math.nan), Point(3, 4), 10)


@pytest.mark.parametrize("metres", [0, -3, math.nan, math.inf])
def test_a_length_that_is_none_is_no_scale(metres):
    with pytest.raises(AuditError, match="above zero"):
        metres_per_pixel(Point(0, 0), Point(3, 4), metres)


def test_lines_and_rings_are_measured():
    assert length([]) == 0
    assert length(ring((0, 0), (3, 4), (3, 10))) == 11
    assert perimeter(SQUARE) == 40
    assert ring_size(SQUARE) == ring_size(SQUARE[::-1]) == 100
    assert signed_size(SQUARE) == 100
    assert signed_size(SQUARE[::-1]) == -100
    assert size([Area(SQUARE, (rectangle(1, 1, 3, 3),)), Area(rectangle(20, 0, 21, 1))]) == 97


@pytest.mark.parametrize(
    ("end", "degrees"), [((0, -1), 0), ((1, 0), 90), ((0, 1), 180), ((-1, 0), 270), ((1, -1), 45)]
)
def test_directions_run_clockwise_from_the_top(end, degrees):
    assert direction(Point(0, 0), Point(*end)) == pytest.approx(degrees)


@given(st.floats(0, 359.9), st.floats(0.1, 1e4))
def test_a_point_is_moved_the_way_it_is_measured(degrees, distance):
    start = Point(12.5, -40)
    end = moved(start, degrees, distance)
    assert math.dist(start, end) == pytest.approx(distance)
    off = direction(start, end) - degrees
    assert abs((off + 180) % 360 - 180) < 1e-6


def test_level_and_upright_steps_are_so_exactly():
    assert [moved(Point(0.1, 0.2), turn, 3) for turn in (0, 90, 180, 270, 360, -90)] == [
        (0.1, 0.2 - 3), (0.1 + 3, 0.2), (0.1, 0.2 + 3), (0.1 - 3, 0.2), (0.1, 0.2 - 3),
        (0.1 - 3, 0.2),
    ]  # fmt: skip
