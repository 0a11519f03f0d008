"""A ranking by score, and how little it says: which places the errors of two walks leave open.

Two scores differ only from the least difference on, 1.96 standard deviations of their difference
(docs/scoring.md, What a difference means). The bands as printed are those deviations times 1.96,
rounded up, so that no two schools are told apart that the definition would not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, sqrt
from typing import NamedTuple

from cpted_audit.analysis.district.schools import SchoolLine, by_name
from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.domain.words import N_
from cpted_audit.words import counted

TITLE = N_("Ranking by score")
PLACES = N_("Places open for it")
MISLEADS = N_(
    "A ranking misleads. One more walk of the same school would come out within its band 95 times "
    "of 100, and two scores differ only by more than the error of both. The places that this "
    "leaves open for a school stand beside its name."
)
UNEQUAL = N_(
    "The schools were walked on different days and not equally far, some by samples and some by "
    "other editions of the checklist. A score says how much of what the checklist asks for was "
    "found; it is no verdict on a school, and critical conditions count whatever the score."
)
_APART = counted(
    "Of 1 pair of neighbors in this list the scores differ by more than their errors: {apart}.",
    "Of {count} pairs of neighbors in this list, the scores of {apart} differ by more than their "
    "errors.",
    None,
)
NO_NUMBER = counted(
    "1 school has no score as a number and stands behind the others.",
    "{count} schools have no score as a number and stand behind the others.", None,
)  # fmt: skip


class Ranked(NamedTuple):
    """A school in a ranking with the places that are open for it; None without a number."""

    line: SchoolLine
    best: int | None
    worst: int | None


class Ranking(NamedTuple):
    """Schools by score, the highest first, then those without a number by name."""

    how: ScoredAs
    ranked: tuple[Ranked, ...]
    apart: int
    """How many neighbors differ by more than their errors."""

    @property
    def numbered(self) -> int:
        """How many have a score as a number."""
        return sum(one.best is not None for one in self.ranked)

    def words(self) -> list[str]:
        """Return why the ranking misleads, with what this one does not tell apart."""
        pairs, without = self.numbered - 1, len(self.ranked) - self.numbered
        told: list[str] = [MISLEADS, UNEQUAL]
        if pairs > 0:
            told.append(_APART.of(pairs, apart=self.apart))
        if without:
            told.append(NO_NUMBER.of(without))
        return told


def least(one: int, other: int) -> int:
    """Return from how many points on two scores with these bands differ."""
    return ceil(sqrt(one * one + other * other))


def ranking(lines: Iterable[SchoolLine], how: ScoredAs) -> Ranking:
    """Return the schools by a score; scores as printed and their bands decide."""
    lines = sorted(lines, key=by_name)
    numbers = [_number(line, how) for line in lines]
    places = _places([one for one in numbers if one is not None])
    scored = [
        (number, line) for number, line in zip(numbers, lines, strict=True) if number is not None
    ]
    scored.sort(key=lambda one: -one[0][0])
    ranked = [Ranked(line, *places[number]) for number, line in scored]
    ranked += [
        Ranked(line, None, None)
        for number, line in zip(numbers, lines, strict=True)
        if number is None
    ]
    apart = sum(
        above[0] - below[0] >= least(above[1], below[1])
        for (above, _), (below, _) in pairwise(scored)
    )
    return Ranking(how, tuple(ranked), apart)


def place_text(one: Ranked, of: int) -> str:
    """Return the places that are open for a school, such as “3 to 17 of 38”."""
    if one.best is None or one.worst is None:
        return N_("no number")
    if one.best == one.worst:
        return N_("{place} of {all}", place=one.best, all=of)
    return N_("{best} to {worst} of {all}", best=one.best, worst=one.worst, all=of)


_Number = tuple[int, int]
"""A score as printed, and its band."""


def _number(line: SchoolLine, how: ScoredAs) -> _Number | None:
    row = line.score(how)
    return None if row is None or row.percent is None else (row.percent, row.band or 0)


def _places(numbers: Sequence[_Number]) -> dict[_Number, tuple[int, int]]:
    """Return the best and the worst place of each score; equal ones are worked out once."""
    count = Counter(numbers)
    found: dict[_Number, tuple[int, int]] = {}
    for score, band in count:
        above = below = 0
        for (other, its_band), many in count.items():
            if abs(other - score) < max(1, least(band, its_band)):
                continue
            above += many * (other > score)
            below += many * (other < score)
        found[score, band] = 1 + above, len(numbers) - below
    return found
