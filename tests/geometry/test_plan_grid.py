"""The grid over a plan, and points put in line."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sight import ring

from cpted_audit.domain.plane import Box, Point
from cpted_audit.errors import AuditError
from cpted_audit.geometry.cells import Grid, letters
from cpted_audit.geometry.snap import Axis, SnapSide, aligned, distributed

GRID = Grid.over(1000, 600, 100)


def test_cells_are_named_letters_across_and_numbers_down():
    assert (GRID.columns, GRID.rows) == (10, 6)
    assert GRID.cell_name(Point(0, 0)) == "A1"
    assert GRID.cell_name(Point(250, 399)) == "C4"
    assert GRID.cell_name(Point(1000, 600)) == "J6"
    assert GRID.cell_name(Point(1000.1, 5)) is None
    assert GRID.cell_name(Point(5, -0.1)) is None
    assert GRID.cell_name(Point(math.nan, 5)) is None


def test_letters_go_on_after_z():
    assert [letters(number) for number in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_a_grid_that_begins_elsewhere_covers_the_rest():
    grid = Grid.over(1000, 600, 100, left=-50, top=150)
    assert (grid.columns, grid.rows) == (11, 5)
    assert grid.cell_name(Point(0, 140)) is None
    assert grid.cell_name(Point(0, 160)) == "A1"
    assert grid.cell_box(1, 0) == Box(50, 150, 150, 250)


def test_a_rounding_error_is_no_reason_for_one_more_column():
    assert Grid.over(0.1 * 3 * 1000, 100, 100).columns == 3
    assert Grid.over(301, 100, 100).columns == 4


def test_lines_and_labels_of_what_is_seen():
    seen = Box(150, 0, 350, 200)
    lines = GRID.lines(seen)
    assert [line.start.x for line in lines if line.start.x == line.end.x] == [200, 300]
    assert [line.start.y for line in lines if line.start.y == line.end.y] == [0, 100, 200]
    assert all(150 <= point.x <= 350 and 0 <= point.y <= 200 for line in lines for point in line)
    assert GRID.lines(Box(2000, 0, 3000, 10)) == ()
    assert len(GRID.lines(GRID.box())) == 11 + 7


@pytest.mark.parametrize("cell", [0, -5, math.nan, math.inf])
def test_cells_without_a_size_are_refused(cell):
    with pytest.raises(AuditError, match="above zero"):
        Grid.over(1000, 600, cell)


def test_too_many_cells_are_refused():
    with pytest.raises(AuditError, match="larger cells"):
        Grid.over(1000, 600, 4.9)
    assert Grid.over(1000, 600, 5).columns == 200


@given(st.floats(0, 999.9), st.floats(0, 599.9))
def test_a_named_cell_holds_the_point(x, y):
    name = GRID.cell_name(Point(x, y))
    box = GRID.cell_box(ord(name[0]) - ord("A"), int(name[1:]) - 1)
    assert box.left <= x <= box.right
    assert box.top <= y <= box.bottom


# In line

POINTS = ring((3, 1), (9, 7), (5, 2))


@pytest.mark.parametrize(
    ("side", "xs", "ys"),
    [
        (SnapSide.LEFT, {3}, {1, 7, 2}),
        (SnapSide.RIGHT, {9}, {1, 7, 2}),
        (SnapSide.ACROSS, {6}, {1, 7, 2}),
        (SnapSide.TOP, {3, 9, 5}, {1}),
        (SnapSide.BOTTOM, {3, 9, 5}, {7}),
        (SnapSide.DOWN, {3, 9, 5}, {4}),
    ],
)
def test_points_are_put_in_line(side, xs, ys):
    placed = aligned(POINTS, side)
    assert ({point.x for point in placed}, {point.y for point in placed}) == (xs, ys)
    assert aligned((), side) == ()


def test_points_are_spread_evenly_between_the_outermost():
    assert distributed(POINTS, Axis.ACROSS) == ((3, 1), (9, 7), (6, 2))
    assert distributed(POINTS, Axis.DOWN) == ((3, 1), (9, 7), (5, 4))
    assert distributed(POINTS[:2], Axis.DOWN) == POINTS[:2]


@given(st.lists(st.builds(Point, st.integers(-99, 99), st.integers(-99, 99)), max_size=8))
def test_spreading_keeps_the_order_and_the_ends(points):
    placed = distributed(points, Axis.ACROSS)
    assert [point.y for point in placed] == [point.y for point in points]
    if points:
        xs = sorted(point.x for point in placed)
        assert xs[0] == pytest.approx(min(point.x for point in points))
        assert xs[-1] == pytest.approx(max(point.x for point in points))
        gaps = [after - before for before, after in pairwise(xs)]
        assert all(gap == pytest.approx(gaps[0], abs=1e-9) for gap in gaps)
