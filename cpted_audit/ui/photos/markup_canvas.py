"""The picture one draws on: marks are made, chosen, moved and resized by mouse, finger or keys."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from cpted_audit.domain.photos.mark_edits import (
    between,
    distance,
    handles,
    moved,
    resized,
    with_handle,
)
from cpted_audit.domain.photos.markup import (
    KINDS,
    Blur,
    Crop,
    Mark,
    MarkArea,
    MarkColor,
    MarkSpan,
    MeasureLine,
    TextMark,
)
from cpted_audit.ui.photos.marks_item import HANDLE, MarksItem
from cpted_audit.ui.words import QT_TR_NOOP, tr

GRIP = 14
"""Screen pixels from a mark or a handle within which it is taken hold of."""
NUDGE = 0.005
"""Share of the picture that an arrow key moves a mark; ten times as much with Shift."""
_LEAST_DRAG = 0.01
_TREMBLE = 4
"""Screen pixels that a hand moves while it clicks; a mark is not moved by less."""
_ZOOM_STEP = 1.25
_MOST_ZOOM = 16.0

_ARROWS = {
    Qt.Key.Key_Left: (-NUDGE, 0.0),
    Qt.Key.Key_Right: (NUDGE, 0.0),
    Qt.Key.Key_Up: (0.0, -NUDGE),
    Qt.Key.Key_Down: (0.0, NUDGE),
}


class _Drag(NamedTuple):
    """What the pressed mouse does: makes a mark, moves one, or drags one of its handles.

    `base` is the marks before it.
    """

    start: tuple[float, float]
    base: tuple[Mark, ...]
    mark: Mark
    words: str
    handle: int | None = None
    new: bool = False


class MarkupCanvas(QGraphicsView):
    """Shows a picture and its marks; tells each change when the mouse or key is done."""

    edited = Signal(tuple, str, str)
    """The marks as they should be, what was done, and a key under which such steps join."""
    words_wanted = Signal(object)
    """A new or chosen mark that carries words."""
    selection_changed = Signal()

    def __init__(self, picture: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: type[Mark] | None = None
        self.color = MarkColor.YELLOW
        self.read_only = False
        self._picture = picture
        self._item = MarksItem(picture)
        self._drag: _Drag | None = None
        self._pressed_at: QPointF | None = None
        """Where the mouse went down, until it has left there."""
        self._fitted = True
        scene = QGraphicsScene(self)
        scene.addPixmap(picture).setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        scene.addItem(self._item)
        scene.setSceneRect(self._item.boundingRect().adjusted(40, 40, -40, -40))
        self.setScene(scene)
        self.setObjectName("markup")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAccessibleName(tr("Picture to draw on"))
        self.viewport().setMouseTracking(True)

    # What is shown

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks as they are painted."""
        return self._item.marks

    @property
    def selected(self) -> int | None:
        """The number of the chosen mark, or None."""
        return self._item.selected

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Paint these marks; the choice stays where it can."""
        self._item.marks = marks
        if self.selected is not None and self.selected >= len(marks):
            self.select(None)
        self._item.update()

    def select(self, number: int | None) -> None:
        """Choose a mark, or none."""
        self._item.selected = number
        self._item.update()
        self.selection_changed.emit()

    def select_next(self, step: int) -> None:
        """Choose the mark after or before the chosen one."""
        count = len(self.marks)
        if count:
            current = -1 if self.selected is None else self.selected
            self.select((current + step) % count)

    # Changes

    def add(self, mark: Mark) -> None:
        """Add a mark on top and choose it; a crop takes the place of the one before."""
        kept = _beside(self.marks, mark)
        self._item.selected = len(kept)
        self.edited.emit((*kept, mark), f"add {name_of(mark)}", "")
        self.selection_changed.emit()

    def replace_selected(self, mark: Mark, words: str, join: str = "") -> None:
        """Put another mark in the place of the chosen one."""
        if self.selected is not None:
            marks = list(self.marks)
            marks[self.selected] = mark
            self.edited.emit(tuple(marks), words, join)

    def remove_selected(self) -> None:
        """Take the chosen mark away."""
        if self.selected is None or self.read_only:
            return
        marks = list(self.marks)
        gone = marks.pop(self.selected)
        self.select(None)
        self.edited.emit(tuple(marks), f"remove {name_of(gone)}", "")

    def add_in_the_middle(self) -> None:
        """Add a mark of the tool in hand where a keyboard can take it further."""
        if self.tool is not None and not self.read_only:
            self._offer(_fresh(self.tool, (0.4, 0.4), (0.6, 0.6), self.color))

    def _offer(self, mark: Mark) -> None:
        if isinstance(mark, TextMark | MeasureLine):
            self.words_wanted.emit(mark)
        else:
            self.add(mark)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, or take hold of the chosen mark or its handle; another is chosen first."""
        if event.button() is not Qt.MouseButton.LeftButton or self.read_only:
            return
        point, self._pressed_at = self._share(event.position()), event.position()
        if self.tool is not None:
            mark = _fresh(self.tool, point, point, self.color)
            self._drag = _Drag(point, self.marks, mark, f"add {name_of(mark)}", new=True)
            return
        handle = self._handle_at(event.position())
        there = self._mark_at(point)
        if handle is None and there != self.selected:
            self.select(there)
        elif self.selected is not None:
            mark = self.marks[self.selected]
            verb = "move" if handle is None else "resize"
            self._drag = _Drag(point, self.marks, mark, f"{verb} {name_of(mark)}", handle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Paint the mark where it would be; it is written when the mouse is let go."""
        drag = self._drag
        if drag is None or self._trembles(event):
            return
        mark = _dragged(drag, self._share(event.position()))
        if drag.new:
            self._item.marks = (*_beside(drag.base, mark), mark)
        elif self.selected is not None:
            marks = list(drag.base)
            marks[self.selected] = mark
            self._item.marks = tuple(marks)
        self._item.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Write what was drawn, moved or resized."""
        drag, point = self._drag, self._share(event.position())
        if drag is None:
            return
        mark = _dragged(drag, point)
        self._item.marks = drag.base
        self._drag = None
        far = max(abs(point[0] - drag.start[0]), abs(point[1] - drag.start[1])) >= _LEAST_DRAG
        if drag.new and (far or isinstance(mark, TextMark)):
            self._offer(mark)
        elif not drag.new and mark != drag.mark and not self._trembles(event):
            self.replace_selected(mark, drag.words)
        self._item.update()

    def _trembles(self, event: QMouseEvent) -> bool:
        """Return whether the mouse is still where it went down, give or take a few pixels."""
        if self._pressed_at is not None:
            apart = (event.position() - self._pressed_at).manhattanLength()
            if apart >= _TREMBLE:
                self._pressed_at = None
        return self._pressed_at is not None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the words of a mark that carries some."""
        self.edit_words()

    def edit_words(self) -> None:
        """Ask for other words for the chosen mark, where it carries some."""
        if self.selected is not None and not self.read_only:
            mark = self.marks[self.selected]
            if isinstance(mark, TextMark | MeasureLine):
                self.words_wanted.emit(mark)

    def _share(self, position: QPointF) -> tuple[float, float]:
        point = self.mapToScene(position.toPoint())
        return (
            min(max(point.x() / self._picture.width(), 0.0), 1.0),
            min(max(point.y() / self._picture.height(), 0.0), 1.0),
        )

    def _handle_at(self, position: QPointF) -> int | None:
        if self.selected is None:
            return None
        for number, (x, y) in enumerate(handles(self.marks[self.selected])):
            at = self.mapFromScene(x * self._picture.width(), y * self._picture.height())
            if (QPointF(at) - position).manhattanLength() <= GRIP + HANDLE / 2:
                return number
        return None

    def _mark_at(self, point: tuple[float, float]) -> int | None:
        """Return the mark under a point; the crop, which covers much, only where no other is."""
        aspect = self._picture.height() / self._picture.width()
        reach = GRIP / self.transform().m11() / self._picture.width()
        found = [
            number
            for number, mark in enumerate(self.marks)
            if distance(mark, point, aspect) <= reach
        ]
        found.sort(key=lambda number: (not isinstance(self.marks[number], Crop), number))
        return found[-1] if found else None

    # Keys and zoom

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge with the arrows (Shift: far; Ctrl: resize), remove, write words, or add."""
        key = Qt.Key(event.key())
        if key in _ARROWS and self.selected is not None and not self.read_only:
            self._nudge(*_ARROWS[key], event.modifiers())
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_selected()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.tool is None:
                self.edit_words()
            else:
                self.add_in_the_middle()
        else:
            super().keyPressEvent(event)

    def _nudge(self, dx: float, dy: float, modifiers: Qt.KeyboardModifier) -> None:
        number = self.selected
        assert number is not None  # noqa: S101 - asked by the caller
        far = 10 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        sizing = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        change, verb = (resized, "resize") if sizing else (moved, "move")
        mark = self.marks[number]
        self.replace_selected(
            change(mark, dx * far, dy * far), f"{verb} {name_of(mark)}", f"{verb}:{number}"
        )

    def zoom(self, steps: int) -> None:
        """Zoom in or out by steps of a quarter."""
        self._fitted = False
        factor = _ZOOM_STEP**steps
        if 0.02 < self.transform().m11() * factor < _MOST_ZOOM:
            self.scale(factor, factor)

    def fit(self) -> None:
        """Show all of the picture."""
        self._fitted = True
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)


NAMES: dict[str, str] = {
    "arrow": QT_TR_NOOP("an arrow"),
    "box": QT_TR_NOOP("a box"),
    "ellipse": QT_TR_NOOP("an ellipse"),
    "text": QT_TR_NOOP("words"),
    "measure": QT_TR_NOOP("a measure line"),
    "blur": QT_TR_NOOP("a blur"),
    "crop": QT_TR_NOOP("the crop"),
}


def name_of(mark: Mark) -> str:
    """Return a mark in words, with its article, in English."""
    return next(NAMES[name] for name, kind in KINDS.items() if type(mark) is kind)


def _dragged(drag: _Drag, point: tuple[float, float]) -> Mark:
    """Return the mark as the mouse at a point makes it."""
    if drag.new:
        return _spread(drag.mark, drag.start, point)
    if drag.handle is not None:
        return with_handle(drag.mark, drag.handle, point)
    return moved(drag.mark, point[0] - drag.start[0], point[1] - drag.start[1])


def _beside(marks: tuple[Mark, ...], new: Mark) -> tuple[Mark, ...]:
    """Return the marks that stay when one is added: a new crop takes the place of the old."""
    if not isinstance(new, Crop):
        return marks
    return tuple(mark for mark in marks if not isinstance(mark, Crop))


def _fresh(
    kind: type[Mark], start: tuple[float, float], end: tuple[float, float], color: MarkColor
) -> Mark:
    if kind is TextMark:
        return TextMark(*start, "", color)
    mark = kind(0.0, 0.0, 0.01, 0.01)  # type: ignore[arg-type]  # words are dealt with above
    if not isinstance(mark, Blur | Crop):
        mark = replace(mark, color=color)
    return _spread(mark, start, end)


def _spread(mark: Mark, start: tuple[float, float], end: tuple[float, float]) -> Mark:
    if isinstance(mark, MarkSpan):
        return with_handle(with_handle(mark, 0, start), 1, end)
    if isinstance(mark, MarkArea):
        return between(mark, start, end)
    return replace(mark, x=end[0], y=end[1])
