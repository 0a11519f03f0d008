"""Keys are changed, taken away and switched off; letters underlined in menus never clash."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QTableView,
    QTableWidget,
    QToolButton,
)
from waiting import wait_until
from walk_driver import button, menu_command, named, on_disk, press, settle, texts

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.frame.own_keys import OwnKeys, apart, is_letter, mnemonic
from cpted_audit.ui.frame.page_letters import PAGE_LETTERS, keys_of, pressed
from cpted_audit.ui.kept_settings import KEYS, LETTER_KEYS, keep, read
from cpted_audit.ui.paper.type_dialog import TypeDialog
from cpted_audit.ui.settings.keys_dialog import KeyField, KeysDialog
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.window.audit_screen import PAGES
from cpted_audit.ui.window.every_command import EVERY, by_menu


@pytest.fixture
def dialog(big, qtbot) -> KeysDialog:
    dialog = KeysDialog(by_menu(), big.own_keys, big)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    big.own_keys.back_to_usual()
    big.own_keys.use_letters(used=True)


def row_of(dialog: KeysDialog, words: str) -> int:
    table = dialog.findChild(QTableWidget)
    rows = range(table.rowCount())
    told = words if "›" in words else f"› {words}"
    return next(row for row in rows if table.item(row, 0).text().endswith(told))


def cells(dialog: KeysDialog, words: str) -> list[str]:
    table, row = dialog.findChild(QTableWidget), row_of(dialog, words)
    return [table.item(row, column).text() for column in (1, 2)]


def give(dialog: KeysDialog, words: str, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier):
    dialog.findChild(QTableWidget).setCurrentCell(row_of(dialog, words), 0)
    QTest.keyClick(dialog.findChild(KeyField), key, modifier)
    button(dialog, "Use this key").click()


def back_to_the_walk(window, dialog: KeysDialog) -> None:
    dialog.close()
    window.activateWindow()
    QApplication.processEvents()
    window.screen_.walk.focus_item()
    wait_until(lambda: isinstance(QApplication.focusWidget(), ItemCard))


def answered(window) -> list[AnswerValue]:
    with on_disk(window.screen_.session.path) as session:
        return [answer.value for answer in session.walk.answers.values()]


def test_every_command_stands_in_the_table_with_its_keys(dialog):
    letters = sum(map(len, PAGE_LETTERS.values()))
    assert dialog.findChild(QTableWidget).rowCount() == len(EVERY) + letters
    assert cells(dialog, "Yes") == ["Y", ""]
    assert cells(dialog, "Draw a sight line") == ["S", ""]
    table = dialog.findChild(QTableWidget)
    clashing = [table.item(row, 0).text() for row in range(table.rowCount())
                if table.item(row, 2).text()]  # fmt: skip
    assert clashing == []


def test_a_key_that_is_changed_is_heard_at_once_and_shown_on_the_answer(big, dialog):
    give(dialog, "Yes", Qt.Key.Key_J)
    back_to_the_walk(big, dialog)
    assert named(big, AnswerButton, "Yes, key J").isVisible()
    press("y")
    assert answered(big) == []
    QTest.qWait(550)  # a letter that answers nothing is the first of a word
    settle()
    press("j")
    assert answered(big) == [AnswerValue.YES]


def test_a_clash_is_shown_at_both_and_said(big, dialog):
    give(dialog, "Find anything", Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert cells(dialog, "Find anything") == ["Ctrl+O", "Open audit"]
    assert cells(dialog, "Open audit") == ["Ctrl+O", "Find anything"]
    assert "Ctrl+O is the key of “Open audit” too" in texts(dialog)
    button(dialog, "Usual key").click()
    assert cells(dialog, "Open audit")[1] == ""


@pytest.mark.slow
def test_a_key_is_taken_away_and_all_are_given_back(big, dialog):
    dialog.findChild(QTableWidget).setCurrentCell(row_of(dialog, "Quit"), 0)
    button(dialog, "No key").click()
    assert cells(dialog, "Quit") == ["", ""]
    assert menu_command(big, "quit").shortcuts() == []
    assert json.loads(read(big._settings, KEYS)) == {"quit": []}
    button(dialog, "Usual keys for all").click()
    assert cells(dialog, "Quit") == ["Ctrl+Q", ""]
    assert read(big._settings, KEYS) == ""


def test_no_key_pressed_is_a_complaint_and_the_field_has_the_keyboard(dialog):
    button(dialog, "Use this key").click()
    told = named(dialog, QLabel, "What could not be done").text()
    assert told == "No key was pressed yet; press it in the field first."


@pytest.mark.slow
def test_without_letters_none_answers_and_answers_are_reached_by_tab_arrows_and_space(big, dialog):
    dialog.findChild(QCheckBox).click()
    back_to_the_walk(big, dialog)
    for letter in "ypnauel":
        press(letter)
    assert answered(big) == []
    assert "Too soon" not in texts(big)
    yes = named(big, AnswerButton, "Yes")
    no = named(big, AnswerButton, "No")
    press(Qt.Key.Key_Tab)
    for _ in range(30):
        if isinstance(QApplication.focusWidget(), AnswerButton):
            break
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is yes
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is no
    assert answered(big) == []
    press(Qt.Key.Key_Space)
    assert answered(big) == [AnswerValue.NO]


def test_without_letters_words_are_still_written(big, dialog):
    dialog.findChild(QCheckBox).click()
    back_to_the_walk(big, dialog)
    press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "nay")
    assert QApplication.focusWidget().toPlainText() == "nay"


@pytest.mark.slow
@pytest.mark.parametrize("page", ["findings", "plans", "doors", "photos", "interviews"])
def test_without_letters_no_page_hears_one(big, dialog, page):
    dialog.findChild(QCheckBox).click()
    dialog.close()
    big.screen_.show_page(page)
    big.activateWindow()
    focused = big.screen_.page(page)
    focused.setFocus()
    before = len(big.screen_.session.history())
    for letter in "ypnauewlmcdtgbvsrz12/":
        QTest.keyClick(QApplication.focusWidget() or focused, letter)
    assert len(big.screen_.session.history()) == before
    assert big.screen_.shown_page == page


def test_a_letter_of_a_page_is_changed_and_clashes_on_its_page_alone(big, dialog):
    give(dialog, "Draw a sight line", Qt.Key.Key_W)
    assert cells(dialog, "Draw a sight line") == ["W", "Draw a wall"]
    assert cells(dialog, "Show in the walk") == ["W", ""]  # heard on another page
    give(dialog, "Draw a sight line", Qt.Key.Key_Q)
    dialog.close()
    big.screen_.show_page("plans")
    plans = big.screen_.page("plans")
    QTest.keyClick(plans, Qt.Key.Key_S)
    assert plans.tools.tool.name == "select"
    QTest.keyClick(plans, Qt.Key.Key_Q)
    assert plans.tools.tool.name == "sight"
    assert named(plans, QToolButton, "Sight line, key Q").text().endswith("Q")
    plans.tools.choose("select")


@pytest.mark.slow
def test_a_letter_of_findings_is_changed_at_once(big, dialog):
    big.screen_.show_page("findings")
    page = big.screen_.page("findings")
    give(dialog, "Verify the repair", Qt.Key.Key_Q)
    assert [one.toString() for one in page._actions["verify"].shortcuts()] == ["Q"]
    button(dialog, "Usual keys for all").click()
    assert [one.toString() for one in page._actions["verify"].shortcuts()] == ["V"]


@pytest.mark.slow
def test_letters_of_pages_are_switched_off_with_the_others(dialog):
    assert pressed("plans", Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier) == "wall"
    assert pressed("plans", Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier) == ""
    assert pressed("plans", Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier) == "zoom-in"
    dialog.findChild(QCheckBox).click()
    names = [one.name for letters in PAGE_LETTERS.values() for one in letters]
    assert [name for name in names if keys_of(name)] == []
    give(dialog, "Draw a wall", Qt.Key.Key_F7)
    assert pressed("plans", Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier) == "wall"


@pytest.mark.slow
def test_without_letters_a_paper_form_hears_none(big, dialog):
    dialog.findChild(QCheckBox).click()
    dialog.close()
    form = TypeDialog(big.screen_.session, None, big.screen_)
    form.show()
    form._by.setCurrentText("Ofc. Lee")
    table = form.findChild(QTableView)
    table.setFocus()
    at = table.currentIndex()
    for letter in "ypnau":
        QTest.keyClick(table, letter)
    assert answered(big) == []
    assert table.currentIndex() == at
    form.close()


@pytest.mark.parametrize("kept", ["[]", "{", '{"undo": 3}', '{"undo": ["????"]}', '{"x": ["Y"]}'])
def test_keys_that_cannot_be_read_are_the_usual_ones(settings, kept):
    keep(settings, KEYS, kept)
    own = OwnKeys(settings)
    assert own.of(EVERY["find"]) == EVERY["find"].keys


def test_letters_are_kept_switched_off(settings):
    keep(settings, LETTER_KEYS, 0)
    own = OwnKeys(settings)
    assert not any(is_letter(keys) for one in EVERY.values() for keys in own.of(one))
    assert own.of(EVERY["next_item"]) == ("Down",)
    own.use_letters(used=True)


def test_letters_underlined_in_a_menu_are_apart(window):
    window._fill_menus()
    for action in window.menuBar().actions():
        letters = [mnemonic(one.text()) for one in action.menu().actions() if one.text()]
        assert len(set(letters)) == len(letters), (action.text(), letters)
        assert all(letters), action.text()
    titles = [mnemonic(action.text()) for action in window.menuBar().actions()]
    assert len(set(titles)) == len(titles)


def test_letters_are_set_apart_in_any_language():
    assert apart(["&Uno", "D&os", "&Un & dos", "Oso"]) == ["&Uno", "D&os", "Un  &dos", "O&so"]
    assert apart(["&A", "A"]) == ["&A", "A"]
    assert apart(["Sal && &pan", "Pan"]) == ["Sal && &pan", "P&an"]


def test_pages_are_gone_to_in_the_order_of_the_rail(big):
    keys = [EVERY[f"show_{entry.name}"].keys[0] for entry in PAGES]
    assert keys == [f"Ctrl+{number}" for number in range(1, len(PAGES) + 1)]
    for number, entry in enumerate(PAGES):
        press(Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        assert big.screen_.shown_page == entry.name
