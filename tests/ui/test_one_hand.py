"""A tablet held upright in one hand: the walk is done with a thumb at the foot of the screen."""

from __future__ import annotations

from collections.abc import Iterator

import gallery
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputMethodEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from walk_driver import button, on_disk, settle

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.thumb_bar import ThumbBar
from cpted_audit.ui.window.main_window import MainWindow

UPRIGHT, LYING = (900, 1400), (1400, 900)
THUMB = 0.35
"""Of the height, from below: what a thumb reaches while the hand holds the tablet."""
pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.fixture
def upright(big: MainWindow) -> Iterator[MainWindow]:
    """The walk on a tablet held upright, in touch mode."""
    between = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)  # the second of two quick taps answers no other item
    big.preferences.choose_touch(1)
    big.resize(*UPRIGHT)
    gallery.settle()
    yield big
    big.preferences.choose_touch(0)
    QApplication.setDoubleClickInterval(between)


def finger() -> QPointingDevice:
    device: QPointingDevice = QTest.createTouchDevice()
    return device


def tap(window: QWidget, control: QWidget, device: QPointingDevice) -> None:
    """Touch the middle of a control as a finger does."""
    at = control.mapTo(window, control.rect().center())
    handle = window.windowHandle()
    QTest.touchEvent(handle, device).press(0, at).commit()
    QTest.touchEvent(handle, device).release(0, at).commit()
    QApplication.processEvents()


def answers(window: QWidget) -> dict[str, AnswerButton]:
    return {one._words: one for one in window.findChildren(AnswerButton) if one.isVisible()}


def thumbs(window: QWidget) -> ThumbBar:
    return next(one for one in window.findChildren(ThumbBar) if one.isVisible())


def in_reach(window: QWidget, control: QWidget) -> bool:
    """Whether a control lies where the thumb is, and is as large as it."""
    top = control.mapTo(window, QPoint(0, 0)).y()
    return top >= window.height() * (1 - THUMB) and min(control.height(), control.width()) >= 44


def test_answers_and_ways_on_lie_within_reach_of_the_thumb(upright):
    bar = thumbs(upright)
    controls = bar.findChildren(QPushButton)
    far = [one.accessibleName() or one.text() for one in controls if not in_reach(upright, one)]
    assert len(controls) == len(AnswerValue) + 3
    assert far == []


def test_a_place_is_walked_by_taps_alone(upright):
    device, walk = finger(), upright.screen_.walk
    first = walk.place
    asked = len(walk.items._questions)
    for _ in range(asked):
        QTest.qWait(20)  # an item settles before it takes an answer
        tap(upright, answers(upright)["Yes"], device)
    settle()
    assert walk.place != first  # the next place with something to answer
    with on_disk(upright.screen_.session.path) as session:
        given = [one.value for one in session.walk.answers.values()]
    assert given == [AnswerValue.YES] * asked


def test_no_takes_what_was_seen_by_dictation_and_next_goes_on(upright):
    device, walk = finger(), upright.screen_.walk
    before = walk.target()
    tap(upright, answers(upright)["No"], device)
    note = QApplication.focusWidget()
    assert isinstance(note, NoteEditor)
    assert not note.visibleRegion().isEmpty()
    told = QInputMethodEvent()
    told.setCommitString("Propped open")
    QApplication.sendEvent(note, told)
    tap(upright, button(upright, "Next item"), device)
    assert walk.target() != before
    tap(upright, button(upright, "Previous item"), device)
    assert walk.target() == before
    with on_disk(upright.screen_.session.path) as session:
        (answer,) = session.walk.answers.values()
    assert (answer.value, answer.note) == (AnswerValue.NO, "Propped open")


def test_turned_around_the_answers_are_in_their_card_again(upright):
    bar = thumbs(upright)
    upright.resize(*LYING)
    gallery.settle()
    assert not bar.isVisible()
    card = next(one for one in upright.findChildren(ItemCard) if one.isVisible())
    assert all(card.isAncestorOf(one) for one in answers(upright).values())
    assert len(answers(upright)) == len(AnswerValue)
    upright.resize(*UPRIGHT)
    gallery.settle()
    assert all(bar.isAncestorOf(one) for one in answers(upright).values())


def test_without_touch_mode_nothing_is_moved(big):
    big.resize(*UPRIGHT)
    gallery.settle()
    assert not any(one.isVisible() for one in big.findChildren(ThumbBar))
