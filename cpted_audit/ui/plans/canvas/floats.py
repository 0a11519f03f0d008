"""Beside the canvas: a small map of the plan, and the line that says what the tool in hand does.

The names of the grid's columns and rows along the edges of the canvas.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from cpted_audit.domain.plane import Box, Point
from cpted_audit.geometry.cells import Cells
from cpted_audit.ui.kept_settings import HINTS_CLOSED, keep, read
from cpted_audit.ui.plans.canvas.canvas import PlanCanvas
from cpted_audit.ui.plans.canvas.paper import Paper
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

# A small map of the whole plan, beside the canvas.


_SIDE = 242
_SHAPE = 0.5


class MiniMap(QWidget):
    """The whole plan, small, with a frame around what is seen; a click goes there."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QPixmap()
        self._paper = Paper()
        self._width = self._height = 1
        self._seen = QRectF()
        self.setFixedSize(px(_SIDE), px(_SIDE * _SHAPE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Small map of the plan"))
        self.hide()

    def show_plan(
        self, thumbnail: bytes | None, width: int, height: int, paper: Paper | None = None
    ) -> None:
        """Show another plan or another look of it, or hide."""
        self.setVisible(thumbnail is not None)
        if thumbnail is not None:
            self._paper = Paper() if paper is None else paper
            self._picture = self._paper.pixmap(thumbnail)
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
        painter.fillRect(target, QColor(self._paper.tokens.surface))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))
        scale = target.width() / self._width
        frame = QRectF(
            target.x() + self._seen.x() * scale, target.y() + self._seen.y() * scale,
            self._seen.width() * scale, self._seen.height() * scale,
        ).intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))  # fmt: skip
        painter.setPen(QColor(self._paper.tokens.accent))
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


# The line under the canvas that says what the tool in hand does; it can be closed for good.


class HintStrip(QFrame):
    """Wraps a hint under the plan, where it covers nothing; the tip of its tool says it too.

    What was closed stays closed for its tool; the names of those tools are in the settings.
    """

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hintstrip")
        self._settings = settings
        self._tool = ""
        self._low = False
        self._words = text_label("", "muted", wrap=True)
        self._words.setAccessibleDescription(tr("What the tool does"))
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Close this hint"))
        close.setToolTip(tr("Close this hint; the tip of the tool says it again"))
        close.setObjectName("sidebutton")
        close.setFixedSize(px(24), px(24))
        close.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(2), px(6), px(2))
        row.setSpacing(px(8))
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def hint(self) -> str:
        """The hint that is seen, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def show_hint(self, tool: str, hint: str) -> None:
        """Say what a tool does, where that was not closed."""
        self._tool = tool
        self._words.setText(hint)
        self._follow()

    def fold(self, *, low: bool) -> None:
        """Leave the room to the plan where there is very little."""
        if low != self._low:
            self._low = low
            self._follow()

    def _follow(self) -> None:
        self.setVisible(
            bool(self._words.text()) and not self._low and self._tool not in self._closed()
        )

    def _closed(self) -> list[str]:
        """Return the tools whose hints were closed."""
        return read(self._settings, HINTS_CLOSED).split()

    def _close(self) -> None:
        if self._tool not in self._closed():
            keep(self._settings, HINTS_CLOSED, " ".join([*self._closed(), self._tool]))
        self._follow()


BREADTH = 20


class Ruler(QWidget):
    """Names over the canvas, or at its left; hidden where no grid can be named so.

    A strip of its own beside the canvas: anything that lay over it would have the whole canvas
    painted anew at each step of panning.
    """

    def __init__(
        self, canvas: PlanCanvas, theme: Theme, parent: QWidget | None = None, *, across: bool
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._theme = theme
        self._across = across
        self._cells: Cells | None = None
        self._whole = Box(0.0, 0.0, 0.0, 0.0)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((free, fixed) if across else (fixed, free)))
        canvas.looked.connect(self.update)
        self.hide()

    def show_cells(self, cells: Cells | None, whole: Box) -> None:
        """Name the cells of a grid that lie on the whole of a plan, or hide."""
        self._cells, self._whole = cells, whole
        self.setVisible(cells is not None and cells.is_upright)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a narrow strip."""
        return QSize(px(BREADTH), px(BREADTH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write each name where its column or row is seen."""
        if self._cells is None:
            return
        painter = QPainter(self)
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        seen = self._canvas.seen
        whole = self._whole
        box = Box(
            max(seen.left(), whole.left), max(seen.top(), whole.top),
            min(seen.right(), whole.right), min(seen.bottom(), whole.bottom),
        )  # fmt: skip
        if box.width <= 0 or box.height <= 0:
            painter.end()
            return
        labels = self._cells.top_labels(box) if self._across else self._cells.left_labels(box)
        for text, at in labels:
            painter.drawText(self._room(at), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _room(self, at: float) -> QRect:
        half = px(24)
        if self._across:
            x = self._canvas.mapFromScene(at, 0).x() + self._offset().x()
            return QRect(x - half, 0, 2 * half, self.height())
        y = self._canvas.mapFromScene(0, at).y() + self._offset().y()
        return QRect(0, y - half, self.width(), 2 * half)

    def _offset(self) -> QPoint:
        return self.mapFromGlobal(self._canvas.viewport().mapToGlobal(self.rect().topLeft()))
