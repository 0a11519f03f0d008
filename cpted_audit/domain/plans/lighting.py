"""Light readings taken on a grid after dark, the survey they belong to, and what is aimed at.

Light is kept in lux and shown in the unit it was measured in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from cpted_audit.domain.documents.fates import ORDER, PIXELS, UNIT, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import (
    FindingId,
    LightReadingId,
    LightSurveyId,
    MarkerId,
    PlanId,
    VisitId,
)
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.words import N_

LUX_PER_FOOT_CANDLE = 10.764
"""Lumens per square metre in one per square foot, rounded as meters and tables round it."""

BRIGHTEST = 200_000.0
"""Lux; noon sun gives half of it, so that more is a slip of the finger."""


class LightUnit(StrEnum):
    """What a meter shows."""

    LUX = "lux"
    FOOT_CANDLES = "fc"


LUX_PER_UNIT = {LightUnit.LUX: 1.0, LightUnit.FOOT_CANDLES: LUX_PER_FOOT_CANDLE}


def to_lux(value: float, unit: LightUnit) -> float:
    """Return so much light in lux."""
    return value * LUX_PER_UNIT[unit]


def from_lux(lux: float, unit: LightUnit) -> float:
    """Return so much light in another unit."""
    return lux / LUX_PER_UNIT[unit]


def is_light(lux: float) -> bool:
    """Return whether a meter may show this: no less than nothing, no more than the sun."""
    return math.isfinite(lux) and 0 <= lux <= BRIGHTEST


_READINGS = "A survey with more than 60 readings shows them on its map alone."


@dataclass(frozen=True, slots=True, kw_only=True)
class LightReading:
    """One reading of the meter.

    `x` and `y` are where it was taken, in pixels of the survey's plan; both are None until it is
    put there. `label` is what the place is called, such as “B4”; readings of one label, or without
    one at one spot, are of one place. `lux` is as measured, zero included, and `unit` what the
    meter showed it in. `clock_wrong` says that the meter's time cannot be trusted.
    """

    id: LightReadingId
    survey_id: LightSurveyId = field(metadata=about(N_("Survey"), None, Printed(Part.LIGHTING)))
    lux: float = field(
        metadata=about(
            N_("Light", "measured"),
            Sensitivity.VULNERABILITY,
            Printed(Part.LIGHTING, _READINGS),
            unit="lux",
        )
    )
    unit: LightUnit = field(metadata=about(N_("Unit"), Sensitivity.VULNERABILITY, UNIT))
    label: str = stored(
        "", N_("Point"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING, _READINGS)
    )
    x: float | None = stored(None, N_("Pixels from the left"), Sensitivity.VULNERABILITY, PIXELS)
    y: float | None = stored(None, N_("Pixels from the top"), Sensitivity.VULNERABILITY, PIXELS)
    at: datetime | None = stored(
        None, N_("Time"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING, _READINGS)
    )
    clock_wrong: bool = stored(
        False,
        N_("The clock was wrong"),
        Sensitivity.VULNERABILITY,
        Printed(Part.LIGHTING, _READINGS),
    )
    position: int = stored(0, N_("Place in the order"), Sensitivity.VULNERABILITY, ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class LightTarget:
    """What a lit ground is measured against, and who says so.

    `average_min` and `minimum_min` are in lux, `uniformity_max` is the largest average ÷ lowest.
    What is None is not tested.
    """

    id: str
    name: str
    average_min: float
    uniformity_max: float | None = None
    minimum_min: float | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightSurvey:
    """Readings of one ground, taken with one meter in one night.

    `zone_id` is the lot of the plan that was measured; both are None once the lot is taken off its
    plan, for what was measured is kept. `finding_id` is the finding it proposed. `resolution` is
    the smallest step of the meter in lux; a reading below it counts as that much. `spacing` is how
    many pixels of the plan lie between neighbouring points of the lot's grid, None for a fitting
    number. The target's numbers stand here, so that editing a target leaves an earlier survey as
    it was.
    """

    id: LightSurveyId
    name: str = field(metadata=about(N_("Name"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING)))
    plan_id: PlanId | None = field(metadata=about(N_("Plan"), None, Printed(Part.LIGHTING)))
    target: LightTarget = field(
        metadata=about(N_("Target"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING))
    )
    zone_id: MarkerId | None = stored(None, N_("Lot"), None, Printed(Part.LIGHTING))
    finding_id: FindingId | None = stored(None, N_("Finding"), None, Printed(Part.LIGHTING))
    visit_id: VisitId | None = stored(None, N_("Visit"), None, Printed(Part.LIGHTING))
    measured_on: date | None = stored(
        None, N_("Measured on"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING)
    )
    meter: str = stored("", N_("Meter"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING))
    fixture: str = stored("", N_("Fixture"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING))
    note: str = stored("", N_("Note"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING))
    unit: LightUnit = stored(
        LightUnit.FOOT_CANDLES, N_("Unit"), Sensitivity.VULNERABILITY, Printed(Part.LIGHTING)
    )
    resolution: float = stored(
        0.1 * LUX_PER_FOOT_CANDLE, N_("Smallest step"), Sensitivity.VULNERABILITY,
        Printed(Part.LIGHTING), unit="lux",
    )  # fmt: skip
    spacing: float | None = stored(
        None, N_("Pixels between points"), Sensitivity.VULNERABILITY, PIXELS
    )
    position: int = stored(0, N_("Place in the order"), Sensitivity.VULNERABILITY, ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterReading:
    """A reading as it stands in a meter's log; `line` counts from 1."""

    line: int
    label: str
    lux: float
    unit: LightUnit
    at: datetime | None = None
    clock_wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedLine:
    """A line of a log that holds no usable reading, what it says and why it is not used."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterLog:
    """What a meter's log holds; `resolution` is its smallest step in lux, `meter` its name if told.

    `resolution` is None where the log holds no reading.
    """

    readings: tuple[MeterReading, ...]
    refused: tuple[RefusedLine, ...]
    unit: LightUnit
    resolution: float | None
    meter: str = ""


CHECK_TARGET = (
    "A target is a working value of practitioners and not a law: check with the district which "
    "one it uses."
)
"""Printed with every target."""


def _foot_candles(value: float) -> float:
    return to_lux(value, LightUnit.FOOT_CANDLES)


LIGHT_TARGETS: tuple[LightTarget, ...] = (
    LightTarget(
        id="practitioner-lot",
        name="Open parking, 3 fc and 4:1",
        average_min=_foot_candles(3),
        uniformity_max=4.0,
        source=(
            "About 3 foot-candles on average and at most 4 to 1, as CPTED practitioners "
            "(National Institute of Crime Prevention) are reported to use for open parking."
        ),
    ),
    LightTarget(
        id="every-point-lot",
        name="Open parking, 3 fc at every point",
        average_min=_foot_candles(3),
        uniformity_max=4.0,
        minimum_min=_foot_candles(3),
        source=(
            "At least 3 foot-candles on open lots, as trade publications report from the "
            "lighting engineers' guide IESNA G-1-03; the 4 to 1 is added here from "
            "practitioners' use."
        ),
    ),
    LightTarget(
        id="walkway",
        name="Walkway, 5 fc",
        average_min=_foot_candles(5),
        uniformity_max=4.0,
        source=(
            "5 foot-candles on walkways, as trade publications report from IESNA G-1-03; taken "
            "as an average, and the 4 to 1 is added here from practitioners' use."
        ),
    ),
    LightTarget(
        id="fence",
        name="Fence line, 0.5 fc",
        average_min=_foot_candles(0.5),
        source=(
            "0.5 foot-candles on average on both sides of a perimeter fence, as trade "
            "publications report from IESNA G-1-03."
        ),
    ),
    LightTarget(
        id="florida-school-parking",
        name="School parking, 1 fc (as reported for Florida)",
        average_min=_foot_candles(1),
        source=(
            "1.0 foot-candle for school parking, as a sheriff's office in Florida notes it of "
            "the state's building rules; reported second-hand and not verified, and taken as an "
            "average."
        ),
    ),
)
"""Where a survey's target starts from; each may be edited, and its source is printed beside it."""
