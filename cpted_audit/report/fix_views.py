"""The fix plans that were kept, as the layout gets them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpted_audit.analysis.findings.fix_curve import CurvePoint
from cpted_audit.analysis.findings.fix_plan import FixPlan
from cpted_audit.domain.findings.fix_plans import KeptFixPlan
from cpted_audit.domain.ids import FindingId


@dataclass(frozen=True, slots=True)
class NamedFix:
    """A finding as a plan names it."""

    number: int
    title: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FixPlanView:
    """A kept plan as printed: what is still to do of it, with today's costs and gains.

    `gone` counts its findings that are fixed, accepted or no longer in the audit.
    """

    kept: KeptFixPlan
    plan: FixPlan
    findings: Mapping[FindingId, NamedFix]
    curve: Sequence[CurvePoint]
    gone: int
