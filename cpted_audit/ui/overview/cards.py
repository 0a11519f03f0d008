"""Cards, and the columns they stand in: two on a wide window, one on a narrow one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.labels import text_label

TWO_COLUMNS_FROM = 860
"""How wide the page must be for two columns, at 100 %."""


class Card(QFrame):
    """A titled box; `column` is where its content goes."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(text_label(title, "subtitle"))


class CardColumns(QWidget):
    """Lays cards out in the order they are read, left column first."""

    def __init__(self, theme: Theme, left: Sequence[Card], right: Sequence[Card]) -> None:
        super().__init__()
        self._theme = theme
        self._sides = (tuple(left), tuple(right))
        self._two: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(theme.px(16))
            column.addStretch()
            self._row.addLayout(column, 1)
        self._arrange(two=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to one column, or back to two."""
        super().resizeEvent(event)
        self._arrange(two=self.width() >= self._theme.px(TWO_COLUMNS_FROM))

    def _arrange(self, *, two: bool) -> None:
        if two is self._two:
            return
        self._two = two
        for side, cards in enumerate(self._sides):
            for card in cards:
                column = self._columns[side if two else 0]
                column.insertWidget(column.count() - 1, card)
        self._row.setStretch(1, int(two))
        self._row.setSpacing(self._theme.px(16) if two else 0)
