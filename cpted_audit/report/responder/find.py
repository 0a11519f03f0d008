"""Where to find it: the questions of somebody in a hurry, each with its answer and its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.report.pdf import Run, Story, Text
from cpted_audit.report.responder.changes import changes_line
from cpted_audit.report.responder.doors import exterior_first
from cpted_audit.report.responder.faults import NONE, fault_lines
from cpted_audit.report.responder.model import (
    Responder,
    RoomView,
    ThingView,
    box_anchor,
    door_anchor,
    room_anchor,
    thing_anchor,
)
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    box_name,
    box_where,
    joined,
    number_text,
    thing_text,
    to,
)
from cpted_audit.report.told import marked
from cpted_audit.report.wording import counted

_NAMED = 2
"""Things of a sort that are named."""
_DOORS_NAMED, _ROOMS_NAMED = 60, 40
_FAULTS_NAMED = 60
"""Things out of order of a sort that are named; a school of that many has other pages for them."""
_PAGE = 44.0
Pieces = list[Run | str]


class _Question(NamedTuple):
    """What is asked, its answer, and the anchor of the table that says more, empty for several."""

    asked: str
    answer: Text
    anchor: str


def find_it(story: Story, sheets: Responder, pages: Mapping[str, int]) -> None:
    """Add the questions; an answer leads to the row it is from, a page number to its page.

    `pages` are those of anchors as far as known: rooms on several pages have a line for each.
    """
    with story.section("Find it", anchor="find"):
        story.table(
            [["Looking for", "Answer", "Page"]],
            [
                [
                    asked, answer,
                    partial(story.page_of, anchor, asked, style="dense") if anchor else "–",
                ]
                for asked, answer, anchor in _questions(sheets, pages)
            ],
            widths=(146, 0, _PAGE), align=("left", "left", "right"), dense=True,
        )  # fmt: skip


def _questions(sheets: Responder, pages: Mapping[str, int]) -> Iterator[_Question]:
    yield _Question("A door, which key opens it", _doors(sheets), "doors")
    for drawn, anchor in _rooms_by_page(sheets, pages):
        yield _Question("A room, the door nearest to it", _rooms(drawn), anchor)
    yield _Question("Key box", _boxes(sheets), "keys")
    for asked, kind, anchor in (
        ("Gas", MarkerKind.GAS_SHUTOFF, "utilities"),
        ("Electricity", MarkerKind.ELECTRIC_SHUTOFF, "utilities"),
        ("Water", MarkerKind.WATER_SHUTOFF, "utilities"),
        ("AED", MarkerKind.AED, "equipment"),
        ("Roof", MarkerKind.ROOF_ACCESS, "utilities"),
        ("Radio dead spots", MarkerKind.RADIO_DEAD_SPOT, "radio"),
        ("Hazards", MarkerKind.HAZARD, "hazards"),
    ):
        yield _Question(asked, _things(sheets.of_kinds(kind)), anchor)
    yield _Question("Who to call at night", _call(sheets), "contacts")
    yield _Question("Out of order, not verified", _faults(sheets), "")
    yield _Question("How people leave", _leave(sheets), "evacuation")
    if sheets.changes is not None:
        yield _Question("What has changed", changes_line(sheets.changes), "changes")


def _doors(sheets: Responder) -> Text:
    shown = exterior_first(sheets.doors)[:_DOORS_NAMED]
    pieces = _in_line(
        [
            to(marked(door.number or "no number", door.told._replace(text=door.told.brief)),
               door_anchor(door.id), f"Door {door.number} in the table of doors", bold=True)
            for door in shown
        ], " · ",
    )  # fmt: skip
    return _with_more(pieces, len(sheets.doors) - len(shown), "door", "doors") or NOT_RECORDED


def _rooms_by_page(sheets: Responder, pages: Mapping[str, int]) -> list[tuple[list[RoomView], str]]:
    """Return the rooms of each page of their table, with the anchor that page is told by."""
    drawn = [room for room in sheets.rooms if room.drawn]
    first = pages.get("rooms", 0)
    if len(drawn) > _ROOMS_NAMED or not first:
        return [(drawn, "rooms")]
    found: dict[int, list[RoomView]] = {}
    for room in drawn:
        found.setdefault(pages.get(room_anchor(room.id), first), []).append(room)
    return [
        (rooms, "rooms" if page == first else room_anchor(rooms[0].id))
        for page, rooms in found.items()
    ] or [(drawn, "rooms")]


def _rooms(drawn: Sequence[RoomView]) -> Text:
    if len(drawn) > _ROOMS_NAMED:
        return f"{counted(len(drawn), 'room')} by name, each with its door, the way and the lock"
    pieces = _in_line([to(room.name, room_anchor(room.id), f"{room.name} in the table of rooms")
                       for room in drawn], " · ")  # fmt: skip
    return pieces or "no room is drawn on a plan"


def _boxes(sheets: Responder) -> Text:
    best = sorted(sheets.boxes, key=lambda box: not box.told.counts)
    pieces: Pieces = []
    for one in best[:_NAMED]:
        pieces += ["; "] if pieces else []
        told = f": {one.told.text}" if one.told.text else ""
        pieces += [
            to(box_name(one), box_anchor(one.id), f"{box_name(one)} in its table", bold=True),
            f", {box_where(one)}{told}",
        ]
    return _with_more(pieces, len(best) - _NAMED, "key box", "keys") or NOT_RECORDED


def _things(found: Sequence[ThingView]) -> Text:
    """Return the first that work, and the first that do not: a page that hides those misleads."""
    works = [thing for thing in found if thing.told.counts]
    shown = [*works[:_NAMED], *[thing for thing in found if not thing.told.counts][:_NAMED]]
    anchors = [to(thing_text(thing, use=True, day=True), thing_anchor(thing.id), _called(thing))
               for thing in shown]  # fmt: skip
    left = len(found) - len(shown)
    pieces = _in_line(anchors, "; ")
    return [*pieces, f"; {left:,} more"] if left > 0 else pieces or NOT_RECORDED


def _faults(sheets: Responder) -> Text:
    pieces: Pieces = []
    for brief, told in fault_lines(sheets, most=_FAULTS_NAMED):
        pieces += [*(["; "] if pieces else []), Run(brief, bold=True), " ", *told]
    return pieces or NONE


def _called(thing: ThingView) -> str:
    return f"{thing.name or 'This'} in its table"


def _call(sheets: Responder) -> Text:
    found = sorted(
        (
            contact
            for contact in sheets.contacts
            if contact.hours in (Hours.AFTER_HOURS, Hours.ANY_TIME)
        ),
        key=lambda contact: (contact.hours is not Hours.AFTER_HOURS, contact.order),
    )
    told = [
        joined(
            (
                f"{contact.order}. {contact.role or contact.name}",
                number_text(contact),
            ),
            " ",
        )
        for contact in found[: _NAMED + 1]
    ]
    return "; ".join(told) or NOT_RECORDED


def _leave(sheets: Responder) -> str:
    routes = counted(len(sheets.routes), "route") if sheets.routes else f"routes {NOT_RECORDED}"
    cells = [joined((assembly.name, assembly.spot.cell), " ") for assembly in sheets.assembly]
    points = ", ".join(filter(None, cells)) or NOT_RECORDED
    return f"{routes}; assembly points: {points}"


def _in_line(found: Sequence[Run], mark: str) -> Pieces:
    pieces: Pieces = []
    for run in found:
        pieces += [mark, run] if pieces else [run]
    return pieces


def _with_more(pieces: Pieces, left: int, text: str, anchor: str) -> Pieces:
    more = f"{left:,} more"
    return [*pieces, "; ", to(more, anchor, f"{counted(left, text)} more")] if left > 0 else pieces
