"""Where keys place something on a plan: a spot that the arrows move, and that is said."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cpted_audit.drawing.primitives import Primitive
from cpted_audit.ui.plans.canvas.overlay import cross_primitives
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tool import CanvasTool

ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
MIDDLING = 10
"""Pixels of the screen of a step with Shift; without it a step is one."""
NO_CELL = 60
"""Pixels of the screen of a step with Ctrl where the plan has no grid."""


def step_of(
    controller: PlanController, key: int, modifiers: Qt.KeyboardModifier
) -> tuple[float, float] | None:
    """Return how far an arrow moves something, in pixels of the plan; None for another key.

    A step is a pixel of the screen, with Shift ten, with Ctrl a cell of the grid.
    """
    way = ARROWS.get(Qt.Key(key)) if key in ARROWS else None
    if way is None:
        return None
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        length = controller.cell_side or NO_CELL * controller.nudge
    else:
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        length = (MIDDLING if shift else 1) * controller.nudge
    return way[0] * length, way[1] * length


class SpotTool(CanvasTool):
    """A tool whose place the arrows choose as well as the pointer."""

    _controller: PlanController

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Move the spot by an arrow."""
        step = step_of(self._controller, key, modifiers)
        if step is not None:
            self._controller.move_spot(*step)
        return step is not None

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return a cross where the spot is, once keys have moved it."""
        spot = self._controller.spot
        return [] if spot is None else cross_primitives(spot)
