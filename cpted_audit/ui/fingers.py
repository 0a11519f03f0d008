"""What touch mode adds: nothing too small for a finger, and menus and names by a long press."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from cpted_audit.ui.theme import is_touched, target

LONG_PRESS_MS = 600
"""How long a finger rests before it asks for the menu of what it is on."""
TREMBLES_PX = 12
"""How far a resting finger may move."""
TARGETS = (
    QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QSlider,
)  # fmt: skip
_HOLDS = (QAbstractSpinBox, QComboBox, QLineEdit, QCalendarWidget)
"""What has parts of its own, which are as large as there is room in it."""
_PRESS, _MOVE, _RELEASE = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease,
)  # fmt: skip
_SHOW = QEvent.Type.Show
_HEARD = frozenset({_PRESS, _MOVE, _RELEASE, _SHOW})


class Fingers(QObject):
    """Looks at presses and at what is shown, for as long as touch mode is on."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._at = QPoint()
        self._on: QWidget | None = None
        self._done: QWidget | None = None
        """What a long press was on: letting go of it does nothing more."""
        self._timer = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._timer.timeout.connect(self.hold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give what is shown its size, and tell a long press from others."""
        kind = event.type()
        if kind not in _HEARD or not isinstance(watched, QWidget):
            return False
        if kind == _SHOW:
            give_room(watched)
        elif isinstance(event, QMouseEvent):
            return self._press(kind, watched, event)
        return False

    def _press(self, kind: QEvent.Type, on: QWidget, event: QMouseEvent) -> bool:
        if kind == _PRESS:
            self._on, self._at, self._done = on, event.globalPosition().toPoint(), None
            self._timer.start()
        elif kind == _RELEASE:
            self._timer.stop()
            done, self._done = self._done, None
            return done is not None and done is on
        elif (event.globalPosition().toPoint() - self._at).manhattanLength() > TREMBLES_PX:
            self._timer.stop()
        return False

    def hold(self) -> None:
        """Open the menu of what the finger rests on; where there is none, say its name."""
        on = self._on
        if on is None or not isValid(on) or not on.isVisible():
            return
        if isinstance(on, QAbstractButton):
            on.setDown(False)
        here = on.mapFromGlobal(self._at)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, self._at)
        asked.ignore()
        QApplication.sendEvent(on, asked)
        if not isValid(on):
            return
        if asked.isAccepted():
            self._done = on
        elif isinstance(on, QAbstractButton) and on.toolTip():
            self._done = on
            QToolTip.showText(self._at, on.toolTip(), on)


def give_room(widget: QWidget) -> None:
    """Make something that is pressed or typed in as large as a finger, if it is not."""
    if not isinstance(widget, TARGETS) or isinstance(widget.parentWidget(), _HOLDS):
        return
    least, words = target(), widget.minimumSizeHint()
    # A minimum that was set holds even where the words need more, so none is set without need.
    if (widget.minimumHeight() or words.height()) < least:
        widget.setMaximumHeight(max(widget.maximumHeight(), least))
        widget.setMinimumHeight(least)
    if isinstance(widget, QAbstractButton) and (widget.minimumWidth() or words.width()) < least:
        widget.setMaximumWidth(max(widget.maximumWidth(), least))
        widget.setMinimumWidth(least)


def follow_touch(application: QApplication) -> None:
    """Look at presses from now on, or no longer, as touch mode is on or off."""
    there = application.findChild(Fingers)
    if is_touched() and there is None:
        application.installEventFilter(Fingers(application))
        for widget in QApplication.allWidgets():
            give_room(widget)
    elif there is not None and not is_touched():
        application.removeEventFilter(there)
        there.setParent(None)
        there.deleteLater()
