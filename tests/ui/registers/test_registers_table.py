"""The registers' tables and forms in the real window: order, filter, typing, many rows at once."""

from __future__ import annotations

from datetime import date

import pytest
import register_driver
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from register_driver import RegisterDriver, today
from walk_driver import named

from cpted_audit.domain.registers.access import DoorKind, DoorState, KeyStatus, LockFunction
from cpted_audit.domain.registers.registers import REGISTERS, RegisterKey
from cpted_audit.domain.registers.registers import register as register_of
from cpted_audit.interchange.sheets.table import read_pasted
from cpted_audit.session.places.edits import add_level
from cpted_audit.session.registers import records
from cpted_audit.session.registers.importing.rows import preview, suggested, write_import
from cpted_audit.session.session import Session
from cpted_audit.ui import words
from cpted_audit.ui.region import region_of
from cpted_audit.ui.registers.fields.fields import ChoiceField, LineField

NO, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    register_driver.make(tmp_path / "a.cpted")
    return tmp_path / "a.cpted"


@pytest.fixture
def drive(window, path) -> RegisterDriver:
    return RegisterDriver(window, path)


# Tabs


def test_each_register_has_a_tab_with_its_count(drive):
    shown = [button.text() for button in drive.page.tabs._buttons.values()]
    assert shown[:4] == ["Doors 5", "Key boxes 1", "Keys and cards 1", "Codes 0"]
    assert "Contacts 1" in shown
    assert "Site facts" in shown
    for register in REGISTERS:
        assert drive.view(register.key).table.records.register is register


def test_arrow_keys_go_along_the_tabs(drive):
    buttons = drive.page.tabs._buttons
    buttons["doors"].setFocus()
    drive.key(buttons["doors"], Qt.Key.Key_Right)
    assert drive.page.shown_tab == "key-boxes"
    drive.key(buttons["key-boxes"], Qt.Key.Key_Left)
    assert drive.page.shown_tab == "doors"


def test_no_part_of_the_page_is_ever_a_window_of_its_own(qapp, drive):
    shown = []

    class Watcher(QObject):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt's own name
            if event.type() == QEvent.Type.Show and getattr(watched, "isWindow", bool)():
                shown.append(watched)
            return False

    watcher = Watcher()
    qapp.installEventFilter(watcher)
    for register in REGISTERS:
        view = drive.view(register.key)
        if view.table.records.rowCount():
            view.table.choose([view.table.records.record(0).id])
    drive.page.show_tab("site-facts")
    drive.settle()
    qapp.removeEventFilter(watcher)
    assert [one for one in shown if isinstance(one, QWidget)] == []


# Order and filter


def test_numbers_are_in_the_order_people_count_in(drive):
    assert drive.numbers() == ["1", "2", "10", "12", "12A"]


def test_a_head_sorts_down_and_up_and_blanks_stay_last(drive):
    view = drive.view()
    latches = [column.field for column in view.register.columns].index("latches")
    view.table.records.sort(latches, Qt.SortOrder.DescendingOrder)
    assert drive.numbers()[0] == "1"
    view.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert drive.numbers() == ["12A", "12", "10", "2", "1"]


def test_what_is_typed_filters_and_the_count_says_so(drive):
    view = drive.view()
    view.filters.line.setFocus()
    QTest.keyClicks(view.filters.line, "wing 12")
    drive.settle()
    assert drive.numbers() == ["12", "12A"]
    assert view.filters._count.text() == "2 of 5"
    drive.key(view.filters.line, Qt.Key.Key_Escape)
    assert len(drive.numbers()) == 5
    assert view.filters._count.isHidden()


def test_a_column_is_filtered_by_choice(drive):
    view = drive.view()
    (menu,) = [action.menu() for action in view.filters.filter_menu().actions()
               if action.text() == "Closes and latches"]  # fmt: skip
    assert [action.text() for action in menu.actions()] == ["✓", "?"]
    menu.actions()[0].trigger()
    assert drive.numbers() == ["1"]
    view.filters.clear()
    assert len(drive.numbers()) == 5


def test_columns_are_hidden_and_stay_so(make_main_window, path):
    drive = RegisterDriver(make_main_window(), path)
    view = drive.view()
    menu = view.table.column_menu()
    (camera,) = [action for action in menu.actions() if action.text() == "Camera"]
    assert camera.isChecked()
    camera.trigger()
    assert "camera" not in view.table.shown_columns()
    drive.window.close_audit()
    again = RegisterDriver(make_main_window(), path)
    assert "camera" not in again.view().table.shown_columns()
    assert "number" in again.view().table.shown_columns()


def test_columns_follow_the_window_until_one_is_fitted_by_hand(drive):
    view = drive.view()
    name = [column.field for column in view.register.columns].index("name")
    records.change_records(
        drive.session, RegisterKey.DOORS, [drive.door("1").id], name="West side " * 12
    )
    widths = []
    for width in (1000, 1900):
        drive.window.resize(width, 800)
        drive.settle()
        widths.append(view.table.columnWidth(name))
    assert widths[0] < widths[1]
    view.table.setColumnWidth(name, 77)
    drive.window.resize(1000, 800)
    drive.settle()
    assert view.table.columnWidth(name) == 77


def cut(view) -> list[str]:
    """Return the texts of the first rows that are wider than their column."""
    table, found = view.table, []
    metrics = QFontMetrics(table.font())
    for number in range(len(table.records.columns)):
        for row in range(table.records.rowCount()):
            text = table.records.cell(row, number).text
            shown = not table.isColumnHidden(number)
            if shown and metrics.horizontalAdvance(text) > table.columnWidth(number):
                found.append(text)
    return found


def bring_in(drive, rows: list[tuple[str, str]]) -> None:
    """Import doors as the window does, at once."""
    text = "Door number\tLocation\n" + "".join(f"{one}\t{name}\n" for one, name in rows)
    session, sheet, key = drive.session, read_pasted(text), RegisterKey.DOORS
    mapping = suggested(register_of(key), sheet.headers)
    write_import(session, key, preview(session, key, sheet, mapping, None), "doors.csv")


@pytest.mark.parametrize("count", [12, 200])
def test_columns_fit_what_was_imported(drive, qtbot, count):
    drive.window.resize(1900, 800)
    view = drive.view()
    drive.settle()
    rows = [(str(number), f"East wing {number}") for number in range(100, 100 + count)]
    rows[-1] = (rows[-1][0], "Loading dock beside the kitchen, behind the roll-up gate")
    bring_in(drive, rows)
    qtbot.waitUntil(lambda: not view.table._warm_timer.isActive())
    assert view.table.records.rowCount() == count + 5
    assert cut(view) == []


def test_one_row_that_is_typed_moves_no_column(drive):
    view = drive.view()
    drive.settle()
    before = [view.table.columnWidth(one) for one in range(len(view.register.columns))]
    records.add_record(drive.session, RegisterKey.DOORS, number="777", name="Long name " * 9)
    drive.settle()
    after = [view.table.columnWidth(one) for one in range(len(view.register.columns))]
    assert after == before


def test_no_width_stays_free(drive):
    looked_at = set()
    for width in (1366, 1900):
        drive.window.resize(width, 698)
        for key in RegisterKey:
            table = drive.view(key).table
            if table.records.rowCount():
                drive.settle()
                assert table.horizontalHeader().length() >= table.viewport().width(), key
                looked_at.add(key)
    assert {RegisterKey.DOORS, RegisterKey.KEY_BOXES, RegisterKey.CONTACTS} <= looked_at


def test_the_row_stays_chosen_when_another_order_or_a_change_comes(drive):
    view = drive.choose("10")
    view.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [record.number for record in view.table.chosen_records()] == ["10"]
    records.add_record(drive.session, RegisterKey.DOORS, number="3")
    drive.settle()
    assert [record.number for record in view.table.chosen_records()] == ["10"]
    assert view.form._title.text() == "Door 10 · Wing 10"


# Writing


def test_typing_in_the_form_is_one_step_and_undo_takes_it_back(drive):
    view = drive.choose("1")
    before = drive.steps()
    field = view.form.fields["name"]
    assert isinstance(field, LineField)
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "Kitchen")
    drive.settle()
    assert drive.door("1").name == "Kitchen"
    assert drive.steps() == before + 1
    assert view.table.records.cell(0, 7).text == "Kitchen"
    drive.session.undo()
    drive.settle()
    assert drive.door("1").name == "Wing 1"
    assert field.line.text() == "Wing 1"


def test_f2_types_over_a_cell_and_enter_takes_it(drive):
    view = drive.choose("2")
    drive.key(view.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "22")
    drive.key(editor, Qt.Key.Key_Return)
    assert sorted(door.number for door in drive.doors) == ["1", "10", "12", "12A", "22"]


def test_escape_leaves_a_cell_as_it_was(drive):
    view = drive.choose("2")
    before = drive.steps()
    drive.key(view.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "99")
    drive.key(editor, Qt.Key.Key_Escape)
    assert drive.steps() == before
    assert drive.door("2").number == "2"


def test_f2_on_a_cell_of_many_words_goes_to_the_form(drive):
    view = drive.choose("2")
    access = [column.field for column in view.register.columns].index("access")
    view.table.setCurrentIndex(view.table.records.index(1, access))
    drive.key(view.table, Qt.Key.Key_F2)
    assert view.form.fields["access"].isAncestorOf(QApplication.focusWidget())


def test_several_rows_are_changed_at_once_as_one_step(drive):
    view = drive.choose("1", "10", "12")
    assert view.form._title.text() == "3 rows"
    assert not view.form.fields["name"].isVisible()
    before = drive.steps()
    field = view.form.fields["lock"]
    assert isinstance(field, ChoiceField)
    row = field.box.findText("Panic hardware")
    field.box.setCurrentIndex(row)
    field.box.activated.emit(row)
    drive.settle()
    assert {drive.door(one).lock for one in ("1", "10", "12")} == {LockFunction.PANIC}
    assert drive.door("2").lock is LockFunction.OFFICE
    assert drive.steps() == before + 1


@pytest.mark.parametrize(
    ("region", "shown"),
    [("en_US", "Nov 18, 2026"), ("en_GB", "18 Nov 2026"), ("es_MX", "18 Nov 2026")],
)
def test_a_day_is_shown_as_the_region_writes_it_and_read_back_the_same(
    drive, monkeypatch, region, shown
):
    monkeypatch.setattr(words, "_region", lambda: region_of(QLocale(region)))
    view = drive.view()
    view.table.choose([drive.door("2").id])
    field = view.form.fields["checked_on"]
    field.line.setText("2026-11-18")
    field.line.editingFinished.emit()
    drive.settle()
    assert field.line.text() == shown
    steps = drive.steps()
    field.line.editingFinished.emit()  # what is shown is the same day, and no step
    drive.settle()
    assert (drive.door("2").checked_on, drive.steps()) == (date(2026, 11, 18), steps)


@pytest.mark.parametrize(
    ("typed", "said"), [("soon", "“soon” is not a date"), ("2199-01-02", "has not come yet")]
)
def test_a_date_that_is_none_or_has_not_come_is_refused_in_a_sentence(drive, typed, said):
    view = drive.choose("1")
    field = view.form.fields["checked_on"]
    field.line.setText(typed)
    field.line.editingFinished.emit()
    drive.settle()
    # Beside the field, not at the head of the form.
    told = next(one for one in field.findChildren(QLabel)
                if one.accessibleDescription() == "What could not be done")  # fmt: skip
    assert said in told.text()
    assert field.line.text() == typed
    assert drive.door("1").checked_on is None
    records.change_records(drive.session, RegisterKey.DOORS, [drive.door("1").id], note="Seen")
    drive.settle()
    assert (field.line.text(), told.isHidden()) == (typed, False)
    field.line.setText("")
    field.line.editingFinished.emit()
    assert told.isHidden()
    field.line.setText(typed)
    field.line.editingFinished.emit()
    drive.choose("2")
    assert (field.line.text(), told.isHidden()) == ("", True)


def test_rows_are_added_duplicated_and_removed_and_undo_brings_them_back(drive):
    view = drive.view()
    view.add()
    drive.settle()
    assert len(drive.doors) == 6
    assert view.table.chosen_records()[0].number == "13" or drive.doors[-1].number
    drive.key(QApplication.focusWidget(), Qt.Key.Key_Escape)
    view = drive.choose("1", "2")
    view.duplicate()
    drive.settle()
    assert len(drive.doors) == 8
    assert len({door.number for door in drive.doors}) == 8
    drive.key(view.table, Qt.Key.Key_Delete)
    assert len(drive.doors) == 6
    drive.session.undo()
    drive.settle()
    assert len(drive.doors) == 8


def test_rows_are_copied_as_text_with_tabs(drive):
    view = drive.choose("1", "2")
    drive.key(view.table, Qt.Key.Key_C, CONTROL)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[0] == "Door"
    assert [line.split("\t")[0] for line in lines[1:]] == ["1", "2"]
    assert "Office" in lines[1]


def test_lost_keys_and_expired_equipment_say_so_in_words(drive):
    (key,) = records.records(drive.session, RegisterKey.KEYS)
    records.change_records(drive.session, RegisterKey.KEYS, [key.id], status=KeyStatus.LOST)
    view = drive.view(RegisterKey.KEYS)
    texts = [cell.text for cell in view.table.records._cells_of(0)]
    assert "✕ Lost" in texts
    view = drive.view(RegisterKey.MEDICAL_FIRE)
    texts = [cell.text for cell in view.table.records._cells_of(0)]
    assert any(text.startswith("✕") and text.endswith("expired") for text in texts)


def test_the_doors_of_a_key_are_picked_in_a_list(drive):
    from cpted_audit.ui.registers.fields.doors_field import DoorsDialog

    view = drive.view(RegisterKey.KEYS)
    view.table.choose([records.records(drive.session, RegisterKey.KEYS)[0].id])
    field = view.form.fields["opens"]
    field._pick.click()
    drive.settle()
    dialog = drive.window.findChild(DoorsDialog)
    dialog._line.setText("12")
    dialog._tick_shown(Qt.CheckState.Checked)
    dialog.accept()
    drive.settle()
    (key,) = records.records(drive.session, RegisterKey.KEYS)
    assert {drive.door(one).id for one in ("1", "12", "12A")} == set(key.opens)
    doors = drive.view()
    keys = [column.field for column in doors.register.columns].index("keys")
    assert doors.table.records.cell(0, keys).text == "GM"


def test_a_door_that_was_removed_says_so_where_a_key_is_given_doors(drive):
    records.change_records(
        drive.session, RegisterKey.DOORS, [drive.door("2").id], state=DoorState.REMOVED
    )
    drive.settle()
    view = drive.view(RegisterKey.KEYS)
    view.table.choose([records.records(drive.session, RegisterKey.KEYS)[0].id])
    named(drive.window, QPushButton, "Opens doors: choose doors").click()
    drive.settle()
    listed = named(drive.window, QListWidget, "Doors this key opens")
    rows = [listed.item(row).text() for row in range(listed.count())]
    assert "2 (removed)" in rows
    assert "1" in rows


def test_a_door_is_opened_by_no_key_only_where_keys_are_listed(drive):
    def shown() -> str:
        cells = drive.view().table.records
        at = [column.field for column in cells.register.columns].index("keys")
        row = [one.number for one in cells.shown].index("2")
        return cells.cell(row, at).spoken

    assert shown() == "no listed key opens it"
    (key,) = records.records(drive.session, RegisterKey.KEYS)
    records.remove_records(drive.session, RegisterKey.KEYS, [key.id])
    drive.settle()
    assert shown() == "no keys are listed yet"


def test_an_audit_opened_for_reading_is_only_read(make_main_window, path):
    drive = RegisterDriver(make_main_window(), path, read_only=True)
    view = drive.choose("1")
    assert not view.add_button.isEnabled()
    assert view.form.fields["name"].line.isReadOnly()
    assert not view.form.fields["kind"].isEnabled()
    index = view.table.currentIndex()
    assert not view.table.records.flags(index) & Qt.ItemFlag.ItemIsEditable
    drive.key(view.table, Qt.Key.Key_Delete)
    assert len(drive.doors) == 5
    assert view._actions["copy"].isEnabled()


def test_a_narrow_window_shows_the_form_in_place_of_the_table(drive):
    drive.window.resize(800, 700)
    drive.settle()
    view = drive.choose("1")
    assert view.fold.narrow
    assert not view.form.isVisible()
    view.details.click()
    drive.settle()
    assert view.form.isVisible()
    assert not view.table.isVisible()
    drive.key(view.form, Qt.Key.Key_Escape)
    assert view.table.isVisible()


def test_a_door_on_a_plan_is_shown_there(window, tmp_path, qtbot):
    path = tmp_path / "b.cpted"
    register_driver.make(path, plan=True)
    drive = RegisterDriver(window, path)
    view = drive.choose("7")
    qtbot.waitUntil(view.form.sketch.isVisible)
    assert view.form.fields["level_id"].box.currentText() == "Main / Level 1 (from the plan)"
    view._actions["show"].trigger()
    drive.settle()
    assert window.screen_.shown_page == "plans"


def test_what_the_window_writes_is_on_disk(drive, path):
    view = drive.choose("1")
    field = view.form.fields["kind"]
    row = field.box.findText("Pair")
    field.box.setCurrentIndex(row)
    field.box.activated.emit(row)
    with Session.open(path, read_only=True) as reader:
        (door,) = [record for record in records.records(reader, RegisterKey.DOORS)
                   if record.number == "1"]  # fmt: skip
    assert door.kind is DoorKind.PAIR


@pytest.mark.parametrize("key", [RegisterKey.DOORS, RegisterKey.KEYS, RegisterKey.CODES])
def test_tab_reaches_every_field_of_a_row_and_each_has_a_name(make_main_window, tmp_path, key):
    path = tmp_path / "k.cpted"
    register_driver.make(path, register_driver.PASSPHRASE)
    drive = RegisterDriver(make_main_window(), path, register_driver.PASSPHRASE)
    view = drive.view(key)
    view.table.choose([view.table.records.record(0).id])
    view.table.setFocus()
    drive.settle()
    wanted = {
        one for one in view.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.objectName().startswith("qt_")
    }  # fmt: skip
    spoken = [QAccessible.queryAccessibleInterface(one) for one in wanted]
    assert all(one.text(QAccessible.Text.Name) for one in spoken)
    seen = set()
    for _ in range(3 * len(drive.window.findChildren(QWidget))):
        drive.window.focusNextChild()
        seen.add(QApplication.focusWidget())
        if wanted <= seen:
            break
    # A box that is typed into hands the keyboard to its line.
    left = {one for one in wanted - seen if not any(one.isAncestorOf(other) for other in seen)}
    assert left == set()


def test_a_level_that_its_place_contradicts_is_told_in_the_row_and_above_the_form(drive):
    session = drive.session
    place = next(place for place in session.walk.places if place.level_id is not None)
    upper = add_level(session, place.building_id, "Level 9")
    records.change_records(
        session, RegisterKey.DOORS, [drive.door("2").id], level_id=upper.id, place_id=place.id
    )
    drive.settle()
    form = drive.choose("2").form
    (said,) = [
        one
        for one in form.findChildren(QLabel)
        if one.accessibleDescription() == "Level and place disagree"
    ]
    assert said.isVisible()
    assert session.walk.level_path(upper.id) in said.text()
    assert session.walk.path(place) in said.text()
    records.change_records(
        session, RegisterKey.DOORS, [drive.door("2").id], level_id=place.level_id
    )
    drive.settle()
    assert not said.isVisible()


@pytest.mark.slow
@pytest.mark.parametrize("scale", [100, pytest.param(125, marks=pytest.mark.slow), 150])
def test_no_head_and_no_date_is_cut_at_any_size_of_text(drive, scale):
    ids = [door.id for door in drive.doors]
    records.change_records(drive.session, RegisterKey.DOORS, ids, checked_on=today())
    theme = drive.window.screen_.context.theme
    theme.resize(scale)
    try:
        drive.settle()
        table = drive.view().table
        drive.settle()
        font = QFont(table.font())
        font.setPixelSize(round(12 * scale / 100))
        font.setWeight(QFont.Weight.DemiBold)
        metrics, cells = QFontMetrics(font), QFontMetrics(table.font())
        for number, column in enumerate(table.records.columns):
            if not table.isColumnHidden(number):
                words = str(table.records.headerData(number, Qt.Orientation.Horizontal))
                padding = 2 * round(8 * scale / 100)
                assert metrics.horizontalAdvance(words) + padding <= table.columnWidth(number), (
                    words
                )
            if column.field == "checked_on":
                shown = table.records.cell(0, number).text
                assert cells.horizontalAdvance(shown) + 12 <= table.columnWidth(number)
    finally:
        theme.resize(100)


def test_no_head_of_a_register_without_rows_is_cut(drive):
    table = drive.view(RegisterKey.CODES).table
    drive.settle()
    assert table.records.rowCount() == 0
    font = QFont(table.font())
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    for number, column in enumerate(table.records.columns):
        if not table.isColumnHidden(number):
            words = str(table.records.headerData(number, Qt.Orientation.Horizontal))
            asked = QFontMetrics(font).horizontalAdvance(words) + 16
            assert asked <= table.columnWidth(number), column.field
    assert table.horizontalHeader().length() >= table.viewport().width()


def test_a_name_without_a_space_widens_no_form(drive):
    drive.window.resize(1366, 768)
    view = drive.view()
    view.table.choose([drive.door("1").id])
    drive.settle()
    before = view.form.minimumSizeHint().width()
    records.change_records(drive.session, RegisterKey.DOORS, [drive.door("1").id], number="W" * 300)
    drive.settle()
    assert view.form.minimumSizeHint().width() == before


def test_a_step_names_a_row_as_it_is_called_afterwards(drive):
    key = records.records(drive.session, RegisterKey.KEYS)[0]
    records.change_records(drive.session, RegisterKey.KEYS, [key.id], name="Grand master")
    assert drive.session.undo_label == "Change key Grand master"
