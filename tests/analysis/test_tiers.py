"""Tiers: one gap holds a section down whatever its score, and a site is its lowest section."""

from __future__ import annotations

from datetime import datetime

import pytest
import small_audit
from small_audit import NA, N, P, U, Y, item, place

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.tiers import Tier, tiers
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.walk import Answer

CHECKLIST = small_audit.checklist({
    "A": [item("A1", tier=1), item("A2", tier=2), item("A3", tier=3)],
    "B": [item("B1", tier=1), item("B2", tier=2), item("B9", item_class="code-question")],
    "C": [item("C1")],
})  # fmt: skip
ITEMS = {one.id: one for one in CHECKLIST.items()}
ROOMS = [place(f"Room {number}", "classroom", "Main") for number in range(4)]


def asked(**answers) -> list[Question]:
    """Return questions at each room; an answer is given to all, or as a list to each."""
    found = []
    for name, values in answers.items():
        many = values if isinstance(values, list) else [values] * len(ROOMS)
        for room, value in zip(ROOMS, many, strict=True):
            answer = None if value is None else Answer(
                id=AnswerId(f"{name}{room.id}"), item_id=ITEMS[name].id, place_id=room.id,
                value=value, note="none here" if value is NA else "",
                observed_at=datetime(2026, 11, 18),
            )  # fmt: skip
            found.append(Question(ITEMS[name], room, answer))
    return found


@pytest.mark.parametrize(
    ("a1", "a2", "a3", "reached"),
    [
        (Y, Y, Y, Tier.ADVANCED),
        (Y, Y, N, Tier.ESTABLISHED),
        (Y, N, Y, Tier.BASIC),
        (N, Y, Y, None),
        ([Y, Y, Y, P], Y, Y, None),
        ([Y, Y, Y, None], Y, Y, None),
        ([Y, Y, Y, U], Y, Y, None),
        ([Y, Y, Y, NA], Y, Y, Tier.ADVANCED),
    ],
)
def test_a_tier_needs_all_of_it_and_all_below(a1, a2, a3, reached):
    (section,) = tiers(asked(A1=a1, A2=a2, A3=a3)).sections
    assert section.reached is reached


def test_gaps_and_open_items_are_told_apart():
    (section,) = tiers(asked(A1=[N, None, Y, Y], A2=[None, Y, Y, Y], A3=Y)).sections
    assert [gap.id for gap in section.cells[Tier.BASIC].gaps] == ["A1"]
    assert section.cells[Tier.BASIC].open == ()
    assert [one.id for one in section.cells[Tier.ESTABLISHED].open] == ["A2"]
    assert section.cells[Tier.ADVANCED].in_place


def test_the_site_is_the_lowest_section_that_was_walked_enough():
    found = tiers(asked(A1=Y, A2=Y, A3=Y, B1=Y, B2=N, B9=N, C1=N))
    assert [section.section_id for section in found.sections] == ["A", "B"]
    assert found.reached is Tier.BASIC
    assert found.sections[1].cells[Tier.BASIC].items == 1  # a code question is in no tier
    hardly = tiers(asked(A1=Y, A2=Y, A3=Y, B1=[Y, None, None, None], B2=[N, None, None, None]))
    assert [section.walked_enough for section in hardly.sections] == [True, False]
    assert hardly.reached is Tier.ADVANCED
    assert tiers(asked(A1=N, A2=Y, A3=Y)).reached is None
    assert tiers([]).reached is None
