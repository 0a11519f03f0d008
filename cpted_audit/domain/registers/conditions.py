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
from cpted_audit.domain.registers.access import Door, DoorState, Key, KeyBox, KeyStatus, Latches
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
    NO_LATCH = "no-latch"
    """A door that did not latch when it was checked last."""
    PROPPED = "propped"
    """A door that stood propped open when it was checked last."""
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


_GOOD = Verdict("", "", weakness=False, counts=True, drawn=Drawn.NORMAL)
_DOUBT = Verdict("NEVER VERIFIED", "", weakness=False, counts=True, drawn=Drawn.DOUBTED,
            dated=False)  # fmt: skip
_EXPIRED = Verdict("EXPIRED", "Expired", weakness=True, counts=False, drawn=Drawn.STRUCK)
_FAULTY = Verdict("NOT IN ORDER", "Defect", weakness=True, counts=False, drawn=Drawn.STRUCK)
_GONE = Verdict("NOT THERE", "Missing", weakness=True, counts=False, drawn=Drawn.HOLLOW)

_THING: Mapping[Condition, Verdict] = {
    Condition.IN_ORDER: _GOOD, Condition.UNVERIFIED: _DOUBT, Condition.DEFECT: _FAULTY,
    Condition.MISSING: _GONE,
}  # fmt: skip
"""What holds of most things."""

VERDICTS: Mapping[Subject, Mapping[Condition, Verdict]] = {
    Subject.EQUIPMENT: {**_THING, Condition.EXPIRED: _EXPIRED},
    Subject.SHUT_OFF: _THING,
    Subject.WAY: _THING,
    # A stair has no row and no day of its own.
    Subject.STAIR: {**_THING, Condition.UNVERIFIED: _GOOD},
    # A hazard with a defect is no smaller hazard.
    Subject.HAZARD: {
        **_THING,
        Condition.DEFECT: Verdict(
            "NOT IN ORDER", "Defect", weakness=True, counts=True, drawn=Drawn.NORMAL
        ),
    },
    Subject.CAMERA: _THING,
    # Responders get no lights at all.
    Subject.LIGHT: {**_THING, Condition.UNVERIFIED: _GOOD},
    Subject.KEY_BOX: _THING,
    Subject.KEY: {
        Condition.IN_ORDER: _GOOD,
        Condition.RETURNED: Verdict(
            "RETURNED", "", weakness=False, counts=True, drawn=Drawn.ABSENT
        ),
        Condition.LOST: Verdict("LOST", "Lost", weakness=True, counts=False, drawn=Drawn.ABSENT),
    },
    # The day of a door is that of its last check, which may be older than what became of it.
    Subject.DOOR: {
        Condition.IN_ORDER: _GOOD,
        Condition.UNVERIFIED: _DOUBT,
        # Such as a latch that does not catch: the door still opens, and the rest is a weakness.
        Condition.DEFECT: Verdict(
            "", "Defect", weakness=True, counts=True, drawn=Drawn.NORMAL, dated=False
        ),
        # What a check of the door found, so its day belongs to it.
        Condition.NO_LATCH: Verdict(
            "", "Does not latch", weakness=True, counts=True, drawn=Drawn.NORMAL
        ),
        Condition.PROPPED: Verdict(
            "", "Propped open", weakness=True, counts=True, drawn=Drawn.NORMAL
        ),
        Condition.OUT_OF_ORDER: Verdict(
            "OUT OF ORDER",
            "Out of order",
            weakness=True,
            counts=False,
            drawn=Drawn.STRUCK,
            dated=False,
        ),
        Condition.BLOCKED: Verdict(
            "BLOCKED", "Blocked", weakness=True, counts=False, drawn=Drawn.STRUCK, dated=False
        ),
        Condition.MISSING: Verdict(
            "NOT THERE", "Missing", weakness=False, counts=False, drawn=Drawn.HOLLOW, dated=False
        ),
        Condition.REMOVED: Verdict(
            "REMOVED", "", weakness=False, counts=False, drawn=Drawn.HOLLOW, dated=False
        ),
    },
}
"""What each condition of each sort of thing means; a condition a sort cannot have is not there."""

_OTHERS: Mapping[MarkerKind, Subject] = {
    MarkerKind.EXTERIOR_DOOR: Subject.DOOR,
    MarkerKind.INTERIOR_DOOR: Subject.DOOR,
    MarkerKind.KEY_BOX: Subject.KEY_BOX,
    MarkerKind.CAMERA: Subject.CAMERA,
    MarkerKind.LIGHT: Subject.LIGHT,
    MarkerKind.GAS_SHUTOFF: Subject.SHUT_OFF,
    MarkerKind.WATER_SHUTOFF: Subject.SHUT_OFF,
    MarkerKind.ELECTRIC_SHUTOFF: Subject.SHUT_OFF,
    MarkerKind.ELEVATOR: Subject.WAY,
    MarkerKind.ROOF_ACCESS: Subject.WAY,
    MarkerKind.STAIR: Subject.STAIR,
    MarkerKind.HAZARD: Subject.HAZARD,
    MarkerKind.RADIO_DEAD_SPOT: Subject.HAZARD,
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
    MarkerState.UNCHECKED: Condition.UNVERIFIED,
    MarkerState.IN_ORDER: Condition.IN_ORDER,
    MarkerState.DEFECT: Condition.DEFECT,
    MarkerState.MISSING: Condition.MISSING,
}
_OF_DOOR: Mapping[DoorState, Condition] = {
    DoorState.BLOCKED: Condition.BLOCKED,
    DoorState.OUT_OF_ORDER: Condition.OUT_OF_ORDER,
    DoorState.REMOVED: Condition.REMOVED,
}
_OF_CHECK: Mapping[Latches, Condition] = {
    Latches.NO: Condition.NO_LATCH,
    Latches.PROPPED: Condition.PROPPED,
}
FAILED = frozenset(_OF_CHECK)
"""What a check says of a door that failed it; the next check that the door passes clears it."""
_FACES: Mapping[Condition, MarkerState] = {
    Condition.EXPIRED: MarkerState.DEFECT,
    Condition.DEFECT: MarkerState.DEFECT,
    Condition.NO_LATCH: MarkerState.DEFECT,
    Condition.PROPPED: MarkerState.DEFECT,
    Condition.OUT_OF_ORDER: MarkerState.DEFECT,
    Condition.BLOCKED: MarkerState.DEFECT,
    Condition.MISSING: MarkerState.MISSING,
    Condition.REMOVED: MarkerState.MISSING,
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
    if condition is Condition.UNVERIFIED and checked_on is not None:
        condition = Condition.IN_ORDER  # somebody looked, and wrote nothing against it
    return Known(subject, condition, checked_on)


def _expiring(known: Known, thing: Fixture, today: date) -> Known:
    """Return a thing as expired, where its sort can be and nothing graver is known of it."""
    gone = thing.expires_on is not None and thing.expires_on < today
    if gone and known.verdict.counts and Condition.EXPIRED in VERDICTS[known.subject]:
        return Known(known.subject, Condition.EXPIRED, thing.expires_on)
    return known


def _known_door(door: Door, marked: MarkerState) -> Known:
    condition = _OF_DOOR.get(door.state)
    if marked is MarkerState.MISSING:
        condition = condition if condition is Condition.REMOVED else Condition.MISSING
    elif condition is None and door.latches in FAILED:
        condition = _OF_CHECK[door.latches]  # says more than the marker, and when
    elif condition is None and marked is MarkerState.DEFECT:
        condition = Condition.DEFECT
    elif condition is None:
        looked = door.checked_on is not None or marked is MarkerState.IN_ORDER
        condition = Condition.IN_ORDER if looked else Condition.UNVERIFIED
    return Known(Subject.DOOR, condition, door.checked_on)


def _known_key(key: Key) -> Known:
    match key.status:
        case KeyStatus.LOST:
            return Known(Subject.KEY, Condition.LOST, key.lost_on)
        case KeyStatus.RETURNED:
            return Known(Subject.KEY, Condition.RETURNED, key.returned_on)
        case _:
            return Known(Subject.KEY, Condition.IN_ORDER)
