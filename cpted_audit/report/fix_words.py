"""How a fix plan is said in documents and commands: money, points, years and what is left out."""

from __future__ import annotations

from cpted_audit.analysis.findings.fix_candidates import FixCandidate
from cpted_audit.analysis.findings.fix_curve import CurvePoint
from cpted_audit.analysis.findings.fix_plan import FixPlan, Left, Trip, Why
from cpted_audit.domain.findings.fix_plans import GOAL_WORDS, Goal
from cpted_audit.domain.words import counted

BANDS_COUNT = (
    "A cost that was given as a band counts with its upper end, so the plan costs no more than it "
    "says; a finding over $50,000 needs an amount before it can be planned."
)
NOT_PROVEN = "The time ran out: this is the best plan found, and a better one may exist."


def dollars(amount: int) -> str:
    """Return an amount as written."""
    return f"${amount:,}"


def points(gain: float) -> str:
    """Return a gain in points of the score; what is too small for a tenth is said to be that."""
    return "less than 0.1 points" if 0 < gain < 0.05 else f"{gain:.1f} points"


def cost_words(candidate: FixCandidate) -> str:
    """Return what a finding costs in a plan."""
    if candidate.cost is None:
        return "cost unknown"
    return dollars(candidate.cost) if candidate.cost else "staff time"


def gain_words(candidate: FixCandidate) -> str:
    """Return what fixing a finding brings."""
    brings = points(candidate.gain) if candidate.gain else "outside the score"
    return f"{brings}, severity × likelihood {candidate.weight or 'not said'}"


def aim_words(plan: FixPlan) -> str:
    """Return what a plan was made for: years, budgets and goal."""
    budgets = ", then ".join(dollars(budget) for budget in plan.limits.budgets)
    return (
        f"Fix plan for {counted(plan.limits.years, 'year')} with {budgets}: critical findings "
        f"first, then the most {GOAL_WORDS[plan.limits.goal]}"
    )


def sum_words(plan: FixPlan) -> list[str]:
    """Return the sentences that sum a plan up, with what it cannot know."""
    every = len(plan.picks) + len(plan.left)
    whole = f"{len(plan.picks):,} of {counted(every, 'open finding')} for {dollars(plan.cost)}"
    said = [f"{whole}; when they are fixed and verified, the score is {points(plan.gain)} higher."]
    critical = sum(left.candidate.critical for left in plan.left)
    if critical:
        said.append(f"{counted(critical, 'critical finding')} not in the plan.")
    if plan.unknown:
        said.append(
            f"{counted(len(plan.unknown), 'finding')} of unknown cost left out: unknown is not "
            "free. Give each an amount to plan it."
        )
    said.append(BANDS_COUNT)
    if not plan.proven:
        said.append(NOT_PROVEN)
    return said


def trip_words(trip: Trip) -> str:
    """Return who comes for how many findings, how often where that was said, and for how much."""
    often = "" if trip.visits is None else f" in {counted(trip.visits, 'visit')}"
    return f"{trip.trade}: {counted(len(trip.picks), 'finding')}{often}, {dollars(trip.cost)}"


def left_words(left: Left) -> str:
    """Return why a finding is not in the plan, with the numbers of what it waits for."""
    numbers = ", ".join(str(one.number) for one in left.waits_for)
    why = f"{left.why.value} ({numbers})" if left.why is Why.WAITS and numbers else left.why.value
    return f"Critical; {why[:1].lower()}{why[1:]}" if _says_so(left) else why


def _says_so(left: Left) -> bool:
    """Return whether the reason does not say already that the finding is critical."""
    return left.candidate.critical and left.why is not Why.TOO_MANY_CRITICAL


def curve_words(point: CurvePoint, goal: Goal) -> str:
    """Return one point of the curve as a line."""
    reached = points(point.gain) if goal is Goal.SCORE else f"{point.weight:,}"
    return f"{dollars(point.cost)} does {reached} with {counted(point.findings, 'finding')}"
