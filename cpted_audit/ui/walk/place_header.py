"""The line above the items: which place it is, and which of its items are listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from cpted_audit.analysis.scope import Question
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.widgets.labels import text_label


class Filter(Enum):
    """Which items of a place are listed."""

    ALL = "All"
    UNANSWERED = "Unanswered"
    CRITICAL = "Critical"
    UNABLE = "Unable"


FILTERS: dict[Filter, Callable[[Question], bool]] = {
    Filter.ALL: lambda _question: True,
    Filter.UNANSWERED: lambda question: question.value is None,
    Filter.CRITICAL: lambda question: question.item.critical,
    Filter.UNABLE: lambda question: question.value is AnswerValue.UNABLE,
}


class PlaceHeader(QWidget):
    """Names the place and holds the filters, each with how many items it would list."""

    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = Filter.ALL
        self._title = text_label("", "title")
        self._where = text_label("", "muted")
        self._group = QButtonGroup(self)
        self._buttons = {kind: self._button(kind) for kind in Filter}
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 4)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._where)
        row.addStretch()
        for button in self._buttons.values():
            row.addWidget(button)

    def show_place(self, name: str, where: str) -> None:
        """Name the place, and what it lies in."""
        self._title.setText(name)
        self._where.setText(where)

    def count(self, asked: Sequence[Question]) -> None:
        """Say how many of a place's questions each filter would list."""
        for kind, button in self._buttons.items():
            count = sum(map(FILTERS[kind], asked))
            button.setText(kind.value if kind is Filter.ALL else f"{kind.value} {count}")

    def listed(self, asked: Sequence[Question]) -> list[Question]:
        """Return the questions the filter in force lists."""
        return [question for question in asked if FILTERS[self.filter](question)]

    def show_all(self) -> None:
        """Go back to listing everything, without telling."""
        self.filter = Filter.ALL
        self._buttons[Filter.ALL].setChecked(True)

    def _button(self, kind: Filter) -> QPushButton:
        button = QPushButton(kind.value)
        button.setCheckable(True)
        button.setProperty("kind", "filter")
        button.setProperty("filter", kind.value)
        button.setChecked(kind is self.filter)
        button.clicked.connect(lambda: self._choose(kind))
        self._group.addButton(button)
        return button

    def _choose(self, kind: Filter) -> None:
        self.filter = kind
        self.filtered.emit()
