"""How much the score hangs on its weights: the same answers weighed in other ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import WHOLE, Basis, Score, score
from cpted_audit.checklist.model import Item
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True)
class Weighing:
    """One other way of weighing, and the overall score under it."""

    words: str
    score: Score


def weighings(questions: Sequence[Question], basis: Basis = WHOLE) -> list[Weighing]:
    """Return the overall score as defined and under every other way of weighing."""
    return [Weighing(words, score(change(questions), basis)) for words, change in _WAYS]


def _as_defined(questions: Sequence[Question]) -> Sequence[Question]:
    return questions


def _equal(questions: Sequence[Question]) -> Sequence[Question]:
    return _with_weights(questions, lambda _item: 1.0)


def _critical_doubled(questions: Sequence[Question]) -> Sequence[Question]:
    return _with_weights(questions, lambda item: item.weight * (2 if item.critical else 1))


def _with_weights(
    questions: Sequence[Question], weight: Callable[[Item], float]
) -> Sequence[Question]:
    """Return the questions with other weights; an item is asked at many places, and made once."""
    items = {one.item.id: one.item for one in questions}
    weighed = {name: replace(item, weight=weight(item)) for name, item in items.items()}
    return [Question(weighed[one.item.id], one.place, one.answer) for one in questions]


def _partial_as_no(questions: Sequence[Question]) -> Sequence[Question]:
    return [
        Question(one.item, one.place, replace(one.answer, value=AnswerValue.NO))
        if one.answer is not None and one.answer.value is AnswerValue.PARTIAL
        else one
        for one in questions
    ]


_WAYS: tuple[tuple[str, Callable[[Sequence[Question]], Sequence[Question]]], ...] = (
    ("As defined", _as_defined),
    ("Every item weighing the same", _equal),
    ("Critical items weighing double", _critical_doubled),
    ("Partial counted as No", _partial_as_no),
)
