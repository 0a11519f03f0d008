"""How a plan of repairs is said in the window: money, points, visits, and why."""

from __future__ import annotations

from cpted_audit.analysis.findings.fix_candidates import FixCandidate
from cpted_audit.analysis.findings.fix_curve import CurvePoint
from cpted_audit.analysis.findings.fix_plan import FixPlan, Left, Trip, Why
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_LEAST = 0.05
"""Points that would be shown as none."""


def dollars(amount: int) -> str:
    """Return an amount as written."""
    return f"${amount:,}"


def points(gain: float) -> str:
    """Return points of the score; what is too small for a tenth is said to be that."""
    if 0 < gain < _LEAST:
        return tr("less than 0.1 points")
    return tr("{points} points", points=f"{gain:.1f}")


def cost_words(candidate: FixCandidate) -> str:
    """Return what a finding costs."""
    if candidate.cost is None:
        return tr("not known")
    return dollars(candidate.cost) if candidate.cost else tr("staff time")


def gain_words(candidate: FixCandidate) -> str:
    """Return what repairing a finding brings to the score."""
    return points(candidate.gain) if candidate.gain else tr("outside the score")


def trip_words(trip: Trip) -> str:
    """Return who comes for how many findings, how often where that was said, and for how much."""
    findings = said(counted("1 finding", "{count} findings", len(trip.picks)))
    words = tr(
        "Year {year} · {trade}: {findings}, {cost}", year=trip.year, trade=said(trip.trade),
        findings=findings, cost=dollars(trip.cost),
    )  # fmt: skip
    if trip.visits is None:
        return words
    visits = said(counted("1 visit", "{count} visits", trip.visits))
    return tr("{trip}, {visits}", trip=words, visits=visits)


def left_words(left: Left) -> str:
    """Return why a finding is not in the plan, with the numbers of what it waits for."""
    why = said(left.why.value)
    numbers = ", ".join(str(one.number) for one in left.waits_for)
    if left.why is Why.WAITS and numbers:
        why = tr("{why} ({numbers})", why=why, numbers=numbers)
    critical = left.candidate.critical and left.why is not Why.TOO_MANY_CRITICAL
    return tr("Critical. {why}", why=why) if critical else why


def sum_words(plan: FixPlan) -> str:
    """Return what a plan comes to, and what it cannot know."""
    every = len(plan.picks) + len(plan.left)
    told = [
        tr(
            "{in_plan:,} of {every:,} open findings for {cost}; the score is {points} higher when "
            "they are repaired and verified.",
            in_plan=len(plan.picks), every=every, cost=dollars(plan.cost), points=points(plan.gain),
        )
    ]  # fmt: skip
    told += [
        tr("Year {year}: {spent} of {budget}.", year=year, spent=dollars(plan.spent(year)),
           budget=dollars(budget))
        for year, budget in enumerate(plan.limits.budgets, start=1)
    ]  # fmt: skip
    critical = sum(left.candidate.critical for left in plan.left)
    if critical:
        told.append(tr("Critical findings not in the plan: {count:,}.", count=critical))
    if plan.unknown:
        told.append(
            tr("Of unknown cost, and therefore left out: {count:,}.", count=len(plan.unknown))
        )
    if not plan.proven:
        told.append(tr("The time ran out: a better plan may exist."))
    return " ".join(told)


def reached_words(point: CurvePoint, goal: Goal) -> str:
    """Return how much of a goal a sum reaches."""
    return points(point.gain) if goal is Goal.SCORE else f"{point.weight:,}"
