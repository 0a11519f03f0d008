"""Units of length as a user reads them; everything is kept in metres."""

from __future__ import annotations

from enum import StrEnum


class LengthUnit(StrEnum):
    """What lengths and areas are shown in."""

    FEET = "feet"
    METRES = "metres"


METRES_PER_FOOT = 0.3048
"""The international foot, exact by definition (1959)."""

METRES_PER_UNIT = {LengthUnit.FEET: METRES_PER_FOOT, LengthUnit.METRES: 1.0}

_WORDS = {LengthUnit.FEET: ("ft", "sq ft"), LengthUnit.METRES: ("m", "m²")}


def length_text(metres: float, unit: LengthUnit) -> str:
    """Return a length as printed, such as “86 ft” or “26.2 m”; short ones get one decimal."""
    value = metres / METRES_PER_UNIT[unit]
    return f"{_rounded(value)} {_WORDS[unit][0]}"


def area_text(square_metres: float, unit: LengthUnit) -> str:
    """Return an area as printed, such as “4,180 sq ft” or “388 m²”."""
    value = square_metres / METRES_PER_UNIT[unit] ** 2
    return f"{_rounded(value)} {_WORDS[unit][1]}"


def _rounded(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0") if abs(value) < 100 else f"{value:,.0f}"
