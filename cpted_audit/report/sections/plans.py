"""The plans, a page each at a readable size, and in parts where a page is too small for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import DrawnWords, Primitives, Stroke
from cpted_audit.report.pdf import Mark, PageInk, Pen, PlanLink, Run, Story, Text
from cpted_audit.report.plans.pages import (
    Pages,
    PlanPart,
    pages_of,
    plan_anchor,
    sheet_of,
    whole_of,
)
from cpted_audit.report.plans.views import PlanPin, PlanView
from cpted_audit.report.wording import (
    NOTHING,
    counted,
    finding_anchor,
    listed,
    plan_facts,
    scale_text,
    verified_text,
)

REACH, LIFT = 12.0, 17.0
"""Points around a pin that a link covers, and by which a raised sign stands above its point."""
_PART_REACH = 16.0
MOST_LINKS = 400
"""Links on one page; a reader of more is better served by the list of findings."""
_KEY_CELL = 7.0


class WithPlans(Protocol):
    """A document with plans."""

    @property
    def plans(self) -> Sequence[PlanView]:
        """The plans in the order of their numbers."""


def add(story: Story, report: WithPlans) -> None:
    """Add every plan; an audit without plans has no such section."""
    if not report.plans:
        return
    with story.section("Plans"):
        with story.keep_together():  # a new page follows: no line of it is to fill one alone
            _list(story, report.plans)
        for plan in report.plans:
            _plan(story, plan)
    story.page_break()


def _list(story: Story, plans: Sequence[PlanView]) -> None:
    story.paragraph(
        "Findings stand on the plans under their numbers; click one to go to its page, and "
        "click a place beside a finding to come back. Letters across and numbers down name "
        "the cells of a grid. Directions are from true north where the plan shows an arrow."
    )
    story.table(
        [["No.", "Plan", "Scale", "Markers", "Findings", "Checked against the building"]],
        [_line(plan) for plan in plans],
        widths=(26, 0, 110, 48, 48, 128),
        align=("right", "left", "left", "right", "right", "left"),
    )


def _line(plan: PlanView) -> list[Text]:
    return [
        str(plan.number),
        [Run(plan.title, link=plan_anchor(plan.number)), Run(f" {plan.sort}", color=PageInk.MUTED)],
        scale_text(plan),
        f"{sum(count for _, count in plan.counts):,}",
        f"{len({pin.number for pin in plan.pins}):,}" if plan.pins else NOTHING,
        verified_text(plan),
    ]


def _plan(story: Story, plan: PlanView) -> None:
    pages = pages_of(plan)
    if not plan.counts:  # a sheet on which nothing stands is seen well enough as a whole
        pages = replace(pages, parts=())
    story.page_break(landscape=pages.landscape)
    after = f"Plan {plan.number}"
    if pages.parts:
        after += f", and in {len(pages.parts)} parts"
    with story.section(plan.title, anchor=plan_anchor(plan.number), after=after):
        outlines, links = _key(plan, pages)
        seen = whole_of(plan)
        drawn = (*plan.drawn, *outlines)
        story.plan_figure(
            sheet_of(plan, seen, drawn, plan.legend, point=pages.point),
            alt=plan_alt(plan),
            links=[*links, *_links(plan.pins, seen)],
            caption=plan_facts(plan),
        )
        for part in pages.parts:
            _part(story, plan, pages, part)


def _part(story: Story, plan: PlanView, pages: Pages, part: PlanPart) -> None:
    story.page_break(landscape=pages.parts_landscape)
    name = f"Part {part.number} of {len(pages.parts)}"
    title: Text = [_key_mark(pages, part), name]
    back = Run(f"Back to the whole of plan {plan.number}", link=plan_anchor(plan.number))
    with story.section(
        title, anchor=plan_anchor(plan.number, part.number), after=plan.title, listed=False
    ):
        story.plan_figure(
            sheet_of(plan, part.box, plan.drawn, point=pages.point),
            alt=f"{name} of {plan.title}, {_lies(pages, part)}, with {_said(plan.pins, part.box)}",
            links=_links(plan.pins, part.box),
            caption=[back, f" · {plan.title}, {name.lower()}"],
        )


def _key(plan: PlanView, pages: Pages) -> tuple[Primitives, list[PlanLink]]:
    """Return the outlines of the parts with their numbers, and links to them."""
    wide, high = plan.picture.width / pages.columns, plan.picture.height / pages.rows
    outlines: list[Stroke | DrawnWords] = []
    links = []
    for part in pages.parts:
        left, top = part.column * wide, part.row * high
        right, bottom = left + wide, top + high
        corners = Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)
        outlines.append(Stroke(corners, Ink.ACCENT, 1.4, dash=(7.0, 4.0), closed=True))
        middle = Point((left + right) / 2, top + high * 0.12)
        outlines.append(DrawnWords(middle, f"Part {part.number}", 12.0, Ink.ACCENT, bold=True))
        target = plan_anchor(plan.number, part.number)
        links.append(PlanLink(middle, _PART_REACH, target, f"Part {part.number}"))
    return tuple(outlines), links


def _links(pins: Sequence[PlanPin], seen: Box) -> list[PlanLink]:
    return [
        PlanLink(
            pin.at, REACH, finding_anchor(pin.number), f"Finding {pin.number}",
            lift=LIFT if pin.raised else 0.0,
        )
        for pin in _within(pins, seen)[:MOST_LINKS]
    ]  # fmt: skip


def _within(pins: Sequence[PlanPin], seen: Box) -> list[PlanPin]:
    return [
        pin
        for pin in pins
        if seen.left <= pin.at.x <= seen.right and seen.top <= pin.at.y <= seen.bottom
    ]


def _said(pins: Sequence[PlanPin], seen: Box) -> str:
    """Return how many findings there are; those that lead to their pages are heard as links."""
    numbers = sorted({pin.number for pin in _within(pins, seen)})
    more = numbers if len(_within(pins, seen)) > MOST_LINKS else []
    told = counted(len(numbers), "finding") if numbers else "no finding"
    return f"{told}: {listed(str(number) for number in more)}" if more else told


def _lies(pages: Pages, part: PlanPart) -> str:
    """Return which part of the whole a part is."""
    return f"column {part.column + 1} of {pages.columns}, row {part.row + 1} of {pages.rows}"


def plan_alt(plan: PlanView) -> str:
    """Return what a plan shows in words: level and markers by kind; its caption says the rest."""
    counts = [f"{words}: {count:,}" for words, count in plan.counts]
    told = f"Markers: {'; '.join(counts)}" if counts else "No markers"
    return f"{plan.sort} of {plan.title}. {told}"


def _key_mark(pages: Pages, part: PlanPart) -> Mark:
    """Return a small key: the parts as cells, this one filled."""
    cell = min(_KEY_CELL, 16.0 / pages.rows)
    width, height = pages.columns * cell * 1.4, pages.rows * cell

    def paint(pen: Pen) -> None:
        for one in pages.parts:
            fill = PageInk.ACCENT if one is part else PageInk.SURFACE
            x, y = one.column * cell * 1.4, height - (one.row + 1) * cell
            pen.rectangle(x, y, cell * 1.4, cell, fill=fill, stroke=PageInk.MUTED, line=0.5)

    return Mark("", width, height, paint)  # the alt text of the part says where it lies
