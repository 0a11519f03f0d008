"""Which findings first: the exact choice for a budget and a horizon, and why each is in or out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.analysis.findings.fix_candidates import FixCandidate, FixLimits, VisitTerms
from cpted_audit.analysis.findings.fix_model import FixModel, aim
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.words import N_
from cpted_audit.errors import AuditError
from cpted_audit.words import counted

SECONDS = 20.0
"""How long a plan is looked for; after that the best one found is given, and said to be that."""


class FixPlanError(AuditError):
    """What was put into a plan by hand cannot be mended within its limits."""


class Why(StrEnum):
    """Why a finding is in a plan, or why it is in none of its years."""

    BY_HAND = N_("Put in by hand")
    CRITICAL = N_("Critical: before all others")
    NEEDED = N_("Needed by another that is in the plan")
    FREE = N_("Costs no money")
    WORTH_IT = N_("Belongs to the most that the money can do")
    TAKEN_OUT = N_("Taken out by hand")
    NO_COST = N_("Its cost is not known; it is counted as unknown, not as free")
    TOO_LATE = N_("Begins only after these years")
    TOO_DEAR = N_("Costs more than the budget of any year")
    WAITS = N_("Needs another first that is not in the plan")
    TOO_MANY_CRITICAL = N_("Critical, but the money does not reach for every critical finding")
    UNRATED = N_("Nobody said its severity and likelihood, so it cannot be weighed")
    LESS = N_("Others do more for the same money and visits")


@dataclass(frozen=True, slots=True)
class Pick:
    """A finding of the plan: in which year it is mended, 1 being the first, and why it is in."""

    candidate: FixCandidate
    year: int
    why: Why


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is not in the plan, why, and the findings it waits for."""

    candidate: FixCandidate
    why: Why
    waits_for: tuple[FixCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Trip:
    """What one trade mends in one year, and what that and its visits cost.

    `visits` is None for a trade of whose visits nothing was said.
    """

    year: int
    trade: str
    visits: int | None
    picks: tuple[Pick, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class FixPlan:
    """What to mend in which year, by number within a year, and what is left.

    `proven` says that no other choice within the limits is better; it is False only where the
    time ran out. Money is in whole dollars, gains are in points of 100.
    """

    limits: FixLimits
    picks: tuple[Pick, ...]
    left: tuple[Left, ...]
    proven: bool = True

    @property
    def trips(self) -> list[Trip]:
        """What each trade can do when it comes, by year and trade."""
        return _trips(self.picks, self.limits)

    @property
    def cost(self) -> int:
        """The dollars of all years, visits included."""
        return sum(trip.cost for trip in self.trips)

    def spent(self, year: int) -> int:
        """Return the dollars of one year, 1 being the first."""
        return sum(trip.cost for trip in self.trips if trip.year == year)

    @property
    def gain(self) -> float:
        """The points that the score rises by when everything is mended."""
        return sum(pick.candidate.gain for pick in self.picks)

    @property
    def weight(self) -> int:
        """Severity × likelihood of everything that is mended."""
        return sum(pick.candidate.weight for pick in self.picks)

    @property
    def unknown(self) -> list[FixCandidate]:
        """The findings that no plan can have, because nobody knows what they cost."""
        return [left.candidate for left in self.left if left.why is Why.NO_COST]


def fix_plan(
    candidates: Iterable[FixCandidate], limits: FixLimits, *, seconds: float = SECONDS
) -> FixPlan:
    """Return the best plan.

    As many critical findings as the money reaches for are mended as soon as can be: nothing else
    takes money from them. Then every year in turn does the most of the goal that it can, so that
    the first year's choice does not hang on the budgets of later ones. The same candidates in
    another order give the same plan.

    Raises FixPlanError when what was put in by hand cannot be mended within the limits.
    """
    ordered = sorted(candidates, key=lambda candidate: candidate.number)
    barred = _barred(ordered, limits)
    _refuse(ordered, barred, limits)
    open_to = [candidate for candidate in ordered if candidate.id not in barred]
    try:
        years, proven = _chosen(open_to, limits, seconds)
    except ValueError:
        raise _too_much(limits) from None
    except TimeoutError:
        raise FixPlanError(
            "No plan was found in time, and none was made. Take out what was put in by hand, or "
            "plan fewer years."
        ) from None
    picks = _picks(open_to, years, limits)
    left = [
        _left(candidate, barred, years, ordered)
        for candidate in ordered
        if candidate.id not in years
    ]
    return FixPlan(limits, picks, tuple(left), proven)


def as_kept(
    candidates: Iterable[FixCandidate], years: Mapping[FindingId, int], limits: FixLimits
) -> FixPlan:
    """Return a plan that was chosen before, with what its findings cost and gain now.

    Those that are no candidates any more, because they are fixed or gone, are not in it.
    """
    ordered = sorted(candidates, key=lambda candidate: candidate.number)
    known = {candidate.id: years[candidate.id] for candidate in ordered if candidate.id in years}
    return FixPlan(limits, _picks(ordered, known, limits), ())


def closure(
    candidates: Sequence[FixCandidate], first: Iterable[FixCandidate]
) -> list[FixCandidate]:
    """Return some candidates and everything they need, directly or through others."""
    known = {candidate.id: candidate for candidate in candidates}
    found: dict[FindingId, FixCandidate] = {}
    waiting = list(first)
    while waiting:
        candidate = waiting.pop()
        if candidate.id not in found:
            found[candidate.id] = candidate
            waiting += [known[need] for need in candidate.needs if need in known]
    return [candidate for candidate in candidates if candidate.id in found]


def _chosen(
    candidates: Sequence[FixCandidate], limits: FixLimits, seconds: float
) -> tuple[dict[FindingId, int], bool]:
    """Return the year of every finding of the best plan, and whether it is proven to be that.

    Raises ValueError when what was put in by hand does not fit.
    """
    first = [
        candidate for candidate in candidates if candidate.critical or candidate.id in limits.put_in
    ]
    gate = FixModel(closure(candidates, first), limits)
    gate.reward(_is_critical, range(limits.years))
    proven = gate.solve(seconds)
    model = FixModel(candidates, limits)
    model.start_from(gate)
    reached = gate.years
    model.at_least(
        _is_critical,
        sum(
            limits.years + 1 - reached[one.id]
            for one in first
            if _is_critical(one) and one.id in reached
        ),
    )
    for year in range(limits.years):
        aim(model, limits.goal, year)
        proven = model.solve(seconds) and proven
        model.settle(year)
    return model.years, proven


def _is_critical(candidate: FixCandidate) -> float:
    return 1.0 if candidate.critical else 0.0


def _barred(candidates: Sequence[FixCandidate], limits: FixLimits) -> dict[FindingId, Why]:
    """Return what can be in no plan whatever else is, and why."""
    barred = {
        candidate.id: why
        for candidate in candidates
        if (why := _bar(candidate, limits)) is not None
    }
    while True:
        waits = {
            candidate.id: Why.WAITS
            for candidate in candidates
            if candidate.id not in barred and not candidate.needs.isdisjoint(barred)
        }
        if not waits:
            return barred
        barred |= waits


def _bar(candidate: FixCandidate, limits: FixLimits) -> Why | None:
    if candidate.id in limits.taken_out:
        return Why.TAKEN_OUT
    if candidate.cost is None:
        return Why.NO_COST
    if candidate.earliest > limits.years:
        return Why.TOO_LATE
    least = candidate.cost + limits.terms(candidate.trade).cost
    if least > max(limits.budgets[candidate.earliest - 1 :]):
        return Why.TOO_DEAR
    return None


_STOPS: Mapping[Why, str] = {
    Why.TAKEN_OUT: N_("it was taken out by hand as well"),
    Why.NO_COST: N_("nobody has said what it costs"),
    Why.TOO_LATE: N_("it begins only after these years"),
    Why.TOO_DEAR: N_("it costs more than the budget of any year"),
    Why.WAITS: N_("it needs another first that cannot be in the plan"),
}
"""How a sentence ends about a finding that was put in by hand and cannot be."""


def _refuse(
    candidates: Sequence[FixCandidate], barred: Mapping[FindingId, Why], limits: FixLimits
) -> None:
    for candidate in candidates:
        if candidate.id in limits.put_in and candidate.id in barred:
            why = _STOPS[barred[candidate.id]]
            raise FixPlanError(
                "Finding {number} was put into the plan by hand, but {why}; no plan was "
                "made. Take it out of the plan, or change what stands in its way.",
                number=candidate.number,
                why=why,
            )


def _too_much(limits: FixLimits) -> FixPlanError:
    return FixPlanError(
        counted(
            "The finding put into the plan by hand, with what must come first, cannot be repaired "
            "with these budgets and visits; no plan was made. Raise a budget, or take a finding "
            "out.",
            "The {count} findings put into the plan by hand, with what must come first, cannot be "
            "repaired with these budgets and visits; no plan was made. Raise a budget, or take a "
            "finding out.",
            len(limits.put_in),
        )
    )


def _picks(
    candidates: Sequence[FixCandidate], years: Mapping[FindingId, int], limits: FixLimits
) -> tuple[Pick, ...]:
    chosen = [candidate for candidate in candidates if candidate.id in years]
    ruling = [
        candidate for candidate in chosen if candidate.critical or candidate.id in limits.put_in
    ]
    needed = {candidate.id for candidate in closure(chosen, ruling)}
    picks = [
        Pick(candidate, years[candidate.id], _why(candidate, needed, limits))
        for candidate in chosen
    ]
    return tuple(sorted(picks, key=lambda pick: (pick.year, pick.candidate.number)))


def _why(candidate: FixCandidate, needed: Collection[FindingId], limits: FixLimits) -> Why:
    if candidate.id in limits.put_in:
        return Why.BY_HAND
    if candidate.critical:
        return Why.CRITICAL
    if candidate.id in needed:
        return Why.NEEDED
    return Why.WORTH_IT if candidate.cost or limits.terms(candidate.trade).cost else Why.FREE


def _left(
    candidate: FixCandidate,
    barred: Mapping[FindingId, Why],
    years: Mapping[FindingId, int],
    every: Sequence[FixCandidate],
) -> Left:
    missing = tuple(two for two in every if two.id in candidate.needs and two.id not in years)
    why = barred.get(candidate.id)
    return Left(candidate, why or _why_left(candidate, waits=bool(missing)), missing)


def _why_left(candidate: FixCandidate, *, waits: bool) -> Why:
    if candidate.critical:
        return Why.TOO_MANY_CRITICAL
    if waits:
        return Why.WAITS
    return Why.LESS if candidate.gain or candidate.weight else Why.UNRATED


def _trips(picks: Iterable[Pick], limits: FixLimits) -> list[Trip]:
    found: dict[tuple[int, str], list[Pick]] = defaultdict(list)
    for pick in picks:
        found[pick.year, pick.candidate.trade].append(pick)
    return [
        _trip(year, trade, together, limits.visits.get(trade))
        for (year, trade), together in sorted(found.items())
    ]


def _trip(year: int, trade: str, picks: Sequence[Pick], terms: VisitTerms | None) -> Trip:
    work = sum(pick.candidate.cost or 0 for pick in picks)
    if terms is None:
        return Trip(year, trade, None, tuple(picks), work)
    visits = terms.visits(len(picks))
    return Trip(year, trade, visits, tuple(picks), work + visits * terms.cost)
