"""The strip under the canvas: what the tool does, where the pointer is, north and scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cpted_audit.domain.length import length_text
from cpted_audit.domain.plane import Point
from cpted_audit.drawing.furniture import north_arrow, scale_bar
from cpted_audit.drawing.primitives import Plate
from cpted_audit.session.plans import grid_of
from cpted_audit.ui.plans.canvas import PlanCanvas
from cpted_audit.ui.plans.desk import PlanDesk
from cpted_audit.ui.plans.painter import paint_plate
from cpted_audit.ui.plans.plan_columns import is_low
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import ElidedLabel

_BAR_POINTS = 150.0


class FurnitureBar(QFrame):
    """Tells what goes with the plan without lying over it."""

    def __init__(
        self, desk: PlanDesk, canvas: PlanCanvas, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("furniture")
        self._desk = desk
        self._canvas = canvas
        self._hint = ElidedLabel("", "muted")
        self._where = ElidedLabel("", "muted")
        self._plates = _Plates(desk, canvas, theme)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._where, 1)
        row.addWidget(self._plates)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(2)
        column.addWidget(self._hint)
        column.addLayout(row)
        canvas.pointed.connect(self._tell)
        canvas.looked.connect(self._plates.update)
        canvas.looked.connect(self._fit)
        for signal in (desk.plan_shown, desk.plan_changed):
            signal.connect(self._plates.refresh)

    def show_hint(self, hint: str) -> None:
        """Say what the tool in hand does."""
        self._hint.setText(hint)
        self._canvas.setAccessibleDescription(hint)

    def _fit(self) -> None:
        """Leave the hint out where the plan needs its line."""
        self._hint.setVisible(not is_low(self))

    def _tell(self, point: Point | None) -> None:
        """Say where the pointer is: in feet or metres, and in which cell."""
        plan = self._desk.plan
        if plan is None or point is None:
            self._where.setText("")
            return
        grid = grid_of(plan)
        cell = None if grid is None else grid.cell_name(point)
        self._where.setText(" · ".join(filter(None, (*self._at(point), cell))))

    def _at(self, point: Point) -> tuple[str, str]:
        scale = self._desk.plan.metres_per_pixel if self._desk.plan else None
        if scale is None:
            return f"x {point.x:.0f} px", f"y {point.y:.0f} px"
        x, y = (length_text(one * scale, self._desk.unit) for one in point)
        return f"x {x}", f"y {y}"


class _Plates(QWidget):
    """The north arrow and the scale bar, as they are printed too."""

    def __init__(self, desk: PlanDesk, canvas: PlanCanvas, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._canvas = canvas
        self._theme = theme

    def refresh(self) -> None:
        """Make room for what there is to show."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the longest bar and the arrow."""
        plan = self._desk.plan
        width = 0.0
        if plan is not None:
            width += 220 if plan.metres_per_pixel is not None else 0
            width += 52 if plan.north is not None else 0
        return QSize(px(width), px(44))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a cut bar would tell a wrong length."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint arrow and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        point = px(100) / 100
        left = 0.0
        for plate in self._shown(point):
            top = (self.height() - plate.height * point) / 2
            paint_plate(painter, plate, QPointF(left, top), tokens=self._theme.tokens, point=point)
            left += (plate.width + 8) * point
        painter.end()

    def _shown(self, point: float) -> list[Plate]:
        plan = self._desk.plan
        if plan is None:
            return []
        plates = [] if plan.north is None else [north_arrow(plan.north)]
        if plan.metres_per_pixel is not None:
            per_point = plan.metres_per_pixel / self._canvas.scale_ * point
            plates.append(scale_bar(per_point, _BAR_POINTS, self._desk.unit))
        return plates
