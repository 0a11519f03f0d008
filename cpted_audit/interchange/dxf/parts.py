"""Parts of a drawing that lie far apart: which is the plan, and which would make it a dot.

Shapes are told apart by wide gaps between them. Parts near to each other, measured by the size of
the larger, belong together; only where the main part would be small in the picture of everything
is the rest left out, so that the buildings of a campus stay together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cpted_audit.interchange.dxf.expand import clipped
from cpted_audit.interchange.dxf.shapes import Shape
from cpted_audit.interchange.dxf.svg import bounds

Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""

_WIDE_GAP = 1 / 16
"""Of the longer side of what is looked at; a gap wider than that may divide it."""
_NEAR = 4.0
"""Times its own longer side within which a part draws others to itself."""
_SMALL = 1 / 8
"""Of the whole; a main part longer than that is large enough to be seen with everything."""
_DOT = 1 / 100
"""The same for the corners of shapes that reach far out of the plan themselves."""
_FEW, _FEW_SHARE = 3, 0.02
"""Pieces, and their share of all, that may reach out of a plan by mistake."""
_DEEPEST = 12
_MOST_PARTS = 400
"""Groups beyond which the drawing is spread evenly and has no parts."""


class DrawingPart(NamedTuple):
    """A part of a drawing: where it lies, its pieces, and how many corners they have."""

    box: Box
    pieces: int
    corners: int


class Parts(NamedTuple):
    """The parts of a drawing, the main one first, and the box around everything."""

    whole: Box
    parts: tuple[DrawingPart, ...]

    @property
    def main(self) -> Box | None:
        """Where the main part lies; None where everything can be seen."""
        box = self.parts[0].box
        return None if box == self.whole else box


def parts_of(shapes: Sequence[Shape]) -> Parts | None:
    """Return the parts of a drawing: one where everything can be seen; None of nothing."""
    pieces = [
        DrawingPart(box, 1, shape.points)
        for shape in shapes
        if (box := bounds([shape])) is not None
    ]
    if not pieces:
        return None
    whole = _around(piece.box for piece in pieces)
    found = _far_apart(pieces, _SMALL)
    if len(found) > 1:
        return Parts(whole, tuple(found))
    # A piece may itself reach from the plan to nowhere: what is left without such is looked at.
    length = _longest(whole)
    rest = [piece for piece in pieces if _longest(piece.box) < length / 2]
    if rest and len(pieces) - len(rest) <= max(_FEW, len(pieces) * _FEW_SHARE):
        main = _far_apart(rest, _SMALL)[0]
        if 0 < _longest(main.box) < _DOT * length:
            return Parts(whole, (main,))
    return Parts(whole, tuple(found))


def box_of(shape: Shape) -> Box | None:
    """Return the box around a shape."""
    return bounds([shape])


def cut_out(shapes: Iterable[Shape], part: Box) -> Iterator[Shape]:
    """Yield the shapes of a part; what reaches out of it is cut off at its edge."""
    from cpted_audit.geometry.shapes import ClipOutline  # slow to load, and seldom needed

    left, bottom, right, top = part
    frame: ClipOutline | None = None
    for shape in shapes:
        box = box_of(shape)
        if box is None or box[0] > right or box[2] < left or box[1] > top or box[3] < bottom:
            continue
        if box[0] >= left and box[2] <= right and box[1] >= bottom and box[3] <= top:
            yield shape
            continue
        corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        frame = frame or ClipOutline(corners)
        yield from clipped([shape], frame)


def _far_apart(pieces: list[DrawingPart], small: float) -> list[DrawingPart]:
    everything = _together(pieces)
    groups = list(_divided(pieces, 0))
    if not 1 < len(groups) <= _MOST_PARTS:
        return [everything]
    found = _grown(groups)
    return found if _longest(found[0].box) < small * _longest(everything.box) else [everything]


def _divided(pieces: list[DrawingPart], depth: int) -> Iterator[DrawingPart]:
    """Yield groups of pieces with no wide gap within them."""
    whole = _together(pieces)
    gap = _longest(whole.box) * _WIDE_GAP
    for axis in (0, 1) if depth < _DEEPEST and 0 < gap < math.inf else ():
        groups = _split(pieces, axis, gap)
        if len(groups) > 1:
            for group in groups:
                yield from _divided(group, depth + 1)
            return
    yield whole


def _split(pieces: list[DrawingPart], axis: int, gap: float) -> list[list[DrawingPart]]:
    groups: list[list[DrawingPart]] = []
    end = -math.inf
    for part in sorted(pieces, key=lambda piece: piece.box[axis]):
        if not groups or part.box[axis] - end > gap:
            groups.append([])
        groups[-1].append(part)
        end = max(end, part.box[axis + 2])
    return groups


def _grown(groups: list[DrawingPart]) -> list[DrawingPart]:
    """Return the groups with their neighbours, the one of most pieces first."""
    waiting = sorted(groups, key=_weight, reverse=True)
    found: list[DrawingPart] = []
    while waiting:
        part = waiting.pop(0)
        while True:
            reach = _longest(part.box) * _NEAR
            near = [one for one in waiting if _distance(part.box, one.box) <= reach]
            if not near:
                break
            waiting = [one for one in waiting if _distance(part.box, one.box) > reach]
            part = _together([part, *near])
        found.append(part)
    return sorted(found, key=_weight, reverse=True)


def _weight(part: DrawingPart) -> tuple[int, int, float]:
    return part.pieces, part.corners, _longest(part.box)


def _together(parts: Sequence[DrawingPart]) -> DrawingPart:
    return DrawingPart(
        _around(part.box for part in parts),
        sum(part.pieces for part in parts),
        sum(part.corners for part in parts),
    )


def _around(boxes: Iterable[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _longest(box: Box) -> float:
    return max(box[2] - box[0], box[3] - box[1])


def _distance(box: Box, other: Box) -> float:
    across = max(0.0, other[0] - box[2], box[0] - other[2])
    up = max(0.0, other[1] - box[3], box[1] - other[3])
    return math.hypot(across, up)
