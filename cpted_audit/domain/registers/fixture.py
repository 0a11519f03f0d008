"""Things a responder looks for that are no doors: cameras, equipment, shut-offs, hazards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cpted_audit.domain.ids import BuildingId, FixtureId, LevelId, MarkerId, PlaceId
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixture:
    """One such thing; `kind` is that of its marker, `name` its label or number.

    `detail` is what one must know to use it (a quarter turn, a panel's place), `contents` what a
    hazard holds. `expires_on` is for pads, batteries and extinguishers.
    """

    id: FixtureId
    kind: MarkerKind
    name: str = ""
    building_id: BuildingId | None = None
    level_id: LevelId | None = None
    place_id: PlaceId | None = None
    marker_id: MarkerId | None = None
    where: str = ""
    detail: str = ""
    contents: str = ""
    serial: str = ""
    state: MarkerState = MarkerState.UNCHECKED
    expires_on: date | None = None
    checked_on: date | None = None
    checked_by: str = ""
    note: str = ""
    position: int = 0
