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
from cpted_audit.domain.vocabulary import NOT_SAID
from cpted_audit.domain.words import N_

CHOICE_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Side: {side: side.value for side in Side},
    DoorUse: {DoorUse.EXTERIOR: N_("Exterior"), DoorUse.INTERIOR: N_("Interior")},
    DoorKind: {
        DoorKind.SINGLE: N_("Single"),
        DoorKind.PAIR: N_("Pair"),
        DoorKind.SLIDING: N_("Sliding"),
        DoorKind.OVERHEAD: N_("Overhead"),
        DoorKind.GATE: N_("Gate"),
        DoorKind.HATCH: N_("Hatch"),
    },
    Swing: {
        Swing.OUT: N_("Out"),
        Swing.IN: N_("In"),
        Swing.BOTH: N_("Both ways"),
        Swing.NONE: N_("Does not swing"),
    },
    DoorMaterial: {
        DoorMaterial.HOLLOW_METAL: N_("Hollow metal"),
        DoorMaterial.WOOD: N_("Wood"),
        DoorMaterial.ALUMINIUM: N_("Aluminum"),
        DoorMaterial.GLASS: N_("Glass"),
        DoorMaterial.CHAIN_LINK: N_("Chain link"),
    },
    Glazing: {
        Glazing.NONE: N_("None", "glass"),
        Glazing.VISION_PANEL: N_("Vision panel"),
        Glazing.SIDELIGHT: N_("Sidelight"),
        Glazing.FULL: N_("Full glass"),
        Glazing.FILMED: N_("Filmed glass"),
    },
    LockFunction: {
        LockFunction.CLASSROOM: N_("Classroom"),
        LockFunction.CLASSROOM_SECURITY: N_("Classroom, locked from inside"),
        LockFunction.STOREROOM: N_("Storeroom"),
        LockFunction.OFFICE: N_("Office"),
        LockFunction.PASSAGE: N_("Passage, no lock"),
        LockFunction.PANIC: N_("Panic hardware"),
        LockFunction.DEADBOLT: N_("Deadbolt"),
        LockFunction.ELECTRIC: N_("Electric"),
        LockFunction.PADLOCK: N_("Padlock"),
    },
    LocksFrom: {
        LocksFrom.INSIDE: N_("Inside"),
        LocksFrom.OUTSIDE: N_("Outside"),
        LocksFrom.BOTH: N_("Both sides"),
        LocksFrom.REMOTE: N_("Remote"),
        LocksFrom.NEITHER: N_("Neither side"),
    },
    AccessMethod: {
        AccessMethod.KEY: N_("Key"),
        AccessMethod.CARD: N_("Card"),
        AccessMethod.CODE: N_("Code"),
        AccessMethod.INTERCOM: N_("Intercom"),
        AccessMethod.STAFF: N_("Opened by staff"),
        AccessMethod.EXIT_ONLY: N_("Exit only"),
    },
    Latches: {Latches.YES: N_("Yes"), Latches.NO: N_("No"), Latches.PROPPED: N_("Propped open")},
    DoorState: {
        DoorState.IN_USE: N_("In use"),
        DoorState.BLOCKED: N_("Blocked"),
        DoorState.OUT_OF_ORDER: N_("Out of order"),
        DoorState.REMOVED: N_("Removed"),
    },
    KeyKind: {
        KeyKind.KEY: N_("Key"),
        KeyKind.MASTER: N_("Master"),
        KeyKind.GRAND_MASTER: N_("Grand master"),
        KeyKind.CARD: N_("Card"),
        KeyKind.FOB: N_("Fob"),
        KeyKind.ELEVATOR: N_("Elevator key"),
        KeyKind.PADLOCK: N_("Padlock key"),
    },
    KeyStatus: {
        KeyStatus.HELD: N_("Held"),
        KeyStatus.IN_BOX: N_("In a key box"),
        KeyStatus.RETURNED: N_("Returned"),
        KeyStatus.LOST: N_("Lost"),
    },
    CodeKind: {
        CodeKind.DOOR: N_("Door"),
        CodeKind.ALARM: N_("Alarm"),
        CodeKind.GATE: N_("Gate"),
        CodeKind.KEY_BOX: N_("Key box"),
    },
    Hours: {
        Hours.SCHOOL_DAY: N_("School day"),
        Hours.AFTER_HOURS: N_("After hours"),
        Hours.ANY_TIME: N_("Any time"),
    },
    MarkerState: {
        MarkerState.UNCHECKED: N_("Not checked"),
        MarkerState.IN_ORDER: N_("In order"),
        MarkerState.DEFECT: N_("Defect"),
        MarkerState.MISSING: N_("Missing"),
    },
    SideABasis: {
        SideABasis.UNSAID: NOT_SAID,
        SideABasis.ADDRESS: N_("The side of the street address"),
        SideABasis.MAIN_ENTRANCE: N_("The side of the main entrance"),
        SideABasis.AGREED: N_("Agreed with the fire agency"),
    },
    NumberingDirection: {
        NumberingDirection.UNSAID: NOT_SAID,
        NumberingDirection.CLOCKWISE: N_("Clockwise"),
        NumberingDirection.COUNTER_CLOCKWISE: N_("Counterclockwise"),
    },
    NumberingScheme: {
        NumberingScheme.GLOBAL: N_("Across the whole site"),
        NumberingScheme.PER_BUILDING: N_("Starting over at each building"),
    },
    NumberPrefix: {
        NumberPrefix.NONE: N_("None", "prefix"),
        NumberPrefix.SIDE: N_("Letter of the side"),
        NumberPrefix.BUILDING: N_("Letters of the building"),
    },
}
"""By class first: members of different lists may be the same text, such as “gate”."""


def choice_words(choice: StrEnum) -> str:
    """Return how a choice is printed."""
    return CHOICE_WORDS[type(choice)][choice]
