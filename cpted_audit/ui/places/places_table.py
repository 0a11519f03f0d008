"""Every place of an audit as a table: where it lies, whether it is walked, what it holds."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.session.session import Session
from cpted_audit.ui.words import QT_TR_NOOP, kind_title, tr

Index = QModelIndex | QPersistentModelIndex

COLUMNS = (
    QT_TR_NOOP("Place"), QT_TR_NOOP("Kind"), QT_TR_NOOP("Where"), QT_TR_NOOP("State"),
    QT_TR_NOOP("Answers"),
)  # fmt: skip
NAME = 0

STATES = {
    PlaceState.WALKED: QT_TR_NOOP("On the route"),
    PlaceState.UNSAMPLED: QT_TR_NOOP("Not in the sample"),
    PlaceState.RETIRED: QT_TR_NOOP("Retired"),
}


class PlacesTable(QAbstractTableModel):
    """Lists the places in walk order, the retired ones among them; names can be written over."""

    renamed = Signal(object, str)
    """A place was given another name by the user; it is not written yet."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.places: list[Place] = []
        self._rows: list[tuple[str, ...]] = []
        self.refresh()

    def refresh(self) -> None:
        """Read the places again."""
        self.beginResetModel()
        walk = self._session.walk
        answered = Counter(
            place_id for (_, place_id), answer in walk.answers.items() if answer.value is not None
        )
        self.places = walk.in_walk_order(walk.places)
        self._rows = [
            (
                place.name,
                kind_title(place.kind, 1),
                walk.path(place).rpartition(" / ")[0],
                tr(STATES[place.state]),
                str(answered[place.id] or ""),
            )
            for place in self.places
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of places."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a cell's text."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited, where anything can."""
        flags = super().flags(index)
        if index.column() == NAME and not self._session.document.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own signature
        """Ask for another name."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        place = self.places[index.row()]
        if str(value).strip() != place.name:
            self.renamed.emit(place, str(value))
        return True
