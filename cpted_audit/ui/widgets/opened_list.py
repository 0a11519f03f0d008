"""The list a closed list opens: every row as high as what is pressed, the last one whole.

Fusion opens it as a menu. That menu is a frame too low under a style sheet now and then, so that
its last row hides behind an arrow, and its rows know nothing of touch mode. The style sheet has it
open as a list, which scrolls; its rows are made here.

A closed list whose choice never ends in mid-word: what does not fit gives way in its middle.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
)

from cpted_audit.ui.theme import row_px

ROW = 28
"""How high a row is at least, told at 100 %."""
MOST_ROWS = 20
"""So many rows are shown before a list scrolls, where the screen has room for them."""


class RowDelegate(QStyledItemDelegate):
    """Draws a row of an opened list, high enough for a pointer or a finger."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a row."""
        hint = super().sizeHint(option, index)
        return hint.expandedTo(QSize(0, row_px(ROW)))


def let_open_whole(box: QComboBox) -> None:
    """Give a closed list rows of its own, once; what it opens is not made for it here."""
    if isinstance(box.itemDelegate(), RowDelegate):
        return
    box.setItemDelegate(RowDelegate(box))
    box.setMaxVisibleItems(MOST_ROWS)


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
