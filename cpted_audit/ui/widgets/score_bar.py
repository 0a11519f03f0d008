"""A bar that shows a score between its bounds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.analysis.scoring.score import Score
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.words import tr


class ScoreBar(QWidget):
    """Draws one score as a filled bar, with a tick at either bound."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score: Score | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_score(self, name: str, score: Score) -> None:
        """Show a score under a name that a screen reader says."""
        self._score = score
        low, high = score.bounds or (0, 0)
        text = tr("{score}, between {low} and {high}", score=tr(score.text), low=low, high=high)
        self.setAccessibleName(f"{name}: {text}")
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a bar as wide as there is room."""
        return QSize(self._theme.px(120), self._theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, value and bounds."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0, 3, self.width(), self.height() - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(track, 4, 4)
        if self._score is None:
            return
        if self._score.percent is not None and self._score.value:
            painter.setBrush(QColor(tokens.accent))
            filled = QRectF(track)
            filled.setWidth(max(8.0, track.width() * self._score.value))
            painter.drawRoundedRect(filled, 4, 4)
        painter.setPen(QPen(QColor(tokens.text), 1.5))
        for bound in (self._score.low, self._score.high):
            if bound is not None:
                x = min(self.width() - 1.0, max(1.0, self.width() * bound))
                painter.drawLine(round(x), 0, round(x), self.height())
