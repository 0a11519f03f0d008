"""What mending costs, as bands: by trade, in all, and what the bands add up to at the least."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cpted_audit.domain.vocabulary import CostBand, label
from cpted_audit.report.facility.views import FacilityReport
from cpted_audit.report.model import FindingView
from cpted_audit.report.pdf import Row, Run, Story
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.wording import NOTHING

RANGES: dict[CostBand, tuple[int, int | None]] = {
    CostBand.STAFF_TIME: (0, 0),
    CostBand.UNDER_1K: (0, 1_000),
    CostBand.FROM_1K_TO_10K: (1_000, 10_000),
    CostBand.FROM_10K_TO_50K: (10_000, 50_000),
    CostBand.OVER_50K: (50_000, None),
}
"""The least and the most of each band in US dollars; None where it has no end."""

_RIGHT: Align = "right"
_SIDES: tuple[Align, ...] = ("left", *(_RIGHT for _ in (*CostBand, "Findings")))


def add(story: Story, report: FacilityReport) -> None:
    """Add the table of costs; without findings there is none."""
    if not report.trades:
        return
    story.page_break()
    with story.section("Costs by band"):
        story.paragraph(
            "The bands are orders of magnitude of the lasting remedy, not offers. What can be done "
            "at once stands with each finding."
        )
        lines = [(label(trade.role), trade.findings) for trade in report.trades]
        rows = [Row([name, *_counts(found)]) for name, found in lines]
        total = [Run(text, bold=True) for text in _counts(report.findings)]
        rows.append(Row([Run("In all", bold=True), *total]))
        story.table(
            [["Who repairs", *(label(band) for band in CostBand), "Findings"]],
            rows,
            widths=(0, 60, 66, 78, 80, 66, 56),
            row_header=True,
            align=_SIDES,
        )
        story.paragraph(sum_text(report.findings))


def _counts(found: Iterable[FindingView]) -> list[str]:
    bands = Counter(view.finding.cost_band for view in found)
    numbers = [bands[band] for band in CostBand]
    return [f"{one:,}" if one else NOTHING for one in (*numbers, sum(numbers))]


def sum_text(found: Iterable[FindingView]) -> str:
    """Return what the bands add up to, at the least and at the most."""
    ranges = [RANGES[view.finding.cost_band] for view in found]
    least = sum(low for low, _ in ranges)
    if any(high is None for _, high in ranges):
        return f"Added up, the bands come to ${least:,} at the least; one band has no upper end."
    most = sum(high for _, high in ranges if high is not None)
    return f"Added up, the bands come to between ${least:,} and ${most:,}, beside staff time."
