"""The floor of a level: a line around what stands on it, and what of it no room covers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import shapely

from cpted_audit.domain.plane import Area, Point, Ring
from cpted_audit.geometry.shapes import areas_of, shape_of

_THIN = 0.1
"""In the unit of the points, for metres: what is no wider is no floor."""


def around(points: Sequence[Point], margin: float) -> Ring:
    """Return the shortest line around points that keeps a distance from each; empty for none."""
    if not points:
        return ()
    hull = shapely.MultiPoint([tuple(point) for point in points]).convex_hull
    (area, *_) = areas_of(hull.buffer(margin, join_style="mitre", cap_style="square"))
    return area.outline


def uncovered(floor: Ring, rooms: Iterable[Ring], smallest: float) -> tuple[Area, ...]:
    """Return what of a floor no room covers, largest first, without what is not above `smallest`.

    Left out is too what is no wider than a thin wall, as between rooms drawn a little apart. The
    first is kept whatever its size, so that a floor without rooms is not lost.
    """
    rest = shape_of([Area(floor)]).difference(shape_of([Area(room) for room in rooms]))
    thinned = rest.buffer(-_THIN / 2, join_style="mitre").buffer(_THIN / 2, join_style="mitre")
    found = areas_of(thinned)
    return tuple(one for number, one in enumerate(found) if not number or _size(one) > smallest)


def _size(area: Area) -> float:
    return float(shape_of([area]).area)
