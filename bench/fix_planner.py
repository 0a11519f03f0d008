"""The fix planner with 300 findings: a plan of one, three and five years, the curve, and who else.

Findings are made with costs by band (as most audits have them) and in dollars to the last one, each
tenth needing another first, each twentieth critical, of six trades. The plan is compared with
bare HiGHS on the same programs (the floor), with a table over every dollar for one year without
needs (the peer, exact as well), with mending what gains most per dollar first (what people do by
hand), and with scipy.optimize.milp where it is installed. Target: 300 findings at most 1 s of the
processor, proven to be the best.

Run: python bench/fix_planner.py
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from machine import describe

from cpted_audit.analysis.findings import fix_model, fix_solver
from cpted_audit.analysis.findings.fix_candidates import FixCandidate, FixLimits, VisitTerms
from cpted_audit.analysis.findings.fix_curve import curve
from cpted_audit.analysis.findings.fix_plan import fix_plan
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId

TARGET_S = 1.0
COUNT, BUDGET = 300, 100_000
TERMS = {"locksmith": VisitTerms(500, holds=10), "electrician": VisitTerms(800, holds=5, most=3)}
TRADES = ("locksmith", "electrician", "custodian", "glazier", "painter", "IT")


def findings(seed: int, *, bands: bool) -> list[FixCandidate]:
    chance = random.Random(seed)
    made = []
    for number in range(COUNT):
        exact = (0, chance.randint(50, 1000), chance.randint(1000, 10_000),
                 chance.randint(10_000, 50_000))  # fmt: skip
        needs = {FindingId(str(chance.randrange(number)))} if number and number % 10 == 0 else set()
        made.append(
            FixCandidate(
                id=FindingId(str(number)),
                number=number + 1,
                gain=chance.choice([1, 2, 3]) * chance.choice([50, 100])
                / chance.choice([3, 12, 24, 50, 150]) / 350,
                weight=chance.choice([1, 2, 3, 4, 6, 8, 9, 12, 16]),
                cost=chance.choice((0, 1000, 10_000, 50_000) if bands else exact),
                trade=chance.choice(TRADES),
                critical=number % 20 == 7,
                needs=frozenset(needs),
            )
        )  # fmt: skip
    return made


def timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """Return seconds of the processor and of the wall, and what came of it."""
    processor, wall = time.process_time(), time.perf_counter()
    found = work()
    return time.process_time() - processor, time.perf_counter() - wall, found


def bare(work: Callable[[], Any]) -> float:
    """Return the seconds of the processor that HiGHS itself runs while something is planned."""
    from highspy._core import _Highs

    spent, run = [0.0], _Highs.run

    def watched(solver: _Highs) -> object:
        start = time.process_time()
        try:
            return run(solver)
        finally:
            spent[0] += time.process_time() - start

    _Highs.run = watched
    try:
        work()
    finally:
        _Highs.run = run
    return spent[0]


def by_table(found: list[FixCandidate], budget: int) -> float:
    """Return the most that can be gained for a budget, by a table over every dollar."""
    best = np.zeros(budget + 1)
    for one in found:
        if one.cost is not None and one.cost <= budget:
            moved = best[: budget + 1 - one.cost] + one.gain
            best[one.cost :] = np.maximum(best[one.cost :], moved)
    return float(best[-1])


def by_hand(found: list[FixCandidate], budget: int) -> float:
    """Return what mending by gain per dollar brings, while the money lasts."""
    gain = 0.0
    for one in sorted(found, key=lambda one: -one.gain / max(one.cost or 0, 0.01)):
        if one.cost is not None and one.cost <= budget:
            budget -= one.cost
            gain += one.gain
    return gain


def by_scipy(program: fix_solver.Program) -> float | None:
    """Return the seconds scipy.optimize.milp takes for one program; None where it is missing."""
    try:
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array
    except ImportError:
        return None
    starts = np.cumsum([0, *(len(row.factors) for row in program.rows)])
    places = [place for row in program.rows for place in row.factors]
    factors = [factor for row in program.rows for factor in row.factors.values()]
    rows = csr_array((factors, places, starts), shape=(len(program.rows), len(program.low)))
    limits = LinearConstraint(
        rows, [row.low for row in program.rows], [row.high for row in program.rows]
    )
    taken, _, _ = timed(
        lambda: milp(
            -np.array(program.worth), integrality=np.ones(len(program.low)),
            bounds=Bounds(program.low, program.high), constraints=limits,
            options={"mip_rel_gap": 0.0},
        )
    )  # fmt: skip
    return taken


def plans() -> None:
    for bands in (True, False):
        kind = "by band" if bands else "in dollars"
        for years in (1, 3, 5):
            for visits in ({}, TERMS):
                times, floors, proven = [], [], True
                for seed in range(5):
                    found = findings(seed, bands=bands)
                    for goal in Goal:
                        limits = FixLimits(budgets=[BUDGET] * years, goal=goal, visits=visits)
                        taken, _, plan = timed(lambda f=found, to=limits: fix_plan(f, to))
                        times.append(taken)
                        floors.append(bare(lambda f=found, to=limits: fix_plan(f, to)))
                        proven = proven and plan.proven
                print(f"costs {kind}, {years} years{', visits paid' if visits else ''}: "
                      f"median {sorted(times)[len(times) // 2]:.2f} s, worst {max(times):.2f} s "
                      f"(target <= {TARGET_S:g} s), {sum(times) / sum(floors):.2f} x bare HiGHS; "
                      f"{'all' if proven else 'NOT all'} proven")  # fmt: skip


def peers() -> None:
    for seed in range(3):
        found = [
            FixCandidate(
                id=one.id, number=one.number, gain=one.gain, weight=one.weight, cost=one.cost
            )
            for one in findings(seed, bands=False)
        ]
        limits = FixLimits(budgets=[BUDGET])
        taken, wall, plan = timed(lambda f=found, to=limits: fix_plan(f, to))
        table, _, best = timed(lambda f=found: by_table(f, BUDGET))
        hand = by_hand(found, BUDGET)
        print(f"one year, no needs: {taken:.3f} s ({wall:.3f} s on the wall), table {table:.3f} s; "
              f"gain {plan.gain:.4f}, table {best:.4f}, by hand {hand:.4f}")  # fmt: skip
    model = fix_model.FixModel(findings(0, bands=False), FixLimits(budgets=[BUDGET], visits=TERMS))
    fix_model.aim(model, Goal.SCORE, 0)
    theirs = by_scipy(model.program)
    if theirs is None:
        print("scipy is not installed")
    else:
        ours, _, _ = timed(lambda: fix_solver.solve(model.program, 20))
        print(f"one program: {ours:.3f} s, scipy.optimize.milp {theirs:.3f} s")


def curves() -> None:
    for bands in (True, False):
        found = findings(0, bands=bands)
        for goal in Goal:
            limits = FixLimits(budgets=[BUDGET], goal=goal)
            taken, wall, points = timed(lambda f=found, to=limits: curve(f, to))
            print(f"curve of {len(points)} points, costs {'by band' if bands else 'in dollars'}, "
                  f"{goal.name.lower()}: {taken:.2f} s, {wall:.2f} s on the wall")  # fmt: skip


def main() -> None:
    print(describe())
    loading, _, _ = timed(lambda: __import__("highspy"))
    print(f"loading the solver once: {loading * 1000:.0f} ms")
    plans()
    peers()
    curves()


if __name__ == "__main__":
    main()
