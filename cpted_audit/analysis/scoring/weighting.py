"""How much the score hangs on its weights: the same answers weighed in other ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import WHOLE, Basis, Score, score
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True)
class Weighing:
    """One other way of weighing, and the overall score under it."""

    words: str
    score: Score


def weighings(questions: Sequence[Question], basis: Basis = WHOLE) -> list[Weighing]:
    """Return the overall score as defined and under every other way of weighing."""
    return [
        Weighing(words, score([change(question) for question in questions], basis))
        for words, change in _WAYS
    ]


def _as_defined(question: Question) -> Question:
    return question


def _equal(question: Question) -> Question:
    return replace(question, item=replace(question.item, weight=1.0))


def _critical_doubled(question: Question) -> Question:
    item = question.item
    return replace(question, item=replace(item, weight=item.weight * (2 if item.critical else 1)))


def _partial_as_no(question: Question) -> Question:
    answer = question.answer
    if answer is None or answer.value is not AnswerValue.PARTIAL:
        return question
    return replace(question, answer=replace(answer, value=AnswerValue.NO))


_WAYS: tuple[tuple[str, Callable[[Question], Question]], ...] = (
    ("As defined", _as_defined),
    ("Every item weighing the same", _equal),
    ("Critical items weighing double", _critical_doubled),
    ("Partial counted as No", _partial_as_no),
)
