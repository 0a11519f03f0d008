"""The as-walked scores of several audits of a school in the order of their days.

Two that follow one another are joined where they can be compared: of the questions of the score
that either has an answer to, at least half are the same question, answered in both. What is not
joined is a gap with its reason, and nothing is said between the two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from cpted_audit.analysis.comparing.compared import AuditsCompared, ComparedState
from cpted_audit.analysis.comparing.turns import WHY_NOT_WORDS, Turn, Turned, WhyNot
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.tally import POINTS
from cpted_audit.words import N_, Words

JOINED_FROM: Final = 0.5
"""From which share of comparable questions on two audits are joined."""


class TrendPoint(NamedTuple):
    """One audit or edition: its score as walked, and the points to either side of its band."""

    state: ComparedState
    score: Score
    band: int


class TrendStep(NamedTuple):
    """From one audit to the next: `points` of the printed scores, and from how many on they count.

    `share` of the questions can be compared. `gap` says why the two are not joined; None joins.
    """

    points: int | None
    least: int
    share: float
    gap: Words | None

    @property
    def means_something(self) -> bool:
        """Whether the two are joined and differ by more than their errors."""
        return self.gap is None and self.points is not None and abs(self.points) >= self.least


@dataclass(frozen=True, slots=True)
class Trend:
    """Audits by the day of their last answer, and the steps between them, one fewer.

    `left_out` says which files are not among them, as they are of an audit that is.
    """

    points: tuple[TrendPoint, ...]
    steps: tuple[TrendStep, ...]
    left_out: tuple[Words, ...] = ()

    @property
    def runs(self) -> list[list[int]]:
        """The numbers of the points that are joined, run by run; those without a score in none."""
        found: list[list[int]] = []
        for at, point in enumerate(self.points):
            if point.score.percent is None:
                continue
            if at and found and found[-1][-1] == at - 1 and self.steps[at - 1].gap is None:
                found[-1].append(at)
            else:
                found.append([at])
        return found

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day; None where nothing was answered."""
        days = [one.state.walked_on for one in self.points if one.state.walked_on is not None]
        return (min(days), max(days)) if days else None


def trend_of(
    points: Sequence[TrendPoint], compared: Iterable[AuditsCompared], left_out: Iterable[Words] = ()
) -> Trend:
    """Return the trend of audits in the order of their days, each compared with the one before."""
    return Trend(tuple(points), tuple(map(step_of, compared)), tuple(left_out))


def in_order(states: Iterable[ComparedState]) -> list[int]:
    """Return the numbers of states in the order of their days, those without any last."""
    listed = list(states)

    def key(at: int) -> tuple[date, str, int, int]:
        one = listed[at]
        edition = 10**9 if one.edition is None else one.edition
        return one.walked_on or date.max, one.file, edition, at

    return sorted(range(len(listed)), key=key)


def step_of(found: AuditsCompared) -> TrendStep:
    """Return the step between two audits, and why they are not joined where they are not."""
    overall = found.overall
    share, why = _comparable(found.turned)
    gap: Words | None = None
    if found.two_schools:
        gap = N_("the schools are called otherwise")
    elif overall.points is None:
        gap = N_("one of the two has no score in percent")
    elif share < JOINED_FROM:
        gap = N_(
            "{share} % of the questions can be compared; most often {why}",
            share=round(100 * share),
            why=N_("no question is in both") if why is None else WHY_NOT_WORDS[why],
        )
    return TrendStep(overall.points, overall.least, share, gap)


def _comparable(turns: Iterable[Turned]) -> tuple[float, WhyNot | None]:
    """Return the share of scored questions that can be compared, and the most frequent reason."""
    scored = list(_scored(turns))
    reasons = Counter(one.why for one in scored if one.why is not None)
    same = sum(one.turn is not Turn.NOT_COMPARABLE for one in scored)
    most = reasons.most_common(1)
    return same / len(scored) if scored else 0.0, most[0][0] if most else None


def _scored(turns: Iterable[Turned]) -> Iterator[Turned]:
    for one in turns:
        if one.item.scored and (one.before in POINTS or one.after in POINTS):
            yield one
