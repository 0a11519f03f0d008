"""What moved a score between two walks: the share of every question in the change, adding up.

The change of a weighted mean is split as Griliches and Regev do (Firm productivity in Israeli
industry 1979-1988, Journal of Econometrics 65, 1995, 175-203): what stayed counts with the mean of
its two weights, and what came, went or weighs otherwise with how far it lies from the mean of the
two means. The parts add up to the change exactly and are the same backwards with the other sign.
It is done twice: over items as they weigh in the score, and over places within an item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import floor
from typing import Final, NamedTuple

from cpted_audit.analysis.comparing.turns import Turned, WhyNot, followed
from cpted_audit.analysis.scoring.scope import Pair, Question, Walk
from cpted_audit.analysis.scoring.score import Basis, worths
from cpted_audit.analysis.scoring.tally import POINTS
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.words import N_, Words


class ScoreCause(StrEnum):
    """By what a score moved."""

    ANSWERS = "answers"
    PLACES = "places"
    SAMPLE = "sample"
    ITEMS = "items"
    SCOPE = "scope"
    OPEN = "open"
    PHASE = "phase"
    WEIGHTS = "weights"


CAUSE_WORDS: Final[Mapping[ScoreCause, Words]] = {
    ScoreCause.ANSWERS: N_("Other answers to the same questions"),
    ScoreCause.PLACES: N_("Places that are new or gone"),
    ScoreCause.SAMPLE: N_("Another sample"),
    ScoreCause.ITEMS: N_("Items that are new, gone, split or joined"),
    ScoreCause.SCOPE: N_("Sections left out, or other grades taught"),
    ScoreCause.OPEN: N_("Questions scored in one of the two only"),
    ScoreCause.PHASE: N_("Answers given in another phase"),
    ScoreCause.WEIGHTS: N_("How much items and places count"),
}
_OF: Final[Mapping[WhyNot | None, ScoreCause]] = {
    None: ScoreCause.ANSWERS,
    WhyNot.PLACE_NEW: ScoreCause.PLACES, WhyNot.PLACE_GONE: ScoreCause.PLACES,
    WhyNot.OTHER_SAMPLE: ScoreCause.SAMPLE,
    WhyNot.ITEM_NEW: ScoreCause.ITEMS, WhyNot.ITEM_GONE: ScoreCause.ITEMS,
    WhyNot.ITEM_SPLIT: ScoreCause.ITEMS,
    WhyNot.NOT_ASKED: ScoreCause.SCOPE, WhyNot.OTHER_BAND: ScoreCause.SCOPE,
    WhyNot.NOT_WALKED: ScoreCause.OPEN, WhyNot.NOT_SEEN: ScoreCause.OPEN,
    WhyNot.NOT_THERE: ScoreCause.OPEN,
    WhyNot.OTHER_PHASE: ScoreCause.PHASE,
}  # fmt: skip


class Moved(NamedTuple):
    """A share in the change of a score, in points of 100; `path` is empty for an item's weight."""

    item: Item
    path: str
    cause: ScoreCause
    before: AnswerValue | None
    after: AnswerValue | None
    points: float


@dataclass(frozen=True, slots=True)
class WalkScored:
    """A walk, its questions, and what its score rests on."""

    walk: Walk
    questions: Sequence[Question]
    basis: Basis


Key = tuple[ItemId, str]
"""An item as it is called now; under the first definition of the score with its building."""


@dataclass(slots=True)
class _Group:
    """The scored answers to an item: its share in the score, and each answer's share in it."""

    item: Item
    share: float = 0.0
    answers: dict[Pair, tuple[float, AnswerValue]] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        return sum(share * POINTS[value] for share, value in self.answers.values()) / self.share

    def within(self, pair: Pair) -> float:
        return self.answers[pair][0] / self.share


def moved(before: WalkScored, after: WalkScored, turns: Iterable[Turned]) -> list[Moved]:
    """Return every share in the change of the overall score, in walk order.

    They add up to the difference of the two unrounded scores; nothing where either has none.
    """
    names = {old: new for new, old in followed(before.walk, after.walk).items() if old is not None}
    old, new = _groups(before, names), _groups(after, {})
    if not old or not new:
        return []
    return list(_Change(old, new, list(turns)).all())


_NOTHING: Final = 1e-9


def by_cause(found: Iterable[Moved]) -> dict[ScoreCause, float]:
    """Return the points by cause, those that moved nothing left out."""
    sums: dict[ScoreCause, float] = defaultdict(float)
    for one in found:
        sums[one.cause] += one.points
    return {cause: sums[cause] for cause in ScoreCause if abs(sums.get(cause, 0.0)) > _NOTHING}


def by_item(found: Iterable[Moved]) -> list[tuple[Item, float]]:
    """Return the points by item, those that moved the score most first."""
    items: dict[ItemId, Item] = {}
    sums: dict[ItemId, float] = defaultdict(float)
    for one in found:
        items.setdefault(one.item.id, one.item)
        sums[one.item.id] += one.points
    order = sorted(sums, key=lambda item_id: (-abs(sums[item_id]), item_id))
    return [(items[one], sums[one]) for one in order]


def in_tenths(parts: Sequence[float]) -> list[float]:
    """Return parts rounded to tenths so that they add up to their rounded sum.

    Where rounding each would not, those nearest to the next tenth give way.
    """
    near = [floor(round(part * 10, 6) + 0.5) for part in parts]
    left = floor(round(sum(parts) * 10, 6) + 0.5) - sum(near)
    step = 1 if left > 0 else -1
    rests = sorted(range(len(parts)), key=lambda at: (step * (near[at] - parts[at] * 10), at))
    for at in rests[: abs(left)]:
        near[at] += step
    return [one / 10 for one in near]


def _groups(scored: WalkScored, names: Mapping[ItemId, ItemId]) -> dict[Key, _Group]:
    """Return the scored answers by item, under the ids that the later walk has for them."""
    found: dict[Key, _Group] = {}
    shares = worths(scored.questions, scored.basis)
    for question in scored.questions:
        pair = question.item.id, question.place.id
        if not shares.get(pair) or question.value is None:
            continue
        place = scored.walk.building_name(question.place.building_id)
        where = place if scored.basis.definition.by_building else ""
        key = names.get(question.item.id, question.item.id), where
        group = found.setdefault(key, _Group(question.item))
        group.share += shares[pair] / 100
        group.answers[pair] = shares[pair] / 100, question.value
    return found


class _Change:
    """The change from one set of groups to another."""

    def __init__(
        self, old: Mapping[Key, _Group], new: Mapping[Key, _Group], turns: Sequence[Turned]
    ) -> None:
        self._old, self._new = old, new
        self._mean = sum(
            group.share * group.mean for groups in (old, new) for group in groups.values()
        ) / 2  # fmt: skip
        self._turns = {(one.item.id, one.place.id): one for one in turns}
        self._thens = {one.then: one for one in turns if one.then is not None}

    def all(self) -> Iterator[Moved]:
        for key in {**self._new, **self._old}:
            was, now = self._old.get(key), self._new.get(key)
            if was is not None and now is not None:
                yield from self._stayed(was, now)
            elif now is not None:
                yield from self._apart(now, self._turns, 1)
            elif was is not None:
                yield from self._apart(was, self._thens, -1)

    def _apart(self, group: _Group, turns: Mapping[Pair, Turned], sign: int) -> Iterator[Moved]:
        """Yield the answers to an item that is scored in one of the two only."""
        for pair, (share, value) in group.answers.items():
            one = turns.get(pair)
            cause = _OF[one.why] if one is not None and one.why is not None else ScoreCause.ITEMS
            points = 100 * sign * share * (POINTS[value] - self._mean)
            yield _moved(group.item, one, cause, points)

    def _stayed(self, was: _Group, now: _Group) -> Iterator[Moved]:
        """Yield the answers to an item that is scored in both, and what its own weight moved."""
        middle, share = (was.mean + now.mean) / 2, (was.share + now.share) / 2
        weight = (now.share - was.share) * (middle - self._mean)
        used: set[Pair] = set()
        for pair, (_, value) in now.answers.items():
            one = self._turns.get(pair)
            then = None if one is None else one.then
            if then is None or then not in was.answers:
                points = now.within(pair) * (POINTS[value] - middle)
                yield _moved(now.item, one, _cause(one), 100 * share * points)
                continue
            used.add(then)
            old = POINTS[was.answers[then][1]]
            shares = was.within(then), now.within(pair)
            stays = sum(shares) / 2 * (POINTS[value] - old)
            weight += share * (shares[1] - shares[0]) * ((POINTS[value] + old) / 2 - middle)
            yield _moved(now.item, one, _cause(one), 100 * share * stays)
        for pair, (_, value) in was.answers.items():
            if pair not in used:
                one = self._thens.get(pair)
                points = -was.within(pair) * (POINTS[value] - middle)
                yield _moved(now.item, one, _cause(one), 100 * share * points)
        yield Moved(now.item, "", ScoreCause.WEIGHTS, None, None, 100 * weight)


def _cause(one: Turned | None) -> ScoreCause:
    return ScoreCause.OPEN if one is None else _OF[one.why]


def _moved(item: Item, one: Turned | None, cause: ScoreCause, points: float) -> Moved:
    if one is None:
        return Moved(item, "", cause, None, None, points)
    return Moved(item, one.path, cause, one.before, one.after, points)
