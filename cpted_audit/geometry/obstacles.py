"""Walls made ready for sight lines: cleaned, bounded, and with their crossings found once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from cpted_audit.domain.plane import Box, Point, Segment
from cpted_audit.errors import AuditError

Floats = NDArray[np.float64]
"""Numbers, mostly rows of x and y."""

CROSSINGS = 200_000
"""More crossings than this are no floor plan and would take minutes."""

_BLOCK = 1_000
_TOUCH = 1e-6
_FARTHEST = 1e9
"""Coordinates beyond are damage, as are those that are no numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacles:
    """What blocks sight within `bounds`: walls and the four edges, for many viewpoints.

    Row `i` of `starts` and `ends` is one wall; the rows of `crossings` are the places where two
    cross. A viewpoint nearer to a wall than `touch` pixels stands on it.
    """

    bounds: Box
    starts: Floats
    ends: Floats
    crossings: Floats
    touch: float


def prepare(walls: Sequence[Segment], bounds: Box) -> Obstacles:
    """Return walls as obstacles, without those of no length, no number or out of bounds.

    Raises AuditError when they cross in more than `CROSSINGS` places.
    """
    lines = np.array([(*wall.start, *wall.end) for wall in walls], dtype=np.float64)
    touch = _TOUCH * math.hypot(bounds.width, bounds.height)
    lines = _of_use(np.vstack([lines.reshape(-1, 4), _edges(bounds)]), bounds, touch * 1e-3)
    starts, ends = lines[:, :2].copy(), lines[:, 2:].copy()
    crossings = _inside(_crossings(starts, ends), bounds)
    return Obstacles(bounds=bounds, starts=starts, ends=ends, crossings=crossings, touch=touch)


def inside(viewpoint: Point, obstacles: Obstacles) -> Point | None:
    """Return a viewpoint, moved onto the edge where it all but touches it; None out of bounds."""
    box = obstacles.bounds
    x = min(max(viewpoint.x, box.left), box.right)
    y = min(max(viewpoint.y, box.top), box.bottom)
    near = math.hypot(viewpoint.x - x, viewpoint.y - y) <= obstacles.touch
    return Point(x, y) if near else None


def _of_use(lines: Floats, bounds: Box, shortest: float) -> Floats:
    lines = np.unique(lines[(np.abs(lines) < _FARTHEST).all(axis=1)], axis=0)
    lengths = np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
    lines = lines[lengths > shortest]
    low = np.minimum(lines[:, :2], lines[:, 2:])
    high = np.maximum(lines[:, :2], lines[:, 2:])
    meets = (low <= (bounds.right, bounds.bottom)) & (high >= (bounds.left, bounds.top))
    return lines[meets.all(axis=1)]


def _edges(box: Box) -> Floats:
    left, top, right, bottom = box
    return np.array(
        [
            (left, top, right, top),
            (right, top, right, bottom),
            (right, bottom, left, bottom),
            (left, bottom, left, top),
        ],
        dtype=np.float64,
    )


def _inside(points: Floats, box: Box) -> Floats:
    within = (points >= (box.left, box.top)) & (points <= (box.right, box.bottom))
    return points[within.all(axis=1)]


def _crossings(starts: Floats, ends: Floats) -> Floats:
    found: list[Floats] = [np.empty((0, 2))]
    count = 0
    for first, second in _neighbours(starts, ends):
        points = _where_crossing(starts[first], ends[first], starts[second], ends[second])
        count += len(points)
        if count > CROSSINGS:
            raise AuditError(
                "The walls cross one another in more than {crossings:,} places, so what "
                "can be seen was not worked out; remove hatching and other lines that are "
                "not walls.",
                crossings=CROSSINGS,
            )
        found.append(points)
    return np.vstack(found)


def _neighbours(starts: Floats, ends: Floats) -> Iterator[tuple[NDArray[np.intp], ...]]:
    """Yield pairs of walls whose upright boxes meet, each pair once, a block at a time."""
    lines = shapely.linestrings(np.stack([starts, ends], axis=1))
    tree = shapely.STRtree(lines)
    for begin in range(0, len(lines), _BLOCK):
        first, second = tree.query(lines[begin : begin + _BLOCK])
        first = first + begin
        once = first < second
        yield first[once], second[once]


def _where_crossing(a: Floats, b: Floats, c: Floats, d: Floats) -> Floats:
    """Return where the lines a-b and c-d, row by row, cross within both."""
    along, other, between = b - a, d - c, c - a
    across = cross(along, other)
    slanted = across != 0
    along, other, between, a = along[slanted], other[slanted], between[slanted], a[slanted]
    share = cross(between, other) / across[slanted]
    other_share = cross(between, along) / across[slanted]
    meet = (share > 0) & (share < 1) & (other_share > 0) & (other_share < 1)
    points: Floats = a[meet] + share[meet, None] * along[meet]
    return points


def cross(floats: Floats, other: Floats) -> Floats:
    """Return the cross product of vectors, row by row."""
    product: Floats = floats[..., 0] * other[..., 1] - floats[..., 1] * other[..., 0]
    return product
