"""The registers in the full report: the tables of the responders' sheets, lying on their side."""

from __future__ import annotations

from collections.abc import Callable

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Story
from cpted_audit.report.responder_model import Responder
from cpted_audit.report.sections import responder_tables as tables

_Add = Callable[[Story, Report], None]


def add_site(story: Story, report: Report) -> None:
    """Add what is agreed about the site, from a new page on."""
    if report.sheets is not None:
        story.page_break(landscape=True)
        tables.site(story, report.sheets)


def add_contacts(story: Story, report: Report) -> None:
    """Add whom to call; what follows stands upright again."""
    if report.sheets is not None:
        tables.contacts(story, report.sheets)
        story.page_break()


def table(*adds: Callable[[Story, Responder], None]) -> _Add:
    """Return a section of the report for tables of the sheets."""

    def add_table(story: Story, report: Report) -> None:
        if report.sheets is not None:
            for add in adds:
                add(story, report.sheets)

    return add_table
