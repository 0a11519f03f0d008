"""The index of rooms: where each is, how it locks, the nearest door and AED and the way there.

How people leave: the ways out that are drawn on the plans, and where they gather.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit, length_text
from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.report.pdf import Run, Story, TableRow, Text
from cpted_audit.report.responder.model import (
    DistanceBasis,
    EvacuationRoute,
    LockView,
    Responder,
    RoomView,
    Spot,
    WayView,
    room_anchor,
)
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    cell_link,
    joined,
    level_text,
    to,
    where_text,
)
from cpted_audit.report.told import marked

_HEAD = (
    "Room", "Level", "Cell", "Nearest exterior door", "Way to it", "Its own door, lock",
    "Nearest AED",
)  # fmt: skip
_BASES = {
    DistanceBasis.WALKED: "",
    DistanceBasis.ASSUMED: "*",
    DistanceBasis.STRAIGHT: " straight line",
}
"""What stands behind a distance."""
ASSUMED = "* The room's own door is not recorded: counted through its wall."
"""What the mark behind a distance says."""
_TURNS_NAMED = 5


def rooms(story: Story, sheets: Responder) -> None:
    """Add the index of rooms, each with the way to the nearest door and AED."""
    with story.section("Rooms", anchor="rooms"):
        if not sheets.rooms:
            story.paragraph(f"Rooms: {NOT_RECORDED}.")
            return
        unit = sheets.site.length_unit
        story.paragraph(_note(sheets.rooms), style="dense")
        story.table(
            [_HEAD],
            [TableRow([*_room(room, unit)], room_anchor(room.id)) for room in sheets.rooms],
            widths="content", dense=True,
        )  # fmt: skip


def _note(found: Sequence[RoomView]) -> str:
    """Return what is to know of the distances that stand in the table."""
    bases = {way.basis for room in found for way in (room.door, room.entry, room.aed) if way}
    if not bases:
        return ""
    walked = bases != {DistanceBasis.STRAIGHT}
    return joined(
        (
            "Distances are walked over the plan." if walked else "Distances are straight lines.",
            "Straight lines say so." if walked and DistanceBasis.STRAIGHT in bases else "",
            ASSUMED if DistanceBasis.ASSUMED in bases else "",
        ),
        " ",
    )


def _room(room: RoomView, unit: LengthUnit) -> Iterator[Text]:
    yield Run(room.name, bold=True)
    yield level_text(room.spot) or GROUNDS
    if not room.drawn:
        yield from ("–", "not drawn on a plan", "–", "–", "–")
        return
    yield cell_link(room.spot, room.name)
    yield doors_text(room)
    yield way_text(room, unit)
    yield locks_text(room.locks)
    yield NOT_RECORDED if room.aed is None else [linked(room.aed), f", {far_text(room.aed, unit)}"]


def doors_text(room: RoomView) -> Text:
    """Return the door nearest to a room, and the one that leads in where that is another."""
    if room.door is None:
        return NOT_RECORDED
    if not room.door.exit_only:
        return linked(room.door)
    inward: list[Run | str] = (
        ["; no way in is recorded"] if room.entry is None else ["; way in: ", linked(room.entry)]
    )
    return [linked(room.door), " (exit only)", *inward]


def linked(way: WayView) -> Run:
    """Return where a way leads, leading to its row."""
    return to(way.name, way.anchor, f"{way.name} in its table", bold=True)


def way_text(room: RoomView, unit: LengthUnit) -> str:
    """Return the way from a room to the nearest door, in words."""
    if room.door is None:
        return "–"
    ways = [room.door, *([room.entry] if room.entry else [])]
    if len(ways) == 1:
        return _one_way(ways[0], unit)
    return "; ".join(f"{way.name}: {_one_way(way, unit)}" for way in ways)


def _one_way(way: WayView, unit: LengthUnit) -> str:
    by = f"by {', '.join(way.by)}" if way.by else ""
    turns = way.turns[:_TURNS_NAMED]
    return joined((far_text(way, unit), by, f"over {', '.join(turns)}" if turns else ""))


def far_text(way: WayView, unit: LengthUnit) -> str:
    """Return how long a way is, and how that is known."""
    if way.metres is None:
        return "no scale, straight line"
    value = round(way.metres / METRES_PER_UNIT[unit])
    return f"{value:,} {'ft' if unit is LengthUnit.FEET else 'm'}{_BASES[way.basis]}"


def locks_text(found: Sequence[LockView]) -> Text:
    """Return the doors of a room itself, each with its lock."""
    if not found:
        return NOT_RECORDED
    pieces: list[Run | str] = []
    for one in found:
        if pieces:
            pieces.append("; ")
        number = marked(one.number or "no number", one.told)
        pieces.append(to(number, one.anchor, f"Door {number} in the table of doors"))
        lock = "" if one.told.is_gone else joined((one.lock.lower(), _from_text(one)))
        pieces.append(f": {lock}" if lock else "")
    return pieces


def _from_text(lock: LockView) -> str:
    """Return from where a door is locked, where the words of its lock do not say it."""
    told = f"from {lock.locks_from.lower()}" if lock.locks_from else ""
    return "" if told and told in lock.lock.lower() else told


def evacuation(story: Story, sheets: Responder) -> None:
    """Add the routes, then the assembly points; what nobody recorded is said."""
    with story.section("Evacuation", anchor="evacuation"):
        _routes(story, sheets)
        _assembly(story, sheets)


def _routes(story: Story, sheets: Responder) -> None:
    if not sheets.routes:
        story.paragraph(f"Evacuation routes: {NOT_RECORDED}.")
        return
    unit = sheets.site.length_unit
    story.table(
        [["Route", "Kind", "From", "To", "Length"]],
        [[*_route(route, unit)] for route in sheets.routes],
        widths="content",
    )  # fmt: skip


def _route(route: EvacuationRoute, unit: LengthUnit) -> Iterator[Text]:
    name = route.name or "no name"
    yield to(name, route.start.sheet, f"Route {name} on its sheet", bold=True)
    yield info_of(route.kind).words
    yield where_text(route.start)
    yield _end(route.end, route.gathers)
    yield NOT_RECORDED if route.metres is None else length_text(route.metres, unit)


def _end(end: Spot, gathers: str) -> Text:
    if not gathers:
        return where_text(end)
    return [Run(gathers, bold=True), f", cell {end.cell}" if end.cell else ""]


def _assembly(story: Story, sheets: Responder) -> None:
    if not sheets.assembly:
        story.paragraph(f"Assembly points: {NOT_RECORDED}.")
        return
    story.table(
        [["Assembly point", "Where", "What to know"]],
        [
            [
                to(
                    assembly.name or "no name",
                    assembly.spot.sheet,
                    "Its place on the sheet",
                    bold=True,
                ),
                where_text(assembly.spot),
                assembly.note or "–",
            ]
            for assembly in sheets.assembly
        ],
        widths="content",
    )
