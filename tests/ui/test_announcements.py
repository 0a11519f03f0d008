"""What changes is said to who hears the window: the very sentences, at the keys that bring them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from heard import Heard, hearing
from plan_driver import PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from walk_driver import CONTROL, SHIFT, button, click, press, type_text

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.interviews import add_interview
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.walk.companions import add_lists
from cpted_audit.ui.announce import announce
from cpted_audit.ui.interviews.question_card import QuestionCard
from cpted_audit.ui.widgets.key_card import KeyCard


@pytest.fixture
def heard(big) -> Iterator[Heard]:
    QApplication.processEvents()
    with hearing() as heard:
        yield heard


def item(window) -> str:
    """The open item as it is read: its number and what is asked."""
    target = window.screen_.walk.target()
    (found,) = [one for one in window.screen_.session.checklist.items() if one.id == target.item_id]
    return f"{found.id}: {found.ideal}"


def test_an_answer_is_said_with_the_item_that_comes_next(big, heard):
    press("y")
    assert heard[-1] == f"Yes saved. {item(big)}"


def test_a_no_is_said_with_the_number_of_its_finding(big, heard):
    press("n")
    assert heard.until("No saved") == "No saved, finding 1."


def test_undo_and_redo_say_what_they_did(big, heard):
    press("y")
    press(Qt.Key.Key_Z, CONTROL)
    said = heard.until("Undo")
    assert said.startswith("Saved: Undo: Answer Yes: ")
    assert said.endswith(item(big))
    press(Qt.Key.Key_Y, CONTROL)
    assert heard.until("Redo").startswith("Saved: Redo: Answer Yes: ")


def test_an_item_that_was_answered_says_its_answer(big, heard):
    press("y")
    press(Qt.Key.Key_Up)
    assert heard[-1] == f"{item(big)} Answered Yes."


def test_what_is_typed_is_said_to_be_saved_once_the_keys_are_quiet(big, heard):
    press(Qt.Key.Key_Return)
    type_text("rust")
    assert heard.until("Saved").startswith("Saved: ")


def test_a_letter_too_soon_is_said_urgently(big, heard):
    press("h")
    press("y")
    assert heard.until("Too soon") in heard.urgent


def test_what_is_marked_in_find_is_said(big, heard):
    press(Qt.Key.Key_K, CONTROL)
    type_text("settings")
    assert heard.until("Settings").startswith("Action: Settings")
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not None


def test_nothing_found_is_said(big, heard):
    press(Qt.Key.Key_K, CONTROL)
    type_text("qqqqq")
    assert heard.until("Nothing fits") == "Nothing fits these words."
    press(Qt.Key.Key_Escape)


def test_a_filter_says_how_many_are_listed(big, heard):
    asked = big.screen_.session.walk.questions_at(big.screen_.walk.place)
    critical = sum(question.item.critical for question in asked)
    click(button(big, f"Critical {critical}"))
    expected = "1 item listed." if critical == 1 else f"{critical} items listed."
    assert expected in heard.until("listed")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_menu_that_opens_says_its_name(big, heard):
    edit = next(action for action in big.menuBar().actions() if action.text() == "&Edit")
    edit.menu().popup(big.rect().center())
    assert heard.until("Menu") == "Menu Edit."
    edit.menu().close()


def test_a_job_is_said_by_its_quarters(big, heard):
    status = big._status
    for done in range(101):
        status.show_job("Reading photos", done, 100)
        QApplication.processEvents()
    status.show_job(None)
    QApplication.processEvents()
    assert heard == [
        "Reading photos.", "25 %: Reading photos.", "50 %: Reading photos.",
        "75 %: Reading photos.",
    ]  # fmt: skip


def test_several_sentences_of_one_turn_do_not_cut_each_other_off(big, heard):
    announce("One")
    announce("Two.", topic="number")
    announce("Three", topic="number")
    QApplication.processEvents()
    assert heard == ["One. Three."]


def test_tool_and_marker_of_a_plan_are_said(house, tmp_path, window):
    driver = PlanDriver(window, Path(shutil.copy(house, tmp_path / "audit.cpted")))
    driver.put(MarkerKind.CAMERA, (100, 100), label="C7")
    driver.settle()
    with hearing() as heard:
        driver.key(Qt.Key.Key_M)
        assert heard.until("Tool").startswith("Tool Measure: ")
        driver.key(Qt.Key.Key_Escape)
        driver.key(Qt.Key.Key_N)
        while "Camera" not in heard[-1]:
            driver.key(Qt.Key.Key_N)
        assert heard[-1] == "Camera C7, Unchecked, A1."
        driver.key(Qt.Key.Key_Escape)
        assert heard[-1] == "Nothing is chosen."


def test_a_complaint_is_said_at_once(big, heard):
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    click(button(big, "Add the finding"))
    assert heard.urgent


def test_the_next_question_of_an_interview_and_the_next_door_are_said(big, heard):
    screen = big.screen_
    add_lists(screen.session, ["emergency-plan"])
    asked = add_interview(
        screen.session, "emergency-plan", who="J. Lee", role="Principal", on=date(2026, 11, 18)
    )
    screen.show_page("interviews")
    screen.page("interviews").open_interview(asked.id)
    QApplication.processEvents()
    heard.clear()
    press(Qt.Key.Key_PageDown)
    (card,) = [one for one in big.findChildren(QuestionCard) if one.isVisible()]
    assert heard[-1] == card.accessibleName().partition(": ")[2]
    for name in ("Kitchen dock", "Gymnasium east"):
        add_record(screen.session, RegisterKey.DOORS, number=name[:1], name=name)
    screen.show_page("doors")
    screen.page("doors").check_doors()
    QApplication.processEvents()
    press(Qt.Key.Key_PageDown)
    (door,) = [one for one in big.findChildren(KeyCard) if one.isVisible()]
    assert heard[-1].removesuffix(".") == door.accessibleName()
