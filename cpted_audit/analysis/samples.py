"""Which kinds of place were walked as a sample only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cpted_audit.analysis.scope import Walk
from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.site import PlaceState
from cpted_audit.domain.space_type import SpaceType, kind_words


@dataclass(frozen=True, slots=True)
class Sample:
    """How many of a building's places of a kind are walked, where some are left out."""

    building_id: BuildingId | None
    building: str
    kind: SpaceType
    walked: int
    total: int

    @property
    def text(self) -> str:
        """The sample in words, such as “6 of 24 classrooms”."""
        return f"{self.walked} of {self.total} {kind_words(self.kind, self.total)}"


def samples(walk: Walk) -> list[Sample]:
    """Return every kind that is walked as a sample, in walk order; retired places count nowhere."""
    kept = [place for place in walk.places if place.state is not PlaceState.RETIRED]
    total = Counter((place.building_id, place.kind) for place in walk.in_walk_order(kept))
    walked = Counter((place.building_id, place.kind) for place in walk.route())
    return [
        Sample(building_id, walk.building_name(building_id), kind, walked[building_id, kind], count)
        for (building_id, kind), count in total.items()
        if walked[building_id, kind] < count
    ]
