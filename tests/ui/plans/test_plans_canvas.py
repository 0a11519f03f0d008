"""The canvas: pan, zoom to the pointer, pinch, fit, the small map, and markers by the pointer."""

from __future__ import annotations

import shutil

import plan_driver
import pytest
from plan_driver import ALT, CONTROL, SHIFT, PlanDriver
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPinchGesture

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.session.plans import markers, plans


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    return PlanDriver(window, path)


def under(driver, x, y):
    """Return the point of the plan at a position of the canvas."""
    return driver.canvas.pointer(QPointF(x, y), Qt.KeyboardModifier.NoModifier).at


def same(one, other, by=1.0):
    return abs(one[0] - other[0]) <= by and abs(one[1] - other[1]) <= by


# Looking


def test_zooming_keeps_the_point_under_the_pointer(driver):
    at = driver.at(250, 180)
    before = under(driver, at.x(), at.y())
    for turns in (1, 3, 5, -2, 4, -1):
        scale = driver.canvas.scale_
        driver.wheel(before.x, before.y, turns)
        assert driver.canvas.scale_ != scale
        assert same(driver.at(*before).toTuple(), at.toTuple(), 2)
    for _ in range(30):
        driver.wheel(before.x, before.y, 5)
    assert driver.canvas.scale_ == 16.0


@pytest.mark.slow
def test_a_pinch_zooms_around_its_middle(driver):
    at = QPointF(driver.at(400, 300))
    before = under(driver, at.x(), at.y())
    scale = driver.canvas.scale_
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        at, at, at, 0.5, QPointF(), 0,
    )  # fmt: skip
    QApplication.sendEvent(driver.canvas.viewport(), event)
    assert driver.canvas.scale_ == pytest.approx(1.5 * scale)
    assert same(under(driver, at.x(), at.y()), before, 2)
    assert driver.canvas.viewport().testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    assert QPinchGesture  # the recogniser Qt feeds from a touch screen


@pytest.mark.slow
def test_dragging_the_open_ground_pans_and_writes_nothing(driver):
    driver.canvas.zoom(3.0)
    steps = len(driver.session.history())
    before = driver.canvas.seen.center()
    driver.drag((400, 300), (460, 340))
    after = driver.canvas.seen.center()
    assert after.x() - before.x() == pytest.approx(-60, abs=2)
    assert after.y() - before.y() == pytest.approx(-40, abs=2)
    assert len(driver.session.history()) == steps


@pytest.mark.slow
def test_keys_pan_zoom_and_fit(driver):
    driver.canvas.zoom(4.0)
    seen, scale = driver.canvas.seen.center(), driver.canvas.scale_
    driver.key(Qt.Key.Key_Right)
    assert driver.canvas.seen.center().x() > seen.x()
    driver.key(Qt.Key.Key_Plus)
    assert driver.canvas.scale_ > scale
    driver.key(Qt.Key.Key_0)
    seen = driver.canvas.seen
    assert seen.left() <= 0
    assert seen.right() >= plan_driver.SIZE[0]
    assert seen.bottom() >= plan_driver.SIZE[1]


@pytest.mark.slow
def test_a_click_on_the_small_map_goes_there(driver):
    driver.canvas.zoom(5.0)
    small = driver.page.view.map
    assert small.isVisible()
    across = small.width() / plan_driver.SIZE[0]
    down = small.height() / plan_driver.SIZE[1]
    scale = min(across, down)
    left = (small.width() - plan_driver.SIZE[0] * scale) / 2
    top = (small.height() - plan_driver.SIZE[1] * scale) / 2
    at = QPointF(left + 800 * scale, top + 500 * scale).toPoint()
    QTest.mouseClick(small, Qt.MouseButton.LeftButton, pos=at)
    driver.settle()
    middle = driver.canvas.seen.center()
    assert same(Point(middle.x(), middle.y()), Point(800, 500), 12)


# Choosing


@pytest.mark.slow
def test_a_click_chooses_and_a_click_beside_lets_go(driver):
    aed = driver.put(MarkerKind.AED, (300, 300))
    driver.click(300, 300)
    assert driver.controller.selection == (aed.id,)
    driver.click(400, 500)
    assert driver.controller.selection == ()


@pytest.mark.slow
def test_a_marker_is_hit_by_the_size_it_has_on_the_screen(driver):
    aed = driver.put(MarkerKind.AED, (300, 300))
    reach = 10 / driver.canvas.scale_
    driver.click(300 + reach, 300)
    assert driver.controller.selection == (aed.id,)
    driver.canvas.zoom(6.0)
    driver.canvas.look_at(Point(300, 300))
    driver.controller.select(())
    driver.click(300 + reach, 300)  # the same place on the plan is far on the screen now
    assert driver.controller.selection == ()


def test_a_rubber_band_takes_what_lies_in_it_whole(driver):
    inside = [driver.put(MarkerKind.AED, (x, 300)) for x in (200, 250, 300)]
    driver.put(MarkerKind.AED, (400, 300))
    zone = driver.put(MarkerKind.ZONE, (210, 310), (500, 310), (500, 350))
    driver.drag((150, 250), (350, 360), SHIFT)
    assert set(driver.controller.selection) == {one.id for one in inside}
    driver.click(400, 300, CONTROL)
    assert len(driver.controller.selection) == 4
    driver.click(400, 300, CONTROL)
    assert len(driver.controller.selection) == 3
    assert zone.id not in driver.controller.selection


def test_dragging_moves_what_is_chosen_as_one_step(driver):
    both = [driver.put(MarkerKind.AED, (x, 300)) for x in (200, 300)]
    driver.select(both)
    steps = len(driver.session.history())
    driver.drag((200, 300), (240, 360))
    moved = driver.of_kind(MarkerKind.AED)
    assert [one.at.x for one in moved] == pytest.approx([240, 340], abs=1)
    assert all(one.at.y == pytest.approx(360, abs=1) for one in moved)
    assert len(driver.session.history()) == steps + 1
    driver.session.undo()
    assert driver.of_kind(MarkerKind.AED) == both


def test_what_was_not_chosen_before_is_not_moved_and_the_plan_is(driver):
    driver.put(MarkerKind.ROOM, (150, 150), (550, 150), (550, 650), (150, 650))
    driver.put(MarkerKind.AED, (300, 300))
    before = [driver.of_kind(kind) for kind in (MarkerKind.ROOM, MarkerKind.AED, MarkerKind.WALL)]
    driver.canvas.zoom(3.0)
    driver.canvas.look_at(Point(400, 400))
    driver.settle()
    for start in ((400, 500), (300, 300), (600, 400)):  # inside the room, on a pin, on a wall
        seen = driver.canvas.seen.center()
        driver.drag(start, (start[0] + 40, start[1] + 30))
        assert driver.canvas.seen.center() != seen
        assert driver.controller.selection == ()
    after = [driver.of_kind(kind) for kind in (MarkerKind.ROOM, MarkerKind.AED, MarkerKind.WALL)]
    assert after == before


def test_a_double_click_changes_no_outline_that_was_not_chosen_before(driver):
    (*_, wall) = driver.of_kind(MarkerKind.WALL)
    room = driver.put(MarkerKind.ROOM, (150, 150), (550, 150), (550, 650), (150, 650))
    driver.double_click(600, 250)
    assert driver.controller.selection == (wall.id,)
    driver.double_click(350, 400)  # inside: no corner, but what it is linked to
    assert driver.controller.selection == (room.id,)
    driver.double_click(350, 400)
    assert driver.of_kind(MarkerKind.WALL)[-1] == wall
    assert driver.of_kind(MarkerKind.ROOM) == [room]
    driver.double_click(350, 150)
    assert len(driver.of_kind(MarkerKind.ROOM)[0].points) == 5


def test_nudges_merge_into_one_step_and_follow_the_screen(driver):
    aed = driver.put(MarkerKind.AED, (300, 300))
    driver.click(300, 300)
    steps = len(driver.session.history())
    for _ in range(5):
        driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_Down, SHIFT)
    (moved,) = driver.of_kind(MarkerKind.AED)
    step = 1 / driver.canvas.scale_
    assert moved.at.x - aed.at.x == pytest.approx(5 * step, abs=0.01)
    assert moved.at.y - aed.at.y == pytest.approx(10 * step, abs=0.01)
    assert len(driver.session.history()) == steps + 1
    driver.session.undo()
    assert driver.of_kind(MarkerKind.AED) == [aed]


def test_keys_go_from_marker_to_marker_remove_and_undo(driver):
    walls = driver.of_kind(MarkerKind.WALL)
    for _ in range(len(walls)):
        driver.key(Qt.Key.Key_N)
    assert driver.controller.selection == (walls[-1].id,)
    driver.key(Qt.Key.Key_B)
    assert driver.controller.selection == (walls[-2].id,)
    driver.key(Qt.Key.Key_Delete)
    assert len(driver.of_kind(MarkerKind.WALL)) == 4
    driver.session.undo()
    assert driver.of_kind(MarkerKind.WALL) == walls
    driver.key(Qt.Key.Key_A, CONTROL)
    assert len(driver.controller.selection) == 5
    driver.key(Qt.Key.Key_Escape)
    assert driver.controller.selection == ()


# Grips and corners


def test_a_camera_is_aimed_by_its_grip(driver):
    driver.put(MarkerKind.CAMERA, (300, 300), direction=90.0, reach=10.0, field_of_view=60.0)
    driver.click(300, 300)
    driver.drag((500, 300), (300, 500))  # the grip stands at the end of its reach
    (camera,) = driver.of_kind(MarkerKind.CAMERA)
    assert camera.direction == pytest.approx(180, abs=1)
    assert camera.reach == pytest.approx(10, abs=0.3)
    assert camera.at == Point(300, 300)


def test_a_wall_is_reshaped_and_gets_and_loses_a_corner(driver):
    wall = driver.of_kind(MarkerKind.WALL)[-1]
    driver.select([wall])
    driver.drag((600, 700), (700, 640), ALT)
    assert same(driver.of_kind(MarkerKind.WALL)[-1].points[1], Point(700, 640), 2)
    driver.session.undo()
    driver.double_click(600, 250)
    now = driver.of_kind(MarkerKind.WALL)[-1]
    assert len(now.points) == 3
    assert same(now.points[1], Point(600, 250), 2)
    driver.double_click(*now.points[1])
    assert driver.of_kind(MarkerKind.WALL)[-1].points == wall.points
    driver.double_click(600, 700)  # two corners are the fewest
    assert len(driver.of_kind(MarkerKind.WALL)[-1].points) == 2


# In line, spread, copied


def menu(driver, at=(0, 0)):
    pointer = driver.canvas.pointer(QPointF(driver.at(*at)), Qt.KeyboardModifier.NoModifier)
    shown = driver.page._menus.marker_menu(pointer)
    actions = {}
    for action in shown.actions():
        inner = action.menu()
        for one in [action] if inner is None else inner.actions():
            actions[one.text()] = one
    return actions


@pytest.mark.slow
def test_markers_are_put_in_line_and_spread_and_it_is_undone(driver):
    placed = [driver.put(MarkerKind.AED, at) for at in ((200, 200), (230, 300), (500, 240))]
    driver.select(placed)
    menu(driver)["Top edges"].trigger()
    assert [one.at.y for one in driver.of_kind(MarkerKind.AED)] == [200, 200, 200]
    menu(driver)["Evenly across"].trigger()
    assert [one.at.x for one in driver.of_kind(MarkerKind.AED)] == [200, 350, 500]
    driver.session.undo()
    driver.session.undo()
    assert driver.of_kind(MarkerKind.AED) == placed


@pytest.mark.slow
def test_markers_are_copied_to_another_plan_at_its_scale(driver):
    other = plan_driver.add_house(driver.session, plan_driver.png((600, 400)), name="small.png")
    with driver.session.edit("Scale"):
        driver.session.document.db.execute(
            "UPDATE plan SET metres_per_pixel = 0.1, name = 'Small' WHERE id = ?", [other.id]
        )
    driver.settle()
    driver.select([driver.put(MarkerKind.CAMERA, (300, 200), direction=45.0)])
    title = plans.plan_title(driver.session, plans.find_plan(driver.session, other.id))
    menu(driver)[title].trigger()
    (copy,) = markers.markers(driver.session, other.id)
    assert (copy.at, copy.direction) == (Point(150, 100), 45.0)


# Layers


@pytest.mark.slow
def test_a_hidden_or_locked_layer_is_out_of_reach_and_is_remembered(driver, house):
    driver.put(MarkerKind.AED, (300, 300))
    layers = driver.page._side._layers
    QTest.mouseClick(layers._locks[Layer.MEDICAL_FIRE], Qt.MouseButton.LeftButton)
    driver.click(300, 300)
    assert driver.controller.selection == ()
    QTest.mouseClick(layers._locks[Layer.MEDICAL_FIRE], Qt.MouseButton.LeftButton)
    driver.click(300, 300)
    assert len(driver.controller.selection) == 1
    steps = len(driver.session.history())
    QTest.mouseClick(layers._eyes[Layer.MEDICAL_FIRE], Qt.MouseButton.LeftButton)
    assert driver.controller.selection == ()
    driver.click(300, 300)
    assert driver.controller.selection == ()
    assert len(driver.session.history()) == steps
    path = driver.session.path
    driver.window.close_audit()
    driver.settle()
    again = PlanDriver(driver.window, path)
    assert Layer.MEDICAL_FIRE in again.controller.hidden


# Readers and closing


def test_nothing_is_changed_in_an_audit_opened_for_reading(driver, tmp_path):
    aed = driver.put(MarkerKind.AED, (300, 300))
    path = driver.session.path
    driver.window.close_audit()
    from cpted_audit.session.session import Session

    driver.window.show_session(Session.open(path, read_only=True))
    driver.window.screen_.show_page("plans")
    driver.settle()
    driver.click(300, 300)
    assert driver.controller.selection == (aed.id,)
    driver.drag((300, 300), (500, 500))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_W, Qt.Key.Key_L):
        driver.key(key)
    driver.click(200, 200)
    driver.key(Qt.Key.Key_Return)
    assert driver.of_kind(MarkerKind.AED) == [aed]
    menu_now = driver.plan_menu()
    writing = [one for one in menu_now.values() if one.isEnabled() and one.text()]
    assert [one.text() for one in writing] == ["Save the original file…"]
    assert not driver.page._palette.isEnabled()
    assert driver.page._side.form._label.isReadOnly()
    assert not any(line.isEnabled() for line in driver.page._facts._lines.values())


@pytest.mark.slow
def test_closing_while_tiles_are_read_raises_nothing(driver):
    path = driver.session.path
    for _ in range(2):
        driver.canvas.zoom(4.0)
        driver.canvas.viewport().repaint()
        assert driver.page.view.tiles.waiting
        driver.window.close_audit()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        driver.settle()
        driver = PlanDriver(driver.window, path)


@pytest.mark.slow
def test_another_plan_is_chosen_and_the_last_is_remembered(driver):
    other = plan_driver.add_house(driver.session, plan_driver.png((600, 400)), name="b.png")
    driver.page.controller.show(other.id)
    driver.settle()
    assert driver.page._bar._plans.currentData() == other.id
    path = driver.session.path
    driver.window.close_audit()
    again = PlanDriver(driver.window, path)
    assert again.plan.id == other.id
