"""What repairs cost: sums keep apart what was given, what is a band, and what nobody knows."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from cpted_audit.analysis.findings.costs import (
    ActionCost,
    Money,
    by,
    funding_of,
    money,
    month_of,
    year_of,
)
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.vocabulary import CostBand


def cost(
    amount: int | None = None, band: CostBand | None = None, on: date | None = None, *,
    funding: str = "", overdue: bool = False,
) -> ActionCost:  # fmt: skip
    return ActionCost(
        finding_id=FindingId("a"), later=True, amount=amount, band=band, on=on, overdue=overdue,
        funding=funding,
    )  # fmt: skip


def test_what_is_unknown_is_in_no_sum_and_what_has_no_end_is_told():
    costs = [
        cost(700), cost(0), cost(band=CostBand.UNDER_1K), cost(band=CostBand.FROM_1K_TO_10K),
        cost(band=CostBand.OVER_50K), cost(),
    ]  # fmt: skip
    assert money(costs) == Money(
        actions=6, given=700, least=51_000, most=61_000, open_ended=1, unknown=1
    )
    assert money([]) == Money(0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("on", "begins", "words"),
    [
        (date(2027, 6, 30), 7, "2026–27"), (date(2027, 7, 1), 7, "2027–28"),
        (date(2099, 12, 31), 10, "2099–00"), (date(2027, 6, 30), 1, "2027"),
        (date(2027, 1, 1), 12, "2026–27"),
    ],
)  # fmt: skip
def test_budget_years_begin_where_the_district_says(on, begins, words):
    assert [name for name, _ in by([cost(on=on)], partial(year_of, begins=begins))] == [words]


def test_months_are_in_order_with_what_is_overdue_first_and_undated_last():
    costs = [
        cost(), cost(on=date(2027, 2, 1)), cost(on=date(2026, 12, 9)), cost(on=date(2027, 2, 28)),
        cost(on=date(2026, 11, 1), overdue=True),
    ]  # fmt: skip
    assert [(words, len(found)) for words, found in by(costs, month_of)] == [
        ("Overdue", 1), ("Dec 2026", 1), ("Feb 2027", 2), ("No due day", 1),
    ]  # fmt: skip


def test_funding_is_one_source_however_it_is_capitalized():
    costs = [cost(funding="Bond 2027"), cost(), cost(funding="BOND 2027"), cost(funding="a grant")]
    assert [(words, len(found)) for words, found in by(costs, funding_of)] == [
        ("a grant", 1), ("Bond 2027", 2), ("No funding given", 1),
    ]  # fmt: skip
