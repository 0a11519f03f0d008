"""The map of the schools: dots on an empty grid, gone through with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from cpted_audit.analysis.district.lists import critical_text
from cpted_audit.analysis.district.map import DistrictMap, DotAt, district_map
from cpted_audit.analysis.district.map_drawing import draw_dot, draw_map
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.domain.plane import Point
from cpted_audit.drawing.furniture import north_arrow
from cpted_audit.drawing.primitives import Parts, Plate
from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.plans.canvas.painter import paint_plate
from cpted_audit.ui.theme import Theme, px, target
from cpted_audit.ui.widgets.heard_as import hear_as
from cpted_audit.ui.words import said, tr

_MARGIN = 40
"""Pixels at 100 % beside the outermost schools."""
_STEP, _MOST, _LARGER = 1.5, 60.0, 1.25
_WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class MapView(QWidget):
    """Paints the schools; `chosen` carries the file of the one that was gone to.

    The arrow keys go to the next school that way, Page Down and Page Up by name; + and - make the
    map larger round it, 0 shows all of it again; Enter opens the details.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[SchoolLine] = ()
        self._shown: DistrictMap | None = None
        self._chosen = ""
        self._zoom = 1.0
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of the schools"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(220))
        hear_as(self, QAccessible.Role.Graphic)
        theme.changed.connect(self._again)

    @property
    def nowhere(self) -> Sequence[SchoolLine]:
        """The schools that no plan places on Earth."""
        return () if self._shown is None else self._shown.nowhere

    @property
    def dots(self) -> Sequence[DotAt]:
        """The schools on the map, with where they are in it."""
        return () if self._shown is None else self._shown.dots

    def show_lines(self, lines: Sequence[SchoolLine]) -> None:
        """Show other schools."""
        self._lines, self._zoom = lines, 1.0
        self._lay_out()

    def choose(self, file: str) -> None:
        """Have a school stand out."""
        if file != self._chosen:
            self._chosen = file
            dot = self._dot()
            told = "" if dot is None else _words(dot.line)
            self.setAccessibleDescription(told)
            if self._zoom > 1:
                self._lay_out()
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for little: a page that wants more than its window scrolls."""
        return QSize(px(300), self.minimumHeight())

    # Painting

    def _lay_out(self) -> None:
        dot = self._dot()
        middle = None
        if dot is not None and self._zoom > 1:
            audit = dot.line.audit
            if audit.latitude is not None and audit.longitude is not None:
                middle = (audit.latitude, audit.longitude)
        self._shown = district_map(
            self._lines, max(1, self.width()), max(1, self.height()), px(_MARGIN),
            zoom=self._zoom, middle=middle,
        )  # fmt: skip
        self._again()

    def _again(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the schools out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture of the map, made once, and the frame of the keyboard."""
        if self._picture is None and self._shown is not None:
            self._picture = self._painted(self._shown)
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(QPoint(0, 0), self._picture)
        dot = self._dot()
        if dot is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, draw_dot(dot, _scale(), chosen=True))
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self
            )
            painter.setPen(self._theme.tokens.accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _painted(self, shown: DistrictMap) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.tokens.surface)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, draw_map(shown, scale=_scale()))
        arrow = north_arrow(0.0, tr("N"))
        paint_plate(
            painter, arrow, QPointF(shown.box.width - arrow.width - 8, 8),
            tokens=self._theme.tokens,
        )  # fmt: skip
        painter.end()
        return picture

    def _paint(self, painter: QPainter, parts: Parts) -> None:
        plate = Plate(self.width(), self.height(), parts)
        paint_plate(painter, plate, QPointF(0, 0), tokens=self._theme.tokens)

    # Choosing

    def _dot(self) -> DotAt | None:
        return next((one for one in self.dots if one.line.file == self._chosen), None)

    def _go(self, dot: DotAt) -> None:
        self.choose(dot.line.file)
        announce(_words(dot.line), topic=MARKED)
        self.chosen.emit(dot.line.file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next school that way, make the map larger, or open the details."""
        key = Qt.Key(event.key())
        if key in _WAYS:
            following = self._next(*_WAYS[key])
            if following is not None:
                self._go(following)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._go_on(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self._zoom_by(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self._zoom_by(0)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _next(self, right: int, down: int) -> DotAt | None:
        """Return the nearest school in a direction: what lies aside counts as farther."""
        here = self._dot()
        if here is None:
            return min(self.dots, key=lambda one: (one.at.x, one.at.y), default=None)
        found: list[tuple[float, DotAt]] = []
        for one in self.dots:
            across, along = one.at.x - here.at.x, one.at.y - here.at.y
            ahead = across * right + along * down
            aside = abs(across * down) + abs(along * right)
            if one is not here and (ahead, one.line.file) > (0, "") and ahead >= aside / 2:
                found.append((ahead + 2 * aside, one))
        return min(found, key=lambda one: one[0])[1] if found else None

    def _go_on(self, step: int) -> None:
        """Go to the next school by name, or the one before; from the last to the first."""
        files = [one.line.file for one in self.dots]
        if files:
            at = files.index(self._chosen) if self._chosen in files else -max(0, step)
            self._go(self.dots[(at + step) % len(files)])

    def _zoom_by(self, factor: float) -> None:
        self._zoom = max(1.0, min(_MOST, self._zoom * factor))
        self._lay_out()

    def zoom(self, *, larger: bool) -> None:
        """Make the map larger round the chosen school, or smaller."""
        self._zoom_by(_STEP if larger else 1 / _STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the map larger round the chosen school while Ctrl is held; else the page scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(larger=event.angleDelta().y() > 0)
            event.accept()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the school under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        dot = self._under(event.position())
        if dot is not None:
            self._go(dot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the details of the school under the pointer."""
        if self._under(event.position()) is not None:
            self.opened.emit()

    def _under(self, at: QPointF) -> DotAt | None:
        where = Point(at.x(), at.y())
        near = [(hypot(one.at.x - where.x, one.at.y - where.y), one) for one in self.dots]
        found = min(near, key=lambda one: one[0], default=None)
        return None if found is None or found[0] > target() else found[1]


def _scale() -> float:
    """Return how much larger than on paper letters and dots are, at the size of text in force."""
    return px(100) / 100 * _LARGER


def _words(line: SchoolLine) -> str:
    return tr(
        "{school}: critical not in place {count}", school=line.name,
        count=said(critical_text(line.audit)),
    )  # fmt: skip
