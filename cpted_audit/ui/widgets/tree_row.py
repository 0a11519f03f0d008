"""Rows of trees that are filled by hand, as large as rows elsewhere, and columns that fit them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cpted_audit.ui.theme import px, row_px

_HEIGHT = 28
_BESIDE_TEXT = 20
"""What a cell has beside its text, in pixels at 100 %."""
_ABOVE_TEXT = 8
"""What a row of several lines has above and below them, in pixels at 100 %."""
_MOST = 0.36
"""The share of the width that a column beside the first takes at most, unless it is said."""


class FittedTree(QTreeWidget):
    """A tree whose first column has all the room that the texts of the others leave.

    Where that is too little for a text, it goes on below. No column beside the first takes more
    than the share `most` of the width.
    """

    def __init__(self, heads: Sequence[str], *, most: float = _MOST) -> None:
        super().__init__()
        self._most = most
        self.setHeaderLabels(list(heads))
        self.setWordWrap(True)
        self.header().setStretchLastSection(False)
        mode = QHeaderView.ResizeMode
        for column in range(len(heads)):
            self.header().setSectionResizeMode(column, mode.Interactive if column else mode.Stretch)
        self._needed = [0] * len(heads)
        self._foreseen: dict[int, tuple[str, ...]] = {}
        self._wide: dict[str, int] = {}
        self.itemExpanded.connect(self.fit_columns)
        self.itemCollapsed.connect(self.fit_columns)

    def foresee(self, column: int, texts: Iterable[str]) -> None:
        """Keep room in a column for texts that may come to stand there, so that no row moves."""
        self._foreseen[column] = tuple(texts)

    def fit_columns(self) -> None:
        """Give the columns their widths by the texts of all rows that can be scrolled to."""
        rows = [self.headerItem(), *(row for row, _ in _rows(self))]
        for row in rows[1:]:
            if row.isFirstColumnSpanned() != self._alone(row):
                row.setFirstColumnSpanned(self._alone(row))
        for column in range(1, len(self._needed)):
            texts = [*self._foreseen.get(column, ()), *(row.text(column) for row in rows)]
            self._needed[column] = max(map(self._width, texts))
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Measure texts again in another size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._wide = {}
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        most = round(self.viewport().width() * self._most)
        for column, needed in enumerate(self._needed):
            if column and needed:
                self.header().resizeSection(column, min(needed + px(_BESIDE_TEXT), most))
        for row, depth in _rows(self):
            height = self._height(row, depth)
            if row.sizeHint(0).height() != height:  # each that is set is told to the view
                row.setSizeHint(0, QSize(0, height))

    def _width(self, text: str) -> int:
        """Return how wide a text is, measured once: there may be thousands."""
        wide = self._wide.get(text)
        if wide is None:
            wide = self._wide[text] = self.fontMetrics().horizontalAdvance(text)
        return wide

    def _alone(self, row: QTreeWidgetItem) -> bool:
        """Whether a row has a text in its first column alone."""
        return not any(row.text(column) for column in range(1, self.columnCount()))

    def _height(self, row: QTreeWidgetItem, depth: int) -> int:
        """Return how high a row is with its texts in the columns, however many lines they take."""
        beside, high = px(_BESIDE_TEXT), 0
        for column in range(self.columnCount()):
            text = row.text(column)
            if not text:
                continue
            whole = not column and self._alone(row)
            room = self.viewport().width() if whole else self.columnWidth(column)
            room -= beside + (0 if column else depth * self.indentation())
            if self._width(text) > room > 0:
                wrap = Qt.TextFlag.TextWordWrap.value
                needed = self.fontMetrics().boundingRect(0, 0, room, 0, wrap, text)
                high = max(high, needed.height())
        return max(row_px(_HEIGHT), high + px(_ABOVE_TEXT))


def _rows(tree: QTreeWidget) -> Iterator[tuple[QTreeWidgetItem, int]]:
    """Yield the rows that can be scrolled to, each with how deep it stands."""
    left = [(tree.topLevelItem(at), 1) for at in range(tree.topLevelItemCount())]
    while left:
        row, depth = left.pop()
        if row is None:
            continue
        yield row, depth
        if row.isExpanded():
            left += [(row.child(at), depth + 1) for at in range(row.childCount())]


def tree_row(texts: Sequence[str]) -> QTreeWidgetItem:
    """Return a row with a text for each column, high enough to be pressed."""
    row = QTreeWidgetItem(list(texts))
    row.setSizeHint(0, QSize(0, row_px(_HEIGHT)))
    return row
