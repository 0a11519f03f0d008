"""The tags of items beside CPTED, each tallied on its own."""

from __future__ import annotations

from cpted_audit.analysis.scoring.tally import Tally
from cpted_audit.domain.vocabulary import ItemClass, label
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Story
from cpted_audit.report.pdf.styles import Align

_HEAD = ("Tag", "In scope", "Yes", "Partial", "No", "N/A", "Can't observe", "Blank")

_RIGHT: Align = "right"


def add(story: Story, report: Report) -> None:
    """Add the tallies."""
    tallies = {
        kind: counts
        for kind, counts in report.card.classes.items()
        if kind is not ItemClass.CPTED and counts.in_scope
    }
    with story.section("Other tags, tallied on their own"):
        if not tallies:
            story.paragraph("This audit asks no item with a tag other than CPTED.")
            return
        story.paragraph(
            "An item is counted under each of its tags; one that is tagged CPTED as well is in the "
            "score too. Code questions are referred to the "
            "authority having jurisdiction."
        )
        story.table(
            [_HEAD],
            [[label(kind), *map(_number, _counts(counts))] for kind, counts in tallies.items()],
            widths=(0, 56, 50, 50, 50, 50, 50, 50),
            row_header=True,
            align=["left", *(_RIGHT for _ in _HEAD[1:])],
        )


def _counts(counts: Tally) -> tuple[int, ...]:
    return (
        counts.in_scope, counts.yes, counts.partial, counts.no,
        counts.not_applicable + counts.reasonless, counts.unable, counts.blank,
    )  # fmt: skip


def _number(count: int) -> str:
    return f"{count:,}"
