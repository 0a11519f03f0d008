"""Things a responder looks for that are no doors: cameras, equipment, shut-offs, hazards."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cpted_audit.domain.documents.fates import GONE, Audience, Beside, Part, Printed
from cpted_audit.domain.fields import Tells, about, stored
from cpted_audit.domain.ids import BuildingId, FixtureId, LevelId, MarkerId, PlaceId
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.registers.common_fields import (
    at_place,
    found_in,
    in_building,
    in_order,
    last_checked,
    noted,
    on_level,
    on_plan,
    who_checked,
)
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_

_WHO_MENDS = (Audience.FACILITY,)
"""They read of things that are missing or not in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixture:
    """One such thing; `kind` is that of its marker, `name` its label or number.

    `detail` is what one must know to use it (a quarter turn, a panel's place), `contents` what a
    hazard holds. `expires_on` is for pads, batteries and extinguishers.
    """

    id: FixtureId
    name: str = stored(
        "", N_("Label"), Sensitivity.RESPONDER, Printed(Part.EQUIPMENT), also_for=_WHO_MENDS,
        width=12,
    )  # fmt: skip
    kind: MarkerKind = field(
        metadata=about(
            N_("Kind"), Sensitivity.RESPONDER, Printed(Part.EQUIPMENT), also_for=_WHO_MENDS,
            width=18, heard=("type", "kind", "door type", "equipment", "category"),
        )
    )  # fmt: skip
    building_id: BuildingId | None = in_building(Part.EQUIPMENT)
    level_id: LevelId | None = on_level(Part.EQUIPMENT)
    place_id: PlaceId | None = at_place(Part.EQUIPMENT)
    where: str = stored(
        "", N_("Where"), Sensitivity.RESPONDER, Printed(Part.EQUIPMENT), also_for=_WHO_MENDS,
        width=22, heard=("location", "where", "room", "position", "space"),
    )  # fmt: skip
    detail: str = stored(
        "", N_("What to know"), Sensitivity.RESPONDER, Printed(Part.EQUIPMENT, GONE),
        tells=Tells.USE, width=22,
    )  # fmt: skip
    contents: str = stored(
        "", N_("What it contains"), Sensitivity.RESPONDER, Printed(Part.EQUIPMENT, GONE),
        tells=Tells.USE, width=22, heard=("what it holds",),
    )  # fmt: skip
    expires_on: date | None = stored(
        None, N_("Expires"), Sensitivity.RESPONDER, Printed(Part.EQUIPMENT, GONE),
        also_for=_WHO_MENDS, width=11, may_lie_ahead=True,
        heard=(
            "expiry", "expiration date", "expires", "pads expire", "expiry date", "exp date",
        ),
    )  # fmt: skip
    serial: str = stored(
        "", N_("Serial number"), Sensitivity.GENERAL, Beside(Part.EQUIPMENT), width=14,
        shown=False, heard=("serial number", "serial", "asset tag"),
    )  # fmt: skip
    state: MarkerState = found_in(Part.EQUIPMENT, *_WHO_MENDS)
    checked_on: date | None = last_checked(Part.EQUIPMENT, *_WHO_MENDS)
    checked_by: str = who_checked(Part.EQUIPMENT)
    note: str = noted(Part.EQUIPMENT)
    marker_id: MarkerId | None = on_plan()
    position: int = in_order()
