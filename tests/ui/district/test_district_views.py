"""Sections and the map of a district on screen: each cell in words, each school reached by keys."""

from __future__ import annotations

import pytest
from gallery import show_district
from heard import hearing
from made_districts import UNREAD, district
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from walk_driver import named, press, texts
from wcag import TEXT, contrast

from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.ui.district.page import DistrictPage
from cpted_audit.ui.window.main_window import MainWindow

FOUND = district(40, not_read=UNREAD)


@pytest.fixture
def page(window: MainWindow) -> DistrictPage:
    window.activateWindow()
    return show_district(window, FOUND)


def test_each_cell_of_the_sections_is_heard_in_words_and_read_on_its_shade(page: DistrictPage):
    page.views.show_view(1)
    view = named(page, QTableView, "Schools and sections")
    model, role = view.model(), Qt.ItemDataRole
    grounds = set()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            at = model.index(row, column)
            words = at.data(role.AccessibleTextRole)
            assert words.startswith(f"{FOUND.schools[row].name}, ")
            ground, ink = at.data(role.BackgroundRole), at.data(role.ForegroundRole)
            if ground is not None:
                grounds.add(ground.name())
                assert contrast(ink.name(), ground.name()) >= TEXT
    assert len(grounds) == 4
    assert "under 50, 50 to 64, 65 to 79, 80 and more" in texts(page)


def test_a_school_chosen_in_one_view_is_chosen_in_all(page: DistrictPage):
    page.views.show_view(1)
    view = named(page, QTableView, "Schools and sections")
    view.setFocus()
    view.setCurrentIndex(view.model().index(5, 2))
    assert page.table.chosen_line() is FOUND.schools[5]
    assert FOUND.schools[5].name in texts(page.detail)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().text() == "Open for reading"


def test_scores_of_today_are_shown_where_they_are_asked_for(page: DistrictPage):
    assert page.line.how is ScoredAs.WALKED
    page.line.scored.setCurrentIndex(1)
    assert page.line.how is ScoredAs.TODAY
    assert page.paper().how is ScoredAs.TODAY


def test_the_map_is_gone_through_by_arrow_keys_and_each_school_is_heard(page: DistrictPage):
    page.views.show_view(2)
    shown = page.map
    shown.setFocus()
    QApplication.processEvents()
    first = min(shown.dots, key=lambda one: one.at.x)
    shown.choose(first.line.file)
    with hearing() as heard:
        press(Qt.Key.Key_Right)
        QTest.qWait(5)
    chosen = page.table.chosen_line()
    assert chosen is not None
    assert chosen is not first.line
    assert any(chosen.name in one for one in heard)
    assert chosen.name in shown.accessibleDescription()
    places = {one.line.file: one.at for one in shown.dots}
    assert places[chosen.file].x >= first.at.x
    seen = {chosen.file}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up) * 20:
        press(key)
        seen.add(page.table.chosen_line().file)
    assert len(seen) > 4


def test_page_down_goes_to_every_school_of_the_map_by_name(page: DistrictPage):
    page.views.show_view(2)
    page.map.setFocus()
    QApplication.processEvents()
    page.map.choose("")
    order = []
    for _ in page.map.dots:
        press(Qt.Key.Key_PageDown)
        order.append(page.table.chosen_line().name)
    assert order == [one.line.name for one in page.map.dots]
    press(Qt.Key.Key_PageDown)
    assert page.table.chosen_line().name == order[0]
    press(Qt.Key.Key_PageUp)
    assert page.table.chosen_line().name == order[-1]


def test_a_larger_map_stands_round_the_chosen_school_and_0_shows_all(page: DistrictPage):
    page.views.show_view(2)
    shown = page.map
    shown.setFocus()
    QApplication.processEvents()
    dot = shown.dots[3]
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(round(dot.at.x), round(dot.at.y)))
    before = [one.at for one in shown.dots]
    chosen = page.table.chosen_line()
    press("+")
    there = next(one for one in shown.dots if one.line is chosen)
    assert (there.at.x, there.at.y) == pytest.approx((shown.width() / 2, shown.height() / 2))
    press("0")
    assert [one.at for one in shown.dots] == before


def test_who_is_not_on_the_map_is_counted(page: DistrictPage):
    page.views.show_view(2)
    nowhere = sum(line.audit.latitude is None for line in FOUND.schools)
    assert nowhere > 1
    assert f"{nowhere} schools are not on the map" in texts(page)
