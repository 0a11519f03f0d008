"""The registers in the full report: the tables of the responders' sheets, lying on their side.

Below each stands what else was recorded: states and notes, what a door is made of, its checks.
"""

from __future__ import annotations

from collections.abc import Callable

from cpted_audit.report.model import Report
from cpted_audit.report.parts import Part
from cpted_audit.report.pdf import Run, Story
from cpted_audit.report.responder import tables
from cpted_audit.report.responder.model import Responder
from cpted_audit.report.sections import plans
from cpted_audit.report.views import BesideRow, Fact
from cpted_audit.report.wording import named

# Codes and how key boxes are opened: only by choice, and only in an encrypted file.


def add_codes(story: Story, report: Report) -> None:
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


_Add = Callable[[Story, Report], None]
_NAME_WIDTH = 190.0


def add_site(story: Story, report: Report) -> None:
    """Add what is agreed about the site, from a new page on."""
    if report.sheets is not None:
        story.page_break(landscape=True)
        tables.site(story, report.sheets)
        _besides(story, report, Part.SITE)


def add_contacts(story: Story, report: Report) -> None:
    """Add whom to call; what follows stands upright again."""
    if report.sheets is not None:
        tables.contacts(story, report.sheets)
        _besides(story, report, Part.CONTACTS)
        story.page_break()


def add_plans(story: Story, report: Report) -> None:
    """Add the plans, and what was noted at the signs on them."""
    plans.add(story, report)
    if any(beside.part is Part.PLANS for beside in report.besides):
        with story.section("Noted on the plans"):
            _besides(story, report, Part.PLANS)


def table(part: Part, *adds: Callable[[Story, Responder], None]) -> _Add:
    """Return a section of the report for tables of the sheets, and what else was recorded."""

    def add_table(story: Story, report: Report) -> None:
        if report.sheets is not None:
            for add in adds:
                add(story, report.sheets)
            _besides(story, report, part)

    return add_table


def _besides(story: Story, report: Report, part: Part) -> None:
    for beside in report.besides:
        if beside.part is part:
            story.table(
                [[beside.head, "Also recorded"]], [_row(row) for row in beside.rows],
                widths=(_NAME_WIDTH, 0), tight=True,
            )  # fmt: skip


def _row(row: BesideRow) -> list[list[Run | str]]:
    facts = [piece for fact in row.facts for piece in (" · ", *_said(fact))][1:]
    return [[Run(named(row.name, "without a name"), bold=True)], facts]


def _said(fact: Fact) -> list[Run | str]:
    if not fact.words:
        return [fact.text]
    return [f"{fact.words}: ", Run(fact.text, bold=fact.grave)]
