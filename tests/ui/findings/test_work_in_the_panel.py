"""Work beside the list: what is typed for a finding goes to that finding, and nowhere else."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from test_findings_page import choose, page, part, settle

from cpted_audit.session.findings.remarks import comments
from cpted_audit.session.findings.rows import rows
from cpted_audit.ui.findings.findings_page import FindingsPage

__all__ = ["page"]


def on_field(page: FindingsPage, name: str) -> QLineEdit:
    field = part(page, QLineEdit, name)
    page.window().activateWindow()
    field.setFocus()
    return field


def record(page: FindingsPage, finding_id: str):
    return next(row.record for row in rows(page._session) if row.id == finding_id)


def test_a_comment_that_was_begun_stays_with_its_finding(page):
    choose(page, 0)
    first = page.chosen()[0]
    line = on_field(page, "Add a comment")
    QTest.keyClicks(line, "The locksmith comes Friday")
    choose(page, 1)
    second = page.chosen()[0]
    assert not line.text()
    QTest.keyClicks(line, "Ask the district")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [one.words for one in comments(page._session, second.id)] == ["Ask the district"]
    assert not comments(page._session, first.id)
    choose(page, 0)
    assert line.text() == "The locksmith comes Friday"
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(page)
    assert not line.text()
    assert len(comments(page._session, first.id)) == 1


def test_a_finding_that_no_longer_fits_the_filter_stays_while_it_is_worked_on(page):
    page.chips.choose("not-assigned")
    choose(page, 0)
    first, listed = page.chosen()[0], len(page.listed())
    owner = on_field(page, "Owner now")
    QTest.keyClicks(owner, "Facilities")
    QTest.keyClick(owner, Qt.Key.Key_Tab)
    settle(page)
    assert [row.id for row in page.chosen()] == [first.id]
    due = on_field(page, "Due now")
    QTest.keyClicks(due, "12/24/2026")
    settle(page)
    assert due.hasFocus()
    page.table.setFocus()
    settle(page)
    assert record(page, first.id).short_owner == "Facilities"
    assert record(page, first.id).short_due == date(2026, 12, 24)
    wait = [row.id for row in page.listed()]
    assert first.id not in wait
    assert len(wait) == listed - 1
    assert not page.chosen()


def test_escape_goes_from_any_field_back_to_the_list_and_keeps_what_was_typed(page):
    page.window().resize(1366, 768)
    choose(page, 0)
    first = page.chosen()[0]
    owner = on_field(page, "Owner now")
    QTest.keyClicks(owner, "Facilities")
    QTest.keyClick(owner, Qt.Key.Key_Escape)
    settle(page)
    assert page.table.hasFocus()
    assert record(page, first.id).short_owner == "Facilities"
    assert [row.id for row in page.chosen()] == [first.id]
