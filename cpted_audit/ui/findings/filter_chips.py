"""The line above the list of findings: saved filters, words, grouping, columns, and the view.

Keeps, renames and deletes the filters somebody named, shown beside the built-in ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from cpted_audit.analysis.findings import lists
from cpted_audit.analysis.findings.lists import FILTERS, GROUPINGS, Asking
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.errors import AuditError
from cpted_audit.session.findings import rows as of_session
from cpted_audit.session.findings.own_filters import (
    TRADE,
    OwnFilter,
    delete_filter,
    keep_filter,
    own_filters,
    rename_filter,
)
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.words_line import WordsLine
from cpted_audit.ui.words import tr, word

SHOWN = (
    "to-do", "mine", "overdue", "due-soon", "not-assigned", "quick-wins", "critical", "to-verify",
    "expired",
)  # fmt: skip
"""The filters that have a button of their own; the others stand in the menu behind them."""
_HEIGHT, _SIDES = 34, 28
UNGROUPED = GROUPINGS[0].name
OWN = "own:"
"""What a filter somebody keeps begins with; its name follows."""


_INTO_THE_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Escape})


class _Chip(QPushButton):
    """One of the filters; Left and Right go along them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that go into the list to the line: Qt would go to the next button."""
        if event.key() in _INTO_THE_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """One button for each saved filter, with how many findings it holds."""

    chosen = Signal(str)
    keep_wanted = Signal()
    """What is shown is to be kept under a name."""
    rename_wanted = Signal()
    delete_wanted = Signal()
    left = Signal()
    """The keyboard is to go on into the list."""
    may_keep = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = {one.name: tr(one.words) for one in FILTERS}
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._more = QToolButton(self)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMinimumHeight(px(_HEIGHT))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._more.setMenu(self._menu)
        self._counts: Mapping[str, int] = {}
        self._trades: Sequence[str] = ()
        self._name = SHOWN[0]
        self._folded = False
        self._flow = FlowLayout(self, spacing=6)
        for name in SHOWN:
            self._add_button(name)
        self._flow.addWidget(self._more)
        self._show()

    def _add_button(self, name: str) -> None:
        button = _Chip(self)
        button.setCheckable(True)
        button.setProperty("kind", "filter")
        button.setMinimumHeight(px(_HEIGHT))
        button.clicked.connect(lambda _checked=False, name=name: self.choose(name))
        button.setHidden(self._folded)
        self._group.addButton(button)
        self._buttons[name] = button
        self._flow.addWidget(button)

    def show_own(self, names: Sequence[str]) -> None:
        """Show a button for each filter somebody keeps, behind the built-in ones."""
        for name in [name for name in self._buttons if name.startswith(OWN)]:
            button = self._buttons.pop(name)
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._flow.removeWidget(self._more)
        for name in names:
            self._add_button(f"{OWN}{name}")
        self._flow.addWidget(self._more)
        self._show()

    @property
    def name(self) -> str:
        """The filter that is chosen, or a trade after `trade:`."""
        return self._name

    def take_keys(self) -> None:
        """Give the keyboard to the filter in force; arrows go on to the others."""
        chosen = self._group.checkedButton()
        where = self._more if chosen is None or chosen.isHidden() else chosen
        where.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from a button into the list with Down or Escape."""
        if event.key() in _INTO_THE_LIST:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def choose(self, name: str) -> None:
        """Choose a filter by its name, and tell."""
        self._name = name
        self._show()
        self.chosen.emit(name)

    def show_counts(self, counts: Mapping[str, int], trades: Sequence[str]) -> None:
        """Show how many findings each filter holds, and offer the trades there are."""
        self._counts, self._trades = counts, trades
        self._show()

    def fold(self, is_low: bool) -> None:
        """Stand in one menu where there is little height: the list needs it."""
        self._folded = is_low
        for button in self._buttons.values():
            button.setHidden(is_low)
        self._show()

    def _show(self) -> None:
        for name, button in self._buttons.items():
            text = self._told(name)
            button.setText(letters(text))
            button.setMinimumWidth(_room(button, text))
            button.setAccessibleName(text)
            button.setChecked(name == self._name)
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == self._name)
        self._group.setExclusive(self._name in self._buttons)
        other = self._folded or self._name not in self._buttons
        self._more.setText(letters(self._told(self._name)) if other else tr("More filters"))
        self._more.setAccessibleName(
            tr("More filters: {chosen}", chosen=self._told(self._name)) if other
            else tr("More filters")
        )  # fmt: skip

    def _told(self, name: str) -> str:
        if name.startswith(TRADE):
            return tr("Trade: {trade}", trade=name.removeprefix(TRADE) or word(None))
        words = self._words.get(name, name.removeprefix(OWN))
        return f"{words}  {self._counts.get(name, 0):,}"

    def _fill(self) -> None:
        self._menu.clear()
        for one in FILTERS:
            if self._folded or one.name not in self._buttons:
                self._add(self._menu, one.name)
        trades = self._menu.addMenu(tr("By trade"))
        for trade in (*self._trades, ""):
            self._add(trades, f"{TRADE}{trade}")
        if self._folded:
            for name in self._buttons:
                if name.startswith(OWN):
                    self._add(self._menu, name)
        if self.may_keep:
            self._fill_own()

    def _fill_own(self) -> None:
        """Offer to keep what is shown, and to rename or delete the filter of one's own."""
        self._menu.addSeparator()
        self._menu.addAction(tr("Keep this filter…"), self.keep_wanted.emit)
        if self._name.startswith(OWN):
            self._menu.addAction(tr("Rename the filter…"), self.rename_wanted.emit)
            self._menu.addAction(tr("Delete the filter…"), self.delete_wanted.emit)

    def _add(self, menu: QMenu, name: str) -> None:
        action = menu.addAction(letters(self._told(name)))
        action.setCheckable(True)
        action.setChecked(name == self._name)
        action.triggered.connect(lambda _checked=False: self.choose(name))


def _room(button: QPushButton, text: str) -> int:
    """Return the width for a text once it is chosen, and bold; Qt reckons with the plain one."""
    font = QFont(button.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(text) + px(_SIDES)


class ListLine(QWidget):
    """Words to filter by, the grouping, the columns, and list or board."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = WordsLine(self)
        self.words.setFixedWidth(px(200))
        self.grouping = QComboBox(self)
        self.grouping.setAccessibleName(tr("Group by"))
        for grouping in GROUPINGS:
            words = tr(grouping.words)
            if grouping.name != UNGROUPED:
                words = tr("Group: {by}", by=words)
            self.grouping.addItem(words, grouping.name)
        self.grouping.setCurrentIndex(self.grouping.findData("place"))
        self.columns = self._button(tr("Columns"))
        self.board = self._button(tr("Board"))
        self.board.setCheckable(True)
        self.board.setProperty("kind", "tool")
        self.change = self._button(tr("Change"))
        self.papers = self._button(tr("Sheets and papers"))
        self.more = self._button(tr("More"))
        self.more.setAccessibleName(tr("More for the list"))
        self.more.hide()
        self.details = self._button(tr("Details"))
        self._foldable = (self.columns, self.board, self.change, self.papers)
        self._is_low = False
        self.flow = FlowLayout(self, spacing=8)
        for widget in (
            self.words, self.grouping, self.columns, self.board, self.change, self.papers,
            self.more, self.details,
        ):  # fmt: skip
            widget.setMinimumHeight(px(_HEIGHT))
            self.flow.addWidget(widget)
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self.grouping.currentIndexChanged.connect(lambda _row: self.changed.emit())

    def fold(self, is_low: bool) -> None:
        """Put what is used less into one menu where there is little height."""
        self._is_low = is_low
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do the same where it would take a second line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        gap = self.flow.spacing()
        kept = [self.words, self.grouping, *([] if self.details.isHidden() else [self.details])]
        wanted = sum(one.sizeHint().expandedTo(one.minimumSize()).width() + gap
                     for one in (*kept, *self._foldable)) - gap  # fmt: skip
        folded = self._is_low or wanted > self.width()
        for button in self._foldable:
            button.setHidden(folded)
        self.more.setVisible(folded)

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button


class OwnFilters:
    """Serves the chips of one page, which stands under the questions; `follow` shows it anew."""

    def __init__(
        self, session: Session, chips: FilterChips, line: ListLine, page: QWidget,
        follow: Callable[[], None],
    ) -> None:  # fmt: skip
        self._follow = follow
        self._session, self._chips, self._line, self._page = session, chips, line, page
        self._kept: dict[str, OwnFilter] = {}
        chips.may_keep = not session.document.read_only
        chips.keep_wanted.connect(self._keep)
        chips.rename_wanted.connect(self._rename)
        chips.delete_wanted.connect(self._delete)
        self._read()

    def held(self, rows: Sequence[FindingRow], name: str, asked: Asking) -> list[FindingRow]:
        """Return the rows that a filter of any kind holds: built in, by trade, or one's own."""
        own = self._kept.get(name)
        if own is not None:
            return lists.search(self.held(rows, own.base, asked), own.words)
        if name.startswith(TRADE):
            return lists.of_trade(lists.select(rows, "to-do", asked), name.removeprefix(TRADE))
        return lists.select(rows, name, asked)

    def counts(self, rows: Sequence[FindingRow], asked: Asking) -> Mapping[str, int]:
        """Return how many rows each filter holds, by its name."""
        own = {name: len(self.held(rows, name, asked)) for name in self._kept}
        return of_session.counts(self._session, rows, asked) | own

    def _read(self) -> None:
        self._kept = {f"{OWN}{one.name}": one for one in own_filters(self._session)}
        self._chips.show_own([one.name for one in self._kept.values()])

    def _keep(self) -> None:
        """Keep what is shown: the chosen filter and the words beside it."""
        chosen = self._kept.get(self._chips.name)
        words = " ".join(filter(None, (chosen.words if chosen else "", self._line.words.text())))
        base = chosen.base if chosen else self._chips.name

        def keep(name: str) -> OwnFilter:
            new = keep_filter(self._session, name, base, words)
            self._line.words.clear()  # they are the filter's now
            return new

        self._ask(tr("Keep this filter"), "", keep)

    def _rename(self) -> None:
        own = self._kept.get(self._chips.name)
        if own is not None:
            self._ask(
                tr("Rename the filter"), own.name,
                lambda name: rename_filter(self._session, own.name, name),
            )  # fmt: skip

    def _delete(self) -> None:
        own = self._kept.get(self._chips.name)
        if own is None or not dialogs.ask_for_good(
            self._page, tr("Delete the filter"),
            tr("Delete the filter “{name}”? No finding is changed.", name=own.name), tr("Delete"),
        ):  # fmt: skip
            return
        delete_filter(self._session, own.name)
        self._read()
        self._chips.choose(own.base)
        self._follow()

    def _ask(self, title: str, before: str, act: Callable[[str], OwnFilter]) -> None:
        name = dialogs.ask_text(self._page, title, tr("Name of the filter"), before)
        if name is None:
            return
        try:
            new = act(name)
        except AuditError as error:
            dialogs.tell(self._page, error)
            return
        self._read()
        self._chips.choose(f"{OWN}{new.name}")
        self._follow()
