"""The table of marker kinds: how each is named, drawn, grouped and who may have it.

The symbols are this project's own drawings; they follow the manner of NFPA 170 (a plain sign with
letters for fire service equipment), not its artwork.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.wall_kinds import WallKind, wall_info
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_


class MarkerShape(StrEnum):
    """How many points a marker has: one, a line's two or more, an area's three or more."""

    POINT = "point"
    LINE = "line"
    AREA = "area"

    @property
    def least(self) -> int:
        """The fewest points it can have."""
        return {MarkerShape.POINT: 1, MarkerShape.LINE: 2, MarkerShape.AREA: 3}[self]


class Layer(StrEnum):
    """A group of markers that is shown, hidden and locked together; drawn in this order."""

    ZONES = "zones"
    WALLS = "walls"
    SIGHT = "sight"
    NOTES = "notes"
    LIGHTS = "lights"
    UTILITIES = "utilities"
    MEDICAL_FIRE = "medical-fire"
    RESPONSE = "response"
    PHOTOS = "photos"
    ACCESS = "access"
    FINDINGS = "findings"


class MarkerField(StrEnum):
    """A field of a marker that only some kinds have."""

    STATE = "state"
    DIRECTION = "direction"
    FIELD_OF_VIEW = "field_of_view"
    REACH = "reach"
    RESOLUTION = "resolution"
    OPENING = "opening"
    STANDS_OPEN = "stands_open"
    WALL = "wall"
    PLACE = "place"
    ANSWER = "answer"
    FINDING = "finding"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class KindInfo:
    """One kind of marker; `letters` is its code, `symbol` the name of a drawing or empty.

    `sensitivity` is the class of the marker's very presence on a plan: an audience that may not
    have it gets a plan without such markers.
    """

    kind: MarkerKind
    words: str
    letters: str
    layer: Layer
    shape: MarkerShape
    symbol: str
    fields: tuple[MarkerField, ...]
    sensitivity: Sensitivity


_THING = (MarkerField.STATE, MarkerField.PLACE)
_AIMED = (MarkerField.DIRECTION, MarkerField.FIELD_OF_VIEW, MarkerField.REACH)
_POINT, _LINE, _AREA = MarkerShape.POINT, MarkerShape.LINE, MarkerShape.AREA
_WEAK, _RESPONDER, _GENERAL = (
    Sensitivity.VULNERABILITY, Sensitivity.RESPONDER, Sensitivity.GENERAL,
)  # fmt: skip

MARKER_KINDS: tuple[KindInfo, ...] = (
    KindInfo(
        MarkerKind.FINDING,
        N_("Finding"),
        "F",
        Layer.FINDINGS,
        _POINT,
        "",
        (MarkerField.FINDING,),
        _WEAK,
    ),
    KindInfo(
        MarkerKind.ANSWER,
        N_("Answered item"),
        "I",
        Layer.FINDINGS,
        _POINT,
        "",
        (MarkerField.ANSWER,),
        _WEAK,
    ),
    KindInfo(
        MarkerKind.PHOTO,
        N_("Photo"),
        "PH",
        Layer.PHOTOS,
        _POINT,
        "photo",
        (MarkerField.PHOTO, MarkerField.DIRECTION),
        _WEAK,
    ),
    KindInfo(
        MarkerKind.EXTERIOR_DOOR,
        N_("Exterior door"),
        "D",
        Layer.ACCESS,
        _POINT,
        "",
        (*_THING, MarkerField.OPENING, MarkerField.STANDS_OPEN),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.INTERIOR_DOOR,
        N_("Interior door"),
        "d",
        Layer.ACCESS,
        _POINT,
        "",
        (*_THING, MarkerField.OPENING, MarkerField.STANDS_OPEN),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.KEY_BOX, N_("Key box"), "K", Layer.ACCESS, _POINT, "key-box", _THING, _RESPONDER
    ),
    KindInfo(
        MarkerKind.VIEWPOINT,
        N_("Duty post"),
        "V",
        Layer.SIGHT,
        _POINT,
        "viewpoint",
        (*_AIMED, MarkerField.PLACE),
        _WEAK,
    ),
    KindInfo(
        MarkerKind.CAMERA,
        N_("Camera"),
        "C",
        Layer.SIGHT,
        _POINT,
        "camera",
        (MarkerField.STATE, *_AIMED, MarkerField.RESOLUTION, MarkerField.PLACE),
        _WEAK,
    ),
    KindInfo(
        MarkerKind.LIGHT, N_("Light", "a lamp"), "L", Layer.LIGHTS, _POINT, "light", _THING, _WEAK
    ),
    KindInfo(
        MarkerKind.AED, N_("AED"), "AED", Layer.MEDICAL_FIRE, _POINT, "aed", _THING, _RESPONDER
    ),
    KindInfo(
        MarkerKind.TRAUMA_KIT,
        N_("Trauma kit"),
        "TK",
        Layer.MEDICAL_FIRE,
        _POINT,
        "trauma-kit",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.FIRST_AID,
        N_("First aid"),
        "FA",
        Layer.MEDICAL_FIRE,
        _POINT,
        "first-aid",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.EXTINGUISHER,
        N_("Fire extinguisher"),
        "FE",
        Layer.MEDICAL_FIRE,
        _POINT,
        "extinguisher",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.ALARM_PANEL,
        N_("Fire alarm control panel"),
        "FP",
        Layer.MEDICAL_FIRE,
        _POINT,
        "alarm-panel",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.FIRE_CONNECTION,
        N_("Fire department connection"),
        "FDC",
        Layer.MEDICAL_FIRE,
        _POINT,
        "fire-connection",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.RISER,
        N_("Sprinkler riser"),
        "SR",
        Layer.MEDICAL_FIRE,
        _POINT,
        "riser",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.STANDPIPE,
        N_("Standpipe"),
        "SP",
        Layer.MEDICAL_FIRE,
        _POINT,
        "standpipe",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.HYDRANT,
        N_("Hydrant"),
        "H",
        Layer.MEDICAL_FIRE,
        _POINT,
        "hydrant",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.GAS_SHUTOFF,
        N_("Gas shut-off"),
        "G",
        Layer.UTILITIES,
        _POINT,
        "gas-shutoff",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.WATER_SHUTOFF,
        N_("Water shut-off"),
        "W",
        Layer.UTILITIES,
        _POINT,
        "water-shutoff",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.ELECTRIC_SHUTOFF,
        N_("Electric shut-off"),
        "E",
        Layer.UTILITIES,
        _POINT,
        "electric-shutoff",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.GENERATOR,
        N_("Generator"),
        "GEN",
        Layer.UTILITIES,
        _POINT,
        "generator",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.ROOF_ACCESS,
        N_("Roof access"),
        "RA",
        Layer.RESPONSE,
        _POINT,
        "roof-access",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.ELEVATOR,
        N_("Elevator"),
        "EL",
        Layer.RESPONSE,
        _POINT,
        "elevator",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.STAIR, N_("Stair"), "ST", Layer.RESPONSE, _POINT, "stair", _THING, _RESPONDER
    ),
    KindInfo(
        MarkerKind.HAZARD, N_("Hazard"), "HZ", Layer.RESPONSE, _POINT, "hazard", _THING, _RESPONDER
    ),
    KindInfo(
        MarkerKind.RADIO_DEAD_SPOT,
        N_("Radio dead spot"),
        "RD",
        Layer.RESPONSE,
        _POINT,
        "radio-dead-spot",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.PANIC_BUTTON,
        N_("Panic button"),
        "PB",
        Layer.RESPONSE,
        _POINT,
        "panic-button",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.REFUGE,
        N_("Area of refuge"),
        "RF",
        Layer.RESPONSE,
        _POINT,
        "refuge",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.EVACUATION_ROUTE,
        N_("Evacuation route"),
        "ER",
        Layer.RESPONSE,
        _LINE,
        "",
        (),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.ALTERNATE_ROUTE,
        N_("Alternate route"),
        "AR",
        Layer.RESPONSE,
        _LINE,
        "",
        (),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.ASSEMBLY,
        N_("Assembly point"),
        "AP",
        Layer.RESPONSE,
        _POINT,
        "assembly",
        (),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.STAGING,
        N_("Staging area"),
        "SA",
        Layer.RESPONSE,
        _POINT,
        "staging",
        (),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.COMMAND_POST,
        N_("Command post"),
        "CP",
        Layer.RESPONSE,
        _POINT,
        "command-post",
        (),
        _RESPONDER,
    ),
    KindInfo(
        MarkerKind.REUNIFICATION,
        N_("Reunification"),
        "RU",
        Layer.RESPONSE,
        _POINT,
        "reunification",
        (),
        _RESPONDER,
    ),
    KindInfo(MarkerKind.ZONE, N_("Zone"), "Z", Layer.ZONES, _AREA, "", (MarkerField.PLACE,), _WEAK),
    KindInfo(
        MarkerKind.ROOM, N_("Room"), "R", Layer.ZONES, _AREA, "", (MarkerField.PLACE,), _GENERAL
    ),
    KindInfo(
        MarkerKind.LIGHTING_LOT,
        N_("Lighting survey"),
        "LS",
        Layer.LIGHTS,
        _AREA,
        "",
        (MarkerField.PLACE,),
        _WEAK,
    ),
    KindInfo(
        MarkerKind.WALL, N_("Wall"), "WL", Layer.WALLS, _LINE, "", (MarkerField.WALL,), _GENERAL
    ),
    KindInfo(MarkerKind.PATH, N_("Path"), "PA", Layer.NOTES, _LINE, "", (), _WEAK),
    KindInfo(MarkerKind.TEXT, N_("Text"), "T", Layer.NOTES, _POINT, "", (), _GENERAL),
    KindInfo(MarkerKind.DIMENSION, N_("Dimension"), "DM", Layer.NOTES, _LINE, "", (), _GENERAL),
)

ROUTES = (MarkerKind.EVACUATION_ROUTE, MarkerKind.ALTERNATE_ROUTE)
"""The ways people leave by, each a line that ends where it leads to."""

_BY_KIND = {info.kind: info for info in MARKER_KINDS}


def info_of(kind: MarkerKind) -> KindInfo:
    """Return what the table says of a kind."""
    return _BY_KIND[kind]


def sort_words(kind: MarkerKind, wall: WallKind) -> str:
    """Return how a marker is called: a wall by its kind of wall, all else by its own kind."""
    return wall_info(wall).words if kind is MarkerKind.WALL else info_of(kind).words


LAYER_WORDS: dict[Layer, str] = {
    Layer.FINDINGS: "Findings and answers",
    Layer.ACCESS: "Doors and key boxes",
    Layer.SIGHT: "Cameras and duty posts",
    Layer.LIGHTS: "Lights and readings",
    Layer.PHOTOS: "Photos",
    Layer.MEDICAL_FIRE: "Medical and fire",
    Layer.UTILITIES: "Utilities",
    Layer.RESPONSE: "Response and hazards",
    Layer.ZONES: "Zones and rooms",
    Layer.WALLS: "Walls",
    Layer.NOTES: "Notes and measures",
}
"""How each layer is called."""
