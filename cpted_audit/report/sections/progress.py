"""What became of findings since the edition before: mended, new, reopened, still to repair."""

from __future__ import annotations

from cpted_audit.analysis.findings.progress import BECAME_WORDS, Became
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.report.pdf import Cell, PageInk, Run, Story, TableRow, Text
from cpted_audit.report.sections.finding_work import state_text
from cpted_audit.report.views import ProgressView
from cpted_audit.report.wording import counted, day, finding_anchor

_COLUMNS = 4
_TOLD = [became for became in BECAME_WORDS if became is not Became.OPEN]
"""What is listed finding by finding; what is still to repair stands in the lists of findings."""


def add(story: Story, view: ProgressView | None) -> None:
    """Add the section; without an edition before there is nothing to compare with, and none."""
    if view is None:
        return
    story.page_break(joins=True)
    with story.section(f"Since edition {view.edition}", after=f"of {day(view.on)}"):
        story.paragraph(_sums(view))
        rows: list[TableRow] = []
        for became in _TOLD:
            found = view.found[became]
            if found:
                head: Text = [Run(BECAME_WORDS[became], bold=True),
                        f" · {counted(len(found), 'finding')}"]  # fmt: skip
                rows.append(TableRow([Cell(head, span=_COLUMNS, background=PageInk.TRACK)]))
                rows += [_row(one) for one in found]
        if rows:
            story.table(
                [["No.", "What was found", "Where", "State"]], rows, widths=(30, 0, 130, 110)
            )


def _sums(view: ProgressView) -> str:
    still = view.found[Became.OPEN]
    late = sum(row.overdue for row in still)
    left = f"{counted(len(still), 'finding')} {'is' if len(still) == 1 else 'are'} still to repair"
    changed = any(view.found[became] for became in _TOLD)
    nothing = "" if changed else "Nothing else became of a finding. "
    return f"{nothing}{left} as on that day, {late:,} of them overdue."


def _row(row: FindingRow) -> TableRow:
    number = Run(str(row.number), link=finding_anchor(row.number), soft=True)
    state = f"Set aside: {row.aside}" if row.aside else state_text(row)
    return TableRow([number, row.title, row.place_path, state])
