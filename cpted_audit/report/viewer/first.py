"""The first look of the page: what one asks before anything else, each line leading to its card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.report.pdf import Run, Text
from cpted_audit.report.responder.faults import NONE, fault_lines
from cpted_audit.report.responder.model import Responder, ThingView, box_anchor, thing_anchor
from cpted_audit.report.responder.tables import missing_text
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    box_name,
    box_where,
    codes_text,
    contents_text,
    hours_text,
    joined,
    letters_of,
    named_thing_text,
    numbering_text,
    said,
    side_a_text,
    thing_text,
    to,
    told_doors_text,
    unsigned_text,
)
from cpted_audit.report.viewer.cards import pieces
from cpted_audit.report.wording import counted

_ALL = 1_000_000
_HOURS = (Hours.SCHOOL_DAY, Hours.AFTER_HOURS, Hours.ANY_TIME)
Line = tuple[str, Text]


def groups(sheets: Responder) -> list[dict[str, Any]]:
    """Return the groups of lines; what is missing is said, and nothing is left out."""
    found: list[tuple[str, Iterator[Line]]] = [
        ("Arrive", _arrive(sheets)),
        ("Get in", _get_in(sheets)),
        ("Shut off", _always(sheets, (MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF,
                                      MarkerKind.WATER_SHUTOFF), (MarkerKind.GENERATOR,))),
        ("Alarm", _always(sheets, (MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION),
                          (MarkerKind.HYDRANT,))),
        ("Medical", _always(sheets, (MarkerKind.AED, MarkerKind.TRAUMA_KIT), ())),
        ("Out of order, expired, lost or not verified", _faults(sheets)),
        ("Radio", _radio(sheets)),
        ("Inside", _inside(sheets)),
    ]  # fmt: skip
    return [
        {"title": title, "lines": [[label, pieces(text)] for label, text in lines]}
        for title, lines in found
    ]


def call_list(sheets: Responder) -> list[dict[str, Any]]:
    """Return whom to call by time of day, with the numbers of their cards, and what is missing."""
    found = []
    for hours in _HOURS:
        ordered = sorted(
            ((contact.order, at) for at, contact in enumerate(sheets.contacts)
             if contact.hours is hours)
        )  # fmt: skip
        cards = [f"contact.{at}" for _, at in ordered]
        found.append(
            {"title": choice_words(hours), "cards": cards, "missing": missing_text(len(ordered))}
        )
    return found


def _arrive(sheets: Responder) -> Iterator[Line]:
    facts = sheets.facts
    told = side_a_text(sheets)
    yield "Side A", told.removeprefix("Side A = ").removeprefix("Side A: ")
    yield "Staging", said(facts.staging)
    yield "Command post", said(facts.command_post)
    yield "Reunification", said(facts.reunification)


def _get_in(sheets: Responder) -> Iterator[Line]:
    for box in sorted(sheets.boxes, key=lambda box: not box.told.counts):
        name = to(box_name(box), box_anchor(box.id), bold=True)
        gone = Run(box.told.text, bold=True)
        what: list[Run | str] = [gone] if box.told.text else []
        if box.told.counts or not box.told.text:
            what += [*(["; "] if what else []), contents_text(box)]
        yield "KB", [name, f", {box_where(box)}: ", *what]
    if not sheets.boxes:
        yield "KB", f"key box {NOT_RECORDED}"
    told = (numbering_text(sheets), told_doors_text(sheets, most=_ALL),
            unsigned_text(sheets, most=_ALL))  # fmt: skip
    yield "Doors", joined(told, ". ")
    lost = [key.name for key in sheets.keys if key.master and not key.told.counts]
    if lost:
        yield "Keys", Run(f"LOST: {', '.join(lost)}", bold=True)
    yield "Codes", codes_text(sheets)


def _always(
    sheets: Responder, asked: Sequence[MarkerKind], besides: Sequence[MarkerKind]
) -> Iterator[Line]:
    """Yield things of kinds every school has to know of, a missing one too, and of others."""
    for kind in (*asked, *besides):
        found = sorted(sheets.of_kinds(kind), key=lambda thing: not thing.told.counts)
        if not found and kind in asked:
            yield letters_of(kind), NOT_RECORDED
        for thing in found:
            yield letters_of(kind), _thing(thing)


def _thing(thing: ThingView) -> Text:
    told = named_thing_text(thing, thing_text(thing, use=True, day=True), brief=False)
    return to(told, thing_anchor(thing.id))


def _faults(sheets: Responder) -> Iterator[Line]:
    lines = fault_lines(sheets, most=_ALL)
    yield from lines
    if not lines:
        yield "None", NONE


def _radio(sheets: Responder) -> Iterator[Line]:
    found = sheets.of_kinds(MarkerKind.RADIO_DEAD_SPOT)
    for spot in found:
        yield "Dead", _thing(spot)
    if not found:
        yield "Dead", f"dead spots {NOT_RECORDED}"
    yield "Radio", said(sheets.facts.radio)


def _inside(sheets: Responder) -> Iterator[Line]:
    facts = sheets.facts
    students = NOT_RECORDED if facts.students is None else counted(facts.students, "student")
    staff = "" if facts.staff is None else f"{facts.staff:,} staff"
    yield "People", joined((students, staff), " · ")
    yield "Hours", said(hours_text(sheets))
    yield from _always(sheets, (MarkerKind.HAZARD,), ())
    yield "Helicopter", said(facts.helicopter)
    yield "Hydrants", said(facts.hydrants)
    yield "Neighbors", said(facts.neighbours)
