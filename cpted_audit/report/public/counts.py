"""Counts by section of the checklist and of recommendations; nothing that names a place."""

from __future__ import annotations

from cpted_audit.report.pdf import Row, Run, Story
from cpted_audit.report.public.views import Notice, Recommendations
from cpted_audit.report.wording import counted


def add(story: Story, notice: Notice) -> None:
    """Add the counts."""
    with story.section("What was checked"):
        rows = [
            Row(
                [
                    section.title,
                    f"{section.asked:,}",
                    f"{section.answered:,}",
                    f"{section.unable:,}",
                ]
            )
            for section in notice.sections
        ]
        sums = (
            sum(getattr(section, name) for section in notice.sections)
            for name in ("asked", "answered", "unable")
        )
        total = [Run("In all", bold=True), *(Run(f"{one:,}", bold=True) for one in sums)]
        story.table(
            [["Section of the checklist", "Asked", "Answered", "Not observed"]],
            [*rows, Row(total)],
            widths=(0, 70, 70, 80),
            row_header=True,
            align=("left", "right", "right", "right"),
        )
    with story.section("Recommendations"):
        story.paragraph(recommendations_text(notice.recommendations))


def recommendations_text(counts: Recommendations) -> str:
    """Return what became of the recommendations, as counts."""
    if not counts.made:
        return "No recommendation was made."
    made = counted(counts.made, "recommendation")
    verb = "was" if counts.made == 1 else "were"
    return (
        f"{made} {verb} made in all. Of these {counts.mended:,} have been addressed since, "
        f"{counts.set_aside:,} were set aside with a reason, and {counts.open:,} are open."
    )
