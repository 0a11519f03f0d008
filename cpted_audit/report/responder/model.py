"""What a responder's sheets show, as the layout gets it: already filtered, located and worded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.domain.documents.fates import Printed
from cpted_audit.domain.fields import WHERE_FILLED, abouts
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.places.site import Site
from cpted_audit.domain.plane import Point, Ring
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import Door, Side
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.registers.site_facts import SiteFacts
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.geometry.cells import Cells
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.plans.views import PictureView, PlanInk
from cpted_audit.report.told import NOTHING_TOLD, ToldCondition
from cpted_audit.report.views import ChangesView


class DistanceBasis(StrEnum):
    """How it is known how far it is, from the surest on."""

    WALKED = "walked"
    ASSUMED = "assumed"
    """Walked, but for the room's own door, which nobody recorded."""
    STRAIGHT = "straight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where something is; `cell` is called the same on every map and in every table.

    `sheet` is the anchor of the sheet it is drawn on, empty for none.
    """

    sheet: str = ""
    building: str = ""
    level: str = ""
    place: str = ""
    cell: str = ""


class Opener(NamedTuple):
    """A key or card of a door: what it is called, where it is, and whether that is a key box."""

    key_id: str
    name: str
    where: str
    in_box: bool
    opens_all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorView:
    """A door as printed; its choices are words, empty where nobody said.

    `leads_to` are the rooms it stands at. `more` are the texts of further fields that are declared
    with a heading, see `HARDWARE`.
    """

    id: str
    number: str
    exterior: bool
    side: str
    spot: Spot
    name: str
    kind: str
    lock: str
    locks_from: str
    motions: int | None
    access: str
    trim: str
    camera: str
    alarm: str
    sign_outside: bool | None
    sign_inside: bool | None
    openers: Sequence[Opener]
    leads_to: Sequence[str]
    told: ToldCondition
    checked_on: date | None
    stale: bool
    more: Mapping[str, str] = field(default_factory=dict, metadata=WHERE_FILLED)


HARDWARE: dict[str, Printed] = {
    name: known.fate
    for name, known in abouts(Door).items()
    if isinstance(known.fate, Printed) and known.fate.heading
}
"""The fields of a door that have a column in the table of hardware."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingView:
    """Equipment, a shut-off, a hazard or a dead spot."""

    id: str
    kind: MarkerKind
    name: str
    spot: Spot
    where: str
    detail: str
    contents: str
    expires_on: date | None
    expired: bool
    told: ToldCondition
    checked_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """A key box and what lies in it; `access` is empty unless secrets were chosen."""

    id: str
    name: str
    maker: str
    spot: Spot
    where: str
    opened_by: str
    contents: str
    access: str
    told: ToldCondition
    checked_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """A key or card: which doors it opens, who holds it, and the box it lies in."""

    id: str
    box_id: str
    name: str
    kind: str
    master: bool
    told: ToldCondition
    opens: str
    holder: str
    box: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponderCode:
    """A code; `code` is empty unless secrets were chosen."""

    kind: str
    name: str
    opens: str
    known_to: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """Somebody to call."""

    name: str
    role: str
    hours: Hours
    order: int
    phone: str
    private_phone: str
    checked_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView:
    """The way from a room to what is nearest: how far in metres, through what, and round where.

    `turns` are cells on the way. `exit_only` tells of a door that is not opened from outside.
    """

    name: str
    anchor: str
    metres: float | None
    basis: DistanceBasis
    turns: Sequence[str] = ()
    by: Sequence[str] = ()
    exit_only: bool = False


class LockView(NamedTuple):
    """A door of a room: its number, its row, how it locks, and what is told of it."""

    number: str
    anchor: str
    lock: str
    locks_from: str
    told: ToldCondition


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomView:
    """A room or hall of the index, with the nearest door and AED; None where none is known.

    `entry` is the nearest door that is opened from outside, where the nearest is not.
    """

    id: str
    name: str
    spot: Spot
    drawn: bool = False
    """Whether it is drawn on a plan."""
    locks: Sequence[LockView] = ()
    door: WayView | None = None
    entry: WayView | None = None
    aed: WayView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvacuationRoute:
    """A way out: from where to where, at which assembly point it ends, and how long it is."""

    kind: MarkerKind
    name: str
    metres: float | None
    start: Spot
    end: Spot
    gathers: str = ""


class AssemblyView(NamedTuple):
    """Where people gather."""

    name: str
    note: str
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakView:
    """A finding that somebody chose to give to responders; without score and priority."""

    number: int
    title: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSign:
    """Something that stands at a point of a sheet; `text` is what is printed there."""

    at: Point
    kind: MarkerKind
    text: str
    said: str
    """What it is and where, for readers who do not see it: “Door 4 in C2”."""
    told: ToldCondition = NOTHING_TOLD
    anchor: str = ""
    """The row that tells of it, empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLabel:
    """The name of a room: its outline, a point well within, and how large it is in pixels."""

    at: Point
    text: str
    across: float
    down: float
    ring: Ring


class SidePlace(NamedTuple):
    """A side of a building: its middle, the direction away from it, half its length in pixels."""

    side: Side
    middle: Point
    direction: float
    half: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingOutline:
    """The outline of a building and where the letters of its sides stand, if a front is known."""

    name: str
    ring: Ring
    sides: Sequence[SidePlace]


def door_anchor(door_id: str) -> str:
    """Return the anchor of a door's row."""
    return _anchor("door", door_id)


def thing_anchor(thing_id: str) -> str:
    """Return the anchor of the row of a piece of equipment, a shut-off or a hazard."""
    return _anchor("thing", thing_id)


def key_anchor(key_id: str) -> str:
    """Return the anchor of a key's row."""
    return _anchor("key", key_id)


def box_anchor(box_id: str) -> str:
    """Return the anchor of a key box's row."""
    return _anchor("box", box_id)


def contact_anchor(at: int) -> str:
    """Return the anchor of somebody to call by their place in the list."""
    return f"contact.{at}"


def sheet_anchor(plan_id: str) -> str:
    """Return the anchor of the sheet of a level's plan."""
    return _anchor("sheet", plan_id)


FIRST_LOOK = "first-look"
"""The anchor of the first look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """A plan on a sheet; scale, north and cells are None where nobody set them.

    `under` is what is drawn below the signs: walls, rooms, openings of doors.
    """

    anchor: str
    first: bool
    """Whether it is the plan of the first look, which may leave out what stands inside."""
    title: str
    building: str
    level: str
    sort: str
    aerial: bool
    picture: PictureView
    ink: PlanInk
    """What the picture itself has drawn and written, which names of rooms do not cover."""
    metres_per_pixel: float | None
    unit: LengthUnit
    north: float | None
    cells: Cells | None
    verified_on: date | None
    verified_by: str
    verified_walking: bool
    stale: bool
    georeferenced: bool
    under: Primitives
    rooms: Sequence[RoomLabel]
    outlines: Sequence[BuildingOutline]
    signs: Sequence[SheetSign]
    routes: Sequence[EvacuationRoute]
    """The ways out that are drawn on it."""
    walled: bool
    """Whether its walls are drawn, so that the picture below may step back."""
    kinds_of_wall: Sequence[LegendEntry]
    """The lines that its walls are drawn with, where they are not all plain walls."""
    drawn_in: Ring
    """The corners of all that is drawn over the picture; empty where only the picture tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Responder:
    """Everything on the sheets of one copy."""

    site: Site
    facts: SiteFacts
    facts_stale: bool
    copy: CopyFacts
    issued_on: date
    next_due: date | None
    language: str
    start_door: str
    start_name: str
    first: SheetPlan | None
    levels: Sequence[SheetPlan]
    doors: Sequence[DoorView]
    rooms: Sequence[RoomView]
    boxes: Sequence[BoxView]
    keys: Sequence[KeyView]
    codes: Sequence[ResponderCode]
    codes_given: bool
    things: Sequence[ThingView]
    contacts: Sequence[ContactView]
    routes: Sequence[EvacuationRoute]
    assembly: Sequence[AssemblyView]
    weak: Sequence[WeakView]
    weak_given: bool
    withheld: Sequence[str]
    """What this copy keeps back of the doors, in words."""
    changes: ChangesView | None = None
    """What changed since an earlier copy; None where that was not asked."""

    def of_kinds(self, *kinds: MarkerKind) -> list[ThingView]:
        """Return the things of some kinds, in the order of the kinds."""
        return [thing for kind in kinds for thing in self.things if thing.kind is kind]


def room_anchor(room_id: str) -> str:
    """Return where a room stands in the table of rooms."""
    return _anchor("room", room_id)


def _anchor(kind: str, record_id: str) -> str:
    """Return a plain name of its own for a record; a file from elsewhere may have any ids."""
    plain = "".join(
        one if one.isascii() and one.isalnum() else f"_{ord(one):x}." for one in record_id
    )
    return f"{kind}.{plain}"
