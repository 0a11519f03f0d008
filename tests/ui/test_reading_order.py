"""Tab goes through pages and dialogs as they are read, and what it reaches is in view."""

from __future__ import annotations

import shutil
from pathlib import Path

import gallery
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from test_names_and_focus import DIALOGS, PAGES
from walk_driver import button, named, press, type_text

from cpted_audit.ui.reading_order import in_reading_order
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.item_list import ItemList, ItemRow
from cpted_audit.ui.walk.place_header import PlaceHeader
from cpted_audit.ui.walk.route_view import RouteView
from cpted_audit.ui.walk.side_panel import SidePanel
from cpted_audit.ui.window.main_window import MainWindow

MOST = 400
"""More than a page has controls."""


@pytest.fixture(scope="module")
def shown(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    window = kept_window
    window.resize(1366, 768)
    window.open_audit(Path(shutil.copy(oak_school, tmp_path_factory.mktemp("order"))))
    gallery.fill(window)
    return window


def tabbed(window: QWidget, first: QWidget) -> list[QWidget]:
    """What Tab reaches from a control on, until it is there again."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [first]
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        control = Qt.KeyboardModifier.ControlModifier
        inner = focused.metaObject().className() in {"QPlainTextEdit", "QTextEdit"}
        QTest.keyClick(
            focused, Qt.Key.Key_Tab, control if inner else Qt.KeyboardModifier.NoModifier
        )
        focused = QApplication.focusWidget()
        if focused in found:
            return found
        found.append(focused)
    raise AssertionError("Tab never came back")


def within(window: QWidget, kind: type[QWidget], found: list[QWidget]) -> list[int]:
    """Where in an order the controls stand that are of a kind, or in one."""
    tops = window.findChildren(kind)
    return [
        number for number, one in enumerate(found)
        if any(top is one or top.isAncestorOf(one) for top in tops)
    ]  # fmt: skip


def test_the_walk_goes_from_the_route_over_place_and_items_to_the_scores(shown):
    shown.screen_.show_page("walk")
    shown.activateWindow()
    gallery.settle()
    find = named(shown, QWidget, "Find anything")
    found = tabbed(shown, find)
    parts = [within(shown, kind, found) for kind in (RouteView, PlaceHeader, ItemList, SidePanel)]
    assert all(parts)
    assert sorted(number for part in parts for number in part) == [
        n for part in parts for n in part
    ]
    card = next(n for n, one in enumerate(found) if isinstance(one, ItemCard))
    assert isinstance(found[card - 1], ItemRow)  # the line above it
    assert isinstance(found[card + 1], AnswerButton)


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_through_a_page_in_reading_order_and_what_it_reaches_is_seen(shown, name):
    shown.screen_.show_page(name)
    shown.activateWindow()
    gallery.settle()
    wanted = in_reading_order(shown.screen_.page(name))
    for before in wanted[:1]:
        before.setFocus(Qt.FocusReason.TabFocusReason)
    hidden, at = [], [wanted.index(QApplication.focusWidget())]
    for _ in range(len(wanted)):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused not in wanted or wanted.index(focused) == at[0]:
            break
        at.append(wanted.index(focused))
        if focused.visibleRegion().isEmpty():
            hidden.append(focused.accessibleName())
    assert at == sorted(at)
    assert hidden == []


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_through_a_dialog_in_reading_order(shown, name):
    with gallery.opened(gallery.dialog_makers(shown)[name]) as dialog:
        dialog.activateWindow()
        gallery.settle()
        wanted = in_reading_order(dialog.window() if name != "find" else dialog)
        first = next((one for one in wanted if one.isVisible()), None)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        at = []
        for _ in range(len(wanted)):
            focused = QApplication.focusWidget()
            if focused not in wanted or wanted.index(focused) in at:
                break
            at.append(wanted.index(focused))
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert at == sorted(at)
        assert len(at) > 0


def test_a_grid_is_read_line_by_line_and_columns_one_after_the_other(qtbot):
    top = QWidget()
    qtbot.addWidget(top)
    line = QHBoxLayout(top)
    names = {}
    grid = QGridLayout()
    for row, column in ((1, 0), (0, 1), (0, 0), (1, 1)):
        names[row, column] = QPushButton(f"{row}{column}")
        grid.addWidget(names[row, column], row, column)
    column = QVBoxLayout()
    last = [QPushButton(words) for words in ("a", "b")]
    for one in last:
        column.addWidget(one)
    line.addLayout(column)
    line.addLayout(grid)
    top.show()
    assert [one.text() for one in in_reading_order(top)] == ["a", "b", "00", "01", "10", "11"]


def test_what_was_added_has_the_keyboard(shown):
    with gallery.opened(gallery.dialog_makers(shown)["visits"]) as dialog:
        dialog.activateWindow()
        gallery.settle()
        before = {one.accessibleName() for one in dialog.findChildren(QWidget)}
        button(dialog, "Add a visit").click()
        gallery.settle()
        focused = QApplication.focusWidget()
        assert focused.accessibleName().startswith("Date: ")
        assert focused.accessibleName() not in before
        button(dialog, "Add a person").click()
        gallery.settle()
        assert QApplication.focusWidget().accessibleName().startswith("Name: ")
        type_text("Ofc. Lee")
