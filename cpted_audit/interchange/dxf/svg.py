"""Shapes of a drawing as an SVG picture: black and grey on white, nothing from outside it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from cpted_audit.domain.plane import Point
from cpted_audit.interchange.dxf.records import DxfMapping
from cpted_audit.interchange.dxf.shapes import XY, Shape, ShapeKind
from cpted_audit.interchange.dxf.text import Anchor, line_length

FONT = "Noto Sans"
_CAPITAL = 0.714
"""The height of a capital of Noto Sans in ems."""
_NEAR = 0.3
"""Pixels; a point nearer than this to the last one drawn is passed over."""
_STROKES_PER_PATH = 400
_SVG = "http://www.w3.org/2000/svg"
_ENDS = 'stroke-linecap="round" stroke-linejoin="round"'

_FILLS = {ShapeKind.SOLID: "#555555", ShapeKind.HATCH: "#dcdcdc", ShapeKind.COVER: "#ffffff"}
_INKS = {ShapeKind.LINE: "#000000", ShapeKind.DIMENSION: "#777777"}


def bounds(shapes: Iterable[Shape]) -> tuple[float, float, float, float] | None:
    """Return left, bottom, right and top of shapes in drawing units, or None of nothing."""
    points = [point for shape in shapes for point in _reach(shape)]
    if not points:
        return None
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


def _reach(shape: Shape) -> Iterator[XY]:
    """Yield the points between which a shape lies; for text by the width of its letters."""
    if shape.kind is not ShapeKind.TEXT:
        for ring in shape.rings:
            yield from ring
        return
    ((at, across, up),) = shape.rings
    length = line_length(shape.text)
    first = {Anchor.START: 0.0, Anchor.MIDDLE: -length / 2, Anchor.END: -length}[shape.anchor]
    for along in (first, first + length):
        x = at[0] + (across[0] - at[0]) * along
        y = at[1] + (across[1] - at[1]) * along
        yield x, y
        yield x + up[0] - at[0], y + up[1] - at[1]


def svg(shapes: Sequence[Shape], mapping: DxfMapping, width: int, height: int) -> bytes:
    """Return the picture of `width` × `height` pixels; hatches lie beneath everything else."""
    hairline = max(1.0, max(width, height) / 3000)
    lines = [
        f'<svg xmlns="{_SVG}" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<g fill-rule="evenodd" {_ENDS} font-family="{FONT}">',
    ]
    beneath = [shape for shape in shapes if shape.kind is ShapeKind.HATCH]
    above = [shape for shape in shapes if shape.kind is not ShapeKind.HATCH]
    lines += _elements([*beneath, *above], mapping, hairline)
    return "\n".join([*lines, "</g>", "</svg>", ""]).encode()


def _elements(shapes: Iterable[Shape], mapping: DxfMapping, hairline: float) -> Iterator[str]:
    """Yield SVG elements in order; strokes of one look that follow each other share a path."""
    gathered: list[str] = []
    look = ""
    for shape in shapes:
        if shape.kind is ShapeKind.TEXT:
            looks, drawn = "", _words(shape, mapping)
        else:
            looks, drawn = _look(shape, mapping, hairline), _outline(shape, mapping)
        if gathered and (looks != look or len(gathered) >= _STROKES_PER_PATH):
            yield f'<path {look} d="{" ".join(gathered)}"/>'
            gathered = []
        look = looks
        if look.startswith('fill="none"'):
            gathered.append(drawn)
        else:
            yield f'<path {look} d="{drawn}"/>' if look else drawn
    if gathered:
        yield f'<path {look} d="{" ".join(gathered)}"/>'


def _look(shape: Shape, mapping: DxfMapping, hairline: float) -> str:
    if shape.kind in _FILLS:
        return f'fill="{_FILLS[shape.kind]}"'
    width = max(hairline, shape.width * mapping.pixels_per_unit)
    return f'fill="none" stroke="{_INKS[shape.kind]}" stroke-width="{width:.2f}"'


def _outline(shape: Shape, mapping: DxfMapping) -> str:
    return " ".join(_ring([mapping.to_picture(*point) for point in ring]) for ring in shape.rings)


def _ring(points: Sequence[Point]) -> str:
    """Return the points as path data, without those too near to each other to be told apart."""
    last = points[0]
    kept = [last]
    for point in points[1:-1]:
        if abs(point.x - last.x) > _NEAR or abs(point.y - last.y) > _NEAR:
            kept.append(point)
            last = point
    kept.append(points[-1])
    return "M" + "L".join(f"{point.x:.2f} {point.y:.2f}" for point in kept)


def _words(shape: Shape, mapping: DxfMapping) -> str:
    """Return a line of text as an element; what is mirrored is turned so that it can be read."""
    at, across, up = (mapping.to_picture(*point) for point in shape.rings[0])
    a, b = across.x - at.x, across.y - at.y
    c, d = at.x - up.x, at.y - up.y
    anchor = shape.anchor
    if a * d - b * c < 0:
        a, b = -a, -b
        anchor = {Anchor.START: Anchor.END, Anchor.END: Anchor.START}.get(anchor, anchor)
    if math.hypot(c, d) < _NEAR:
        return ""
    matrix = " ".join(f"{number:.6g}" for number in (a, b, c, d, at.x, at.y))
    return (
        f'<text transform="matrix({matrix})" font-size="{1 / _CAPITAL:.4f}" '
        f'text-anchor="{anchor}">{escape(shape.text)}</text>'
    )
