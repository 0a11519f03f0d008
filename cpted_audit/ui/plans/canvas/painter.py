"""Paint the primitives of a plan with Qt, at any zoom."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtGui import QPolygonF as Polygon

from cpted_audit.domain.plane import Area, Point, Ring
from cpted_audit.drawing.ink import ON_PAPER, Ink
from cpted_audit.drawing.primitives import (
    CAPITALS,
    HALO_OPACITY,
    HALO_PADDING,
    HATCH_OPACITY,
    HATCH_WIDTH,
    Align,
    Curve,
    DrawnWords,
    Fill,
    Letters,
    Line,
    MoveTo,
    Outline,
    Parts,
    Path,
    Plate,
    Primitive,
    Sign,
    Stroke,
)
from cpted_audit.ui.tokens import Tokens

_TOKENS: dict[Ink, str] = {
    Ink.TEXT: "text", Ink.MUTED: "muted", Ink.LINE: "line", Ink.PAPER: "surface",
    Ink.ACCENT: "accent", Ink.YES: "yes", Ink.PARTIAL: "partial", Ink.NO: "no", Ink.NA: "na",
    Ink.UNABLE: "unable", Ink.SEEN: "yes", Ink.BLIND: "no", Ink.CAMERA: "accent",
    Ink.WALL: "text", Ink.ZONE: "accent",
}  # fmt: skip
"""The token of the theme for each ink; one that is not here looks the same in every theme."""
_BEGIN = {Align.LEFT: 0.0, Align.CENTRE: -0.5, Align.RIGHT: -1.0}


def paint(
    painter: QPainter,
    primitives: Iterable[Primitive],
    *,
    zoom: float,
    tokens: Tokens,
    point: float = 1.0,
) -> None:
    """Paint on a painter whose coordinates are pixels of the plan, the first primitive lowest.

    `zoom` is logical pixels of the screen to a pixel of the plan, `point` logical pixels to a
    point.
    """
    brush = Brush(painter, point / zoom, point, tokens)
    for primitive in primitives:
        brush.draw(primitive)


def paint_plate(
    painter: QPainter, plate: Plate, at: QPointF, *, tokens: Tokens, point: float = 1.0
) -> None:
    """Paint furniture on a painter in logical pixels, its upper left corner at a point."""
    Brush(painter, point, point, tokens).sign(Sign(Point(at.x(), at.y()), plate.parts))


@lru_cache(maxsize=256)
def color_of(ink: Ink, tokens: Tokens, opacity: float = 1.0) -> QColor:
    """Return an ink in a theme."""
    color = QColor(getattr(tokens, _TOKENS[ink]) if ink in _TOKENS else ON_PAPER[ink])
    color.setAlphaF(opacity)
    return color


@dataclass(slots=True)
class Brush:
    """A painter with the theme's inks; `length` is a point in the painter's own coordinates.

    `exposed` is what can be seen of the plan, None to ask the painter.
    """

    painter: QPainter
    length: float
    point: float
    tokens: Tokens
    exposed: QRectF | None = None

    def draw(self, primitive: Primitive) -> None:
        """Paint one primitive."""
        match primitive:
            case Stroke():
                self.stroke(primitive)
            case Fill():
                self.fill(primitive)
            case DrawnWords():
                self.words(primitive)
            case Sign():
                self.sign(primitive)

    def stroke(self, stroke: Stroke) -> None:
        """Paint a line, no thinner on the screen than it says."""
        width = max(stroke.width * self.length, stroke.breadth)
        self.painter.setPen(self._pen(stroke.ink, width, stroke.dash, self.length, stroke.opacity))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        line = _polygon(stroke.points)
        if stroke.closed:
            self.painter.drawPolygon(line)
        else:
            self.painter.drawPolyline(line)

    def fill(self, fill: Fill) -> None:
        """Paint areas and their hatching."""
        self.fill_path(area_path(fill.areas), fill)

    def fill_path(self, path: QPainterPath, fill: Fill) -> None:
        """Paint areas that were made a path before, as `area_path` does."""
        self.painter.fillPath(path, color_of(fill.ink, self.tokens, fill.opacity))
        if fill.hatch:
            self._hatch(fill, path)

    def words(self, words: DrawnWords) -> None:
        """Paint words that keep their size."""
        self.painter.save()
        self.painter.translate(*words.at)
        self.painter.scale(self.length, self.length)
        if words.halo is not None:
            self._strip(words, words.halo)
        self._text(
            Letters(
                words.dx,
                words.dy,
                words.text,
                words.size,
                words.ink,
                bold=words.bold,
                align=words.align,
            )
        )
        self.painter.restore()

    def _span(self, words: DrawnWords) -> tuple[float, float]:
        """Return the left end and the width of words, in points."""
        return words_span(words, self.painter.font(), self.point)

    def sign(self, sign: Sign) -> None:
        """Paint a sign that keeps its size."""
        self.painter.save()
        self.painter.translate(*sign.at)
        self.painter.rotate(sign.turn)
        self.painter.scale(self.length, self.length)
        self.parts(sign.parts)
        self.painter.restore()

    def parts(self, parts: Parts) -> None:
        """Paint parts on a painter whose unit is a point."""
        for part in parts:
            if isinstance(part, Letters):
                self._text(part)
            else:
                self._outline(part)

    def _outline(self, part: Outline) -> None:
        fill = Qt.BrushStyle.NoBrush
        self.painter.setBrush(
            fill if part.fill is None else QBrush(color_of(part.fill, self.tokens, part.opacity))
        )
        if part.stroke is None:
            self.painter.setPen(Qt.PenStyle.NoPen)
        else:
            pen = self._pen(part.stroke, part.width, part.dash, 1.0, part.opacity)
            self.painter.setPen(pen)
        self.painter.drawPath(path_of(part.path))

    def _pen(
        self, ink: Ink, width: float, dash: Sequence[float], unit: float, opacity: float
    ) -> QPen:
        pen = QPen(color_of(ink, self.tokens, opacity), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
        if dash:
            pen.setDashPattern([piece * unit / width for piece in dash])
        return pen

    def _text(self, part: Letters) -> None:
        """Paint letters on a painter whose unit is a point, in a font of whole pixels."""
        font = _font(self.painter.font(), round(part.size * self.point) or 1, bold=part.bold)
        shrunk = part.size / font.pixelSize()
        across = _width(font, part.text)
        if part.room is not None:
            shrunk *= min(1.0, part.room / (across * shrunk or 1.0))
        self.painter.save()
        self.painter.translate(part.x, part.y)
        self.painter.scale(shrunk, shrunk)
        self.painter.setFont(font)
        self.painter.setPen(color_of(part.ink, self.tokens))
        at = QPointF(across * _BEGIN[part.align], font.pixelSize() * CAPITALS)
        self.painter.drawText(at, part.text)
        self.painter.restore()

    def _strip(self, words: DrawnWords, halo: Ink) -> None:
        left, across = self._span(words)
        box = QRectF(left, words.dy - words.size * 0.62, across, words.size * 1.24)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color_of(halo, self.tokens, HALO_OPACITY))
        self.painter.drawRoundedRect(box.adjusted(-HALO_PADDING, 0, HALO_PADDING, 0), 2, 2)

    def _hatch(self, fill: Fill, path: QPainterPath) -> None:
        box = path.boundingRect().intersected(self._exposed())
        if box.isEmpty():
            return
        self.painter.save()
        self.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        pen = self._pen(fill.ink, HATCH_WIDTH * self.length, (), 1.0, HATCH_OPACITY)
        self.painter.setPen(pen)
        step = fill.hatch * math.sqrt(2) * self.length
        first = math.ceil((box.left() + box.top()) / step)
        last = math.floor((box.right() + box.bottom()) / step)
        for number in range(first, last + 1):
            across = number * step
            self.painter.drawLine(
                QPointF(across - box.top(), box.top()), QPointF(across - box.bottom(), box.bottom())
            )
        self.painter.restore()

    def _exposed(self) -> QRectF:
        """Return what can be painted on, so that no hatching is drawn far outside a window."""
        if self.exposed is not None:
            return self.exposed
        there, possible = self.painter.worldTransform().inverted()
        if not possible:
            return QRectF()
        seen = there.mapRect(QRectF(self.painter.viewport()))
        clip = self.painter.clipBoundingRect() if self.painter.hasClipping() else seen
        return seen.intersected(clip)


def words_span(words: DrawnWords, base: QFont, point: float = 1.0) -> tuple[float, float]:
    """Return the left end and the width of words in a font's family, in points."""
    font = _font(base, round(words.size * point) or 1, bold=words.bold)
    across = _width(font, words.text) * words.size / font.pixelSize()
    return words.dx + across * _BEGIN[words.align], across


def area_path(areas: Iterable[Area]) -> QPainterPath:
    """Return areas as one path, the holes left out."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for area in areas:
        for ring in (area.outline, *area.holes):
            path.addPolygon(_polygon(ring))
            path.closeSubpath()
    return path


@lru_cache(maxsize=4096)
def path_of(path: Path) -> QPainterPath:
    """Return a path for Qt; it is shared, so nobody may change it."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.OddEvenFill)
    for step in path:
        match step:
            case MoveTo():
                made.moveTo(*step)
            case Line():
                made.lineTo(*step)
            case Curve():
                made.cubicTo(*step)
            case _:
                made.closeSubpath()
    return made


def _polygon(points: Ring) -> Polygon:
    return Polygon([QPointF(*point) for point in points])


def _font(base: QFont, pixels: int, *, bold: bool) -> QFont:
    return _sized_font(base.family(), pixels, bold)


@lru_cache(maxsize=128)
def _sized_font(family: str, pixels: int, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


@lru_cache(maxsize=8192)
def _text_width(font: str, text: str) -> float:
    made = QFont()
    made.fromString(font)
    return QFontMetricsF(made).horizontalAdvance(text)


def _width(font: QFont, text: str) -> float:
    return _text_width(font.toString(), text)
