"""The findings to mend: by trade, then by place, each with photos, remedies and cost band."""

from __future__ import annotations

from itertools import groupby

from cpted_audit.domain.vocabulary import label
from cpted_audit.report.facility.views import FacilityReport
from cpted_audit.report.pdf import Story
from cpted_audit.report.sections.findings import add_finding, pages_for
from cpted_audit.report.wording import counted, named


def add(story: Story, report: FacilityReport) -> None:
    """Add every finding; what is read first is who mends it."""
    pages = pages_for(report.checklist, report.plans, report.findings, report.law)
    for trade in report.trades:
        after = f"({counted(len(trade.findings), 'finding')})"
        with story.section(f"Repairs needed: {label(trade.role)}", after=after):
            for building, found in groupby(trade.findings, key=lambda view: view.building):
                with story.section(named(building, "Unnamed building")):
                    for view in found:
                        add_finding(story, view, pages)
    left_out = report.photos_left_out
    if left_out.with_students:
        count = counted(left_out.with_students, "photo")
        story.paragraph(f"{count} in which students can be seen left out of this document.")
    if left_out.unasked:
        count = counted(left_out.unasked, "photo")
        story.paragraph(
            f"{count} left out of this document: nobody has said whether students can be seen."
        )
