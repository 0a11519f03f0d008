"""The grid of a site as it lies on a plan, however that is turned."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cpted_audit.domain.plane import Box, Point
from cpted_audit.geometry.cells import Cells, Grid
from cpted_audit.geometry.transform import Affine

GRID = Grid.over(1000, 600, 100)
SEEN = Box(0.0, 0.0, 400.0, 300.0)


def turned(degrees: float, factor: float = 0.5, x: float = 500.0, y: float = 300.0) -> Affine:
    """Return a way onto the grid that turns clockwise, scales, and then shifts."""
    turn = math.radians(degrees)
    cos, sin = factor * math.cos(turn), factor * math.sin(turn)
    return Affine(cos, -sin, x, sin, cos, y)


def test_a_plan_with_its_own_grid_has_what_the_grid_has() -> None:
    cells = Cells(GRID)
    assert cells.name(Point(250, 399)) == "C4"
    assert cells.lines(SEEN) == GRID.lines(SEEN)
    assert [label.text for label in cells.top_labels(SEEN)] == ["A", "B", "C", "D"]
    assert [(one.text, round(one.at, 6)) for one in cells.left_labels(SEEN)] == [
        ("1", 50),
        ("2", 150),
        ("3", 250),
    ]
    assert cells.inner_labels(SEEN) == ()


def test_a_prefix_stands_in_names_and_along_the_edge() -> None:
    cells = Cells(GRID, prefix="L2-")
    assert cells.name(Point(250, 399)) == "L2-C4"
    assert cells.name(Point(-1, 0)) is None
    assert [label.text for label in cells.top_labels(SEEN)] == ["L2-A", "L2-B", "L2-C", "L2-D"]
    assert [label.text for label in cells.left_labels(SEEN)] == ["1", "2", "3"]


def test_a_plan_on_its_side_has_numbers_across_and_letters_down() -> None:
    cells = Cells(GRID, turned(90.0))
    # To the right on the plan is down on the grid, and down on the plan is to its left.
    assert [label.text for label in cells.top_labels(SEEN)] == ["4", "5"]
    assert [label.text for label in cells.left_labels(SEEN)] == ["E", "D"]
    assert cells.inner_labels(SEEN) == ()


def test_a_plan_upside_down_is_named_backwards() -> None:
    cells = Cells(GRID, turned(180.0))
    assert [label.text for label in cells.top_labels(SEEN)] == ["E", "D"]
    assert [label.text for label in cells.left_labels(SEEN)] == ["3", "2"]


def test_a_plan_at_an_angle_has_names_within_its_cells() -> None:
    cells = Cells(GRID, turned(40.0), "L2-")
    assert cells.top_labels(SEEN) == cells.left_labels(SEEN) == ()
    assert len(cells.inner_labels(SEEN)) > 4
    assert all(label.text.startswith("L2-") for label in cells.inner_labels(SEEN))


@example(1.0, 0.5, 1.0, 499.99999999999994, 0.0, 0.0)  # rounding makes a sliver of a row
@given(
    st.floats(0, 360), st.floats(0.2, 3), st.floats(-300, 900), st.floats(-300, 500),
    st.floats(0, 400), st.floats(0, 300),
)  # fmt: skip
def test_what_is_printed_names_the_cell_a_point_lies_in(
    degrees: float, factor: float, x: float, y: float, across: float, down: float
) -> None:
    cells = Cells(GRID, turned(degrees, factor, x, y))
    assert cells.side == pytest.approx(100 / factor)
    for one in cells.inner_labels(SEEN):
        assert cells.name(one.at) == one.text
        assert SEEN.left <= one.at.x <= SEEN.right
    for edge, labels in (
        (lambda at: Point(at, 0.0), cells.top_labels(SEEN)),
        (lambda at: Point(0.0, at), cells.left_labels(SEEN)),
    ):
        for label in labels:
            name = cells.name(edge(label.at))
            assume(name is not None)
            assert label.text in {name.rstrip("0123456789"), name.lstrip("ABCDEFGHIJ")}
    point = Point(across, down)
    assert cells.name(point) == GRID.cell_name(cells.onto(point))


@given(st.floats(0, 360), st.floats(0.2, 3))
def test_lines_stay_within_what_is_seen_and_lie_on_the_grid(degrees: float, factor: float) -> None:
    cells = Cells(GRID, turned(degrees, factor))
    for line in cells.lines(SEEN):
        for end in line:
            assert -1e-6 <= end.x <= SEEN.right + 1e-6
            assert -1e-6 <= end.y <= SEEN.bottom + 1e-6
        ends = [cells.onto(end) for end in line]
        across = {round(end.x / 100, 6) for end in ends}
        down = {round(end.y / 100, 6) for end in ends}
        (same,) = across if len(across) == 1 else down
        assert same == int(same)
