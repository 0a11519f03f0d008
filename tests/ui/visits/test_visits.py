"""Visits and people are changed and removed from the top bar's dialog."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from walk_driver import (
    CONTROL,
    SHIFT,
    button,
    click,
    dialog,
    named,
    on_disk,
    press,
    seen,
    texts,
    type_text,
    visit_button,
)

from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session import team
from cpted_audit.session.walk import answers
from cpted_audit.ui.visits.visits_dialog import VisitsDialog


@pytest.fixture
def asked(big) -> VisitsDialog:
    big.screen_._top._start(Phase.DAY)
    press("v", CONTROL | SHIFT)
    return dialog(big, VisitsDialog)


def field(ask, kind, starts: str):
    return seen(ask, kind, lambda one: one.accessibleName().startswith(starts))


def visits_on_disk(path):
    with on_disk(path) as session:
        return answers.visits(session)


def test_a_visits_people_and_phase_are_changed(asked, big, big_path):
    people = field(asked, QLineEdit, "People")
    people.setFocus()
    people.selectAll()
    type_text("Ofc. Diaz, P. Lane")
    press(Qt.Key.Key_Tab)
    phase = field(asked, QComboBox, "Phase")
    phase.setFocus()
    press(Qt.Key.Key_Down)
    phase.activated.emit(phase.currentIndex())
    (visit,) = visits_on_disk(big_path)
    assert visit.people == ("Ofc. Diaz", "P. Lane")
    assert visit.phase is Phase.BREAK
    assert visit_button(big).text().startswith("Break watch")
    assert big.screen_.walk.header.filter.phase is Phase.BREAK


def test_removing_the_running_visit_leaves_none_running(asked, big, big_path):
    click(field(asked, QPushButton, "Remove"))
    assert visits_on_disk(big_path) == []
    assert visit_button(big).text().startswith("No visit")
    assert big.screen_.walk.header.filter.phase is None


@pytest.mark.parametrize("who", ["the dialog", "undo"])
def test_what_is_typed_into_a_visit_that_is_gone_is_no_mistake(asked, big, big_path, who):
    people = field(asked, QLineEdit, "People")
    people.setFocus()
    type_text("Ofc. Diaz")
    (visit,) = answers.visits(big.screen_.session)
    if who == "undo":
        answers.remove_visit(big.screen_.session, visit.id)
        press(Qt.Key.Key_Tab)
        assert asked._error.text().startswith("The audit does not hold that visit any more")
    else:  # the field is left because it is taken away
        field(asked, QPushButton, "Remove").click()
        assert asked._error.text() == ""
    assert visits_on_disk(big_path) == []
    left = [one.accessibleName() for one in asked.findChildren(QLineEdit) if one.isVisible()]
    assert not [name for name in left if name.startswith("People")]


def test_a_visit_with_answers_is_not_removed_and_it_is_said_why(big, big_path):
    big.screen_._top._start(Phase.DAY)
    press("y")
    press("v", CONTROL | SHIFT)
    ask = dialog(big, VisitsDialog)
    click(field(ask, QPushButton, "Remove"))
    assert len(visits_on_disk(big_path)) == 1
    assert named(ask, type(ask._error), "What could not be done").text() in texts(ask)
    assert ask._error.text()


def test_people_are_added_renamed_and_removed(asked, big_path):
    click(button(asked, "Add a person"))
    type_text("Ofc. Diaz")
    press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    with on_disk(big_path) as session:
        assert [person.name for person in team.people(session)] == ["Ofc. Diaz"]
    click(seen(asked, QPushButton, lambda one: one.accessibleName().startswith("Remove: New")))
    with on_disk(big_path) as session:
        assert team.people(session) == []


def test_a_visit_is_added_and_the_menu_leads_to_the_dialog(asked, big, big_path):
    click(button(asked, "Add a visit"))
    assert len(visits_on_disk(big_path)) == 2
    asked.accept()
    visit = visit_button(big)
    visit.menu().aboutToShow.emit()
    next(action for action in visit.menu().actions() if "people" in action.text()).trigger()
    assert dialog(big, VisitsDialog).isVisible()


def test_a_name_that_is_emptied_comes_back_and_says_why(asked):
    click(button(asked, "Add a person"))
    person = field(asked, QLineEdit, "Name")
    person.setFocus()
    person.selectAll()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Tab)
    assert "A team member needs a name." in texts(asked)
    assert field(asked, QLineEdit, "Name").text() == "New member 1"
    gc.collect()
    QApplication.processEvents()
