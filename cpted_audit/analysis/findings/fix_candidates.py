"""What may be mended and within which limits: what the planner is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from cpted_audit.domain.findings.fix_plans import MOST_YEARS, Goal
from cpted_audit.domain.ids import FindingId


@dataclass(frozen=True, slots=True, kw_only=True)
class FixCandidate:
    """A finding that may be mended.

    `gain` is what that adds to the overall score, in points of 100; it is the same whatever else is
    mended (see `worths` in analysis/scoring/score.py). `weight` is severity × likelihood,
    1–16, or 0 where nobody said them.
    `cost` is in whole dollars, 0 for staff time and None where nobody knows it. `needs` are the
    findings to be mended before it or with it; one that is no candidate holds nothing up. It is
    not begun before the year `earliest`, 1 being the first.
    """

    id: FindingId
    number: int
    gain: float
    weight: int
    cost: int | None
    trade: str = ""
    critical: bool = False
    needs: frozenset[FindingId] = frozenset()
    earliest: int = 1

    def __post_init__(self) -> None:
        if self.gain < 0 or self.weight < 0 or (self.cost or 0) < 0 or self.earliest < 1:
            raise ValueError(f"not a candidate: {self}")


@dataclass(frozen=True, slots=True)
class VisitTerms:
    """What it takes to have a trade come: `cost` in dollars for each visit.

    One visit mends at most `holds` findings (None: all there are), and the trade comes at most
    `most` times a year (None: as often as needed).
    """

    cost: int = 0
    holds: int | None = None
    most: int | None = None

    def visits(self, findings: int) -> int:
        """Return how often the trade must come for so many findings."""
        if not findings or self.holds is None:
            return min(findings, 1)
        return ceil(findings / self.holds)


ONE_VISIT = VisitTerms()
"""What holds for a trade of which nothing was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixLimits:
    """What a plan must keep to.

    `budgets` holds the dollars of each year, of which there are 1 to 5; what is not spent in a year
    is not carried over. `visits` are the terms of trades. `put_in` and `taken_out` were chosen by
    hand: the first are in every plan, the others in none.
    """

    budgets: Sequence[int]
    visits: Mapping[str, VisitTerms] = field(default_factory=dict)
    goal: Goal = Goal.SCORE
    put_in: frozenset[FindingId] = frozenset()
    taken_out: frozenset[FindingId] = frozenset()

    def __post_init__(self) -> None:
        if not 1 <= len(self.budgets) <= MOST_YEARS or min(self.budgets) < 0:
            raise ValueError(f"a plan has 1 to {MOST_YEARS} years with budgets of 0 or more")

    @property
    def years(self) -> int:
        """How many years the plan reaches ahead."""
        return len(self.budgets)

    def terms(self, trade: str) -> VisitTerms:
        """Return the terms of a trade; one visit without a cost where nothing was said."""
        return self.visits.get(trade, ONE_VISIT)
