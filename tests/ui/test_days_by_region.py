"""Every day the window shows is written as the system's region does, on every page."""

from __future__ import annotations

import re
from datetime import date

import gallery
import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QTableView, QWidget

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.walk.answers import visits
from cpted_audit.ui.window.audit_screen import PAGES
from cpted_audit.ui.words import by_region

OTHERS = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b|\b\d{4}-\d\d-\d\d\b")
"""A day as documents write it, or as files do."""


def shown(window: QWidget) -> set[str]:
    """What widgets, lists and actions of a window say."""
    said: set[str] = {one.text() for one in window.findChildren(QAction)}
    for one in window.findChildren(QWidget):
        said |= {one.toolTip(), one.accessibleName(), one.accessibleDescription()}
        for read in ("text", "toPlainText"):
            if callable(getattr(one, read, None)):
                said.add(str(getattr(one, read)()))
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(), 60)) if model is not None else ():
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            for column in range(columns):
                at = model.index(row, column)
                said |= {str(at.data(role)) for role in (
                    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
                    Qt.ItemDataRole.AccessibleTextRole,
                )}  # fmt: skip
    return said


def test_every_page_writes_days_by_the_region(big):
    gallery.fill(big)
    session = big.screen_.session
    add_record(session, RegisterKey.CONTACTS, name="Ruth Okafor", checked_on=date(2020, 11, 11))
    said: set[str] = set()
    for entry in PAGES:
        big.screen_.show_page(entry.name)
        gallery.settle()
        said |= shown(big)
    table = big.screen_.page("history").findChild(QTableView)
    for row in range(table.model().rowCount()):
        table.selectRow(row)
        said.add(big.screen_.page("history").findChild(QPlainTextEdit).toPlainText())
    assert visits(session)
    assert any("Nov 11, 2020" in one for one in said), "days are shown"
    assert {one for one in said if OTHERS.search(one)} == set()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Add visit of 11 Nov 1920", "Add visit of Nov 11, 1920"),
        ("Taken 18 Nov 2026, 14:15", "Taken Nov 18, 2026 2:15 PM"),
        ("Note: “on 11 Nov 1920” → –", "Note: “on 11 Nov 1920” → –"),
        ("99 Nov 2026", "99 Nov 2026"),
        ("4 Jul 0000", "4 Jul 0000"),
        ("12 Doors 2026", "12 Doors 2026"),
    ],
)
def test_days_of_a_text_are_written_by_the_region_and_quotes_stay(text, written):
    assert by_region(text) == written
