"""The left column: the route, each place with a progress ring."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cpted_audit.domain.ids import PlaceId
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.walk.route_model import RouteModel, RouteRow, RowRole
from cpted_audit.ui.widgets.badges import paint_ring

ROW_HEIGHT = 40
HEADER_HEIGHT = 34
RING = 18


class RouteView(QListView):
    """Lists the places; `place_chosen` tells which one the user moved to."""

    place_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.route = RouteModel(self)
        self.setModel(self.route)
        self.setItemDelegate(_RouteDelegate(theme, self))
        self.setAccessibleName("Route")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    def choose(self, place_id: PlaceId) -> None:
        """Move to a place, as if the user had."""
        row = self.route.row_of(place_id)
        if row is not None:
            self.setCurrentIndex(self.route.index(row))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which place was moved to."""
        super().currentChanged(current, previous)
        if current.isValid():
            place = self.route.row(current.row()).place
            if place is not None:
                self.place_chosen.emit(place.id)


class _RouteDelegate(QStyledItemDelegate):
    """Paints headers in capitals, and places with ring, name and count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a height fit for a finger, less for headers."""
        row: RouteRow = index.data(RowRole)
        return QSize(option.rect.width(), HEADER_HEIGHT if row.place is None else ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row: RouteRow = index.data(RowRole)
        painter.save()
        if row.place is None:
            self._paint_header(painter, QRectF(option.rect), row)
        else:
            self._paint_place(painter, option, row)
        painter.restore()

    def _paint_header(self, painter: QPainter, box: QRectF, row: RouteRow) -> None:
        font = QFont(painter.font())
        font.setPixelSize(11)
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(
            box.adjusted(16, 10, -16, 0), Qt.AlignmentFlag.AlignVCenter, row.title.upper()
        )

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, row: RouteRow
    ) -> None:
        tokens = self._theme.tokens
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.accent_soft if chosen else tokens.background))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        ring = QRectF(box.x() + 16, box.center().y() - RING / 2 + 0.5, RING, RING)
        paint_ring(painter, ring, row.answered, row.total, self._theme)
        font = QFont(painter.font())
        font.setPixelSize(14)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        name = box.adjusted(44, 0, -64, 0)
        painter.drawText(
            name,
            Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(
                row.title, Qt.TextElideMode.ElideRight, round(name.width())
            ),
        )
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        count = str(row.total) if row.answered == row.total else f"{row.answered}/{row.total}"
        painter.drawText(
            box.adjusted(0, 0, -16, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            count,
        )
