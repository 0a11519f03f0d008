"""The points of a lot: within it, named once, walked in order, never too many."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.analysis.lighting.lot_grid import (
    BANDS,
    MOST_POINTS,
    WANTED_POINTS,
    ReadingOrder,
    band_text,
    finest_side,
    fitting_side,
    lot_grid,
)
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import LightUnit
from cpted_audit.geometry.measure import lies_within

SQUARE = (Point(0, 0), Point(30, 0), Point(30, 20), Point(0, 20))
CORNER = (
    Point(0, 0), Point(30, 0), Point(30, 10), Point(10, 10), Point(10, 30), Point(0, 30),
)  # fmt: skip

coordinates = st.integers(-3000, 3000).map(float)
rings = st.lists(
    st.builds(Point, coordinates, coordinates), min_size=3, max_size=7, unique=True
).map(tuple)


def names(points) -> list[str]:
    return [point.name for point in points]


def test_points_lie_in_the_middle_of_their_squares_row_by_row():
    grid = lot_grid(SQUARE, 10.0)
    assert names(grid.points) == ["A1", "B1", "C1", "A2", "B2", "C2"]
    assert grid.points[4].at == Point(15, 15)
    assert (grid.left, grid.top, grid.side) == (0, 0, 10)
    assert grid.nearest(Point(29, 1)).name == "C1"


def test_one_walks_there_and_back_or_every_row_from_the_left():
    grid = lot_grid(SQUARE, 10.0)
    back = grid.in_order(ReadingOrder.THERE_AND_BACK)
    assert names(back) == ["A1", "B1", "C1", "C2", "B2", "A2"]
    assert names(grid.in_order(ReadingOrder.STRAIGHT)) == names(grid.points)
    assert grid.after("C1", ReadingOrder.THERE_AND_BACK).name == "C2"
    assert grid.after("c1", ReadingOrder.STRAIGHT, {"a2"}).name == "B2"
    assert grid.after("", ReadingOrder.STRAIGHT, {"A1"}).name == "B1"
    assert grid.after("C2", ReadingOrder.STRAIGHT) is None


def test_a_row_that_is_missing_does_not_turn_the_next_one_round():
    """Rows are walked as they come: the second row there is goes back."""
    waist = (Point(0, 0), Point(20, 0), Point(10.5, 15), Point(20, 30), Point(0, 30),
             Point(9.5, 15))  # fmt: skip
    walked = lot_grid(waist, 10.0).in_order(ReadingOrder.THERE_AND_BACK)
    assert names(walked) == ["A1", "B1", "B3", "A3"]


def test_what_lies_outside_the_lot_is_no_point():
    assert names(lot_grid(CORNER, 10.0).points) == ["A1", "B1", "C1", "A2", "A3"]


def test_a_lot_smaller_than_a_square_has_one_point_within_it():
    sliver = (Point(0, 0), Point(40, 0), Point(0, 1))
    grid = lot_grid(sliver, 30.0)
    assert names(grid.points) == ["A1"]
    assert lies_within(grid.points[0].at, sliver)


def test_a_fitting_side_is_round_and_gives_points_enough():
    lot = (Point(0, 0), Point(600, 0), Point(600, 400), Point(0, 400))  # 60 x 40 m
    for unit, metres in ((LengthUnit.FEET, 20 * 0.3048), (LengthUnit.METRES, 6.0)):
        side = fitting_side(lot, 0.1, unit)
        assert side * 0.1 == pytest.approx(metres)
        assert len(lot_grid(lot, side).points) >= WANTED_POINTS
    assert len(lot_grid(lot, fitting_side(lot, None, LengthUnit.FEET)).points) >= 50


@given(ring=rings, side=st.floats(0.001, 5000))
def test_points_are_within_the_lot_few_enough_and_named_once(ring, side):
    grid = lot_grid(ring, side)
    assert 1 <= len(grid.points) <= 3 * MOST_POINTS
    assert len(set(names(grid.points))) == len(grid.points)
    if len(grid.points) > 1:
        assert all(lies_within(point.at, ring) for point in grid.points)
    for order in ReadingOrder:
        assert sorted(grid.in_order(order)) == sorted(grid.points)


@given(ring=rings, order=st.sampled_from(ReadingOrder))
def test_going_from_point_to_point_visits_every_one_once(ring, order):
    grid = lot_grid(ring, fitting_side(ring, None, LengthUnit.FEET))
    walked = [grid.in_order(order)[0]]
    while (following := grid.after(walked[-1].name, order)) is not None:
        walked.append(following)
    assert walked == list(grid.in_order(order))


@given(ring=rings)
def test_squares_do_not_overlap(ring):
    grid = lot_grid(ring, finest_side(ring) * 4)
    spots = [one.at for one in grid.in_order(ReadingOrder.STRAIGHT)]
    for one, other in pairwise(spots):
        assert math.dist(one, other) >= grid.side * (1 - 1e-6)


def test_bands_are_told_in_lux_and_in_the_unit_of_the_meter():
    assert [band_text(BANDS[n], LightUnit.LUX) for n in (0, 2, 7)] == [
        "under 1 lux", "5–10 lux", "100 lux and more",
    ]  # fmt: skip
    assert [band_text(BANDS[n], LightUnit.FOOT_CANDLES) for n in (0, 4, 7)] == [
        "under 1 lux (under 0.1 fc)", "20–30 lux (1.9–2.8 fc)",
        "100 lux and more (9.3 fc and more)",
    ]  # fmt: skip
