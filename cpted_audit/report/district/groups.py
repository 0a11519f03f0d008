"""Rows of schools in a table, under the words of their groups where there are several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cpted_audit.analysis.district.lists import SchoolGroup
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.domain.words import counted
from cpted_audit.report.pdf import Cell, Content, PageInk, Run, TableRow, Text

Row = Callable[[SchoolLine], Sequence[Content | Cell]]


def in_groups(groups: Sequence[SchoolGroup], columns: int, row: Row) -> list[TableRow]:
    """Return the rows of a table of so many columns, with a head for each group that has words."""
    rows: list[TableRow] = []
    for group in groups:
        if group.words:
            words: Text = [
                Run(group.words, bold=True), f" · {counted(len(group.rows), 'school')}"
            ]  # fmt: skip
            head = Cell(words, span=columns, align="left", background=PageInk.TRACK)
            rows.append(TableRow([head]))
        rows += [TableRow(row(line)) for line in group.rows]
    return rows
