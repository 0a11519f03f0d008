"""The model of the list of findings: groups with their rows, or rows alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpted_audit import clock
from cpted_audit.analysis.findings.lists import FindingsGroup
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import STATE_WORDS
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.words import QT_TR_NOOP, day, day_of_year, said, tr, word
from cpted_audit.words import counted

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a row is read; None for the head of a group."""


class FindingColumn(NamedTuple):
    """One column: name, English head, text of a row, width at 100 %, whether shown at first.

    `sort` is the order of `analysis/findings/lists.py` it stands for. A width of 0 takes the rest;
    any other is the most a column is given by itself.
    """

    name: str
    words: str
    text: Callable[[FindingRow], str]
    width: int
    shown: bool = True
    sort: str = ""


_NEAR = timedelta(days=183)
"""A day nearer than this is told without its year."""


def cost_text(row: FindingRow) -> str:
    """Return what repairing costs: the amount where one was given, or the order of magnitude."""
    return word(row.cost_band) if row.amount is None else f"${row.amount:,}"


def due_text(row: FindingRow) -> str:
    """Return the day it is due, whether the audit's rule gives it, and whether it is over."""
    if row.due is None:
        return ""
    near = abs(row.due - clock.today()) < _NEAR
    words = day_of_year(row.due) if near else day(row.due)
    if row.overdue:
        return tr("{day}, over", day=words)
    return tr("{day}, by rule", day=words) if row.due_by_rule else words


def state_text(row: FindingRow) -> str:
    """Return the state in words, with the day of a verification."""
    words = tr("Set aside") if row.aside else tr(STATE_WORDS[row.state])
    verified = row.life.verified_on
    return words if verified is None else f"{words} {day(verified)}"


def priority_text(row: FindingRow) -> str:
    """Return how soon it is to be repaired."""
    return tr("critical") if row.critical else tr(row.priority.value)


COLUMNS: Final[tuple[FindingColumn, ...]] = (
    FindingColumn("number", QT_TR_NOOP("No."), lambda row: str(row.number), 76, sort="number"),
    FindingColumn("title", QT_TR_NOOP("What is wrong"), lambda row: row.title, 0, sort="title"),
    FindingColumn("place", QT_TR_NOOP("Place"), lambda row: row.place_path, 170, sort="place"),
    FindingColumn("owner", QT_TR_NOOP("Owner"), lambda row: row.owner or "—", 124, sort="owner"),
    FindingColumn("due", QT_TR_NOOP("Due"), due_text, 148, sort="due"),
    FindingColumn("cost", QT_TR_NOOP("Cost"), cost_text, 150, sort="cost"),
    FindingColumn("state", QT_TR_NOOP("State"), state_text, 190, sort="state"),
    FindingColumn(
        "priority", QT_TR_NOOP("Priority"), priority_text, 84, shown=False, sort="priority"
    ),
    FindingColumn(
        "trade", QT_TR_NOOP("Trade"), lambda row: row.trade, 110, shown=False, sort="trade"
    ),
    FindingColumn("role", QT_TR_NOOP("Who repairs"), lambda row: word(row.role), 110, shown=False),
    FindingColumn("order", QT_TR_NOOP("Work order"), lambda row: row.work_order, 110, shown=False),
    FindingColumn("funding", QT_TR_NOOP("Funding"), lambda row: row.funding, 120, shown=False),
)  # fmt: skip
"""In the order in which they stand."""
NUMBER, TITLE = 0, 1
_HEAD: Final = Qt.ItemFlag.ItemIsEnabled
_FINDING: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
DUE = next(at for at, column in enumerate(COLUMNS) if column.name == "due")
STATE = next(at for at, column in enumerate(COLUMNS) if column.name == "state")


class FindingsModel(QAbstractItemModel):
    """Shows groups at the top and their findings under them; without groups, findings alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[FindingsGroup] = ()
        self._flat = True
        self._at: dict[FindingId, tuple[int, int]] = {}

    @property
    def flat(self) -> bool:
        """Whether the rows stand under no heads."""
        return self._flat

    def show_groups(self, groups: Sequence[FindingsGroup], *, flat: bool) -> None:
        """Show other rows; `flat` leaves the heads of the groups away."""
        self.beginResetModel()
        self._groups, self._flat = groups, flat
        self._at = {
            row.id: (at, 0 if flat else number)
            for number, group in enumerate(groups, 1)
            for at, row in enumerate(group.rows)
        }
        self.endResetModel()

    def rows(self) -> list[FindingRow]:
        """Return the findings shown, from the top."""
        return [row for group in self._groups for row in group.rows]

    def heads(self) -> list[str]:
        """Return the words of the groups that stand under heads, from the top."""
        return [] if self._flat else [group.words for group in self._groups]

    def row_of(self, index: Index) -> FindingRow | None:
        """Return the finding an index shows, or None for the head of a group."""
        if not index.isValid():
            return None
        if self._flat:
            return self._groups[0].rows[index.row()]
        group = index.internalId()
        return self._groups[group - 1].rows[index.row()] if group else None

    def index_of(self, finding_id: FindingId) -> QModelIndex:
        """Return where a finding stands, or an index that leads nowhere."""
        found = self._at.get(finding_id)
        return QModelIndex() if found is None else self.createIndex(found[0], 0, found[1])

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        """Return the index of a cell."""
        # Qt asks for each row that it lays out; its own hasIndex would ask back twice for each.
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index | None = None) -> Any:  # noqa: ANN401 - Qt has two of the name
        """Return the head a row stands under."""
        if child is None:
            return super().parent()
        group = child.internalId() if child.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many heads there are, or rows under one."""
        if self._flat:
            return 0 if parent.isValid() or not self._groups else len(self._groups[0].rows)
        if not parent.isValid():
            return len(self._groups)
        is_head = parent.internalId() == 0 and parent.column() == 0
        return len(self._groups[parent.row()].rows) if is_head else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(COLUMNS[section].words)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell's words, or the row itself."""
        row = self.row_of(index)
        if role == ROW:
            return row
        if row is None:
            return self._head(index, role)
        text = COLUMNS[index.column()].text
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return row.aside or text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(COLUMNS[index.column()].words)}: {text(row)}"
        return None

    def _head(self, index: Index, role: int) -> str | None:
        if index.column() or role not in {
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
        }:  # fmt: skip
            return None
        group = self._groups[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = said(counted("1 finding", "{count} findings", len(group.rows)))
            return f"{tr(group.words)}: {count}"
        return f"{tr(group.words)}   {len(group.rows):,}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let findings be chosen; the head of a group can be reached and folded."""
        return _HEAD if self.row_of(index) is None else _FINDING
