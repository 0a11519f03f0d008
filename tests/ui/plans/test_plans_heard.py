"""The plan by keys and by ear: markers as parts and as a list, steps, menu, F6, what is said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from heard import Heard, hearing
from plan_driver import CONTROL, SHIFT, PlanDriver
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.plans.marker_signs import link_to_item
from cpted_audit.session.plans.markers import change_markers, find_marker
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = pytest.mark.slow

POPUP = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a window system a menu can neither be raised nor take the keyboard."""


@pytest.fixture
def driver(window: MainWindow, house: Path, tmp_path: Path) -> PlanDriver:
    return PlanDriver(window, Path(shutil.copy(house, tmp_path)))


@pytest.fixture
def heard() -> Iterator[Heard]:
    """What a screen reader is told, in order."""
    with hearing() as texts:
        yield texts


def parts_of(driver: PlanDriver):
    return QAccessible.queryAccessibleInterface(driver.canvas)


def names(driver: PlanDriver) -> list[str]:
    canvas = parts_of(driver)
    return [
        canvas.child(number).text(QAccessible.Text.Name) for number in range(canvas.childCount())
    ]


def listed(driver: PlanDriver) -> list[str]:
    model = driver.page.markers.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def said_of(driver: PlanDriver) -> str:
    """What a reader says of the part that the keys of the canvas are about."""
    return parts_of(driver).focusChild().text(QAccessible.Text.Name)


def test_markers_are_parts_of_the_canvas_with_all_that_is_known(driver):
    driver.put(MarkerKind.AED, (300, 300), label="Gym")
    driver.put(MarkerKind.ZONE, (200, 200), (500, 200), (500, 500), (200, 500), label="Lobby")
    (aed,) = driver.of_kind(MarkerKind.AED)
    change_markers(driver.session, [aed.id], state=MarkerState.DEFECT)
    driver.settle()
    found = names(driver)
    assert "AED Gym, Defect, B2, Lobby" in found
    assert len(found) == len(driver.controller.reachable())
    assert found == listed(driver)
    assert parts_of(driver).role() == QAccessible.Role.List


def test_a_marker_tells_what_it_is_linked_to_and_its_answer(driver):
    question = next(
        one for place in driver.session.walk.route()
        for one in driver.session.walk.questions_at(place)
    )  # fmt: skip
    pin = driver.put(MarkerKind.ANSWER, (300, 300))
    link_to_item(driver.session, [pin.id], Target(question.place.id, question.item.id))
    driver.settle()
    (line,) = [one for one in listed(driver) if one.startswith("Answered item")]
    assert f"linked to {question.item.id} · {question.place.name}" in line


def test_a_part_knows_where_it_is_and_whether_it_is_chosen(driver):
    aed = driver.put(MarkerKind.AED, (300, 300))
    driver.settle()
    canvas = parts_of(driver)
    number = [one.id for one in driver.controller.reachable()].index(aed.id)
    part = canvas.child(number)
    at = driver.canvas.viewport().mapToGlobal(driver.at(300, 300))
    assert part.rect().contains(at)
    assert canvas.childAt(at.x(), at.y()).text(QAccessible.Text.Name) == names(driver)[number]
    assert not part.state().selected
    driver.select([aed])
    assert part.state().selected
    assert canvas.indexOfChild(part) == number
    assert canvas.child(canvas.childCount()) is None


def test_a_part_of_a_marker_that_went_is_none_and_does_no_harm(driver):
    aed = driver.put(MarkerKind.AED, (300, 300))
    driver.settle()
    canvas = parts_of(driver)
    last = canvas.child(canvas.childCount() - 1)
    assert last.isValid()
    driver.select([aed])
    driver.key(Qt.Key.Key_Delete)
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""
    driver.window.close_audit()
    driver.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert last.rect().isEmpty()
    assert not canvas_of_nothing(last)


def canvas_of_nothing(part) -> list[str]:
    """What can still be heard of a plan whose audit was closed."""
    return [part.parent().child(number) for number in range(part.parent().childCount())]


def test_n_and_b_go_from_part_to_part_bring_it_into_view_and_say_it(driver, heard):
    driver.put(MarkerKind.AED, (300, 300), label="West")
    far = driver.put(MarkerKind.AED, (1000, 600), label="East")
    driver.canvas.zoom(6.0)
    driver.canvas.look_at(driver.of_kind(MarkerKind.AED)[0].at)
    driver.key(Qt.Key.Key_B)
    assert driver.controller.selection == (far.id,)
    assert said_of(driver).startswith("AED East, Unchecked, ")
    assert any(said_of(driver) in text for text in heard)
    assert driver.canvas.seen.contains(*far.at)
    driver.key(Qt.Key.Key_B)
    assert said_of(driver).startswith("AED West")


def test_the_list_and_the_plan_are_one_selection(driver):
    aed = driver.put(MarkerKind.AED, (300, 300))
    stair = driver.put(MarkerKind.STAIR, (900, 500))
    driver.settle()
    markers = driver.page.markers
    driver.select([aed, stair])
    assert {index.row() for index in markers.selectedIndexes()} == {
        listed(driver).index(line) for line in listed(driver) if line.startswith(("AED", "Stair"))
    }
    markers.setFocus()
    QTest.keyClick(markers, Qt.Key.Key_Home)
    assert driver.controller.selection == (driver.controller.reachable()[0].id,)
    QTest.keyClick(markers, Qt.Key.Key_End)
    assert driver.controller.selection == (stair.id,)
    QTest.keyClick(markers, Qt.Key.Key_Delete)
    driver.settle()
    assert driver.of_kind(MarkerKind.STAIR) == []
    assert len(listed(driver)) == len(driver.controller.reachable())


def test_a_locked_layer_is_in_neither(driver):
    driver.put(MarkerKind.AED, (300, 300))
    driver.controller.switch(Layer.MEDICAL_FIRE, locked=True)
    driver.settle()
    assert not any(line.startswith("AED") for line in listed(driver))
    assert listed(driver) == names(driver)


def press_menu_key(widget) -> QMenu:
    """Press the menu key as Qt hands it on: with the middle of the widget as its place."""
    at = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@POPUP
def test_the_menu_key_opens_at_the_marker(driver):
    driver.put(MarkerKind.AED, (200, 200))
    driver.key(Qt.Key.Key_B)
    at = driver.canvas.viewport().mapToGlobal(driver.at(200, 200))
    menu = press_menu_key(driver.canvas)
    assert (menu.pos() - at).manhattanLength() < 40
    assert "Remove" in [action.text() for action in menu.actions()]
    menu.close()


@POPUP
def test_the_menu_key_in_the_list_opens_that_of_its_marker(driver):
    driver.put(MarkerKind.FINDING, (200, 600))
    driver.settle()
    markers = driver.page.markers
    markers.setFocus()
    QTest.keyClick(markers, Qt.Key.Key_End)
    menu = press_menu_key(markers)
    link = next(action for action in menu.actions() if action.text() == "Link…")
    menu.close()
    link.trigger()
    driver.settle()
    assert driver.page._side.link.isAncestorOf(driver.window.focusWidget())


def test_f6_goes_round_symbols_plan_list_and_details(driver):
    driver.window.resize(1366, 768)
    driver.settle()
    page = driver.page
    seen = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        driver.settle()
        focus = QApplication.focusWidget()
        seen.append(
            next(
                name
                for name, part in (("list", page.markers), ("plan", driver.canvas),
                                   ("symbols", page._left), ("details", page._side))
                if part is focus or part.isAncestorOf(focus)
            )
        )  # fmt: skip
    assert seen == ["list", "details", "symbols", "plan"]
    QTest.keyClick(driver.canvas, Qt.Key.Key_F6, SHIFT)
    driver.settle()
    assert page._left.isAncestorOf(QApplication.focusWidget())


def test_a_marker_is_placed_moved_by_cells_linked_and_removed_by_keys_alone(driver, heard):
    cell = driver.controller.cell_side
    assert cell == pytest.approx(200)  # 10 m at 5 cm a pixel
    driver.key(Qt.Key.Key_F6, SHIFT)
    for button in driver.page._palette._buttons.values():
        if button.accessibleName() == "AED":
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Space)
    driver.canvas.setFocus()
    driver.canvas.look_at(Point(650, 450))
    driver.settle()
    heard.clear()
    start = driver.controller.here
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.key(Qt.Key.Key_Up, CONTROL)
    assert heard == ["E3.", "E2."]
    driver.key(Qt.Key.Key_Left)
    driver.key(Qt.Key.Key_Return)
    (aed,) = driver.of_kind(MarkerKind.AED)
    pixel = 1 / driver.canvas.scale_
    assert aed.at.x == pytest.approx(start.x + cell - pixel, abs=0.01)
    assert aed.at.y == pytest.approx(start.y - cell, abs=0.01)
    driver.key(Qt.Key.Key_Escape)
    heard.clear()
    driver.key(Qt.Key.Key_Down, CONTROL)
    assert find_marker(driver.session, aed.id).at.y == pytest.approx(start.y, abs=0.01)
    assert any("E3" in text for text in heard)
    driver.key(Qt.Key.Key_Delete)
    assert driver.of_kind(MarkerKind.AED) == []
    assert any("Removed: AED, Unchecked, E3." in text for text in heard)


def test_the_spot_of_keys_stays_on_the_plan_and_in_view(driver):
    driver.canvas.zoom(4.0)
    driver.page.tools.choose_kind(MarkerKind.AED)
    for _ in range(30):
        driver.key(Qt.Key.Key_Right, CONTROL)
    spot = driver.controller.spot
    assert spot.x == driver.plan.width
    assert driver.canvas.seen.contains(*spot)
    driver.page.tools.choose("select")
    assert driver.controller.spot is None


def test_a_length_is_measured_by_keys(driver):
    driver.key(Qt.Key.Key_M)
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.key(Qt.Key.Key_Return)
    tool = driver.page.tools.active_tool
    assert tool._end.x - tool._start.x == pytest.approx(200)
    driver.key(Qt.Key.Key_Escape)
    assert tool._start is None


def test_what_is_seen_of_each_zone_is_text_that_keys_reach_and_is_said(driver, heard):
    driver.put(MarkerKind.ZONE, (150, 150), (550, 150), (550, 650), (150, 650), label="West")
    driver.put(MarkerKind.VIEWPOINT, (300, 300))
    driver.key(Qt.Key.Key_S)
    driver.wait_for_sight()
    assert any("100 % of the zones is seen" in line for line in heard)
    assert any("West: 100 %" in line for line in heard)
    panel = driver.page.sight
    reached = [
        one.accessibleName() or one.text()
        for one in panel.findChildren(object)
        if one.isWidgetType() and one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and (one.accessibleName() or hasattr(one, "text"))
    ]  # fmt: skip
    assert "West: 100 %" in reached
    assert any(words.startswith("of the zones is seen") for words in reached)
