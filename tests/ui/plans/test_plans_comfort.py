"""The plans page in narrow windows, with large text, in the dark, and for those who listen."""

from __future__ import annotations

import shutil

import pytest
from plan_driver import PlanDriver, answer_numbers
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QToolTip,
    QWidget,
)

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.drawing.ink import Ink
from cpted_audit.session.plans import plans
from cpted_audit.session.plans.importing import PlanImport
from cpted_audit.session.plans.plans import place_plan, set_grid
from cpted_audit.session.plans.recipe import PlanLook, look_at_plan
from cpted_audit.ui.plans.canvas.painter import color_of
from cpted_audit.ui.plans.importing.attach_dialog import AttachStudyDialog
from cpted_audit.ui.plans.importing.dialog import ImportPlanDialog
from cpted_audit.ui.plans.settings import ControlDialog, VerifyPlanDialog
from cpted_audit.ui.plans.tools.palette import SignButton
from cpted_audit.ui.plans.walls.layers_dialog import WallLayersDialog
from cpted_audit.ui.tokens import DARK, LIGHT

pytestmark = pytest.mark.slow

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
    driver.window.preferences.choose_scale(scale)
    driver.window.screen_._who._leave()
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


@pytest.mark.parametrize(("scale", "size"), SIZES)
def test_nothing_sticks_out_and_the_canvas_keeps_its_room(driver, scale, size):
    sized(driver, scale, size)
    assert outside(driver.page) == []
    assert driver.canvas.width() >= 360
    assert driver.canvas.height() >= 180
    buttons = [one for one in driver.page._bar.findChildren(QAbstractButton) if one.isVisible()]
    for number, one in enumerate(buttons):
        for other in buttons[number + 1 :]:
            assert not on_bar(one, driver).intersects(on_bar(other, driver)), one.text()


def on_bar(button: QAbstractButton, driver) -> QRect:
    return QRect(button.mapTo(driver.page._bar, QPoint(0, 0)), button.size())


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
    QTest.mouseClick(driver.page._columns.buttons[0], Qt.MouseButton.LeftButton)
    assert not driver.page._left.isVisible()
    assert driver.page._side.isVisible()


def share(driver) -> float:
    """Return how much of the window the plan has."""
    canvas, window = driver.canvas.viewport(), driver.window
    return canvas.width() * canvas.height() / (window.width() * window.height())


@pytest.mark.parametrize(
    ("scale", "least"),
    [
        (100, 0.38),
        pytest.param(125, 0.345, marks=pytest.mark.slow),
        (150, 0.5),
        pytest.param(175, 0.45, marks=pytest.mark.slow),
    ],
)
def test_the_plan_keeps_its_share_of_a_small_window(driver, scale, least):
    """1366 x 768 without a taskbar of 40 pixels and a title of 30."""
    sized(driver, scale, (1366, 698))
    assert share(driver) >= least
    columns = driver.page._columns
    if scale >= 150:
        assert not driver.page._left.isVisible()
        assert not driver.page._side.isVisible()
        QTest.mouseClick(columns.buttons[1], Qt.MouseButton.LeftButton)
        assert driver.page._side.isVisible()


def test_what_is_to_be_typed_brings_the_folded_details_into_view(driver):
    sized(driver, 150, (1366, 698))
    driver.page.tools.choose_kind(MarkerKind.ANSWER)
    driver.click(300, 500)
    assert driver.page._side.isVisible()


def button_of(driver, name) -> QAbstractButton:
    """Return a button of the page by its name."""
    return next(
        one for one in driver.page.findChildren(QAbstractButton) if one.accessibleName() == name
    )


def test_with_large_text_the_symbols_lie_over_a_plan_that_keeps_its_half(driver):
    sized(driver, 150, (1366, 698))
    seen, symbols = driver.canvas.seen, button_of(driver, "Symbols")
    QTest.mouseClick(symbols, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.page._left.isVisible()
    assert share(driver) >= 0.5
    assert driver.canvas.seen == seen
    corner = driver.canvas.mapTo(driver.page, driver.canvas.rect().bottomLeft())
    assert driver.page._left.geometry().bottomLeft() == corner, "the hint stays in view"
    aed = button_of(driver, "AED")
    aed.setFocus()
    QTest.keyClick(aed, Qt.Key.Key_Space)
    assert driver.page._left.isHidden(), "a symbol is in hand"
    assert driver.canvas.hasFocus()
    driver.key(Qt.Key.Key_Return)
    assert len(driver.of_kind(MarkerKind.AED)) == 1
    for _ in range(2):
        driver.key(Qt.Key.Key_Escape)
    QTest.mouseClick(symbols, Qt.MouseButton.LeftButton)
    assert driver.page._left.isVisible()
    for _ in range(2):  # the first lets go of what is chosen
        driver.key(Qt.Key.Key_Escape)
    assert driver.page._left.isHidden()
    sized(driver, 100, (1366, 698))
    assert driver.page._side.geometry().left() >= driver.page.view.geometry().right()


def test_what_is_chosen_is_not_under_the_details_that_lie_over_the_plan(driver):
    camera = driver.put(MarkerKind.CAMERA, (1090, 300))
    sized(driver, 150, (1366, 698))
    driver.canvas.zoom(2.5)
    driver.canvas.look_at(Point(900, 300))
    driver.select([camera])
    before = driver.at(1090, 300).x()
    QTest.mouseClick(button_of(driver, "Details"), Qt.MouseButton.LeftButton)
    driver.settle()
    under = driver.canvas.viewport().width() - driver.page._side.width()
    assert before > under > driver.at(1090, 300).x() > 0
    assert all(box.right() < under for box in driver.page.view.floats.boxes())


def chip(driver, fact) -> QPoint:
    """Return the middle of a fact that floats on the canvas."""
    laid_out = driver.page.view.floats._laid_out()
    return next(rect.center() for chip, rect in laid_out if chip.fact == fact)


@pytest.mark.parametrize(("fact", "key"), [("scale", Qt.Key.Key_C), ("north", Qt.Key.Key_T)])
def test_scale_and_north_are_set_from_the_canvas_by_a_click_or_a_key(driver, fact, key):
    assert driver.page.tools.tool.name == "select"
    QTest.mouseClick(driver.canvas.viewport(), Qt.MouseButton.LeftButton, pos=chip(driver, fact))
    assert driver.page.tools.tool.name == fact
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.tools.tool.name == "select"
    driver.key(key)
    assert driver.page.tools.tool.name == fact


def test_the_grid_is_set_from_the_canvas_and_what_is_not_set_says_so(driver, monkeypatch):
    words = [one.words for one, _ in driver.page.view.floats._laid_out() if not one.is_set]
    assert words == ["Set north"]
    answer_numbers(monkeypatch, ["20", "20", "20"])
    of_menu = next(
        one for one in driver.window._actions.all() if "grid" in one.text().replace("&", "").lower()
    )
    for ask in (
        lambda: QTest.mouseClick(
            driver.canvas.viewport(), Qt.MouseButton.LeftButton, pos=chip(driver, "grid")
        ),
        lambda: driver.key(Qt.Key.Key_G),
        of_menu.trigger,
    ):
        set_grid(driver.session, driver.plan, 10.0)
        ask()
        driver.settle()
        assert driver.plan.grid_cell == pytest.approx(20 * 0.3048)


def test_what_floats_makes_room_for_what_is_placed_there(driver):
    driver.canvas.zoom(2.5)  # the plan lies below what floats, or nothing is placed there
    driver.settle()
    (box,) = driver.page.view.floats.boxes()
    middle = box.center()
    spot = driver.canvas.pointer(middle.toPointF(), Qt.KeyboardModifier.NoModifier).at
    driver.page.tools.choose_kind(MarkerKind.AED)
    QTest.mouseClick(driver.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    (aed,) = driver.of_kind(MarkerKind.AED)
    assert aed.at == pytest.approx(spot, abs=2)
    (moved,) = driver.page.view.floats.boxes()
    assert not moved.contains(middle)
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.view.floats.boxes() == [box]


def close_hint(driver) -> None:
    (close,) = [one for one in driver.page.findChildren(QAbstractButton)
                if one.accessibleName() == "Close this hint"]  # fmt: skip
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    driver.settle()


def test_a_hint_is_whole_under_the_plan_and_goes_for_good_once_it_is_closed(driver):
    sized(driver, 150, (1366, 698))
    strip, hint = driver.page.view.hints, driver.page.tools.hint
    assert strip.hint == hint
    assert strip.geometry().top() > driver.canvas.geometry().bottom()
    words = next(one for one in strip.findChildren(QLabel) if one.text() == hint)
    assert words.height() >= words.heightForWidth(words.width())
    driver.click(300, 500)
    assert strip.hint == hint, "a click on the plan closes nothing"
    close_hint(driver)
    assert strip.hint == ""
    driver.page.tools.choose("measure")
    assert strip.hint == driver.page.tools.hint
    driver.page.tools.choose("select")
    assert strip.hint == ""
    assert driver.page.tools.hint == hint
    sized(driver, 100, (1366, 698))  # a page made anew
    assert driver.page.view.hints.hint == ""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_scale_and_north_stay_where_they_are_while_the_plan_moves_under_them(driver, theme):
    driver.window.preferences.choose_theme(theme)
    driver.settle()
    canvas = driver.canvas
    canvas.zoom(3.0)
    driver.settle()
    floats = driver.page.view.floats
    before = [box.getRect() for box in floats.boxes()]
    driver.wait(lambda: not driver.page.view._calm_timer.isActive())
    for _ in range(3):
        canvas._pan(-37, 23)
        driver.settle()
    painted = driver.page.grab().toImage()  # what Qt moved and what it painted anew
    canvas.viewport().update()
    driver.settle()
    assert [box.getRect() for box in floats.boxes()] == before
    assert driver.page.grab().toImage() == painted


def test_the_pointer_is_told_in_the_status_bar_as_long_as_it_is_on_the_plan(driver):
    spot = driver.window._status._spot
    driver.canvas.pointed.emit(Point(200, 100))
    assert spot.whole_text() == "x 32.8 ft · y 16.4 ft · B1"
    driver.canvas.pointed.emit(None)
    assert spot.whole_text() == ""


def test_every_control_has_a_name(driver):
    driver.click(300, 300)
    driver.page.tools.choose("sight")
    driver.wait_for_sight()
    assert nameless(driver.page) == []


def dialogs(driver) -> list[QDialog]:
    """Return the dialogs of the page as they are opened."""
    import plan_driver

    session, plan, parent = driver.session, driver.plan, driver.window
    from cpted_audit.session.plans.sight_studies import add_study
    from cpted_audit.ui.plans.importing.replace_dialog import ReplaceDialog

    post = driver.put(MarkerKind.VIEWPOINT, (300, 300))
    study = add_study(session, plan.id, "Desk", [post.id], [], doors_open=True)
    made = PlanImport(session, plan_driver.order(plan_driver.png()), picture_only=True)
    made.picture_id, made.size = plan.picture_id, (plan.width, plan.height)
    looks: list[PlanLook] = [
        look_at_plan("sheets.pdf", plan_driver.pdf(4)),
        look_at_plan("house.dxf", plan_driver.dxf()),
    ]
    return [
        *(ImportPlanDialog(session, look, parent) for look in looks),
        VerifyPlanDialog(None, "", parent, walking=False),
        ControlDialog([Point(1, 1), Point(9, 9)], (), parent),
        AttachStudyDialog(session, study, parent),
        WallLayersDialog([("A-WALL", 12), ("FURNITURE", 3)], parent),
        ReplaceDialog(session, plan, made, "newer.png", "#DDDDDD", parent),
    ]


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


def shown_at(driver, x, y) -> int:
    """Return how light a point of the plan is on the screen, once its tiles are there."""
    driver.wait(lambda: not driver.page.view.tiles.waiting)
    driver.settle()
    image = driver.page.grab().toImage()
    return image.pixelColor(driver.canvas.mapTo(driver.page, driver.at(x, y))).lightness()


PAPER, LINE = (350, 500), (350, 100)
"""A point of the plan that is white, and one on a wall."""


def test_in_a_dark_theme_a_drawing_is_pale_on_dark_unless_it_is_to_stay_white(driver):
    driver.window.preferences.choose_theme("dark")
    driver.settle()
    assert shown_at(driver, -40, 400) < 60, "beside the plan"
    assert shown_at(driver, *PAPER) < 60
    assert shown_at(driver, *LINE) > 180
    driver.choose_in_plan_menu("White paper in the dark theme")
    assert shown_at(driver, *PAPER) > 230
    assert shown_at(driver, *LINE) < 60
    driver.choose_in_plan_menu("White paper in the dark theme")
    assert shown_at(driver, *PAPER) < 60
    driver.window.preferences.choose_theme("light")
    assert shown_at(driver, *PAPER) > 230
    assert shown_at(driver, -40, 400) > 150


def test_an_aerial_is_dimmed_in_a_dark_theme_and_turned_round_never(driver):
    place_plan(driver.session, driver.plan, PlanKind.AERIAL, None)
    driver.window.preferences.choose_theme("dark")
    assert 140 < shown_at(driver, *PAPER) < 180
    before = plans.overview(driver.session, driver.plan)
    driver.window.preferences.choose_theme("light")
    assert shown_at(driver, *PAPER) > 230
    assert plans.overview(driver.session, driver.plan) == before, "only the screen is dark"


def contrast(color: str, other: str) -> float:
    """Return the ratio of WCAG 2 between two colors."""
    lights = []
    for one in (color, other):
        parts = QColor(one).getRgbF()[:3]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        lights.append(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return (max(lights) + 0.05) / (min(lights) + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_what_is_drawn_on_a_plan_stands_out_from_its_paper_in_both_themes(tokens):
    paper = color_of(Ink.PAPER, tokens).name()
    told = {Ink.TEXT, Ink.WALL, Ink.ACCENT, Ink.YES, Ink.PARTIAL, Ink.NO, Ink.NA, Ink.UNABLE}
    for ink in told:
        assert contrast(color_of(ink, tokens).name(), paper) >= 4.5, ink


def test_the_symbols_stand_with_their_names_or_alone_as_it_was_left(driver):
    def named() -> list[str]:
        return [
            one.text().replace("\n", " ")
            for one in driver.page._left.findChildren(SignButton)
            if one.text()
        ]

    buttons = driver.page._left.findChildren(SignButton)
    assert named() == [one.accessibleName() for one in buttons]
    for one in buttons:
        assert one.sizeHint().width() <= one.width(), one.text()
    driver.page._columns.open_symbols()
    driver.settle()
    high = driver.page._palette.height()
    (names,) = [one for one in driver.page._left.findChildren(QAbstractButton)
                if one.accessibleName() == "Names beside the symbols"]  # fmt: skip
    QTest.mouseClick(names, Qt.MouseButton.LeftButton)
    assert named() == []
    driver.settle()
    assert driver.page._palette.height() < 0.7 * high
    first = buttons[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert QToolTip.text() == first.accessibleName()
    sized(driver, 110, (1366, 698))  # a page made anew
    assert driver.page._left.findChildren(SignButton)
    assert named() == []


def test_the_theme_is_switched_after_the_page_was_made_anew_in_another_size(driver, qtbot):
    driver.window.preferences.choose_scale(
        125
    )  # another screen takes the place of the one with the page
    driver.window.preferences.choose_scale(100)
    QTest.qWait(50)  # the pages that were left are deleted
    with qtbot.captureExceptions() as exceptions:
        driver.window.preferences.choose_theme("dark")
        driver.window.preferences.choose_theme("light")
    assert not exceptions
