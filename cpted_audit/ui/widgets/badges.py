"""Paint the state of an answer and of a place: by colour, by shape and by letter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpted_audit.analysis.scoring.score import Score
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.words import tr

# A bar that shows a score between its bounds.


class ScoreBar(QWidget):
    """Draws one score as a filled bar, with a tick at either bound."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score: Score | None = None
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_score(self, name: str, score: Score) -> None:
        """Show a score under a name that a screen reader says."""
        if (name, score) == (self._name, self._score):
            return
        self._name, self._score = name, score
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


LETTERS: dict[AnswerValue, str] = {
    AnswerValue.YES: "Y",
    AnswerValue.PARTIAL: "P",
    AnswerValue.NO: "N",
    AnswerValue.NOT_APPLICABLE: "A",
    AnswerValue.UNABLE: "U",
}
"""The letter of an answer, which is also its key."""


def paint_answer(painter: QPainter, box: QRectF, value: AnswerValue | None, theme: Theme) -> None:
    """Paint an answer's badge: circle Y, square P, diamond N, oval A, circle U, dashed ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if value is None:
        _paint_blank(painter, box, theme)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme.tokens, value.value)))
        _paint_shape(painter, box, value)
        _paint_letter(painter, box, LETTERS[value], QColor(theme.tokens.on_accent))
    painter.restore()


def paint_ring(painter: QPainter, box: QRectF, answered: int, total: int, theme: Theme) -> None:
    """Paint how much of a place is addressed: a filling ring, a tick when all of it is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if total and answered == total:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens.yes))
        painter.drawEllipse(box)
        _paint_tick(painter, box, QColor(theme.tokens.on_accent))
    else:
        width = box.width() * 0.2
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.tokens.line), width))
        painter.drawEllipse(inner)
        if answered:
            pen = QPen(QColor(theme.tokens.accent), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(inner, 90 * 16, -round(360 * 16 * answered / total))
    painter.restore()


def _paint_blank(painter: QPainter, box: QRectF, theme: Theme) -> None:
    pen = QPen(QColor(theme.tokens.muted), 1.6, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _paint_shape(painter: QPainter, box: QRectF, value: AnswerValue) -> None:
    match value:
        case AnswerValue.PARTIAL:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        case AnswerValue.NO:
            middle = box.center()
            reach = box.width() / 2 + 2
            painter.drawPolygon(
                QPolygonF(
                    [
                        middle + QPointF(0, -reach),
                        middle + QPointF(reach, 0),
                        middle + QPointF(0, reach),
                        middle + QPointF(-reach, 0),
                    ]
                )
            )
        case AnswerValue.NOT_APPLICABLE:
            flat = box.adjusted(-2, box.height() * 0.16, 2, -box.height() * 0.16)
            painter.drawRoundedRect(flat, flat.height() / 2, flat.height() / 2)
        case _:
            painter.drawEllipse(box)


def _paint_letter(painter: QPainter, box: QRectF, letter: str, color: QColor) -> None:
    font = QFont(painter.font())
    font.setPixelSize(round(box.height() * 0.55))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def _paint_tick(painter: QPainter, box: QRectF, color: QColor) -> None:
    pen = QPen(color, box.width() * 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = [(0.28, 0.52), (0.44, 0.68), (0.73, 0.36)]
    painter.drawPolyline(
        [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]
    )
