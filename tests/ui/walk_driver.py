"""How tests drive the walkthrough: by the keys and the mouse of the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QRadioButton,
    QToolButton,
    QWidget,
)
from waiting import wait_until

from cpted_audit.session.session import Session
from cpted_audit.ui.walk import open_items
from cpted_audit.ui.widgets.badges import LETTERS
from cpted_audit.ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier

ANSWER_KEYS = frozenset(letter.lower() for letter in LETTERS.values())

Kind = TypeVar("Kind", bound=QWidget)


def settle() -> None:
    """Wait until the item that was opened takes the letter of an answer."""
    QTest.qWait(round(1000 * open_items.SETTLES_AFTER_S) + 20)


def press(key: str | Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard is; one that answers, once the item is ready for it."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if key in ANSWER_KEYS and modifier is PLAIN:
        settle()
    QTest.keyClick(focused, key, modifier)
    QApplication.processEvents()


def type_text(text: str) -> None:
    """Type where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    QApplication.processEvents()


def click(widget: QWidget, where: QPoint | None = None) -> None:
    """Click a widget in its middle, or at a point."""
    if where is None:
        where = widget.rect().center()
        if isinstance(widget, QCheckBox | QRadioButton):  # only box and words take the click
            where.setX(12)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, where)
    QApplication.processEvents()


def seen(window: QWidget, kind: type[Kind], fits: Callable[[Kind], bool]) -> Kind:
    """Return the visible widget of a kind that fits."""
    return next(one for one in window.findChildren(kind) if one.isVisible() and fits(one))


def named(window: QWidget, kind: type[Kind], name: str) -> Kind:
    """Return the visible widget with an accessible name, or a label by what it is there for."""
    return seen(window, kind, lambda one: name in {one.accessibleName(), purpose(one)})


def menu_command(window: QWidget, name: str) -> QAction:
    """Return the command of the menus by its name in the tables; the first paint fills them."""
    wait_until(lambda: window.findChild(QAction, name) is not None)
    return window.findChild(QAction, name)


def purpose(widget: QWidget) -> str:
    """Return what a label is there for, as its own name is what it says; else an empty text."""
    return widget.accessibleDescription() if isinstance(widget, QLabel) else ""


def button(window: QWidget, text: str) -> QAbstractButton:
    """Return the visible button with a text."""
    return seen(window, QAbstractButton, lambda one: one.text() == text)


def texts(window: QWidget) -> str:
    """Return what the visible labels say."""
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def dialog(window: MainWindow, kind: type[Kind]) -> Kind:
    """Return the dialog that is open, with the keyboard in it."""
    QApplication.processEvents()
    found = seen(window, kind, lambda _one: True)
    found.activateWindow()
    QApplication.processEvents()
    return found


def visit_button(window: QWidget) -> QToolButton:
    """The button of the running visit; its name says which that is."""
    every = window.findChildren(QToolButton)
    return next(one for one in every if one.accessibleName().startswith("Visit: "))


def on_disk(path: Path) -> Session:
    """Read the file as another program would, while the window has it open."""
    return Session.open(path, read_only=True)
