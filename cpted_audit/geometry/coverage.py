"""What several viewpoints see together: the share of each zone, its blind areas, and overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from cpted_audit.domain.plane import Area
from cpted_audit.geometry.measure import size
from cpted_audit.geometry.shapes import Shape, areas_of, shape_of

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


class Seen:
    """What viewpoints see, joined once to be asked about many zones."""

    def __init__(self, views: Sequence[View]) -> None:
        shapes = [shape_of(view) for view in views]
        self._once = shapely.union_all(shapes)
        self._twice = _twice(shapes)

    def together(self) -> tuple[Area, ...]:
        """Return what any of the viewpoints sees."""
        return areas_of(self._once)

    def overlaps(self, smallest: float = 0.0) -> tuple[Area, ...]:
        """Return what two viewpoints or more see, without parts up to so many square pixels."""
        return areas_of(self._twice, smallest)

    def cover(self, zone: Sequence[Area], *, smallest: float = 0.0) -> ZoneCoverage:
        """Return how much of a zone is seen; blind areas up to `smallest` square pixels unnamed."""
        whole = shape_of(zone)
        blind = areas_of(whole.difference(self._once), smallest)
        return ZoneCoverage(
            size=whole.area,
            seen=whole.intersection(self._once).area,
            seen_twice=whole.intersection(self._twice).area,
            blind=tuple(BlindArea(area=one, size=size([one])) for one in blind),
        )


def _twice(shapes: Sequence[Shape]) -> Shape:
    """Return what lies in two shapes or more, by adding them one after the other."""
    once, twice = shapely.Polygon(), shapely.Polygon()
    for shape in shapes:
        twice = twice.union(once.intersection(shape))
        once = once.union(shape)
    return twice
