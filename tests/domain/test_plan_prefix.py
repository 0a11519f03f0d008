"""What the cells of plans with a grid of their own begin with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.session.plans.cells import LONGEST, Named, initials, prefixes


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Level 2", "L2"), ("level 12", "L12"), ("2nd floor", "2F"), ("Basement", "B"),
        ("Ground floor – east wing", "GFEW"), ("Étage 1", "E1"), ("المستوى", ""), ("二楼", ""),
        ("", ""), ("One two three four five six seven", ""), ("🏫", ""),
    ],
)  # fmt: skip
def test_a_level_is_told_by_first_letters_and_figures(name: str, short: str) -> None:
    assert initials(name) == short


def test_a_level_of_two_buildings_is_told_with_its_building() -> None:
    named = [
        Named("", "Site plan"), Named("Main", "Level 1"), Named("Main", "Level 2"),
        Named("Gym hall", "Level 2"), Named("Main", "Basement"),
    ]  # fmt: skip
    assert prefixes(named) == ["SP", "L1", "M-L2", "GH-L2", "B"]


def test_buildings_that_begin_alike_are_told_by_more_letters() -> None:
    named = [Named("Main", "Level 2"), Named("Media", "Level 2"), Named("Main", "Level 1")]
    assert prefixes(named) == ["MAI-L2", "MED-L2", "L1"]


def test_two_plans_of_one_level_are_told_by_their_numbers() -> None:
    named = [Named("Main", "Level 2"), Named("Main", "Level 2"), Named("", "二楼")]
    assert prefixes(named) == ["P1", "P2", "P3"]


@given(st.lists(st.builds(Named, st.text(max_size=75), st.text(max_size=75)), max_size=12))
def test_no_two_plans_have_one_prefix_and_all_can_be_said(named: list[Named]) -> None:
    made = prefixes(named)
    assert len(made) == len(named)
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)?", one) for one in made)
    assert all(len(one) <= 2 * LONGEST + 1 for one in made)
