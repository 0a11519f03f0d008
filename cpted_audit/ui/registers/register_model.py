"""The rows of a register for a table: what they show, in which order, and which are left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpted_audit.domain.registers.columns import Column, ColumnType, Record, Register
from cpted_audit.domain.registers.values import value_text
from cpted_audit.ui.registers.shown_cells import BLANK, CellContext, ShownCell, cell_of
from cpted_audit.ui.words import tr

Index = QModelIndex | QPersistentModelIndex

CELL_EDITED = frozenset(
    {ColumnType.TEXT, ColumnType.CHOICE, ColumnType.YES_NO, ColumnType.NUMBER, ColumnType.DATE,
     ColumnType.LINK}
)  # fmt: skip
"""Types of columns that are edited in their cell; the others are in the form alone."""


class RegisterModel(QAbstractTableModel):
    """Shows records; what they show is worked out once, sorting and filtering only move numbers."""

    def __init__(self, register: Register, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.register = register
        self.columns: tuple[Column, ...] = register.columns
        self.writable = False
        self._sight: CellContext | None = None
        self._records: list[Record] = []
        self._cells: list[list[ShownCell] | None] = []
        self._folded: list[str | None] = []
        self._rows: list[int] = []
        self._orders: dict[tuple[int, bool], list[int]] = {}
        self._sorted: tuple[int, bool] | None = None
        self._words: tuple[str, ...] = ()
        self._picks: dict[str, frozenset[str]] = {}
        self._only: frozenset[str] | None = None

    # What is shown

    def show_records(self, records: Sequence[Record], context: CellContext) -> None:
        """Show records anew; rows that are still there keep their order and what they show."""
        anew = self._sight is None or self._sight != context
        self._sight = context
        if [record.id for record in records] == [
            record.id for record in self._records
        ] and self._records:
            self._patch(records, anew=anew)
            return
        order = {self._records[number].id: place for place, number in enumerate(self._rows)}
        self.beginResetModel()
        self._take(records, anew=anew)
        self._rows = self._passing()
        if order:
            self._rows.sort(key=lambda number: order.get(self._records[number].id, len(order)))
        else:
            self._rows = self._in_order(self._rows)
        self.endResetModel()

    def _take(self, records: Sequence[Record], *, anew: bool) -> None:
        """Keep what is known of records that are the very same objects as before."""
        known = {} if anew else {id(record): n for n, record in enumerate(self._records)}
        places = [known.get(id(record)) for record in records]
        self._cells = [None if n is None else self._cells[n] for n in places]
        self._folded = [None if n is None else self._folded[n] for n in places]
        self._records = list(records)
        self._orders.clear()

    def _patch(self, records: Sequence[Record], *, anew: bool) -> None:
        """Show the same rows with other values; none moves while it is worked on."""
        changed = [
            n for n, (old, new) in enumerate(zip(self._records, records, strict=True))
            if anew or old is not new
        ]  # fmt: skip
        if not changed:
            return
        self._take(records, anew=anew)
        last = self.columnCount() - 1
        places = {number: row for row, number in enumerate(self._rows)}
        rows = sorted(places[number] for number in changed if number in places)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], last))

    def warm(self, most: int) -> bool:
        """Work out what some more records show; return whether there are others still."""
        for number, cells in enumerate(self._cells):
            if cells is None or self._folded[number] is None:
                if not most:
                    return True
                self._folded_text(number)
                most -= 1
        return False

    @property
    def records(self) -> Sequence[Record]:
        """Every record, shown or filtered out."""
        return self._records

    @property
    def shown(self) -> list[Record]:
        """The records that are shown, from the top."""
        return [self._records[number] for number in self._rows]

    def record(self, row: int) -> Record:
        """Return the record of a row."""
        return self._records[self._rows[row]]

    def row_of(self, record_id: str) -> int | None:
        """Return the row of a record, or None where it is not shown."""
        for row, number in enumerate(self._rows):
            if self._records[number].id == record_id:
                return row
        return None

    def cell(self, row: int, column: int) -> ShownCell:
        """Return what a cell shows."""
        return self._cells_of(self._rows[row])[column]

    def row_cells(self, row: int) -> Sequence[ShownCell]:
        """Return what the cells of a row show."""
        return self._cells_of(self._rows[row])

    def file_text(self, record: Record, column: Column) -> str:
        """Return what a record has in a column as files and the clipboard have it."""
        return "" if self._sight is None else value_text(record, column, self._sight.names)

    def _cells_of(self, number: int) -> list[ShownCell]:
        cells = self._cells[number]
        if cells is None:
            record, context = self._records[number], self._sight
            assert context is not None  # noqa: S101 - there are no records without it
            cells = [cell_of(record, column, context) for column in self.columns]
            self._cells[number] = cells
        return cells

    def _key_of(self, number: int, column: int) -> tuple[Any, ...]:
        """Return what orders a record by a column, without the other cells of its row."""
        cells, context = self._cells[number], self._sight
        if cells is not None or context is None:
            return self._cells_of(number)[column].key
        return cell_of(self._records[number], self.columns[column], context).key

    def _folded_text(self, number: int) -> str:
        folded = self._folded[number]
        if folded is None:
            cells = self._cells_of(number)
            folded = " ".join(cell.text for cell in cells).casefold()
            self._folded[number] = folded
        return folded

    # Order and filter

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are alike keep their order."""
        self._sorted = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._rearrange(self._passing())

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """The column sorted by and whether downwards, or None for the register's own order."""
        return self._sorted

    def filter_by(
        self,
        typed: str,
        picks: Mapping[str, Collection[str]],
        only: Collection[str] | None = None,
    ) -> None:
        """Show the rows with every word typed and, in each picked column, one of its texts.

        `only` are the ids of the records that may be shown at all.
        """
        self._words = tuple(typed.casefold().split())
        self._picks = {field: frozenset(texts) for field, texts in picks.items() if texts}
        self._only = None if only is None else frozenset(only)
        self._rearrange(self._passing())

    @property
    def filtered(self) -> bool:
        """Whether rows may be left out."""
        return bool(self._words or self._picks or self._only is not None)

    def texts_of(self, field: str) -> list[str]:
        """Return the different texts of a column in their order, for choosing among them."""
        column = self._column(field)
        found = {
            cells[column].text: cells[column].key
            for cells in map(self._cells_of, range(len(self._records)))
        }
        return sorted(found, key=lambda text: found[text])

    def _column(self, field: str) -> int:
        return next(n for n, column in enumerate(self.columns) if column.field == field)

    def _passing(self) -> list[int]:
        if not self.filtered:
            return list(range(len(self._records)))
        picks = [(self._column(field), texts) for field, texts in self._picks.items()]
        return [number for number in range(len(self._records)) if self._passes(number, picks)]

    def _passes(self, number: int, picks: Sequence[tuple[int, frozenset[str]]]) -> bool:
        if self._only is not None and self._records[number].id not in self._only:
            return False
        if self._words:
            folded = self._folded[number] or self._folded_text(number)
            for word in self._words:
                if word not in folded:
                    return False
        return all(self._cells_of(number)[column].text in texts for column, texts in picks)

    def _in_order(self, rows: list[int]) -> list[int]:
        """Return rows in the order chosen; the order of a whole column is worked out once."""
        if self._sorted is None:
            return rows
        if self._sorted not in self._orders:
            column, down = self._sorted
            keys = [self._key_of(number, column) for number in range(len(self._records))]
            told = [number for number, key in enumerate(keys) if key != BLANK]
            told.sort(key=keys.__getitem__, reverse=down)
            blank = [number for number, key in enumerate(keys) if key == BLANK]
            self._orders[self._sorted] = told + blank
        wanted = set(rows)
        return [number for number in self._orders[self._sorted] if number in wanted]

    def _rearrange(self, rows: list[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._rows[model_index.row()], model_index.column()) for model_index in before]
        self._rows = self._in_order(rows)
        place = {number: row for row, number in enumerate(self._rows)}
        moved = [
            self.index(place[number], column) if number in place else QModelIndex()
            for number, column in held
        ]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the head of a column, and its whole words as its tip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.head)
        return tr(column.words) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells of the types that can be are typed over."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        column = self.columns[index.column()]
        if self.writable and column.editable and column.type in CELL_EDITED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what a cell shows, or what a screen reader says of it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.cell(index.row(), index.column()).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            column = self.columns[index.column()]
            secret = column.type is ColumnType.SECRET
            return None if secret else self.cell(index.row(), index.column()).spoken
        return None
