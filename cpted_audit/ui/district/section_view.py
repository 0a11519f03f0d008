"""The table of schools and sections: numbers in shades that repeat them, each cell in words too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cpted_audit.analysis.district.heat import (
    HeatColumn,
    cell_text,
    cell_words,
    row_of,
    sections_of,
    step_of,
)
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.domain.rollup import ScoredAs, ScoreRow
from cpted_audit.ui.district.schools_model import broken_head
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.tokens import shade
from cpted_audit.ui.widgets.grouped_model import ROW, Index
from cpted_audit.ui.words import said, tr

ROW_HEIGHT = 32
_WIDE, _NAMES = 96, 220
"""Pixels at 100 % of a section's column, and of the names of schools at the most."""


class SectionsModel(QAbstractTableModel):
    """Shows a row of each school with the scores of its sections."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: Sequence[SchoolLine] = ()
        self.columns: Sequence[HeatColumn] = ()
        self._rows: list[list[ScoreRow | None]] = []

    def show_lines(
        self, lines: Sequence[SchoolLine], columns: Sequence[HeatColumn], how: ScoredAs
    ) -> None:
        """Show other schools, in their order, with one of the two scores."""
        self.beginResetModel()
        self.lines, self.columns = lines, columns
        self._rows = [row_of(line, columns, how) for line in lines]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of schools."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of sections."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a section's title, or a school's name."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            title = self.columns[section].title
            return title if role == Qt.ItemDataRole.ToolTipRole else broken_head(title, _WIDE)
        return self.lines[section].name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell's number, its ground, and its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return said(cell_text(row))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(index, row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.BackgroundRole:
                step = step_of(row)
                return None if step is None else QColor(shade(self._theme.tokens, step))
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._theme.tokens.text)
            case Qt.ItemDataRole.FontRole if row is not None and row.critical:
                font = QFont()
                font.setBold(True)
                return font
            case _ if role == ROW:
                return self.lines[index.row()]
        return None

    def _words(self, index: Index, row: ScoreRow | None) -> str:
        return tr(
            "{school}, {section}: {score}", school=self.lines[index.row()].name,
            section=self.columns[index.column()].title, score=said(cell_words(row)),
        )  # fmt: skip


class SectionTable(QTableView):
    """Shows the table; `chosen` carries the file of the school that the keyboard is at."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.cells = SectionsModel(theme, self)
        self.setModel(self.cells)
        self.setAccessibleName(tr("Schools and sections"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(row_px(ROW_HEIGHT) * 4)
        heads, names = self.horizontalHeader(), self.verticalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setDefaultSectionSize(px(_WIDE))
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(row_px(ROW_HEIGHT))
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names.setMaximumWidth(px(_NAMES))
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[SchoolLine], how: ScoredAs) -> None:
        """Show schools in their order."""
        self.cells.show_lines(lines, sections_of(lines), how)

    def choose(self, file: str) -> None:
        """Go to the row of a school, in the column where the keyboard is."""
        rows = [at for at, line in enumerate(self.cells.lines) if line.file == file]
        if rows and self.cells.columns and rows[0] != self.currentIndex().row():
            self.setCurrentIndex(self.cells.index(rows[0], max(0, self.currentIndex().column())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the details of the school."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(ROW)
        if isinstance(line, SchoolLine):
            self.chosen.emit(line.file)
