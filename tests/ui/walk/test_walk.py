"""The walkthrough in a real window: keys, notes, filters, undo, and where one left off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from walk_driver import press, settle, visit_button

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer
from cpted_audit.session.session import Session
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_list import ItemRow
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def walking(window: MainWindow, audit_path: Path, qtbot) -> MainWindow:
    window.open_audit(audit_path)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def answers_on_disk(path: Path) -> list[Answer]:
    """Read the file as another program would, while the window has it open."""
    with Session.open(path, read_only=True) as session:
        return list(session.walk.answers.values())


def note_of(window: MainWindow) -> QPlainTextEdit:
    return window.findChild(QPlainTextEdit)


def test_yes_writes_the_answer_and_moves_on(walking, audit_path):
    first = walking.screen_.walk.target()
    press("y")
    (answer,) = answers_on_disk(audit_path)
    assert (answer.item_id, answer.value) == (first.item_id, AnswerValue.YES)
    assert walking.screen_.walk.target() != first


@pytest.mark.parametrize(
    ("key", "value"), [("a", AnswerValue.NOT_APPLICABLE), ("u", AnswerValue.UNABLE)]
)
def test_na_and_unable_stay_for_the_reason(walking, audit_path, key, value):
    first = walking.screen_.walk.target()
    press(key)
    assert walking.screen_.walk.target() == first
    assert QApplication.focusWidget() is note_of(walking)
    QTest.keyClicks(QApplication.focusWidget(), "No gate here")
    press(Qt.Key.Key_Escape)
    (answer,) = answers_on_disk(audit_path)
    assert (answer.value, answer.note) == (value, "No gate here")


def test_letters_typed_into_a_note_are_no_answers(walking, audit_path):
    press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "any puny note")
    (answer,) = answers_on_disk(audit_path)
    assert (answer.value, answer.note) == (None, "any puny note")


def test_typing_a_note_is_one_step_to_undo(walking, audit_path):
    press("n")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "hole by the gate")
    assert walking.screen_.session.undo_label.startswith("Note on")
    press("z", Qt.KeyboardModifier.ControlModifier)
    (answer,) = answers_on_disk(audit_path)
    assert (answer.value, answer.note) == (AnswerValue.NO, "")
    assert note_of(walking).toPlainText() == ""


def test_undo_and_redo_reach_across_closing_the_window(walking, audit_path, make_main_window):
    press("y")
    walking.close()
    again = make_main_window()
    again.open_audit(audit_path)
    again.activateWindow()
    QApplication.processEvents()
    press("z", Qt.KeyboardModifier.ControlModifier)
    assert answers_on_disk(audit_path) == []
    press("z", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(answers_on_disk(audit_path)) == 1


def test_a_no_shows_its_finding_with_what_to_do(walking):
    item = walking.screen_.walk.target().item_id
    press("n")
    press(Qt.Key.Key_Escape)
    checklist = {one.id: one for one in walking.screen_.session.checklist.items()}
    shown = visible_texts(walking)
    assert any(text.startswith("Finding 1 · ") for text in shown)
    assert f"Now: {checklist[item].short_term}" in shown


def test_pressing_the_answer_again_takes_it_back(walking, audit_path):
    press("y")
    press(Qt.Key.Key_Up)
    yes = next(one for one in walking.findChildren(AnswerButton) if one.isChecked())
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    (answer,) = answers_on_disk(audit_path)
    assert answer.value is None


def test_space_goes_to_the_next_place_when_a_place_is_done(walking):
    walk = walking.screen_.walk
    first = walk.place
    for _ in walking.screen_.session.walk.items_at(first):
        press("y")
    assert walk.place != first
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert walk.target().item_id is not None


def test_filters_list_what_they_say(walking):
    press("y")
    press("u")
    press(Qt.Key.Key_Escape)
    unable = filter_button(walking, "Can't observe")
    assert unable.text() == "Can't observe 1"
    QTest.mouseClick(unable, Qt.MouseButton.LeftButton)
    rows = [row for row in walking.findChildren(ItemRow) if not row.isHidden()]
    assert len(rows) == 0  # the one item is open, so its line is hidden
    assert walking.screen_.walk.target().item_id is not None


def filter_button(window: MainWindow, kind: str) -> QPushButton:
    return next(one for one in window.findChildren(QPushButton) if one.property("filter") == kind)


def test_reopening_puts_the_auditor_back_where_the_walk_stopped(
    walking, audit_path, make_main_window
):
    walk = walking.screen_.walk
    last = walking.screen_.session.walk.route()[-1]
    walk.go_to(last.id)
    walking.close()
    again = make_main_window()
    again.open_audit(audit_path)
    assert again.screen_.walk.place.id == last.id


def test_every_control_has_a_name_for_a_screen_reader(walking):
    nameless = [
        control
        for control in walking.findChildren(QWidget)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and control.isVisible()
        and not (control.accessibleName() or getattr(control, "text", str)())
        and type(control).__name__ not in {"QScrollArea", "QSplitter"}
    ]
    assert nameless == []


def test_a_narrow_window_folds_the_side_columns(walking):
    walking.resize(660, 600)
    QApplication.processEvents()
    assert filter_button(walking, "All").isVisible()
    side = walking.findChild(QWidget, "side")
    route = walking.findChild(QWidget, "route")
    assert not side.isVisible()
    assert not route.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_walk_paints_in_both_themes(walking, theme):
    walking.preferences.choose_theme(theme)
    press("n")
    picture = walking.grab().toImage()
    background = picture.pixelColor(picture.width() // 2, picture.height() - 80).lightness()
    assert (background < 128) is (theme == "dark")


def test_a_megabyte_pasted_into_a_note_is_kept(walking, audit_path):
    press(Qt.Key.Key_Return)
    text = "blöck <b>&{{ }}</b> \u202eabc 🚪\n" * 40_000
    QApplication.clipboard().setText(text)
    note_of(walking).paste()
    (answer,) = answers_on_disk(audit_path)
    assert answer.note == text


def test_the_running_visit_is_kept_with_the_answer(walking, audit_path):
    start_visit(walking, "Start night walk today")
    press("y")
    (answer,) = answers_on_disk(audit_path)
    assert answer.visit_id is not None


def visible_texts(window: MainWindow) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def test_an_audit_open_elsewhere_is_not_opened_without_asking(window, audit_path, told):
    with Session.open(audit_path):
        window.open_audit(audit_path)
        assert "has this audit open" in told[0]
        assert window.screen_ is None


def start_visit(window: MainWindow, words: str) -> None:
    """Choose an entry of the visit menu."""
    button = visit_button(window)
    button.menu().aboutToShow.emit()
    next(action for action in button.menu().actions() if action.text() == words).trigger()


def test_undo_elsewhere_takes_the_ring_of_that_place_back(walking):
    from cpted_audit.ui.walk.route_view import RouteView

    walk = walking.screen_.walk
    first = walk.place
    press("y")
    walk.go_to(walking.screen_.session.walk.route()[-1].id)
    route = walking.findChild(RouteView).route
    assert route.node_of(first.id).answered == 1
    walking.screen_.session.undo()
    assert route.node_of(first.id).answered == 0


def test_an_audit_opened_for_reading_shows_everything_and_changes_nothing(window, audit_path):
    window.show_session(Session.open(audit_path, read_only=True))
    window.activateWindow()
    QApplication.processEvents()
    before = audit_path.read_bytes()
    assert not any(one.isEnabled() for one in window.findChildren(AnswerButton))
    assert note_of(window).isReadOnly()
    window.screen_.walk.items.next_unanswered()
    window.close_audit()
    assert audit_path.read_bytes() == before


_MANY = 500
"""Answers; far more than fit into a file that may take no page more."""


def test_an_answer_that_cannot_be_written_is_told_and_not_shown_as_given(walking, audit_path, told):
    walking.screen_.session.document.db.execute("PRAGMA max_page_count = 1")  # no page more
    given = 0
    while not told and given < _MANY:
        press("y")
        given += 1
    assert "disk is full" in told[0]
    assert not any(one.isChecked() for one in walking.findChildren(AnswerButton))
    assert len(answers_on_disk(audit_path)) == given - 1


def test_words_that_cannot_be_written_stay_in_the_editor(walking, audit_path, told):
    walking.screen_.session.document.db.execute("PRAGMA max_page_count = 1")
    press(Qt.Key.Key_Return)
    QApplication.clipboard().setText("gate " * 40_000)
    note_of(walking).paste()
    assert "disk is full" in told[0]
    assert note_of(walking).toPlainText() == "gate " * 40_000


def test_unable_over_an_old_note_stays_for_the_new_reason(walking, audit_path):
    press("a")
    QTest.keyClicks(QApplication.focusWidget(), "no lot")
    press(Qt.Key.Key_Escape)
    press("u")
    assert QApplication.focusWidget() is note_of(walking)
    QTest.keyClicks(QApplication.focusWidget(), "; gate chained")
    (answer,) = answers_on_disk(audit_path)
    assert (answer.value, answer.note) == (AnswerValue.UNABLE, "no lot; gate chained")


def test_an_item_tells_each_of_its_kinds_once(walking):
    """P07B is of emergency planning by its principle and by its class, which are called alike."""
    screen = walking.screen_
    perimeter = next(one for one in screen.session.walk.places if one.name == "Perimeter")
    screen.go_to(perimeter.id, "P07B")
    settle()
    chips = [one.text() for one in screen.walk.items._card.findChildren(QLabel)
             if one.property("role") == "chip" and one.isVisible()]  # fmt: skip
    assert chips == ["Emergency planning", "Access control", "P07B"]
