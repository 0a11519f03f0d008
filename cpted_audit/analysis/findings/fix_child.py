"""A fix plan worked out in a child process, so that a cancel ends it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cpted_audit.analysis.findings.fix_candidates import FixCandidate, FixLimits
from cpted_audit.analysis.findings.fix_curve import CurvePoint, curve
from cpted_audit.analysis.findings.fix_plan import FixPlan, FixPlanError, as_kept, fix_plan
from cpted_audit.domain.ids import FindingId
from cpted_audit.words import told


@dataclass(frozen=True, slots=True)
class FixRequest:
    """What is planned, and within which limits; `years` are those of a plan that was kept."""

    candidates: tuple[FixCandidate, ...]
    limits: FixLimits
    years: Mapping[FindingId, int] | None = None


class PlanAnswer(NamedTuple):
    """The plan, and the curve it can be laid against."""

    plan: FixPlan
    curve: tuple[CurvePoint, ...]


class PlanRefused(NamedTuple):
    """Why there is no plan, in a sentence."""

    sentence: str


def answer_plan(request: FixRequest) -> PlanAnswer | PlanRefused:
    """Work a plan out; the job of a child process, so a refusal is a value."""
    try:
        if request.years is None:
            plan = fix_plan(request.candidates, request.limits)
        else:
            plan = as_kept(request.candidates, request.years, request.limits)
    except FixPlanError as error:
        return PlanRefused(told(error))
    return PlanAnswer(plan, tuple(curve(request.candidates, request.limits)))
