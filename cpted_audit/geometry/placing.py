"""Boxes that are taken, so that words beside signs lie on nothing: for the screen and for paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from cpted_audit.domain.plane import Box, Point, Ring


class Taken:
    """The boxes that are covered, kept by the squares of `cell` that they lie in."""

    def __init__(self, cell: float = 64.0) -> None:
        self._cell = cell
        self._boxes: dict[tuple[int, int], list[tuple[Box, Hashable]]] = defaultdict(list)

    def add(self, box: Box, owner: Hashable = None) -> None:
        """Cover a box; what belongs to the same owner does not mind it."""
        for square in self._squares(box):
            self._boxes[square].append((box, owner))

    def is_free(self, box: Box, owner: Hashable = None) -> bool:
        """Return whether nothing is covered there but by what belongs to the owner."""
        return not any(
            meet(box, other) and (theirs is None or theirs != owner)
            for square in self._squares(box)
            for other, theirs in self._boxes.get(square, ())
        )

    def _squares(self, box: Box) -> list[tuple[int, int]]:
        side = self._cell
        return [
            (across, down)
            for across in range(int(box.left // side), int(box.right // side) + 1)
            for down in range(int(box.top // side), int(box.bottom // side) + 1)
        ]


def meet(box: Box, other: Box) -> bool:
    """Return whether two boxes share more than an edge."""
    return (
        box.left < other.right
        and other.left < box.right
        and box.top < other.bottom
        and other.top < box.bottom
    )


def box_around(at: Point, across: float, down: float) -> Box:
    """Return the box of a size around a point."""
    return Box(at.x - across / 2, at.y - down / 2, at.x + across / 2, at.y + down / 2)


def box_in_ring(box: Box, ring: Ring) -> bool:
    """Return whether the corners and the middles of the sides of a box lie within a closed line."""
    xs = (box.left, (box.left + box.right) / 2, box.right)
    ys = (box.top, (box.top + box.bottom) / 2, box.bottom)
    return all(_holds(ring, x, y) for x in xs for y in ys)


def _holds(ring: Ring, x: float, y: float) -> bool:
    inside = False
    for point, other in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        if (point.y > y) != (other.y > y) and x < (
            point.x + (y - point.y) / (other.y - point.y) * (other.x - point.x)
        ):
            inside = not inside
    return inside
