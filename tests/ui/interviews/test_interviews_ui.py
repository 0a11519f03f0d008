"""The page of interviews: a list is added, a person is asked by it, and undo takes it back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import gallery
import pytest
import small_audit
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from walk_driver import menu_command, purpose

from cpted_audit.domain.vocabulary import ReplyValue
from cpted_audit.session.interviews import (
    add_interview,
    interview,
    interviews,
    lists,
    replies,
)
from cpted_audit.session.session import Session
from cpted_audit.session.walk.companions import add_lists
from cpted_audit.ui.window.main_window import MainWindow

ON = date(2026, 11, 18)


@pytest.fixture
def shown(window: MainWindow, tmp_path: Path) -> MainWindow:
    session = small_audit.make(tmp_path / "a.cpted")
    window.show_session(session)
    window.screen_.show_page("interviews")
    gallery.settle()
    return window


def named(root: QWidget, kind: type, name: str) -> QWidget:
    """The visible widget of an accessible name, or of its words."""
    for one in root.findChildren(kind):
        words = one.text() if isinstance(one, QPushButton | QLabel) else ""
        if one.isVisible() and name in {one.accessibleName(), words, purpose(one)}:
            return one
    raise AssertionError(name)


def press(root: QWidget, name: str) -> None:
    QTest.mouseClick(named(root, QPushButton, name), Qt.MouseButton.LeftButton)
    gallery.settle()


def in_dialog(act) -> None:
    """Do something in the dialog that the next press opens."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        gallery.settle()
        act(dialog)
        if dialog.isVisible():
            dialog.accept()

    QTimer.singleShot(0, look)


def begun(window: MainWindow, **fields) -> str:
    session = window.screen_.session
    add_lists(session, ["tip-line"])
    one = add_interview(session, "tip-line", on=ON, **fields)
    window.screen_.page("interviews").open_interview(one.id)
    gallery.settle()
    return one.id


def test_a_list_is_added_here_and_somebody_asked_by_it(shown):
    page, session = shown.screen_.page("interviews"), shown.screen_.session
    assert not named(page, QPushButton, "New interview…").isEnabled()
    in_dialog(lambda dialog: press(dialog, "Add: Tip line"))
    press(page, "Companion lists…")
    assert [one.id for one in lists(session)] == ["tip-line"]

    def fill(dialog: QDialog) -> None:
        press(dialog, "Begin")
        told = named(dialog, QLabel, "What could not be done").text()
        assert "Say who was asked" in told
        named(dialog, QComboBox, "Who was asked").setEditText("Ann Lee")
        named(dialog, QLineEdit, "Role").setText("Counselor")
        press(dialog, "Begin")

    in_dialog(fill)
    press(page, "New interview…")
    (one,) = interviews(session)
    assert (one.who, one.role) == ("Ann Lee", "Counselor")
    assert "question 1 of 7" in " ".join(label.text() for label in page.findChildren(QLabel))


def test_it_is_gone_through_by_keys_and_each_reply_is_a_step(shown):
    page, session = shown.screen_.page("interviews"), shown.screen_.session
    interview_id = begun(shown, who="Ann Lee")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_P)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "Nay, only by mail")
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_U)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    gallery.settle()
    said = {item: (one.value, one.words) for item, one in replies(session, interview_id).items()}
    assert said == {
        "TL01": (ReplyValue.PARTIAL, "Nay, only by mail"), "TL02": (ReplyValue.UNKNOWN, ""),
    }  # fmt: skip
    for _ in range(4):
        menu_command(shown, "undo").trigger()
    gallery.settle()
    assert {item: one.words for item, one in replies(session, interview_id).items()} == {"TL01": ""}
    press(page, "Previous question")
    press(page, "Previous question")
    words = named(page, QPlainTextEdit, "What was said, in words")
    assert words.toPlainText() == ""
    assert named(page, QPushButton, "Partial, key P").isChecked()


def test_who_was_asked_can_be_put_right_and_a_wrong_day_is_told(shown):
    page, session = shown.screen_.page("interviews"), shown.screen_.session
    interview_id = begun(shown, who="Ann Lee", role="Nurse")
    role = named(page, QLineEdit, "Role")
    role.setText("Counselor")
    role.editingFinished.emit()
    assert interview(session, interview_id).role == "Counselor"
    who = named(page, QComboBox, "Who was asked")
    who.setEditText("7")
    who.lineEdit().editingFinished.emit()
    assert "no name" in named(page, QLabel, "What could not be done").text()
    assert interview(session, interview_id).who == "Ann Lee"


def test_removed_undone_and_listed_with_what_is_left(shown):
    page, session = shown.screen_.page("interviews"), shown.screen_.session
    begun(shown, who="Ann Lee")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Y)
    press(page, "Remove this interview")
    assert interviews(session) == []
    assert named(page, QPushButton, "New interview…").isVisible()
    menu_command(shown, "undo").trigger()
    gallery.settle()
    listed = named(page, QListWidget, "Interviews")
    assert listed.item(0).text() == "Ann Lee · Tip line · Nov 18, 2026 · 1 of 7 with a reply"
    listed.setCurrentRow(0)
    press(page, "Open")
    assert "question 2 of 7" in " ".join(label.text() for label in page.findChildren(QLabel))


def test_an_audit_for_reading_shows_it_and_changes_nothing(window, tmp_path):
    path = tmp_path / "a.cpted"
    with small_audit.make(path) as session:
        add_lists(session, ["tip-line"])
        one = add_interview(session, "tip-line", who="Ann Lee", on=ON)
    window.show_session(Session.open(path, read_only=True))
    page = window.screen_.page("interviews")
    window.screen_.show_page("interviews")
    assert not named(page, QPushButton, "New interview…").isEnabled()
    page.open_interview(one.id)
    gallery.settle()
    for name in ("Yes, key Y", "Remove this interview"):
        assert not named(page, QPushButton, name).isEnabled()
    assert named(page, QPlainTextEdit, "What was said, in words").isReadOnly()


def test_an_interview_is_found_by_typing_and_opened(shown):
    page, session = shown.screen_.page("interviews"), shown.screen_.session
    begun(shown, who="Ann Lee", role="Counselor")
    shown.screen_.show_page("walk")
    palette = shown.screen_.finder.open(shown, [])
    entry = next(one for one in palette._entries if one.title == "Ann Lee, Counselor")
    palette.close()
    entry.go()
    gallery.settle()
    assert shown.screen_.shown_page == "interviews"
    assert page._one.shown_id == interviews(session)[0].id
