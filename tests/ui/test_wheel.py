"""The wheel over a control scrolls the page and never changes what the control holds."""

from __future__ import annotations

from collections.abc import Iterator

import gallery
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from test_names_and_focus import DIALOGS, PAGES, filled  # noqa: F401 - a fixture

from cpted_audit.session.history.history import HistoryFilter, count
from cpted_audit.ui.touches import HOLD_A_VALUE


def turn(control: QWidget, notches: int) -> None:
    """Turn the wheel over the middle of a control: as the system tells the window, and at it."""
    window, turned = control.window(), QPoint(0, 120 * notches)
    spot = control.rect().center()
    within = control.mapTo(window, spot)
    if window.rect().contains(within):  # elsewhere it would have to be scrolled to first
        QTest.wheelEvent(window.windowHandle(), QPointF(within), turned)
    wheel = QWheelEvent(
        QPointF(spot), QPointF(control.mapToGlobal(spot)), QPoint(), turned,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(control, wheel)
    QApplication.processEvents()


def holders(top: QWidget) -> Iterator[QWidget]:
    for kind in HOLD_A_VALUE:
        for one in top.findChildren(kind):
            if one.isVisible() and one.isEnabled():
                yield one


def value(control: QWidget) -> object:
    match control:
        case QComboBox() | QTabBar():
            return control.currentIndex()
        case QAbstractSpinBox():
            return control.text()
    return control.value()


def complaints(top: QWidget) -> list[str]:
    found = []
    for control in holders(top):
        control.setFocus()
        before = value(control)
        if control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            found.append(f"{type(control).__name__} “{control.accessibleName()}” takes the keys")
        for notches in (-1, 1, 3):
            for target in (control, *control.findChildren(QLineEdit)):
                turn(target, notches)
                if value(control) != before:
                    found.append(f"{type(control).__name__} “{control.accessibleName()}”")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_edited_by_the_wheel(filled, name):  # noqa: F811 - the fixture
    filled.screen_.show_page(name)
    gallery.settle()
    steps = count(filled.screen_.session, HistoryFilter())
    assert complaints(filled) == []
    assert count(filled.screen_.session, HistoryFilter()) == steps


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_is_edited_by_the_wheel(filled, name):  # noqa: F811 - the fixture
    with gallery.opened(gallery.dialog_makers(filled)[name]) as dialog:
        assert complaints(dialog) == []


def test_the_pages_of_the_start_are_not_edited_by_the_wheel(window):
    window.start.begin_new()
    gallery.settle()
    assert len(list(holders(window))) > 0
    assert complaints(window) == []


def test_the_page_around_scrolls(window, qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    inner = QWidget()
    column = QVBoxLayout(inner)
    boxes: list[QWidget] = []
    for _ in range(30):
        box, number = QComboBox(), QSpinBox()
        box.addItems(["one", "two", "three"])
        box.setCurrentIndex(1)
        number.setValue(5)
        for one in (box, number):
            column.addWidget(one)
            boxes.append(one)
    area.setWidget(inner)
    area.resize(300, 200)
    area.show()
    gallery.settle()
    for control in boxes[:2]:
        before = area.verticalScrollBar().value()
        turn(control, -1)
        assert area.verticalScrollBar().value() > before
    assert (boxes[0].currentIndex(), boxes[1].value()) == (1, 5)
