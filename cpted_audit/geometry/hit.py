"""What lies under the pointer: points before lines before areas, the nearest of each first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.geometry.measure import ring_size
from cpted_audit.geometry.nearness import distance_to_line, lies_within

Key = TypeVar("Key")

_ORDER = (MarkerShape.POINT, MarkerShape.LINE, MarkerShape.AREA)


class Target(NamedTuple, Generic[Key]):
    """Something that can be pointed at, and how it is called."""

    key: Key
    shape: MarkerShape
    points: Sequence[Point]


def hits(point: Point, targets: Iterable[Target[Key]], tolerance: float) -> tuple[Key, ...]:
    """Return what lies within `tolerance` pixels, the likeliest first.

    Targets come in the order they are drawn: of equals the last, which lies on top, comes first.
    Of areas the smallest comes first.
    """
    found = sorted(_ranked(point, targets, tolerance), key=lambda one: one[:3])
    return tuple(key for *_, key in found)


def hit(point: Point, targets: Iterable[Target[Key]], tolerance: float) -> Key | None:
    """Return the likeliest thing within `tolerance` pixels, or None."""
    return next(iter(hits(point, targets, tolerance)), None)


def _ranked(
    point: Point, targets: Iterable[Target[Key]], tolerance: float
) -> Iterator[tuple[int, float, int, Key]]:
    for number, target in enumerate(targets):
        if _is_near(point, target.points, tolerance):
            rank = _rank(point, target, tolerance)
            if rank is not None:
                yield _ORDER.index(target.shape), rank, -number, target.key


def _is_near(point: Point, points: Sequence[Point], tolerance: float) -> bool:
    """Return whether a point lies in the upright box round others; quick, to sort most out."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return bool(points) and (
        min(xs) - tolerance <= point.x <= max(xs) + tolerance
        and min(ys) - tolerance <= point.y <= max(ys) + tolerance
    )


def _rank(point: Point, target: Target[Key], tolerance: float) -> float | None:
    """Return what decides among targets of one shape, or None out of reach."""
    if target.shape is MarkerShape.AREA:
        ring = tuple(target.points)
        return ring_size(ring) if lies_within(point, ring, border=tolerance) else None
    if target.shape is MarkerShape.LINE:
        distance = distance_to_line(point, target.points)
    else:
        distance = math.dist(point, target.points[0])
    return distance if distance <= tolerance else None
