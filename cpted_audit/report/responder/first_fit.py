"""How the first look is made to fit its one page: a table of steps, each tighter than the last.

What is left out is counted, with the page that has it; what was found of a thing is never cut.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from cpted_audit.report.pdf import SHEET_STYLES
from cpted_audit.report.pdf.styles import Styles, scaled
from cpted_audit.report.responder.model import (
    BoxView,
    ContactView,
    DoorView,
    KeyView,
    Responder,
    SheetPlan,
    Spot,
    ThingView,
)

BAREST: Final = -1
"""As 0 things, without days and hours: they stand on the pages that follow."""
NUMBERS: Final = -2
"""As the barest, and of what does not work beside what does only how many there are."""
_NUMBER: Final = 10
"""Letters of a door's number."""
_PHONE: Final = 28


class FitStep(NamedTuple):
    """How much is told: things of each sort, the size of the text, letters of each name."""

    most: int
    """From what is wanted down to where each sort has one line; 0 is brief."""
    size: float
    """Of the size that sheets are set in, which is 11 points."""
    letters: int


STEPS: Final = (
    *(FitStep(most, 1.0, 80) for most in (6, 4, 3, 2, 1, 0)),
    *(FitStep(most, 1.0, 44) for most in (0, BAREST, NUMBERS)),
    *(FitStep(most, 0.95, 44) for most in (1, 0, BAREST, NUMBERS)),
    *(FitStep(most, 0.9, 44) for most in (2, 1, 0, BAREST, NUMBERS)),
    FitStep(NUMBERS, 0.82, 36), FitStep(NUMBERS, 0.73, 28), FitStep(NUMBERS, 0.73, 18),
    FitStep(NUMBERS, 0.64, 14),
)  # fmt: skip
"""Fewer things first, then shorter names, then smaller letters; the last is 7 points."""
TITLE_SIZES: Final = (1.0, 0.85, 0.7, 0.6)
"""Sizes of a title that is to stand in one line; what is longer still is cut."""


def fitting(fits: Callable[[FitStep], bool]) -> FitStep:
    """Return the first step that fits, or the last."""
    return next((step for step in STEPS if fits(step)), STEPS[-1])


def styles_of(step: FitStep) -> Styles:
    """Return the styles of a step."""
    return scaled(SHEET_STYLES, step.size)


def cut(text: str, letters: int) -> str:
    """Return a text of so many letters at most; an ellipsis stands for the rest."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def shortened(sheets: Responder, letters: int) -> Responder:
    """Return the sheets with every name and place cut to so many letters."""
    facts, site = sheets.facts, sheets.site
    return replace(
        sheets,
        site=replace(site, address=cut(site.address, letters), hours=cut(site.hours, letters)),
        facts=replace(
            facts, staging=cut(facts.staging, letters),
            command_post=cut(facts.command_post, letters),
            side_a_words=cut(facts.side_a_words, letters), radio=cut(facts.radio, 2 * letters),
            after_hours=cut(facts.after_hours, letters),
        ),
        start_door=_start(sheets.start_door),
        first=None if sheets.first is None else _plan(sheets.first, letters),
        doors=[_door(door) for door in sheets.doors],
        boxes=[_box(box, letters) for box in sheets.boxes],
        keys=[_key(key, letters) for key in sheets.keys],
        things=[_thing(thing, letters) for thing in sheets.things],
        contacts=[_contact(contact, letters) for contact in sheets.contacts],
    )  # fmt: skip


def _start(marked: str) -> str:
    """Return the number of the start door, and what is told of it as it stands."""
    number, bracket, told = marked.partition(" (")
    return f"{cut(number, _NUMBER)}{bracket}{told}"


def _plan(sheet_plan: SheetPlan, letters: int) -> SheetPlan:
    return replace(
        sheet_plan,
        title=cut(sheet_plan.title, letters),
        verified_by=cut(sheet_plan.verified_by, letters),
    )


def _spot(spot: Spot, letters: int) -> Spot:
    return replace(
        spot, building=cut(spot.building, letters), level=cut(spot.level, letters),
        place=cut(spot.place, letters),
    )  # fmt: skip


def _door(door: DoorView) -> DoorView:
    return replace(door, number=cut(door.number, _NUMBER))


def _box(box: BoxView, letters: int) -> BoxView:
    return replace(
        box, name=cut(box.name, letters), maker=cut(box.maker, letters),
        where=cut(box.where, letters), spot=_spot(box.spot, letters),
        contents="; ".join(cut(part, letters) for part in box.contents.split("; ")),
    )  # fmt: skip


def _key(key: KeyView, letters: int) -> KeyView:
    return replace(key, name=cut(key.name, letters))


def _thing(thing: ThingView, letters: int) -> ThingView:
    return replace(
        thing, name=cut(thing.name, letters), where=cut(thing.where, letters),
        detail=cut(thing.detail, letters), spot=_spot(thing.spot, letters),
    )  # fmt: skip


def _contact(contact: ContactView, letters: int) -> ContactView:
    return replace(
        contact, name=cut(contact.name, letters), role=cut(contact.role, letters),
        phone=cut(contact.phone, _PHONE), private_phone=cut(contact.private_phone, _PHONE),
    )  # fmt: skip


def titles(name: str, tail: str) -> Sequence[tuple[str, float]]:
    """Return the ways to set a title in one line: smaller first, then with its name cut."""
    whole = [(f"{name}{tail}", size) for size in TITLE_SIZES]
    shorter = [(f"{cut(name, count)}{tail}", TITLE_SIZES[-1]) for count in (70, 50, 35)]
    return [*whole, *shorter]
