"""Lines that may become walls: how sure each is, and which of them somebody has let go."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.domain.plans.wall_kinds import WallKind, kind_of_layer
from cpted_audit.geometry.measure import HitTarget, hit
from cpted_audit.imaging.plans.records import PlanLine, SuggestedWall
from cpted_audit.session.plans.wall_sources import WallLines

EDGE_WIDTH = 0.0
"""The weight of the edge of a filled shape, which has no width of its own."""


class Candidate(NamedTuple):
    """One line, and its weight: the width of a stroke in pixels, or a confidence of 0 to 1.

    `kind` is the kind of wall it becomes.
    """

    segment: Segment
    weight: float
    kind: WallKind = WallKind.SOLID


class Candidates:
    """Lines under review; those of too little weight are left aside, single ones by choice."""

    def __init__(self, found: Iterable[Candidate], *, at_least: float | None = None) -> None:
        self._found = sorted(found, key=lambda candidate: candidate.weight)
        self._weights = [candidate.weight for candidate in self._found]
        self.steps = sorted({round(weight, 3) for weight in self._weights}) or [0.0]
        """The weights that a threshold can be set to, the lowest first."""
        self._off: set[int] = set()
        self.step = 0 if at_least is None else self._step_of(at_least)
        self.current: int | None = None

    @property
    def threshold(self) -> float:
        """The least weight that counts."""
        return self.steps[self.step]

    @property
    def _first(self) -> int:
        return bisect_left(self._weights, self.threshold - 5e-4)

    def shown(self) -> list[tuple[int, Segment, bool]]:
        """Return the lines of enough weight by number, and whether each is accepted."""
        return [
            (number, self._found[number].segment, number not in self._off)
            for number in range(self._first, len(self._found))
        ]

    def accepted(self) -> WallLines:
        """Return the lines that are left by the kind of wall each becomes."""
        lines: WallLines = {}
        for number, segment, kept in self.shown():
            if kept:
                lines.setdefault(self._found[number].kind, []).append(segment)
        return lines

    def set_step(self, step: int) -> None:
        """Let the threshold be another of the steps."""
        self.step = max(0, min(step, len(self.steps) - 1))
        if self.current is not None and self.current < self._first:
            self.current = None

    def toggle_at(self, point: Point, reach: float) -> bool:
        """Let go of the line at a point, or take it back; returns whether there is one."""
        targets = (
            HitTarget(number, MarkerShape.LINE, segment) for number, segment, _ in self.shown()
        )
        found = hit(point, targets, reach)
        if found is not None:
            self.current = found
            self.toggle_current()
        return found is not None

    def toggle_current(self) -> None:
        """Let go of the line that is looked at, or take it back."""
        if self.current is not None:
            self._off ^= {self.current}

    def go(self, step: int) -> Segment | None:
        """Look at the line after or before the one looked at, and return it."""
        count = len(self._found) - self._first
        if not count:
            return None
        if self.current is None:
            self.current = self._first if step > 0 else len(self._found) - 1
        else:
            self.current = self._first + (self.current - self._first + step) % count
        return self._found[self.current].segment

    def _step_of(self, weight: float) -> int:
        return min(bisect_left(self.steps, weight), len(self.steps) - 1)


def of_lines(lines: Sequence[PlanLine]) -> Candidates:
    """Return the straight lines of a page for review, by width; pieces of curves are no walls.

    A line on a layer that is called like a kind of wall is one, however thin it is drawn.
    """
    straight = [(line, kind_of_layer(line.layer)) for line in lines if not line.curved]
    widest = max((line.width for line, _ in straight), default=EDGE_WIDTH)
    return Candidates(
        Candidate(line.segment, line.width or EDGE_WIDTH) if kind is None
        else Candidate(line.segment, widest, kind)
        for line, kind in straight
    )  # fmt: skip


def of_suggestions(walls: Sequence[SuggestedWall]) -> Candidates:
    """Return suggested walls for review, by confidence."""
    return Candidates((Candidate(wall.segment, wall.confidence) for wall in walls), at_least=0.5)
