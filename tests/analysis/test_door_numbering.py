"""Door numbers: each fault found in schools worked out by hand, and proposals that mend them."""

from __future__ import annotations

import dataclasses
import math
import random

import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_audit.analysis.registers import door_order
from cpted_audit.analysis.registers.door_numbering import (
    FAULT_WORDS,
    NUMBERING_FAULTS,
    Fault,
    Numbering,
    check,
    expected_side,
    letters_in_use,
    prefix_of,
)
from cpted_audit.analysis.registers.door_order import DoorFacts, rising, runs
from cpted_audit.analysis.registers.door_renumbering import Renumber, propose
from cpted_audit.domain.ids import BuildingId, SiteFactsId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.registers.access import AccessMethod, Door, DoorId, DoorState, Side
from cpted_audit.domain.registers.door_number import (
    after_letter,
    building_letters,
    read_number,
    without_word,
)
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    SiteFacts,
)
from cpted_audit.geometry.perimeter import Perimeter

MAIN, GYM = BuildingId("main"), BuildingId("gym")
BUILDINGS = {MAIN: "Main", GYM: "Gym"}
FACTS = SiteFacts(id=SiteFactsId("f"))
ACROSS = NumberingDirection.COUNTER_CLOCKWISE


def facts(**values: object) -> SiteFacts:
    return dataclasses.replace(FACTS, **values)


def door(number: str, along: float | None, building=MAIN, **values: object) -> DoorFacts:
    """A door with photo and key; `sign`, `state` and `access` go into its record."""
    own = {
        name: values.pop(name)
        for name in ("sign_outside", "sign_inside", "state", "access", "side", "name")
        if name in values
    }
    record = Door(id=DoorId(f"{building}-{number}-{along}"), number=number, **own)
    return DoorFacts(
        **{
            "door": record, "building_id": building, "along": along, "has_photo": True,
            "has_key": True, "side": record.side, **values,
        }
    )  # fmt: skip


def ring(*numbers: str, building=MAIN) -> list[DoorFacts]:
    """Doors along an outline, in the order given, clockwise."""
    return [door(number, place / 100, building) for place, number in enumerate(numbers)]


def told(found: Numbering, fault: Fault | None = None) -> list[str]:
    return [problem.sentence for problem in found.problems if fault in {None, problem.fault}]


def faults(found: Numbering) -> list[Fault]:
    return [problem.fault for problem in found.problems]


# Order


def test_a_school_numbered_clockwise_from_its_main_entrance_has_no_problem():
    found = check(ring("1", "2", "3", "4", "5"), facts(), BUILDINGS)
    assert found.problems == ()
    assert found.basis == "Clockwise, seen from above, along the outlines on the plans."
    assert [one.partition("-")[2][0] for one in found.order] == list("12345")


def test_the_same_school_is_wrong_where_numbers_should_run_the_other_way():
    doors = ring("1", "2", "3", "4", "5")
    found = check(doors, facts(direction=ACROSS, start_door_id=doors[0].id), BUILDINGS)
    # Against the clock the doors read 1, 5, 4, 3, 2: of those at most two rise.
    assert faults(found) == [Fault.WRONG_ORDER] * 3
    assert check(ring("1", "5", "4", "3", "2"), facts(direction=ACROSS), BUILDINGS).problems == ()


def test_where_the_outline_begins_does_not_matter():
    assert check(ring("4", "5", "1", "2", "3"), facts(), BUILDINGS).problems == ()


def test_one_door_out_of_order_is_the_one_that_is_blamed():
    found = check(ring("1", "2", "6", "3", "4", "5"), facts(), BUILDINGS)
    assert told(found) == ["Door 6 comes between Door 2 and Door 3, where its number does not fit."]


def test_an_inserted_door_is_right_between_its_neighbours_and_wrong_elsewhere():
    assert check(ring("1", "2", "2A", "2B", "3"), facts(), BUILDINGS).problems == ()
    found = check(ring("1", "2A", "2", "3"), facts(), BUILDINGS)
    assert faults(found) == [Fault.WRONG_ORDER]


def test_a_start_door_that_is_chosen_comes_first_whatever_its_number():
    doors = ring("1", "2", "3")
    found = check(doors, facts(start_door_id=doors[1].id), BUILDINGS)
    assert told(found) == ["Door 1 comes after Door 3, where its number does not fit."]


# Gaps and duplicates


def test_gaps_are_told_with_their_neighbours():
    found = check(ring("1", "2", "4", "8"), facts(), BUILDINGS)
    assert told(found) == ["No door has the number 3.", "No door has the number 5 to 7."]
    first, second = found.problems
    assert {one.split("-")[1] for one in first.door_ids} == {"2", "4"}
    assert {one.split("-")[1] for one in second.door_ids} == {"4", "8"}


def test_numbers_that_begin_above_one_leave_a_gap():
    assert told(check(ring("3", "4"), facts(), BUILDINGS)) == ["No door has the number 1 to 2."]


def test_a_removed_door_keeps_its_number_from_being_a_gap():
    doors = [*ring("1", "2", "4"), door("3", None, state=DoorState.REMOVED)]
    assert check(doors, facts(), BUILDINGS).problems == ()


def test_two_doors_of_one_number_are_a_duplicate_and_not_also_out_of_order():
    found = check(ring("1", "2", "11", "3", "11", "12"), facts(), BUILDINGS)
    assert told(found, Fault.DUPLICATE) == ["2 doors have the number 11."]
    assert found.count(Fault.WRONG_ORDER) == 0


@pytest.mark.parametrize(
    ("scheme", "wrong"), [(NumberingScheme.GLOBAL, 1), (NumberingScheme.PER_BUILDING, 0)]
)
def test_a_number_at_two_buildings_is_a_duplicate_only_where_numbers_run_on(scheme, wrong):
    doors = [*ring("1", "2"), *ring("1", building=GYM)]
    assert check(doors, facts(scheme=scheme), BUILDINGS).count(Fault.DUPLICATE) == wrong


def test_numbers_run_on_from_building_to_building():
    doors = [*ring("4", "5", building=GYM), *ring("1", "2", "3")]
    assert check(doors, facts(), BUILDINGS).problems == ()
    mixed = [*ring("1", "4"), *ring("2", "3", building=GYM)]
    assert check(mixed, facts(), BUILDINGS).count(Fault.WRONG_ORDER) > 0


def test_a_gap_at_one_building_is_told_with_its_name():
    doors = [*ring("1", "2"), *ring("1", "3", building=GYM)]
    found = check(doors, facts(scheme=NumberingScheme.PER_BUILDING), BUILDINGS)
    assert told(found) == ["No door has the number 2 at Gym."]


@pytest.mark.parametrize("number", ["", "x", "12-34", "twelve"])
def test_what_is_no_number_is_told(number):
    found = check([*ring("1", "2"), door(number, 0.5)], facts(), BUILDINGS)
    assert faults(found) == [Fault.NO_NUMBER]


# Sides and prefixes


def test_a_door_said_to_be_on_another_side_than_the_plan_has_it_is_told():
    plan = {"sides": frozenset({Side.B}), "plan_side": Side.B}
    found = check(
        [door("1", 0.0, side=Side.B, **plan), door("2", 0.1, side=Side.D, **plan)],
        facts(), BUILDINGS,
    )  # fmt: skip
    assert told(found) == ["Door 2 is said to be on side D; on the plan it stands on side B."]


def test_prefixes_are_those_the_site_has_set():
    doors = [door("A1", 0.0, side=Side.A), door("B2", 0.1, side=Side.B), door("3", 0.2)]
    by_side = facts(prefix=NumberPrefix.SIDE)
    assert check(doors, by_side, BUILDINGS).problems == ()
    doors.append(door("C4", 0.3, side=Side.D))
    assert told(check(doors, by_side, BUILDINGS)) == [
        "Door C4 has “C” before its number; the site's numbers want “D” there."
    ]
    assert check(doors, facts(), BUILDINGS).count(Fault.PREFIX) == 3


def test_a_building_s_letters_are_those_most_of_its_doors_carry_or_its_initials():
    by_building = facts(prefix=NumberPrefix.BUILDING, scheme=NumberingScheme.PER_BUILDING)
    doors = [*ring("X1", "X2", "M3"), *ring("G1", "2", building=GYM)]
    assert sorted(told(check(doors, by_building, BUILDINGS))) == [
        "Door 2 has nothing before its number; the site's numbers want “G” there.",
        "Door M3 has “M” before its number; the site's numbers want “X” there.",
    ]


@pytest.mark.parametrize(
    ("numbers", "letters"),
    [
        (("X1", "X2", "3"), "X"),  # two of three
        (("X1", "X2", "3", "4"), "M"),  # a half is not most
        (("X1", "X2", "", "x"), "M"),  # doors without a number are doors
        (("X1", "X2", "Y3"), "X"),
        (("X1", "Y2", "Z3"), "M"),
        (("1", "2", "3"), "M"),
        (("G1", "G2", "G3"), "M"),  # the letters of the gym
    ],
)
def test_letters_are_taken_from_the_doors_where_more_than_half_carry_them(numbers, letters):
    found = runs(ring(*numbers), facts())
    assert letters_in_use(found, BUILDINGS) == {MAIN: letters, GYM: "G"}


def test_doors_of_no_building_give_no_building_letters():
    assert letters_in_use(runs(ring("X1", "X2", building=None), facts()), BUILDINGS) == {
        MAIN: "M", GYM: "G",
    }  # fmt: skip


def test_letters_of_buildings_differ():
    names = {"1": "Annex", "2": "Auditorium", "3": "Science Wing", "4": "Annex", "5": "101"}
    letters = building_letters(names)
    assert letters == {"1": "A", "2": "AU", "3": "SW", "4": "AN", "5": "B"}


# At the door


def test_signs_photos_and_keys_are_told_where_they_are_known_to_be_missing():
    found = check(
        [
            door("1", 0.0, sign_outside=False, sign_inside=False),
            door("2", 0.1, has_photo=False),
            door("3", 0.2, has_key=False),
            door("4", 0.3, has_key=False, access=(AccessMethod.EXIT_ONLY,)),
        ],
        facts(), BUILDINGS,
    )  # fmt: skip
    assert told(found) == [
        "Door 1 shows no number outside.", "Door 1 shows no number inside.",
        "Door 2 has no photo.", "Door 3 is not opened by any listed key.",
    ]  # fmt: skip


def test_where_no_key_is_listed_that_is_said_once_and_not_of_every_door():
    exit_only = door("3", 0.2, has_key=None, access=(AccessMethod.EXIT_ONLY,))
    doors = [door(f"{n}", n / 10, has_key=None) for n in (1, 2)]
    found = check([*doors, exit_only], facts(), BUILDINGS)
    assert faults(found) == []
    assert "No keys are listed yet." in found.notes
    assert "No keys are listed yet." not in check([exit_only], facts(), BUILDINGS).notes


@pytest.mark.parametrize(
    ("access", "needs_key"),
    [
        ((AccessMethod.EXIT_ONLY,), False),
        ((AccessMethod.EXIT_ONLY, AccessMethod.KEY), True),
        ((AccessMethod.KEY, AccessMethod.EXIT_ONLY), True),
        ((AccessMethod.CARD,), True),
        ((), True),
    ],
)
def test_only_a_door_that_is_an_exit_and_nothing_else_needs_no_key(access, needs_key):
    found = check([door("1", 0.0, has_key=False, access=access)], facts(), BUILDINGS)
    assert faults(found) == [Fault.NO_KEY] * needs_key


def test_a_sign_nobody_looked_for_is_not_missing():
    found = check(
        [door("1", 0.0, sign_outside=None, sign_inside=None), door("2", 0.1, sign_outside=True)],
        facts(), BUILDINGS,
    )  # fmt: skip
    assert found.problems == ()


# Words and whose problem it is


def test_every_fault_has_its_words_and_those_of_numbers_are_mended_by_numbering():
    assert {str(one): (words, words.of(2)) for one, words in FAULT_WORDS.items()} == {
        "gap": ("1 gap", "2 gaps"),
        "duplicate": ("1 duplicate", "2 duplicates"),
        "wrong-order": ("1 door out of order", "2 doors out of order"),
        "wrong-side": ("1 door on another side", "2 doors on another side"),
        "prefix": ("1 door with another prefix", "2 doors with another prefix"),
        "no-number": ("1 door without a number", "2 doors without a number"),
        "no-sign-outside": ("1 door without a sign outside", "2 doors without a sign outside"),
        "no-sign-inside": ("1 door without a sign inside", "2 doors without a sign inside"),
        "no-photo": ("1 door without a photo", "2 doors without a photo"),
        "no-key": ("1 door no listed key opens", "2 doors no listed key opens"),
    }  # fmt: skip
    assert set(Fault) == set(FAULT_WORDS)
    assert set(Fault) - NUMBERING_FAULTS == {
        Fault.NO_SIGN_OUTSIDE, Fault.NO_SIGN_INSIDE, Fault.NO_PHOTO, Fault.NO_KEY,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "name", "sentence"),
    [
        ("", "", "A door has no number."),
        ("", "Kitchen", "Kitchen has no number."),
        ("x", "Kitchen", "Door x has “x” for a number."),
    ],
)
def test_a_door_is_called_by_its_number_or_else_its_name(number, name, sentence):
    found = check([*ring("1", "2"), door(number, 0.5, name=name)], facts(), BUILDINGS)
    assert told(found) == [sentence]
    assert [problem.door_ids for problem in found.problems] == [(DoorId(f"main-{number}-0.5"),)]


@pytest.mark.parametrize(("number", "called"), [("no. 4a", "4A"), ("sw-3", "SW3"), ("007", "7")])
def test_a_door_is_called_by_its_number_as_it_is_read(number, called):
    by_hand = facts(prefix=NumberPrefix.BUILDING)
    found = check([door(number, 0.0, building=None, has_photo=False)], by_hand, BUILDINGS)
    assert told(found, Fault.NO_PHOTO) == [f"Door {called} has no photo."]


def test_a_problem_names_the_doors_it_is_about():
    doors = [
        *ring("1", "2", "6", "3", "4", "4", "7"), door("9", 0.9, sign_inside=False),
        door("10", 0.95, side=Side.A, sides=frozenset({Side.B, Side.C})),
    ]  # fmt: skip
    found = check(doors, facts(), BUILDINGS)
    about = [
        (problem.fault, [each.split("-")[1] for each in problem.door_ids])
        for problem in found.problems
    ]
    assert about == [
        (Fault.DUPLICATE, ["4", "4"]), (Fault.GAP, ["6", "4", "4"]), (Fault.GAP, ["7", "9"]),
        (Fault.WRONG_ORDER, ["6"]), (Fault.WRONG_SIDE, ["10"]), (Fault.NO_SIGN_INSIDE, ["9"]),
    ]  # fmt: skip


def test_duplicates_are_told_by_number_without_letters_before_it():
    found = check(ring("7", "A7", "3", "B7", "3A", "3a", "3"), facts(), BUILDINGS)
    assert told(found, Fault.DUPLICATE) == [
        "2 doors have the number 3.", "2 doors have the number 3A.", "3 doors have the number 7.",
    ]  # fmt: skip
    same = [problem.door_ids for problem in found.problems if problem.fault is Fault.DUPLICATE]
    assert [len(ids) for ids in same] == [2, 2, 3]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (("20", "2", "3", "4"), "Door 20 comes before Door 2"),
        (("2", "3", "1"), "Door 1 comes after Door 3"),
        (("1", "2", "9", "3"), "Door 9 comes between Door 2 and Door 3"),
        (("1", "9", "8", "2", "3"), "Door 8 comes between Door 1 and Door 2"),
    ],
)
def test_a_door_out_of_order_is_told_with_what_stands_beside_it(numbers, words):
    doors = ring(*numbers)
    found = check(doors, facts(start_door_id=doors[0].id), BUILDINGS)
    assert f"{words}, where its number does not fit." in told(found, Fault.WRONG_ORDER)


# Gaps and whose they are


def test_a_removed_door_of_another_building_fills_no_gap_where_each_counts_for_itself():
    doors = [*ring("1", "3"), *ring("1", building=GYM)]
    doors.append(door("2", None, GYM, state=DoorState.REMOVED))
    apart = check(doors, facts(scheme=NumberingScheme.PER_BUILDING), BUILDINGS)
    assert told(apart) == ["No door has the number 2 at Main."]
    over = [*ring("1", "3"), *ring("4", building=GYM), doors[-1]]
    assert check(over, facts(), BUILDINGS).problems == ()


def test_a_removed_door_of_a_building_without_others_fills_a_gap_where_numbers_run_on():
    gone = door("3", None, BuildingId("annex"), state=DoorState.REMOVED)
    doors = [*ring("1", "2"), *ring("4", building=GYM), gone]
    assert check(doors, facts(), BUILDINGS).problems == ()


def test_a_removed_door_above_the_highest_leaves_no_gap_below_it():
    doors = [*ring("1", "2"), door("9", None, state=DoorState.REMOVED)]
    assert check(doors, facts(), BUILDINGS).problems == ()


def test_a_door_with_the_number_0_is_no_gap():
    assert check(ring("0", "1", "2"), facts(), BUILDINGS).problems == ()
    found = check(ring("0", "2"), facts(), BUILDINGS)
    assert told(found) == ["No door has the number 1."]


def test_the_same_number_in_two_buildings_is_two_doors_only_where_numbers_start_over():
    doors = [*ring("6", "7"), door("Door 007", None, GYM)]
    apart = check(doors, facts(scheme=NumberingScheme.PER_BUILDING), BUILDINGS)
    assert apart.count(Fault.DUPLICATE) == 0
    (found,) = [one for one in check(doors, facts(), BUILDINGS).problems
                if one.fault is Fault.DUPLICATE]  # fmt: skip
    assert found.sentence == "2 doors have the number 7: at Gym and Main."
    here = [*ring("6", "7"), door("007", None)]
    (found,) = [one for one in check(here, facts(), BUILDINGS).problems
                if one.fault is Fault.DUPLICATE]  # fmt: skip
    assert found.sentence == "2 doors have the number 7."


@pytest.mark.parametrize(
    ("building", "names", "where"),
    [
        (GYM, BUILDINGS, " at Gym"),
        (GYM, {}, " at its building"),
        (None, BUILDINGS, " on the grounds"),
    ],
)
def test_a_gap_is_told_with_the_building_where_there_is_one(building, names, where):
    apart = facts(scheme=NumberingScheme.PER_BUILDING)
    found = check(ring("1", "3", building=building), apart, names)
    assert told(found) == [f"No door has the number 2{where}."]
    found = check(ring("1", "3", building=building), facts(), names)
    assert told(found) == ["No door has the number 2."]


# The side a door should be said to be on


@pytest.mark.parametrize(
    ("said", "sides", "plan", "right"),
    [
        (Side.A, {Side.A, Side.B}, Side.B, Side.A),
        (Side.C, {Side.A, Side.B}, Side.B, Side.B),
        (Side.C, {Side.A, Side.B}, None, None),
        (Side.C, set(), None, Side.C),
        (Side.C, set(), Side.A, Side.C),
        (None, {Side.A}, Side.A, None),
    ],
)
def test_a_side_that_is_said_stands_unless_the_plan_rules_it_out(said, sides, plan, right):
    one = door("1", 0.0, side=said, sides=frozenset(sides), plan_side=plan)
    assert expected_side(one) is right
    wrong = said is not None and bool(sides) and said not in sides
    found = check([one], facts(), BUILDINGS)
    assert faults(found) == [Fault.WRONG_SIDE] * wrong
    seen = (plan or Side.A).value
    words = f"Door 1 is said to be on side C; on the plan it stands on side {seen}."
    assert told(found) == [words] * wrong


@pytest.mark.parametrize(
    ("said", "sides", "plan", "prefix"),
    [
        (Side.A, set(), None, "A"), (Side.A, {Side.A}, Side.A, "A"),
        (Side.A, {Side.B}, Side.B, "B"), (Side.A, {Side.A, Side.B}, Side.B, "A"),
        (Side.A, {Side.B, Side.C}, None, None), (None, set(), None, None),
    ],
)  # fmt: skip
def test_the_letter_of_a_side_is_the_plan_s_where_what_is_said_is_ruled_out(
    said, sides, plan, prefix
):
    one = door("1", 0.0, side=said, sides=frozenset(sides), plan_side=plan)
    assert prefix_of(one, facts(prefix=NumberPrefix.SIDE), {MAIN: "M"}) == prefix
    assert prefix_of(one, facts(prefix=NumberPrefix.BUILDING), {MAIN: "M"}) == "M"
    assert prefix_of(one, facts(prefix=NumberPrefix.BUILDING), {}) is None
    assert prefix_of(one, facts(prefix=NumberPrefix.NONE), {MAIN: "M"}) == ""
    none = dataclasses.replace(one, building_id=None)
    assert prefix_of(none, facts(prefix=NumberPrefix.BUILDING), {MAIN: "M"}) is None


def test_what_stands_before_a_number_is_told_with_what_should():
    doors = [door("X1", 0.0), door("2", 0.1)]
    found = check(doors, facts(), BUILDINGS)
    assert told(found) == [
        "Door X1 has “X” before its number; the site's numbers want nothing there."
    ]


# What the order was found by


def test_each_building_on_no_outline_is_named_where_others_are():
    doors = [
        *ring("1", "2"), door("3", None, GYM, side=Side.A), door("4", None, GYM),
        door("5", None, GYM), door("6", None, building=None, side=Side.A),
    ]  # fmt: skip
    found = check(doors, facts(direction=ACROSS), BUILDINGS)
    assert found.basis == ("Counterclockwise, seen from above, along the outlines on the plans.")
    assert sorted(found.notes) == [
        (
            "Gym: draw the building outline to check the door order; only the sides were checked; "
            "2 doors have no side, so the order was not checked."
        ),
        (
            "The grounds: draw the building outline to check the door order; only the sides were "
            "checked."
        ),
    ]
    (only,) = check(doors[2:3], facts(direction=ACROSS), BUILDINGS).basis.splitlines()
    assert only == (
        "Draw the building outline to check the door order; until then only the sides are "
        "checked, counterclockwise."
    )
    assert check(doors[2:3], facts(), BUILDINGS).notes == ()
    assert check([], facts(), BUILDINGS).basis.startswith("Clockwise, seen from above")


def test_a_building_that_has_no_name_any_more_is_still_told():
    found = check([*ring("1"), door("2", None)], facts(), {})
    assert found.notes == (
        "A building: 1 door stands on no building outline, so the order was not checked.",
    )


def test_the_order_found_is_that_of_all_buildings_one_after_the_other():
    doors = [*ring("3", "4", building=GYM), *ring("2", "1")]
    found = check(doors, facts(direction=ACROSS), BUILDINGS)
    assert [one.split("-")[1] for one in found.order] == ["1", "2", "3", "4"]


# Without a plan


def test_without_a_plan_the_sides_are_followed_and_it_is_said():
    numbers = {"1": "A", "2": "B", "3": "B", "4": "C", "5": "D", "6": "A"}
    doors = [door(number, None, side=Side(side)) for number, side in numbers.items()]
    found = check(doors, facts(), BUILDINGS)
    assert found.problems == ()
    assert "only the sides are checked, clockwise" in found.basis
    wrong = check([*doors, door("7", None, side=Side.B)], facts(), BUILDINGS)
    assert faults(wrong) == [Fault.WRONG_ORDER]
    sides = zip("1234", "ADCB", strict=True)
    other = [door(number, None, side=Side(side)) for number, side in sides]
    assert check(other, facts(direction=ACROSS), BUILDINGS).problems == ()


def test_doors_on_no_outline_are_left_out_of_the_order_and_it_is_said():
    doors = [*ring("1", "2", "4"), door("3", None)]
    found = check(doors, facts(), BUILDINGS)
    assert found.problems == ()
    assert found.notes == (
        "Main: 1 door stands on no building outline, so the order was not checked.",
    )


def test_doors_without_any_number_leave_no_gap():
    found = check([door("", 0.0), door("", 0.1)], facts(), BUILDINGS)
    assert faults(found) == [Fault.NO_NUMBER] * 2


def test_no_doors_are_no_problem():
    assert check([], facts(), BUILDINGS).problems == ()
    assert propose([], facts(), BUILDINGS, Renumber.ALL).numbers == {}


# Numbers as they are written


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12", (12, "", "")), ("12a", (12, "A", "")), (" Door 7 ", (7, "", "")),
        ("C12", (12, "", "C")), ("sw-3b", (3, "B", "SW")), ("No. 4", (4, "", "")),
        ("#9", (9, "", "")), ("007", (7, "", "")), ("²", None), ("1.2.3", None), ("A", None),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written(text, parts):
    assert read_number(text) == parts


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Door 1", "1"), ("DOOR #12", "12"), ("Dr. 4", "4"), ("No. 7", "7"), ("# 9", "9"),
        ("Door no. 0012", "0012"), ("door C-12A", "C-12A"), ("Door 12 B", "12 B"),
        ("Puerta 3", "3"), ("Door 1.10", "1.10"), ("7", "7"), ("D-007", "D-007"),
        ("Door to the gym", "Door to the gym"), ("Door A", "Door A"), ("Door", "Door"),
        ("Door 3 East", "Door 3 East"), ("Doors 3", "Doors 3"), ("", ""),
    ],
)  # fmt: skip
def test_the_word_before_a_number_is_no_part_of_it(written, number):
    assert without_word(written) == number


def test_letters_follow_each_other():
    assert [after_letter(one) for one in ("", "A", "Y", "Z", "AZ")] == ["A", "B", "Z", "AA", "BA"]


# Proposals


def apply(doors: list[DoorFacts], numbers, sides) -> list[DoorFacts]:
    return [
        dataclasses.replace(
            door,
            door=dataclasses.replace(
                door.door, number=numbers.get(door.id, door.door.number),
                side=sides.get(door.id, door.door.side),
            ),
            side=sides.get(door.id, door.side),
        )
        for door in doors
    ]  # fmt: skip


def proposed(doors: list[DoorFacts], how: Renumber, **values: object) -> list[str]:
    found = propose(doors, facts(**values), BUILDINGS, how)
    return [one.door.number for one in apply(doors, found.numbers, found.sides)]


def test_the_fewest_changes_put_a_door_between_its_neighbours():
    assert proposed(ring("1", "2", "6", "3", "4", "5"), Renumber.FEWEST) == [
        "1", "2", "2A", "3", "4", "5",
    ]  # fmt: skip
    assert proposed(ring("1", "2", "", "5"), Renumber.FEWEST) == ["1", "2", "3", "5"]
    assert proposed(ring("1", "2", "2", "3"), Renumber.FEWEST) == ["1", "2", "2A", "3"]
    assert proposed(ring("1", "2", "", ""), Renumber.FEWEST) == ["1", "2", "3", "4"]


def test_a_number_of_a_removed_door_is_not_given_again():
    doors = [*ring("1", "2", "", "4"), door("3", None, state=DoorState.REMOVED)]
    assert proposed(doors, Renumber.FEWEST)[:4] == ["1", "2", "2A", "4"]


def test_all_are_numbered_anew_from_one_on():
    assert proposed(ring("1", "2", "2A", "9"), Renumber.ALL) == ["1", "2", "3", "4"]
    doors = [*ring("5", "6"), *ring("1", "2", building=GYM)]
    assert proposed(doors, Renumber.ALL) == ["3", "4", "1", "2"]
    assert proposed(doors, Renumber.ALL, scheme=NumberingScheme.PER_BUILDING) == ["1", "2"] * 2
    start = facts(start_door_id=doors[0].id)
    found = propose(doors, start, BUILDINGS, Renumber.ALL)
    assert [found.numbers.get(door.id, door.door.number) for door in doors] == ["1", "2", "3", "4"]


def test_where_no_number_is_free_all_are_numbered_anew_and_it_is_said():
    doors = ring("5", "1", "2", "3")
    found = propose(doors, facts(start_door_id=doors[0].id), BUILDINGS, Renumber.FEWEST)
    assert found.sentence.endswith("so all were renumbered.")
    assert proposed(doors, Renumber.FEWEST, start_door_id=doors[0].id) == ["1", "2", "3", "4"]


def test_a_proposal_that_changes_nothing_says_so():
    found = propose(ring("1", "2"), facts(), BUILDINGS, Renumber.ALL)
    assert (found.numbers, found.sides) == ({}, {})
    assert "nothing would change" in found.sentence


NUMBERS = st.one_of(
    st.integers(1, 30).map(str),
    st.builds("{}{}".format, st.integers(1, 12), st.sampled_from("AB")),
    st.sampled_from(["", "x", "C4", "Door 3", "M7"]),
)
SIDES = st.sampled_from([None, *Side])


@st.composite
def schools(draw) -> list[DoorFacts]:
    doors = []
    for place in range(draw(st.integers(0, 14))):
        side = draw(st.sampled_from(list(Side)))
        said = draw(SIDES)
        on_plan = draw(st.booleans())
        doors.append(
            DoorFacts(
                door=Door(
                    id=DoorId(f"d{place}"), number=draw(NUMBERS), side=said, position=place,
                    state=draw(st.sampled_from([*DoorState] + [DoorState.IN_USE] * 6)),
                ),
                building_id=draw(st.sampled_from([MAIN, GYM, None])),
                along=place / 20 if on_plan else None,
                side=said or (side if on_plan else None),
                sides=frozenset({side}) if on_plan else frozenset(),
                plan_side=side if on_plan else None,
            )
        )  # fmt: skip
    return doors


SITES = st.builds(
    lambda direction, scheme, prefix, start: facts(
        direction=direction, scheme=scheme, prefix=prefix, start_door_id=start
    ),
    st.sampled_from(list(NumberingDirection)),
    st.sampled_from(list(NumberingScheme)),
    st.sampled_from(list(NumberPrefix)),
    st.sampled_from([None, "d0", "d3"]),
)


@settings(max_examples=at_most(300))
@given(doors=schools(), site=SITES, how=st.sampled_from(list(Renumber)))
def test_applying_a_proposal_leaves_no_problem_of_the_numbers(doors, site, how):
    found = propose(doors, site, BUILDINGS, how)
    after = check(apply(doors, found.numbers, found.sides), site, BUILDINGS)
    left = NUMBERING_FAULTS & set(faults(after))
    assert left <= ({Fault.GAP} if how is Renumber.FEWEST else set())


@settings(max_examples=at_most(200))
@given(doors=schools(), site=SITES)
def test_doors_in_order_keep_their_numbers_with_the_fewest_changes(doors, site):
    first = propose(doors, site, BUILDINGS, Renumber.FEWEST)
    again = propose(apply(doors, first.numbers, first.sides), site, BUILDINGS, Renumber.FEWEST)
    assert (dict(again.numbers), dict(again.sides)) == ({}, {})


OUTLINE = tuple(
    Point(*one)
    for one in (
        (201, 217), (611, 217), (611, 547), (471, 547), (471, 607), (341, 607), (341, 547),
        (201, 547),
    )
)  # fmt: skip
SPOTS = (
    Point(406, 607), Point(341, 567), Point(201, 497), Point(201, 272), Point(291, 217),
    Point(511, 217), Point(611, 412), Point(611, 507),
)  # fmt: skip


def _seen(numbers, turn: float, *, mirrored: bool) -> Numbering:
    """Check a school whose plan was turned or mirrored before it was drawn."""

    def moved(point: Point) -> Point:
        x, y, angle = (-point.x if mirrored else point.x), point.y, math.radians(turn)
        return Point(
            x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
        )

    outline = Perimeter(tuple(moved(one) for one in OUTLINE))
    doors = [
        dataclasses.replace(
            door(number, outline.along(moved(at)) / outline.length),
            door=Door(id=DoorId(f"d{place}"), number=number),
        )
        for place, (number, at) in enumerate(zip(numbers, SPOTS, strict=True))
    ]
    direction = ACROSS if mirrored else NumberingDirection.CLOCKWISE
    return check(doors, facts(direction=direction), BUILDINGS)


@settings(max_examples=at_most(100))
@given(seed=st.integers(0, 10_000), turn=st.floats(0, 360), mirrored=st.booleans())
def test_a_school_turned_or_mirrored_has_the_same_problems(seed, turn, mirrored):
    numbers = [str(one) for one in range(1, 9)]
    chance = random.Random(seed)
    for _ in range(chance.randint(0, 3)):
        one, two = chance.sample(range(8), 2)
        numbers[one], numbers[two] = numbers[two], numbers[one]
    plain = _seen(numbers, 0.0, mirrored=False)
    assert _seen(numbers, turn, mirrored=mirrored).problems == plain.problems


KEYS = st.tuples(st.integers(1, 9), st.just(0), st.just(""))


@given(
    first=st.lists(KEYS, max_size=8).map(sorted),
    unnumbered=st.integers(0, 2),
    others=st.lists(st.none() | KEYS, max_size=9),
)
def test_the_first_side_is_split_where_trying_every_split_would_split_it(first, unnumbered, others):
    first = [*first, *[None] * unnumbered]

    def rise(at: int) -> int:
        line = [*first[:at], *others, *first[at:]]
        return len(rising([key for key in line if key is not None]))

    best = max(range(len(first), -1, -1), key=rise)
    assert door_order._round_the_corner(first, others) == best


@pytest.mark.parametrize("count", [60, 120])
def test_doors_without_an_outline_are_looked_through_once_however_many_there_are(
    count, monkeypatch
):
    looks = []

    def counted(keys):
        looks.append(keys)
        return rising(keys)

    monkeypatch.setattr(door_order, "rising", counted)
    roll = random.Random(count)
    doors = [
        dataclasses.replace(
            door(f"{n}", None, side=roll.choice(list(Side))),
            door=Door(id=DoorId(f"d{n}"), number=f"{roll.randint(1, count)}"),
        )
        for n in range(count)
    ]
    check(doors, facts(), BUILDINGS)
    assert len(looks) == 1
