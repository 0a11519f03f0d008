"""Windows, fences and low walls: drawn, changed and seen past, by the pointer and by keys."""

from __future__ import annotations

import shutil

import pytest
from asked_words import answering
from plan_driver import PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton
from test_plans_markers import take
from walk_driver import button, named

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind
from cpted_audit.session.plans import sight_studies
from cpted_audit.session.plans.markers import find_marker

LEFT = ((110, 110), (590, 110), (590, 690), (110, 690))
RIGHT = ((610, 110), (1090, 110), (1090, 690), (610, 690))
GLASS = "Windows are clear"


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    return PlanDriver(window, path)


def walls(driver):
    return driver.of_kind(MarkerKind.WALL)


def last(driver):
    return max(walls(driver), key=lambda one: one.position)


def choose_kind(driver, words):
    """Choose a kind of wall for the chosen markers in the side panel, by keys."""
    box = named(driver.page._side, QComboBox, "Kind of wall")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != words:
        QTest.keyClick(box, Qt.Key.Key_Down)
    driver.settle()
    return box


def shares(figures):
    return [round(zone.seen) for zone in figures.zones]


def test_every_kind_of_wall_has_a_button_that_draws_it(driver):
    take(driver, info_of(MarkerKind.WALL))
    for number, info in enumerate(WALL_KINDS):
        sign = named(driver.page._palette, QToolButton, info.words)
        QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
        assert sign.isChecked()
        assert info.words in driver.page.tools.hint
        driver.click(150, 150 + 60 * number)
        driver.double_click(450, 150 + 60 * number)
        made = last(driver)
        assert made.wall is info.kind
        assert driver.page._side.form._title.text() == info.words
        assert driver.session.history()[0].label == f"Place {info.words.lower()}"


def test_w_again_draws_the_next_kind_even_of_a_line_that_was_begun(driver):
    driver.key(Qt.Key.Key_W)
    assert named(driver.page._palette, QToolButton, "Wall").isChecked()
    driver.click(150, 150)
    driver.key(Qt.Key.Key_W)
    assert "Draws: Window." in driver.page.tools.hint
    assert named(driver.page._palette, QToolButton, "Window").isChecked()
    driver.click(450, 150)
    driver.key(Qt.Key.Key_Return)
    assert last(driver).wall is WallKind.WINDOW
    for _ in range(len(WALL_KINDS) - 1):
        driver.key(Qt.Key.Key_W)
    assert driver.page.tools.wall is WallKind.SOLID
    driver.key(Qt.Key.Key_W)
    driver.key(Qt.Key.Key_V)
    driver.key(Qt.Key.Key_W)
    assert driver.page.tools.wall is WallKind.SOLID  # taken anew it draws walls


def test_chosen_walls_are_changed_together_undone_and_named_in_the_history(driver):
    chosen = walls(driver)[:3]
    driver.select(chosen)
    choose_kind(driver, "See-through fence")
    assert {one.wall for one in walls(driver)} == {WallKind.OPEN_FENCE, WallKind.SOLID}
    assert driver.session.history()[0].label == "Change kind of 3 walls"
    assert driver.page._side.form._title.text() == "3 × See-through fence"
    driver.session.undo()
    assert {one.wall for one in walls(driver)} == {WallKind.SOLID}
    driver.select(chosen[:1])
    choose_kind(driver, "Window")
    assert driver.session.history()[0].label == "Change kind of wall"
    driver.select(walls(driver)[:2])
    assert named(driver.page._side, QComboBox, "Kind of wall").currentIndex() == -1


def test_sight_goes_through_a_window_by_day_and_ends_at_it_after_dark(driver):
    driver.put(MarkerKind.ZONE, *LEFT, label="Office")
    driver.put(MarkerKind.ZONE, *RIGHT, label="Corridor")
    driver.put(MarkerKind.VIEWPOINT, (300, 400))
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_S)
    assert shares(driver.wait_for_sight()) == [100, 0]
    panel = driver.page.sight
    with answering("From the desk"):
        QTest.mouseClick(button(panel, "Save as a study"), Qt.MouseButton.LeftButton)
    driver.wait_for_sight()
    driver.put(MarkerKind.WALL, (600, 300), (600, 500), wall=WallKind.WINDOW)
    figures = driver.wait_for_sight()
    assert shares(figures)[1] > 20
    assert "Only through glass or fences, or over what is low" in panel._more.text()
    assert "1 piece of window counts as clear glass, as by day" in panel._more.text()
    (study,) = sight_studies.studies(driver.session, driver.plan.id)
    assert sight_studies.is_stale(driver.session, driver.plan, study)
    renew = button(panel, "Keep the new figures")
    QTest.mouseClick(renew, Qt.MouseButton.LeftButton)
    driver.wait_for_sight()
    assert not renew.isVisible()
    (study,) = sight_studies.studies(driver.session, driver.plan.id)
    assert shares(sight_studies.figures_of(driver.session, study)) == shares(figures)
    glass = button(panel, GLASS)
    glass.setFocus()
    QTest.keyClick(glass, Qt.Key.Key_Space)
    driver.wait(lambda: shares(driver.wait_for_sight()) == [100, 0])
    assert not sight_studies.find_study(driver.session, study.id).glass_clear
    assert "as after dark from a lit room" in panel._more.text()
    panel.show_study(None)
    driver.wait_for_sight()
    assert not glass.isChecked()


def test_a_copied_window_is_a_window(driver):
    window = driver.put(MarkerKind.WALL, (600, 300), (600, 500), wall=WallKind.WINDOW)
    driver.select([window])
    driver.page._menus._copy(driver.plan.id)
    copied = last(driver)
    assert copied.id != window.id
    assert find_marker(driver.session, copied.id).wall is WallKind.WINDOW
