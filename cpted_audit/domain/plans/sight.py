"""A sight study: what is seen from chosen viewpoints, kept with what was assumed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cpted_audit.domain.documents.fates import DIGEST, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import AnswerId, MarkerId, PlanId, SightStudyId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class SightStudy:
    """Viewpoints and zones of one plan, and what came out when they were last computed.

    `result` is the outcome as JSON, empty before the first computation; `inputs` is the digest of
    the walls, doors, viewpoints and zones it was computed from, by which a stale result is known.
    It may stand as evidence beside an answer and never answers an item. `glass_clear` tells whether
    windows are seen through, as by day, or count as walls.
    """

    id: SightStudyId
    plan_id: PlanId = field(metadata=about(N_("Plan"), None, Printed(Part.SIGHT)))
    name: str = field(metadata=about(N_("Name"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT)))
    viewpoint_ids: tuple[MarkerId, ...] = field(
        metadata=about(N_("Looks from"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT))
    )
    zone_ids: tuple[MarkerId, ...] = field(
        metadata=about(N_("Zones"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT))
    )
    doors_open: bool = field(
        metadata=about(N_("Doors open"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT))
    )
    glass_clear: bool = stored(
        True, N_("Windows seen through"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT)
    )
    answer_id: AnswerId | None = stored(None, N_("Evidence for"), None, Printed(Part.SIGHT))
    computed_at: datetime | None = stored(
        None, N_("Computed"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT)
    )
    inputs: str = stored("", "", Sensitivity.VULNERABILITY, DIGEST)
    result: str = stored("", N_("Seen"), Sensitivity.VULNERABILITY, Printed(Part.SIGHT))
