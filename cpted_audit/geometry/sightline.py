"""What can be seen from a viewpoint, with walls as obstacles: an exact sweep round it.

The directions of all wall ends and crossings cut the circle into pieces. Within a piece no wall
begins, ends or changes places with another, so that the wall nearest in its middle is the one
seen in all of it; the outline is where that wall meets the two edges of the piece.

Walls have no thickness. A viewpoint on a wall, in a corner or at a wall's end sees past the walls
it stands on, as they are edge-on: looking all round it sees both sides. Looking in a direction it
sees only the side it looks to, as a camera on a wall does; looking exactly along the wall, both.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cpted_audit.domain.plane import Area, Point
from cpted_audit.geometry.obstacles import Floats, Obstacles, cross, inside

Indices = NDArray[np.intp]

ARC_STEP = math.tau / 360
"""The limit of reach is a polygon within the circle; its area is 0.005 % smaller."""

_MERGE = 1e-10
"""Directions, in radians, nearer than this are one: a millionth of a pixel on a large plan."""
_ROUNDING = 1e-13
_ALONG = 1e-6
_PAIRS = 2_000_000
"""Walls are compared in blocks of about so many, to keep memory bounded."""
_NOTHING, _ARC = -1, -2


class _Walls(NamedTuple):
    """Walls seen from the viewpoint as origin, each turning clockwise by `span` from `begin`."""

    starts: Floats
    ends: Floats
    begin: Floats
    span: Floats


class _Sector(NamedTuple):
    """What is looked at: `half` to both sides of `middle`, held in by the walls stood on.

    All are in radians; `left` and `right` are the turns to the next wall stood on.
    """

    middle: float
    half: float
    left: float
    right: float


def visible_area(
    viewpoint: Point,
    obstacles: Obstacles,
    *,
    reach: float | None = None,
    direction: float | None = None,
    field_of_view: float = 360.0,
) -> tuple[Area, ...]:
    """Return what is seen from a viewpoint; nothing when it lies out of bounds.

    `reach` is in pixels. `direction` (clockwise from the top) and `field_of_view` are in degrees;
    without a direction the look goes all round and the field of view is not used.
    """
    eye = inside(viewpoint, obstacles)
    if eye is None or (reach is not None and not reach > 0):
        return ()
    walls, spokes = _walls_around(eye, obstacles, reach)
    sector = None if direction is None else _sector(direction, field_of_view, spokes)
    events = _events(walls, _crossings_around(eye, obstacles, reach), spokes, sector, reach)
    middles = (events[:-1] + events[1:]) / 2
    surfaces, distances = _nearest(walls, events, middles)
    if reach is not None:
        surfaces[distances > reach] = _ARC
    if sector is not None:
        surfaces[~_looked_at(middles, sector)] = _NOTHING
    return _as_areas(_outline(walls, events, surfaces, reach), eye, obstacles.touch)


def _walls_around(eye: Point, obstacles: Obstacles, reach: float | None) -> tuple[_Walls, Floats]:
    """Return the walls within reach, and the directions of those stood on."""
    starts, ends = obstacles.starts - eye, obstacles.ends - eye
    distances = _distances(starts, ends)
    stood_on = distances <= obstacles.touch
    tips = np.vstack([starts[stood_on], ends[stood_on]])
    tips = tips[np.hypot(tips[:, 0], tips[:, 1]) > obstacles.touch]
    turn = cross(starts, ends)
    kept = ~stood_on & (turn != 0)
    if reach is not None:
        kept &= distances <= reach
    starts, ends, turn = starts[kept], ends[kept], turn[kept]
    back = turn < 0
    starts[back], ends[back] = ends[back], starts[back]
    span = np.arctan2(np.abs(turn), np.einsum("ij,ij->i", starts, ends))
    return _Walls(starts, ends, _angles(starts), span), _angles(tips)


def _crossings_around(eye: Point, obstacles: Obstacles, reach: float | None) -> Floats:
    points: Floats = obstacles.crossings - eye
    if reach is not None:
        points = points[np.hypot(points[:, 0], points[:, 1]) <= reach]
    return points


def _distances(starts: Floats, ends: Floats) -> Floats:
    """Return how far the walls are from the origin."""
    along = ends - starts
    share = -np.einsum("ij,ij->i", starts, along) / np.einsum("ij,ij->i", along, along)
    nearest = starts + np.clip(share, 0.0, 1.0)[:, None] * along
    distances: Floats = np.hypot(nearest[:, 0], nearest[:, 1])
    return distances


def _angles(points: Floats) -> Floats:
    """Return the directions of points from the origin, clockwise from the right, 0 to 2π."""
    angles: Floats = np.mod(np.arctan2(points[:, 1], points[:, 0]), math.tau)
    return angles


def _sector(direction: float, field_of_view: float, spokes: Floats) -> _Sector:
    middle = math.radians(direction - 90.0)
    half = math.radians(min(max(field_of_view, 0.0), 360.0)) / 2
    turns = np.mod(spokes - middle, math.tau)
    turns = turns[(turns > _ALONG) & (turns < math.tau - _ALONG)]
    if not len(turns):
        return _Sector(middle, half, math.tau, math.tau)
    return _Sector(middle, half, math.tau - float(turns.max()), float(turns.min()))


def _looked_at(angles: Floats, sector: _Sector) -> NDArray[np.bool_]:
    turns = np.mod(angles - sector.middle + math.pi, math.tau) - math.pi
    this_side = (
        ((turns <= sector.right) & (turns >= -sector.left))
        | (turns - math.tau >= -sector.left)
        | (turns + math.tau <= sector.right)
    )
    seen: NDArray[np.bool_] = (np.abs(turns) <= sector.half) & this_side
    return seen


def _events(
    walls: _Walls, crossings: Floats, spokes: Floats, sector: _Sector | None, reach: float | None
) -> Floats:
    """Return the directions at which something may change, in order, from 0 to 2π."""
    found = [walls.begin, walls.begin + walls.span, _angles(crossings), spokes]
    if sector is not None:
        found.append(np.array([sector.middle - sector.half, sector.middle + sector.half]))
    if reach is not None:
        found.append(np.arange(0.0, math.tau, ARC_STEP))
        found.append(_angles(_on_circle(walls, reach)))
    events = np.sort(np.append(np.mod(np.concatenate(found), math.tau), (0.0, math.tau)))
    apart = np.diff(events, prepend=-1.0) > _MERGE
    merged: Floats = events[apart]
    return merged


def _on_circle(walls: _Walls, radius: float) -> Floats:
    """Return where walls cross a circle round the origin."""
    along = walls.ends - walls.starts
    square = np.einsum("ij,ij->i", along, along)
    middle = -np.einsum("ij,ij->i", walls.starts, along) / square
    rest = radius**2 - (cross(walls.starts, along) ** 2) / square
    half = np.sqrt(np.maximum(rest, 0.0) / square)
    points = [
        (walls.starts + share[:, None] * along)[(share >= 0) & (share <= 1)]
        for share in (middle - half, middle + half)
    ]
    return np.vstack(points)


def _nearest(walls: _Walls, events: Floats, middles: Floats) -> tuple[Indices, Floats]:
    """Return for each piece between events the wall nearest in its middle, and how far it is."""
    wall, first, count = _pieces_covered(walls, events)
    surfaces = np.full(len(middles), _NOTHING, dtype=np.intp)
    best = np.full(len(middles), np.inf)
    total = np.cumsum(count)
    cuts = np.searchsorted(total, np.arange(_PAIRS, total[-1] if len(total) else 0, _PAIRS))
    for part in np.split(np.arange(len(wall)), cuts):
        piece = _ranges(first[part], count[part])
        pair = np.repeat(wall[part], count[part])
        distances = _along_rays(walls, pair, middles[piece])
        np.minimum.at(best, piece, distances)
        won = distances == best[piece]
        surfaces[piece[won]] = pair[won]
    return surfaces, best


def _pieces_covered(walls: _Walls, events: Floats) -> tuple[Indices, Indices, Indices]:
    """Return walls, the first piece each covers, and how many; one that wraps comes twice."""
    until = walls.begin + walls.span
    wraps = np.flatnonzero(until > math.tau)
    wall = np.append(np.arange(len(until)), wraps)
    first = np.append(_index(events, walls.begin), np.zeros(len(wraps), dtype=np.intp))
    last = np.append(
        _index(events, np.minimum(until, math.tau)), _index(events, until[wraps] - math.tau)
    )
    return wall, first, np.maximum(last - first, 0)


def _index(events: Floats, angles: Floats) -> Indices:
    return np.searchsorted(events, angles + _ROUNDING, side="right") - 1


def _ranges(first: Indices, count: Indices) -> Indices:
    """Return first, first + 1, … for each, `count` of them, one after the other."""
    before = np.cumsum(count) - count
    ranges: Indices = np.arange(int(count.sum())) + np.repeat(first - before, count)
    return ranges


def _along_rays(walls: _Walls, wall: Indices, angles: Floats) -> Floats:
    """Return how far walls are in given directions, each at most as far as its farther end."""
    starts = walls.starts[wall]
    along = walls.ends[wall] - starts
    rays = np.column_stack([np.cos(angles), np.sin(angles)])
    return cross(starts, along) / np.maximum(cross(rays, along), np.finfo(np.float64).tiny)


def _outline(walls: _Walls, events: Floats, surfaces: Indices, reach: float | None) -> Floats:
    """Return the corners of what is seen, relative to the viewpoint."""
    corners = np.zeros((len(surfaces), 2, 2))
    hit = surfaces >= 0
    for side, angles in enumerate((events[:-1], events[1:])):
        corners[hit, side] = _on_walls(walls, surfaces[hit], angles[hit])
        if reach is not None:
            arc = surfaces == _ARC
            rays = np.column_stack([np.cos(angles[arc]), np.sin(angles[arc])])
            corners[arc, side] = reach * rays
    follows = hit & (surfaces == np.roll(surfaces, 1))
    kept = np.column_stack([~follows, ~np.roll(follows, -1)])
    outline: Floats = corners[kept]
    return outline


def _on_walls(walls: _Walls, wall: Indices, angles: Floats) -> Floats:
    """Return the points of walls in given directions, never beyond their ends."""
    starts, ends = walls.starts[wall], walls.ends[wall]
    rays = np.column_stack([np.cos(angles), np.sin(angles)])
    before, after = cross(starts, rays), cross(ends, rays)
    change = before - after
    share = np.divide(before, change, out=np.zeros_like(before), where=change != 0)
    share = np.clip(share, 0.0, 1.0)
    share[share < _MERGE] = 0.0
    share[share > 1 - _MERGE] = 1.0
    points: Floats = starts + share[:, None] * (ends - starts)
    return points


def _as_areas(corners: Floats, eye: Point, smallest: float) -> tuple[Area, ...]:
    """Return corners as an area, without those that lie within `smallest` of the one before."""
    steps = corners - np.roll(corners, 1, axis=0)
    corners = corners[np.hypot(steps[:, 0], steps[:, 1]) > smallest * 1e-3]
    if len(corners) < 3:
        return ()
    if abs(float(cross(corners, np.roll(corners, -1, axis=0)).sum())) <= smallest**2:
        return ()
    return (Area(tuple(Point(x, y) for x, y in (corners + eye).tolist())),)
