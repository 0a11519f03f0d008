"""The page for a new audit: counts in words, names, team, first visit, strength of passphrase."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QToolButton,
)
from walk_driver import button, click, named, on_disk, press, texts, type_text

from cpted_audit import clock
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session import team
from cpted_audit.session.passphrases import score
from cpted_audit.session.places.space_counts import parse_asked
from cpted_audit.session.places.starting_points import THINGS
from cpted_audit.session.registers import records
from cpted_audit.session.walk import answers
from cpted_audit.ui.start.count_grid import count_title, count_word

BUILDING = "Building name"


@pytest.fixture
def page(window, qtbot):
    window.start.begin_new()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def fill(window, name: str, text: str) -> None:
    field = named(window, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    type_text(text)


def names_field(window, qtbot, name="Names of the classrooms of Main") -> QLineEdit:
    """Return where the names of the classrooms are shown, once they are."""
    fold = named(window, QToolButton, "Names of the places")
    if not fold.isChecked():
        click(fold)
    fields = window.findChildren
    qtbot.waitUntil(
        lambda: any(
            field.accessibleName() == name and field.isVisible() for field in fields(QLineEdit)
        )
    )
    return named(window, QLineEdit, name)


def make(window, path: Path, monkeypatch) -> None:
    """Make the audit that the page asks for, without a passphrase."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    click(button(window, "No passphrase"))
    click(button(window, "Create"))
    assert window.screen_ is not None


def test_everything_on_the_page_reaches_the_file(page, tmp_path, monkeypatch):
    path = tmp_path / "elm.cpted"
    for name, text in (
        ("Name", "Elm School"), ("Address", "1 Elm St"), ("Hours", "8 to 3"),
        ("Member 1: name", "Ofc. Diaz"), ("Member 1: role", "SRO"), ("Member 1: agency", "PD"),
    ):  # fmt: skip
        fill(page, name, text)
    named(page, QSpinBox, "Enrollment").setValue(812)
    named(page, QSpinBox, "Levels").setValue(2)
    named(page, QComboBox, "Marking").setCurrentText("TLP:RED")
    phase = named(page, QComboBox, "First visit")
    phase.setCurrentIndex(phase.findData(Phase.NIGHT))
    make(page, path, monkeypatch)
    with on_disk(path) as session:
        site = session.site
        assert (site.enrolment, site.hours, site.marking) == (812, "8 to 3", "TLP:RED")
        assert [level.name for level in session.walk.levels] == ["Level 1", "Level 2"]
        (person,) = team.people(session)
        assert (person.name, person.role, person.agency) == ("Ofc. Diaz", "SRO", "PD")
        (visit,) = answers.visits(session)
        assert (visit.on, visit.phase, visit.people) == (
            clock.today(), Phase.NIGHT, ("Ofc. Diaz",)
        )  # fmt: skip


def test_a_line_of_words_fills_the_counts_wherever_they_belong(page):
    fill(page, "Counts in words: building", "24 classrooms, 11 exterior doors and 2 lots")
    press(Qt.Key.Key_Return)
    assert named(page, QSpinBox, "Classrooms").value() == 24
    assert named(page, QSpinBox, "Exterior doors").value() == 11
    assert named(page, QSpinBox, "Parking lots").value() == 2
    assert "✓ 24 classrooms, 11 exterior doors, 2 parking lots" in texts(page)


def test_the_hours_are_asked_for_as_the_region_writes_them(page):
    assert named(page, QLineEdit, "Hours").placeholderText() == "7:40 AM to 2:50 PM"


def test_words_that_are_not_understood_are_named_and_nothing_is_filled(page):
    fill(page, "Counts in words: building", "9 dungeons")
    press(Qt.Key.Key_Return)
    assert "dungeons" in texts(page)
    assert named(page, QSpinBox, "Classrooms").value() == 0


def test_a_room_of_no_known_kind_is_told_what_to_count_it_as(page):
    fill(page, "Counts in words: building", "2 gyms, weight room")
    press(Qt.Key.Key_Return)
    told = next(text for text in texts(page).splitlines() if "weight room" in text)
    assert told.startswith(
        "Filled in, except “weight room”. “weight room” is not a known kind of space. Count it as "
        "the nearest kind, such as “1 service room”"
    )


@pytest.mark.parametrize("thing", THINGS)
def test_several_things_are_called_as_several_and_understood_as_they_are_called(thing):
    many = count_word(thing, 2)
    assert many != count_word(thing, 1)
    assert count_title(thing).casefold() == many.casefold()
    assert [*parse_asked(f"2 {many}").rooms] == [thing]


def test_one_word_that_is_not_understood_keeps_nothing_else_from_being_filled(page):
    fill(page, "Name", "Elm School")
    fill(page, "Counts in words: building", "24 classrooms, 3 dungeons, 2 gyms, 4 lots")
    press(Qt.Key.Key_Return)
    counts = {"Classrooms": 24, "Gyms": 2, "Parking lots": 4}
    assert {name: named(page, QSpinBox, name).value() for name in counts} == counts
    assert "Filled in, except “3 dungeons”. “dungeons” is not a known kind" in texts(page)
    named(page, QSpinBox, "Classrooms").setValue(20)
    press(Qt.Key.Key_Return)
    click(button(page, "Create"))
    assert "What is typed here is not understood yet" in texts(page)
    assert named(page, QSpinBox, "Classrooms").value() == 20, "what was set by hand stays"
    fill(page, "Counts in words: building", "24 classroms, 5 gyms")
    press(Qt.Key.Key_Return)
    assert named(page, QSpinBox, "Parking lots").value() == 4, "kept while a word is unclear"
    fill(page, "Counts in words: building", "22 classrooms, 5 gyms")
    press(Qt.Key.Key_Return)
    counts = {"Classrooms": 22, "Gyms": 5, "Parking lots": 0}
    assert {name: named(page, QSpinBox, name).value() for name in counts} == counts


def test_a_kind_that_is_always_there_gets_a_field_when_counted(page):
    fill(page, "Counts in words: building", "3 corridors")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert named(page, QSpinBox, "Corridors").value() == 3


def test_the_names_are_shown_counted_and_can_be_written_over(page, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "elm.cpted"
    fill(page, "Name", "Elm School")
    named(page, QSpinBox, "Classrooms").setValue(2)
    rooms = names_field(page, qtbot)
    qtbot.waitUntil(lambda: rooms.text() == "Classroom 1, Classroom 2")
    fill(page, "Names of the classrooms of Main", "101, 102, 104")
    fill(page, "Building name", "North")
    make(page, path, monkeypatch)
    with on_disk(path) as session:
        paths = {session.walk.path(place) for place in session.walk.places}
        assert {"North / 101", "North / 102", "North / 104"} <= paths
        assert "North / Classroom 1" not in paths


def test_a_new_number_keeps_the_names_that_were_written(page, qtbot):
    named(page, QSpinBox, "Classrooms").setValue(2)
    names_field(page, qtbot)
    fill(page, "Names of the classrooms of Main", "101, 102")
    named(page, QSpinBox, "Classrooms").setFocus()
    named(page, QSpinBox, "Classrooms").setValue(3)
    rooms = named(page, QLineEdit, "Names of the classrooms of Main")
    qtbot.waitUntil(lambda: rooms.text() == "101, 102, Classroom 1")
    named(page, QSpinBox, "Classrooms").setValue(1)
    qtbot.waitUntil(lambda: rooms.text() == "101")
    assert "Left out now: “102”." in texts(page)


def test_names_take_runs_of_numbers_and_the_number_follows_them(page, qtbot):
    named(page, QSpinBox, "Classrooms").setValue(2)
    names_field(page, qtbot)
    fill(page, "Names of the classrooms of Main", "Room 101-112, 201-212, Annex A")
    qtbot.waitUntil(lambda: named(page, QSpinBox, "Classrooms").value() == 25)


def test_rooms_by_number_are_on_their_levels_and_the_building_has_them(
    page, tmp_path, monkeypatch, qtbot
):
    path = tmp_path / "elm.cpted"
    fill(page, "Name", "Elm School")
    fill(page, "Counts in words: building", "Room 101-112, 201-212, 10 doors, 6 cameras")
    press(Qt.Key.Key_Return)
    assert named(page, QSpinBox, "Levels").value() == 2
    assert "Levels were set to 2" in texts(page)
    names_field(page, qtbot, "Names of the classrooms of Main, level 2")
    make(page, path, monkeypatch)
    with on_disk(path) as session:
        paths = {session.walk.path(place) for place in session.walk.places}
        assert {"Main / Level 1 / Room 101", "Main / Level 2 / Room 212"} <= paths
        assert len(records.records(session, RegisterKey.DOORS)) == 10
        assert len(records.records(session, RegisterKey.CAMERAS)) == 6


def test_levels_follow_the_line_as_it_is_corrected(page):
    levels = named(page, QSpinBox, "Levels")
    for typed, count in (("Room 101-912", 9), ("Room 101-112", 1), ("Room 101-212", 2), (" ", 1)):
        fill(page, "Counts in words: building", typed)
        press(Qt.Key.Key_Return)
        assert levels.value() == count


def test_levels_that_were_set_stay_until_levels_are_typed(page):
    levels = named(page, QSpinBox, "Levels")
    levels.setValue(3)
    for typed, count, said in (
        ("Room 101-112", 3, ""),
        ("Room 101-512", 3, "The room numbers show 5 levels; it has 3, as you set it."),
        ("2 levels, Room 101-112", 2, "Levels were set to 2."),
        ("Room 101-412", 4, "Levels were set to 4, from the room numbers."),
    ):
        fill(page, "Counts in words: building", typed)
        press(Qt.Key.Key_Return)
        assert (levels.value(), said in texts(page)) == (count, True)


def test_what_a_corrected_line_no_longer_names_is_as_it_was_before(page, tmp_path, monkeypatch):
    fill(page, "Name", "Elm School")
    named(page, QSpinBox, "Gyms").setValue(1)
    for typed in ("12 classrooms, 3 gyms, 5 lots, 4 corridors, 2 AEDs", "Room 101-102, 2 AEDs"):
        fill(page, "Counts in words: building", typed)
        press(Qt.Key.Key_Return)
    named(page, QSpinBox, "AEDs").setValue(4)
    fill(page, "Counts in words: building", "3 classrooms")
    press(Qt.Key.Key_Return)
    counts = {name: named(page, QSpinBox, name).value()
              for name in ("Classrooms", "Gyms", "Parking lots", "Corridors", "AEDs")}  # fmt: skip
    assert counts == {"Classrooms": 3, "Gyms": 1, "Parking lots": 0, "Corridors": 1, "AEDs": 4}
    make(page, tmp_path / "elm.cpted", monkeypatch)
    with on_disk(tmp_path / "elm.cpted") as session:
        names = [place.name for place in session.walk.places]
        assert "Classroom 3" in names
        assert "Room 101" not in names


def test_rooms_both_counted_and_named_are_kept_and_said(page):
    fill(page, "Counts in words: building", "24 classrooms, Room 101-112")
    press(Qt.Key.Key_Return)
    assert named(page, QSpinBox, "Classrooms").value() == 36
    assert "Classrooms: 24 counted and 12 named make 36" in texts(page)


def test_the_grounds_have_no_levels(page):
    fill(page, "Counts in words: Grounds", "2 levels, 3 lots")
    press(Qt.Key.Key_Return)
    assert "Filled in, except “Levels”. The grounds have no levels" in texts(page)
    assert named(page, QSpinBox, "Parking lots").value() == 3


def test_rooms_that_are_only_counted_are_spread_over_the_levels(page, tmp_path, monkeypatch):
    path = tmp_path / "elm.cpted"
    fill(page, "Name", "Elm School")
    named(page, QSpinBox, "Classrooms").setValue(5)
    named(page, QSpinBox, "Levels").setValue(2)
    assert "spread evenly over the levels" in texts(page)
    make(page, path, monkeypatch)
    with on_disk(path) as session:
        levels = {level.id: level.name for level in session.walk.levels}
        rooms = [one for one in session.walk.route() if one.name.startswith("Classroom")]
        assert [levels[room.level_id] for room in rooms] == ["Level 1"] * 3 + ["Level 2"] * 2


def test_doors_are_numbered_over_the_campus_unless_asked_otherwise(page, tmp_path, monkeypatch):
    fill(page, "Name", "Elm School")
    click(button(page, "Add a building"))
    for box in page.findChildren(QSpinBox):
        if box.accessibleName() == "Exterior doors":
            box.setValue(2)
    make(page, tmp_path / "elm.cpted", monkeypatch)
    with on_disk(tmp_path / "elm.cpted") as session:
        assert [record.number for record in records.records(session, RegisterKey.DOORS)] == [
            "1", "2", "3", "4",
        ]  # fmt: skip


def test_words_left_in_the_line_are_taken_or_keep_the_audit_from_being_made(
    page, tmp_path, monkeypatch
):
    path = tmp_path / "elm.cpted"
    fill(page, "Name", "Elm School")
    named(page, QLineEdit, "Counts in words: building").setText("7 dungeons")
    click(button(page, "No passphrase"))
    click(button(page, "Create"))
    assert "What is typed here is not understood yet" in texts(page)
    assert "“dungeons” is not a known kind of space" in texts(page)
    assert page.screen_ is None
    named(page, QLineEdit, "Counts in words: building").setText("7 classrooms")
    click(button(page, "No passphrase"))
    make(page, path, monkeypatch)
    with on_disk(path) as session:
        assert "Main / Classroom 7" in {session.walk.path(place) for place in session.walk.places}


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [("Classrooms", "2500", "classrooms: 2,500 are too many"), ("Levels", "45", "has 45 levels")],
)
def test_more_than_fits_is_said_not_swallowed(page, qtbot, name, typed, said):
    fill(page, "Name", "Elm School")
    field = named(page, QSpinBox, name)
    field.setFocus()
    field.selectAll()
    type_text(typed)
    qtbot.waitUntil(lambda: said in texts(page))
    field.selectAll()
    type_text("2")
    qtbot.waitUntil(lambda: said not in texts(page))


def test_a_member_without_a_name_is_told_not_dropped(page, qtbot):
    fill(page, "Name", "Elm School")
    fill(page, "Member 1: role", "SRO")
    click(button(page, "No passphrase"))
    click(button(page, "Create"))
    qtbot.waitUntil(lambda: "Member 1 has no name yet" in texts(page))
    assert page.screen_ is None


def test_the_page_of_a_school_of_three_buildings_is_two_screens_and_create_is_in_view(page, qtbot):
    page.resize(1366, 768)
    fill(page, "Counts in words: building", "Room 101-112, 201-212, 10 exterior doors, 6 cameras")
    press(Qt.Key.Key_Return)
    for _ in range(2):
        click(button(page, "Add a building"))
    area = named(page, QScrollArea, "New audit")
    qtbot.waitUntil(lambda: "places, " in named(page, QLabel, "How much will be asked").text())
    assert area.widget().height() <= 2 * area.viewport().height()
    assert area.horizontalScrollBar().maximum() == 0
    for there in (0, area.verticalScrollBar().maximum()):
        area.verticalScrollBar().setValue(there)
        for widget in (button(page, "Create"), named(page, QLabel, "How much will be asked")):
            assert page.rect().contains(widget.mapTo(page, widget.rect().bottomRight()))
            assert not widget.visibleRegion().isEmpty()


def test_two_names_alike_are_said_before_the_audit_is_made(page, qtbot):
    named(page, QSpinBox, "Classrooms").setValue(2)
    names_field(page, qtbot)
    fill(page, "Names of the classrooms of Main", "101, 101")
    qtbot.waitUntil(lambda: "“101” is used" in texts(page))


def test_the_hint_under_the_passphrase_follows_what_is_typed(page):
    fill(page, "Passphrase", "password1")
    assert "Very weak" in texts(page)
    fill(page, "Passphrase", "plum tractor violin seven mosaic")
    assert "ery strong" in texts(page)


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", 0), ("aaaaaaaaaaaaaaaa", 0), ("12345678", 0), ("Password1!", 1),
        ("Cedar Ridge", 0), ("plum tractor violin mosaic", 4), ("a" * 5000, 0),
        ("plum tractor violin seven mosaic", 4), ("x7#Qm2!vLp9$", 4),
    ],
)  # fmt: skip
def test_the_strength_of_a_passphrase_is_estimated(passphrase, level):
    assert score(passphrase, ["Cedar Ridge"]) == level


@pytest.mark.parametrize("typed", ["24 classrooms, 11 exterior doors", "9 dungeons"])
def test_what_is_said_of_a_line_moves_nothing_below_it(page, typed):
    page.resize(1366, 768)
    area = named(page, QScrollArea, "New audit").widget()
    for _ in range(3):  # the grids take the width, then the page their heights
        QApplication.processEvents()
    below = [named(page, QLineEdit, name) for name in ("Member 1: role", "Passphrase")]
    before = [one.mapTo(area, one.rect().topLeft()) for one in below]
    for line in ("Counts in words: building", "Counts in words: Grounds"):
        fill(page, line, typed)
        press(Qt.Key.Key_Return)
    named(page, QSpinBox, "Levels").setValue(2)
    QApplication.processEvents()
    assert [one.mapTo(area, one.rect().topLeft()) for one in below] == before


def test_a_complaint_goes_once_what_it_is_about_is_changed(page, qtbot):
    missing = named_missing(page)
    fill(page, "Name", "Elm School")
    fill(page, "Passphrase", "school1")
    click(button(page, "Create"))
    assert "easy to guess" in missing.text()
    fill(page, "Passphrase", "plum tractor violin seven mosaic")
    qtbot.waitUntil(lambda: missing.text() == "")
    click(button(page, "Create"))
    assert "passphrases differ" in missing.text()
    fill(page, "Again", "p")
    qtbot.waitUntil(lambda: missing.text() == "")
    click(button(page, "Add a person"))
    fill(page, "Member 2: role", "SRO")
    click(button(page, "Create"))
    assert "Member 2 has no name yet" in missing.text()
    fill(page, "Member 2: name", "Ofc. Diaz")
    qtbot.waitUntil(lambda: missing.text() == "")


def named_missing(window) -> QLabel:
    """Return where it is said what is missing, also while nothing is."""
    labels = window.findChildren(QLabel)
    return next(
        label for label in labels if label.accessibleDescription() == "What could not be done"
    )


def test_a_building_that_is_added_is_named_next(page):
    click(button(page, "Add a building"))
    type_text("Gym")
    names = [one.text() for one in page.findChildren(QLineEdit)
             if one.accessibleName() == "Building name"]  # fmt: skip
    assert names == ["Main", "Gym"]


def test_ticked_companion_lists_are_counted_and_carried(page, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "elm.cpted"
    fill(page, "Name", "Elm School")
    combo = named(page, QComboBox, "Checklist")
    assert [combo.itemData(one) for one in range(combo.count())] == ["school-cpted"]
    total = named(page, QLabel, "How much will be asked")
    qtbot.waitUntil(lambda: "questions" in total.text())
    before = total.text()
    fold = next(one for one in page.findChildren(QToolButton) if one.text().startswith("Companion"))
    assert fold.text() == "Companion lists: none"
    click(fold)
    box = next(one for one in page.findChildren(QCheckBox) if one.text().startswith("Tip line"))
    assert box.text() == "Tip line (7 questions)"
    click(box)
    qtbot.waitUntil(lambda: total.text() != before)
    assert fold.text() == "Companion lists: 1 taken"
    make(page, path, monkeypatch)
    with on_disk(path) as session:
        assert [companion.id for companion in session.checklist.companions] == ["tip-line"]
        assert "TL01" in {question.item.id for question in session.walk.questions()}


@pytest.mark.parametrize("name", ["Enrollment", "Levels", "Classrooms"])
def test_a_number_that_is_none_is_said_and_nothing_is_made(page, tmp_path, monkeypatch, name):
    fill(page, "Name", "Elm School")
    box = named(page, QSpinBox, name)
    box.setFocus()
    box.selectAll()
    type_text("12x")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_m: pytest.fail("made"))
    click(button(page, "No passphrase"))
    click(button(page, "Create"))
    said = named(page, QLabel, "What could not be done").text()
    assert said.startswith("“12x” is not a whole number from ")
    assert page.screen_ is None


def test_what_is_no_number_in_a_count_is_said_beside_it_at_once(page):
    box = named(page, QSpinBox, "Offices")
    box.setFocus()
    box.selectAll()
    type_text("3 park")
    press(Qt.Key.Key_Tab)
    assert "“3 park” is not a whole number" in texts(page)
    press(Qt.Key.Key_Tab)  # another box has nothing to say of this one
    assert "“3 park” is not a whole number" in texts(page)
    box.setFocus()
    box.selectAll()
    type_text("3")
    press(Qt.Key.Key_Tab)
    assert "is not a whole number" not in texts(page)


@pytest.mark.parametrize("name", ["Offices", "Levels"])
def test_a_count_that_was_refused_stands_in_no_total(page, qtbot, name):
    total = named(page, QLabel, "How much will be asked")
    qtbot.waitUntil(lambda: "questions" in total.text())
    box = named(page, QSpinBox, name)
    before = box.value()
    box.setFocus()
    box.selectAll()
    type_text("3 park")
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not total.text())
    assert "“3 park” is not a whole number" in texts(page)
    box.setFocus()
    box.selectAll()
    type_text(str(before))
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "questions" in total.text())


def test_a_name_used_twice_is_told_first_and_no_number_of_places_stands_beside_it(page, qtbot):
    fill(page, "Name", "Elm School")
    click(button(page, "Add a building"))
    fields = [one for one in page.findChildren(QLineEdit) if one.accessibleName() == BUILDING]
    fields[-1].setText("Main")
    click(button(page, "Create"))
    assert "The name “Main” is used twice" in texts(page)
    assert "places, " not in texts(page)
    assert QApplication.focusWidget() is fields[-1]
    fields[-1].setText("Annex")
    qtbot.waitUntil(lambda: "places, " in texts(page))
    assert "is used twice" not in texts(page)


def test_skipping_the_tour_leaves_the_cursor_where_it_was(page):
    page.begin_tour()
    field = named(page, QLineEdit, "Address")
    field.setFocus()
    type_text("1 Elm")
    click(button(page, "Skip"))
    assert QApplication.focusWidget() is field
    assert not field.hasSelectedText()
