"""One of the two drawings in the dialog that replaces a plan, with the points set on it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import DrawnWords, Primitive
from cpted_audit.session.session import Session
from cpted_audit.ui.plans.canvas.canvas import PlanCanvas
from cpted_audit.ui.plans.canvas.items import OverlayItem
from cpted_audit.ui.plans.canvas.stamps import Stamps
from cpted_audit.ui.plans.canvas.tiles import TileLayer
from cpted_audit.ui.plans.tools.grips import cross_primitives
from cpted_audit.ui.plans.tools.tool import CanvasTool, Pointer
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label

# The points known on an old and a new drawing, as they are clicked in turn.


MOST_PAIRS = 3
LEAST_PAIRS = 2


class OldOrNew(Enum):
    """Which of the two drawings."""

    OLD = "old"
    NEW = "new"


class ControlPairs:
    """At most three points on each drawing; those of one number are the same thing."""

    def __init__(self) -> None:
        self.points: dict[OldOrNew, list[Point]] = {OldOrNew.OLD: [], OldOrNew.NEW: []}

    @property
    def pairs(self) -> list[tuple[Point, Point]]:
        """The points known on both, old and new."""
        return list(zip(self.points[OldOrNew.OLD], self.points[OldOrNew.NEW], strict=False))

    @property
    def wanted(self) -> OldOrNew | None:
        """The drawing on which a point is to be clicked next, or None when there are enough."""
        old, new = len(self.points[OldOrNew.OLD]), len(self.points[OldOrNew.NEW])
        if old == new:
            return None if old == MOST_PAIRS else OldOrNew.OLD
        return OldOrNew.NEW if old > new else OldOrNew.OLD

    def add(self, sheet: OldOrNew, point: Point) -> bool:
        """Set the next point of a drawing; one without its other yet is set anew.

        Returns whether there was room for it.
        """
        here = self.points[sheet]
        other = self.points[OldOrNew.NEW if sheet is OldOrNew.OLD else OldOrNew.OLD]
        if len(here) > len(other):
            here[-1] = point
        elif len(here) == MOST_PAIRS:
            return False
        else:
            here.append(point)
        return True

    def take_back(self) -> bool:
        """Take the point back that was set last; returns whether there was one."""
        old, new = self.points[OldOrNew.OLD], self.points[OldOrNew.NEW]
        last = old if len(old) > len(new) else new
        if not last:
            return False
        last.pop()
        return True


_BESIDE = 12.0
"""Points that a number stands beside its point."""


class SheetTool(CanvasTool):
    """Takes a click as a point, drags the sheet along, and by keys takes its middle."""

    def __init__(
        self, taken: Callable[[Point], object], back: Callable[[], object],
        middle: Callable[[], Point],
    ) -> None:  # fmt: skip
        self._taken, self._back, self._middle = taken, back, middle

    def click(self, pointer: Pointer) -> None:
        """Take the point."""
        self._taken(pointer.at)

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Take the middle of what is seen, or the last point back."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._taken(self._middle())
        elif key == Qt.Key.Key_Backspace:
            self._back()
        else:
            return False
        return True


class ReplaceSheet(QWidget):
    """Shows a picture that can be panned and zoomed, and tells where it is clicked."""

    clicked = Signal(object)
    taken_back = Signal()

    def __init__(
        self,
        session: Session,
        picture: Plan,
        title: str,
        ground: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points: list[Point] = []
        self._outline: list[Primitive] = []
        self.canvas = PlanCanvas(self)
        self.canvas.setAccessibleName(title)
        self.canvas.show_ground(ground)
        self.canvas.setMinimumSize(px(160), px(80))
        self.canvas.active_tool = SheetTool(self.clicked.emit, self.taken_back.emit, self._middle)
        self._title = text_label(title, "strong", wrap=True)
        self._tiles = TileLayer(session, picture)
        margin = max(picture.width, picture.height)
        box = QRectF(0, 0, picture.width, picture.height)
        self._overlay = OverlayItem(
            Stamps(), box.adjusted(-margin, -margin, margin, margin), self._primitives
        )
        self.canvas.show_items(picture.width, picture.height, self._tiles, self._overlay)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.canvas, 1)

    def show_points(self, points: list[Point], under: list[Primitive]) -> None:
        """Show the points set on this drawing, over what else is drawn on it."""
        self._points, self._outline = list(points), under
        self._overlay.update()

    def stop(self) -> None:
        """Give up what is being read; for closing."""
        self._tiles.stop()

    def _middle(self) -> Point:
        middle = self.canvas.seen.center()
        return Point(middle.x(), middle.y())

    def _primitives(self, _pixel: float) -> list[Primitive]:
        drawn = list(self._outline)
        for number, point in enumerate(self._points, start=1):
            drawn += cross_primitives(point)
            drawn.append(
                DrawnWords(point, str(number), size=14.0, ink=Ink.ACCENT, bold=True, dx=_BESIDE,
                      dy=-_BESIDE, halo=Ink.PAPER)
            )  # fmt: skip
        return drawn
