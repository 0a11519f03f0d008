"""All that is not as it should be: out of order, expired, missing, lost, stale or not verified."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cpted_audit.domain.registers.conditions import Condition
from cpted_audit.report.pdf import Run
from cpted_audit.report.responder.doors import exterior_first
from cpted_audit.report.responder.model import (
    BoxView,
    DoorView,
    KeyView,
    Responder,
    ThingView,
    box_anchor,
    contact_anchor,
    door_anchor,
    key_anchor,
    thing_anchor,
)
from cpted_audit.report.responder.plan import watermark
from cpted_audit.report.responder.tables import thing_called
from cpted_audit.report.responder.words import box_name, joined, said, to
from cpted_audit.report.wording import day

NONE = "nothing is recorded as out of order, expired, missing, lost, stale or not verified"
STALE = "STALE"


class Flaw(NamedTuple):
    """What is told against a thing: in the fewest words, and of which day, empty for none.

    `anchor` is the row that tells of it.
    """

    brief: str
    dated: str
    name: str
    cell: str
    anchor: str


def faults(sheets: Responder) -> list[Flaw]:
    """Return everything that is not as it should be, in the order of the tables."""
    return [*_told(sheets), *_stale(sheets), *_plans(sheets)]


def fault_lines(sheets: Responder, *, most: int) -> list[tuple[str, list[Run | str]]]:
    """Return all of it, a line for each sort; of each sort so many at most are named.

    What is left out is counted. Both documents say these lines.
    """
    sorts: dict[str, list[Flaw]] = {}
    for fault in faults(sheets):
        sorts.setdefault(fault.brief, []).append(fault)
    return [(brief, _line(found, most)) for brief, found in sorts.items()]


def _line(found: list[Flaw], most: int) -> list[Run | str]:
    pieces: list[Run | str] = []
    before = ""
    for fault in sorted(found, key=lambda fault: fault.dated)[:most]:
        begun = f"{fault.dated}: " if fault.dated and fault.dated != before else ""
        pieces.append(f"{'; ' if begun else ' · '}{begun}" if pieces else begun)
        before = fault.dated
        pieces.append(to(fault.name, fault.anchor, f"{fault.name} in its table"))
        pieces.append(f", {fault.cell}" if fault.cell else "")
    left = len(found) - most
    return [*pieces, f" · {left:,} more"] if left > 0 else pieces


_Record = DoorView | BoxView | ThingView | KeyView


def _rows(sheets: Responder) -> Iterator[tuple[_Record, str, str, str]]:
    for door in exterior_first(sheets.doors):
        name = f"Door {door.number or 'without a number'}"
        yield door, name, door.spot.cell, door_anchor(door.id)
    for box in sheets.boxes:
        yield box, box_name(box), box.spot.cell, box_anchor(box.id)
    for thing in sheets.things:
        yield thing, thing_called(thing), thing.spot.cell, thing_anchor(thing.id)
    for key in sheets.keys:
        yield key, said(key.name), "", key_anchor(key.id)


def _told(sheets: Responder) -> Iterator[Flaw]:
    for record, name, cell, anchor in _rows(sheets):
        told = record.told
        if told.text and told.condition is not Condition.RETURNED:
            dated = told.text.removeprefix(told.brief).strip()
            yield Flaw(told.brief, dated, name, cell, anchor)


def _stale(sheets: Responder) -> Iterator[Flaw]:
    """Yield what was checked too long ago."""
    for record, name, cell, anchor in _rows(sheets):
        if isinstance(record, KeyView):
            continue
        if record.stale and record.checked_on is not None:
            yield Flaw(STALE, f"checked {day(record.checked_on)}", name, cell, anchor)
    for at, contact in enumerate(sheets.contacts):
        if contact.stale and contact.checked_on is not None:
            name = contact.role or contact.name or "contact"
            yield Flaw(STALE, f"checked {day(contact.checked_on)}", name, "", contact_anchor(at))


def _plans(sheets: Responder) -> Iterator[Flaw]:
    for plan in (*([sheets.first] if sheets.first else []), *sheets.levels):
        if mark := watermark(plan):
            yield Flaw(mark, "", joined(("plan of", plan.title), " "), "", plan.anchor)
