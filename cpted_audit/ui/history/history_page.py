"""The history page: every step, narrowed by item, place, person and words, and what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.session.history import history
from cpted_audit.session.history.history import Change, HistoryFilter, Step
from cpted_audit.session.session import Session
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import Theme, row_px
from cpted_audit.ui.widgets.fitting import lay_out_scrolling
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import QT_TR_NOOP, moment, said, tr
from cpted_audit.words import counted

Index = QModelIndex | QPersistentModelIndex

PORTION = 200
"""How many steps are read at a time."""

COLUMNS = (QT_TR_NOOP("When"), QT_TR_NOOP("Who"), QT_TR_NOOP("What"), QT_TR_NOOP("State"))
WHEN, WHO, WHAT, STATE = range(len(COLUMNS))

_UNDO, _REDO = QT_TR_NOOP("Undo: {what}"), QT_TR_NOOP("Redo: {what}")
KINDS = {"undo": _UNDO, "redo": _REDO, "merged-undo": _UNDO, "merged-redo": _REDO}
"""How a step is told that takes another back or does it again, in English."""

STATE_ICONS = {"done": "done", "undone": "undo", "dropped": "dropped", "purged": "dropped"}


class HistoryModel(QAbstractTableModel):
    """Shows steps newest first, in the machine's own time zone."""

    def __init__(self, session: Session, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._steps: list[Step] = []
        self._history_filter = HistoryFilter()
        self._more = False
        self._icons: dict[str, Any] = {}
        theme.changed.connect(self._icons.clear)

    def show_steps(self, history_filter: HistoryFilter) -> None:
        """List the steps that a filter leaves, from the newest."""
        self.beginResetModel()
        self._history_filter = history_filter
        self._steps = history.steps(self._session, history_filter, most=PORTION)
        self._more = len(self._steps) == PORTION
        self.endResetModel()

    def step(self, row: int) -> Step:
        """Return the step of a row."""
        return self._steps[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many steps are read so far."""
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are older steps."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Read the next portion of older steps."""
        if parent.isValid() or not self._more:
            return
        older = history.steps(
            self._session, self._history_filter, before_id=self._steps[-1].id, most=PORTION
        )
        self._more = len(older) == PORTION
        if older:
            self.beginInsertRows(parent, len(self._steps), len(self._steps) + len(older) - 1)
            self._steps += older
            self.endInsertRows()

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a step's words, or the picture of its state."""
        step = self._steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words(step)[index.column()]
            case Qt.ItemDataRole.DecorationRole if index.column() == STATE:
                return self._icon(step.state)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(COLUMNS[index.column()])}: {words(step)[index.column()]}"
        return None

    def _icon(self, state: str) -> Any:  # noqa: ANN401 - an icon, or None for an unknown state
        name = STATE_ICONS.get(state)
        if name is not None and name not in self._icons:
            self._icons[name] = self._theme.icon(name)
        return self._icons.get(name or "")


def words(step: Step) -> tuple[str, str, str, str]:
    """Return a step's line: when by the machine's clock, who, what, and what became of it."""
    local, label = clock.on_wall(step.at), said(step.label)
    return (
        moment(local, seconds=True),
        step.who or tr("not said"),
        tr(KINDS[step.kind], what=label) if step.kind in KINDS else label,
        tr(history.state_words(step)),
    )


TYPED_AFTER_MS = 200
NARROW = 640
_MOST_WIDE = {WHEN: 208, WHO: 150, STATE: 184}
_SIGN_ONLY, _AIR = 64, 12


class HistoryPage(QWidget):
    """Lists the steps newest first; nothing can be changed here."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self.setObjectName("page")
        self._context = context
        theme = context.theme
        self._item = _field(tr("Item"), tr("Item, such as B07"))
        self._place = _choice(tr("Place"))
        self._person = _choice(tr("Person"))
        self._text = _field(tr("Words"), tr("Words in the step"))
        self._count = live_label("", "muted")
        self._model = HistoryModel(context.session, theme, self)
        self._table = QTableView()
        self._details = QPlainTextEdit(readOnly=True)
        self._timer = QTimer(self, singleShot=True, interval=TYPED_AFTER_MS)
        self._timer.timeout.connect(self._list)
        self._lay_out()
        for field in (self._item, self._text):
            field.textChanged.connect(lambda _text: self._timer.start())
        for choice in (self._place, self._person):
            choice.currentIndexChanged.connect(lambda _row: self._list())
        self._table.selectionModel().currentRowChanged.connect(self._show_step)
        context.bridge.changed.connect(self._follow)

    def refresh(self) -> None:
        """List the steps there are now."""
        session = self._context.session
        walk = session.walk
        places = [(walk.path(place), place.id) for place in walk.in_walk_order(walk.places)]
        _fill(self._place, tr("All places"), places)
        _fill(
            self._person,
            tr("Everybody"),
            [(person, person) for person in history.people(session) if person],
        )
        self._list()

    def _follow(self, _changes: ChangeSet) -> None:
        if self.isVisible():
            self.refresh()

    def _list(self) -> None:
        history_filter = HistoryFilter(
            item_id=self._known_item(self._item.text()),
            place_id=self._place.currentData() or "",
            who=self._person.currentData() or "",
            text=self._text.text().strip(),
        )
        self._model.show_steps(history_filter)
        number = history.count(self._context.session, history_filter)
        self._count.setText(said(counted("1 step", "{count} steps, newest first", number)))
        self._fit_columns()
        if self._model.rowCount():
            self._table.selectRow(0)
        else:
            self._details.setPlainText(tr("No step fits."))

    def _known_item(self, typed: str) -> str:
        """Return the id of an item however it is written."""
        wanted = typed.strip().casefold()
        known = (item.id for item in self._context.session.checklist.items())
        return next((item_id for item_id in known if item_id.casefold() == wanted), typed.strip())

    def _show_step(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        told = history.changes(self._context.session, self._model.step(current.row()))
        self._details.setPlainText("\n\n".join(map(_told, told)) or tr("It changed nothing."))

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the person out of the table where it would be narrow; the filter still has it."""
        super().resizeEvent(event)
        self._table.setColumnHidden(WHO, self.width() < self._context.theme.px(NARROW))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give every column what its rows on screen need, and what was done all the rest."""
        px, header = self._context.theme.px, self._table.horizontalHeader()
        narrow = self.width() < px(NARROW)
        for section, most in _MOST_WIDE.items():
            need = max(self._table.sizeHintForColumn(section), header.sectionSizeHint(section))
            room = px(_SIGN_ONLY if narrow and section == STATE else most)
            header.resizeSection(section, min(need + px(_AIR), room))

    def _lay_out(self) -> None:
        px = self._context.theme.px
        filters = FlowLayout(spacing=8, fill=True)
        for field in (self._item, self._place, self._person, self._text):
            field.setMinimumWidth(px(150))
            filters.addWidget(field)
        self._set_up_table()
        self._details.setAccessibleName(tr("What the step changed"))
        self._details.setTabChangesFocus(True)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._table)
        splitter.addWidget(self._details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        self._table.setMinimumHeight(px(110))
        splitter.setChildrenCollapsible(False)
        heading = QHBoxLayout()
        heading.addWidget(text_label(tr("History"), "title"))
        heading.addStretch()
        heading.addWidget(self._count)
        self._details.setMinimumHeight(px(80))
        head, body = QWidget(), QWidget()
        lay_out_scrolling(self, head, body)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(20), px(12), px(20), 0)
        column.setSpacing(px(8))
        column.addLayout(heading)
        column.addLayout(filters)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(px(20), px(8), px(20), px(12))
        inner.addWidget(splitter)

    def _set_up_table(self) -> None:
        px = self._context.theme.px
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(tr("Steps"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setIconSize(QSize(px(16), px(16)))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_px(34))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(0)  # only the rows on screen


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit(placeholderText=placeholder, clearButtonEnabled=True)
    field.setAccessibleName(name)
    return field


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(6)
    return choice


def _fill(choice: QComboBox, everything: str, entries: Sequence[tuple[str, str]]) -> None:
    """Offer other entries, keeping the one that is chosen where it is still there."""
    chosen = choice.currentData()
    choice.blockSignals(True)
    choice.clear()
    choice.addItem(everything, "")
    for words, value in entries:
        choice.addItem(words, value)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
    choice.blockSignals(False)


def _told(change: Change) -> str:
    return "\n".join([said(change.title), *(f"    {said(line)}" for line in change.lines)])
