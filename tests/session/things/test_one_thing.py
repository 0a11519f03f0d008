"""A door is entered once: marker, row and place are made, named and removed together."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_audit
from plan_house import add_plan
from register_school import place_doors, school

from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.access import Door, DoorState, DoorUse
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.site_facts import NumberingScheme
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.places import new_audit, places
from cpted_audit.session.places.edits import rename_places
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.plans.markers import (
    add_marker,
    change_markers,
    find_marker,
    remove_markers,
)
from cpted_audit.session.registers.doors import apart, bring_together
from cpted_audit.session.registers.records import (
    add_record,
    change_records,
    duplicate_records,
    find_record,
    place_record,
    records,
    remove_records,
    write_records,
)
from cpted_audit.session.registers.tray import waiting
from cpted_audit.session.session import Session
from cpted_audit.session.things.door_places import called_by
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.store.tables import DOOR, PLACE

DOORS = RegisterKey.DOORS
ASKED = [
    "Main: 10 doors, Room 101–112, 201–212, 6 cameras, 2 key boxes, 3 AEDs on level 2",
    "Gym: 3 exterior doors, 1 gym, 2 cameras",
]


@pytest.fixture
def made(tmp_path: Path):
    """A new audit of two buildings with a plan of Main's first level."""
    new = NewAudit(site_name="Elm", buildings=("Main", "Gym"), names=parse_spaces(ASKED))
    with new_audit.create(tmp_path / "new.cpted", new) as session:
        level = next(level for level in session.walk.levels if level.name == "Level 1")
        yield session, add_plan(session, level_id=level.id)


@pytest.fixture
def old(tmp_path: Path):
    """A school of an older kind: doors in the walk, none in the register."""
    session, plan = school(tmp_path / "audit.cpted")
    yield session, plan
    session.close()


def doors(session: Session) -> dict[str, Door]:
    return {record.number: record for record in records(session, DOORS)}


def places_named(session: Session, *, kind=SpaceType.EXTERIOR_DOOR) -> list[str]:
    return [
        f"{session.walk.building_name(one.building_id)} / {one.name}"
        for one in session.walk.route()
        if one.kind is kind
    ]


def last_step(session: Session) -> str:
    return session.history()[0].label


# A new audit


def test_doors_counted_in_a_new_audit_are_rows_and_places_of_the_walk(made):
    session, _plan = made
    rows = doors(session)
    assert list(rows) == [str(number) for number in range(1, 14)]
    for number, door in rows.items():
        place = session.walk.place(door.place_id)
        assert (place.kind, place.name) == (SpaceType.EXTERIOR_DOOR, f"Door {number}")
        assert place.building_id == door.building_id
    names = {building.id: building.name for building in session.walk.buildings}
    assert [names[row.building_id] for row in rows.values()] == ["Main"] * 10 + ["Gym"] * 3
    assert [record.name for record in records(session, RegisterKey.CAMERAS)] == [
        str(number) for number in range(1, 9)
    ]
    assert [record.name for record in records(session, RegisterKey.KEY_BOXES)] == ["KB-1", "KB-2"]
    levels = {level.id: level.name for level in session.walk.levels}
    assert [
        (record.name, levels[record.level_id])
        for record in records(session, RegisterKey.MEDICAL_FIRE)
    ] == [(f"AED {number}", "Level 2") for number in (1, 2, 3)]
    assert [one.label for one in session.history()] == ["Import house"]


def test_numbers_anew_at_each_building_are_the_site_s_scheme(tmp_path):
    new = NewAudit(
        site_name="Elm", buildings=("A", "B"), names=parse_spaces(["A: 2 doors", "B: 2 doors"]),
        doors_run_on=False,
    )  # fmt: skip
    with new_audit.create(tmp_path / "new.cpted", new) as session:
        assert site_facts(session).scheme is NumberingScheme.PER_BUILDING
        assert [record.number for record in records(session, DOORS)] == ["1", "2", "1", "2"]
        assert places.next_name(session, session.walk.buildings[1].id, SpaceType.EXTERIOR_DOOR) == (
            "Door 3"
        )


# The tray


def test_the_tray_holds_what_may_be_on_the_plan_first(made):
    session, plan = made
    found = waiting(session, plan.id)
    assert len(found) == 13 + 8 + 2 + 3
    here = [(one.kind, one.name) for one in found if one.here]
    assert here[:10] == [(MarkerKind.EXTERIOR_DOOR, str(number)) for number in range(1, 11)]
    assert MarkerKind.AED not in {kind for kind, _ in here}  # they are on level 2
    assert {one.name for one in found if not one.here} >= {"11", "12", "13", "AED 1"}
    assert all(one.here for one in waiting(session))


@pytest.mark.parametrize("by_sign", [True, False])
def test_a_click_places_and_links(made, by_sign):
    session, plan = made
    door = doors(session)["1"]
    if by_sign:
        marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)])
    else:
        marker = place_record(session, DOORS, door.id, plan.id, Point(9, 9))
    assert (marker.label, marker.place_id) == ("1", door.place_id)
    assert find_record(session, DOORS, door.id).marker_id == marker.id
    assert len(doors(session)) == 13
    assert "1" not in [one.name for one in waiting(session) if one.register is DOORS]
    session.undo()
    assert waiting(session, plan.id)[0].name == "1"


def test_a_sign_placed_on_a_plan_of_one_building_takes_no_door_of_another(made):
    session, _plan = made
    gym = next(level for level in session.walk.levels if level.building_id ==
               session.walk.buildings[1].id)  # fmt: skip
    plan = add_plan(session, "gym", level_id=gym.id)
    labels = [
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)]).label
        for _ in range(4)
    ]
    assert labels == ["11", "12", "13", "14"]
    assert "Gym / Door 14" in places_named(session)
    box = add_marker(session, plan.id, MarkerKind.KEY_BOX, [Point(5, 5)])
    assert box.label == ""  # both key boxes are Main's
    assert len(records(session, RegisterKey.KEY_BOXES)) == 3


def test_every_counted_thing_is_placed_by_its_sign(made):
    session, plan = made
    for kind, key, name in (
        (MarkerKind.KEY_BOX, RegisterKey.KEY_BOXES, "KB-1"),
        (MarkerKind.CAMERA, RegisterKey.CAMERAS, "1"),
        (MarkerKind.AED, RegisterKey.MEDICAL_FIRE, "AED 1"),
    ):
        before = len(records(session, key))
        marker = add_marker(session, plan.id, kind, [Point(9, 9)])
        assert marker.label == name
        assert len(records(session, key)) == before
        assert records(session, key)[0].marker_id == marker.id


# One makes the others


def test_a_row_added_makes_its_place_once_its_building_is_known(made):
    session, _plan = made
    door = add_record(session, DOORS)
    assert (door.number, door.place_id) == ("14", None)  # two buildings: nobody said which
    assert last_step(session) == "Add door 14; it joins the walk once its building is said"
    gym = session.walk.buildings[1].id
    small_audit.undone(session, lambda: change_records(session, DOORS, [door.id], building_id=gym))
    assert "Gym / Door 14" in places_named(session)
    add_record(session, DOORS, number="15", building_id=gym)
    assert "Gym / Door 15" in places_named(session)
    add_record(session, DOORS, number="201A", building_id=gym, use=DoorUse.INTERIOR)
    assert not any("201A" in one for one in places_named(session))


def test_a_row_takes_the_place_of_its_number_that_is_there(old):
    session, plan = old
    before = places_named(session)
    main = session.walk.buildings[0].id
    door = add_record(session, DOORS, number="1", building_id=main)
    assert session.walk.place(door.place_id).name == "Door 1"
    marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)], label="2")
    assert session.walk.place(marker.place_id).name == "Door 2"
    assert places_named(session) == before


def test_a_copy_of_a_door_is_a_door_of_its_own(made):
    session, _plan = made
    (copy,) = duplicate_records(session, DOORS, [doors(session)["5"].id])
    assert "Main / Door 14" in places_named(session)
    assert doors(session)["14"].place_id != doors(session)["5"].place_id
    assert doors(session)["14"].id == copy.id


def test_an_import_makes_the_places_of_its_doors(made):
    session, _plan = made
    gym = session.walk.buildings[1].id
    new = [Door(id=f"n{one}", number=str(one), building_id=gym) for one in (20, 21)]
    small_audit.undone(session, lambda: write_records(session, DOORS, "Import", new=new))
    assert {"Gym / Door 20", "Gym / Door 21"} <= set(places_named(session))


def test_a_place_added_in_the_walk_is_a_row_and_waits_for_its_position(made):
    session, _plan = made
    gym = session.walk.buildings[1].id
    name = places.next_name(session, gym, SpaceType.EXTERIOR_DOOR)
    assert name == "Door 14"
    small_audit.undone(
        session, lambda: places.add_places(session, gym, SpaceType.EXTERIOR_DOOR, [name])
    )
    assert doors(session)["14"].building_id == gym
    assert "14" in [one.name for one in waiting(session)]
    places.add_places(session, gym, SpaceType.EXTERIOR_DOOR, ["Kitchen door"])
    assert (doors(session)[""].name) == "Kitchen door"


# Names follow


def test_a_new_number_renames_place_and_marker_and_a_new_name_renumbers(made):
    session, plan = made
    door = doors(session)["3"]
    marker = place_record(session, DOORS, door.id, plan.id, Point(9, 9))
    small_audit.undone(session, lambda: change_records(session, DOORS, [door.id], number="12A"))
    place = session.walk.place(door.place_id)
    assert (place.name, find_marker(session, marker.id).label) == ("Door 12A", "12A")
    small_audit.undone(session, lambda: places.rename_place(session, place, "Door 30 · dock"))
    assert find_record(session, DOORS, door.id).number == "30"
    assert find_marker(session, marker.id).label == "30"
    change_markers(session, [marker.id], label="31")
    assert session.walk.place(door.place_id).name == "Door 31 · dock"
    rename_places(session, {door.place_id: "The dock"})
    assert find_record(session, DOORS, door.id).number == "31"
    change_records(session, DOORS, [door.id], number="3")
    assert session.walk.place(door.place_id).name == "The dock"


def test_typing_over_the_number_of_another_door_ends_at_the_right_name(made):
    session, _plan = made
    door = doors(session)["5"]
    for text in ("", "1", "14"):
        change_records(session, DOORS, [door.id], number=text)
    assert session.walk.place(door.place_id).name == "Door 14"
    assert len(places_named(session)) == len(set(places_named(session)))


@pytest.mark.parametrize(
    ("name", "number", "called"),
    [
        ("Door 7", "7", ""),
        ("Door 12A · kitchen", "12A", "kitchen"),
        ("Door G 1", "G 1", ""),
        ("Door 7 (2)", "7", ""),
        ("Door to the gym", "", "Door to the gym"),
        ("Dock", "", "Dock"),
        ("Door ?", "", ""),
    ],
)
def test_a_place_says_its_number_and_what_is_there(name, number, called):
    place = small_audit.place(name, "exterior-door")
    assert called_by(place) == (number, called)
    assert called_by(small_audit.place(name, "classroom")) is None


def test_a_door_that_is_in_another_building_moves_its_place(made):
    session, _plan = made
    door = doors(session)["10"]
    gym = session.walk.buildings[1].id
    small_audit.undone(session, lambda: change_records(session, DOORS, [door.id], building_id=gym))
    assert "Gym / Door 10" in places_named(session)


# Removing one says what happens to the others


def answered(session: Session, place_id: str) -> None:
    place = session.walk.place(place_id)
    (item, *_) = session.walk.items_at(place)
    small_audit.observe(session, session.walk.path(place), {item.id: AnswerValue.YES})


def test_a_removed_row_takes_its_marker_and_its_empty_place(made):
    session, plan = made
    door = doors(session)["4"]
    place_record(session, DOORS, door.id, plan.id, Point(9, 9))
    small_audit.undone(session, lambda: remove_records(session, DOORS, [door.id]))
    assert last_step(session) == "Remove door 4 with its marker and its place of the walk"
    assert "Main / Door 4" not in places_named(session)


def test_a_place_that_was_walked_stays_when_its_row_is_removed(made):
    session, _plan = made
    door = doors(session)["4"]
    answered(session, door.place_id)
    remove_records(session, DOORS, [door.id])
    assert last_step(session) == "Remove door 4; Door 4 stays in the walk"
    assert session.walk.place(door.place_id).name == "Door 4"


def test_a_removed_marker_lets_its_row_wait_again_unless_it_came_with_it(made):
    session, plan = made
    known = place_record(session, DOORS, doors(session)["4"].id, plan.id, Point(9, 9))
    small_audit.undone(session, lambda: remove_markers(session, [known.id]))
    assert last_step(session) == (
        "Remove exterior door 4 from the plan; it stays in Doors and waits to be placed"
    )
    assert doors(session)["4"].marker_id is None
    slip = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)], label="40")
    assert "Main / Door 40" in places_named(session)
    small_audit.undone(session, lambda: remove_markers(session, [slip.id]))
    assert last_step(session) == "Remove exterior door 40 with its row"
    assert "40" not in doors(session)
    assert "Main / Door 40" not in places_named(session)


def test_a_marker_whose_door_was_walked_leaves_row_and_place(made):
    session, plan = made
    slip = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)], label="40")
    answered(session, slip.place_id)
    remove_markers(session, [slip.id])
    assert doors(session)["40"].place_id == slip.place_id


def test_a_door_that_leads_inside_after_all_leaves_the_walk(made):
    session, _plan = made
    door = doors(session)["4"]
    small_audit.undone(
        session, lambda: change_records(session, DOORS, [door.id], use=DoorUse.INTERIOR)
    )
    assert "Main / Door 4" not in places_named(session)
    change_records(session, DOORS, [door.id], use=DoorUse.EXTERIOR)
    assert "Main / Door 4" in places_named(session)


def test_a_door_that_was_taken_out_leaves_the_route_and_comes_back(made):
    session, _plan = made
    door = doors(session)["4"]
    answered(session, door.place_id)
    small_audit.undone(
        session, lambda: change_records(session, DOORS, [door.id], state=DoorState.REMOVED)
    )
    assert last_step(session) == "Change door 4: removed, and off the walk"
    assert "Main / Door 4" not in places_named(session)
    assert "4" not in [one.name for one in waiting(session) if one.register is DOORS]
    change_records(session, DOORS, [door.id], state=DoorState.IN_USE)
    assert "Main / Door 4" in places_named(session)


# Audits that are older


def test_doors_of_an_older_audit_are_brought_together_on_request(old):
    session, plan = old
    place_doors(session, plan)  # rows and markers 1 to 8
    with session.edit("As older audits have it"):
        for door in DOOR.all(session.document.db):
            session.document.db.execute("UPDATE door SET place_id = NULL WHERE id = ?", [door.id])
        for place in PLACE.all(session.document.db):
            if place.name in {"Door 7", "Door 8"}:
                PLACE.delete(session.document.db, place.id)
    found = apart(session)
    assert len(found.doors) == 8
    walked = len([place for place in session.walk.places if place.kind is SpaceType.EXTERIOR_DOOR])
    assert len(found.places) == walked
    small_audit.undone(session, lambda: bring_together(session))
    assert apart(session) == ((), ())
    rows = doors(session)
    assert {session.walk.place(rows[str(n)].place_id).name for n in range(1, 9)} == {
        f"Door {n}" for n in range(1, 9)
    }
    for door in rows.values():
        if door.marker_id is not None:
            assert find_marker(session, door.marker_id).place_id == door.place_id


def test_doors_on_a_plan_of_the_site_are_brought_together_by_their_outline(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        plan = add_plan(session, "site", kind=PlanKind.SITE, level_id=None)
        box = (Point(0, 0), Point(400, 0), Point(400, 400), Point(0, 400))
        add_marker(session, plan.id, MarkerKind.ZONE, box, label="annex")
        marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(0, 200)], label="20")
        assert marker.place_id is None
        bring_together(session)
        assert "Annex / Door 20" in places_named(session)
        change_site_facts(session, scheme=NumberingScheme.GLOBAL)
        assert not any(GROUNDS in one for one in places_named(session))
