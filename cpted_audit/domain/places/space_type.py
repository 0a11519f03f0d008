"""The kinds of place an item can belong to, as a declared table in walk order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from cpted_audit.domain.words import N_


class SpaceType(StrEnum):
    """A kind of place; an item belongs to one and is answered at each place of that kind."""

    PERIMETER = "perimeter"
    PARKING_LOT = "parking-lot"
    DROP_OFF = "drop-off"
    BUS_LOOP = "bus-loop"
    GROUNDS = "grounds"
    PLAYGROUND = "playground"
    ATHLETIC_FIELD = "athletic-field"
    COURTYARD = "courtyard"
    BUILDING_EXTERIOR = "building-exterior"
    EXTERIOR_DOOR = "exterior-door"
    PORTABLE_CLASSROOM = "portable-classroom"
    MAIN_ENTRY = "main-entry"
    CORRIDOR = "corridor"
    STAIR = "stair"
    ELEVATOR = "elevator"
    CLASSROOM = "classroom"
    LAB_SHOP = "lab-shop"
    CAFETERIA = "cafeteria"
    GYM = "gym"
    LOCKER_ROOM = "locker-room"
    LIBRARY = "library"
    AUDITORIUM = "auditorium"
    RESTROOM = "restroom"
    HEALTH_ROOM = "health-room"
    OFFICE = "office"
    SERVICE_ROOM = "service-room"
    BUILDING_SYSTEMS = "building-systems"
    OPERATIONS = "operations"


class Automatic(Enum):
    """Whether a new audit gets a place of the kind without being asked."""

    NO = "no"
    SITE = "site"
    FIRST_BUILDING = "first building"
    EVERY_BUILDING = "every building"


@dataclass(frozen=True, slots=True)
class SpaceTypeInfo:
    """How places of a kind are named and where they lie.

    `single` names the only place of the kind; `numbered` is the stem for several, followed by a
    number, or by a letter where `lettered`. `on_grounds` puts them on the site, not in a building.
    """

    single: str
    numbered: str
    on_grounds: bool = False
    automatic: Automatic = Automatic.NO
    lettered: bool = False


SPACE_TYPES: dict[SpaceType, SpaceTypeInfo] = {
    SpaceType.PERIMETER: SpaceTypeInfo(
        "Perimeter", "Perimeter", on_grounds=True, automatic=Automatic.SITE
    ),
    SpaceType.PARKING_LOT: SpaceTypeInfo("Parking lot", "Lot", on_grounds=True, lettered=True),
    SpaceType.DROP_OFF: SpaceTypeInfo("Drop-off", "Drop-off", on_grounds=True),
    SpaceType.BUS_LOOP: SpaceTypeInfo("Bus loop", "Bus loop", on_grounds=True),
    SpaceType.GROUNDS: SpaceTypeInfo(
        "School grounds", "Grounds", on_grounds=True, automatic=Automatic.SITE
    ),
    SpaceType.PLAYGROUND: SpaceTypeInfo("Playground", "Playground", on_grounds=True),
    SpaceType.ATHLETIC_FIELD: SpaceTypeInfo("Athletic field", "Field", on_grounds=True),
    SpaceType.COURTYARD: SpaceTypeInfo("Courtyard", "Courtyard", on_grounds=True),
    SpaceType.BUILDING_EXTERIOR: SpaceTypeInfo(
        "Exterior", "Exterior", automatic=Automatic.EVERY_BUILDING
    ),
    SpaceType.EXTERIOR_DOOR: SpaceTypeInfo("Door 1", "Door"),
    SpaceType.PORTABLE_CLASSROOM: SpaceTypeInfo("Portable", "Portable", on_grounds=True),
    SpaceType.MAIN_ENTRY: SpaceTypeInfo("Main entry", "Entry", automatic=Automatic.FIRST_BUILDING),
    SpaceType.CORRIDOR: SpaceTypeInfo("Corridors", "Corridor", automatic=Automatic.EVERY_BUILDING),
    SpaceType.STAIR: SpaceTypeInfo("Stair", "Stair"),
    SpaceType.ELEVATOR: SpaceTypeInfo("Elevator", "Elevator"),
    SpaceType.CLASSROOM: SpaceTypeInfo("Classroom 1", "Classroom"),
    SpaceType.LAB_SHOP: SpaceTypeInfo("Lab or shop", "Lab"),
    SpaceType.CAFETERIA: SpaceTypeInfo("Cafeteria", "Cafeteria"),
    SpaceType.GYM: SpaceTypeInfo("Gym", "Gym"),
    SpaceType.LOCKER_ROOM: SpaceTypeInfo("Locker room", "Locker room"),
    SpaceType.LIBRARY: SpaceTypeInfo("Library", "Library"),
    SpaceType.AUDITORIUM: SpaceTypeInfo("Auditorium", "Auditorium"),
    SpaceType.RESTROOM: SpaceTypeInfo("Restroom", "Restroom"),
    SpaceType.HEALTH_ROOM: SpaceTypeInfo("Health room", "Health room"),
    SpaceType.OFFICE: SpaceTypeInfo("Office", "Office"),
    SpaceType.SERVICE_ROOM: SpaceTypeInfo("Service room", "Service room"),
    SpaceType.BUILDING_SYSTEMS: SpaceTypeInfo(
        "Building systems", "Systems", automatic=Automatic.EVERY_BUILDING
    ),
    SpaceType.OPERATIONS: SpaceTypeInfo(
        "Records and operations", "Operations", on_grounds=True, automatic=Automatic.SITE
    ),
}

KIND_WORDS: dict[SpaceType, tuple[str, str]] = {
    SpaceType.PERIMETER: (N_("perimeter"), N_("perimeters")),
    SpaceType.PARKING_LOT: (N_("parking lot"), N_("parking lots")),
    SpaceType.DROP_OFF: (N_("drop-off"), N_("drop-offs")),
    SpaceType.BUS_LOOP: (N_("bus loop"), N_("bus loops")),
    SpaceType.GROUNDS: (N_("school grounds"), N_("school grounds")),
    SpaceType.PLAYGROUND: (N_("playground"), N_("playgrounds")),
    SpaceType.ATHLETIC_FIELD: (N_("athletic field"), N_("athletic fields")),
    SpaceType.COURTYARD: (N_("courtyard"), N_("courtyards")),
    SpaceType.BUILDING_EXTERIOR: (N_("building exterior"), N_("building exteriors")),
    SpaceType.EXTERIOR_DOOR: (N_("exterior door"), N_("exterior doors")),
    SpaceType.PORTABLE_CLASSROOM: (N_("portable classroom"), N_("portable classrooms")),
    SpaceType.MAIN_ENTRY: (N_("main entry"), N_("main entries")),
    SpaceType.CORRIDOR: (N_("corridor"), N_("corridors")),
    SpaceType.STAIR: (N_("stair"), N_("stairs")),
    SpaceType.ELEVATOR: (N_("elevator"), N_("elevators")),
    SpaceType.CLASSROOM: (N_("classroom"), N_("classrooms")),
    SpaceType.LAB_SHOP: (N_("lab or shop"), N_("labs and shops")),
    SpaceType.CAFETERIA: (N_("cafeteria"), N_("cafeterias")),
    SpaceType.GYM: (N_("gym"), N_("gyms")),
    SpaceType.LOCKER_ROOM: (N_("locker room"), N_("locker rooms")),
    SpaceType.LIBRARY: (N_("library"), N_("libraries")),
    SpaceType.AUDITORIUM: (N_("auditorium"), N_("auditoriums")),
    SpaceType.RESTROOM: (N_("restroom"), N_("restrooms")),
    SpaceType.HEALTH_ROOM: (N_("health room"), N_("health rooms")),
    SpaceType.OFFICE: (N_("office"), N_("offices")),
    SpaceType.SERVICE_ROOM: (N_("service room"), N_("service rooms")),
    SpaceType.BUILDING_SYSTEMS: (N_("building systems"), N_("building systems")),
    SpaceType.OPERATIONS: (N_("records and operations"), N_("records and operations")),
}
"""What one place and several places of a kind are called within a sentence."""

_SPOKEN = {
    SpaceType.BUILDING_EXTERIOR: "the building",
    SpaceType.BUILDING_SYSTEMS: "the building",
    SpaceType.OPERATIONS: "the school",
}
"""What places are called within a sentence whose kind is not the word for it."""

_ANY = {
    SpaceType.BUILDING_EXTERIOR: "building",
    SpaceType.PARKING_LOT: "parking lot",
    SpaceType.ATHLETIC_FIELD: "athletic field",
    SpaceType.LAB_SHOP: "lab or shop",
    SpaceType.PORTABLE_CLASSROOM: "portable classroom",
    SpaceType.MAIN_ENTRY: "main entry",
}
"""What stands for any one place of a kind whose stem says too little."""

WALK_ORDER: dict[SpaceType, int] = {kind: rank for rank, kind in enumerate(SPACE_TYPES)}


def kind_words(kind: SpaceType, count: int) -> str:
    """Return what `count` places of a kind are called, such as “classrooms”."""
    one, many = KIND_WORDS[kind]
    return one if count == 1 else many


def spoken_name(kind: SpaceType, name: str) -> str:
    """Return how a place is called within a sentence: its own name, or words for a stock name.

    “The exterior doors of Exterior” is no sentence; “of the building” is. “Door 1” is a name.
    """
    info = SPACE_TYPES[kind]
    stock = {info.single.casefold(), info.numbered.casefold()}
    if name.casefold() not in stock or name[-1:].isdigit():
        return name
    return _SPOKEN.get(kind) or f"the {kind_words(kind, 1)}"


def any_name(kind: SpaceType) -> str:
    """Return what stands for any one place of a kind within a sentence, such as “an office”."""
    name = _ANY.get(kind) or SPACE_TYPES[kind].numbered.lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def numbered_name(kind: SpaceType, ordinal: int) -> str:
    """Return the name of the `ordinal`th place (from 1) of several of a kind."""
    info = SPACE_TYPES[kind]
    return f"{info.numbered} {_letters(ordinal) if info.lettered else ordinal}"


def _letters(ordinal: int) -> str:
    text = ""
    while ordinal > 0:
        ordinal, digit = divmod(ordinal - 1, 26)
        text = chr(ord("A") + digit) + text
    return text
