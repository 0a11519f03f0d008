"""Straight strokes in a black and white picture: runs across them, chained along them.

A stroke that leads mostly across is cut by every column into a short vertical run of ink. Runs in
neighbouring columns whose middles lie close belong together; a chain of them is one stroke, and a
line fitted through the middles is its centre line. So strokes of any direction are found without
turning the picture. Strokes that lead mostly down are found by rows in the same way.
"""

from __future__ import annotations

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
