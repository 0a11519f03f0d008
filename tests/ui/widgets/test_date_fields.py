"""Whatever is typed into a date field of the window is that date, or is refused in a sentence."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import gallery
import pytest
import register_driver
import small_audit
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QMenu, QWidget
from register_driver import RegisterDriver
from walk_driver import texts

import cpted_audit
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import recipients, record_copy
from cpted_audit.session.interviews import add_interview, interview
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.session.walk import answers
from cpted_audit.session.walk.companions import add_lists
from cpted_audit.ui.documents.recipient_log import EntryDialog
from cpted_audit.ui.interviews.dialogs import NewInterviewDialog
from cpted_audit.ui.paper.type_dialog import TypeDialog
from cpted_audit.ui.plans.settings import VerifyPlanDialog
from cpted_audit.ui.region import region
from cpted_audit.ui.start.new_audit_page import NewAuditPage
from cpted_audit.ui.visits.visits_dialog import VisitsDialog
from cpted_audit.ui.widgets.date_edit import DateEdit, MomentEdit
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.words import day, moment

MEANT = date(2026, 11, 18)
TYPED = (
    "11/18/2026", "11/18/26", "2026-11-18", "Nov 18, 2026", "18 Nov 2026", "18-Nov-26",
    "Wednesday, November 18, 2026", "11.18.2026", "20261118", "18 de noviembre de 2026",
)  # fmt: skip
NO_DATES = ("", "soon", "18", "11/18", "2/30/2026", "13/13/2026", "11/18/20266", "11/18/1820", "x")


@pytest.fixture(autouse=True)
def in_the_us(monkeypatch):
    locate(monkeypatch, "en_US")
    yield
    region.cache_clear()


def locate(monkeypatch, name: str) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(name))
    region.cache_clear()


def write(field: QLineEdit, words: str, leave: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """Type over what stands in a field, letter by letter, and leave it."""
    field.window().activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)
    if leave is not None:
        QTest.keyClick(field, leave)
    QApplication.processEvents()


def only(root: QWidget, kind: type = DateEdit) -> DateEdit:
    (field,) = [one for one in root.findChildren(kind) if not one.isHidden()]
    return field


def said(root: QWidget) -> str:
    return "\n".join(label.text() for label in root.findChildren(QLabel))


# The field


@pytest.mark.parametrize("words", TYPED)
def test_a_date_typed_in_any_form_is_that_date_and_is_shown_as_here(qapp, words):
    field = DateEdit(date(2026, 1, 2))
    field.show()
    write(field, words)
    assert (field.day(), field.text()) == (MEANT, "Nov 18, 2026")
    assert not field.complaint()


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_is_refused_and_stays_to_be_mended(qapp, words):
    field = DateEdit(date(2026, 1, 2))
    field.show()
    told = []
    field.refused.connect(told.append)
    write(field, words)
    assert field.text() == words
    with pytest.raises(AuditError, match="is not a date, so nothing was changed"):
        field.day()
    assert told[-1] == field.complaint() == field.toolTip()
    write(field, "11/18/2026")
    assert (field.day(), told[-1], field.toolTip()) == (MEANT, "", "")


def test_the_region_says_which_number_is_the_month(qapp, monkeypatch):
    field = DateEdit()
    write(field, "03/04/2026")
    assert field.day() == date(2026, 3, 4)
    locate(monkeypatch, "en_GB")
    write(field, "03/04/2026")
    assert (field.day(), field.text()) == (date(2026, 4, 3), "3 Apr 2026")


@pytest.mark.parametrize("where", ["en_US", "en_GB", "es_MX", "sv_SE"])
def test_what_is_shown_is_read_again_as_the_same(qapp, monkeypatch, where):
    locate(monkeypatch, where)
    for month in range(1, 13):
        for number in (1, 12, 28):
            at = datetime(2026, month, number, 14, 5)
            field, clock = DateEdit(), MomentEdit(datetime(2025, 1, 1, 9, 0))
            write(field, day(at), leave=None)
            write(clock, moment(at), leave=None)
            assert (field.day(), clock.moment()) == (at.date(), at)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("11/18/2026 2:15 pm", datetime(2026, 11, 18, 14, 15)),
        ("2026-11-18 14:15", datetime(2026, 11, 18, 14, 15)),
        ("Nov 18, 2026 12 am", datetime(2026, 11, 18, 0, 0)),
        ("11/18/2026 0:00", datetime(2026, 11, 18, 0, 0)),
        ("11/18/2026", datetime(2026, 11, 18, 9, 30)),
    ],
)
def test_a_day_typed_alone_keeps_the_time_and_a_time_is_read(qapp, words, meant):
    field = MomentEdit(datetime(2026, 1, 2, 9, 30))
    write(field, words)
    assert (field.moment(), field.text()) == (meant, moment(meant))


def test_arrows_step_by_days_and_months_and_the_calendar_chooses(qapp, monkeypatch):
    field = DateEdit(date(2026, 1, 31))
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert field.day() == date(2026, 2, 28)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 3, 1)
    monkeypatch.setattr(QMenu, "popup", lambda *_where: None)  # no keyboard to grab offscreen
    QTest.keyClick(field, Qt.Key.Key_F4)
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate().toPython() == date(2026, 3, 1)
    left = []
    field.editingFinished.connect(lambda: left.append(field.day()))
    calendar.clicked.emit(calendar.selectedDate().addDays(4))
    assert left[-1] == field.day() == date(2026, 3, 5)


def test_no_other_field_of_dates_is_in_the_window():
    sources = (Path(cpted_audit.__file__).parent / "ui").rglob("*.py")
    texts_of = {path.name: path.read_text("utf-8") for path in sources}
    others = [name for name, text in texts_of.items() if "QDateEdit" in text or "QDateTime" in text]
    assert others == []


# Every place that asks for a date


@pytest.fixture
def walked(window: MainWindow, tmp_path: Path) -> MainWindow:
    session = small_audit.make(tmp_path / "a.cpted")
    answers.add_visit(session, Visit(id=visit_id(), on=date(2026, 1, 2), phase=Phase.DAY))
    window.show_session(session)
    gallery.settle()
    return window


def test_a_new_audit_takes_the_day_of_its_visit(window):
    window.start.begin_new()
    gallery.settle()
    field = only(window)
    team = field.parentWidget()
    while not hasattr(team, "visits"):
        team = team.parentWidget()
    write(field, "someday")
    assert "“someday” is not a date" in team.complaint()
    page = window.findChild(NewAuditPage)
    (count,) = page.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    count.timeout.emit()  # the places are counted while it stands there
    assert "“someday” is not a date" in said(page)
    write(field, "11/18/2026")
    count.timeout.emit()
    assert "is not a date" not in said(page)
    assert [one.on for one in team.visits()] == [MEANT]
    assert team.complaint() == ""


def test_a_visit_takes_it_or_stays_as_it_was(walked):
    session = walked.screen_.session
    dialog = VisitsDialog(session, walked)
    dialog.show()
    gallery.settle()  # its rows are laid out by its width
    write(only(dialog), "11/81/2026", Qt.Key.Key_Tab)
    assert "“11/81/2026” is not a date, so nothing was changed" in said(dialog)
    assert [one.on for one in answers.visits(session)] == [date(2026, 1, 2)]
    write(only(dialog), "11/18/2026", Qt.Key.Key_Tab)
    assert [one.on for one in answers.visits(session)] == [MEANT]
    dialog.close()


def test_a_paper_form_writes_no_row_on_no_date(walked):
    session = walked.screen_.session
    dialog = TypeDialog(session, None, walked)
    dialog.show()
    dialog._by.setCurrentText("Ofc. Diaz")
    field = only(dialog)
    write(field, "11/18/2026 25:61")
    dialog._write(small_audit.Y)
    assert "is not a date" in said(dialog)
    assert not session.walk.answers
    write(field, "11/18/2026 2:15 pm")
    dialog._write(small_audit.Y)
    (answer,) = session.walk.answers.values()
    assert answer.observed_at == datetime(2026, 11, 18, 14, 15)
    dialog.close()


def test_an_interview_keeps_its_words_where_the_date_is_none(walked):
    session = walked.screen_.session
    add_lists(session, ["tip-line"])
    one = add_interview(session, "tip-line", on=date(2026, 1, 2), who="Ann Lee")
    walked.screen_.show_page("interviews")
    page = walked.screen_.page("interviews")
    page.open_interview(one.id)
    gallery.settle()
    write(only(page), "the 18th", Qt.Key.Key_Tab)
    assert "“the 18th” is not a date" in said(page)
    role = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Role")
    write(role, "Nurse", Qt.Key.Key_Tab)
    assert (interview(session, one.id).role, interview(session, one.id).on.year) == ("Nurse", 2026)
    assert "“the 18th” is not a date" in said(page)
    write(only(page), "11/18/2026", Qt.Key.Key_Tab)
    assert interview(session, one.id).on == MEANT
    dialog = NewInterviewDialog(session, walked)
    dialog.show()
    write(only(dialog), "soon", Qt.Key.Key_Tab)
    dialog._whom._who.setEditText("Bea Ortiz")
    dialog._begin()
    assert (dialog.begun, "“soon” is not a date" in said(dialog)) == (None, True)
    write(only(dialog), "11/18/26", Qt.Key.Key_Tab)
    dialog._begin()
    assert dialog.begun.on == MEANT


def test_the_report_page_takes_both_of_its_dates(walked):
    session = walked.screen_.session
    change_site_facts(session, board_on=date(2026, 1, 2))
    walked.screen_.show_page("report")
    page = walked.screen_.page("report")
    gallery.settle()
    write(page.law.board_on, "November", Qt.Key.Key_Tab)
    assert "“November” is not a date" in said(page.law)
    assert site_facts(session).board_on == date(2026, 1, 2)
    write(page.law.board_on, "11/18/2026", Qt.Key.Key_Tab)
    assert site_facts(session).board_on == MEANT
    page.options.ends.setChecked(True)
    write(page.options.destroy_by, "next year", Qt.Key.Key_Tab)
    assert "“next year” is not a date" in page.options.complaint()
    write(page.options.destroy_by, "11/18/2027", Qt.Key.Key_Tab)
    assert page.options.choices.destroy_by == date(2027, 11, 18)
    assert page.options.complaint() == ""


def test_what_became_of_a_copy_has_a_date(walked, tmp_path):
    session = walked.screen_.session
    (tmp_path / "copy.pdf").write_bytes(b"%PDF")
    record_copy(
        session, tmp_path / "copy.pdf", Audience.PUBLIC, Choices(recipient="Lund", number=1),
        issued_on=date(2026, 1, 1),
    )  # fmt: skip
    dialog = EntryDialog(session, recipients(session)[0], walked)
    dialog.show()
    write(only(dialog), "18.", Qt.Key.Key_Tab)
    dialog.accept()
    assert dialog.result() != EntryDialog.DialogCode.Accepted
    assert "“18.” is not a date" in said(dialog)
    write(only(dialog), "11/18/2026", Qt.Key.Key_Tab)
    dialog.accept()
    assert dialog.result() == EntryDialog.DialogCode.Accepted


def test_a_plan_is_verified_on_a_date_alone(qapp):
    dialog = VerifyPlanDialog(date(2026, 1, 2), "Lt. Ray", None, walking=True)
    dialog.show()
    write(only(dialog), "?", Qt.Key.Key_Tab)
    with pytest.raises(AuditError, match="is not a date"):
        dialog.told()
    write(only(dialog), "11/18/2026", Qt.Key.Key_Tab)
    assert dialog.told()[0] == MEANT


def test_the_registers_take_it_too(window, tmp_path):
    register_driver.make(tmp_path / "a.cpted")
    drive = RegisterDriver(window, tmp_path / "a.cpted")
    view = drive.view()
    view.go_to(drive.door("2").id)
    field = view.form.fields["checked_on"]
    write(field.line, "11/18/26", Qt.Key.Key_Tab)
    assert (drive.door("2").checked_on, field.line.text()) == (MEANT, "Nov 18, 2026")
    write(field.line, "11/18/1820", Qt.Key.Key_Tab)
    assert drive.door("2").checked_on == MEANT
    assert "“11/18/1820” is not a date" in texts(view.form)
