"""Every kind of marker is placed by the pointer and by keys alone, and says what it is."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest
from plan_driver import ALT, SHIFT, PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from walk_driver import named, seen

from cpted_audit import clock
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import (
    MARKER_KINDS,
    KindInfo,
    MarkerField,
    MarkerShape,
)
from cpted_audit.domain.registers.access import Latches
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.session.plans.markers import find_marker
from cpted_audit.session.registers import door_checks, records
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.ui.plans.marker_form import NUMBERS
from cpted_audit.ui.registers.shown_cells import CellContext, CellLook, cell_of
from cpted_audit.ui.words import day

POINTS = [one for one in MARKER_KINDS if one.shape is MarkerShape.POINT]
LINES = [one for one in MARKER_KINDS if one.shape is not MarkerShape.POINT]


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    return PlanDriver(window, path)


def take(driver: PlanDriver, info: KindInfo) -> None:
    """Press the button of a kind in the palette."""
    if not driver.page._palette.isVisible():
        QTest.mouseClick(named(driver.window, QToolButton, "Signs"), Qt.MouseButton.LeftButton)
    button = named(driver.page._palette, QToolButton, info.words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()


def last(driver: PlanDriver, kind: MarkerKind):
    found = driver.of_kind(kind)
    return found[-1] if found else None


def check_form(driver: PlanDriver, info: KindInfo) -> None:
    """Check that the form shows the marker just placed with exactly the fields of its kind."""
    form = driver.page._side.form
    assert form.isVisibleTo(driver.page)
    assert form._title.text() == info.words
    assert "Main / Level 1" in form._where.text()
    shown = {one.field for one in NUMBERS if form._form.isRowVisible(form._numbers[one.field])}
    assert shown == {one.field for one in NUMBERS} & set(info.fields)
    assert form._form.isRowVisible(form._state) is (MarkerField.STATE in info.fields)
    assert form._form.isRowVisible(form._open) is (MarkerField.STANDS_OPEN in info.fields)


@pytest.mark.slow
def test_every_kind_of_one_point_is_placed_by_a_click_and_by_enter(driver):
    for number, info in enumerate(POINTS):
        take(driver, info)
        assert named(driver.page._palette, QToolButton, info.words).isChecked()
        before = len(driver.of_kind(info.kind))
        x, y = 150 + 40 * (number % 10), 150 + 60 * (number // 10)
        driver.click(x, y)
        placed = last(driver, info.kind)
        assert abs(placed.at.x - x) < 2, info
        assert abs(placed.at.y - y) < 2, info
        assert driver.controller.selection == (placed.id,)
        check_form(driver, info)
        driver.canvas.setFocus()
        driver.key(Qt.Key.Key_Return)
        by_key = last(driver, info.kind)
        middle = driver.canvas.seen.center()
        assert by_key.id != placed.id
        assert by_key.at == pytest.approx((middle.x(), middle.y()), abs=1)
        assert len(driver.of_kind(info.kind)) == before + 2
        driver.key(Qt.Key.Key_Escape)
        assert driver.page.tools.tool.name == "select"


@pytest.mark.slow
def test_every_line_and_area_is_drawn_by_the_pointer(driver):
    for number, info in enumerate(LINES):
        take(driver, info)
        y = 150 + 60 * number
        corners = [(200, y), (400, y), (400, y + 50)]
        if info.kind is MarkerKind.DIMENSION:
            corners = corners[:2]
        for corner in corners:
            driver.click(*corner, ALT)
        if info.kind is not MarkerKind.DIMENSION:  # which ends by itself
            driver.double_click(*corners[-1])
        placed = last(driver, info.kind)
        assert len(placed.points) == len(corners), info
        assert driver.controller.selection == (placed.id,)
        check_form(driver, info)
        driver.page.tools.choose("select")


def test_a_way_out_is_drawn_with_a_hint_of_its_own_and_taken_back(driver):
    info = next(one for one in MARKER_KINDS if one.kind is MarkerKind.EVACUATION_ROUTE)
    take(driver, info)
    assert "along the way out" in driver.page.tools.hint
    for corner in ((200, 300), (500, 300), (500, 600)):
        driver.click(*corner, ALT)
    driver.double_click(500, 600)
    (way,) = driver.of_kind(info.kind)
    assert [point.x for point in way.points] == pytest.approx([200, 500, 500], abs=2)
    assert [point.y for point in way.points] == pytest.approx([300, 300, 600], abs=2)
    check_form(driver, info)
    driver.session.undo()
    driver.settle()
    assert driver.of_kind(info.kind) == []
    assert driver.session.redo_label == "Place evacuation route"


def test_an_area_closes_at_its_first_corner_and_a_line_by_keys(driver):
    driver.key(Qt.Key.Key_Z)
    for corner in ((200, 200), (400, 200), (400, 400)):
        driver.click(*corner, ALT)
    driver.click(203, 203, ALT)
    (zone,) = driver.of_kind(MarkerKind.ZONE)
    assert len(zone.points) == 3
    assert driver.page._side.form._label.hasFocus()
    QTest.keyClicks(driver.page._side.form._label, "Lobby")
    driver.settle()
    assert driver.of_kind(MarkerKind.ZONE)[0].label == "Lobby"


def test_lines_are_drawn_by_keys_alone(driver):
    for letter, kind, corners in (("W", MarkerKind.WALL, 2), ("Z", MarkerKind.ZONE, 3)):
        before = len(driver.of_kind(kind))
        driver.canvas.setFocus()
        driver.key(getattr(Qt.Key, f"Key_{letter}"))
        driver.canvas.zoom(4.0)
        moves = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
        driver.key(Qt.Key.Key_Space)
        for number in range(corners):
            for _ in range(3):
                driver.key(moves[number])
            driver.key(Qt.Key.Key_Space)  # sets a corner in the middle of what is seen
        driver.key(Qt.Key.Key_Return)
        found = driver.of_kind(kind)
        assert len(found) == before + 1, kind
        assert len(found[-1].points) == corners + 1
        driver.page.tools.choose("select")


@pytest.mark.slow
def test_dragging_while_placing_aims(driver):
    driver.page.tools.choose_kind(MarkerKind.CAMERA)
    driver.drag((300, 300), (400, 300))
    (camera,) = driver.of_kind(MarkerKind.CAMERA)
    assert camera.direction == pytest.approx(90, abs=1)


def test_walls_snap_to_corners_and_keep_upright_with_shift(driver):
    driver.key(Qt.Key.Key_W)
    driver.click(603, 103)  # beside the corner where two walls meet
    driver.click(350, 108, SHIFT)
    driver.key(Qt.Key.Key_Return)
    wall = driver.of_kind(MarkerKind.WALL)[-1]
    assert wall.points[0] == Point(600, 100)
    assert wall.points[1].y == pytest.approx(wall.points[0].y, abs=0.01)
    driver.click(603, 103, ALT)  # lets go of walls
    driver.click(700, 300, ALT)
    driver.key(Qt.Key.Key_Return)
    assert driver.of_kind(MarkerKind.WALL)[-1].points[0] != Point(600, 100)


@pytest.mark.slow
def test_backspace_takes_a_corner_back_and_esc_the_line(driver):
    driver.key(Qt.Key.Key_W)
    walls = len(driver.of_kind(MarkerKind.WALL))
    for x in (200, 300, 400):
        driver.click(x, 300, ALT)
    driver.key(Qt.Key.Key_Backspace)
    driver.key(Qt.Key.Key_Return)
    assert len(driver.of_kind(MarkerKind.WALL)[-1].points) == 2
    driver.click(200, 500, ALT)
    driver.click(300, 500, ALT)
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.tools.tool.name == "wall"
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.tools.tool.name == "select"
    assert len(driver.of_kind(MarkerKind.WALL)) == walls + 1


# The form


@pytest.mark.slow
def test_what_is_typed_is_written_and_typing_is_one_step(driver):
    door = driver.put(MarkerKind.EXTERIOR_DOOR, (300, 300))
    driver.click(300, 300)
    form = driver.page._side.form
    steps = len(driver.session.history())
    form._label.selectAll()
    QTest.keyClicks(form._label, "A12")
    driver.settle()
    assert find_marker(driver.session, door.id).label == "A12"
    assert len(driver.session.history()) == steps + 1
    form._state.setFocus()
    QTest.keyClick(form._state, Qt.Key.Key_Down)
    QTest.keyClick(form._state, Qt.Key.Key_Down)
    assert find_marker(driver.session, door.id).state is MarkerState.DEFECT
    form._open.setFocus()
    QTest.keyClick(form._open, Qt.Key.Key_Down)
    assert find_marker(driver.session, door.id).stands_open is True
    QTest.keyClicks(form._note, "Drags on the sill")
    driver.settle()
    assert find_marker(driver.session, door.id).note == "Drags on the sill"


def test_numbers_are_typed_in_the_schools_unit_and_a_post_may_see_without_limit(driver):
    post = driver.put(MarkerKind.VIEWPOINT, (300, 300))
    driver.click(300, 300)
    spins = driver.page._side.form._numbers
    assert spins[MarkerField.REACH].text() == "no limit"
    for field, text in ((MarkerField.FIELD_OF_VIEW, "120"), (MarkerField.DIRECTION, "90"),
                        (MarkerField.REACH, "100")):  # fmt: skip
        spins[field].setFocus()
        spins[field].selectAll()
        QTest.keyClicks(spins[field], text)
        QTest.keyClick(spins[field], Qt.Key.Key_Return)
    now = find_marker(driver.session, post.id)
    assert (now.field_of_view, now.direction) == (120, 90)
    assert now.reach == pytest.approx(30.48)
    spins[MarkerField.REACH].setValue(0)
    assert find_marker(driver.session, post.id).reach is None


@pytest.mark.slow
def test_several_markers_are_changed_at_once_where_they_are_alike(driver):
    aeds = [driver.put(MarkerKind.AED, (x, 300)) for x in (200, 300)]
    door = driver.put(MarkerKind.EXTERIOR_DOOR, (400, 300))
    driver.select([*aeds, door])
    form = driver.page._side.form
    assert form._title.text() == "3 markers"
    form._state.setFocus()
    QTest.keyClick(form._state, Qt.Key.Key_Down)
    states = {find_marker(driver.session, one.id).state for one in (*aeds, door)}
    assert len(states) == 1
    driver.session.undo()
    assert {find_marker(driver.session, one.id).state for one in (*aeds, door)} == {
        MarkerState.UNCHECKED
    }


@pytest.mark.slow
def test_a_label_of_ten_thousand_letters_is_kept_whole_and_drawn(driver):
    text = driver.put(MarkerKind.TEXT, (300, 300))
    driver.select([text])
    form = driver.page._side.form
    form._label.setText("")
    form._label.insert("long " * 2000)
    form._label.textEdited.emit(form._label.text())
    driver.settle()
    assert len(find_marker(driver.session, text.id).label) == 10_000
    driver.canvas.grab()
    driver.canvas.zoom(8.0)
    driver.canvas.grab()


def test_a_zone_that_crosses_itself_is_kept_measured_and_holds_points(driver):
    bow = driver.put(MarkerKind.ZONE, (200, 200), (500, 500), (500, 200), (200, 500), label="Bow")
    aed = driver.put(MarkerKind.AED, (230, 350))
    driver.select([aed])
    assert driver.page._side.form._where.text().startswith("Main / Level 1")
    driver.put(MarkerKind.VIEWPOINT, (350, 600))
    driver.page.tools.choose("sight")
    figures = driver.wait_for_sight()
    assert [zone.marker_id for zone in figures.zones] == [bow.id]
    assert figures.zones[0].size == pytest.approx(2 * 0.5 * 300 * 150 * 0.05**2)


@pytest.mark.slow
def test_clicks_in_one_place_make_no_wall_and_say_nothing(driver, told):
    walls = driver.of_kind(MarkerKind.WALL)
    driver.key(Qt.Key.Key_W)
    for _ in range(3):
        driver.click(300, 300, ALT)
    driver.key(Qt.Key.Key_Return)
    assert driver.of_kind(MarkerKind.WALL) == walls
    assert told == []


@pytest.mark.slow
def test_a_wall_of_five_thousand_points_is_drawn_and_looked_through(driver):
    points = [(150 + number * 0.08, 300 + (number % 2) * 20) for number in range(5000)]
    wall = driver.put(MarkerKind.WALL, *points)
    driver.put(MarkerKind.VIEWPOINT, (300, 600))
    driver.put(MarkerKind.ZONE, (150, 150), (550, 150), (550, 250))
    driver.select([wall])
    driver.canvas.grab()
    driver.page.tools.choose("sight")
    figures = driver.wait_for_sight()
    assert figures.zones[0].seen is not None
    assert len(find_marker(driver.session, wall.id).points) == 5000


@pytest.mark.slow
def test_the_legend_of_tools_tells_what_can_be_done(driver):
    driver.page.tools.choose_kind(MarkerKind.HYDRANT)
    assert "Click to place: Hydrant" in driver.page.tools.hint
    driver.key(Qt.Key.Key_M)
    assert "Drag from one point" in driver.page.tools.hint
    assert seen(driver.window, QToolButton, lambda one: one.accessibleName().startswith("Measure"))


def test_what_is_no_number_changes_no_marker_and_stays_to_be_mended(driver):
    camera = driver.put(MarkerKind.CAMERA, (300, 300), reach=20.0)
    driver.click(300, 300)
    driver.settle()
    form = driver.page._side.form
    spin = form._numbers[MarkerField.REACH]
    steps = len(driver.session.history())
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "30x")
    QTest.keyClick(spin, Qt.Key.Key_Return)
    driver.settle()
    assert "“30x” is not a number" in form._error.text()
    assert spin.lineEdit().text() == "30x ft"
    assert find_marker(driver.session, camera.id).reach == 20.0
    assert len(driver.session.history()) == steps
    spin.selectAll()
    QTest.keyClicks(spin, "30")
    QTest.keyClick(spin, Qt.Key.Key_Return)
    assert find_marker(driver.session, camera.id).reach == pytest.approx(9.144)
    assert form._error.text() == ""


def test_an_expired_row_is_said_at_its_marker_and_in_its_state(driver):
    """The marker says in order and the row expired: everywhere it is expired, until it is not."""
    aed = driver.put(MarkerKind.AED, (300, 300), state=MarkerState.IN_ORDER, label="AED-1")
    driver.click(300, 300)
    form = driver.page._side.form
    assert not form._known.isVisible()
    (row,) = records.records(driver.session, RegisterKey.MEDICAL_FIRE)
    assert (row.marker_id, row.state) == (aed.id, MarkerState.IN_ORDER)
    expired = clock.today() - timedelta(days=2)
    records.change_records(driver.session, RegisterKey.MEDICAL_FIRE, [row.id], expires_on=expired)
    driver.settle()
    assert form._known.text() == f"✕ Its row says: expired, {day(expired)}"
    looks = driver.page.view._looks.context(find_marker(driver.session, aed.id))
    assert looks.state_of(find_marker(driver.session, aed.id)) is MarkerState.DEFECT
    (row,) = records.records(driver.session, RegisterKey.MEDICAL_FIRE)
    state = cell_of(
        row, register(RegisterKey.MEDICAL_FIRE).column("state"),
        CellContext(
            names=RegisterNames(driver.session), today=clock.today(),
            stale_after=timedelta(days=365),
        ),
    )  # fmt: skip
    assert (state.text, state.look) == ("✕ expired", CellLook.BAD)
    later = clock.today() + timedelta(days=400)
    records.change_records(driver.session, RegisterKey.MEDICAL_FIRE, [row.id], expires_on=later)
    driver.settle()
    assert not form._known.isVisible()


def test_a_door_that_failed_its_round_is_said_at_its_marker(driver):
    driver.put(MarkerKind.EXTERIOR_DOOR, (300, 300), label="3")
    driver.click(300, 300)
    (door,) = records.records(driver.session, RegisterKey.DOORS)
    seen_of = {door.id: door_checks.Seen(Latches.NO)}
    door_checks.log_checks(driver.session, seen_of, clock.today(), "Ofc. Lee")
    driver.settle()
    known = driver.page._side.form._known
    assert known.text() == f"✕ Its row says: does not latch, {day(clock.today())}"
    driver.session.undo()
    driver.settle()
    assert not known.isVisible()
