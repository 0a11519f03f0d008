"""Registers: rows and markers belong together both ways, and every edit is one exact step."""

from __future__ import annotations

from datetime import date

import pytest
import small_audit
from plan_house import add_plan
from register_school import place_doors, school

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Content,
    Door,
    DoorKind,
    DoorUse,
    KeyStatus,
    Latches,
    Side,
)
from cpted_audit.domain.registers.columns import ColumnType, RegisterKey
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.domain.registers.site_facts import NumberingScheme
from cpted_audit.domain.registers.values import parse_value, value_text
from cpted_audit.errors import AuditError
from cpted_audit.session.history import history
from cpted_audit.session.history.history import HistoryFilter
from cpted_audit.session.places.merging import merge_places
from cpted_audit.session.plans.marker_signs import link_to_place
from cpted_audit.session.plans.markers import (
    add_marker,
    change_markers,
    copy_markers,
    find_marker,
    move_markers,
    remove_markers,
)
from cpted_audit.session.registers.door_checks import (
    Seen,
    checks_of,
    correct_check,
    log_checks,
    overdue,
)
from cpted_audit.session.registers.doors import door_links
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import (
    add_record,
    change_records,
    duplicates,
    find_record,
    next_name,
    place_record,
    records,
    remove_records,
    write_records,
)
from cpted_audit.session.things.site_facts import change_site_facts, site_facts, start_door

DOORS = RegisterKey.DOORS


@pytest.fixture
def made(tmp_path):
    session, plan = school(tmp_path / "audit.cpted")
    yield session, plan
    session.close()


def numbers(session) -> list[str]:
    return [door.number for door in records(session, DOORS)]


# Markers and rows


@pytest.mark.parametrize("kind", [kind for of in REGISTERS for kind in of.kinds])
def test_a_marker_of_every_kind_makes_its_row_in_the_same_step(made, kind):
    session, plan = made
    (key,) = [of.key for of in REGISTERS if kind in of.kinds]
    small_audit.undone(
        session, lambda: add_marker(session, plan.id, kind, [Point(9, 9)], label="X 1")
    )
    (record,) = records(session, key)
    marker = find_marker(session, record.marker_id)
    assert (marker.kind, marker.label) == (kind, "X 1")
    assert "X 1" in (getattr(record, "number", ""), record.name)
    small_audit.undone(session, lambda: remove_markers(session, [marker.id]))
    assert records(session, key) == []


def test_a_door_s_use_is_that_of_its_marker_and_follows_either_way(made):
    session, plan = made
    marker = add_marker(session, plan.id, MarkerKind.INTERIOR_DOOR, [Point(9, 9)], label="101")
    (door,) = records(session, DOORS)
    assert door.use is DoorUse.INTERIOR
    small_audit.undone(
        session, lambda: change_records(session, DOORS, [door.id], use=DoorUse.EXTERIOR)
    )
    assert find_marker(session, marker.id).kind is MarkerKind.EXTERIOR_DOOR


def test_renaming_one_renames_the_other(made):
    session, plan = made
    marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)])
    (door,) = records(session, DOORS)
    assert (door.number, marker.label) == ("1", "1")
    small_audit.undone(session, lambda: change_markers(session, [marker.id], label="12A"))
    assert numbers(session) == ["12A"]
    assert small_audit.place_named(session, "Main / Door 12A").id == door.place_id
    place = small_audit.place_named(session, "Main / Door 2")
    change_records(session, DOORS, [door.id], number="13", place_id=place.id)
    renamed = find_marker(session, marker.id)
    assert (renamed.label, renamed.place_id) == ("13", place.id)


def test_a_link_to_a_place_is_the_record_s_and_goes_with_a_merge_of_places(made):
    session, plan = made
    marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)])
    two, one = (small_audit.place_named(session, f"Main / Door {name}") for name in (2, 1))
    small_audit.undone(session, lambda: link_to_place(session, [marker.id], two.id))
    assert records(session, DOORS)[0].place_id == two.id
    add_record(session, RegisterKey.KEY_BOXES, place_id=two.id)
    small_audit.undone(session, lambda: merge_places(session, one.id, two.id))
    assert records(session, DOORS)[0].place_id == one.id
    assert records(session, RegisterKey.KEY_BOXES)[0].place_id == one.id


def test_the_state_of_a_fixture_is_that_of_its_marker(made):
    session, plan = made
    marker = add_marker(
        session, plan.id, MarkerKind.AED, [Point(9, 9)], label="1", state=MarkerState.DEFECT
    )
    (aed,) = records(session, RegisterKey.MEDICAL_FIRE)
    assert aed.state is MarkerState.DEFECT
    change_records(session, RegisterKey.MEDICAL_FIRE, [aed.id], state=MarkerState.IN_ORDER)
    assert find_marker(session, marker.id).state is MarkerState.IN_ORDER
    change_markers(session, [marker.id], state=MarkerState.MISSING)
    assert records(session, RegisterKey.MEDICAL_FIRE)[0].state is MarkerState.MISSING


def test_a_row_that_says_more_than_its_marker_stays_when_the_marker_goes(made):
    session, plan = made
    markers = place_doors(session, plan)
    first, second, third = records(session, DOORS)[:3]
    change_records(session, DOORS, [first.id], kind=DoorKind.PAIR)
    add_record(session, RegisterKey.KEYS, name="GM", opens=(second.id,))
    small_audit.undone(
        session, lambda: remove_markers(session, [marker.id for marker in markers[:3]])
    )
    left = {door.number: door.marker_id for door in records(session, DOORS)}
    assert left["1"] is None
    assert left["2"] is None
    assert third.number not in left


def test_a_row_that_is_on_no_plan_is_the_one_that_is_placed(made):
    session, plan = made
    known = [add_record(session, DOORS, number=one, trim="lever") for one in ("2", "1", "5")]
    marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)])
    assert marker.label == "1"
    assert find_record(session, DOORS, known[1].id).marker_id == marker.id
    assert len(records(session, DOORS)) == 3
    later = [
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)]).label
        for _ in range(3)
    ]
    assert later == ["2", "5", "6"]


def test_a_row_of_another_building_is_not_taken_for_the_one_placed(made):
    session, plan = made
    annex = session.walk.buildings[1]
    add_record(session, DOORS, number="1", building_id=annex.id)
    add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)], label="1")
    assert numbers(session) == ["1", "1"]


def test_placing_a_row_again_moves_its_marker(made):
    session, plan = made
    box = add_record(session, RegisterKey.KEY_BOXES)
    assert box.name == "KB-1"
    small_audit.undone(
        session,
        lambda: place_record(session, RegisterKey.KEY_BOXES, box.id, plan.id, Point(5, 5)),
    )
    second = place_record(session, RegisterKey.KEY_BOXES, box.id, plan.id, Point(7, 7))
    (found,) = records(session, RegisterKey.KEY_BOXES)
    assert found.marker_id == second.id
    assert session.document.db.execute(
        "SELECT count(*) FROM marker WHERE kind = 'key-box'"
    ).fetchone() == (1,)
    contact = add_record(session, RegisterKey.CONTACTS, name="Ann")
    with pytest.raises(AuditError, match="no place on a plan"):
        place_record(session, RegisterKey.CONTACTS, contact.id, plan.id, Point(1, 1))


def test_copies_of_markers_are_rows_of_their_own(made):
    session, plan = made
    (marker, *_) = place_doors(session, plan)
    other = add_plan(session, "upper")
    small_audit.undone(session, lambda: copy_markers(session, [marker.id], other.id))
    assert numbers(session).count("1") == 2


def test_removing_a_row_takes_its_marker_its_checks_and_its_name_from_keys(made):
    session, plan = made
    (marker, *_) = place_doors(session, plan)
    door = records(session, DOORS)[0]
    key = add_record(session, RegisterKey.KEYS, name="GM", opens=(door.id,))
    code = add_record(session, RegisterKey.CODES, door_id=door.id)
    log_checks(session, {door.id: Seen(Latches.YES)}, date(2026, 11, 18), "Ann")
    change_site_facts(session, start_door_id=door.id)
    small_audit.undone(session, lambda: remove_records(session, DOORS, [door.id]))
    assert find_marker(session, marker.id) is None
    assert find_record(session, RegisterKey.KEYS, key.id).opens == ()
    assert find_record(session, RegisterKey.CODES, code.id).door_id is None
    assert site_facts(session).start_door_id is None
    assert checks_of(session, door.id) == []


# Editing


@pytest.mark.parametrize("key", list(RegisterKey))
def test_a_record_of_every_register_is_added_changed_and_removed_as_one_step_each(made, key):
    session, _plan = made
    added = []
    small_audit.undone(session, lambda: added.append(add_record(session, key)))
    (record,) = records(session, key)
    assert record == added[0]
    small_audit.undone(session, lambda: change_records(session, key, [record.id], note="ö\n"))
    assert find_record(session, key, record.id).note == "ö\n"
    small_audit.undone(session, lambda: remove_records(session, key, [record.id]))
    assert records(session, key) == []
    with pytest.raises(AuditError, match="no longer there"):
        find_record(session, key, record.id)


def test_typing_in_one_field_is_one_step_and_in_another_a_second(made):
    session, plan = made
    marker = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(9, 9)])
    (door,) = records(session, DOORS)
    before = len(session.history())
    for text in ("2", "20", "20B"):
        change_records(session, DOORS, [door.id], number=text)
    for text in ("G", "Gy", "Gym"):
        change_records(session, DOORS, [door.id], name=text)
    assert len(session.history()) == before + 2
    session.undo()
    session.undo()
    assert numbers(session) == [find_marker(session, marker.id).label] == ["1"]


def test_values_that_cannot_be_are_told_and_nothing_is_written(made):
    session, _plan = made
    door = add_record(session, DOORS)
    for wrong in ({"motions": -1}, {"motions": 10}, {"state": None}):
        with pytest.raises(AuditError, match="kept"):
            change_records(session, DOORS, [door.id], **wrong)
    assert records(session, DOORS) == [door]
    with pytest.raises(TypeError):
        add_record(session, DOORS, nonsense=1)


def test_many_records_are_written_as_one_step(made):
    session, plan = made
    place_doors(session, plan)
    before = records(session, DOORS)
    new = [Door(id=f"n{number}", number=str(number)) for number in range(50, 60)]
    changed = [Door(**{**_fields(before[0]), "number": "1X"})]
    small_audit.undone(
        session,
        lambda: write_records(session, DOORS, "Import doors", new=new, changed=changed),
    )
    assert len(records(session, DOORS)) == 18
    assert find_marker(session, before[0].marker_id).label == "1X"


def _fields(record) -> dict[str, object]:
    return {name: getattr(record, name) for name in type(record).__dataclass_fields__}


def test_next_numbers_pass_over_what_is_no_number(made):
    session, _plan = made
    for number in ("7", "12A", "x", "²"):
        add_record(session, DOORS, number=number)
    add_record(session, DOORS, number="900", use=DoorUse.INTERIOR)
    assert next_name(session, DOORS) == "8"
    assert next_name(session, RegisterKey.CONTACTS) == ""


def test_duplicates_are_told_by_scheme_and_use(made):
    session, _plan = made
    main, annex = session.walk.buildings
    one, two = (add_record(session, DOORS, number="1", building_id=b.id) for b in (main, annex))
    add_record(session, DOORS, number="1", use=DoorUse.INTERIOR)
    assert duplicates(session, DOORS) == [(one.id, two.id)]
    change_site_facts(session, scheme=NumberingScheme.PER_BUILDING)
    assert duplicates(session, DOORS) == []
    three = add_record(session, DOORS, number=" 1 ", building_id=annex.id)
    assert duplicates(session, DOORS) == [(two.id, three.id)]


# From the plan


def test_building_level_cell_and_side_come_from_the_plan_where_nobody_said_them(made):
    session, plan = made
    place_doors(session, plan)
    names = RegisterNames(session)
    doors = {door.number: door for door in records(session, DOORS)}
    of = register(DOORS)

    def shown(number: str, field: str) -> str:
        return value_text(doors[number], of.column(field), names)

    assert [shown(number, "side") for number in doors] == list("AABBCCDD")
    assert {shown(number, "building_id") for number in doors} == {"Main"}
    assert shown("1", "level_id") == "Main / Level 1"
    assert shown("1", "cell") == "E7"  # 406 px and 607 px at cells of 100 px
    annex = session.walk.buildings[1]
    change_records(session, DOORS, [doors["4"].id], side=Side.D, building_id=annex.id)
    said = RegisterNames(session)
    moved = find_record(session, DOORS, doors["4"].id)
    assert value_text(moved, of.column("side"), said) == "D"
    assert value_text(moved, of.column("building_id"), said) == "Annex"


def test_a_door_that_is_moved_changes_its_side(made):
    session, plan = made
    markers = place_doors(session, plan)
    move_markers(session, {markers[3].id: [Point(450, 217)]})
    door = records(session, DOORS)[3]
    assert RegisterNames(session).derived(door, "side") == "C"


def test_the_front_of_one_plan_tells_that_of_another_by_true_north(made):
    session, plan = made
    place_doors(session, plan)
    names = [building.name for building in session.walk.buildings]
    assert names[1] == "Annex"
    site = add_plan(session, "site", kind=PlanKind.SITE, level_id=None, north=90.0)
    box = (Point(0, 0), Point(400, 0), Point(400, 400), Point(0, 400))
    add_marker(session, site.id, MarkerKind.ZONE, box, label="annex")
    add_marker(session, site.id, MarkerKind.EXTERIOR_DOOR, [Point(0, 200)], label="20")
    door = records(session, DOORS)[-1]
    where = RegisterNames(session).locations.of(door)
    assert where.building_id == session.walk.buildings[1].id
    assert where.side is Side.A  # south, which is to the left where north is to the right


def test_a_record_on_no_plan_says_what_is_said_and_no_more(made):
    session, _plan = made
    door = add_record(session, DOORS)
    names = RegisterNames(session)
    assert [names.derived(door, one) for one in ("cell", "side", "building_id", "keys")] == [
        "", "", "", "",
    ]  # fmt: skip


# Text and back


def test_what_is_shown_reads_back_as_what_it_was(made):
    session, plan = made
    place_doors(session, plan)
    doors = records(session, DOORS)
    change_records(
        session, DOORS, [doors[0].id],
        access=(AccessMethod.CARD, AccessMethod.EXIT_ONLY), motions=1, sign_inside=False,
        latches=Latches.PROPPED, checked_on=date(2026, 11, 18), note="two\nlines; =1+1",
        place_id=small_audit.place_named(session, "Main / Door 1").id,
    )  # fmt: skip
    box = add_record(
        session, RegisterKey.KEY_BOXES, contents=(Content("Grand master", 2), Content("Map", 1))
    )
    add_record(
        session, RegisterKey.KEYS, name="GM", opens=(doors[0].id, doors[4].id), opens_all=True,
        box_id=box.id, status=KeyStatus.IN_BOX,
    )  # fmt: skip
    add_record(session, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.STANDPIPE, where="Stair 2")
    names = RegisterNames(session)
    for of in REGISTERS:
        for record in records(session, of.key):
            for column in of.columns:
                if column.importable and getattr(record, column.field) is not None:
                    text = value_text(record, column, names)
                    assert parse_value(column, text, names) == getattr(record, column.field)


def test_names_that_two_have_are_told_apart_by_their_building(made):
    session, _plan = made
    main, annex = session.walk.buildings
    one, two = (add_record(session, DOORS, number="1", building_id=b.id) for b in (main, annex))
    names = RegisterNames(session)
    column = register(RegisterKey.KEYS).column("opens")
    assert parse_value(column, "Annex / 1", names) == (two.id,)
    assert parse_value(column, "1", names, within=main.id) == (one.id,)
    with pytest.raises(AuditError, match="name of 2"):
        parse_value(column, "1", names)
    with pytest.raises(AuditError, match="there is no door “77”"):
        parse_value(column, "77", names)
    level = register(DOORS).column("level_id")
    assert parse_value(level, "Level 1", names, within=annex.id) == "l-Annex"
    assert parse_value(level, "annex / level 1", names) == "l-Annex"


def test_the_keys_of_a_door_are_those_that_open_it_and_are_not_lost(made):
    session, _plan = made
    door, other = add_record(session, DOORS), add_record(session, DOORS)
    add_record(session, RegisterKey.KEYS, name="B", opens=(door.id,))
    add_record(session, RegisterKey.KEYS, name="GM", opens_all=True)
    add_record(session, RegisterKey.KEYS, name="L", opens_all=True, status=KeyStatus.LOST)
    names = RegisterNames(session)
    assert (names.derived(door, "keys"), names.derived(other, "keys")) == ("B, GM", "GM")


# The weekly round


def test_a_round_is_one_step_and_the_doors_follow(made):
    session, plan = made
    place_doors(session, plan)
    doors = records(session, DOORS)
    seen = {door.id: Seen(Latches.YES) for door in doors}
    seen[doors[6].id] = Seen(Latches.PROPPED, " with a bin ")
    small_audit.undone(session, lambda: log_checks(session, seen, date(2026, 11, 18), " Ann "))
    door = records(session, DOORS)[6]
    assert (door.latches, door.checked_on, door.checked_by) == (
        Latches.PROPPED, date(2026, 11, 18), "Ann",
    )  # fmt: skip
    (check,) = checks_of(session, door.id)
    assert (check.note, check.by) == ("with a bin", "Ann")
    assert door_links(session, door).checks == (check,)


def test_an_older_check_written_later_does_not_undo_the_newest(made):
    session, _plan = made
    door = add_record(session, DOORS)
    log_checks(session, {door.id: Seen(Latches.YES)}, date(2026, 11, 18), "Ann")
    log_checks(session, {door.id: Seen(Latches.NO)}, date(2026, 11, 11), "Bob")
    assert find_record(session, DOORS, door.id).checked_by == "Ann"
    newest, older = checks_of(session, door.id)
    correct_check(session, older, Latches.PROPPED)
    assert find_record(session, DOORS, door.id).latches is Latches.YES
    correct_check(session, newest, Latches.NO)
    assert find_record(session, DOORS, door.id).latches is Latches.NO


def test_a_round_needs_a_name_and_a_door(made):
    session, _plan = made
    door = add_record(session, DOORS)
    for seen, by in (({door.id: Seen(Latches.YES)}, " "), ({}, "Ann")):
        with pytest.raises(AuditError, match="written"):
            log_checks(session, seen, date(2026, 11, 18), by)
    assert checks_of(session, door.id) == []


def test_doors_not_looked_at_for_a_week_are_overdue_the_longest_first(made):
    session, _plan = made
    never, late, fresh_one, inside = (add_record(session, DOORS) for _ in range(4))
    change_records(session, DOORS, [inside.id], use=DoorUse.INTERIOR)
    today = date(2026, 11, 18)
    log_checks(session, {late.id: Seen(Latches.YES)}, date(2026, 11, 10), "Ann")
    log_checks(session, {fresh_one.id: Seen(Latches.YES)}, date(2026, 11, 11), "Ann")
    assert [door.id for door in overdue(session, today)] == [never.id, late.id]


# Site facts and history


def test_site_facts_are_one_record_that_begins_with_the_first_change(made):
    session, _plan = made
    small_audit.undone(session, lambda: change_site_facts(session, staging="North lot"))
    change_site_facts(session, staging="South lot")
    assert site_facts(session).staging == "South lot"
    assert session.document.db.execute("SELECT count(*) FROM site_facts").fetchone() == (1,)
    with pytest.raises(AuditError, match="fewer than no days"):
        change_site_facts(session, stale_after_days=-1)


def test_numbering_starts_at_the_door_chosen_or_else_at_the_lowest(made):
    session, _plan = made
    assert start_door(session) is None
    nine, two = (add_record(session, DOORS, number=one) for one in ("9", "2"))
    assert start_door(session) == two
    change_site_facts(session, start_door_id=nine.id)
    assert start_door(session) == nine


def test_the_history_tells_what_changed_in_words(made):
    session, _plan = made
    door = add_record(session, DOORS, number="7", access=(AccessMethod.KEY,))
    change_records(session, DOORS, [door.id], latches=Latches.PROPPED, sign_inside=False)
    changed, added = (
        history.changes(session, step)[0]
        for step in history.steps(session, HistoryFilter(), most=2)
    )
    assert changed.title == "Door 7 – changed"
    assert set(changed.lines) == {
        "Closes and latches: – → Propped open", "Sign inside: – → no",
    }  # fmt: skip
    assert "Access from outside: Key" in added.lines
    assert "[" not in "".join(added.lines)


def test_every_column_is_a_field_or_is_derived():
    for of in REGISTERS:
        fields = set(of.record.__dataclass_fields__)
        for column in of.columns:
            assert (column.field in fields) != (column.type is ColumnType.DERIVED)
        assert of.column(of.name_field).editable
        missing = fields - {column.field for column in of.columns} - {"id", "marker_id", "position"}
        assert missing <= ({"contents", "serial", "expires_on"} if of.record is Fixture else set())
