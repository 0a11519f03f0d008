"""Where the words on a plan stand so that none lies on another or on a sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point
from cpted_audit.geometry.placing import Taken
from cpted_audit.ui.plans.canvas.stamps import MARGIN, Stamp

_CELL = 64.0
"""Pixels of the screen to the side of the squares in which neighbours are looked for."""


class Placed(NamedTuple):
    """A stamp at a place of the plan; words that give way may be moved or left out."""

    at: Point
    stamp: Stamp
    gives_way: bool = False

    def box(self, zoom: float) -> Box:
        """Return what it covers, in pixels of the screen from the plan's corner."""
        width, height = self.stamp.size
        left = self.at.x * zoom + self.stamp.dx + MARGIN
        top = self.at.y * zoom + self.stamp.dy + MARGIN
        return Box(left, top, left + width - 2 * MARGIN, top + height - 2 * MARGIN)


def settled(signs: Iterable[Placed], words: Sequence[Placed], zoom: float) -> list[Placed]:
    """Return the words that are shown, each where it is free; the last drawn choose first.

    Words beside a sign go to its other side, over or under it; in the end they are left out. Words
    that do not give way stay where they are. `zoom` is pixels of the screen to one of the plan.
    """
    taken = Taken(_CELL)
    for sign in signs:
        taken.add(sign.box(zoom), sign.at)
    shown = [word for word in words if not word.gives_way]
    for one in shown:
        taken.add(one.box(zoom), None)
    for one in reversed(words):
        if not one.gives_way:
            continue
        free = next((it for it in _places(one) if taken.is_free(it.box(zoom), it.at)), None)
        if free is not None:
            taken.add(free.box(zoom), None)
            shown.append(free)
    return shown


def _places(placed: Placed) -> Iterable[Placed]:
    """Return words where they are told to be, and where else they may go."""
    stamp = placed.stamp
    width, height = stamp.size
    yield placed
    beside = stamp.dx > -width // 2 + MARGIN
    for dx, dy in (
        *([(-stamp.dx - width, stamp.dy)] if beside else []),
        (-width // 2, stamp.dy + height + (2 if beside else 0)),
        (-width // 2, stamp.dy - height - (2 if beside else 0)),
    ):
        yield placed._replace(stamp=stamp._replace(dx=dx, dy=dy))
