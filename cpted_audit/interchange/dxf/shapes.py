"""One thing of a drawing as plain shapes: lines, patches and text, in drawing units, y upwards."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.interchange.dxf.library import (
    OCS,
    CurvePath,
    DXFEntity,
    MText,
    Polyline,
    Spline,
    Vec3,
    from_hatch,
    from_vertices,
    make_path,
)
from cpted_audit.interchange.dxf.text import Anchor, mtext_lines, text_line

XY = tuple[float, float]

FINE = 1 / 4000
COARSE = 1 / 300
"""How far a chord may lie from its curve, as a share of the size of the curve: in a picture, and
where curves become walls."""

_MOST_KNOTS = 1000
"""A spline of more points is drawn from point to point; interpolating it takes minutes."""


class ShapeKind(StrEnum):
    """How a shape is drawn."""

    LINE = "line"
    DIMENSION = "dimension"
    SOLID = "solid"
    HATCH = "hatch"
    COVER = "cover"
    TEXT = "text"


class Shape(NamedTuple):
    """Something to draw on a layer.

    `rings` are the lines of a stroke, the outlines of a patch, or for text one triple: where it
    is anchored on its baseline, and the ends of one capital's height along the baseline and
    upwards. `width` is of a stroke, in drawing units, 0 for a hairline.
    """

    kind: ShapeKind
    layer: str
    rings: tuple[tuple[XY, ...], ...]
    width: float = 0.0
    text: str = ""
    anchor: Anchor = Anchor.START

    @property
    def points(self) -> int:
        """How many points it has."""
        return sum(map(len, self.rings))

    def is_finite(self) -> bool:
        """Return whether every coordinate is a number one can draw at."""
        return all(math.isfinite(x) and math.isfinite(y) for ring in self.rings for x, y in ring)


class _Pen(NamedTuple):
    """The layer drawn on, and how far a chord may lie from its curve."""

    layer: str
    coarseness: float


def is_drawn(kind: str) -> bool:
    """Return whether things of a kind are drawn here."""
    return kind in _DRAWN


def shapes_of(entity: DXFEntity, coarseness: float) -> Iterator[Shape]:
    """Yield what one thing looks like; nothing for what is not drawn."""
    draw = _DRAWN.get(entity.dxftype())
    if draw is not None:
        yield from draw(entity, _Pen(entity.dxf.get("layer", "0").lower(), coarseness))


def _curve(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    yield from _stroke(make_path(entity), pen)


def _spline(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    assert isinstance(entity, Spline)  # noqa: S101 - the table below says so
    points = entity.control_points if len(entity.control_points) else entity.fit_points
    if len(points) > _MOST_KNOTS:
        yield from _stroke(from_vertices(points, close=entity.closed), pen)
    else:
        yield from _curve(entity, pen)


def _light_polyline(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    yield from _stroke(make_path(entity), pen, entity.dxf.get("const_width", 0.0))


def _polyline(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    assert isinstance(entity, Polyline)  # noqa: S101 - the table below says so
    if entity.is_polygon_mesh or entity.is_poly_face_mesh:
        for face in entity.virtual_entities():
            yield from _quadrilateral(face, pen)
        return
    yield from _stroke(make_path(entity), pen, entity.dxf.get("default_start_width", 0.0))


def _quadrilateral(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    yield from _stroke(make_path(entity), pen)


def _stroke(path: CurvePath, pen: _Pen, width: float = 0.0) -> Iterator[Shape]:
    rings = tuple(
        ring for part in path.sub_paths() if len(ring := flattened(part, pen.coarseness)) > 1
    )
    if rings:
        yield Shape(ShapeKind.LINE, pen.layer, rings, width)


def _solid(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    yield from _patch([make_path(entity)], pen, ShapeKind.SOLID)


def _hatch(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    yield from _patch(from_hatch(entity), pen, ShapeKind.HATCH)  # type: ignore[arg-type]


def _cover(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    yield from _patch([make_path(entity)], pen, ShapeKind.COVER)


def _patch(paths: Iterable[CurvePath], pen: _Pen, kind: ShapeKind) -> Iterator[Shape]:
    rings = tuple(ring for path in paths if len(ring := flattened(path, pen.coarseness)) > 2)
    if rings:
        yield Shape(kind, pen.layer, rings)


def flattened(path: CurvePath, coarseness: float) -> tuple[XY, ...]:
    """Return a curve as points seen from above, near enough for its own size."""
    hull = [(vertex.x, vertex.y) for vertex in path.control_vertices()]
    if not hull:
        return ()
    size = math.dist(*_corners(hull))
    if not math.isfinite(size) or not path.has_curves:
        return tuple(hull)
    return tuple((one.x, one.y) for one in path.flattening(max(size * coarseness, 1e-300)))


def _corners(points: Iterable[XY]) -> tuple[XY, XY]:
    across, up = zip(*points, strict=True)
    return (min(across), min(up)), (max(across), max(up))


def _text(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    line = text_line(entity)  # type: ignore[arg-type]
    if line.text:
        corners = (line.at, line.at + line.across, line.at + line.up)
        seen = _from_above(corners, entity.ocs())  # type: ignore[attr-defined]
        yield Shape(ShapeKind.TEXT, pen.layer, (seen,), text=line.text, anchor=line.anchor)


def _mtext(entity: DXFEntity, pen: _Pen) -> Iterator[Shape]:
    assert isinstance(entity, MText)  # noqa: S101 - the table below says so
    for line in mtext_lines(entity):
        seen = _from_above((line.at, line.at + line.across, line.at + line.up), OCS())
        yield Shape(ShapeKind.TEXT, pen.layer, (seen,), text=line.text, anchor=line.anchor)


def _from_above(points: Iterable[Vec3], system: OCS) -> tuple[XY, ...]:
    return tuple((point.x, point.y) for point in system.points_to_wcs(points))


_DRAWN: dict[str, Callable[[DXFEntity, _Pen], Iterator[Shape]]] = {
    "LINE": _curve, "ARC": _curve, "CIRCLE": _curve, "ELLIPSE": _curve, "SPLINE": _spline,
    "HELIX": _curve, "LWPOLYLINE": _light_polyline, "POLYLINE": _polyline,
    "3DFACE": _quadrilateral, "SOLID": _solid, "TRACE": _solid, "HATCH": _hatch,
    "MPOLYGON": _hatch, "WIPEOUT": _cover, "TEXT": _text, "ATTRIB": _text, "MTEXT": _mtext,
}  # fmt: skip
