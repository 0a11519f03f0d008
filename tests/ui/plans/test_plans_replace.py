"""A plan replaced by a newer drawing: points known on both, what moves, one step, or nothing."""

from __future__ import annotations

import shutil

import plan_driver
import pytest
from plan_driver import PlanDriver
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton, QRadioButton
from walk_driver import dialog, seen

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.session.plans import plans
from cpted_audit.ui.plans.importing.dialog import ImportPlanDialog
from cpted_audit.ui.plans.importing.replace_dialog import ReplaceDialog
from cpted_audit.ui.plans.importing.replace_sheet import ControlPairs, OldOrNew

REPLACE = "Replace by a newer drawing…"


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    return PlanDriver(window, path)


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """Let the file dialog answer with a file of some bytes, and the import be accepted."""

    def answer(data: bytes, name: str = "newer.png") -> None:
        path = tmp_path / name
        path.write_bytes(data)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
        monkeypatch.setattr(ImportPlanDialog, "exec", lambda _self: 1)

    return answer


def asked(driver) -> ReplaceDialog:
    driver.choose_in_plan_menu(REPLACE)
    driver.wait_for_jobs()
    return dialog(driver.window, ReplaceDialog)


def click(shown: ReplaceDialog, sheet: OldOrNew, x: float, y: float) -> None:
    canvas = shown._sheets[sheet].canvas
    at = canvas.viewportTransform().map(QPointF(x, y)).toPoint()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def accept(shown: ReplaceDialog) -> None:
    button = shown.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(shown: ReplaceDialog) -> str:
    return shown._told.toPlainText()


def near(point: Point, x: float, y: float, by: float = 6.0) -> bool:
    return abs(point.x - x) < by and abs(point.y - y) < by


def test_a_sheet_of_the_same_shape_is_laid_over_and_undone_as_one_step(driver, choose):
    post = driver.put(MarkerKind.VIEWPOINT, (300, 400), direction=90.0)
    before, steps = driver.plan, len(driver.session.history())
    choose(plan_driver.png((2400, 1600)))
    shown = asked(driver)
    assert seen(shown, QRadioButton, lambda one: one.isChecked()).text().startswith("Overlay")
    assert told(shown) == "All 6 markers stay where they are on the sheet."
    assert plans.find_plan(driver.session, before.id) == before
    accept(shown)
    driver.settle()
    now = driver.plan
    assert (now.width, now.height, now.source_name) == (2400, 1600, "newer.png")
    assert now.metres_per_pixel == pytest.approx(0.025)
    (moved,) = driver.of_kind(MarkerKind.VIEWPOINT)
    assert (moved.at, moved.direction) == (Point(600, 800), 90.0)
    assert driver.page.view.tiles.pyramid.width == 2400
    assert len(driver.session.history()) == steps + 1
    driver.session.undo()
    driver.settle()
    assert driver.plan == before
    assert driver.of_kind(MarkerKind.VIEWPOINT) == [post]
    assert driver.page.view.tiles.pyramid.width == 1200


def test_points_known_on_both_carry_the_markers_to_a_sheet_of_another_shape(driver, choose):
    """The new scan shows the right half only: what lies left of it would be outside."""
    from io import BytesIO

    half = plan_driver.picture().crop((500, 0, 1200, 800))
    out = BytesIO()
    half.save(out, "PNG")
    driver.put(MarkerKind.AED, (200, 200), label="7")
    driver.put(MarkerKind.AED, (900, 200), label="8")
    choose(out.getvalue())
    shown = asked(driver)
    replace = shown.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not replace.isEnabled()
    click(shown, OldOrNew.OLD, 600, 100)
    click(shown, OldOrNew.NEW, 100, 100)
    assert not replace.isEnabled()
    click(shown, OldOrNew.OLD, 1100, 700)
    click(shown, OldOrNew.NEW, 600, 700)
    assert replace.isEnabled()
    assert "AED 7" in told(shown)
    assert "AED 8" not in told(shown).split("outside")[-1]
    assert "would lie outside" in told(shown)
    accept(shown)
    driver.settle()
    seven, eight = driver.of_kind(MarkerKind.AED)
    assert near(seven.at, -300, 200)
    assert near(eight.at, 400, 200)
    assert (driver.plan.width, driver.plan.height) == (700, 800)
    assert driver.plan.metres_per_pixel == pytest.approx(0.05, rel=0.02)


@pytest.mark.slow
def test_the_points_are_set_and_taken_back_by_keys_alone(driver, choose):
    choose(plan_driver.png((1200, 900)))
    shown = asked(driver)
    old, new = shown._sheets[OldOrNew.OLD].canvas, shown._sheets[OldOrNew.NEW].canvas
    old.setFocus()
    QTest.keyClick(old, Qt.Key.Key_Return)
    assert len(shown.pairs.points[OldOrNew.OLD]) == 1
    assert new.hasFocus()
    QTest.keyClick(new, Qt.Key.Key_Return)
    assert len(shown.pairs.pairs) == 1
    assert old.hasFocus()
    QTest.keyClick(old, Qt.Key.Key_Backspace)
    assert shown.pairs.pairs == []
    assert shown.isVisible()  # Enter pressed no button
    QTest.keyClick(shown, Qt.Key.Key_Escape)


@pytest.mark.slow
def test_points_that_are_one_are_refused_in_a_sentence(driver, choose):
    choose(plan_driver.png((1200, 900)))
    shown = asked(driver)
    for sheet, x in (
        (OldOrNew.OLD, 100),
        (OldOrNew.NEW, 100),
        (OldOrNew.OLD, 100),
        (OldOrNew.NEW, 400),
    ):
        click(shown, sheet, x, 100)
    assert "lie on one another" in told(shown)
    assert (
        not shown.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    )
    click(shown, OldOrNew.OLD, 900, 700)
    click(shown, OldOrNew.NEW, 900, 700)
    assert "one line" in told(shown)
    shown.reject()


def test_cancel_keeps_everything(driver, choose):
    before, rows = driver.plan, driver.of_kind(MarkerKind.WALL)
    steps = len(driver.session.history())
    choose(plan_driver.png((600, 400)))
    shown = asked(driver)
    cancel = seen(shown, QPushButton, lambda one: one.text().replace("&", "") == "Cancel")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    driver.settle()
    assert (driver.plan, driver.of_kind(MarkerKind.WALL)) == (before, rows)
    assert len(driver.session.history()) == steps


@pytest.mark.slow
def test_three_points_tell_of_a_slip(driver, choose):
    choose(plan_driver.png((1200, 900)))
    shown = asked(driver)
    for x, y in ((100, 100), (1100, 100), (1100, 700)):
        click(shown, OldOrNew.OLD, x, y)
        click(shown, OldOrNew.NEW, x, y * 9 / 8)
    assert "Without stretching the points would miss by 1: " in told(shown)
    assert shown.pairs.wanted is None
    click(shown, OldOrNew.OLD, 500, 500)
    assert len(shown.pairs.points[OldOrNew.OLD]) == 3
    assert "stretching the points" in told(shown)
    QTest.mouseClick(shown._back, Qt.MouseButton.LeftButton)
    assert len(shown.pairs.pairs) == 2
    seen(shown, QRadioButton, lambda one: "Overlay" in one.text()).setChecked(True)
    assert "stay where they are" in told(shown)
    shown.reject()


@pytest.mark.slow
def test_one_page_of_a_newer_document_is_chosen_and_not_what_it_shows(driver, window):
    from cpted_audit.session.plans.recipe import look_at_plan

    look = look_at_plan("newer.pdf", plan_driver.pdf(3))
    shown = ImportPlanDialog(driver.session, look, window, single=True)
    first, second, third = (check for check, _ in shown._pages)
    second.setChecked(True)
    third.setChecked(True)
    assert [order.recipe.page for order in shown.orders()] == [3]
    assert not first.isChecked()
    assert not any(box.isVisibleTo(shown) for _, box in shown._pages)
    shown.deleteLater()


def test_pairs_are_set_in_turn_and_one_alone_is_set_anew():
    pairs = ControlPairs()
    assert pairs.wanted is OldOrNew.OLD
    assert pairs.add(OldOrNew.NEW, Point(1, 1))
    assert pairs.wanted is OldOrNew.OLD
    assert pairs.add(OldOrNew.NEW, Point(2, 2))
    assert pairs.points[OldOrNew.NEW] == [Point(2, 2)]
    assert pairs.add(OldOrNew.OLD, Point(3, 3))
    assert pairs.pairs == [(Point(3, 3), Point(2, 2))]
    assert pairs.take_back()
    assert pairs.take_back()
    assert not pairs.take_back()
