"""Paint the primitives of a plan with the report's own pen."""

from __future__ import annotations

import math
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cpted_audit.domain.plane import Box, Point
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
    Plate,
    Primitive,
    Sign,
    Stroke,
)
from cpted_audit.report.pdf.pen import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.pdfgen.pathobject import PDFPathObject

    from cpted_audit.report.pdf.pen import Pen
    from cpted_audit.report.pdf.pen import Point as Place
    from cpted_audit.report.pdf.styles import Align as PenAlign

_ALIGNS: Final[dict[Align, PenAlign]] = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
}
_BEGIN: Final = {Align.LEFT: 0.0, Align.CENTRE: -0.5, Align.RIGHT: -1.0}
_ROUND, _BUTT = 1, 0
"""ReportLab's numbers for the ends and corners of lines."""


@dataclass(frozen=True, slots=True)
class PlanPen:
    """A pen on a page for a plan.

    The plan's upper left corner is at (`left`, `top`) in points, y upwards; `scale` is points to a
    pixel of the plan. `point` makes everything that keeps its size so much larger or smaller.
    """

    pen: Pen
    left: float
    top: float
    scale: float
    point: float = 1.0

    def paint(self, primitives: Iterable[Primitive]) -> None:
        """Paint primitives, the first lowest."""
        for primitive in primitives:
            self._draw(primitive)

    def place(self, at: Point) -> Place:
        """Return where a point of the plan is on the page."""
        return self.left + at.x * self.scale, self.top - at.y * self.scale

    def _draw(self, primitive: Primitive) -> None:
        match primitive:
            case Stroke():
                self._stroke(primitive)
            case Fill():
                self._fill(primitive)
            case DrawnWords():
                self._words(primitive)
            case Sign():
                x, y = self.place(primitive.at)
                with self.pen.turned(x, y, -primitive.turn, self.point):
                    paint_parts(self.pen, primitive.parts)

    def _stroke(self, stroke: Stroke) -> None:
        width = max(stroke.width * self.point, stroke.breadth * self.scale)
        dash = [piece * self.point for piece in stroke.dash]
        path = self._rings([stroke.points], closed=stroke.closed)
        with _lined(self.pen, stroke.ink, width, dash, stroke.opacity):
            self.pen.canvas.drawPath(path, stroke=1, fill=0)

    def _fill(self, fill: Fill) -> None:
        rings = [ring for area in fill.areas for ring in (area.outline, *area.holes)]
        path = self._rings(rings, closed=True)
        canvas = self.pen.canvas
        canvas.saveState()
        _fill_with(self.pen, fill.ink, fill.opacity)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()
        if fill.hatch:
            self._hatch(fill, path, rings)

    def _hatch(self, fill: Fill, path: PDFPathObject, rings: Sequence[Sequence[Point]]) -> None:
        box = self._box(rings)
        step = fill.hatch * math.sqrt(2) * self.point
        # Counted from the plan's corner, as on the screen, so that they do not move with a tile.
        begin = self.left - self.top
        first = math.ceil((box.left - box.bottom - begin) / step)
        last = math.floor((box.right - box.top - begin) / step)
        lines = [
            [(across + box.top, box.top), (across + box.bottom, box.bottom)]
            for number in range(first, last + 1)
            for across in [begin + number * step]
        ]
        canvas = self.pen.canvas
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        width = HATCH_WIDTH * self.point
        self.pen.lines(lines, color=ON_PAPER[fill.ink], width=width, opacity=HATCH_OPACITY)
        canvas.restoreState()

    def _box(self, rings: Sequence[Sequence[Point]]) -> Box:
        """Return the box of rings on the page; `top` is its lower edge in value."""
        places = [self.place(point) for ring in rings for point in ring]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _words(self, words: DrawnWords) -> None:
        x, y = self.place(words.at)
        with self.pen.turned(x, y, 0, self.point):
            if words.halo is not None:
                self._strip(words, words.halo)
            _letters(
                self.pen,
                Letters(
                    words.dx, words.dy, words.text, words.size, words.ink, words.bold, words.align
                ),
            )

    def _strip(self, words: DrawnWords, halo: Ink) -> None:
        across = text_width(words.text, words.size, bold=words.bold)
        self.pen.rectangle(
            words.dx + across * _BEGIN[words.align] - HALO_PADDING,
            -words.dy - words.size * 0.62,
            across + 2 * HALO_PADDING,
            words.size * 1.24,
            fill=ON_PAPER[halo], radius=2.0, opacity=HALO_OPACITY,
        )  # fmt: skip

    def _rings(self, rings: Sequence[Sequence[Point]], *, closed: bool) -> PDFPathObject:
        path = self.pen.canvas.beginPath()
        for ring in rings:
            path.moveTo(*self.place(ring[0]))
            for point in ring[1:]:
                path.lineTo(*self.place(point))
            if closed:
                path.close()
        return path


def paint_plate(pen: Pen, plate: Plate, x: float, top: float) -> None:
    """Paint furniture with its upper left corner at a place of the page."""
    with pen.turned(x, top):
        paint_parts(pen, plate.parts)


def paint_parts(pen: Pen, parts: Parts) -> None:
    """Paint parts in points around the pen's origin; their y points downwards."""
    for part in parts:
        if isinstance(part, Letters):
            _letters(pen, part)
        else:
            _outline(pen, part)


def _letters(pen: Pen, part: Letters) -> None:
    size = part.size
    if part.room is not None:
        size *= min(1.0, part.room / (text_width(part.text, size, bold=part.bold) or 1.0))
    pen.text(
        part.x,
        -part.y - size * CAPITALS,
        part.text,
        size=size, color=ON_PAPER[part.ink], bold=part.bold, align=_ALIGNS[part.align],
    )  # fmt: skip


def _outline(pen: Pen, part: Outline) -> None:
    path = pen.canvas.beginPath()
    for step in part.path:
        match step:
            case MoveTo(x, y):
                path.moveTo(x, -y)
            case Line(x, y):
                path.lineTo(x, -y)
            case Curve(x1, y1, x2, y2, x, y):
                path.curveTo(x1, -y1, x2, -y2, x, -y)
            case _:
                path.close()
    with _lined(pen, part.stroke, part.width, part.dash, part.opacity):
        if part.fill is not None:
            _fill_with(pen, part.fill, part.opacity)
        pen.canvas.drawPath(
            path, stroke=int(part.stroke is not None), fill=int(part.fill is not None)
        )


@contextmanager
def _lined(
    pen: Pen, ink: Ink | None, width: float, dash: Sequence[float], opacity: float
) -> Iterator[None]:
    canvas = pen.canvas
    canvas.saveState()
    if ink is not None:
        canvas.setStrokeColor(ON_PAPER[ink], alpha=opacity if opacity < 1 else None)
        canvas.setLineWidth(width)
        canvas.setLineJoin(_ROUND)
        canvas.setLineCap(_BUTT if dash else _ROUND)
        if dash:
            canvas.setDash(list(dash))
    yield
    canvas.restoreState()


def _fill_with(pen: Pen, ink: Ink, opacity: float) -> None:
    pen.canvas.setFillColor(ON_PAPER[ink], alpha=opacity if opacity < 1 else None)
