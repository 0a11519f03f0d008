"""The marks of a photo as the editor paints them: the same shapes the export draws."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cpted_audit.domain.photos.mark_edits import handles
from cpted_audit.domain.photos.mark_shapes import (
    MarkLook,
    MarkWords,
    Path,
    Shape,
    longer_side,
    look,
    pixels,
)
from cpted_audit.domain.photos.markup import INKS, Blur, Crop, Mark, MarkColor

HANDLE = 11
"""Screen pixels across of a handle."""
_CELLS = 6
_DIM = 150
"""Of 255: how dark the part is that a crop takes away."""


class MarksItem(QGraphicsItem):
    """Paints every mark over a picture, and handles at the selected one."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self._picture = picture
        self.marks: tuple[Mark, ...] = ()
        self.selected: int | None = None

    def boundingRect(self) -> QRectF:
        """Return the picture and what handles reach beyond it."""
        return QRectF(self._picture.rect()).adjusted(-50, -50, 50, 50)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint blurs, then what is drawn, then what the crop leaves out, then the handles."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._picture.width(), self._picture.height()
        for mark in self.marks:
            if isinstance(mark, Blur):
                self._blur(painter, QRectF(*_rect(pixels(mark, width, height))))
        crop = next((mark for mark in self.marks if isinstance(mark, Crop)), None)
        longer = longer_side(width, height, crop)
        for mark in self.marks:
            drawn = look(mark, width, height, longer)
            if drawn is not None:
                _paint_look(painter, drawn)
        for mark in self.marks:
            if isinstance(mark, Crop):
                self._dim_around(painter, QRectF(*_rect(pixels(mark, width, height))))
        if self.selected is not None and self.selected < len(self.marks):
            self._handles(painter, self.marks[self.selected])

    def _blur(self, painter: QPainter, rect: QRectF) -> None:
        part = self._picture.copy(rect.toAlignedRect())
        cell = max(part.width(), part.height()) / _CELLS or 1
        smooth = Qt.TransformationMode.SmoothTransformation
        few = part.scaled(
            max(1, round(part.width() / cell)), max(1, round(part.height() / cell)),
            Qt.AspectRatioMode.IgnoreAspectRatio, smooth,
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(rect, few, QRectF(few.rect()))
        painter.setPen(_dashes(painter))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _dim_around(self, painter: QPainter, rect: QRectF) -> None:
        around = QPainterPath()
        around.setFillRule(Qt.FillRule.OddEvenFill)
        around.addRect(QRectF(self._picture.rect()))
        around.addRect(rect)
        dim = QColor(INKS[MarkColor.BLACK][0])
        dim.setAlpha(_DIM)
        painter.fillPath(around, dim)
        painter.setPen(_dashes(painter))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _handles(self, painter: QPainter, mark: Mark) -> None:
        side = HANDLE / painter.worldTransform().m11()
        dark, light = INKS[MarkColor.BLACK]
        painter.setPen(QPen(QColor(dark), side / 6))
        painter.setBrush(QBrush(QColor(light)))
        for x, y in handles(mark):
            middle = QPointF(x * self._picture.width(), y * self._picture.height())
            painter.drawRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))


def _paint_look(painter: QPainter, drawn: MarkLook) -> None:
    ink, outline = (QColor(color) for color in INKS[drawn.color])
    for color, around in ((outline, drawn.outline), (ink, 0.0)):
        for shape in drawn.shapes:
            _paint_shape(painter, shape, color, around)


def _paint_shape(painter: QPainter, shape: Shape, color: QColor, around: float) -> None:
    width = (shape.width if isinstance(shape, Path) else 0.0) + 2 * around
    pen = QPen(
        color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen if width else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if isinstance(shape, MarkWords):
        _paint_words(painter, shape, color)
        return
    polygon = QPolygonF([QPointF(x, y) for x, y in shape.points])
    if isinstance(shape, Path):
        (painter.drawPolygon if shape.closed else painter.drawPolyline)(polygon)
    else:
        painter.setBrush(color)
        painter.drawPolygon(polygon)


def _paint_words(painter: QPainter, words: MarkWords, color: QColor) -> None:
    font = QFont("Noto Sans")
    font.setBold(True)
    font.setPixelSize(max(6, round(words.height)))
    metrics = QFontMetricsF(font)
    left, top = words.at
    if words.centred:
        left -= metrics.horizontalAdvance(words.text) / 2
        top -= metrics.height() / 2
    path = QPainterPath()
    path.addText(QPointF(left, top + metrics.ascent()), font, words.text)
    painter.drawPath(path)  # the pen around it is the outline
    painter.fillPath(path, color)


def _dashes(painter: QPainter) -> QPen:
    pen = QPen(QColor(INKS[MarkColor.WHITE][0]), 2 / painter.worldTransform().m11())
    pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _rect(edges: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    left, top, right, bottom = edges
    return left, top, right - left, bottom - top
