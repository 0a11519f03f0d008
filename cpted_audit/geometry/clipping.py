"""Cut lines and patches with an outline: what lies within it is kept, or what lies without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import shapely

XY = tuple[float, float]
Ring = tuple[XY, ...]


class ClipOutline:
    """A closed outline that keeps its inside, or its outside where `inverted`."""

    def __init__(self, corners: Sequence[XY], *, inverted: bool = False) -> None:
        """Take the corners in order.

        Raises ValueError when they enclose no area.
        """
        area = shapely.make_valid(shapely.Polygon(corners)) if len(corners) > 2 else None
        if area is None or not area.area > 0:
            raise ValueError("an outline encloses an area")
        self._area = area
        self._inverted = inverted
        shapely.prepare(area)

    def keeps(self, x: float, y: float) -> bool:
        """Return whether a point stays."""
        return bool(shapely.intersects_xy(self._area, x, y)) is not self._inverted

    def lines(self, rings: Sequence[Ring]) -> tuple[Ring, ...]:
        """Return what stays of lines, each from point to point."""
        return tuple(piece for ring in rings for piece in self._line(ring))

    def patch(self, rings: Sequence[Ring]) -> tuple[Ring, ...]:
        """Return the outlines of what stays of a patch, filled by the even-odd rule."""
        whole = shapely.Polygon()
        for ring in rings:
            whole = whole.symmetric_difference(shapely.make_valid(shapely.Polygon(ring)))
        return tuple(_outlines(self._kept(whole)))

    def _line(self, ring: Ring) -> Iterable[Ring]:
        line = shapely.LineString(ring)
        if self._area.contains(line):
            return () if self._inverted else (ring,)
        if not self._area.intersects(line):
            return (ring,) if self._inverted else ()
        return _pieces(self._kept(line))

    def _kept(self, shape: shapely.Geometry) -> shapely.Geometry:
        area = self._area
        return shape.difference(area) if self._inverted else shape.intersection(area)


def _pieces(shape: shapely.Geometry) -> Iterator[Ring]:
    for part in _merged(shape):
        if isinstance(part, shapely.LineString) and not part.is_empty:
            yield tuple((x, y) for x, y in part.coords)


def _merged(shape: shapely.Geometry) -> Sequence[shapely.Geometry]:
    """Return the parts of lines; neighbours that a cut left apart at a corner are one again."""
    lines = [part for part in shapely.get_parts(shape) if isinstance(part, shapely.LineString)]
    return list(shapely.get_parts(shapely.line_merge(shapely.MultiLineString(lines))))


def _outlines(shape: shapely.Geometry) -> Iterator[Ring]:
    for part in shapely.get_parts(shape):
        if isinstance(part, shapely.Polygon) and not part.is_empty:
            for ring in (part.exterior, *part.interiors):
                yield tuple((x, y) for x, y in ring.coords)
