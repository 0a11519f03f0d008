"""A pen for drawings: lines, shapes, text and pictures with the origin at the lower left."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from cpted_audit.report.pdf.arrange import arranged, letters
from cpted_audit.report.pdf.canvas import Glyphs, TaggedCanvas
from cpted_audit.report.pdf.fonts.fonts import clean, em_width, face_name, in_fonts
from cpted_audit.report.pdf.styles import Align, PageInk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cpted_audit.report.pdf.pictures.jpeg import Jpeg

Point = tuple[float, float]
_HAIR = 1e-6
"""Points by which rounding may make a fitted text wider than its room."""


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width in points of one line of text."""
    face = face_name(bold=bold, italic=italic)
    return sum(em_width(name, part) for name, part in in_fonts(_line(text), face)) * size / 1000


def _line(text: str) -> str:
    return clean(text).replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws within one tag; lengths in points, y upwards, colours as #RRGGBB."""

    canvas: TaggedCanvas

    @contextmanager
    def turned(self, x: float, y: float, degrees: float = 0, scale: float = 1) -> Iterator[None]:
        """Move the origin to (x, y), turned anticlockwise and scaled, for what follows."""
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.rotate(degrees)
        self.canvas.scale(scale, scale)
        yield
        self.canvas.restoreState()

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Hide what is drawn outside a rectangle."""
        self.canvas.saveState()
        path = self.canvas.beginPath()
        path.rect(x, y, width, height)
        self.canvas.clipPath(path, stroke=0, fill=0)
        yield
        self.canvas.restoreState()

    def line(
        self,
        points: Sequence[Point],
        *,
        color: str = PageInk.TEXT,
        width: float = 0.7,
        dash: Sequence[float] = (),
        opacity: float = 1.0,
    ) -> None:
        """Draw straight lines through the points."""
        self._path([points], close=False, stroke=color, width=width, dash=dash, opacity=opacity)

    def lines(
        self,
        runs: Sequence[Sequence[Point]],
        *,
        color: str = PageInk.TEXT,
        width: float = 0.7,
        opacity: float = 1.0,
    ) -> None:
        """Draw many separate lines of one look at the price of one."""
        if runs:
            self._path(runs, close=False, stroke=color, width=width, opacity=opacity)

    def area(
        self,
        *rings: Sequence[Point],
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 0.7,
        dash: Sequence[float] = (),
        opacity: float = 1.0,
    ) -> None:
        """Draw a closed shape; further rings are holes."""
        self._path(
            rings, close=True, fill=fill, stroke=stroke, width=width, dash=dash, opacity=opacity
        )

    def rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        line: float = 0.7,
        radius: float = 0.0,
        opacity: float = 1.0,
    ) -> None:
        """Draw a rectangle, with round corners if a radius is given."""
        radius = min(radius, width / 2, height / 2)
        with self._inked(fill, stroke, line, (), opacity) as modes:
            self.canvas.roundRect(x, y, width, height, radius, **modes) if radius else (
                self.canvas.rect(x, y, width, height, **modes)
            )

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        line: float = 0.7,
        opacity: float = 1.0,
    ) -> None:
        """Draw a circle around (x, y)."""
        with self._inked(fill, stroke, line, (), opacity) as modes:
            self.canvas.circle(x, y, radius, **modes)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 8.5,
        color: str = PageInk.TEXT,
        bold: bool = False,
        italic: bool = False,
        align: Align = "left",
        room: float | None = None,
    ) -> float:
        """Draw one line with its baseline at y; returns its width.

        With `room` a longer text is set smaller, down to 70 %, and then cut with an ellipsis.
        """
        line = _line(text)
        across = text_width(line, size, bold=bold, italic=italic)
        if room is not None and across > room:
            size *= max(0.7, room / across)
            line = _cut(line, room, size, bold=bold, italic=italic)
            across = text_width(line, size, bold=bold, italic=italic)
        at = x - across * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        pieces = [
            glyphs
            for name, part, offset, level in arranged(
                in_fonts(line, face_name(bold=bold, italic=italic))
            )
            for glyphs in letters(Glyphs(at + offset * size, y, name, size, color, part), level)
        ]
        if pieces:
            self.canvas.show(pieces)
        return across

    def picture(self, jpeg: Jpeg, x: float, y: float, width: float, height: float) -> None:
        """Draw a JPEG with its lower left corner at (x, y)."""
        with self.turned(x, y):
            self.canvas.picture(jpeg, width, height)

    def _path(
        self,
        rings: Sequence[Sequence[Point]],
        *,
        close: bool,
        fill: str | None = None,
        stroke: str | None,
        width: float,
        dash: Sequence[float] = (),
        opacity: float,
    ) -> None:
        path = self.canvas.beginPath()
        for ring in rings:
            path.moveTo(*ring[0])
            for point in ring[1:]:
                path.lineTo(*point)
            if close:
                path.close()
        with self._inked(fill, stroke, width, dash, opacity) as modes:
            self.canvas.drawPath(path, **modes)

    @contextmanager
    def _inked(
        self,
        fill: str | None,
        stroke: str | None,
        width: float,
        dash: Sequence[float],
        opacity: float,
    ) -> Iterator[dict[str, Any]]:
        self.canvas.saveState()
        if fill:
            self.canvas.setFillColor(fill, alpha=opacity if opacity < 1 else None)
        if stroke:
            self.canvas.setStrokeColor(stroke, alpha=opacity if opacity < 1 else None)
            self.canvas.setLineWidth(width)
            if dash:
                self.canvas.setDash(list(dash))
        yield {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        self.canvas.restoreState()


def _cut(text: str, room: float, size: float, *, bold: bool, italic: bool) -> str:
    if text_width(text, size, bold=bold, italic=italic) <= room + _HAIR:
        return text
    low, high = 0, len(text)
    for _ in range(ceil(high).bit_length()):
        middle = (low + high + 1) // 2
        shown = f"{text[:middle].rstrip()}…"
        if text_width(shown, size, bold=bold, italic=italic) <= room:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"
