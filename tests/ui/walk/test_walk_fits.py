"""The open item on a small screen: its answers and its question stay in view; how focus looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QScrollArea, QWidget
from walk_driver import named, press, type_text

from cpted_audit.ui.findings.editor import FindingEditor
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.window.main_window import MainWindow

LONGEST = 5
"""How many of the items with the most words are looked at."""


@pytest.fixture
def small(settings, make_main_window, big_path) -> MainWindow:
    """The walk at 150 % on a screen of 1366×768, less the bars of a desktop."""
    settings.setValue("text_scale", 150)
    window = make_main_window()
    window.open_audit(big_path)
    window.resize(1366, 736)
    window.activateWindow()
    settle()
    return window


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def in_view(window: MainWindow, part: QWidget) -> bool:
    """Whether all of a part of the items is seen."""
    area = named(window, QScrollArea, "Items").viewport()
    return at(area).contains(at(part))


def at(part: QWidget) -> QRect:
    """Where in its window a part is."""
    return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())


def test_every_answer_is_in_view_when_an_item_is_opened(small):
    def words(question) -> int:
        return len(question.item.ideal + question.item.look_for + question.item.why)

    asked = {question.item.id: question for question in small.screen_.session.walk.questions()}
    for question in sorted(asked.values(), key=words)[-LONGEST:]:
        small.screen_.go_to(question.place.id, question.item.id)
        settle()
        for name in ("Yes, key Y", "Can't observe, key U"):
            assert in_view(small, named(small, AnswerButton, name)), question.item.id
    hint = next(one for one in small.findChildren(QLabel)
                if one.isVisible() and one.text().startswith("Why: "))  # fmt: skip
    yes = named(small, AnswerButton, "Yes, key Y")
    assert at(yes).bottom() < at(hint).top()
    small.resize(1366, 1400)  # where there is room the hints stand above the answers
    settle()
    assert at(hint).bottom() < at(yes).top()


@pytest.mark.parametrize("key", ["n", "p"])
def test_the_question_stays_in_view_while_its_finding_is_written(small, key):
    route = small.screen_.session.walk.route()
    small.screen_.go_to(next(one.id for one in route if one.name == "Door 1"))
    settle()
    item = small.screen_.walk.target().item_id
    ideal = next(one.ideal for one in small.screen_.session.checklist.items() if one.id == item)
    press(key)
    settle()
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    type_text("propped open by a crate")
    settle()
    shown = [one for one in named(small, QScrollArea, "Items").findChildren(QLabel)
             if one.isVisible() and ideal in one.text() and in_view(small, one)]  # fmt: skip
    assert shown
    assert in_view(small, note)
    assert not any(at(one).intersects(at(note)) for one in shown)


@pytest.mark.parametrize("key", ["n", "p"])
def test_a_finding_is_seen_whole_as_soon_as_an_answer_makes_it(make_main_window, big_path, key):
    window = make_main_window()
    window.open_audit(big_path)
    window.resize(1366, 640)
    window.activateWindow()
    route = window.screen_.session.walk.route()
    window.screen_.go_to(next(one.id for one in route if one.name == "Door 1"))
    settle()
    press(key)
    settle()
    (finding,) = [one for one in window.findChildren(FindingEditor) if one.isVisible()]
    assert finding.height() > 100
    assert in_view(window, finding)


def edge(button: AnswerButton) -> list[QColor]:
    """The colors along the upper edge of a button, without its corners."""
    image = button.grab().toImage()
    return [image.pixelColor(x, 0) for x in range(12, image.width() - 12)]


def test_an_answer_with_the_keyboard_does_not_look_like_one_that_was_chosen(big):
    yes = named(big, AnswerButton, "Yes, key Y")
    no = named(big, AnswerButton, "No, key N")
    yes.setFocus()
    plain, beside = yes.grab().toImage(), no.grab().toImage()
    assert plain.pixelColor(6, 24) == beside.pixelColor(6, 24)  # not filled
    assert len({one.name() for one in edge(yes)}) > 1  # its frame has gaps
    yes.setChecked(True)
    assert len({one.name() for one in edge(yes)}) == 1
    assert yes.grab().toImage().pixelColor(6, 24) != plain.pixelColor(6, 24)


def test_what_was_seen_is_never_typed_under_the_question_at_the_top(make_main_window, big_path):
    window = make_main_window()
    window.open_audit(big_path)
    window.resize(1366, 736)
    window.activateWindow()
    settle()
    area = named(window, QScrollArea, "Items")
    note = next(one for one in window.findChildren(QPlainTextEdit) if one.isVisible())
    cut = note.mapTo(area.widget(), QPoint(0, 11)).y()
    area.verticalScrollBar().setValue(cut)  # by the wheel: a little of the note is out of view
    settle()
    press("P")
    settle()
    pinned = next(one for one in area.findChildren(QLabel) if one.parent() is area)
    assert QApplication.focusWidget() is note
    assert pinned.isVisible()
    assert in_view(window, note)
    assert not at(pinned).intersects(at(note))
