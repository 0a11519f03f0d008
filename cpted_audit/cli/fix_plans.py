"""The command that says which findings to fix first for the money there is."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from cpted_audit.analysis.findings.fix_candidates import FixLimits, VisitTerms
from cpted_audit.analysis.findings.fix_plan import Pick
from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.domain.findings.fix_plans import Goal
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.stored_fields import MOST_YEARS
from cpted_audit.domain.words import counted
from cpted_audit.report.fix_words import (
    aim_words,
    cost_words,
    curve_words,
    dollars,
    gain_words,
    left_words,
    sum_words,
    trip_words,
)
from cpted_audit.report.wording import day
from cpted_audit.session.findings.fix_plans import (
    Planned,
    by_number,
    keep,
    kept,
    planned,
    remove,
)
from cpted_audit.session.session import Session

_GOALS = {"score": Goal.SCORE, "priority": Goal.PRIORITY}
_MOST_DOLLARS = 10**9


def _dollars(value: str) -> int:
    """Return whole dollars as people write them: 20000, 20,000 or $20,000."""
    digits = value.strip().removeprefix("$").replace(",", "")
    if not digits.isascii() or not digits.isdecimal() or int(digits) > _MOST_DOLLARS:
        raise click.BadParameter(
            f"{value!r} is not an amount in whole dollars, such as 20000; no plan was made."
        )
    return int(digits)


def _pair(value: str) -> tuple[int, int]:
    """Return two numbers of findings; the first needs the second."""
    one, found, other = value.partition(":")
    if not found or not (one + other).isascii() or not (one.isdecimal() and other.isdecimal()):
        raise click.BadParameter(
            f"{value!r} is not two findings, such as 12:7 (12 needs 7 first); no plan was made."
        )
    return int(one), int(other)


@click.command("plan-fixes")
@writes_audit
@click.option(
    "--budget", "written", multiple=True, required=True, metavar="AMOUNT",
    help="Dollars of a year. Give it once for each year, or once with --years for years alike.",
)  # fmt: skip
@click.option("--years", type=click.IntRange(1, MOST_YEARS), help="How many years to plan.")
@click.option(
    "--goal", "goal_name", type=click.Choice([*_GOALS]), default="score", show_default=True,
    help="What to have most of: points of the score, or severity × likelihood.",
)  # fmt: skip
@click.option("--put-in", type=int, multiple=True, help="Number of a finding to fix in any case.")
@click.option("--take-out", type=int, multiple=True, help="Number of a finding to leave out.")
@click.option(
    "--needs", "pairs", multiple=True, metavar="12:7",
    help="Finding 12 needs finding 7 first. Give it several times for several.",
)  # fmt: skip
@click.option(
    "--visit", "visits", type=(str, str, click.IntRange(0)), multiple=True,
    metavar="TRADE AMOUNT FINDINGS",
    help="What each visit of a trade costs, and how many findings it can do (0: all of them).",
)  # fmt: skip
@click.option("--keep", "name", help="Keep the plan under this name, to be printed.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan and the curve as JSON.")
def plan_fixes(
    file: Path, passphrase_file: Path | None, *, written: tuple[str, ...], years: int | None,
    goal_name: str, put_in: tuple[int, ...], take_out: tuple[int, ...],
    pairs: tuple[str, ...], visits: tuple[tuple[str, str, int], ...],
    name: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Choose which findings to fix first for a budget, and say why each is in or out.

    Nothing is written unless you keep the plan: the choice stays yours.
    """
    money = _by_year(tuple(map(_dollars, written)), years)
    needs = [_pair(pair) for pair in pairs]
    terms = {trade: VisitTerms(_dollars(cost), holds or None) for trade, cost, holds in visits}
    with open_audit(file, passphrase_file, read_only=name is None) as session:
        limits = FixLimits(
            budgets=money, visits=terms, goal=_GOALS[goal_name],
            put_in=by_number(session, put_in), taken_out=by_number(session, take_out),
        )  # fmt: skip
        needed = _needs(session, needs)
        found = planned(session, limits, needed)
        if name is not None:
            keep(session, found, name, needed)
        where = {key: finding.place_path for key, finding in found.findings.items()}
    if as_json:
        click.echo(json.dumps(_as_json(found, where), indent=2, ensure_ascii=False))
    else:
        _print(found, where)


def _by_year(budgets: tuple[int, ...], years: int | None) -> tuple[int, ...]:
    if years is not None and len(budgets) not in {1, years}:
        raise click.UsageError(
            f"There are {len(budgets)} budgets for {years} years; no plan was made. Give one for "
            "each year, or one for all of them."
        )
    if len(budgets) > MOST_YEARS:
        raise click.UsageError(f"A plan has at most {MOST_YEARS} years; no plan was made.")
    return budgets * years if years is not None and len(budgets) == 1 else budgets


def _needs(
    session: Session, pairs: Iterable[tuple[int, int]]
) -> Mapping[FindingId, Collection[FindingId]]:
    found: dict[FindingId, set[FindingId]] = defaultdict(set)
    for one, other in pairs:
        (first,), (second,) = by_number(session, [one]), by_number(session, [other])
        found[first].add(second)
    return found


def _print(found: Planned, where: Mapping[FindingId, str]) -> None:
    plan = found.plan
    click.echo(f"{aim_words(plan)}.")
    for sentence in sum_words(plan):
        click.echo(sentence)
    for year, budget in enumerate(plan.limits.budgets, start=1):
        click.echo(f"Year {year}: {dollars(plan.spent(year))} of {dollars(budget)}")
        for trip in (trip for trip in plan.trips if trip.year == year):
            click.echo(f"  {trip_words(trip)}")
            for pick in trip.picks:
                click.echo(f"    {_line(found, pick, where)}")
    if plan.left:
        click.echo(f"Not in the plan ({len(plan.left):,}):")
    for left in plan.left:
        title = found.findings[left.candidate.id].title
        click.echo(f"  {left.candidate.number:>5}  {title} · {left_words(left)}")
    click.echo("What more money does:")
    for point in found.curve:
        click.echo(f"  {curve_words(point, plan.limits.goal)}")


def _line(found: Planned, pick: Pick, where: Mapping[FindingId, str]) -> str:
    one = pick.candidate
    facts = (found.findings[one.id].title, where[one.id], cost_words(one), gain_words(one))
    return f"{one.number:>5}  {' · '.join(facts)} · {pick.why.value}"


def _as_json(found: Planned, where: Mapping[FindingId, str]) -> dict[str, Any]:
    plan = found.plan

    def facts(one: FindingId) -> dict[str, Any]:
        finding = found.findings[one]
        return {"id": one, "number": finding.number, "title": finding.title, "place": where[one]}

    return {
        "budgets": list(plan.limits.budgets), "goal": plan.limits.goal.name.lower(),
        "proven": plan.proven, "cost": plan.cost, "gain": plan.gain, "weight": plan.weight,
        "spent": [plan.spent(year + 1) for year in range(plan.limits.years)],
        "trips": [
            {"year": trip.year, "trade": trip.trade, "visits": trip.visits, "cost": trip.cost,
             "findings": [pick.candidate.number for pick in trip.picks]}
            for trip in plan.trips
        ],
        "picks": [
            facts(pick.candidate.id)
            | {"year": pick.year, "trade": pick.candidate.trade, "cost": pick.candidate.cost,
               "gain": pick.candidate.gain, "weight": pick.candidate.weight or None,
               "critical": pick.candidate.critical, "why": pick.why.name.lower()}
            for pick in plan.picks
        ],
        "left": [
            facts(left.candidate.id)
            | {"cost": left.candidate.cost, "gain": left.candidate.gain,
               "weight": left.candidate.weight or None, "critical": left.candidate.critical,
               "why": left.why.name.lower(),
               "waits_for": [one.number for one in left.waits_for]}
            for left in plan.left
        ],
        "curve": [
            {"cost": point.cost, "gain": point.gain, "weight": point.weight,
             "findings": point.findings}
            for point in found.curve
        ],
    }  # fmt: skip


@click.command("fix-plans")
@writes_audit
@click.option("--remove", "name", help="Remove the plan of this name; the findings stay.")
def fix_plans(file: Path, passphrase_file: Path | None, *, name: str | None) -> None:
    """List the fix plans that were kept, the newest first."""
    with open_audit(file, passphrase_file, read_only=name is None) as session:
        if name is not None:
            remove(session, name)
        for plan in kept(session):
            by = f" by {plan.by}" if plan.by else ""
            budgets = ", then ".join(map(dollars, plan.budgets))
            fixes = counted(len(plan.fixes), "finding")
            click.echo(f"{plan.name}: {fixes} with {budgets}, kept {day(plan.at)}{by}")
