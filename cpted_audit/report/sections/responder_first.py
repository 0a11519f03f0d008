"""The first look: one page that somebody reads in a vehicle on the way in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from cpted_audit.domain.contact import Hours
from cpted_audit.domain.marker import MarkerKind
from cpted_audit.report.pdf import Run, Story, measured
from cpted_audit.report.responder_model import (
    BoxView,
    ContactView,
    KeyView,
    Responder,
    ThingView,
)
from cpted_audit.report.sections.responder_legend import legend
from cpted_audit.report.sections.responder_plan import (
    add_plan,
    cells_text,
    verified,
    watermark,
)
from cpted_audit.report.sections.responder_words import (
    NOT_RECORDED,
    box_name,
    box_where,
    joined,
    letters_of,
    numbering_text,
    said,
    side_a_text,
    stale_mark,
    stale_text,
    thing_text,
    told_doors_text,
    unsigned_text,
)
from cpted_audit.report.wording import counted

Line = tuple[str, str]
"""A label and what it says."""
Group = tuple[str, Sequence[Line]]
_K = MarkerKind
COLUMN = 236.0
"""Points of the right column on letter paper."""
_SHARE = 0.31
"""Of the width: the right column on larger paper."""
LABEL = 46.0
_TITLE = 26.0
"""Points of the title."""
_SPARE = 8.0
"""Points between the head and the plan."""
_GAP = 14.0
BAREST = -1
"""As 0, without days and hours: they stand on the pages that follow."""
NUMBERS = -2
"""As the barest, and of what does not work beside what does only how many there are."""
_MOST = (6, 4, 3, 2, 1, 0, BAREST, NUMBERS)
"""Things of each sort, from what is wanted down to where each has one line; 0 is brief."""
_HOURS = {Hours.SCHOOL_DAY: "Day", Hours.AFTER_HOURS: "Night", Hours.ANY_TIME: "24 h"}


def add(story: Story, sheets: Responder, room: tuple[float, float]) -> None:
    """Add the page; `room` is the width and height in points that it has."""
    mark = stale_mark(sheets) or (watermark(sheets.first) if sheets.first else "")
    story.page_break(landscape=True, watermark=mark)
    column = max(COLUMN, room[0] * _SHARE)
    wide, down = room[0] - column - _GAP, room[1] - _TITLE
    name = sheets.site.name or "School without a name"
    with story.section(f"{name} — first look", anchor="first-look"):
        story.side_by_side(
            lambda: _left(story, sheets, (wide, down)),
            lambda: _column(story, sheets, column, down),
            widths=(wide, column), gap=_GAP,
        )  # fmt: skip


def _left(story: Story, sheets: Responder, room: tuple[float, float]) -> None:
    head = partial(_head, sheets=sheets)
    head(story)
    used = measured(head, room[0], styles=story.styles) + _SPARE
    _plan(story, sheets, (room[0], room[1] - used))


def _head(story: Story, sheets: Responder) -> None:
    address = sheets.site.address or f"address {NOT_RECORDED}"
    story.paragraph([Run(address, bold=True), f" · {side_a_text(sheets)}"], tight=True)
    if warning := stale_text(sheets):
        story.paragraph(Run(warning, bold=True), tight=True)


def _plan(story: Story, sheets: Responder, room: tuple[float, float]) -> None:
    plan = sheets.first
    if plan is None:
        story.paragraph(Run("No plan is recorded.", bold=True))
        story.paragraph(
            "Nothing can be shown of where doors, shut-offs and equipment are; they are listed on "
            "the pages that follow."
        )
        return
    missing = [
        words
        for words, there in (
            ("scale", plan.metres_per_pixel), ("true north", plan.north is not None),
            ("grid", plan.cells), ("sides A to D", any(one.sides for one in plan.outlines)),
        )
        if not there
    ]  # fmt: skip
    told = joined((f"{plan.title}.", cells_text(plan), verified(plan)), " ")
    if missing:
        told += f" Not recorded on this plan: {', '.join(missing)}."
    add_plan(story, plan, room, told=(_meeting(sheets), told, legend(plan.signs)))


def _meeting(sheets: Responder) -> str:
    facts = sheets.facts
    return f"Staging: {said(facts.staging)}. Command post: {said(facts.command_post)}."


def _column(story: Story, sheets: Responder, width: float, height: float) -> None:
    for most in _MOST:
        groups = groups_of(sheets, most)
        add_groups = partial(_groups, groups=groups)
        if measured(add_groups, width, styles=story.styles, depth=1) <= height:
            break
    add_groups(story)


def _groups(story: Story, groups: Sequence[Group]) -> None:
    for title, lines in groups:
        with story.section(title, listed=False):
            story.rule(tight=True)
            story.facts(lines, label_width=LABEL, tight=True)


def groups_of(sheets: Responder, most: int) -> list[Group]:
    """Return what the column says, so many things of each sort at most; what is missing is said."""
    return [
        ("GET IN", _get_in(sheets, most)),
        ("SHUT OFF", _always(sheets, most, _K.GAS_SHUTOFF, _K.ELECTRIC_SHUTOFF, _K.WATER_SHUTOFF)
         + _besides(sheets, most, _K.GENERATOR)),
        ("ALARM", _always(sheets, most, _K.ALARM_PANEL, _K.FIRE_CONNECTION)
         + _besides(sheets, most, _K.HYDRANT)),
        ("MEDICAL", _places(sheets, most, _K.AED, _K.TRAUMA_KIT)),
        ("RADIO", [("RD", _radio(sheets, most))]),
        ("CALL", _call(sheets.contacts, most)),
        ("INSIDE", _inside(sheets, most)),
    ]  # fmt: skip


def _get_in(sheets: Responder, most: int) -> list[Line]:
    best = sorted(sheets.boxes, key=lambda one: not one.told.counts)
    boxes = [("KB", _box(one, most)) for one in best[: max(most, 1)]]
    lines = boxes or [("KB", f"key box {NOT_RECORDED}")]
    left = len(sheets.boxes) - max(most, 1)
    if most > BAREST:
        lines += _more(left, "key box", "key boxes")
    elif left > 0:
        lines = [("KB", f"{lines[0][1]} · {left:,} more")]
    doors = joined(
        (
            numbering_text(sheets, brief=True), told_doors_text(sheets, most=max(most, 1)),
            unsigned_text(sheets),
        ),
        ". ",
    )  # fmt: skip
    lines.append(("Doors", doors))
    lost = _lost(sheets.keys, most)
    if most > BAREST:
        return [*lines, *([("Keys", lost)] if lost else []), ("Codes", _codes(sheets))]
    return [*lines, ("Codes", joined((_codes(sheets), lost), ". "))]


def _lost(keys: Sequence[KeyView], most: int) -> str:
    """Return which masters are lost: whoever has one comes in everywhere; empty for none."""
    names = [one.name for one in keys if one.master and not one.told.counts]
    shown = max(most, 1)
    more = f" and {len(names) - shown:,} more" if len(names) > shown else ""
    return f"LOST: {', '.join(names[:shown])}{more}" if names else ""


def _box(one: BoxView, most: int) -> str:
    where = joined((box_name(one), box_where(one)))
    if not one.told.counts:
        what = one.told.text if most > BAREST else one.told.brief
        return f"{where}: {what}"
    first, *rest = one.contents.split("; ")
    brief = f"{first} and {len(rest)} more" if rest else first
    return joined((where, one.contents if most > 1 else brief, one.told.text), "; ")


def _codes(sheets: Responder) -> str:
    if not sheets.codes:
        return NOT_RECORDED
    return "see keys and codes" if sheets.codes_given else "withheld in this copy"


def _always(sheets: Responder, most: int, *kinds: MarkerKind) -> list[Line]:
    """Return lines for kinds that every school has to know of; a missing one is said."""
    lines: list[Line] = []
    for kind in kinds:
        lines += _known(sheets, most, kind) or [(letters_of(kind), NOT_RECORDED)]
    return lines


def _besides(sheets: Responder, most: int, kind: MarkerKind) -> list[Line]:
    """Return lines for a kind that a school need not have; at the barest only for what works."""
    works = any(one.told.counts for one in sheets.of_kinds(kind))
    return _known(sheets, most, kind) if works or most > BAREST else []


def _known(sheets: Responder, most: int, kind: MarkerKind) -> list[Line]:
    found = sheets.of_kinds(kind)
    shown = max(1, most // 2)
    if len(found) > shown:
        return [(letters_of(kind), _several(found, most, faults=True))]
    return [(letters_of(kind), thing_text(one, use=most > 1, day=most > BAREST)) for one in found]


def _places(sheets: Responder, most: int, *kinds: MarkerKind) -> list[Line]:
    return [
        (letters_of(kind), _several(sheets.of_kinds(kind), most) or NOT_RECORDED) for kind in kinds
    ]


def _several(found: Sequence[ThingView], most: int, *, faults: bool = False) -> str:
    """Return where things are: those that work, and how many more; else what became of them.

    With `faults` those that do not work are told after those that do.
    """
    works = [one for one in found if one.told.counts]
    others = [one for one in found if not one.told.counts]
    told = _some(works or others, most)
    if not (works and others and faults):
        return told
    return joined((told, _faulty(others, most)), " · ")


def _faulty(others: Sequence[ThingView], most: int) -> str:
    return _some(others, most) if most > NUMBERS else f"{len(others):,} NOT USABLE"


def _some(found: Sequence[ThingView], most: int) -> str:
    """Return where things are; those of which the same is told stand together with their count."""
    told = Counter(thing_text(one, use=False, day=most > BAREST) for one in found)
    shown = list(told.items())[: max(most, 1)]
    places = [text if count == 1 else f"{count:,} × {text}" for text, count in shown]
    more = len(found) - sum(count for _, count in shown)
    return " · ".join(places) + (f" · {more:,} more" if more > 0 else "")


def _radio(sheets: Responder, most: int) -> str:
    spots = _several(sheets.of_kinds(_K.RADIO_DEAD_SPOT), most)
    dead = f"Dead: {spots}" if spots else f"dead spots {NOT_RECORDED}"
    return joined((dead, sheets.facts.radio if most > 0 else ""), ". ")


def _call(contacts: Sequence[ContactView], most: int) -> list[Line]:
    lines: list[Line] = []
    depth = 2 if most >= 4 else 1
    for hours, label in _HOURS.items():
        found = sorted((one for one in contacts if one.hours is hours), key=lambda one: one.order)
        lines += [(label, _contact(one)) for one in found[:depth]]
    return lines or [("", f"contacts {NOT_RECORDED}")]


def _contact(one: ContactView) -> str:
    phone = one.private_phone if one.hours is not Hours.SCHOOL_DAY else one.phone
    return joined((one.role or one.name, said(phone or one.phone or one.private_phone)), " ")


def _inside(sheets: Responder, most: int) -> list[Line]:
    facts = sheets.facts
    students = NOT_RECORDED if facts.students is None else counted(facts.students, "student")
    staff = "" if facts.staff is None else f"{facts.staff:,} staff"
    hazards = _several(sheets.of_kinds(_K.HAZARD), most)
    hours = joined((sheets.site.hours, facts.after_hours), "; ") if most > 1 else (
        facts.after_hours or sheets.site.hours
    )
    return [
        ("People", joined((students, staff), " · ")),
        *([("Hours", said(hours))] if most > BAREST else []),
        ("HZ", hazards or f"hazards {NOT_RECORDED}"),
    ]


def _more(count: int, one: str, many: str) -> list[Line]:
    return [("", f"and {counted(count, one, many)} more")] if count > 0 else []
