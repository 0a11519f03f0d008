"""Markers of several points: walls, paths, dimensions, zones and rooms; and door openings.

Where something looks: a sector to its reach on the plan, or a fan where that is unknown.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cpted_audit.domain.length import length_text
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.drawing.ink import Ink, MarkerContext
from cpted_audit.drawing.path_data import arc_curves
from cpted_audit.drawing.primitives import (
    Align,
    Close,
    DrawnWords,
    Fill,
    Line,
    MoveTo,
    Outline,
    Parts,
    Path,
    Primitives,
    Sign,
    Stroke,
)
from cpted_audit.drawing.symbol_paths import rectangle

_STEP = 4.0
"""Degrees between the corners of an arc on the plan."""
SECTOR_OPACITY = 0.16


def toward(at: Point, direction: float, distance: float) -> Point:
    """Return the point at a distance in a direction, in degrees clockwise from the top."""
    angle = math.radians(direction)
    return Point(at.x + distance * math.sin(angle), at.y - distance * math.cos(angle))


def arc(at: Point, direction: float, field_of_view: float, radius: float) -> tuple[Point, ...]:
    """Return points along an arc around a point, from its left end to its right."""
    angle = min(max(field_of_view, 0.0), 360.0)
    count = max(1, math.ceil(angle / _STEP))
    first = direction - angle / 2
    return tuple(toward(at, first + angle * step / count, radius) for step in range(count + 1))


def sector(at: Point, direction: float, field_of_view: float, reach: float) -> tuple[Point, ...]:
    """Return the corners of the area seen without walls; a whole circle has no corner at `at`."""
    curve = arc(at, direction, field_of_view, reach)
    return curve[:-1] if field_of_view >= 360.0 else (at, *curve)


def draw_sector(
    at: Point, direction: float, field_of_view: float, reach: float, ink: Ink
) -> Primitives:
    """Return a sector that reaches `reach` pixels of the plan."""
    corners = sector(at, direction, field_of_view, reach)
    return (
        Fill((Area(corners),), ink, SECTOR_OPACITY),
        Stroke(corners, ink, 0.9, closed=True, opacity=0.75),
    )


def draw_fan(
    at: Point, direction: float, field_of_view: float, length: float, ink: Ink
) -> Primitives:
    """Return a fan `length` points long, for where the reach or the scale is not known."""
    return (Sign(at, fan_parts(round(field_of_view, 1), length, ink), direction),)


@lru_cache(maxsize=512)
def fan_parts(field_of_view: float, length: float, ink: Ink) -> Parts:
    """Return a fan from the origin upwards."""
    path = _fan(min(max(field_of_view, 4.0), 350.0), length)
    return (
        Outline(path, ink, None, opacity=0.28),
        Outline(path, None, ink, 0.9, opacity=0.75),
    )


def _fan(field_of_view: float, length: float) -> Path:
    half = math.radians(field_of_view / 2)
    left = (-length * math.sin(half), -length * math.cos(half))
    right = (-left[0], left[1])
    curve = arc_curves(left, (length, length), 0.0, (field_of_view > 180.0, True), right)
    return MoveTo(0.0, 0.0), Line(*left), *curve, Close()


WALL_METRES = 0.2
"""How thick walls are drawn, whatever they are."""
_LABEL_SIZE = 10.0
_HEAD: Parts = (
    Outline(
        (MoveTo(0.0, 1.0), Line(4.6, 10.0), Line(0.0, 7.8), Line(-4.6, 10.0), Close()), Ink.TEXT
    ),
)
"""An arrow's head with its tip at the place, pointing up."""
_BROAD_HEAD: Parts = (
    Outline(
        (MoveTo(0.0, -2.0), Line(6.4, 9.0), Line(-6.4, 9.0), Close()), Ink.TEXT, Ink.PAPER, 1.0
    ),
)
_TICK: Parts = (Outline(rectangle(-0.7, -5.0, 1.4, 10.0), Ink.TEXT),)
_HANDLE: Parts = (Outline(rectangle(-3.5, -3.5, 7.0, 7.0), Ink.PAPER, Ink.ACCENT, 1.6),)


def draw_wall(marker: Marker, context: MarkerContext) -> Primitives:
    """Return a wall in the manner of its kind, as thick as walls are where the scale is known."""
    breadth = context.pixels(WALL_METRES) or 0.0
    return *_selected(marker, context), *(
        Stroke(
            marker.points,
            line.ink,
            line.least if breadth else line.width,
            breadth * line.share,
            dash=line.dash,
        )
        for line in WALL_LOOKS[marker.wall]
    )


class WallLine(NamedTuple):
    """One of the lines, lowest first, that a kind of wall is drawn with.

    It takes `share` of a wall's thickness where the scale is known, but never less than `least`
    points; `width` is in points where it is not known. `dash` is in points.
    """

    ink: Ink
    share: float
    least: float
    width: float
    dash: tuple[float, ...] = ()


WALL_LOOKS: dict[WallKind, tuple[WallLine, ...]] = {
    WallKind.SOLID: (WallLine(Ink.WALL, 1.0, 1.1, 2.2),),
    WallKind.WINDOW: (
        WallLine(Ink.WALL, 1.0, 4.4, 4.4), WallLine(Ink.PAPER, 0.7, 3.0, 3.0),
        WallLine(Ink.ACCENT, 0.2, 1.0, 1.0),
    ),
    WallKind.COVERED: (
        WallLine(Ink.WALL, 1.0, 4.4, 4.4), WallLine(Ink.PAPER, 0.7, 3.0, 3.0),
        WallLine(Ink.WALL, 0.7, 3.0, 3.0, (2.0, 2.0)),
    ),
    WallKind.OPEN_FENCE: (
        WallLine(Ink.WALL, 0.0, 0.9, 0.9), WallLine(Ink.WALL, 1.0, 5.0, 5.0, (1.1, 6.0)),
    ),
    WallKind.CLOSED_FENCE: (
        WallLine(Ink.WALL, 0.0, 0.9, 0.9), WallLine(Ink.WALL, 1.0, 4.0, 4.0, (6.0, 3.0)),
    ),
    WallKind.LOW: (WallLine(Ink.WALL, 0.0, 1.6, 1.6, (4.0, 2.5)),),
}  # fmt: skip
"""How each kind of wall is drawn; they differ without color, and all stand on white paper."""


def draw_path(marker: Marker, context: MarkerContext) -> Primitives:
    """Return a dashed arrow through the points, with its label."""
    way = _distinct(marker.points)
    line = Stroke(way, Ink.TEXT, 1.8, dash=(6.0, 3.5))
    head = (Sign(way[-1], _HEAD, direction_of(way[-2], way[-1])),) if len(way) > 1 else ()
    words = _named(marker, context, Ink.TEXT)
    return *_selected(marker, context), line, *head, *words


def draw_route(marker: Marker, context: MarkerContext) -> Primitives:
    """Return a way out with arrows where it leads: a double line, a dashed one for an alternate.

    Both differ from walls and outlines without color.
    """
    way = _distinct(marker.points)
    if len(way) < 2:
        return ()
    width, lane, dash = ROUTE_LOOKS[marker.kind]
    longest = max(pairwise(way), key=lambda one: math.dist(*one))
    heads = ((mean_point(longest), longest), (way[-1], way[-2:]))
    quarter = mean_point((longest[0], mean_point(longest)))
    beside = replace(context, label_at=context.label_at or quarter)
    return (
        *_selected(marker, context),
        Stroke(way, Ink.PAPER, width + 3.0),
        Stroke(way, Ink.TEXT, width, dash=dash),
        *((Stroke(way, Ink.PAPER, lane),) if lane else ()),
        *(Sign(at, _BROAD_HEAD, direction_of(*piece)) for at, piece in heads),
        *_named(marker, beside, Ink.TEXT),
    )


ROUTE_LOOKS: dict[MarkerKind, tuple[float, float, tuple[float, ...]]] = {
    MarkerKind.EVACUATION_ROUTE: (5.0, 2.2, ()),
    MarkerKind.ALTERNATE_ROUTE: (2.4, 0.0, (7.0, 4.0)),
}
"""Points across a route, across the lane within it, and its dashes."""


def draw_dimension(marker: Marker, context: MarkerContext) -> Primitives:
    """Return a measured line with ticks at its ends and its length beside its middle."""
    start, end = marker.points[0], marker.points[-1]
    turn = direction_of(start, end) - 90.0
    line = Stroke(marker.points, Ink.TEXT, 1.1)
    ticks = tuple(Sign(point, _TICK, turn) for point in (start, end))
    return (
        *_selected(marker, context),
        line,
        *ticks,
        *_length(marker, context),
    )


def _length(marker: Marker, context: MarkerContext) -> Primitives:
    if not context.metres_per_pixel:
        return _named(marker, context, Ink.TEXT)
    way = marker.points
    metres = context.metres_per_pixel * sum(map(math.dist, way, way[1:]))
    text = " ".join(filter(None, (marker.label, length_text(metres, context.unit))))
    return (DrawnWords(label_point(marker, context), text, 9.0, dy=-9.0),)


def draw_area(marker: Marker, context: MarkerContext) -> Primitives:
    """Return the outline of a zone, room or lot with a light fill and its name."""
    ink, opacity, width, dash = AREA_LOOKS[marker.kind]
    return (
        Fill((Area(marker.points),), ink, opacity),
        *_selected(marker, context, closed=True),
        Stroke(marker.points, ink, width, dash=dash, closed=True),
        *_named(marker, context, Ink.TEXT if marker.kind is MarkerKind.ZONE else Ink.MUTED),
    )


AREA_LOOKS: dict[MarkerKind, tuple[Ink, float, float, tuple[float, ...]]] = {
    MarkerKind.ZONE: (Ink.ZONE, 0.12, 1.4, (7.0, 3.0, 1.5, 3.0)),
    MarkerKind.ROOM: (Ink.MUTED, 0.05, 0.9, ()),
    MarkerKind.LIGHTING_LOT: (Ink.PARTIAL, 0.08, 1.4, (2.5, 2.5)),
}
"""Ink, opacity of the fill, and width and dashes of the outline."""


def draw_text(marker: Marker, context: MarkerContext) -> Primitives:
    """Return the lines of a text, the first at its place."""
    handle = (Sign(marker.at, _HANDLE),) if context.selected else ()
    lines = (marker.label or marker.note).splitlines() or ["…"]
    return *handle, *(
        DrawnWords(marker.at, line, _LABEL_SIZE, align=Align.LEFT, dx=6.0, dy=index * 13.0)
        for index, line in enumerate(lines)
    )


def draw_opening(marker: Marker, context: MarkerContext) -> Primitives:
    """Return the gap of a door in its wall, its leaf and the arc of its swing.

    Nothing where the opening, the scale or the direction of the wall is not known.
    """
    along = context.wall_direction
    wide = context.pixels(marker.opening) if marker.opening else None
    if wide is None or along is None:
        return ()
    hinge, latch = toward(marker.at, along, -wide / 2), toward(marker.at, along, wide / 2)
    breadth = (context.pixels(WALL_METRES) or 0.0) * 1.3
    gap = Stroke((hinge, latch), Ink.PAPER, 2.6, breadth)
    if not (context.doors_open if marker.stands_open is None else marker.stands_open):
        return gap, Stroke((hinge, latch), Ink.TEXT, 1.3)
    leaf = toward(hinge, along - 90.0, wide)
    swing = arc(hinge, along - 45.0, 90.0, wide)
    return gap, Stroke((hinge, leaf), Ink.TEXT, 1.3), Stroke(swing, Ink.MUTED, 0.7, dash=(2.5, 2.0))


def direction_of(start: Point, end: Point) -> float:
    """Return the direction from one point to another, in degrees clockwise from the top."""
    return math.degrees(math.atan2(end.x - start.x, start.y - end.y))


def label_point(marker: Marker, context: MarkerContext) -> Point:
    """Return where a line or area has its words."""
    return context.label_at or mean_point(marker.points)


def mean_point(points: Sequence[Point]) -> Point:
    """Return the mean of points."""
    count = len(points)
    return Point(sum(point.x for point in points) / count, sum(point.y for point in points) / count)


def _distinct(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(
        point for index, point in enumerate(points) if not index or point != points[index - 1]
    )


def _named(marker: Marker, context: MarkerContext, ink: Ink) -> Primitives:
    if not marker.label or not context.labels:
        return ()
    at, gives_way = label_point(marker, context), not context.selected
    return (DrawnWords(at, marker.label, _LABEL_SIZE, ink, gives_way=gives_way),)


def _selected(marker: Marker, context: MarkerContext, *, closed: bool = False) -> Primitives:
    if not context.selected:
        return ()
    return (Stroke(marker.points, Ink.ACCENT, 6.0, closed=closed, opacity=0.45),)
