"""Space and Enter do what the focused control does, on every page; Escape ends what lies over."""

from __future__ import annotations

import shutil
from pathlib import Path

import gallery
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid
from test_names_and_focus import DIALOGS, PAGES, controls
from walk_driver import button, named, press

from cpted_audit.ui.find.palette import FindPalette
from cpted_audit.ui.help.tour import Tour
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.item_list import ItemList, ItemRow
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def shown(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    window = kept_window
    window.resize(1366, 768)
    window.open_audit(Path(shutil.copy(oak_school, tmp_path_factory.mktemp("focus"))))
    gallery.fill(window)
    window.screen_.walk.items.edit_finding()
    gallery.settle()
    return window


class Taken(QObject):
    """Keeps the keys that reach a control, and the control from doing anything."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keys.append(event.key())
        return event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}


def kinds(window: MainWindow) -> list[QWidget]:
    """One control of each class that takes the keyboard on the page in front."""
    found: dict[tuple[type, type], QWidget] = {}
    for one in controls(window.centralWidget()):
        found.setdefault((type(one), type(one.parent())), one)
    return list(found.values())


@pytest.mark.parametrize("name", PAGES)
def test_space_reaches_every_kind_of_control_and_opens_no_other_item(shown, name):
    shown.screen_.show_page(name)
    shown.activateWindow()
    gallery.settle()
    target = shown.screen_.walk.target()
    missed = []
    for control in kinds(shown):
        if isinstance(control, ItemCard | ItemList):
            continue  # here the keys are the walk's
        control.setFocus(Qt.FocusReason.TabFocusReason)
        taken = Taken()
        focused = QApplication.focusWidget()
        focused.installEventFilter(taken)
        QTest.keyClick(focused, Qt.Key.Key_Space)
        focused.removeEventFilter(taken)
        if taken.keys != [Qt.Key.Key_Space] or shown.screen_.walk.target() != target:
            missed.append(f"{type(focused).__name__} {focused.accessibleName()!r} {taken.keys}")
    assert missed == []
    assert shown.screen_.walk.target() == target
    assert shown.screen_.shown_page == name


@pytest.mark.parametrize("name", PAGES)
def test_space_and_enter_press_a_button_wherever_it_stands(shown, name):
    shown.screen_.show_page(name)
    shown.activateWindow()
    gallery.settle()
    inside = shown.screen_.walk.items.view.widget() if name == "walk" else None
    probe = QPushButton("Probe", inside or shown.screen_.page(name))
    pressed: list[bool] = []
    probe.clicked.connect(lambda: pressed.append(True))
    probe.show()
    target = shown.screen_.walk.target()
    for number, key in enumerate((Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)):
        probe.setFocus()
        QTest.keyClick(probe, key)
        assert len(pressed) == number + 1, key
    assert shown.screen_.walk.target() == target
    probe.deleteLater()
    gallery.settle()


def test_rail_find_and_undo_open_no_other_item_by_space(big):
    first = big.screen_.walk.target()
    press("y")
    there = big.screen_.walk.target()
    assert there != first
    for words in ("Find anything", "Undo the last step"):
        named(big, QAbstractButton, words).setFocus()
        press(Qt.Key.Key_Space)
        if big.findChild(FindPalette) is not None:
            press(Qt.Key.Key_Escape)
    assert big.screen_.walk.target() == first  # where the step was that Undo took back
    named(big, QAbstractButton, "Overview").setFocus()
    press(Qt.Key.Key_Space)
    assert big.screen_.shown_page == "overview"
    assert big.screen_.walk.target() == first


def test_a_closed_item_is_opened_by_space_and_by_enter(big):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        row = next(one for one in big.findChildren(ItemRow) if one.isVisible())
        wanted = row.accessibleName()
        row.setFocus()
        press(key)
        (card,) = [one for one in big.findChildren(ItemCard) if one.isVisible()]
        assert card.accessibleName() in wanted


def test_space_on_the_open_item_goes_to_the_next_unanswered_and_answers_nothing(big):
    first = big.screen_.walk.target()
    press(Qt.Key.Key_Space)
    assert big.screen_.walk.target() != first
    assert not big.screen_.session.walk.answers


def test_answers_are_radio_buttons_to_a_reader(big):
    yes = named(big, AnswerButton, "Yes, key Y")
    spoken = QAccessible.queryAccessibleInterface(yes)
    assert spoken.role() == QAccessible.Role.RadioButton
    first = big.screen_.walk.target()
    yes.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Up)
    assert big.screen_.walk.target() == first
    assert spoken.state().checked
    assert [one.isChecked() for one in yes._beside()].count(True) == 1
    yes.setFocus()
    press(Qt.Key.Key_Return)  # pressed again it takes the answer back
    assert not any(one.isChecked() for one in yes._beside())


def test_arrows_go_along_the_answers_and_choose_none(big):
    yes = named(big, AnswerButton, "Yes, key Y")
    yes.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        press(key)
    assert QApplication.focusWidget() is named(big, AnswerButton, "Partial, key P")
    assert not big.screen_.session.walk.answers


def test_escape_ends_the_tour_from_wherever_the_keyboard_is(big):
    big.begin_tour()
    tour = big.findChild(Tour)
    assert tour.number >= 0
    button(big, "Next").setFocus()
    press(Qt.Key.Key_Escape)
    assert tour.number == -1
    big.begin_tour()
    big.screen_.walk.focus_item()
    press(Qt.Key.Key_Escape)
    assert tour.number == -1


def test_space_and_enter_on_the_tour_go_on_with_it(big):
    big.begin_tour()
    tour, target = big.findChild(Tour), big.screen_.walk.target()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        before = tour.number
        button(big, "Next").setFocus()
        press(key)
        assert tour.number == before + 1
    assert big.screen_.walk.target() == target
    tour.end()


STAYS = "rating"
"""It hides what another said: a stray key must not show it. Its button ends it."""


@pytest.mark.parametrize("name", [name for name in DIALOGS if name != STAYS])
def test_escape_closes_every_dialog_but_the_rating(shown, name):
    dialog = gallery.dialog_makers(shown)[name]()
    dialog.activateWindow()
    gallery.settle()
    at = QApplication.focusWidget()
    held = at is not None and at.window() is dialog.window()
    QTest.keyClick(at if held else dialog, Qt.Key.Key_Escape)
    gone = not isValid(dialog) or not dialog.isVisible()
    gallery.settle()
    assert gone


def test_enter_and_space_check_no_door_as_long_as_no_button_has_the_keyboard(shown):
    page = shown.screen_.page("doors")
    shown.screen_.show_page("doors")
    shown.activateWindow()
    page.check_doors()
    gallery.settle()
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    before = len(shown.screen_.session.history())
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        press(key)
    assert len(shown.screen_.session.history()) == before
    press(Qt.Key.Key_Escape)
