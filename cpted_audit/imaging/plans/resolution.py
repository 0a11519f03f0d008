"""How many pixels a sheet has at a resolution, and which resolution to choose where too many."""

from __future__ import annotations

import math

from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.jobs.limits import Limits
from cpted_audit.words import N_

_USUAL_DPI = (600, 400, 300, 200, 150, 100, 72, 50, 30, 20, 10)


def pixels_at(inches: tuple[float, float], dpi: float, limits: Limits) -> tuple[int, int]:
    """Return the width and height of a sheet in pixels.

    Raises UnsuitableError when it has more pixels than `limits` allows; the reason names what would
    do.
    """
    width, height = (max(1, round(side * dpi)) for side in inches)
    if width * height <= limits.pixels:
        return width, height
    largest = math.sqrt(limits.pixels / (inches[0] * inches[1]))
    choice = next((one for one in _USUAL_DPI if one <= min(largest, dpi)), None)
    advice = (
        N_("choose {choice} dpi or less", choice=choice)
        if choice
        else N_("print it on a smaller sheet first")
    )
    raise UnsuitableError(
        "at {dpi:g} dpi {too_large}; {advice}",
        dpi=dpi,
        too_large=limits.too_large(width * height),
        advice=advice,
    )
