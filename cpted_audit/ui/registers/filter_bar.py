"""The line above a register: words to filter by, choices in columns, columns, and what to do.

The tabs of the registers with how much is in each; a box in their place where room is scarce.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.registers.columns import ColumnType
from cpted_audit.ui.letters import letters
from cpted_audit.ui.plans.columns import LOW_FOR_ROWS, is_low
from cpted_audit.ui.registers.fields.fields import QuietCombo
from cpted_audit.ui.registers.register_model import RegisterModel
from cpted_audit.ui.registers.register_table import RegisterTable, StayingMenu
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import live_label
from cpted_audit.ui.widgets.words_line import WordsLine
from cpted_audit.ui.words import tr

_BY_CHOICE = frozenset(
    {ColumnType.CHOICE, ColumnType.CHOICES, ColumnType.YES_NO, ColumnType.LINK, ColumnType.DERIVED}
)
_MOST_CHOICES = 60
_LINE, _LINE_FOLDED = 210, 150
"""How wide the line for words is, in pixels at 100 %."""
_FOLD_BELOW = 560


class FilterBar(QWidget):
    """Filters the rows of a table as one types and ticks."""

    filtered = Signal()

    def __init__(self, table: RegisterTable) -> None:
        super().__init__()
        self._table = table
        self._picks: dict[str, set[str]] = {}
        self._only: frozenset[str] | None = None
        self._folded = False
        self.line = WordsLine()
        self.line.setMinimumHeight(px(36))
        self.line.setFixedWidth(px(_LINE))
        self.line.textChanged.connect(self._apply)
        self.line.left.connect(table.setFocus)
        self._columns = self._menu_button(tr("Columns"))
        self._columns.clicked.connect(self._open_columns)
        self._filter = self._menu_button(tr("Only…"))
        self._filter.setAccessibleName(tr("Show only some rows"))
        self._filter.clicked.connect(self._open_filters)
        self._foldable: list[QWidget] = [self._filter, self._columns]
        self._all = QPushButton(tr("Show all"))
        self._all.setProperty("kind", "link")
        self._all.clicked.connect(self.clear)
        self._count = live_label("", "muted")
        self.flow = FlowLayout(self, spacing=8)
        for widget in (self.line, self._filter, self._columns):
            self.flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def folded(self) -> bool:
        """Whether what is used less has gone into the menu of the others."""
        return self._folded

    def fold_with(self, button: QWidget) -> None:
        """Hide a button, too, where there is little room; a menu then has to offer it."""
        self._foldable.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where there is little room."""
        super().resizeEvent(event)
        self._folded = self.width() < px(_FOLD_BELOW) or is_low(self)
        for button in self._foldable:
            button.setHidden(self._folded)
        self.line.setFixedWidth(px(_LINE_FOLDED if self._folded else _LINE))

    def finish(self) -> None:
        """Put what tells the count at the end, after the buttons others have added."""
        self.flow.addWidget(self._count)
        self.flow.addWidget(self._all)
        self.show_count()

    def add_button(self, words: str) -> QToolButton:
        """Add a button and return it."""
        button = self._menu_button(words)
        self.flow.addWidget(button)
        return button

    def show_only(self, ids: frozenset[str] | None) -> None:
        """Show some records alone, such as those with a problem; None shows all again."""
        self._only = ids
        self._apply()

    def clear(self) -> None:
        """Show all rows again."""
        self._picks.clear()
        self._only = None
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._apply()

    def pick(self, field: str, texts: set[str]) -> None:
        """Show only rows that have one of some texts in a column; none shows all."""
        self._picks[field] = texts
        self._apply()

    def show_count(self) -> None:
        """Say how many rows are shown where some are left out."""
        records = self._table.records
        self._count.setVisible(records.filtered)
        self._all.setVisible(records.filtered)
        self._count.setText(
            tr("{shown} of {all}", shown=records.rowCount(), all=len(records.records))
        )
        self._filter.setProperty("kind", "plantool")
        picked = any(self._picks.values())
        self._filter.setText(tr("Only… ({count})", count=sum(map(len, self._picks.values())))
                             if picked else tr("Only…"))  # fmt: skip

    def _apply(self) -> None:
        self._table.records.filter_by(self.line.text(), self._picks, self._only)
        self.show_count()
        self.filtered.emit()

    def _menu_button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setProperty("kind", "plantool")
        button.setMinimumHeight(px(36))
        return button

    def _open_columns(self) -> None:
        menu = self._table.column_menu()
        menu.exec(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))
        menu.deleteLater()

    def filter_menu(self) -> QMenu:
        """Return a menu with the columns that can be filtered, each with its different texts."""
        records: RegisterModel = self._table.records
        menu = StayingMenu(self)
        for column in records.columns:
            if not column.filterable or column.type not in _BY_CHOICE:
                continue
            texts = records.texts_of(column.field)
            if not 1 < len(texts) <= _MOST_CHOICES:
                continue
            inner = StayingMenu(menu)
            inner.setTitle(tr(column.words))
            for text in texts:
                self._add_choice(inner, column.field, text)
            menu.addMenu(inner)
        menu.setTitle(tr("Only…"))
        if menu.isEmpty():
            menu.addAction(tr("All rows are alike")).setEnabled(False)
        return menu

    def _add_choice(self, menu: QMenu, field: str, text: str) -> None:
        action: QAction = menu.addAction(letters(text))
        action.setCheckable(True)
        action.setChecked(text in self._picks.get(field, ()))

        def choose(chosen: bool) -> None:
            picked = self._picks.setdefault(field, set())
            picked.add(text) if chosen else picked.discard(text)
            self._apply()

        action.toggled.connect(choose)

    def _open_filters(self) -> None:
        menu = self.filter_menu()
        menu.exec(self._filter.mapToGlobal(self._filter.rect().bottomLeft()))
        menu.deleteLater()


_HEIGHT = 36
_MOST_LINES, _MOST_LINES_IN_LOW = 2.9, 1.5
"""Heights of a button, gaps included, from which the box takes their place."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RegisterTabs(QWidget):
    """One button for each tab, of which one is pressed; arrow keys go along them.

    Where they would take more than two lines, or more than one of a low window, a box holds all.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._words = dict(tabs)
        self._line = QWidget()
        self._flow = FlowLayout(self._line, spacing=4)
        self._buttons: dict[str, _Tab] = {}
        self._group = QButtonGroup(self)
        self._box = QuietCombo()
        self._box.setAccessibleName(tr("Register"))
        self._box.setMinimumHeight(px(_HEIGHT))
        for name, words in tabs:
            button = _Tab(words, self)
            button.clicked.connect(lambda _checked, name=name: self.chosen.emit(name))
            self._buttons[name] = button
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._box.addItem(words, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._line.setSizePolicy(policy)
        self._box.activated.connect(lambda _row: self.chosen.emit(self._box.currentData()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self._box)
        self._box.hide()

    def choose(self, name: str) -> None:
        """Press a tab in without telling."""
        self._buttons[name].setChecked(True)
        self._box.setCurrentIndex(self._box.findData(name))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much is in each tab."""
        for name, count in counts.items():
            text = f"{self._words[name]} {count}"
            self._buttons[name].setText(text)
            self._box.setItemText(self._box.findData(name), text)

    def step(self, button: QPushButton, by: int) -> None:
        """Go to the tab before or after a button."""
        names = list(self._buttons)
        here = next(n for n, name in enumerate(names) if self._buttons[name] is button)
        following = self._buttons[names[(here + by) % len(names)]]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        following.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show buttons or the box, as there is room."""
        super().resizeEvent(event)
        lines = self._flow.heightForWidth(self.width()) / px(_HEIGHT)
        most = _MOST_LINES_IN_LOW if is_low(self, LOW_FOR_ROWS) else _MOST_LINES
        too_many = lines >= most
        self._line.setVisible(not too_many)
        self._box.setVisible(too_many)


class _Tab(QPushButton):
    def __init__(self, words: str, tabs: RegisterTabs) -> None:
        super().__init__(words)
        self._tabs = tabs
        self.setCheckable(True)
        self.setProperty("kind", "tab")
        self.setMinimumHeight(px(_HEIGHT))

    def sizeHint(self) -> QSize:
        """Keep room for the bolder words of the tab that is pressed in."""
        font = QFont(self.font())
        font.setBold(True)
        wide = QFontMetrics(font).horizontalAdvance(self.text()) + px(18)
        return QSize(max(wide, super().sizeHint().width()), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the tabs with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._tabs.step(self, step)
