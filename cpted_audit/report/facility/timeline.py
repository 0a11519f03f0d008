"""The timeline: who has what to do in which month, drawn in lanes, with the same as a table.

The timeline as a document of its own, for a wall or a meeting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from cpted_audit.analysis.findings.timeline import (
    DueStep,
    column_of,
    columns_from,
    lanes,
)
from cpted_audit.domain.findings.states import STATE_WORDS, FindingState
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.facility.views import TimelineView
from cpted_audit.report.header_footer import paper_furniture
from cpted_audit.report.pdf import Built, PageInk, PageSize, Pen, Run, Story, TableRow, Text, build
from cpted_audit.report.wording import counted, day, finding_anchor, in_sentence, listed

TITLE = "Timeline"


class Look(NamedTuple):
    """How a finding of a state is drawn: its fill, its ink, its outline and how that is broken."""

    fill: str
    ink: str
    dash: Sequence[float] = ()


LOOKS: Final[Mapping[FindingState, Look]] = {
    FindingState.OPEN: Look(PageInk.SURFACE, PageInk.TEXT),
    FindingState.PLANNED: Look(PageInk.SURFACE, PageInk.TEXT, (2, 1.4)),
    FindingState.IN_PROGRESS: Look("#D3E1F6", PageInk.TEXT),
    FindingState.FIXED: Look(PageInk.TEXT, PageInk.SURFACE),
    FindingState.ACCEPTED: Look("#E2E5EA", PageInk.TEXT, (0.8, 1.2)),
}
"""The states a timeline shows; without colors fill and outline tell them apart."""

_WIDE: Final = 684.0
_LABEL: Final = 102.0
_HEAD: Final = 22.0
_TAG: Final = (17.0, 10.5)
_APART: Final = 2.0
_ACROSS: Final = 2
"""Findings beside each other in a month."""
_MOST: Final = 8
"""Findings drawn in one field; of more the rest is counted, and the table has them all."""
_AIR: Final = 4.0
_TALLEST: Final = 380.0
"""Points down of one drawing; more lanes go into another."""
_SMALL: Final = 6.4


def add(story: Story, view: TimelineView) -> None:
    """Add the drawing and the table; where nothing is to be done, a sentence."""
    story.page_break(landscape=True)
    with story.section(TITLE, after=f"as of {day(view.on)}"):
        if not view.steps:
            story.paragraph("Nothing is left to repair.")
            return
        story.paragraph(
            "Each number is a finding in the month it is due, in the lane of who does it: the "
            "owner, else the trade, else who repairs such things. A red outline is critical. Where "
            "nobody gave a day, the audit's rule does."
        )
        for lots in _drawings(view):
            high = _HEAD + sum(lane.high for lane in lots)
            story.drawing(
                partial(_paint, view=view, lots=lots, high=high), alt=_alt(view, lots),
                width=_WIDE, height=high,
            )  # fmt: skip
        _key(story)
        _table(story, view)


@dataclass(frozen=True, slots=True)
class _Lane:
    """One lane: whose it is, and its steps by column."""

    who: str
    fields: Mapping[int, Sequence[DueStep]]

    @property
    def high(self) -> float:
        """Points down that its fullest field takes."""
        most = max(min(len(steps), _MOST) + (len(steps) > _MOST) for steps in self.fields.values())
        rows = -(-most // _ACROSS)
        return rows * (_TAG[1] + _APART) + 2 * _AIR


def _lanes(view: TimelineView) -> list[_Lane]:
    found = []
    for who, steps in lanes(view.steps):
        fields: dict[int, list[DueStep]] = {}
        for step in steps:
            fields.setdefault(column_of(step, view.on), []).append(step)
        found.append(_Lane(who, fields))
    return found


def _drawings(view: TimelineView) -> Iterator[list[_Lane]]:
    """Yield the lanes of each drawing, as many as one holds."""
    lots: list[_Lane] = []
    for lane in _lanes(view):
        if lots and _HEAD + sum(lot.high for lot in lots) + lane.high > _TALLEST:
            yield lots
            lots = []
        lots.append(lane)
    yield lots


def _paint(pen: Pen, view: TimelineView, lots: Sequence[_Lane], high: float) -> None:
    heads = columns_from(view.on)
    wide = (_WIDE - _LABEL) / len(heads)
    pen.rectangle(_LABEL, 0, wide, high - _HEAD, fill="#FBECEA")
    for number, head in enumerate(heads):
        x = _LABEL + number * wide
        month, _, year = head.partition(" ")
        shown = month if year.isdecimal() else head
        pen.text(x + wide / 2, high - 9, shown, size=7, bold=True, align="center", room=wide - 2)
        if year.isdecimal():
            pen.text(x + wide / 2, high - 17, year, size=_SMALL, align="center",
                     color=PageInk.MUTED)  # fmt: skip
        pen.line([(x, 0), (x, high - _HEAD)], color=PageInk.LINE, width=0.5)
    top = high - _HEAD
    for lane in lots:
        pen.line([(0, top), (_WIDE, top)], color=PageInk.MUTED, width=0.5)
        pen.text(0, top - _AIR - 8, lane.who, size=8, bold=True, room=_LABEL - 8)
        for column, steps in lane.fields.items():
            _field(pen, (_LABEL + column * wide, top - _AIR), wide, steps)
        top -= lane.high
    pen.line([(0, top), (_WIDE, top)], color=PageInk.MUTED, width=0.5)


def _field(pen: Pen, corner: tuple[float, float], wide: float, steps: Sequence[DueStep]) -> None:
    """Draw the findings of one lane in one month, row by row from its upper left corner."""
    across = _ACROSS * _TAG[0] + (_ACROSS - 1) * _APART
    left, top = corner[0] + (wide - across) / 2, corner[1]
    shown = steps[:_MOST]
    for at, step in enumerate(shown):
        x = left + at % _ACROSS * (_TAG[0] + _APART)
        _tag(pen, x, top - _TAG[1] - at // _ACROSS * (_TAG[1] + _APART), step)
    if len(steps) > len(shown):
        row = -(-len(shown) // _ACROSS)
        y = top - _TAG[1] - row * (_TAG[1] + _APART)
        pen.text(corner[0] + wide / 2, y + 2.5, f"+{len(steps) - len(shown):,}", size=7, bold=True,
                 align="center")  # fmt: skip


def _tag(pen: Pen, x: float, y: float, step: DueStep) -> None:
    look = LOOKS[step.state]
    pen.rectangle(x, y, *_TAG, fill=look.fill, radius=2)
    edge = PageInk.NO if step.critical else PageInk.TEXT
    box = [(x, y), (x + _TAG[0], y), (x + _TAG[0], y + _TAG[1]), (x, y + _TAG[1])]
    pen.area(box, stroke=edge, width=1.2 if step.critical else 0.6, dash=look.dash)
    pen.text(x + _TAG[0] / 2, y + 3.1, str(step.number), size=_SMALL, bold=step.critical,
             color=look.ink, align="center", room=_TAG[0] - 1.5)  # fmt: skip


def _alt(view: TimelineView, lots: Sequence[_Lane]) -> str:
    heads = columns_from(view.on)
    told = [
        f"{lane.who}: "
        + ", ".join(
            f"{heads[column]} {len(steps)}" for column, steps in sorted(lane.fields.items())
        )
        for lane in lots
    ]
    return f"Timeline from {heads[1]} to {heads[-3]}. How many are due: {'; '.join(told)}."


def _key(story: Story) -> None:
    """Add what the outlines and fills stand for, as words beside the same tags."""
    names = [in_sentence(STATE_WORDS[state]) for state in LOOKS]
    width = _WIDE / len(LOOKS)

    def paint(pen: Pen) -> None:
        for number, (state, name) in enumerate(zip(LOOKS, names, strict=True)):
            step = DueStep(number=1, who="", on=None, by_rule=False, state=state,
                           critical=False)  # fmt: skip
            _tag(pen, number * width, 1, step)
            pen.text(number * width + _TAG[0] + 5, 3.6, name, size=7.5)

    story.drawing(paint, alt=f"Looks of the states: {listed(names)}.", width=_WIDE, height=13)


def _table(story: Story, view: TimelineView) -> None:
    heads = columns_from(view.on)
    by_column = sorted(view.steps, key=lambda step: column_of(step, view.on))
    rows: list[TableRow] = []
    for column, steps in groupby(by_column, key=lambda step: column_of(step, view.on)):
        for who, theirs in lanes(list(steps)):
            rows.append(TableRow([heads[column], who, _numbers(theirs)]))
    story.table([["Due", "Who", "Findings"]], rows, widths=(62, 128, 0), tight=True)


def _numbers(steps: Sequence[DueStep]) -> Text:
    """Return finding numbers by state, each a link where the document has the finding."""
    found: list[str | Run] = []
    for state in LOOKS:
        of_it = [step for step in steps if step.state is state]
        if not of_it:
            continue
        found.append(f"{'. ' if found else ''}{STATE_WORDS[state]}: ")
        for at, step in enumerate(of_it):
            found += [", "] if at else []
            anchor = finding_anchor(step.number)
            found.append(Run(str(step.number), bold=step.critical, link=anchor, soft=True))
    count = counted(len(steps), "step")
    return [*found, f" ({count})"] if len(steps) > _MOST else found


ALONE = "Timeline of repairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What is to be done by whom until when."""

    school: str
    language: str
    copy: CopyFacts
    view: TimelineView


def build_timeline_page(
    page: TimelinePage,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the timeline as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when the file cannot be written.
    """
    story = Story(title=f"{page.school}: {ALONE.lower()}", language=page.language, subject=ALONE)
    add(story, page.view)
    furniture = paper_furniture(
        page.copy, header_left=page.school, drafted=True,
        footer_left=f"As of {day(page.view.on)} · keep it as the audit itself is kept",
    )  # fmt: skip
    return build(story, target, furniture=furniture, page_size=paper, progress=progress)
