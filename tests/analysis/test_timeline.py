"""Which month and whose lane a step of mending stands in."""

from __future__ import annotations

from datetime import date

import pytest

from cpted_audit.analysis.findings.timeline import (
    LATER,
    NO_DAY,
    PAST,
    DueStep,
    column_of,
    columns_from,
    lanes,
)
from cpted_audit.domain.findings.states import FindingState

TODAY = date(2026, 11, 29)


def step(
    on: date | None, state: FindingState = FindingState.OPEN, who: str = "Pat", number: int = 1
) -> DueStep:
    return DueStep(number=number, who=who, on=on, by_rule=False, state=state, critical=False)


@pytest.mark.parametrize(
    ("on", "head"),
    [
        (date(2026, 11, 28), PAST), (date(2026, 11, 29), "Nov 2026"),
        (date(2026, 12, 1), "Dec 2026"), (date(2027, 10, 31), "Oct 2027"),
        (date(2027, 11, 1), LATER), (date(2099, 1, 1), LATER), (None, NO_DAY),
    ],
)  # fmt: skip
def test_a_step_stands_in_the_month_it_is_due(on, head):
    assert columns_from(TODAY)[column_of(step(on), TODAY)] == head


def test_what_waits_to_be_verified_is_not_past_due():
    fixed = step(date(2026, 1, 1), FindingState.FIXED)
    assert columns_from(TODAY)[column_of(fixed, TODAY)] == "Nov 2026"


def test_the_months_go_over_the_end_of_a_year():
    assert columns_from(date(2026, 12, 31))[1:3] == ["Dec 2026", "Jan 2027"]


def test_names_spelled_alike_share_a_lane_and_the_fullest_stands_first():
    steps = [step(TODAY, who=who, number=number)
             for number, who in enumerate(("Al", "pat", "Pat", "Zoe"), 1)]  # fmt: skip
    assert [(who, [one.number for one in theirs]) for who, theirs in lanes(steps)] == [
        ("pat", [2, 3]), ("Al", [1]), ("Zoe", [4]),
    ]  # fmt: skip
