"""Same as…, sampling, and every edit of places, driven in their dialogs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QSpinBox, QTableView
from walk_driver import (
    CONTROL,
    SHIFT,
    button,
    click,
    dialog,
    menu_command,
    named,
    on_disk,
    press,
    texts,
    type_text,
)

from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.places import edits
from cpted_audit.ui.places.place_dialogs import AddPlaceDialog, SampleDialog
from cpted_audit.ui.places.places_dialog import PlacesDialog
from cpted_audit.ui.walk.same_as_dialog import SameAsDialog


def place_named(window, path: str):
    walk = window.screen_.session.walk
    return next(place for place in walk.places if walk.path(place) == path)


def states(path: Path) -> dict[str, PlaceState]:
    with on_disk(path) as session:
        return {session.walk.path(place): place.state for place in session.walk.places}


def answer_here(keys: str) -> None:
    for key in keys:
        press(key)
        if key in "au":
            press(Qt.Key.Key_Escape)
            press(Qt.Key.Key_Down)


# Same as…


def test_the_same_as_here_is_previewed_copied_and_one_step(big, big_path):
    room = place_named(big, "Main / Classroom 1")
    big.screen_.go_to(room.id)
    answer_here("yyn")
    press("s", CONTROL | SHIFT)
    ask = dialog(big, SameAsDialog)
    others = named(ask, QListWidget, "Other classrooms")
    others.setFocus()
    press(Qt.Key.Key_Space)
    assert "3 answers go to 1 place." in texts(ask)
    click(button(ask, "All of them"))
    assert "21 answers go to 7 places." in texts(ask)
    click(button(ask, "Copy the answers"))
    with on_disk(big_path) as session:
        assert len(session.walk.answers) == 24
        assert {answer.value for answer in session.walk.answers.values()} == {
            AnswerValue.YES, AnswerValue.NO
        }  # fmt: skip
    assert "Same as Classroom 1" in big.screen_.session.undo_label
    big.screen_.session.undo()
    assert len(big.screen_.session.walk.answers) == 3


def test_an_empty_place_takes_the_answers_of_another_and_keeps_what_is_there(big, big_path):
    big.screen_.go_to(place_named(big, "Main / Classroom 1").id)
    answer_here("yyn")
    big.screen_.go_to(place_named(big, "Main / Classroom 2").id)
    press("s", CONTROL | SHIFT)
    ask = dialog(big, SameAsDialog)
    assert button(ask, "Classroom 2 is the same as the place chosen").isChecked()
    assert "3 answers go to 1 place." in texts(ask)
    press(Qt.Key.Key_Return)
    with on_disk(big_path) as session:
        assert len(session.walk.answers) == 6


def test_answers_that_are_there_are_replaced_only_when_asked_for(big):
    big.screen_.go_to(place_named(big, "Main / Classroom 2").id)
    answer_here("p")
    big.screen_.go_to(place_named(big, "Main / Classroom 1").id)
    answer_here("yy")
    press("s", CONTROL | SHIFT)
    ask = dialog(big, SameAsDialog)
    press(Qt.Key.Key_Space)
    assert "1 answer goes to 1 place. 1 there stays as it is." in texts(ask)
    click(button(ask, "Replace answers that are there; notes stay"))
    assert "2 answers go to 1 place. Photos" in texts(ask)
    press(Qt.Key.Key_Escape)


# Sampling


def test_a_sample_is_suggested_walked_and_said_on_the_route(big, big_path):
    big.screen_.go_to(place_named(big, "Main / Classroom 1").id)
    press("w", CONTROL | SHIFT)
    ask = dialog(big, SampleDialog)
    count = named(ask, QSpinBox, "How many classrooms are walked")
    count.setFocus()
    count.selectAll()
    type_text("2")
    assert "2 of 6 classrooms are walked" in texts(ask)
    assert "Fewer than three say nothing of the others." in texts(ask)
    click(button(ask, "Walk these 2"))
    rooms = [state for path, state in states(big_path).items() if "Main / Classroom" in path]
    assert rooms.count(PlaceState.UNSAMPLED) == 4
    route = big.screen_.walk._route.route
    node = next(
        node for top in route.tops() for node in top.children if node.kind is SpaceType.CLASSROOM
    )
    assert node.count_text == "2 of 6 sampled"
    big.activateWindow()
    QApplication.processEvents()
    press("w", CONTROL | SHIFT)
    click(button(dialog(big, SampleDialog), "Walk them all"))
    assert PlaceState.UNSAMPLED not in states(big_path).values()


def test_places_of_the_sample_can_be_chosen_by_hand(big, big_path):
    big.screen_.go_to(place_named(big, "Main / Classroom 1").id)
    press("w", CONTROL | SHIFT)
    ask = dialog(big, SampleDialog)
    named(ask, QListWidget, "Classrooms that are walked").setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Space)
    click(button(ask, "Walk these 5"))
    assert states(big_path)["Main / Classroom 1"] is PlaceState.UNSAMPLED


# Places…


@pytest.fixture
def places(big) -> PlacesDialog:
    press("l", CONTROL | SHIFT)
    return dialog(big, PlacesDialog)


def choose(ask: PlacesDialog, *paths: str) -> None:
    walk = ask._session.walk
    ask._select([place.id for place in walk.places if walk.path(place) in paths])
    QApplication.processEvents()


def test_a_place_is_renamed_in_the_table_and_a_taken_name_is_refused(places, big_path):
    choose(places, "Main / Door 2")
    table = named(places, QTableView, "Places")
    table.setFocus()
    press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    type_text("Kitchen dock")
    press(Qt.Key.Key_Return)
    assert "Main / Kitchen dock" in states(big_path)
    places._table.renamed.emit(places.chosen()[0], "Door 1")
    assert "Door 1" in texts(places)
    assert "Main / Kitchen dock" in states(big_path)


def test_places_are_moved_together(places, big_path):
    choose(places, "Main / Classroom 5", "Main / Classroom 6")
    where = named(places, QComboBox, "Where the places are moved to")
    where.setCurrentIndex(where.findText("Annex"))
    click(button(places, "Move there"))
    assert {"Annex / Classroom 5", "Annex / Classroom 6"} <= states(big_path).keys()


def test_merging_keeps_the_answers_of_both(big, big_path):
    big.screen_.go_to(place_named(big, "Main / Door 2").id)
    answer_here("yn")
    press("l", CONTROL | SHIFT)
    ask = dialog(big, PlacesDialog)
    choose(ask, "Main / Door 2", "Main / Door 3")
    click(button(ask, "Merge into Door 3"))
    with on_disk(big_path) as session:
        kept = next(place for place in session.walk.places if place.name == "Door 3")
        assert {answer.place_id for answer in session.walk.answers.values()} == {kept.id}
        assert len(session.walk.answers) == 2
    assert states(big_path)["Main / Door 2"] is PlaceState.RETIRED


def test_retired_places_leave_the_route_and_come_back_with_their_answers(big, big_path):
    big.screen_.go_to(place_named(big, "Main / Gym").id)
    answer_here("y")
    press("l", CONTROL | SHIFT)
    ask = dialog(big, PlacesDialog)
    choose(ask, "Main / Gym")
    click(button(ask, "Retire"))
    assert states(big_path)["Main / Gym"] is PlaceState.RETIRED
    assert big.screen_.walk.place.name != "Gym"
    click(button(ask, "Bring back"))
    assert states(big_path)["Main / Gym"] is PlaceState.WALKED
    assert len(big.screen_.session.walk.answers) == 1


def test_the_order_of_the_walk_is_changed(places):
    choose(places, "Main / Classroom 3")
    click(button(places, "Earlier"))
    walk = places._session.walk
    rooms = [one.name for one in walk.route() if walk.path(one).startswith("Main / Classroom")]
    assert rooms[:3] == ["Classroom 1", "Classroom 3", "Classroom 2"]
    click(button(places, "Later"))


def test_searching_narrows_the_table_and_go_there_goes_there(places, big):
    named(places, QLineEdit, "Find a place").setFocus()
    type_text("gym")
    assert named(places, QTableView, "Places").model().rowCount() == 1
    choose(places, "Main / Gym")
    click(button(places, "Go there"))
    assert big.screen_.walk.place.name == "Gym"


def test_a_sample_is_begun_from_the_table_and_left_out_places_stay_in_it(places, big_path):
    choose(places, "Main / Classroom 1")
    click(button(places, "Walk a sample…"))
    ask = places.findChild(SampleDialog)
    ask._count.setValue(1)
    click(button(ask, "Walk these 1"))
    left_out = [path for path, one in states(big_path).items() if one is PlaceState.UNSAMPLED]
    assert len(left_out) == 5
    choose(places, left_out[0])
    assert button(places, "Bring back").isEnabled()


def test_retiring_the_place_on_screen_goes_on_elsewhere_and_undo_returns_it(big, big_path):
    gym = place_named(big, "Main / Gym")
    big.screen_.go_to(gym.id)
    menu_command(big, "retire_place").trigger()
    assert big.screen_.walk.place.name != "Gym"
    press("z", CONTROL)
    assert states(big_path)["Main / Gym"] is PlaceState.WALKED


def test_a_place_renamed_elsewhere_is_named_on_screen(big):
    door = place_named(big, "Main / Door 1")
    big.screen_.go_to(door.id)
    edits.rename_places(big.screen_.session, {door.id: "Bus entrance"})
    assert "Bus entrance" in texts(big)


def test_the_routes_context_menu_offers_what_can_be_done(big):
    words = [action.text().replace("&", "") for action in big.screen_.walk.header.menu.actions()]
    assert {"Same as…", "Walk a sample…", "Retire this place"} <= set(words)


def test_a_place_nobody_has_been_at_is_on_the_route_and_not_walked(places):
    model = places._table
    shown = {str(model.index(row, 3).data()) for row in range(model.rowCount())}
    assert shown == {"On the route"}


def test_a_place_is_added_first_to_where_one_is(big):
    session = big.screen_.session
    for place in session.walk.places:
        ask = AddPlaceDialog(session, big, place)
        (where,) = [one for one in ask.findChildren(QComboBox) if one.accessibleName() == "Where"]
        building = session.walk.building_name(place.building_id) if place.building_id else "Grounds"
        assert where.currentText() == building
        ask.deleteLater()
