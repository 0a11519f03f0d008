"""The points known on an old and a new drawing, as they are clicked in turn."""

from __future__ import annotations

from enum import Enum

from cpted_audit.domain.plane import Point

MOST_PAIRS = 3
LEAST_PAIRS = 2


class Sheet(Enum):
    """Which of the two drawings."""

    OLD = "old"
    NEW = "new"


class ControlPairs:
    """At most three points on each drawing; those of one number are the same thing."""

    def __init__(self) -> None:
        self.points: dict[Sheet, list[Point]] = {Sheet.OLD: [], Sheet.NEW: []}

    @property
    def pairs(self) -> list[tuple[Point, Point]]:
        """The points known on both, old and new."""
        return list(zip(self.points[Sheet.OLD], self.points[Sheet.NEW], strict=False))

    @property
    def wanted(self) -> Sheet | None:
        """The drawing on which a point is to be clicked next, or None when there are enough."""
        old, new = len(self.points[Sheet.OLD]), len(self.points[Sheet.NEW])
        if old == new:
            return None if old == MOST_PAIRS else Sheet.OLD
        return Sheet.NEW if old > new else Sheet.OLD

    def add(self, sheet: Sheet, point: Point) -> bool:
        """Set the next point of a drawing; one without its other yet is set anew.

        Returns whether there was room for it.
        """
        here = self.points[sheet]
        other = self.points[Sheet.NEW if sheet is Sheet.OLD else Sheet.OLD]
        if len(here) > len(other):
            here[-1] = point
        elif len(here) == MOST_PAIRS:
            return False
        else:
            here.append(point)
        return True

    def take_back(self) -> bool:
        """Take the point back that was set last; returns whether there was one."""
        old, new = self.points[Sheet.OLD], self.points[Sheet.NEW]
        last = old if len(old) > len(new) else new
        if not last:
            return False
        last.pop()
        return True
