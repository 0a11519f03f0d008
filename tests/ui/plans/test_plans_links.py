"""Pins and what they are of, both ways: answers, findings, photos and places."""

from __future__ import annotations

import shutil
from pathlib import Path

import plan_driver
import pytest
import small_audit
from plan_driver import PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from small_audit import N, Y, place_named
from walk_driver import menu_command

from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.imaging.photos.results import TakenPhoto
from cpted_audit.session.findings import findings
from cpted_audit.session.photos import edits
from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
from cpted_audit.session.places.merging import merge_places
from cpted_audit.session.plans.markers import find_marker, linked_markers

R1 = ItemId("R1")


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    return PlanDriver(window, path)


def choose(driver, text):
    """Choose in the box of links what holds a text, by typing it."""
    box = driver.page._side.link.findChild(QComboBox)
    row = next(row for row in range(box.count()) if text in box.itemText(row))
    box.setCurrentIndex(row)
    box.activated.emit(row)
    driver.settle()


def photographed(driver):
    picture = plan_driver.png((64, 48))
    running = PhotoImport(Target(room(driver).id, None))
    taken = TakenPhoto(
        path=Path("gate.jpg"), sha256="a" * 64, picture=picture, thumbnail=picture, width=64,
        height=48,
    )  # fmt: skip
    store_photo(driver.session, running, taken)
    return running.added[0]


def go(driver):
    QTest.mouseClick(driver.page._side.link._go, Qt.MouseButton.LeftButton)
    driver.settle()


def room(driver):
    return place_named(driver.session, "Main / Room 1")


def test_a_pin_is_linked_to_an_answer_and_opens_it(driver):
    driver.key(Qt.Key.Key_L)
    driver.click(300, 300)
    (pin,) = driver.of_kind(MarkerKind.ANSWER)
    box = driver.page._side.link.findChild(QComboBox)
    assert box.hasFocus()  # ready for typing
    choose(driver, "R1 · Room 1")
    answer = driver.session.walk.answers[R1, room(driver).id]
    assert answer.value is None  # pinned, not answered
    assert find_marker(driver.session, pin.id).answer_id == answer.id
    assert [marker.id for marker in linked_markers(driver.session, answer_id=answer.id)] == [pin.id]
    go(driver)
    assert driver.window.screen_.shown_page == "walk"
    target = driver.window.screen_.walk.target()
    assert (target.place_id, target.item_id) == (room(driver).id, R1)
    driver.session.undo()
    assert find_marker(driver.session, pin.id).answer_id is None


def test_a_finding_is_pinned_and_opened_by_a_double_click(driver):
    small_audit.observe(driver.session, "Main / Room 1", {"R1": N}, "Door drags")
    driver.page.tools.choose_kind(MarkerKind.FINDING)
    driver.click(300, 300)
    choose(driver, "1 · R1")
    driver.page.tools.choose("select")
    driver.double_click(300, 300)
    assert driver.window.screen_.shown_page == "walk"
    assert driver.window.screen_.walk.target().item_id == R1


@pytest.mark.slow
def test_a_free_finding_is_pinned_and_opens_its_place(driver):
    findings.add_free_finding(driver.session, room(driver).id, "Loose tile")
    driver.page.tools.choose_kind(MarkerKind.FINDING)
    driver.click(300, 300)
    choose(driver, "Loose tile")
    go(driver)
    assert driver.window.screen_.walk.target().place_id == room(driver).id


def test_a_photo_is_pinned_and_a_removed_one_leaves_a_sound_pin_that_undo_links_again(driver):
    photo = photographed(driver)
    driver.page.tools.choose_kind(MarkerKind.PHOTO)
    driver.drag((300, 300), (300, 450))
    (pin,) = driver.of_kind(MarkerKind.PHOTO)
    assert pin.direction == pytest.approx(180, abs=1)
    choose(driver, "gate.jpg")
    assert find_marker(driver.session, pin.id).photo_id == photo.id
    edits.remove(driver.session, [photo.id])
    driver.settle()
    assert find_marker(driver.session, pin.id).photo_id is None
    assert driver.controller.markers[pin.id].photo_id is None
    driver.select([find_marker(driver.session, pin.id)])
    driver.canvas.grab()
    driver.session.undo()
    driver.settle()
    assert find_marker(driver.session, pin.id).photo_id == photo.id
    assert driver.controller.markers[pin.id].photo_id == photo.id
    go(driver)
    assert driver.window.screen_.shown_page == "photos"


@pytest.mark.slow
def test_a_door_is_linked_to_its_place(driver):
    door = driver.put(MarkerKind.EXTERIOR_DOOR, (100, 300))
    driver.select([door])
    choose(driver, "Main / Door 2")
    place = place_named(driver.session, "Main / Door 2")
    assert find_marker(driver.session, door.id).place_id == place.id
    go(driver)
    assert driver.window.screen_.walk.target().place_id == place.id


def test_places_that_are_merged_keep_their_markers_sound_and_undo_brings_the_link_back(driver):
    one, other = room(driver), place_named(driver.session, "Main / Room 2")
    small_audit.observe(driver.session, "Main / Room 2", {"R1": Y})
    answer = driver.session.walk.answers[R1, other.id]
    pin = driver.put(MarkerKind.ANSWER, (300, 300), answer_id=answer.id)
    area = driver.put(MarkerKind.ROOM, (200, 200), (400, 200), (400, 400), place_id=other.id)
    merge_places(driver.session, one.id, other.id)
    driver.settle()
    merged = find_marker(driver.session, pin.id)
    known = {answer.id for answer in driver.session.walk.answers.values()}
    assert merged.answer_id is None or merged.answer_id in known
    driver.select([merged])
    driver.select([find_marker(driver.session, area.id)])
    driver.canvas.grab()
    driver.session.undo()
    driver.settle()
    assert find_marker(driver.session, pin.id).answer_id == answer.id
    assert find_marker(driver.session, area.id).place_id == other.id


def test_l_in_the_walk_pins_the_item_where_one_clicks_and_then_shows_it(driver):
    screen = driver.window.screen_
    screen.go_to(room(driver).id, R1)
    menu_command(driver.window, "locate").trigger()
    driver.settle()
    assert screen.shown_page == "plans"
    assert driver.page.tools.tool.name == "pin"
    driver.click(400, 400)
    assert screen.shown_page == "walk"
    assert screen.walk.target().item_id == R1
    (pin,) = driver.of_kind(MarkerKind.ANSWER)
    assert pin.answer_id == driver.session.walk.answers[R1, room(driver).id].id
    menu_command(driver.window, "locate").trigger()
    driver.settle()
    assert screen.shown_page == "plans"
    assert driver.controller.selection == (pin.id,)
    assert driver.page.tools.tool.name == "select"
    seen = driver.canvas.seen
    assert seen.contains(400, 400)


@pytest.mark.slow
def test_esc_leaves_an_item_unpinned(driver):
    driver.window.screen_.go_to(room(driver).id, R1)
    menu_command(driver.window, "locate").trigger()
    driver.settle()
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.tools.tool.name == "select"
    driver.key(Qt.Key.Key_L)
    driver.click(300, 300)
    (pin,) = driver.of_kind(MarkerKind.ANSWER)
    assert pin.answer_id is None


@pytest.mark.slow
def test_the_look_of_a_pin_follows_its_answer(driver):
    small_audit.observe(driver.session, "Main / Room 1", {"R1": Y})
    answer = driver.session.walk.answers[R1, room(driver).id]
    driver.put(MarkerKind.ANSWER, (300, 300), answer_id=answer.id)
    driver.settle()

    def colour():
        driver.settle()
        image = driver.canvas.viewport().grab().toImage()
        at = driver.at(300, 300)
        return image.pixelColor(at.x() - 8, at.y()).name()

    yes = colour()
    small_audit.observe(driver.session, "Main / Room 1", {"R1": N})
    assert colour() != yes


@pytest.mark.slow
def test_a_marker_linked_to_nothing_says_so(driver):
    driver.put(MarkerKind.AED, (300, 300))
    driver.double_click(300, 300)
    assert "linked to nothing" in driver.window._status._saved.text()
    assert driver.window.screen_.shown_page == "plans"
