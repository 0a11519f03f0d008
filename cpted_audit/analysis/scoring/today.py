"""The score today: verified findings count as mended, as docs/scoring.md defines it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from cpted_audit.analysis.scoring.headline import Headline, headline
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.analysis.scoring.score import Basis, ScoreCard, score, score_card
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedScore:
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

    as_walked: DatedScore
    today: DatedScore
    mended: int
    last_verified: date | None


def both_scores(
    walk: Walk,
    questions: Sequence[Question],
    basis: Basis,
    verified: Mapping[AnswerId, date],
    today: date,
) -> TwoScores:
    """Return the score of all questions as walked, and that of a day.

    `verified` are the answers whose findings are verified, each with the day of that.
    """
    walked = _told(walk, questions, basis, walked_on(questions))
    if verified:
        now = _told(walk, as_mended(questions, verified), basis, today)
    else:
        now = replace(walked, on=today)
    return TwoScores(
        as_walked=walked, today=now, mended=len(verified),
        last_verified=max(verified.values(), default=None),
    )  # fmt: skip


class DatedHeadline(NamedTuple):
    """What an audit leads with, its overall score among it, and the day that is true of."""

    on: date | None
    headline: Headline


def both_headlines(
    walk: Walk,
    questions: Sequence[Question],
    basis: Basis,
    verified: Mapping[AnswerId, date],
    today: date,
) -> tuple[DatedHeadline, DatedHeadline | None]:
    """Return what an audit leads with as walked, and today where findings are verified.

    They are those of `both_scores`, without the scores of principles, sections and buildings.
    """
    now = None
    if verified:
        mended = as_mended(questions, verified)
        now = DatedHeadline(today, headline(walk, mended, score(mended, basis)))
    walked = headline(walk, questions, score(questions, basis))
    return DatedHeadline(walked_on(questions), walked), now


def walked_on(questions: Iterable[Question]) -> date | None:
    """Return the day of the last answer; None while nothing is answered."""
    times = (
        question.answer.observed_at for question in questions if question.answer and question.value
    )
    last = max(times, default=None)
    return None if last is None else last.date()


def _told(walk: Walk, questions: Sequence[Question], basis: Basis, on: date | None) -> DatedScore:
    card = score_card(questions, basis)
    return DatedScore(on=on, card=card, headline=headline(walk, questions, card.overall))


def as_mended(questions: Iterable[Question], mended: Collection[AnswerId]) -> list[Question]:
    """Return the questions with the answers of verified findings as Yes; nothing is stored so."""
    return [_mended(question) if _is(question, mended) else question for question in questions]


def _is(question: Question, mended: Collection[AnswerId]) -> bool:
    return question.answer is not None and question.answer.id in mended


def _mended(question: Question) -> Question:
    if question.answer is None:
        return question
    return replace(question, answer=replace(question.answer, value=AnswerValue.YES))
