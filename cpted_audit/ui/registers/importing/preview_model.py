"""What an import would do, as a table: each row of the sheet with its old and new values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from cpted_audit.domain.registers.columns import Column, ColumnType, Register
from cpted_audit.session.registers.importing.cells import CellResult
from cpted_audit.session.registers.importing.rows import ImportRow, RowState
from cpted_audit.ui.registers.register_model import Index
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.words import QT_TR_NOOP, day, said, tr

STATE_WORDS = {
    RowState.NEW: QT_TR_NOOP("+ New"),
    RowState.CHANGED: QT_TR_NOOP("△ Changed"),
    RowState.SAME: QT_TR_NOOP("= Same"),
    RowState.ASKED: QT_TR_NOOP("? Asked"),
    RowState.REFUSED: QT_TR_NOOP("✕ Refused"),
    RowState.LEFT_OUT: QT_TR_NOOP("– Left out"),
}
"""What is done with a row, with a sign, in English."""
_COLORS = {
    RowState.NEW: "yes",
    RowState.CHANGED: "partial",
    RowState.SAME: "muted",
    RowState.ASKED: "partial",
    RowState.REFUSED: "no",
    RowState.LEFT_OUT: "muted",
}
HEADS = (
    QT_TR_NOOP("Row"), QT_TR_NOOP("What happens"), QT_TR_NOOP("Called"),
    QT_TR_NOOP("Old and new values"),
)  # fmt: skip


class PreviewModel(QAbstractTableModel):
    """Shows the rows of an import; those of one state alone where that is chosen."""

    def __init__(self, register: Register, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._register = register
        self._theme = theme
        self._rows: Sequence[ImportRow] = ()
        self._shown: list[ImportRow] = []
        self._state: RowState | None = None
        self._flagged = False

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show what an import would do."""
        self._rows = rows
        self._fill()

    def show_state(self, state: RowState | None) -> None:
        """Show the rows of one state alone, or all."""
        self._state, self._flagged = state, False
        self._fill()

    def show_flagged(self) -> None:
        """Show the rows alone that somebody should look at again."""
        self._state, self._flagged = None, True
        self._fill()

    def flagged(self) -> int:
        """Return how many rows somebody should look at again."""
        return sum(row.flagged for row in self._rows)

    def counts(self) -> Counter[RowState]:
        """Return how many rows there are of each state."""
        return Counter(row.state for row in self._rows)

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = [
            row for row in self._rows
            if self._state in {None, row.state} and (row.flagged or not self._flagged)
        ]  # fmt: skip
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the head of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return tr(HEADS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what a cell shows, its colour, or all of it as its tip."""
        import_row = self._shown[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return QColor(getattr(self._theme.tokens, _COLORS[import_row.state]))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            texts = (
                f"{import_row.number:,}",
                tr(STATE_WORDS[import_row.state]),
                import_row.name,
                self._told(import_row),
            )
            return texts[index.column()]
        return None

    def _told(self, import_row: ImportRow) -> str:
        if import_row.reason:
            return said(import_row.reason)
        parts = [tr("⚑ to check")] if import_row.flagged else []
        for change in import_row.changes:
            column = self._register.column(change.field)
            old, new = (_words(column, text) or "–" for text in (change.old, change.new))
            both = new if import_row.state is RowState.NEW else f"{old} → {new}"
            parts.append(f"{tr(column.words)}: {both}")
        for cell in import_row.told:
            if cell.kind is CellResult.OLDER:
                words = tr(self._register.column(cell.field).words)
                parts.append(tr("{column}: {newer} kept; {older} is older", column=words,
                                newer=_written(cell.taken), older=_written(cell.text)))  # fmt: skip
        return " · ".join(parts)


def _words(column: Column, text: str) -> str:
    """Return a text of the file in the window's language, where it is one of the choices."""
    if column.type is ColumnType.DATE and text:
        return _written(text)
    choices = column.type in {ColumnType.CHOICE, ColumnType.YES_NO}
    return tr(text) if choices and text else text


def _written(text: str) -> str:
    """Return a day of a file, “2026-11-18”, as the region writes it."""
    return day(date.fromisoformat(text))
