"""One of several views, chosen by buttons that go on in a next line where a line is full."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.heard_as import hear_nothing_of

_HIGH, _SIDES = 34, 28


class SchoolViews(QWidget):
    """Shows one view at a time; `turned` tells that another is shown."""

    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._bar = QWidget(self)
        self._flow = FlowLayout(self._bar, spacing=6)
        self.stack = QStackedWidget(self)
        hear_nothing_of(self.stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        self._group.idClicked.connect(self.show_view)

    def add(self, view: QWidget, words: str) -> None:
        """Add a view under the words of its button."""
        button = QPushButton(self._bar)
        button.setCheckable(True)
        button.setProperty("kind", "filter")
        button.setMinimumHeight(row_px(_HIGH))
        self._group.addButton(button, self.stack.count())
        self._flow.addWidget(button)
        self.stack.addWidget(view)
        self.name(self.stack.count() - 1, words)
        button.setChecked(self.stack.count() == 1)

    def name(self, at: int, words: str) -> None:
        """Give the button of a view other words."""
        button = self._group.button(at)
        font = QFont(button.font())
        font.setWeight(QFont.Weight.DemiBold)
        button.setText(letters(words))
        button.setAccessibleName(words)
        button.setMinimumWidth(QFontMetrics(font).horizontalAdvance(words) + px(_SIDES))

    @property
    def at(self) -> int:
        """The number of the view on screen."""
        return self.stack.currentIndex()

    def show_view(self, at: int) -> None:
        """Show a view by its number."""
        self._group.button(at).setChecked(True)
        if at != self.at:
            self.stack.setCurrentIndex(at)
            self.turned.emit()
