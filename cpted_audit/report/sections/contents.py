"""The table of contents."""

from __future__ import annotations

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Story


def add(story: Story, _report: Report) -> None:
    """Add the contents with page numbers, on pages of their own."""
    with story.section("Contents", listed=False):
        story.toc(depth=2)
    story.page_break()
