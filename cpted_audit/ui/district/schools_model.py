"""The model of the list of schools: its columns are those of paper, and one more for a ranking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from cpted_audit.analysis.district.lists import COLUMNS, SchoolColumn
from cpted_audit.analysis.district.ranking import PLACES
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.grouped_model import GroupedModel, Index, RowGroup
from cpted_audit.ui.widgets.labels import in_lines
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

PLACE: Final = "place"
ROW_HEIGHT: Final = 34
_LETTERS, _BESIDE = 12, 18
"""Pixels at 100 % of the letters in a head, and beside them."""
_OPEN_PLACES = SchoolColumn(PLACE, PLACES, lambda _line: "", lambda _line: None, 120)
SHOWN: Final[tuple[SchoolColumn, ...]] = (COLUMNS[0], _OPEN_PLACES, *COLUMNS[1:])
"""In the order in which they stand; the places of a ranking are there while one is asked for."""
_AT: Final = {column.name: at for at, column in enumerate(SHOWN)}
SCHOOL_AT, PLACE_AT = 0, _AT[PLACE]
_ALARMS: Final = {
    _AT["critical"]: lambda line: line.audit.critical_today > 0,
    _AT["overdue"]: lambda line: line.overdue > 0,
}
"""The columns that stand out, and when; their numbers say the same."""


def broken_head(words: str, width: int) -> str:
    """Return the words of a head in lines for a column of some pixels at 100 %."""
    font = QFont()
    font.setPixelSize(px(_LETTERS))
    font.setBold(True)
    return "\n".join(in_lines(words, QFontMetrics(font), px(width - _BESIDE), 3))


class SchoolsModel(GroupedModel):
    """Shows groups with their schools under them, or schools alone."""

    def __init__(self, theme: Theme, parent: Any) -> None:  # noqa: ANN401 - Qt's own owner
        super().__init__(parent)
        self._theme = theme
        self._texts: dict[tuple[str, int], str] = {}
        self._places: Mapping[str, str] = {}

    def key_of(self, row: SchoolLine) -> str:
        """Return the file of a school."""
        return row.file

    def show_places(self, places: Mapping[str, str]) -> None:
        """Say which places a ranking leaves open for each file; empty without one."""
        self._places = places

    def forget_texts(self) -> None:
        """Write every cell anew: other lines are about to be shown."""
        self._texts.clear()

    def text(self, row: SchoolLine, column: int) -> str:
        """Return what stands in a cell, in the user's language."""
        if column == PLACE_AT:
            return said(self._places.get(row.file, ""))
        key = row.file, column
        if key not in self._texts:
            self._texts[key] = said(SHOWN[column].text(row))
        return self._texts[key]

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return len(SHOWN)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the head of a column, in lines: a head wraps nothing by itself."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = SHOWN[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return broken_head(tr(column.words), column.width)
            case Qt.ItemDataRole.TextAlignmentRole if column.number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return tr(column.words)
        return None

    def cell(self, row: SchoolLine, column: int, role: int) -> Any:  # noqa: ANN401 - Qt's own roles
        """Return a cell's words, its tip, and what of it stands out."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(SHOWN[column].words)}: {self.text(row, column)}"
            case Qt.ItemDataRole.SizeHintRole if column == SCHOOL_AT:
                return QSize(0, row_px(ROW_HEIGHT))
            case Qt.ItemDataRole.TextAlignmentRole if SHOWN[column].number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if self._stands_out(row, column):
                return QColor(self._theme.tokens.no)
            case Qt.ItemDataRole.FontRole if self._stands_out(row, column):
                font = QFont()
                font.setBold(True)
                return font
        return None

    def head(self, group: RowGroup, role: int) -> Any:  # noqa: ANN401 - Qt's own roles
        """Return the words of a group with how many schools it has."""
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, row_px(ROW_HEIGHT))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            schools = said(counted("1 school", "{count} schools", len(group.rows)))
            return f"{tr(group.words)}: {schools}"
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{tr(group.words)}   {len(group.rows):,}"
        return None

    @staticmethod
    def _stands_out(row: SchoolLine, column: int) -> bool:
        return column in _ALARMS and _ALARMS[column](row)
