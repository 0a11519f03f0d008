"""Announcements for readers of Linux that are older than announcements.

Orca listens to them from its release 45 on; the Orca of Debian 12 and of Ubuntu 22.04 does not, and
there the answer given, an undo, an error would be silent. Every Orca says a notice of a status bar
when it comes up. Which of the two a reader can do is seen from the events it asked the bus for.
"""

from __future__ import annotations

import re
import sys
import weakref
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cpted_audit.ui.announce import speaker
from cpted_audit.ui.widgets.heard_as import hear_as

_ANNOUNCEMENT, _SHOWING = "object:announcement", "object:statechanged:showing"
_AFTER_MS = 150
"""How long a notice waits for what is shown with it: Orca leaves notices out while it has more than
fifty events to read, as where an item or a page was filled, and events of the keyboard never."""
_LONGEST_MS = 200
"""How long the bus may take to answer; it lies on this machine and takes less than one."""
_ASKED_FOR = re.compile(r'"(:[\d.]+)", "([^"]*)"')


class Notices(QWidget):
    """Comes up as a notice with each announcement, where a reader hears nothing else.

    It is never seen. What it said last is its name.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._notice: QWidget | None = None
        self._texts: list[str] = []
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._come_up)
        self._bus = _ReadersBus()
        if sys.platform.startswith("linux"):
            speaker().said.connect(self._hear)
            _ALL.add(self)

    def _hear(self, text: str, _urgent: bool) -> None:
        self.take(text)

    def take(self, text: str) -> None:
        """Come up with a text, once the window is quiet."""
        from PySide6.QtGui import QAccessible  # the first paint needs none

        if QAccessible.isActive():
            self._texts.append(text)
            self._timer.start()

    def _come_up(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        text = " ".join(self._texts)
        self._texts.clear()
        if not self._bus.has_older_reader():
            return
        if self._notice is None:
            hear_as(self, QAccessible.Role.StatusBar)
            self._notice = QWidget(self)
            hear_as(self._notice, QAccessible.Role.Notification)
        self._notice.setAccessibleName(text)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self._notice, QAccessible.Event.ObjectShow)
        )


_ALL: weakref.WeakSet[Notices] = weakref.WeakSet()


def tell_older(text: str) -> None:
    """Say to older readers alone what others say by themselves."""
    for notices in _ALL:
        notices.take(text)


def is_one_older(asked: Iterable[Sequence[str]]) -> bool:
    """Return whether one of the readers listens to what comes up, and to no announcement.

    `asked` are pairs of a reader and of an event it asked the bus for: `Object:StateChanged:`.
    """
    found: dict[str, list[str]] = {}
    for reader, event in asked:
        found.setdefault(reader, []).append(event.rstrip(":").lower().replace("-", ""))
    return any(
        any(_SHOWING.startswith(one) for one in events)
        and not any(_ANNOUNCEMENT.startswith(one) for one in events)
        for events in found.values()
    )


class _ReadersBus:
    """The bus of this machine on which readers ask programs for events."""

    def __init__(self) -> None:
        self._answers = True

    def has_older_reader(self) -> bool:
        """Return whether one of the readers knows no announcements.

        Once the bus did not answer it is not asked again: the window would wait for it each time.
        """
        answer = self._ask() if self._answers else None
        self._answers = answer is not None
        # PySide takes no texts out of an array of pairs; Qt writes them out whole.
        return answer is not None and is_one_older(_ASKED_FOR.findall(answer))

    @staticmethod
    def _ask() -> str | None:
        """Return what the bus says was asked for, or None where it says nothing."""
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

        call, block = QDBusMessage.createMethodCall, QDBus.CallMode.Block
        where = QDBusConnection.sessionBus().call(
            call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"), block, _LONGEST_MS
        )
        if where.errorMessage() or not where.arguments():
            return None
        bus = QDBusConnection.connectToBus(str(where.arguments()[0]), "readers of cpted_audit")
        registry = "org.a11y.atspi.Registry"
        answer = bus.call(
            call(registry, "/org/a11y/atspi/registry", registry, "GetRegisteredEvents"),
            block, _LONGEST_MS,
        )  # fmt: skip
        return None if answer.errorMessage() else str(answer)
