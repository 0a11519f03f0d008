"""What is known of a plan: scale, north, grid, place on Earth, verified; where a pin is."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest
from asked_words import answering
from plan_driver import PlanDriver, add_house, answer_numbers
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QTableWidget, QTableWidgetItem

from cpted_audit import clock
from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import ControlPoint, PlanKind
from cpted_audit.errors import AuditError
from cpted_audit.session.plans import plans
from cpted_audit.ui.plans.settings import ControlDialog, VerifyPlanDialog
from cpted_audit.ui.widgets.opened_list import ElidedBox


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    return PlanDriver(window, path)


def press_fact(driver, name):
    line = driver.page._facts._lines[name]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    driver.settle()


def test_two_points_and_a_length_set_the_scale(driver, monkeypatch):
    answer_numbers(monkeypatch, ["100"] * 2)
    press_fact(driver, "scale")
    driver.drag((100, 100), (1100, 100))
    assert driver.plan.metres_per_pixel == pytest.approx(30.48 / 1000, rel=0.005)
    assert driver.plan.scale_note == "two points 100 ft apart"
    assert driver.page.tools.tool.name == "select"
    assert "ft" in driver.page._facts._lines["scale"].text()
    driver.session.undo()
    driver.settle()
    assert driver.plan.metres_per_pixel == 0.05


def test_a_length_is_typed_as_it_stands_on_the_drawing(driver, monkeypatch):
    said = answer_numbers(monkeypatch, ["32'-9 1/2\""])
    press_fact(driver, "scale")
    driver.drag((100, 100), (1100, 100))
    assert said == [""]
    feet = 32 + 9.5 / 12
    assert driver.plan.metres_per_pixel == pytest.approx(feet * 0.3048 / 1000, rel=0.005)


@pytest.mark.slow
def test_the_scale_is_set_by_two_clicks_too_and_two_equal_points_are_refused(
    driver, monkeypatch, told
):
    answer_numbers(monkeypatch, ["100"] * 2)
    press_fact(driver, "scale")
    driver.click(600, 300)
    driver.click(600, 300)
    (sentence,) = told
    assert "point" in sentence
    assert driver.plan.metres_per_pixel == 0.05
    press_fact(driver, "scale")
    driver.click(100, 100)
    driver.click(1100, 100)
    assert driver.plan.metres_per_pixel == pytest.approx(0.03048, rel=0.005)


@pytest.mark.slow
def test_giving_the_length_up_changes_nothing(driver, monkeypatch):
    answer_numbers(monkeypatch, [None])
    steps = len(driver.session.history())
    press_fact(driver, "scale")
    driver.drag((100, 100), (1100, 100))
    assert len(driver.session.history()) == steps


def test_what_is_no_length_is_said_and_sets_no_scale(driver, monkeypatch):
    said = answer_numbers(monkeypatch, ["abc-5", "12x", "0"])
    steps = len(driver.session.history())
    for _ in range(3):
        press_fact(driver, "scale")
        driver.drag((100, 100), (1100, 100))
    assert said[0].startswith("“abc-5” is not a number from 0.01 to ")
    assert all("so nothing was changed" in one for one in said)
    assert len(driver.session.history()) == steps


def test_north_is_dragged(driver):
    press_fact(driver, "north")
    driver.drag((300, 300), (500, 300))
    assert driver.plan.north == pytest.approx(90, abs=0.5)
    assert "90" in driver.page._facts._lines["north"].text()


@pytest.mark.slow
def test_the_grid_is_set_refused_too_fine_and_taken_away(driver, monkeypatch, told):
    answer_numbers(monkeypatch, ["50", "0.1", "0"])
    press_fact(driver, "grid")
    assert driver.plan.grid_cell == pytest.approx(15.24)
    press_fact(driver, "grid")
    assert "cover the plan" in told[0]
    assert driver.plan.grid_cell == pytest.approx(15.24)
    press_fact(driver, "grid")
    assert driver.plan.grid_cell is None


def test_a_level_tied_to_the_site_plan_has_its_grid_and_any_other_says_so(driver, told):
    session = driver.session
    assert "10 m" not in driver.page._facts._lines["grid"].text()  # told in feet here
    site = add_house(session, name="site.png")
    plans.place_plan(session, site, PlanKind.SITE, None)
    driver.settle()
    assert "L1-A1 …" in driver.page._facts._lines["grid"].text()
    assert driver.page.view._position_text(Point(30, 30)).endswith("L1-A1")
    for plan, west in ((site, -74.0), (driver.plan, -74.0)):
        places = [ControlPoint(0, 0, 40.0, west), ControlPoint(1200, 0, 40.0, west + 0.0007)]
        plans.set_control(session, plan, places)
    plans.set_grid(session, plans.find_plan(session, site.id), 20.0)
    driver.settle()
    assert " as site" in driver.page._facts._lines["grid"].text()
    assert driver.page.view._position_text(Point(30, 30)).endswith(" A1")
    press_fact(driver, "grid")
    assert "Change it on site." in told[0]


def test_control_points_tie_the_plan_to_the_earth(driver, monkeypatch):
    def fill(dialog):
        table = dialog.findChild(QTableWidget)
        for row, degrees in enumerate((("40.0", "-74.0"), ("40.0", "-73.9995"))):
            for column, text in enumerate(degrees):
                table.setItem(row, column, QTableWidgetItem(text))
        return 1

    monkeypatch.setattr(ControlDialog, "exec", fill)
    press_fact(driver, "earth")
    driver.click(100, 400)
    driver.click(1100, 400)
    assert len(driver.plan.control) == 2
    assert driver.plan.north == pytest.approx(0, abs=0.5)
    assert driver.plan.metres_per_pixel == pytest.approx(0.0427, rel=0.02)
    assert plans.georeference_of(driver.plan) is not None


@pytest.mark.slow
def test_control_points_are_set_by_keys_and_typed_nonsense_is_told(driver, monkeypatch):
    shown = []

    def fill(dialog):
        table = dialog.findChild(QTableWidget)
        table.setItem(0, 0, QTableWidgetItem("north"))
        with pytest.raises(AuditError, match="“north” is not a number of degrees"):
            dialog.told()
        table.setItem(0, 0, QTableWidgetItem(""))
        shown.append(dialog.told())
        return 0

    monkeypatch.setattr(ControlDialog, "exec", fill)
    press_fact(driver, "earth")
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_Right)
    driver.canvas.zoom(3.0)
    driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_Return)
    assert shown == [[]]
    assert driver.plan.control == ()


@pytest.mark.slow
def test_who_verified_it_is_kept_and_nobody_or_a_day_to_come_is_refused(driver, monkeypatch, told):
    today = clock.today()
    typed = iter([("", today), ("Chief Ortiz", today + timedelta(days=1)), ("Chief Ortiz", today)])

    def fill(dialog):
        who, on = next(typed)
        dialog._who.setText(who)
        dialog._on.set_day(on)
        return 1

    monkeypatch.setattr(VerifyPlanDialog, "exec", fill)
    press_fact(driver, "verified")
    assert "Say who" in told[0]
    assert "has not come yet" in told[1]
    plan = driver.plan
    assert (plan.verified_on, plan.verified_by) == (clock.today(), "Chief Ortiz")
    assert plan.verified_walking


@pytest.mark.slow
def test_lengths_are_shown_in_the_other_unit(driver):
    before = driver.page._facts._lines["scale"].text()
    press_fact(driver, "unit")
    assert driver.session.site.length_unit is LengthUnit.METRES
    assert driver.page._facts._lines["scale"].text() != before
    driver.put(MarkerKind.CAMERA, (300, 300), reach=20.0)
    driver.click(300, 300)
    assert driver.page._side.form._numbers["reach"].text() == "20 m"


@pytest.mark.slow
def test_a_distance_is_measured_and_nothing_written(driver):
    steps = len(driver.session.history())
    driver.key(Qt.Key.Key_M)
    driver.drag((100, 100), (1100, 100))
    assert driver.page.tools.active_tool._words(*_ends(driver)) == "164 ft"
    assert len(driver.session.history()) == steps


def _ends(driver):
    active_tool = driver.page.tools.active_tool
    return active_tool._start, active_tool._end


def test_a_pin_knows_its_level_cell_and_smallest_area(driver):
    driver.put(MarkerKind.ZONE, (120, 120), (580, 120), (580, 680), (120, 680), label="East wing")
    driver.put(MarkerKind.ROOM, (120, 120), (300, 120), (300, 300), (120, 300), label="Office")
    aed = driver.put(MarkerKind.AED, (210, 210))
    driver.select([aed])
    assert driver.page._side.form._where.text() == "Main / Level 1 – house, B2, Office"
    driver.drag((210, 210), (450, 610))
    assert driver.page._side.form._where.text() == "Main / Level 1 – house, C4, East wing"


@pytest.mark.slow
def test_what_a_plan_shows_and_its_name_are_changed_in_its_menu(driver, told):
    with answering("Ground floor"):
        driver.choose_in_plan_menu("Rename…")
    assert driver.plan.name == "Ground floor"
    with answering("  "):
        driver.choose_in_plan_menu("Rename…")
    assert "needs a name" in told[0]
    shows = {action.text(): action for action in driver.plan_menu()["It shows"].menu().actions()}
    shows["Annex / Level 1"].trigger()
    assert (driver.plan.kind, driver.plan.level_id) == (PlanKind.LEVEL, LevelId("l-Annex"))
    shows = {action.text(): action for action in driver.plan_menu()["It shows"].menu().actions()}
    shows["Aerial picture"].trigger()
    assert (driver.plan.kind, driver.plan.level_id) == (PlanKind.AERIAL, None)
    box = driver.page._bar.findChild(QComboBox)
    assert box.currentText() == "Ground floor"


@pytest.mark.slow
def test_the_original_is_saved_as_it_was_brought_in(driver, monkeypatch, tmp_path, told):
    import plan_driver
    from PySide6.QtWidgets import QFileDialog

    target = tmp_path / "copy.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    driver.choose_in_plan_menu("Save the original file…")
    assert target.read_bytes() == plan_driver.png()
    target = tmp_path / "no such folder" / "copy.png"
    driver.choose_in_plan_menu("Save the original file…")
    assert "could not be written" in told[0]


def test_a_removed_plan_is_brought_back_with_its_markers(driver):
    before, walls = driver.plan, driver.of_kind(MarkerKind.WALL)
    driver.choose_in_plan_menu("Remove the plan")
    assert driver.plan is None
    driver.session.undo()
    driver.settle()
    assert driver.plan == before
    assert driver.of_kind(MarkerKind.WALL) == walls
    assert len(driver.controller.markers) == len(walls)


def test_a_closed_list_of_plans_says_the_level_and_never_ends_in_mid_word(driver):
    (box,) = driver.page.findChildren(ElidedBox)
    path = driver.session.walk.level_path(driver.plan.level_id)
    assert box.currentText() == f"{path} – {driver.plan.name}"
    box.setFixedWidth(600)
    assert box.drawn_words() == path
    box.setFixedWidth(120)
    start, _, end = box.drawn_words().partition("…")
    assert start
    assert path.startswith(start)
    assert end.endswith("1")
    assert path.endswith(end)
