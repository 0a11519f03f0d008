"""Counts as people write them, and what a new audit makes of counts, levels and names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.places.space_type import KIND_WORDS, SPACE_TYPES, SpaceType, kind_words
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.errors import AuditError
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, preview
from cpted_audit.session.places.room_levels import Room
from cpted_audit.session.places.space_counts import (
    Asked,
    counted_and_named,
    parse_asked,
    parse_buildings,
    parse_spaces,
    understood,
)
from cpted_audit.store.tables import LEVEL


def parse_counts(text: str) -> dict[object, int]:
    return {kind: len(rooms) for kind, rooms in parse_asked(text).rooms.items()}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("", {}),
        (" , ;\n and .", {}),
        ("24 classrooms, 11 exterior doors, 2 gyms",
         {SpaceType.CLASSROOM: 24, SpaceType.EXTERIOR_DOOR: 11, SpaceType.GYM: 2}),
        ("24 Classrooms\n1 GYM.", {SpaceType.CLASSROOM: 24, SpaceType.GYM: 1}),
        ("3 labs and shops and a library", {SpaceType.LAB_SHOP: 3, SpaceType.LIBRARY: 1}),
        ("two libraries; 1 main entry, an entrance", {SpaceType.LIBRARY: 2,
                                                      SpaceType.MAIN_ENTRY: 2}),
        ("4 x restroom & 0 stairs", {SpaceType.RESTROOM: 4, SpaceType.STAIR: 0}),
        ("gym=3, exterior-door = 2", {SpaceType.GYM: 3, SpaceType.EXTERIOR_DOOR: 2}),
        ("10 doors, 6 cameras, 2 Knox boxes and 3 AEDs",
         {SpaceType.EXTERIOR_DOOR: 10, MarkerKind.CAMERA: 6, MarkerKind.KEY_BOX: 2,
          MarkerKind.AED: 3}),
        ("3 parking-lot, 2 lots", {SpaceType.PARKING_LOT: 5}),
        ("cafeteria, the gym, AED, room, Main entry",
         {SpaceType.CAFETERIA: 1, SpaceType.GYM: 1, MarkerKind.AED: 1, SpaceType.CLASSROOM: 1,
          SpaceType.MAIN_ENTRY: 1}),
        ("2 gyms and cafeteria on level 2", {SpaceType.GYM: 2, SpaceType.CAFETERIA: 1}),
        ("7 hallways, 1 nurse's office", {SpaceType.CORRIDOR: 7, SpaceType.HEALTH_ROOM: 1}),
    ],
)  # fmt: skip
def test_counts_are_understood_as_people_write_them(text, counts):
    assert parse_counts(text) == counts


@pytest.mark.parametrize("kind", SpaceType)
def test_every_kind_is_understood_by_its_id_and_its_words(kind):
    one, many = KIND_WORDS[kind]
    words = {one, many, kind.value, SPACE_TYPES[kind].numbered.lower()}
    if kind is SpaceType.GROUNDS:
        words -= {"grounds"}
    for word in words:
        assert parse_counts(f"3 {word}") == {kind: 3}, word
    assert (kind_words(kind, 1), kind_words(kind, 2), kind_words(kind, 0)) == (one, many, many)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("24 dungeons", "“dungeons”"),
        ("classrooms", "“classrooms”"),
        ("2 gyms, many doors", "“many doors”"),
        ("levels, 2 gyms", "“levels”"),
        ("-1 gym", "“-1 gym”"),
        ("1.5 gyms", "“1.5 gyms”"),
        ("² gyms", "“² gyms”"),
        ("Room 112–101", "“Room 112–101” does not run"),
        ("Room 101–12", "“Room 101–12” does not run"),
        ("Room 101A–104", "“Room 101A–104” does not run"),
        ("Room 1–5000", "5,000 classrooms"),
        ("Dungeon 1–4", "“Dungeon 1–4”"),
        ("3 gyms on level 0", "counted from 1"),
        ("0 levels, 3 gyms", "“0 levels”: a building has at least one level"),
        ("2001 gyms", "2,001 gyms"),
        ("1500 rooms, 600 classrooms", "2,100 classrooms"),
        ("9" * 5000 + " gyms", "“999"),
        ("3 " + "x" * 5000, "“xxx"),
    ],
)
def test_what_is_not_understood_is_named(text, named):
    with pytest.raises(AuditError) as error:
        parse_counts(text)
    assert named in str(error.value)
    assert len(str(error.value)) < 700


def test_what_is_understood_is_kept_beside_what_is_not():
    asked, refused = understood(
        "Level 2: 3 dungeons, 4 rooms, Doors 1–2, Room 9–1, 201–203, 1500 gyms, 600 gyms, 2 levels"
    )
    assert [one.part for one in refused] == ["3 dungeons", "Room 9–1", "201–203", "600 gyms"]
    assert asked.levels == 2
    rooms, doors = (asked.rooms[kind] for kind in (SpaceType.CLASSROOM, SpaceType.EXTERIOR_DOOR))
    assert [room.level for room in rooms] == [2] * 4
    assert [door.name for door in doors] == ["Door 1", "Door 2"], "no door takes a room's number"
    assert len(asked.rooms[SpaceType.GYM]) == 1500


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Room 101–103", ["Room 101", "Room 102", "Room 103"]),
        ("rooms 8-10 and 21 to 22", ["Room 8", "Room 9", "Room 10", "Room 21", "Room 22"]),
        ("Classrooms B098 through B100", ["Classroom B098", "Classroom B099", "Classroom B100"]),
        ("Room 101, 101A, 2 classrooms", ["Room 101", "Room 101A", "", ""]),
    ],
)
def test_runs_of_numbers_are_rooms_of_their_own(text, names):
    assert [one.name for one in parse_asked(text).rooms[SpaceType.CLASSROOM]] == names


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("12 classrooms on level 2, 3 rooms", [2] * 12 + [0] * 3),
        ("Level 1: 2 rooms; Level 2: Room 9, 10", [1, 1, 2, 2]),
        ("1 room on the 2nd floor, 1 room (level 3)", [2, 3]),
    ],
)
def test_a_level_is_said_of_a_part_or_of_all_that_follow(text, levels):
    assert [one.level for one in parse_asked(text).rooms[SpaceType.CLASSROOM]] == levels


def where(new: NewAudit, kind: SpaceType) -> dict[tuple[str, int], list[str]]:
    return {(row.building, row.level): row.names for row in preview(new) if row.kind is kind}


def test_rooms_lie_where_their_numbers_say_and_the_building_has_those_levels():
    new = NewAudit(site_name="Elm", names=parse_spaces(["Main: Room 101–112, 201–212, Gym 1"]))
    assert {key: (len(names), names[0], names[-1])
            for key, names in where(new, SpaceType.CLASSROOM).items()} == {
        ("Main", 1): (12, "Room 101", "Room 112"), ("Main", 2): (12, "Room 201", "Room 212"),
    }  # fmt: skip


def test_door_numbers_and_one_far_floor_tell_no_levels():
    for words in ("Doors 101–103, 201–204, Room 101–103", "Room 101, 401", "Room 1–30, 12 doors"):
        new = NewAudit(site_name="Elm", names=parse_spaces([f"Main: {words}"]))
        assert {row.level for row in preview(new)} == {0}
    new = NewAudit(site_name="Elm", names=parse_spaces(["Main: 2 gyms on level 99"]))
    with pytest.raises(AuditError, match="has 30 levels"):
        preview(new)


def test_counted_rooms_are_spread_over_the_levels_and_doors_are_not():
    new = NewAudit(
        site_name="Elm", spaces={"Main": parse_counts("5 rooms, 4 doors, 2 stairs, 1 gym")},
        levels={"Main": ["Level 1", "Level 2"]},
    )  # fmt: skip
    assert where(new, SpaceType.CLASSROOM) == {
        ("Main", 1): ["Classroom 1", "Classroom 2", "Classroom 3"],
        ("Main", 2): ["Classroom 4", "Classroom 5"],
    }
    assert list(where(new, SpaceType.EXTERIOR_DOOR)) == [("Main", 1)]
    assert list(where(new, SpaceType.STAIR)) == [("Main", 1)]


def test_rooms_without_a_name_take_the_numbers_that_no_name_has():
    rooms = parse_asked("Room 101, Classroom 2, 3 classrooms, 1 gym, Gym 1").rooms
    new = NewAudit(site_name="Elm", names={"Main": rooms})
    assert where(new, SpaceType.CLASSROOM) == {
        ("Main", 0): ["Room 101", "Classroom 2", "Classroom 1", "Classroom 3", "Classroom 4"],
    }
    assert where(new, SpaceType.GYM) == {("Main", 0): ["Gym 2", "Gym 1"]}


def test_doors_are_numbered_over_the_campus_and_pass_over_numbers_that_are_given():
    asked = {"Main": parse_counts("2 doors"), "Gym": parse_counts("2 doors")}
    gym = {"Annex": {SpaceType.EXTERIOR_DOOR: [Room("Door 3"), Room()]}}
    new = NewAudit(site_name="Elm", buildings=("Main", "Gym", "Annex"), spaces=asked, names=gym)
    assert list(where(new, SpaceType.EXTERIOR_DOOR).values()) == [
        ["Door 1", "Door 2"], ["Door 4", "Door 5"], ["Door 3", "Door 6"],
    ]  # fmt: skip
    anew = replace(new, doors_run_on=False)
    assert list(where(anew, SpaceType.EXTERIOR_DOOR).values()) == [
        ["Door 1", "Door 2"], ["Door 1", "Door 2"], ["Door 3", "Door 1"],
    ]  # fmt: skip


def test_the_preview_is_what_is_made(tmp_path):
    new = NewAudit(
        site_name="Elm",
        buildings=("Main", "Gym"),
        spaces={"Main": parse_counts("3 classrooms, 2 lots"), "Gym": {SpaceType.GYM: 1}},
        names={"main": {SpaceType.CLASSROOM: ["Room 101", " Room 102 "],
                        SpaceType.EXTERIOR_DOOR: ["Door A"]},
               GROUNDS: {SpaceType.PLAYGROUND: ["Upper yard"]}},
        levels={"Main": ("Basement", "Ground floor")},
    )  # fmt: skip
    shown = preview(new)
    assert ("Main", 1, SpaceType.CLASSROOM, ["Room 101"]) in shown
    assert ("Main", 2, SpaceType.CLASSROOM, ["Room 102"]) in shown
    assert (GROUNDS, 0, SpaceType.PARKING_LOT, ["Lot A", "Lot B"]) in shown
    assert (GROUNDS, 0, SpaceType.PLAYGROUND, ["Upper yard"]) in shown
    assert ("Gym", 0, SpaceType.GYM, ["Gym"]) in shown
    with new_audit.create(tmp_path / "new.cpted", new) as session:
        made = [
            (session.walk.building_name(one.building_id), one.kind, one.name)
            for one in session.walk.route()
        ]
        assert made == [(where, kind, name) for where, _, kind, names in shown for name in names]
        levels = LEVEL.all(session.document.db, "building_id, position")
        assert sorted((level.name, level.position) for level in levels) == [
            ("Basement", 1), ("Ground floor", 2), ("Level 1", 1),
        ]  # fmt: skip
        rooms = [place for place in session.walk.places if place.kind is SpaceType.CLASSROOM]
        assert {session.walk.path(room) for room in rooms} == {
            "Main / Basement / Room 101", "Main / Ground floor / Room 102",
        }  # fmt: skip


def test_an_empty_list_of_names_makes_no_place_of_the_kind():
    new = NewAudit(site_name="Elm", names={"Main": {SpaceType.CORRIDOR: []}})
    assert not any(kind is SpaceType.CORRIDOR for _, _, kind, _ in preview(new))


@pytest.mark.parametrize(
    "changes",
    [
        {"names": {"Main": {SpaceType.CLASSROOM: ["Room 1", "room 1"]}}},
        {"names": {"Main": {SpaceType.CLASSROOM: ["Corridors"]}}},
        {
            "names": {"Main": {SpaceType.CLASSROOM: [Room("Room 1", 2)]}},
            "levels": {"Main": ["Level 1"]},
        },
        {"names": {"Annex": {SpaceType.CLASSROOM: ["Room 1"]}}},
        {"names": {GROUNDS: {SpaceType.CLASSROOM: ["Room 1"]}}},
        {"levels": {"Main": ["Level 1", "level 1"]}},
        {"levels": {"Main": [""]}},
        {"levels": {"Annex": ["Level 1"]}},
        {"levels": {GROUNDS: ["Level 1"]}},
    ],
)
def test_names_and_levels_that_clash_are_told_and_make_nothing(tmp_path, changes):
    new = NewAudit(site_name="Elm", **changes)
    with pytest.raises(AuditError):
        preview(new)
    with pytest.raises(AuditError):
        new_audit.create(tmp_path / "new.cpted", new)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "levels", "gyms"),
    [
        ("2 levels, 3 gyms", 2, 3),
        ("3 gyms, two floors", 2, 3),
        ("Three-story building; 1 gym", 3, 1),
        ("3 gyms over 2 stories", 2, 3),
        ("2 storeys", 2, 0),
        ("single level, gym", 1, 1),
        ("one-story building", 1, 0),
        ("level, gym", 1, 1),
        ("1 gym, 2 gyms on level 2", 0, 3),
    ],
)
def test_how_many_levels_is_said_beside_the_counts(text, levels, gyms):
    asked = parse_asked(text)
    assert (asked.levels, len(asked.rooms.get(SpaceType.GYM, []))) == (levels, gyms)


def test_levels_and_rooms_of_a_building_are_gathered_from_all_that_is_said_of_it():
    asked = parse_buildings(["Main: 2 levels, 1 gym", "Gym: 1 gym", "Main: 2 gyms"])
    assert asked == {
        "Main": Asked({SpaceType.GYM: [Room()] * 3}, 2), "Gym": Asked({SpaceType.GYM: [Room()]}),
    }  # fmt: skip


def test_what_is_both_counted_and_named_is_found_so_that_it_can_be_said():
    rooms = parse_asked("24 classrooms, Room 101–112, 2 gyms, Lab 1").rooms
    named = [f"Room {number}" for number in range(101, 113)]
    assert list(counted_and_named(rooms)) == [(SpaceType.CLASSROOM, 24, named)]
    assert len(rooms[SpaceType.CLASSROOM]) == 36
