"""The tool that reviews lines which may become walls: single ones are let go, the rest accepted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Primitive, Stroke
from cpted_audit.session.plans.wall_sources import WallLines
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tool import CanvasTool, Pointer
from cpted_audit.ui.plans.walls.candidates import Candidates

REACH_PX = 10
"""Pixels of the screen from a line within which a click is on it."""
_KEPT_DASH = (8.0, 4.0)
_DROPPED_DASH = (2.0, 4.0)


class WallReviewTool(CanvasTool):
    """A click toggles a line; Enter accepts those that are left, Esc none; N and B go along."""

    def __init__(
        self,
        controller: PlanController,
        candidates: Candidates,
        *,
        looked_at: Callable[[Point], object],
        changed: Callable[[], object],
        ended: Callable[[WallLines], object],
    ) -> None:
        self._controller = controller
        self.candidates = candidates
        self._looked_at = looked_at
        self._changed = changed
        self._ended = ended
        self._open = True
        self._drawn: list[Primitive] | None = None

    def redraw(self) -> None:
        """Draw anew, as other lines count now."""
        self._drawn = None
        self._controller.overlay_changed.emit()

    def accept(self) -> None:
        """End with the lines that are left."""
        if self._open:
            self._open = False
            self._ended(self.candidates.accepted())

    def click(self, pointer: Pointer) -> None:
        """Let go of the line under the pointer, or take it back."""
        if self.candidates.toggle_at(pointer.at, REACH_PX * pointer.pixel):
            self._tell()

    def double_click(self, pointer: Pointer) -> bool:
        """Take the second click of two as one more."""
        self.click(pointer)
        return True

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Accept, go from line to line, toggle one; other letters take no tool meanwhile."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        elif key in {Qt.Key.Key_N, Qt.Key.Key_B}:
            segment = self.candidates.go(1 if key == Qt.Key.Key_N else -1)
            if segment is not None:
                self._looked_at(_middle(segment))
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.candidates.toggle_current()
        else:
            return Qt.Key.Key_A <= key <= Qt.Key.Key_Z and not modifiers
        self._tell()
        return True

    def cancel(self) -> bool:
        """End with none of the lines."""
        begun, self._open = self._open, False
        if begun:
            self._ended({})
        return begun

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return the lines as they stand: accepted ones bold, let go ones faint."""
        if not self._open:
            return []
        if self._drawn is None:
            self._drawn = [
                self._stroke(number, segment, kept=kept)
                for number, segment, kept in self.candidates.shown()
            ]
        return self._drawn

    def _tell(self) -> None:
        self.redraw()
        self._changed()

    def _stroke(self, number: int, segment: Segment, *, kept: bool) -> Primitive:
        ink = Ink.ACCENT if kept else Ink.NO
        looked_at = number == self.candidates.current
        return Stroke(
            tuple(segment), ink, width=5.0 if looked_at else 3.0,
            dash=_KEPT_DASH if kept else _DROPPED_DASH, opacity=1.0 if kept else 0.7,
        )  # fmt: skip


def _middle(segment: Segment) -> Point:
    (x1, y1), (x2, y2) = segment
    return Point((x1 + x2) / 2, (y1 + y2) / 2)
