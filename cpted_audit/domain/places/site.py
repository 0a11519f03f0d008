"""The school and its places: site, buildings, levels, and the places where items are answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.domain.ids import BuildingId, LevelId, PersonId, PlaceId, SiteId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import GradeBand

SCORING = 2
"""The definition of the score that a new audit gets; docs/scoring.md tells each by its number."""
GROUNDS = "Grounds"
"""The name under which places that lie in no building are grouped; they count as a building."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The school being audited; one per document.

    `scoring` is the number of the definition its scores are worked out by. `none_here` are kinds
    of place of which somebody said that the site has none.
    """

    id: SiteId
    name: str
    address: str = ""
    district: str = ""
    grade_band: GradeBand | None = None
    enrolment: int | None = None
    hours: str = ""
    marking: str = "TLP:AMBER"
    length_unit: LengthUnit = LengthUnit.FEET
    scoring: int = SCORING
    none_here: tuple[SpaceType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """A building of the site; `position` orders the walk."""

    id: BuildingId
    name: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A storey of a building; `position` counts upwards."""

    id: LevelId
    building_id: BuildingId
    name: str
    position: int


class PlaceState(StrEnum):
    """Whether a place is asked about."""

    WALKED = "walked"
    UNSAMPLED = "unsampled"
    """Left out because only a sample of its kind is walked; asked nothing."""
    RETIRED = "retired"
    """Taken off the route for good; what was answered there is kept and counts no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One answered instance of a space type: Door 7, Room 101, Lot B.

    `building_id` is None on the grounds; `level_id` is None where a place lies on no single level.
    """

    id: PlaceId
    building_id: BuildingId | None
    level_id: LevelId | None
    kind: SpaceType
    name: str
    position: int
    state: PlaceState = PlaceState.WALKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone on the audit team."""

    id: PersonId
    name: str
    role: str = ""
    agency: str = ""
