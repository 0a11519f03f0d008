"""What a sheet that came back would change as a table: old and new side by side, each chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from cpted_audit.session.finding_sheets.preview import LineGroup, LineKey, SheetLine, proposed
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

Index = QModelIndex | QPersistentModelIndex
TAKE, ROW, FINDING, COLUMN, HERE, SHEET, NOTE = range(7)
HEADS = (
    QT_TR_NOOP("Take"), QT_TR_NOOP("Row"), QT_TR_NOOP("Finding"), QT_TR_NOOP("Field"),
    QT_TR_NOOP("Here now"), QT_TR_NOOP("In the sheet"), QT_TR_NOOP("Note"),
)  # fmt: skip
_SIGNS = {
    LineGroup.CHANGE: "",
    LineGroup.CONFLICT: QT_TR_NOOP("≠ Conflict"),
    LineGroup.UNKNOWN: QT_TR_NOOP("? Unknown"),
    LineGroup.DELETED: QT_TR_NOOP("– Deleted"),
    LineGroup.REFUSED: QT_TR_NOOP("✕ Not taken"),
    LineGroup.SAME: QT_TR_NOOP("= Unchanged"),
}
"""What stands before the note of a line, in English."""
_COLORS = {
    LineGroup.CONFLICT: "partial", LineGroup.UNKNOWN: "no", LineGroup.REFUSED: "no",
    LineGroup.DELETED: "muted", LineGroup.SAME: "muted",
}  # fmt: skip


class ChangesModel(QAbstractTableModel):
    """Shows the lines of one group or of all; `chosen_changed` follows every choice."""

    chosen_changed = Signal()

    def __init__(self, lines: Sequence[SheetLine], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._lines = lines
        self._theme = theme
        self._shown = list(lines)
        self.chosen: set[LineKey] = proposed(lines)

    def show_group(self, group: LineGroup | None) -> None:
        """Show the lines of one group alone, or all."""
        self.beginResetModel()
        self._shown = [line for line in self._lines if group is None or group in line.groups]
        self.endResetModel()

    def line(self, row: int) -> SheetLine:
        """Return the line that stands in a row."""
        return self._shown[row]

    def choose(self, rows: Iterable[int], *, take: bool) -> None:
        """Take the changes of some rows, or leave them; what cannot be taken stays as it is."""
        keys = {key for row in rows if (key := self._shown[row].key) is not None}
        self.chosen = self.chosen | keys if take else self.chosen - keys
        self._tell()

    def turn(self, rows: Collection[int]) -> None:
        """Take what is left of some rows, or leave all of them where all are taken."""
        keys = {key for row in rows if (key := self._shown[row].key) is not None}
        self.choose(rows, take=not keys <= self.chosen)

    def _tell(self) -> None:
        last = self.index(max(0, len(self._shown) - 1), NOTE)
        self.dataChanged.emit(self.index(0, 0), last)
        self.chosen_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a change be ticked in its first column."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TAKE and self._shown[index.row()].key is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the head of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return tr(HEADS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what a cell shows, whether it is ticked, its color, or what is read aloud."""
        line, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == TAKE and line.key is not None:
            taken = line.key in self.chosen
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line, column)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.text(line, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(line, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own signature
        """Take or leave the change of a row when its box is clicked."""
        if role != Qt.ItemDataRole.CheckStateRole or self._shown[index.row()].key is None:
            return False
        self.choose([index.row()], take=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def text(self, line: SheetLine, column: int) -> str:
        """Return what a cell says."""
        match column:
            case 1:
                return f"{line.row:,}" if line.row else ""
            case 2:
                number = "" if line.finding is None else str(line.finding)
                return " ".join(filter(None, (number, line.title)))
            case 3:
                return said(line.column)
            case 4:
                return said(line.here)
            case 5:
                return said(line.sheet)
            case 6:
                sign = tr(_SIGNS[line.group]) if _SIGNS[line.group] else ""
                return " · ".join(filter(None, (sign, said(line.note))))
            case _:
                return ""

    def _spoken(self, line: SheetLine, column: int) -> str:
        if column != TAKE:
            return self.text(line, column)
        if line.key is None:
            return tr("Nothing to take")
        return tr("Taken") if line.key in self.chosen else tr("Left")

    def _color(self, line: SheetLine, column: int) -> QColor | None:
        tokens = self._theme.tokens
        if column == NOTE and line.group in _COLORS:
            return QColor(getattr(tokens, _COLORS[line.group]))
        if column == SHEET and line.key is not None and line.key not in self.chosen:
            return QColor(tokens.muted)
        return None
