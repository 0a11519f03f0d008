"""Numbering through the session: from the plans to problems, a proposal, and one step."""

from __future__ import annotations

import pytest
import small_audit
from plan_house import add_plan
from register_school import OUTLINE, SPOTS, place_doors, school

from cpted_audit.analysis.registers.door_numbering import NUMBERING_FAULTS, Fault
from cpted_audit.analysis.registers.door_renumbering import Renumber
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import DoorState, DoorUse, Side
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.site_facts import NumberingDirection, NumberPrefix
from cpted_audit.errors import AuditError
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.plans.markers import add_marker, find_marker, remove_markers
from cpted_audit.session.registers.numbering import (
    apply_numbers,
    check_numbering,
    door_facts,
    propose_numbers,
)
from cpted_audit.session.registers.records import (
    add_record,
    change_records,
    records,
    remove_records,
)
from cpted_audit.session.things.site_facts import change_site_facts

DOORS = RegisterKey.DOORS


@pytest.fixture
def made(tmp_path):
    session, plan = school(tmp_path / "audit.cpted")
    yield session, plan
    session.close()


def wrong(session) -> list[tuple[Fault, str]]:
    return [
        (problem.fault, problem.sentence)
        for problem in check_numbering(session).problems
        if problem.fault in NUMBERING_FAULTS
    ]


def test_doors_placed_in_order_have_no_problem_of_their_numbers(made):
    session, plan = made
    place_doors(session, plan)
    assert wrong(session) == []
    change_site_facts(
        session, direction=NumberingDirection.COUNTER_CLOCKWISE,
        start_door_id=records(session, DOORS)[0].id,
    )  # fmt: skip
    assert {fault for fault, _ in wrong(session)} == {Fault.WRONG_ORDER}


def test_an_outline_drawn_as_a_zone_is_followed_where_there_are_no_walls(made):
    session, _plan = made
    other = add_plan(session, "annex", level_id="l-Annex")
    add_marker(session, other.id, MarkerKind.ZONE, OUTLINE[:-1], label="Annex")
    place_doors(session, other)
    assert wrong(session) == []
    assert {fact.building_id for fact in door_facts(session)} == {"b-Annex"}


def test_doors_of_one_wall_and_on_no_plan_are_told_apart(made):
    session, plan = made
    place_doors(session, plan)
    add_record(session, DOORS, number="9", building_id=session.walk.buildings[0].id)
    found = check_numbering(session)
    assert found.notes == (
        "Main: 1 door stands on no building outline, so the order was not checked.",
        "No keys are listed yet.",
    )  # fmt: skip
    assert found.count(Fault.NO_KEY) == 0
    add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(1100, 50)], label="10")
    assert "2 doors stand on no building outline" in check_numbering(session).notes[0]


def test_photos_keys_and_signs_are_looked_up(made):
    session, plan = made
    place_doors(session, plan)
    first, second = records(session, DOORS)[:2]
    place = small_audit.place_named(session, "Main / Door 1")
    small_audit.photograph(session, Target(place_id=place.id))
    change_records(session, DOORS, [first.id], place_id=place.id)
    change_records(session, DOORS, [second.id], sign_inside=False)
    add_record(session, RegisterKey.KEYS, name="GM", opens=(first.id, second.id))
    found = check_numbering(session)
    counts = {fault: found.count(fault) for fault in Fault if found.count(fault)}
    assert counts == {Fault.NO_PHOTO: 7, Fault.NO_KEY: 6, Fault.NO_SIGN_INSIDE: 1}


@pytest.mark.parametrize("how", list(Renumber))
def test_a_proposal_is_applied_as_one_step_to_doors_and_markers(made, how):
    session, plan = made
    markers = place_doors(session, plan, {"2": "7", "7": "2", "5": "5A", "8": ""})
    last = records(session, DOORS)[-1]
    change_records(session, DOORS, [last.id], number="", side=Side.B)
    change_site_facts(session, prefix=NumberPrefix.SIDE)
    assert wrong(session) != []
    proposal = propose_numbers(session, how)
    small_audit.undone(session, lambda: apply_numbers(session, proposal))
    left = {fault for fault, _ in wrong(session)}
    assert left <= ({Fault.GAP} if how is Renumber.FEWEST else set())
    numbers = [door.number for door in records(session, DOORS)]
    assert [find_marker(session, marker.id).label for marker in markers] == numbers
    assert [number[0] for number in numbers] == list("AABBCCDD")
    assert records(session, DOORS)[-1].side is Side.D
    again = propose_numbers(session, how)
    assert (dict(again.numbers), dict(again.sides)) == ({}, {})


def test_a_proposal_whose_door_is_gone_writes_nothing(made):
    session, plan = made
    place_doors(session, plan, {"2": "7", "7": "2"})
    proposal = propose_numbers(session, Renumber.ALL)
    before = [door for door in records(session, DOORS) if door.id in proposal.numbers]
    remove_records(session, DOORS, [before[0].id])
    rows = small_audit.rows(session)
    with pytest.raises(AuditError, match="nothing was renumbered"):
        apply_numbers(session, proposal)
    assert small_audit.rows(session) == rows


def test_removed_and_interior_doors_are_no_part_of_the_numbering(made):
    session, plan = made
    markers = place_doors(session, plan)
    doors = records(session, DOORS)
    change_records(session, DOORS, [doors[3].id], state=DoorState.REMOVED)
    change_records(session, DOORS, [doors[7].id], use=DoorUse.INTERIOR)
    assert wrong(session) == []
    remove_markers(session, [markers[5].id])
    assert wrong(session) == [(Fault.GAP, "No door has the number 6.")]
    assert len(SPOTS) == 8
