"""Along which wall something stands, such as a door."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.geometry.measure import direction


def wall_directions(
    points: Sequence[Point], walls: Sequence[Segment], *, farthest: float
) -> list[float | None]:
    """Return the direction of the wall nearest to each point, or None beyond `farthest` pixels.

    Directions are in degrees clockwise from the top, from the wall's start to its end.
    """
    sound = [wall for wall in walls if np.isfinite(wall).all() and wall.start != wall.end]
    found: list[float | None] = [None] * len(points)
    if not sound or not points:
        return found
    tree = shapely.STRtree(shapely.linestrings(np.array(sound, dtype=np.float64)))
    here = shapely.points(np.array(points, dtype=np.float64))
    numbers, nearest = tree.query_nearest(here, max_distance=farthest, all_matches=False)
    for number, wall in zip(numbers.tolist(), nearest.tolist(), strict=True):
        found[number] = direction(*sound[wall])
    return found
