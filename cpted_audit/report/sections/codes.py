"""Codes and how key boxes are opened: only by choice, and only in an encrypted file."""

from __future__ import annotations

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Story


def add(story: Story, report: Report) -> None:
    """Add the codes from a new page on."""
    story.seal()
    story.page_break()
    with story.section("Codes and how key boxes are opened"):
        if not report.codes:
            story.paragraph("No code is recorded in this audit.")
            return
        story.paragraph(
            "These were chosen to be in this copy. Change a code when a copy that has it is lost."
        )
        story.table(
            [["For", "Name", "Where", "Code", "Known to", "Changed"]],
            [
                [code.kind, code.name, code.where, code.secret, code.known_to, code.changed]
                for code in report.codes
            ],
            widths=(58, 0, 90, 96, 90, 62),
        )
