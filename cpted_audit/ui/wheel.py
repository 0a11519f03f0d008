"""The wheel scrolls and never changes a value: one filter for every window of the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QDial, QSlider, QTabBar

HOLD_A_VALUE = (QComboBox, QAbstractSpinBox, QSlider, QDial, QTabBar)
"""What Qt itself would change by a turn of the wheel; fields of dates are spin boxes."""

_WHEEL = QEvent.Type.Wheel


class WheelFilter(QObject):
    """Hands the wheel over a control that holds a value on to the page that lies around it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from the control; ignored, it goes to what the control lies in."""
        if event.type() != _WHEEL or not isinstance(watched, HOLD_A_VALUE):
            return False
        event.ignore()
        return True


def let_the_wheel_only_scroll(application: QApplication) -> None:
    """Install the filter, once for the application."""
    if application.findChild(WheelFilter) is None:
        application.installEventFilter(WheelFilter(application))
