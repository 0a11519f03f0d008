"""Equipment, shut-offs, doors and keys that were found missing or out of order, for who mends."""

from __future__ import annotations

from cpted_audit.report.facility.views import FacilityReport
from cpted_audit.report.pdf import Run, Story
from cpted_audit.report.wording import NOTHING


def add(story: Story, report: FacilityReport) -> None:
    """Add the table; where everything is in order there is none."""
    if not report.things:
        return
    story.page_break()
    with story.section("Equipment, doors and keys"):
        story.paragraph(
            "These were recorded as missing or not in order. What is in order is not listed here."
        )
        story.table(
            [["What", "Where", "Found"]],
            [
                [Run(thing.what, bold=True), thing.where or NOTHING, thing.found]
                for thing in report.things
            ],
            widths=(170, 0, 150),
            row_header=True,
        )  # fmt: skip
