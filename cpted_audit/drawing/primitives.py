"""What a plan is drawn with: strokes, fills, words and signs that every painter paints alike.

Positions are in pixels of the plan. Sizes called points are constant at any zoom: 1/72 inch on
paper, one logical pixel on a screen at its usual setting. Paths are filled by the even-odd rule,
so that a ring within a ring is a hole.

How far a sign or plate reaches, in points.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cpted_audit.domain.plane import Area, Box, Point
from cpted_audit.drawing.ink import Ink


class MoveTo(NamedTuple):
    """Begin a new run at a point."""

    x: float
    y: float


class Line(NamedTuple):
    """Go straight to a point."""

    x: float
    y: float


class Curve(NamedTuple):
    """Go to a point on a cubic curve with two control points."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class Close(NamedTuple):
    """Go straight back to where the run began."""


Command = MoveTo | Line | Curve | Close
Path = tuple[Command, ...]


class Align(StrEnum):
    """Which part of a text stands at its position."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Outline:
    """A path in points, filled and stroked; `dash` is in points, on and off by turns."""

    path: Path
    fill: Ink | None = None
    stroke: Ink | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Letters:
    """One line of text in a sign, `size` points high; the middle of its capitals is at `y`.

    With `room` a longer text is set smaller until it fits that many points.
    """

    x: float
    y: float
    text: str
    size: float
    ink: Ink
    bold: bool = True
    align: Align = Align.CENTRE
    room: float | None = None


Part = Outline | Letters
Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, as wide as `breadth` on the plan but never under `width` points."""

    points: tuple[Point, ...]
    ink: Ink
    width: float = 1.0
    breadth: float = 0.0
    dash: tuple[float, ...] = ()
    closed: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Fill:
    """Areas in one ink; with `hatch` lines that many points apart are drawn across them too."""

    areas: tuple[Area, ...]
    ink: Ink
    opacity: float = 1.0
    hatch: float = 0.0


@dataclass(frozen=True, slots=True)
class DrawnWords:
    """One line of text at a place of the plan, moved by `dx` and `dy` points.

    `at` is the middle of its capitals' height, and its left end, middle or right end. With `halo`
    it stands on a strip of that ink. Words that give way go to the other side of their place, or
    are left out, where they would lie on something.
    """

    at: Point
    text: str
    size: float = 9.0
    ink: Ink = Ink.TEXT
    bold: bool = False
    align: Align = Align.CENTRE
    dx: float = 0.0
    dy: float = 0.0
    halo: Ink | None = Ink.PAPER
    gives_way: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """Parts in points around a place of the plan, turned clockwise by `turn` degrees.

    Equal looks share one tuple of parts, so that a painter may keep what it made of it.
    """

    at: Point
    parts: Parts
    turn: float = 0.0


Primitive = Stroke | Fill | DrawnWords | Sign
Primitives = tuple[Primitive, ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """Furniture of a page or a screen: parts in points, the origin at its upper left."""

    width: float
    height: float
    parts: Parts


HALO_PADDING = 2.0
"""Points that the strip behind words reaches beyond them to the left and right."""
HALO_OPACITY = 0.8
CAPITALS = 0.36
"""Half the height of capitals, as a share of the size: from their middle down to the baseline."""
HATCH_WIDTH = 0.7
"""Points."""
HATCH_OPACITY = 0.55


_EM = 0.68
"""A generous width of a letter, as a share of the size."""
_BEGIN = {Align.LEFT: 0.0, Align.CENTRE: -0.5, Align.RIGHT: -1.0}


@lru_cache(maxsize=8192)
def extent(parts: Parts) -> Box:
    """Return a box around parts; it is never too small for strokes and paths."""
    boxes = [_reach(part) for part in parts] or [Box(0.0, 0.0, 0.0, 0.0)]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _reach(part: Part) -> Box:
    return _letters(part) if isinstance(part, Letters) else _outline(part)


def _letters(part: Letters) -> Box:
    wide = len(part.text) * part.size * _EM
    across = wide if part.room is None else min(part.room, wide)
    left = part.x + across * _BEGIN[part.align]
    return Box(left, part.y - part.size / 2, left + across, part.y + part.size / 2)


def _outline(part: Outline) -> Box:
    xs: list[float] = []
    ys: list[float] = []
    at = (0.0, 0.0)
    for step in part.path:
        if isinstance(step, Close):
            continue
        if isinstance(step, Curve):
            xs += _extremes(at[0], step.x1, step.x2, step.x)
            ys += _extremes(at[1], step.y1, step.y2, step.y)
        at = (step.x, step.y)
        xs.append(step.x)
        ys.append(step.y)
    more = part.width / 2 if part.stroke else 0.0
    return Box(min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more)


def _extremes(start: float, first: float, second: float, end: float) -> list[float]:
    """Return where a cubic curve turns back in one direction: its derivative is zero there."""
    a = end - start + 3 * (first - second)
    b = 2 * (start - 2 * first + second)
    c = first - start
    inside = b * b - 4 * a * c
    if inside < 0:
        return []
    if abs(a) < _FLAT:
        shares = [-c / b] if abs(b) > _FLAT else []
    else:
        shares = [(-b + sign * math.sqrt(inside)) / (2 * a) for sign in (-1, 1)]
    return [_at(share, start, first, second, end) for share in shares if 0 < share < 1]


_FLAT = 1e-12


def _at(share: float, start: float, first: float, second: float, end: float) -> float:
    rest = 1 - share
    near = rest**3 * start + 3 * rest**2 * share * first
    return near + 3 * rest * share**2 * second + share**3 * end
