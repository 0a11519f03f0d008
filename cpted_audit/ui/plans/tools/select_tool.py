"""The tool that chooses, moves, aims, reshapes and removes markers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Fill, Primitive, Stroke
from cpted_audit.geometry.measure import HitTarget, distance_to_line, hit
from cpted_audit.session.plans.markers import (
    MOVE,
    NUDGE,
    RESHAPE,
    change_markers,
    move_markers,
    remove_markers,
)
from cpted_audit.ui.frame.page_letters import pressed
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.grips import (
    Grip,
    GripKind,
    dragged,
    grip_primitives,
    grips,
    shifted,
    step_of,
)
from cpted_audit.ui.plans.tools.tool import CanvasTool, Pointer

REACH_PX = 14
"""Pixels of the screen from a marker or a grip within which it is taken hold of."""
DRAG_PX = 4


class SelectTool(CanvasTool):
    """Chooses what is clicked and moves what was chosen before; it is written when it is let go.

    A drag that begins anywhere else moves the plan, so that nothing is moved that nobody meant.
    """

    def __init__(self, controller: PlanController, opened: Callable[[Marker], object]) -> None:
        self._controller = controller
        self._opened = opened
        self._start: Pointer | None = None
        self._grip: Grip | None = None
        self._band: tuple[Point, Point] | None = None
        self._moved = False
        self._known: Sequence[MarkerId] = ()
        """What was chosen before the button went down."""

    # The pointer

    def press(self, pointer: Pointer) -> bool:
        """Take hold of a grip or of what is chosen; with Shift, begin a rubber band."""
        self._start, self._moved = pointer, False
        self._known = self._controller.selection
        self._grip = None if self._controller.read_only else self._grip_at(pointer)
        if self._grip is not None:
            return True
        if pointer.shift:
            self._band = (pointer.at, pointer.at)
            return True
        found = self._marker_at(pointer)
        return found is not None and found.id in self._known and not pointer.control

    def move(self, pointer: Pointer, *, down: bool) -> None:
        """Show what is dragged where it would be."""
        if not down or self._start is None:
            return
        if self._band is not None:
            self._band = (self._band[0], pointer.at)
            self._controller.overlay_changed.emit()
            return
        if not self._moved and not self._is_far(pointer):
            return
        if not self._controller.read_only:
            self._moved = True
            self._controller.show_preview(self._dragged(pointer))

    def release(self, pointer: Pointer) -> None:
        """Write what was dragged, or choose what the rubber band holds."""
        if self._band is not None and self._is_far(pointer):
            self._take_band(add=pointer.control)
        elif self._band is not None:
            self.click(pointer)
        elif self._moved:
            self._write(self._dragged(pointer))
        self.cancel()

    def click(self, pointer: Pointer) -> None:
        """Choose what is there, with Shift or Ctrl beside the others; in the open, let go."""
        found = self._marker_at(pointer)
        if found is None:
            self._controller.select(())
        elif pointer.shift or pointer.control:
            self._controller.toggle(found.id)
        else:
            self._controller.select((found.id,))

    def double_click(self, pointer: Pointer) -> bool:
        """Add a corner to the line chosen before, or remove one; open what a pin is linked to."""
        found = self._marker_at(pointer)
        if found is None:
            return False
        shape = info_of(found.kind).shape
        inside = shape is MarkerShape.AREA and not self._on_outline(found, pointer)
        if shape is MarkerShape.POINT or inside:
            self._opened(found)
        elif found.id in self._known and not self._controller.read_only:
            self._edit_corner(found, pointer)
        return True

    def cancel(self) -> bool:
        """Put back what is dragged."""
        begun = self._start is not None and (self._moved or self._band is not None)
        self._start = self._grip = self._band = None
        self._moved = False
        self._controller.show_preview(())
        return begun

    def _dragged(self, pointer: Pointer) -> list[Marker]:
        assert self._start is not None  # noqa: S101 - asked by the callers
        chosen = self._controller.chosen
        scale = self._controller.plan.metres_per_pixel if self._controller.plan else None
        if self._grip is not None:
            corner = self._grip.kind is GripKind.CORNER
            target = (
                self._controller.snap(pointer, apart_from=self._controller.selection)
                if corner
                else None
            )
            return [dragged(chosen[0], self._grip, target or pointer.at, scale)]
        at = pointer.at
        if len(chosen) == 1 and info_of(chosen[0].kind).shape is MarkerShape.POINT:
            at = self._controller.snap(pointer)
            return [shifted(chosen[0], at.x - chosen[0].at.x, at.y - chosen[0].at.y)]
        across, down = at.x - self._start.at.x, at.y - self._start.at.y
        if pointer.shift:  # along one axis only
            across, down = (across, 0.0) if abs(across) > abs(down) else (0.0, down)
        return [shifted(marker, across, down) for marker in chosen]

    def _write(self, moved: list[Marker]) -> None:
        session = self._controller.session
        if self._grip is not None and self._grip.kind is not GripKind.CORNER:
            marker = moved[0]
            values = {"direction": marker.direction, "field_of_view": marker.field_of_view,
                      "reach": marker.reach}  # fmt: skip
            self._controller.attempt(lambda: change_markers(session, [marker.id], **values))  # type: ignore[arg-type]  # names of MarkerChanges
            return
        words = RESHAPE if self._grip is not None else MOVE
        points = {marker.id: marker.points for marker in moved}
        self._controller.attempt(lambda: move_markers(session, points, words=words))

    def _is_far(self, pointer: Pointer) -> bool:
        """Return whether the pointer was moved from where it went down, rather than trembled."""
        assert self._start is not None  # noqa: S101 - asked by the callers
        across, down = pointer.at.x - self._start.at.x, pointer.at.y - self._start.at.y
        return abs(across) + abs(down) >= DRAG_PX * pointer.pixel

    def _take_band(self, *, add: bool) -> None:
        assert self._band is not None  # noqa: S101 - asked by the caller
        (x1, y1), (x2, y2) = self._band
        inside = [
            marker.id
            for marker in self._controller.reachable()
            if all(
                min(x1, x2) <= point.x <= max(x1, x2) and min(y1, y2) <= point.y <= max(y1, y2)
                for point in marker.points
            )
        ]
        kept = self._controller.selection if add else ()
        self._controller.select(
            (*kept, *(marker_id for marker_id in inside if marker_id not in kept))
        )

    def _marker_at(self, pointer: Pointer) -> Marker | None:
        targets = (
            HitTarget(marker, info_of(marker.kind).shape, marker.points)
            for marker in self._controller.reachable()
        )
        return hit(pointer.at, targets, REACH_PX * pointer.pixel)

    @staticmethod
    def _on_outline(marker: Marker, pointer: Pointer) -> bool:
        outline = (*marker.points, marker.points[0])
        return distance_to_line(pointer.at, outline) <= REACH_PX * pointer.pixel

    def _grip_at(self, pointer: Pointer) -> Grip | None:
        found = [
            (max(abs(grip.at.x - pointer.at.x), abs(grip.at.y - pointer.at.y)), grip)
            for grip in self._grips(pointer.pixel)
        ]
        if not found:
            return None
        far, grip = min(found, key=lambda one: one[0])
        return grip if far <= REACH_PX * pointer.pixel else None

    def _grips(self, pixel: float) -> Iterable[Grip]:
        chosen = self._controller.seen_chosen()
        if len(chosen) != 1 or self._controller.plan is None:
            return ()
        return grips(chosen[0], pixel, self._controller.plan.metres_per_pixel)

    def _edit_corner(self, marker: Marker, pointer: Pointer) -> None:
        points = list(marker.points)
        grip = self._grip_at(pointer)
        least = info_of(marker.kind).shape.least
        if grip is not None and grip.kind is GripKind.CORNER:
            if len(points) == least:
                return
            points.pop(grip.number)
        else:
            points.insert(_piece_at(marker, pointer.at) + 1, pointer.at)
        moved: dict[MarkerId, list[Point]] = {marker.id: points}
        self._controller.attempt(
            lambda: move_markers(self._controller.session, moved, words=RESHAPE)
        )

    # Keys

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Nudge, remove, choose all, let go, or go from marker to marker."""
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        step = step_of(self._controller, key, modifiers)
        if step is not None and self._controller.selection and not self._controller.read_only:
            self._nudge(*step)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._controller.selection:
            ids = self._controller.selection
            self._controller.attempt(lambda: remove_markers(self._controller.session, ids))
        elif key == Qt.Key.Key_A and control:
            self._controller.select([marker.id for marker in self._controller.reachable()])
        elif (letter := pressed("plans", key, modifiers)) in {"next", "previous"}:
            self._step(1 if letter == "next" else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and len(self._controller.chosen) == 1:
            self._opened(self._controller.chosen[0])
        elif key == Qt.Key.Key_Escape and (self.cancel() or self._controller.selection):
            self._controller.select(())
        else:
            return False
        return True

    def anchor(self) -> Point | None:
        """Return where the marker chosen last is."""
        chosen = self._controller.seen_chosen()
        return chosen[-1].at if chosen else None

    def _nudge(self, across: float, down: float) -> None:
        points = {
            marker.id: shifted(marker, across, down).points for marker in self._controller.chosen
        }
        key = f"nudge:{','.join(self._controller.selection)}"
        self._controller.attempt(
            lambda: move_markers(self._controller.session, points, merge_key=key, words=NUDGE)
        )

    def _step(self, step: int) -> None:
        """Choose the marker after or before the one chosen, so that keys alone reach each."""
        ids = [marker.id for marker in self._controller.reachable()]
        if not ids:
            return
        last = self._controller.selection[-1] if self._controller.selection else None
        number = ids.index(last) + step if last in ids else (0 if step > 0 else -1)
        self._controller.select((ids[number % len(ids)],))

    # What is drawn

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return the grips of the one marker chosen, and the rubber band."""
        drawn: list[Primitive] = []
        if not self._controller.read_only:
            drawn += grip_primitives(self._grips(pixel))
        if self._band is not None:
            (x1, y1), (x2, y2) = self._band
            corners = (Point(x1, y1), Point(x2, y1), Point(x2, y2), Point(x1, y2))
            drawn += [
                Fill((Area(corners),), Ink.ACCENT, opacity=0.12),
                Stroke(corners, Ink.ACCENT, width=1.0, dash=(4.0, 3.0), closed=True),
            ]
        return drawn


def _piece_at(marker: Marker, at: Point) -> int:
    """Return which piece of a line or outline is nearest to a point."""
    closed = info_of(marker.kind).shape is MarkerShape.AREA
    points = (*marker.points, marker.points[0]) if closed else marker.points
    return min(
        range(len(points) - 1), key=lambda number: _apart(at, points[number], points[number + 1])
    )


def _apart(at: Point, start: Point, end: Point) -> float:
    across, down = end.x - start.x, end.y - start.y
    along = ((at.x - start.x) * across + (at.y - start.y) * down) / (across**2 + down**2 or 1.0)
    share = max(0.0, min(1.0, along))
    return (at.x - start.x - share * across) ** 2 + (at.y - start.y - share * down) ** 2
