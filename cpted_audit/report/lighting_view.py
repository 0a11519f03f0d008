"""Lighting surveys as the layout gets them: chosen, drawn and worded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpted_audit.analysis.lighting.numbers import LightingResult
from cpted_audit.domain.plane import Box
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.report.plans.views import PlanView

FIGURE = (540.0, 300.0)
"""Points across and down that the map of a survey may take."""
POINT = 0.65
"""Size of its signs and words; 1 is a sign of 22 points."""


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading as printed: its point, what was read, when, and what is to be said of it."""

    label: str
    value: str
    taken: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightMap:
    """The heat map of a survey: the part of a plan that is shown, and what lies over it."""

    plan: PlanView
    seen: Box
    drawn: Primitives
    legend: Sequence[LegendEntry]
    unplaced: int
    """Readings that were put at no point of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightingView:
    """A lighting survey as printed; `map` is None where its lot is on no plan that is shown."""

    name: str
    where: str
    result: LightingResult
    meter: str
    fixture: str
    measured_on: date | None
    visit: str
    note: str
    finding: int | None
    """The number of the finding it led to, if that is open."""
    rows: Sequence[ReadingRow]
    map: LightMap | None
