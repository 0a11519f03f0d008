"""What several viewpoints see of zones: shares, blind areas, overlaps, and zones badly drawn."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sight import rectangle, ring, seen, walls_of

from cpted_audit.domain.plane import Area, Box, Point
from cpted_audit.geometry.measure import size
from cpted_audit.geometry.shapes import Mend, SeenTogether, valid_areas

PLAN = Box(0, 0, 100, 100)
ZONE = (Area(rectangle(0, 0, 40, 10)),)


def patch(left: float, top: float, right: float, bottom: float) -> tuple[Area, ...]:
    return (Area(rectangle(left, top, right, bottom)),)


def test_half_a_zone_is_seen_and_the_other_half_is_named():
    found = SeenTogether([patch(0, 0, 10, 10), patch(5, 0, 20, 50)]).cover(ZONE)
    assert found.per_cent == pytest.approx(50)
    assert (found.size, found.seen, found.unseen) == pytest.approx((400, 200, 200))
    assert found.seen_twice == pytest.approx(50)
    (blind,) = found.blind
    assert blind.size == pytest.approx(200)
    assert set(blind.area.outline) == {(20, 0), (40, 0), (40, 10), (20, 10)}


def test_blind_areas_come_largest_first_and_slivers_are_counted_but_not_named():
    views = [patch(1, 0, 30, 10)]
    assert [blind.size for blind in SeenTogether(views).cover(ZONE).blind] == pytest.approx(
        [100, 10]
    )
    found = SeenTogether(views).cover(ZONE, smallest=10)
    assert [blind.size for blind in found.blind] == pytest.approx([100])
    assert found.unseen == pytest.approx(110)


def test_a_pillar_in_the_middle_of_what_is_seen_is_a_hole_seen_by_nobody():
    pillar = rectangle(45, 45, 55, 55)
    views = [seen(eye, walls_of(pillar), PLAN) for eye in ((1, 1), (99, 99), (1, 99), (99, 1))]
    together = SeenTogether(views)
    (area,) = together.together()
    assert len(area.holes) == 1
    assert size([area]) == pytest.approx(9_900)
    found = together.cover(patch(0, 0, 100, 100))
    assert found.per_cent == pytest.approx(99)


def test_nothing_is_seen_without_viewpoints_and_a_flat_zone_has_no_share():
    assert SeenTogether([]).cover(ZONE).per_cent == 0
    assert SeenTogether([]).together() == ()
    assert SeenTogether([()]).cover(ZONE).seen_twice == 0
    assert SeenTogether([patch(0, 0, 1, 1)]).cover(()).per_cent is None
    assert SeenTogether([]).cover((Area(ring((0, 0), (5, 5))),)).per_cent is None


def test_a_zone_of_overlapping_areas_is_counted_once():
    zone = (*patch(0, 0, 10, 10), *patch(5, 0, 15, 10))
    assert SeenTogether([patch(0, 0, 15, 10)]).cover(zone).size == pytest.approx(150)


def test_a_zone_that_crosses_itself_counts_both_its_lobes():
    bow_tie = ring((0, 0), (10, 10), (10, 0), (0, 10))
    assert SeenTogether([patch(0, 0, 5, 10)]).cover((Area(bow_tie),)).per_cent == pytest.approx(50)
    found = valid_areas(bow_tie)
    assert found.mends == (Mend.CROSSED,)
    assert [size([area]) for area in found.areas] == pytest.approx([25, 25])


def test_what_is_mended_in_an_outline_is_said():
    square = rectangle(0, 0, 10, 10)
    assert valid_areas(square) == ((Area(square),), ())
    assert valid_areas((*square, square[0])) == ((Area(square),), ())
    assert valid_areas((*square, square[0]), closed=False).mends == ()
    assert valid_areas(square, closed=False) == ((Area(square),), (Mend.CLOSED,))
    twice = (square[0], *square, square[0], square[0])
    assert valid_areas(twice) == ((Area(square),), (Mend.REPEATED,))
    broken = (*square, Point(math.nan, 4))
    assert valid_areas(broken) == ((Area(square),), (Mend.DAMAGED,))
    for flat in ((), square[:2], ring((0, 0), (5, 5), (9, 9)), (square[0],) * 5):
        assert valid_areas(flat).areas == ()
        assert valid_areas(flat).mends[-1] is Mend.FLAT


coordinate = st.integers(0, 100).map(float)
corner = st.builds(Point, coordinate, coordinate)


@given(st.lists(corner, max_size=9))
def test_whatever_is_drawn_becomes_areas_that_stay_as_they_are(corners):
    found = valid_areas(corners)
    assert bool(found.areas) != (Mend.FLAT in found.mends)
    for area in found.areas:
        assert valid_areas(area.outline).mends == ()


@given(
    st.lists(corner, min_size=3, max_size=7),
    st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=4),
    st.lists(st.lists(corner, min_size=3, max_size=3), max_size=3),
)
def test_one_more_viewpoint_never_lowers_a_share(zone, eyes, blocks):
    areas = valid_areas(zone).areas
    walls = walls_of(*(tuple(block) for block in blocks))
    views = [seen(eye, walls, PLAN) for eye in eyes]
    before = 0.0
    for count in range(1, len(views) + 1):
        share = SeenTogether(views[:count]).cover(areas).per_cent
        assert (share is None) == (not areas)
        assert share is None or before - 1e-4 <= share <= 100
        before = share or 0.0


@given(st.lists(corner, min_size=3, max_size=7), st.lists(corner, min_size=3, max_size=7))
def test_seen_and_blind_make_up_the_zone(zone, view):
    found = SeenTogether([valid_areas(view).areas]).cover(valid_areas(zone).areas)
    assert found.seen + size(blind.area for blind in found.blind) == pytest.approx(
        found.size, rel=1e-6, abs=1e-6
    )


@given(
    st.tuples(st.floats(1, 99), st.floats(1, 99)),
    st.lists(st.lists(corner, min_size=2, max_size=2), max_size=5),
    st.floats(0, 360),
    st.sampled_from([5, 30, 90]),
)
@example((10.0021, 25.0001), [], 280.875, 5)
def test_what_one_look_sees_is_never_blind_to_all_looks(eye, lines, direction, angle):
    """The edges of both coincide but for the last digits, which must not confuse the cutting."""
    walls = walls_of(*(tuple(line) for line in lines))
    part = seen(eye, walls, PLAN, direction=direction, field_of_view=angle)
    whole = seen(eye, walls, PLAN)
    found = SeenTogether([whole]).cover(part)
    assert found.seen == pytest.approx(found.size, abs=1e-3)
    assert sum(blind.size for blind in found.blind) < 1e-3
    assert SeenTogether([part, whole]).cover(whole).seen_twice == pytest.approx(
        found.size, abs=1e-3
    )
