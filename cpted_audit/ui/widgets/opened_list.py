"""The list a closed list opens: every row as high as what is pressed, the last one whole.

Fusion opens it as a menu. That menu is a frame too low under a style sheet now and then, so that
its last row hides behind an arrow, and its rows know nothing of touch mode. The style sheet has it
open as a list, which scrolls; its rows are made here.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem

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
