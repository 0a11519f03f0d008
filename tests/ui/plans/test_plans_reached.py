"""From the walk to the plan and back: the sketch beside a place, Ctrl+K, and a click that pins."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from small_audit import place_named
from walk_driver import CONTROL, dialog, press, type_text

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.session.plans.markers import add_marker, linked_markers
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.session import Session
from cpted_audit.ui.find.palette import FindPalette


@pytest.fixture
def walking(house, tmp_path, window):
    """A window on the walk of a school whose Door 1 stands on its plan."""
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    with Session.open(path) as session:
        (plan,) = plans(session)
        door = place_named(session, "Main / Door 1")
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(100, 400)], place_id=door.id)
    window.open_audit(path)
    window.screen_.go_to(door.id)
    window.activateWindow()
    QApplication.processEvents()
    return window


def sketch(window):
    return window.screen_.walk._side.sketch


def test_opening_an_audit_reads_no_plan_until_one_is_shown(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    window.open_audit(path)
    reads = []
    window.screen_.session.document.db.conn.set_trace_callback(reads.append)
    window.screen_.go_to(place_named(window.screen_.session, "Annex / Door 1").id)
    QTest.qWait(400)
    assert "plans" not in window.screen_._by_name.made
    assert not [read for read in reads if "plan_tile" in read or "overview" in read]
    window.screen_.show_page("plans")
    assert [read for read in reads if "overview" in read]


def test_the_walk_sketches_where_a_place_is(walking, qtbot):
    qtbot.waitUntil(lambda: sketch(walking).isVisible())

    def around() -> set[int]:
        image = sketch(walking).grab().toImage()
        middle = image.rect().center()
        return {
            image.pixelColor(middle.x() + x, middle.y() + y).lightness()
            for x in range(-16, 17)
            for y in range(-16, 17)
        }

    # A sign is drawn where the door stands, once the picture of the plan is there.
    qtbot.waitUntil(lambda: min(around()) < 80 < 250 < max(around()))
    walking.screen_.go_to(place_named(walking.screen_.session, "Annex / Door 1").id)
    qtbot.waitUntil(lambda: not sketch(walking).isVisible())


def test_the_sketch_leads_to_the_marker_on_its_plan(walking, qtbot):
    qtbot.waitUntil(lambda: sketch(walking).isVisible())
    QTest.mouseClick(sketch(walking), Qt.MouseButton.LeftButton)
    page = walking.screen_.page("plans")
    assert walking.screen_.shown_page == "plans"
    qtbot.waitUntil(lambda: bool(page.controller.chosen))
    assert [one.kind for one in page.controller.chosen] == [MarkerKind.EXTERIOR_DOOR]


def test_l_pins_the_open_item_where_one_clicks_and_later_finds_it(walking, qtbot):
    screen = walking.screen_
    screen.go_to(place_named(screen.session, "Main / Room 1").id)
    target = screen.walk.target()
    press("l")
    assert screen.shown_page == "plans"
    page = screen.page("plans")
    qtbot.waitUntil(page.view.canvas.hasFocus)
    at = page.view.canvas.mapFromScene(300, 300)
    QTest.mouseClick(page.view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert screen.shown_page == "walk"
    answer = screen.session.walk.answers[target.item_id, target.place_id]
    (pin,) = linked_markers(screen.session, answer_id=answer.id)
    assert pin.kind is MarkerKind.ANSWER
    assert abs(pin.at.x - 300) < 10
    assert answer.value is None
    press("l")
    assert screen.shown_page == "plans"
    assert page.controller.selection == (pin.id,)


@pytest.mark.parametrize(("typed", "kind"), [("exterior door 1", "On a plan"), ("house", "Plan")])
def test_plans_and_what_is_on_them_are_found_by_typing(walking, qtbot, typed, kind):
    press("k", CONTROL)
    palette = dialog(walking, FindPalette)
    type_text(typed)
    assert palette.shown()[0].kind == kind
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not walking.findChildren(FindPalette))
    assert walking.screen_.shown_page == "plans"
