"""How far a score lies from itself when the same school is walked again, by the errors of one walk.

Two kinds of error are counted: an item that is read wrong at all its places, and an answer that
slips at one. How often they happen is a working judgement until two walkers have been compared;
docs/scoring.md says so, and bench/harnesses/score_error.py walks simulated errors over whole
audits.

What a sample drawn at random says of the places left out of it.

Of N places, n were drawn and x of them fail. How many of the N fail is bounded by the
hypergeometric distribution: the most is the largest number with which x or fewer would still be
seen in more than 5 of 100 draws, the fewest the smallest with which x or more would be. Each holds
with 95 % on its own (Buonaccorsi 1987, The American Statistician 41:3, 215-218).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import ceil, comb, sqrt
from typing import Final, NamedTuple

from cpted_audit.domain.vocabulary import AnswerValue

MISREAD, SLIP = 0.05, 0.05


class ErrorRates(NamedTuple):
    """How often an item is read wrong at all its places, and how often an answer at one of them."""

    misread: float = MISREAD
    slip: float = SLIP


STATED: Final = ErrorRates()
"""The working judgement of docs/scoring.md, for a school that two people have not walked."""
CONFIDENCE = 1.96
"""Standard deviations to either side that hold 95 of 100."""
_MOVES: Mapping[AnswerValue, tuple[float, ...]] = {
    AnswerValue.YES: (-0.5, -1.0), AnswerValue.PARTIAL: (0.5, -0.5), AnswerValue.NO: (0.5, 1.0),
}  # fmt: skip
"""By how many points an error moves an answer; each of the two others is as likely."""


def variance(counts: Mapping[AnswerValue, int], rates: ErrorRates = STATED) -> float:
    """Return the variance of the score of an item with so many answers of each value, 0 for none.

    A slip at one place of many moves the item little; a wrong reading moves it whole.
    """
    return variance_of(*(counts.get(value, 0) for value in _MOVES), rates)


@lru_cache(maxsize=4096)
def variance_of(yes: int, partial: int, no: int, rates: ErrorRates = STATED) -> float:
    """Return the variance of the score of an item with so many answers Yes, Partial and No."""
    scored = yes + partial + no
    if not scored:
        return 0.0
    counts = (*zip(_MOVES, (yes, partial, no), strict=True),)
    together = sum(count * _of(value, rates.misread) for value, count in counts) / scored
    alone = sum(count * _of(value, rates.slip) for value, count in counts) / scored
    return together + alone / scored


def spread(weighted: Iterable[tuple[float, float]]) -> float:
    """Return the standard deviation of a mean of items, each with its weight and variance."""
    items = list(weighted)
    weights = sum([weight for weight, _ in items])
    if not weights:
        return 0.0
    return sqrt(sum([weight**2 * each for weight, each in items])) / weights


def band(deviation: float) -> int:
    """Return the whole points to either side of a score within which one more walk would fall."""
    return ceil(round(CONFIDENCE * deviation * 100, 6))


def least_difference(deviation: float) -> int:
    """Return from how many whole points on two such scores differ by more than their errors."""
    return ceil(round(CONFIDENCE * sqrt(2) * deviation * 100, 6))


@cache
def _of(value: AnswerValue, chance: float) -> float:
    mean = sum(_MOVES[value]) / 2
    square = sum(move**2 for move in _MOVES[value]) / 2
    return chance * square - (chance * mean) ** 2


RISK = 0.05
"""How often a bound may be wrong, on each side."""


def most_failing(walked: int, failing: int, total: int) -> int:
    """Return how many of all places may fail at most; ValueError for counts that cannot be."""
    return total - fewest_failing(walked, walked - failing, total)


@lru_cache(maxsize=4096)
def fewest_failing(walked: int, failing: int, total: int) -> int:
    """Return how many of all places must fail at least; ValueError for counts that cannot be."""
    if not 0 <= failing <= walked <= total:
        raise ValueError(f"{failing} of {walked} of {total} cannot be")
    return failing + bisect_right(
        range(failing, total), RISK, key=lambda every: _at_least(walked, failing, every, total)
    )


@lru_cache(maxsize=1024)
def needed(most: int, total: int) -> int:
    """Return how many places must be walked, all in place, so that at most `most` may fail."""
    return bisect_left(range(total), -most, key=lambda walked: -most_failing(walked, 0, total))


def _at_least(walked: int, failing: int, all_failing: int, total: int) -> float:
    """Return the chance that a draw of `walked` holds `failing` or more of `all_failing`."""
    draws = comb(total, walked)
    seen = range(failing, min(walked, all_failing) + 1)
    return (
        sum(comb(all_failing, one) * comb(total - all_failing, walked - one) for one in seen)
        / draws
    )
