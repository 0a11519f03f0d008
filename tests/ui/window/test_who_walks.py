"""Who is walking: asked once for each visit, in the top bar, written on every step."""

from __future__ import annotations

from getpass import getuser

import pytest
from asked_words import answering
from PySide6.QtWidgets import QPushButton, QToolButton
from walk_driver import button, click, on_disk, press, seen, texts

from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session import team
from cpted_audit.session.history.history import HistoryFilter, steps
from cpted_audit.session.session import Session
from cpted_audit.session.team import choose_walker, walker
from cpted_audit.session.walk.answers import visits
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def staffed(window: MainWindow, big_path, qtbot) -> MainWindow:
    """An audit with a team of two, open on its first visit."""
    with Session.open(big_path) as session:
        for name in ("Ofc. Diaz", "M. Chen"):
            team.add_person(session, name)
    window.open_audit(big_path)
    window.activateWindow()
    window.screen_._top._start(Phase.DAY)
    window.screen_.walk.focus_item()
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    return window


def who(window: MainWindow) -> str:
    return seen(
        window,
        QToolButton,
        lambda one: one.accessibleName().startswith(("Walking: ", "Who is walking?")),
    ).accessibleName()


def signatures(path) -> list[str]:
    with on_disk(path) as session:
        return [step.who for step in steps(session, HistoryFilter())]


def test_nobody_is_said_until_somebody_is_chosen_and_the_login_never(staffed, big_path):
    press("y")
    assert who(staffed) == "Who is walking? Not said"
    with on_disk(big_path) as session:
        (answer,) = session.walk.answers.values()
        assert answer.observer == ""
        assert all(visit.people == () for visit in visits(session))
    assert set(signatures(big_path)) == {""}
    staffed.screen_.show_page("history")
    page = staffed.screen_.page("history")
    assert page._model.index(0, 1).data() == "not said"


def test_who_is_asked_once_for_each_visit_and_signed_under_every_step(staffed, big_path):
    click(button(staffed, "Ofc. Diaz"))
    assert who(staffed) == "Walking: Ofc. Diaz"
    assert "Who is walking?" not in texts(staffed)
    assert isinstance(staffed.focusWidget(), ItemCard)
    press("y")
    with on_disk(big_path) as session:
        (answer,) = session.walk.answers.values()
        assert answer.observer == "Ofc. Diaz"
        assert [visit.people for visit in visits(session)] == [("Ofc. Diaz",)]
    assert signatures(big_path)[0] == "Ofc. Diaz"
    staffed.screen_._top._start(Phase.NIGHT)
    assert "Who is walking?" in texts(staffed)
    assert who(staffed) == "Who is walking? Not said"
    click(button(staffed, "M. Chen"))
    staffed.screen_._top.choose(visits(staffed.screen_.session)[0])
    assert who(staffed) == "Walking: Ofc. Diaz"


def test_it_is_known_again_when_the_audit_is_opened_again(staffed, big_path, make_main_window):
    click(button(staffed, "M. Chen"))
    staffed.close()
    again = make_main_window()
    again.open_audit(big_path)
    assert who(again) == "Walking: M. Chen"
    assert "Who is walking?" not in texts(again)


def test_it_is_changed_in_the_top_bar_and_somebody_new_joins_the_team(staffed, big_path):
    menu_button = seen(staffed, QToolButton, lambda one: one.text().startswith("Who is walking?"))
    menu = menu_button.menu()
    menu.aboutToShow.emit()
    other = next(one for one in menu.actions() if one.text().startswith("Somebody else"))
    with answering(" Lt. Boone ") as asked:
        other.trigger()
    assert asked == [("Who is walking?", "Name, as it is written:")]
    assert who(staffed) == "Walking: Lt. Boone"
    with on_disk(big_path) as session:
        assert [person.name for person in team.people(session)][-1] == "Lt. Boone"
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Leave it unsaid").trigger()
    assert who(staffed) == "Who is walking? Not said"


def test_it_may_be_put_off(staffed):
    click(seen(staffed, QPushButton, lambda one: one.text() == "Not now"))
    assert "Who is walking?" not in texts(staffed)
    assert who(staffed) == "Who is walking? Not said"


def test_putting_it_off_leaves_the_keyboard_on_the_page(staffed):
    staffed.screen_.show_page("findings")
    later = seen(staffed, QPushButton, lambda one: one.text() == "Not now")
    later.setFocus()
    click(later)
    assert staffed.screen_.page("findings").isAncestorOf(staffed.focusWidget())


def test_a_new_name_of_who_walks_is_followed(staffed):
    session = staffed.screen_.session
    person = team.people(session)[0]
    choose_walker(session, staffed.screen_._top.running, person.id)
    team.edit_person(session, person.id, name="Sgt. Diaz")
    assert who(staffed) == "Walking: Sgt. Diaz"
    assert session.document.who == "Sgt. Diaz"
    team.remove_person(session, person.id)
    assert walker(session, staffed.screen_._top.running) is None
    assert session.document.who == ""


def test_the_login_is_signed_nowhere(staffed, big_path):
    press("y")
    click(button(staffed, "Ofc. Diaz"))
    press("y")
    assert getuser() not in signatures(big_path)
