"""What was opened and closed leaves nothing behind, and a window beside the work is there once."""

from __future__ import annotations

import collections
import gc

import gallery
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from waiting import wait_until
from walk_driver import menu_command

from cpted_audit.session.photos.photos import photos
from cpted_audit.ui import collecting
from cpted_audit.ui.collecting import Collector
from cpted_audit.ui.help.windows import KEYS, TOPICS, AboutWindow, HelpWindow
from cpted_audit.ui.photos.markup_editor import MarkupEditor, show_editor
from cpted_audit.ui.photos.photo_window import PhotoWindow, show_photo
from cpted_audit.ui.plans.canvas.hearing import CanvasParts
from cpted_audit.ui.widgets.beside import open_windows

pytestmark = pytest.mark.slow

ASKING = (
    "settings", "encrypt_audit", "copy_for", "export_table", "print_form", "type_form", "visits",
    "places", "add_place", "rename_place", "retire_place", "same_as", "sample",
)  # fmt: skip
"""Actions whose dialogs are in front until they are left."""


@pytest.fixture
def filled(window, audit_path):
    window.open_audit(audit_path)
    gallery.fill(window)
    return window


def _clean() -> None:
    gallery.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _held() -> collections.Counter[str]:
    """How many widgets of each class there are, and how many objects of each class of the window.

    What is held of the audit itself is not counted: reading on may fill it. Nor are the few words
    that a screen reader was promised of each plan's canvas: Qt keeps pointers to them.
    """
    _clean()
    held = collections.Counter(
        kind.__qualname__
        for kind in map(type, gc.get_objects())
        if str(kind.__module__).startswith("cpted_audit.ui.") and kind is not CanvasParts
    )
    held.update(f"widget {type(widget).__name__}" for widget in QApplication.allWidgets())
    return held


PATIENCE = 30
"""How often is looked for what is still on its way; a busy machine takes its time."""


def _left(before: collections.Counter[str], rounds: int) -> dict[str, int]:
    """What there is more of by at least one for each round; what is made once and kept is less."""
    for _ in range(PATIENCE):
        left = {kind: more for kind, more in (_held() - before).items() if more >= rounds}
        if not left:
            break
        QTest.qWait(100)  # for what is still on its way
    return left


def _close_by_itself(make) -> None:
    """Close a dialog that is there until somebody closes it; the others are deleted by who asks."""
    dialog = make()
    gallery.settle()
    goes = dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.close()
    if not goes:
        dialog.deleteLater()
    gallery.settle()


def _leave() -> None:
    front = QApplication.activeModalWidget()
    if front is not None:
        front.close()


def _close_what_is_asked(window: QWidget) -> None:
    """Choose each action that asks something, and leave what it asks."""
    leaver = QTimer(interval=10)
    leaver.timeout.connect(_leave)
    leaver.start()
    for name in ASKING:
        action = menu_command(window, name)
        assert action.isEnabled(), name
        action.trigger()
        wait_until(lambda: QApplication.activeModalWidget() is None)
    leaver.stop()


# More rounds than a place has items: the rows of a longer list are made once, and kept.
@pytest.mark.parametrize("rounds", [2, pytest.param(60, marks=pytest.mark.slow)])
def test_dialogs_and_questions_leave_nothing_behind(filled, rounds):
    def open_all() -> None:
        for make in gallery.dialog_makers(filled).values():
            _close_by_itself(make)
        for ask in gallery.question_makers(filled).values():
            gallery.asked(ask, lambda _box: None)
        _close_what_is_asked(filled)

    open_all()  # what is made once and kept
    before = _held()
    for _ in range(rounds):
        open_all()
    assert _left(before, rounds) == {}


@pytest.mark.parametrize("rounds", [2, 30])
def test_audits_and_their_pages_leave_nothing_behind(window, audit_path, rounds):
    def open_all() -> None:
        window.open_audit(audit_path)
        for _ in gallery.pages(window):
            pass
        window.close_audit()

    open_all()
    before = _held()
    for _ in range(rounds):
        open_all()
    assert _left(before, rounds) == {}


def test_an_audit_that_is_closed_is_collected_soon(window, audit_path, qapp, monkeypatch):
    collected = []
    monkeypatch.setattr(collecting.gc, "collect", collected.append)
    for left in qapp.findChildren(Collector):  # of a window that another test opened
        left.stop()
        left.setParent(None)
    collector = Collector(qapp)
    try:
        collector._timer.stop()  # its own look may come between on a busy machine
        window.open_audit(audit_path)
        collector._seen, collector._all_from = 0, 0.0
        window.close_audit()
        monkeypatch.setattr(collecting.gc, "collect", lambda *of: collected.append(of))
        collector._collect()
        assert collected[-1] == ()  # of every age
    finally:
        collector.stop()
        collector.setParent(None)


def test_help_and_about_are_there_once(window):
    for name in ("help", "help", "show_keys", "about", "about"):
        menu_command(window, name).trigger()
    (shown,) = open_windows(HelpWindow)
    assert shown.findChild(QListWidget).currentRow() == [one.name for one in TOPICS].index(KEYS)
    menu_command(window, "help").trigger()  # the page that is read stays
    assert shown.findChild(QListWidget).currentRow() != 0
    window.start.help_wanted.emit("photos")
    assert TOPICS[shown.findChild(QListWidget).currentRow()].name == "photos"
    (about,) = open_windows(AboutWindow)
    shown.close()
    about.close()
    menu_command(window, "help").trigger()  # one that is being deleted does not count
    (again,) = open_windows(HelpWindow)
    assert again is not shown
    again.close()


def test_a_photo_and_its_marks_are_open_once_each(filled):
    session, screen = filled.screen_.session, filled.screen_
    first, second = photos(session)[:2]
    for photo in (first, first, second, first):
        show_photo(session, photo, screen)
        show_editor(session, photo, screen)
    assert len(open_windows(PhotoWindow)) == len(open_windows(MarkupEditor)) == 2
    for one in (*open_windows(PhotoWindow), *open_windows(MarkupEditor)):
        one.close()
