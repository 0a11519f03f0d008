"""Grid labels, scale bar and north arrow over the canvas, which stay where they are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.plane import Box
from cpted_audit.drawing.furniture import north_arrow, scale_bar
from cpted_audit.drawing.primitives import Plate
from cpted_audit.geometry.grid import Grid
from cpted_audit.ui.plans.canvas import PlanCanvas
from cpted_audit.ui.plans.desk import PlanDesk
from cpted_audit.ui.plans.painter import paint_plate
from cpted_audit.ui.theme import LIGHT, px

_RULER = 18
_BAR_POINTS = 150.0


class FloatingFacts(QWidget):
    """Grid labels along the edges, the scale bar and the north arrow, over the canvas."""

    def __init__(self, canvas: PlanCanvas, desk: PlanDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.kept_free = 0
        """Pixels at the right that the small map needs."""
        self._desk = desk
        self._scale: float | None = None
        self._north: float | None = None
        self._grid: Grid | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_facts(self, scale: float | None, north: float | None, grid: Grid | None) -> None:
        """Show the scale bar, the north arrow and the grid's labels for a plan."""
        self._scale, self._north, self._grid = scale, north, grid
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is."""
        if self._desk.plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = self._canvas
        if self._grid is not None:
            self._paint_labels(painter, canvas)
        bar, arrow = self._plates(canvas.scale_)
        if arrow is not None:
            paint_plate(painter, arrow, QPointF(self.width() - arrow.width - 12, 12 + _RULER),
                        tokens=LIGHT)  # fmt: skip
        if bar is not None:
            corner = QPointF(self.width() - self.kept_free - bar.width - 12,
                             self.height() - bar.height - 14)  # fmt: skip
            paint_plate(painter, bar, corner, tokens=LIGHT)
        painter.end()

    def _plates(self, zoom: float) -> tuple[Plate | None, Plate | None]:
        bar = arrow = None
        if self._scale is not None:
            bar = scale_bar(self._scale / zoom, _BAR_POINTS, self._desk.unit)
        if self._north is not None:
            arrow = north_arrow(self._north)
        return bar, arrow

    def _paint_labels(self, painter: QPainter, canvas: PlanCanvas) -> None:
        assert self._grid is not None  # noqa: S101 - asked by the caller
        seen = canvas.seen
        box = Box(seen.left(), seen.top(), seen.right(), seen.bottom())
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(px(12))
        painter.setFont(font)
        for text, at in self._grid.column_labels(box):
            x = canvas.mapFromScene(at, seen.top()).x()
            _label(painter, QRect(x - 20, 2, 40, _RULER), text)
        for text, at in self._grid.row_labels(box):
            y = canvas.mapFromScene(seen.left(), at).y()
            _label(painter, QRect(2, y - 10, 26, 20), text)


def _label(painter: QPainter, box: QRect, text: str) -> None:
    width = painter.fontMetrics().horizontalAdvance(text) + 10
    pill = QRect(0, 0, width, box.height() - 2)
    pill.moveCenter(box.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 210))
    painter.drawRoundedRect(pill, 4, 4)
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
