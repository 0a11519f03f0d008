"""Draws the scores of several audits by their days; the table beside it says the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.comparing.trend import Trend, TrendPoint
from cpted_audit.report.comparing.trend import across
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.words import day, said, tr

_DOT, _BAND, _CAP = 4, 5, 7
_LINES = (0, 25, 50, 75, 100)
_LABEL_ROOM = 84
_GAP_ROOM = 110


class TrendChart(QWidget):
    """Joins what can be compared and leaves gaps where nothing can be said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._trend = Trend((), ())
        self.setMinimumHeight(px(210))
        self.setAccessibleName(tr("Scores by day"))
        theme.changed.connect(self.update)

    def show_trend(self, trend: Trend) -> None:
        """Show a trend."""
        self._trend = trend
        told = [f"{day_of(point)}: {score_of(point)}" for point in trend.points]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, then the runs that are joined, the bands and dots, and the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        font = painter.font()
        font.setPixelSize(px(12))
        painter.setFont(font)
        for value in _LINES:
            y = self._y(value)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(self._box.left(), y), QPointF(self._box.right(), y))
            painter.setPen(QColor(tokens.muted))
            beside = QRectF(0, y - px(9), self._box.left() - px(6), px(18))
            painter.drawText(beside, _RIGHT, str(value))
        painter.setPen(QPen(QColor(tokens.accent), px(2)))
        for run in self._trend.runs:
            painter.drawPolyline(QPolygonF([self._at(self._trend.points[one]) for one in run]))
        self._paint_gaps(painter)
        for point in self._trend.points:
            self._paint_point(painter, point)
        self._paint_days(painter)

    @property
    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(px(40), px(22), -px(12), -px(44))

    def _y(self, value: float) -> float:
        box = self._box
        return box.bottom() - box.height() * max(0.0, min(100.0, value)) / 100

    def _at(self, point: TrendPoint) -> QPointF:
        days, on = self._trend.days, point.state.walked_on
        box = self._box
        side = px(44)
        along = 0.0 if days is None or on is None else across(on, days, box.width() - 2 * side)
        return QPointF(box.left() + side + along, self._y(point.score.percent or 0))

    def _paint_point(self, painter: QPainter, point: TrendPoint) -> None:
        if point.state.walked_on is None:
            return
        tokens, at = self._theme.tokens, self._at(point)
        painter.setPen(QColor(tokens.text))
        if point.score.percent is None:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(_around(at.x(), at.y() - px(20)), _CENTER, tr("no score"))
            return
        percent = point.score.percent
        high, low = self._y(percent + point.band), self._y(percent - point.band)
        painter.drawText(_around(at.x(), high - px(20)), _CENTER, str(percent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRect(QRectF(at.x() - px(_BAND), high, 2 * px(_BAND), low - high))
        painter.setPen(QPen(QColor(tokens.accent), 1))
        for y in (high, low):
            painter.drawLine(QPointF(at.x() - px(_CAP), y), QPointF(at.x() + px(_CAP), y))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(at, px(_DOT), px(_DOT))

    def _paint_gaps(self, painter: QPainter) -> None:
        """Say between two audits that they are not joined, where there is room for it."""
        painter.setPen(QColor(self._theme.tokens.muted))
        for number, step in enumerate(self._trend.steps):
            both = self._trend.points[number : number + 2]
            left, right = (self._at(point).x() for point in both)
            if step.gap is not None and right - left >= px(_GAP_ROOM):
                middle = _around((left + right) / 2, self._y(0) - px(38))
                painter.drawText(middle, _CENTER, tr("not comparable"))

    def _paint_days(self, painter: QPainter) -> None:
        """Write the days below, one that has no room beside the last a row lower."""
        painter.setPen(QColor(self._theme.tokens.muted))
        room = px(_LABEL_ROOM)
        ends = [-room, -room]
        for point in self._trend.points:
            x = self._at(point).x()
            row = next((at for at, end in enumerate(ends) if x - end >= room), None)
            if row is None or point.state.walked_on is None:
                continue  # the table has them all
            ends[row] = round(x)
            below = self._box.bottom() + px(4) + row * px(18)
            painter.drawText(_around(x, below), _CENTER, day_of(point))


def day_of(point: TrendPoint) -> str:
    """Return the day of an audit's last answer, or that nothing is answered."""
    on = point.state.walked_on
    return tr("nothing answered") if on is None else day(on)


def score_of(point: TrendPoint) -> str:
    """Return the score of an audit with its band, or why there is none."""
    if point.score.percent is None:
        return said(point.score.without_number)
    return f"{point.score.percent} ± {point.band}"


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter


def _around(x: float, top: float) -> QRectF:
    return QRectF(x - px(60), top, px(120), px(18))
