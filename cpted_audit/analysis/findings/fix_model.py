"""The plan of what to mend as a program of whole numbers.

A column says how many findings of a group are mended by the end of a year, so that “before or with”
is one short row. Findings that differ in nothing the plan can see are one group: of thirty doors
with the same fault it matters how many are mended, and the first ones by number are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from cpted_audit.analysis.findings.fix_candidates import FixCandidate, FixLimits
from cpted_audit.analysis.findings.fix_solver import Program, SolverRow, solve
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId

POINT = 1000.0
"""What a point of the score or of severity × likelihood is worth; below one, equals are decided."""


@dataclass(slots=True)
class FixModel:
    """The columns and rows for candidates, all with a cost and with everything they need."""

    candidates: Sequence[FixCandidate]
    limits: FixLimits
    groups: list[tuple[FixCandidate, ...]] = field(init=False)
    program: Program = field(init=False, default_factory=Program)
    _columns: dict[tuple[int, int], int] = field(init=False, default_factory=dict)
    _calls: dict[tuple[str, int], int] = field(init=False, default_factory=dict)
    _values: Sequence[int] = field(init=False, default=())

    def __post_init__(self) -> None:
        self.groups = _alike(self.candidates, self.limits.put_in)
        for place, group in enumerate(self.groups):
            self._mended_by_year(place, group)
        self._needs()
        self._visits()
        self._budgets()
        if not self.limits.put_in:
            self._values = [0] * len(self.program.low)  # to repair nothing is a plan

    def reward(self, of: Callable[[FixCandidate], float], years: Iterable[int]) -> None:
        """Add to what it is worth that a candidate is mended by the end of each of some years."""
        for year in years:
            for place, group in enumerate(self.groups):
                self.program.worth[self._columns[place, year]] += of(group[0])

    def spare(self, share: float, year: int) -> None:
        """Take `share` off for all the money there is to spend by a year's end, in proportion."""
        calls = {
            column: self.limits.terms(trade).cost
            for (trade, of_year), column in self._calls.items()
            if of_year == year
        }
        total = sum(candidate.cost or 0 for candidate in self.candidates)
        total += sum(cost * self.program.high[column] for column, cost in calls.items())
        if total:
            self.reward(lambda candidate: -share * (candidate.cost or 0) / total, [year])
            for column, cost in calls.items():
                self.program.worth[column] -= share * cost / total

    def at_least(self, of: Callable[[FixCandidate], float], least: float) -> None:
        """Demand so much of something, counted for every year."""
        factors = {
            column: factor
            for (place, _), column in self._columns.items()
            if (factor := of(self.groups[place][0]))
        }
        self.program.rows.append(SolverRow(factors, low=least))

    def solve(self, seconds: float) -> bool:
        """Look for the values worth most, from those of before; return whether they are proven.

        Raises TimeoutError when no values at all were found in time, ValueError when none fit.
        """
        solved = solve(self.program, seconds, self._values)
        if solved is None:
            raise ValueError("no plan fits")
        self._values = solved.values
        return solved.proven

    def start_from(self, other: FixModel) -> None:
        """Begin with what a model of fewer candidates has found."""
        values = [0] * len(self.program.low)
        at = {group[0].id: place for place, group in enumerate(self.groups)}
        for (place, year), column in other._columns.items():
            values[self._columns[at[other.groups[place][0].id], year]] = other._values[column]
        for call, column in other._calls.items():
            values[self._calls[call]] = other._values[column]
        self._values = values

    def settle(self, year: int) -> None:
        """Hold on to what was found for a year, and let nothing be worth anything any more."""
        for (_, of_year), column in [*self._columns.items(), *self._calls.items()]:
            if of_year == year:
                self.program.low[column] = self.program.high[column] = self._values[column]
        self.program.worth = [0.0] * len(self.program.worth)

    @property
    def years(self) -> dict[FindingId, int]:
        """The year in which each chosen finding is mended."""
        found: dict[FindingId, int] = {}
        for place, group in enumerate(self.groups):
            for year in reversed(range(self.limits.years)):
                for candidate in group[: self._values[self._columns[place, year]]]:
                    found[candidate.id] = year + 1
        return found

    def _mended_by_year(self, place: int, group: tuple[FixCandidate, ...]) -> None:
        first, last = group[0], self.limits.years - 1
        for year in range(self.limits.years):
            most = len(group) if year + 1 >= first.earliest else 0
            least = 1 if year == last and first.id in self.limits.put_in else 0
            column = self.program.column(least, most)
            self._columns[place, year] = column
            if year:
                self.program.rows.append(SolverRow({column - 1: 1, column: -1}, high=0))

    def _needs(self) -> None:
        at = {group[0].id: place for place, group in enumerate(self.groups)}
        for place, group in enumerate(self.groups):
            for needed in sorted(at[need] for need in group[0].needs if need in at):
                if needed == place:
                    continue
                for year in range(self.limits.years):
                    both = {self._columns[place, year]: 1, self._columns[needed, year]: -1}
                    self.program.rows.append(SolverRow(both, high=0))

    def _new(self, place: int, year: int, factor: float = 1.0) -> dict[int, float]:
        """Return the factors of what of a group is mended in one year."""
        factors = {self._columns[place, year]: factor}
        if year:
            factors[self._columns[place, year - 1]] = -factor
        return factors

    def _visits(self) -> None:
        of_trade: dict[str, list[int]] = defaultdict(list)
        for place, group in enumerate(self.groups):
            if group[0].trade in self.limits.visits:
                of_trade[group[0].trade].append(place)
        for trade, places in sorted(of_trade.items()):
            for year in range(self.limits.years):
                self._visit(trade, places, year)

    def _visit(self, trade: str, places: Sequence[int], year: int) -> None:
        terms = self.limits.terms(trade)
        enough = terms.visits(sum(len(self.groups[place]) for place in places))
        most = enough if terms.most is None else min(terms.most, enough)
        calls = self._calls[trade, year] = self.program.column(0, most)
        for place in places:
            size = len(self.groups[place])
            self.program.rows.append(SolverRow(self._new(place, year) | {calls: -size}, high=0))
        if terms.holds is not None:
            together: dict[int, float] = {calls: -terms.holds}
            for place in places:
                together |= self._new(place, year)
            self.program.rows.append(SolverRow(together, high=0))

    def _budgets(self) -> None:
        for year, budget in enumerate(self.limits.budgets):
            factors: dict[int, float] = {}
            for place, group in enumerate(self.groups):
                if group[0].cost:
                    factors |= self._new(place, year, group[0].cost)
            for (trade, of_year), column in self._calls.items():
                if of_year == year and self.limits.terms(trade).cost:
                    factors[column] = self.limits.terms(trade).cost
            self.program.rows.append(SolverRow(factors, high=budget))


def aim(model: FixModel, goal: Goal, year: int) -> None:
    """Make a model look for the most of its goal by the end of a year, then of the other.

    Of the other goal all there is weighs less than a thousandth of a point, and of the money a
    thousandth of that.
    """
    wanted, other = _measures(goal)
    model.reward(lambda candidate: POINT * wanted(candidate), [year])
    total = sum(map(other, model.candidates))
    if total:
        model.reward(lambda candidate: 0.9 * other(candidate) / total, [year])
    model.spare(0.001, year)


def _measures(
    goal: Goal,
) -> tuple[Callable[[FixCandidate], float], Callable[[FixCandidate], float]]:
    def gain(candidate: FixCandidate) -> float:
        return candidate.gain

    def weight(candidate: FixCandidate) -> float:
        return candidate.weight

    return (gain, weight) if goal is Goal.SCORE else (weight, gain)


def measure(goal: Goal) -> Callable[[FixCandidate], float]:
    """Return what a goal counts of a candidate."""
    return _measures(goal)[0]


def _alike(
    candidates: Iterable[FixCandidate], alone: Collection[FindingId]
) -> list[tuple[FixCandidate, ...]]:
    """Return candidates in groups of those that a plan cannot tell apart, by number."""
    ordered = sorted(candidates, key=lambda candidate: candidate.number)
    linked = set(alone).union(*(one.needs | {one.id} for one in ordered if one.needs))
    groups: dict[tuple[object, ...], list[FixCandidate]] = defaultdict(list)
    for one in ordered:
        own = one.id if one.id in linked else ""
        same = (round(one.gain, 9), one.weight, one.cost, one.trade, one.critical, one.earliest)
        groups[own, *same].append(one)
    return [tuple(group) for group in groups.values()]
