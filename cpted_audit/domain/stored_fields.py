"""What a stored field may hold at most, and under which column it stands.

Whatever reads rows needs this, and of the records themselves only those it reads: those of plans,
registers and editions are loaded with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Final

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.findings.due_rule import MOST_DAYS

MOST_YEARS: Final = 5
"""How many years a fix plan may reach ahead."""
MOST_POINTS: Final = 5_000
"""Points of one drawn signature; more say nothing more of a hand."""
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
        "short_amount": _COUNT, "long_amount": _COUNT,
    },
    "Move": {"position": _ABOVE_ZERO},
    "KeptFixPlan": {"budgets": (1, MOST_YEARS)},
    "DueRule": dict.fromkeys(("critical_days", "high_days", "medium_days"), (0, MOST_DAYS)),
    "SiteFacts": {"stale_after_days": (0, 100_000), "students": _COUNT, "staff": _COUNT},
    "Site": {"enrolment": _COUNT},
    "Recipient": {"copy_number": (1, FARTHEST), "printing": _ABOVE_ZERO},
    "Printing": {"number": (1, FARTHEST)},
    "IssuedEdition": {"number": (1, FARTHEST), "format": (1, 1_000), "tables": (0, 1_000)},
    "SignOff": {"edition": (1, FARTHEST), "strokes": (0, MOST_POINTS)},
    "EarlierAudit": {"position": _ABOVE_ZERO},
    "LastAnswer": {"finding_number": _ABOVE_ZERO},
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


STORED_AS: Final[Mapping[str, Mapping[str, str]]] = {
    "Recipient": {"printing": "edition"},
    "PrintingFact": {"printing_id": "edition_id"},
}
"""The columns of fields that are called otherwise since they were first stored, by record."""


def columns_of(record: Any) -> Mapping[str, str]:  # noqa: ANN401 - any record's class
    """Return under which column each field of a record is stored, in their order."""
    return _columns_once(record)


@cache
def _columns_once(record: type[Any]) -> Mapping[str, str]:
    renamed = STORED_AS.get(record.__name__, {})
    return {field.name: renamed.get(field.name, field.name) for field in fields(record)}
