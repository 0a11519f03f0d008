"""Everything that is pressed is 24 pixels wide and high at least, and 44 in touch mode."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import gallery
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from small_targets import small
from walk_driver import menu_command

from cpted_audit.ui.fingers import TREMBLES_PX, Fingers
from cpted_audit.ui.kept_settings import TOUCH, read
from cpted_audit.ui.theme import is_touched, target
from cpted_audit.ui.widgets.spin import NumberPad
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def touched(window: MainWindow) -> Iterator[MainWindow]:
    """A window in touch mode, which is switched off again for the other tests."""
    window.preferences.switch_touch()
    assert is_touched()
    yield window
    window.preferences.choose_touch(0)
    assert not is_touched()


def too_small(window: MainWindow, audit: Path) -> dict[str, list[str]]:
    """Everything of the program that is too small, by page and dialog."""
    window.resize(1366, 728)
    found = {"start": small(window, target())}
    window.start.begin_new()
    gallery.settle()
    found["new"] = small(window, target())
    window.start.leave_new()
    gallery.show_district(window)
    found["district"] = small(window, target())
    window.open_audit(audit)
    gallery.fill(window)
    for name in gallery.pages(window):
        found[name] = small(window, target())
    for name, make in gallery.dialog_makers(window).items():
        with gallery.opened(make) as dialog:
            found[name] = small(dialog, target())
    for name, make in gallery.question_makers(window).items():
        gallery.asked(make, lambda box, name=name: found.update({name: small(box, target())}))
    return {name: complaints for name, complaints in found.items() if complaints}


@pytest.mark.slow
def test_nothing_is_too_small_for_a_pointer(window: MainWindow, audit_path: Path):
    assert too_small(window, audit_path) == {}


@pytest.mark.slow
def test_nothing_is_too_small_for_a_finger(touched: MainWindow, audit_path: Path):
    assert too_small(touched, audit_path) == {}


@pytest.mark.slow
def test_the_walk_is_large_enough_for_pointer_and_finger(window: MainWindow, audit_path: Path):
    window.open_audit(audit_path)
    gallery.settle()
    assert small(window, target()) == []
    window.preferences.switch_touch()
    gallery.settle()
    try:
        assert target() == 44
        assert small(window, target()) == []
    finally:
        window.preferences.switch_touch()


@pytest.mark.parametrize("scale", [100, 200])
def test_room_for_a_finger_takes_none_from_words(touched: MainWindow, qtbot, scale):
    """A button squeezed by its dialog keeps its words whole, however large they are."""
    touched.preferences.choose_scale(scale)
    try:
        top = QWidget()
        qtbot.addWidget(top)
        row = QHBoxLayout(top)
        buttons = [QPushButton(words) for words in ("Open for reading", "Take it over", "x")]
        for button in buttons:
            row.addWidget(button)
        top.show()
        top.resize(10, 10)
        QApplication.processEvents()
        assert small(top, 44) == []
        for button in buttons:
            assert button.width() >= button.minimumSizeHint().width()
            assert button.height() >= button.minimumSizeHint().height()
    finally:
        touched.preferences.choose_scale(100)


def test_scroll_bars_are_wide_enough_for_a_finger_in_touch_mode(touched: MainWindow, qtbot):
    for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
        bar = QScrollBar(way)
        qtbot.addWidget(bar)
        bar.show()
        size = bar.sizeHint()
        assert min(size.width(), size.height()) >= 24


def test_what_is_too_small_is_found(qtbot):
    window, button = QWidget(), QPushButton("x")
    button.setFixedSize(20, 40)
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(button)
    window.show()
    assert small(window, 24) == ["QPushButton 'x': 20 x 40"]


def test_one_switch_turns_it_on_and_it_is_remembered(window: MainWindow, settings):
    action = menu_command(window, "touch")
    action.trigger()
    assert is_touched()
    assert read(settings, TOUCH) == 1
    assert QApplication.instance().findChild(Fingers) is not None
    action.trigger()
    assert not is_touched()
    assert read(settings, TOUCH) == 0
    assert QApplication.instance().findChild(Fingers) is None


class Asked(QPushButton):
    """A button with a menu of its own, which counts how often it is asked for and pressed."""

    def __init__(self) -> None:
        super().__init__("Door 7")
        self.menus: list[QPoint] = []
        self.presses = 0
        self.clicked.connect(lambda: setattr(self, "presses", self.presses + 1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - of Qt
        self.menus.append(event.pos())
        event.accept()


@pytest.fixture
def asked(touched: MainWindow, qtbot) -> Asked:
    button = Asked()
    qtbot.addWidget(button)
    button.show()
    return button


def rest(on: QWidget, *, moved: int = 0) -> None:
    """Let a finger rest on something until it was long enough, without waiting."""
    QTest.mousePress(on, Qt.MouseButton.LeftButton)
    fingers = QApplication.instance().findChild(Fingers)
    if moved:
        there = on.rect().center() + QPoint(moved, 0)
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(there), QPointF(on.mapToGlobal(there)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(on, event)
    if fingers._timer.isActive():
        fingers._timer.stop()
        fingers.hold()
    QTest.mouseRelease(on, Qt.MouseButton.LeftButton)


def test_a_long_press_opens_the_menu_and_presses_nothing(asked: Asked):
    rest(asked)
    assert len(asked.menus) == 1
    assert asked.presses == 0
    QTest.mouseClick(asked, Qt.MouseButton.LeftButton)
    assert asked.presses == 1


def test_a_finger_that_moves_asks_for_no_menu(asked: Asked):
    rest(asked, moved=TREMBLES_PX + 1)
    assert asked.menus == []


def test_without_touch_mode_a_long_press_is_a_press(window: MainWindow, qtbot):
    button = Asked()
    qtbot.addWidget(button)
    button.show()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert QApplication.instance().findChild(Fingers) is None
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert button.presses == 1


def test_digits_are_typed_by_pressing_them(touched: MainWindow, qtbot):
    field = QLineEdit()
    pad = NumberPad(field)
    qtbot.addWidget(field)
    qtbot.addWidget(pad)
    pad.show()
    keys = {key.accessibleName(): key for key in pad.findChildren(QPushButton)}
    done = []
    pad.entered.connect(lambda: done.append(field.text()))
    for name in ("1", "2", "Point", "5", "7", "Take the last digit back", "Next point"):
        keys[name].click()
    assert done == ["12.5"]
    assert small(pad, target()) == []
