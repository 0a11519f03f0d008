"""Signs of a responder's sheet: black and white with letters, apart, and tied to their places."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import (
    Letters,
    Line,
    MoveTo,
    Outline,
    Part,
    Parts,
    Path,
    Primitive,
    Sign,
    Stroke,
)
from cpted_audit.drawing.signs import badge_parts, thing_parts
from cpted_audit.drawing.symbol_paths import circle, rectangle
from cpted_audit.geometry.placing import box_around
from cpted_audit.report.pdf import text_width
from cpted_audit.report.responder.model import SheetSign

LETTERS = 11.0
"""Points; what stands on a sheet is not smaller where there is room."""
_ON_CIRCLE = 2
"""Letters of a number that stand on a circle at their full size."""
DOOR = 22.0
"""Points across the sign of a door."""
_DOORS = (MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR)
MEETING = (
    MarkerKind.STAGING, MarkerKind.COMMAND_POST, MarkerKind.REUNIFICATION, MarkerKind.ASSEMBLY,
)  # fmt: skip
"""Kinds whose signs say in words what they are."""
_PLATE_HEIGHT = 16.0
_PLATE_ENDS = 8.0
_BEYOND = 2.5
"""Points by which a bar reaches beyond its sign."""
_GAP = 1.5
"""Points between signs that were moved apart."""
_STEPS = 120
_MOST_MOVES = 300
"""Moves made for each sign; where a sheet is so full that they could never stand apart, it ends."""
_HOME = 0.04
"""The share of its way home that a sign takes at each step."""
_TIED = 7.0
"""Points beyond which a moved sign is tied to its place."""
_DOT_SIDE = 6.0
_DOT: Parts = (Outline(circle(0.0, 0.0, 2.4), Ink.TEXT, Ink.PAPER, 1.0),)


@dataclass(slots=True)
class _Body:
    """A sign while it is moved: its home, where it is now, and half its size, in points."""

    sign: SheetSign
    home: Point
    half: tuple[float, float]
    x: float = field(init=False)
    y: float = field(init=False)

    def __post_init__(self) -> None:
        self.x, self.y = self.home


class Settled(NamedTuple):
    """Signs as primitives, and the boxes in points from the upper left that they cover."""

    drawn: list[Primitive]
    boxes: list[Box]


def settle_signs(signs: Sequence[SheetSign], *, scale: float, point: float, seen: Box) -> Settled:
    """Return signs as they stand: their ties lowest, doors on top.

    `scale` is points to a pixel, `point` the size of signs.
    """
    bodies = [_body(sign, scale, point, seen) for sign in signs]
    _spread(bodies, seen.width * scale, seen.height * scale)
    boxes = [
        box_around(Point(body.x, body.y), 2 * body.half[0], 2 * body.half[1]) for body in bodies
    ]
    boxes += [box_around(body.home, _DOT_SIDE, _DOT_SIDE) for body in bodies if _is_moved(body)]
    drawn: list[Primitive] = []
    for body in bodies:
        drawn += _tie(body, scale, seen)
    for body in sorted(bodies, key=lambda body: body.sign.kind in _DOORS):
        at = Point(seen.left + body.x / scale, seen.top + body.y / scale)
        drawn.append(Sign(at, sign_parts(body.sign.kind, body.sign.text, body.sign.told.drawn)))
    return Settled(drawn, boxes)


def fitting_size(signs: Sequence[SheetSign], scale: float, sizes: Sequence[float]) -> float | None:
    """Return the largest of sizes at which not too many signs lie over others, or None."""
    for size in sizes:
        boxes = [(sign.at.x * scale, sign.at.y * scale, *_half(sign, size)) for sign in signs]
        if count_overlaid(boxes) <= max(8, len(signs) * 0.6):
            return size
    return None


Placed = tuple[float, float, float, float]
"""Where the middle of a sign is, and half its width and height."""


def count_overlaid(boxes: Sequence[Placed]) -> int:
    """Return how many of some signs lie over another; only those of cells around are looked at."""
    across = 2 * max((box[2] for box in boxes), default=0.0) or 1.0
    down = 2 * max((box[3] for box in boxes), default=0.0) or 1.0
    cells: dict[tuple[int, int], list[tuple[int, Placed]]] = defaultdict(list)
    for number, box in enumerate(boxes):
        cells[int(box[0] // across), int(box[1] // down)].append((number, box))
    return sum(
        any(
            abs(box[0] - x) < box[2] + wide and abs(box[1] - y) < box[3] + high
            for column in (at - 1, at, at + 1)
            for row in (level - 1, level, level + 1)
            for index, (x, y, wide, high) in cells.get((column, row), ())
            if index != number
        )
        for (at, level), held in cells.items()
        for number, box in held
    )


@lru_cache(maxsize=2048)
def sign_parts(kind: MarkerKind, text: str, drawn: Drawn = Drawn.NORMAL) -> Parts:
    """Return a sign: a circle for an exterior door, round ends for other doors, else a plate.

    Exterior doors, fire and medical things are white on black, shut-offs black on white, and
    places to meet have a dashed edge, so that they differ without colour. What is not to be relied
    on has a bar through it, what is not there is empty and crossed out, and what nobody ever
    looked at has a question mark.
    """
    match drawn:
        case Drawn.ABSENT:
            return ()
        case Drawn.HOLLOW:
            return _hollow(kind, text)
        case Drawn.STRUCK:
            return (*_plain(kind, text), *_bars(*_size(kind, text), ((-1, 1),)))
        case Drawn.DOUBTED:
            wide, high = _size(kind, text)
            badge = badge_parts("?", Ink.TEXT, wide / 2 - 1.0, high / 2 - 0.5)
            return (*_plain(kind, text), *badge)
        case Drawn.NORMAL:
            return _plain(kind, text)


def _hollow(kind: MarkerKind, text: str) -> Parts:
    wide, high = _size(kind, text)
    radius = high / 2 if kind in _DOORS else 1.5
    box = rectangle(-wide / 2, -high / 2, wide, high, radius=radius)
    return (
        Outline(box, Ink.PAPER, Ink.PAPER, 3.6),
        Outline(box, Ink.PAPER, Ink.TEXT, 1.2, (2.0, 1.6)),
        *_bars(wide, high, ((-1, 1), (-1, -1)), 1.2),
        *((Outline(_behind(text, wide), Ink.PAPER),) if text else ()),
        Letters(0.0, 0.0, text, LETTERS, Ink.TEXT, room=wide - 3.0),
    )


def _behind(text: str, wide: float) -> Path:
    """Return the ground of letters, so that they can be read over what crosses them out."""
    across = min(text_width(text, LETTERS, bold=True) + 1.0, wide - 2.0)
    return rectangle(-across / 2, -4.8, across, 9.6)


def _bars(wide: float, high: float, ways: Sequence[tuple[int, int]], line: float = 1.5) -> Parts:
    """Return bars across a sign from corner to corner and beyond, dark within paper."""
    bars: list[Part] = []
    for x, y in ways:
        far, up = x * (wide / 2 + _BEYOND), y * (high / 2 + _BEYOND)
        path: Path = (MoveTo(far, up), Line(-far, -up))
        bars += [Outline(path, None, Ink.PAPER, 2 * line), Outline(path, None, Ink.TEXT, line)]
    return tuple(bars)


def _size(kind: MarkerKind, text: str) -> tuple[float, float]:
    return (DOOR, DOOR) if _is_circle(kind, text) else _plate(text)


def _plain(kind: MarkerKind, text: str) -> Parts:
    if _is_circle(kind, text):
        return thing_parts(kind, None, text)
    wide, high = _plate(text)
    round_ends = high / 2 if kind in _DOORS else 1.5
    box = rectangle(-wide / 2, -high / 2, wide, high, radius=round_ends)
    dark = not (kind in MEETING or _is_pale(kind))
    dash = (4.0, 2.5) if kind in MEETING else ()
    return (
        Outline(box, Ink.PAPER, Ink.PAPER, 3.6),
        Outline(box, Ink.TEXT if dark else Ink.PAPER, Ink.TEXT, 1.6, dash),
        Letters(0.0, 0.0, text, LETTERS, Ink.PAPER if dark else Ink.TEXT),
    )


def _is_circle(kind: MarkerKind, text: str) -> bool:
    return kind is MarkerKind.EXTERIOR_DOOR and len(text) <= _ON_CIRCLE


def _is_pale(kind: MarkerKind) -> bool:
    layer = info_of(kind).layer
    return kind is MarkerKind.INTERIOR_DOOR or layer in (Layer.UTILITIES, Layer.RESPONSE)


def _plate(text: str) -> tuple[float, float]:
    wide = text_width(text, LETTERS, bold=True) + _PLATE_ENDS
    return max(wide, _PLATE_HEIGHT), _PLATE_HEIGHT


def _half(sign: SheetSign, point: float) -> tuple[float, float]:
    if _is_circle(sign.kind, sign.text):
        return DOOR / 2 * point, DOOR / 2 * point
    wide, high = _plate(sign.text)
    return (wide / 2 + 1.5) * point, (high / 2 + 1.5) * point


def _body(sign: SheetSign, scale: float, point: float, seen: Box) -> _Body:
    home = Point((sign.at.x - seen.left) * scale, (sign.at.y - seen.top) * scale)
    return _Body(sign, home, _half(sign, point))


def _spread(bodies: Sequence[_Body], across: float, down: float) -> None:
    """Move signs apart, a little at a time, and never beyond the edges.

    The work for each sign is bounded: the more signs crowd together, the fewer steps are taken.
    """
    steps, taken = _STEPS, 0
    while taken < steps:
        for body in bodies:
            if taken <= steps * 0.7:
                body.x += (body.home.x - body.x) * _HOME
                body.y += (body.home.y - body.y) * _HOME
        moves = sum(_part(one, other) for one, other in _pairs(bodies))
        for body in bodies:
            body.x = _within(body.x, body.half[0], across)
            body.y = _within(body.y, body.half[1], down)
        if not moves:
            return
        taken += 1
        if taken == 1:
            steps = min(_STEPS, math.ceil(_MOST_MOVES * len(bodies) / moves))


def _pairs(bodies: Sequence[_Body]) -> Iterator[tuple[_Body, _Body]]:
    """Yield the pairs that touch, as they stand when their turn comes."""
    ordered = sorted(bodies, key=lambda body: body.x - body.half[0])
    for index, one in enumerate(ordered, start=1):
        end, high = one.x + one.half[0] + _GAP, one.half[1]
        for at in range(index, len(ordered)):
            other = ordered[at]
            wide, up = other.half
            if other.x - wide > end:
                break
            if high + up + _GAP - abs(other.y - one.y) > 0:
                yield one, other


def _part(body: _Body, other: _Body) -> bool:
    """Move two signs apart by the shorter way; a door moves less than what stands beside it."""
    dx, dy = other.x - body.x, other.y - body.y
    over_x = body.half[0] + other.half[0] + _GAP - abs(dx)
    over_y = body.half[1] + other.half[1] + _GAP - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return False
    share = _share(body, other)
    if over_x < over_y:
        push = math.copysign(over_x, dx or 1.0)
        body.x -= push * share
        other.x += push * (1 - share)
    else:
        push = math.copysign(over_y, dy or 1.0)
        body.y -= push * share
        other.y += push * (1 - share)
    return True


def _share(one: _Body, other: _Body) -> float:
    """Return how much of the way the first of two signs moves."""
    weights = [_weight(body) for body in (one, other)]
    return weights[1] / (weights[0] + weights[1])


def _weight(body: _Body) -> float:
    return 6.0 if body.sign.kind in _DOORS else 1.0


def _within(at: float, half: float, room: float) -> float:
    return min(max(at, half), max(room - half, half))


def _is_moved(body: _Body) -> bool:
    """Return whether a sign stands so far from its place that it is tied to it."""
    away = max(abs(body.x - body.home.x) - body.half[0], abs(body.y - body.home.y) - body.half[1])
    return away >= _TIED - min(body.half)


def _tie(body: _Body, scale: float, seen: Box) -> list[Primitive]:
    if not _is_moved(body):
        return []
    now = Point(seen.left + body.x / scale, seen.top + body.y / scale)
    return [
        Stroke((body.sign.at, now), Ink.PAPER, 3.0),
        Stroke((body.sign.at, now), Ink.TEXT, 1.1),
        Sign(body.sign.at, _DOT),
    ]
