"""A number box that is clicked is typed over, wherever the click met its number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from cpted_audit.ui.widgets.complaint import complaint_in
from cpted_audit.ui.widgets.spin import DoubleSpinBox, SpinBox, number_in


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


def filled(page, kind, words: str, leave=Qt.Key.Key_Tab):
    """Type over the number of a box and leave it."""
    (box,) = [one for one in page.findChildren(kind) if type(one) is kind]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, words)
    QTest.keyClick(box, leave)
    QApplication.processEvents()
    return box


@pytest.mark.parametrize("kind", [SpinBox, DoubleSpinBox])
@pytest.mark.parametrize("leave", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
@pytest.mark.parametrize("words", ["abc-5", "12x", "-5", "5000", "1.2.3", "five", "1 2", "0x10"])
def test_what_is_no_number_stays_to_be_mended_and_changes_nothing(page, kind, leave, words):
    (box,) = [one for one in page.findChildren(kind) if type(one) is kind]
    box.setValue(7)
    told = []
    box.refused.connect(told.append)
    filled(page, kind, words, leave)
    assert box.lineEdit().text() == words
    assert f"“{words}” is not a " in told[-1]
    assert "number from 0 to 999, so nothing was changed." in told[-1]
    assert box.complaint() == complaint_in(page) == told[-1]
    filled(page, kind, "12", leave)
    assert (box.value(), told[-1], complaint_in(page)) == (12, "", "")


@pytest.mark.parametrize(
    ("words", "number"), [("7.25", 7.25), (".5", 0.5), ("12,5", 12.5), ("1.", 1), ("+3", 3)]
)
def test_numbers_are_read_as_they_are_written(page, words, number):
    assert filled(page, DoubleSpinBox, words).value() == number
    assert number_in("1,200") == 1200
    assert number_in("1.200,5", ",") == 1200.5
    assert number_in("1,20,0") is None


def test_an_emptied_box_shows_its_number_again_or_what_it_says_of_none(page):
    (box,) = [one for one in page.findChildren(SpinBox) if type(one) is SpinBox]
    box.setValue(7)
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    assert box.complaint() == "Type a number from 0 to 999."
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert (box.text(), box.value()) == ("7", 7)
    box.setSpecialValueText("not known")
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert (box.text(), box.value(), box.complaint()) == ("not known", 0, "")


def test_a_unit_may_be_typed_and_a_program_shows_its_number_whatever_stood_there(page):
    (box,) = [one for one in page.findChildren(DoubleSpinBox) if type(one) is DoubleSpinBox]
    box.setSuffix(" ft")
    filled(page, DoubleSpinBox, "12x")
    assert box.complaint()
    box.setValue(3)
    assert (box.text(), box.complaint()) == ("3.00 ft", "")
    assert filled(page, DoubleSpinBox, "5 ft").value() == 5


def test_a_dialog_stays_open_at_what_is_no_number(qtbot):
    from cpted_audit.ui.widgets.fitting import TallDialog

    over = QWidget()
    qtbot.addWidget(over)
    asked = TallDialog("Survey", "Save", over)
    box = DoubleSpinBox(0, 9)
    asked.column.addWidget(box)
    asked.show()
    box.lineEdit().setText("7 or so")
    asked.accept()
    assert (asked.isVisible(), "“7 or so” is not a number" in asked._error.text()) == (True, True)
    box.setValue(7)
    asked.accept()
    assert not asked.isVisible()
