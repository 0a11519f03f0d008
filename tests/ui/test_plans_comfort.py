"""The plans page in narrow windows, with large text, in the dark, and for those who listen."""

from __future__ import annotations

import shutil

import pytest
from plan_driver import PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QDialog, QWidget

from cpted_audit.domain.marker import MarkerKind
from cpted_audit.session.plan_import import PlanImport
from cpted_audit.session.plan_look import PlanLook, look_at_plan
from cpted_audit.ui.plans.attach_dialog import AttachStudyDialog
from cpted_audit.ui.plans.import_dialog import ImportPlanDialog
from cpted_audit.ui.plans.plan_settings import ControlDialog, VerifyDialog
from cpted_audit.ui.plans.wall_layers_dialog import WallLayersDialog

SIZES = [(100, (1280, 820)), (100, (1024, 700)), (200, (1280, 820)), (200, (1024, 700))]
PLAIN = {"QScrollArea", "QStackedWidget", "QScrollBar"}


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    driver = PlanDriver(window, path)
    driver.put(MarkerKind.CAMERA, (300, 300))
    return driver


def sized(driver, scale, size):
    driver.window.choose_scale(scale)
    driver.window.resize(*size)
    driver.window.screen_.show_page("plans")
    driver.settle()
    assert (driver.window.width(), driver.window.height()) == size


def can_be_scrolled_to(widget: QWidget, page: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        if parent.inherits("QAbstractScrollArea"):
            return True
        parent = parent.parentWidget()
    return False


def outside(root: QWidget) -> list[str]:
    """Return the controls that stick out of a page or dialog, or lie on one another."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QAbstractButton | QComboBox):
            continue
        if can_be_scrolled_to(one, root):
            continue
        corner = one.mapTo(root, one.rect().topLeft())
        far = one.mapTo(root, one.rect().bottomRight())
        if not (root.rect().contains(corner) and root.rect().contains(far)):
            found.append(f"{type(one).__name__} {one.accessibleName()}")
    return found


def nameless(root: QWidget) -> list[str]:
    found = []
    for one in root.findChildren(QWidget):
        focusable = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
        if not focusable or one.focusProxy() or type(one).__name__ in PLAIN:
            continue
        if isinstance(one.parent(), QAbstractSpinBox | QComboBox):
            continue
        spoken = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        if not (one.accessibleName() or spoken):
            found.append(f"{type(one).__name__} {one.objectName()}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("scale", "size"), SIZES)
def test_nothing_sticks_out_and_the_canvas_keeps_its_room(driver, scale, size):
    sized(driver, scale, size)
    assert outside(driver.page) == []
    assert driver.canvas.width() >= 360
    assert driver.canvas.height() >= 180
    buttons = [one for one in driver.page._bar.findChildren(QAbstractButton) if one.isVisible()]
    for number, one in enumerate(buttons):
        for other in buttons[number + 1 :]:
            assert not one.geometry().intersects(other.geometry()), (one.text(), other.text())


@pytest.mark.slow
def test_in_a_narrow_window_the_columns_come_one_at_a_time(driver):
    sized(driver, 200, (1280, 820))
    signs, details = driver.page._columns.buttons
    assert signs.isVisible()
    QTest.mouseClick(signs, Qt.MouseButton.LeftButton)
    assert driver.page._left.isVisible()
    QTest.mouseClick(details, Qt.MouseButton.LeftButton)
    assert driver.page._side.isVisible()
    assert not driver.page._left.isVisible()
    QTest.mouseClick(details, Qt.MouseButton.LeftButton)
    assert not driver.page._side.isVisible()
    sized(driver, 100, (1280, 820))
    assert driver.page._side.isVisible()
    assert driver.page._left.isVisible()
    assert not driver.page._columns.buttons[0].isVisible()


def test_every_control_has_a_name(driver):
    driver.click(300, 300)
    driver.page.tools.choose("sight")
    driver.wait_for_sight()
    assert nameless(driver.page) == []


def dialogs(driver) -> list[QDialog]:
    """Return the dialogs of the page as they are opened."""
    import plan_driver

    session, plan, parent = driver.session, driver.plan, driver.window
    from cpted_audit.session.sight_studies import add_study
    from cpted_audit.ui.plans.replace_dialog import ReplaceDialog

    post = driver.put(MarkerKind.VIEWPOINT, (300, 300))
    study = add_study(session, plan.id, "Desk", [post.id], [], doors_open=True)
    made = PlanImport(session, plan_driver.order(plan_driver.png()), picture_only=True)
    made.picture_id, made.size = plan.picture_id, (plan.width, plan.height)
    looks: list[PlanLook] = [
        look_at_plan("sheets.pdf", plan_driver.pdf(4)),
        look_at_plan("house.dxf", plan_driver.dxf()),
    ]
    from cpted_audit.domain.plane import Point

    return [
        *(ImportPlanDialog(session, look, parent) for look in looks),
        VerifyDialog(None, "", parent, walking=False),
        ControlDialog([Point(1, 1), Point(9, 9)], (), parent),
        AttachStudyDialog(session, study, parent),
        WallLayersDialog([("A-WALL", 12), ("FURNITURE", 3)], parent),
        ReplaceDialog(session, plan, made, "newer.png", "#DDDDDD", parent),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("scale", [100, 200])
def test_every_dialog_fits_a_small_screen_and_has_names(driver, scale):
    sized(driver, scale, (1024, 700))
    for dialog in dialogs(driver):
        dialog.open()
        driver.settle()
        assert dialog.width() <= 1024, type(dialog).__name__
        assert dialog.height() <= 700, type(dialog).__name__
        assert outside(dialog) == [], type(dialog).__name__
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.reject()
        dialog.deleteLater()
        driver.settle()


@pytest.mark.slow
def test_the_page_follows_the_theme_and_the_plan_stays_paper(driver):
    driver.window.choose_theme("dark")
    driver.settle()
    image = driver.page.grab().toImage()
    beside = driver.canvas.mapTo(driver.page, driver.at(-40, 400))
    paper = driver.canvas.mapTo(driver.page, driver.at(350, 500))
    assert image.pixelColor(beside).lightness() < 100
    assert image.pixelColor(paper).lightness() > 230
    driver.window.choose_theme("light")
    driver.settle()
    assert driver.page.grab().toImage().pixelColor(beside).lightness() > 150
