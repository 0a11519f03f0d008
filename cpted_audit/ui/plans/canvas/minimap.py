"""A small map of the whole plan, beside the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.plane import Point
from cpted_audit.ui.theme import LIGHT, Theme, px
from cpted_audit.ui.words import tr

_SIDE = 242
_SHAPE = 0.5


class MiniMap(QWidget):
    """The whole plan, small, with a frame around what is seen; a click goes there."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QPixmap()
        self._width = self._height = 1
        self._seen = QRectF()
        self.setFixedSize(px(_SIDE), px(_SIDE * _SHAPE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Small map of the plan"))
        self.hide()

    def show_plan(self, thumbnail: bytes | None, width: int, height: int) -> None:
        """Show another plan, or hide."""
        self.setVisible(thumbnail is not None)
        if thumbnail is not None:
            self._picture.loadFromData(thumbnail)
            self._width, self._height = width, height
        self.update()

    def show_seen(self, seen: QRectF) -> None:
        """Frame what is seen."""
        self._seen = seen
        self.update()

    def _target(self) -> QRectF:
        scale = min(self.width() / self._width, self.height() / self._height)
        across, down = self._width * scale, self._height * scale
        return QRectF((self.width() - across) / 2, (self.height() - down) / 2, across, down)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plan and the frame."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.ground))
        target = self._target()
        painter.fillRect(target, QColor(LIGHT.surface))  # paper in every theme
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))
        scale = target.width() / self._width
        frame = QRectF(
            target.x() + self._seen.x() * scale, target.y() + self._seen.y() * scale,
            self._seen.width() * scale, self._seen.height() * scale,
        ).intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))  # fmt: skip
        painter.setPen(QColor(LIGHT.accent))
        painter.drawRect(frame)
        painter.setPen(QColor(tokens.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it was clicked."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with a pressed mouse."""
        self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        target = self._target()
        at = (event.position() - target.topLeft()) / (target.width() / self._width)
        self.pointed.emit(Point(at.x(), at.y()))
