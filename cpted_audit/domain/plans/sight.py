"""A sight study: what is seen from chosen viewpoints, kept with what was assumed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cpted_audit.domain.ids import AnswerId, MarkerId, PlanId, SightStudyId


@dataclass(frozen=True, slots=True, kw_only=True)
class SightStudy:
    """Viewpoints and zones of one plan, and what came out when they were last computed.

    `result` is the outcome as JSON, empty before the first computation; `inputs` is the digest of
    the walls, doors, viewpoints and zones it was computed from, by which a stale result is known.
    It may stand as evidence beside an answer and never answers an item.
    """

    id: SightStudyId
    plan_id: PlanId
    name: str
    viewpoint_ids: tuple[MarkerId, ...]
    zone_ids: tuple[MarkerId, ...]
    doors_open: bool
    answer_id: AnswerId | None = None
    computed_at: datetime | None = None
    inputs: str = ""
    result: str = ""
