"""What mending would change: the points a remedy adds to the overall score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import WHOLE, Basis, score
from cpted_audit.analysis.scoring.today import as_mended
from cpted_audit.domain.vocabulary import CostBand

QUICK_BANDS = (CostBand.STAFF_TIME, CostBand.UNDER_1K, CostBand.FROM_1K_TO_10K)
"""The cost bands of the long-term remedy up to which a remedy counts as soon done."""
QUICK_MOST = 10_000
"""The same in US dollars, where an amount was given."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One short-term remedy, the open findings it mends, and what that adds to the score.

    `gain` is in points of 100, unrounded.
    """

    short_term: str
    cost_band: CostBand
    findings: tuple[OpenFinding, ...]
    gain: float


def gain(
    questions: Sequence[Question], mended: Iterable[OpenFinding], basis: Basis = WHOLE
) -> float:
    """Return by how many points the overall score would rise if the findings' answers were Yes.

    Items outside the CPTED score add nothing, and neither do free findings.
    """
    asked = [question for question in questions if question.item.scored]
    return _rise(asked, score(asked, basis).value, mended, basis)


def _rise(
    asked: Sequence[Question], now: float | None, mended: Iterable[OpenFinding], basis: Basis
) -> float:
    answers = {
        finding.question.answer.id
        for finding in mended
        if finding.question is not None and finding.question.answer is not None
    }
    then = score(as_mended(asked, answers), basis).value
    return 0.0 if now is None or then is None else max((then - now) * 100, 0.0)


def quick_wins(
    questions: Sequence[Question],
    findings: Iterable[OpenFinding],
    basis: Basis = WHOLE,
    *,
    most: int,
) -> list[Remedy]:
    """Return the soon-done remedies that would raise the overall score most, the best first.

    Findings on one item with the same remedy and cost are mended together. Among equal gains the
    cheaper comes first.
    """
    groups: dict[tuple[str, str, CostBand], list[OpenFinding]] = defaultdict(list)
    for finding in findings:
        if finding.question is None:
            continue
        item = finding.question.item
        if item.scored and finding.cost_band in QUICK_BANDS:
            groups[item.id, finding.short_term, finding.cost_band].append(finding)
    asked = [question for question in questions if question.item.scored]
    now = score(asked, basis).value if groups else None
    remedies = [
        Remedy(
            short_term,
            cost_band,
            tuple(sorted(group, key=_number)),
            _rise(asked, now, group, basis),
        )
        for (_, short_term, cost_band), group in groups.items()
        if short_term.strip()
    ]
    return sorted(remedies, key=_rank)[:most]


def _rank(remedy: Remedy) -> tuple[float, int, int]:
    cost = QUICK_BANDS.index(remedy.cost_band)
    return -round(remedy.gain, 9), cost, remedy.findings[0].number


def _number(finding: OpenFinding) -> int:
    return finding.number
