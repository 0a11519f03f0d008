"""Spreadsheets into registers: each row is shown with what it does, and written as one step."""

from __future__ import annotations

from datetime import date

import pytest
import small_audit
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.registers.access import DoorKind, Latches, LockFunction
from cpted_audit.domain.registers.columns import ColumnType
from cpted_audit.domain.registers.registers import REGISTERS, RegisterKey, register
from cpted_audit.domain.registers.values import value_text
from cpted_audit.errors import CancelledError, ImportRefusedError
from cpted_audit.interchange.sheets.records import Row, Spreadsheet
from cpted_audit.session.registers import records
from cpted_audit.session.registers.importing.rows import (
    RowState,
    importable,
    match_fields,
    preview,
    read_tables,
    suggested,
    write_import,
)
from cpted_audit.session.registers.importing.told import older_of, told_of, unused_of
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import duplicate_records

DOORS = RegisterKey.DOORS


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as opened:
        yield opened


def sheet(headers, *rows) -> Spreadsheet:
    made = tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, 2))
    return Spreadsheet(name="Doors", header_row=1, headers=tuple(headers), rows=made)


def look(session, table: Spreadsheet, key=DOORS, match="number"):
    return preview(session, key, table, suggested(register(key), table.headers), match)


def states(rows):
    return [row.state for row in rows]


def test_what_was_written_out_comes_back_the_same(session):
    for number in ("1", "2", "12A"):
        records.add_record(
            session, DOORS, number=number, name="Wing", kind=DoorKind.PAIR,
            lock=LockFunction.OFFICE, latches=Latches.NO, sign_inside=True, motions=1,
            checked_on=date(2026, 11, 18), building_id=BuildingId("b-Main"),
        )  # fmt: skip
    names, columns = RegisterNames(session), importable(register(DOORS))
    table = sheet(
        [column.words for column in columns],
        *([value_text(record, column, names) for column in columns]
          for record in records.records(session, DOORS)),
    )  # fmt: skip
    found = suggested(register(DOORS), table.headers)
    assert {column.field: column.words for column in columns} == found
    assert states(look(session, table)) == [RowState.SAME] * 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=at_most(40))
@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=20)), max_size=12))
def test_whatever_stands_in_the_cells_every_row_is_told_and_nothing_written(session, cells):
    before = small_audit.rows(session)
    rows = look(session, sheet(("Door", "Lock function"), *cells))
    assert [row.number for row in rows] == list(range(2, 2 + len(cells)))
    assert all(row.reason for row in rows if row.state is RowState.REFUSED)
    assert all(row.record for row in rows if row.state is RowState.NEW)
    assert small_audit.rows(session) == before


def test_an_import_is_one_step_that_is_undone_exactly(session):
    records.add_record(session, DOORS, number="1", name="Old")
    rows = look(session, sheet(("Door", "Where"), ("1", "New"), ("2", "Other"), ("1", "Twice")))
    assert states(rows) == [RowState.CHANGED, RowState.NEW, RowState.REFUSED]
    small_audit.undone(session, lambda: write_import(session, DOORS, rows, "doors.csv"))
    assert [record.name for record in records.records(session, DOORS)] == ["New", "Other"]
    assert "doors.csv" in session.history()[0].label or "doors.csv" in session.undo_label


def test_which_of_two_is_meant_is_not_guessed(session):
    for _ in range(2):
        records.add_record(session, DOORS, number="7")
    (row,) = look(session, sheet(("Door", "Where"), ("7", "x")))
    assert row.state is RowState.REFUSED
    assert "not clear which" in row.reason


def test_the_building_tells_doors_of_one_number_apart(session):
    for name in ("Main", "Annex"):
        records.add_record(session, DOORS, number="7", building_id=BuildingId(f"b-{name}"))
    rows = look(session, sheet(("Building", "Door", "Where"), ("Annex", "7", "East")))
    assert states(rows) == [RowState.CHANGED]
    write_import(session, DOORS, rows, "x")
    assert [record.name for record in records.records(session, DOORS)] == ["", "East"]


def test_a_row_without_what_it_is_called_by_is_refused(session):
    (row,) = look(session, sheet(("Door", "Where"), ("", "x")))
    assert row.reason == "Door is empty; it needs a value."


def test_no_secret_is_ever_brought_in(session):
    for key in (RegisterKey.CODES, RegisterKey.KEY_BOXES):
        of = register(key)
        assert not {column.field for column in importable(of)} & set(of.secrets)
        assert not set(suggested(of, ("Code", "How it is opened"))) & set(of.secrets)


def test_every_register_can_be_matched_by_something_it_can_read():
    for of in REGISTERS:
        known = {column.field for column in importable(of)}
        assert set(match_fields(of)) <= known
        assert match_fields(of)


@pytest.mark.slow
def test_a_file_is_read_in_a_child_and_may_be_cancelled(tmp_path):
    path = tmp_path / "doors.csv"
    path.write_text("Door,Where\n1,North\n", "utf-8")
    (found,) = read_tables(path).sheets
    assert found.rows[0].cells == ("1", "North")
    (pasted,) = read_tables("Door\tWhere\n2\tSouth\n").sheets
    assert pasted.headers == ("Door", "Where")
    with pytest.raises(CancelledError):
        read_tables(path, lambda: True)
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        read_tables(tmp_path / "none.csv")


def test_copies_get_the_next_numbers_and_stand_on_no_plan(session):
    ids = [records.add_record(session, DOORS, number=one, name="W").id for one in ("1", "2")]
    small_audit.undone(session, lambda: duplicate_records(session, DOORS, ids))
    made = records.records(session, DOORS)
    assert [one.number for one in made] == ["1", "2", "3", "4"]
    assert {one.name for one in made} == {"W"}


def test_a_copy_of_what_has_no_number_says_so(session):
    key = records.add_record(session, RegisterKey.KEYS, name="GM")
    (copy,) = duplicate_records(session, RegisterKey.KEYS, [key.id])
    assert copy.name == "GM (copy)"


SHEET = ("Door", "Where", "Latch", "Last checked", "Inspector", "Propped?", "Blank")
NOW, THEN, LATER = date(2026, 11, 20), date(2026, 11, 18), date(2026, 11, 25)


def test_an_older_check_of_a_sheet_never_takes_the_place_of_a_newer_one(session):
    for number in ("1", "2"):
        records.add_record(
            session, DOORS, number=number, checked_on=NOW, checked_by="Reyes", latches=Latches.NO
        )
    records.add_record(session, DOORS, number="3", checked_on=THEN, checked_by="Lee")
    records.add_record(session, DOORS, number="4")
    table = sheet(
        SHEET,
        ("1", "Gym", "Yes", "11/18/26", "Lee", "no", ""),
        ("2", "", "Yes", "11/18/26", "Lee", "", ""),
        ("3", "", "Yes", "11/20/26", "Kim", "", ""), ("4", "", "Yes", "11/18/26", "Lee", "", ""),
    )  # fmt: skip
    rows = look(session, table)
    assert states(rows) == [RowState.CHANGED, RowState.SAME, RowState.CHANGED, RowState.CHANGED]
    write_import(session, DOORS, rows, "x")
    found = [
        (record.name, record.checked_on, record.checked_by, record.latches)
        for record in records.records(session, DOORS)
    ]
    assert found == [
        ("Gym", NOW, "Reyes", Latches.NO), ("", NOW, "Reyes", Latches.NO),
        ("", NOW, "Kim", Latches.YES), ("", THEN, "Lee", Latches.YES),
    ]  # fmt: skip
    told = told_of(register(DOORS), rows)
    assert told[0] == (
        "Checked on: 2 rows give an older day than is stored; the newer was kept, with what was "
        "found on it: row 2 “1”, 3 “2”."
    )
    mapping = suggested(register(DOORS), table.headers)
    assert unused_of(table, mapping) == ["Columns not imported: Propped?."]


@pytest.mark.parametrize(
    ("key", "column"),
    [(of.key, column) for of in REGISTERS for column in of.columns if column.last_time],
    ids=lambda one: getattr(one, "field", one),
)
def test_every_day_of_a_last_time_keeps_the_newer_and_takes_the_newer(session, key, column):
    of = register(key)
    records.add_record(session, key, **{of.name_field: "A", column.field: NOW})
    mapping = {of.name_field: "N", column.field: "D"}
    for day, after in ((THEN, NOW), (LATER, LATER)):
        table = sheet(("N", "D"), ("A", day.isoformat()))
        rows = preview(session, key, table, mapping, of.name_field)
        write_import(session, key, rows, "x")
        (record,) = records.records(session, key)
        assert getattr(record, column.field) == after
        assert bool(older_of(of, rows)) == (day < after)


def test_every_day_on_which_somebody_looked_is_one_of_a_last_time():
    for of in REGISTERS:
        days = {column.field for column in of.columns if column.type is ColumnType.DATE}
        assert days & {"checked_on", "last_opened", "changed_on"} == {
            column.field for column in of.columns if column.last_time
        }
        for column in of.columns:
            assert not column.found_on or of.column(column.found_on).last_time
