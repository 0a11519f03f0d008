"""A field in which a signature is drawn by mouse, finger or pen; kept as lines, never a picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.domain.editions import MOST_POINTS, SignaturePoint
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

WIDE, HIGH = 3, 1
"""The shape of the field, whatever its size; the documents print the same."""
_DIGITS: Final = 4
_STEP: Final = 0.003
"""How far the hand must move for another point, in widths of the field."""


class SignaturePad(QWidget):
    """Collects strokes; keyboard users type their name alone and pass it by."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: list[SignaturePoint] = []
        self._drawing = False
        self.setAccessibleName(tr("Signature drawn by hand, optional"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(QSize(px(330), px(330) * HIGH // WIDE))

    def clear(self) -> None:
        """Take away what was drawn."""
        self.points.clear()
        self.update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke; fingers and pens come as a mouse does."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drawing = True
            self._add(event.position(), self.points[-1].stroke + 1 if self.points else 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        if self._drawing and self.points:
            self._add(event.position(), self.points[-1].stroke)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End a stroke."""
        self._drawing = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line to sign on, and what was drawn."""
        painter = QPainter(self)
        ink = self.palette().text().color()
        painter.setPen(QPen(self.palette().placeholderText().color(), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        base = round(self.height() * 0.8)
        painter.drawLine(px(12), base, self.width() - px(12), base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ink, px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        path, last = QPainterPath(), -1
        for point in self.points:
            at = QPointF(point.x * self.width(), point.y * self.height())
            if point.stroke != last:
                path.moveTo(at)
                path.lineTo(at + QPointF(0.1, 0))  # a dot is seen too
            path.lineTo(at)
            last = point.stroke
        painter.drawPath(path)
        painter.end()

    def _add(self, at: QPointF, stroke: int) -> None:
        x, y = (min(1.0, max(0.0, one)) for one in (at.x() / self.width(), at.y() / self.height()))
        last = self.points[-1] if self.points else None
        near = last is not None and last.stroke == stroke and (
            abs(last.x - x) < _STEP and abs(last.y - y) < _STEP * WIDE
        )  # fmt: skip
        if not near and len(self.points) < MOST_POINTS:
            self.points.append(SignaturePoint(stroke, round(x, _DIGITS), round(y, _DIGITS)))
            self.update()
            self.changed.emit()
