"""Spreadsheets and pasted rows into a register and out of it, in the real window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import register_driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from register_driver import RegisterDriver, answering
from waiting import wait_until

from cpted_audit.domain.registers.access import DoorKind, DoorUse, Latches, LockFunction
from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.interchange.sheets.table import read_sheet
from cpted_audit.interchange.sheets.writing import OutSheet, write_csv, write_xlsx
from cpted_audit.session.registers import records
from cpted_audit.session.registers.importing.rows import RowState
from cpted_audit.ui.registers.importing.dialog import SheetDialog

HEADS = ("Door number", "Location", "Lock type", "Inspected", "Comment")
ROWS = (
    ("1", "Kitchen dock", "Storeroom", "11/02/2026", "=1+1"),
    ("2", "Wing 2", "Office", "", ""),
    ("44", "Annex", "Panic hardware", "2026-11-18", ""),
    ("45", "Gym", "a bolt", "", ""),
    ("44", "Again", "", "", ""),
)
ROWS_AS_DONE = [
    RowState.CHANGED,
    RowState.SAME,
    RowState.NEW,
    RowState.NEW,
    RowState.REFUSED,
]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def drive(window, tmp_path, told) -> RegisterDriver:
    register_driver.make(tmp_path / "a.cpted")
    return RegisterDriver(window, tmp_path / "a.cpted")


def take(dialog: SheetDialog) -> None:
    dialog._finish()


def bring_in(drive: RegisterDriver, source, do=take, key=RegisterKey.DOORS) -> SheetDialog:
    """Bring a file or text in, do something with the dialog, and wait."""
    view = drive.view(key)
    with answering(do) as seen:
        drive.page.sheets.bring_in(view.register, source)
        wait_until(lambda: seen and not drive.window.jobs.busy)
    drive.settle()
    return seen[0]


def sheet_file(folder: Path, name: str) -> Path:
    path = folder / name
    if name.endswith(".csv"):
        path.write_bytes(write_csv(HEADS, ROWS))
    else:
        cover = OutSheet(name="Cover", headers=("About",), rows=(("Nothing",),))
        doors = OutSheet(name="Doors", headers=HEADS, rows=ROWS)
        path.write_bytes(write_xlsx([cover, doors]))
    return path


@pytest.mark.parametrize("name", ["doors.csv", "doors.xlsx"])
def test_a_spreadsheet_is_shown_row_by_row_and_then_written_as_one_step(drive, tmp_path, name):
    states, told = [], []

    def look(dialog: SheetDialog) -> None:
        if name.endswith("xlsx"):
            dialog._which.setCurrentIndex(1)
            dialog._which.activated.emit(1)
        dialog.look()
        assert dialog.mapping == {
            "number": "Door number", "name": "Location", "lock": "Lock type",
            "checked_on": "Inspected", "note": "Comment",
        }  # fmt: skip
        states.extend(row.state for row in dialog.rows)
        told.extend(
            dialog._model.data(dialog._model.index(row, 3)) for row in range(len(dialog.rows))
        )
        take(dialog)

    before = drive.steps()
    bring_in(drive, sheet_file(tmp_path, name), look)
    assert states == ROWS_AS_DONE
    assert "Where: Wing 1 → Kitchen dock" in told[0]
    assert "⚑ to check · " in told[3]
    assert "To check – Lock function: “a bolt”" in told[3]
    assert "Row 4 has the same door “44”" in told[4]
    assert drive.steps() == before + 1
    door = drive.door("1")
    assert (door.name, door.lock) == ("Kitchen dock", LockFunction.STOREROOM)
    assert door.checked_on == date(2026, 11, 2)
    assert drive.door("44").lock is LockFunction.PANIC
    assert drive.door("45").note == "To check – Lock function: “a bolt”"
    assert len(drive.doors) == 7
    drive.session.undo()
    drive.settle()
    assert drive.door("1").name == "Wing 1"
    assert len(drive.doors) == 5


def test_older_checks_and_columns_left_out_are_told_before_and_after(drive):
    told = []

    def look(dialog: SheetDialog) -> None:
        dialog.look()
        told.extend(
            label.text()
            for label in dialog.findChildren(QLabel)
            if label.accessibleDescription() == "Notes about the cells"
        )
        told.append(dialog._model.data(dialog._model.index(0, 3)))
        take(dialog)

    door = drive.door("1")
    records.change_records(
        drive.session, RegisterKey.DOORS, [door.id], checked_on=date(2026, 11, 20), checked_by="A"
    )
    bring_in(drive, "Door\tLocation\tInspected\tPropped?\n1\tWest\t11/18/26\tno\n", look)
    door = drive.door("1")
    assert (door.name, door.checked_on, door.checked_by) == ("West", date(2026, 11, 20), "A")
    assert "Checked on: Nov 20, 2026 kept; Nov 18, 2026 is older" in told[1]
    saved = drive.page._context.status._saved.whole_text()
    for text in (told[0], saved):
        assert "Columns not imported: Propped?." in text
        assert "Checked on: 1 row gives an older day than is stored; the newer was kept" in text
    assert "Import 1 row of doors" in saved


def test_a_cell_that_is_blank_changes_nothing(drive):
    bring_in(drive, "Door\tLocation\tLock type\n1\t\tPadlock\n2\tWest\t\n")
    assert (drive.door("1").name, drive.door("1").lock) == ("Wing 1", LockFunction.PADLOCK)
    assert (drive.door("2").name, drive.door("2").lock) == ("West", LockFunction.OFFICE)


def test_pasted_rows_go_the_same_way(drive):
    QApplication.clipboard().setText("Door\tLocation\n1\tPasted\n77\tNew one\n")
    view = drive.choose("2")
    with answering(take) as seen:
        drive.key(view.table, Qt.Key.Key_V, CONTROL)
        wait_until(lambda: seen and not drive.window.jobs.busy)
    drive.settle()
    assert drive.door("1").name == "Pasted"
    assert drive.door("77").name == "New one"


def test_copied_rows_can_be_pasted_again_unchanged(drive):
    view = drive.choose("1", "2", "10")
    view.table.copy_rows()
    text = QApplication.clipboard().text()
    states = []

    def look(dialog: SheetDialog) -> None:
        dialog.look()
        states.extend(row.state for row in dialog.rows)
        assert not dialog._accept.isEnabled()
        dialog.reject()

    bring_in(drive, text, look)
    assert states == [RowState.SAME] * 3


def test_an_empty_clipboard_is_said_and_nothing_asked(drive):
    QApplication.clipboard().setText("  ")
    drive.page.sheets.paste(drive.view().register)
    assert "no rows on the clipboard" in drive.page._context.status._saved.whole_text()


def _choose_column(dialog: SheetDialog, header: str, field: str) -> None:
    (box,) = [
        box for box in dialog.findChildren(QComboBox)
        if box.accessibleName() == f"{header} becomes"
    ]  # fmt: skip
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def test_one_header_fills_one_field_and_every_row_can_be_added(drive):
    def look(dialog: SheetDialog) -> None:
        _choose_column(dialog, "B", "number")
        dialog.look()
        assert dialog.mapping == {"number": "B"}
        _choose_column(dialog, "A", "number")
        dialog.look()
        assert dialog.mapping == {"number": "A"}
        dialog._match.setCurrentIndex(dialog._match.count() - 1)
        dialog.look()
        assert [row.state for row in dialog.rows] == [RowState.NEW] * 2
        take(dialog)

    bring_in(drive, "A\tB\n1\tx\n2\ty\n", look)
    assert sorted(door.number for door in drive.doors).count("1") == 2


def test_rows_are_shown_by_what_happens_to_them(drive, tmp_path):
    def look(dialog: SheetDialog) -> None:
        dialog.look()
        dialog._states[RowState.REFUSED].click()
        assert dialog._model.rowCount() == 1
        dialog._flagged.click()
        assert dialog._model.rowCount() == 1
        dialog._states[None].click()
        assert dialog._model.rowCount() == 5
        assert dialog._accept.text() == "Import 3 rows"
        dialog.reject()

    before = drive.steps()
    bring_in(drive, sheet_file(tmp_path, "doors.csv"), look)
    assert drive.steps() == before


def test_what_is_no_spreadsheet_is_refused_in_a_sentence(drive, tmp_path, told):
    path = tmp_path / "doors.xlsx"
    path.write_bytes(b"PK\x03\x04 and then nothing of the sort")
    drive.page.sheets.bring_in(drive.view().register, path)
    wait_until(lambda: not drive.window.jobs.busy)
    assert len(told) == 1
    assert "doors.xlsx" in told[0]


SCHEDULE = (
    "Door\tKind\tLock\tSign outside\nEXTERIOR DOORS\t\t\t\n"
    "61\tDouble\tPanic bar\tSí\n62\tDutch\tPanic bar\tN/A\n2026-06-03\tPair\tOffice\t☑\n"
)


def meaning(dialog: SheetDialog, word: str) -> QComboBox:
    """Return the box that says what a word means."""
    boxes = dialog.findChildren(QComboBox)
    return next(box for box in boxes if box.accessibleName() == f"“{word}” means")


def test_words_that_are_not_ours_are_asked_about_with_a_guess_and_kept(drive):
    told = []

    def look(dialog: SheetDialog) -> None:
        dialog.look()
        assert meaning(dialog, "Double").currentText() == "Pair"
        assert meaning(dialog, "Panic bar").currentText() == "Panic hardware"
        number = meaning(dialog, "2026-06-03")
        assert number.currentText() == ""
        assert number.currentIndex() == -1
        assert [number.itemText(row) for row in range(number.count())] == ["6-3", "2026-06-03"]
        assert RowState.ASKED in {row.state for row in dialog.rows}, "nothing is guessed"
        number.setCurrentIndex(0)
        dutch = meaning(dialog, "Dutch")
        assert dutch.currentText() == "keep the text in the note"
        dutch.setCurrentIndex(dutch.findText("Single"))
        dutch.activated.emit(dutch.currentIndex())
        QTest.keyClicks(meaning(dialog, "2026-06-03").lineEdit(), "B")
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        take(dialog)

    bring_in(drive, SCHEDULE, look)
    assert any("Sign outside: taken as blank: “N/A”." in text for text in told)
    assert any("row 2 “EXTERIOR DOORS”" in text for text in told)
    assert (drive.door("61").kind, drive.door("61").lock) == (DoorKind.PAIR, LockFunction.PANIC)
    assert (drive.door("62").kind, drive.door("62").sign_outside) == (DoorKind.SINGLE, None)
    assert drive.door("6-3B").sign_outside is True
    steps, words = drive.steps(), []

    def again(dialog: SheetDialog) -> None:
        dialog.look()
        words.append(meaning(dialog, "Dutch").currentText())
        assert {row.state for row in dialog.rows} == {RowState.SAME, RowState.LEFT_OUT}
        dialog._every.setChecked(True)
        dialog.look()
        words.append(next(row.name for row in dialog.rows if row.state is RowState.NEW))
        dialog.reject()

    bring_in(drive, SCHEDULE, again)
    assert words == ["Single", "EXTERIOR DOORS"]
    assert drive.steps() == steps


def test_a_day_that_nobody_explains_holds_its_row_alone(drive):
    def look(dialog: SheetDialog) -> None:
        dialog.look()
        assert meaning(dialog, "3-Jun").currentText() == ""
        assert [row.state for row in dialog.rows] == [RowState.ASKED, RowState.NEW]
        take(dialog)

    bring_in(drive, "Door\tKind\n3-Jun\tPair\n71\tPair\n", look)
    assert drive.door("71").kind is DoorKind.PAIR
    assert len(drive.doors) == 6


def test_a_building_model_fills_the_doors(drive, tmp_path):
    names = (("Facility", ("Name",), (("School",),)),
             ("Floor", ("Name",), (("First",),)),
             ("Space", ("Name", "FloorName", "Description"), (("101", "First", "Lobby"),)),
             ("Type", ("Name", "Category"), (("Exterior door A", "Doors"),)),
             ("Component", ("Name", "TypeName", "Space"), (("D-9", "Exterior door A", "101"),)),
             )  # fmt: skip
    path = tmp_path / "model.xlsx"
    path.write_bytes(write_xlsx([OutSheet(name=n, headers=h, rows=r) for n, h, r in names]))

    def look(dialog: SheetDialog) -> None:
        assert dialog._which.itemText(0).startswith("COBie: Doors")
        take(dialog)

    bring_in(drive, path, look)
    door = drive.door("D-9")
    assert door.use is DoorUse.EXTERIOR
    assert "Lobby" in door.name


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_is_shown_is_saved_and_reads_back(drive, tmp_path, suffix):
    view = drive.view()
    view.filters.line.setText("12")
    path = tmp_path / f"out.{suffix}"
    drive.page.sheets.write(path, view.table.records, view.register.columns)
    (sheet,) = read_sheet(path.read_bytes(), path.name).sheets
    assert sheet.headers[0] == "Door"
    assert [row.cells[0] for row in sheet.rows] == ["12", "12A"]


def test_a_cell_that_looks_like_a_formula_is_never_one(drive, tmp_path):
    records.change_records(
        drive.session, RegisterKey.DOORS, [drive.door("1").id], name="=cmd|' /C calc'!A0"
    )
    view = drive.view()
    path = tmp_path / "out.csv"
    drive.page.sheets.write(path, view.table.records, view.register.columns)
    assert b'"=cmd' not in path.read_bytes()
    assert b"=cmd" in path.read_bytes()


def test_why_codes_do_not_come_in_is_said_in_the_window(drive):
    told = []

    def look(dialog: SheetDialog) -> None:
        told.append(dialog._told.text())
        dialog.reject()

    bring_in(drive, "Kind\tFor\tCode\nAlarm\tEast wing\t4711\n", look, RegisterKey.CODES)
    assert "“Code” was left out: Code is a secret" in told[0]
    assert "4711" not in told[0]


def test_rows_that_were_refused_are_named_with_their_reason_after_the_import(drive, tmp_path, told):
    bring_in(drive, sheet_file(tmp_path, "doors.csv"))
    (words,) = told
    assert words.splitlines() == [
        "1 row was not imported:",
        (
            "Row 6 “44”: Row 4 has the same door “44”, and neither says its building, so this one "
            "was not taken; change one of them."
        ),
    ]
    assert "44" in {door.number for door in drive.doors}
    told.clear()
    rows = "Door\tBuilding\tLevel\tLatches\n70\tMain\t1st floor\ty\n71\tMain\tground\tn"
    bring_in(drive, rows + "\n70\tMain\tL1\tx")
    assert ["Row 4 “70”: Row 2 has the same door “70” in Main" in one for one in told] == [True]
    levels = {level.id for level in drive.session.walk.levels if level.building_id == "b-Main"}
    assert {drive.door("70").level_id, drive.door("71").level_id} == levels
    assert [drive.door(one).latches for one in ("70", "71")] == [Latches.YES, Latches.NO]


def test_what_came_in_is_in_view_with_its_first_row_chosen(drive):
    rows = "".join(f"{number}\tHall {number}\n" for number in range(101, 141))
    view = drive.view()
    bring_in(drive, "Door\tLocation\n" + rows)
    table = view.table
    (first,) = table.chosen_records()
    assert first.number == "101"
    spot = table.visualRect(table.currentIndex())
    assert table.viewport().rect().contains(spot.center())
    view.filters.line.setText("Hall 139")
    bring_in(drive, "Door\tLocation\n7A\tGym\n", key=RegisterKey.DOORS)
    (first,) = table.chosen_records()
    assert first.number == "7A", "what hid it is taken away"
