"""What may be mended and within which limits: what the planner is given.

Open findings as the planner wants them: what each gains, and what it costs at the most.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Pair
from cpted_audit.analysis.scoring.tally import POINTS
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.stored_fields import MOST_YEARS
from cpted_audit.domain.vocabulary import COST_RANGES, AnswerValue, CostBand, label


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


def candidate(
    finding: OpenFinding,
    worths: Mapping[Pair, float],
    *,
    amount: int | None = None,
    trade: str = "",
    needs: Collection[FindingId] = (),
) -> FixCandidate:
    """Return an open finding as something to plan.

    `worths` are those of all answers (see analysis/scoring/score.py). `amount` is in dollars where
    somebody said it; otherwise the band counts with its upper end, so that no plan costs more than
    it says, and a band without one is a cost nobody knows. `trade` is who comes for it; without one
    it is whoever repairs such things.
    """
    return FixCandidate(
        id=finding.id,
        number=finding.number,
        gain=_gain(finding, worths),
        weight=finding.weight or 0,
        cost=most_of(finding.cost_band) if amount is None else amount,
        trade=trade or label(finding.owner_role),
        critical=finding.critical,
        needs=frozenset(needs),
    )


def most_of(band: CostBand | None) -> int | None:
    """Return the dollars a band comes to at the most; None without an upper end or a band."""
    return None if band is None else COST_RANGES[band][1]


def _gain(finding: OpenFinding, worths: Mapping[Pair, float]) -> float:
    """Return the points that a Yes adds; a free finding and an item without a score add none."""
    question, value = finding.question, finding.value
    if question is None or value not in POINTS:
        return 0.0
    missing = POINTS[AnswerValue.YES] - POINTS[value]
    return missing * worths.get((question.item.id, question.place.id), 0.0)
