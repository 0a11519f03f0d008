"""A marker: something that has a place on a plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.domain.ids import AnswerId, FindingId, MarkerId, PhotoId, PlaceId, PlanId
from cpted_audit.domain.plane import Point


class MarkerKind(StrEnum):
    """What a marker stands for; the table in `marker_kinds` says how each is shown and kept."""

    FINDING = "finding"
    ANSWER = "answer"
    PHOTO = "photo"
    EXTERIOR_DOOR = "exterior-door"
    INTERIOR_DOOR = "interior-door"
    KEY_BOX = "key-box"
    VIEWPOINT = "viewpoint"
    CAMERA = "camera"
    LIGHT = "light"
    AED = "aed"
    TRAUMA_KIT = "trauma-kit"
    FIRST_AID = "first-aid"
    EXTINGUISHER = "extinguisher"
    ALARM_PANEL = "alarm-panel"
    FIRE_CONNECTION = "fire-connection"
    RISER = "riser"
    STANDPIPE = "standpipe"
    HYDRANT = "hydrant"
    GAS_SHUTOFF = "gas-shutoff"
    WATER_SHUTOFF = "water-shutoff"
    ELECTRIC_SHUTOFF = "electric-shutoff"
    GENERATOR = "generator"
    ROOF_ACCESS = "roof-access"
    ELEVATOR = "elevator"
    STAIR = "stair"
    HAZARD = "hazard"
    RADIO_DEAD_SPOT = "radio-dead-spot"
    PANIC_BUTTON = "panic-button"
    REFUGE = "refuge"
    EVACUATION_ROUTE = "evacuation-route"
    ALTERNATE_ROUTE = "alternate-route"
    ASSEMBLY = "assembly"
    STAGING = "staging"
    COMMAND_POST = "command-post"
    REUNIFICATION = "reunification"
    ZONE = "zone"
    ROOM = "room"
    LIGHTING_LOT = "lighting-lot"
    WALL = "wall"
    PATH = "path"
    TEXT = "text"
    DIMENSION = "dimension"


class MarkerState(StrEnum):
    """What was found of the thing a marker stands for."""

    UNCHECKED = "unchecked"
    IN_ORDER = "in-order"
    DEFECT = "defect"
    MISSING = "missing"
    """It should be there and is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """Something on a plan: one point, a line through points, or an area within them.

    `points` are in pixels of the plan's picture. `label` is the short name printed at the marker,
    such as a door's number. `direction` is where a camera, photo or duty post looks, in degrees
    clockwise from the top of the picture; `field_of_view` in degrees; `reach` and `opening` (a
    door's width) in metres; `resolution` is a camera's pixels across. `stands_open` is how a door
    stands while sight lines are computed, None for as the study says.
    """

    id: MarkerId
    plan_id: PlanId
    kind: MarkerKind
    points: tuple[Point, ...]
    position: int
    label: str = ""
    note: str = ""
    state: MarkerState = MarkerState.UNCHECKED
    direction: float | None = None
    field_of_view: float | None = None
    reach: float | None = None
    resolution: int | None = None
    opening: float | None = None
    stands_open: bool | None = None
    answer_id: AnswerId | None = None
    finding_id: FindingId | None = None
    photo_id: PhotoId | None = None
    place_id: PlaceId | None = None

    @property
    def at(self) -> Point:
        """The point it stands at, the first of several."""
        return self.points[0]
