"""Cut a straight line to the part of it that lies in an upright box (Liang and Barsky, 1984)."""

from __future__ import annotations

from cpted_audit.domain.plane import Point, Segment


def clipped(start: Point, end: Point, box: tuple[float, float, float, float]) -> Segment | None:
    """Return the part within left, top, right and bottom, or None where there is none."""
    left, top, right, bottom = box
    run, rise = end.x - start.x, end.y - start.y
    first, last = 0.0, 1.0
    for step, room in (
        (-run, start.x - left), (run, right - start.x),
        (-rise, start.y - top), (rise, bottom - start.y),
    ):  # fmt: skip
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return Segment(
        Point(start.x + first * run, start.y + first * rise),
        Point(start.x + last * run, start.y + last * rise),
    )
