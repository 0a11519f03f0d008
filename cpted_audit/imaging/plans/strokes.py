"""Straight strokes in a black and white picture: runs across them, chained along them.

A stroke that leads mostly across is cut by every column into a short vertical run of ink. Runs in
neighbouring columns whose middles lie close belong together; a chain of them is one stroke, and a
line fitted through the middles is its centre line. So strokes of any direction are found without
turning the picture. Strokes that lead mostly down are found by rows in the same way.

Make whole walls of pieces: joined where they lie in one line, and led to where they meet.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Whole = NDArray[np.int64]
Real = NDArray[np.float64]

_STEEPEST = 3
"""How far, in half pixels, the middle of a run may lie from that of its neighbour."""
_THICKENING = 0.35
"""How much of its thickness a stroke may gain or lose from one run to the next."""


class Runs(NamedTuple):
    """Stretches of ink in lanes (rows or columns), sorted by lane and place; `stop` is past it."""

    lane: Whole
    start: Whole
    stop: Whole

    def where(self, chosen: Mask) -> Runs:
        """Return the runs that are chosen."""
        return Runs(self.lane[chosen], self.start[chosen], self.stop[chosen])


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """Strokes as sums over the points of their centre lines, which can be added up to merge.

    `x0` to `y1` are the ends, `thickness` is measured square to the line, `wobble` is the root
    mean square distance of the middles from it; all in pixels.
    """

    sums: Real
    x0: Real
    y0: Real
    x1: Real
    y1: Real
    thickness: Real
    wobble: Real

    @property
    def length(self) -> Real:
        """How long each stroke is."""
        found: Real = np.hypot(self.x1 - self.x0, self.y1 - self.y0)
        return found

    def where(self, chosen: Mask | Whole) -> Strokes:
        """Return the strokes that are chosen."""
        return Strokes(
            sums=self.sums[chosen],
            x0=self.x0[chosen],
            y0=self.y0[chosen],
            x1=self.x1[chosen],
            y1=self.y1[chosen],
            thickness=self.thickness[chosen],
            wobble=self.wobble[chosen],
        )


def runs_of(mask: Mask) -> Runs:
    """Return the runs of ink in every row of a mask."""
    lanes, length = mask.shape
    padded = np.zeros((lanes, length + 2), np.bool_)
    padded[:, 1:-1] = mask
    edges = np.flatnonzero(padded[:, 1:] != padded[:, :-1])
    lane, place = np.divmod(edges, length + 1)
    return Runs(lane[::2], place[::2], place[1::2])


def strokes_of(runs: Runs, *, shortest: int, down: bool) -> Strokes:
    """Return the chains of at least `shortest` runs; `down` where the lanes are rows."""
    chain = _chains(runs)
    along = runs.lane + 0.5
    across = (runs.start + runs.stop) / 2
    thickness = (runs.stop - runs.start).astype(np.float64)
    count = np.bincount(chain)
    kept = count >= shortest
    sums: Real = np.stack(
        [
            np.bincount(chain, weights)[kept].astype(np.float64)
            for weights in (
                np.ones_like(along), along, across, along * along, along * across, across * across,
            )
        ],
        axis=1,
    )  # fmt: skip
    thick = np.bincount(chain, thickness)[kept] / count[kept]
    first = np.full(len(count), np.inf)
    np.minimum.at(first, chain, along)
    low: Real = first[kept] - 0.5
    high: Real = low + count[kept]
    return _fitted(sums, low, high, thick, down=down)


def joined(strokes: Strokes, other: Strokes) -> Strokes:
    """Return the strokes of both."""
    names = ("sums", "x0", "y0", "x1", "y1", "thickness", "wobble")
    return Strokes(
        **{name: np.concatenate([getattr(strokes, name), getattr(other, name)]) for name in names}
    )


def _chains(runs: Runs) -> Whole:
    """Return a number for every run, the same for all runs of a chain, without gaps."""
    count = len(runs.lane)
    if not count:
        return np.zeros(0, np.int64)
    following = _following(runs)
    root = np.arange(count)
    linked = np.flatnonzero(following >= 0)
    root[following[linked]] = linked
    while True:
        further = root[root]
        if (further == root).all():
            break
        root = further
    _, numbers = np.unique(root, return_inverse=True)
    return numbers.astype(np.int64)


def _following(runs: Runs) -> Whole:
    """Return for every run the one in the next lane that continues it, or -1."""
    middle = runs.start + runs.stop
    thickness = runs.stop - runs.start
    span = int(middle.max()) + 2 * _STEEPEST + 2
    place = runs.lane * span + middle
    wanted = place + span
    after = np.searchsorted(place, wanted)
    above = np.clip(after, 0, len(place) - 1)
    below = np.clip(after - 1, 0, len(place) - 1)
    nearest = np.where(np.abs(place[above] - wanted) < np.abs(place[below] - wanted), above, below)
    near = np.abs(place[nearest] - wanted)
    slack = np.maximum(2, _THICKENING * thickness)
    alike = np.abs(thickness[nearest] - thickness) <= slack
    good = alike & (near <= np.maximum(_STEEPEST, 0.2 * thickness))
    good &= runs.lane[nearest] == runs.lane + 1
    found = np.where(good, nearest, -1)
    # Of several runs that lead to one, only the nearest is its continuation.
    order = np.lexsort((near, found))
    repeated = np.zeros(len(found), np.bool_)
    repeated[order[1:]] = (found[order[1:]] == found[order[:-1]]) & (found[order[1:]] >= 0)
    found[repeated] = -1
    return found


def _fitted(sums: Real, low: Real, high: Real, thick: Real, *, down: bool) -> Strokes:
    """Fit a line through the middles of every chain; `low` and `high` are its ends along."""
    count, along, across, squares, products, others = sums.T
    spread = count * squares - along**2
    slope = np.where(spread > 0, (count * products - along * across) / np.maximum(spread, 1), 0)
    offset = (across - slope * along) / count
    rest = others - offset * across - slope * products
    lean = np.sqrt(1 + slope**2)
    near, far = offset + slope * low, offset + slope * high
    if down:
        sums = sums[:, [0, 2, 1, 5, 4, 3]]
        x0, y0, x1, y1 = near, low, far, high
    else:
        x0, y0, x1, y1 = low, near, high, far
    wobble = np.sqrt(np.maximum(rest, 0) / count) / lean
    return Strokes(sums=sums, x0=x0, y0=y0, x1=x1, y1=y1, thickness=thick / lean, wobble=wobble)


_BRIDGE = 1.5
"""How many times the thickness a gap may be that is bridged: a crossing wall, never a door."""
_SIDEWAYS = 0.35
"""How much of its thickness a piece may lie beside the line it continues."""


@dataclass(frozen=True, slots=True)
class MergedStroke:
    """A wall as its centre line and thickness, in pixels."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float
    wobble: float
    filled: float = 1.0
    """The share of its length that pieces lie along."""

    @property
    def length(self) -> float:
        """How long it is."""
        return math.hypot(self.x1 - self.x0, self.y1 - self.y0)

    @property
    def leads_across(self) -> bool:
        """Whether it leads more across than down."""
        return abs(self.x1 - self.x0) > abs(self.y1 - self.y0)


def merged(strokes: Strokes, most: int) -> list[MergedStroke]:
    """Return strokes with those in one line joined; of more than `most` only the longest."""
    order = np.argsort(-strokes.length)[:most]
    pieces = strokes.where(order)
    free = np.ones(len(order), np.bool_)
    return [_grown(pieces, free, index) for index in range(len(order)) if free[index]]


def _grown(pieces: Strokes, free: NDArray[np.bool_], seed: int) -> MergedStroke:
    """Join to one piece all free ones in line with it, until no more are found."""
    members = np.zeros(len(free), np.bool_)
    members[seed] = True
    while True:
        wall = _fit(pieces.where(members))
        more = free & ~members & _in_line(pieces, wall)
        if not more.any():
            break
        members |= more
    free[members] = False
    return wall


def _in_line(pieces: Strokes, wall: MergedStroke) -> NDArray[np.bool_]:
    """Return which pieces continue a wall or lie on it."""
    length = wall.length or 1.0
    ux, uy = (wall.x1 - wall.x0) / length, (wall.y1 - wall.y0) / length
    starts, ends = pieces.x0 - wall.x0, pieces.x1 - wall.x0
    rises, falls = pieces.y0 - wall.y0, pieces.y1 - wall.y0
    aside = np.maximum(np.abs(starts * uy - rises * ux), np.abs(ends * uy - falls * ux))
    here, there = starts * ux + rises * uy, ends * ux + falls * uy
    gap = np.maximum(np.minimum(here, there) - length, -np.maximum(here, there))
    thicker = np.maximum(pieces.thickness, wall.thickness)
    thinner = np.minimum(pieces.thickness, wall.thickness)
    found: NDArray[np.bool_] = (
        (aside <= _SIDEWAYS * thicker + 1.5)
        & (gap <= _BRIDGE * thicker + 3)
        & (thinner >= 0.55 * thicker - 1)
    )
    return found


def _fit(pieces: Strokes) -> MergedStroke:
    """Return the line through all middles of some pieces, from the first end to the last."""
    count, x, y, xx, xy, yy = pieces.sums.sum(axis=0)
    mx, my = x / count, y / count
    turn = 0.5 * math.atan2(2 * (xy / count - mx * my), xx / count - mx * mx - yy / count + my * my)
    ux, uy = math.cos(turn), math.sin(turn)
    places = [
        (pieces.x0 - mx) * ux + (pieces.y0 - my) * uy,
        (pieces.x1 - mx) * ux + (pieces.y1 - my) * uy,
    ]
    low, high = min(place.min() for place in places), max(place.max() for place in places)
    weights = pieces.sums[:, 0]
    return MergedStroke(
        mx + low * ux,
        my + low * uy,
        mx + high * ux,
        my + high * uy,
        float(np.average(pieces.thickness, weights=weights)),
        float(np.average(pieces.wobble, weights=weights)),
        _filled(np.minimum(*places), np.maximum(*places), high - low),
    )


def _filled(starts: Real, stops: Real, length: float) -> float:
    """Return the share of a length that stretches cover, overlaps counted once."""
    order = np.argsort(starts)
    starts, stops = starts[order], np.maximum.accumulate(stops[order])
    gaps = np.maximum(0, starts[1:] - stops[:-1]).sum()
    return 1.0 - float(gaps) / length if length else 1.0


def led_to_crossings(walls: list[MergedStroke]) -> tuple[list[MergedStroke], Real]:
    """Return walls with ends moved to the walls they meet, and how many ends of each meet one."""
    if not walls:
        return [], np.zeros(0)
    lines = np.array([(wall.x0, wall.y0, wall.x1, wall.y1) for wall in walls])
    thickness = np.array([wall.thickness for wall in walls])
    ends = [[_led(lines, thickness, index, end) for end in (0, 1)] for index in range(len(walls))]
    moved = [
        MergedStroke(*first[0], *last[0], wall.thickness, wall.wobble)
        for wall, (first, last) in zip(walls, ends, strict=True)
    ]
    met = np.array([float(first[1]) + float(last[1]) for first, last in ends])
    return moved, met


def _led(lines: Real, thickness: Real, index: int, end: int) -> tuple[tuple[float, float], bool]:
    """Return where an end of a wall belongs, and whether it meets another wall there."""
    x0, y0, x1, y1 = lines[index]
    at = (x1, y1) if end else (x0, y0)
    dx, dy = x1 - x0, y1 - y0
    ox, oy = lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1]
    cross = dx * oy - dy * ox
    lengths = math.hypot(dx, dy) * np.hypot(ox, oy)
    slanted = np.abs(cross) > 0.3 * lengths  # less is no crossing but a wall in the same line
    divisor = np.where(slanted, cross, 1.0)
    along = ((lines[:, 0] - x0) * oy - (lines[:, 1] - y0) * ox) / divisor
    other = ((lines[:, 0] - x0) * dy - (lines[:, 1] - y0) * dx) / divisor
    px, py = x0 + along * dx, y0 + along * dy
    reach = 0.8 * thickness + 0.5 * thickness[index] + 2
    slack = reach / np.maximum(np.hypot(ox, oy), 1)
    away = np.hypot(px - at[0], py - at[1])
    meets = slanted & (away <= reach) & (other >= -slack) & (other <= 1 + slack)
    meets[index] = False
    if not meets.any():
        return at, False
    best = int(np.argmin(np.where(meets, away, np.inf)))
    return (float(px[best]), float(py[best])), True
