"""What a closed list opens: its last row is whole, and every row is large enough to be hit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import gallery
import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from cpted_audit.ui.theme import target
from cpted_audit.ui.widgets.opened_list import MOST_ROWS
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGES = ("walk", "plans", "doors", "findings", "photos", "interviews")
DIALOGS = ("places", "add-place", "assign", "verify", "export-findings", "settings", "numbering")


@pytest.fixture(scope="module")
def filled(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    path = Path(shutil.copy(oak_school, tmp_path_factory.mktemp("lists")))
    kept_window.open_audit(path)
    gallery.fill(kept_window)
    return kept_window


def opened_lists(top: QWidget) -> Iterator[QComboBox]:
    """Open every list of a window in turn."""
    for box in top.findChildren(QComboBox):
        if box.isVisible() and box.isEnabled() and box.count():
            box.showPopup()
            QApplication.processEvents()
            yield box
            box.hidePopup()


def looked_at(top: QWidget) -> tuple[int, list[str]]:
    """How many lists a window has, and what is wrong with their rows."""
    count, found = 0, []
    for box in opened_lists(top):
        count += 1
        found += [f"{box.accessibleName() or box.currentText()}: {what}" for what in wrong(box)]
    return count, found


def wrong(box: QComboBox) -> Iterator[str]:
    """What is wrong with the rows of an opened list."""
    view = box.view()
    heights = [view.sizeHintForIndex(view.model().index(row, 0)) for row in range(box.count())]
    if min(hint.height() for hint in heights) < target():
        yield f"rows of {heights[0].height()}"
    whole, room = sum(hint.height() for hint in heights), box.screen().availableGeometry().height()
    if whole < room // 3 and box.count() <= MOST_ROWS and view.verticalScrollBar().maximum():
        yield f"scrolls by {view.verticalScrollBar().maximum()} for want of no room"
    view.scrollToBottom()
    last = view.visualRect(view.model().index(box.count() - 1, 0))
    if last.top() < 0 or last.bottom() > view.viewport().rect().bottom():
        yield f"its last row is at {last.getRect()} of {view.viewport().height()}"
    if (cut := max(hint.width() for hint in heights) - view.viewport().width()) > 0:
        yield f"words are cut by {cut}"


def all_wrong(window: MainWindow) -> tuple[int, list[str]]:
    """What is wrong with the lists of pages and dialogs, and how many there are."""
    total, found = 0, []
    for name in PAGES:
        window.screen_.show_page(name)
        gallery.settle()
        count, here = looked_at(window)
        total, found = total + count, found + here
    for name in DIALOGS:
        with gallery.opened(gallery.dialog_makers(window)[name]) as dialog:
            count, here = looked_at(dialog)
            total, found = total + count, found + here
    return total, found


SLOW = pytest.mark.slow  # a window with an audit is styled anew for each size


@pytest.mark.slow
@pytest.mark.parametrize(
    "scale", [100, pytest.param(150, marks=SLOW), pytest.param(200, marks=SLOW)]
)
def test_every_list_opens_with_its_last_row_whole(filled: MainWindow, scale):
    filled.preferences.choose_scale(scale)
    try:
        count, found = all_wrong(filled)
    finally:
        filled.preferences.choose_scale(100)
    assert found == []
    assert count > 10


@pytest.mark.slow
def test_every_row_of_an_opened_list_is_large_enough_for_a_finger(filled: MainWindow):
    filled.preferences.choose_touch(1)
    try:
        assert target() == 44
        count, found = all_wrong(filled)
    finally:
        filled.preferences.choose_touch(0)
    assert found == []
    assert count > 10


@pytest.mark.slow
@pytest.mark.parametrize(("scale", "touch"), [(100, 0), (150, 0), (200, 0), (100, 1)])
def test_lists_of_few_rows_show_them_whole(window: MainWindow, qtbot, scale, touch):
    """A menu of Fusion was a frame too low for one row, and knew nothing of fingers."""
    window.preferences.choose_scale(scale)
    window.preferences.choose_touch(touch)
    try:
        found = {rows: few(rows, qtbot) for rows in (1, 2, 5)}
    finally:
        window.preferences.choose_touch(0)
        window.preferences.choose_scale(100)
    assert found == {1: [], 2: [], 5: []}


def few(rows: int, qtbot) -> list[str]:
    """What is wrong with an opened list of so many rows."""
    top = QWidget()
    qtbot.addWidget(top)
    box = QComboBox(top)
    box.addItems(["Annex"] * rows)
    top.show()
    box.showPopup()
    QApplication.processEvents()
    found = list(wrong(box))
    box.hidePopup()
    return found
