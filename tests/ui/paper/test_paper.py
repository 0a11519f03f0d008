"""The walk on paper: print the form from the window, and type it in by keys alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pypdf
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)
from waiting import wait_until
from walk_driver import click, press, purpose, seen, type_text

from cpted_audit import clock
from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.domain.vocabulary import AnswerValue, Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.registers import door_checks, records
from cpted_audit.session.things.site_facts import edit_site
from cpted_audit.session.walk import answers as walkthrough
from cpted_audit.ui import dialogs
from cpted_audit.ui.paper.print_dialog import PrintDialog
from cpted_audit.ui.paper.type_dialog import TypeDialog
from cpted_audit.ui.widgets.date_edit import MomentEdit


@pytest.fixture
def opened(window, audit_path):
    window.open_audit(audit_path)
    return window


def choose(window, name: str) -> None:
    next(action for action in window.actions() if action.text().replace("&", "") == name).trigger()
    QApplication.processEvents()


def by_name(dialog, kind, name: str):
    return next(
        one for one in dialog.findChildren(kind) if name in {one.accessibleName(), purpose(one)}
    )


@pytest.fixture
def typing(opened):
    choose(opened, "Type in a paper form…")
    dialog = opened.findChild(TypeDialog)
    by_name(dialog, QComboBox, "Walked by").setCurrentText("Ofc. Diaz")
    by_name(dialog, QTableView, "Rows of the form").setFocus()
    QApplication.processEvents()
    return dialog


def answers(window):
    found = window.screen_.session.walk.answers
    return [(key[0], one.value, one.note, one.observer) for key, one in found.items()]


def test_the_form_is_printed_from_the_window(opened, tmp_path, monkeypatch):
    target = tmp_path / "form.pdf"
    monkeypatch.setattr(dialogs, "choose_copy", lambda *_: target)
    edit_site(opened.screen_.session, name="Oak School K/8: East")  # no name for a file
    choose(opened, "Print to walk with…")
    dialog = opened.findChild(PrintDialog)
    assert "rows to mark" in by_name(dialog, QLabel, "What the form includes").text()
    click(seen(dialog, QPushButton, lambda one: one.text().startswith("Create")))
    wait_until(lambda: not opened.jobs.busy)
    text = pypdf.PdfReader(target).pages[0].extract_text()
    assert "Oak School" in text


def test_letters_that_the_form_cannot_show_are_told(opened, tmp_path, monkeypatch, told):
    target = tmp_path / "form.pdf"
    monkeypatch.setattr(dialogs, "choose_copy", lambda *_: target)
    edit_site(opened.screen_.session, name="โรงเรียน Oak")
    choose(opened, "Print to walk with…")
    dialog = opened.findChild(PrintDialog)
    click(seen(dialog, QPushButton, lambda one: one.text().startswith("Create")))
    wait_until(lambda: not opened.jobs.busy)
    (sentence,) = told
    assert "Wrote form.pdf. Letters: no font of the program has Thai (" in sentence
    assert "by hand" in sentence
    assert "[U+0E42]" in pypdf.PdfReader(target).pages[0].extract_text()


def test_rows_are_typed_with_one_key_each_and_words_where_they_are_asked(opened, typing):
    press("y")
    press("n")
    type_text("No fence on the north")
    press(Qt.Key.Key_Return)
    press("y")
    (first, second, third) = answers(opened)
    assert [one[1] for one in (first, second, third)] == [
        AnswerValue.YES, AnswerValue.NO, AnswerValue.YES,
    ]  # fmt: skip
    assert second[2] == "No fence on the north"
    assert {one[3] for one in (first, second, third)} == {"Ofc. Diaz"}


def test_a_held_key_writes_one_row(opened, typing):
    table = by_name(typing, QTableView, "Rows of the form")
    press("y")
    for _ in range(5):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Y, Qt.KeyboardModifier.NoModifier, "y", True
        )  # fmt: skip
        QApplication.sendEvent(table, held)
    assert len(answers(opened)) == 1


def test_a_row_without_a_name_or_of_a_day_to_come_is_told_and_not_written(opened, typing):
    told = by_name(typing, QLabel, "What could not be done")
    who = by_name(typing, QComboBox, "Walked by")
    who.setCurrentText("")
    press("y")
    assert "Say who walked" in told.text()
    who.setCurrentText("Ofc. Diaz")
    moment = by_name(typing, MomentEdit, "Date and time on the form")
    moment.set_moment(moment.moment() + timedelta(days=365))
    press("y")
    assert "have not come yet" in told.text()
    assert answers(opened) == []
    moment.set_moment(moment.moment() - timedelta(days=730))
    press("y")
    assert told.text() == ""
    assert len(answers(opened)) == 1


def test_undo_takes_the_last_row_back(opened, typing):
    press("y")
    click(seen(typing, QPushButton, lambda one: one.text() == "Undo"))
    assert not [answer for answer in answers(opened) if answer[1]]
    table = by_name(typing, QTableView, "Rows of the form")
    assert "blank" in table.model().index(1, 2).data()
    assert by_name(typing, QLabel, "What could not be done").text() == ""
    assert by_name(typing, QLabel, "What was done").text().startswith("Undo: Answer Yes")


def test_doors_are_typed_in_as_checks_of_that_day(opened):
    session = opened.screen_.session
    records.add_record(session, RegisterKey.DOORS, number="7")
    choose(opened, "Type in a paper form…")
    dialog = opened.findChild(TypeDialog)
    by_name(dialog, QComboBox, "Walked by").setCurrentText("Ofc. Diaz")
    table = by_name(dialog, QTableView, "Rows of the form")
    row = next(n for n in range(table.model().rowCount())
               if table.model().index(n, 0).data() == "Door 7")  # fmt: skip
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, 2))
    press("a")
    assert "nothing was written" in by_name(dialog, QLabel, "What could not be done").text()
    press("p")
    type_text("brick")
    press(Qt.Key.Key_Return)
    (door,) = [
        record for record in records.records(session, RegisterKey.DOORS) if record.number == "7"
    ]
    (check,) = door_checks.checks_of(session, door.id)
    assert (check.latches, check.by, check.note) == ("propped", "Ofc. Diaz", "brick")


def test_a_form_is_typed_into_the_running_visit(opened):
    session = opened.screen_.session
    today, earlier = clock.today(), clock.today() - timedelta(days=9)
    visits = [Visit(id=visit_id(), on=on, phase=Phase.DAY) for on in (earlier, today)]
    for visit in visits:
        walkthrough.add_visit(session, visit)
    for running in (*visits, None):
        opened.screen_._top.choose(running)
        choose(opened, "Type in a paper form…")
        dialog = next(one for one in opened.findChildren(TypeDialog) if one.isVisible())
        assert by_name(dialog, QComboBox, "Visit").currentData() == running
        by_name(dialog, QComboBox, "Walked by").setCurrentText("Ofc. Diaz")
        by_name(dialog, QTableView, "Rows of the form").setFocus()
        press("y")
        (written,) = session.walk.answers.values()
        assert written.visit_id == (running.id if running else None)
        dialog.close()
        session.undo()


def test_what_was_seen_is_typed_in_view_at_large_text_on_a_small_screen(
    settings, make_main_window, audit_path
):
    settings.setValue("text_scale", 150)
    window = make_main_window()
    window.open_audit(audit_path)
    choose(window, "Type in a paper form…")
    dialog = window.findChild(TypeDialog)
    dialog.resize(1366, 600)
    QApplication.processEvents()
    note = by_name(dialog, QLineEdit, "What was seen")
    assert note.visibleRegion().boundingRect() == note.rect()
    assert not by_name(dialog, QTableView, "Rows of the form").visibleRegion().isEmpty()
    dialog.close()


def print_a_form(window, monkeypatch, target) -> None:
    """Print what the buildings and the open questions of one phase are."""
    monkeypatch.setattr(dialogs, "choose_copy", lambda *_: target)
    choose(window, "Print to walk with…")
    dialog = next(one for one in window.findChildren(PrintDialog) if one.isVisible())
    by_name(dialog, QComboBox, "Building").setCurrentText("Main")
    by_name(dialog, QComboBox, "Phase").setCurrentText("Day walk")
    seen(dialog, QCheckBox, lambda one: one.text().startswith("Only what")).setChecked(True)
    click(seen(dialog, QPushButton, lambda one: one.text().startswith("Create")))
    wait_until(lambda: not window.jobs.busy)


def test_a_form_is_typed_in_as_it_was_printed_last(opened, tmp_path, monkeypatch):
    printed = datetime(2026, 11, 17, 9, 14, tzinfo=UTC)
    with monkeypatch.context() as then:
        then.setattr(clock, "moment", lambda: printed)
        print_a_form(opened, then, tmp_path / "form.pdf")
    choose(opened, "Type in a paper form…")
    dialog = opened.findChild(TypeDialog)
    assert by_name(dialog, QComboBox, "Building").currentText() == "Main"
    assert by_name(dialog, QComboBox, "Phase").currentText() == "Day walk"
    assert seen(dialog, QCheckBox, lambda one: one.text().startswith("Only what")).isChecked()
    at = by_name(dialog, MomentEdit, "Date and time on the form").moment()
    assert at == clock.on_wall(printed)
    assert any("This is the form printed last" in one.text()
               for one in dialog.findChildren(QLabel))  # fmt: skip
    session = opened.screen_.session
    assert [step.label for step in session.history()] == []  # it is no step of the audit


def test_without_a_printed_form_it_is_the_whole_school_now(opened):
    choose(opened, "Type in a paper form…")
    dialog = opened.findChild(TypeDialog)
    assert by_name(dialog, QComboBox, "Building").currentText() == "Whole school"
    assert by_name(dialog, MomentEdit, "Date and time on the form").moment() <= clock.now()
