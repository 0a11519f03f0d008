"""The tools that put new markers on a plan; each stays in hand until Esc.

The tools that take two points, or a direction, from the plan and write no marker.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from cpted_audit.domain.length import length_text
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerField, MarkerShape, info_of
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Primitive, Stroke
from cpted_audit.session.plans.markers import MarkerChanges
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.grips import (
    SpotTool,
    along,
    chain_primitives,
    direction_to,
    pair_primitives,
)
from cpted_audit.ui.plans.tools.tool import Pointer
from cpted_audit.ui.words import tr

Placed = Callable[[MarkerKind, Sequence[Point], MarkerChanges], object]
"""Puts a marker on the plan; told what the pointer said of it."""

AIM_PX = 12
"""How far one drags, in pixels of the screen, before the drag aims the marker."""
CLOSE_PX = 12
"""How near to its first corner, in pixels of the screen, a click closes an area."""


class PlaceTool(SpotTool):
    """Puts a marker of one point where one clicks; dragging aims what has a direction."""

    def __init__(self, controller: PlanController, kind: MarkerKind, placed: Placed) -> None:
        self._controller, self._kind, self._placed = controller, kind, placed
        self._at: Point | None = None
        self._aim: float | None = None
        self._aims = MarkerField.DIRECTION in info_of(kind).fields

    def press(self, pointer: Pointer) -> bool:
        """Begin to place."""
        self._at = self._controller.snap(pointer)
        return True

    def move(self, pointer: Pointer, *, down: bool) -> None:
        """Aim what has a direction."""
        if not down or self._at is None or not self._aims:
            return
        far = max(abs(pointer.at.x - self._at.x), abs(pointer.at.y - self._at.y))
        self._aim = direction_to(self._at, pointer.at) if far > AIM_PX * pointer.pixel else None
        self._controller.overlay_changed.emit()

    def release(self, pointer: Pointer) -> None:
        """Place it."""
        at, aim = self._at, self._aim
        self.cancel()
        if at is not None:
            said: MarkerChanges = {} if aim is None else {"direction": round(aim, 1)}
            self._placed(self._kind, [at], said)

    def cancel(self) -> bool:
        """Place nothing."""
        begun = self._at is not None
        self._at = self._aim = None
        self._controller.overlay_changed.emit()
        return begun

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Place where the arrows went, or in the middle of what is seen."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._controller.here is not None:
            self._placed(self._kind, [self._controller.here], {})
            return True
        return super().key(key, modifiers)

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return the direction as it is being aimed."""
        if self._at is None or self._aim is None:
            return super().overlay(pixel)
        tip = along(self._at, self._aim, 60 * pixel)
        return [Stroke((self._at, tip), Ink.ACCENT, width=2.0)]


class ChainTool(SpotTool):
    """Draws a line or an area corner by corner; a double click, Enter or the first corner ends."""

    def __init__(self, controller: PlanController, kind: MarkerKind, placed: Placed) -> None:
        self._controller, self._kind, self._placed = controller, kind, placed
        self._closed = info_of(kind).shape is MarkerShape.AREA
        self._most = 2 if kind is MarkerKind.DIMENSION else None
        self._points: list[Point] = []
        self._tip: Point | None = None
        self._by_keys = False

    def press(self, pointer: Pointer) -> bool:
        """Take the press, so that the plan stays where it is."""
        return True

    def move(self, pointer: Pointer, *, down: bool) -> None:
        """Show the line to the pointer."""
        self._by_keys = False
        self._tip = self._snapped(pointer)
        self._controller.overlay_changed.emit()

    def release(self, pointer: Pointer) -> None:
        """Set a corner, or close the area at its first."""
        at = self._snapped(pointer)
        if self._closed and len(self._points) > 2 and self._near(pointer, self._points[0]):
            self._finish()
            return
        self._set(at)
        self._controller.overlay_changed.emit()

    def _set(self, corner: Point | None) -> None:
        if corner is not None and (not self._points or corner != self._points[-1]):
            self._points.append(corner)
        if self._most is not None and len(self._points) == self._most:
            self._finish()

    def double_click(self, pointer: Pointer) -> bool:
        """End at the corner that the first click has set; begun with it, an area takes a room."""
        if self._closed and len(self._points) <= 1:
            self._take_room(pointer.at)
        else:
            self._finish()
        return True

    def _take_room(self, at: Point) -> None:
        """Place the whole room around a point, as far as walls close one in."""
        self.cancel()
        ring = self._controller.room_at(at)
        if ring is not None:
            self._placed(self._kind, ring, {})

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """End, set a corner where the arrows went, or take the last one back."""
        if super().key(key, modifiers):
            self._by_keys = True
            return True
        enough = len(self._points) >= info_of(self._kind).shape.least
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and enough:
            self._finish()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._by_keys = True
            self._set(self._controller.here)
        elif key == Qt.Key.Key_Backspace and self._points:
            self._points.pop()
        else:
            return False
        self._controller.overlay_changed.emit()
        return True

    def cancel(self) -> bool:
        """Give the line up."""
        begun = bool(self._points)
        self._points, self._tip = [], None
        self._controller.overlay_changed.emit()
        return begun

    def _finish(self) -> None:
        points = self._points
        self.cancel()
        if len(points) >= info_of(self._kind).shape.least:
            self._placed(self._kind, points, {})

    def _snapped(self, pointer: Pointer) -> Point:
        previous = self._points[-1] if self._points else None
        return self._controller.snap(pointer, previous=previous)

    @staticmethod
    def _near(pointer: Pointer, corner: Point) -> bool:
        far = max(abs(pointer.at.x - corner.x), abs(pointer.at.y - corner.y))
        return far <= CLOSE_PX * pointer.pixel

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return the line so far, with the length of its last piece."""
        words, tip = "", self._controller.here if self._by_keys else self._tip
        scale = self._controller.plan.metres_per_pixel if self._controller.plan else None
        if self._points and tip is not None and scale is not None:
            last = self._points[-1]
            pixels = ((tip.x - last.x) ** 2 + (tip.y - last.y) ** 2) ** 0.5
            words = length_text(pixels * scale, self._controller.unit)
        drawn = chain_primitives(self._points, tip, closed=self._closed, words=words)
        return [*drawn, *super().overlay(pixel)]


class PairTool(SpotTool):
    """Takes two points by a drag or by two clicks and shows how far they are apart."""

    def __init__(
        self,
        controller: PlanController,
        taken: Callable[[Point, Point], object],
        *,
        keep: bool = False,
    ) -> None:
        self._controller, self._taken, self._keep = controller, taken, keep
        self._start: Point | None = None
        self._end: Point | None = None
        self._second = False

    def press(self, pointer: Pointer) -> bool:
        """Set the first point, or the second one."""
        if self._second:
            return True
        self._start = self._controller.snap(pointer)
        self._end = None
        return True

    def move(self, pointer: Pointer, *, down: bool) -> None:
        """Show the distance to the pointer."""
        if self._start is not None and (down or self._second):
            self._end = self._controller.snap(pointer, previous=self._start)
            self._controller.overlay_changed.emit()

    def release(self, pointer: Pointer) -> None:
        """Take the second point; a click without a drag waits for another."""
        if self._start is None:
            return
        end = self._controller.snap(pointer, previous=self._start)
        far = max(abs(end.x - self._start.x), abs(end.y - self._start.y))
        if far <= 3 * pointer.pixel and not self._second:
            self._second = True
            return
        self._take(self._start, end)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Set the first point where the arrows went, or the second."""
        here = self._controller.here
        if key not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or here is None:
            return super().key(key, modifiers)
        if not self._second or self._start is None:
            self._start, self._end, self._second = here, None, True
            self._controller.overlay_changed.emit()
        elif here != self._start:
            self._take(self._start, here)
        return True

    def _take(self, start: Point, end: Point) -> None:
        self._end, self._second = end, False
        if not self._keep:
            self.cancel()
        self._taken(start, end)

    def cancel(self) -> bool:
        """Forget the points."""
        begun = self._start is not None
        self._start = self._end = None
        self._second = False
        self._controller.overlay_changed.emit()
        return begun

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return the distance as it is measured."""
        spot = super().overlay(pixel)
        if self._start is None:
            return spot
        if self._end is None:
            return [*chain_primitives([self._start], None, closed=False, words=""), *spot]
        return pair_primitives(self._start, self._end, self._words(self._start, self._end))

    def _words(self, start: Point, end: Point) -> str:
        pixels = ((end.x - start.x) ** 2 + (end.y - start.y) ** 2) ** 0.5
        scale = self._controller.plan.metres_per_pixel if self._controller.plan else None
        if scale is None:
            return tr("{count} px", count=round(pixels))
        return length_text(pixels * scale, self._controller.unit)


class NorthTool(PairTool):
    """Takes the direction of true north: from where one presses to where one lets go."""

    def __init__(self, controller: PlanController, taken: Callable[[float], object]) -> None:
        super().__init__(controller, lambda start, end: taken(direction_to(start, end)))

    def _words(self, start: Point, end: Point) -> str:
        return tr("north {degrees}°", degrees=round(direction_to(start, end), 1))


class PointTool(SpotTool):
    """Takes single points, such as control points, one click after another."""

    def __init__(self, controller: PlanController, taken: Callable[[Point], object]) -> None:
        self._controller, self._taken = controller, taken

    def press(self, pointer: Pointer) -> bool:
        """Take the press, so that the plan stays where it is."""
        return True

    def release(self, pointer: Pointer) -> None:
        """Take the point."""
        self._taken(self._controller.snap(pointer))

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Take where the arrows went, or the middle of what is seen."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._controller.here is not None:
            self._taken(self._controller.here)
            return True
        return super().key(key, modifiers)
