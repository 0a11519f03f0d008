"""What floats on the canvas: north and scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from cpted_audit.drawing.furniture import north_arrow, scale_bar
from cpted_audit.drawing.primitives import Plate
from cpted_audit.ui.plans.canvas.canvas import PlanCanvas
from cpted_audit.ui.plans.canvas.painter import paint_plate
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.theme import Theme, px

_BAR_POINTS = 150.0
_GAP, _PAD = 10, 8
_OPACITY = 0.92


class PlanFloats:
    """Paints them in the corners of the canvas, which paints those boxes anew as it is panned."""

    def __init__(self, controller: PlanController, canvas: PlanCanvas, theme: Theme) -> None:
        self._controller = controller
        self._canvas = canvas
        self._theme = theme
        canvas.floats = self
        for signal in (controller.plan_shown, controller.plan_changed, theme.changed):
            signal.connect(canvas.viewport().update)

    # Where they are

    def boxes(self) -> list[QRect]:
        """Return what they cover of the canvas, in its pixels."""
        return [box for box in (self._plates_box(),) if not box.isEmpty()]

    def _plates_box(self) -> QRect:
        plates = self._plates()
        if not plates:
            return QRect()
        point, gap, pad = self._point, px(_GAP), px(_PAD) // 2
        wide = round(sum((plate.width + _PAD) * point for plate in plates)) + pad
        high = round(max(plate.height for plate in plates) * point) + 2 * pad
        room = self._canvas.viewport().rect()
        return QRect(room.width() - gap - wide, room.height() - gap - high, wide, high)

    # Painting

    def paint(self, painter: QPainter) -> None:
        """Paint on a painter in pixels of the canvas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        for box in self.boxes():
            ground = QColor(tokens.surface)
            ground.setAlphaF(_OPACITY)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        self._paint_plates(painter)

    def _paint_plates(self, painter: QPainter) -> None:
        box, point = self._plates_box(), self._point
        left = float(box.left() + px(_PAD) // 2)
        for plate in self._plates():
            top = box.top() + (box.height() - plate.height * point) / 2
            paint_plate(painter, plate, QPointF(left, top), tokens=self._theme.tokens, point=point)
            left += (plate.width + _PAD) * point

    @property
    def _point(self) -> float:
        """Pixels of the screen to a point of the plates."""
        return px(100) / 100

    def _plates(self) -> list[Plate]:
        plan = self._controller.plan
        if plan is None:
            return []
        plates = [] if plan.north is None else [north_arrow(plan.north)]
        if plan.metres_per_pixel is not None:
            per_point = plan.metres_per_pixel / self._canvas.scale_ * self._point
            plates.append(scale_bar(per_point, _BAR_POINTS, self._controller.unit))
        return plates
