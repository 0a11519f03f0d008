"""The steps of an audit as a table that is read as far as it is looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpted_audit import clock
from cpted_audit.session.history import history
from cpted_audit.session.history.history import HistoryFilter, Step
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.words import QT_TR_NOOP, moment, tr

Index = QModelIndex | QPersistentModelIndex

PORTION = 200
"""How many steps are read at a time."""

COLUMNS = (QT_TR_NOOP("When"), QT_TR_NOOP("Who"), QT_TR_NOOP("What"), QT_TR_NOOP("State"))
WHEN, WHO, WHAT, STATE = range(len(COLUMNS))

KINDS = {"undo": QT_TR_NOOP("Undo: {what}"), "redo": QT_TR_NOOP("Redo: {what}")}
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
        """List the steps that a narrowing leaves, from the newest."""
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
    local = clock.on_wall(step.at)
    return (
        moment(local, seconds=True),
        step.who or tr("not said"),
        tr(KINDS[step.kind], what=step.label) if step.kind in KINDS else step.label,
        tr(history.state_words(step)),
    )
