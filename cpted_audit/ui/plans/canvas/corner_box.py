"""What floats in a corner of the canvas: north, scale and grid, each changed by a click.

They are painted, and no widgets: anything that lay over the canvas would have all of it painted
anew at each step of panning. Keys and menus reach the same facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from cpted_audit.domain.length import length_text
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.drawing.furniture import north_arrow, scale_bar
from cpted_audit.drawing.primitives import Plate
from cpted_audit.ui.frame.page_letters import key_of
from cpted_audit.ui.plans.canvas.canvas import PlanCanvas
from cpted_audit.ui.plans.canvas.painter import paint_plate
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.words import QT_TR_NOOP, tr

SET = "set-"
"""What the letters of the page begin with that change a fact which floats here."""
_TIPS = {
    "north": QT_TR_NOOP("Set true north"),
    "scale": QT_TR_NOOP("Set the scale"),
    "grid": QT_TR_NOOP("Set the grid"),
}
_BAR_POINTS = 150.0
_GAP, _PAD, _LEAST = 10, 8, 40
_OPACITY = 0.92
_LOOKING = {"select", "sight"}
"""Tools whose clicks place nothing."""


class FactChip(NamedTuple):
    """One fact as it is shown: drawn, or in words; `is_set` says whether it is known."""

    fact: str
    plate: Plate | None = None
    words: str = ""
    is_set: bool = True


class CornerBox:
    """Paints the facts in a corner of the canvas, and tells which of them a point is on.

    It goes to the other corner where a tool is about to place something under it.
    """

    def __init__(
        self, controller: PlanController, tools: PlanTools, canvas: PlanCanvas, theme: Theme
    ) -> None:
        self._controller, self._tools = controller, tools
        self._canvas, self._theme = canvas, theme
        self._at_left = False
        canvas.floats = self
        for signal in (controller.plan_shown, controller.plan_changed, theme.changed):
            signal.connect(canvas.viewport().update)
        tools.changed.connect(self._come_back)

    def boxes(self) -> list[QRect]:
        """Return what is covered of the canvas, in its pixels."""
        box = self._box()
        return [] if box.isEmpty() else [box]

    def fact_at(self, at: QPoint) -> str:
        """Return the fact that a click at a point changes, or nothing.

        Where a tool would place something at the point, the box makes room instead.
        """
        box = self._box()
        if not box.contains(at) or self._controller.read_only:
            return ""
        if self._tools.tool.name not in _LOOKING:
            self._move(at_left=not self._at_left)
            return ""
        return next((chip.fact for chip, rect in self._laid_out() if rect.contains(at)), "")

    def tip(self, fact: str) -> str:
        """Return what a click on a fact does, in words."""
        key = key_of(f"plans.{SET}{fact}")
        words = tr(_TIPS[fact])
        return f"{words} ({key})" if key else words

    def paint(self, painter: QPainter) -> None:
        """Paint on a painter in pixels of the canvas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, self._box()
        if box.isEmpty():
            return
        ground = QColor(tokens.surface)
        ground.setAlphaF(_OPACITY)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        for chip, rect in self._laid_out():
            if chip.plate is None:
                painter.setPen(QColor(tokens.text if chip.is_set else tokens.accent))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chip.words)
            else:
                high = chip.plate.height * self._point
                corner = QPointF(rect.left() + px(_PAD) / 2, rect.center().y() + 1 - high / 2)
                paint_plate(painter, chip.plate, corner, tokens=tokens, point=self._point)

    # Where they are

    def _box(self) -> QRect:
        chips = self._chips()
        if not chips:
            return QRect()
        wide = sum(map(self._width, chips)) + px(_PAD) // 2
        high = px(_LEAST)
        for chip in chips:
            if chip.plate is not None:
                high = max(high, round(chip.plate.height * self._point) + px(_PAD))
        room, gap = self._canvas.viewport().rect(), px(_GAP)
        left = room.width() - self._canvas.covered - gap - wide
        return QRect(gap if self._at_left else left, room.height() - gap - high, wide, high)

    def _laid_out(self) -> list[tuple[FactChip, QRect]]:
        box = self._box()
        left, found = box.left() + px(_PAD) // 4, []
        for chip in self._chips():
            wide = self._width(chip)
            found.append((chip, QRect(left, box.top(), wide, box.height())))
            left += wide
        return found

    def _width(self, chip: FactChip) -> int:
        if chip.plate is not None:
            return round(chip.plate.width * self._point) + px(_PAD)
        return QFontMetrics(self._canvas.font()).horizontalAdvance(chip.words) + 2 * px(_PAD)

    def _come_back(self) -> None:
        if self._tools.tool.name in _LOOKING:
            self._move(at_left=False)

    def _move(self, *, at_left: bool) -> None:
        if at_left != self._at_left:
            before = self._box()
            self._at_left = at_left
            for box in (before, self._box()):
                self._canvas.viewport().update(box)

    # What they show

    @property
    def _point(self) -> float:
        """Pixels of the screen to a point of the plates."""
        return px(100) / 100

    def _chips(self) -> Sequence[FactChip]:
        plan = self._controller.plan
        if plan is None:
            return ()
        chips = (self._north(plan), self._scale(plan), self._grid(plan))
        return [chip for chip in chips if chip.is_set or not self._controller.read_only]

    @staticmethod
    def _north(plan: Plan) -> FactChip:
        if plan.north is None:
            return FactChip("north", words=tr("Set north"), is_set=False)
        return FactChip("north", north_arrow(plan.north))

    def _scale(self, plan: Plan) -> FactChip:
        if plan.metres_per_pixel is None:
            return FactChip("scale", words=tr("Set scale"), is_set=False)
        per_point = plan.metres_per_pixel / self._canvas.scale_ * self._point
        return FactChip("scale", scale_bar(per_point, _BAR_POINTS, self._controller.unit))

    def _grid(self, plan: Plan) -> FactChip:
        if plan.grid_cell is None:
            return FactChip("grid", words=tr("Set grid"), is_set=False)
        side = length_text(plan.grid_cell, self._controller.unit)
        return FactChip("grid", words=tr("Grid {side}", side=side))
