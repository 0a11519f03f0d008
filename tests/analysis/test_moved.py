"""What moved a score: the shares add up to the change, whatever the two walks were."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
import small_audit
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from small_audit import NA, N, P, U, Y, building, item, place

from cpted_audit.analysis.comparing.moved import (
    ScoreCause,
    WalkScored,
    by_cause,
    by_item,
    in_tenths,
    moved,
)
from cpted_audit.analysis.comparing.turns import WalkThen, turned
from cpted_audit.analysis.scoring.definitions import DEFINITIONS
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.analysis.scoring.score import deviation_of, score
from cpted_audit.analysis.scoring.score_error import STATED, ErrorRates
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.walk import Answer

OLD = small_audit.checklist(
    {"A": [item(f"A{number}", weight=weight) for number, weight in enumerate((0.5, 1, 3, 7))]}
)
NEW = small_audit.checklist(
    {
        "A": [
            item("A0", weight=2),
            item("A1"),
            item("A21", extra='follows = ["A2"]\n'),
            item("A31", extra='follows = ["A3"]\n'),
            item("A32", extra='follows = ["A3"]\n'),
            item("A9", tags=("code-question",)),
        ]
    }
)
PLACES = [
    *(place(f"Room {number}", "classroom", "Main", number) for number in range(7)),
    place("Room 1", "classroom", "Annex"),
]
VALUES = st.sampled_from([Y, P, N, NA, U, None])


def _walk(lists, places, values) -> Walk:
    answers = {}
    pairs = [(one, where) for one in lists.items() for where in places]
    for (one, where), value in zip(pairs, values, strict=False):
        if value is not None:
            answers[one.id, where.id] = Answer(
                id=AnswerId(f"{one.id}{where.id}"), item_id=one.id, place_id=where.id, value=value,
                note="why", observed_at=datetime(2026, 11, 18),
            )  # fmt: skip
    buildings = [building("Main", 0), building("Annex", 1)]
    return Walk(
        checklist=lists, buildings=buildings, levels=[], places=places, answers=answers
    )  # fmt: skip


@st.composite
def walks(draw) -> tuple[Walk, Walk]:
    made = []
    lists = draw(st.sampled_from([(OLD, OLD), (OLD, NEW), (NEW, NEW)]))
    for asks in lists:
        states = draw(
            st.lists(
                st.sampled_from([PlaceState.WALKED] * 3 + [PlaceState.UNSAMPLED]),
                min_size=len(PLACES), max_size=len(PLACES),
            )
        )  # fmt: skip
        some = [replace(one, state=state) for one, state in zip(PLACES, states, strict=True)]
        kept = some[: draw(st.integers(1, len(some)))]
        values = draw(st.lists(VALUES, min_size=8 * len(PLACES), max_size=8 * len(PLACES)))
        made.append(_walk(asks, kept, values))
    return made[0], made[1]


def _scored(walk: Walk, number: int) -> WalkScored:
    basis = replace(basis_of(walk), definition=DEFINITIONS[number])
    return WalkScored(walk, list(walk.questions()), basis)


@given(walks(), st.sampled_from(sorted(DEFINITIONS)))
@settings(max_examples=at_most(150))
def test_the_shares_add_up_to_the_change(both, number):
    before, after = (_scored(walk, number) for walk in both)
    turns = turned(WalkThen(both[0], {}), WalkThen(both[1], {}))
    found = moved(before, after, turns)
    scores = [score(one.questions, one.basis).value for one in (before, after)]
    if None in scores:
        assert found == []
        return
    change = 100 * (scores[1] - scores[0])
    assert sum(one.points for one in found) == pytest.approx(change, abs=1e-9)
    assert sum(by_cause(found).values()) == pytest.approx(change, abs=1e-9)
    assert sum(points for _, points in by_item(found)) == pytest.approx(change, abs=1e-9)
    back = moved(after, before, turned(WalkThen(both[1], {}), WalkThen(both[0], {})))
    assert sum(one.points for one in back) == pytest.approx(-change, abs=1e-9)


def test_one_other_answer_is_all_that_moved_a_score():
    values = [Y, N, P, Y] * 8
    walk = _walk(OLD, PLACES[:4], values)
    other = _walk(OLD, PLACES[:4], [N, *values[1:]])
    found = moved(
        _scored(walk, 2), _scored(other, 2), turned(WalkThen(walk, {}), WalkThen(other, {}))
    )
    shares = {(one.item.id, one.path): one.points for one in found if abs(one.points) > 1e-12}
    assert shares == {("A0", "Main / Room 0"): pytest.approx(-100 * 0.5 / 11.5 / 4)}
    assert set(by_cause(found)) == {ScoreCause.ANSWERS}


def test_tenths_add_up_to_the_rounded_sum():
    assert in_tenths([]) == []
    assert in_tenths([0.04, 0.04, 0.04]) == [0.1, 0.0, 0.0]
    assert in_tenths([-10.317, -11.111, -4.913, -5.908, 2.885]) == [-10.4, -11.1, -4.9, -5.9, 2.9]
    assert in_tenths([0.26, 0.26, 0.26]) == [0.2, 0.3, 0.3]


def test_other_rates_of_error_make_another_band():
    walk = _walk(OLD, PLACES[:4], [Y, N, P, Y] * 8)
    scored = _scored(walk, 2)
    stated = deviation_of(scored.questions, scored.basis, STATED)
    assert stated == pytest.approx(score(scored.questions, scored.basis).deviation)
    assert deviation_of(scored.questions, scored.basis, ErrorRates(0, 0)) == 0
    assert deviation_of(scored.questions, scored.basis, ErrorRates(0.1, 0.1)) > stated
