"""Bars of scores with their bounds, and the sentence that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.scoring.score import TOO_FEW, Score
from cpted_audit.report.pdf import Bar, Story
from cpted_audit.report.wording import addressed_text, bounds_text

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
