"""Number boxes whose number does not stick to the frame, and is typed over once clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from cpted_audit.ui.theme import px


def _select_when_clicked(box: QAbstractSpinBox, event: QFocusEvent) -> None:
    """Select the number once the press that brought the focus has put the cursor somewhere.

    What is typed would go before a 0 that was clicked on its left half: 10 became 100.
    """
    if event.reason() == Qt.FocusReason.MouseFocusReason:
        QTimer.singleShot(0, box, box.selectAll)


class SpinBox(QSpinBox):
    """A number box; the style sheet cannot pad one that has arrows of its own."""

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number where a click brings the focus, as the Tab key does."""
        super().focusInEvent(event)
        _select_when_clicked(self, event)


class DoubleSpinBox(QDoubleSpinBox):
    """The same for numbers with decimals."""

    def __init__(self, minimum: float, maximum: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number where a click brings the focus, as the Tab key does."""
        super().focusInEvent(event)
        _select_when_clicked(self, event)
