"""Ten doors entered once: counted, placed from the tray and walked, with every action counted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import register_driver
from plan_driver import PlanDriver, add_house
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QSpinBox,
)
from walk_driver import button, click, named, press, texts

from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.registers.access import DoorState, DoorUse, Latches
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session import team
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.registers import records
from cpted_audit.ui.plans import tray as tray_module
from cpted_audit.ui.plans.tools.palette import PlanToolBar
from cpted_audit.ui.plans.tools.tool import Pointer
from cpted_audit.ui.plans.tray import Tray

DOORS = RegisterKey.DOORS
ASKED = ["Main: 3 doors, 2 cameras, 1 key box, 1 AED on level 2", "Gym: 2 doors"]


def make(path: Path) -> Path:
    """Make a closed audit of two buildings with a plan of Main's first level."""
    new = NewAudit(site_name="Elm", buildings=("Main", "Gym"), names=parse_spaces(ASKED))
    with new_audit.create(path, new) as session:
        add_house(session, level_id=_first_level(session))
    return path


def _first_level(session) -> LevelId:
    main = session.walk.buildings[0]
    return next(level.id for level in session.walk.levels if level.building_id == main.id)


@pytest.fixture(scope="module")
def elm(tmp_path_factory) -> Path:
    return make(tmp_path_factory.mktemp("elm") / "elm.cpted")


@pytest.fixture
def drive(window, elm, tmp_path) -> PlanDriver:
    window.resize(1440, 900)  # both columns of the page are open in it
    return PlanDriver(window, Path(shutil.copy(elm, tmp_path)))


def tray(drive: PlanDriver) -> list[str]:
    """Return the rows of the tray as they are read."""
    rows = named(drive.window, QListWidget, "To place")
    return [rows.item(row).text() for row in range(rows.count())]


def take(drive: PlanDriver, words: str) -> None:
    """Click the row of the tray that begins with some words."""
    rows = named(drive.window, QListWidget, "To place")
    (item,) = [one for row in range(rows.count()) if (one := rows.item(row)).text() == words]
    rows.scrollToItem(item)
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        rows.visualItemRect(item).center(),
    )  # fmt: skip
    drive.settle()


def test_the_tray_lists_what_may_be_on_this_plan_and_counts_the_rest(drive):
    assert tray(drive) == [
        "Exterior door 1", "Exterior door 2", "Exterior door 3", "Key box KB-1", "Camera 1",
        "Camera 2",
    ]  # fmt: skip
    shown = texts(drive.window)
    assert "6 TO PLACE" in shown
    assert "3 are on other levels or in other buildings." in shown


def test_what_was_found_missing_says_so_before_it_is_placed(drive):
    boxes = records.records(drive.session, RegisterKey.KEY_BOXES)
    records.change_records(
        drive.session, RegisterKey.KEY_BOXES, [boxes[0].id], state=MarkerState.MISSING
    )
    doors = [record for record in records.records(drive.session, DOORS) if record.number == "2"]
    records.change_records(drive.session, DOORS, [doors[0].id], state=DoorState.BLOCKED)
    drive.settle()
    assert {"Exterior door 2 (blocked)", "Key box KB-1 (missing)"} <= set(tray(drive))


def test_doors_of_two_digits_can_be_told_apart_in_the_narrow_column(drive):
    for number in ("14", "15"):
        records.add_record(drive.session, DOORS, number=number, use=DoorUse.EXTERIOR)
    drive.settle()
    rows = named(drive.window, QListWidget, "To place")
    seen = {
        rows.item(row).text(): rows.viewport().grab(rows.visualItemRect(rows.item(row))).toImage()
        for row in range(rows.count())
    }
    assert seen["Exterior door 14"] != seen["Exterior door 15"]


def test_a_row_taken_is_placed_by_a_click_and_the_next_of_its_kind_follows(drive):
    take(drive, "Exterior door 2")
    assert "Exterior door 2" in drive.page.tools.hint
    drive.click(120, 100)
    drive.click(300, 100)
    drive.click(500, 100)
    placed = drive.of_kind(MarkerKind.EXTERIOR_DOOR)
    assert [one.label for one in placed] == ["2", "1", "3"]
    rows = {record.number: record for record in records.records(drive.session, DOORS)}
    for marker in placed:
        door = rows[marker.label]
        assert (door.marker_id, door.place_id) == (marker.id, marker.place_id)
        assert drive.session.walk.place(door.place_id).name == f"Door {marker.label}"
    assert len(rows) == 5
    assert drive.page.tools.tool.name == "select"  # no fourth door is made by one more click
    drive.click(600, 300)
    assert len(drive.of_kind(MarkerKind.EXTERIOR_DOOR)) == 3
    assert tray(drive)[0] == "Key box KB-1"


def test_esc_lets_go_and_undo_puts_back_into_the_tray(drive):
    take(drive, "Key box KB-1")
    drive.key(Qt.Key.Key_Escape)
    drive.click(120, 100)
    assert drive.of_kind(MarkerKind.KEY_BOX) == []
    take(drive, "Key box KB-1")
    drive.click(120, 100)
    assert "Key box KB-1" not in tray(drive)
    drive.session.undo()
    drive.settle()
    assert "Key box KB-1" in tray(drive)


def test_a_camera_is_aimed_by_dragging_as_it_is_placed(drive):
    take(drive, "Camera 1")
    drive.drag((100, 100), (100, 300))
    (camera,) = drive.of_kind(MarkerKind.CAMERA)
    assert (camera.label, camera.direction) == ("1", 180.0)


def test_keys_take_a_row_and_place_it_in_the_middle(drive):
    rows = named(drive.window, QListWidget, "To place")
    rows.setFocus()
    rows.setCurrentRow(0)
    press(Qt.Key.Key_Return)
    drive.canvas.setFocus()
    drive.key(Qt.Key.Key_Return)
    assert [one.label for one in drive.of_kind(MarkerKind.EXTERIOR_DOOR)] == ["1"]


def test_a_removed_marker_goes_back_into_the_tray_and_says_so(drive):
    take(drive, "Exterior door 1")
    drive.click(120, 100)
    drive.key(Qt.Key.Key_Escape)
    drive.select(drive.of_kind(MarkerKind.EXTERIOR_DOOR))
    drive.key(Qt.Key.Key_Delete)
    assert tray(drive)[0] == "Exterior door 1"
    saved = named(drive.window, QLabel, "Saved").text()
    assert "it stays in Doors and waits to be placed" in saved


def test_a_row_of_the_register_is_put_on_a_plan_from_its_menu(drive):
    drive.window.screen_.show_page("doors")
    view = drive.window.screen_.page("doors").view(DOORS)
    door = next(record for record in records.records(drive.session, DOORS) if record.number == "3")
    view.go_to(door.id)
    view.show_on_plan()
    drive.settle()
    drive.click(200, 200)
    (marker,) = drive.of_kind(MarkerKind.EXTERIOR_DOOR)
    assert marker.label == "3"


def test_a_folded_tray_is_reached_by_a_button_that_counts(drive):
    left = drive.page._left
    assert left.isVisible()
    (offered,) = [one for one in drive.page.findChildren(QAbstractButton)
                  if one.text().endswith(" to place")]  # fmt: skip
    assert not offered.isVisible()
    count = len(tray(drive))
    click(named(drive.window, QAbstractButton, "Symbols"))
    drive.settle()
    assert not left.isVisible()
    assert offered.isVisible()
    assert offered.text() == f"{count} to place"
    click(offered)
    drive.settle()
    assert left.isVisible()
    assert not offered.isVisible()


def test_nothing_that_waits_hides_the_tray(window, house, tmp_path):
    path = tmp_path / "house.cpted"
    path.write_bytes(house.read_bytes())
    drive = PlanDriver(window, path)
    assert not window.findChild(Tray).isVisible()
    press_shift_f4(drive)
    assert "Nothing waits" in named(window, QLabel, "Saved").text()


def press_shift_f4(drive: PlanDriver) -> None:
    QTest.keyClick(drive.window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    drive.settle()


class Counted:
    """The hand of the user: every key and click is counted."""

    def __init__(self) -> None:
        self.actions = 0

    def click(self, widget) -> None:
        click(widget)
        self.actions += 1

    def keys(self, text: str) -> None:
        for letter in text:
            press(letter)
            self.actions += 1

    def key(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(widget, key, modifier)
        QApplication.processEvents()
        self.actions += 1

    def plan(self, drive: PlanDriver, x: float, y: float) -> None:
        drive.click(x, y)
        self.actions += 1


def test_ten_doors_are_registered_placed_and_walked_in_twenty_five_actions(
    window, tmp_path, monkeypatch, qtbot
):
    """Everything about doors is counted; school, file, plan and who walks are not."""
    path, hand = tmp_path / "elm.cpted", Counted()
    window.start.begin_new()
    window.activateWindow()
    named(window, QLineEdit, "Name").setText("Elm School")
    field = named(window, QSpinBox, "Exterior doors")
    hand.click(field.lineEdit())
    hand.keys("10")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    click(button(window, "No passphrase"))
    click(button(window, "Create"))
    session = window.screen_.session
    add_house(session, level_id=_first_level(session))
    person = team.add_person(session, "Ofc. Diaz")
    window.screen_._who._choose(person.id)
    registered = hand.actions

    hand.key(window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    drive = object.__new__(PlanDriver)
    drive.window = window
    drive.wait(lambda: drive.page.view.isVisible())
    for number in range(10):
        hand.plan(drive, 60 + 60 * number, 100)
    placed = hand.actions - registered

    hand.key(window, Qt.Key.Key_F5)
    for _ in range(10):
        QTest.qWait(10)  # no finger is quicker
        hand.key(QApplication.focusWidget(), Qt.Key.Key_1)
    walked = hand.actions - registered - placed

    doors = records.records(session, DOORS)
    assert [door.number for door in doors] == [str(number) for number in range(1, 11)]
    assert {door.latches for door in doors} == {Latches.YES}
    assert all(door.marker_id and door.place_id for door in doors)
    assert {session.walk.place(door.place_id).name for door in doors} == {
        f"Door {number}" for number in range(1, 11)
    }
    assert (registered, placed, walked) == (3, 11, 11)
    assert hand.actions <= 25


def test_doors_of_an_older_audit_are_brought_together_by_one_click(window, tmp_path):
    ids = register_driver.make(tmp_path / "old.cpted")
    drive = register_driver.RegisterDriver(window, tmp_path / "old.cpted")
    drive.view()
    shown = texts(window)
    assert "doors of the walk have no row here." in shown
    click(button(window, "Join them"))
    drive.settle()
    assert "have no row here" not in texts(window)
    assert len(drive.doors) > len([one for one in ids if one.isdigit()])
    assert all(door.place_id for door in drive.doors if door.building_id)


def test_a_sign_is_drawn_once_for_each_kind_however_many_wait(drive, monkeypatch):
    drawn = []
    sign_icon = tray_module.sign_icon
    monkeypatch.setattr(
        tray_module, "sign_icon", lambda kind, *given: drawn.append(kind) or sign_icon(kind, *given)
    )
    records.add_record(drive.session, DOORS, number="90")
    records.add_record(drive.session, DOORS, number="91")
    assert len(tray(drive)) > len(set(drawn))
    assert len(drawn) == len(set(drawn))


def test_a_click_beside_the_plan_places_nothing_and_says_so(drive):
    take(drive, "Exterior door 2")
    drive.page.tools.active_tool.press(Pointer(Point(-40, 100), 1, Qt.KeyboardModifier.NoModifier))
    drive.page.tools.active_tool.release(
        Pointer(Point(-40, 100), 1, Qt.KeyboardModifier.NoModifier)
    )
    drive.settle()
    assert drive.of_kind(MarkerKind.EXTERIOR_DOOR) == []
    assert "That is beside the plan; nothing was placed." in texts(drive.window)
    drive.click(120, 100)
    assert [one.label for one in drive.of_kind(MarkerKind.EXTERIOR_DOOR)] == ["2"]


def test_fewer_things_to_place_move_no_plan_from_under_the_pointer(drive):
    bar = drive.window.findChild(PlanToolBar)
    bar.show_waiting(18)
    wide = bar.to_place.sizeHint().expandedTo(bar.to_place.minimumSize()).width()
    bar.show_waiting(9)
    assert bar.to_place.minimumWidth() == wide
