"""Columns that fold, kinds that open and close, and filters that follow the visit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from walk_driver import CONTROL, SHIFT, button, click, named, press, seen, visit_button

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session.walk.answers import edit_visit, visits
from cpted_audit.ui.walk.route_model import Filter
from cpted_audit.ui.walk.route_view import RouteView


def route_of(window) -> RouteView:
    return window.findChild(RouteView)


def group(window, kind: SpaceType):
    tops = route_of(window).route.tops()
    return next(
        node for top in tops for node in top.children if node.kind is kind and node.place is None
    )


def shown_places(window) -> list[str]:
    view = route_of(window)
    index, names = view.indexBelow(view.model().index(0, 0)), []
    while index.isValid():
        names.append(index.data())
        index = view.indexBelow(index)
    return names


@pytest.mark.parametrize(
    ("width", "side", "name", "keys"),
    [(660, "route", "Route column", "b"), (900, "side", "Score column", "j")],
)
def test_a_folded_column_opens_as_a_drawer_by_button_and_keys(big, width, side, name, keys):
    big.resize(width, 700)
    QApplication.processEvents()
    column = big.findChild(QWidget, side)
    assert not column.isVisible()
    click(named(big, QToolButton, name))
    assert column.isVisible()
    press(Qt.Key.Key_Escape)
    assert not column.isVisible()
    press(keys, CONTROL)
    assert column.isVisible()
    press(keys, CONTROL)
    assert not column.isVisible()


def test_choosing_a_place_closes_the_drawer_and_goes_to_its_items(big):
    big.resize(660, 700)
    QApplication.processEvents()
    press("b", CONTROL)
    first = big.screen_.walk.place
    press(Qt.Key.Key_Down)
    assert big.screen_.walk.place != first
    press(Qt.Key.Key_Return)
    assert not big.findChild(QWidget, "route").isVisible()
    press("y")
    assert len(big.screen_.session.walk.answers) == 1


def test_a_wide_window_docks_the_drawer_again(big):
    big.resize(660, 700)
    QApplication.processEvents()
    press("b", CONTROL)
    big.resize(1280, 700)
    QApplication.processEvents()
    assert big.findChild(QWidget, "route").isVisible()
    assert big.findChild(QWidget, "side").isVisible()


def test_f6_goes_round_the_columns(big):
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is route_of(big)
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget().accessibleName() == "Scores"
    press(Qt.Key.Key_F6)
    press("y")
    assert len(big.screen_.session.walk.answers) == 1


def test_many_places_of_a_kind_stand_under_one_row_that_arrows_open(big):
    rooms = group(big, SpaceType.CLASSROOM)
    assert (rooms.title, rooms.count_text) == ("Classrooms", "0/6")
    assert "Classroom 3" not in shown_places(big)
    view = route_of(big)
    view.setFocus()
    view.setCurrentIndex(view.route.index_of(rooms))
    press(Qt.Key.Key_Right)
    assert "Classroom 3" in shown_places(big)
    press(Qt.Key.Key_Down)
    assert big.screen_.walk.place.name == "Classroom 1"
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert "Classroom 3" not in shown_places(big)


def test_a_click_on_the_row_of_a_kind_opens_it(big):
    view = route_of(big)
    index = view.route.index_of(group(big, SpaceType.CLASSROOM))
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())
    assert "Classroom 3" in shown_places(big)


def test_the_filter_hides_places_with_nothing_under_it(big):
    before = shown_places(big)
    click(seen(big, QWidget, lambda one: one.property("filter") == "Can't observe"))
    assert "Gym" in before
    assert "Gym" not in shown_places(big)
    press("a", CONTROL | SHIFT)
    click(seen(big, QWidget, lambda one: one.property("filter") == "All"))
    assert shown_places(big) == before


def test_the_running_visit_filters_items_and_route_and_all_phases_is_one_press_away(big):
    before = shown_places(big)
    visit = visit_button(big)
    visit.menu().aboutToShow.emit()
    next(action for action in visit.menu().actions() if "night" in action.text()).trigger()
    QApplication.processEvents()
    walk = big.screen_.walk
    asked = big.screen_.session.walk.questions_at(walk.place)
    night = [one for one in asked if Phase.NIGHT in one.item.phases]
    assert named(big, QToolButton, "Phase: Night walk only").text().startswith("Night walk only")
    assert f"Unanswered {len(night)}" in [
        one.text() for one in big.findChildren(QWidget) if one.property("filter") == "Unanswered"
    ]
    assert len(shown_places(big)) < len(before)
    node = route_of(big).route.node_of(walk.place.id)
    assert node.total == len(night)
    click(button(big, "All phases"))
    assert shown_places(big) == before
    running = next(one for one in visits(big.screen_.session) if one.phase is Phase.NIGHT)
    edit_visit(big.screen_.session, running.id, people=("Bo Ruiz",))
    assert shown_places(big) == before  # who walks is no other phase


def test_space_stays_within_the_phase(big):
    walk = big.screen_.walk
    walk.header.choose_phase(Phase.NIGHT)
    items = {one.id: one for one in big.screen_.session.checklist.items()}
    for _ in range(12):
        assert Phase.NIGHT in items[walk.target().item_id].phases
        press("y")
        press(Qt.Key.Key_Space)


def test_space_on_a_filter_chooses_it_and_does_not_move_on(big):
    chosen = seen(big, QWidget, lambda one: one.property("filter") == "Critical")
    chosen.setFocus()
    press(Qt.Key.Key_Space)
    assert big.screen_.walk.filter is Filter.CRITICAL
