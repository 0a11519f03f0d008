"""Areas as the geometry library knows them, and back.

What several viewpoints see together: the share of each zone, its blind areas, and overlaps.
Lines and patches are cut with an outline: what lies within it is kept, or what lies without.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple

from cpted_audit.domain.plane import Area, Point, Ring
from cpted_audit.geometry.library import shapely
from cpted_audit.geometry.measure import size

# Zones as they are drawn or imported, made into sound areas; what was mended is said.


class Mend(StrEnum):
    """What was wrong with an outline and what was done about it."""

    CLOSED = "it did not close, and was closed by a straight line"
    DAMAGED = "corners that are not numbers were left out"
    REPEATED = "corners given twice in a row were taken once"
    CROSSED = "it crosses itself, and what it goes round once was kept"
    FLAT = "it encloses nothing"


class Mended(NamedTuple):
    """The areas an outline encloses, largest first, and what was mended to find them."""

    areas: tuple[Area, ...]
    mends: tuple[Mend, ...] = ()


def valid_areas(corners: Sequence[Point], *, closed: bool = True) -> Mended:
    """Return what an outline encloses; several areas when it crosses itself.

    `closed` is False for a line that closes only if its last point is its first.
    """
    found: list[Mend] = []
    ring = tuple(point for point in corners if math.isfinite(point.x) and math.isfinite(point.y))
    if len(ring) < len(corners):
        found.append(Mend.DAMAGED)
    if not closed and ring[:1] != ring[-1:]:
        found.append(Mend.CLOSED)
    once = (*ring[:1], *(after for before, after in pairwise(ring) if before != after))
    if len(once) < len(ring):
        found.append(Mend.REPEATED)
    if len(once) > 1 and once[0] == once[-1]:
        once = once[:-1]
    areas = areas_of(shape_of([Area(once)]))
    if not areas:
        found.append(Mend.FLAT)
    elif not is_sound(once):
        found.append(Mend.CROSSED)
    else:
        areas = (Area(once),)
    return Mended(areas, tuple(found))


Shape = Any
"""A geometry of the library, which has no types."""

_GRID = 1e-8
"""Pixels to which shapes are rounded: edges that all but coincide would else be cut wrongly."""


def shape_of(areas: Iterable[Area]) -> Shape:
    """Return areas as one shape, mended where they cross themselves, joined where they overlap."""
    parts = [part for area in areas for part in _sound(area)]
    return shapely.union_all(shapely.set_precision(parts, _GRID))


def areas_of(shape: Shape, smallest: float = 0.0) -> tuple[Area, ...]:
    """Return the areas a shape is made of, largest first, without those not above `smallest`."""
    parts = sorted(_polygons(shape), key=lambda part: -part.area)
    return tuple(
        Area(_ring(part.exterior), tuple(_ring(hole) for hole in part.interiors))
        for part in parts
        if part.area > smallest
    )


def solid(shape: Shape) -> Shape:
    """Return a shape without the lines and points in which others only touched."""
    if shape.geom_type in {"Polygon", "MultiPolygon"}:
        return shape
    return shapely.MultiPolygon(list(_polygons(shape)))


def is_sound(ring: Ring) -> bool:
    """Return whether a ring encloses one area and nowhere crosses or touches itself."""
    return len(ring) > 2 and bool(shapely.Polygon(ring).is_valid)


def _sound(area: Area) -> Iterator[Shape]:
    """Yield the polygons an area is made of: itself, or what it encloses an odd number of times."""
    if len(area.outline) > 2:
        polygon = shapely.Polygon(area.outline, area.holes)
        yield from [polygon] if polygon.is_valid else _polygons(shapely.make_valid(polygon))


def _polygons(shape: Shape) -> Iterator[Shape]:
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            yield part
        elif part.geom_type.startswith("Multi"):
            yield from _polygons(part)


def _ring(line: Shape) -> Ring:
    return tuple(Point(x, y) for x, y in shapely.get_coordinates(line)[:-1].tolist())


View = Sequence[Area]
"""What one viewpoint sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlindArea:
    """A part of a zone that no viewpoint sees; `size` in square pixels."""

    area: Area
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneCoverage:
    """How much of a zone is seen; sizes in square pixels.

    `seen_twice` is seen by two viewpoints or more. `blind` leaves out what is too small to name,
    which `unseen` counts all the same.
    """

    size: float
    seen: float
    seen_twice: float
    blind: tuple[BlindArea, ...]

    @property
    def unseen(self) -> float:
        """How much of it no viewpoint sees."""
        return max(self.size - self.seen, 0.0)

    @property
    def per_cent(self) -> float | None:
        """The share that is seen, 0 to 100; None for a zone that encloses nothing."""
        return min(100.0 * self.seen / self.size, 100.0) if self.size else None


class SeenTogether:
    """What viewpoints see, to be asked about many zones."""

    def __init__(self, views: Sequence[View]) -> None:
        self._shapes = [shape_of(view) for view in views]

    def together(self) -> tuple[Area, ...]:
        """Return what any of the viewpoints sees."""
        return areas_of(shapely.union_all(self._shapes))

    def cover(self, zone: Sequence[Area], *, smallest: float = 0.0) -> ZoneCoverage:
        """Return how much of a zone is seen; blind areas up to `smallest` square pixels unnamed."""
        whole = shape_of(zone)
        within = [solid(whole.intersection(shape)) for shape in self._shapes]
        seen = shapely.union_all(within)
        blind = areas_of(whole.difference(seen), smallest)
        return ZoneCoverage(
            size=whole.area,
            seen=seen.area,
            seen_twice=_twice([shape for shape in within if not shape.is_empty]).area,
            blind=tuple(BlindArea(area=area, size=size([area])) for area in blind),
        )


def _twice(shapes: Sequence[Shape]) -> Shape:
    """Return what lies in two shapes or more: what each shares with all those before it."""
    before, shared = shapely.Polygon(), []
    for shape in shapes:
        shared.append(solid(before.intersection(shape)))
        before = solid(before.union(shape))
    return shapely.union_all(shared)


XY = tuple[float, float]
Points = tuple[XY, ...]


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

    def lines(self, rings: Sequence[Points]) -> tuple[Points, ...]:
        """Return what stays of lines, each from point to point."""
        return tuple(piece for ring in rings for piece in self._line(ring))

    def patch(self, rings: Sequence[Points]) -> tuple[Points, ...]:
        """Return the outlines of what stays of a patch, filled by the even-odd rule."""
        whole = shapely.Polygon()
        for ring in rings:
            whole = whole.symmetric_difference(shapely.make_valid(shapely.Polygon(ring)))
        return tuple(_outlines(self._kept(whole)))

    def _line(self, ring: Points) -> Iterable[Points]:
        line = shapely.LineString(ring)
        if self._area.contains(line):
            return () if self._inverted else (ring,)
        if not self._area.intersects(line):
            return (ring,) if self._inverted else ()
        return _pieces(self._kept(line))

    def _kept(self, shape: shapely.Geometry) -> shapely.Geometry:
        area = self._area
        return shape.difference(area) if self._inverted else shape.intersection(area)


def _pieces(shape: shapely.Geometry) -> Iterator[Points]:
    for part in _merged(shape):
        if isinstance(part, shapely.LineString) and not part.is_empty:
            yield tuple((x, y) for x, y in part.coords)


def _merged(shape: shapely.Geometry) -> Sequence[shapely.Geometry]:
    """Return the parts of lines; neighbours that a cut left apart at a corner are one again."""
    lines = [part for part in shapely.get_parts(shape) if isinstance(part, shapely.LineString)]
    return list(shapely.get_parts(shapely.line_merge(shapely.MultiLineString(lines))))


def _outlines(shape: shapely.Geometry) -> Iterator[Points]:
    for part in shapely.get_parts(shape):
        if isinstance(part, shapely.Polygon) and not part.is_empty:
            for ring in (part.exterior, *part.interiors):
                yield tuple((x, y) for x, y in ring.coords)
