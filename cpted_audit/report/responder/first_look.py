"""The first look: one page that somebody reads in a vehicle on the way in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.report.check_mark import corner
from cpted_audit.report.pdf import Corner, Run, Story, Text, measured, text_width
from cpted_audit.report.pdf.styles import scaled
from cpted_audit.report.pdf.tags import Tag
from cpted_audit.report.responder.first_fit import (
    BAREST,
    NUMBERS,
    FitStep,
    fitting,
    shortened,
    styles_of,
    titles,
)
from cpted_audit.report.responder.legend import legend
from cpted_audit.report.responder.model import (
    BoxView,
    Responder,
    SheetPlan,
    ThingView,
)
from cpted_audit.report.responder.plan import (
    add_plan,
    cells_text,
    verified,
    watermark,
)
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    box_name,
    box_where,
    codes_text,
    contact_text,
    hours_text,
    joined,
    letters_of,
    named_thing_text,
    numbering_text,
    said,
    side_a_text,
    stale_mark,
    stale_text,
    thing_text,
    to,
    told_doors_text,
    unsigned_text,
)
from cpted_audit.report.wording import counted

Line = tuple[str, str]
"""A label and what it says."""
Group = tuple[str, Sequence[Line]]
Pages = Mapping[str, int]
"""The page of each anchor; empty while it is not known yet."""
NO_PAGES: Pages = MappingProxyType({})
_SHUT_OFFS = (MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF, MarkerKind.WATER_SHUTOFF)
_ANCHORS = {
    **dict.fromkeys((MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF, MarkerKind.WATER_SHUTOFF,
                     MarkerKind.GENERATOR),
                    "utilities"),
    **dict.fromkeys((MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION, MarkerKind.HYDRANT,
                     MarkerKind.AED, MarkerKind.TRAUMA_KIT),
                    "equipment"),
    MarkerKind.RADIO_DEAD_SPOT: "radio",
    MarkerKind.HAZARD: "hazards",
}  # fmt: skip
"""The sections that have all the things of a kind."""
COLUMN = 236.0
"""Points of the right column on letter paper."""
_SHARE = 0.31
"""Of the width: the right column on larger paper."""
LABEL = 46.0
_CODE, _CODE_RISE = 44.0, 17.0
"""Points of the code by which copies are compared, and how far it stands above the title."""
_SPARE = 8.0
"""Points between the head and the plan, and around what stands side by side."""
_GAP = 14.0
_LEAST_PLAN = 0.55
"""Of the height: what texts around the plan leave it at least."""
_MORE = {
    "GET IN": "keys", "SHUT OFF": "utilities", "ALARM": "equipment", "MEDICAL": "equipment",
    "RADIO": "radio", "CALL": "contacts", "INSIDE": "hazards",
}  # fmt: skip
"""The tables that say more."""
_HOURS = {Hours.SCHOOL_DAY: "Day", Hours.AFTER_HOURS: "Night", Hours.ANY_TIME: "24 h"}


class _Read(NamedTuple):
    """Where the parts of the page are read, in this order."""

    head: Tag
    column: Tag
    plan: Tag


def add(
    story: Story, sheets: Responder, room: tuple[float, float], pages: Pages = NO_PAGES
) -> None:
    """Add the page; `room` is the width and height in points that it has.

    It is one page whatever the audit holds: `first_fit` has the steps by which it gets there. It
    is heard in the order in which it is asked for: where and staging, the column, then the plan.
    """
    over = stale_mark(sheets) or (watermark(sheets.first) if sheets.first else "")
    story.page_break(landscape=True, watermark=over)
    column = max(COLUMN, room[0] * _SHARE)
    wide = room[0] - column - _GAP
    name = sheets.site.name or "School without a name"
    mark = corner(sheets.copy.imprint, size=_CODE, rise=_CODE_RISE)
    with titled(story, name, " — first look", room[0], anchor="first-look", corner=mark) as used:
        down = room[1] - used - _SPARE
        read = _Read(story.read_later(), story.read_later(), story.read_later())
        story.side_by_side(
            lambda: _left(story, sheets, (wide, down), read),
            lambda: _column(story, sheets, (column, down), (pages, read)),
            widths=(wide, column), gap=_GAP,
        )  # fmt: skip


@contextmanager
def titled(
    story: Story,
    name: str,
    tail: str,
    width: float,
    *,
    anchor: str | None = None,
    corner: Corner | None = None,
) -> Iterator[float]:
    """Open a section whose title stands in one line; yields the points that it takes."""
    styles = story.styles
    room = width if corner is None else width - corner.taken
    for title, size in titles(name, tail):
        looks = {**styles, "h1": scaled(styles, size)["h1"]}
        if text_width(title, looks["h1"].size, bold=True) <= room:
            break
    line = looks["h1"]
    opened = story.section(title, anchor=anchor, corner=corner)
    with story.in_styles(looks), opened, story.in_styles(styles):
        yield line.leading + line.after


def _left(story: Story, sheets: Responder, room: tuple[float, float], read: _Read) -> None:
    def around(step: FitStep) -> float:
        shown, styles = shortened(sheets, step.letters), styles_of(step)
        head, below = partial(_head, sheets=shown), partial(_below, sheets=shown)
        return sum(measured(partial, room[0], styles=styles) for partial in (head, below))

    step = fitting(lambda step: around(step) <= (1 - _LEAST_PLAN) * room[1])
    shown = shortened(sheets, step.letters)
    with story.in_styles(styles_of(step)):
        with story.read_at(read.head):
            _head(story, shown)
        used = measured(partial(_head, sheets=shown), room[0], styles=story.styles) + _SPARE
        with story.read_at(read.plan):
            _plan(story, shown, (room[0], room[1] - used), read)


def _head(story: Story, sheets: Responder) -> None:
    address = sheets.site.address or f"address {NOT_RECORDED}"
    story.paragraph([Run(address, bold=True), f" · {side_a_text(sheets)}"], tight=True)
    if warning := stale_text(sheets):
        story.paragraph(Run(warning, bold=True), tight=True)


def _plan(story: Story, sheets: Responder, room: tuple[float, float], read: _Read) -> None:
    plan = sheets.first
    if plan is None:
        with story.read_at(read.head):
            story.paragraph(_meeting(sheets))
        story.paragraph(Run("No plan is recorded.", bold=True))
        story.paragraph(
            "Nothing can be shown of where doors, shut-offs and equipment are; they are listed on "
            "the pages that follow."
        )
        return
    add_plan(story, plan, room, told=_told(sheets, plan), early=read.head)


def _below(story: Story, sheets: Responder) -> None:
    """Add what stands below the plan, to be measured."""
    if sheets.first is not None:
        for text in _told(sheets, sheets.first):
            story.paragraph(text, style="caption", tight=True)


def _told(sheets: Responder, plan: SheetPlan) -> tuple[Text, ...]:
    missing = [
        words
        for words, there in (
            ("scale", plan.metres_per_pixel), ("true north", plan.north is not None),
            ("grid", plan.cells), ("sides A to D", any(outline.sides for outline in plan.outlines)),
        )
        if not there
    ]  # fmt: skip
    told = joined((f"{plan.title}.", cells_text(plan), verified(plan)), " ")
    if missing:
        told += f" Not recorded on this plan: {', '.join(missing)}."
    return _meeting(sheets), told, legend(plan.signs, plan.routes, plan.kinds_of_wall)


def _meeting(sheets: Responder) -> str:
    facts = sheets.facts
    return f"Staging: {said(facts.staging)}. Command post: {said(facts.command_post)}."


def _column(
    story: Story, sheets: Responder, room: tuple[float, float], told: tuple[Pages, _Read]
) -> None:
    pages, read = told

    def adding(step: FitStep) -> Callable[[Story], None]:
        groups = groups_of(shortened(sheets, step.letters), step.most, pages)
        return partial(_groups, groups=groups, share=step.size)

    step = fitting(
        lambda step: measured(adding(step), room[0], styles=styles_of(step), depth=1) <= room[1]
    )
    with story.in_styles(styles_of(step)), story.read_at(read.column):
        adding(step)(story)


def _groups(story: Story, groups: Sequence[Group], share: float) -> None:
    for title, lines in groups:
        told = f"{title.capitalize()}: more of it on its page"
        with story.section(to(title, _MORE.get(title, ""), told), listed=False):
            story.rule(tight=True)
            story.facts(lines, label_width=LABEL * share, tight=True)


def groups_of(sheets: Responder, most: int, pages: Pages = NO_PAGES) -> list[Group]:
    """Return what the column says, so many things of each sort at most; what is missing is said.

    What is left out is counted, and `pages` tells where it stands.
    """
    return _Column(sheets, most, pages).groups()


class _Column:
    """Words the right column of one step."""

    def __init__(self, sheets: Responder, most: int, pages: Pages) -> None:
        self._sheets, self._most, self._pages = sheets, most, pages
        self._shown = max(most, 1)

    def groups(self) -> list[Group]:
        """Return every group in order."""
        return [
            ("GET IN", self._get_in()),
            ("SHUT OFF", self._always(MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF,
                                      MarkerKind.WATER_SHUTOFF)
             + self._besides(MarkerKind.GENERATOR)),
            ("ALARM", self._always(MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION)
             + self._besides(MarkerKind.HYDRANT)),
            ("MEDICAL", self._places(MarkerKind.AED, MarkerKind.TRAUMA_KIT)),
            ("RADIO", [("RD", self._radio())]),
            ("CALL", self._call()),
            ("INSIDE", self._inside()),
        ]  # fmt: skip

    def _more(self, count: int, what: str, anchor: str) -> str:
        """Return how many more there are and where they stand, such as “12 more: page 9”."""
        if count <= 0:
            return ""
        page = self._pages.get(anchor)
        word = "page" if self._most > BAREST else "p."
        return f"{count:,} more{what}" + (f": {word} {page}" if page else "")

    def _get_in(self) -> list[Line]:
        sheets, most = self._sheets, self._most
        best = sorted(sheets.boxes, key=lambda box: not box.told.counts)
        boxes = [("KB", self._box(box)) for box in best[: self._shown]]
        lines = boxes or [("KB", f"key box {NOT_RECORDED}")]
        left = len(sheets.boxes) - self._shown
        what = "" if most <= BAREST else " key box" if left == 1 else " key boxes"
        more = self._more(left, what, "keys")
        if more and most > BAREST:
            lines.append(("", more))
        elif more:
            lines = [("KB", f"{lines[0][1]} · {more}")]
        lines.append(("Doors", self._doors()))
        lost = self._lost()
        if most > BAREST:
            return [*lines, *([("Keys", lost)] if lost else []), ("Codes", codes_text(sheets))]
        return [*lines, ("Codes", joined((codes_text(sheets), lost), ". "))]

    def _doors(self) -> str:
        page = self._pages.get("doors")
        told = told_doors_text(self._sheets, most=self._shown)
        unsigned = unsigned_text(self._sheets, most=max(self._most * 2, 2))
        where = f"All doors: page {page}" if page and " more" in f"{told} {unsigned}" else ""
        return joined((numbering_text(self._sheets, brief=True), told, unsigned, where), ". ")

    def _lost(self) -> str:
        """Return which masters are lost: whoever has one comes in everywhere; empty for none."""
        names = [key.name for key in self._sheets.keys if key.master and not key.told.counts]
        more = self._more(len(names) - self._shown, "", "keys")
        told = ", ".join(names[: self._shown]) + (f" and {more}" if more else "")
        return f"LOST: {told}" if names else ""

    def _box(self, box: BoxView) -> str:
        most = self._most
        where = joined((box_name(box), box_where(box)))
        if not box.told.counts:
            what = box.told.text if most > BAREST else box.told.brief
            return f"{where}: {what}"
        first, *rest = box.contents.split("; ")
        brief = f"{first} and {len(rest)} more" if rest else first
        return joined((where, box.contents if most > 1 else brief, box.told.text), "; ")

    def _always(self, *kinds: MarkerKind) -> list[Line]:
        """Return lines for kinds that every school has to know of; a missing one is said."""
        lines: list[Line] = []
        for kind in kinds:
            lines += self._known(kind) or [(letters_of(kind), NOT_RECORDED)]
        return lines

    def _besides(self, kind: MarkerKind) -> list[Line]:
        """Return lines for a kind a school need not have; at the barest only for what works."""
        works = any(kind.told.counts for kind in self._sheets.of_kinds(kind))
        return self._known(kind) if works or self._most > BAREST else []

    def _known(self, kind: MarkerKind) -> list[Line]:
        found, most = self._sheets.of_kinds(kind), self._most
        if len(found) > max(1, most // 2):
            return [(letters_of(kind), self._several(found, faults=True))]
        return [(letters_of(kind), self._told(thing, use=most > 1)) for thing in found]

    def _places(self, *kinds: MarkerKind) -> list[Line]:
        return [
            (letters_of(kind), self._several(self._sheets.of_kinds(kind)) or NOT_RECORDED)
            for kind in kinds
        ]

    def _several(self, found: Sequence[ThingView], *, faults: bool = False) -> str:
        """Return where things are: those that work, and how many more; else what became of them.

        With `faults` those that do not work are told after those that do.
        """
        works = [thing for thing in found if thing.told.counts]
        others = [thing for thing in found if not thing.told.counts]
        told = self._some(works or others)
        if not (works and others and faults):
            return told
        return joined((told, self._faulty(others)), " · ")

    def _faulty(self, others: Sequence[ThingView]) -> str:
        if self._most > NUMBERS:
            return self._some(others)
        return f"{len(others):,} NOT USABLE"

    def _some(self, found: Sequence[ThingView]) -> str:
        """Return where things are; those told the same of stand together with their count."""
        if not found:
            return ""
        told = Counter(self._told(thing, use=False) for thing in found)
        shown = list(told.items())[: self._shown]
        places = [text if count == 1 else f"{count:,} × {text}" for text, count in shown]
        more = len(found) - sum(count for _, count in shown)
        return joined((*places, self._more(more, "", _ANCHORS[found[0].kind])), " · ")

    def _told(self, thing: ThingView, *, use: bool) -> str:
        """Return a thing; a shut-off that is one of several begins with what it is called.

        One that stops the machines of a shop stops no other current.
        """
        told = thing_text(thing, use=use, day=self._most > BAREST)
        if thing.kind not in _SHUT_OFFS or len(self._sheets.of_kinds(thing.kind)) < 2:
            return told
        return named_thing_text(thing, told, brief=self._most <= BAREST)

    def _radio(self) -> str:
        spots = self._several(self._sheets.of_kinds(MarkerKind.RADIO_DEAD_SPOT))
        dead = f"Dead: {spots}" if spots else f"dead spots {NOT_RECORDED}"
        return joined((dead, self._sheets.facts.radio if self._most > 0 else ""), ". ")

    def _call(self) -> list[Line]:
        """Return whom to call: name, role and number, and whether that number is private."""
        lines: list[Line] = []
        depth = 2 if self._most >= 4 else 1
        for hours, label in _HOURS.items():
            found = [contact for contact in self._sheets.contacts if contact.hours is hours]
            found.sort(key=lambda contact: contact.order)
            lines += [(label, contact_text(contact)) for contact in found[:depth]]
        more = self._more(len(self._sheets.contacts) - len(lines), "", "contacts")
        if more and lines:
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} · {more}")
        return lines or [("", f"contacts {NOT_RECORDED}")]

    def _inside(self) -> list[Line]:
        facts, most = self._sheets.facts, self._most
        students = NOT_RECORDED if facts.students is None else counted(facts.students, "student")
        staff = "" if facts.staff is None else f"{facts.staff:,} staff"
        hazards = self._several(self._sheets.of_kinds(MarkerKind.HAZARD))
        site = self._sheets.site
        hours = hours_text(self._sheets) if most > 1 else (facts.after_hours or site.hours)
        return [
            ("People", joined((students, staff), " · ")),
            *([("Hours", said(hours))] if most > BAREST else []),
            ("HZ", hazards or f"hazards {NOT_RECORDED}"),
        ]
