"""A marker: something that has a place on a plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cpted_audit.domain.documents.fates import ORDER, Audience, Beside, LeftOut, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import AnswerId, FindingId, MarkerId, PhotoId, PlaceId, PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_


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


_FOR_FACILITY = (Audience.FACILITY,)
"""Who mends needs where the findings are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """Something on a plan: one point, a line through points, or an area within them.

    `points` are in pixels of the plan's picture. `label` is the short name printed at the marker,
    such as a door's number. `direction` is where a camera, photo or duty post looks, in degrees
    clockwise from the top of the picture; `field_of_view` in degrees; `reach` and `opening` (a
    door's width) in metres; `resolution` is a camera's pixels across. `stands_open` is how a door
    stands while sight lines are computed, None for as the study says. `wall` is the kind of a wall;
    every other marker has the first.
    """

    id: MarkerId
    plan_id: PlanId = field(metadata=about(N_("Plan"), None, Printed(Part.PLANS)))
    kind: MarkerKind = field(
        metadata=about(
            N_("Kind"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
        )
    )
    points: tuple[Point, ...] = field(
        metadata=about(
            N_("Stands at"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
        )
    )
    position: int = field(
        metadata=about(
            N_("Place in the order"), Sensitivity.RESPONDER, ORDER, also_for=_FOR_FACILITY
        )
    )
    label: str = stored(
        "",
        N_("Name"),
        Sensitivity.RESPONDER,
        Printed(Part.PLANS, "A label longer than 32 letters is cut on the drawing."),
        also_for=_FOR_FACILITY,
    )
    note: str = stored("", N_("Note"), Sensitivity.VULNERABILITY, Beside(Part.PLANS))
    state: MarkerState = stored(
        MarkerState.UNCHECKED,
        N_("State"),
        Sensitivity.RESPONDER,
        Beside(Part.PLANS),
        also_for=_FOR_FACILITY,
    )
    direction: float | None = stored(
        None,
        N_("Looks toward"),
        Sensitivity.RESPONDER,
        Beside(Part.PLANS),
        also_for=_FOR_FACILITY,
        unit="°",
    )
    field_of_view: float | None = stored(
        None, N_("Field of view"), Sensitivity.VULNERABILITY, Beside(Part.PLANS, "Angle"), unit="°"
    )
    reach: float | None = stored(
        None, N_("Sees as far as"), Sensitivity.VULNERABILITY, Beside(Part.PLANS), unit="m"
    )
    resolution: int | None = stored(
        None, N_("Pixels across"), Sensitivity.VULNERABILITY, Beside(Part.PLANS)
    )
    opening: float | None = stored(
        None,
        N_("Opening"),
        Sensitivity.RESPONDER,
        LeftOut("The opening of a door is drawn in its wall for sight lines."),
        unit="m",
    )
    stands_open: bool | None = stored(
        None, N_("Stands open"), Sensitivity.VULNERABILITY, Beside(Part.PLANS)
    )
    wall: WallKind = stored(
        WallKind.SOLID,
        N_("Kind of wall"),
        Sensitivity.RESPONDER,
        LeftOut("Kinds of wall are drawn and counted where sight lines are printed."),
    )
    answer_id: AnswerId | None = stored(None, N_("Answer"), None, Printed(Part.PLANS))
    finding_id: FindingId | None = stored(None, N_("Finding"), None, Printed(Part.PLANS))
    photo_id: PhotoId | None = stored(None, N_("Photo"), None, Printed(Part.PLANS))
    place_id: PlaceId | None = stored(None, N_("Place"), None, Printed(Part.PLANS))

    @property
    def at(self) -> Point:
        """The point it stands at, the first of several."""
        return self.points[0]
