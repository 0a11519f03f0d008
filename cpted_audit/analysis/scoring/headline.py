"""What an audit is told by first: critical conditions, score and coverage, never one alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpted_audit.analysis.scoring.definitions import definition
from cpted_audit.analysis.scoring.scope import Question, Walk, never_made
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.tally import is_open
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True)
class Headline:
    """The three things of equal weight.

    `not_in_place` are the critical conditions answered No, in walk order; `partly` counts those
    answered Partial, `looked_at` all that were rated and `not_looked_at` those still open.
    `never_made` are kinds of place of which the audit has none, and nobody said there are none.
    """

    not_in_place: tuple[Question, ...]
    partly: int
    looked_at: int
    not_looked_at: int
    score: Score
    never_made: tuple[SpaceType, ...] = ()


def headline(walk: Walk, questions: Sequence[Question], overall: Score) -> Headline:
    """Return what an audit is told by first, of all its questions and its overall score."""
    scoring = definition(walk.scoring)
    critical = [question for question in questions if question.item.critical]
    values = [question.value for question in critical]
    return Headline(
        not_in_place=tuple(question for question in critical if question.value is AnswerValue.NO),
        partly=values.count(AnswerValue.PARTIAL),
        looked_at=sum(
            value in {AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.NO} for value in values
        ),
        not_looked_at=sum(is_open(question, scoring) for question in critical),
        score=overall,
        never_made=tuple(never_made(walk)),
    )
