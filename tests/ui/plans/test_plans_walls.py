"""Walls that need not be traced: from a drawing's layers, a PDF's lines, or a scan's strokes."""

from __future__ import annotations

import math
import shutil

import plan_driver
import pytest
import small_audit
from plan_driver import PlanDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QListWidget, QPushButton, QSlider
from walk_driver import dialog, named, seen

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.words import counted
from cpted_audit.imaging.plans.records import PlanLine
from cpted_audit.ui.plans.walls.candidates import Candidate, Candidates, of_lines
from cpted_audit.ui.plans.walls.layers_dialog import WallLayersDialog

LAYERS = "Walls from the drawing's layers…"
LINES = "Walls from the PDF's lines…"
SUGGEST = "Suggest walls from the picture…"
REMOVE = "Remove all walls"


def _made(folder, data, **told):
    path = folder / f"{told.get('name', 'png')}.cpted"
    with small_audit.make(path) as session:
        plan_driver.add_house(session, data, **told)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """One closed audit of each kind of plan, made once."""
    folder = tmp_path_factory.mktemp("walls")
    return {
        "png": _made(folder, plan_driver.png()),
        "pdf": _made(folder, plan_driver.pdf(), name="house.pdf"),
        "dxf": _made(folder, plan_driver.dxf(), name="house.dxf", drawing=True,
                     metres_per_unit=1.0, longest_side=1200),
    }  # fmt: skip


@pytest.fixture
def driver(made, tmp_path, window, request):
    path = tmp_path / "audit.cpted"
    shutil.copy(made[request.param], path)
    return PlanDriver(window, path)


def walls(driver):
    return driver.of_kind(MarkerKind.WALL)


def length(found):
    return sum(
        math.dist(start, end)
        for one in found
        for start, end in zip(one.points, one.points[1:], strict=False)
    )


def accepted(candidates):
    return sum(map(len, candidates.accepted().values()))


TRUE = 2 * 1000 + 3 * 600
"""Pixels of wall in the house."""


def reviewing(driver, words):
    driver.choose_in_plan_menu(words)
    driver.wait_for_jobs()
    assert driver.page.walls.bar.isVisible()
    return driver.page.walls._active_tool.candidates


# Layers


@pytest.mark.parametrize("driver", ["dxf"], indirect=True)
def test_the_layers_of_a_drawing_become_walls_in_one_step(driver):
    menu = driver.plan_menu()
    assert menu[LAYERS].isEnabled()
    assert not menu[LINES].isEnabled()
    assert not menu[REMOVE].isEnabled()
    steps = len(driver.session.history())
    driver.choose_in_plan_menu(LAYERS)
    driver.wait_for_jobs()
    asked = dialog(driver.window, WallLayersDialog)
    assert [one.upper() for one in asked.chosen()] == ["A-WALL"]
    shown = asked.findChild(QListWidget)
    assert [shown.item(row).text().upper() for row in range(shown.count())] == [
        "A-WALL – 5 LINES · WALL", "FURNITURE – 3 LINES · WALL",
    ]  # fmt: skip
    QTest.keyClick(asked.findChild(QListWidget), Qt.Key.Key_Return)
    driver.wait_for_jobs()
    assert walls(driver)
    scale = driver.plan.width / 1000  # the picture ends where the walls do, but for a margin
    assert length(walls(driver)) == pytest.approx(TRUE * scale, rel=0.1)
    assert len(driver.session.history()) == steps + 1
    driver.session.undo()
    assert walls(driver) == []


@pytest.mark.parametrize("driver", ["dxf"], indirect=True)
def test_a_layer_is_said_to_be_windows_by_keys_and_its_lines_become_windows(driver):
    driver.choose_in_plan_menu(LAYERS)
    driver.wait_for_jobs()
    asked = dialog(driver.window, WallLayersDialog)
    shown, kind = asked.findChild(QListWidget), named(asked, QComboBox, "The layer's lines are")
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert kind.currentText() == "Wall"
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert shown.item(1).text().upper() == "FURNITURE – 3 LINES · WINDOW"
    assert shown.item(1).checkState() is Qt.CheckState.Checked
    assert asked.chosen()[shown.item(1).text().split(" – ")[0]] is WallKind.WINDOW
    QTest.keyClick(shown, Qt.Key.Key_Return)
    driver.wait_for_jobs()
    kinds = [one.wall for one in walls(driver)]
    assert kinds.count(WallKind.WINDOW) == 3
    assert kinds.count(WallKind.SOLID) == 2  # the house and the wall in it, chained
    assert driver.session.history()[0].label == "Add 5 walls (window 3)"


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["dxf"], indirect=True)
def test_no_layer_chosen_is_no_wall_and_cancel_writes_nothing(driver):
    steps = len(driver.session.history())
    driver.choose_in_plan_menu(LAYERS)
    driver.wait_for_jobs()
    asked = dialog(driver.window, WallLayersDialog)
    shown = asked.findChild(QListWidget)
    shown.item(0).setCheckState(Qt.CheckState.Unchecked)
    accept = asked.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not accept.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    driver.settle()
    assert len(driver.session.history()) == steps


# Lines of a PDF


@pytest.mark.parametrize("driver", ["pdf"], indirect=True)
def test_the_lines_of_a_page_are_chosen_by_their_width(driver):
    candidates = reviewing(driver, LINES)
    assert len(candidates.shown()) == 11
    slider = seen(driver.window, QSlider, lambda _one: True)
    assert slider.hasFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert len(candidates.shown()) == 5
    assert "at least 8.333 px" in slider.accessibleName()
    steps = len(driver.session.history())
    assert walls(driver) == []
    said = driver.page.walls.bar._count.text()
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_Return)
    assert length(walls(driver)) == pytest.approx(TRUE, rel=0.01)
    assert len(driver.session.history()) == steps + 1
    made = counted(driver.page.walls.wall_count(), "wall")
    assert said == f"{made} will be made · Lines taken: 5 of 5", "pieces of one wall are joined"
    assert driver.session.history()[0].label == f"Add {made}"
    assert not driver.page.walls.bar.isVisible()
    assert driver.page.tools.tool.name == "select"


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["pdf"], indirect=True)
def test_lines_are_seen_on_the_canvas_while_the_width_is_chosen(driver):
    reviewing(driver, LINES)

    def blue():
        driver.settle()
        image = driver.canvas.viewport().grab().toImage()
        at = driver.at(177, 362)  # on a piece of thin furniture
        around = [
            image.pixelColor(at.x() + x, at.y() + y) for x in range(-6, 7) for y in range(-6, 7)
        ]
        return any(one.blue() > 150 > one.red() + 60 for one in around)

    assert blue()
    QTest.keyClick(seen(driver.window, QSlider, lambda _one: True), Qt.Key.Key_End)
    assert not blue()


@pytest.mark.slow
def test_a_protected_page_asks_for_its_password_again(tmp_path, window, monkeypatch):
    path = tmp_path / "locked.cpted"
    data = plan_driver.pdf(password="open sesame")
    with small_audit.make(path) as session:
        from dataclasses import replace

        from cpted_audit.session.plans.importing import import_plan

        import_plan(session, replace(plan_driver.order(data, "house.pdf"), password="open sesame"))
    driver = PlanDriver(window, path)
    asked = plan_driver.answer_secrets(monkeypatch, ["wrong", "open sesame"])
    driver.choose_in_plan_menu(LINES)
    driver.wait(lambda: driver.page.walls.bar.isVisible())
    assert len(asked) == 2
    assert len(driver.page.walls._active_tool.candidates.shown()) == 11


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["png"], indirect=True)
def test_the_menu_offers_what_fits_the_file(driver):
    menu = driver.plan_menu()
    assert [menu[one].isEnabled() for one in (LAYERS, LINES, SUGGEST)] == [False, False, True]


# Suggestions


@pytest.mark.parametrize("driver", ["png"], indirect=True)
def test_suggested_walls_are_written_when_they_are_accepted_and_not_before(driver):
    steps = len(driver.session.history())
    candidates = reviewing(driver, SUGGEST)
    assert len(candidates.shown()) >= 5
    assert len(driver.session.history()) == steps
    button = seen(driver.window, QPushButton, lambda one: one.text() == "Accept")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert length(walls(driver)) == pytest.approx(TRUE, rel=0.03)
    assert len(driver.session.history()) == steps + 1
    driver.choose_in_plan_menu(REMOVE)
    assert walls(driver) == []
    driver.session.undo()
    assert length(walls(driver)) == pytest.approx(TRUE, rel=0.03)


@pytest.mark.parametrize("driver", ["png"], indirect=True)
def test_a_click_lets_one_suggestion_go_and_another_takes_it_back(driver):
    candidates = reviewing(driver, SUGGEST)
    whole = accepted(candidates)
    driver.click(600, 300)
    assert accepted(candidates) == whole - 1
    driver.click(600, 300)
    assert accepted(candidates) == whole
    driver.click(600, 300)
    driver.click(300, 400)  # on no line
    driver.key(Qt.Key.Key_Return)
    assert length(walls(driver)) == pytest.approx(TRUE - 600, rel=0.03)


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["png"], indirect=True)
def test_suggestions_are_reviewed_by_keys_alone_and_esc_writes_nothing(driver):
    steps = len(driver.session.history())
    candidates = reviewing(driver, SUGGEST)
    whole = accepted(candidates)
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_N)
    driver.key(Qt.Key.Key_N)
    driver.key(Qt.Key.Key_B)
    driver.key(Qt.Key.Key_Space)
    assert accepted(candidates) == whole - 1
    driver.key(Qt.Key.Key_W)  # takes no other tool meanwhile
    assert driver.page.tools.tool.name == "review"
    driver.key(Qt.Key.Key_Escape)
    assert driver.page.tools.tool.name == "select"
    assert not driver.page.walls.bar.isVisible()
    assert len(driver.session.history()) == steps


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["png"], indirect=True)
def test_another_tool_ends_the_review(driver):
    reviewing(driver, SUGGEST)
    driver.page.tools.choose("measure")
    assert driver.page.tools.tool.name == "measure"
    assert not driver.page.walls.bar.isVisible()
    driver.canvas.setFocus()
    driver.key(Qt.Key.Key_Return)
    assert walls(driver) == []


# The candidates themselves


def test_a_threshold_leaves_light_lines_aside_and_remembers_what_was_let_go():
    from cpted_audit.domain.plane import Point, Segment

    lines = [Segment(Point(0, y), Point(10, y)) for y in (0, 10, 20)]
    found = Candidates(Candidate(one, w) for one, w in zip(lines, (2.0, 1.0, 3.0), strict=True))
    assert found.steps == [1.0, 2.0, 3.0]
    assert found.toggle_at(Point(5, 0.5), 2.0)
    assert not found.toggle_at(Point(5, 5), 2.0)
    assert found.accepted() == {WallKind.SOLID: [lines[1], lines[2]]}
    found.set_step(1)
    assert found.accepted() == {WallKind.SOLID: [lines[2]]}
    assert not found.toggle_at(Point(5, 10), 2.0)  # too light to be shown
    found.set_step(9)
    assert (found.step, found.accepted()) == (2, {WallKind.SOLID: [lines[2]]})
    assert found.go(1) == found.go(1) == lines[2]


def test_thin_lines_on_a_layer_of_windows_are_windows_at_every_threshold():
    from cpted_audit.domain.plane import Point, Segment

    lines = [
        PlanLine(
            segment=Segment(Point(0, y), Point(10, y)), width=width, colour=(0, 0, 0), layer=name
        )
        for y, (width, name) in enumerate(((3.0, ""), (0.5, "A-GLAZ"), (0.5, "A-FURN"), (3.0, "0")))
    ]
    found = of_lines(lines)
    found.set_step(len(found.steps) - 1)
    assert found.accepted() == {
        WallKind.SOLID: [lines[0].segment, lines[3].segment], WallKind.WINDOW: [lines[1].segment],
    }  # fmt: skip
