"""The CPTED score, as docs/scoring.md defines it: the one place where answers become numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor
from typing import NamedTuple, TypeVar

from cpted_audit.analysis.scoring import score_error
from cpted_audit.analysis.scoring.definitions import CURRENT, Definition
from cpted_audit.analysis.scoring.scope import Pair, Question
from cpted_audit.analysis.scoring.score_error import fewest_failing, most_failing, variance_of
from cpted_audit.analysis.scoring.tally import POINTS, Tally, tally, total
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import BuildingId, ItemId, PlaceId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, Principle
from cpted_audit.domain.words import N_

FEWEST_SCORED = 3
"""With fewer scored items than this, no per cent is printed."""
FEWEST_BARE = 15
"""With fewer scored items than this, a per cent is printed with its band only."""
LEAST_COVERAGE = 0.25
"""Where less than this share of the items in scope was addressed, no per cent is printed."""

TOO_FEW = N_("too few to score")
TOO_LITTLE = N_("too little walked to score")

Key = TypeVar("Key")
Thing = TypeVar("Thing")
Stratum = tuple[BuildingId | None, SpaceType]
"""The places of a kind in a building, of which a sample is drawn."""


class Unwalked(NamedTuple):
    """How many places of a stratum a sample left out, and which of the others were drawn for it.

    Those walked beside the draw are known, and say nothing of the places left out.
    """

    missed: int
    drawn: frozenset[PlaceId]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a score rests on beside the answers: its definition, and what samples left out."""

    definition: Definition = CURRENT
    unwalked: Mapping[Stratum, Unwalked] = field(default_factory=dict)


WHOLE = Basis()
"""The current definition, with every place walked."""


@dataclass(frozen=True, slots=True)
class Score:
    """A score with its bounds, 0–1 unrounded; None where nothing was scored.

    `low` counts everything open as No, `high` as Yes, and both what a sample may have missed.
    `scored_items` is the number of different items with at least one scored answer, `critical` of
    critical conditions not in place. `deviation` is the standard deviation of one more walk.
    `left_out` counts the questions that samples left out.
    """

    value: float | None
    low: float | None
    high: float | None
    scored_items: int
    tally: Tally
    critical: int = 0
    deviation: float = 0.0
    left_out: int = 0

    @property
    def without_number(self) -> str:
        """Why no per cent is printed, or an empty text where one is."""
        if self.tally.coverage < LEAST_COVERAGE:
            return TOO_LITTLE
        return TOO_FEW if self.value is None or self.scored_items < FEWEST_SCORED else ""

    @property
    def percent(self) -> int | None:
        """The whole per cent as printed, or None where none is."""
        return None if self.value is None or self.without_number else percent(self.value)

    @property
    def band(self) -> int:
        """The points to either side within which one more walk would come out."""
        return score_error.band(self.deviation)

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The bounds in whole per cent as printed, or None where nothing is in the mean."""
        if self.low is None or self.high is None:
            return None
        return percent(self.low), percent(self.high)

    @property
    def text(self) -> str:
        """The score as printed: with its band where it rests on few items."""
        if self.percent is None:
            return self.without_number
        few = self.scored_items < FEWEST_BARE
        return f"{self.percent} ± {self.band}" if few else str(self.percent)


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """Every score of an audit, and what stands beside the score."""

    overall: Score
    principles: dict[Principle, Score]
    sections: dict[str, Score]
    buildings: dict[BuildingId | None, Score]
    classes: dict[ItemClass, Tally]
    critical: list[Question]


def percent(share: float) -> int:
    """Round a share (0–1) to whole per cent, half up; never 100 or 0 unless it is exactly that."""
    whole = floor(round(share * 100, 9) + 0.5)  # the inner rounding undoes binary noise at a half
    if share < 1:
        whole = min(whole, 99)
    if share > 0:
        whole = max(whole, 1)
    return whole


def score(questions: Sequence[Question], basis: Basis = WHOLE) -> Score:
    """Score some questions, whatever they have in common; only those of CPTED items count.

    Critical conditions count whatever the item.
    """
    return score_of(_groups(_parts(questions, basis), basis, group_of))


@dataclass(frozen=True, slots=True)
class ItemPart:
    """The answers to one item in one building, and how many places of its kind were left out.

    `sampled` are those at places that stand for the ones left out, `beside` all others.
    """

    item: Item
    building_id: BuildingId | None
    sampled: Tally
    beside: Tally
    critical: int
    missed: int

    @property
    def mean(self) -> tuple[float, float]:
        """How many places the scored ones stand for, and the points of all of these."""
        known, count = self.beside, self.sampled
        if not count.scored:
            return known.scored, known.points
        size = count.scored + self.missed
        return known.scored + size, known.points + size * count.points / count.scored

    @property
    def stands_for(self) -> float:
        """How many places each scored one of the sample stands for, itself included."""
        return (self.sampled.scored + self.missed) / self.sampled.scored

    @property
    def bounds(self) -> tuple[float, float, float]:
        """How many places there are, and their points with the open ones as No and as Yes."""
        known, count, missed = self.beside, self.sampled, self.missed
        beside, may_be = known.scored + known.open, known.open
        here = 0 if count is _NOTHING else count.scored + count.open
        if not here:
            # Nothing that was drawn speaks for the places left out.
            all_there = beside + missed if beside else 0
            return all_there, known.points, known.points + may_be + (missed if beside else 0)
        low = known.points + count.points
        high = low + may_be + count.open
        if missed:
            # Each place that is not Yes loses half a point, and each that is No another half.
            every, not_yes, no = here + missed, here - count.yes, count.no
            most = [most_failing(here, one, every) for one in (not_yes, no + count.open)]
            fewest = [fewest_failing(here, one, every) for one in (not_yes - count.open, no)]
            low = known.points + every - sum(most) / 2
            high = known.points + may_be + every - sum(fewest) / 2
        return beside + here + missed, low, high


@dataclass(frozen=True, slots=True)
class ItemScore:
    """The answers to one item, and its score and bounds; None where nothing is in the mean.

    Worked out once: an item counts in its principles, its section and the whole.
    """

    item: Item
    tally: Tally
    critical: int
    missed: int
    mean: float | None
    low: float | None
    high: float | None
    variance: float


def group_of(item: Item, parts: Sequence[ItemPart]) -> ItemScore:
    """Join the parts of one item."""
    tallies = [part.beside for part in parts]
    tallies += [part.sampled for part in parts if part.sampled is not _NOTHING]
    counts = total(tallies)
    rated, points = _together([part.mean for part in parts])
    places, low, high = _together([part.bounds for part in parts])
    return ItemScore(
        item=item,
        tally=counts,
        critical=sum([part.critical for part in parts]),
        missed=sum([part.missed for part in parts]),
        mean=points / rated if rated else None,
        low=low / places if places else None,
        high=high / places if places else None,
        variance=variance_of(counts.yes, counts.partial, counts.no) if item.scored else 0.0,
    )


def _together(parts: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """Return the numbers of several parts added up; most items have one."""
    return parts[0] if len(parts) == 1 else tuple(map(sum, zip(*parts, strict=True)))


def _parts(questions: Iterable[Question], basis: Basis) -> list[ItemPart]:
    """Return the answers by item and building, in walk order."""
    return [
        part_of(group, building_id, basis)
        for (_, building_id), group in asked_apart(questions).items()
    ]


def _groups(
    parts: Iterable[ItemPart], basis: Basis, join: Callable[[Item, Sequence[ItemPart]], ItemScore]
) -> list[ItemScore]:
    """Return the answers by item, and under the first definition by building as well."""
    joined: dict[Apart, list[ItemPart]] = defaultdict(list)
    by_building = basis.definition.by_building
    for part in parts:
        joined[part.item.id, part.building_id if by_building else None].append(part)
    return [join(many[0].item, many) for many in joined.values()]


Apart = tuple[ItemId, BuildingId | None]
"""An item in a building."""


def asked_apart(questions: Iterable[Question]) -> dict[Apart, list[Question]]:
    """Return questions by item and building, in walk order."""
    found: dict[Apart, list[Question]] = defaultdict(list)
    for question in questions:
        found[question.item.id, question.place.building_id].append(question)
    return found


def _apart_as(item_id: ItemId, building_id: BuildingId | None, basis: Basis) -> Apart:
    """Return under what the answers to an item in a building are counted together."""
    return item_id, building_id if basis.definition.by_building else None


def worths(questions: Iterable[Question], basis: Basis = WHOLE) -> dict[Pair, float]:
    """Return how many points of 100 one more point of each answer adds to the overall score.

    A No or Partial that becomes Yes leaves every denominator as it is: how many places are scored,
    how many they stand for, and the weights. So the score is linear in the points of the answers
    that are scored, and what mending several findings adds is the sum of what each adds. Answers
    outside the mean have no worth.
    """
    asked = asked_apart(question for question in questions if question.item.scored)
    parts = {key: part_of(group, key[1], basis) for key, group in asked.items()}
    sizes: dict[Apart, float] = defaultdict(float)
    weights: dict[Apart, float] = {}
    for (item_id, building_id), part in parts.items():
        apart = _apart_as(item_id, building_id, basis)
        sizes[apart] += part.mean[0]
        if sizes[apart]:
            weights[apart] = asked[item_id, building_id][0].item.weight
    whole = sum(weights.values())
    found: dict[Pair, float] = {}
    for key, group in asked.items():
        apart = _apart_as(*key, basis)
        drawn = _left_out(group[0].item, key[1], basis).drawn
        for question in group:
            if question.value in POINTS:
                stands_for = parts[key].stands_for if question.place.id in drawn else 1.0
                share = weights[apart] / whole / sizes[apart]
                found[key[0], question.place.id] = 100 * share * stands_for
    return found


def deviation_of(
    questions: Iterable[Question], basis: Basis, rates: score_error.ErrorRates
) -> float:
    """Return the standard deviation of one more walk at other rates of error than the stated."""
    groups = _groups(_parts(questions, basis), basis, group_of)
    return score_error.spread(
        (group.item.weight, score_error.variance(group.tally.counts, rates))
        for group in groups
        if group.item.scored and group.tally.scored
    )


_ALL_WALKED = Unwalked(0, frozenset())
_NOTHING = Tally()


def part_of(group: Sequence[Question], building_id: BuildingId | None, basis: Basis) -> ItemPart:
    """Count the answers to one item in one building."""
    item = group[0].item
    left = _left_out(item, building_id, basis)
    drawn = left.drawn and [question for question in group if question.place.id in left.drawn]
    beside = [one for one in group if one.place.id not in left.drawn] if drawn else group
    known = tally(beside, basis.definition)
    sampled = tally(drawn, basis.definition) if drawn else _NOTHING
    critical = known.no + sampled.no if item.critical else 0
    return ItemPart(item, building_id, sampled, known, critical, left.missed)


def _left_out(item: Item, building_id: BuildingId | None, basis: Basis) -> Unwalked:
    if not basis.definition.samples_stand:
        return _ALL_WALKED
    return basis.unwalked.get((building_id, item.space_type), _ALL_WALKED)


def score_of(every: Sequence[ItemScore]) -> Score:
    """Return the score of some groups."""
    groups = [group for group in every if group.item.scored]
    value = rated = low = high = bounded = 0.0
    for group in groups:
        weight = group.item.weight
        if group.mean is not None:
            value += weight * group.mean
            rated += weight
        if group.low is not None and group.high is not None:
            low += weight * group.low
            high += weight * group.high
            bounded += weight
    scored = [group for group in groups if group.mean is not None]
    return Score(
        value=value / rated if rated else None,
        low=low / bounded if bounded else None,
        high=high / bounded if bounded else None,
        scored_items=len({group.item.id for group in scored}),
        tally=total([group.tally for group in groups]),
        critical=sum([group.critical for group in every]),
        deviation=score_error.spread([(group.item.weight, group.variance) for group in scored]),
        left_out=sum([group.missed for group in groups]),
    )


def score_card(questions: Sequence[Question], basis: Basis = WHOLE) -> ScoreCard:
    """Work out every score of an audit from all its questions in walk order."""
    critical = [
        question
        for question in questions
        if question.item.critical and question.value is AnswerValue.NO
    ]
    return card_of(_parts(questions, basis), critical, basis, _remembering())


def _remembering() -> Callable[[Item, Sequence[ItemPart]], ItemScore]:
    """Return `group_of` for one card: most items lie in one building, and are joined once."""
    known: dict[tuple[int, ...], ItemScore] = {}

    def join(item: Item, parts: Sequence[ItemPart]) -> ItemScore:
        key = tuple(map(id, parts))  # the card's own parts, which live as long as it is made
        found = known.get(key)
        if found is None:
            found = known[key] = group_of(item, parts)
        return found

    return join


def card_of(
    parts: Sequence[ItemPart],
    critical: Sequence[Question],
    basis: Basis,
    join: Callable[[Item, Sequence[ItemPart]], ItemScore],
    scored: Callable[[Sequence[ItemScore]], Score] = score_of,
) -> ScoreCard:
    """Return every score of an audit from its parts in walk order, and its critical No answers.

    `join` makes one group of the parts of an item: `group_of`, or one that remembers. So may
    `scored` in the place of `score_of`.
    """
    groups = _groups(parts, basis, join)
    principles: dict[Principle, list[ItemScore]] = {principle: [] for principle in Principle}
    for group in groups:
        for principle in set(group.item.principles):
            principles[principle].append(group)
    return ScoreCard(
        overall=scored(groups),
        principles={
            principle: found
            for principle, some in principles.items()
            if (found := scored(some)).tally.in_scope
        },
        sections={
            section: found
            for section, some in _apart(groups, lambda group: group.item.section_id).items()
            if (found := scored(some)).tally.in_scope
        },
        buildings={
            building: found
            for building, part in _apart(parts, lambda part: part.building_id).items()
            if (found := scored(_groups(part, basis, join))).tally.in_scope
        },
        classes={
            kind: total([group.tally for group in groups if kind in group.item.tags])
            for kind in ItemClass
        },
        critical=list(critical),
    )


def _apart(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    parts: dict[Key, list[Thing]] = defaultdict(list)
    for thing in things:
        parts[key(thing)].append(thing)
    return parts
