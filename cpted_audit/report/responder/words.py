"""How the facts of a responder's sheets are worded, the same on every page.

Links within a responder's sheets: from a table to the sheet, from a room to its door, back.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.domain.registers.conditions import Condition
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.registers.site_facts import NumberingDirection, SideABasis
from cpted_audit.report.pdf import Run, Text
from cpted_audit.report.responder.model import (
    BoxView,
    ContactView,
    KeyView,
    Responder,
    Spot,
    ThingView,
)
from cpted_audit.report.told import NOTHING_TOLD, ToldCondition
from cpted_audit.report.wording import counted, day

NOT_RECORDED = "not recorded"
NO_PLACE = f"place {NOT_RECORDED}"
LETTERS = {MarkerKind.KEY_BOX: "KB", MarkerKind.ALARM_PANEL: "FACP"}
"""Letters that fire crews know better than those of the window, where every kind has its own."""


def letters_of(kind: MarkerKind) -> str:
    """Return the letters that stand for a kind on the plans."""
    return LETTERS.get(kind, info_of(kind).letters)


def said(text: str) -> str:
    """Return a text, or that nobody recorded it."""
    return text.strip() or NOT_RECORDED


def joined(parts: Iterable[str], mark: str = ", ") -> str:
    """Join what there is."""
    return mark.join(filter(None, (part.strip() for part in parts)))


def level_text(spot: Spot) -> str:
    """Return building and level, such as “Main / Level 1”."""
    return joined((spot.building, spot.level), " / ")


def where_text(spot: Spot, where: str = "") -> str:
    """Return where something is for a table: level, place and cell."""
    place = where or spot.place
    return said(joined((level_text(spot), place, f"cell {spot.cell}" if spot.cell else "")))


def short_where(spot: Spot, where: str = "") -> str:
    """Return where something is for the first look.

    Where no more is known it is the building; empty where not even that is.
    """
    return joined((where or spot.place, spot.cell)) or spot.building


def box_name(box: BoxView) -> str:
    """Return what a key box is called: its name and its maker, the maker once."""
    maker = "" if box.maker.casefold() in box.name.casefold() else box.maker
    return joined((box.name, maker)) or "Key box without a name"


def box_where(box: BoxView) -> str:
    """Return where a key box is for the first look, or that nobody recorded it."""
    return short_where(box.spot, box.where) or NO_PLACE


def thing_text(thing: ThingView, *, use: bool, day: bool) -> str:
    """Return a thing for the first look: where it is and how it is used, or what is wrong."""
    place = short_where(thing.spot, thing.where) or joined((thing.name, NO_PLACE))
    used = thing.detail if thing.told.counts and use else ""
    return joined((place, joined((used, thing.told.text if day else thing.told.brief), "; ")), ": ")


def named_thing_text(thing: ThingView, told: str, *, brief: bool) -> str:
    """Return what is told of a thing after its name, where that tells more than its kind does.

    “Gas 1” does not. The brief text has no place for what does not work, only its cell.
    """
    called = thing.name.rstrip("0123456789 .-#").casefold()
    if called in info_of(thing.kind).words.casefold() or told.startswith(thing.name):
        return told
    if brief and not thing.told.counts:
        return f"{joined((thing.name, thing.spot.cell))}: {thing.told.brief}"
    return joined((thing.name, told))


def codes_text(sheets: Responder) -> str:
    """Return whether codes are recorded and in this copy."""
    if not sheets.codes:
        return NOT_RECORDED
    return "see keys and codes" if sheets.codes_given else "withheld in this copy"


def contact_numbers(contact: ContactView) -> list[tuple[str, str]]:
    """Return the numbers of somebody, the one to call first, each with what it is.

    That is the private one where nobody sits in the office: after hours, or at any time.
    """
    office, private = ("Office phone", contact.phone), ("Private phone", contact.private_phone)
    if contact.private_phone and (contact.hours is not Hours.SCHOOL_DAY or not contact.phone):
        return [private, office]
    return [office, private]


def number_text(contact: ContactView) -> str:
    """Return the number to call, and whether that is private."""
    (label, number), _ = contact_numbers(contact)
    return f"{number} (private)" if label.startswith("Private") else said(number)


def contact_text(contact: ContactView) -> str:
    """Return whom to call and the number to call, and whether that is private."""
    return joined((joined((contact.name, contact.role)), number_text(contact)), " ")


def called_text(called: str, told: ToldCondition) -> Text:
    """Return how a thing is called in its row, and in bold what is told of it.

    That nobody ever looked, and what expired when, stand in columns of their own.
    """
    if not told.text or told.is_doubted or told.condition is Condition.EXPIRED:
        return called
    return [*([f"{called} "] if called else []), Run(told.text, bold=True)]


def contents_text(box: BoxView) -> str:
    """Return what lies in a box; nobody knows where that of a box is that is gone."""
    if box.told.is_gone:
        return f"recorded before: {box.contents}" if box.contents else NOT_RECORDED
    return said(box.contents)


def holder_text(key: KeyView) -> str:
    """Return who has a key; nobody has what was lost or given back."""
    if key.told.text:
        return "–"
    return key.holder or ("–" if key.box else NOT_RECORDED)


def checked_text(on: date | None, *, stale: bool, told: ToldCondition = NOTHING_TOLD) -> Text:
    """Return when a fact was checked, and in bold that this is too long ago or never was."""
    if on is None:
        return Run(told.text, bold=True) if told.is_doubted else NOT_RECORDED
    return [Run("STALE", bold=True), f" {day(on)}"] if stale else day(on)


def expires_text(on: date | None, *, expired: bool) -> Text:
    """Return when something expires, and in bold that it has."""
    if on is None:
        return NOT_RECORDED
    return [Run("EXPIRED", bold=True), f" {day(on)}"] if expired else day(on)


def yes_no(value: bool | None) -> str:  # noqa: FBT001 - what is worded
    """Return a yes, a no, or that nobody said."""
    if value is None:
        return NOT_RECORDED
    return "yes" if value else "no"


def side_a_text(sheets: Responder) -> str:
    """Return which side is A and what made it so."""
    facts, basis = sheets.facts, choice_words(sheets.facts.side_a)
    words = "" if facts.side_a is SideABasis.UNSAID else f"{basis[:1].lower()}{basis[1:]}"
    told = joined((facts.side_a_words, words), ": ")
    return f"Side A = {told}" if told else f"Side A: {NOT_RECORDED}"


def hours_text(sheets: Responder) -> str:
    """Return when people are inside; what is said of after hours once."""
    hours, late = sheets.site.hours, sheets.facts.after_hours
    return joined((hours, "" if late.strip().casefold() in hours.casefold() else late), "; ")


def numbering_text(sheets: Responder, *, brief: bool = False) -> str:
    """Return how exterior doors are numbered and how many there are."""
    doors = [door for door in sheets.doors if door.exterior]
    if not doors:
        return NOT_RECORDED
    count = counted(sum(door.told.counts for door in doors), "exterior door")
    way = choice_words(sheets.facts.direction).lower()
    start = f" from Door {sheets.start_door}" if sheets.start_door else ""
    if sheets.facts.direction is NumberingDirection.UNSAID:
        way, start = f"direction {NOT_RECORDED}", ""
    scheme = "" if brief else choice_words(sheets.facts.scheme).lower()
    return joined((count, f"{way}{start}", scheme))


def unsigned_text(sheets: Responder, *, most: int) -> str:
    """Return which exterior doors have no number outside; empty where all have or nobody said.

    So many at most are named.
    """
    numbers = [
        door.number
        for door in sheets.doors
        if door.exterior and door.sign_outside is False and not door.told.is_gone
    ]
    more = f" and {len(numbers) - most:,} more" if len(numbers) > most else ""
    return f"No number outside: {', '.join(numbers[:most])}{more}" if numbers else ""


def told_doors_text(sheets: Responder, *, most: int) -> str:
    """Return what is told of exterior doors, such as “BLOCKED: 7. REMOVED: 12”; empty for nothing.

    So many numbers at most are named of each sort.
    """
    found: dict[str, list[str]] = {}
    for door in sheets.doors:
        if door.exterior and door.told.brief:
            found.setdefault(door.told.brief, []).append(door.number or "no number")
    return ". ".join(
        f"{words}: {', '.join(numbers[:most])}"
        + (f" and {len(numbers) - most:,} more" if len(numbers) > most else "")
        for words, numbers in found.items()
    )


def stale_text(sheets: Responder) -> str:
    """Return in words that the site's facts are too old or unverified; empty where they are not."""
    on = sheets.facts.verified_on
    if on is None:
        return "NOT VERIFIED: nobody has recorded that these facts were checked against the school."
    if not sheets.facts_stale:
        return ""
    age = counted((sheets.issued_on - on).days, "day")
    limit = counted(sheets.facts.stale_after_days, "day")
    return f"STALE: verified {day(on)}, {age} before this copy; the limit here is {limit}."


def stale_mark(sheets: Responder) -> str:
    """Return the word laid over pages of the site's facts; empty where they are fresh."""
    if sheets.facts.verified_on is None:
        return "NOT VERIFIED"
    return "STALE" if sheets.facts_stale else ""


def verified_text(sheets: Responder, *, brief: bool = False) -> str:
    """Return who verified the site's facts, when and how, and when that is due again."""
    facts = sheets.facts
    if facts.verified_on is None:
        return "Not verified"
    how = "by walking" if facts.verified_walking else "without walking"
    who = f" ({facts.verified_by})" if facts.verified_by and not brief else ""
    due = f" · next due {day(sheets.next_due)}" if sheets.next_due else ""
    return f"Verified {how} {day(facts.verified_on)}{who}{due}"


INK = "#000000"
"""Links are underlined and black: sheets are read in gray."""


def to(text: str, anchor: str, told: str = "", *, bold: bool = False) -> Run:
    """Return a text that leads to an anchor, where the document has it; `told` says whereto."""
    if not text or not anchor:
        return Run(text, bold=bold)
    return Run(text, bold=bold, color=INK, link=anchor, soft=True, told=told or text)


def cell_link(spot: Spot, called: str = "") -> Text:
    """Return a cell that leads to the sheet it lies on."""
    if not spot.cell:
        return NOT_RECORDED
    return to(spot.cell, spot.sheet, f"{called or 'Where it is'}: cell {spot.cell} on its sheet")
