"""Agreement of two raters against published worked examples, and what errs by simulated raters."""

from __future__ import annotations

import random

import pytest
import small_audit
from small_audit import NA, N, P, Y, item

from cpted_audit.analysis.agreement.coefficients import ac1, kappa, linear, observed
from cpted_audit.analysis.agreement.pairs import (
    RatedPair,
    agreement_of,
    error_rates,
    report_of,
    unclear,
)
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.vocabulary import AnswerValue

FLEISS = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]
"""Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323-327: 200 diagnoses."""
FLEISS_WEIGHTS = [[1, 0, 4 / 9], [0, 1, 6 / 9], [4 / 9, 6 / 9, 1]]
BOYD = [[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]]
"""Two radiologists' readings of 85 xeromammograms (Boyd et al. 1982), as worked in Altman 1991,
Practical Statistics for Medical Research, section 14.3."""
GWET = [[118, 5], [2, 0]]
"""Gwet 2002, Kappa statistic is not satisfactory for assessing the extent of agreement."""
COHEN = [[20, 5], [10, 15]]
ITEMS = tuple(small_audit.checklist({"A": [item(f"A{at}") for at in range(120)]}).items())
MOVES = {Y: (P, N), P: (Y, N), N: (Y, P)}


def test_kappa_and_its_error_are_those_of_fleiss_cohen_and_everitt():
    plain, weighted = kappa(FLEISS), kappa(FLEISS, FLEISS_WEIGHTS)
    assert plain.value == pytest.approx(0.429, abs=5e-4)
    assert plain.error**2 == pytest.approx(0.002885, abs=1e-6)
    assert weighted.value == pytest.approx(0.507, abs=5e-4)
    assert weighted.error**2 == pytest.approx(0.003248, abs=1e-6)


def test_linear_weights_are_those_of_altman():
    assert kappa(BOYD).value == pytest.approx(0.47, abs=5e-3)
    assert kappa(BOYD, linear(4)).value == pytest.approx(0.57, abs=5e-3)
    assert kappa(COHEN).value == pytest.approx(0.4)


def test_ac1_does_not_fall_where_nearly_all_is_one_category():
    assert observed(GWET).value == pytest.approx(0.944)
    assert kappa(GWET).value == pytest.approx(-0.0234, abs=5e-5)
    assert ac1(GWET).value == pytest.approx(0.9408, abs=5e-5)


def test_it_is_undefined_without_variance():
    assert kappa([[9, 0], [0, 0]]).value is None
    assert ac1([[9, 0], [0, 0]]).value == 1
    assert kappa([]).value is ac1([]).value is observed([]).value is None
    everything = kappa([[5, 0], [0, 4]])
    assert (everything.value, everything.low) == (1, None)  # all agree: there is no interval
    assert observed([[9, 0], [0, 0]]).low == pytest.approx(0.7008, abs=1e-4)  # Wilson's has one


def pair(one, first: AnswerValue, second: AnswerValue, place: str = "p") -> RatedPair:
    return RatedPair(one, PlaceId(place), place, first, second)


def test_every_answer_is_a_category_and_only_scored_ones_lie_on_the_scale():
    found = agreement_of(
        [pair(ITEMS[0], Y, Y), pair(ITEMS[1], NA, N), pair(ITEMS[2], P, N), pair(ITEMS[3], Y, Y)]
    )
    assert (found.pairs, found.same, found.on_scale) == (4, 2, 3)
    assert found.share.value == 0.5
    report = report_of([pair(ITEMS[0], Y, Y), pair(ITEMS[0], Y, N, "q"), pair(ITEMS[1], P, P)])
    assert report.items["A0"].share.value == 0.5
    assert report.items["A1"].kappa.value is None
    assert report.sections["A"].pairs == 3
    assert [one.place_id for one in report.differing] == ["q"]


def test_items_read_in_two_ways_are_named_over_audits():
    clear = [pair(ITEMS[0], Y, Y, f"{at}") for at in range(5)]
    torn = [pair(ITEMS[1], Y, (Y, N)[at % 2], f"{at}") for at in range(5)]
    few = [pair(ITEMS[2], Y, N)]
    assert unclear([clear + torn + few]) == []  # five pairs of an item say nothing yet
    (found,) = unclear([clear + torn + few, clear + torn])
    assert (found.item.id, found.audits, found.agreement.pairs) == ("A1", 2, 10)


def _rated(misread: float, slip: float, seed: int) -> list[RatedPair]:
    """Let two people rate 120 items at ten places with errors of known rates."""
    chance = random.Random(seed)
    found = []
    for one in ITEMS:
        wrong = [chance.random() < misread for _ in range(2)]
        ways = [chance.randrange(2) for _ in range(2)]
        for at in range(10):
            truth = chance.choice((Y, Y, P, N))
            said = [
                MOVES[truth][way] if read else
                chance.choice(MOVES[truth]) if chance.random() < slip else truth
                for read, way in zip(wrong, ways, strict=True)
            ]  # fmt: skip
            found.append(pair(one, *said, f"{at}"))
    return found


@pytest.mark.parametrize(("misread", "slip"), [(0.05, 0.05), (0.15, 0.02), (0.01, 0.12)])
def test_rates_of_error_are_told_apart(misread, slip):
    rates = [error_rates(_rated(misread, slip, seed)) for seed in range(8)]
    means = [sum(one[at] for one in rates) / len(rates) for at in (0, 1)]
    assert means[0] == pytest.approx(misread, abs=0.02)
    assert means[1] == pytest.approx(slip, abs=0.02)


def test_few_pairs_have_no_rates_and_no_disagreement_is_not_none_ever():
    assert error_rates(_rated(0.1, 0.1, 1)[:40]) is None
    all_same = [pair(one, Y, Y) for one in ITEMS[:60]]
    found = error_rates(all_same)
    assert found is not None
    assert 0 < found.misread + found.slip < 0.05
