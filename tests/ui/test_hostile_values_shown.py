"""Values nobody meant in a file that came by mail, shown on every page: told, never a crash."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import gallery
import hostile_school
import pytest
from hostile_values import Change, some_changes, spoil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.exceptions import capture_exceptions

from cpted_audit.errors import AuditError
from cpted_audit.store.lock import DocumentLock
from cpted_audit.ui import dialogs
from cpted_audit.ui.window.audit_screen import PAGES, AuditScreen
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore(
        "This plugin does not support raise",
        "Unsupported marker type",  # what Qt says of a spoiled JPEG that it gives up
        extend=True,
    ),
]

WORST = (
    Change("journal_row", "after", "[1]", every=True),
    Change("marker", "points", "[[NaN, Infinity]]", every=True),
    Change("plan_picture", "levels", 5, every=True),
    Change("photo", "markup", "[[1e999]]", every=True),
    Change("site", "enrolment", -1, every=False),  # the audit opens, and then cannot be shown
    Change("answer", "observed_at", "2026-11-18T10:00:00+14:00", every=False),
)
"""One for each way a value is met: undone, drawn, decoded, placed, counted, written as a time."""
AS_BAD = (
    Change("journal_row", "after", {"value": "maybe"}, every=True),
    Change("journal_step", "at", "0001-01-01T00:00:00+00:00", every=True),
    Change("plan_picture", "recipe", "[1]", every=True),
    Change("plan_picture", "complete", 0, every=True),
    Change("visit", "people", "2026-11-18T10:00:00+14:00", every=True),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    return hostile_school.make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def told_errors(monkeypatch) -> list[BaseException]:
    """What a message box was to tell; a bug among them fails the test."""
    errors: list[BaseException] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, error: errors.append(error))
    return errors


def _show_everything(window: MainWindow) -> None:
    """Show each page with what it lists, and take every step back."""
    for entry in PAGES:
        window.screen_.show_page(entry.name)
        gallery.settle()
        window.grab()
    table = window.screen_.page("history").findChild(QTableView)
    for row in range(table.model().rowCount()):
        table.selectRow(row)
    for place in window.screen_.session.walk.route():
        window.screen_.go_to(place.id)
        gallery.settle()
    while window.screen_.session.undo() is not None:
        gallery.settle()


def _at_work() -> list[QTimer]:
    """What of audits that are not on screen any more still goes on by itself."""
    screens = [widget for widget in QApplication.allWidgets() if isinstance(widget, AuditScreen)]
    return [one for each in screens for one in each.findChildren(QTimer) if one.isActive()]


def _look(make_main_window, path: Path, change: Change) -> None:
    try:
        spoil(path, change)
    except (sqlite3.Error, UnicodeEncodeError):  # the table's own rules keep it out
        return
    window = make_main_window()
    with capture_exceptions() as raised:
        try:
            window.open_audit(path)
            if window.screen_ is not None:
                _show_everything(window)
        except AuditError:  # what a handler of an event tells as a sentence
            pass
        window.close()
    assert DocumentLock(path).holder() is None, change
    assert [(one.parent(), one.interval()) for one in _at_work()] == [], change
    bugs = [error for _, error, _ in raised if not isinstance(error, AuditError)]
    assert bugs == [], change


@pytest.mark.parametrize(
    "change", [*WORST, *(pytest.param(one, marks=pytest.mark.slow) for one in AS_BAD)], ids=str
)
def test_the_worst_values_are_shown_or_told(made, tmp_path, make_main_window, told_errors, change):
    path = Path(shutil.copy(made, tmp_path / "mailed.cpted"))
    _look(make_main_window, path, change)
    assert all(isinstance(error, AuditError) for error in told_errors)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_values_of_chance_are_shown_or_told(made, tmp_path, make_main_window, told_errors, seed):
    for change in some_changes(made, 12, seed=300 + seed):
        path = Path(shutil.copy(made, tmp_path / "mailed.cpted"))
        _look(make_main_window, path, change)
        assert all(isinstance(error, AuditError) for error in told_errors), change
