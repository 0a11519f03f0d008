"""A page somebody goes to is named at once and there a moment later; nothing pressed is lost."""

from __future__ import annotations

import pytest
from heard import hearing
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from walk_driver import CONTROL, named, press, seen

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.registers.records import add_record, records
from cpted_audit.ui.documents.report_page import ReportPage
from cpted_audit.ui.findings.findings_table import FindingsTable
from cpted_audit.ui.overview.overview_page import OverviewPage
from cpted_audit.ui.registers.register_table import RegisterTable
from cpted_audit.ui.window.audit_screen import PAGES
from cpted_audit.ui.window.coming import ComingPage

MOST_WIDGETS = 10
"""So many may be made before a page is named on screen; the pages have 60 to 350."""


def enter(window, words: str) -> None:
    """Press the button of a page on the rail, and look before anything else is done."""
    QTest.mouseClick(named(window, QToolButton, words), Qt.MouseButton.LeftButton)


@pytest.fixture
def doors(big):
    for name in ("Kitchen dock", "Gymnasium east"):
        add_record(big.screen_.session, RegisterKey.DOORS, number=name[:1], name=name)
    return big


def listed(window) -> list[str]:
    """The names of the doors in the table on screen."""
    return [door.name for door in named(window, RegisterTable, "Doors").records.records]


def in_file(window) -> list[str]:
    return [door.name for door in records(window.screen_.session, RegisterKey.DOORS)]


@pytest.mark.parametrize("entry", [one for one in PAGES if one.name != "walk"])
def test_the_name_of_a_page_stands_there_before_any_of_it_is_made(big, entry):
    before = len(big.findChildren(QWidget))
    big.screen_.enter_page(entry.name)
    assert len(big.findChildren(QWidget)) - before <= MOST_WIDGETS
    here = seen(big, ComingPage, lambda _one: True)
    assert here.accessibleName() == entry.words
    assert big.focusWidget() is here
    assert big.screen_.shown_page == entry.name


def test_the_page_comes_by_itself_and_takes_the_keyboard_its_name_had(doors, qtbot):
    with hearing() as heard:
        enter(doors, "Doors")
        assert not doors.findChildren(RegisterTable)
        qtbot.waitUntil(lambda: any(one.isVisible() for one in doors.findChildren(RegisterTable)))
        table = named(doors, RegisterTable, "Doors")
        assert doors.focusWidget() is table
        assert listed(doors) == in_file(doors)
        assert not any(one.isVisible() for one in doors.findChildren(ComingPage))
    assert heard.count("Doors") <= 1


def test_a_key_that_comes_before_the_page_is_the_pages(doors):
    press("4", CONTROL)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    table = named(doors, RegisterTable, "Doors")
    assert doors.focusWidget() is table
    assert table.currentIndex().row() >= 0


def test_who_goes_elsewhere_meanwhile_is_not_brought_back(doors, qtbot):
    enter(doors, "Doors")
    enter(doors, "Findings")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in doors.findChildren(FindingsTable)))
    assert doors.screen_.shown_page == "findings"
    enter(doors, "Walk")
    assert doors.screen_.on_walk
    enter(doors, "Doors")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in doors.findChildren(RegisterTable)))
    assert listed(doors) == in_file(doors)


def test_what_is_edited_while_a_page_comes_is_on_it(doors, qtbot):
    enter(doors, "Doors")
    for _ in range(6):
        QApplication.processEvents()
    add_record(doors.screen_.session, RegisterKey.DOORS, number="9", name="Loading dock")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in doors.findChildren(RegisterTable)))
    assert listed(doors) == in_file(doors)
    assert "Loading dock" in listed(doors)


def test_who_needs_a_page_that_is_on_its_way_has_it_at_once_and_once(big, qtbot):
    enter(big, "Report")
    QApplication.processEvents()
    page = big.screen_.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(page.isVisible)
    assert big.findChildren(ReportPage) == [page]


def test_an_audit_is_closed_while_a_page_comes(big, qtbot):
    enter(big, "Overview")
    QApplication.processEvents()
    big.close_audit()
    for _ in range(20):
        QApplication.processEvents()
    assert big.screen_ is None
    assert not any(one.isVisible() for one in big.findChildren(OverviewPage))


def test_a_link_leads_to_its_row_once_the_page_is_there(doors, qtbot):
    door = add_record(doors.screen_.session, RegisterKey.DOORS, number="7", name="Band room")
    doors.screen_.context.show_record(RegisterKey.DOORS, door.id)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in doors.findChildren(RegisterTable)))
    assert [one.id for one in named(doors, RegisterTable, "Doors").chosen_records()] == [door.id]
