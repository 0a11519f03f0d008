"""What is due when, and by whom: the actions on findings by month and by owner, trade or role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.documents.days import MONTHS
from cpted_audit.domain.findings.states import AT_WORK, FindingState
from cpted_audit.domain.vocabulary import label

PAST: Final = "Past due"
LATER: Final = "Later"
NO_DAY: Final = "No day"
MOST_MONTHS: Final = 12
"""Months that a timeline has, the one of its day first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueStep:
    """One thing to be done about a finding until a day, or the end of an exception.

    `who` is its owner, else its trade, else who repairs such things by the checklist. `on` is None
    where nobody and no rule gave a day.
    """

    number: int
    who: str
    on: date | None
    by_rule: bool
    state: FindingState
    critical: bool


def steps_of(rows: Iterable[FindingRow]) -> list[DueStep]:
    """Return what is still to be done, in order of the days; what has none stands last.

    A finding whose two actions have days of their own is there twice. An accepted risk is there
    with the last day of its exception.
    """
    found = [step for row in rows if not row.aside for step in _steps(row)]
    return sorted(found, key=lambda step: (step.on or date.max, step.who, step.number))


def _steps(row: FindingRow) -> Iterator[DueStep]:
    record, role = row.record, label(row.role)
    if row.state is FindingState.ACCEPTED:
        yield _step(row, row.owner or row.trade or role, row.life.until)
    if row.state not in AT_WORK:
        return
    dated = [
        (record.short_owner or record.short_trade, record.short_due),
        (record.long_owner or record.long_trade, record.long_due),
    ]
    said = [(who, on) for who, on in dated if on is not None]
    if not said:
        yield _step(row, row.owner or row.trade or role, row.due, by_rule=row.due_by_rule)
    for who, on in said:
        yield _step(row, who or row.owner or row.trade or role, on)


def _step(row: FindingRow, who: str, on: date | None, *, by_rule: bool = False) -> DueStep:
    return DueStep(
        number=row.number, who=" ".join(who.split()), on=on, by_rule=by_rule,
        state=row.state, critical=row.critical,
    )  # fmt: skip


def months_from(today: date) -> list[tuple[int, int]]:
    """Return the months of a timeline as year and month, the one of a day first."""
    first = today.year * 12 + today.month - 1
    return [(at // 12, at % 12 + 1) for at in range(first, first + MOST_MONTHS)]


def columns_from(today: date) -> list[str]:
    """Return what stands over the columns: past due, each month, later, and without a day."""
    months = [f"{MONTHS[month - 1]} {year}" for year, month in months_from(today)]
    return [PAST, *months, LATER, NO_DAY]


def column_of(step: DueStep, today: date) -> int:
    """Return the column of a step among `columns_from`.

    What waits to be verified is not overdue: it stands in the month of the day at the earliest.
    """
    if step.on is None:
        return MOST_MONTHS + 2
    if step.on < today:
        return 1 if step.state is FindingState.FIXED else 0
    months = (step.on.year - today.year) * 12 + step.on.month - today.month
    return min(months, MOST_MONTHS) + 1


def lanes(steps: Sequence[DueStep]) -> list[tuple[str, list[DueStep]]]:
    """Return the steps of each who, those with most to do first; names spelled alike are one."""
    found: dict[str, tuple[str, list[DueStep]]] = {}
    for step in steps:
        found.setdefault(step.who.casefold(), (step.who, []))[1].append(step)
    return sorted(found.values(), key=lambda lane: (-len(lane[1]), lane[0].casefold()))
