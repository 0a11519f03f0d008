"""What tools draw over a plan while they are at work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker_kinds import MarkerShape
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
from cpted_audit.ui.plans.tools.grips import Grip, GripKind


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
