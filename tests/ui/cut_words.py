"""Finds words that are cut though they have no need to be: in fields, lists, tables and labels."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from cpted_audit.ui.widgets.labels import ElidedButton, ElidedLabel

SLACK = 3
SPARE = 24
"""Pixels of a column that are worth giving to another one."""
LEAST_SHOWN = 0.6
"""The share of a text that must be left where it is cut at its end or in its middle."""
_PADDING = 4
"""Pixels that a line edit keeps beside its text."""


def cut_words(top: QWidget) -> list[str]:
    """Return a complaint for each text that is cut to uselessness, or for want of no room."""
    found: list[str] = []
    for one in top.findChildren(QWidget):
        if one.isVisible() and one.width() > 1:
            found += complaints_of(one)
    return found


def complaints_of(one: QWidget) -> list[str]:
    """Return what is cut in one widget."""
    match one:
        case ElidedLabel():
            return _elided(one.whole_text(), one.text())
        case ElidedButton():
            return _elided(one._whole, one.text().replace("&&", "&"))
        case QComboBox():
            return [] if one.lineEdit() else list(_of_combo(one))
        case QLineEdit():
            return list(_of_field(one))
        case QTableView():
            return list(_of_table(one))
        case QListView():
            return list(_of_list(one)) if not isinstance(one.parent(), QComboBox) else []
        case _:
            return []


def _elided(whole: str, shown: str) -> list[str]:
    enough = len(shown.rstrip("…")) >= LEAST_SHOWN * len(whole)
    return [] if shown == whole or enough else [f"{whole!r} is cut to {shown!r}"]


def _of_combo(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    wide = box.fontMetrics().horizontalAdvance(box.currentText())
    if wide > room.width() + SLACK:
        yield f"chosen {box.currentText()!r} needs {wide}, has {room.width()}"


def _of_field(field: QLineEdit) -> Iterator[str]:
    words = field.text() or field.placeholderText()
    wide, room = field.fontMetrics().horizontalAdvance(words), field.contentsRect().width()
    margins = field.textMargins()
    room -= margins.left() + margins.right() + 2 * _PADDING
    if not field.text() and words != field.toolTip() and wide > room + SLACK:
        yield f"placeholder {words!r} needs {wide}, has {room}"
    elif wide > room and field.cursorPosition() and not field.hasFocus():
        yield f"field {words!r} shows its end"


def _rows(view: QAbstractItemView, column: int) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), 60)):
        index = model.index(row, column, view.rootIndex())
        if view.viewport().rect().intersects(view.visualRect(index)):
            yield index


def _of_list(view: QListView) -> Iterator[str]:
    for index in _rows(view, 0):
        words, rect = str(index.data() or ""), view.visualRect(index)
        seen = rect.intersected(view.viewport().rect())
        if view.viewMode() is QListView.ViewMode.IconMode:
            continue
        scrolls = view.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if scrolls and rect.width() > view.viewport().width() + SLACK:
            yield f"row {words!r} goes beyond the list"
        elif view.sizeHintForIndex(index).width() > seen.width() + SLACK and not view.wordWrap():
            yield f"row {words!r} is cut"
        if rect.height() < QFontMetrics(view.font()).height() + 6:
            yield f"row {words!r} is {rect.height()} high"


def _of_table(table: QTableView) -> Iterator[str]:
    header = table.horizontalHeader()
    needs: dict[int, int] = {}
    for column in range(table.model().columnCount()):
        if not header.isSectionHidden(column):
            needs[column] = max((_need(table, one) for one in _rows(table, column)), default=0)
            yield from _of_header(header, column)
    widths = {column: header.sectionSize(column) for column in needs}
    spare = sum(max(0, widths[column] - need) for column, need in needs.items())
    for column, need in needs.items():
        if need > widths[column] + SLACK and spare >= SPARE and not table.wordWrap():
            words = header.model().headerData(column, Qt.Orientation.Horizontal)
            yield f"column {words!r} needs {need}, has {widths[column]}; {spare} are spare"
    for index in _rows(table, 0):
        high = table.rowHeight(index.row())
        if high < table.fontMetrics().height() + 6:
            yield f"rows are {high} high"
            return


def _need(table: QTableView, index: QModelIndex) -> int:
    """Return how wide a cell must be for its words and its icon."""
    words = index.data()
    if not isinstance(words, str):
        return 0
    icon = table.iconSize().width() + 4 if index.data(Qt.ItemDataRole.DecorationRole) else 0
    return table.fontMetrics().horizontalAdvance(words) + icon + 2 * _PADDING


def _of_header(header: QHeaderView, column: int) -> Iterator[str]:
    if not header.isVisible():
        return
    words = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
    widest = max(map(header.fontMetrics().horizontalAdvance, words.split("\n")))
    need = widest + 2 * _PADDING
    if words and need > header.sectionSize(column) + SLACK:
        yield f"header {words!r} needs {need}, has {header.sectionSize(column)}"
