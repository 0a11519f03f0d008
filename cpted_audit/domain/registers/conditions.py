"""What was found of a thing, and what that means: one table for every page, map, list and file.

A responder opens a door by what is printed, a facility manager spends money by it. So what a state
of a thing means is decided here once: what each of them is told, whether it is a weakness, whether
the thing counts as there and working, and how its sign is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MarkerField, info_of
from cpted_audit.domain.registers.access import Door, DoorState, Key, KeyBox, KeyStatus
from cpted_audit.domain.registers.columns import Record
from cpted_audit.domain.registers.fixture import Fixture


class Subject(StrEnum):
    """The sorts of things whose states mean the same."""

    EQUIPMENT = "equipment"
    SHUT_OFF = "shut-off"
    WAY = "way"
    """What one goes up by: an elevator, a roof access."""
    STAIR = "stair"
    """Part of the building: what verifies the plan verifies it."""
    HAZARD = "hazard"
    CAMERA = "camera"
    LIGHT = "light"
    KEY_BOX = "key-box"
    KEY = "key"
    DOOR = "door"


class Condition(StrEnum):
    """What was found of a thing, from nothing to say of it down to gone."""

    IN_ORDER = "in-order"
    UNVERIFIED = "unverified"
    EXPIRED = "expired"
    DEFECT = "defect"
    OUT_OF_ORDER = "out-of-order"
    BLOCKED = "blocked"
    RETURNED = "returned"
    LOST = "lost"
    MISSING = "missing"
    REMOVED = "removed"


class Drawn(StrEnum):
    """How the sign of a thing stands on a map."""

    NORMAL = "normal"
    DOUBTED = "doubted"
    """With a question mark: nobody has looked."""
    STRUCK = "struck"
    """With a bar through it: there, and not to be relied on."""
    HOLLOW = "hollow"
    """Empty and crossed out: not there."""
    ABSENT = "absent"
    """Not on a map at all."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a condition of a sort of thing means.

    `responder` and `facility` are what each is told, empty for nothing. `weakness` tells whether
    it is one. `counts` tells whether the thing is counted among those that are there and work.
    `dated` tells whether the day of the last look belongs to the words.
    """

    responder: str
    facility: str
    weakness: bool
    counts: bool
    drawn: Drawn
    dated: bool = True

    @property
    def is_gone(self) -> bool:
        """Whether the thing is not where it was: nobody can use it, whatever is recorded of it."""
        return self.drawn in (Drawn.HOLLOW, Drawn.ABSENT)


_D, _V = Drawn, Verdict
_GOOD = _V("", "", weakness=False, counts=True, drawn=_D.NORMAL)
_DOUBT = _V("NEVER VERIFIED", "", weakness=False, counts=True, drawn=_D.DOUBTED,
            dated=False)  # fmt: skip
_EXPIRED = _V("EXPIRED", "Expired", weakness=True, counts=False, drawn=_D.STRUCK)
_FAULTY = _V("NOT IN ORDER", "Defect", weakness=True, counts=False, drawn=_D.STRUCK)
_GONE = _V("NOT THERE", "Missing", weakness=True, counts=False, drawn=_D.HOLLOW)

_C = Condition
_THING: Mapping[Condition, Verdict] = {
    _C.IN_ORDER: _GOOD, _C.UNVERIFIED: _DOUBT, _C.DEFECT: _FAULTY, _C.MISSING: _GONE,
}  # fmt: skip
"""What holds of most things."""

VERDICTS: Mapping[Subject, Mapping[Condition, Verdict]] = {
    Subject.EQUIPMENT: {**_THING, _C.EXPIRED: _EXPIRED},
    Subject.SHUT_OFF: _THING,
    Subject.WAY: _THING,
    # A stair has no row and no day of its own.
    Subject.STAIR: {**_THING, _C.UNVERIFIED: _GOOD},
    # A hazard with a defect is no smaller hazard.
    Subject.HAZARD: {
        **_THING,
        _C.DEFECT: _V("NOT IN ORDER", "Defect", weakness=True, counts=True, drawn=_D.NORMAL),
    },
    Subject.CAMERA: _THING,
    # Responders get no lights at all.
    Subject.LIGHT: {**_THING, _C.UNVERIFIED: _GOOD},
    Subject.KEY_BOX: _THING,
    Subject.KEY: {
        _C.IN_ORDER: _GOOD,
        _C.RETURNED: _V("RETURNED", "", weakness=False, counts=True, drawn=_D.ABSENT),
        _C.LOST: _V("LOST", "Lost", weakness=True, counts=False, drawn=_D.ABSENT),
    },
    # The day of a door is that of its last check, which may be older than what became of it.
    Subject.DOOR: {
        _C.IN_ORDER: _GOOD,
        _C.UNVERIFIED: _DOUBT,
        # Such as a latch that does not catch: the door still opens, and the rest is a weakness.
        _C.DEFECT: _V("", "Defect", weakness=True, counts=True, drawn=_D.NORMAL, dated=False),
        _C.OUT_OF_ORDER: _V("OUT OF ORDER", "Out of order", weakness=True, counts=False,
                            drawn=_D.STRUCK, dated=False),
        _C.BLOCKED: _V("BLOCKED", "Blocked", weakness=True, counts=False, drawn=_D.STRUCK,
                       dated=False),
        _C.MISSING: _V("NOT THERE", "Missing", weakness=False, counts=False, drawn=_D.HOLLOW,
                       dated=False),
        _C.REMOVED: _V("REMOVED", "", weakness=False, counts=False, drawn=_D.HOLLOW,
                       dated=False),
    },
}  # fmt: skip
"""What each condition of each sort of thing means; a condition a sort cannot have is not there."""

_K = MarkerKind
_OTHERS: Mapping[MarkerKind, Subject] = {
    _K.EXTERIOR_DOOR: Subject.DOOR,
    _K.INTERIOR_DOOR: Subject.DOOR,
    _K.KEY_BOX: Subject.KEY_BOX,
    _K.CAMERA: Subject.CAMERA,
    _K.LIGHT: Subject.LIGHT,
    _K.GAS_SHUTOFF: Subject.SHUT_OFF,
    _K.WATER_SHUTOFF: Subject.SHUT_OFF,
    _K.ELECTRIC_SHUTOFF: Subject.SHUT_OFF,
    _K.ELEVATOR: Subject.WAY,
    _K.ROOF_ACCESS: Subject.WAY,
    _K.STAIR: Subject.STAIR,
    _K.HAZARD: Subject.HAZARD,
    _K.RADIO_DEAD_SPOT: Subject.HAZARD,
}
"""The kinds with a state that are no equipment."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one thing, and the day that goes with it."""

    subject: Subject
    condition: Condition
    on: date | None = None

    @property
    def verdict(self) -> Verdict:
        """What the table says of it."""
        return VERDICTS[self.subject][self.condition]


def subject_of(kind: MarkerKind) -> Subject | None:
    """Return what sort of thing a kind of marker stands for; None for one without a state."""
    if kind in _OTHERS:
        return _OTHERS[kind]
    return Subject.EQUIPMENT if MarkerField.STATE in info_of(kind).fields else None


def known_of(
    thing: Record | Marker, today: date, marked: MarkerState = MarkerState.UNCHECKED
) -> Known | None:
    """Return what is known of a thing on a day; None for what has no state, such as a contact.

    `marked` is the state of the marker that stands for a record; the graver of the two holds.
    """
    match thing:
        case Door():
            return _known_door(thing, marked)
        case Key():
            return _known_key(thing)
        case KeyBox():
            return _known_thing(Subject.KEY_BOX, thing.state, marked, thing.checked_on)
        case Fixture() | Marker():
            subject = subject_of(thing.kind)
            if subject is None:
                return None
            if isinstance(thing, Marker):
                return _known_thing(subject, thing.state, marked, None)
            known = _known_thing(subject, thing.state, marked, thing.checked_on)
            return _expiring(known, thing, today)
        case _:
            return None


_GRAVITY = (
    MarkerState.UNCHECKED, MarkerState.IN_ORDER, MarkerState.DEFECT, MarkerState.MISSING,
)  # fmt: skip
_OF_STATE: Mapping[MarkerState, Condition] = {
    MarkerState.UNCHECKED: _C.UNVERIFIED,
    MarkerState.IN_ORDER: _C.IN_ORDER,
    MarkerState.DEFECT: _C.DEFECT,
    MarkerState.MISSING: _C.MISSING,
}
_OF_DOOR: Mapping[DoorState, Condition] = {
    DoorState.BLOCKED: _C.BLOCKED,
    DoorState.OUT_OF_ORDER: _C.OUT_OF_ORDER,
    DoorState.REMOVED: _C.REMOVED,
}
_FACES: Mapping[Condition, MarkerState] = {
    _C.EXPIRED: MarkerState.DEFECT,
    _C.DEFECT: MarkerState.DEFECT,
    _C.OUT_OF_ORDER: MarkerState.DEFECT,
    _C.BLOCKED: MarkerState.DEFECT,
    _C.MISSING: MarkerState.MISSING,
    _C.REMOVED: MarkerState.MISSING,
}


def graver(marker_state: MarkerState, other: MarkerState) -> MarkerState:
    """Return the state that says more against a thing."""
    return max(marker_state, other, key=_GRAVITY.index)


def face_of(known: Known, state: MarkerState) -> MarkerState:
    """Return the state that a marker shows where states are shown: its own, or what is graver."""
    return graver(state, _FACES.get(known.condition, state))


def _known_thing(
    subject: Subject, state: MarkerState, marked: MarkerState, checked_on: date | None
) -> Known:
    condition = _OF_STATE[graver(state, marked)]
    if condition is _C.UNVERIFIED and checked_on is not None:
        condition = _C.IN_ORDER  # somebody looked, and wrote nothing against it
    return Known(subject, condition, checked_on)


def _expiring(known: Known, thing: Fixture, today: date) -> Known:
    """Return a thing as expired, where its sort can be and nothing graver is known of it."""
    gone = thing.expires_on is not None and thing.expires_on < today
    if gone and known.verdict.counts and _C.EXPIRED in VERDICTS[known.subject]:
        return Known(known.subject, _C.EXPIRED, thing.expires_on)
    return known


def _known_door(door: Door, marked: MarkerState) -> Known:
    condition = _OF_DOOR.get(door.state)
    if marked is MarkerState.MISSING:
        condition = condition if condition is _C.REMOVED else _C.MISSING
    elif condition is None and marked is MarkerState.DEFECT:
        condition = _C.DEFECT
    elif condition is None:
        looked = door.checked_on is not None or marked is MarkerState.IN_ORDER
        condition = _C.IN_ORDER if looked else _C.UNVERIFIED
    return Known(Subject.DOOR, condition, door.checked_on)


def _known_key(key: Key) -> Known:
    match key.status:
        case KeyStatus.LOST:
            return Known(Subject.KEY, _C.LOST, key.lost_on)
        case KeyStatus.RETURNED:
            return Known(Subject.KEY, _C.RETURNED, key.returned_on)
        case _:
            return Known(Subject.KEY, _C.IN_ORDER)
