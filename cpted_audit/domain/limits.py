"""What a value of a record can be at most, whoever wrote the file it stands in.

Generous: the program itself writes nothing near any of these. What lies beyond would be divided by,
counted to or drawn, and stop the program instead of being told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS

FARTHEST: Final = 1e12
"""The largest number, whatever it measures."""
LONGEST: Final = 50_000_000
"""The most letters of one text; the figures of a study on a large plan are long."""

Range = tuple[float, float]
_ABOVE_ZERO: Final[Range] = (1e-9, FARTHEST)
_COUNT: Final[Range] = (0, FARTHEST)
_PIXELS: Final[Range] = (1, 10_000_000)

RANGES: Final[Mapping[str, Mapping[str, Range]]] = {
    "Plan": {
        "width": _PIXELS, "height": _PIXELS, "metres_per_pixel": _ABOVE_ZERO,
        "grid_cell": _ABOVE_ZERO,
    },
    "PlanPicture": {"width": _PIXELS, "height": _PIXELS, "levels": (1, 64)},
    "Marker": {"points": (1, 1_000_000)},
    "Photo": {"width": _PIXELS, "height": _PIXELS},
    "LightSurvey": {"resolution": _ABOVE_ZERO, "spacing": _ABOVE_ZERO},
    "LightReading": {"lux": (0, FARTHEST)},
    "Finding": {
        "number": _ABOVE_ZERO,
        "severity": (min(SEVERITY_WORDS), max(SEVERITY_WORDS)),
        "likelihood": (min(LIKELIHOOD_WORDS), max(LIKELIHOOD_WORDS)),
    },
    "SiteFacts": {"stale_after_days": (0, 100_000), "students": _COUNT, "staff": _COUNT},
    "Site": {"enrolment": _COUNT},
    "Recipient": {"copy_number": (1, FARTHEST), "edition": _ABOVE_ZERO},
    "Edition": {"number": (1, FARTHEST)},
}  # fmt: skip
"""Lowest and highest of the fields that need more than being numbers, by the name of the record; of
a list, how long it is.

Those of a register's numbers are declared beside them, see `ranges_of`.
"""


def ranges_of(record: type[Any]) -> Mapping[str, Range]:
    """Return the lowest and highest of each field of a record that has such limits."""
    declared = {
        name: (known.least, known.most) for name, known in abouts(record).items() if known.most
    }
    return {**RANGES.get(record.__name__, {}), **declared}
