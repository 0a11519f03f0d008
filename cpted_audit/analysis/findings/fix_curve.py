"""What more money does: the most that can be mended for every sum, each point exact.

The curve is what is there to be had in one go, without the rule that critical findings come first;
so it never falls, and how far a plan lies under it is what that rule and the years cost.

A fix plan worked out in a child process, so that a cancel ends it at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cpted_audit.analysis.findings.fix_candidates import FixCandidate, FixLimits
from cpted_audit.analysis.findings.fix_model import POINT, FixModel, measure
from cpted_audit.analysis.findings.fix_plan import (
    SECONDS,
    FixPlan,
    FixPlanError,
    Pick,
    Why,
    as_kept,
    fix_plan,
)
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId
from cpted_audit.words import told

STEPS = 16
"""At how many sums the curve is looked at; they lie closer where the first money is spent."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The most that `cost` dollars do; no other choice costs no more and does more, or less.

    `gain` is in points of 100, `weight` is severity × likelihood, `findings` says how many.
    """

    cost: int
    gain: float
    weight: int
    findings: int

    def reached(self, goal: Goal) -> float:
        """Return how much of a goal it reaches."""
        return self.gain if goal is Goal.SCORE else self.weight


def curve(
    candidates: Iterable[FixCandidate],
    limits: FixLimits,
    *,
    steps: int = STEPS,
    seconds: float = SECONDS,
) -> list[CurvePoint]:
    """Return points of the best gain against cost, from what costs nothing to what does all.

    Each is the best for its sum, and among those within a thousandth of a point the cheapest. The
    budgets of `limits` are among the sums; its years, and what was chosen by hand, are not asked.
    Where the time runs out a sum has no point.
    """
    whole = _free(candidates)
    everything = replace(limits, put_in=frozenset(), taken_out=frozenset(), budgets=(0,))
    total = _cost(whole, everything)
    sums = {round(total * (step / steps) ** 2) for step in range(steps + 1)}
    sums |= {budget for budget in limits.budgets if budget < total}
    found: list[CurvePoint] = []
    for budget in sorted(sums):
        point = _point(whole, replace(everything, budgets=(budget,)), seconds)
        if point is not None and (not found or point.cost > found[-1].cost):
            found.append(point)
    return found


def _point(
    candidates: Sequence[FixCandidate], limits: FixLimits, seconds: float
) -> CurvePoint | None:
    wanted = measure(limits.goal)
    model = FixModel(candidates, limits)
    model.reward(lambda candidate: POINT * wanted(candidate), [0])
    model.spare(1.0, 0)
    try:
        if not model.solve(seconds):
            return None
    except TimeoutError:
        return None
    years = model.years
    chosen = [candidate for candidate in candidates if candidate.id in years]
    return CurvePoint(
        _cost(chosen, limits),
        sum(candidate.gain for candidate in chosen),
        sum(candidate.weight for candidate in chosen),
        len(chosen),
    )


def _cost(chosen: Sequence[FixCandidate], limits: FixLimits) -> int:
    picks = tuple(Pick(candidate, 1, Why.WORTH_IT) for candidate in chosen)
    return FixPlan(limits, picks, ()).cost


def _free(candidates: Iterable[FixCandidate]) -> list[FixCandidate]:
    """Return the candidates of known cost that nothing of unknown cost must come before."""
    ordered = sorted(candidates, key=lambda candidate: candidate.number)
    barred = {candidate.id for candidate in ordered if candidate.cost is None}
    while more := {
        candidate.id
        for candidate in ordered
        if candidate.id not in barred and candidate.needs & barred
    }:
        barred |= more
    return [replace(candidate, earliest=1) for candidate in ordered if candidate.id not in barred]


@dataclass(frozen=True, slots=True)
class FixRequest:
    """What is planned, and within which limits; `years` are those of a plan that was kept."""

    candidates: tuple[FixCandidate, ...]
    limits: FixLimits
    years: Mapping[FindingId, int] | None = None


class PlanAnswer(NamedTuple):
    """The plan, and the curve it can be laid against."""

    plan: FixPlan
    curve: tuple[CurvePoint, ...]


class PlanRefused(NamedTuple):
    """Why there is no plan, in a sentence."""

    sentence: str


def answer_plan(request: FixRequest) -> PlanAnswer | PlanRefused:
    """Work a plan out; the job of a child process, so a refusal is a value."""
    try:
        if request.years is None:
            plan = fix_plan(request.candidates, request.limits)
        else:
            plan = as_kept(request.candidates, request.years, request.limits)
    except FixPlanError as error:
        return PlanRefused(told(error))
    return PlanAnswer(plan, tuple(curve(request.candidates, request.limits)))
