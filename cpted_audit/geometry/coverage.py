"""What several viewpoints see together: the share of each zone, its blind areas, and overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from cpted_audit.domain.plane import Area
from cpted_audit.geometry.measure import size
from cpted_audit.geometry.shapes import Shape, areas_of, shape_of, solid

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
