"""A model of rows under the heads of their groups, or of rows alone."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Final, Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a row is read; None for the head of a group."""
_HEAD: Final = Qt.ItemFlag.ItemIsEnabled
_ROW: Final = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)


class RowGroup(Protocol):
    """Rows that stand together under one head."""

    @property
    def words(self) -> str:
        """The words of the head."""

    @property
    def rows(self) -> Sequence[Any]:
        """The rows under it."""


class GroupedModel(QAbstractItemModel):
    """Shows groups at the top and their rows under them; without groups, rows alone.

    Whoever shows rows says what each is known by, how many columns there are, and what a cell and
    the head of a group say.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[RowGroup] = ()
        self._flat = True
        self._lengths = [0]
        """How many rows there are at the top and, without flat ones, under each head."""
        self._at: dict[Hashable, tuple[int, int]] = {}

    def key_of(self, row: Any) -> Hashable:  # noqa: ANN401 - a row of any kind
        """Return what a row is known by, whatever it says."""
        raise NotImplementedError

    def cell(self, row: Any, column: int, role: int) -> Any:  # noqa: ANN401 - Qt's own roles
        """Return what a cell of a row has for a role."""
        raise NotImplementedError

    def head(self, group: RowGroup, role: int) -> Any:  # noqa: ANN401 - Qt's own roles
        """Return what the head of a group says for a role."""
        raise NotImplementedError

    @property
    def flat(self) -> bool:
        """Whether the rows stand under no heads."""
        return self._flat

    def show_groups(self, groups: Sequence[RowGroup], *, flat: bool) -> None:
        """Show other rows; `flat` leaves the heads of the groups away."""
        self.beginResetModel()
        self._groups, self._flat = groups, flat
        self._lengths = [len(group.rows) for group in groups[:1]] or [0]
        if not flat:
            self._lengths = [len(groups), *(len(group.rows) for group in groups)]
        self._at = {
            self.key_of(row): (at, 0 if flat else number)
            for number, group in enumerate(groups, 1)
            for at, row in enumerate(group.rows)
        }
        self.endResetModel()

    def patch(self, groups: Sequence[RowGroup], *, flat: bool) -> bool:
        """Show the same rows as they are now; False where others, or elsewhere, are to be."""
        if flat != self._flat or self._stand(groups) != self._stand(self._groups):
            return False
        before, self._groups = self._groups, groups
        for number, (old, new) in enumerate(zip(before, groups, strict=True), 1):
            for at, (was, now) in enumerate(zip(old.rows, new.rows, strict=True)):
                if was is not now:
                    first = self.createIndex(at, 0, 0 if flat else number)
                    self.dataChanged.emit(first, first.siblingAtColumn(self.columnCount() - 1))
        return True

    def _stand(self, groups: Sequence[RowGroup]) -> list[tuple[str, list[Hashable]]]:
        """Return which row stands where, under which head."""
        return [(group.words, [self.key_of(row) for row in group.rows]) for group in groups]

    def rows(self) -> list[Any]:
        """Return the rows shown, from the top."""
        return [row for group in self._groups for row in group.rows]

    def heads(self) -> list[str]:
        """Return the words of the groups that stand under heads, from the top."""
        return [] if self._flat else [group.words for group in self._groups]

    def row_of(self, index: Index) -> Any:  # noqa: ANN401 - a row of any kind
        """Return the row an index shows, or None for the head of a group."""
        if not index.isValid():
            return None
        if self._flat:
            return self._groups[0].rows[index.row()]
        group = index.internalId()
        return self._groups[group - 1].rows[index.row()] if group else None

    def index_of(self, key: Hashable) -> QModelIndex:
        """Return where a row stands, or an index that leads nowhere."""
        found = self._at.get(key)
        return QModelIndex() if found is None else self.createIndex(found[0], 0, found[1])

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        """Return the index of a cell."""
        # Qt asks for each row that it lays out; its own hasIndex would ask back twice for each.
        group = parent.row() + 1 if parent.isValid() else 0
        if group and (self._flat or parent.internalId() or parent.column()):
            return QModelIndex()  # a row has nothing under it
        if 0 <= row < self._lengths[group] and 0 <= column < self.columnCount():
            return self.createIndex(row, column, group)
        return QModelIndex()

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what a cell has for a role, or the row itself."""
        row = self.row_of(index)
        if role == ROW:
            return row
        if row is not None:
            return self.cell(row, index.column(), role)
        return None if index.column() else self.head(self._groups[index.row()], role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen; the head of a group can be reached and folded."""
        return _ROW if self._flat or index.internalId() else _HEAD
