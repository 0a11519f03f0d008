"""What stands beside the markers of a plan: grid, scale bar and north arrow."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit
from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import (
    Close,
    Command,
    DrawnWords,
    Letters,
    Line,
    MoveTo,
    Outline,
    Path,
    Plate,
    Primitives,
    Stroke,
)
from cpted_audit.drawing.symbol_paths import circle, rectangle

_UNIT_WORDS = {LengthUnit.FEET: "ft", LengthUnit.METRES: "m"}
_ROUND = (1.0, 2.0, 5.0)
_BAR_HEIGHT = 24.0
_BAR_TEXT = 9.0
_BAR_END = 14.0
"""Points beside the bar that its first and last words need."""
_PADDING = 5.0
_LABEL_SIZE = 11.0
_LABEL_GAP = 10.0


def draw_grid(lines: Iterable[Segment], names: Iterable[tuple[str, Point]] = ()) -> Primitives:
    """Return the lines of a grid, and names that stand in its cells where edges cannot tell."""
    strokes = (Stroke((line.start, line.end), Ink.MUTED, 0.6, opacity=0.45) for line in lines)
    return *strokes, *(
        DrawnWords(at, name, _LABEL_SIZE, Ink.MUTED, bold=True) for name, at in names
    )


def draw_grid_labels(
    columns: Iterable[tuple[str, float]],
    rows: Iterable[tuple[str, float]],
    seen: Box,
    *,
    inside: bool = False,
) -> Primitives:
    """Return letters along the top of what is seen and numbers along its left.

    Columns and rows are names with their middles in pixels; those out of sight are left out.
    `inside` puts them within the edges instead of beyond them.
    """
    away = _LABEL_GAP if inside else -_LABEL_GAP
    letters = (
        DrawnWords(Point(x, seen.top), name, _LABEL_SIZE, bold=True, dy=away)
        for name, x in columns
        if seen.left <= x <= seen.right
    )
    numbers = (
        DrawnWords(Point(seen.left, y), name, _LABEL_SIZE, bold=True, dx=away)
        for name, y in rows
        if seen.top <= y <= seen.bottom
    )
    return *letters, *numbers


def round_length(most: float) -> float:
    """Return the largest of 1, 2, 5, 10, 20, 50 … that is not more than a length above zero."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in _ROUND if step * power <= most * (1 + 1e-9))


@lru_cache(maxsize=256)
def scale_bar(metres_per_point: float, wanted: float, unit: LengthUnit) -> Plate:
    """Return a bar in two halves that is a round length, at most about `wanted` points long."""
    per_point = metres_per_point / METRES_PER_UNIT[unit]
    length = round_length(wanted * per_point)
    long = length / per_point
    y = _BAR_HEIGHT - _PADDING - 5.0
    left = _BAR_END
    ends = (left, left + long / 2, left + long)
    words = (f"{0:g}", f"{length / 2:,g}", f"{length:,g} {_UNIT_WORDS[unit]}")
    width = long + 2 * _BAR_END + 6.0
    return Plate(
        width,
        _BAR_HEIGHT,
        (
            ground(width, _BAR_HEIGHT),
            Outline(rectangle(left, y, long / 2, 4.0), Ink.TEXT, Ink.TEXT, 1.0),
            Outline(rectangle(left + long / 2, y, long / 2, 4.0), Ink.PAPER, Ink.TEXT, 1.0),
            *(
                Letters(x, 7.0, word, _BAR_TEXT, Ink.TEXT, bold=False)
                for x, word in zip(ends, words, strict=True)
            ),
        ),
    )


@lru_cache(maxsize=64)
def north_arrow(direction: float, letter: str = "N") -> Plate:
    """Return an arrow to true north, which is `direction` degrees clockwise from the top."""
    side, middle = 44.0, 22.0
    angle = math.radians(direction)
    east = _turned(((0.0, -13.5), (0.0, 5.0), (6.5, 9.0)), angle, middle)
    west = _turned(((0.0, -13.5), (0.0, 5.0), (-6.5, 9.0)), angle, middle)
    reach = 17.3
    return Plate(
        side,
        side,
        (
            Outline(circle(middle, middle, 21.0), Ink.PAPER, opacity=0.85),
            Outline(east, Ink.PAPER, Ink.TEXT, 1.1),
            Outline(west, Ink.TEXT, Ink.TEXT, 1.1),
            Letters(
                middle + reach * math.sin(angle),
                middle - reach * math.cos(angle),
                letter, 9.0, Ink.TEXT,
            ),
        ),
    )  # fmt: skip


def _turned(corners: Iterable[tuple[float, float]], angle: float, middle: float) -> Path:
    cos, sin = math.cos(angle), math.sin(angle)
    made: list[Command] = []
    for x, y in corners:
        step = Line if made else MoveTo
        made.append(step(middle + x * cos - y * sin, middle + x * sin + y * cos))
    return *made, Close()


def ground(width: float, height: float) -> Outline:
    """Return the paper that furniture stands on, so that the plan does not show through."""
    return Outline(rectangle(0.0, 0.0, width, height, radius=3.0), Ink.PAPER, opacity=0.85)
