"""Ctrl+K over items, places, findings, visits and actions."""

from __future__ import annotations

from functools import partial

import effort
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from walk_driver import CONTROL, dialog, press, type_text

from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.registers.access import DoorState, KeyStatus
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session.registers.records import add_record
from cpted_audit.ui.find.index import FindEntry, found
from cpted_audit.ui.find.palette import FindPalette
from cpted_audit.ui.registers.commands import DOORS


def find(window, text: str) -> FindPalette:
    press("k", CONTROL)
    palette = dialog(window, FindPalette)
    type_text(text)
    return palette


def go(qtbot, window) -> None:
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(FindPalette))
    window.activateWindow()
    QApplication.processEvents()


def test_a_place_is_found_by_part_of_its_name(big, qtbot):
    find(big, "room 4")
    go(qtbot, big)
    assert big.screen_.walk.place.name == "Classroom 4"
    press("y")
    assert len(big.screen_.session.walk.answers) == 1


def test_an_item_at_a_place_is_found_by_words_of_both(big, qtbot):
    walk = big.screen_.session.walk
    question = next(question for question in walk.questions() if question.place.name == "Door 2")
    find(big, f"{question.item.id} door 2")
    go(qtbot, big)
    assert big.screen_.walk.target().item_id == question.item.id
    assert big.screen_.walk.place.name == "Door 2"


def test_a_finding_is_found_by_its_number(big, qtbot):
    press("n")
    item = next(iter(big.screen_.session.walk.answers.values())).item_id
    big.screen_.go_to(big.screen_.session.walk.route()[-1].id)
    palette = find(big, "finding 1")
    assert palette.shown()[0].kind == "Finding"
    go(qtbot, big)
    assert big.screen_.walk.target().item_id == item


def test_a_finding_is_shown_in_the_list_where_the_list_is_on_screen(big, qtbot):
    press("n")
    big.screen_.show_page("findings")
    page = big.screen_.page("findings")
    page.chips.choose("overdue")
    assert not page.listed()
    find(big, "finding 1")
    go(qtbot, big)
    qtbot.waitUntil(lambda: [row.number for row in page.chosen()] == [1])
    assert big.screen_.shown_page == "findings"


def test_an_action_is_found_with_its_keys_and_done(big, qtbot):
    press("y")
    palette = find(big, "undo")
    assert (palette.shown()[0].kind, palette.shown()[0].keys) == ("Action", "Ctrl+Z")
    go(qtbot, big)
    qtbot.waitUntil(lambda: not big.screen_.session.walk.answers)


def test_a_visit_is_found_and_becomes_the_running_one(big, qtbot):
    big.screen_._top._start(Phase.NIGHT)
    big.screen_._top._start(Phase.DAY)
    find(big, "night walk of")
    go(qtbot, big)
    assert big.screen_.walk.header.filter.phase is Phase.NIGHT


def test_a_row_of_a_register_is_found_and_shown(big, qtbot):
    session = big.screen_.session
    add_record(session, RegisterKey.DOORS, number="1", name="Office side")
    door = add_record(session, RegisterKey.DOORS, number="12A", name="Kitchen dock")
    add_record(session, RegisterKey.CONTACTS, name="Ray Delgado", role="Head custodian")
    palette = find(big, "custodian")
    assert palette.shown()[0].title == "Contact Ray Delgado"
    go(qtbot, big)
    find(big, "door 12a")
    go(qtbot, big)
    assert big.screen_.shown_page == "doors"
    qtbot.waitUntil(lambda: DOORS.of(big.screen_).isVisible())
    shown = DOORS.of(big.screen_).view(RegisterKey.DOORS)
    assert [record.id for record in shown.table.chosen_records()] == [door.id]


def test_a_page_that_comes_late_takes_no_letters_from_the_line(big, qtbot):
    palette = find(big, "class")
    big.screen_.page("walk").setFocus()  # as one does that was asked for before
    qtbot.waitUntil(lambda: palette.isAncestorOf(QApplication.focusWidget()))
    type_text("room 4")
    assert palette.shown()[0].title == "Classroom 4"
    go(qtbot, big)
    assert big.screen_.walk.place.name == "Classroom 4"


def test_what_is_gone_is_not_offered_as_there(big):
    """A name in a list is read as a thing one can go to: what speaks against it stands beside."""
    session = big.screen_.session
    add_record(session, RegisterKey.DOORS, number="12", state=DoorState.REMOVED)
    add_record(session, RegisterKey.DOORS, number="120")
    add_record(session, RegisterKey.KEYS, name="Grand master", status=KeyStatus.LOST)
    add_record(
        session, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.EXTINGUISHER, name="F4",
        state=MarkerState.MISSING,
    )  # fmt: skip
    titles = set()
    for typed in ("grand master", "door 12", "extinguisher f4"):
        titles |= {one.title for one in find(big, typed).shown()}
        press(Qt.Key.Key_Escape)
    assert {
        "Door 12 (removed)", "Door 120", "Key Grand master (lost)",
        "Fire extinguisher F4 (missing)",
    } <= titles  # fmt: skip


def test_arrows_move_the_mark_and_esc_leaves(big, qtbot):
    palette = find(big, "classroom")
    press(Qt.Key.Key_Down)
    assert palette._list.currentIndex().row() == 1
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not big.findChildren(FindPalette))


def test_nothing_found_is_said_and_enter_does_nothing(big):
    palette = find(big, "zzzqqq")
    assert palette._nothing.isVisible()
    press(Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "first"), [("door 7", "Door 7"), ("7 door", "Door 7"), ("kd", "Kitchen dock")]
)
def test_words_fit_in_any_order_and_letters_in_order(typed, first):
    titles = ["Door 17", "Kitchen dock", "Door 7", "Indoor pool"]
    entries = [FindEntry("Place", title, "Main", 1, lambda: None) for title in titles]
    assert found(entries, typed)[0].title == first


def test_a_key_press_among_five_thousand_is_quick():
    entries = [
        FindEntry(
            "Item", f"B{n:02} The door closes and latches", f"Main / Door {n}", 4, lambda: None
        )
        for n in range(6_000)
    ]
    for typed in ("d", "door latches", "latches 59", "qqqq"):
        # Some calls for each entry, whatever the machine does; it takes hundredths of a second.
        assert effort.calls(partial(found, entries, typed)) < 12 * len(entries)


def test_after_an_answer_only_what_it_touched_is_gathered_again(big, qtbot, monkeypatch):
    session = big.screen_.session
    palette = find(big, "")
    palette._gather()
    palette.leave()
    press("y")
    ((answered, place_id),) = session.walk.answers
    made = []
    folded = FindEntry.__post_init__

    def make(entry):
        made.append(entry)
        folded(entry)

    monkeypatch.setattr(FindEntry, "__post_init__", make)
    palette = find(big, "")
    palette._gather()
    anew = [one for one in made if one.kind != "Action"]
    here = [one for one in session.standing.places() if one.place.id == place_id]
    assert [len(anew)] == [len(one.questions) for one in here]
    assert any(one.title.startswith(answered) and "Yes" in one.detail for one in anew)


def test_what_is_still_gathered_is_found_before_enter_goes_to_it(big, qtbot, monkeypatch):
    """The palette opens with what is there; Enter waits for the rest, and the line says so."""
    monkeypatch.setattr("cpted_audit.ui.find.palette.AT_ONCE", 0)
    monkeypatch.setattr("cpted_audit.ui.find.palette.A_TURN", 0)
    question = next(q for q in big.screen_.session.walk.questions() if q.place.name == "Door 2")
    palette = find(big, f"{question.item.id} door 2")
    assert palette.shown() == []
    assert palette._nothing.text() == "Still looking…"
    go(qtbot, big)
    assert big.screen_.walk.target().item_id == question.item.id
