"""The scores kept by item and place: an answer that changes is counted again, and nothing else."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from operator import is_not

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import (
    WHOLE,
    Apart,
    Basis,
    ItemPart,
    ItemScore,
    Score,
    ScoreCard,
    asked_apart,
    card_of,
    group_of,
    part_of,
    score_of,
)
from cpted_audit.analysis.scoring.tally import Tally, total
from cpted_audit.analysis.scoring.tiers import KeptSections, Tiers, tiers_of
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue


class KeptScores:
    """Everything counted of an audit's questions, which `follow` brings up to date.

    What comes out is what `score_card` and `tiers` make of all questions at once. Questions that
    are the same objects as before are taken as unchanged.
    """

    def __init__(self) -> None:
        self._questions: Sequence[Question] = ()
        self._basis = WHOLE
        self._groups: dict[Apart, list[Question]] = {}
        self._at: dict[Apart, list[int]] = {}
        """Which questions belong to an item in a building, by their numbers in walk order."""
        self._parts: dict[Apart, ItemPart] = {}
        self._keys: dict[ItemId, list[Apart]] = {}
        """In which buildings an item is asked, in walk order."""
        self._tallies: dict[ItemId, Tally] = {}
        self._joined: dict[tuple[int, ...], tuple[Sequence[ItemPart], ItemScore]] = {}
        self._scored: dict[tuple[int, ...], tuple[Sequence[ItemScore], Score]] = {}
        self._sections: KeptSections = {}
        self._card: ScoreCard | None = None
        self._answered: dict[tuple[AnswerValue, ...], list[int]] = {}
        """The numbers of the questions that have one of some answers."""
        self._critical: list[int] | None = None

    def follow(self, questions: Sequence[Question], basis: Basis) -> None:
        """Take in all questions of the audit in walk order, and what the score rests on."""
        if basis != self._basis:
            self._parts, self._basis, self._card = {}, basis, None
            self._tallies = {}
        if questions is self._questions:
            return
        if len(questions) == len(self._questions) and self._changed_in_place(questions):
            return
        before, self._groups = self._groups, asked_apart(questions)
        self._answered, self._critical = {}, None
        self._at, self._keys, self._tallies = {}, {}, {}
        for number, question in enumerate(questions):
            self._at.setdefault(_apart(question), []).append(number)
        for key in self._groups:
            self._keys.setdefault(key[0], []).append(key)
        for key in [*self._parts]:
            if before.get(key) != self._groups.get(key):
                del self._parts[key]
        self._questions, self._card = questions, None

    def _changed_in_place(self, questions: Sequence[Question]) -> bool:
        """Take in other answers to the same questions; return False where others are asked."""
        differ = map(is_not, self._questions, questions)
        changed = [number for number, is_other in enumerate(differ) if is_other]
        pairs = [(self._questions[number], questions[number]) for number in changed]
        if any(old.item is not new.item or old.place != new.place for old, new in pairs):
            return False
        self._questions, self._card = questions, None
        for key in {_apart(new) for _, new in pairs}:
            self._groups[key] = [questions[number] for number in self._at[key]]
            self._parts.pop(key, None)
            self._tallies.pop(key[0], None)
        for values, numbers in self._answered.items():
            for number, (old, new) in zip(changed, pairs, strict=True):
                if old.value in values:
                    del numbers[bisect_left(numbers, number)]
                if new.value in values:
                    insort(numbers, number)
        return True

    @property
    def card(self) -> ScoreCard:
        """Every score of the audit."""
        if self._card is None:
            before, self._joined = self._joined, {}
            scored, self._scored = self._scored, {}
            critical = [one for one in self.critical if one.value is AnswerValue.NO]
            self._card = card_of(
                list(self._all_parts()), critical, self._basis,
                lambda item, parts: self._join(item, parts, before),
                lambda groups: self._score(groups, scored),
            )  # fmt: skip
        return self._card

    @property
    def tiers(self) -> Tiers:
        """The tiers of every section."""
        return tiers_of(self.tallies(), self._sections)

    def tallies(self) -> Iterable[tuple[Item, Tally]]:
        """Return every item in walk order with how often it has each answer."""
        found = []
        for item_id, keys in self._keys.items():
            known = self._tallies.get(item_id)
            if known is None:
                parts = [self._part(key) for key in keys]
                known = total([counts for part in parts for counts in (part.beside, part.sampled)])
                self._tallies[item_id] = known
            found.append((self._groups[keys[0]][0].item, known))
        return found

    def answered(self, *values: AnswerValue) -> list[Question]:
        """Return the questions that have one of some answers, in walk order."""
        if values not in self._answered:
            self._answered[values] = [
                number for number, one in enumerate(self._questions) if one.value in values
            ]
        return self._at_numbers(self._answered[values])

    @property
    def critical(self) -> list[Question]:
        """The critical questions in walk order, answered or not."""
        if self._critical is None:
            self._critical = sorted(
                number
                for key, group in self._groups.items()
                if group[0].item.critical
                for number in self._at[key]
            )
        return self._at_numbers(self._critical)

    @property
    def critical_tally(self) -> Tally:
        """How often the critical questions have each answer."""
        parts = [part for part in self._all_parts() if part.item.critical]
        return total([counts for part in parts for counts in (part.beside, part.sampled)])

    def _at_numbers(self, numbers: Iterable[int]) -> list[Question]:
        return [*map(self._questions.__getitem__, numbers)]

    def _part(self, key: Apart) -> ItemPart:
        known = self._parts.get(key)
        if known is None:
            known = self._parts[key] = part_of(self._groups[key], key[1], self._basis)
        return known

    def _all_parts(self) -> Iterable[ItemPart]:
        return [self._part(key) for key in self._groups]

    def _join(
        self, item: Item, parts: Sequence[ItemPart],
        before: dict[tuple[int, ...], tuple[Sequence[ItemPart], ItemScore]],
    ) -> ItemScore:  # fmt: skip
        """Return the group of some parts, made once as long as they are the same objects."""
        key = tuple(map(id, parts))  # they are held beside it, so that an id stays theirs
        known = self._joined.get(key) or before.get(key) or (parts, group_of(item, parts))
        self._joined[key] = known
        return known[1]

    def _score(
        self, groups: Sequence[ItemScore],
        before: dict[tuple[int, ...], tuple[Sequence[ItemScore], Score]],
    ) -> Score:  # fmt: skip
        """Return the score of some groups, worked out once as long as they are the same objects."""
        key = tuple(map(id, groups))
        known = self._scored.get(key) or before.get(key) or (groups, score_of(groups))
        self._scored[key] = known
        return known[1]


def _apart(question: Question) -> Apart:
    return question.item.id, question.place.building_id
