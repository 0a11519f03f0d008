"""The trend of a school over several audits as a paper: drawn, in a table, and in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from cpted_audit.analysis.comparing.trend import JOINED_FROM, Trend, TrendPoint
from cpted_audit.report.comparing.words import step_words
from cpted_audit.report.facility.paper import AboutPaper, build_paper
from cpted_audit.report.pdf import Built, Content, PageInk, PageSize, Pen, Story
from cpted_audit.report.wording import NOTHING, bounds_text, day, percent_text
from cpted_audit.words import N_

TITLE = "Trend over several audits"
_WIDE: Final = 684.0
_HIGH: Final = 236.0
_LEFT: Final = 34.0
_FOOT: Final = 44.0
_HEAD: Final = 18.0
_SIDE: Final = 34.0
"""Points left free beside the first and the last audit."""
_BAND: Final = "#C9DAF3"
_LINES: Final = (0, 25, 50, 75, 100)
_LABEL_ROOM: Final = 50.0
"""Points across that a day takes under the drawing; one nearer to the last goes a row lower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPage:
    """Several audits of a school by their days."""

    about: AboutPaper
    trend: Trend


def build_trend(
    page: TrendPage,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the trend as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    about, trend = page.about, page.trend
    story = Story(
        title=f"{about.school}: {TITLE.lower()}", language=about.language, subject=TITLE
    )  # fmt: skip
    story.page_break(landscape=True)
    with story.section(TITLE, after=about.school):
        story.paragraph(INTRODUCTION)
        if trend.days is not None:
            story.drawing(
                partial(paint_trend, trend=trend, days=trend.days), alt=trend_words(trend),
                width=_WIDE, height=_HIGH,
            )  # fmt: skip
        for words in trend.left_out:
            story.paragraph(words, style="small")
        _table(story, trend)
    return build_paper(story, about, target, title=TITLE, paper=paper, progress=progress)


INTRODUCTION: Final = N_(
    "Each dot is the score as walked on the day of the last answer, with the band into which one "
    "more walk of that day would fall. Two are joined where at least {share} of 100 questions are "
    "the same in both; where they are not, there is a gap, and nothing is said between them. A "
    "line is no forecast, and between two days nobody looked.",
    share=round(100 * JOINED_FROM),
)


def trend_words(trend: Trend) -> str:
    """Return the drawing in words."""
    told = [
        f"{_on(point)}: {point.score.text}, band {point.band} points to either side"
        if point.score.percent is not None
        else f"{_on(point)}: {point.score.without_number}"
        for point in trend.points
    ]
    gaps = sum(step.gap is not None for step in trend.steps)
    return f"Chart of scores by day. {'. '.join(told)}. Gaps between them: {gaps}."


def across(on: date, days: tuple[date, date], wide: float) -> float:
    """Return how far along a width a day lies between the first and the last."""
    span = (days[1] - days[0]).days
    return wide / 2 if not span else wide * (on - days[0]).days / span


def paint_trend(pen: Pen, trend: Trend, days: tuple[date, date]) -> None:
    """Draw the scores by their days, from the lower left corner of the drawing."""
    high = _HIGH - _FOOT - _HEAD
    for value in _LINES:
        y = _FOOT + high * value / 100
        pen.line([(_LEFT, y), (_WIDE, y)], color=PageInk.LINE, width=0.6)
        pen.text(_LEFT - 6, y - 3, str(value), size=7.5, color=PageInk.MUTED, align="right")

    def at(point: TrendPoint, value: float) -> tuple[float, float]:
        wide = _WIDE - _LEFT - 2 * _SIDE
        x = _LEFT + _SIDE + across(point.state.walked_on or days[0], days, wide)
        return x, _FOOT + high * max(0.0, min(100.0, value)) / 100

    for run in trend.runs:
        line = [at(trend.points[one], trend.points[one].score.percent or 0) for one in run]
        if len(line) > 1:
            pen.line(line, color=PageInk.ACCENT, width=1.4)
    _paint_gaps(pen, trend, at)
    for point in trend.points:
        if point.score.percent is not None:
            _paint_point(pen, point, at)
        elif point.state.walked_on is not None:
            x, y = at(point, 0)
            pen.text(x, y + 4, "no score", size=7, color=PageInk.MUTED, align="center")
    _paint_days(pen, [(at(one, 0)[0], one) for one in trend.points if one.state.walked_on])


At = Callable[[TrendPoint, float], tuple[float, float]]
_GAP_ROOM: Final = 84.0


def _paint_gaps(pen: Pen, trend: Trend, at: At) -> None:
    """Say between two audits that they are not joined, where there is room for it."""
    for number, step in enumerate(trend.steps):
        left, right = (at(trend.points[number + side], 50) for side in (0, 1))
        dated = all(trend.points[number + side].state.walked_on for side in (0, 1))
        if step.gap is not None and dated and right[0] - left[0] >= _GAP_ROOM:
            x = (left[0] + right[0]) / 2
            pen.text(x, _FOOT + 16, "not comparable", size=7, color=PageInk.MUTED, align="center")


def _paint_point(pen: Pen, point: TrendPoint, at: At) -> None:
    percent = point.score.percent or 0
    x, y = at(point, percent)
    low, high = at(point, percent - point.band)[1], at(point, percent + point.band)[1]
    pen.rectangle(x - 5, low, 10, high - low, fill=_BAND, opacity=0.75)
    for end in (low, high):
        pen.line([(x - 6, end), (x + 6, end)], color=PageInk.ACCENT, width=0.9)
    pen.circle(x, y, 3.6, fill=PageInk.ACCENT)
    pen.text(x, high + 5, str(percent), size=9, bold=True, align="center")


def _paint_days(pen: Pen, marks: Sequence[tuple[float, TrendPoint]]) -> None:
    """Write the days under the drawing, one that has no room beside the last a row lower."""
    ends = [-_LABEL_ROOM, -_LABEL_ROOM, -_LABEL_ROOM]
    for x, point in marks:
        row = next((at for at, end in enumerate(ends) if x - end >= _LABEL_ROOM), None)
        pen.line([(x, _FOOT), (x, _FOOT - 4)], color=PageInk.MUTED, width=0.7)
        if row is None or point.state.walked_on is None:
            continue  # the table has them all
        ends[row] = x
        pen.text(x, _FOOT - 13 - 10 * row, day(point.state.walked_on), size=7.5, align="center")


def _on(point: TrendPoint) -> str:
    on = point.state.walked_on
    return "nothing answered" if on is None else day(on)


def _table(story: Story, trend: Trend) -> None:
    rows: list[list[Content]] = []
    for number, point in enumerate(trend.points):
        step = trend.steps[number - 1] if number else None
        score = point.score
        band = f"± {point.band}" if score.percent is not None else NOTHING
        rows.append(
            [
                _on(point), str(point.state.words), score.text if score.percent is None
                else str(score.percent), band, bounds_text(score),
                percent_text(score.tally.coverage), f"{score.critical:,}",
                step_words(step) or NOTHING,
            ]
        )  # fmt: skip
    story.table(
        [["Last answer", "Audit", "Score", "Band", "Between", "Coverage", "Critical No",
          "Since the one before"]],
        rows, widths=(66, 150, 76, 36, 48, 52, 50, 0), tight=True,
        align=("left", "left", "right", "right", "right", "right", "right", "left"),
    )  # fmt: skip
