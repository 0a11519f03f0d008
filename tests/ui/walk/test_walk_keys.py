"""What a key, a held key, the wheel and a double click may write on the walk, and what not."""

from __future__ import annotations

import pytest
import walk_driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton
from walk_driver import CONTROL, PLAIN, button, click, named, on_disk, press, texts, type_text

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.ui.kept_settings import MOVE_ON_AFTER_NO
from cpted_audit.ui.walk import open_items
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.open_items import SETTLES_AFTER_S, TYPING_S


class Clock:
    """A clock that stands still until a test puts it forward, however busy the machine is."""

    def __init__(self) -> None:
        self._seconds = 1000.0

    def monotonic(self) -> float:
        return self._seconds

    def forward(self, seconds: float) -> None:
        self._seconds += seconds


@pytest.fixture(autouse=True)
def items_settle_soon() -> None:
    """The real wait is part of what is tried here."""


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which an item takes keys."""
    clock = Clock()
    monkeypatch.setattr(open_items, "time", clock)
    monkeypatch.setattr(walk_driver, "settle", lambda: clock.forward(SETTLES_AFTER_S))
    return clock


def hold(clock: Clock, key: Qt.Key, text: str, repeats: int = 14) -> None:
    """Hold a key down: one press, and repeats that say they are repeats, as a keyboard does."""
    clock.forward(SETTLES_AFTER_S)
    for number in range(repeats + 1):
        focused = QApplication.focusWidget()
        QTest.simulateEvent(focused, True, key.value, PLAIN, text, number > 0, -1)
        if number == 3:  # longer than a move is guarded for
            clock.forward(SETTLES_AFTER_S)
    QTest.simulateEvent(QApplication.focusWidget(), False, key.value, PLAIN, text, False, -1)
    QApplication.processEvents()


def answers(path) -> list[AnswerValue | None]:
    with on_disk(path) as session:
        return [answer.value for answer in session.walk.answers.values()]


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_Y, "y"), (Qt.Key.Key_A, "a")])
def test_a_held_key_answers_once(big, big_path, clock, key, text):
    hold(clock, key, text)
    assert len(answers(big_path)) == 1


def test_a_held_arrow_still_runs_down_the_items(big, clock):
    walk = big.screen_.walk
    asked = [question.item.id for question in big.screen_.session.walk.questions_at(walk.place)]
    hold(clock, Qt.Key.Key_Down, "", repeats=4)
    assert asked.index(walk.target().item_id) >= 3


def test_a_letter_right_after_a_move_answers_nothing_and_that_is_said(big, big_path, clock):
    press("y")
    QTest.keyClick(QApplication.focusWidget(), "y")
    assert len(answers(big_path)) == 1
    assert "Too soon: nothing was answered" in texts(big)
    clock.forward(TYPING_S)
    press("y")
    assert len(answers(big_path)) == 2


def test_the_second_press_of_a_double_click_answers_nothing(big, big_path):
    yes = named(big, AnswerButton, "Yes, key Y")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(yes, Qt.MouseButton.LeftButton)  # Qt sends the second press alone
    assert answers(big_path) == [AnswerValue.YES]


def test_no_stops_with_a_title_and_the_cursor_where_one_writes_what_was_seen(big, big_path):
    walk = big.screen_.walk
    route = big.screen_.session.walk.route()
    big.screen_.go_to(next(one.id for one in route if one.name == "Door 1"))
    first = walk.target()
    press("n")
    assert walk.target() == first
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    assert note.accessibleName() == "What did you see?"
    type_text("propped open by a crate")
    assert answers(big_path) == [AnswerValue.NO]
    with on_disk(big_path) as session:
        (answer,) = session.walk.answers.values()
        assert answer.note == "propped open by a crate"
        (shown,) = [finding.title for finding in current_findings(session)]
    title = named(big, QLineEdit, "Title of the finding")
    assert title.text() == shown != ""
    press(Qt.Key.Key_Return)
    assert walk.target() != first
    assert isinstance(QApplication.focusWidget(), ItemCard)
    assert not title.isVisible()


def test_the_title_is_typed_over_and_an_empty_one_is_the_checklists_again(big, big_path):
    press("n")
    title = named(big, QLineEdit, "Title of the finding")
    before = title.text()
    title.setFocus()
    title.selectAll()
    type_text("Gate 2 hangs off its hinge")
    with on_disk(big_path) as session:
        assert [finding.title for finding in current_findings(session)] == [
            "Gate 2 hangs off its hinge"
        ]
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up)
    assert "Finding 1 · Gate 2 hangs off its hinge" in texts(big)
    press("e")
    title = named(big, QLineEdit, "Title of the finding")
    title.setFocus()
    title.selectAll()
    press(Qt.Key.Key_Backspace)
    assert f"Without a title it is called “{before}”." in texts(big)
    press(Qt.Key.Key_Tab)
    assert title.text() == before
    press(Qt.Key.Key_Escape)
    assert f"Finding 1 · {before}" in texts(big)
    with on_disk(big_path) as session:
        assert [finding.title for finding in current_findings(session)] == [before]


def test_shift_enter_is_a_new_line_and_esc_leaves_the_fields(big, big_path):
    first = big.screen_.walk.target()
    press("p")
    type_text("one")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text("two")
    press(Qt.Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), ItemCard)
    assert big.screen_.walk.target() == first
    with on_disk(big_path) as session:
        assert [answer.note for answer in session.walk.answers.values()] == ["one\ntwo"]


def test_a_setting_moves_on_after_no(big, settings):
    settings.setValue(MOVE_ON_AFTER_NO.key, 1)
    first = big.screen_.walk.target()
    press("n")
    assert big.screen_.walk.target() != first


def test_a_picture_pasted_while_the_finding_is_written_belongs_to_it(big, qtbot):
    press("n")
    picture = QImage(320, 240, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(picture)
    target = big.screen_.walk.target()
    press("v", CONTROL)
    qtbot.waitUntil(lambda: len(photos(big.screen_.session)) == 1)
    (photo,) = photos(big.screen_.session)
    (answer,) = big.screen_.session.walk.answers.values()
    assert photo.answer_id == answer.id
    assert (answer.item_id, answer.place_id) == (target.item_id, target.place_id)
    assert answer.note == ""
    QGuiApplication.clipboard().clear()


def test_letters_and_enter_stay_in_every_field_of_the_finding(big, big_path):
    press("n")
    press(Qt.Key.Key_Escape)
    press("e")
    fields = [
        one
        for kind in (QPushButton, QComboBox, QLineEdit, QPlainTextEdit)
        for one in big.screen_.walk.items._card.finding.findChildren(kind)
        if one.isVisible() and one.isEnabled()
    ]
    assert len(fields) >= 14
    for field in fields:
        field.setFocus()
        if QApplication.focusWidget() is not field:
            continue
        before = answers(big_path)
        for letter in "lu":
            press(letter)
        assert answers(big_path) == before, field.accessibleName()
        assert big.screen_.shown_page == "walk", field.accessibleName()
        press(Qt.Key.Key_Escape)
        assert isinstance(QApplication.focusWidget(), ItemCard), field.accessibleName()
        press("e")


def test_enter_on_a_choice_keeps_the_finding_and_moves_on(big):
    first = big.screen_.walk.target()
    press("n")
    press(Qt.Key.Key_Escape)
    press("e")
    named(big, QComboBox, "Owner").setFocus()
    press(Qt.Key.Key_Return)
    assert big.screen_.walk.target() != first


def test_letters_answer_only_while_the_items_have_the_keyboard(big, big_path):
    press(Qt.Key.Key_F6)  # to the route
    for letter in "yn":
        press(letter)
    assert answers(big_path) == []
    big.screen_.walk.focus_item()
    press("y")
    assert answers(big_path) == [AnswerValue.YES]


def test_a_finger_keeps_it_and_goes_on(big, big_path):
    first = big.screen_.walk.target()
    click(named(big, AnswerButton, "No, key N"))
    assert big.screen_.walk.target() == first
    type_text("bent")
    click(button(big, "Save and go on"))
    assert big.screen_.walk.target() != first
    with on_disk(big_path) as session:
        assert [answer.note for answer in session.walk.answers.values()] == ["bent"]


def test_words_typed_where_nobody_takes_them_answer_nothing(big, big_path, clock):
    """A letter too soon and letters that are no answers are words: none of them is an answer."""
    press("y")
    at = big.screen_.walk.target()
    for letter in "half painted":  # its p and a would be Partial and N/A
        QTest.keyClick(QApplication.focusWidget(), letter)
        clock.forward(0.03)
    assert answers(big_path) == [AnswerValue.YES]
    assert big.screen_.walk.target() == at  # the space led nowhere either
    clock.forward(TYPING_S)
    QTest.keyClick(QApplication.focusWidget(), "h")  # after the pause, and yet the first of a word
    QTest.keyClick(QApplication.focusWidget(), "a")
    assert answers(big_path) == [AnswerValue.YES]
    clock.forward(TYPING_S)
    press("y")
    assert answers(big_path) == [AnswerValue.YES, AnswerValue.YES]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_letter_typed_over_an_open_menu_or_list_is_the_menus_own(big, big_path):
    menu = QMenu(big)
    opened = menu.addAction("&Print to walk with")
    taken: list[bool] = []
    opened.triggered.connect(lambda: taken.append(True))
    menu.popup(big.mapToGlobal(big.rect().topLeft()))
    QTest.keyClick(menu, "y")
    QTest.keyClick(menu, "p")
    QApplication.processEvents()
    assert taken == [True]
    assert answers(big_path) == []
