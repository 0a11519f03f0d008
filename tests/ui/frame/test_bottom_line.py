"""The bottom line says nothing of a situation that is over; undo and the tour lead back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from walk_driver import CONTROL, menu_command, named, press, type_text

from cpted_audit.store.common_step import MERGE
from cpted_audit.ui.tokens import DARK, LIGHT


def said(window) -> str:
    return named(window, QLabel, "Saved").whole_text()


def test_a_hint_goes_with_its_page_and_what_was_done_is_said_again(big):
    press("y")
    done = said(big)
    assert "Answer Yes" in done
    press("e", CONTROL)
    assert said(big).startswith("Which document?")
    press(Qt.Key.Key_Down)
    assert said(big).startswith("Which document?"), "it is still being chosen"
    big.screen_.show_page("walk")
    assert said(big) == done


def test_a_hint_goes_with_the_next_command_and_with_the_next_edit(big):
    at_first = said(big)
    press("l", CONTROL)
    assert said(big).startswith("This audit has no passphrase")
    press("+", CONTROL)
    assert said(big) == at_first
    press("l", CONTROL)
    press("l", CONTROL)
    assert said(big).startswith("This audit has no passphrase"), "said again, it stays"
    press("y")
    assert "Answer Yes" in said(big)


def handed_over(big) -> None:
    """Write a note that no undo takes back over an answer that it does."""
    press("y")
    big.screen_.session.note("Purge 1 photo", "purge")


def test_undo_stops_again_where_what_it_said_is_no_longer_read(big):
    handed_over(big)
    press("z", CONTROL)
    assert said(big).startswith("“Purge 1 photo” cannot be undone.")
    big.screen_.show_page("report")
    assert "cannot be undone" not in said(big)
    menu_command(big, "undo").trigger()
    assert said(big).startswith("“Purge 1 photo” cannot be undone.")
    assert big.screen_.session.walk.answers
    menu_command(big, "undo").trigger()
    assert not big.screen_.session.walk.answers


def test_undo_is_offered_beside_what_it_takes_back_and_nothing_else(big):
    press("y")
    undo = named(big, QPushButton, "Undo the last step")
    assert undo.isVisible()
    big.screen_.session.note("Give copy 1 to Chief Alvarez", "copy")
    assert "Give copy 1 to Chief Alvarez" in said(big)
    assert not undo.isVisible()
    press("n")
    assert undo.isVisible()


def test_undo_does_not_get_the_keyboard_of_what_is_gone(big, qtbot):
    press("y")
    undo = named(big, QPushButton, "Undo the last step")
    page = big.screen_.page("walk")
    going = QPushButton("Going", page)
    going.show()
    QWidget.setTabOrder(going, undo)
    going.setFocus()
    assert QApplication.focusWidget() is going
    going.hide()
    assert page.isAncestorOf(QApplication.focusWidget())
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    assert undo.hasFocus(), "who goes there gets there"


def test_undo_works_on_the_page_of_the_history_and_says_what_it_took_back(big, qtbot):
    press("y")
    press(Qt.Key.Key_F8)
    assert big.screen_.shown_page == "history"
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    press("z", CONTROL)
    assert not big.screen_.session.walk.answers
    assert "Undo: Answer Yes" in said(big)


def test_a_field_somebody_typed_into_takes_its_own_typing_back(big):
    press("y")
    press(Qt.Key.Key_F8)
    type_text("B07")  # before the page is there
    field = QApplication.focusWidget()
    assert field.text() == "B07"
    for _ in range(2):
        press("z", CONTROL)
    assert field.text() == ""
    assert big.screen_.session.walk.answers


@pytest.mark.slow
@pytest.mark.parametrize("before", ["light", "system"])
def test_the_key_of_the_dark_colors_goes_back_to_what_was_before(big, before):
    big.preferences.choose_theme(before)
    assert big._theme.tokens is LIGHT
    press("d", CONTROL)
    assert big._theme.tokens is DARK
    press("d", CONTROL)
    assert big._theme.tokens is LIGHT
    assert big._theme.choice == before


def tour(window) -> QWidget:
    return next(one for one in window.findChildren(QWidget) if one.accessibleName() == "Tour")


def test_the_tour_ends_where_it_began(big):
    big.screen_.show_page("overview")
    big.begin_tour()
    note = tour(big)
    while note.isVisible():
        note.next.click()
    assert big.screen_.shown_page == "overview"


def test_the_tour_takes_nobody_from_a_page_they_chose_meanwhile(big):
    big.screen_.show_page("overview")
    big.begin_tour()
    big.screen_.show_page("photos")
    tour(big).skip.click()
    assert big.screen_.shown_page == "photos"


def test_undo_stops_before_a_merge_that_changed_nothing_here(big):
    """All of it was decided as this audit has it; the own answer below it is not meant."""
    press("y")
    big.screen_.session.note("Merge Reyes.cpted", MERGE)
    press("z", CONTROL)
    assert said(big).startswith("“Merge Reyes.cpted” cannot be undone.")
    assert big.screen_.session.walk.answers
