"""The tools that take two points, or a direction, from the plan and write no marker."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from cpted_audit.domain.length import length_text
from cpted_audit.domain.plane import Point
from cpted_audit.drawing.primitives import Primitive
from cpted_audit.ui.plans.canvas.overlay import chain_primitives, pair_primitives
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.grips import direction_to
from cpted_audit.ui.plans.tools.spot import SpotTool
from cpted_audit.ui.plans.tools.tool import Pointer
from cpted_audit.ui.words import tr


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
