"""Zones as they are drawn or imported, made into sound areas; what was mended is said."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from cpted_audit.domain.plane import Area, Point
from cpted_audit.geometry.shapes import areas_of, is_sound, shape_of


class Mend(StrEnum):
    """What was wrong with an outline and what was done about it."""

    CLOSED = "it did not close, and was closed by a straight line"
    DAMAGED = "corners that are not numbers were left out"
    REPEATED = "corners given twice in a row were taken once"
    CROSSED = "it crosses itself, and what it goes round once was kept"
    FLAT = "it encloses nothing"


class Mended(NamedTuple):
    """The areas an outline encloses, largest first, and what was mended to find them."""

    areas: tuple[Area, ...]
    mends: tuple[Mend, ...] = ()


def valid_areas(corners: Sequence[Point], *, closed: bool = True) -> Mended:
    """Return what an outline encloses; several areas when it crosses itself.

    `closed` is False for a line that closes only if its last point is its first.
    """
    found: list[Mend] = []
    ring = tuple(point for point in corners if math.isfinite(point.x) and math.isfinite(point.y))
    if len(ring) < len(corners):
        found.append(Mend.DAMAGED)
    if not closed and ring[:1] != ring[-1:]:
        found.append(Mend.CLOSED)
    once = (*ring[:1], *(after for before, after in pairwise(ring) if before != after))
    if len(once) < len(ring):
        found.append(Mend.REPEATED)
    if len(once) > 1 and once[0] == once[-1]:
        once = once[:-1]
    areas = areas_of(shape_of([Area(once)]))
    if not areas:
        found.append(Mend.FLAT)
    elif not is_sound(once):
        found.append(Mend.CROSSED)
    else:
        areas = (Area(once),)
    return Mended(areas, tuple(found))
