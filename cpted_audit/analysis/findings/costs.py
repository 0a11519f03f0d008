"""What repairs cost, action by action: what was given, what is a band, what nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.documents.days import MONTHS
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.vocabulary import COST_RANGES, CostBand
from cpted_audit.domain.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCost:
    """What one action on a finding costs, when and from which money.

    `amount` is in US dollars as somebody gave it, `band` is used without one; neither is unknown.
    `on` is the day the action is due: its own, or the finding's by rule where nobody gave any day.
    """

    finding_id: FindingId
    later: bool
    amount: int | None
    band: CostBand | None
    on: date | None
    overdue: bool
    funding: str

    @property
    def unknown(self) -> bool:
        """Whether nobody has said what it costs."""
        return self.amount is None and self.band is None


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of costs: given amounts, and the least and the most that bands come to, in US dollars.

    `open_ended` are the actions of a band without an upper end, of which `most` has the lower one.
    `unknown` are those of which nobody knows the cost; they are in no sum.
    """

    actions: int
    given: int
    least: int
    most: int
    open_ended: int
    unknown: int


def action_costs(rows: Iterable[FindingRow], today: date) -> list[ActionCost]:
    """Return the costs of what is still to be done, two for a finding with two actions.

    An action of which nothing at all is written is none. A free finding's band is unknown until
    somebody gives one; an item's is the checklist's.
    """
    return [cost for row in rows if row.to_mend for cost in _of(row, today)]


def _of(row: FindingRow, today: date) -> Iterable[ActionCost]:
    record = row.record
    said = (
        (False, row.shown.short_term, record.short_amount, record.short_cost_band,
         record.short_due, record.short_funding),
        (True, row.shown.long_term, record.long_amount, row.cost_band, record.long_due,
         record.long_funding),
    )  # fmt: skip
    asked = [one for one in said if one[1].strip() or one[2] is not None or one[4] is not None]
    for later, _, amount, of_band, own, funding in asked or said[1:]:
        on = own or (row.due if row.due_by_rule else None)
        yield ActionCost(
            finding_id=row.id, later=later, amount=amount,
            band=None if amount is not None else of_band, on=on,
            overdue=on is not None and on < today, funding=" ".join(funding.split()),
        )  # fmt: skip


def money(costs: Sequence[ActionCost]) -> Money:
    """Return what costs come to."""
    ranges = [COST_RANGES[cost.band] for cost in costs if cost.band is not None]
    return Money(
        actions=len(costs),
        given=sum(cost.amount for cost in costs if cost.amount is not None),
        least=sum(low for low, _ in ranges),
        most=sum(low if high is None else high for low, high in ranges),
        open_ended=sum(high is None for _, high in ranges),
        unknown=sum(cost.unknown for cost in costs),
    )


Key = tuple[tuple[int | str, ...], str]
"""The order of a group, and its words."""

OVERDUE: Final = N_("Overdue")
NO_DAY: Final = N_("No due day")
NO_SOURCE: Final = N_("No funding given")


def month_of(cost: ActionCost) -> Key:
    """Return the month in which an action is due; what is overdue stands before, undated behind."""
    return _dated(cost, lambda on: ((on.year, on.month), f"{MONTHS[on.month - 1]} {on.year}"))


def year_of(cost: ActionCost, begins: int) -> Key:
    """Return the budget year in which an action is due, of years that begin with a month (1–12).

    One that does not begin in January is called after both, such as “2026–27”.
    """

    def year(on: date) -> Key:
        first = on.year if on.month >= begins else on.year - 1
        return (first,), f"{first}" if begins == 1 else f"{first}–{(first + 1) % 100:02}"

    return _dated(cost, year)


def funding_of(cost: ActionCost) -> Key:
    """Return where the money for an action comes from; what nobody said stands last."""
    return (int(not cost.funding), cost.funding.casefold()), cost.funding or NO_SOURCE


def _dated(cost: ActionCost, period: Callable[[date], Key]) -> Key:
    if cost.on is None:
        return (2,), NO_DAY
    if cost.overdue:
        return (0,), OVERDUE
    order, words = period(cost.on)
    return (1, *order), words


def by(
    costs: Iterable[ActionCost], key: Callable[[ActionCost], Key]
) -> list[tuple[str, list[ActionCost]]]:
    """Return costs in groups with their words, in order; the first spelling of a name stays."""
    found: dict[tuple[int | str, ...], tuple[str, list[ActionCost]]] = {}
    for cost in costs:
        order, words = key(cost)
        found.setdefault(order, (words, []))[1].append(cost)
    return [found[order] for order in sorted(found)]
