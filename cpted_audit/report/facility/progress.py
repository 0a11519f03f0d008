"""What there is to mend in one table, with columns to write due date, owner and progress in."""

from __future__ import annotations

from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.domain.vocabulary import label
from cpted_audit.report.facility.views import FacilityReport
from cpted_audit.report.model import FindingView
from cpted_audit.report.pdf import Cell, Content, Ink, Row, Run, Story, Text
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.sections.findings import lead
from cpted_audit.report.wording import counted, finding_anchor

COLUMNS = 7
FEW = 8
"""Findings up to which the table stands upright, with what is around it."""
_LEFT: Align = "left"
_SIDES: tuple[Align, ...] = ("right", *(_LEFT for _ in range(COLUMNS - 1)))
_PRIORITY_WORDS = {Priority.HIGH: "high", Priority.MEDIUM: "medium", Priority.LOW: "low"}


def add(story: Story, report: FacilityReport) -> None:
    """Add the table, trade by trade, on pages that lie on their side; few lines need no page."""
    story.page_break(landscape=len(report.findings) > FEW, joins=True)
    with story.section("Repair list"):
        if not report.trades:
            story.paragraph("There is no open finding.")
            return
        story.paragraph(
            "One line for each finding, by who repairs it. Due, owner and done are left to write "
            "in."
        )
        rows: list[Row] = []
        for trade in report.trades:
            count = counted(len(trade.findings), "finding")
            head: Text = [Run(label(trade.role), bold=True), f" · {count}"]
            rows.append(Row([Cell(head, span=COLUMNS, align="left", background=Ink.TRACK)]))
            rows += [Row(_line(view)) for view in trade.findings]
        story.table(
            [["No.", "What needs repair", "Where", "Priority", "Due", "Owner", "Done on"]],
            rows,
            widths=(30, 0, 108, 50, 54, 66, 54),
            align=_SIDES,
        )


def _line(view: FindingView) -> list[Content]:
    finding = view.finding
    priority = "critical" if finding.critical else _PRIORITY_WORDS[finding.priority]
    return [
        Run(str(finding.number), link=finding_anchor(finding.number)),
        [*lead(finding), finding.title],
        _where(view),
        priority,
        *("", "", ""),
    ]


def _where(view: FindingView) -> str:
    """Return where a finding is; a place its title names need not be named again."""
    rest = view.where.removesuffix(f" / {view.place_name}")
    return rest if view.place_name and view.place_name in view.finding.title else view.where
