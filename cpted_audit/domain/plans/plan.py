"""A plan: the picture of a level, of the site, or from the air, with its scale, north and grid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.domain.documents.fates import (
    BYTES,
    DIGEST,
    ORDER,
    PIXELS,
    Audience,
    LeftOut,
    Part,
    Printed,
)
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import LevelId, PlanId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_


class PlanKind(StrEnum):
    """What a plan shows."""

    LEVEL = "level"
    SITE = "site"
    AERIAL = "aerial"


class ControlPoint(NamedTuple):
    """A point of a plan whose place on Earth is known: pixels, then WGS 84 degrees."""

    x: float
    y: float
    latitude: float
    longitude: float


_FOR_FACILITY = (Audience.FACILITY,)
"""Plans belong to responders as a class; who mends needs the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan; its picture is found by `picture_id`, the file it came from by `source_sha256`.

    `width` and `height` are of the picture, in pixels. `metres_per_pixel` is None until the scale
    is set; `scale_note` says from what it was. `north` is the direction of true north, in degrees
    clockwise from the top of the picture. `grid_cell` is the side of a grid's cell in metres,
    `grid_left` and `grid_top` where the grid begins, in pixels. `verified_walking` says whether
    who verified the plan walked the building with it.
    """

    id: PlanId
    name: str = field(
        metadata=about(
            N_("Name"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
        )
    )
    kind: PlanKind = field(
        metadata=about(
            N_("Shows"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
        )
    )
    level_id: LevelId | None = field(metadata=about(N_("Level"), None, Printed(Part.PLANS)))
    position: int = field(
        metadata=about(
            N_("Place in the order"), Sensitivity.RESPONDER, ORDER, also_for=_FOR_FACILITY
        )
    )
    picture_id: str = field(metadata=about(N_("Picture"), None, BYTES))
    source_sha256: str = field(metadata=about("", Sensitivity.RESPONDER, DIGEST))
    source_name: str = field(metadata=about(N_("File"), Sensitivity.PERSONAL, Printed(Part.PLANS)))
    source_page: int = field(
        metadata=about(
            N_("Page"),
            Sensitivity.RESPONDER,
            LeftOut("The file a plan came from is named, and kept whole in the audit."),
        )
    )
    dpi: float = field(metadata=about("", Sensitivity.RESPONDER, PIXELS))
    width: int = field(metadata=about("", Sensitivity.RESPONDER, PIXELS, also_for=_FOR_FACILITY))
    height: int = field(metadata=about("", Sensitivity.RESPONDER, PIXELS, also_for=_FOR_FACILITY))
    metres_per_pixel: float | None = stored(
        None, N_("Scale"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
    )
    scale_note: str = stored(
        "", N_("Scale from"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
    )
    north: float | None = stored(
        None, N_("True north"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY,
        unit="°",
    )  # fmt: skip
    grid_cell: float | None = stored(
        None, N_("Grid"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
    )
    grid_left: float = stored(
        0.0, N_("Grid begins across"), Sensitivity.RESPONDER, PIXELS, also_for=_FOR_FACILITY
    )
    grid_top: float = stored(
        0.0, N_("Grid begins down"), Sensitivity.RESPONDER, PIXELS, also_for=_FOR_FACILITY
    )
    control: tuple[ControlPoint, ...] = stored(
        (),
        N_("Control points"),
        Sensitivity.RESPONDER,
        LeftOut("Points on Earth are for maps: the packet's GeoJSON and KML use them."),
    )
    verified_on: date | None = stored(
        None, N_("Verified on"), Sensitivity.RESPONDER, Printed(Part.PLANS), also_for=_FOR_FACILITY
    )
    verified_by: str = stored(
        "",
        N_("Verified by"),
        Sensitivity.RESPONDER,
        Printed(Part.PLANS),
        also_for=_FOR_FACILITY,
        holds_person=True,
    )
    verified_walking: bool = stored(
        False,
        N_("Verified walking"),
        Sensitivity.RESPONDER,
        Printed(Part.PLANS),
        also_for=_FOR_FACILITY,
    )
