"""What to come back for: the items that could not be observed."""

from __future__ import annotations

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Story
from cpted_audit.report.wording import NOTHING, counted


def add(story: Story, report: Report) -> None:
    """Add the return-visit list."""
    blank = sum(counts.blank for counts in report.card.classes.values())
    with story.section("Return-visit list"):
        if report.return_visits:
            story.paragraph("These items could not be observed and await another visit.")
            story.table(
                [["Where", "Item", "Condition to observe", "What to come back for"]],
                [
                    [view.where, view.item.id, view.item.ideal, view.note or NOTHING]
                    for view in report.return_visits
                ],
                widths=(124, 34, 0, 150),
            )
        else:
            story.paragraph("No item was answered Can't observe.")
        if blank:
            story.paragraph(
                f"{counted(blank, 'item is', 'items are')} not answered yet; the results name "
                "them place by place."
            )
