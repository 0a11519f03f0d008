"""What the plans page has in hand: one plan, its markers, what is chosen, which layers are seen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Box, Point, Ring
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.errors import AuditError
from cpted_audit.geometry.rooms import room_around
from cpted_audit.geometry.snap import Snapper
from cpted_audit.session import view_state
from cpted_audit.session.plans.markers import find_marker, markers, wall_segments
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.by_steps import Steps, at_once
from cpted_audit.ui.plans.tools.tool import Pointer

SNAP_PX = 10
"""Pixels of the screen within which a point is drawn to a wall."""
WIDEST_DOOR = 2.0
"""Metres of a gap in a wall that is taken for a door when a room is picked."""
_GAP_PX = 30.0
"""The same in plan pixels, where there is no scale."""
PLAN_KEY = "plan"
HIDDEN_KEY = "plan-layers-hidden"
LOCKED_KEY = "plan-layers-locked"


class PlanController(QObject):
    """Holds the plan on screen and follows every change of the audit that touches it."""

    plan_shown = Signal()
    """Another plan is on screen, or none."""
    plan_changed = Signal()
    """The plan on screen has another name, scale, north, grid or picture."""
    markers_changed = Signal()
    selection_changed = Signal()
    layers_changed = Signal()
    preview_changed = Signal()
    """What is dragged stands elsewhere; nothing is written yet."""
    spot_moved = Signal()
    overlay_changed = Signal()
    """What the tool in hand draws is different."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.session = session
        self.plan: Plan | None = None
        self.markers: dict[MarkerId, Marker] = {}
        self.selection: tuple[MarkerId, ...] = ()
        self.hidden = self._recalled(HIDDEN_KEY)
        self.locked = self._recalled(LOCKED_KEY)
        self.nudge = 1.0
        """How far an arrow key moves what is chosen, in plan pixels."""
        self.middle: Point | None = None
        """The middle of what is seen."""
        self.spot: Point | None = None
        """Where the arrows have gone with a tool in hand; None where they have not."""
        self.cell_side: float | None = None
        """The side of a cell of the grid, in plan pixels."""
        self.preview: dict[MarkerId, Marker] = {}
        self._snapper: Snapper | None = None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.session.document.read_only

    @property
    def unit(self) -> LengthUnit:
        """What lengths are shown in."""
        return self.session.site.length_unit

    @property
    def snapper(self) -> Snapper:
        """Finds walls and corners near a point; made anew when the walls have changed."""
        if self._snapper is None:
            self._snapper = Snapper(wall_segments(self.markers.values()))
        return self._snapper

    def snap(
        self,
        pointer: Pointer,
        *,
        previous: Point | None = None,
        apart_from: Sequence[MarkerId] = (),
    ) -> Point:
        """Return where the pointer is drawn to by walls near it; with Alt it stays where it is.

        `previous` is the point a line comes from, with Shift kept upright or level from there.
        Walls that are `apart_from` are not looked at, such as one that is being dragged.
        """
        if pointer.alt:
            return pointer.at
        snapper = self.snapper
        if apart_from:
            others = (marker for marker in self.markers.values() if marker.id not in apart_from)
            snapper = Snapper(wall_segments(others))
        return snapper.snap(
            pointer.at, SNAP_PX * pointer.pixel, previous=previous, locked=pointer.shift
        ).point

    def room_at(self, at: Point) -> Ring | None:
        """Return the room around a point, as the walls close it in; None in the open."""
        plan = self.plan
        if plan is None:
            return None
        gap = WIDEST_DOOR / plan.metres_per_pixel if plan.metres_per_pixel else _GAP_PX
        bounds = Box(-gap, -gap, plan.width + gap, plan.height + gap)
        return room_around(at, wall_segments(self.markers.values()), bounds, gap=gap)

    @property
    def here(self) -> Point | None:
        """Where keys place a marker: where the arrows went, or the middle of what is seen."""
        return self.middle if self.spot is None else self.spot

    def move_spot(self, across: float, down: float) -> None:
        """Go from there so many plan pixels, as far as the plan reaches."""
        plan, here = self.plan, self.here
        if plan is None or here is None:
            return
        x = min(max(here.x + across, 0.0), float(plan.width))
        y = min(max(here.y + down, 0.0), float(plan.height))
        self.spot = Point(x, y)
        self.spot_moved.emit()
        self.overlay_changed.emit()

    def forget_spot(self) -> None:
        """Let keys begin in the middle of what is seen again."""
        self.spot = None
        self.overlay_changed.emit()

    # What is shown

    def show(self, plan_id: PlanId | None) -> None:
        """Put a plan on screen, or none; what was chosen is let go."""
        at_once(self._showing(plan_id))

    def _showing(self, plan_id: PlanId | None) -> Steps[None]:
        found = next((plan for plan in plans(self.session) if plan.id == plan_id), None)
        standing = [] if found is None else markers(self.session, found.id)
        yield None
        self.plan = found
        self.selection = ()
        self.markers = {marker.id: marker for marker in standing}
        self._snapper = None
        if found is not None:
            view_state.remember(self.session, PLAN_KEY, found.id)
        self.plan_shown.emit()

    def show_last(self) -> None:
        """Put the plan on screen that was there last, or the first."""
        at_once(self.showing_last())

    def showing_last(self) -> Steps[None]:
        """Put it there by steps."""
        known = plans(self.session)
        last = view_state.recall(self.session, PLAN_KEY)
        chosen = next((plan for plan in known if plan.id == last), known[0] if known else None)
        yield from self._showing(None if chosen is None else chosen.id)

    def follow(self, changes: ChangeSet) -> None:
        """Show what an edit changed, whoever made it."""
        if self.plan is None:
            if changes.touches("plan"):
                self.show_last()
            return
        if changes.touches("plan", "level", "building"):  # cells are called by all plans together
            self._follow_plan()
        touched = changes.touched.get("marker", frozenset())
        if touched:
            self._follow_markers(touched)
        elif changes.touches("answer", "finding", "photo", "place", "site", "light_reading",
                             "light_survey", "door", "fixture"):  # fmt: skip
            self.markers_changed.emit()

    def _follow_plan(self) -> None:
        assert self.plan is not None  # noqa: S101 - asked by the caller
        now = next((plan for plan in plans(self.session) if plan.id == self.plan.id), None)
        if now is None:
            self.show_last()
        elif now.picture_id != self.plan.picture_id:
            self.show(now.id)
        else:
            self.plan = now
            self.plan_changed.emit()

    def _follow_markers(self, touched: Iterable[str]) -> None:
        if self.plan is None:  # it was removed by the same edit
            return
        for marker_id in map(MarkerId, touched):
            marker = find_marker(self.session, marker_id)
            if marker is None or marker.plan_id != self.plan.id:
                self.markers.pop(marker_id, None)
            else:
                self.markers[marker_id] = marker
        self._snapper = None
        self.markers_changed.emit()
        left = tuple(marker_id for marker_id in self.selection if marker_id in self.markers)
        if left != self.selection:
            self.select(left)
        else:
            self.selection_changed.emit()

    # What is chosen

    @property
    def chosen(self) -> list[Marker]:
        """The markers that are chosen."""
        return [
            self.markers[marker_id] for marker_id in self.selection if marker_id in self.markers
        ]

    def seen_chosen(self) -> list[Marker]:
        """Return the chosen markers as they are seen, dragged ones where they would be."""
        return [self.preview.get(marker.id, marker) for marker in self.chosen]

    def show_preview(self, dragged: Iterable[Marker]) -> None:
        """Show markers as they would be; an empty list puts them back."""
        preview = {marker.id: marker for marker in dragged}
        if preview or self.preview:
            self.preview = preview
            self.preview_changed.emit()

    def select(self, marker_ids: Sequence[MarkerId]) -> None:
        """Choose markers, and no others."""
        if tuple(marker_ids) != self.selection:
            self.selection = tuple(marker_ids)
            self.selection_changed.emit()

    def toggle(self, marker_id: MarkerId) -> None:
        """Add a marker to those chosen, or let it go."""
        kept = tuple(one for one in self.selection if one != marker_id)
        self.select(kept if marker_id in self.selection else (*kept, marker_id))

    def reachable(self) -> list[Marker]:
        """Return the markers that can be taken hold of: seen, and in no locked layer."""
        shut = self.hidden | self.locked
        return [
            marker for marker in self.markers.values() if info_of(marker.kind).layer not in shut
        ]

    # Layers

    def switch(
        self, layer: Layer, *, hidden: bool | None = None, locked: bool | None = None
    ) -> None:
        """Show or hide a layer, or lock or unlock it; it is no edit and is remembered."""
        for key, wanted, now in (
            (HIDDEN_KEY, hidden, self.hidden), (LOCKED_KEY, locked, self.locked)
        ):  # fmt: skip
            if wanted is None:
                continue
            (now.add if wanted else now.discard)(layer)
            view_state.remember(self.session, key, json.dumps(sorted(now)))
        shut = self.hidden | self.locked
        self.select([marker.id for marker in self.chosen if info_of(marker.kind).layer not in shut])
        self.layers_changed.emit()

    def _recalled(self, key: str) -> set[Layer]:
        text = view_state.recall(self.session, key)
        known = {layer.value for layer in Layer}
        try:
            return {Layer(load) for load in json.loads(text or "[]") if load in known}
        except (ValueError, TypeError, RecursionError):  # kept by nobody: then all are shown
            return set()

    # Edits

    def attempt(self, step: Callable[[], object]) -> bool:
        """Do an edit; where it cannot be done, say so in its sentence. Returns whether it was."""
        if self.read_only:
            return False
        try:
            step()
        except AuditError as error:
            dialogs.tell(self._parent, error)
            return False
        return True
