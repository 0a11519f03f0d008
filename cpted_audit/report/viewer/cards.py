"""The cards of the page: what is known of each door, thing, key, person and room.

They say what the rows of the sheets say, in the same words, so that paper and screen cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cpted_audit.domain.length import length_text
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.report.pdf import Chip, Run, Text
from cpted_audit.report.pdf.text import pieces as pieces_of
from cpted_audit.report.responder.doors import (
    box_keys_text,
    box_openers_text,
    boxes_of,
    detail_text,
    exterior_first,
    keys_text,
    opens_text,
    signed_text,
)
from cpted_audit.report.responder.model import (
    HARDWARE,
    BoxView,
    ContactView,
    DistanceBasis,
    DoorView,
    EvacuationRoute,
    KeyView,
    ResponderCode,
    RoomView,
    Spot,
    ThingView,
    WayView,
    box_anchor,
    contact_anchor,
    door_anchor,
    key_anchor,
    room_anchor,
    thing_anchor,
)
from cpted_audit.report.responder.room_index import ASSUMED, far_text, linked, locks_text
from cpted_audit.report.responder.tables import (
    EXPIRING,
    HOLDING,
    USED,
    thing_called,
    unsaid,
)
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    box_name,
    checked_text,
    contact_numbers,
    expires_text,
    holder_text,
    joined,
    letters_of,
    level_text,
    said,
    to,
    where_text,
)
from cpted_audit.report.told import NOTHING_TOLD, ToldCondition, marked, use_text
from cpted_audit.report.viewer.model import Viewer

Card = dict[str, Any]
Fact = tuple[str, Text]


def pieces(text: Text) -> list[Any]:
    """Return a text as pieces: plain ones as they are, others with their anchor and weight."""
    found: list[Any] = []
    for one in pieces_of(text):
        if isinstance(one, str | Chip):
            words = one if isinstance(one, str) else one.text
            found += [words] if words else []
        elif isinstance(one, Run) and one.text:
            plain = not one.link and not one.bold
            found.append(one.text if plain else [one.text, one.link or "", int(one.bold)])
    return found


def cards(viewer: Viewer) -> list[Card]:
    """Return every card, in the order in which equal answers to a question are listed."""
    return list(_Cards(viewer).all())


class _Cards:
    """Makes the cards of one page."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer, self._sheets = viewer, viewer.sheets

    def all(self) -> Iterator[Card]:
        sheets = self._sheets
        yield from map(self._door, exterior_first(sheets.doors))
        yield from map(self._box, sheets.boxes)
        yield from map(self._thing, sheets.things)
        yield from map(self._room, sheets.rooms)
        yield from (self._contact(one, at) for at, one in enumerate(sheets.contacts))
        yield from map(self._key, sheets.keys)
        yield from (self._code(one, at) for at, one in enumerate(sheets.codes))
        yield from (self._route(one, at) for at, one in enumerate(sheets.routes))
        yield from (
            _card(f"assembly.{at}", "assembly", one.name or "Assembly point", [
                ("Where", where_text(one.spot)), ("What to know", one.note or "–"),
            ], spot=one.spot)
            for at, one in enumerate(sheets.assembly)
        )  # fmt: skip
        yield from (
            _card(f"finding.{one.number}", "finding", f"Finding {one.number}: {one.title}",
                  [("Where", said(one.where))])
            for one in sheets.weak
        )  # fmt: skip

    def _checked(self, anchor: str, thing: DoorView | ThingView | BoxView) -> Text:
        text = checked_text(thing.checked_on, stale=thing.stale, told=thing.told)
        who = self._viewer.checked_by.get(anchor, "")
        if not who or thing.checked_on is None:
            return text
        return [*pieces_of(text), f" by {who}"]

    def _door(self, door: DoorView) -> Card:
        anchor, gone = door_anchor(door.id), door.told.is_gone
        number = door.number or "no number"
        opened = box_openers_text(boxes_of(door, self._sheets))
        facts: list[Fact] = [
            ("Where", where_text(door.spot)),
            *([("Side", door.side or NOT_RECORDED)] if door.exterior else []),
            ("Way in from outside", use_text(door.access, door.told, none=NOT_RECORDED)),
            ("Key or card, and where",
             "–" if gone else keys_text(door, self._sheets, len(door.openers))),
            *([("Key boxes", opened)] if opened and not gone else []),
            ("Leads to", "–" if gone else said(", ".join(door.leads_to))),
        ]  # fmt: skip
        for name, column in HARDWARE.items():
            none = NOT_RECORDED if column.asked else "–"
            facts.append((column.heading, use_text(detail_text(door, name), door.told, none=none)))
        facts += [
            ("Number outside / inside", "–" if gone else signed_text(door)),
            ("Checked", self._checked(anchor, door)),
        ]
        sort = "Exterior" if door.exterior else "Interior"
        kind = MarkerKind.EXTERIOR_DOOR if door.exterior else MarkerKind.INTERIOR_DOOR
        return _card(
            anchor, kind.value, f"Door {number}", facts, told=door.told, spot=door.spot,
            sub=joined((door.name, f"{sort} door", door.kind), " · "), number=door.number,
            stale=int(door.stale),
        )  # fmt: skip

    def _box(self, box: BoxView) -> Card:
        anchor = box_anchor(box.id)
        facts: list[Fact] = [
            ("Where", where_text(box.spot, box.where)),
            ("Opened by", use_text(box.opened_by, box.told, none=NOT_RECORDED)),
            ("Contents", box_keys_text(box, self._sheets)),
            *([("Code", box.access)] if box.access else []),
            ("Checked", self._checked(anchor, box)),
        ]
        return _card(anchor, MarkerKind.KEY_BOX.value, box_name(box), facts, told=box.told,
                     spot=box.spot, sub="Key box", stale=int(box.stale))  # fmt: skip

    def _thing(self, thing: ThingView) -> Card:
        anchor, kind = thing_anchor(thing.id), thing.kind
        gone = thing.told.is_gone
        facts: list[Fact] = [
            ("Where", where_text(thing.spot, thing.where)),
            ("How it is used" if kind not in HOLDING else "What to know",
             use_text(thing.detail, thing.told, none=unsaid(kind, USED))),
        ]  # fmt: skip
        if thing.contents or kind in HOLDING:
            contains = use_text(thing.contents, thing.told, none=unsaid(kind, HOLDING))
            facts.append(("What it contains", contains))
        if (thing.expires_on or kind in EXPIRING) and not gone:
            facts.append(("Expires", expires_text(thing.expires_on, expired=thing.expired)))
        facts.append(("Checked", self._checked(anchor, thing)))
        expires = thing.expires_on.isoformat() if thing.expires_on and not gone else ""
        return _card(
            anchor, kind.value, thing_called(thing), facts, told=thing.told, spot=thing.spot,
            sub=info_of(kind).words, letters=letters_of(kind), expires=expires,
            stale=int(thing.stale),
        )  # fmt: skip

    def _room(self, room: RoomView) -> Card:
        unit = self._sheets.site.length_unit
        facts: list[Fact] = [("Where", where_text(room.spot))]
        if not room.drawn:
            facts.append(("On the map", "not drawn on a plan"))
        else:
            for label, way in (("Nearest exterior door", room.door), ("Way in", room.entry)):
                if way is not None or label == "Nearest exterior door":
                    facts.append((label, self._way(way)))
            facts.append(("Its own door, lock", locks_text(room.locks)))
            facts.append(("Nearest AED", self._way(room.aed)))
        ways = (room.door, room.entry, room.aed)
        if any(way is not None and way.basis is DistanceBasis.ASSUMED for way in ways):
            facts.append(("Note", ASSUMED))
        far = {
            name: far_text(way, unit)
            for name, way in (("door", room.door), ("aed", room.aed)) if way is not None
        }  # fmt: skip
        return _card(room_anchor(room.id), "room", room.name, facts, spot=room.spot,
                     sub=joined(("Room", level_text(room.spot)), " · "), far=far)  # fmt: skip

    def _way(self, way: WayView | None) -> Text:
        if way is None:
            return NOT_RECORDED
        by = f", by {', '.join(way.by)}" if way.by else ""
        turns = f", over {', '.join(way.turns)}" if way.turns else ""
        only = " (exit only)" if way.exit_only else ""
        far = far_text(way, self._sheets.site.length_unit)
        return [linked(way), f"{only}, {far}{by}{turns}"]

    def _contact(self, contact: ContactView, at: int) -> Card:
        title = contact.role or contact.name or "Contact"
        facts: list[Fact] = [
            ("Name", said(contact.name)), ("When", choice_words(contact.hours)),
            ("Order of calling", f"{contact.order}"),
            ("Checked", checked_text(contact.checked_on, stale=contact.stale)),
        ]  # fmt: skip
        numbers = [[label, number] for label, number in contact_numbers(contact)]
        return _card(contact_anchor(at), "contact", title, facts, sub=contact.name,
                     hours=contact.hours.value, order=contact.order, numbers=numbers,
                     stale=int(contact.stale))  # fmt: skip

    def _key(self, key: KeyView) -> Card:
        box = to(key.box, box_anchor(key.box_id)) if key.box and key.told.counts else "–"
        facts: list[Fact] = [
            ("Kind", key.kind), ("Opens", opens_text(key.opens, self._sheets)),
            ("Held by", holder_text(key)), ("In key box", box),
        ]  # fmt: skip
        return _card(key_anchor(key.id), "key", said(key.name), facts, told=key.told,
                     sub="Master key" if key.master else "Key or card")  # fmt: skip

    def _code(self, code: ResponderCode, at: int) -> Card:
        given = NOT_RECORDED if self._sheets.codes_given else "withheld in this copy"
        facts: list[Fact] = [
            ("Kind", code.kind), ("Opens", code.opens or "–"), ("Known to", said(code.known_to)),
            ("Code", code.code or given),
        ]  # fmt: skip
        return _card(f"code.{at}", "code", f"Code: {said(code.name)}", facts, sub="Code")

    def _route(self, route: EvacuationRoute, at: int) -> Card:
        unit = self._sheets.site.length_unit
        length = NOT_RECORDED if route.metres is None else length_text(route.metres, unit)
        facts: list[Fact] = [
            ("From", where_text(route.start)),
            ("To", joined((route.gathers, where_text(route.end)))), ("Length", length),
        ]  # fmt: skip
        words = info_of(route.kind).words
        return _card(f"route.{at}", "route", joined((words, route.name), " "), facts,
                     spot=route.start, sub=words)  # fmt: skip


def _card(
    anchor: str, kind: str, title: str, facts: Sequence[Fact], *,
    told: ToldCondition = NOTHING_TOLD, spot: Spot | None = None, sub: str = "", **more: Any,  # noqa: ANN401 - values of JSON
) -> Card:  # fmt: skip
    made: Card = {
        "id": anchor, "kind": kind, "title": title, "sub": sub,
        "facts": [[label, pieces(text)] for label, text in facts],
    }  # fmt: skip
    if told.text:
        made["told"] = told.text
    if not told.counts:
        made["out"] = 1
    if told.is_gone:
        made["gone"] = 1
    if spot is not None:
        made |= {"sheet": spot.sheet, "cell": spot.cell, "level": level_text(spot)}
        if spot.place:
            made["place"] = spot.place
    return made | {name: value for name, value in more.items() if value not in ("", None, 0)}


def sign_facts(said_of: str, told: ToldCondition) -> list[list[Any]]:
    """Return the facts of what stands on a plan and in no register."""
    return [["On the map", [marked(said_of, told) if told.text not in said_of else said_of]]]
