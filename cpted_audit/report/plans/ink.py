"""The ink of a plan's picture, looked at once and only where words are to be placed over it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cpted_audit.domain.plane import Box
from cpted_audit.imaging.plans.ink import InkMap, Piece, ink_map
from cpted_audit.report.plans.views import PictureView

_SIDE = 1400
"""Pixels of the longer side at which a picture is looked at."""


class PlanInk:
    """Tells how much of what a plan's picture has drawn and written a box would cover."""

    def __init__(self, picture: PictureView) -> None:
        self._picture = picture
        longest = max(picture.width, picture.height)
        level = 0
        while level + 1 < picture.levels and longest >> level > _SIDE:
            level += 1
        self._level = level

    def share(self, box: Box) -> float:
        """Return what a box, in pixels of the plan at full size, would cover."""
        if self._picture.whole is not None:
            return 0.0  # the tiles are not there yet
        step = 1 << self._level
        return self._map.share(box.left / step, box.top / step, box.right / step, box.bottom / step)

    @cached_property
    def _map(self) -> InkMap:
        step = 1 << self._level
        across, down = (-(-one // step) for one in (self._picture.width, self._picture.height))
        return ink_map(self._pieces(across, down), across, down)

    def _pieces(self, across: int, down: int) -> Iterator[Piece]:
        side = self._picture.side
        for row in range(-(-down // side)):
            for column in range(-(-across // side)):
                data = self._picture.read(self._level, column, row)
                yield Piece(data, column * side, row * side)
