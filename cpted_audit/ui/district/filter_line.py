"""What is above the list of schools: filters with their counts, words, groups, scores, columns."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from cpted_audit.analysis.district.lists import FILTERS, GROUPINGS
from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.words_line import WordsLine
from cpted_audit.ui.words import tr

_HEIGHT, _SIDES = 34, 28


class SchoolFilters(QWidget):
    """One button for each filter, with how many schools it holds.

    Where there is little height the button `folded` stands for them, with a menu.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._words = {one.name: tr(one.words) for one in FILTERS}
        self._counts: Mapping[str, int] = {}
        self._folded = False
        self.name = FILTERS[0].name
        self._buttons: dict[str, QPushButton] = {}
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.folded = self._more = QToolButton()
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._more.setMinimumHeight(row_px(_HEIGHT))
        flow = FlowLayout(self, spacing=6)
        for name in self._words:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("kind", "filter")
            button.setMinimumHeight(row_px(_HEIGHT))
            button.clicked.connect(lambda _checked=False, name=name: self.choose(name))
            self._group.addButton(button)
            self._buttons[name] = button
            flow.addWidget(button)
        self._show()

    def choose(self, name: str) -> None:
        """Choose a filter by its name, and tell."""
        self.name = name
        self._show()
        self.chosen.emit(name)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many schools each filter holds; one that holds none is not offered."""
        self._counts = counts
        if not counts.get(self.name):
            self.name = FILTERS[0].name
        self._show()

    def fold(self, *, is_low: bool) -> None:
        """Stand in one menu where there is little height: the list needs it."""
        if is_low != self._folded:
            self._folded = is_low
            self._show()

    def _told(self, name: str) -> str:
        return f"{self._words[name]}  {self._counts.get(name, 0):,}"

    def _offered(self, name: str) -> bool:
        return name == FILTERS[0].name or bool(self._counts.get(name))

    def _show(self) -> None:
        for name, button in self._buttons.items():
            text = self._told(name)
            button.setText(letters(text))
            button.setAccessibleName(text)
            button.setChecked(name == self.name)
            button.setMinimumWidth(_room(button, text))
            button.setHidden(self._folded or not self._offered(name))
        self.setVisible(not self._folded)
        self._more.setVisible(self._folded)
        text = self._told(self.name)
        self._more.setText(letters(tr("Filter: {chosen}", chosen=text)))
        self._more.setAccessibleName(tr("Filter: {chosen}", chosen=text))

    def _fill(self) -> None:
        self._menu.clear()
        for name in filter(self._offered, self._words):
            action = self._menu.addAction(letters(self._told(name)))
            action.setCheckable(True)
            action.setChecked(name == self.name)
            action.triggered.connect(lambda _checked=False, name=name: self.choose(name))


def _room(button: QPushButton, text: str) -> int:
    """Return the width for a text once it is chosen, and bold."""
    font = QFont(button.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(text) + px(_SIDES)


class SchoolsLine(QWidget):
    """Words to filter by behind a `first` widget, the grouping, which score, and what is shown."""

    changed = Signal()
    ranked = Signal(bool)

    def __init__(self, first: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = WordsLine(self)
        self.words.setFixedWidth(px(190))
        self.grouping = self._box(tr("Group by"))
        for one in GROUPINGS:
            words = tr(one.words)
            if one is not GROUPINGS[0]:
                words = tr("Group: {by}", by=words)
            self.grouping.addItem(words, one.name)
        self.scored = self._box(tr("Scores"))
        self.scored.addItem(tr("Scores as walked"), ScoredAs.WALKED)
        self.scored.addItem(tr("Scores today"), ScoredAs.TODAY)
        self.rank = self._button(tr("Rank by score"))
        self.rank.setCheckable(True)
        self.rank.setProperty("kind", "tool")
        self.columns = self._button(tr("Columns"))
        self.details = self._button(tr("Details"))
        flow = FlowLayout(self, spacing=8)
        for widget in (
            first, self.words, self.grouping, self.scored, self.rank, self.columns, self.details
        ):  # fmt: skip
            widget.setMinimumHeight(row_px(_HEIGHT))
            flow.addWidget(widget)
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self.grouping.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.scored.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.rank.toggled.connect(self.ranked)

    @property
    def how(self) -> ScoredAs:
        """Which of the two scores sections and a ranking show."""
        return ScoredAs(self.scored.currentData())

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        return box

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        return button
