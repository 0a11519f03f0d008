"""Open findings as the planner wants them: what each gains, and what it costs at the most."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cpted_audit.analysis.findings.fix_candidates import FixCandidate
from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Pair
from cpted_audit.analysis.scoring.tally import POINTS
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.vocabulary import COST_RANGES, AnswerValue, CostBand, label


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
