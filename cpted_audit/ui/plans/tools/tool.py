"""What is in hand on a plan: a tool that the canvas tells of the pointer and of keys."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt

from cpted_audit.domain.plane import Point
from cpted_audit.drawing.primitives import Primitive


class Pointer(NamedTuple):
    """Where the pointer is: on the plan, how many plan pixels a screen pixel is, and held keys."""

    at: Point
    pixel: float
    modifiers: Qt.KeyboardModifier

    @property
    def shift(self) -> bool:
        """Whether Shift is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def control(self) -> bool:
        """Whether Ctrl is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)

    @property
    def alt(self) -> bool:
        """Whether Alt is held: nothing snaps then."""
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)


class CanvasTool:
    """What the canvas asks of whatever is in hand; each answers whether it took the event."""

    def press(self, pointer: Pointer) -> bool:
        """The left button went down; when it is not taken, the plan is dragged along."""
        return False

    def move(self, pointer: Pointer, *, down: bool) -> None:
        """The pointer moved."""

    def release(self, pointer: Pointer) -> None:
        """The left button went up."""

    def double_click(self, pointer: Pointer) -> bool:
        """The left button was pressed twice."""
        return False

    def click(self, pointer: Pointer) -> None:
        """The left button went down and up in one place, and the press was not taken."""

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """A key was pressed."""
        return False

    def anchor(self) -> Point | None:
        """Return the point that keys are about now; None where there is none."""
        return None

    def cancel(self) -> bool:
        """Give up what was begun; returns whether anything was."""
        return False

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return what is drawn over the plan; `pixel` is a pixel of the screen on the plan."""
        return []
