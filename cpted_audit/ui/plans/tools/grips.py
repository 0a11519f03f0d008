"""What tools show over a plan: grips, drawings, and the spot of the keys.

The grips of a marker are points of it that can be dragged by themselves.

What tools draw over a plan while they are at work.

Where keys place something on a plan: a spot that the arrows move, and that is said.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt

from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import MarkerField, MarkerShape, info_of
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import (
    Close,
    DrawnWords,
    Fill,
    Line,
    MoveTo,
    Outline,
    Parts,
    Primitive,
    Sign,
    Stroke,
)
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tool import CanvasTool

AIM_PX = 64.0
"""How far from its marker the grip of a direction stands on the screen where there is no reach."""


class GripKind(Enum):
    """What dragging a grip changes."""

    CORNER = "corner"
    AIM = "aim"
    EDGE = "edge"


class Grip(NamedTuple):
    """One grip of a marker; `number` is its corner, or -1 and 1 for the edges of its view."""

    kind: GripKind
    number: int
    at: Point


def grips(marker: Marker, pixel: float, metres_per_pixel: float | None) -> Iterator[Grip]:
    """Yield the grips of a marker; `pixel` is how many plan pixels a screen pixel is."""
    info = info_of(marker.kind)
    if info.shape is not MarkerShape.POINT:
        for number, point in enumerate(marker.points):
            yield Grip(GripKind.CORNER, number, point)
        return
    if MarkerField.DIRECTION not in info.fields or marker.direction is None:
        return
    length = _length(marker, pixel, metres_per_pixel)
    yield Grip(GripKind.AIM, 0, along(marker.at, marker.direction, length))
    view = marker.field_of_view
    if MarkerField.FIELD_OF_VIEW in info.fields and view is not None and view < _ALL_ROUND:
        for side in (-1, 1):
            edge = along(marker.at, marker.direction + side * view / 2, length)
            yield Grip(GripKind.EDGE, side, edge)


_ALL_ROUND = 360.0
_NARROWEST = 5.0


def _length(marker: Marker, pixel: float, metres_per_pixel: float | None) -> float:
    if marker.reach is None or metres_per_pixel is None:
        return AIM_PX * pixel
    return max(marker.reach / metres_per_pixel, AIM_PX / 2 * pixel)


def along(start: Point, direction: float, length: float) -> Point:
    """Return the point so far from another in a direction, degrees clockwise from the top."""
    turn = math.radians(direction)
    return Point(start.x + math.sin(turn) * length, start.y - math.cos(turn) * length)


def direction_to(start: Point, end: Point) -> float:
    """Return the direction from a point to another, degrees clockwise from the top, 0 to 360."""
    return math.degrees(math.atan2(end.x - start.x, start.y - end.y)) % _ALL_ROUND


def dragged(marker: Marker, grip: Grip, to: Point, metres_per_pixel: float | None) -> Marker:
    """Return the marker with a grip dragged to a point."""
    if grip.kind is GripKind.CORNER:
        points = list(marker.points)
        points[grip.number] = to
        return replace(marker, points=tuple(points))
    direction = direction_to(marker.at, to)
    if grip.kind is GripKind.EDGE and marker.direction is not None:
        half = abs((direction - marker.direction + 180) % _ALL_ROUND - 180)
        return replace(marker, field_of_view=round(max(_NARROWEST, 2 * half), 1))
    aimed = replace(marker, direction=round(direction, 1))
    if marker.reach is None or metres_per_pixel is None:
        return aimed
    reach = math.hypot(to.x - marker.at.x, to.y - marker.at.y) * metres_per_pixel
    return replace(aimed, reach=round(max(reach, 0.5), 1))


def shifted(marker: Marker, across: float, down: float) -> Marker:
    """Return the marker moved by so many plan pixels."""
    return replace(
        marker, points=tuple(Point(point.x + across, point.y + down) for point in marker.points)
    )


def _square(half: float, fill: Ink) -> Parts:
    path = (MoveTo(-half, -half), Line(half, -half), Line(half, half), Line(-half, half), Close())
    return (Outline(path, fill=fill, stroke=Ink.ACCENT, width=1.5),)


def _diamond(half: float, fill: Ink) -> Parts:
    path = (MoveTo(0, -half), Line(half, 0), Line(0, half), Line(-half, 0), Close())
    return (Outline(path, fill=fill, stroke=Ink.ACCENT, width=1.5),)


_CORNER = _square(4.5, Ink.PAPER)
_AIM = _diamond(6.5, Ink.ACCENT)
_SNAP = _square(6.0, Ink.PAPER)
_CROSS: Parts = tuple(
    Outline((MoveTo(-9, 0), Line(9, 0), MoveTo(0, -9), Line(0, 9)), stroke=ink, width=width)
    for ink, width in ((Ink.PAPER, 5.0), (Ink.ACCENT, 2.0))
)
_DOT = _diamond(3.5, Ink.PAPER)


def grip_primitives(shown: Iterable[Grip]) -> list[Primitive]:
    """Return the signs of grips: squares for corners, diamonds for aims."""
    return [Sign(grip.at, _CORNER if grip.kind is GripKind.CORNER else _AIM) for grip in shown]


def chain_primitives(
    points: Sequence[Point], tip: Point | None, *, closed: bool, words: str
) -> list[Primitive]:
    """Return a line or area as it is being drawn, with its measure at the tip."""
    path = tuple(points) if tip is None else (*points, tip)
    drawn: list[Primitive] = []
    if closed and len(path) > 2:
        drawn.append(Fill((Area(path),), Ink.ACCENT, opacity=0.12))
    if len(path) > 1:
        drawn.append(Stroke(path, Ink.ACCENT, width=2.0, closed=closed))
    drawn += [Sign(point, _CORNER) for point in points]
    if tip is not None:
        drawn.append(Sign(tip, _SNAP))
        if words:
            drawn.append(DrawnWords(tip, words, size=12.0, bold=True, dy=-18.0, halo=Ink.PAPER))
    return drawn


def pair_primitives(start: Point, end: Point, words: str) -> list[Primitive]:
    """Return a measured distance as it is being drawn."""
    middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    return [
        Stroke((start, end), Ink.ACCENT, width=2.0),
        Sign(start, _SNAP),
        Sign(end, _SNAP),
        DrawnWords(middle, words, size=12.0, bold=True, dy=-12.0, halo=Ink.PAPER),
    ]


def cross_primitives(at: Point) -> list[Primitive]:
    """Return the sign of a point that was set, such as a control point."""
    return [Sign(at, _CROSS)]


def outline_primitives(shape: MarkerShape, points: Sequence[Point]) -> list[Primitive]:
    """Return the bare outline of a marker, to show where it would come to lie."""
    if shape is MarkerShape.POINT:
        return [Sign(points[0], _DOT)]
    closed = shape is MarkerShape.AREA
    return [Stroke(tuple(points), Ink.ACCENT, width=1.5, closed=closed)]


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
