"""The route as a list: a header per building, then its places in walk order with their progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpted_audit.analysis.scope import Walk
from cpted_audit.analysis.score import tally
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.site import Place

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True)
class RouteRow:
    """A header (no place) or a place, with how many of its items are addressed."""

    title: str
    place: Place | None = None
    answered: int = 0
    total: int = 0


class RouteModel(QAbstractListModel):
    """Lists the places that have something to answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RouteRow] = []
        self._row_of: dict[PlaceId, int] = {}
        self._walk: Walk | None = None

    def show_walk(self, walk: Walk) -> None:
        """Show the places of a walk."""
        self.beginResetModel()
        self._walk = walk
        self._rows = _rows(walk)
        self._row_of = {row.place.id: n for n, row in enumerate(self._rows) if row.place}
        self.endResetModel()

    def refresh(self, place_ids: set[PlaceId]) -> None:
        """Count the progress of some places again."""
        for place_id in place_ids & self._row_of.keys():
            number = self._row_of[place_id]
            row = self._rows[number]
            if self._walk is not None and row.place is not None:
                count = tally(self._walk.questions_at(row.place))
                row.answered, row.total = count.answered, count.in_scope
            self.dataChanged.emit(self.index(number), self.index(number))

    def row_of(self, place_id: PlaceId) -> int | None:
        """Return the row that shows a place, or None."""
        return self._row_of.get(place_id)

    def row(self, number: int) -> RouteRow:
        """Return what a row shows."""
        return self._rows[number]

    def places(self) -> list[Place]:
        """Return the places shown, in walk order."""
        return [row.place for row in self._rows if row.place is not None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a row's title, its spoken text, or the row itself."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                if row.place is None:
                    return row.title
                return f"{row.title}, {row.answered} of {row.total} addressed"
            case _ if role == RowRole:
                return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headers cannot be chosen."""
        if self._rows[index.row()].place is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _rows(walk: Walk) -> list[RouteRow]:
    rows: list[RouteRow] = []
    header = ""
    for place in walk.route():
        questions = walk.questions_at(place)
        if not questions:
            continue
        building = walk.building_name(place.building_id)
        if building != header:
            rows.append(RouteRow(building))
            header = building
        count = tally(questions)
        rows.append(RouteRow(place.name, place, count.answered, count.in_scope))
    return rows
