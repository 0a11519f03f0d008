"""A plan: the picture of a level, of the site, or from the air, with its scale, north and grid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.domain.ids import LevelId, PlanId


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
    name: str
    kind: PlanKind
    level_id: LevelId | None
    position: int
    picture_id: str
    source_sha256: str
    source_name: str
    source_page: int
    dpi: float
    width: int
    height: int
    metres_per_pixel: float | None = None
    scale_note: str = ""
    north: float | None = None
    grid_cell: float | None = None
    grid_left: float = 0.0
    grid_top: float = 0.0
    control: tuple[ControlPoint, ...] = ()
    verified_on: date | None = None
    verified_by: str = ""
    verified_walking: bool = False
