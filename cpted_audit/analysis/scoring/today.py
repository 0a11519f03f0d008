"""The score today: verified findings count as mended, as docs/scoring.md defines it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import ScoreCard
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One way an audit is scored, with the day it is true of; None while nothing is answered."""

    on: date | None
    card: ScoreCard
    headline: Headline


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoScores:
    """The score as walked and that of today, each with its date; never mixed, never averaged.

    `mended` counts the answers that today counts as Yes because their findings are verified, and
    `last_verified` is the newest day of those. Without any, both are the same.
    """

    as_walked: Told
    today: Told
    mended: int
    last_verified: date | None


def as_mended(questions: Iterable[Question], mended: Collection[AnswerId]) -> list[Question]:
    """Return the questions with the answers of verified findings as Yes; nothing is stored so."""
    return [_mended(question) if _is(question, mended) else question for question in questions]


def _is(question: Question, mended: Collection[AnswerId]) -> bool:
    return question.answer is not None and question.answer.id in mended


def _mended(question: Question) -> Question:
    if question.answer is None:
        return question
    return replace(question, answer=replace(question.answer, value=AnswerValue.YES))
