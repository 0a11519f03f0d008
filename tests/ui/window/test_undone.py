"""Undo goes to what it undoes; L, Ctrl+E and Ctrl+K do what is expected of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from walk_driver import CONTROL, menu_command, named, press, texts, type_text

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.registers.records import add_record
from cpted_audit.ui.find.palette import FindPalette
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.window.every_command import EVERY


def undo(window) -> None:
    menu_command(window, "undo").trigger()
    QApplication.processEvents()


def test_undo_goes_to_the_item_it_takes_back_and_says_which(big):
    target = big.screen_.walk.target()
    press("y")
    big.screen_.go_to(big.screen_.session.walk.route()[-1].id)
    undo(big)
    assert big.screen_.walk.target() == target
    assert f"Undo: Answer Yes: {target.item_id}" in texts(big)


def test_undo_comes_back_from_another_page(big):
    target = big.screen_.walk.target()
    press("y")
    big.screen_.show_page("report")
    undo(big)
    assert big.screen_.on_walk
    assert big.screen_.walk.target() == target


def test_undo_of_a_door_goes_to_the_page_of_doors(big):
    add_record(big.screen_.session, RegisterKey.DOORS, number="1", name="Office side")
    undo(big)
    assert big.screen_.shown_page == "doors"


def test_undo_of_what_lies_at_the_open_item_leaves_the_cursor(big):
    press(Qt.Key.Key_Return)
    type_text("hole")
    note = QApplication.focusWidget()
    press("z", CONTROL)
    assert QApplication.focusWidget() is note
    assert note.toPlainText() == ""


def test_letters_typed_at_once_after_ctrl_k_are_in_its_line(big):
    """Nothing is processed between the keys, as when somebody types faster than it is painted."""
    from PySide6.QtTest import QTest

    QTest.keyClick(QApplication.focusWidget(), "k", CONTROL)
    QTest.keyClicks(QApplication.focusWidget(), "ny door 2")
    palette = big.findChild(FindPalette)
    assert palette._typed.text() == "ny door 2"
    assert not big.screen_.session.walk.answers
    press(Qt.Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), ItemCard)


@pytest.mark.parametrize("typed", ["", "a", "audit", "new", "open", "e"])
def test_what_leaves_the_audit_is_never_first(big, typed):
    press("k", CONTROL)
    type_text(typed)
    palette = big.findChild(FindPalette)
    shown = palette.shown()
    assert shown
    marked = palette._list.currentIndex()
    assert not marked.isValid() or not shown[marked.row()].leaves
    leaving = [number for number, entry in enumerate(shown) if entry.leaves]
    assert all(not entry.leaves for entry in shown[: len(shown) - len(leaving)])


def test_enter_on_what_would_leave_does_nothing_until_it_is_marked(big):
    press("k", CONTROL)
    type_text("quit")
    press(Qt.Key.Key_Return)
    assert big.isVisible()
    assert big.findChild(FindPalette) is not None
    assert {"quit", "close_audit", "new_audit", "open_audit"} <= {
        name for name, command in EVERY.items() if command.leaves
    }


def test_ctrl_e_asks_which_document(big):
    press("e", CONTROL)
    assert big.screen_.shown_page == "report"
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    assert "Which document?" in texts(big)


def test_l_without_a_plan_says_so_and_stays(big):
    press("l")
    assert big.screen_.on_walk
    assert "There is no plan yet" in texts(big)
    assert named(big, AnswerButton, "Yes, key Y").isVisible()
