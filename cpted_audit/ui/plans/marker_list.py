"""The markers of a plan as a list beside it; what is chosen in one is chosen in the other.

What a marker is in one line, for lists and for who hears the plan instead of seeing it.
"""

from __future__ import annotations

from collections.abc import Mapping

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
from cpted_audit.domain.plans.marker_kinds import MarkerField, info_of, sort_words
from cpted_audit.domain.vocabulary import label
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.session.plans.cells import told_at
from cpted_audit.session.plans.laid import Locator
from cpted_audit.session.plans.marker_signs import MarkerLooks
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.link_box import LISTS, link_of, linked_to
from cpted_audit.ui.plans.marker_form import STATE_WORDS
from cpted_audit.ui.plans.tools.palette import sign_icon
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.words import said, tr


class MarkerTeller:
    """Tells markers of the plan on screen as the audit stands; what it reads is kept until then."""

    def __init__(self, controller: PlanController) -> None:
        self._controller = controller
        self._looks: MarkerLooks | None = None
        self._locator: Locator | None = None
        self._linked: dict[str, Mapping[object, str]] = {}
        for signal in (
            controller.plan_shown,
            controller.plan_changed,
            controller.markers_changed,
        ):
            signal.connect(self.forget)

    def forget(self) -> None:
        """Read anew when it is asked next: something is different."""
        self._looks = self._locator = None
        self._linked = {}

    def line(self, marker: Marker) -> str:
        """Return kind, name, state, where it is and what it is linked to, with commas."""
        parts = (self._name(marker), self._state(marker), self.where(marker), self._link(marker))
        return ", ".join(filter(None, parts))

    def where(self, marker: Marker) -> str:
        """Return the cell and the zone or room a marker lies in; the plan is the one on screen."""
        plan = self._controller.plan
        if plan is None:
            return ""
        if self._locator is None:
            markers = self._controller.markers.values()
            self._locator = Locator(self._controller.session, plan, markers)
        found = self._locator.at(told_at(marker))
        inner = next((zone for zone in found.zones if zone != marker.label), "")
        return ", ".join(filter(None, (found.cell, inner)))

    def _context(self, marker: Marker) -> MarkerContext:
        if self._looks is None:
            plan = self._controller.plan
            assert plan is not None  # noqa: S101 - no marker is told without its plan
            markers = self._controller.markers.values()
            self._looks = MarkerLooks(self._controller.session, plan, markers)
        return self._looks.context(marker)

    def _name(self, marker: Marker) -> str:
        kind = tr(sort_words(marker.kind, marker.wall))
        number = self._context(marker).number if marker.kind is MarkerKind.FINDING else ""
        if marker.label.casefold().startswith(kind.casefold()):  # nobody hears “Hydrant Hydrant 1”
            return marker.label
        return " ".join(filter(None, (kind, number, marker.label)))

    def _state(self, marker: Marker) -> str:
        context = self._context(marker)
        if context.dismissed:
            return tr("set aside")
        if context.answer is not None:
            return tr(label(context.answer))
        state = context.state_of(marker)
        if state is None or MarkerField.STATE not in info_of(marker.kind).fields:
            return ""
        return tr(STATE_WORDS[state])

    def _link(self, marker: Marker) -> str:
        link = link_of(marker.kind)
        to = None if link is None else linked_to(self._controller.session, marker, link)
        if link is None or to is None:
            return ""
        if link not in self._linked:
            listed = LISTS[link][1](self._controller.session)
            self._linked[link] = {value: words for words, value in listed}
        words = self._linked[link].get(to, "")
        return tr("linked to {what}", what=said(words)) if words else ""


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
        if [one.id for one in now] == [marker.id for marker in self.markers]:
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
