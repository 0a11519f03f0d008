"""The fix plans that were kept: what is fixed in which year by whom, and what more money does."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cpted_audit.analysis.findings.fix_plan import Pick, Trip
from cpted_audit.domain.findings.fix_plans import GOAL_WORDS
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.words import counted
from cpted_audit.report.fix_words import (
    BANDS_COUNT,
    aim_words,
    cost_words,
    dollars,
    points,
    trip_words,
)
from cpted_audit.report.pdf import Bar, Cell, Content, PageInk, Run, Story, TableRow
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.views import FixPlanView
from cpted_audit.report.wording import NOTHING, day, finding_anchor

_MOST_BARS = 10
_LEFT: Align = "left"
_RIGHT: Align = "right"


def add(story: Story, plans: Iterable[FixPlanView], *, scores: bool) -> None:
    """Add every plan; without one there is nothing. Points of the score stand where scores do."""
    views = list(plans)
    if not views:
        return
    story.page_break()
    with story.section("Fix plan"):
        for view in views:
            with story.section(view.kept.name):
                add_plan(story, view, scores=scores)


def add_plan(story: Story, view: FixPlanView, *, scores: bool, linked: bool = True) -> None:
    """Add one plan; `linked` says that its findings stand in the same document."""
    by = f" by {view.kept.by}" if view.kept.by else ""
    story.paragraph(f"{aim_words(view.plan)}. Kept {day(view.kept.at)}{by}.")
    story.paragraph(_sum(view, scores=scores))
    facts = list(_facts(view))
    if facts:
        story.facts(facts, label_width=96)
    rows = list(_rows(view, scores=scores, linked=linked))
    if rows:
        last = "Points" if scores else "Severity × likelihood"
        story.table(
            [["No.", "What needs repair", "Where", "Cost", last]], rows,
            widths=(30, 0, 130, 64, 64), align=(_RIGHT, _LEFT, _LEFT, _RIGHT, _RIGHT),
        )  # fmt: skip
    if scores and len(view.curve) > 1:
        _chart(story, view)


def _sum(view: FixPlanView, *, scores: bool) -> str:
    plan = view.plan
    gained = f", and the score {points(plan.gain)} higher when they are verified" if scores else ""
    gone = (
        f" Of its findings, {view.gone:,} ask for nothing any more: fixed, accepted, not agreed or "
        "gone."
        if view.gone
        else ""
    )
    return (
        f"{counted(len(plan.picks), 'finding')} still to fix for {dollars(plan.cost)}{gained}, "
        f"with today's costs.{gone} {BANDS_COUNT}"
    )


def _facts(view: FixPlanView) -> Iterable[tuple[str, str]]:
    kept = view.kept
    if kept.put_in:
        yield "Put in by hand", _numbers(view, kept.put_in)
    if kept.taken_out:
        yield "Taken out by hand", _numbers(view, kept.taken_out)
    needs = [
        f"{_numbers(view, [need.finding_id])} needs {_numbers(view, [need.needs_id])}"
        for need in kept.needs
    ]
    if needs:
        yield "First things first", "; ".join(needs)
    visits = [
        f"{visit.trade} {dollars(visit.cost)}"
        + (f" for up to {counted(visit.holds, 'finding')}" if visit.holds else "")
        for visit in kept.visits
    ]
    if visits:
        yield "Each visit", "; ".join(visits)


def _numbers(view: FixPlanView, found: Collection[FindingId]) -> str:
    numbers = sorted(view.findings[one].number for one in found if one in view.findings)
    gone = len(found) - len(numbers)
    return ", ".join([*map(str, numbers), *([f"{gone} no longer to fix"] if gone else [])])


def _rows(view: FixPlanView, *, scores: bool, linked: bool) -> Iterable[TableRow]:
    plan, year = view.plan, 0
    for trip in plan.trips:
        if trip.year != year:
            year = trip.year
            spent = f"{dollars(plan.spent(year))} of {dollars(plan.limits.budgets[year - 1])}"
            yield _head([Run(f"Year {year}", bold=True), f" · {spent}"])
        yield _head([trip_words(trip)])
        yield from (_line(view, pick, scores=scores, linked=linked) for pick in _ordered(trip))


def _ordered(trip: Trip) -> list[Pick]:
    return sorted(trip.picks, key=lambda pick: not pick.candidate.critical)


def _head(words: list[Run | str]) -> TableRow:
    return TableRow([Cell(words, span=5, align=_LEFT, background=PageInk.TRACK)])


def _line(view: FixPlanView, pick: Pick, *, scores: bool, linked: bool) -> TableRow:
    one, named = pick.candidate, view.findings[pick.candidate.id]
    brings = _points(one.gain) if scores else f"{one.weight}"
    title: list[Run | str] = [Run("Critical: ", bold=True)] if one.critical else []
    number = str(named.number)
    cells: list[Content] = [
        Run(number, link=finding_anchor(named.number)) if linked else number,
        [*title, named.title], named.where, cost_words(one), brings,
    ]  # fmt: skip
    return TableRow(cells)


def _points(gain: float) -> str:
    if not gain:
        return NOTHING
    return "< 0.1" if gain < 0.05 else f"{gain:.1f}"


def _chart(story: Story, view: FixPlanView) -> None:
    goal = view.plan.limits.goal
    every = view.curve
    step = max(1, -(-(len(every) - 1) // (_MOST_BARS - 1)))
    shown = [*every[:-1:step], every[-1]]
    most = every[-1].reached(goal) or 1.0
    with story.keep_together():
        story.paragraph(
            f"What more money does, each bar the most {GOAL_WORDS[goal]} for its sum, in one year "
            "and without putting critical findings first:"
        )
        bars = [
            Bar(
                dollars(point.cost), 100 * point.reached(goal) / most, 0, 0,
                shown=f"{point.reached(goal):.1f}", note=counted(point.findings, "finding"),
            )
            for point in shown
        ]  # fmt: skip
        said = "; ".join(f"{bar.label}: {bar.shown} with {bar.note}" for bar in bars)
        story.bars(bars, alt=f"Bar chart of what money does. {said}.")
