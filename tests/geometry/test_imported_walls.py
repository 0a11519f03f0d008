"""Walls as they are imported: damaged, doubled, in pieces; and doors that stand open."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sight import rectangle, ring, seen, walls_of

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.errors import AuditError
from cpted_audit.geometry import walls as walls_module
from cpted_audit.geometry.measure import length, size
from cpted_audit.geometry.openings import Doorway, without_open_doors
from cpted_audit.geometry.walls import chained, tidy

PLAN = Box(0, 0, 100, 100)


def wall(ax: float, ay: float, bx: float, by: float) -> Segment:
    return Segment(Point(ax, ay), Point(bx, by))


def ends(walls) -> set[frozenset[Point]]:
    return {frozenset(wall) for wall in walls}


def test_what_is_no_wall_is_dropped_and_counted():
    found = tidy([wall(0, 0, 50, 0), wall(7, 7, 7, 7), wall(0, math.nan, 9, 9),
                  wall(1, 1, math.inf, 4), wall(3, 3, 3.2, 3)])  # fmt: skip
    assert found.walls == (wall(0, 0, 50, 0),)
    assert (found.damaged, found.short, found.joined) == (2, 2, 0)
    assert tidy([]).walls == ()


def test_doubles_either_way_round_become_one():
    found = tidy([wall(0, 0, 30, 40), wall(30, 40, 0, 0), wall(0, 0, 30, 40), wall(0, 40, 30, 0)])
    assert ends(found.walls) == ends([wall(0, 0, 30, 40), wall(0, 40, 30, 0)])
    assert found.joined == 2


@pytest.mark.parametrize("degrees", [0, 17, 45, 90, 133, 179.999, 180, 270])
def test_pieces_of_one_line_that_touch_or_overlap_are_joined_and_gaps_stay(degrees):
    """Pieces from 0 to 40, and from 50 to 60: a gap of 10 is a door."""
    x, y = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def piece(begin: float, end: float) -> Segment:
        return wall(1000 + begin * x, 1000 + begin * y, 1000 + end * x, 1000 + end * y)

    found = tidy([piece(0, 10), piece(20, 10), piece(15, 40), piece(30, 35), piece(50, 60)])
    assert sorted(round(length(wall), 6) for wall in found.walls) == [10, 40]


def test_lines_side_by_side_stay_two():
    both = [wall(0, 0, 50, 0), wall(0, 3, 50, 3), wall(50, 0, 50, 3)]
    assert ends(tidy(both).walls) == ends(both)


def test_too_many_walls_are_refused_with_a_sentence(monkeypatch):
    monkeypatch.setattr(walls_module, "MOST_WALLS", 10)
    lines = [wall(0, 10 * number, 50, 10 * number) for number in range(11)]
    with pytest.raises(AuditError, match="11 lines are more than the 10 walls"):
        tidy(lines)
    assert len(tidy(lines[:10]).walls) == 10
    assert len(tidy([*lines[:10], *lines[:10]]).walls) == 10


coordinate = st.integers(0, 100).map(float)
place = st.builds(Point, coordinate, coordinate)
lines = st.lists(st.builds(Segment, place, place), max_size=15)


@given(lines)
def test_tidying_twice_changes_nothing_more(some):
    once = tidy(some)
    again = tidy(once.walls)
    assert ends(again.walls) == ends(once.walls)
    assert again.joined == again.short == again.damaged == 0


@given(lines, st.tuples(st.floats(1, 99), st.floats(1, 99)))
def test_tidied_walls_hide_what_the_lines_hid(some, eye):
    before = size(seen(eye, some, PLAN))
    near = min((math.dist(eye, point) for one in some for point in one), default=9)
    if near > 0.5:
        assert size(seen(eye, list(tidy(some).walls), PLAN)) == pytest.approx(before, rel=0.02)


# Chains


def test_a_room_becomes_one_closed_line_whatever_the_order():
    corners = ring((0, 0), (30, 0), (30, 20), (10, 40), (0, 20))
    walls = walls_of(corners)
    walls[1] = Segment(walls[1].end, walls[1].start)
    random.Random(2).shuffle(walls)
    (chain,) = chained(walls)
    assert chain[0] == chain[-1]
    assert set(chain) == set(corners)
    assert len(chain) == 6


def test_where_three_walls_meet_chains_end():
    tee = [wall(0, 0, 50, 0), wall(50, 0, 100, 0), wall(50, 0, 50, 60), wall(50, 60, 90, 60)]
    found = chained(tee)
    assert sorted(len(chain) for chain in found) == [2, 2, 3]


@given(lines)
def test_chains_hold_every_wall_once(some):
    walls = list(tidy(some).walls)
    pieces = [frozenset(piece) for chain in chained(walls) for piece in pairwise(chain)]
    assert len(pieces) == len(walls)
    assert set(pieces) == ends(walls)


# Doors

PARTITION = wall(0, 50, 100, 50)


def test_an_open_door_is_a_gap_in_its_wall():
    found = without_open_doors([PARTITION], [Doorway(Point(30, 52), 10)])
    assert ends(found) == ends([wall(0, 50, 25, 50), wall(35, 50, 100, 50)])
    assert without_open_doors([PARTITION], []) == (PARTITION,)


def test_one_sees_through_an_open_door_into_a_wedge():
    """From 10 below a gap 10 wide, right before it, one sees beyond it what widens by 1 each 1.

    At the wall, y = 50, it is 10 wide; at the far end, y = 0, six times as far off, it is 60.
    """
    walls = without_open_doors([PARTITION], [Doorway(Point(30, 50), 10)])
    wedge = (10 + 60) / 2 * 50
    assert size(seen((30, 60), list(walls), PLAN)) == pytest.approx(5000 + wedge, rel=1e-9)


def test_a_thick_wall_opens_through_both_its_lines_and_the_ends_between():
    thick = [wall(0, 50, 100, 50), wall(0, 53, 100, 53), wall(28, 50, 28, 53)]
    found = without_open_doors(thick, [Doorway(Point(30, 51.5), 10)])
    assert ends(found) == ends(
        [wall(0, 50, 25, 50), wall(35, 50, 100, 50), wall(0, 53, 25, 53), wall(35, 53, 100, 53)]
    )


def test_a_wall_beside_the_door_stays_and_a_door_far_from_walls_opens_nothing():
    walls = [PARTITION, wall(25, 50, 25, 90), wall(0, 70, 100, 70)]
    found = without_open_doors(walls, [Doorway(Point(30, 50), 10), Doorway(Point(80, 20), 10)])
    assert ends(found) >= ends(walls[1:])
    assert len(found) == 4


def test_a_door_wider_than_its_wall_takes_the_wall_away():
    assert without_open_doors([wall(20, 50, 26, 50)], [Doorway(Point(23, 50), 10)]) == ()


def test_two_doors_in_a_slanting_wall():
    slanting = wall(0, 0, 80, 60)
    found = without_open_doors([slanting], [Doorway(Point(16, 12), 10), Doorway(Point(48, 36), 20)])
    assert sorted(round(length(one), 9) for one in found) == [15, 25, 30]


@given(lines, st.lists(st.tuples(place, st.floats(1, 30)), max_size=4))
def test_open_doors_never_hide_and_never_add_walls(some, doors):
    found = without_open_doors(some, [Doorway(*door) for door in doors])
    before = sum(length(one) for one in some)
    assert sum(length(one) for one in found) <= before + 1e-6
    assert all(one.start != one.end for one in found)
    shut = size(seen((50.3, 40.7), some, PLAN))
    assert size(seen((50.3, 40.7), list(found), PLAN)) >= shut - 0.01


def test_a_square_room_with_its_door_shut_is_seen_alone():
    room = walls_of(rectangle(20, 20, 60, 60))
    assert size(seen((40, 40), room, PLAN)) == pytest.approx(1600)
    opened = without_open_doors(room, [Doorway(Point(60, 40), 8)])
    assert size(seen((40, 40), list(opened), PLAN)) > 1600
