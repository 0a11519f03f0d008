"""What two raters said of the same questions: overall, by section and by item, and what errs.

Every answer is a category: Yes, Partial, No, N/A and Can't observe. Weighted kappa is of the
questions that both scored, as only Yes, Partial and No lie on one scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, NamedTuple

from cpted_audit.analysis.agreement.coefficients import Coefficient, ac1, kappa, linear, observed
from cpted_audit.analysis.scoring.score_error import ErrorRates
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId, PlaceId, SectionId
from cpted_audit.domain.vocabulary import AnswerValue

CATEGORIES: Final = tuple(AnswerValue)
SCALE: Final = (AnswerValue.NO, AnswerValue.PARTIAL, AnswerValue.YES)

FEWEST_PAIRS: Final = 5
"""Of fewer pairs no coefficient is told: by chance it could be anything."""
LEAST_PAIRS: Final = 8
"""Fewer pairs of an item, over all audits, say nothing of its words."""
UNCLEAR_BELOW: Final = 0.6
"""With a lower AC1 the words of an item are taken to be read in more than one way."""
RATES_FROM_PAIRS: Final = 50
RATES_FROM_ITEMS: Final = 15
"""From so many scored pairs, of so many items, on the rates of error are those of the raters."""


class RatedPair(NamedTuple):
    """What two people said of one question; what only one of them answered is no pair."""

    item: Item
    place_id: PlaceId
    path: str
    first: AnswerValue
    second: AnswerValue

    @property
    def same(self) -> bool:
        """Whether both said the same."""
        return self.first is self.second


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two people agree on some questions.

    `share` is of all pairs, `kappa` and `ac1` too; `weighted` is of the `on_scale` pairs that both
    scored. `counts` has the first's answers as rows, in the order of CATEGORIES.
    """

    pairs: int
    same: int
    on_scale: int
    share: Coefficient
    kappa: Coefficient
    weighted: Coefficient
    ac1: Coefficient
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Agreement overall, by section and by item, in the order of the checklist."""

    overall: Agreement
    sections: dict[SectionId, Agreement]
    items: dict[ItemId, Agreement]
    pairs: tuple[RatedPair, ...]

    @property
    def differing(self) -> list[RatedPair]:
        """The questions on which the two differ."""
        return [pair for pair in self.pairs if not pair.same]


def agreement_of(pairs: Iterable[RatedPair]) -> Agreement:
    """Return how far two people agree on some questions."""
    listed = list(pairs)
    counts = table(listed, CATEGORIES)
    scale = table(listed, SCALE)
    return Agreement(
        pairs=len(listed), same=sum(pair.same for pair in listed), on_scale=sum(map(sum, scale)),
        share=observed(counts), kappa=kappa(counts), weighted=kappa(scale, linear(len(SCALE))),
        ac1=ac1(counts), counts=tuple(map(tuple, counts)),
    )  # fmt: skip


def table(pairs: Iterable[RatedPair], values: Sequence[AnswerValue]) -> list[list[int]]:
    """Return how often the first said one of some values and the second another, rows the first."""
    at = {value: number for number, value in enumerate(values)}
    counts = [[0] * len(values) for _ in values]
    for pair in pairs:
        if pair.first in at and pair.second in at:
            counts[at[pair.first]][at[pair.second]] += 1
    return counts


def report_of(pairs: Iterable[RatedPair]) -> AgreementReport:
    """Return agreement overall, by section and by item."""
    listed = tuple(pairs)
    sections: dict[SectionId, list[RatedPair]] = {}
    items: dict[ItemId, list[RatedPair]] = {}
    for pair in listed:
        sections.setdefault(pair.item.section_id, []).append(pair)
        items.setdefault(pair.item.id, []).append(pair)
    return AgreementReport(
        agreement_of(listed),
        {one: agreement_of(some) for one, some in sections.items()},
        {one: agreement_of(some) for one, some in items.items()},
        listed,
    )


class UnclearItem(NamedTuple):
    """An item whose words were read in more than one way, and in how many audits it was rated."""

    item: Item
    audits: int
    agreement: Agreement


def unclear(audits: Iterable[Sequence[RatedPair]]) -> list[UnclearItem]:
    """Return the items on which raters agree least over audits, the least first.

    An item is followed by its id; its pairs of all audits count together. AC1 decides, as kappa is
    low by itself where nearly everything is in place.
    """
    pairs: dict[ItemId, list[RatedPair]] = {}
    seen: dict[ItemId, int] = {}
    for audit in audits:
        for item_id in {pair.item.id for pair in audit}:
            seen[item_id] = seen.get(item_id, 0) + 1
        for pair in audit:
            pairs.setdefault(pair.item.id, []).append(pair)
    found = [
        UnclearItem(some[0].item, seen[item_id], agreement_of(some))
        for item_id, some in pairs.items()
        if len(some) >= LEAST_PAIRS
    ]
    low = [one for one in found if (one.agreement.ac1.value or 0.0) < UNCLEAR_BELOW]
    return sorted(low, key=lambda one: (one.agreement.ac1.value or 0.0, one.item.id))


def error_rates(pairs: Iterable[RatedPair]) -> ErrorRates | None:
    """Return how often one rater errs, by the questions two scored; None where they are too few.

    Two kinds of disagreement are told apart by how they cluster: where either read an item wrong
    the two differ at all its places, and a slip is at one. With a share N of items that neither
    read wrong and a share t of slips within them, 1 - P = N (1 - t) answers agree and
    1 - 2P + Q = N (1 - t)^2 pairs of places of an item agree twice; both are solved for N and t. P
    is taken as (x + 1) / (n + 2) (Laplace), as none in few is not none ever. A disagreement comes
    of two raters, so each one's rate e is solved from 2e - 3/2 e^2.
    """
    items: dict[ItemId, list[bool]] = {}
    for pair in pairs:
        if pair.item.scored and pair.first in SCALE and pair.second in SCALE:
            items.setdefault(pair.item.id, []).append(not pair.same)
    number = sum(map(len, items.values()))
    if number < RATES_FROM_PAIRS or len(items) < RATES_FROM_ITEMS:
        return None
    differ = (sum(map(sum, items.values())) + 1) / (number + 2)
    read, slip = _apart(differ, _twice(items, differ))
    return ErrorRates(_of_one(read), _of_one(slip))


def _twice(items: Mapping[ItemId, Sequence[bool]], differ: float) -> float:
    """Return how often two places of one item both differ, at least as often as by chance."""
    both = sum(sum(some) * (sum(some) - 1) for some in items.values())
    every = sum(len(some) * (len(some) - 1) for some in items.values())
    if not every:  # one place of each item: nothing tells the two apart, so each has half
        return differ**2 + (differ - differ**2) / 2
    return min(max(both / every, differ**2), differ)


def _apart(differ: float, twice: float) -> tuple[float, float]:
    """Return the share of items that either read wrong, and of slips within the others."""
    neither = 1 - 2 * differ + twice
    if neither <= 0 or differ >= 1:
        return differ, differ
    right = min(1.0, (1 - differ) ** 2 / neither)
    return 1 - right, max(0.0, 1 - (1 - differ) / right)


def _of_one(differ: float) -> float:
    """Return the rate of one rater from the share in which two differ."""
    return (2 - sqrt(max(0.0, 4 - 6 * differ))) / 3


def settled_order(pairs: Iterable[RatedPair]) -> Iterator[RatedPair]:
    """Yield the questions on which two differ, critical ones first, else in the walk's order."""
    listed = [pair for pair in pairs if not pair.same]
    yield from sorted(listed, key=lambda pair: not pair.item.critical)
