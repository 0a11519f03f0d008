"""What a sample drawn at random says of the places left out of it.

Of N places, n were drawn and x of them fail. How many of the N fail is bounded by the
hypergeometric distribution: the most is the largest number with which x or fewer would still be
seen in more than 5 of 100 draws, the fewest the smallest with which x or more would be. Each holds
with 95 % on its own (Buonaccorsi 1987, The American Statistician 41:3, 215-218).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from math import comb

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
