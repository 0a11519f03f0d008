"""The tools of the plans page as a table, and what each makes of the points it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of
from cpted_audit.session.plans.markers import MarkerChanges, add_marker
from cpted_audit.session.registers.records import place_record
from cpted_audit.session.registers.tray import Waiting
from cpted_audit.ui.plans.controller import PlanDesk
from cpted_audit.ui.plans.tools.pair_tool import NorthHand, PairHand, PointHand
from cpted_audit.ui.plans.tools.place_tool import ChainHand, PlaceHand
from cpted_audit.ui.plans.tools.select_tool import SelectHand
from cpted_audit.ui.plans.tools.tool import Hand
from cpted_audit.ui.words import QT_TR_NOOP, tr


class Tool(NamedTuple):
    """One tool: its words, its key on the canvas, what to do with it, and what it places."""

    name: str
    words: str
    key: Qt.Key | None
    hint: str
    kind: MarkerKind | None = None
    shown: bool = True


_LINE_HINT = QT_TR_NOOP(
    "Click from corner to corner; double click or Enter ends. Shift keeps it upright or level, "
    "Alt lets go of walls, Backspace takes a corner back; Space sets one in the middle."
)
_AREA_HINT = QT_TR_NOOP(
    "Double click inside a room to take all of it, or click from corner to corner; the first "
    "corner or Enter closes it."
)

_ROUTE_HINT = QT_TR_NOOP(
    "Click along the way out, from where people are to where they gather; double click or Enter "
    "ends, and the arrow points there. Backspace takes a corner back."
)

TOOLS: tuple[Tool, ...] = (
    Tool(
        "select", QT_TR_NOOP("Select"), Qt.Key.Key_V,
        QT_TR_NOOP(
            "Click to choose; drag what is chosen to move it, anything else to move the plan. "
            "Shift and drag for several."
        ),
    ),
    Tool(
        "pin", QT_TR_NOOP("Pin"), Qt.Key.Key_L,
        QT_TR_NOOP("Click where the item is; then say which answer or finding it is."),
        MarkerKind.ANSWER,
    ),
    Tool("wall", QT_TR_NOOP("Wall"), Qt.Key.Key_W, _LINE_HINT, MarkerKind.WALL),
    Tool("zone", QT_TR_NOOP("Zone"), Qt.Key.Key_Z, _AREA_HINT, MarkerKind.ZONE),
    Tool("room", QT_TR_NOOP("Room"), Qt.Key.Key_R, _AREA_HINT, MarkerKind.ROOM, shown=False),
    Tool(
        "sight", QT_TR_NOOP("Sight line"), Qt.Key.Key_S,
        QT_TR_NOOP("Click a duty post or camera, then drag it; what it sees follows. Esc ends."),
    ),
    Tool(
        "measure", QT_TR_NOOP("Measure"), Qt.Key.Key_M,
        QT_TR_NOOP("Drag from one point to another; nothing is written."),
    ),
    Tool(
        "scale", QT_TR_NOOP("Set scale"), None,
        QT_TR_NOOP("Drag along something whose length you know, such as a wall; then say it."),
        shown=False,
    ),
    Tool(
        "north", QT_TR_NOOP("Set north"), None,
        QT_TR_NOOP("Drag an arrow that points to true north."), shown=False,
    ),
    Tool(
        "control", QT_TR_NOOP("Control points"), None,
        QT_TR_NOOP("Click points whose latitude and longitude you know."), shown=False,
    ),
    Tool(
        "review", QT_TR_NOOP("Review walls"), None,
        QT_TR_NOOP(
            "Click a line to let it go or take it back; Enter accepts what is left, Esc none. "
            "N and B go from line to line, Space toggles the one looked at."
        ),
        shown=False,
    ),
    Tool(
        "light", QT_TR_NOOP("Light readings"), None,
        QT_TR_NOOP(
            "Click a point of the lot, then type what the meter shows; Enter goes to the next "
            "point, Esc ends."
        ),
        shown=False,
    ),
    Tool(
        "evacuation", QT_TR_NOOP("Evacuation route"), None, _ROUTE_HINT,
        MarkerKind.EVACUATION_ROUTE, shown=False,
    ),
    Tool(
        "alternate", QT_TR_NOOP("Alternate route"), None, _ROUTE_HINT,
        MarkerKind.ALTERNATE_ROUTE, shown=False,
    ),
    Tool("place", QT_TR_NOOP("Place"), None, "", shown=False),
)  # fmt: skip

_BY_NAME = {tool.name: tool for tool in TOOLS}


class PlanTools(QObject):
    """Keeps the tool in hand."""

    changed = Signal()
    placed = Signal(object)
    """A marker that was just placed."""
    opened = Signal(object)
    """A marker whose link is to be opened."""
    scale_taken = Signal(object, object)
    north_taken = Signal(float)
    control_taken = Signal(object)
    light_taken = Signal(object)

    def __init__(self, desk: PlanDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tool = _BY_NAME["select"]
        self.kind: MarkerKind | None = None
        self.waiting: Waiting | None = None
        """The record of the tray that the next click places."""
        self._select = SelectHand(desk, self.opened.emit)
        self.hand: Hand = self._select

    @property
    def hint(self) -> str:
        """What one can do with the tool in hand."""
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
        self.hand.cancel()
        self.waiting = None
        self.tool = _BY_NAME[name]
        self.kind = self.tool.kind
        self.hand = self._made(name)
        self.changed.emit()

    def hold(self, name: str, hand: Hand) -> None:
        """Take a tool in hand that was made elsewhere, such as the review of walls."""
        self.hand.cancel()
        self.waiting = None
        self.tool, self.kind, self.hand = _BY_NAME[name], None, hand
        self.changed.emit()

    def choose_kind(self, kind: MarkerKind) -> None:
        """Take the tool in hand that places markers of a kind."""
        self.hand.cancel()
        self.waiting = None
        named = next((tool for tool in TOOLS if tool.kind is kind), None)
        self.tool = named or _BY_NAME["place"]
        self.kind = kind
        self.hand = self._placing(kind)
        self.changed.emit()

    def choose_waiting(self, record: Waiting) -> None:
        """Take a record of the tray in hand: the next click places it and links it."""
        self.hand.cancel()
        self.tool, self.kind, self.waiting = _BY_NAME["place"], record.kind, record
        self.hand = PlaceHand(self._desk, record.kind, self._place_waiting)
        self.changed.emit()

    def key(self, key: int) -> bool:
        """Take the tool of a key; Esc gives up what was begun, then goes back to selecting."""
        if key == Qt.Key.Key_Escape:
            if not self.hand.cancel() and self.tool.name != "select":
                self.choose("select")
            return True
        found = next((tool for tool in TOOLS if tool.key is not None and tool.key == key), None)
        if found is None or (found.kind is not None and self._desk.read_only):
            return False
        self.choose(found.name)
        return True

    def _made(self, name: str) -> Hand:
        if self.kind is not None:
            return self._placing(self.kind)
        match name:
            case "measure":
                return PairHand(self._desk, lambda _start, _end: None, keep=True)
            case "scale":
                return PairHand(self._desk, self.scale_taken.emit)
            case "north":
                return NorthHand(self._desk, self.north_taken.emit)
            case "control":
                return PointHand(self._desk, self.control_taken.emit)
            case "light":
                return PointHand(self._desk, self.light_taken.emit)
            case _:
                return self._select

    def _placing(self, kind: MarkerKind) -> Hand:
        if info_of(kind).shape is MarkerShape.POINT:
            return PlaceHand(self._desk, kind, self._place)
        return ChainHand(self._desk, kind, self._place)

    def _place(self, kind: MarkerKind, points: Sequence[Point], said: MarkerChanges) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        self._done(lambda: add_marker(self._desk.session, plan.id, kind, points, **said))

    def _place_waiting(
        self, _kind: MarkerKind, points: Sequence[Point], said: MarkerChanges
    ) -> None:
        plan, record = self._desk.plan, self.waiting
        if plan is not None and record is not None:
            self._done(
                lambda: place_record(
                    self._desk.session, record.register, record.record_id, plan.id, points[0],
                    **said,
                )
            )

    def _done(self, place: Callable[[], Marker]) -> None:
        made: list[Marker] = []
        self._desk.attempt(lambda: made.append(place()))
        if made:
            self._desk.select((made[0].id,))
            self.placed.emit(made[0])
