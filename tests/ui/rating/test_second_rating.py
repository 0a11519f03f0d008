"""A second person rates in the window, sees nothing of the first, and the two settle it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from dialog_driver import push, with_dialogs
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QTreeWidget,
)
from walk_driver import named, press, settle

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.walk.answers import current_overall
from cpted_audit.session.walk.raters import pairs, rate, second_answers
from cpted_audit.session.walk.raters import settle as settle_on
from cpted_audit.ui.rating.rating_window import RatingWindow
from cpted_audit.ui.walk import open_items
from cpted_audit.ui.walk.open_items import TYPING_S
from cpted_audit.ui.window.main_window import MainWindow

NO, YES = AnswerValue.NO, AnswerValue.YES


@pytest.fixture
def walked(window: MainWindow, audit_path: Path) -> MainWindow:
    """An audit in which somebody answered the first two items of the first place."""
    window.open_audit(audit_path)
    screen = window.screen_
    screen.session.document.who = "Ann Lee"
    place = screen.session.walk.route()[0]
    for item in (0, 1):
        question = screen.session.walk.questions_at(place)[item]
        screen.go_to(place.id, question.item.id)
        screen.walk.items.answer(NO)
        settle()
    return window


def _name(dialog: QDialog) -> None:
    named(dialog, QLineEdit, "Who rates").setText("Bo Ruiz")
    push(dialog, "Begin")


def _labels(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_the_second_sees_only_their_own_answers_and_changes_nothing_else(
    walked: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    session = walked.screen_.session
    before = current_overall(session), dict(session.walk.answers)
    seen: list[str] = []
    now = [100.0]
    monkeypatch.setattr(open_items, "time", SimpleNamespace(monotonic=lambda: now[0]))

    def answer(window: RatingWindow) -> None:
        settle()
        assert window.size() == walked.size()
        assert [one.value for one in window._questions] == [None] * len(window._questions)
        seen.append(_labels(window))
        now[0] += TYPING_S
        QTest.keyClick(window.card, Qt.Key.Key_Y)
        assert window._questions[0].value is YES
        assert window._current == 1
        QTest.keyClick(window.card, Qt.Key.Key_N)  # too soon: it was pressed for the item before
        assert window._questions[1].value is None
        now[0] += TYPING_S
        QTest.keyClick(window.card, Qt.Key.Key_N)
        QTest.keyClicks(QApplication.focusWidget(), "yn shut\r")
        seen.append(_labels(window))
        for letter in "half painted":  # too soon for the next item: none of them is an answer
            QTest.keyClick(QApplication.focusWidget(), letter)
        assert (window._current, window._questions[2].value) == (2, None)
        assert "Too soon: nothing was answered" in _labels(window)
        push(window, "End the rating")

    with_dialogs(walked._actions["rate_again"].trigger, _name, answer)
    assert "Second rating: Bo Ruiz rates" in seen[0]
    assert "Ann Lee" not in seen[0]
    assert "0 of " in seen[0]
    assert "2 of " in seen[1]
    assert (current_overall(session), dict(session.walk.answers)) == before
    kept = list(second_answers(session).values())
    assert [(one.value, one.note, one.observer) for one in kept] == [
        (YES, "", "Bo Ruiz"), (NO, "yn shut", "Bo Ruiz"),
    ]  # fmt: skip
    assert session.document.who == "Ann Lee"
    assert {one.who for one in session.history()[:3]} == {"Bo Ruiz"}


def test_who_answered_everything_cannot_rate_again(walked: MainWindow):
    seen: list[str] = []

    def name(dialog: QDialog) -> None:
        named(dialog, QLineEdit, "Who rates").setText("ann lee")
        before = dialog.findChild(QScrollArea).height()
        push(dialog, "Begin")
        settle()
        seen.append(_labels(dialog))
        assert dialog.findChild(QScrollArea).height() >= before  # its field is seen as before
        push(dialog, "Cancel")

    with_dialogs(walked._actions["rate_again"].trigger, name)
    assert "a second rating by the same person says nothing" in seen[0]


def test_names_that_are_offered_can_be_read(window: MainWindow):
    """A list that Qt opens as a window of its own has the color of fields, and is not black."""
    line = QLineEdit(window)
    line.setCompleter(QCompleter(["Ann Lee"], line))
    offered = line.completer().popup()
    offered.resize(200, 60)
    shown = offered.grab().toImage().pixelColor(100, 30)
    assert shown == QColor(window._theme.tokens.surface)


def test_the_two_settle_what_they_differ_on(walked: MainWindow):
    session = walked.screen_.session

    def answer(window: RatingWindow) -> None:
        for value in (YES, NO):
            window.answer(value)
        push(window, "End the rating")

    def settle_it(dialog: QDialog) -> None:
        settle()
        listed = named(dialog, QTreeWidget, "Where they differ")
        assert listed.topLevelItemCount() == 1
        assert [listed.topLevelItem(0).text(at) for at in (2, 3)] == ["No", "Yes"]
        box = named(dialog, QComboBox, "Settle on")
        box.setCurrentIndex(box.findData(AnswerValue.PARTIAL))
        push(dialog, "Settle")
        assert listed.topLevelItemCount() == 0
        dialog.findChild(QTabWidget).setCurrentIndex(1)
        done = named(dialog, QTreeWidget, "What they settled").topLevelItem(0)
        assert [done.text(at) for at in (2, 3, 4)] == ["No", "Yes", "Partial"]
        dialog.findChild(QTabWidget).setCurrentIndex(2)
        numbers = named(dialog, QTreeWidget, "How far they agree")
        assert numbers.topLevelItem(0).text(1) == "2"
        assert "50 %" in numbers.topLevelItem(0).text(2)
        push(dialog, "Close")

    with_dialogs(walked._actions["rate_again"].trigger, _name, answer)
    with_dialogs(walked._actions["agreement"].trigger, settle_it)
    assert {answer.value for answer in session.walk.answers.values()} == {
        AnswerValue.PARTIAL, NO,
    }  # fmt: skip
    assert [(one.first, one.second) for one in pairs(session)] == [(NO, YES), (NO, NO)]
    walked.undo()
    assert {answer.value for answer in session.walk.answers.values()} == {NO}


def test_a_key_asks_before_it_overwrites_what_was_settled(
    walked: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    session = walked.screen_.session
    place = session.walk.route()[0]
    pair = session.walk.questions_at(place)[0].item.id, place.id
    rate(session, pair, "Bo Ruiz", YES)
    settle_on(session, pair, AnswerValue.PARTIAL)
    now = [100.0]
    monkeypatch.setattr(open_items, "time", SimpleNamespace(monotonic=lambda: now[0]))

    def key_pressed(letter: str) -> str:
        now[0] += TYPING_S
        press(letter)
        settle()
        return _labels(walked)

    walked.screen_.go_to(place.id, pair[0])
    settle()
    assert "Settled by two raters" in _labels(walked)
    steps = len(session.history())
    asked = key_pressed("y")
    assert "Two raters settled this on Partial; the first had said No, the second Yes." in asked
    assert "Press Yes again to answer Yes instead" in asked
    assert "Press No again to answer No instead" in key_pressed("n")  # another one is asked as well
    press("n")  # the second of two letters of a word
    assert session.walk.answers[pair].value is AnswerValue.PARTIAL
    walked.screen_.go_to(place.id, session.walk.questions_at(place)[1].item.id)
    walked.screen_.go_to(place.id, pair[0])
    assert "Press Yes again" in key_pressed("y")  # who came back is asked again
    assert len(session.history()) == steps
    key_pressed("y")
    assert session.walk.answers[pair].value is YES
    assert "Before, two raters settled on Partial" in session.walk.answers[pair].note
    walked.screen_.go_to(place.id, pair[0])
    settle()
    assert "Answered again after two raters had settled it" in _labels(walked)
    assert "Press Yes again" not in _labels(walked)
    walked.undo()
    assert session.walk.answers[pair].value is AnswerValue.PARTIAL


def test_a_narrow_window_shows_places_in_the_stead_of_items(walked: MainWindow):
    seen: list[tuple[bool, bool]] = []

    def narrow(window: RatingWindow) -> None:
        window.resize(420, 740)
        settle()
        seen.append((window.route.isVisible(), window.view.isVisible()))
        push(window, "Places")
        seen.append((window.route.isVisible(), window.view.isVisible()))
        window.route.entered.emit()
        seen.append((window.route.isVisible(), window.view.isVisible()))
        push(window, "End the rating")

    with_dialogs(walked._actions["rate_again"].trigger, _name, narrow)
    assert seen == [(False, True), (True, False), (False, True)]


def test_a_stray_escape_does_not_show_the_first_walk(walked: MainWindow):
    def stray(window: RatingWindow) -> None:
        settle()
        QTest.keyClick(window.card, Qt.Key.Key_Escape)
        QTest.keyClick(window.route, Qt.Key.Key_Escape)
        assert window.isVisible()
        push(window, "End the rating")
        assert not window.isVisible()

    with_dialogs(walked._actions["rate_again"].trigger, _name, stray)
