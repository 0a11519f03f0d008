"""Work beside the list: what is typed for a finding goes to that finding, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
)
from test_findings_page import button, choose, in_dialog, page, part, press, settle
from waiting import wait_until

from cpted_audit.session.findings.remarks import comments, observations
from cpted_audit.session.findings.rows import rows
from cpted_audit.ui import dialogs
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
    wait_until(lambda: first.id not in [row.id for row in page.listed()])
    assert record(page, first.id).short_owner == "Facilities"
    assert record(page, first.id).short_due == date(2026, 12, 24)
    assert len(page.listed()) == listed - 1
    settle(page)
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


def test_the_folded_list_has_one_line_above_it_and_a_way_back_from_the_details(page):
    window = page.window()
    window.resize(911, 512)  # 1366 by 768 at 150 %
    wait_until(lambda: page.line.more.isVisible())
    rows_seen = page.table.viewport().height() // page.table.rowHeight(
        page.table.indexAt(QPoint(5, 5))
    )
    assert rows_seen >= 4
    bars = page.findChildren(QScrollArea)
    assert not any(
        one.verticalScrollBar().maximum() for one in bars if one.isAncestorOf(page.table)
    )
    offered = [one.text() for one in page.line.more.menu().actions()]
    assert offered == ["Change", "Sheets and papers", "Columns", "Board"]
    part(page, QToolButton, "Details").click()
    assert not page.table.isVisible()
    QTest.mouseClick(button(page, "Back to the list"), Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert page.table.hasFocus()
    window.resize(1366, 768)
    wait_until(lambda: part(page, QToolButton, "Columns").isVisible())
    assert not page.line.more.isVisible()
    one_line = page.line.height()
    window.resize(1150, 768)
    wait_until(lambda: page.line.more.isVisible())
    assert page.line.height() == one_line, "a second line takes a row from the list"


def test_down_and_enter_go_from_the_words_into_the_list(page):
    words = on_field(page, "Filter by any words")
    QTest.keyClicks(words, "gate")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert [row.id for row in page.chosen()] == [page.listed()[0].id]
    press(page, "l")
    chip = QApplication.focusWidget()
    assert isinstance(chip, QPushButton)
    QTest.keyClick(chip, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert not words.text()
    QTest.keyClick(words, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_a_comment_is_typed_where_it_is_seen_and_a_cost_of_many_is_that_of_each(page):
    page.window().resize(1366, 768)
    choose(page, 0)
    press(page, "c")
    line = part(page, QLineEdit, "Add a comment")
    assert line.hasFocus()
    wait_until(lambda: not line.visibleRegion().isEmpty())
    choose(page, 0, 1)
    in_dialog(lambda dialog: (seen.extend(names_of(dialog)), dialog.reject()))
    seen: list[str] = []
    press(page, "a")
    assert "Cost of each in dollars" in seen


def names_of(dialog: QDialog) -> list[str]:
    return [one.accessibleName() for one in dialog.findChildren(QLineEdit)]


def test_what_was_seen_again_and_could_not_be_written_is_asked_for_with_its_words(
    page, monkeypatch
):
    choose(page, 0)
    row = page.chosen()[0]
    typed = iter([" ", "It stands open again"])
    offered: list[str] = []
    told: list[str] = []

    def ask(_parent, _title, _question, text):
        offered.append(text)
        return next(typed)

    monkeypatch.setattr(dialogs, "ask_text", ask)
    monkeypatch.setattr(dialogs, "tell", lambda _parent, error: told.append(str(error)))
    press(page, "e")
    assert offered == ["", " "]
    assert told == ["Say what was seen, or add a photo; nothing was written."]
    assert [one.words for one in observations(page._session, row.id)] == ["It stands open again"]


def fill_in(dialog: QDialog, values: dict[str, str]) -> None:
    for name, value in values.items():
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        fields = [one for kind in kinds for one in dialog.findChildren(kind)]
        field = next(one for one in fields if one.accessibleName() == name)
        if isinstance(field, QComboBox):
            field.setCurrentText(value)
        elif isinstance(field, QLineEdit):
            field.setText(value)
        else:
            field.setPlainText(value)
    dialog.accept()


@pytest.mark.parametrize(
    ("key", "values", "at_fault"),
    [
        ("d", {"Due": "1/1/2020"}, "Due"),
        ("d", {"Due": "1/1/2020", "Trade": "Locksmith"}, "Due"),
        ("v", {"How": "Seen on site", "What was seen": "x", "Who": "A", "On": "1/1/2099"}, "On"),
        ("x", {"Accepted by": "Board", "Why the risk is accepted": "x", "Until": "1/2/2020"},
         "Until"),
        ("x", {"Until": "1/2/2099"}, "Accepted by"),
    ],
)  # fmt: skip
def test_the_field_that_was_refused_gets_the_keyboard(page, key, values, at_fault):
    choose(page, 0)
    row = page.chosen()[0]
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        found.append(dialog.focusWidget().accessibleName())
        dialog.reject()

    def refused(dialog: QDialog) -> None:
        in_dialog(
            lambda again: (found.append(again.focusWidget().accessibleName()), again.reject())
        )
        fill_in(dialog, values)

    in_dialog(refused)
    press(page, key)
    assert found == [at_fault]
    assert record(page, row.id) == row.record


def test_an_emptied_title_says_again_what_is_wrong(page):
    choose(page, 0)
    title = on_field(page, "What is wrong")
    before = title.text()
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Delete)
    QTest.keyClick(title, Qt.Key.Key_Escape)
    settle(page)
    assert title.text() == before == page.chosen()[0].title


@pytest.mark.parametrize(("width", "there"), [(1366, "Findings"), (911, "Back to the list")])
def test_a_button_beside_the_list_leaves_the_keyboard_with_the_list(page, width, there):
    page.window().resize(width, 600)
    choose(page, 0)
    row = page.chosen()[0]
    page._open()
    fixed = next(one for one in page.detail.findChildren(QPushButton) if "Fixed" in one.text())
    page.window().activateWindow()
    fixed.setFocus()
    QTest.keyClick(fixed, Qt.Key.Key_Space)
    settle(page)
    assert row.id not in [one.id for one in page.listed()]
    focused = QApplication.focusWidget()
    assert there in {
        focused.accessibleName(),
        focused.text() if isinstance(focused, QPushButton) else "",
    }
