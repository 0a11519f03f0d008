"""The tables of a responder's sheets: site, doors, rooms, keys, utilities, equipment, people."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.report.copies import DRAFT
from cpted_audit.report.pdf import Run, Story, TableRow, Text
from cpted_audit.report.responder.model import (
    ContactView,
    Responder,
    ThingView,
    thing_anchor,
)
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    called_text,
    checked_text,
    expires_text,
    joined,
    letters_of,
    numbering_text,
    said,
    side_a_text,
    to,
    told_doors_text,
    verified_text,
    where_text,
)
from cpted_audit.report.told import use_text
from cpted_audit.report.wording import day

_UTILITIES = (
    MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF, MarkerKind.WATER_SHUTOFF,
    MarkerKind.GENERATOR, MarkerKind.ELEVATOR,
    MarkerKind.ROOF_ACCESS,
)  # fmt: skip
_EQUIPMENT = (
    MarkerKind.AED, MarkerKind.TRAUMA_KIT, MarkerKind.FIRST_AID, MarkerKind.ALARM_PANEL,
    MarkerKind.FIRE_CONNECTION, MarkerKind.HYDRANT,
    MarkerKind.RISER, MarkerKind.STANDPIPE, MarkerKind.REFUGE, MarkerKind.EXTINGUISHER,
)  # fmt: skip
_ASKED = frozenset(
    {
        MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF, MarkerKind.WATER_SHUTOFF,
        MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION,
        MarkerKind.HYDRANT, MarkerKind.AED, MarkerKind.TRAUMA_KIT,
    }
)  # fmt: skip
"""Kinds whose absence is said: the mapping laws and plans for fire crews ask for them."""
USED = frozenset(
    {
        MarkerKind.GAS_SHUTOFF,
        MarkerKind.ELECTRIC_SHUTOFF,
        MarkerKind.WATER_SHUTOFF,
        MarkerKind.GENERATOR,
        MarkerKind.ALARM_PANEL,
    }
)
"""Kinds of which one must know how they are used."""
HOLDING = frozenset({MarkerKind.HAZARD})
"""Kinds of which one must know what they contain."""
EXPIRING = frozenset(
    {MarkerKind.AED, MarkerKind.TRAUMA_KIT, MarkerKind.FIRST_AID, MarkerKind.EXTINGUISHER}
)
"""Kinds of which one must know how long they last."""
_DOORS_NAMED = 12
_DEEP = 3
_CHECKED = 78.0


def site(story: Story, sheets: Responder) -> None:
    """Add what is agreed about the site: sides, numbering, where to go, who is inside."""
    with story.section("Site", anchor="site"):
        made = " · ".join(f"{label}: {text}" for label, text in copy_lines(sheets))
        story.facts([*site_lines(sheets), ("This copy", made)], label_width=104)


def copy_lines(sheets: Responder) -> list[tuple[str, str]]:
    """Return of which day a copy is, until when, and of which edition, in words."""
    until = sheets.copy.destroy_by
    return [
        ("Made", day(sheets.issued_on)),
        ("Destroy by", "no last day" if until is None else day(until)),
        ("Edition", (sheets.copy.standing or DRAFT).told),
    ]


def site_lines(sheets: Responder) -> list[tuple[str, str]]:
    """Return what is agreed about the site, a label and a text in each line."""
    facts = sheets.facts
    doors = (numbering_text(sheets), told_doors_text(sheets, most=_DOORS_NAMED))
    return [
        ("Side A", side_a_text(sheets).removeprefix("Side A = ").removeprefix("Side A: ")),
        ("Door numbers", joined(doors, ". ")),
        ("Staging", said(facts.staging)),
        ("Command post", said(facts.command_post)),
        ("Reunification", said(facts.reunification)),
        ("Helicopter", said(facts.helicopter)),
        ("Hydrants", said(facts.hydrants)),
        ("Neighbors", said(facts.neighbours)),
        ("Students", NOT_RECORDED if facts.students is None else f"{facts.students:,}"),
        ("Staff", NOT_RECORDED if facts.staff is None else f"{facts.staff:,}"),
        ("Hours", said(sheets.site.hours)),
        ("After hours", said(facts.after_hours)),
        ("Verified", verified_text(sheets)),
    ]


def utilities(story: Story, sheets: Responder) -> None:
    """Add shut-offs and what else feeds the school."""
    with story.section("Utilities", anchor="utilities"):
        _things(story, sheets, _UTILITIES, use="How it is shut off", expires=False)


def equipment(story: Story, sheets: Responder) -> None:
    """Add medical and fire equipment with what expires when."""
    with story.section("Medical and fire equipment", anchor="equipment"):
        _things(story, sheets, _EQUIPMENT, use="How it is used", expires=True)


def cameras(story: Story, sheets: Responder) -> None:
    """Add the cameras with what each sees, where there are any."""
    found = sheets.of_kinds(MarkerKind.CAMERA)
    if not found:
        return
    with story.section("Cameras", anchor="cameras"):
        story.table(
            [["Camera", "Where", "What it sees", "Checked"]],
            [
                _row(
                    thing, said(thing.name),
                    called_text(where_text(thing.spot, thing.where), thing.told),
                    use_text(thing.detail, thing.told, none=NOT_RECORDED),
                    checked_text(thing.checked_on, stale=thing.stale, told=thing.told),
                )
                for thing in found
            ],
            widths=(72, 0, 260, _CHECKED),
        )  # fmt: skip


def _things(
    story: Story, sheets: Responder, kinds: Sequence[MarkerKind], *, use: str, expires: bool
) -> None:
    rows: list[TableRow | list[Text]] = []
    for kind in kinds:
        found = sheets.of_kinds(kind)
        rows += [_thing(thing, expires=expires) for thing in found]
        if not found and kind in _ASKED:
            bare: list[Text] = [Run(letters_of(kind), bold=True), info_of(kind).words]
            rows.append([*bare, *([NOT_RECORDED] * (4 if expires else 3))])
    head = ["Sign", "What", "Where", use, *(["Expires"] if expires else []), "Checked"]
    widths = (52, 150, 0, 160, *((92,) if expires else ()), _CHECKED)
    story.table([head], rows, widths=widths)


def _row(thing: ThingView, sign: str, *cells: Text) -> TableRow:
    """Return the row of a thing: its sign leads to the sheet it stands on."""
    told = f"{thing.name or info_of(thing.kind).words} on its sheet"
    return TableRow([to(sign, thing.spot.sheet, told, bold=True), *cells], thing_anchor(thing.id))


def _thing(thing: ThingView, *, expires: bool) -> TableRow:
    until: list[Text] = []
    if expires:
        none = "–" if thing.told.is_gone else unsaid(thing.kind, EXPIRING)
        on = None if thing.told.is_gone else thing.expires_on
        until = [expires_text(on, expired=thing.expired) if on else none]
    return _row(
        thing, letters_of(thing.kind),
        called_text(thing_called(thing), thing.told),
        where_text(thing.spot, thing.where),
        use_text(
            joined((thing.detail, thing.contents)), thing.told, none=unsaid(thing.kind, USED)
        ),
        *until,
        checked_text(thing.checked_on, stale=thing.stale, told=thing.told),
    )  # fmt: skip


def thing_called(thing: ThingView) -> str:
    """Return what a thing is and its name, the kind once."""
    words = info_of(thing.kind).words
    return thing.name if words.casefold() in thing.name.casefold() else joined((words, thing.name))


def unsaid(kind: MarkerKind, needed: frozenset[MarkerKind]) -> str:
    """Return what stands for a fact that nobody wrote: only some kinds need it."""
    return NOT_RECORDED if kind in needed else "–"


def hazards(story: Story, sheets: Responder) -> None:
    """Add hazards, then where radios fail and how that is known."""
    with story.section("Hazards", anchor="hazards"):
        found = sheets.of_kinds(MarkerKind.HAZARD, MarkerKind.PANIC_BUTTON)
        if not sheets.of_kinds(MarkerKind.HAZARD):
            story.paragraph(f"Hazards: {NOT_RECORDED}.")
        if found:
            story.table(
                [["Sign", "What", "Where", "What it contains", "What to know", "Checked"]],
                [
                    _row(
                        thing, letters_of(thing.kind),
                        called_text(thing_called(thing), thing.told),
                        where_text(thing.spot, thing.where),
                        use_text(thing.contents, thing.told, none=unsaid(thing.kind, HOLDING)),
                        use_text(thing.detail, thing.told, none=NOT_RECORDED),
                        checked_text(thing.checked_on, stale=thing.stale, told=thing.told),
                    )
                    for thing in found
                ],
                widths=(48, 130, 0, 130, 130, _CHECKED),
            )  # fmt: skip
    _radio(story, sheets)


def _radio(story: Story, sheets: Responder) -> None:
    with story.section("Radio", anchor="radio"):
        story.paragraph(f"Coverage: {said(sheets.facts.radio)}.")
        spots = sheets.of_kinds(MarkerKind.RADIO_DEAD_SPOT)
        if not spots:
            story.paragraph(f"Radio dead spots: {NOT_RECORDED}.")
            return
        story.table(
            [["Sign", "Dead spot", "Where", "What to know", "Checked"]],
            [
                _row(
                    spot, letters_of(spot.kind), called_text(said(spot.name), spot.told),
                    where_text(spot.spot, spot.where),
                    use_text(spot.detail, spot.told, none=NOT_RECORDED),
                    checked_text(spot.checked_on, stale=spot.stale, told=spot.told),
                )
                for spot in spots
            ],
            widths=(48, 140, 0, 190, _CHECKED),
        )  # fmt: skip


def contacts(story: Story, sheets: Responder) -> None:
    """Add whom to call by time of day, three deep; what is missing of the three is said."""
    with story.section("Contacts", anchor="contacts"):
        for hours in Hours:
            found = sorted(
                (contact for contact in sheets.contacts if contact.hours is hours),
                key=lambda contact: contact.order,
            )
            with story.section(choice_words(hours), listed=False):
                _contacts(story, found)


def _contacts(story: Story, found: Sequence[ContactView]) -> None:
    if found:
        story.table(
            [["Call", "Role", "Name", "Office phone", "Private phone", "Checked"]],
            [
                [
                    Run(f"{contact.order}", bold=True), said(contact.role), said(contact.name),
                    said(contact.phone), said(contact.private_phone),
                    checked_text(contact.checked_on, stale=contact.stale),
                ]
                for contact in found
            ],
            widths=(40, 0, 0, 120, 120, _CHECKED + 12),
        )  # fmt: skip
    if missing := missing_text(len(found)):
        story.paragraph(missing)


def missing_text(recorded: int) -> str:
    """Return that fewer people can be called at a time than should be; empty where enough can."""
    return "" if recorded >= _DEEP else f"{recorded} of {_DEEP} recorded for this time."


def weak_points(story: Story, sheets: Responder) -> None:
    """Add the open findings, where somebody chose to give them to responders."""
    if not sheets.weak_given:
        return
    with story.section("Findings chosen for this copy", anchor="findings"):
        if not sheets.weak:
            story.paragraph("No finding is open.")
            return
        story.table(
            [["No.", "Where", "What is wrong"]],
            [[f"{weak.number}", weak.where, weak.title] for weak in sheets.weak],
            widths=(44, 220, 0),
        )  # fmt: skip
