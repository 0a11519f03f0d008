"""Every critical item answered No, of any tag, whatever the score."""

from __future__ import annotations

from cpted_audit.domain.vocabulary import label
from cpted_audit.report.model import CriticalView, Report
from cpted_audit.report.pdf import Content, Ink, Run, Story
from cpted_audit.report.wording import counted, finding_anchor, finding_mark

ANCHOR = "critical-answers"


def add(story: Story, report: Report) -> None:
    """Add the table of critical answers, before the findings it leads to."""
    with story.section("Critical answers", anchor=ANCHOR):
        if not report.critical:
            story.paragraph("No critical item was answered No.")
            return
        story.paragraph(
            f"{counted(len(report.critical), 'critical item was', 'critical items were')} answered "
            "No. They are listed whatever the score, and whatever their tags."
        )
        story.table(
            [["Finding", "What was found", "Where"]],
            [_row(view) for view in report.critical],
            widths=(46, 0, 170),
        )


def _row(view: CriticalView) -> list[Content]:
    """Return a line; what was written stands with the finding, or with the answer."""
    item, finding = view.item, view.finding
    tags = ", ".join(map(label, item.tags))
    sort = Run(f" {item.id} · {tags}", color=Ink.MUTED)
    what: list[Run | str] = [view.title, sort]
    if finding is None:
        return ["set aside", what, view.where]
    return [[finding_mark(finding)], what, Run(view.where, link=finding_anchor(finding.number))]
