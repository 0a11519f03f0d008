"""The tools of the plans page as a table, and what each makes of the points it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of, sort_words
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind, wall_info
from cpted_audit.session.plans.markers import MarkerChanges, add_marker
from cpted_audit.session.registers.records import place_record
from cpted_audit.session.registers.tray import Waiting
from cpted_audit.ui.frame.page_letters import key_of
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.place_tool import (
    ChainTool,
    NorthTool,
    PairTool,
    PlaceTool,
    PointTool,
)
from cpted_audit.ui.plans.tools.select_tool import SelectTool
from cpted_audit.ui.plans.tools.tool import CanvasTool
from cpted_audit.ui.words import QT_TR_NOOP, tr


class ToolEntry(NamedTuple):
    """One tool: its words, what to do with it, and what it places; its key is in PAGE_LETTERS."""

    name: str
    words: str
    hint: str
    kind: MarkerKind | None = None
    shown: bool = True


def _draws(name: str, kind: MarkerKind, hint: str, *, shown: bool = True) -> ToolEntry:
    """Return the tool that draws a kind, and is called as the kind is."""
    return ToolEntry(name, info_of(kind).words, hint, kind, shown)


_LINE_HINT = QT_TR_NOOP(
    "Click from corner to corner; double click or Enter ends. Shift keeps it upright or level, "
    "Alt lets go of walls, Backspace takes a corner back; Space sets one in the middle."
)
_WALL_HINT = QT_TR_NOOP("Draws: {kind}. Its key again draws the next kind of wall.")
_AREA_HINT = QT_TR_NOOP(
    "Double click inside a room to take all of it, or click from corner to corner; the first "
    "corner or Enter closes it."
)

_ROUTE_HINT = QT_TR_NOOP(
    "Click along the way out, from where people are to where they gather; double click or Enter "
    "ends, and the arrow points there. Backspace takes a corner back."
)

TOOLS: tuple[ToolEntry, ...] = (
    ToolEntry(
        "select", QT_TR_NOOP("Select"),
        QT_TR_NOOP(
            "Click to choose; drag what is chosen to move it, anything else to move the plan. "
            "Shift and drag for several."
        ),
    ),
    ToolEntry(
        "pin", QT_TR_NOOP("Pin"),
        QT_TR_NOOP("Click where the item is; then say which answer or finding it is."),
        MarkerKind.ANSWER,
    ),
    _draws("wall", MarkerKind.WALL, _LINE_HINT),
    _draws("zone", MarkerKind.ZONE, _AREA_HINT),
    _draws("room", MarkerKind.ROOM, _AREA_HINT, shown=False),
    ToolEntry(
        "sight", QT_TR_NOOP("Sight line"),
        QT_TR_NOOP("Click a duty post or camera, then drag it; what it sees follows. Esc ends."),
    ),
    ToolEntry(
        "measure", QT_TR_NOOP("Measure"),
        QT_TR_NOOP("Drag from one point to another; nothing is written."),
    ),
    ToolEntry(
        "scale", QT_TR_NOOP("Set scale"),
        QT_TR_NOOP("Drag along something whose length you know, such as a wall; then say it."),
        shown=False,
    ),
    ToolEntry(
        "north", QT_TR_NOOP("Set north"),
        QT_TR_NOOP("Drag an arrow that points to true north."), shown=False,
    ),
    ToolEntry(
        "control", QT_TR_NOOP("Control points"),
        QT_TR_NOOP("Click points whose latitude and longitude you know."), shown=False,
    ),
    ToolEntry(
        "review", QT_TR_NOOP("Review walls"),
        QT_TR_NOOP(
            "Click a line to let it go or take it back; Enter accepts what is left, Esc none. "
            "{next} and {previous} go from line to line, Space toggles the one looked at."
        ),
        shown=False,
    ),
    ToolEntry(
        "light", QT_TR_NOOP("Light readings"),
        QT_TR_NOOP(
            "Click a point of the lot, then type what the meter shows; Enter goes to the next "
            "point, Esc ends."
        ),
        shown=False,
    ),
    _draws("evacuation", MarkerKind.EVACUATION_ROUTE, _ROUTE_HINT, shown=False),
    _draws("alternate", MarkerKind.ALTERNATE_ROUTE, _ROUTE_HINT, shown=False),
    ToolEntry("place", QT_TR_NOOP("Place", "to do"), "", shown=False),
)  # fmt: skip

_BY_NAME = {tool.name: tool for tool in TOOLS}


class PlanTools(QObject):
    """Keeps the tool in hand."""

    changed = Signal()
    placed = Signal(object)
    """A marker that was just placed."""
    missed = Signal()
    """A click beside the plan, where nothing is placed."""
    opened = Signal(object)
    """A marker whose link is to be opened."""
    scale_taken = Signal(object, object)
    north_taken = Signal(float)
    control_taken = Signal(object)
    light_taken = Signal(object)

    def __init__(self, controller: PlanController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self.tool = _BY_NAME["select"]
        self.kind: MarkerKind | None = None
        self.wall = WallKind.SOLID
        """The kind of wall that the wall tool draws."""
        self.waiting: Waiting | None = None
        """The record of the tray that the next click places."""
        self._select = SelectTool(controller, self.opened.emit)
        self.active_tool: CanvasTool = self._select

    @property
    def words(self) -> str:
        """What the tool in hand is called, or what it places."""
        return tr(self.tool.words if self.kind is None else sort_words(self.kind, self.wall))

    @property
    def hint(self) -> str:
        """What one can do with the tool in hand."""
        if self.kind is MarkerKind.WALL:
            kind = tr(wall_info(self.wall).words)
            return f"{tr(_WALL_HINT, kind=kind)} {tr(self.tool.hint)}"
        if self.tool.name == "review":
            steps = {name: key_of(f"plans.{name}") or "–" for name in ("next", "previous")}
            return tr(self.tool.hint, **steps)
        if self.tool.name != "place" or self.kind is None:
            return tr(self.tool.hint)
        info = info_of(self.kind)
        if self.waiting is not None:
            return tr(
                "Click where it is: {kind} {name}. The next one follows; Esc ends.",
                kind=tr(info.words), name=self.waiting.name,
            )  # fmt: skip
        if info.shape is MarkerShape.POINT:
            return tr("Click to place: {kind}. Esc ends.", kind=tr(info.words))
        return tr(_LINE_HINT if info.shape is MarkerShape.LINE else _AREA_HINT)

    def choose(self, name: str) -> None:
        """Take a tool in hand."""
        self.active_tool.cancel()
        self.waiting = None
        self.tool = _BY_NAME[name]
        self.kind, self.wall = self.tool.kind, WallKind.SOLID
        self.active_tool = self._made(name)
        self.changed.emit()

    def hold(self, name: str, active_tool: CanvasTool) -> None:
        """Take a tool in hand that was made elsewhere, such as the review of walls."""
        self.active_tool.cancel()
        self.waiting = None
        self.tool, self.kind, self.active_tool = _BY_NAME[name], None, active_tool
        self.changed.emit()

    def choose_kind(self, kind: MarkerKind, wall: WallKind = WallKind.SOLID) -> None:
        """Take the tool in hand that places markers of a kind, or walls of a kind of wall."""
        if self.kind is kind is MarkerKind.WALL:
            self._draw_walls(wall)
            return
        self.active_tool.cancel()
        self.waiting = None
        named = next((tool for tool in TOOLS if tool.kind is kind), None)
        self.tool = named or _BY_NAME["place"]
        self.kind, self.wall = kind, wall
        self.active_tool = self._placing(kind)
        self.changed.emit()

    def choose_waiting(self, record: Waiting) -> None:
        """Take a record of the tray in hand: the next click places it and links it."""
        self.active_tool.cancel()
        self.tool, self.kind, self.waiting = _BY_NAME["place"], record.kind, record
        self.active_tool = PlaceTool(self._controller, record.kind, self._place_waiting)
        self.changed.emit()

    def escape(self) -> None:
        """Give up what was begun, else go back to selecting."""
        if not self.active_tool.cancel() and self.tool.name != "select":
            self.choose("select")

    def take(self, letter: str) -> bool:
        """Take the tool that a letter of the page is called by; False where it is none."""
        found = _BY_NAME.get(letter)
        if found is None or (found.kind is not None and self._controller.read_only):
            return False
        if self.kind is found.kind is MarkerKind.WALL:
            kinds = [info.kind for info in WALL_KINDS]
            self._draw_walls(kinds[(kinds.index(self.wall) + 1) % len(kinds)])
        else:
            self.choose(found.name)
        return True

    def _draw_walls(self, wall: WallKind) -> None:
        """Draw another kind of wall; the line that was begun becomes one."""
        self.wall = wall
        self.changed.emit()

    def _made(self, name: str) -> CanvasTool:
        if self.kind is not None:
            return self._placing(self.kind)
        match name:
            case "measure":
                return PairTool(self._controller, lambda _start, _end: None, keep=True)
            case "scale":
                return PairTool(self._controller, self.scale_taken.emit)
            case "north":
                return NorthTool(self._controller, self.north_taken.emit)
            case "control":
                return PointTool(self._controller, self.control_taken.emit)
            case "light":
                return PointTool(self._controller, self.light_taken.emit)
            case _:
                return self._select

    def _placing(self, kind: MarkerKind) -> CanvasTool:
        if info_of(kind).shape is MarkerShape.POINT:
            return PlaceTool(self._controller, kind, self._place)
        return ChainTool(self._controller, kind, self._place)

    def _place(self, kind: MarkerKind, points: Sequence[Point], said: MarkerChanges) -> None:
        plan = self._controller.plan
        if plan is None or self._misses(plan, points):
            return
        if kind is MarkerKind.WALL:
            said = {**said, "wall": self.wall}
        self._done(lambda: add_marker(self._controller.session, plan.id, kind, points, **said))

    def _place_waiting(
        self, _kind: MarkerKind, points: Sequence[Point], said: MarkerChanges
    ) -> None:
        plan, record = self._controller.plan, self.waiting
        if plan is not None and record is not None and not self._misses(plan, points):
            self._done(
                lambda: place_record(
                    self._controller.session,
                    record.register,
                    record.record_id,
                    plan.id,
                    points[0],
                    **said,
                )
            )

    def _misses(self, plan: Plan, points: Sequence[Point]) -> bool:
        """Return whether one point alone lies beside the picture, where no page would show it."""
        at = points[0]
        on = 0 <= at.x <= plan.width and 0 <= at.y <= plan.height
        if len(points) > 1 or on:
            return False
        self.missed.emit()
        return True

    def _done(self, place: Callable[[], Marker]) -> None:
        made: list[Marker] = []
        self._controller.attempt(lambda: made.append(place()))
        if made:
            self._controller.select((made[0].id,))
            self.placed.emit(made[0])
