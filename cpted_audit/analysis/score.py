"""The CPTED score, as docs/scoring.md defines it: the one place where answers become numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from math import floor
from typing import TypeVar

from cpted_audit.analysis.scope import Question
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import BuildingId, ItemId
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, Principle

POINTS = {AnswerValue.YES: 1.0, AnswerValue.PARTIAL: 0.5, AnswerValue.NO: 0.0}
"""What an answer counts; N/A, unable and blank are outside the mean."""

FEWEST_SCORED = 3
"""With fewer scored items than this, no per cent is printed."""

TOO_FEW = "too few to score"

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions have each answer."""

    yes: int = 0
    partial: int = 0
    no: int = 0
    not_applicable: int = 0
    unable: int = 0
    blank: int = 0

    @property
    def in_scope(self) -> int:
        """Every question asked."""
        return self.answered + self.open

    @property
    def answered(self) -> int:
        """The questions addressed: Yes, Partial, No or N/A."""
        return self.scored + self.not_applicable

    @property
    def scored(self) -> int:
        """The questions inside the mean: Yes, Partial or No."""
        return self.yes + self.partial + self.no

    @property
    def open(self) -> int:
        """The questions that may still turn out either way: unable or blank."""
        return self.unable + self.blank

    @property
    def points(self) -> float:
        """The points scored, each answer with what `POINTS` gives it."""
        counts = {
            AnswerValue.YES: self.yes, AnswerValue.PARTIAL: self.partial, AnswerValue.NO: self.no,
        }  # fmt: skip
        return sum(POINTS[value] * count for value, count in counts.items())

    @property
    def coverage(self) -> float:
        """Addressed ÷ in scope, 0 where nothing is in scope."""
        return self.answered / self.in_scope if self.in_scope else 0.0


_COUNTS = fields(Tally)


@dataclass(frozen=True, slots=True)
class Score:
    """A score with its bounds, 0–1 unrounded; None where nothing was scored.

    `low` counts everything unable or blank as No, `high` as Yes. `scored_items` is the number of
    different items with at least one scored answer.
    """

    value: float | None
    low: float | None
    high: float | None
    scored_items: int
    tally: Tally

    @property
    def percent(self) -> int | None:
        """The whole per cent as printed, or None when there are too few items to score."""
        if self.value is None or self.scored_items < FEWEST_SCORED:
            return None
        return percent(self.value)

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The bounds in whole per cent as printed, or None where nothing is in the mean."""
        if self.low is None or self.high is None:
            return None
        return percent(self.low), percent(self.high)

    @property
    def text(self) -> str:
        """The score as printed."""
        return TOO_FEW if self.percent is None else str(self.percent)


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


def tally(questions: Iterable[Question]) -> Tally:
    """Count the answers of some questions."""
    counts = Counter(question.value for question in questions)
    return Tally(
        yes=counts[AnswerValue.YES],
        partial=counts[AnswerValue.PARTIAL],
        no=counts[AnswerValue.NO],
        not_applicable=counts[AnswerValue.NOT_APPLICABLE],
        unable=counts[AnswerValue.UNABLE],
        blank=counts[None],
    )


def score(questions: Sequence[Question]) -> Score:
    """Score some questions of CPTED items, whatever they have in common."""
    return _score(_groups(questions))


@dataclass(frozen=True, slots=True)
class _Group:
    """The answers to one item in one building."""

    item: Item
    building_id: BuildingId | None
    tally: Tally


def _groups(questions: Iterable[Question]) -> list[_Group]:
    found: dict[tuple[ItemId, BuildingId | None], list[Question]] = defaultdict(list)
    for question in questions:
        found[question.item.id, question.place.building_id].append(question)
    return [
        _Group(group[0].item, building_id, tally(group))
        for (_, building_id), group in found.items()
    ]


def _score(groups: Sequence[_Group]) -> Score:
    items = [(group.item.weight, group.tally) for group in groups]
    return Score(
        value=_weighted((weight, count, 0, 0) for weight, count in items),
        low=_weighted((weight, count, count.open, 0) for weight, count in items),
        high=_weighted((weight, count, count.open, count.open) for weight, count in items),
        scored_items=len({group.item.id for group in groups if group.tally.scored}),
        tally=_total(groups),
    )


def _total(groups: Iterable[_Group]) -> Tally:
    tallies = [group.tally for group in groups]
    return Tally(**{one.name: sum(getattr(each, one.name) for each in tallies) for one in _COUNTS})


def _weighted(items: Iterable[tuple[float, Tally, int, int]]) -> float | None:
    """Return the mean of item scores weighted by item weight, or None where nothing is scored.

    Each item comes with its weight, its tally, how many open questions to assume answered, and
    how many of those Yes.
    """
    total = weights = 0.0
    for weight, count, assumed, assumed_yes in items:
        scored = count.scored + assumed
        if scored:
            total += weight * (count.points + assumed_yes) / scored
            weights += weight
    return total / weights if weights else None


def score_card(questions: Sequence[Question]) -> ScoreCard:
    """Work out every score of an audit from all its questions in walk order."""
    groups = _groups(questions)
    cpted = [group for group in groups if group.item.scored]
    return ScoreCard(
        overall=_score(cpted),
        principles={
            principle: _score(part)
            for principle in Principle
            if (part := [group for group in cpted if principle in group.item.principles])
        },
        sections=_by(cpted, lambda group: group.item.section_id),
        buildings=_by(cpted, lambda group: group.building_id),
        classes={
            kind: _total(group for group in groups if kind in group.item.tags)
            for kind in ItemClass
        },
        critical=[
            question
            for question in questions
            if question.item.critical and question.value is AnswerValue.NO
        ],
    )


def _by(groups: Sequence[_Group], key: Callable[[_Group], Key]) -> dict[Key, Score]:
    parts: dict[Key, list[_Group]] = defaultdict(list)
    for group in groups:
        parts[key(group)].append(group)
    return {name: _score(part) for name, part in parts.items()}
