"""Widgets that are something else to a screen reader than what Qt takes them for."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

_ROLES: weakref.WeakKeyDictionary[QObject, QAccessible.Role] = weakref.WeakKeyDictionary()
_PARTS: list[QAccessibleWidget] = []
"""Qt holds pointers to what was made, so none of it may be freed by Python; there are few."""
_installed: list[bool] = []


def hear_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget its role.

    Qt asks a factory each time it looks for what a widget is to readers and does not find it: it
    does not find again what was made of a widget before its signals were connected.
    """
    from PySide6.QtGui import QAccessible  # what it has for readers is much

    _ROLES[widget] = role
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)
    if QAccessible.isActive():  # a reader may have asked for it as soon as it was there
        known = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def hear_nothing_of(stack: QStackedWidget) -> None:
    """Let a stack of pages, and every one made from now on, be nothing to a reader.

    To Qt it is a layered pane, which readers say each time they come to a control in it.
    """
    from PySide6.QtGui import QAccessible

    hear_as(stack, QAccessible.Role.Client)


@contextmanager
def unheard() -> Iterator[None]:
    """Let no reader be told of what is made in the block: it will ask for it once it is shown.

    A page that is made tells of a thousand changes in parts that nobody has seen yet; Orca works
    through them for seconds, and leaves out what is announced meanwhile.
    """
    from PySide6.QtGui import QAccessible

    heard = QAccessible.isActive()
    QAccessible.setActive(False)
    try:
        yield
    finally:
        QAccessible.setActive(heard)


def _make(_name: str, thing: QObject) -> QAccessibleWidget | None:
    """Return what a widget is to readers where that was said, else None."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    role = _ROLES.get(thing)
    if role is None and isinstance(thing, QStackedWidget):
        role = QAccessible.Role.Client
    if role is None or not isinstance(thing, QWidget):
        return None
    part = QAccessibleWidget(thing, role)
    _PARTS.append(part)
    return part
