"""Doors, key boxes, keys and codes: how somebody gets in who is called from outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A door as recorded; None and empty is what nobody has said.

    `access` are the ways in from outside. `motions` is how many motions let one out. `sign_outside`
    and `sign_inside` tell whether the number can be read there. `marker_id` is where it stands on a
    plan, `place_id` the place of the walk where its items are answered.
    """

    id: DoorId
    number: str = ""
    use: DoorUse = DoorUse.EXTERIOR
    side: Side | None = None
    building_id: BuildingId | None = None
    level_id: LevelId | None = None
    place_id: PlaceId | None = None
    marker_id: MarkerId | None = None
    name: str = ""
    kind: DoorKind | None = None
    swing: Swing | None = None
    material: DoorMaterial | None = None
    glazing: Glazing | None = None
    lock: LockFunction | None = None
    locks_from: LocksFrom | None = None
    motions: int | None = None
    access: tuple[AccessMethod, ...] = ()
    trim: str = ""
    latches: Latches | None = None
    sign_outside: bool | None = None
    sign_inside: bool | None = None
    camera: str = ""
    alarm: str = ""
    state: DoorState = DoorState.IN_USE
    checked_on: date | None = None
    checked_by: str = ""
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCheck:
    """One look at a door, as in the weekly round."""

    id: DoorCheckId
    door_id: DoorId
    on: date
    by: str
    latches: Latches
    note: str = ""


class Content(NamedTuple):
    """Something in a key box, and how many of it."""

    what: str
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyBox:
    """A box at the building that holds keys for the agencies that are called."""

    id: KeyBoxId
    name: str = ""
    maker: str = ""
    building_id: BuildingId | None = None
    place_id: PlaceId | None = None
    marker_id: MarkerId | None = None
    where: str = ""
    opened_by: str = ""
    contents: tuple[Content, ...] = ()
    access: str = field(default="", repr=False)
    """How it is opened: only in an encrypted document."""
    state: MarkerState = MarkerState.UNCHECKED
    last_opened: date | None = None
    checked_on: date | None = None
    checked_by: str = ""
    note: str = ""
    position: int = 0


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
    name: str = ""
    kind: KeyKind = KeyKind.KEY
    opens: tuple[DoorId, ...] = ()
    opens_all: bool = False
    holder: str = ""
    box_id: KeyBoxId | None = None
    status: KeyStatus = KeyStatus.HELD
    issued_on: date | None = None
    returned_on: date | None = None
    lost_on: date | None = None
    note: str = ""
    position: int = 0


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
    kind: CodeKind = CodeKind.DOOR
    name: str = ""
    door_id: DoorId | None = None
    box_id: KeyBoxId | None = None
    code: str = field(default="", repr=False)
    known_to: str = ""
    changed_on: date | None = None
    note: str = ""
    position: int = 0
