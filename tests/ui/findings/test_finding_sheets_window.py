"""Findings out as a spreadsheet and back, in a real window: shown, chosen, taken and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from findings_driver import button, findings_page, in_dialog, made_box
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from waiting import wait_until
from walk_driver import menu_command

from cpted_audit.session.findings.rows import rows
from cpted_audit.session.findings.verbs import change_work
from cpted_audit.ui import file_dialogs
from cpted_audit.ui.findings.findings_page import FindingsPage
from cpted_audit.ui.findings.papers_menu import GROUPS
from cpted_audit.ui.findings.sheets import sheet_jobs
from cpted_audit.ui.findings.sheets.preview_dialog import PreviewDialog
from cpted_audit.ui.findings.sheets.preview_model import HERE, SHEET, TAKE
from cpted_audit.ui.findings.sheets.sheet_jobs import ExportDialog
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, audit_path: Path) -> FindingsPage:
    window.open_audit(audit_path)
    return findings_page(window, 6)


def fill(path: Path, put: dict[int, dict[str, object]]) -> None:
    """Type into the rows of findings, by number and head."""
    book = load_workbook(path)
    sheet = book["Findings"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for at in range(2, sheet.max_row + 1):
        for head, value in put.get(sheet.cell(at, 1).value, {}).items():
            sheet.cell(at, heads[head]).value = value
    book.save(path)


def exported(window: MainWindow, page: FindingsPage, path: Path, monkeypatch) -> str:
    """Export by the command; return what was said once it was there."""
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_given, **_more: path)
    seen = in_dialog(ExportDialog, lambda dialog: button(dialog, "Save as…").click())
    menu_command(window, "export_findings").trigger()
    assert seen
    box = made_box(window)
    said = box.text()
    assert button(box, "Open it").isEnabled()
    box.close()
    return said


def bring_back(window: MainWindow, path: Path, act, monkeypatch) -> None:
    """Import by the command, and act in the preview once it is there."""
    monkeypatch.setattr(file_dialogs, "open_file", lambda *_given, **_more: path)
    seen = in_dialog(PreviewDialog, act)
    menu_command(window, "import_findings").trigger()
    wait_until(lambda: seen)


def test_chosen_rows_go_out_and_what_came_back_is_taken_change_by_change(
    window, page, tmp_path, monkeypatch
):
    session, path = page._session, tmp_path / "out.xlsx"
    first, second, third = (row.number for row in page.listed()[:3])
    page.table.choose([row.id for row in page.listed()[:3]])
    assert "3 findings" in exported(window, page, path, monkeypatch)
    fill(path, {
        first: {"Owner now": "Ann Lee", "State": "Planned"}, second: {"Owner now": "Ann Lee"},
        third: {"Dollars now": "a lot"},
    })  # fmt: skip
    change_work(session, [page.listed()[1].id], short_owner="Bob Ray")
    before = {row.number: (row.owner, row.state) for row in rows(session)}
    shown: list[list[str]] = []

    def choose(dialog) -> None:
        model, table = dialog.changes, dialog.table
        assert button(dialog, "Accept 2 changes").isEnabled()
        button(dialog, "Conflicts  1").click()
        shown.append([model.data(model.index(0, at)) for at in (HERE, SHEET)])
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert model.data(model.index(0, TAKE), Qt.ItemDataRole.AccessibleTextRole) == "Taken"
        button(dialog, "Refused  1").click()
        assert "which is not an amount in whole dollars" in dialog._told.text()
        button(dialog, "Changes  2").click()
        QTest.keyClicks(table, "-")  # the first line alone is left as it is
        QTest.mouseClick(button(dialog, "Accept 2 changes"), Qt.MouseButton.LeftButton)

    bring_back(window, path, choose, monkeypatch)
    assert shown == [["Bob Ray", "Ann Lee"]]
    now = {row.number: (row.owner, row.state) for row in rows(session)}
    assert now[first][0] == before[first][0]
    assert now[first][1] != before[first][1]
    assert now[second][0] == "Ann Lee"
    assert session.undo_label == "2 findings of the sheet “out.xlsx”"
    menu_command(window, "undo").trigger()
    assert {row.number: (row.owner, row.state) for row in rows(session)} == before


def test_all_findings_can_go_out_as_csv(window, page, tmp_path, monkeypatch):
    path = tmp_path / "out.csv"
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_given, **_more: path)

    def take_all(dialog: ExportDialog) -> None:
        every = next(
            one for one in dialog.findChildren(QRadioButton) if one.text() == "All findings (6)"
        )
        every.click()
        button(dialog, "Save as…").click()

    page.show_filter("mine")
    in_dialog(ExportDialog, take_all)
    menu_command(window, "export_findings").trigger()
    made_box(window).close()
    assert len(path.read_text("utf-8-sig").splitlines()) == 7


def test_cancel_takes_nothing_and_a_sheet_that_is_none_is_told(window, page, tmp_path, monkeypatch):
    session, path = page._session, tmp_path / "out.xlsx"
    exported(window, page, path, monkeypatch)
    fill(path, {page.listed()[0].number: {"Owner now": "Ann Lee"}})
    label = session.undo_label
    bring_back(window, path, lambda dialog: dialog.reject(), monkeypatch)
    assert session.undo_label == label
    told: list[str] = []
    monkeypatch.setattr(sheet_jobs.dialogs, "tell", lambda _parent, error: told.append(str(error)))
    other = tmp_path / "other.csv"
    other.write_text("Name,Number\nAnn,1\n", "utf-8")
    monkeypatch.setattr(file_dialogs, "open_file", lambda *_given, **_more: other)
    menu_command(window, "import_findings").trigger()
    wait_until(lambda: told)
    assert "has no column “Key (leave as it is)”" in told[0]
    assert session.undo_label == label


def test_the_menu_of_the_page_has_the_commands_of_the_window(window, page):
    menu = page.line.papers.menu()
    menu.aboutToShow.emit()
    there = [action.objectName() for action in menu.actions() if action.text()]
    assert there == [name for names in GROUPS for name in names]
    assert all(window.findChild(QAction, name).isEnabled() for name in there)
