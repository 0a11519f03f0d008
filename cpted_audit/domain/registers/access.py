"""Doors, key boxes, keys and codes: how somebody gets in who is called from outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.domain.documents.fates import CODES, GONE, Audience, Beside, Part, Printed
from cpted_audit.domain.fields import Tells, about, stored
from cpted_audit.domain.ids import (
    BuildingId,
    CodeId,
    DoorCheckId,
    DoorId,
    KeyBoxId,
    KeyId,
    LevelId,
    MarkerId,
    PlaceId,
)
from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.registers.common_fields import (
    at_place,
    found_in,
    in_building,
    in_order,
    last_checked,
    noted,
    on_level,
    on_plan,
    who_checked,
)
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_


class Side(StrEnum):
    """A side of a building: A is the front, B, C and D follow clockwise from above."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class DoorUse(StrEnum):
    """Where a door leads."""

    EXTERIOR = "exterior"
    INTERIOR = "interior"


class DoorKind(StrEnum):
    """How a door is built."""

    SINGLE = "single"
    PAIR = "pair"
    SLIDING = "sliding"
    OVERHEAD = "overhead"
    GATE = "gate"
    HATCH = "hatch"


class Swing(StrEnum):
    """Which way a door opens, seen from the side one comes from."""

    OUT = "out"
    IN = "in"
    BOTH = "both"
    NONE = "none"


class DoorMaterial(StrEnum):
    """What a door leaf is made of."""

    HOLLOW_METAL = "hollow-metal"
    WOOD = "wood"
    ALUMINIUM = "aluminium"
    GLASS = "glass"
    CHAIN_LINK = "chain-link"


class Glazing(StrEnum):
    """The glass in and beside a door; what it withstands is not judged here."""

    NONE = "none"
    VISION_PANEL = "vision-panel"
    SIDELIGHT = "sidelight"
    FULL = "full"
    FILMED = "filmed"


class LockFunction(StrEnum):
    """What the lock does."""

    CLASSROOM = "classroom"
    CLASSROOM_SECURITY = "classroom-security"
    STOREROOM = "storeroom"
    OFFICE = "office"
    PASSAGE = "passage"
    PANIC = "panic"
    DEADBOLT = "deadbolt"
    ELECTRIC = "electric"
    PADLOCK = "padlock"


class LocksFrom(StrEnum):
    """From which side a door is locked by hand."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    BOTH = "both"
    REMOTE = "remote"
    NEITHER = "neither"


class AccessMethod(StrEnum):
    """How one comes in from outside."""

    KEY = "key"
    CARD = "card"
    CODE = "code"
    INTERCOM = "intercom"
    STAFF = "staff"
    EXIT_ONLY = "exit-only"


class Latches(StrEnum):
    """What a door did when it was let go."""

    YES = "yes"
    NO = "no"
    PROPPED = "propped"


class DoorState(StrEnum):
    """Whether a door is in use."""

    IN_USE = "in-use"
    BLOCKED = "blocked"
    OUT_OF_ORDER = "out-of-order"
    """It is there, and does not open or does not close."""
    REMOVED = "removed"


_WHO_MENDS = (Audience.FACILITY,)
"""Of things of the registers they read those that need mending: what it is, where, since when."""
_ASKED_AT_THE_DOOR = (Audience.RESPONDER,)
"""What watches a door is asked for at the door."""
_KINDS = ("type", "kind", "door type", "equipment", "category")
_CHECKS = Printed(
    Part.DOORS, "The newest checks of each door are printed, and how many there were before."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A door as recorded; None and empty is what nobody has said.

    `access` are the ways in from outside. `motions` is how many motions let one out. `sign_outside`
    and `sign_inside` tell whether the number can be read there. `marker_id` is where it stands on a
    plan, `place_id` the place of the walk where its items are answered.
    """

    id: DoorId
    number: str = stored(
        "", N_("Door"), Sensitivity.RESPONDER, Printed(Part.DOORS), width=7, required=True,
        also_for=_WHO_MENDS,
        heard=(
            "door number", "door", "door id", "opening", "opening number", "door mark", "mark",
            "number", "door tag", "portal", "puerta",
        ),
    )  # fmt: skip
    use: DoorUse = stored(
        DoorUse.EXTERIOR, N_("Exterior or interior"), Sensitivity.RESPONDER, Printed(Part.DOORS),
        also_for=_WHO_MENDS, width=9, shown=False,
        heard=("exterior or interior", "exterior", "interior exterior", "inside outside", "use"),
    )  # fmt: skip
    side: Side | None = stored(
        None, N_("Side"), Sensitivity.RESPONDER, Printed(Part.DOORS), width=5, follows_plan=True,
        heard=("side", "fire side", "elevation"),
    )  # fmt: skip
    building_id: BuildingId | None = in_building(Part.DOORS)
    level_id: LevelId | None = on_level(Part.DOORS)
    place_id: PlaceId | None = at_place(Part.DOORS)
    name: str = stored(
        "", N_("Where"), Sensitivity.RESPONDER, Printed(Part.DOORS), also_for=_WHO_MENDS, width=20,
        heard=("name", "location", "where", "description", "door name"),
    )  # fmt: skip
    kind: DoorKind | None = stored(
        None, N_("Kind"), Sensitivity.RESPONDER, Printed(Part.DOORS), width=9, heard=_KINDS
    )
    material: DoorMaterial | None = stored(
        None, N_("Material"), Sensitivity.VULNERABILITY, Beside(Part.DOORS), width=13,
        heard=("door material", "material", "leaf material"),
    )  # fmt: skip
    glazing: Glazing | None = stored(
        None, N_("Glazing"), Sensitivity.VULNERABILITY, Beside(Part.DOORS), width=13, shown=False
    )
    swing: Swing | None = stored(
        None, N_("Swing"), Sensitivity.RESPONDER, Beside(Part.DOORS), width=9, shown=False
    )
    access: tuple[AccessMethod, ...] = stored(
        (), N_("Access from outside"), Sensitivity.RESPONDER, Printed(Part.DOORS, GONE),
        tells=Tells.USE, width=18, head=N_("Access"),
        heard=("access", "access method", "entry method"),
    )  # fmt: skip
    lock: LockFunction | None = stored(
        None, N_("Lock function"), Sensitivity.RESPONDER,
        Printed(Part.DOORS, GONE, "Lock", asked=True), tells=Tells.USE, width=14, head=N_("Lock"),
        heard=("lock", "lock function", "lock type", "hardware", "hardware type", "lockset"),
    )  # fmt: skip
    locks_from: LocksFrom | None = stored(
        None, N_("Locks from"), Sensitivity.RESPONDER,
        Printed(Part.DOORS, GONE, "Locks from", asked=True), tells=Tells.USE, width=10,
        shown=False,
    )  # fmt: skip
    motions: int | None = stored(
        None, N_("Motions to exit"), Sensitivity.RESPONDER,
        Printed(Part.DOORS, GONE, "To get out", asked=True), tells=Tells.USE, width=6,
        shown=False, most=9, unit="motion",
    )  # fmt: skip
    trim: str = stored(
        "", N_("Outside trim"), Sensitivity.RESPONDER, Printed(Part.DOORS, GONE, "Outside trim"),
        tells=Tells.USE, width=14, shown=False,
    )  # fmt: skip
    latches: Latches | None = stored(
        None, N_("Closes and latches"), Sensitivity.VULNERABILITY, Beside(Part.DOORS), width=9,
        head=N_("Latches"), found_on="checked_on", heard=("latch", "latches", "closes"),
    )  # fmt: skip
    sign_outside: bool | None = stored(
        None, N_("Sign outside"), Sensitivity.RESPONDER, Printed(Part.DOORS, GONE), width=7,
        head=N_("Outer sign"), heard=("sign outside", "outside number", "numbered outside"),
    )  # fmt: skip
    sign_inside: bool | None = stored(
        None, N_("Sign inside"), Sensitivity.RESPONDER, Printed(Part.DOORS, GONE), width=7,
        head=N_("Inner sign"), heard=("sign inside", "inside number", "numbered inside"),
    )  # fmt: skip
    camera: str = stored(
        "", N_("Camera"), Sensitivity.VULNERABILITY, Printed(Part.DOORS, GONE, "Camera"),
        also_for=_ASKED_AT_THE_DOOR, tells=Tells.CAMERA, width=8,
    )  # fmt: skip
    alarm: str = stored(
        "", N_("Alarm"), Sensitivity.VULNERABILITY, Printed(Part.DOORS, GONE, "Alarm"),
        also_for=_ASKED_AT_THE_DOOR, width=10, shown=False,
    )  # fmt: skip
    state: DoorState = stored(
        DoorState.IN_USE, N_("State"), Sensitivity.RESPONDER, Beside(Part.DOORS),
        also_for=_WHO_MENDS, tells=Tells.STATE, width=8, shown=False,
        heard=("state", "status", "condition"),
    )  # fmt: skip
    checked_on: date | None = last_checked(Part.DOORS, *_WHO_MENDS)
    checked_by: str = who_checked(Part.DOORS)
    note: str = noted(Part.DOORS)
    marker_id: MarkerId | None = on_plan()
    position: int = in_order()


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCheck:
    """One look at a door, as in the weekly round."""

    id: DoorCheckId
    door_id: DoorId = field(metadata=about(N_("Door"), None, _CHECKS))
    on: date = field(metadata=about(N_("On"), Sensitivity.GENERAL, _CHECKS))
    by: str = field(metadata=about(N_("By"), Sensitivity.GENERAL, _CHECKS, holds_person=True))
    latches: Latches = field(
        metadata=about(N_("Closes and latches"), Sensitivity.VULNERABILITY, _CHECKS)
    )
    note: str = stored("", N_("Note"), Sensitivity.VULNERABILITY, _CHECKS)


class Content(NamedTuple):
    """Something in a key box, and how many of it."""

    what: str
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyBox:
    """A box at the building that holds keys for the agencies that are called."""

    id: KeyBoxId
    name: str = stored(
        "", N_("Key box"), Sensitivity.RESPONDER, Printed(Part.KEYS), also_for=_WHO_MENDS,
        width=12, required=True, heard=("box", "box name", "box number", "knox box", "name"),
    )  # fmt: skip
    maker: str = stored("", N_("Maker"), Sensitivity.RESPONDER, Printed(Part.KEYS), width=12)
    building_id: BuildingId | None = in_building(Part.KEYS)
    place_id: PlaceId | None = at_place(Part.KEYS)
    where: str = stored(
        "", N_("Where"), Sensitivity.RESPONDER, Printed(Part.KEYS), also_for=_WHO_MENDS, width=22,
        heard=("location", "where", "room", "position", "space"),
    )  # fmt: skip
    opened_by: str = stored(
        "", N_("Opened by"), Sensitivity.RESPONDER, Printed(Part.KEYS), tells=Tells.USE, width=18
    )
    contents: tuple[Content, ...] = stored(
        (), N_("Contents"), Sensitivity.RESPONDER, Printed(Part.KEYS), tells=Tells.USE, width=30
    )
    access: str = stored(
        "", N_("How it is opened"), Sensitivity.SECRET, CODES, width=8, head=N_("Access")
    )
    """How it is opened: only in an encrypted document."""
    last_opened: date | None = stored(
        None, N_("Last opened"), Sensitivity.VULNERABILITY, Beside(Part.KEYS), width=11,
        head=N_("Opened"), last_time=True,
    )  # fmt: skip
    state: MarkerState = found_in(Part.KEYS, Audience.FACILITY)
    checked_on: date | None = last_checked(Part.KEYS, Audience.FACILITY)
    checked_by: str = who_checked(Part.KEYS)
    note: str = noted(Part.KEYS)
    marker_id: MarkerId | None = on_plan()
    position: int = in_order()


class KeyKind(StrEnum):
    """What opens a lock."""

    KEY = "key"
    MASTER = "master"
    GRAND_MASTER = "grand-master"
    CARD = "card"
    FOB = "fob"
    ELEVATOR = "elevator"
    PADLOCK = "padlock"


class KeyStatus(StrEnum):
    """Where a key is now."""

    HELD = "held"
    IN_BOX = "in-box"
    RETURNED = "returned"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key or card: what it opens and who has it.

    `opens` are the doors by id; `opens_all` is for a master key. `box_id` is the box it lies in.
    """

    id: KeyId
    name: str = stored(
        "", N_("Key or card"), Sensitivity.RESPONDER, Printed(Part.KEYS), also_for=_WHO_MENDS,
        width=14, required=True,
        heard=("key", "key number", "key name", "card number", "key code"),
    )  # fmt: skip
    kind: KeyKind = stored(
        KeyKind.KEY, N_("Kind"), Sensitivity.RESPONDER, Printed(Part.KEYS), also_for=_WHO_MENDS,
        width=12, heard=_KINDS,
    )  # fmt: skip
    opens: tuple[DoorId, ...] = stored(
        (), N_("Opens doors"), Sensitivity.RESPONDER, Printed(Part.KEYS), also_for=_WHO_MENDS,
        width=20, heard=("doors", "opens", "opens doors"),
    )  # fmt: skip
    opens_all: bool = stored(
        False, N_("Opens all"), Sensitivity.RESPONDER, Printed(Part.KEYS), also_for=_WHO_MENDS,
        width=7,
    )  # fmt: skip
    holder: str = stored(
        "", N_("Held by"), Sensitivity.RESPONDER,
        Printed(Part.KEYS, "No holder is printed for a key that is lost or given back."),
        tells=Tells.USE, width=18, heard=("holder", "held by", "issued to", "assigned to"),
        holds_person=True,
    )  # fmt: skip
    box_id: KeyBoxId | None = stored(
        None, N_("In key box"), None, Printed(Part.KEYS), tells=Tells.USE, width=12
    )
    status: KeyStatus = stored(
        KeyStatus.HELD, N_("Status"), Sensitivity.RESPONDER, Beside(Part.KEYS),
        also_for=_WHO_MENDS, tells=Tells.STATE, width=11,
    )  # fmt: skip
    issued_on: date | None = stored(
        None, N_("Issued"), Sensitivity.VULNERABILITY, Beside(Part.KEYS), width=11,
        heard=("issued", "issue date", "date issued"),
    )  # fmt: skip
    returned_on: date | None = stored(
        None, N_("Returned"), Sensitivity.RESPONDER, Beside(Part.KEYS), tells=Tells.STATE,
        width=11, shown=False,
    )  # fmt: skip
    lost_on: date | None = stored(
        None, N_("Lost"), Sensitivity.RESPONDER, Beside(Part.KEYS), also_for=_WHO_MENDS,
        tells=Tells.STATE, width=11, shown=False,
    )  # fmt: skip
    note: str = noted(Part.KEYS)
    position: int = in_order()


class CodeKind(StrEnum):
    """What a code is for."""

    DOOR = "door"
    ALARM = "alarm"
    GATE = "gate"
    KEY_BOX = "key-box"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code; `code` itself is a secret and exists only in an encrypted document."""

    id: CodeId
    kind: CodeKind = stored(
        CodeKind.DOOR, N_("Kind"), Sensitivity.RESPONDER, Printed(Part.KEYS), width=10,
        heard=_KINDS,
    )  # fmt: skip
    name: str = stored(
        "", N_("For"), Sensitivity.RESPONDER, Printed(Part.KEYS), width=18,
        heard=("for", "what for", "location", "name"),
    )  # fmt: skip
    door_id: DoorId | None = stored(None, N_("Door"), None, Printed(Part.KEYS), width=8)
    box_id: KeyBoxId | None = stored(None, N_("Key box"), None, Printed(Part.KEYS), width=12)
    code: str = stored("", N_("Code"), Sensitivity.SECRET, CODES, width=8)
    known_to: str = stored("", N_("Known to"), Sensitivity.RESPONDER, Printed(Part.KEYS), width=20)
    changed_on: date | None = stored(
        None, N_("Changed"), Sensitivity.VULNERABILITY, Beside(Part.KEYS), width=11, last_time=True
    )
    note: str = noted(Part.KEYS)
    position: int = in_order()
