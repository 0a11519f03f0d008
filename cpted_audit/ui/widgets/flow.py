"""A layout that goes on in the next line where a line is full, so that large text fits too."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cpted_audit.ui.theme import px


class FlowLayout(QLayout):
    """Lays widgets out like words, `spacing` (pixels at 100 %) apart.

    With `fill`, each line is spread over the whole width.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 6, fill: bool = False
    ) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._fill = fill
        self.setSpacing(px(spacing))
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._entries.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item by its number, or None."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item up and return it, or None."""
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Say that narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:
        """Return the size with everything in one line."""
        shown = self._shown()
        width = sum(layout_item.sizeHint().width() for layout_item in shown) + self.spacing() * len(
            shown
        )
        return QSize(
            width, max((layout_item.sizeHint().height() for layout_item in shown), default=0)
        )

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for layout_item in self._shown():
            size = size.expandedTo(layout_item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        """Lay the items out."""
        super().setGeometry(rect)
        self._arrange(rect, really=True)

    def _shown(self) -> list[QLayoutItem]:
        return [entry for entry in self._entries if not entry.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for layout_item in self._shown():
            wide = _width(layout_item)
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(layout_item)
            used += wide + self.spacing()
        return lines

    def _arrange(self, rect: QRect, *, really: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            high = max(layout_item.sizeHint().height() for layout_item in line)
            if really:
                self._place(line, QRect(rect.left(), top, rect.width(), high))
            top += high + self.spacing()
        return max(0, top - self.spacing() - rect.top())

    def _place(self, line: list[QLayoutItem], box: QRect) -> None:
        room = box.width() - self.spacing() * (len(line) - 1)
        spare = room - sum(map(_width, line)) if self._fill else 0
        left = box.left()
        for number, layout_item in enumerate(line):
            wide = _width(layout_item) + spare // len(line) + int(number < spare % len(line))
            high = box.height() if self._fill else layout_item.sizeHint().height()
            top = box.top() + (box.height() - high) // 2
            layout_item.setGeometry(QRect(QPoint(left, top), QSize(wide, high)))
            left += wide + self.spacing()


def _width(item: QLayoutItem) -> int:
    return max(item.sizeHint().width(), item.minimumSize().width())
