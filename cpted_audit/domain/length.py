"""Units of length as a user reads them; everything is kept in metres."""

from __future__ import annotations

import re
from enum import StrEnum


class LengthUnit(StrEnum):
    """What lengths and areas are shown in."""

    FEET = "feet"
    METRES = "metres"


METRES_PER_FOOT = 0.3048
"""The international foot, exact by definition (1959)."""

METRES_PER_UNIT = {LengthUnit.FEET: METRES_PER_FOOT, LengthUnit.METRES: 1.0}

_WORDS = {LengthUnit.FEET: ("ft", "sq ft"), LengthUnit.METRES: ("m", "m²")}


_DECIMAL = r"\d{1,6}(?:\.\d+)?"
_WRITTEN = re.compile(
    rf"(?:(?P<feet>{_DECIMAL})\s*(?:'(?!')|ft\b\.?|foot\b|feet\b))?[\s-]*"
    rf"(?:(?:(?P<inches>{_DECIMAL})|(?:(?P<before>\d{{1,6}})[\s-]+)?"
    r"(?P<part>\d{1,2})/(?P<of>\d{1,2}))"
    r"\s*(?:\"|''|in\b\.?|inch\b|inches\b))?",
    re.ASCII | re.IGNORECASE,
)
_MARKS = str.maketrans({"’": "'", "′": "'", "‘": "'", "”": '"', "“": '"', "″": '"'})


def feet_in(text: str) -> float | None:
    """Return the feet of a length as drawings write it, 30'-6" or 30 ft 6 1/2 in; None for none."""
    found = _WRITTEN.fullmatch(text.strip().translate(_MARKS))
    if found is None or not (found["feet"] or found["inches"] or found["part"]):
        return None
    part, of = int(found["part"] or 0), int(found["of"] or 1)
    if part and part >= of:
        return None
    inches = float(found["inches"] or found["before"] or 0) + part / (of or 1)
    return float(found["feet"] or 0) + inches / 12


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
