"""Path data: every command, absolute and relative, becomes the same moves, lines and curves."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.drawing.path_data import parse_path
from cpted_audit.drawing.primitives import Close, Curve, Line, MoveTo

NUMBERS = st.integers(-400, 400).map(lambda number: number / 4)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from("ML"), st.tuples(NUMBERS, NUMBERS)),
        st.tuples(st.just("C"), st.tuples(*[NUMBERS] * 6)),
        st.tuples(st.just("H"), st.tuples(NUMBERS)),
        st.tuples(st.just("V"), st.tuples(NUMBERS)),
        st.tuples(st.just("Z"), st.just(())),
    ),
    max_size=12,
)


def _expected(start, steps):
    """The commands, and the same path data absolute and relative, worked out by hand."""
    made, absolute, relative = (
        [MoveTo(*start)],
        [f"M{start[0]} {start[1]}"],
        ["m{} {}".format(*start)],
    )
    at = begin = start
    for letter, numbers in steps:
        absolute.append(letter + " ".join(map(str, numbers)))
        if letter == "H":
            ends, base = (numbers[0], at[1]), (at[0],)
        elif letter == "V":
            ends, base = (at[0], numbers[0]), (at[1],)
        else:
            ends, base = numbers, at * 3
        moved = [number - from_ for number, from_ in zip(numbers, base, strict=False)]
        relative.append(letter.lower() + ",".join(map(str, moved)))
        if letter == "Z":
            made.append(Close())
            at = begin
            continue
        made.append({"M": MoveTo, "C": Curve}.get(letter, Line)(*ends))
        at = ends[-2:]
        begin = at if letter == "M" else begin
    return tuple(made), "".join(absolute), " ".join(relative)


@given(st.tuples(NUMBERS, NUMBERS), STEPS)
def test_absolute_and_relative_commands_say_the_same(start, steps):
    made, absolute, relative = _expected(start, steps)
    assert parse_path(absolute) == made
    assert parse_path(relative) == made  # quarters are exact in binary


@given(
    NUMBERS, NUMBERS, st.integers(1, 50), st.integers(1, 50), st.integers(-180, 180),
    st.booleans(), st.booleans(),
)  # fmt: skip
def test_an_arc_ends_where_it_says_and_stays_on_its_ellipse(x, y, across, down, turn, large, sweep):
    data = f"M3 4A{across} {down} {turn} {int(large)} {int(sweep)} {x} {y}"
    made = parse_path(data)
    if (x, y) == (3.0, 4.0):
        assert made == (MoveTo(3.0, 4.0),)
        return
    assert (made[-1].x, made[-1].y) == (x, y)
    assert all(isinstance(step, Curve) for step in made[1:])
    assert 1 <= len(made) - 1 <= 4


def test_a_half_circle_of_arcs_is_round():
    made = parse_path("M-5 0a5 5 0 0 1 10 0")
    at = made[0]
    for step in made[1:]:
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            rest = 1 - share
            weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
            xs, ys = (at.x, step.x1, step.x2, step.x), (at.y, step.y1, step.y2, step.y)
            x = sum(weight * value for weight, value in zip(weights, xs, strict=True))
            y = sum(weight * value for weight, value in zip(weights, ys, strict=True))
            assert math.hypot(x, y) == pytest.approx(5.0, abs=0.003)
            assert y <= 1e-9  # sweep 1 goes over the top, y being downwards
        at = step


def test_smooth_and_quadratic_curves_mirror_the_last_control_point():
    assert parse_path("M0 0C0 3 3 3 3 0S6-3 6 0") == parse_path("M0 0C0 3 3 3 3 0C3-3 6-3 6 0")
    assert parse_path("M0 0Q3 6 6 0T12 0") == parse_path("M0 0q3 6 6 0q3-6 6 0")
    assert parse_path("M1 1S4 4 7 1") == parse_path("M1 1C1 1 4 4 7 1")
    assert parse_path("M0 0Q3 3 6 0")[1] == Curve(2, 2, 4, 2, 6, 0)


def test_numbers_and_flags_may_stand_close_together():
    assert parse_path("M.5.5l1-1 2 2") == (MoveTo(0.5, 0.5), Line(1.5, -0.5), Line(3.5, 1.5))
    assert parse_path("m1 1 1 1") == (MoveTo(1, 1), Line(2, 2))
    assert parse_path("M0 0a5 5 0 0110 0") == parse_path("M0,0 a5,5,0,0,1,10,0")
    assert parse_path("") == ()


@pytest.mark.parametrize(
    "data", ["L1 1", "M1", "M1 1Z2", "M1 1X2", "M0 0A1 1 0 2 0 3 3", "1 2", "M1 L2"]
)
def test_what_is_no_path_data_is_refused(data):
    with pytest.raises(ValueError, match="path data"):
        parse_path(data)
