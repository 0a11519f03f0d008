"""How the map of a district is drawn, on paper and screen alike: grid, scale, dots, names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cpted_audit.analysis.district.map import DistrictMap, DotAt
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Box
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import (
    Align,
    Close,
    Letters,
    Line,
    MoveTo,
    Outline,
    Part,
    Parts,
    Path,
    extent,
)
from cpted_audit.drawing.symbol_paths import circle, rectangle

RADIUS: Final = 7.5
"""Points of a dot."""
_SIZE, _SMALL, _NAME = 8.0, 6.0, 8.0
"""Points of a number in a dot, of one of three digits, and of names."""
_LONGEST: Final = 26
"""Letters of a name beside its dot; a longer one is cut."""
_EDGE: Final = 6.0


def draw_map(shown: DistrictMap, unit: LengthUnit = LengthUnit.FEET, scale: float = 1.0) -> Parts:
    """Return a map in points from its upper left corner; `scale` makes letters and dots larger.

    Names that would lie on something are left out: the list of schools has them all.
    """
    parts: list[Part] = [*_grid(shown, unit)]
    taken: list[Box] = []
    for one in shown.dots:
        made = draw_dot(one, scale)
        taken.append(extent(made))
        parts += made
    for one in shown.dots:
        parts += _name(one, shown, taken, scale)
    return *parts, *_scale(shown, unit, scale)


def _grid(shown: DistrictMap, unit: LengthUnit) -> Iterator[Part]:
    side, _ = shown.grid(unit)
    box = shown.box
    yield Outline(rectangle(0.0, 0.0, box.right, box.bottom), Ink.PAPER, Ink.LINE, 0.8)
    at = side
    while at < box.right:
        yield Outline((MoveTo(at, 0.0), Line(at, box.bottom)), None, Ink.LINE, 0.5)
        at += side
    at = box.bottom - side
    while at > 0:
        yield Outline((MoveTo(0.0, at), Line(box.right, at)), None, Ink.LINE, 0.5)
        at -= side


def draw_dot(one: DotAt, scale: float = 1.0, *, chosen: bool = False) -> Parts:
    """Return a dot: filled with a number where something critical is not in place, else a ring.

    A chosen one has a second ring.
    """
    count, (x, y) = one.line.audit.critical_today, one.at
    radius = RADIUS * scale
    around = (
        [Outline(circle(x, y, radius + 3.5 * scale), None, Ink.ACCENT, 2.2 * scale)]
        if chosen
        else []
    )
    if not count:
        return *around, Outline(circle(x, y, radius * 0.8), Ink.PAPER, Ink.ACCENT, 1.6 * scale)
    size = (_SIZE if count < 100 else _SMALL) * scale
    return (
        *around,
        Outline(_diamond(x, y, radius * 1.25), Ink.NO, Ink.PAPER, 0.8 * scale),
        Letters(x, y, f"{count:,}", size, Ink.PAPER, room=radius * 1.7),
    )


def _diamond(x: float, y: float, reach: float) -> Path:
    return (MoveTo(x, y - reach), Line(x + reach, y), Line(x, y + reach), Line(x - reach, y),
            Close())  # fmt: skip


def _name(one: DotAt, shown: DistrictMap, taken: list[Box], scale: float) -> Parts:
    """Return a school's name at the right of its dot or at its left, where there is room."""
    away = (RADIUS + 4.0) * scale
    own = Box(one.at.x, one.at.y, one.at.x, one.at.y)
    for x, align in ((one.at.x + away, Align.LEFT), (one.at.x - away, Align.RIGHT)):
        made = (Letters(x, one.at.y, _cut(one.line.name), _NAME * scale, Ink.TEXT, bold=False,
                        align=align),)  # fmt: skip
        box = extent(made)
        within = box.left >= _EDGE and box.right <= shown.box.right - _EDGE
        if within and not any(_meet(box, other) and not _meet(own, other) for other in taken):
            taken.append(box)
            return made
    return ()


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right and other.left < one.right
        and one.top < other.bottom and other.top < one.bottom
    )  # fmt: skip


def _scale(shown: DistrictMap, unit: LengthUnit, scale: float) -> Parts:
    side, words = shown.grid(unit)
    high, y = 26.0 * scale, shown.box.bottom - 6.0
    return (
        Outline(rectangle(6.0, y - high, side + 20.0, high, radius=3.0), Ink.PAPER, opacity=0.85),
        Outline(rectangle(16.0, y - 8.0, side, 4.0), Ink.TEXT, Ink.TEXT, 0.8),
        Letters(16.0, y - 8.0 - 7.0 * scale, words, _NAME * scale, Ink.TEXT, align=Align.LEFT),
    )
