"""The paths of a PDF page as straight pieces: read from the renderer, mapped to pixels."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from cpted_audit.domain.plane import Point

_PIECES_OF_CURVE = 4
_MOST_SEGMENTS = 200_000
"""Segments of one path that are read."""


class Affine(NamedTuple):
    """A map of the plane, named as in ISO 32000-1, 8.3.3: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: Affine) -> Affine:
        """Return the map that does this one first and the other after it."""
        return Affine(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )

    def apply(self, x: float, y: float) -> Point:
        """Return where a point lands."""
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    @property
    def scale(self) -> float:
        """How much longer lines become, as the mean of all directions."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


class Piece(NamedTuple):
    """A straight piece of a path; `curved` where it is a chord of a curve."""

    start: Point
    end: Point
    curved: bool


class Node(NamedTuple):
    """One step of a path: its kind as the renderer numbers it, its point, and if it closes."""

    kind: int
    point: Point
    closes: bool


Path = list[Node]


def read_path(one: Any, to_pixels: Affine) -> Path:  # noqa: ANN401 - a C handle
    """Return the steps of a path object, in pixels."""
    count = min(pdfium.FPDFPath_CountSegments(one), _MOST_SEGMENTS)
    return [
        node
        for index in range(count)
        if (node := _node(pdfium.FPDFPath_GetPathSegment(one, index), to_pixels)) is not None
    ]


def box_of(
    clip: Any,  # noqa: ANN401 - a C handle
    index: int,
    to_pixels: Affine,
) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of one path of a clip, in pixels; None for none."""
    count = min(pdfium.FPDFClipPath_CountPathSegments(clip, index), _MOST_SEGMENTS)
    nodes = [
        node
        for step in range(count)
        if (node := _node(pdfium.FPDFClipPath_GetPathSegment(clip, index, step), to_pixels))
    ]
    if not nodes:
        return None
    across, down = zip(*(node.point for node in nodes), strict=True)
    return min(across), min(down), max(across), max(down)


def _node(segment: Any, to_pixels: Affine) -> Node | None:  # noqa: ANN401 - a C handle
    x, y = ctypes.c_float(), ctypes.c_float()
    if not segment or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
        return None
    point = to_pixels.apply(x.value, y.value)
    if not (math.isfinite(point.x) and math.isfinite(point.y)):
        return None
    kind = pdfium.FPDFPathSegment_GetType(segment)
    return Node(kind, point, bool(pdfium.FPDFPathSegment_GetClose(segment)))


def pieces(path: Path) -> list[Piece]:
    """Return the straight pieces of a path, curves cut coarsely, closing lines included."""
    return list(_pieces(path))


def _pieces(path: Path) -> Iterator[Piece]:
    begin = here = Point(0.0, 0.0)
    bend: list[Point] = []
    for node in path:
        if node.kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = here = node.point
            bend = []
            continue
        if node.kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _step(here, node.point)
            here = node.point
        else:
            bend.append(node.point)
            if len(bend) == 3:
                yield from _chords(here, bend)
                here, bend = node.point, []
        if node.closes:
            yield from _step(here, begin)
            here = begin


def _step(start: Point, end: Point) -> Iterator[Piece]:
    if start != end:
        yield Piece(start, end, curved=False)


def _chords(start: Point, bend: list[Point]) -> Iterator[Piece]:
    """Yield the chords of a cubic Bézier curve."""
    before = start
    for step in range(1, _PIECES_OF_CURVE + 1):
        t = step / _PIECES_OF_CURVE
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points = (start, *bend)
        after = Point(
            sum(weight * point.x for weight, point in zip(weights, points, strict=True)),
            sum(weight * point.y for weight, point in zip(weights, points, strict=True)),
        )
        yield Piece(before, after, curved=True)
        before = after
