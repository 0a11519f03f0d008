"""Where a pin is, in words: plan, cell, and the smallest zone or room around it."""

from __future__ import annotations

import pytest
import small_audit
from plan_house import add_plan
from small_audit import place_named, position_of

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.session.plans import markers, plans


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def plan(session):
    return add_plan(session, grid_cell=10.0)


def put(session, plan, kind, *points, **values):
    return markers.add_marker(session, plan.id, kind, [Point(*point) for point in points], **values)


def square(left, top, side):
    return (left, top), (left + side, top), (left + side, top + side), (left, top + side)


def test_level_cell_and_the_smallest_area_are_told(session, plan):
    put(session, plan, MarkerKind.ZONE, *square(100, 100, 600), label="Corridor B")
    put(session, plan, MarkerKind.ROOM, *square(200, 200, 100), label="Office")
    pin = put(session, plan, MarkerKind.AED, (250, 250))
    where = position_of(session, pin)
    assert where.words == "Main / Level 1 – house, B2, Office"
    assert where.zones == ("Office", "Corridor B")


def test_a_room_without_a_label_is_called_by_its_place(session, plan):
    room = place_named(session, "Main / Room 1")
    put(session, plan, MarkerKind.ROOM, *square(200, 200, 100), place_id=room.id)
    put(session, plan, MarkerKind.ROOM, *square(200, 200, 50))  # has no name at all
    pin = put(session, plan, MarkerKind.AED, (210, 210))
    assert position_of(session, pin).zones == ("Room 1",)


def test_what_is_not_known_is_left_out(session):
    plan = add_plan(session, "site", kind=PlanKind.SITE, level_id=None, metres_per_pixel=None)
    pin = put(session, plan, MarkerKind.HYDRANT, (5, 5))
    assert position_of(session, pin).words == "site"


def test_a_pin_beside_the_grid_has_no_cell(session, plan):
    pin = put(session, plan, MarkerKind.AED, (-500, 5))
    assert position_of(session, pin).cell == ""


def test_a_zone_that_crosses_itself_holds_what_lies_in_its_loops(session, plan):
    put(session, plan, MarkerKind.ZONE, (0, 0), (300, 300), (300, 0), (0, 300), label="Bow")
    inside = put(session, plan, MarkerKind.AED, (20, 150))
    between = put(session, plan, MarkerKind.AED, (150, 20))
    assert position_of(session, inside).zones == ("Bow",)
    assert position_of(session, between).zones == ()


def test_the_words_follow_the_grid_and_the_name(session, plan):
    pin = put(session, plan, MarkerKind.AED, (250, 250))
    plans.set_grid(session, plan, 5.0)
    assert position_of(session, pin).cell == "C3"
    plans.rename_plan(session, plan, "Level 1")
    assert position_of(session, pin).plan == "Main / Level 1"
