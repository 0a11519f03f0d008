"""The table of marker kinds: how each is named, drawn, grouped and who may have it.

The symbols are this project's own drawings; they follow the manner of NFPA 170 (a plain sign with
letters for fire service equipment), not its artwork.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.sensitivity import Sensitivity


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


_F = MarkerField
_THING = (_F.STATE, _F.PLACE)
_AIMED = (_F.DIRECTION, _F.FIELD_OF_VIEW, _F.REACH)
_POINT, _LINE, _AREA = MarkerShape.POINT, MarkerShape.LINE, MarkerShape.AREA
_WEAK, _RESPONDER, _GENERAL = (
    Sensitivity.VULNERABILITY, Sensitivity.RESPONDER, Sensitivity.GENERAL,
)  # fmt: skip
_K = MarkerKind

MARKER_KINDS: tuple[KindInfo, ...] = (
    KindInfo(_K.FINDING, "Finding", "F", Layer.FINDINGS, _POINT, "", (_F.FINDING,), _WEAK),
    KindInfo(_K.ANSWER, "Answered item", "I", Layer.FINDINGS, _POINT, "", (_F.ANSWER,), _WEAK),
    KindInfo(
        _K.PHOTO,
        "Photo",
        "PH",
        Layer.PHOTOS,
        _POINT,
        "photo",
        (_F.PHOTO, _F.DIRECTION),
        _WEAK,
    ),
    KindInfo(
        _K.EXTERIOR_DOOR,
        "Exterior door",
        "D",
        Layer.ACCESS,
        _POINT,
        "",
        (*_THING, _F.OPENING, _F.STANDS_OPEN),
        _RESPONDER,
    ),
    KindInfo(
        _K.INTERIOR_DOOR,
        "Interior door",
        "d",
        Layer.ACCESS,
        _POINT,
        "",
        (*_THING, _F.OPENING, _F.STANDS_OPEN),
        _RESPONDER,
    ),
    KindInfo(_K.KEY_BOX, "Key box", "K", Layer.ACCESS, _POINT, "key-box", _THING, _RESPONDER),
    KindInfo(
        _K.VIEWPOINT,
        "Duty post",
        "V",
        Layer.SIGHT,
        _POINT,
        "viewpoint",
        (*_AIMED, _F.PLACE),
        _WEAK,
    ),
    KindInfo(
        _K.CAMERA,
        "Camera",
        "C",
        Layer.SIGHT,
        _POINT,
        "camera",
        (_F.STATE, *_AIMED, _F.RESOLUTION, _F.PLACE),
        _WEAK,
    ),
    KindInfo(_K.LIGHT, "Light", "L", Layer.LIGHTS, _POINT, "light", _THING, _WEAK),
    KindInfo(_K.AED, "AED", "AED", Layer.MEDICAL_FIRE, _POINT, "aed", _THING, _RESPONDER),
    KindInfo(
        _K.TRAUMA_KIT,
        "Trauma kit",
        "TK",
        Layer.MEDICAL_FIRE,
        _POINT,
        "trauma-kit",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.FIRST_AID,
        "First aid",
        "FA",
        Layer.MEDICAL_FIRE,
        _POINT,
        "first-aid",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.EXTINGUISHER,
        "Fire extinguisher",
        "FE",
        Layer.MEDICAL_FIRE,
        _POINT,
        "extinguisher",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.ALARM_PANEL,
        "Fire alarm control panel",
        "FP",
        Layer.MEDICAL_FIRE,
        _POINT,
        "alarm-panel",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.FIRE_CONNECTION,
        "Fire department connection",
        "FDC",
        Layer.MEDICAL_FIRE,
        _POINT,
        "fire-connection",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.RISER, "Sprinkler riser", "SR", Layer.MEDICAL_FIRE, _POINT, "riser", _THING, _RESPONDER
    ),
    KindInfo(
        _K.STANDPIPE,
        "Standpipe",
        "SP",
        Layer.MEDICAL_FIRE,
        _POINT,
        "standpipe",
        _THING,
        _RESPONDER,
    ),
    KindInfo(_K.HYDRANT, "Hydrant", "H", Layer.MEDICAL_FIRE, _POINT, "hydrant", _THING, _RESPONDER),
    KindInfo(
        _K.GAS_SHUTOFF,
        "Gas shut-off",
        "G",
        Layer.UTILITIES,
        _POINT,
        "gas-shutoff",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.WATER_SHUTOFF,
        "Water shut-off",
        "W",
        Layer.UTILITIES,
        _POINT,
        "water-shutoff",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.ELECTRIC_SHUTOFF,
        "Electric shut-off",
        "E",
        Layer.UTILITIES,
        _POINT,
        "electric-shutoff",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.GENERATOR, "Generator", "GEN", Layer.UTILITIES, _POINT, "generator", _THING, _RESPONDER
    ),
    KindInfo(
        _K.ROOF_ACCESS,
        "Roof access",
        "RA",
        Layer.RESPONSE,
        _POINT,
        "roof-access",
        _THING,
        _RESPONDER,
    ),
    KindInfo(_K.ELEVATOR, "Elevator", "EL", Layer.RESPONSE, _POINT, "elevator", _THING, _RESPONDER),
    KindInfo(_K.STAIR, "Stair", "ST", Layer.RESPONSE, _POINT, "stair", _THING, _RESPONDER),
    KindInfo(_K.HAZARD, "Hazard", "HZ", Layer.RESPONSE, _POINT, "hazard", _THING, _RESPONDER),
    KindInfo(
        _K.RADIO_DEAD_SPOT,
        "Radio dead spot",
        "RD",
        Layer.RESPONSE,
        _POINT,
        "radio-dead-spot",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.PANIC_BUTTON,
        "Panic button",
        "PB",
        Layer.RESPONSE,
        _POINT,
        "panic-button",
        _THING,
        _RESPONDER,
    ),
    KindInfo(
        _K.REFUGE, "Area of refuge", "RF", Layer.RESPONSE, _POINT, "refuge", _THING, _RESPONDER
    ),
    KindInfo(
        _K.EVACUATION_ROUTE, "Evacuation route", "ER", Layer.RESPONSE, _LINE, "", (), _RESPONDER
    ),
    KindInfo(
        _K.ALTERNATE_ROUTE, "Alternate route", "AR", Layer.RESPONSE, _LINE, "", (), _RESPONDER
    ),
    KindInfo(
        _K.ASSEMBLY, "Assembly point", "AP", Layer.RESPONSE, _POINT, "assembly", (), _RESPONDER
    ),
    KindInfo(_K.STAGING, "Staging area", "SA", Layer.RESPONSE, _POINT, "staging", (), _RESPONDER),
    KindInfo(
        _K.COMMAND_POST,
        "Command post",
        "CP",
        Layer.RESPONSE,
        _POINT,
        "command-post",
        (),
        _RESPONDER,
    ),
    KindInfo(
        _K.REUNIFICATION,
        "Reunification",
        "RU",
        Layer.RESPONSE,
        _POINT,
        "reunification",
        (),
        _RESPONDER,
    ),
    KindInfo(_K.ZONE, "Zone", "Z", Layer.ZONES, _AREA, "", (_F.PLACE,), _WEAK),
    KindInfo(_K.ROOM, "Room", "R", Layer.ZONES, _AREA, "", (_F.PLACE,), _GENERAL),
    KindInfo(_K.LIGHTING_LOT, "Lighting survey", "LS", Layer.LIGHTS, _AREA, "", (_F.PLACE,), _WEAK),
    KindInfo(_K.WALL, "Wall", "WL", Layer.WALLS, _LINE, "", (), _GENERAL),
    KindInfo(_K.PATH, "Path", "PA", Layer.NOTES, _LINE, "", (), _WEAK),
    KindInfo(_K.TEXT, "Text", "T", Layer.NOTES, _POINT, "", (), _GENERAL),
    KindInfo(_K.DIMENSION, "Dimension", "DM", Layer.NOTES, _LINE, "", (), _GENERAL),
)

ROUTES = (MarkerKind.EVACUATION_ROUTE, MarkerKind.ALTERNATE_ROUTE)
"""The ways people leave by, each a line that ends where it leads to."""

_BY_KIND = {info.kind: info for info in MARKER_KINDS}


def info_of(kind: MarkerKind) -> KindInfo:
    """Return what the table says of a kind."""
    return _BY_KIND[kind]


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
