"""What a mark looks like, as lines, areas and words in pixels: one source for screen and export."""

from __future__ import annotations

import math
from dataclasses import dataclass

from cpted_audit.domain.photos.markup import (
    Arrow,
    Crop,
    Ellipse,
    Mark,
    MarkArea,
    MarkBox,
    MarkColor,
    MarkSpan,
    MeasureLine,
    TextMark,
)

Point = tuple[float, float]

_STROKE = 0.005
_OUTLINE = 0.0018
"""Widths as shares of the longer side of what is seen of the picture."""
_HEAD = 7.0
_TICK = 5.0
"""Lengths in strokes."""
_CORNERS = 72
"""Of the polygon an ellipse is drawn as."""
_LABEL_SIZE = 0.035


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points, `width` pixels wide, closed or open."""

    points: tuple[Point, ...]
    width: float
    closed: bool = False


@dataclass(frozen=True, slots=True)
class MarkFill:
    """A filled polygon."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class MarkWords:
    """A line of text `height` pixels high; `at` is its upper left, or its middle when `centred`."""

    at: Point
    text: str
    height: float
    centred: bool = False


Shape = Path | MarkFill | MarkWords


@dataclass(frozen=True, slots=True)
class MarkLook:
    """How a mark is drawn: shapes, each on an outline `outline` pixels wide around it."""

    shapes: tuple[Shape, ...]
    color: MarkColor
    outline: float


def longer_side(width: float, height: float, crop: Crop | None) -> float:
    """Return the longer side, in pixels, of what a crop leaves of a picture."""
    return max(width, height) if crop is None else max(width * crop.width, height * crop.height)


def look(mark: Mark, width: float, height: float, longer: float) -> MarkLook | None:
    """Return how a mark is drawn on a picture of a size in pixels; None for blur and crop.

    `longer` is the longer side of what is seen of the picture, see `longer_side`.
    """
    stroke = max(1.5, longer * _STROKE)
    match mark:
        case Arrow():
            shapes = _arrow(*_ends(mark, width, height), stroke)
        case MeasureLine():
            shapes = _measure(mark, *_ends(mark, width, height), stroke, longer * _LABEL_SIZE)
        case MarkBox():
            left, top, right, bottom = pixels(mark, width, height)
            corners = ((left, top), (right, top), (right, bottom), (left, bottom))
            shapes = (Path(corners, stroke, closed=True),)
        case Ellipse():
            shapes = (Path(_ellipse(*pixels(mark, width, height)), stroke, closed=True),)
        case TextMark():
            at = (mark.x * width, mark.y * height)
            shapes = (MarkWords(at, mark.text, max(6.0, mark.size * longer)),)
        case _:
            return None
    return MarkLook(shapes, mark.color, max(1.0, longer * _OUTLINE))


def pixels(area: MarkArea, width: float, height: float) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of an area in pixels."""
    left, top = area.x * width, area.y * height
    return left, top, left + area.width * width, top + area.height * height


def _ends(span: MarkSpan, width: float, height: float) -> tuple[Point, Point]:
    return (span.x1 * width, span.y1 * height), (span.x2 * width, span.y2 * height)


def _arrow(tail: Point, tip: Point, stroke: float) -> tuple[Shape, ...]:
    along, across = _directions(tail, tip)
    length = min(stroke * _HEAD, math.dist(tail, tip) or stroke)
    neck = (tip[0] - along[0] * length, tip[1] - along[1] * length)
    half = length * 0.45
    head = (
        tip,
        (neck[0] + across[0] * half, neck[1] + across[1] * half),
        (neck[0] - across[0] * half, neck[1] - across[1] * half),
    )
    return Path((tail, neck), stroke), MarkFill(head)


def _measure(
    mark: MeasureLine, start: Point, end: Point, stroke: float, height: float
) -> tuple[Shape, ...]:
    _, across = _directions(start, end)
    reach = stroke * _TICK / 2
    ticks = tuple(
        Path(
            (
                (x + across[0] * reach, y + across[1] * reach),
                (x - across[0] * reach, y - across[1] * reach),
            ),
            stroke,
        )
        for x, y in (start, end)
    )
    line = (Path((start, end), stroke), *ticks)
    if not mark.label:
        return line
    away = across if across[1] < 0 or (across[1] == 0 and across[0] > 0) else _opposite(across)
    distance = height * 0.6 + stroke * 2
    # Beside the line and above it, where the line does not strike the words through.
    middle = (
        (start[0] + end[0]) / 2 + away[0] * distance,
        (start[1] + end[1]) / 2 + away[1] * distance,
    )
    return *line, MarkWords(middle, mark.label, height, centred=True)


def _directions(start: Point, end: Point) -> tuple[Point, Point]:
    """Return the unit vectors along and across the way from start to end."""
    length = math.dist(start, end)
    if not length:
        return (1.0, 0.0), (0.0, 1.0)
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    return along, (-along[1], along[0])


def _opposite(direction: Point) -> Point:
    return -direction[0], -direction[1]


def _ellipse(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    across, down = (right - left) / 2, (bottom - top) / 2
    return tuple(
        (
            left + across + across * math.cos(math.tau * corner / _CORNERS),
            top + down + down * math.sin(math.tau * corner / _CORNERS),
        )
        for corner in range(_CORNERS)
    )
