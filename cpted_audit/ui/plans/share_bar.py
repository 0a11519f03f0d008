"""A bar that shows a share of a hundred."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.analysis.scoring.score import percent
from cpted_audit.ui.theme import LIGHT, px
from cpted_audit.ui.words import tr


def share_text(share: float | None) -> str:
    """Return a share of a hundred as shown; it never tells a whole that is not one."""
    return "–" if share is None else f"{percent(share / 100)} %"


class ShareBar(QWidget):
    """Draws one share, 0 to 100, as a filled bar; None draws the empty track."""

    def __init__(self, name: str, share: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        told = tr("unknown") if share is None else share_text(share)
        self.setAccessibleName(f"{name}: {told}")
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a bar as wide as there is room."""
        return QSize(px(80), px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and what is filled of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 3, self.width(), self.height() - 6)
        painter.setBrush(QColor(LIGHT.line))
        painter.drawRoundedRect(track, 4, 4)
        if self._share:
            track.setWidth(max(8.0, track.width() * self._share / 100))
            painter.setBrush(QColor(LIGHT.yes))
            painter.drawRoundedRect(track, 4, 4)
        painter.end()
