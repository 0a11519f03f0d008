"""The names of the grid's columns and rows along the edges of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.domain.plane import Box
from cpted_audit.geometry.cells import Cells
from cpted_audit.ui.plans.canvas.canvas import PlanCanvas
from cpted_audit.ui.theme import Theme, px

BREADTH = 20


class Ruler(QWidget):
    """Names over the canvas, or at its left; hidden where no grid can be named so.

    A strip of its own beside the canvas: anything that lay over it would have the whole canvas
    painted anew at each step of panning.
    """

    def __init__(
        self, canvas: PlanCanvas, theme: Theme, parent: QWidget | None = None, *, across: bool
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._theme = theme
        self._across = across
        self._cells: Cells | None = None
        self._whole = Box(0.0, 0.0, 0.0, 0.0)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((free, fixed) if across else (fixed, free)))
        canvas.looked.connect(self.update)
        self.hide()

    def show_cells(self, cells: Cells | None, whole: Box) -> None:
        """Name the cells of a grid that lie on the whole of a plan, or hide."""
        self._cells, self._whole = cells, whole
        self.setVisible(cells is not None and cells.is_upright)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a narrow strip."""
        return QSize(px(BREADTH), px(BREADTH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write each name where its column or row is seen."""
        if self._cells is None:
            return
        painter = QPainter(self)
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        seen = self._canvas.seen
        whole = self._whole
        box = Box(
            max(seen.left(), whole.left), max(seen.top(), whole.top),
            min(seen.right(), whole.right), min(seen.bottom(), whole.bottom),
        )  # fmt: skip
        if box.width <= 0 or box.height <= 0:
            painter.end()
            return
        labels = self._cells.top_labels(box) if self._across else self._cells.left_labels(box)
        for text, at in labels:
            painter.drawText(self._room(at), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _room(self, at: float) -> QRect:
        half = px(24)
        if self._across:
            x = self._canvas.mapFromScene(at, 0).x() + self._offset().x()
            return QRect(x - half, 0, 2 * half, self.height())
        y = self._canvas.mapFromScene(0, at).y() + self._offset().y()
        return QRect(0, y - half, self.width(), 2 * half)

    def _offset(self) -> QPoint:
        return self.mapFromGlobal(self._canvas.viewport().mapToGlobal(self.rect().topLeft()))
