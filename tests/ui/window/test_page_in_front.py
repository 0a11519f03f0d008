"""What stands in front of an open audit keeps the window: its keys, its title, its bottom line."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from children import LONGEST
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QSpinBox
from waiting import wait_until
from walk_driver import CONTROL, button, menu_command, named, press, type_text

from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui.file.lock_controller import LockPage
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.theme import px
from cpted_audit.ui.window.main_window import MainWindow

PASSPHRASE = "correct horse battery"


@pytest.fixture
def walking(window: MainWindow, audit_path) -> Iterator[MainWindow]:
    window.open_audit(audit_path)
    take_keyboard(window)
    yield window
    window.preferences.choose_scale(100)


def take_keyboard(window: MainWindow) -> None:
    """Be the window that is typed into, which without a desktop nobody else sees to."""
    window.activateWindow()
    wait_until(lambda: QApplication.focusWidget() is not None)


def begin_new(window: MainWindow) -> QLineEdit:
    """Begin a new audit by its keys, with the cursor in the name."""
    press(Qt.Key.Key_N, CONTROL)
    name = named(window, QLineEdit, "Name")
    take_keyboard(window)
    assert name.hasFocus()
    return name


def undo_links(window: MainWindow) -> list[QAbstractButton]:
    found = window.findChildren(QAbstractButton)
    return [one for one in found if one.isVisible() and one.text() == "Undo"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Plus, pytest.param(Qt.Key.Key_0, marks=pytest.mark.slow), Qt.Key.Key_D]
)
def test_another_size_or_colour_leaves_a_new_audit_in_front(walking, key):
    session = walking.screen_.session
    name = begin_new(walking)
    type_text("Pi")
    press(key, CONTROL)
    assert named(walking, QSpinBox, "Levels").width() == px(104)
    type_text("ne ny p")
    assert name.text() == "Pine ny p"
    assert session.walk.answers == {}
    press(Qt.Key.Key_Minus, CONTROL)
    type_text("y")
    assert (name.text(), session.walk.answers) == ("Pine ny py", {})


def test_the_audit_behind_follows_the_size_once_it_is_back(walking):
    screen = walking.screen_
    spot = screen.walk.target()
    begin_new(walking)
    press(Qt.Key.Key_Plus, CONTROL)
    QTest.mouseClick(button(walking, "Cancel"), Qt.MouseButton.LeftButton)
    assert walking.screen_ is not screen
    take_keyboard(walking)
    assert walking.screen_.isVisible()
    assert walking.screen_.walk.target() == spot
    press("y")
    assert len(walking.screen_.session.walk.answers) == 1


def test_a_note_goes_on_where_it_was_at_another_size(walking):
    walking.screen_.walk.items.edit_note()
    type_text("Seen fr")
    press(Qt.Key.Key_Plus, CONTROL)
    take_keyboard(walking)
    type_text("om n")
    note = named(walking, QPlainTextEdit, "Note")
    assert note.toPlainText() == "Seen from n"
    (answer,) = walking.screen_.session.walk.answers.values()
    assert (answer.value, answer.note) == (None, "Seen from n")


def test_the_card_that_was_chosen_on_the_start_page_stays_so(window):
    window.activateWindow()
    card = named(window, QAbstractButton, "Try the sample school")
    card.setFocus()
    wait_until(card.hasFocus)
    press(Qt.Key.Key_Plus, CONTROL)
    again = named(window, QAbstractButton, "Try the sample school")
    assert again is not card
    assert again.hasFocus()
    window.preferences.choose_scale(100)


def test_title_and_bottom_line_are_those_of_the_page_in_front(walking):
    press("y")
    assert undo_links(walking)
    begin_new(walking)
    assert walking.windowTitle() == "New audit – CPTED audit"
    assert not undo_links(walking)
    walking.screen_.walk.items.answer_by_key("no")  # as what is brought in meanwhile
    assert not undo_links(walking)
    menu_command(walking, "answer_no").trigger()
    menu_command(walking, "undo").trigger()
    QTest.mouseClick(button(walking, "Cancel"), Qt.MouseButton.LeftButton)
    assert walking.windowTitle() == "Oak School – CPTED audit"
    walking.close_audit()
    assert walking.windowTitle() == "CPTED audit"


def test_a_locked_audit_stays_locked_behind_a_new_one(window, tmp_path):
    """Also while a job keeps it from being closed: it must not be shown, nor take the keyboard."""
    path = tmp_path / "Hidden Valley.cpted"
    window.show_session(new_audit.create(path, NewAudit(site_name="Hidden Valley"), PASSPHRASE))
    window.activateWindow()
    goes_on = Event()

    def work(_cancelled) -> Iterator[None]:
        goes_on.wait(LONGEST)
        yield None

    window.jobs.add(JobOrder("Working", work, lambda _step: ("", 0, 0), lambda _failure: None))
    window.lock()
    window.start.begin_new()
    take_keyboard(window)
    press(Qt.Key.Key_Plus, CONTROL)
    QTest.mouseClick(button(window, "Cancel"), Qt.MouseButton.LeftButton)
    assert next(iter(window.findChildren(LockPage))).isVisible()
    assert window.windowTitle() == "Locked – CPTED audit"
    window.start.begin_new()
    take_keyboard(window)
    goes_on.set()
    wait_until(lambda: window.screen_ is None)
    type_text("Elm")
    assert named(window, QLineEdit, "Name").text() == "Elm"
    QTest.mouseClick(button(window, "Cancel"), Qt.MouseButton.LeftButton)
    secret = named(window, QLineEdit, "Passphrase")
    take_keyboard(window)
    assert secret.hasFocus()
    type_text("correct h")
    press(Qt.Key.Key_Minus, CONTROL)
    type_text("orse battery")
    press(Qt.Key.Key_Return)
    wait_until(lambda: window.screen_ is not None)
    assert window.windowTitle() == "Hidden Valley – CPTED audit"


def test_only_an_audit_without_a_passphrase_is_to_be_encrypted(window, audit_path, tmp_path):
    path = tmp_path / "Hidden Valley.cpted"
    window.open_audit(audit_path)
    assert menu_command(window, "encrypt_audit").isEnabled()
    window.show_session(new_audit.create(path, NewAudit(site_name="Hidden Valley"), PASSPHRASE))
    assert not menu_command(window, "encrypt_audit").isEnabled()
    assert menu_command(window, "change_passphrase").isEnabled()
