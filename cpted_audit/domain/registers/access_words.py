"""How the choices of the registers are printed for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.registers.access import (
    AccessMethod,
    CodeKind,
    DoorKind,
    DoorMaterial,
    DoorState,
    DoorUse,
    Glazing,
    KeyKind,
    KeyStatus,
    Latches,
    LockFunction,
    LocksFrom,
    Side,
    Swing,
)
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    SideABasis,
)

CHOICE_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Side: {one: one.value for one in Side},
    DoorUse: {DoorUse.EXTERIOR: "Exterior", DoorUse.INTERIOR: "Interior"},
    DoorKind: {
        DoorKind.SINGLE: "Single",
        DoorKind.PAIR: "Pair",
        DoorKind.SLIDING: "Sliding",
        DoorKind.OVERHEAD: "Overhead",
        DoorKind.GATE: "Gate",
        DoorKind.HATCH: "Hatch",
    },
    Swing: {
        Swing.OUT: "Out",
        Swing.IN: "In",
        Swing.BOTH: "Both ways",
        Swing.NONE: "Does not swing",
    },
    DoorMaterial: {
        DoorMaterial.HOLLOW_METAL: "Hollow metal",
        DoorMaterial.WOOD: "Wood",
        DoorMaterial.ALUMINIUM: "Aluminum",
        DoorMaterial.GLASS: "Glass",
        DoorMaterial.CHAIN_LINK: "Chain link",
    },
    Glazing: {
        Glazing.NONE: "None",
        Glazing.VISION_PANEL: "Vision panel",
        Glazing.SIDELIGHT: "Sidelight",
        Glazing.FULL: "Full glass",
        Glazing.FILMED: "Filmed glass",
    },
    LockFunction: {
        LockFunction.CLASSROOM: "Classroom",
        LockFunction.CLASSROOM_SECURITY: "Classroom, locked from inside",
        LockFunction.STOREROOM: "Storeroom",
        LockFunction.OFFICE: "Office",
        LockFunction.PASSAGE: "Passage, no lock",
        LockFunction.PANIC: "Panic hardware",
        LockFunction.DEADBOLT: "Deadbolt",
        LockFunction.ELECTRIC: "Electric",
        LockFunction.PADLOCK: "Padlock",
    },
    LocksFrom: {
        LocksFrom.INSIDE: "Inside",
        LocksFrom.OUTSIDE: "Outside",
        LocksFrom.BOTH: "Both sides",
        LocksFrom.REMOTE: "Remote",
        LocksFrom.NEITHER: "Neither side",
    },
    AccessMethod: {
        AccessMethod.KEY: "Key",
        AccessMethod.CARD: "Card",
        AccessMethod.CODE: "Code",
        AccessMethod.INTERCOM: "Intercom",
        AccessMethod.STAFF: "Opened by staff",
        AccessMethod.EXIT_ONLY: "Exit only",
    },
    Latches: {Latches.YES: "Yes", Latches.NO: "No", Latches.PROPPED: "Propped open"},
    DoorState: {
        DoorState.IN_USE: "In use",
        DoorState.BLOCKED: "Blocked",
        DoorState.OUT_OF_ORDER: "Out of order",
        DoorState.REMOVED: "Removed",
    },
    KeyKind: {
        KeyKind.KEY: "Key",
        KeyKind.MASTER: "Master",
        KeyKind.GRAND_MASTER: "Grand master",
        KeyKind.CARD: "Card",
        KeyKind.FOB: "Fob",
        KeyKind.ELEVATOR: "Elevator key",
        KeyKind.PADLOCK: "Padlock key",
    },
    KeyStatus: {
        KeyStatus.HELD: "Held",
        KeyStatus.IN_BOX: "In a key box",
        KeyStatus.RETURNED: "Returned",
        KeyStatus.LOST: "Lost",
    },
    CodeKind: {
        CodeKind.DOOR: "Door",
        CodeKind.ALARM: "Alarm",
        CodeKind.GATE: "Gate",
        CodeKind.KEY_BOX: "Key box",
    },
    Hours: {
        Hours.SCHOOL_DAY: "School day",
        Hours.AFTER_HOURS: "After hours",
        Hours.ANY_TIME: "Any time",
    },
    MarkerState: {
        MarkerState.UNCHECKED: "Not checked",
        MarkerState.IN_ORDER: "In order",
        MarkerState.DEFECT: "Defect",
        MarkerState.MISSING: "Missing",
    },
    SideABasis: {
        SideABasis.ADDRESS: "The side of the street address",
        SideABasis.MAIN_ENTRANCE: "The side of the main entrance",
        SideABasis.AGREED: "Agreed with the fire agency",
    },
    NumberingDirection: {
        NumberingDirection.CLOCKWISE: "Clockwise",
        NumberingDirection.COUNTER_CLOCKWISE: "Counterclockwise",
    },
    NumberingScheme: {
        NumberingScheme.GLOBAL: "Across the whole site",
        NumberingScheme.PER_BUILDING: "Starting over at each building",
    },
    NumberPrefix: {
        NumberPrefix.NONE: "None",
        NumberPrefix.SIDE: "Letter of the side",
        NumberPrefix.BUILDING: "Letters of the building",
    },
}
"""By class first: members of different lists may be the same text, such as “gate”."""


def choice_words(choice: StrEnum) -> str:
    """Return how a choice is printed."""
    return CHOICE_WORDS[type(choice)][choice]
