"""The scores kept by item and place: an answer that changes is counted again, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import is_not

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import (
    WHOLE,
    Apart,
    Basis,
    ItemPart,
    ItemScore,
    ScoreCard,
    asked_apart,
    card_of,
    group_of,
    part_of,
)
from cpted_audit.analysis.scoring.tally import Tally, total
from cpted_audit.analysis.scoring.tiers import Tiers, tiers_of
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
        self._numbers: dict[Apart, dict[AnswerValue | None, list[int]]] = {}
        """The questions of an item in a building by their answers, made beside its part."""
        self._joined: dict[tuple[int, ...], tuple[Sequence[ItemPart], ItemScore]] = {}
        self._card: ScoreCard | None = None
        self._answered: dict[tuple[AnswerValue, ...], list[Question]] = {}
        self._critical: list[Question] | None = None

    def follow(self, questions: Sequence[Question], basis: Basis) -> None:
        """Take in all questions of the audit in walk order, and what the score rests on."""
        if basis != self._basis:
            self._parts, self._basis, self._card = {}, basis, None
        if questions is self._questions:
            return
        self._answered, self._critical = {}, None
        if len(questions) == len(self._questions) and self._changed_in_place(questions):
            return
        before, self._groups = self._groups, asked_apart(questions)
        self._at = {}
        for number, question in enumerate(questions):
            self._at.setdefault(_apart(question), []).append(number)
        self._numbers = {}
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
            self._numbers.pop(key, None)
        return True

    @property
    def card(self) -> ScoreCard:
        """Every score of the audit."""
        if self._card is None:
            before, self._joined = self._joined, {}
            critical = [one for one in self.critical if one.value is AnswerValue.NO]
            self._card = card_of(
                list(self._all_parts()), critical, self._basis,
                lambda item, parts: self._join(item, parts, before),
            )  # fmt: skip
        return self._card

    @property
    def tiers(self) -> Tiers:
        """The tiers of every section."""
        return tiers_of(self.tallies())

    def tallies(self) -> Iterable[tuple[Item, Tally]]:
        """Return every item in walk order with how often it has each answer."""
        found: dict[ItemId, tuple[Item, list[Tally]]] = {}
        for part in self._all_parts():
            _, counts = found.setdefault(part.item.id, (part.item, []))
            counts += [part.beside, part.sampled]
        return [(item, total(counts)) for item, counts in found.values()]

    def answered(self, *values: AnswerValue) -> list[Question]:
        """Return the questions that have one of some answers, in walk order."""
        if values not in self._answered:
            self._answered[values] = self._at_numbers(
                number
                for key in self._groups
                for found in (self._by_value(key),)
                for value in values
                for number in found.get(value, ())
            )
        return [*self._answered[values]]

    @property
    def critical(self) -> list[Question]:
        """The critical questions in walk order, answered or not."""
        if self._critical is None:
            self._critical = self._at_numbers(
                number
                for key, group in self._groups.items()
                if group[0].item.critical
                for number in self._at[key]
            )
        return [*self._critical]

    @property
    def critical_tally(self) -> Tally:
        """How often the critical questions have each answer."""
        parts = [part for part in self._all_parts() if part.item.critical]
        return total([counts for part in parts for counts in (part.beside, part.sampled)])

    def _at_numbers(self, numbers: Iterable[int]) -> list[Question]:
        return [self._questions[number] for number in sorted(numbers)]

    def _by_value(self, key: Apart) -> dict[AnswerValue | None, list[int]]:
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = {}
            for number in self._at[key]:
                found.setdefault(self._questions[number].value, []).append(number)
        return found

    def _all_parts(self) -> Iterable[ItemPart]:
        for key, group in self._groups.items():
            if key not in self._parts:
                self._parts[key] = part_of(group, key[1], self._basis)
        return [self._parts[key] for key in self._groups]

    def _join(
        self, item: Item, parts: Sequence[ItemPart],
        before: dict[tuple[int, ...], tuple[Sequence[ItemPart], ItemScore]],
    ) -> ItemScore:  # fmt: skip
        """Return the group of some parts, made once as long as they are the same objects."""
        key = tuple(map(id, parts))  # they are held beside it, so that an id stays theirs
        known = self._joined.get(key) or before.get(key) or (parts, group_of(item, parts))
        self._joined[key] = known
        return known[1]


def _apart(question: Question) -> Apart:
    return question.item.id, question.place.building_id
