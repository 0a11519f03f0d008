"""Plans as the page draws them: our own primitives as lists of numbers and names, nothing else.

A plan may come from anywhere; what is written here was drawn by `drawing`, so no markup, script or
address of a source file can be in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cpted_audit.domain.plane import Point
from cpted_audit.drawing.icons import path_text
from cpted_audit.drawing.primitives import (
    DrawnWords,
    Fill,
    Letters,
    Part,
    Primitive,
    Sign,
    Stroke,
)

Json = Any
"""A value of JSON."""


class Signs:
    """Numbers the looks of signs, so that each is written once."""

    def __init__(self) -> None:
        self.looks: list[Json] = []
        self._known: dict[tuple[Part, ...], int] = {}

    def number(self, parts: tuple[Part, ...]) -> int:
        """Return the number of a look."""
        if parts not in self._known:
            self._known[parts] = len(self.looks)
            self.looks.append([_part(part) for part in parts])
        return self._known[parts]


def drawn(primitives: Iterable[Primitive], signs: Signs) -> list[Json]:
    """Return primitives as lists; the first entry of each says what it is."""
    return [_primitive(one, signs) for one in primitives]


def points(found: Iterable[Point]) -> list[float]:
    """Return points as x and y by turns, to a tenth of a pixel."""
    return [number for point in found for number in (short(point.x), short(point.y))]


def short(number: float, digits: int = 1) -> float:
    """Return a number with few digits, a whole one without a point."""
    rounded = round(number, digits)
    return int(rounded) if rounded == int(rounded) else rounded


def _primitive(one: Primitive, signs: Signs) -> Json:
    match one:
        case Stroke():
            return ["s", points(one.points), one.ink.value, short(one.width), short(one.breadth, 2),
                    [*one.dash], int(one.closed), one.opacity]  # fmt: skip
        case Fill():
            areas = [[points(ring) for ring in (area.outline, *area.holes)] for area in one.areas]
            return ["f", areas, one.ink.value, one.opacity, one.hatch]
        case DrawnWords():
            return ["w", *points([one.at]), one.text, one.size, one.ink.value, int(one.bold),
                    one.align.value, short(one.dx), short(one.dy)]  # fmt: skip
        case Sign():
            return ["p", *points([one.at]), signs.number(one.parts), short(one.turn)]


def _part(part: Part) -> Json:
    if isinstance(part, Letters):
        return ["t", part.x, part.y, part.text, part.size, part.ink.value, int(part.bold),
                part.align.value, part.room]  # fmt: skip
    return ["o", path_text(part.path), part.fill and part.fill.value,
            part.stroke and part.stroke.value, part.width, [*part.dash], part.opacity]  # fmt: skip
