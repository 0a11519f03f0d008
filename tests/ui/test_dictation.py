"""What is dictated, or composed by an input method, goes into the note and onto the disk."""

from __future__ import annotations

import gallery
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from walk_driver import named, on_disk, press, settle

from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.window.main_window import MainWindow


def compose(field: QWidget, text: str) -> None:
    """Show words that are not settled yet, as dictation does while somebody speaks."""
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def dictate(field: QWidget, text: str) -> None:
    """Settle words in one go, after they were shown."""
    compose(field, text[: len(text) // 2])
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


@pytest.fixture
def asked(big: MainWindow) -> MainWindow:
    """The walk after No, with the keyboard in “What did you see?”."""
    press("n")
    assert isinstance(QApplication.focusWidget(), NoteEditor)
    return big


def note_on_disk(window: MainWindow) -> str:
    with on_disk(window.screen_.session.path) as session:
        (answer,) = session.walk.answers.values()
        return answer.note


def test_what_was_seen_takes_dictation(asked):
    editor = QApplication.focusWidget()
    assert editor.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    dictate(editor, "The door is propped with a crate. ")
    dictate(editor, "Nobody is near.")
    settle()
    assert editor.toPlainText() == "The door is propped with a crate. Nobody is near."
    assert note_on_disk(asked) == "The door is propped with a crate. Nobody is near."


def test_letters_that_are_composed_are_no_keys(asked):
    before = asked.screen_.walk.target()
    dictate(QApplication.focusWidget(), "yes no partial")
    settle()
    assert asked.screen_.walk.target() == before
    assert note_on_disk(asked) == "yes no partial"


def test_words_still_being_composed_are_kept_when_the_keyboard_goes_on(asked):
    compose(QApplication.focusWidget(), "Ladder on the wall")
    press(Qt.Key.Key_Escape)
    settle()
    assert note_on_disk(asked) == "Ladder on the wall"


def test_words_still_being_composed_are_kept_when_the_audit_is_closed(asked):
    path = asked.screen_.session.path
    compose(QApplication.focusWidget(), "Ladder on the wall")
    asked.close_audit()
    with on_disk(path) as session:
        assert [one.note for one in session.walk.answers.values()] == ["Ladder on the wall"]


def test_what_is_composed_while_something_else_is_written_stays(asked):
    editor = QApplication.focusWidget()
    dictate(editor, "Gate ")
    compose(editor, "open")
    asked.screen_.walk.refresh()
    settle()
    dictate(editor, "open wide")
    assert editor.toPlainText() == "Gate open wide"


def deaf(top: QWidget) -> list[str]:
    """The fields for words that no input method is offered to."""
    fields = [*top.findChildren(QLineEdit), *top.findChildren(QPlainTextEdit)]
    return [
        one.accessibleName() for one in fields
        if one.isVisible() and not one.isReadOnly()
        and not one.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    ]  # fmt: skip


def test_every_field_of_words_takes_an_input_method(asked):
    found = {}
    for name in gallery.pages(asked):
        found[name] = deaf(asked)
    assert not any(found.values()), found


def test_a_line_takes_dictation(big):
    big.screen_.show_page("findings")
    gallery.settle()
    line = named(big, QLineEdit, "Filter by any words")
    line.setFocus()
    dictate(line, "kitchen dock")
    assert line.text() == "kitchen dock"
