"""The table of one register: sorted by its heads, typed over with F2, copied as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView

from cpted_audit.domain.registers.columns import ColumnType, Record, Register, RegisterKey
from cpted_audit.ui.registers.fields.cell_delegate import CellDelegate
from cpted_audit.ui.registers.fields.fields import Options
from cpted_audit.ui.registers.register_model import Index, RegisterModel
from cpted_audit.ui.registers.row_painter import PADDING, ColumnPlace, Frame, RowPainter
from cpted_audit.ui.registers.shown_cells import CellLook
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.words import tr

WARMED_AT_ONCE = 40
ROW_HEIGHT = 36
_LOOKED_AT = 60
"""Rows whose texts decide how wide a column is, until those of all rows are worked out."""
_LETTER = 7.0
_HEAD_SHARE = 0.88
"""How large the letters of a head are beside those of a cell."""
_SLACK = 2
"""Pixels that rounding may take from letters."""
_ARROW = 16
"""Pixels at 100 % to a letter of the width a column declares."""


class RegisterTable(QTableView):
    """Shows a register; several rows can be chosen.

    `typed` carries (record id, field, value); `chosen` that other rows are chosen; `field_wanted`
    the field that is only edited in the form.
    """

    typed = Signal(str, str, object)
    refused = Signal(str)
    chosen = Signal()
    field_wanted = Signal(str)
    columns_changed = Signal()
    removed = Signal()
    pasted = Signal()
    copied = Signal()

    def __init__(self, register: Register, theme: Theme, options: Options) -> None:
        super().__init__()
        self.records = RegisterModel(register, self)
        self.setModel(self.records)
        self._delegate = CellDelegate(self.records, options, self)
        self._painter = RowPainter(theme, self.records)
        self._delegate.typed.connect(self.typed)
        self._delegate.refused.connect(self.refused)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr(register.words))
        self._painter_font = QFont()
        self._fitting = self._by_hand = False
        self._warmed = self._refit_when_warm = False
        self._warm_timer = QTimer(self, interval=0)
        self._warm_timer.timeout.connect(self._warm)
        self._set_up()
        theme.changed.connect(self._restyle)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(px(ROW_HEIGHT * 2.6))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_px(ROW_HEIGHT))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicatorClearable(True)
        first = self._first_order()
        heads.setSortIndicator(first, Qt.SortOrder.AscendingOrder)
        self.records.sort(first)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setMinimumSectionSize(px(40))
        heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        heads.customContextMenuRequested.connect(self._open_columns)
        heads.sectionResized.connect(self._resized)
        heads.sortIndicatorChanged.connect(self.records.sort)
        self.doubleClicked.connect(self._want_field)
        # Laid out at once: else every order is painted twice, before and after.
        self.records.layoutChanged.connect(self.executeDelayedItemsLayout)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())

    def _first_order(self) -> int:
        """Return the column sorted by at first; what is called in an order keeps it."""
        register = self.records.register
        if register.key in {RegisterKey.CONTACTS, RegisterKey.CODES}:
            return -1
        return register.columns.index(register.column(register.name_field))

    # Rows

    def chosen_records(self) -> list[Record]:
        """Return the records of the chosen rows, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.records.record(row) for row in rows]

    def choose(self, ids: Sequence[str], *, field: str | None = None) -> None:
        """Choose the rows of some records and bring the first into view."""
        rows = [row for one in ids if (row := self.records.row_of(one)) is not None]
        selection = self.selectionModel()
        selection.clearSelection()
        if not rows:
            return
        column = self._column_for(field)
        first = self.records.index(rows[0], column)
        selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            selection.select(self.records.index(row, column), flags)
        self.scrollTo(first)

    def _column_for(self, field: str | None) -> int:
        wanted = field or self.records.register.name_field
        for number, column in enumerate(self.records.columns):
            if column.field == wanted and not self.isColumnHidden(number):
                return number
        return next(n for n in range(len(self.records.columns)) if not self.isColumnHidden(n))

    def edit_field(self, field: str) -> None:
        """Let a field of the current row be typed over."""
        row = self.currentIndex().row()
        if row >= 0:
            self.edit(self.records.index(row, self._column_for(field)))

    def _want_field(self, index: Index) -> None:
        """Ask for the form where a cell has no field of its own."""
        if index.isValid() and self.records.writable and not self._is_typed_over(index):
            self.field_wanted.emit(self.records.columns[index.column()].field)

    def _is_typed_over(self, index: Index) -> bool:
        return bool(self.records.flags(index) & Qt.ItemFlag.ItemIsEditable)

    # Columns

    def show_columns(self, fields: Sequence[str]) -> None:
        """Show the columns of some fields and hide the others."""
        for number, column in enumerate(self.records.columns):
            self.setColumnHidden(number, column.field not in fields)

    def shown_columns(self) -> list[str]:
        """Return the fields whose columns are shown."""
        return [
            column.field
            for number, column in enumerate(self.records.columns)
            if not self.isColumnHidden(number)
        ]

    def refit_columns(self) -> None:
        """Fit the columns to other rows, unless somebody has fitted one by hand."""
        self._refit_when_warm = not self._warmed
        if not self._by_hand:
            self.fit_columns()

    def fit_columns(self) -> None:
        """Make each column as wide as its texts, or as declared where there is no room for that.

        Room that is left then goes to the columns of words, so that none stays free.
        """
        widths = self._wanted_widths()
        room = self.viewport().width() - sum(least for least, _ in widths.values())
        given: dict[int, int] = {}
        for number, (least, wanted) in widths.items():
            more = max(0, min(wanted - least, room))
            room -= more
            given[number] = least + more
        columns = self.records.columns
        words = [one for one in given if columns[one].type is ColumnType.TEXT] or [*given][-1:]
        for place, number in enumerate(words):
            given[number] += max(0, room) // len(words) + (place < max(0, room) % len(words))
        self._fitting = True
        for number, width in given.items():
            self.setColumnWidth(number, width)
        self._fitting = False

    def _wanted_widths(self) -> dict[int, tuple[int, int]]:
        """Return the least and the wanted width of each column that is shown."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        count = self.records.rowCount()
        rows = range(count if self._warmed else min(_LOOKED_AT, count))
        widths: dict[int, tuple[int, int]] = {}
        for number, column in enumerate(self.records.columns):
            if self.isColumnHidden(number):
                continue
            head = self._head_width(number, metrics)
            cells = [self.records.cell(row, number) for row in rows]
            marked = [cell.text for cell in cells if cell.look is not CellLook.PLAIN]
            wanted, told = (
                max((metrics.horizontalAdvance(text) for text in {*texts}), default=0)
                for texts in ([cell.text for cell in cells], marked)
            )
            least = max(head, told, min(wanted, px(_LETTER * column.width)))
            beside = 2 * px(PADDING) + _SLACK
            widths[number] = (least + beside, max(head, wanted) + beside)
        return widths

    def _head_width(self, number: int, metrics: QFontMetrics) -> int:
        """Return the room for the words of a head, and for the arrow of the one sorted by."""
        words = str(self.records.headerData(number, Qt.Orientation.Horizontal))
        by = self.records.sorted_by
        arrow = px(_ARROW) if by is not None and by[0] == number else 0
        return round(metrics.horizontalAdvance(words) * _HEAD_SHARE) + arrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns, unless somebody has fitted one by hand."""
        super().resizeEvent(event)
        self.refit_columns()

    def _resized(self, _number: int, old: int, new: int) -> None:
        shown_before_and_after = bool(old and new)
        self._by_hand = self._by_hand or (shown_before_and_after and not self._fitting)

    def column_menu(self) -> QMenu:
        """Return a menu that shows and hides columns; it stays open while one chooses."""
        menu = StayingMenu(self)
        menu.setTitle(tr("Columns"))
        for number, column in enumerate(self.records.columns):
            action = menu.addAction(tr(column.words))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(column.field != self.records.register.name_field)
            action.toggled.connect(self._shower(number))
        return menu

    def _shower(self, number: int) -> Callable[[bool], None]:
        def show(shown: bool) -> None:
            self.setColumnHidden(number, not shown)
            self.fit_columns()
            self.columns_changed.emit()

        return show

    def _open_columns(self, at: QPoint) -> None:
        self.column_menu().exec(self.horizontalHeader().mapToGlobal(at))

    # Copying

    def copy_rows(self) -> str:
        """Put the chosen rows on the clipboard as lines with tabs, heads first; return it."""
        numbers = [
            n for n, column in enumerate(self.records.columns)
            if not self.isColumnHidden(n) and column.type is not ColumnType.SECRET
        ]  # fmt: skip
        lines = [
            [self.records.columns[n].words for n in numbers],
            *([self.text_of(record, n) for n in numbers] for record in self.chosen_records()),
        ]
        text = "\n".join("\t".join(map(_one_line, line)) for line in lines)
        QApplication.clipboard().setText(text)
        self.copied.emit()
        return text

    def text_of(self, record: Record, column: int) -> str:
        """Return what a record has in a column as files have it."""
        return self.records.file_text(record, self.records.columns[column])

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste and remove rows; the rest is the table's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_F2 and not self._is_typed_over(self.currentIndex()):
            self._want_field(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a table from the window's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers()
            paste = event.matches(QKeySequence.StandardKey.Paste)
            if paste or (plain and event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete}):
                event.accept()
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let whoever holds the table offer what can be done with the chosen rows."""
        self.customContextMenuRequested.emit(event.pos())

    # The rest

    def warm_up(self) -> None:
        """Work out what the rows show while nobody waits for it."""
        self._warmed = False
        self._warm_timer.start()

    def stop(self) -> None:
        """Work nothing out any more; for closing."""
        self._warm_timer.stop()

    def _warm(self) -> None:
        if not self.records.warm(WARMED_AT_ONCE):
            self._warm_timer.stop()
            self._warmed = True
            if self.records.rowCount() > _LOOKED_AT and self._refit_when_warm:
                self.refit_columns()
            self._refit_when_warm = False

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        if self._painter_font != self.font():
            self._restyle()
        painter = QPainter(self.viewport())
        count = self.records.rowCount()
        if count:
            height = self.verticalHeader().defaultSectionSize()
            offset = self.verticalOffset()
            clip = event.rect()
            first = max(0, (clip.top() + offset) // height)
            last = min(count - 1, (clip.bottom() + offset) // height)
            self._painter.paint(painter, self._frame(first, last, first * height - offset))
        painter.end()

    def _frame(self, first: int, last: int, top: int) -> Frame:
        heads, width = self.horizontalHeader(), self.viewport().width()
        places = [
            ColumnPlace(number, left, wide)
            for number in range(len(self.records.columns))
            if (wide := heads.sectionSize(number))
            and (left := heads.sectionViewportPosition(number)) < width
            and left + wide > 0
        ]
        ranges = self.selectionModel().selection().toList()
        chosen = {
            row
            for item_selection_range in ranges
            for row in range(
                max(first, item_selection_range.top()), min(last, item_selection_range.bottom()) + 1
            )
        }
        index = self.currentIndex()
        current = (index.row(), index.column()) if self.hasFocus() and index.isValid() else None
        return Frame(
            first, last, top, self.verticalHeader().defaultSectionSize(), places,
            min(width, heads.length() - heads.offset()), chosen, current,
        )  # fmt: skip

    def _restyle(self) -> None:
        self._painter_font = QFont(self.font())
        self._painter.restyle(self._painter_font)
        self.viewport().update()


class StayingMenu(QMenu):
    """A menu that does not close when something in it is ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what can be ticked and stay open."""
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


def _one_line(text: str) -> str:
    """Return a text without what would end its cell."""
    return " ".join(text.split())
