"""The school and its places: site, buildings, levels, and the places where items are answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cpted_audit.domain.documents.fates import ORDER, UNIT, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.findings.due_rule import AS_USUAL, DueRule
from cpted_audit.domain.ids import BuildingId, LevelId, PersonId, PlaceId, SiteId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.domain.words import N_

SCORING = 2
"""The definition of the score that a new audit gets; docs/scoring.md tells each by its number."""
GROUNDS = N_("Grounds")
"""The name under which places that lie in no building are grouped; they count as a building."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The school being audited; one per document.

    `scoring` is the number of the definition its scores are worked out by. `none_here` are kinds
    of place of which somebody said that the site has none. `due_rule` says when findings are due
    of which nobody gave a day.
    """

    id: SiteId
    name: str = field(metadata=about(N_("Name"), Sensitivity.PUBLIC, Printed(Part.COVER)))
    address: str = stored("", N_("Address"), Sensitivity.PUBLIC, Printed(Part.COVER))
    district: str = stored("", N_("District"), Sensitivity.PUBLIC, Printed(Part.COVER))
    grade_band: GradeBand | None = stored(
        None, N_("Grades"), Sensitivity.PUBLIC, Printed(Part.COVER)
    )
    enrolment: int | None = stored(None, N_("Enrollment"), Sensitivity.GENERAL, Printed(Part.COVER))
    hours: str = stored("", N_("Hours"), Sensitivity.GENERAL, Printed(Part.COVER))
    marking: str = stored("TLP:AMBER", N_("Marking"), Sensitivity.PUBLIC, Printed(Part.COVER))
    length_unit: LengthUnit = stored(LengthUnit.FEET, N_("Lengths in"), Sensitivity.PUBLIC, UNIT)
    scoring: int = stored(
        SCORING, N_("Definition of the score"), Sensitivity.PUBLIC, Printed(Part.METHOD)
    )
    none_here: tuple[SpaceType, ...] = stored(
        (), N_("None here"), Sensitivity.GENERAL, Printed(Part.METHOD)
    )
    due_rule: DueRule = stored(AS_USUAL, "Due by rule", Sensitivity.GENERAL, Printed(Part.METHOD))


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """A building of the site; `position` orders the walk."""

    id: BuildingId
    name: str = field(metadata=about(N_("Name"), Sensitivity.GENERAL, Printed(Part.RESULTS)))
    position: int = field(metadata=about(N_("Place in the order"), Sensitivity.GENERAL, ORDER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A storey of a building; `position` counts upwards."""

    id: LevelId
    building_id: BuildingId = field(metadata=about("", None, Printed(Part.RESULTS)))
    name: str = field(metadata=about(N_("Name"), Sensitivity.GENERAL, Printed(Part.RESULTS)))
    position: int = field(metadata=about(N_("Place in the order"), Sensitivity.GENERAL, ORDER))


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
    building_id: BuildingId | None = field(
        metadata=about(N_("Building"), None, Printed(Part.RESULTS))
    )
    level_id: LevelId | None = field(metadata=about(N_("Level"), None, Printed(Part.RESULTS)))
    kind: SpaceType = field(metadata=about(N_("Kind"), Sensitivity.GENERAL, Printed(Part.RESULTS)))
    name: str = field(metadata=about(N_("Name"), Sensitivity.GENERAL, Printed(Part.RESULTS)))
    position: int = field(metadata=about(N_("Place in the order"), Sensitivity.GENERAL, ORDER))
    state: PlaceState = stored(
        PlaceState.WALKED,
        N_("State"),
        Sensitivity.GENERAL,
        Printed(Part.METHOD, "Only the names of retired places are printed."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone on the audit team."""

    id: PersonId
    name: str = field(metadata=about(N_("Name"), Sensitivity.GENERAL, Printed(Part.COVER)))
    role: str = stored("", N_("Role"), Sensitivity.GENERAL, Printed(Part.COVER))
    agency: str = stored("", N_("Agency"), Sensitivity.PUBLIC, Printed(Part.COVER))
