"""A closed list whose choice never ends in mid-word: what does not fit gives way in its middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

CLOSED = Qt.ItemDataRole.UserRole + 1
"""Shorter words of a choice, which stand for it while the list is closed."""


class ElidedBox(QComboBox):
    """Shows both ends of a path, such as “Main bu…/ Level 1”."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the list with as much of its choice as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.drawn_words()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def drawn_words(self) -> str:
        """Return what stands in the closed list."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        whole = self.currentData(CLOSED) or self.currentText()
        middle = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(whole, middle, room.width())
