"""The table of schools and sections: a step for each score, in words and never color alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from cpted_audit.analysis.district.schools import SchoolLine, score_text
from cpted_audit.domain.rollup import ScoredAs, ScoreRow
from cpted_audit.domain.words import N_
from cpted_audit.words import counted, joined

STEPS: Final = (50, 65, 80)
"""Percents at which a next step begins; the first step is below the first of them."""
STEP_WORDS: Final = (
    N_("under 50"), N_("50 to 64"), N_("65 to 79"), N_("80 and more"),
)  # fmt: skip
NOT_ASKED: Final = N_("not asked")
TOLD: Final = N_(
    "Each number is a section's score; behind it in parentheses stand the critical conditions not "
    "in place. The shades only repeat the numbers, in four steps: {steps}."
)
_CRITICAL = counted(
    "1 critical condition not in place", "{count} critical conditions not in place", None
)


class HeatColumn(NamedTuple):
    """A section: its id, and what most of the checklists call it."""

    name: str
    title: str


def sections_of(lines: Iterable[SchoolLine]) -> list[HeatColumn]:
    """Return the sections scored at any school, in the order of the longest list, then others'."""
    lists = [
        [row for row in line.sections[ScoredAs.WALKED].values() if row.value is not None]
        for line in lines
    ]
    found: dict[str, HeatColumn] = {}
    for rows in sorted(lists, key=len, reverse=True):
        for row in rows:
            found.setdefault(row.name, HeatColumn(row.name, row.title or row.name))
    return list(found.values())


def step_of(row: ScoreRow | None) -> int | None:
    """Return the step of a section's score, from 0; None where it has no number."""
    if row is None or row.percent is None:
        return None
    return sum(row.percent >= one for one in STEPS)


def cell_text(row: ScoreRow | None) -> str:
    """Return what stands in a narrow cell: the score, and critical conditions in parentheses."""
    if row is None:
        return "–"
    text = "…" if row.percent is None else score_text(row)
    return f"{text} ({row.critical:,})" if row.critical else text


def cell_words(row: ScoreRow | None) -> str:
    """Return a cell in whole words."""
    if row is None:
        return NOT_ASKED
    critical = [_CRITICAL.of(row.critical)] if row.critical else []
    return joined("; ", [score_text(row), *critical])


def told_words() -> str:
    """Return how the table is read."""
    return TOLD.format(steps=joined(", ", STEP_WORDS))


def row_of(line: SchoolLine, columns: Sequence[HeatColumn], how: ScoredAs) -> list[ScoreRow | None]:
    """Return a school's scores in the order of the columns."""
    return [line.sections[how].get(one.name) for one in columns]
