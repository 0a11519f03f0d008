"""The list of schools: groups fold, heads sort; by a score it is a ranking, which is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeView, QWidget

from cpted_audit.analysis.district.lists import SchoolGroup
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.ui.district.schools_model import (
    PLACE,
    PLACE_AT,
    ROW_HEIGHT,
    SCHOOL_AT,
    SHOWN,
    SchoolsModel,
)
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.words import tr

_LOOKED_AT = 200
"""Schools that are measured for the widths of columns."""
_AIR, _ARROW = 22, 16
"""Pixels at 100 % beside the words of a cell, and of the arrow in a head."""


class SchoolsTable(QTreeView):
    """Lists schools; `chosen` tells that another is chosen, `opened` that one was entered.

    `sorted_by` carries the name of a column and whether the largest comes first; an empty name is
    the order by name.
    """

    chosen = Signal()
    opened = Signal()
    sorted_by = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("schools")
        self._wanted = {column.name for column in SHOWN if column.shown} - {PLACE}
        self.schools = SchoolsModel(theme, self)
        self.setModel(self.schools)
        self.setAccessibleName(tr("Schools"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setIndentation(px(14))
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumHeight(row_px(ROW_HEIGHT) * 4)
        self._set_up_heads()
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def _set_up_heads(self) -> None:
        heads = self.header()
        heads.setSectionsMovable(False)
        heads.setStretchLastSection(False)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setMinimumSectionSize(px(40))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.sortIndicatorChanged.connect(self._sort)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        name = SHOWN[section].name if 0 <= section < len(SHOWN) and section != PLACE_AT else ""
        self.sorted_by.emit(name, order == Qt.SortOrder.DescendingOrder)

    def show_order(self, name: str, *, down: bool = False) -> None:
        """Have the arrow of a head say the order in force; an empty name is that by name."""
        at = next((at for at, one in enumerate(SHOWN) if one.name == name), -1)
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.header().blockSignals(True)
        self.header().setSortIndicator(at, order)
        self.header().blockSignals(False)
        self.header().viewport().update()

    def show_groups(
        self, groups: Sequence[SchoolGroup], *, flat: bool, places: Mapping[str, str], fit: bool
    ) -> None:
        """Show other rows, keeping what is chosen and where the list stands.

        `places` are those a ranking leaves open, by file; `fit` gives columns what their words
        need.
        """
        kept = self.chosen_line()
        top = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.schools.show_places(places)
        fit = fit or bool(places) == self.isColumnHidden(PLACE_AT)
        if fit:
            self.schools.forget_texts()
        self.schools.show_groups(groups or [SchoolGroup("", [])], flat=flat)
        self._show_columns(ranked=bool(places))
        if fit:
            self._fit_columns()
        self.setRootIsDecorated(not flat)
        if not flat:
            for number in range(len(groups)):
                self.setFirstColumnSpanned(number, QModelIndex(), True)
            self.expandAll()
        if kept is not None:
            self.choose(kept.file, scroll=False)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(top)
        self.chosen.emit()

    def chosen_line(self) -> SchoolLine | None:
        """Return the chosen school."""
        chosen = self.selectionModel().selectedRows(SCHOOL_AT)
        line = self.schools.row_of(chosen[0]) if chosen else None
        return line if isinstance(line, SchoolLine) else None

    def choose(self, file: str, *, scroll: bool = True) -> None:
        """Choose a school by its file, and bring it into view."""
        at = self.schools.index_of(file)
        if at.isValid():
            self.setCurrentIndex(at)
            if scroll:
                self.scrollTo(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the details."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _show_columns(self, *, ranked: bool) -> None:
        for at, column in enumerate(SHOWN):
            there = column.name in self._wanted or (ranked and at == PLACE_AT)
            self.setColumnHidden(at, at != SCHOOL_AT and not there)

    def _fit_columns(self) -> None:
        """Give each column what its words need, up to what the table of columns allows."""
        rows = self.schools.rows()[:_LOOKED_AT]
        font = QFont(self.font())
        font.setBold(True)
        measured = QFontMetrics(font)
        for at, column in enumerate(SHOWN):
            texts = {self.schools.text(row, at) for row in rows}
            widest = max((measured.horizontalAdvance(text) for text in texts), default=0)
            head = self.header().sectionSizeHint(at) + px(_ARROW)
            most = max(head, px(column.width))
            self.header().resizeSection(at, max(head, min(most, widest + px(_AIR))))

    def shown_columns(self) -> list[str]:
        """Return the names of the columns that are shown."""
        return [column.name for column in SHOWN if column.name in self._wanted]

    def show_columns(self, names: Iterable[str]) -> None:
        """Show columns by their names; the school is always there."""
        self._wanted = {*names} - {PLACE}
        self._show_columns(ranked=not self.isColumnHidden(PLACE_AT))

    def column_menu(self) -> QMenu:
        """Return a menu of the columns, each ticked while it is shown."""
        menu = QMenu(tr("Columns"), self)
        for at, column in enumerate(SHOWN):
            if at in {SCHOOL_AT, PLACE_AT}:
                continue
            action = menu.addAction(tr(column.words))
            action.setCheckable(True)
            action.setChecked(column.name in self._wanted)
            action.toggled.connect(partial(self._turn_column, column.name))
        return menu

    def _turn_column(self, name: str, shown: bool) -> None:
        self.show_columns(self._wanted | {name} if shown else self._wanted - {name})
