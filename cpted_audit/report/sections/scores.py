"""Scores by principle, by section of the walk and by building, drawn and in numbers.

Bars of scores with their bounds, and the sentence that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.scoring.score import TOO_FEW, Score
from cpted_audit.analysis.scoring.tally import Tally
from cpted_audit.domain.vocabulary import ItemClass, label
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Bar, Content, PageInk, Run, Story
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.wording import (
    NOTHING,
    addressed_text,
    bounds_text,
    counted,
    listed,
    percent_text,
)

ROW_HEIGHT = 17.0
"""Points down of a bar."""

Named = Sequence[tuple[str, Score]]


def add_bars(story: Story, scores: Named) -> None:
    """Add one bar per score that has bounds."""
    drawn = [(name, score) for name, score in scores if score.bounds is not None]
    if drawn:
        story.bars([_bar(name, score) for name, score in drawn], alt=_spoken(drawn))


def _bar(name: str, score: Score) -> Bar:
    low, high = score.bounds or (0, 100)
    few = score.percent is None
    short = "too few" if score.without_number == TOO_FEW else "too little walked"
    return Bar(
        name,
        score.percent,
        low,
        high,
        shown="" if few else score.text,
        note=f"{short} · {addressed_text(score)}" if few
        else f"({bounds_text(score)}) · {addressed_text(score)}",
    )  # fmt: skip


def _spoken(scores: Named) -> str:
    return "Bar chart. " + " ".join(f"{name}: {_said(score)}." for name, score in scores)


def _said(score: Score) -> str:
    low, high = score.bounds or (0, 100)
    return (
        f"{score.text}, between {low} and {high}, "
        f"{score.tally.answered} of {score.tally.in_scope} CPTED items addressed"
    )


_TALLY_HEAD = ("Tag", "In scope", "Yes", "Partial", "No", "N/A", "Can't observe", "Blank")

_RIGHT: Align = "right"


def add_tallies(story: Story, report: Report) -> None:
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
            [_TALLY_HEAD],
            [[label(kind), *map(_number, _counts(counts))] for kind, counts in tallies.items()],
            widths=(0, 56, 50, 50, 50, 50, 50, 50),
            align=["left", *(_RIGHT for _ in _TALLY_HEAD[1:])],
        )


# The tags of items beside CPTED, each tallied on its own.


def _counts(counts: Tally) -> tuple[int, ...]:
    return (
        counts.in_scope, counts.yes, counts.partial, counts.no,
        counts.not_applicable + counts.reasonless, counts.unable, counts.blank,
    )  # fmt: skip


def _number(count: int) -> str:
    return f"{count:,}"


# What to come back for: the items that could not be observed.


def add_returns(story: Story, report: Report) -> None:
    """Add the return-visit list."""
    blank = sum(counts.blank for counts in report.card.classes.values())
    with story.section("Return-visit list"):
        if report.return_visits:
            story.paragraph("These items could not be observed and await another visit.")
            story.table(
                [["Where", "Item", "Condition to observe", "What to come back for"]],
                [
                    [view.where, view.item.id, view.item.ideal, view.note or NOTHING]
                    for view in report.return_visits
                ],
                widths=(124, 34, 0, 150),
            )
        else:
            story.paragraph("No item was answered Can't observe.")
        if blank:
            story.paragraph(
                f"{counted(blank, 'item is', 'items are')} not answered yet; the results name "
                "them place by place."
            )


_HEAD = (
    "Score", "Between", "Coverage", "Critical No", "Yes", "Partial", "No", "N/A",
    "Can't observe", "Blank",
)  # fmt: skip
_WIDTHS = (62, 48, 50, 44, 26, 42, 26, 26, 44, 36)


def add(story: Story, report: Report) -> None:
    """Add the scores."""
    card = report.card
    with story.section("Principles and sections"):
        with story.keep_together(), story.section("By principle"):
            story.paragraph("An item may serve several principles and counts in each of them.")
            _scored(story, "Principle", [(label(one), s) for one, s in card.principles.items()])
        with story.keep_together(), story.section("By building"):
            _scored(
                story,
                "Building",
                [(building.name, building.score) for building in report.buildings],
            )
        with story.keep_together(), story.section("By section of the walk"):
            scored = [
                (section.title, section.score)
                for section in report.sections
                if section.score is not None
            ]
            _scored(story, "Section", scored)
        with story.section("Sections not asked"):
            _unscored(story, report)


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
        align=["left", *(_RIGHT for _ in _HEAD)],
    )


def _numbers(score: Score) -> list[Content]:
    tally = score.tally
    counts = (
        tally.yes, tally.partial, tally.no, tally.not_applicable + tally.reasonless, tally.unable,
        tally.blank,
    )  # fmt: skip
    return [
        Run(score.text, bold=True) if score.percent is not None else NOTHING,
        bounds_text(score),
        percent_text(tally.coverage),
        Run(f"{score.critical:,}", bold=bool(score.critical), color=_alarm(score.critical)),
        *(f"{count:,}" for count in counts),
    ]


def _alarm(critical: int) -> str:
    return PageInk.NO if critical else PageInk.TEXT


def _unscored(story: Story, report: Report) -> None:
    off = [view for view in report.sections if view.off_reason]
    if off:
        story.table(
            [["Section", "Reason"]],
            [[view.title, view.off_reason] for view in off],
            widths=(150, 0),
        )
    else:
        story.paragraph("No section of the checklist was switched off.")
    bare = [view.title for view in report.sections if view.score is None and not view.off_reason]
    if bare:
        story.paragraph(
            f"Sections without a CPTED item at any place of this audit: {listed(bare)}.",
            style="muted",
        )
