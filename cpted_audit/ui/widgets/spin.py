"""Number boxes whose number does not stick to the frame, and is typed over once clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
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

    _width: float | None = None

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)

    def fix_width(self, width: float) -> None:
        """Stay so wide, told in pixels at 100 %, at whatever size of text comes."""
        self._width = width
        self.setFixedWidth(px(width))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        changed = event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}
        if changed and self._width is not None and self.width() != px(self._width):
            self.setFixedWidth(px(self._width))

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
