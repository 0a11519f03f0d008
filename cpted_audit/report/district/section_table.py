"""The table of schools and sections: numbers in shades that repeat them, with a key above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cpted_audit.analysis.district.heat import (
    HeatColumn,
    cell_text,
    row_of,
    sections_of,
    step_of,
    told_words,
)
from cpted_audit.analysis.district.lists import SchoolGroup
from cpted_audit.domain.rollup import ScoredAs, ScoreRow
from cpted_audit.report.district.groups import in_groups
from cpted_audit.report.pdf import Cell, Content, PageInk, Run, Story
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.wording import listed

SHADES: Final = ("#A9C6F0", "#C9DCF6", "#E6EFFB", PageInk.SURFACE)
"""The grounds of the steps, the lowest first; letters are read on each of them."""
_MIDDLE: Final[Align] = "center"
_MOST: Final = 14
"""Sections beside each other; more stand in a table of their own."""


def add(story: Story, groups: Sequence[SchoolGroup], how: ScoredAs) -> None:
    """Add the table; where no section was scored, nothing."""
    columns = sections_of(line for group in groups for line in group.rows)
    if not columns:
        return
    told = "as walked" if how is ScoredAs.WALKED else "today"
    with story.section("Sections, by name", after=told):
        story.paragraph(
            f"{told_words()} “…” is a section of which too little was walked or too few items are "
            "scored to print a number; “–” is not asked."
        )
        for start in range(0, len(columns), _MOST):
            _table(story, groups, columns[start : start + _MOST], start, how)


def _table(
    story: Story, groups: Sequence[SchoolGroup], columns: Sequence[HeatColumn], start: int,
    how: ScoredAs,
) -> None:  # fmt: skip
    keys = [f"{start + at + 1} {one.title}" for at, one in enumerate(columns)]
    story.paragraph([Run("Columns: ", bold=True), f"{listed(keys)}."])
    heads: list[Content] = ["School", *(str(start + at + 1) for at in range(len(columns)))]
    sides: list[Align] = ["left", *(_MIDDLE for _ in columns)]
    rows = in_groups(
        groups, len(heads),
        lambda line: [line.name, *(_cell(row) for row in row_of(line, columns, how))],
    )  # fmt: skip
    story.table(
        [heads], rows, widths=(0.0, *(38.0 for _ in columns)), align=sides, dense=True
    )  # fmt: skip


def _cell(row: ScoreRow | None) -> Cell:
    step = step_of(row)
    text: Content = cell_text(row)
    if row is not None and row.critical:
        text = Run(cell_text(row), bold=True)
    return Cell(text, background=None if step is None else SHADES[step])
