"""Outlines of buildings: the order of doors along them, and the side each stands on."""

from __future__ import annotations

import math

import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.registers.access import Side
from cpted_audit.geometry.perimeter import (
    Perimeter,
    nearest_perimeter,
    outer_boundary,
)

# A school with a projecting office in the south, doors numbered clockwise from it.
OUTLINE = tuple(
    Point(*one)
    for one in (
        (201, 217), (611, 217), (611, 547), (471, 547), (471, 607), (341, 607), (341, 547),
        (201, 547),
    )
)  # fmt: skip
DOORS = {
    1: Point(406, 607), 2: Point(341, 567), 3: Point(201, 497), 4: Point(201, 272),
    5: Point(291, 217), 6: Point(511, 217), 7: Point(611, 412), 8: Point(611, 507),
}  # fmt: skip
SIDES = {1: "A", 2: "A", 3: "B", 4: "B", 5: "C", 6: "C", 7: "D", 8: "D"}
SOUTH = 180.0


def walls_of(ring, gap: float = 0.0) -> list[Segment]:
    """The walls along a ring, each with a doorway so wide in its middle."""
    walls = []
    for start, end in zip(ring, (*ring[1:], ring[0]), strict=True):
        length = math.dist(start, end)
        ahead = Point((end.x - start.x) / length, (end.y - start.y) / length)
        for first, last in ((0, (length - gap) / 2), ((length + gap) / 2, length)):
            walls.append(
                Segment(
                    Point(start.x + ahead.x * first, start.y + ahead.y * first),
                    Point(start.x + ahead.x * last, start.y + ahead.y * last),
                )
            )
    return walls


def order_along(perimeter, points, start, *, clockwise):
    """Return the doors as one meets them along the outline, from one of them on."""
    places = {key: perimeter.along(at) for key, at in points.items()}
    begin = 0.0 if start is None else places[start]
    turn = 1 if clockwise else -1
    return sorted(
        points, key=lambda key: (key != start, turn * (places[key] - begin) % perimeter.length)
    )


@pytest.mark.parametrize("ring", [OUTLINE, OUTLINE[::-1]])
def test_doors_follow_each_other_clockwise_whichever_way_the_outline_was_drawn(ring):
    perimeter = Perimeter(ring)
    shuffled = {key: DOORS[key] for key in (5, 1, 8, 3, 2, 7, 4, 6)}
    assert order_along(perimeter, shuffled, 1, clockwise=True) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert order_along(perimeter, shuffled, 1, clockwise=False) == [1, 8, 7, 6, 5, 4, 3, 2]
    assert order_along(perimeter, shuffled, 4, clockwise=True) == [4, 5, 6, 7, 8, 1, 2, 3]


def test_without_a_start_the_order_begins_at_the_first_corner():
    assert order_along(Perimeter(OUTLINE), DOORS, None, clockwise=True) == [5, 6, 7, 8, 1, 2, 3, 4]


def test_each_door_looks_out_and_stands_on_its_side():
    perimeter = Perimeter(OUTLINE)
    looks = {1: 180, 2: 270, 3: 270, 4: 270, 5: 0, 6: 0, 7: 90, 8: 90}
    assert {key: perimeter.outward(at) for key, at in DOORS.items()} == looks
    assert {key: perimeter.side(at, SOUTH).value for key, at in DOORS.items()} == SIDES


def test_the_side_of_a_projecting_part_may_be_told_either_way():
    perimeter = Perimeter(OUTLINE)
    assert perimeter.sides(DOORS[2], SOUTH) == {Side.A, Side.B}
    assert perimeter.sides(DOORS[4], SOUTH) == {Side.B}


def test_a_door_at_the_bottom_of_a_court_that_opens_to_the_front_is_on_the_front():
    court = Perimeter(
        tuple(
            Point(*one)
            for one in ((0, 0), (90, 0), (90, 60), (60, 60), (60, 20), (30, 20), (30, 60), (0, 60))
        )
    )  # fmt: skip
    assert court.side(Point(45, 20), SOUTH) is Side.A
    assert court.side(Point(45, 0), SOUTH) is Side.C


@settings(max_examples=at_most(60))
@given(
    turn=st.floats(0, 360), scale=st.floats(0.05, 20), shift=st.floats(-1e4, 1e4),
    mirrored=st.booleans(),
)  # fmt: skip
def test_a_school_turned_or_mirrored_keeps_its_order_and_sides(turn, scale, shift, mirrored):
    def moved(point: Point) -> Point:
        x, y = (-point.x if mirrored else point.x), point.y
        angle = math.radians(turn)
        return Point(
            scale * (x * math.cos(angle) - y * math.sin(angle)) + shift,
            scale * (x * math.sin(angle) + y * math.cos(angle)) - shift,
        )

    perimeter = Perimeter(tuple(moved(one) for one in OUTLINE))
    points = {key: moved(at) for key, at in DOORS.items()}
    found = order_along(perimeter, points, 1, clockwise=not mirrored)
    assert found == [1, 2, 3, 4, 5, 6, 7, 8]
    swapped = dict(zip("ABCD", "ADCB" if mirrored else "ABCD", strict=True))
    sides = {key: perimeter.side(at, SOUTH + turn).value for key, at in points.items()}
    assert sides == {key: swapped[side] for key, side in SIDES.items()}


def test_walls_with_doorways_and_rooms_inside_give_the_outline_of_the_building():
    inside = [
        Segment(Point(381, 217), Point(381, 307)), Segment(Point(201, 327), Point(381, 327)),
        Segment(Point(431, 327), Point(611, 327)),
    ]  # fmt: skip
    (ring,) = outer_boundary([*walls_of(OUTLINE, 18), *inside])
    perimeter = Perimeter(ring)
    assert perimeter.length == pytest.approx(Perimeter(OUTLINE).length, rel=0.01)
    assert order_along(perimeter, DOORS, 1, clockwise=True) == list(DOORS)
    assert all(perimeter.distance(at) < 1 for at in DOORS.values())


def test_two_buildings_have_two_outlines_and_a_door_belongs_to_the_nearest():
    other = tuple(Point(one.x + 900, one.y) for one in OUTLINE)
    rings = outer_boundary([*walls_of(OUTLINE), *walls_of(other)])
    assert len(rings) == 2
    known = {number: Perimeter(ring) for number, ring in enumerate(rings)}
    found = nearest_perimeter(Point(1306, 600), known.items())
    assert found is not None
    assert found[1].holds(Point(1300, 400))
    assert nearest_perimeter(Point(0, 0), ()) is None


def test_walls_that_enclose_nothing_give_the_hull_round_them():
    corner = [Segment(Point(0, 0), Point(400, 0)), Segment(Point(400, 0), Point(400, 300))]
    (ring,) = outer_boundary(corner)
    assert Perimeter(ring).holds(Point(300, 100))
    assert outer_boundary([]) == ()
    assert outer_boundary([Segment(Point(1, 1), Point(1, 1))]) == ()
