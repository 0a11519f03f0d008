"""Scores by principle, by section of the walk and by building, drawn and in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.score import Score
from cpted_audit.domain.vocabulary import label
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Align, Content, Run, Story
from cpted_audit.report.sections.charts import Named, add_bars
from cpted_audit.report.wording import bounds_text, listed, percent_text

_HEAD = ("Score", "Between", "Coverage", "Yes", "Partial", "No", "N/A", "Unable", "Blank")
_WIDTHS = (62, 48, 50, 30, 40, 30, 32, 40, 36)
_SIDES: Sequence[Align] = ("left", *("right" for _ in _HEAD))


def add(story: Story, report: Report) -> None:
    """Add the scores."""
    with story.section("Principles and sections"):
        with story.section("By principle"):
            story.paragraph("An item may serve several principles and counts in each of them.")
            _scored(
                story, "Principle", [(label(one), s) for one, s in report.card.principles.items()]
            )
        with story.section("By section of the walk"):
            _scored(
                story,
                "Section",
                [(view.title, view.score) for view in report.sections if view.score is not None],
            )
            _unscored(story, report)
        with story.section("By building"):
            _scored(story, "Building", [(one.name, one.score) for one in report.buildings])


def _scored(story: Story, kind: str, scores: Named) -> None:
    shown = [(name, score) for name, score in scores if score.tally.in_scope]
    if not shown:
        story.paragraph("No CPTED item is in scope here.")
        return
    add_bars(story, shown)
    story.table(
        [[kind, *_HEAD]],
        [[name, *_numbers(score)] for name, score in shown],
        widths=(0, *_WIDTHS),
        row_header=True,
        align=_SIDES,
    )


def _numbers(score: Score) -> list[Content]:
    tally = score.tally
    counts = (
        tally.yes, tally.partial, tally.no, tally.not_applicable, tally.unable, tally.blank,
    )  # fmt: skip
    return [
        Run(score.text, bold=score.percent is not None),
        bounds_text(score),
        percent_text(tally.coverage),
        *(f"{count:,}" for count in counts),
    ]


def _unscored(story: Story, report: Report) -> None:
    off = [view for view in report.sections if view.off_reason]
    if off:
        story.table(
            [["Section not asked", "Reason"]],
            [[view.title, view.off_reason] for view in off],
            widths=(150, 0),
            row_header=True,
        )
    else:
        story.paragraph("No section was switched off.")
    bare = [view.title for view in report.sections if view.score is None and not view.off_reason]
    if bare:
        story.paragraph(
            f"Without a CPTED item at any place of this audit: {listed(bare)}.", style="muted"
        )
