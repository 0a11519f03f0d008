"""The model of the list of findings: groups with their rows, or rows alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QModelIndex, Qt

from cpted_audit import clock
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import STATE_WORDS
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.widgets.grouped_model import GroupedModel, Index, RowGroup
from cpted_audit.ui.words import QT_TR_NOOP, day, day_of_year, said, tr, word
from cpted_audit.words import counted


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
DUE = next(at for at, column in enumerate(COLUMNS) if column.name == "due")
STATE = next(at for at, column in enumerate(COLUMNS) if column.name == "state")


class FindingsModel(GroupedModel):
    """Shows groups at the top and their findings under them; without groups, findings alone."""

    def key_of(self, row: FindingRow) -> FindingId:
        """Return the id of a finding."""
        return row.id

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

    def cell(self, row: FindingRow, column: int, role: int) -> str | None:
        """Return a cell's words."""
        text = COLUMNS[column].text
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return row.aside or text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(COLUMNS[column].words)}: {text(row)}"
        return None

    def head(self, group: RowGroup, role: int) -> str | None:
        """Return the words of a group with how many findings it has."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = said(counted("1 finding", "{count} findings", len(group.rows)))
            return f"{tr(group.words)}: {count}"
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{tr(group.words)}   {len(group.rows):,}"
        return None
