"""The left column: the route, each place with a progress ring, kinds that open and close."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.walk.route_model import NodeRole, RouteModel, RouteNode, WalkFilter
from cpted_audit.ui.widgets.badges import paint_ring
from cpted_audit.ui.words import tr

ROW_HEIGHT = 40
HEADER_HEIGHT = 34
RING = 18
INDENT = 22
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Index = QModelIndex | QPersistentModelIndex
Group = tuple[str, SpaceType]
"""A kind of place in a building, by their names."""


class RouteView(QTreeView):
    """Lists the places; `place_chosen` tells which one the user moved to."""

    place_chosen = Signal(str)
    entered = Signal()
    """The user is done choosing and goes to the items: a click on a place, or Enter."""
    menu_requested = Signal(QPoint)
    """A context menu at a point of the screen, for the place that is current."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.route = RouteModel(self)
        self._open_groups: set[Group] = set()
        self._hidden: set[RouteNode] = set()
        """Rows that are not seen: Qt would go through the model for each."""
        self.setModel(self.route)
        self.setItemDelegate(_RouteDelegate(theme, self))
        self.setAccessibleName(tr("Route"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.expanded.connect(lambda index: self._remember_group(index, opened=True))
        self.collapsed.connect(lambda index: self._remember_group(index, opened=False))
        theme.changed.connect(self.viewport().update)

    def show_walk(self, walk: Walk) -> None:
        """Show the places of a walk, with the same kinds open as before."""
        self.route.show_walk(walk)
        self._hidden.clear()  # as Qt does with rows that are new
        for top in self.route.tops():
            self.expand(self.route.index_of(top))
            for node in top.children:
                if _group(node) in self._open_groups:
                    self.expand(self.route.index_of(node))
        self._hide_unlisted()

    def set_filter(self, chosen: WalkFilter) -> None:
        """Show only places with something the filter lists."""
        self.route.set_filter(chosen)
        self._hide_unlisted()

    def refresh(self, place_ids: set[PlaceId]) -> None:
        """Show the progress of some places again; none goes away under the auditor's feet."""
        self.route.refresh(place_ids)

    def choose(self, place_id: PlaceId) -> None:
        """Move to a place, as if the user had."""
        node = self.route.node_of(place_id)
        if node is None:
            return
        if node.parent is not None and not node.parent.is_header:
            self.expand(self.route.index_of(node.parent))
        self._unhide(node)
        self.setCurrentIndex(self.route.index_of(node))

    def current_node(self) -> RouteNode | None:
        """Return the row the user is on."""
        index = self.currentIndex()
        node: RouteNode | None = index.data(NodeRole) if index.isValid() else None
        return node

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which place was moved to."""
        super().currentChanged(current, previous)
        if current.isValid():
            place = current.data(NodeRole).place
            if place is not None:
                self.place_chosen.emit(place.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close a kind, or go to the items, with Enter."""
        if event.key() in ENTER:
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open and close a kind, or go to the items of a place."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._enter(index)

    def _enter(self, index: QModelIndex) -> None:
        node: RouteNode | None = index.data(NodeRole) if index.isValid() else None
        if node is None or node.is_header:
            return
        if node.place is None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.entered.emit()

    def _ask_for_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid() and not index.data(NodeRole).is_header:
            self.setCurrentIndex(index)
            self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def _remember_group(self, index: QModelIndex, *, opened: bool) -> None:
        node: RouteNode = index.data(NodeRole)
        if node.is_header:
            return
        group = _group(node)
        if group is not None and opened:
            self._open_groups.add(group)
        elif group is not None:
            self._open_groups.discard(group)
        self.viewport().update()

    def _hide_unlisted(self) -> None:
        for top in self.route.tops():
            self._hide(top, hidden=not any(node.listed for node in top.children))
            for node in top.children:
                self._hide(node, hidden=not node.listed)
                for child in node.children:
                    self._hide(child, hidden=not child.listed)

    def _unhide(self, node: RouteNode | None) -> None:
        while node is not None:
            self._hide(node, hidden=False)
            node = node.parent

    def _hide(self, node: RouteNode, *, hidden: bool) -> None:
        if (node in self._hidden) is hidden:
            return
        if hidden:
            self._hidden.add(node)
        else:
            self._hidden.remove(node)
        index = self.route.index_of(node)
        self.setRowHidden(index.row(), index.parent(), hidden)


def _group(node: RouteNode) -> Group | None:
    if node.parent is None or node.kind is None or node.place is not None:
        return None
    return node.parent.title, node.kind


class _RouteDelegate(QStyledItemDelegate):
    """Paints buildings in capitals, kinds with a chevron, and places with ring, name and count."""

    def __init__(self, theme: Theme, parent: RouteView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height fit for a finger, less for buildings."""
        node: RouteNode = index.data(NodeRole)
        return QSize(option.rect.width(), row_px(HEADER_HEIGHT if node.is_header else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        node: RouteNode = index.data(NodeRole)
        painter.save()
        if node.is_header:
            self._paint_header(painter, QRectF(option.rect), node)
        else:
            self._paint_row(painter, option, node)
        painter.restore()

    def _paint_header(self, painter: QPainter, box: QRectF, node: RouteNode) -> None:
        font = QFont(painter.font())
        font.setPixelSize(px(11))
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(
            box.adjusted(px(16), px(10), -px(16), 0),
            Qt.AlignmentFlag.AlignVCenter,
            node.title.upper(),
        )

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, node: RouteNode) -> None:
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, option, chosen=chosen)
        inner = node.place is not None and node.parent is not None and not node.parent.is_header
        left = px(16 + (INDENT if inner else 0))
        size = px(RING)
        ring = QRectF(box.x() + left, box.center().y() - size / 2 + 0.5, size, size)
        paint_ring(painter, ring, node.answered, node.total, self._theme)
        count = self._paint_count(painter, box, node)
        name = QRectF(
            box.x() + left + px(28), box.y(), count - box.x() - left - px(38), box.height()
        )
        if node.place is None:
            opened = self._view.isExpanded(self._view.route.index_of(node))
            self._paint_chevron(painter, box, opened=opened)
        font = QFont(painter.font())
        font.setPixelSize(px(14))
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        text = painter.fontMetrics().elidedText(
            node.title, Qt.TextElideMode.ElideRight, round(name.width())
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_ground(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.accent_soft if chosen else tokens.background))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _paint_count(self, painter: QPainter, box: QRectF, node: RouteNode) -> float:
        """Paint how far it is and return where that begins."""
        font = QFont(painter.font())
        font.setPixelSize(px(12))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        right = box.right() - px(34 if node.place is None else 16)
        width = painter.fontMetrics().horizontalAdvance(node.count_text) + 2
        target = QRectF(right - width, box.y(), width, box.height())
        painter.drawText(target, Qt.AlignmentFlag.AlignVCenter, node.count_text)
        return target.x()

    def _paint_chevron(self, painter: QPainter, box: QRectF, *, opened: bool) -> None:
        middle = QPointF(box.right() - px(20), box.center().y() + 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.tokens.muted), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = [(-4, -2), (0, 2), (4, -2)] if opened else [(-2, -4), (2, 0), (-2, 4)]
        painter.drawPolyline([middle + QPointF(px(x), px(y)) for x, y in points])
