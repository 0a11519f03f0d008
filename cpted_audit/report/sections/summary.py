"""The whole audit on one page: score, principles, critical answers, quick wins, strengths."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from cpted_audit.analysis.findings.gain import Remedy
from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.domain.vocabulary import label
from cpted_audit.report.headline_words import (
    coverage_text,
    coverage_words,
    critical_words,
    score_words,
    today_words,
)
from cpted_audit.report.model import CriticalView, Report
from cpted_audit.report.pdf import Content, PageInk, Run, Story, Text, measured, page_room
from cpted_audit.report.sections.findings import ANCHOR as CRITICAL
from cpted_audit.report.sections.scores import add_bars
from cpted_audit.report.sections.tiers import ANCHOR as TIERS
from cpted_audit.report.sections.tiers import site_words
from cpted_audit.report.wording import (
    NOTHING,
    counted,
    finding_anchor,
    finding_links,
    finding_mark,
    points,
)

MOST_CRITICAL = 5
MOST_SAMPLES = 3

CAUTION = (
    "A score says how many observed conditions were in place on the dates walked; it does not "
    "rate the school."
)

_CRITICAL_WIDTHS = (46.0, 0.0, 120.0)
_WIN_WIDTHS = (0.0, 74.0, 82.0, 58.0)


@dataclass(frozen=True, slots=True)
class _Shares:
    """How many rows of each list the page has room for."""

    critical: int
    wins: int
    strengths: int

    def less(self) -> _Shares | None:
        """Return the shares with a row less, or nothing where each has one at most."""
        if self.strengths > 1 and self.strengths >= self.wins:
            return replace(self, strengths=self.strengths - 1)
        if self.wins > 1:
            return replace(self, wins=self.wins - 1)
        return replace(self, critical=self.critical - 1) if self.critical > 1 else None


def add(story: Story, report: Report) -> None:
    """Add the summary page; its lists are cut so that it stays one page."""
    _page(story, report, _shares(story, report))
    story.page_break()


def _page(story: Story, report: Report, shares: _Shares) -> None:
    with story.section("What we saw, in one page"):
        with story.boxed():
            _headline(story, report)
        with story.section("Critical answers", after="(listed whatever the score)"):
            _critical(story, report, shares.critical)
        with story.section("By principle"):
            _principles(story, report)
        with story.section("What would help most, soonest"):
            _quick_wins(story, report, shares.wins)
        with story.section("Strengths to keep"):
            _strengths(story, report, shares.strengths)


def _shares(story: Story, report: Report) -> _Shares:
    """Take rows off the longer list, strengths first, until the page holds them all.

    Critical answers go last: the card above counts them, and who reads on expects them below.
    """
    width, height = page_room()
    shares = _Shares(
        min(len(report.critical), MOST_CRITICAL), len(report.quick_wins), len(report.strengths)
    )
    while (less := shares.less()) and height < measured(
        partial(_page, report=report, shares=shares), width, styles=story.styles
    ):
        shares = less
    return shares


def _headline(story: Story, report: Report) -> None:
    """Add the three things of equal weight: none is larger than the others."""
    found = report.headline
    story.side_by_side(
        lambda: _told(
            story, "Critical conditions not in place",
            _count(found), critical_words(found),
        ),
        lambda: _told(story, "CPTED score", _number(found.score), " ".join(score_words(found))),
        lambda: _told(
            story, "Coverage", coverage_text(found.score),
            " ".join(coverage_words(found, report.samples, most=MOST_SAMPLES)),
        ),
    )  # fmt: skip
    if words := today_words(report.scores.both):
        story.paragraph(words, style="small")
    reached = [Run("Tier of the site: ", bold=True), Run(site_words(report.tiers), link=TIERS)]
    story.paragraph(
        [*(reached if report.tiers.sections else []), Run(f" {CAUTION}", color=PageInk.MUTED)],
        style="small",
    )


def _told(story: Story, title: str, number: Text, words: str) -> None:
    story.paragraph(title, style="small", tight=True)
    story.paragraph(number, style="number", tight=True)
    story.paragraph(words, style="small")


def _count(found: Headline) -> Text:
    """Return how many are not in place; nobody knows where none was looked at, so no 0 stands."""
    count = len(found.not_in_place)
    if not found.looked_at:
        return NOTHING
    return Run(f"{count:,}", color=PageInk.NO if count else PageInk.TEXT)


def _number(score: Score) -> Text:
    """Return the score as printed, a reason in its stead in letters that fit the card."""
    return score.text if score.percent is not None else NOTHING


def _principles(story: Story, report: Report) -> None:
    scores = [(label(one), score) for one, score in report.card.principles.items()]
    if not any(score.bounds for _, score in scores):
        story.paragraph("No principle has an item to score yet.")
    add_bars(story, scores)


def _critical(story: Story, report: Report, most: int) -> None:
    if not report.critical:
        story.paragraph("No critical item was answered No.")
        return
    story.table(
        [["Finding", "What was found", "Where"]],
        [_critical_row(view) for view in report.critical[:most]],
        widths=_CRITICAL_WIDTHS,
        middle=True,
    )
    more = len(report.critical) - most
    if more > 0:
        story.paragraph(
            [f"{more:,} more: ", Run("all critical answers", link=CRITICAL), "."], style="small"
        )


def _critical_row(view: CriticalView) -> list[Content]:
    finding = view.finding
    if finding is None:
        return [NOTHING, view.title, view.where]
    return [
        [finding_mark(finding)],
        view.title,
        Run(view.where, link=finding_anchor(finding.number)),
    ]


def _quick_wins(story: Story, report: Report, most: int) -> None:
    if report.card.overall.percent is None:
        story.paragraph(
            "There is no score yet, so it cannot be said which remedies would raise it."
        )
        return
    if not report.quick_wins:
        story.paragraph("No open finding has a short-term remedy that would raise the score.")
        return
    story.table(
        [["Do now", "Fixes", "Lasting remedy", "Score gain"]],
        [_win(remedy) for remedy in report.quick_wins[:most]],
        widths=_WIN_WIDTHS,
        align=("left", "left", "left", "right"),
    )


def _win(remedy: Remedy) -> list[Text]:
    return [
        remedy.short_term,
        finding_links(remedy.findings, most=6),
        label(remedy.cost_band),
        Run(points(remedy.gain), bold=True),
    ]


def _strengths(story: Story, report: Report, most: int) -> None:
    if not report.strengths:
        story.paragraph("No item was answered Yes everywhere yet.")
    story.bullets(
        [
            [
                strength.item.ideal,
                Run(
                    f" {strength.item.id} · {counted(strength.places, 'place')}",
                    color=PageInk.MUTED,
                ),
            ]
            for strength in report.strengths[:most]
        ]
    )
