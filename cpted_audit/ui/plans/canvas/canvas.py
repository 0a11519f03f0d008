"""The canvas of a plan: pans, zooms to the pointer, and hands what is done to the tool in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from cpted_audit.domain.plane import Point
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.plans.tools.tool import CanvasTool, Pointer
from cpted_audit.ui.words import tr

MOST_ZOOM = 16.0
"""Screen pixels to a pixel of the plan."""
ZOOM_STEP = 1.25
MARGIN_SHARE = 0.25
"""How far beyond the plan one can pan, as a share of its longer side."""
_CLICK_PX = 4
_WASTE = 1.3
"""How much larger a box around two pieces may be than both, to be painted in one go."""


class Floats(Protocol):
    """What stays where it is on the canvas while the plan is moved under it."""

    def boxes(self) -> Sequence[QRect]:
        """Return what is covered, in pixels of the canvas."""

    def paint(self, painter: QPainter) -> None:
        """Paint it on a painter in pixels of the canvas."""

    def fact_at(self, at: QPoint) -> str:
        """Return the fact of the plan that a click at a point changes, or nothing."""

    def tip(self, fact: str) -> str:
        """Return what a click on a fact does, in words."""


class PlanCanvas(QGraphicsView):
    """Shows one plan and what lies on it."""

    left = Signal()
    """The keyboard went elsewhere."""
    looked = Signal()
    """Another part of the plan is seen, or it is seen larger or smaller."""
    pointed = Signal(object)
    """The point of the plan under the pointer, or None."""
    menu_wanted = Signal(object, QPoint)
    fact_wanted = Signal(str)
    """A fact of the plan that is to be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.active_tool = CanvasTool()
        self.floats: Floats | None = None
        self._plan_rect = QRectF()
        self._piece = QRect()
        self.covered = 0
        """Pixels at the right that something lies over."""
        self._fact = ""
        self._dragged_from: QPoint | None = None
        self._pressed_at: QPointF | None = None
        self._taken = False
        self._pan_keys = False
        self._fitted = True
        self.setScene(QGraphicsScene(self))
        self.setObjectName("plan")
        self.setAccessibleName(tr("Floor plan"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Only an opaque widget is scrolled by moving its pixels; the brush paints all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # What is shown

    def show_ground(self, color: str) -> None:
        """Paint what lies beside the plan in a colour."""
        self.setBackgroundBrush(QColor(color))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed, piece by piece where those lie apart.

        Qt paints all that lies between them, which is the whole plan at every step of panning.
        """
        for piece in _gathered(event.region()):
            self._piece = piece
            super().paintEvent(QPaintEvent(piece))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Keep to the piece that is painted, also for what is painted next."""
        there = painter.worldTransform()
        painter.resetTransform()
        painter.setClipRect(self._piece)
        painter.setWorldTransform(there)
        super().drawBackground(painter, rect)

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint what floats over the plan."""
        if self.floats is not None:
            painter.save()
            painter.resetTransform()
            self.floats.paint(painter)
            painter.restore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the plan; what floats stays, so it is painted anew, and where it was carried to."""
        super().scrollContentsBy(dx, dy)
        for box in () if self.floats is None else self.floats.boxes():
            self.viewport().update(box.united(box.translated(dx, dy)))

    def show_items(self, width: float, height: float, *items: QGraphicsItem) -> None:
        """Show items over a plan so many pixels wide and high, the whole of it in view."""
        self.scene().clear()
        for item in items:
            self.scene().addItem(item)
        self._plan_rect = QRectF(0, 0, width, height)
        self._panned_to(0.0)
        self.fit()

    def _panned_to(self, more: float) -> None:
        """Let the plan be panned a margin beyond itself, and so much more beyond its right."""
        whole = self._plan_rect
        margin = MARGIN_SHARE * max(whole.width(), whole.height())
        self.setSceneRect(whole.adjusted(-margin, -margin, margin + more, margin))

    @property
    def scale_(self) -> float:
        """Screen pixels to a pixel of the plan."""
        return self.transform().m11()

    @property
    def seen(self) -> QRectF:
        """The part of the plan in view, in its pixels."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def fit(self) -> None:
        """Show the whole plan."""
        self.fit_rect(self._plan_rect)
        self._fitted = True

    def fit_rect(self, rect: QRectF, share: float = 0.94) -> None:
        """Show a part of the plan as large as there is room."""
        if rect.isEmpty() or self.viewport().width() < _CLICK_PX:
            return
        across = self.viewport().width() * share / rect.width()
        down = self.viewport().height() * share / rect.height()
        self._set_scale(min(across, down))
        self.centerOn(rect.center())
        self._fitted = False
        self.looked.emit()

    def look_at(self, point: Point, scale: float | None = None) -> None:
        """Bring a point to the middle, larger where it would be too small to tell."""
        if scale is not None and self.scale_ < scale:
            self._set_scale(scale)
        self.centerOn(point.x, point.y)
        self._fitted = False
        self.looked.emit()

    def bring_in(self, point: Point) -> None:
        """Move the plan so far that a point of it is seen, if it is not."""
        there = self.viewportTransform().map(QPointF(*point)).toPoint()
        if not self.viewport().rect().adjusted(0, 0, -self.covered, 0).contains(there):
            self.look_at(point)

    def keep_clear(self, covered: int, point: Point | None) -> None:
        """Move the plan to the left of what covers so many pixels at the right.

        As far as there is room where all of the plan is seen, else so far that a point is.
        """
        self.covered = covered
        self.viewport().update()
        room = self.viewport().width() - covered
        self._panned_to(covered / self.scale_)
        if self._fitted:
            self.fit()
            whole = self.viewportTransform().mapRect(self._plan_rect)
            self._pan(-max(0, round(min(whole.right() - room, whole.left()))), 0)
        there = None if point is None else self.viewportTransform().map(QPointF(*point)).x()
        if there is not None and room < there < self.viewport().width():
            self._pan(round(room * 0.7 - there), 0)
            self._fitted = False
        self.looked.emit()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Show larger or smaller; the point under `around` (of the screen) stays where it is."""
        middle = QPointF(self.viewport().rect().center()) if around is None else around
        kept = self.mapToScene(middle.toPoint())
        before = self.scale_
        self._set_scale(before * factor)
        if self.scale_ == before:
            return
        moved = self.mapFromScene(kept) - middle.toPoint()
        self._pan(-moved.x(), -moved.y())
        self._fitted = False
        self.looked.emit()

    def _set_scale(self, scale: float) -> None:
        longest = max(self._plan_rect.width(), self._plan_rect.height(), 1.0)
        least = 0.5 * min(self.viewport().width(), self.viewport().height()) / longest
        scale = max(min(scale, MOST_ZOOM), min(least, 1.0))
        self.setTransform(self.transform().fromScale(scale, scale))

    def _pan(self, across: int, down: int) -> None:
        """Move the plan by so many pixels of the screen."""
        sideways, upright = self.horizontalScrollBar(), self.verticalScrollBar()
        sideways.setValue(sideways.value() - across)
        upright.setValue(upright.value() - down)

    # The pointer

    def pointer(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> Pointer:
        """Return where a position of the screen lies on the plan."""
        inverse, _ = self.viewportTransform().inverted()
        at = inverse.map(position)
        return Pointer(Point(at.x(), at.y()), 1 / self.scale_, modifiers)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand a press to the tool, or begin to drag the plan along."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._drag_from(event.position())
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        fact = self._fact_at(event.position())
        if fact:
            self.fact_wanted.emit(fact)
            return
        self._pressed_at = event.position()
        pointer = self.pointer(event.position(), event.modifiers())
        self._taken = not self._pan_keys and self.active_tool.press(pointer)
        if not self._taken:
            self._drag_from(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the plan along, or tell the tool."""
        pointer = self.pointer(event.position(), event.modifiers())
        self.pointed.emit(pointer.at)
        if self._dragged_from is not None:
            step = event.position().toPoint() - self._dragged_from
            self._dragged_from = event.position().toPoint()
            self._pan(step.x(), step.y())
            self._fitted = False
            self.looked.emit()
            return
        if not self._taken:
            self._point_at_fact(self._fact_at(event.position()))
        self.active_tool.move(pointer, down=self._taken)

    def _fact_at(self, position: QPointF) -> str:
        return "" if self.floats is None else self.floats.fact_at(position.toPoint())

    def _point_at_fact(self, fact: str) -> None:
        """Show that the fact under the pointer can be clicked."""
        if fact == self._fact or self.floats is None:
            return
        self._fact = fact
        self.viewport().setToolTip(self.floats.tip(fact) if fact else "")
        if fact:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or hand the release or the click to the tool."""
        pointer = self.pointer(event.position(), event.modifiers())
        pressed_at, self._pressed_at = self._pressed_at, None
        taken, self._taken = self._taken, False
        if self._dragged_from is not None:
            self._dragged_from = None
            self.viewport().unsetCursor()
        if event.button() is not Qt.MouseButton.LeftButton or pressed_at is None:
            return
        if taken:
            self.active_tool.release(pointer)
        elif (event.position() - pressed_at).manhattanLength() <= _CLICK_PX:
            self.active_tool.click(pointer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand a double click to the tool; where it is not taken it is another press."""
        pointer = self.pointer(event.position(), event.modifiers())
        if event.button() is Qt.MouseButton.LeftButton and self.active_tool.double_click(pointer):
            return
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is elsewhere."""
        self.pointed.emit(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer or, by the menu key, of what is chosen."""
        self._taken, self._pressed_at, self._dragged_from = False, None, None  # by a long press
        position = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            anchor = self.active_tool.anchor()
            middle = QPointF(self.viewport().rect().center())
            position = middle if anchor is None else self.viewportTransform().map(QPointF(*anchor))
        at = self.viewport().mapToGlobal(position.toPoint())
        self.menu_wanted.emit(self.pointer(position, event.modifiers()), at)

    def _drag_from(self, position: QPointF) -> None:
        self._dragged_from = position.toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    # Wheel, fingers, keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; with fingers on a touchpad, or with Shift, pan."""
        fingers, turned = event.pixelDelta(), event.angleDelta()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not fingers.isNull() and not control:
            self._pan(fingers.x(), fingers.y())
            self.looked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not control:
            self._pan(turned.y() or turned.x(), 0)
            self.looked.emit()
        else:
            self.zoom(ZOOM_STEP ** (turned.y() / 120), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers, on a touch screen or a touchpad."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                step = pinch.centerPoint() - pinch.lastCenterPoint()
                self._pan(round(step.x()), round(step.y()))
                self.zoom(pinch.scaleFactor(), QPointF(middle))
                return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand a key to the tool; else pan by arrows, zoom by plus and minus, fit by 0."""
        key = event.key()
        if self.active_tool.key(key, event.modifiers()):
            return
        step, letter = 60, pressed_by("plans", event)
        pans = {
            Qt.Key.Key_Left: (step, 0), Qt.Key.Key_Right: (-step, 0),
            Qt.Key.Key_Up: (0, step), Qt.Key.Key_Down: (0, -step),
        }  # fmt: skip
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pan_keys = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in pans:
            self._pan(*pans[Qt.Key(key)])
            self.looked.emit()
        elif letter in {"zoom-in", "zoom-out"}:
            self.zoom(ZOOM_STEP if letter == "zoom-in" else 1 / ZOOM_STEP)
        elif letter == "fit":
            self.fit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the plan when the space bar comes up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pan_keys = False
            self.viewport().unsetCursor()
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole plan in view where it was."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        self.looked.emit()


def _gathered(region: QRegion) -> list[QRect]:
    """Return a few boxes around what is exposed, without much that is not."""
    found: list[QRect] = []
    for piece in region:  # type: ignore[attr-defined]  # Qt's stubs do not know that it is one
        for number, other in enumerate(found):
            both = other.united(piece)
            if _area(both) <= _WASTE * (_area(other) + _area(piece)):
                found[number] = both
                break
        else:
            found.append(piece)
    return found


def _area(box: QRect) -> int:
    return box.width() * box.height()
