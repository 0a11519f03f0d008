"""A number box that is clicked is typed over, wherever the click met its number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from cpted_audit.ui.widgets.spin import DoubleSpinBox, SpinBox


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for one in (QLineEdit(), SpinBox(0, 999), DoubleSpinBox(0, 999)):
        column.addWidget(one)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    return page


@pytest.mark.parametrize("kind", [SpinBox, DoubleSpinBox])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_what_is_typed_after_a_click_takes_the_place_of_the_number(page, kind, share):
    (box,) = [one for one in page.findChildren(kind) if type(one) is kind]
    line = box.lineEdit()
    at = QPoint(int(line.width() * share), line.height() // 2)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    QTest.keyClicks(line, "10")
    assert box.value() == 10
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=at)  # once it has the focus, a click
    QApplication.processEvents()  # puts the cursor there
    assert not line.hasSelectedText()
