"""A whole school, walked once by keyboard alone and once by mouse alone, in the real window."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from walk_driver import CONTROL, SHIFT, click, on_disk, press, type_text

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.places import new_audit, places
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui.find.palette import FindPalette
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.item_list import ItemRow
from cpted_audit.ui.walk.route_view import RouteView
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.long]

BUILDINGS = ("Main", "North", "South", "Sports", "Annex")
EACH = {
    SpaceType.STAIR: 20, SpaceType.ELEVATOR: 16, SpaceType.GYM: 10, SpaceType.LIBRARY: 10,
    SpaceType.LOCKER_ROOM: 6,
}  # fmt: skip
ASKED = ("circulation", "shared-spaces")
KEYS = {
    "y": AnswerValue.YES, "p": AnswerValue.PARTIAL, "n": AnswerValue.NO,
    "a": AnswerValue.NOT_APPLICABLE, "u": AnswerValue.UNABLE,
}  # fmt: skip
PATTERN = "yyyynyyyypyyyyyayyyyyu"
"""What is answered, over and over."""


@pytest.fixture(params=[5])
def school(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Five buildings and more than three hundred places, each asked four items or more."""
    path = tmp_path / "Whole School.cpted"
    names = BUILDINGS[: request.param]
    new = NewAudit(site_name="Whole School", buildings=names, spaces=dict.fromkeys(names, EACH))
    with new_audit.create(path, new) as session:
        for section in session.checklist.sections:
            if section.id not in ASKED:
                places.switch_section(session, section.id, off=True, reason="another day")
        asked = {question.place.id for question in session.walk.questions()}
        assert len(asked) >= 60 * len(names)
    return path


@pytest.fixture
def walking(window: MainWindow, school: Path, qtbot) -> MainWindow:
    window.open_audit(school)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def open_question(window: MainWindow):
    """Return the item and place that are open, or None when nothing is left."""
    target = window.screen_.walk.target()
    key = target.item_id, target.place_id
    answer = window.screen_.session.walk.answers.get(key)
    return None if answer is not None and answer.value is not None else key


def check_on_disk(school: Path, given: dict) -> None:
    """Read the file as another program would: every answer given, and every question answered."""
    with on_disk(school) as session:
        stored = {key: one.value for key, one in session.walk.answers.items()}
        assert stored == given
        asked = {(question.item.id, question.place.id) for question in session.walk.questions()}
        assert asked == stored.keys()
        reasonless = [
            answer
            for answer in session.walk.answers.values()
            if answer.value in {AnswerValue.NOT_APPLICABLE, AnswerValue.UNABLE} and not answer.note
        ]
        assert reasonless == []
        findings = sum(value in {AnswerValue.NO, AnswerValue.PARTIAL} for value in stored.values())
        assert len(session.findings) == findings


# A key answers a fifth of a second after an item opened, so that two buildings take minutes.
@pytest.mark.parametrize("school", [2], indirect=True)
def test_the_school_is_walked_by_keyboard_alone(walking, school, qtbot):
    given = {}
    for letter in cycle(PATTERN):
        key = open_question(walking)
        if key is None:
            break
        given[key] = KEYS[letter]
        press(letter)
        if letter in "au":
            type_text("why")
            press(Qt.Key.Key_Escape)
            press(Qt.Key.Key_Space)
        elif letter in "np":
            press(Qt.Key.Key_Return)
    check_on_disk(school, given)
    also_by_keyboard(walking, school, qtbot)


def also_by_keyboard(window: MainWindow, school: Path, qtbot) -> None:
    """Jump by Ctrl+K, edit a finding, write one without an item, retire a place, take it back."""
    press("k", CONTROL)
    type_text("finding 1 ")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(FindPalette))
    window.activateWindow()
    QApplication.processEvents()
    press("e")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    press("f", CONTROL | SHIFT)
    type_text("A light is out")
    press(Qt.Key.Key_Return)
    with on_disk(school) as session:
        assert [finding.title for finding in session.free_findings] == ["A light is out"]
        assert any(finding.severity is not None for finding in session.findings.values())


def test_the_school_is_walked_by_mouse_alone(walking, school):
    given = {}
    card = walking.findChild(ItemCard)
    answers = {one.property("answer"): one for one in card.findChildren(AnswerButton)}
    for letter in cycle(PATTERN):
        key = open_question(walking)
        if key is None and not go_on_by_mouse(walking):
            break
        key = open_question(walking)
        given[key] = KEYS[letter]
        click(answers[KEYS[letter].value])
        if letter in "au":
            words = {"a": "Not used", "u": "Locked"}[letter]
            chips = card.findChildren(QPushButton)
            click(next(chip for chip in chips if chip.text() == words and chip.isVisible()))
    check_on_disk(school, given)


def go_on_by_mouse(window: MainWindow) -> bool:
    """Click the next blank line, or else the next place that has one; return whether there was."""
    rows = [
        row
        for row in window.findChildren(ItemRow)
        if row.isVisible() and "not answered" in row.accessibleName()
    ]
    if rows:
        click(min(rows, key=lambda row: row.mapToGlobal(row.rect().center()).y()))
        return True
    route = window.findChild(RouteView)
    for top in route.route.tops():
        for node in top.children:
            if (
                not node.done
                and node.place is None
                and not route.isExpanded(route.route.index_of(node))
            ):
                click_row(route, node)
            for leaf in node.children or [node]:
                if not leaf.done and blank_at(window, leaf.place):
                    click_row(route, leaf)
                    return True
    return False


def blank_at(window: MainWindow, place) -> bool:
    return any(
        question.value is None for question in window.screen_.session.walk.questions_at(place)
    )


def click_row(route: RouteView, node) -> None:
    index = route.route.index_of(node)
    route.scrollTo(index)
    QApplication.processEvents()
    QTest.mouseClick(
        route.viewport(), Qt.MouseButton.LeftButton, pos=route.visualRect(index).center()
    )
    QApplication.processEvents()
