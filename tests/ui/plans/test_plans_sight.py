"""Sight lines follow the hand; studies are kept, attached, and known to be stale."""

from __future__ import annotations

import shutil

import pytest
import small_audit
from asked_words import answering
from plan_driver import CONTROL, PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from small_audit import N, place_named

from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.session.plans import sight_studies
from cpted_audit.ui.plans.importing.attach_dialog import AttachStudyDialog

LEFT = ((110, 110), (590, 110), (590, 690), (110, 690))
RIGHT = ((610, 110), (1090, 110), (1090, 690), (610, 690))
D3 = ItemId("D3")


@pytest.fixture
def driver(house, tmp_path, window):
    path = tmp_path / "audit.cpted"
    shutil.copy(house, path)
    driver = PlanDriver(window, path)
    driver.put(MarkerKind.ZONE, *LEFT, label="Lobby")
    driver.put(MarkerKind.ZONE, *RIGHT, label="Corridor")
    driver.put(MarkerKind.VIEWPOINT, (300, 400))
    driver.settle()
    return driver


def shares(figures):
    return {zone.name: round(zone.seen) for zone in figures.zones}


def looking(driver):
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_S)
    return driver.wait_for_sight()


def keep(driver, name="From the desk"):
    with answering(name):
        QTest.mouseClick(driver.page.sight._keep, Qt.MouseButton.LeftButton)
    driver.wait_for_sight()
    return sight_studies.studies(driver.session, driver.plan.id)[-1]


def test_figures_follow_a_duty_post_while_it_is_dragged(driver):
    assert shares(looking(driver)) == {"Lobby": 100, "Corridor": 0}
    assert driver.page.sight.isVisible()
    assert driver.page.sight._share.text() == "50 %"
    viewport = driver.canvas.viewport()
    driver.click(300, 400)
    steps = len(driver.session.history())
    start, end = driver.at(300, 400), driver.at(900, 400)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    driver._move(start + (end - start) / 2, Qt.KeyboardModifier.NoModifier)
    driver._move(end, Qt.KeyboardModifier.NoModifier)
    driver.wait(lambda: shares(driver.wait_for_sight()) == {"Lobby": 0, "Corridor": 100})
    assert len(driver.session.history()) == steps  # nothing is written yet
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert shares(driver.wait_for_sight()) == {"Lobby": 0, "Corridor": 100}
    driver.key(Qt.Key.Key_Z, CONTROL)  # the window's own keys work on the canvas too
    driver.wait(lambda: shares(driver.wait_for_sight())["Lobby"] == 100)


def test_doors_open_or_shut_change_what_is_seen(driver):
    driver.put(MarkerKind.INTERIOR_DOOR, (600, 400), opening=5.0)
    opened = shares(looking(driver))
    assert 0 < opened["Corridor"] < 100
    QTest.mouseClick(driver.page.sight._open, Qt.MouseButton.LeftButton,
                     pos=driver.page.sight._open.rect().center().__class__(12, 12))  # fmt: skip
    assert shares(driver.wait_for_sight())["Corridor"] == 0
    assert "Doors are shut." in driver.page.sight._more.text()
    (door,) = driver.of_kind(MarkerKind.INTERIOR_DOOR)
    driver.select([door])
    form = driver.page._side.form
    form._open.setCurrentIndex(form._open.findData(True))
    form._open.activated.emit(form._open.currentIndex())
    driver.wait(lambda: shares(driver.wait_for_sight())["Corridor"] == opened["Corridor"])
    assert (
        "Doors that stand otherwise, as marked on the plan: 1 of 1"
        in driver.page.sight._more.text()
    )


@pytest.mark.slow
def test_a_wall_that_is_taken_away_lets_sight_through_and_esc_ends(driver):
    looking(driver)
    middle = driver.of_kind(MarkerKind.WALL)[-1]
    driver.select([middle])
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_Delete)
    driver.wait(lambda: shares(driver.wait_for_sight()) == {"Lobby": 100, "Corridor": 100})
    driver.key(Qt.Key.Key_Escape)
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.tools.tool.name == "select"
    assert not driver.page.sight.isVisible()
    assert driver.page.view._sketches == {}


@pytest.mark.slow
def test_a_camera_tells_what_is_seen_by_eye_and_what_is_recognised(driver):
    driver.put(MarkerKind.CAMERA, (850, 400), field_of_view=90.0, direction=90.0, reach=10.0)
    figures = looking(driver)
    assert (figures.viewpoints, figures.cameras) == (1, 1)
    assert figures.by_eye == pytest.approx(50, abs=0.5)
    assert figures.seen > figures.by_eye
    assert figures.recognised is not None
    assert "By eye alone: 50 %" in driver.page.sight._more.text()
    assert any("EN 62676-4" in assumption for assumption in figures.assumptions)
    assert Layer.SIGHT in {layer for _, layer in driver.page.view._sketches}


@pytest.mark.slow
def test_nobody_who_looks_and_nothing_to_see_is_said(driver):
    from cpted_audit.session.plans.markers import remove_markers

    remove_markers(driver.session, [driver.of_kind(MarkerKind.VIEWPOINT)[0].id])
    looking(driver)
    assert "nobody looks yet" in driver.page.sight._words.text()
    assert not driver.page.sight._keep.isVisible()


def test_a_study_is_kept_attached_and_never_answers(driver, monkeypatch):
    small_audit.observe(driver.session, "Main / Door 1", {"D3": N}, "Dark")
    door = place_named(driver.session, "Main / Door 1").id
    looking(driver)
    study = keep(driver)
    assert study.name == "From the desk"
    figures = sight_studies.figures_of(driver.session, study)
    assert shares(figures) == {"Lobby": 100, "Corridor": 0}
    assert driver.page.sight._attach.isVisible()

    def accept(dialog):
        box = dialog._box
        assert "D3" in box.itemText(1)  # natural surveillance comes first
        row = next(row for row in range(box.count()) if box.itemData(row) == (door, D3))
        box.setCurrentIndex(row)
        return AttachStudyDialog.DialogCode.Accepted

    monkeypatch.setattr(AttachStudyDialog, "exec", accept)
    answer = driver.session.walk.answers[D3, door]
    driver.wait_for_sight()
    QTest.mouseClick(driver.page.sight._attach, Qt.MouseButton.LeftButton)
    driver.settle()
    attached = sight_studies.find_study(driver.session, study.id)
    assert attached.answer_id == answer.id
    assert driver.session.walk.answers[D3, door] == answer


def test_a_study_is_stale_once_a_wall_has_moved_and_fresh_again_when_it_is_back(driver):
    looking(driver)
    study = keep(driver)
    choice = driver.page.sight._choice
    assert choice.currentText() == "From the desk"
    wall = driver.of_kind(MarkerKind.WALL)[-1]
    driver.select([wall])
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    plan = driver.plan
    stale = sight_studies.find_study(driver.session, study.id)
    assert sight_studies.is_stale(driver.session, plan, stale)
    driver.wait_for_sight()
    driver.page.sight.show_study(study.id)
    driver.wait_for_sight()
    assert choice.currentText() == "From the desk – changed since"
    driver.session.undo()
    assert not sight_studies.is_stale(driver.session, plan, stale)


@pytest.mark.slow
def test_a_kept_study_looks_at_its_own_viewpoints_alone_and_is_removed(driver):
    looking(driver)
    study = keep(driver)
    driver.put(MarkerKind.VIEWPOINT, (900, 400))
    assert shares(driver.wait_for_sight())["Corridor"] == 0
    driver.page.sight.show_study(None)
    assert shares(driver.wait_for_sight())["Corridor"] == 100
    driver.page.sight.show_study(study.id)
    driver.wait_for_sight()
    QTest.mouseClick(driver.page.sight._drop, Qt.MouseButton.LeftButton)
    assert sight_studies.studies(driver.session, driver.plan.id) == []
    assert len(driver.of_kind(MarkerKind.VIEWPOINT)) == 2
    driver.session.undo()
    assert [study.id for study in sight_studies.studies(driver.session, driver.plan.id)] == [
        study.id
    ]


def test_closing_while_sight_is_worked_out_raises_nothing(driver):
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_S)
    driver.page.sight._timer.timeout.emit()
    assert driver.page.sight.busy
    driver.window.close_audit()
    driver.settle()


@pytest.mark.slow
def test_a_reader_sees_sight_lines_and_keeps_nothing(driver):
    from cpted_audit.session.session import Session

    path = driver.session.path
    driver.window.close_audit()
    driver.window.show_session(Session.open(path, read_only=True))
    driver.window.screen_.show_page("plans")
    driver.settle()
    assert shares(looking(driver)) == {"Lobby": 100, "Corridor": 0}
    assert not driver.page.sight._keep.isVisible()
