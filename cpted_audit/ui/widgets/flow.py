"""A layout that goes on in the next line where a line is full, so that large text fits too.

And how what is shown and hidden together is laid out once, not at each part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cpted_audit.ui.theme import px


@contextmanager
def laid_out_once(part: QWidget) -> Iterator[None]:
    """Lay a part and everything around it out once, for all that the block shows and hides in it.

    Qt lays out each layout above a widget, up to the window, as soon as the widget is shown. Here
    that waits for the end of the block.
    """
    held: list[tuple[QWidget, QLayout]] = []  # the inner ones first, as Qt goes
    around: QWidget | None = part
    while around is not None and not around.isWindow():
        layout = around.layout()
        if layout is not None and layout.isEnabled():  # within another block it is held already
            layout.setEnabled(False)
            held.append((around, layout))
        around = around.parentWidget()
    try:
        yield
    finally:
        for _, layout in held:
            layout.setEnabled(True)
        for widget, layout in held:
            if widget.isVisible():
                layout.activate()


class _Cell(NamedTuple):
    """What is shown of an item, in pixels: its width in a line, what it asks for, its least."""

    entry: QLayoutItem
    wide: int
    asked: QSize
    least: QSize


class FlowLayout(QLayout):
    """Lays widgets out like words, `spacing` (pixels at 100 %) apart.

    With `fill`, each line is spread over the whole width. Qt asks for its sizes a hundred times
    for one change in a form; what was found is kept until Qt says that something is another.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 6, fill: bool = False
    ) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._fill = fill
        self._cells: list[_Cell] | None = None
        self._heights: dict[int, int] = {}
        self.setSpacing(px(spacing))
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        """Forget the sizes found, as something in it is another."""
        self._forget()
        super().invalidate()

    def _forget(self) -> None:
        self._cells = None
        self._heights.clear()

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._entries.append(item)
        self._forget()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item by its number, or None."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item up and return it, or None."""
        self._forget()
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Say that narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        known = self._heights.get(width)
        if known is None:
            lines, gap = self._lines(width), self.spacing()
            known = sum(_height(line) + gap for line in lines) - gap if lines else 0
            self._heights[width] = known
        return known

    def sizeHint(self) -> QSize:
        """Return the size with everything in one line."""
        shown = self._shown()
        width = sum(cell.asked.width() for cell in shown) + self.spacing() * len(shown)
        return QSize(width, _height(shown))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for cell in self._shown():
            size = size.expandedTo(cell.least)
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Lay the items out."""
        super().setGeometry(rect)
        top, left, width, gap = rect.top(), rect.left(), rect.width(), self.spacing()
        for line in self._lines(width):
            high = _height(line)
            self._place(line, QRect(left, top, width, high), gap)
            top += high + gap

    def _shown(self) -> list[_Cell]:
        if self._cells is None:
            self._cells = [_cell(entry) for entry in self._entries if not entry.isEmpty()]
        return self._cells

    def _lines(self, width: int) -> list[list[_Cell]]:
        lines: list[list[_Cell]] = []
        used, gap = 0, self.spacing()
        for cell in self._shown():
            if not lines or used + cell.wide > width:
                lines.append([])
                used = 0
            lines[-1].append(cell)
            used += cell.wide + gap
        return lines

    def _place(self, line: list[_Cell], box: QRect, gap: int) -> None:
        room = box.width() - gap * (len(line) - 1)
        spare = room - sum(cell.wide for cell in line) if self._fill else 0
        left, top, tall = box.left(), box.top(), box.height()
        for number, cell in enumerate(line):
            wide = cell.wide + spare // len(line) + int(number < spare % len(line))
            high = tall if self._fill else cell.asked.height()
            cell.entry.setGeometry(QRect(left, top + (tall - high) // 2, wide, high))
            left += wide + gap


def _height(cells: list[_Cell]) -> int:
    return max((cell.asked.height() for cell in cells), default=0)


def _cell(entry: QLayoutItem) -> _Cell:
    asked, least = entry.sizeHint(), entry.minimumSize()
    return _Cell(entry, max(asked.width(), least.width()), asked, least)
