"""What an audit is told by first: critical conditions, score and coverage, never one alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cpted_audit.analysis.scoring.definitions import definition
from cpted_audit.analysis.scoring.scope import Question, Walk, never_made
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.tally import Tally, tally
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
    critical = [question for question in questions if question.item.critical]
    return headline_of(walk, critical, tally(critical, definition(walk.scoring)), overall)


def headline_of(
    walk: Walk, critical: Iterable[Question], counts: Tally, overall: Score
) -> Headline:
    """Return the same of its critical questions and how often they have each answer."""
    return Headline(
        not_in_place=tuple(question for question in critical if question.value is AnswerValue.NO),
        partly=counts.partial,
        looked_at=counts.scored,
        not_looked_at=counts.open,
        score=overall,
        never_made=tuple(never_made(walk)),
    )
