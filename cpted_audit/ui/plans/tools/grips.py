"""The grips of a marker: points of it that can be dragged by themselves."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import MarkerField, MarkerShape, info_of

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
