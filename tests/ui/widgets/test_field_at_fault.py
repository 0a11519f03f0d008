"""A form that fails gives the keyboard to the field at fault, which says why to a reader."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import gallery
import pytest
from heard import hearing
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from walk_driver import CONTROL, SHIFT, button, click, named, press, type_text

from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.spin import Bounds, NumberDialog
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def shown(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    window = kept_window
    window.resize(1366, 768)
    window.open_audit(Path(shutil.copy(oak_school, tmp_path_factory.mktemp("fault"))))
    gallery.fill(window)
    return window


def write(dialog: QWidget, name: str, text: str) -> None:
    field = named(dialog, QLineEdit, name)
    field.setFocus()
    field.clear()
    type_text(text)


def empty_passphrase(dialog: QDialog) -> None:
    click(button(dialog, "Encrypt"))


def two_passphrases(dialog: QDialog) -> None:
    write(dialog, "Passphrase", "Nine crates by the kitchen dock")
    write(dialog, "Again", "Nine crates by the kitchen")
    click(button(dialog, "Encrypt"))


def no_day(dialog: QDialog) -> None:
    write(dialog, "Date", "some day")
    click(button(dialog, "Begin"))


def no_name(dialog: QDialog) -> None:
    write(dialog, "Name", " ")
    click(button(dialog, "OK"))


FAULTS: tuple[tuple[str, Callable[[QDialog], None], str], ...] = (
    ("encrypt", empty_passphrase, "Passphrase"),
    ("encrypt", two_passphrases, "Again"),
    ("new-interview", no_day, "Date"),
    ("add-place", no_name, "Name"),
)
"""A dialog, what is wrong in it, and the field that is at fault."""


@pytest.mark.parametrize(("name", "fail", "field"), FAULTS)
def test_the_field_at_fault_has_the_keyboard_and_says_why(shown, name, fail, field):
    with gallery.opened(gallery.dialog_makers(shown)[name]) as dialog, hearing() as heard:
        dialog.activateWindow()
        gallery.settle()
        fail(dialog)
        gallery.settle()
        told = named(dialog, QLabel, "What could not be done").text()
        at = QApplication.focusWidget()
        assert at.accessibleName() == field
        assert at.accessibleDescription() == told != ""
        assert any(told.rstrip(".") in one for one in heard.urgent)
        type_text("x")
        assert at.accessibleDescription() != told


def test_a_new_audit_without_a_name_is_blamed_on_the_name(window):
    window.start.begin_new()
    window.activateWindow()
    gallery.settle()
    click(button(window, "Create"))
    at = QApplication.focusWidget()
    assert at.accessibleName() == "Name"
    assert at.accessibleDescription() == "The school has no name yet; give it one."


def test_a_finding_without_a_title_is_blamed_on_the_title(big):
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    click(button(big, "Add the finding"))
    at = QApplication.focusWidget()
    assert at.accessibleName() == "Title of the new finding"
    assert at.accessibleDescription() == named(big, QLabel, "What could not be done").text() != ""


def test_a_number_that_is_none_is_blamed_on_its_field(shown, qtbot):
    dialog = NumberDialog(shown, "Scale", "How long is it?", 5.0, Bounds(1.0, 10.0, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    gallery.settle()
    dialog.box.lineEdit().setText("many")
    dialog.accept()
    assert dialog.box.accessibleDescription() == dialog.box.complaint() != ""


def test_what_described_a_field_is_there_again_once_it_was_changed(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setAccessibleDescription("As on the sign")
    field.show()
    blame(field, "It is empty.", focus=False)
    blame(field, "It is still empty.")
    assert field.accessibleDescription() == "It is still empty."
    QTest.keyClicks(field, "B")
    assert field.accessibleDescription() == "As on the sign"
