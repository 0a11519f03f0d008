"""What a responder's sheets show, as the layout gets it: already filtered, located and worded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cpted_audit.domain.access import Side
from cpted_audit.domain.contact import Hours
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.marker import MarkerKind
from cpted_audit.domain.plane import Point, Ring
from cpted_audit.domain.responder import SiteFacts
from cpted_audit.domain.site import Site
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.geometry.cells import Cells
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.plan_ink import PlanInk
from cpted_audit.report.plan_views import PictureView
from cpted_audit.report.told import NOTHING_TOLD, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where something is; `cell` is called the same on every map and in every table."""

    building: str = ""
    level: str = ""
    place: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorView:
    """A door as printed; its choices are words, empty where nobody said."""

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
    keys: Sequence[str]
    told: Told
    checked_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingView:
    """Equipment, a shut-off, a hazard or a dead spot."""

    kind: MarkerKind
    name: str
    spot: Spot
    where: str
    detail: str
    contents: str
    expires_on: date | None
    expired: bool
    told: Told
    checked_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """A key box and what lies in it; `access` is empty unless secrets were chosen."""

    name: str
    maker: str
    spot: Spot
    where: str
    opened_by: str
    contents: str
    access: str
    told: Told
    checked_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """A key or card: which doors it opens, who holds it, and the box it lies in."""

    name: str
    kind: str
    master: bool
    told: Told
    opens: str
    holder: str
    box: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
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
class RoomView:
    """A room or hall of the index."""

    name: str
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
    told: Told = NOTHING_TOLD


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """A plan on a sheet; scale, north and cells are None where nobody set them.

    `under` is what is drawn below the signs: walls, rooms, openings of doors.
    """

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
    walled: bool
    """Whether its walls are drawn, so that the picture below may step back."""
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
    codes: Sequence[CodeView]
    codes_given: bool
    things: Sequence[ThingView]
    contacts: Sequence[ContactView]
    weak: Sequence[WeakView]
    weak_given: bool
    withheld: Sequence[str]
    """What this copy keeps back of the doors, in words."""

    def of_kinds(self, *kinds: MarkerKind) -> list[ThingView]:
        """Return the things of some kinds, in the order of the kinds."""
        return [one for kind in kinds for one in self.things if one.kind is kind]
