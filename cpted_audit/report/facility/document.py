"""The facility document: what there is to mend, for who mends it; no scores and no response."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path

from cpted_audit.domain.vocabulary import COST_RANGES as RANGES
from cpted_audit.domain.vocabulary import CostBand, label
from cpted_audit.report.audience import Audience
from cpted_audit.report.facility import timeline
from cpted_audit.report.facility.views import FacilityReport
from cpted_audit.report.header_footer import build_copy
from cpted_audit.report.model import FindingView
from cpted_audit.report.parts import Part, parts_of
from cpted_audit.report.pdf import (
    Built,
    Cell,
    Content,
    PageInk,
    Run,
    Seal,
    Story,
    TableRow,
    Text,
    unsealed,
)
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.sections import cover, fix_plan, plans, sign_off
from cpted_audit.report.sections import progress as since
from cpted_audit.report.sections.finding_work import done_text, due_text
from cpted_audit.report.sections.findings import add_finding, lead, pages_for
from cpted_audit.report.wording import NOTHING, counted, finding_anchor, named

# What mending costs, as bands: by trade, in all, and what the bands add up to at the least.


_RIGHT: Align = "right"
_BANDS = (*CostBand, None)
_COST_SIDES: tuple[Align, ...] = ("left", *(_RIGHT for _ in (*_BANDS, "Findings")))


def add_costs(story: Story, report: FacilityReport) -> None:
    """Add the table of costs; without findings there is none."""
    if not report.trades:
        return
    story.page_break()
    with story.section("Costs by band"):
        story.paragraph(
            "The bands are orders of magnitude of the lasting remedy, not offers. What can be done "
            "at once stands with each finding. What is fixed, verified, accepted or not agreed is "
            "not counted."
        )
        lines = [
            (label(trade.role), [view for view in trade.findings if view.row.to_mend])
            for trade in report.trades
        ]
        rows = [TableRow([name, *_counts(found)]) for name, found in lines]
        total = [Run(text, bold=True) for text in _counts(report.to_mend)]
        rows.append(TableRow([Run("In all", bold=True), *total]))
        story.table(
            [["Who repairs", *map(label, _BANDS), "Findings"]],
            rows,
            widths=(0, 54, 60, 72, 76, 62, 46, 56),
            align=_COST_SIDES,
        )
        story.paragraph(sum_text(report.to_mend))


def _counts(found: Iterable[FindingView]) -> list[str]:
    bands = Counter(view.finding.cost_band for view in found)
    numbers = [bands[band] for band in _BANDS]
    return [f"{one:,}" if one else NOTHING for one in (*numbers, sum(numbers))]


def sum_text(found: Iterable[FindingView]) -> str:
    """Return what the bands add_costs up to, at the least and at the most."""
    bands = [view.finding.cost_band for view in found]
    ranges = [RANGES[band] for band in bands if band is not None]
    unsaid = len(bands) - len(ranges)
    beside = f" Cost not said, and in no sum: {counted(unsaid, 'finding')}." if unsaid else ""
    least = sum(low for low, _ in ranges)
    if any(high is None for _, high in ranges):
        sums = f"come to ${least:,} at the least; one band has no upper end."
    else:
        most = sum(high for _, high in ranges if high is not None)
        sums = f"come to between ${least:,} and ${most:,}, beside staff time."
    return f"Added up, the bands {sums}{beside}"


# What there is to mend in one table, with columns to write due date, owner and progress in.


COLUMNS = 7
FEW = 8
"""Findings up to which the table stands upright, with what is around it."""
_LEFT: Align = "left"
_VISIT_SIDES: tuple[Align, ...] = ("right", *(_LEFT for _ in range(COLUMNS - 1)))


def add_progress(story: Story, report: FacilityReport) -> None:
    """Add the table, trade by trade, on pages that lie on their side; few lines need no page."""
    story.page_break(landscape=len(report.findings) > FEW, joins=True)
    with story.section("Repair list"):
        if not report.trades:
            story.paragraph("There is no open finding.")
            return
        story.paragraph(
            "One line for each finding, by who repairs it. What nobody said of due, owner and done "
            "is left to write in. “By rule” is the day that the audit's rule gives."
        )
        rows: list[TableRow] = []
        for trade in report.trades:
            count = counted(len(trade.findings), "finding")
            head: Text = [Run(label(trade.role), bold=True), f" · {count}"]
            rows.append(
                TableRow([Cell(head, span=COLUMNS, align="left", background=PageInk.TRACK)])
            )
            rows += [TableRow(_line(view)) for view in trade.findings]
        story.table(
            [["No.", "What needs repair", "Where", "Priority", "Due", "Owner", "Done on"]],
            rows,
            widths=(30, 0, 104, 50, 64, 74, 64),
            align=_VISIT_SIDES,
        )


def _line(view: FindingView) -> list[Content]:
    finding = view.finding
    priority = "critical" if finding.critical else finding.priority.value
    return [
        Run(str(finding.number), link=finding_anchor(finding.number)),
        [*lead(finding), finding.title],
        _where(view),
        priority,
        due_text(view.row),
        view.row.owner,
        done_text(view.row),
    ]


def _where(view: FindingView) -> str:
    """Return where a finding is; a place its title names need not be named again."""
    rest = view.where.removesuffix(f" / {view.place_name}")
    return rest if view.place_name and view.place_name in view.finding.title else view.where


# Equipment, shut-offs, doors and keys found missing or out of order, and doors that failed their
# last check, for who mends.


def add_things(story: Story, report: FacilityReport) -> None:
    """Add the table; where everything is in order there is none."""
    if not report.things:
        return
    story.page_break()
    with story.section("Equipment, doors and keys"):
        story.paragraph(
            "These were recorded as missing or not in order, or failed their last check. What "
            "passed its last check is not listed here."
        )
        story.table(
            [["What", "Where", "Found"]],
            [
                [Run(thing.what, bold=True), thing.where or NOTHING, thing.found]
                for thing in report.things
            ],
            widths=(170, 0, 150),
        )  # fmt: skip


# The findings to mend: by trade, then by place, each with photos, remedies and cost band.


def add_work(story: Story, report: FacilityReport) -> None:
    """Add every finding; what is read first is who mends it."""
    pages = pages_for(report.checklist, report.plans, report.findings, report.law)
    for trade in report.trades:
        after = f"({counted(len(trade.findings), 'finding')})"
        who = "not said by whom" if trade.role is None else label(trade.role)
        with story.section(f"Repairs needed: {who}", after=after):
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
            f"{count} left out of this document, as the students-visible check is missing."
        )


TITLE = "Repairs needed"


def _cover(story: Story, report: FacilityReport) -> None:
    cover.add(story, report, subtitle=TITLE)


def _fix_plans(story: Story, report: FacilityReport) -> None:
    fix_plan.add(story, report.fix_plans, scores=False)


def _contents(story: Story, _report: FacilityReport) -> None:
    with story.section("Contents", listed=False):
        story.toc(depth=2)


def _sign_off(story: Story, report: FacilityReport) -> None:
    sign_off.add(story, report.copy, joins=True)


def _progress(story: Story, report: FacilityReport) -> None:
    since.add(story, report.progress)


def _timeline(story: Story, report: FacilityReport) -> None:
    if report.timeline is not None:
        timeline.add(story, report.timeline)


SECTIONS: Mapping[Part, Callable[[Story, FacilityReport], None]] = {
    Part.COVER: _cover,
    Part.CONTENTS: _contents,
    Part.SIGN_OFF: _sign_off,
    Part.PROGRESS: _progress,
    Part.WORK_PROGRESS: add_progress,
    Part.TIMELINE: _timeline,
    Part.COSTS: add_costs,
    Part.FIX_PLAN: _fix_plans,
    Part.WORK: add_work,
    Part.WORK_THINGS: add_things,
    Part.WORK_PLANS: plans.add,
}


def build_facility(
    report: FacilityReport,
    target: Path,
    *,
    progress: Callable[[int], None],
    password: str = "",
    seal: Seal = unsealed,
) -> Built:
    """Write the facility document as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when the file cannot be written.
    """
    story = Story(
        title=f"{report.site.name}: {TITLE.lower()}",
        language=report.language,
        author=", ".join(person.name for person in report.people),
        subject=TITLE,
    )
    for part in parts_of(Audience.FACILITY):
        SECTIONS[part](story, report)
    return build_copy(
        story, target, report.copy, school=report.site.name, cover=True,
        days=(report.walked_on, report.issued_on), progress=progress, password=password, seal=seal,
    )  # fmt: skip
