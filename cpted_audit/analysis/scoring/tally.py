"""How many questions have each answer, and which of them are still open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

from cpted_audit.analysis.scoring.definitions import CURRENT, Definition
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue

# What is in place everywhere and should stay so.


@dataclass(frozen=True, slots=True)
class Strength:
    """An item answered Yes at every place where it applies, and at how many."""

    item: Item
    places: int


def strengths(questions: Iterable[Question], *, most: int) -> list[Strength]:
    """Return the CPTED items answered Yes everywhere, the weightiest first, then the most seen.

    N/A does not count against an item; a blank or an unable does, as it may still turn out No.
    """
    groups: dict[ItemId, list[Question]] = defaultdict(list)
    for question in questions:
        if question.item.scored:
            groups[question.item.id].append(question)
    found = [
        Strength(group[0].item, counts.yes)
        for group in groups.values()
        if (counts := tally(group)).yes and counts.yes + counts.not_applicable == counts.in_scope
    ]
    return sorted(found, key=lambda strength: (-strength.item.weight, -strength.places))[:most]


POINTS = {AnswerValue.YES: 1.0, AnswerValue.PARTIAL: 0.5, AnswerValue.NO: 0.0}
"""What an answer counts; N/A, unable and blank are outside the mean."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions have each answer."""

    yes: int = 0
    partial: int = 0
    no: int = 0
    not_applicable: int = 0
    unable: int = 0
    blank: int = 0
    reasonless: int = 0
    """Answered N/A without a reason, which is open until somebody gives one."""

    @property
    def in_scope(self) -> int:
        """Every question asked."""
        return self.answered + self.open

    @property
    def answered(self) -> int:
        """The questions addressed: Yes, Partial, No, or N/A with its reason."""
        return self.scored + self.not_applicable

    @property
    def scored(self) -> int:
        """The questions inside the mean: Yes, Partial or No."""
        return self.yes + self.partial + self.no

    @property
    def open(self) -> int:
        """The questions that may still turn out either way: unable, blank, or N/A for nothing."""
        return self.unable + self.blank + self.reasonless

    @property
    def counts(self) -> dict[AnswerValue, int]:
        """How many answers there are of each value that is scored."""
        return {
            AnswerValue.YES: self.yes, AnswerValue.PARTIAL: self.partial, AnswerValue.NO: self.no,
        }  # fmt: skip

    @property
    def points(self) -> float:
        """The points scored, each answer with what `POINTS` gives it."""
        return POINTS[AnswerValue.YES] * self.yes + POINTS[AnswerValue.PARTIAL] * self.partial

    @property
    def coverage(self) -> float:
        """Addressed ÷ in scope, 0 where nothing is in scope."""
        return self.answered / self.in_scope if self.in_scope else 0.0


_FIELDS = tuple(field.name for field in fields(Tally))
_NUMBERS = attrgetter(*_FIELDS)


def tally(questions: Iterable[Question], definition: Definition = CURRENT) -> Tally:
    """Count the answers of some questions."""
    asked = [*questions]
    count = [question.value for question in asked].count  # a Counter would hash each in Python
    set_aside = count(AnswerValue.NOT_APPLICABLE)
    asks_why = bool(set_aside) and definition.reasonless_is_open
    reasonless = sum(map(_is_reasonless, asked)) if asks_why else 0
    return Tally(
        yes=count(AnswerValue.YES),
        partial=count(AnswerValue.PARTIAL),
        no=count(AnswerValue.NO),
        not_applicable=set_aside - reasonless,
        unable=count(AnswerValue.UNABLE),
        blank=count(None),
        reasonless=reasonless,
    )


def total(tallies: Sequence[Tally]) -> Tally:
    """Return the counts of several tallies together."""
    if len(tallies) == 1:
        return tallies[0]
    return Tally(*map(sum, zip(*map(_NUMBERS, tallies), strict=True))) if tallies else Tally()


def is_open(question: Question, definition: Definition = CURRENT) -> bool:
    """Return whether a question may still turn out either way."""
    return question.value in {None, AnswerValue.UNABLE} or (
        definition.reasonless_is_open and _is_reasonless(question)
    )


def _is_reasonless(question: Question) -> bool:
    answer = question.answer
    return (
        answer is not None
        and answer.value is AnswerValue.NOT_APPLICABLE
        and not answer.note.strip()
    )
