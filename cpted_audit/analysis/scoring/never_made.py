"""Kinds of place that the checklist asks about and most schools have, and none was made of."""

from __future__ import annotations

from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, SpaceType

USUAL: tuple[SpaceType, ...] = tuple(
    kind for kind in SPACE_TYPES
    if kind not in {SpaceType.COURTYARD, SpaceType.PORTABLE_CLASSROOM, SpaceType.ELEVATOR}
)  # fmt: skip
"""Kinds that are asked about where an audit has none of them; others many schools do without."""


def never_made(walk: Walk) -> list[SpaceType]:
    """Return the usual kinds that have questions, no place and no word that there are none.

    Until somebody adds them or says that there are none, coverage is told with their names.
    """
    there = {place.kind for place in walk.places if place.state is not PlaceState.RETIRED}
    return [
        kind
        for kind in USUAL
        if kind not in there and kind not in walk.none_here and walk.items_of(kind)
    ]
