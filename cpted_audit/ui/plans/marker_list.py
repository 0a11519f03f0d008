"""The markers of a plan as a list beside it; what is chosen in one is chosen in the other."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.marker_told import MarkerTeller
from cpted_audit.ui.plans.tools.palette import sign_icon
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.words import tr

_SIGN = 20.0
_HIGH = 124
_ROOT = QModelIndex()


class MarkerModel(QAbstractListModel):
    """A row for each marker that can be taken hold of, in the order in which N goes."""

    def __init__(
        self, controller: PlanController, teller: MarkerTeller, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller, self._teller, self._theme = controller, teller, theme
        self.markers: list[Marker] = []
        self._rows: dict[MarkerId, int] = {}
        self._icons: dict[MarkerKind, QIcon] = {}

    def refresh(self) -> None:
        """List what can be reached now."""
        now = self._controller.reachable()
        if [one.id for one in now] == [one.id for one in self.markers]:
            self.markers = now
            if now:
                self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
            return
        self.beginResetModel()
        self.markers = now
        self._rows = {marker.id: row for row, marker in enumerate(now)}
        self.endResetModel()

    def recolor(self) -> None:
        """Draw the signs in the colors of the theme."""
        self._icons.clear()

    def row_of(self, marker_id: MarkerId) -> int | None:
        """Return the row of a marker; None where it is in none."""
        return self._rows.get(marker_id)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many markers there are."""
        return 0 if parent.isValid() else len(self.markers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a marker is in one line, and its sign."""
        marker = self.markers[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._teller.line(marker)
        if role == Qt.ItemDataRole.DecorationRole:
            if marker.kind not in self._icons:
                self._icons[marker.kind] = sign_icon(marker.kind, self._theme.tokens, px(_SIGN))
            return self._icons[marker.kind]
        return None


class MarkerList(QListView):
    """Shows the markers, and tells what is to be done with those chosen."""

    opened = Signal(object)
    """A marker whose link is to be opened."""
    removal_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    """The menu of a marker, at a point of the screen."""

    def __init__(self, controller: PlanController, teller: MarkerTeller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._following, self._teller = False, teller
        self._model = MarkerModel(controller, teller, theme, self)
        self.setModel(self._model)
        self.setObjectName("markers")
        self.setAccessibleName(tr("Markers of the plan"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(px(_HIGH))
        self.selectionModel().selectionChanged.connect(self._choose)
        self.activated.connect(lambda index: self.opened.emit(self._model.markers[index.row()]))
        for signal in (
            controller.plan_shown,
            controller.markers_changed,
            controller.layers_changed,
        ):
            signal.connect(self.refresh)
        theme.changed.connect(self._model.recolor)
        controller.selection_changed.connect(self._follow)
        self.refresh()

    def told(self, marker: Marker) -> str:
        """Return a marker as its row has it."""
        return self._teller.line(marker)

    def refresh(self) -> None:
        """List the markers as they stand, those chosen chosen."""
        self._following = True
        self._model.refresh()
        self._following = False
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove what is chosen; everything else is as in any list."""
        if event.key() == Qt.Key.Key_Delete and self._controller.selection:
            self.removal_wanted.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the marker under the pointer or, by the menu key, of the current one."""
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if not index.isValid():
            return
        at = self.visualRect(index).center() if by_keys else event.pos()
        self.menu_wanted.emit(
            self._model.markers[index.row()], self.viewport().mapToGlobal(at)
        )  # fmt: skip

    def _choose(self) -> None:
        """Choose on the plan what is chosen here, the current one last."""
        if self._following:
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        current = self.currentIndex().row()
        rows.sort(key=lambda row: row == current)
        self._following = True
        self._controller.select([self._model.markers[row].id for row in rows])
        self._following = False

    def _follow(self) -> None:
        """Choose here what is chosen on the plan."""
        if self._following:
            return
        rows = [
            row for one in self._controller.selection
            if (row := self._model.row_of(one)) is not None
        ]  # fmt: skip
        wanted = QItemSelection()
        for row in rows:
            wanted.select(self._model.index(row), self._model.index(row))
        self._following = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(wanted, flags.ClearAndSelect)
        if rows:
            last = self._model.index(rows[-1])
            self.selectionModel().setCurrentIndex(last, flags.NoUpdate)
            self.scrollTo(last)
        self._following = False
