"""What the score leaves open: N/A with their reasons, samples, and what other weights would do."""

from __future__ import annotations

from cpted_audit.report.headline_words import sample_words
from cpted_audit.report.model import NotApplicableView, Report
from cpted_audit.report.pdf import Content, PageInk, Run, Story
from cpted_audit.report.wording import bounds_text, counted, percent_text

MUCH = 0.15
"""From this share of a section on, its N/A are told beside it."""


def add(story: Story, report: Report) -> None:
    """Add what the score leaves open."""
    with story.section("What the score leaves open"):
        with story.section("Other weights"):
            story.paragraph(
                "The weights of the items are a judgment. With the same answers the overall score "
                "would be:"
            )
            story.table(
                [["Weighed", "Score", "Between"]],
                [
                    [weighing.words, weighing.score.text, bounds_text(weighing.score)]
                    for weighing in report.scores.weighings
                ],
                widths=(0, 110, 70), align=("left", "right", "right"),
            )  # fmt: skip
        if report.samples:
            with story.section("Samples"):
                story.bullets(
                    [f"{sample.building}: {sample_words(sample)}" for sample in report.samples]
                )
        with story.section("Answered N/A"):
            _not_applicable(story, report)


def _not_applicable(story: Story, report: Report) -> None:
    answered = report.scores.not_applicable
    if not answered:
        story.paragraph("Nothing was answered N/A.")
        return
    much = [view for view in report.sections if view.not_applicable > MUCH]
    if much:
        told = "; ".join(
            f"{section.title} {percent_text(section.not_applicable)}" for section in much
        )
        story.paragraph([Run("Much of these sections was answered N/A: ", bold=True), f"{told}."])
    story.paragraph(
        f"{counted(len(answered), 'answer is', 'answers are')} N/A. One without a reason is open: "
        "it is outside the coverage and in the bounds."
    )
    story.table(
        [["Item", "Where", "Reason"]],
        [_row(not_applicable) for not_applicable in answered],
        widths=(44, 190, 0), zebra=True, rules=False, tight=True,
    )  # fmt: skip


def _row(not_applicable: NotApplicableView) -> list[Content]:
    reason = not_applicable.reason or Run("no reason given", bold=True, color=PageInk.NO)
    return [not_applicable.item.id, not_applicable.where, reason]
