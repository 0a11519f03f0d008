"""The room around a point: what the walls close in, doors taken as shut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from cpted_audit.domain.plane import Box, Point, Ring, Segment
from cpted_audit.geometry.shapes import areas_of

_SIMPLER = 0.02
"""How far a corner may be off its place, as a share of the widest gap that counts as a door."""
_MITRE = 4.0


def room_around(point: Point, walls: Sequence[Segment], bounds: Box, *, gap: float) -> Ring | None:
    """Return the outline of the room a point lies in, or None in the open.

    Gaps in the walls up to `gap` pixels are taken for doors and closed. A room that reaches the
    bounds is no room; nor is one narrower than a gap.
    """
    sound = [wall for wall in walls if np.isfinite(wall).all() and wall.start != wall.end]
    if not sound:
        return None
    lines = shapely.union_all(shapely.linestrings(np.array(sound, dtype=np.float64)))
    solid = lines.buffer(gap / 2, cap_style="square", join_style="mitre", mitre_limit=_MITRE)
    space = shapely.box(*bounds).difference(solid)
    here = shapely.Point(point)
    inner = next((part for part in shapely.get_parts(space) if part.covers(here)), None)
    if inner is None or inner.touches(shapely.box(*bounds).exterior):
        return None
    grown = inner.buffer(gap / 2, join_style="mitre", mitre_limit=_MITRE)
    found = areas_of(grown.simplify(gap * _SIMPLER))
    return found[0].outline if found else None
