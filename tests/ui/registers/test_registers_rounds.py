"""The weekly round, the numbering and the packet's gaps, in the real window."""

from __future__ import annotations

from datetime import timedelta

import pytest
import register_driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)
from register_driver import RegisterDriver, today
from waiting import wait_until
from walk_driver import button, click, named, press, texts, type_text

from cpted_audit.analysis.registers.door_numbering import Fault
from cpted_audit.analysis.registers.door_renumbering import Renumber
from cpted_audit.analysis.registers.mapping_laws import Law, laws_of
from cpted_audit.domain.registers.access import Latches
from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
)
from cpted_audit.session import team
from cpted_audit.session.documents.profiles import choose_profile
from cpted_audit.session.registers import door_checks, records
from cpted_audit.session.team import choose_walker
from cpted_audit.session.things.site_facts import change_site_facts, edit_site, site_facts
from cpted_audit.ui.kept_settings import MOVE_ON_AFTER_NO
from cpted_audit.ui.registers.numbering_bar import NumberingBar
from cpted_audit.ui.registers.numbering_dialogs import NumberingDialog, RenumberDialog
from cpted_audit.ui.registers.rounds.check_words import last_check
from cpted_audit.ui.widgets.link_row import LinkRow


@pytest.fixture
def drive(window, tmp_path) -> RegisterDriver:
    register_driver.make(tmp_path / "a.cpted")
    return RegisterDriver(window, tmp_path / "a.cpted")


@pytest.fixture
def on_round(drive):
    """The round, begun by somebody who is on the team."""
    person = team.add_person(drive.session, "Ofc. Lee")
    choose_walker(drive.session, drive.window.screen_._top.running, person.id)
    drive.page.check_doors()
    drive.settle()
    return drive.view().round


# The round


def test_the_round_leads_through_the_doors_in_the_order_of_their_numbers(drive, on_round):
    assert on_round.door.number == "1"
    seen = []
    for number in (0, 1, 2, 0, 0):
        seen.append(on_round.door.number)
        on_round._buttons[number].click()
        if number:
            drive.key(QApplication.focusWidget(), Qt.Key.Key_Return)
        drive.settle()
    assert seen == ["1", "2", "10", "12", "12A"]
    assert [drive.door(one).latches for one in seen] == [
        Latches.YES, Latches.NO, Latches.PROPPED, Latches.YES, Latches.YES,
    ]  # fmt: skip
    assert on_round._progress.text() == "5 of 5 checked this week"
    assert drive.door("10").checked_on == today()


def test_the_keys_1_2_3_check_and_the_note_goes_with_it(drive, on_round):
    on_round._note.setFocus()
    QTest.keyClicks(on_round._note, "chair in the way")
    drive.key(on_round._note, Qt.Key.Key_Return)
    drive.key(QApplication.focusWidget(), Qt.Key.Key_3)
    (check,) = door_checks.checks_of(drive.session, drive.door("1").id)
    assert (check.latches, check.note) == (Latches.PROPPED, "chair in the way")
    assert on_round._note.text() == ""
    assert on_round.door.number == "2"


@pytest.mark.parametrize(("key", "seen"), [(Qt.Key.Key_2, Latches.NO),
                                           (Qt.Key.Key_3, Latches.PROPPED)])  # fmt: skip
def test_a_door_that_fails_asks_what_was_seen_and_keeps_it_letter_by_letter(
    drive, on_round, key, seen
):
    drive.key(on_round._buttons[0], key)
    line = QApplication.focusWidget()
    assert line is on_round._note
    assert "What did you see?" in texts(on_round)
    QTest.keyClicks(line, "1 strike loose")
    before = drive.steps()
    (check,) = door_checks.checks_of(drive.session, drive.door("1").id)
    assert (check.latches, check.note) == (seen, "1 strike loose")
    drive.key(line, Qt.Key.Key_Return)
    assert (on_round.door.number, on_round._note.text(), drive.steps()) == ("2", "", before)
    drive.key(QApplication.focusWidget(), Qt.Key.Key_1)
    assert [check.note for check in door_checks.checks_of(drive.session, drive.door("2").id)] == [
        ""
    ]


def test_a_failing_door_does_not_ask_those_who_want_to_move_on(drive, on_round, settings):
    settings.setValue(MOVE_ON_AFTER_NO.key, 1)
    on_round.check(Latches.NO)
    assert on_round.door.number == "2"


def test_what_is_typed_about_a_door_stays_with_it(drive, on_round):
    QTest.keyClicks(on_round._note, "hinge bent")
    drive.key(on_round, Qt.Key.Key_PageDown)
    assert on_round._note.text() == ""
    on_round.check(Latches.YES)
    drive.key(on_round, Qt.Key.Key_PageUp)
    drive.key(on_round, Qt.Key.Key_PageUp)
    on_round.check(Latches.NO)
    notes = [door_checks.checks_of(drive.session, drive.door(one).id)[0].note for one in "12"]
    assert notes == ["hinge bent", ""]


def test_the_last_door_ends_the_round_with_how_it_came_out(drive, on_round):
    drive.key(on_round, Qt.Key.Key_PageDown)  # door 1 is left for later
    for latches in (Latches.YES, Latches.PROPPED, Latches.YES, Latches.YES):
        if latches is Latches.PROPPED:
            on_round._note.setText("crate")
        on_round.check(latches)
    assert on_round.is_over
    before = drive.steps()
    for _ in range(2):
        drive.key(QApplication.focusWidget(), Qt.Key.Key_1)
        on_round.check(Latches.YES)
    assert drive.steps() == before
    told = texts(on_round)
    assert "4 doors checked this week · 3 latch" in told
    assert "✕ Door 10" in told
    assert "propped · crate" in told
    assert "1 door is still due: 1" in told
    button(on_round, "Go on with those doors").click()
    assert (on_round.is_over, on_round.door.number) == (False, "1")
    on_round.check(Latches.YES)
    assert "5 doors checked this week · 4 latch" in texts(on_round)
    drive.key(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not drive.view().on_round


def test_a_check_is_one_step_and_undo_takes_it_back(drive, on_round):
    before = drive.steps()
    on_round.check(Latches.NO)
    assert drive.steps() == before + 1
    drive.session.undo()
    drive.settle()
    assert door_checks.checks_of(drive.session, drive.door("1").id) == []
    assert on_round._progress.text() == "0 of 5 checked this week"


def test_nobody_named_is_said_and_nothing_written(drive, on_round):
    on_round._by.clear()
    on_round.check(Latches.YES)
    assert "Say who checked" in on_round._error.text()
    assert door_checks.checks_of(drive.session, drive.door("1").id) == []


def checks(drive, number: str) -> list[tuple]:
    found = door_checks.checks_of(drive.session, drive.door(number).id)
    return [(one.latches, one.note, one.by) for one in found]


def click_door(drive, row: int) -> None:
    listed = named(drive.window, QListWidget, "Doors of the round")
    click(listed.viewport(), listed.visualItemRect(listed.item(row)).center())
    drive.settle()


def test_keys_of_doors_never_become_the_name_of_who_checks(drive):
    for name in ("Ofc. Lee", "Ofc. Kim"):
        team.add_person(drive.session, name)
    button(drive.window, "Not now").click()
    drive.page.check_doors()
    drive.settle()
    by = named(drive.window, QLineEdit, "Checked by")
    for key in "1111y3":
        press(key)
    assert by.text() == ""
    assert not any(door.checked_on == today() for door in drive.doors)
    assert "Say who checked the doors; nothing was written." in texts(drive.window)
    assert "Who is walking?" in texts(drive.window)
    click(button(drive.window, "Ofc. Kim"))
    assert by.text() == "Ofc. Kim"
    assert "Say who checked" not in texts(drive.window)
    press("1")
    assert checks(drive, "1") == [(Latches.YES, "", "Ofc. Kim")]
    by.setFocus()
    by.selectAll()
    type_text("111")
    press(Qt.Key.Key_Return)
    press("1")
    assert checks(drive, "2") == []
    assert "“111” is no name" in texts(drive.window)


def test_the_checks_follow_who_walks_until_another_name_is_typed(drive, on_round):
    by = named(drive.window, QLineEdit, "Checked by")
    by.setFocus()
    by.selectAll()
    type_text("J. Poe")
    press(Qt.Key.Key_Return)
    press("1")
    kim = team.add_person(drive.session, "Ofc. Kim")
    assert by.text() == "J. Poe"
    who = drive.window.screen_._who
    who.button.menu().aboutToShow.emit()
    next(action for action in who.button.menu().actions() if action.text() == kim.name).trigger()
    assert by.text() == "Ofc. Kim"
    press("1")
    assert [checks(drive, one)[0][2] for one in ("1", "2")] == ["J. Poe", "Ofc. Kim"]
    assert drive.session.document.who == "Ofc. Kim"


def test_keys_work_from_the_list_and_a_note_stays_with_its_door(drive, on_round):
    click_door(drive, 1)
    press("1")
    assert checks(drive, "2") == [(Latches.YES, "", "Ofc. Lee")]
    note = named(drive.window, QLineEdit, "Note")
    click_door(drive, 0)
    note.setFocus()
    type_text("hinge bent")
    click_door(drive, 1)
    note.setFocus()
    type_text("latch sticks")
    click_door(drive, 2)
    assert note.text() == ""
    assert checks(drive, "2") == [(Latches.YES, "latch sticks", "Ofc. Lee")]
    button(drive.window, "Back to the table").click()
    drive.page.check_doors()
    assert note.text() == "hinge bent"
    press("3")
    assert checks(drive, "1") == [(Latches.PROPPED, "hinge bent", "Ofc. Lee")]


def test_the_letters_of_the_walk_check_a_door_and_the_buttons_correct_it(drive, on_round):
    press("y")
    press("n")
    before = drive.steps()
    type_text("p1 strike")
    assert named(drive.window, QPushButton, "✕ Does not latch, key 2, N").isEnabled()
    click(named(drive.window, QPushButton, "✕ Propped open, key 3, P"))
    assert checks(drive, "2") == [(Latches.PROPPED, "p1 strike", "Ofc. Lee")]
    assert drive.door("2").latches is Latches.PROPPED
    assert QApplication.focusWidget() is named(drive.window, QLineEdit, "Note")
    click(named(drive.window, QPushButton, "✓ Latches, key 1, Y"))
    assert checks(drive, "2") == [(Latches.YES, "p1 strike", "Ofc. Lee")]
    assert drive.steps() == before + 3
    assert on_round.door.number == "10"
    assert checks(drive, "1") == [(Latches.YES, "", "Ofc. Lee")]


def test_in_a_low_window_the_note_that_is_asked_for_and_the_next_door_are_seen(drive, on_round):
    drive.window.resize(1000, 480)
    drive.settle()
    press("2")
    note = named(drive.window, QLineEdit, "Note")
    assert not note.visibleRegion().isEmpty()
    press(Qt.Key.Key_Return)
    assert not on_round._title.visibleRegion().isEmpty()
    assert on_round.door.number == "2"


def test_only_doors_that_are_due_can_be_gone_through(drive, on_round):
    on_round.check(Latches.YES)
    on_round._due.setChecked(True)
    drive.settle()
    assert [door.number for door in on_round._doors] == ["2", "10", "12", "12A"]
    assert on_round._list.count() == 4


def test_the_list_of_the_round_says_the_building_and_goes_through_one_after_the_other(drive):
    main, annex = (f"b-{name}" for name in ("Main", "Annex"))
    for building, numbers in ((main, ("12", "12A")), (annex, ("1", "2", "10"))):
        ids = [drive.door(number).id for number in numbers]
        records.change_records(drive.session, RegisterKey.DOORS, ids, building_id=building)
    drive.page.check_doors()
    drive.settle()
    listed = drive.view().round._list

    def words() -> list[str]:
        rows = [listed.item(row) for row in range(listed.count())]
        assert all(one.toolTip() in one.text() for one in rows)
        return [one.toolTip() for one in rows]

    assert words()[0] == "Door 1 · Annex · Wing 1"
    change_site_facts(drive.session, scheme=NumberingScheme.PER_BUILDING)
    records.change_records(drive.session, RegisterKey.DOORS, [drive.door("12").id], number="1")
    drive.settle()
    assert words() == [
        "Door 1 · Annex · Wing 1", "Door 2 · Annex · Wing 2", "Door 10 · Annex · Wing 10",
        "Door 1 · Main · Wing 12", "Door 12A · Main · Wing 12A",
    ]  # fmt: skip


@pytest.mark.slow
def test_at_large_text_the_table_has_the_width_and_the_lines_above_are_short(drive):
    drive.window.resize(1366, 768)
    drive.window.preferences.choose_scale(150)
    drive.settle()
    view = drive.view()
    view.numbering.check()
    drive.settle()
    assert not view.form.isVisible()
    assert view.table.viewport().height() >= 2 * view.table.verticalHeader().defaultSectionSize()
    assert named(drive.window, QComboBox, "Register").isVisible()
    assert view.numbering._folded.isVisible()
    assert view.numbering._folded.text().startswith("Doors: ")
    view.table.choose([drive.door("2").id])
    click(button(drive.window, "Details"))
    assert view.form.isVisible()
    drive.window.preferences.choose_scale(100)
    drive.settle()
    assert drive.view().form.isVisible()
    assert drive.view().table.isVisible()


def test_the_round_begins_at_the_first_door_that_is_due(drive):
    door_checks.log_checks(
        drive.session, {drive.door("1").id: door_checks.Seen(Latches.YES)}, today(), "J. Lee"
    )
    drive.page.check_doors()
    drive.settle()
    assert drive.view().round.door.number == "2"


def test_leaving_the_round_goes_to_the_door_in_the_table(drive, on_round):
    on_round.check(Latches.YES)
    drive.key(on_round, Qt.Key.Key_Escape)
    view = drive.view()
    assert not view.on_round
    assert view.table.chosen_records()[0].number == "2"


def test_the_form_tells_the_last_checks_and_that_the_next_is_due(drive, qtbot):
    door = drive.door("1")
    for days, seen, note in ((20, Latches.YES, ""), (9, Latches.PROPPED, "chair")):
        door_checks.log_checks(
            drive.session, {door.id: door_checks.Seen(seen, note)},
            today() - timedelta(days=days), "J. Lee",
        )  # fmt: skip
    view = drive.choose("1")
    qtbot.waitUntil(lambda: "propped" in view._checks._lines.text())
    assert view._checks._state.text().endswith("· due")
    assert "chair" in view._checks._lines.text()
    assert view._checks._lines.text().index("✕") < view._checks._lines.text().index("✓")
    checked = [column.field for column in view.register.columns].index("checked_on")
    assert view.table.records.cell(0, checked).text.endswith("due")
    assert last_check(None, drive.door("2"), today()) == "Never checked."


# Numbering


def test_the_bar_offers_nothing_before_the_numbers_are_checked(drive):
    bar = NumberingBar(drive.view().numbering._controller)
    bar.refresh()
    bar.stop()
    bar.resize(900, 700)
    bar.show()
    assert "Numbering · from Door 1, direction not said" in texts(bar)
    assert "The numbers are being checked…" in texts(bar)
    shown = [one.text() for one in bar.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Numbering…"]
    bar.deleteLater()


def test_the_bar_counts_what_is_wrong_and_shows_the_doors(drive):
    records.change_records(drive.session, RegisterKey.DOORS, [drive.door("10").id], number="2")
    view = drive.view()
    view.numbering.check()
    assert view.numbering._title.text() == "Numbering · from Door 1, direction not said"
    duplicate = view.numbering._faults[Fault.DUPLICATE]
    assert duplicate.isVisible()
    assert duplicate.text() == "1 duplicate"
    duplicate.click()
    drive.settle()
    assert drive.numbers() == ["2", "2"]
    view.filters._all.click()
    assert len(drive.numbers()) == 5


def test_a_renumbering_shows_old_and_new_and_is_one_step(drive):
    view = drive.view()
    view.numbering.check()
    view.numbering._propose.click()
    drive.settle()
    dialog = drive.window.findChild(RenumberDialog)
    dialog.choose(Renumber.ALL)
    new = dict(dialog.proposal.numbers)
    for number, name, change, _ in dialog.lines():
        door = drive.door(number)
        assert (name, change) == (door.name, f"{number} → {new[door.id]}")
    assert len(dialog.lines()) == len(new) > 0
    before = drive.steps()
    dialog.accept()
    drive.settle()
    assert sorted(door.number for door in drive.doors) == ["1", "2", "3", "4", "5"]
    assert drive.steps() == before + 1
    drive.session.undo()
    drive.settle()
    assert drive.numbers() == ["1", "2", "10", "12", "12A"]


def test_how_doors_are_numbered_is_a_setting_of_the_site(drive):
    view = drive.view()
    view.numbering.check()
    view.numbering._settings.click()
    drive.settle()
    dialog = drive.window.findChild(NumberingDialog)
    dialog.choose("direction", "counterclockwise")
    dialog.choose("prefix", "side")
    dialog.choose("start_door_id", drive.door("12").id)
    dialog.accept()
    facts = site_facts(drive.session)
    assert facts.direction is NumberingDirection.COUNTER_CLOCKWISE
    assert facts.prefix is NumberPrefix.SIDE
    assert facts.start_door_id == drive.door("12").id
    view.numbering.check()
    assert "counterclockwise from Door 12" in view.numbering._title.text()


def test_a_narrow_line_has_all_of_it_in_a_menu(drive):
    drive.window.resize(660, 700)
    drive.settle()
    view = drive.view()
    view.numbering.check()
    assert view.numbering._folded.isVisible()
    assert view.numbering._folded.text().startswith("Doors: ")
    view.numbering.fill_menu()
    texts = [action.text() for action in view.numbering._menu.actions() if action.text()]
    assert "Propose renumbering" in texts
    assert any("gap" in text for text in texts)
    menu = view.filters.parent().findChild(type(view.numbering._menu))
    view.fill_menu(menu)
    assert {"Columns", "Only…", "Check doors"} <= {action.text() for action in menu.actions()}


# Site facts and readiness


def test_the_facts_of_the_site_are_written_as_they_are_typed(drive):
    drive.page.show_tab("site-facts")
    facts = drive.page.tab("site-facts")
    before = drive.steps()
    line = facts._fields["staging"].line
    line.setFocus()
    QTest.keyClicks(line, "North lot")
    drive.settle()
    assert site_facts(drive.session).staging == "North lot"
    assert drive.steps() == before + 1
    facts._fields["students"].line.setText("412")
    facts._fields["students"].line.editingFinished.emit()
    facts._fields["address"].line.setText("2 Oak St")
    facts._fields["address"].line.textEdited.emit("2 Oak St")
    drive.settle()
    assert site_facts(drive.session).students == 412
    assert drive.session.site.address == "2 Oak St"
    facts._fields["students"].line.setText("many")
    facts._fields["students"].line.editingFinished.emit()
    assert "“many” is not a whole number" in facts._error.text()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["name", "address", "hours"])
def test_what_is_typed_of_the_school_stays_in_its_field(drive, name):
    """Each letter shows the walk anew, which must not draw the rest of the typing into it."""
    drive.window.screen_.show_page("walk")
    drive.window.screen_.show_page("doors")
    drive.page.show_tab("site-facts")
    field = drive.page.tab("site-facts")._fields[name]
    field.setFocus()
    drive.settle()
    field.line.selectAll()
    for letter in "45 Elm Ave, pay by noon":
        QTest.keyClick(QApplication.focusWidget(), letter)
        QTest.qWait(1)
    assert field.isAncestorOf(QApplication.focusWidget())
    assert getattr(drive.session.site, name) == "45 Elm Ave, pay by noon"
    assert not drive.session.walk.answers


def test_what_is_missing_leads_to_where_it_is_mended(drive):
    drive.page.show_tab("readiness")
    listed = drive.page.tab("readiness")
    told = words_of(listed)
    assert "No state is chosen on the Report page, so no law is named." in told
    assert not any(law.citation in told for law in Law), "no state's law but the school's own"
    assert "was not read, which says nothing of its law" in told
    by_words = {link.title: link for link in listed.links()}
    staging = next(one for words, one in by_words.items() if words.startswith("Where to stage"))
    staging.go()
    drive.settle()
    assert drive.page.shown_tab == "site-facts"
    assert drive.page.tab("site-facts")._fields["staging"].isAncestorOf(QApplication.focusWidget())
    drive.page.show_tab("readiness")
    door = next(one for words, one in by_words.items() if "Door 10" in words)
    door.go()
    drive.settle()
    assert drive.page.shown_tab == "doors"
    assert drive.view().table.chosen_records()[0].number == "10"


def words_of(listed) -> str:
    return " ".join(label.text() for label in listed.findChildren(QLabel))


def test_only_the_law_of_the_school_s_own_state_is_named(drive):
    drive.page.show_tab("readiness")
    listed = drive.page.tab("readiness")
    for key, state in (("fl", "Florida"), ("va", "Virginia"), ("mt", "Montana")):
        choose_profile(drive.session, key)
        listed.refresh()
        named = words_of(listed) + " ".join(link.detail for link in listed.links())
        assert {law.value.state for law in Law if law.citation in named} <= {state}
        assert bool(laws_of(state)) == any(one.source in named for one in laws_of(state))
    assert "No law of Montana on maps of schools was read." in named


def test_what_was_mended_is_gone_from_the_list(drive):
    drive.page.show_tab("readiness")
    listed = drive.page.tab("readiness")
    before = listed.found.whole
    change_site_facts(drive.session, helicopter="Football field")
    drive.settle()
    assert listed.found.whole > before
    assert not any("helicopter" in link.title for link in listed.links())


def test_a_gap_on_the_plans_goes_there(drive):
    drive.page.show_tab("readiness")
    links = drive.page.tab("readiness").links()
    next(link for link in links if link.title == "There is no plan from the air.").go()
    drive.settle()
    assert drive.window.screen_.shown_page == "plans"


def test_a_held_key_checks_one_door(drive, on_round):
    for repeat in (False, True, True, True):
        QTest.simulateEvent(
            on_round._buttons[0], True, Qt.Key.Key_1.value, Qt.KeyboardModifier.NoModifier, "1",
            repeat, -1,
        )  # fmt: skip
    drive.settle()
    checked = [door.number for door in drive.doors if door.checked_on == today()]
    assert len(checked) == 1


def test_a_door_that_failed_is_offered_as_a_finding_where_the_round_ends(drive, on_round):
    building = drive.session.walk.buildings[0]
    ids = [drive.door(number).id for number in ("1", "2")]
    records.change_records(drive.session, RegisterKey.DOORS, ids, building_id=building.id)
    drive.settle()
    assert drive.door("1").place_id
    drive.key(on_round._buttons[0], Qt.Key.Key_2)
    QTest.keyClicks(on_round._note, "strike bent")
    drive.key(on_round._note, Qt.Key.Key_Return)
    for _ in range(4):
        on_round.check(Latches.YES)
    drive.settle()
    assert on_round.is_over
    assert not drive.session.free_findings
    click(named(on_round._summary, QPushButton, "Make it a finding: Door 1 does not latch"))
    drive.settle()
    (made,) = drive.session.free_findings
    assert (made.title, made.note) == ("Door 1 does not latch", "strike bent")
    click(named(on_round._summary, QPushButton, f"Finding {made.number}: Door 1 does not latch"))
    drive.settle()
    assert drive.window.screen_.on_walk
    assert drive.session.free_findings == [made]


def test_the_form_of_a_door_that_failed_offers_it_too_and_the_overview_leads_there(drive):
    building = drive.session.walk.buildings[0]
    door = drive.door("2")
    records.change_records(drive.session, RegisterKey.DOORS, [door.id], building_id=building.id)
    seen = {door.id: door_checks.Seen(Latches.PROPPED, "crate")}
    door_checks.log_checks(drive.session, seen, today(), "Ofc. Lee")
    drive.window.screen_.show_page("overview")
    drive.settle()
    page = drive.window.screen_.page("overview")
    (row,) = [row for row in page.findChildren(LinkRow) if "Door 2" in row.accessibleName()
              and "propped open" in row.accessibleName() and not row.isHidden()]  # fmt: skip
    row.click()
    drive.settle()
    assert [one.number for one in drive.view().table.chosen_records()] == ["2"]
    offer = drive.view()._checks.offer
    wait_until(offer.isVisible)
    offered = named(offer, QPushButton, "Make it a finding: Door 2 is propped open")
    assert not drive.session.free_findings
    offered.click()
    assert [one.title for one in drive.session.free_findings] == ["Door 2 is propped open"]


def test_a_day_nobody_knows_is_not_shown_as_one(drive):
    drive.page.show_tab("site-facts")
    field = drive.page.tab("site-facts")._fields["verified_on"]
    assert field.line.text() == ""
    assert field.line.placeholderText() == "like Nov 18, 2026"


def test_the_enrollment_stands_in_for_students_nobody_counted(drive):
    edit_site(drive.session, enrolment=1_412)
    drive.page.show_tab("site-facts")
    form = drive.page.tab("site-facts")
    field = form._fields["students"]
    assert field.line.text() == ""
    assert field.line.placeholderText() == "1,412 (the school's enrollment)"
    field.setFocus()
    QTest.keyClicks(field.line, "12x")
    drive.key(field.line, Qt.Key.Key_Return)
    assert "is not a whole number" in form._error.text()
    assert site_facts(drive.session).students is None
    field.line.selectAll()
    QTest.keyClicks(field.line, "1390")
    drive.key(field.line, Qt.Key.Key_Return)
    assert site_facts(drive.session).students == 1390
    assert field.line.placeholderText() == ""
