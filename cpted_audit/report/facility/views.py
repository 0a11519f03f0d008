"""What the facility document holds, as the layout gets it: findings by trade, and no scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpted_audit.analysis.findings.timeline import DueStep
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.vocabulary import OwnerRole
from cpted_audit.domain.walk import Visit
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.law_view import LawView
from cpted_audit.report.model import FindingView
from cpted_audit.report.plans.views import PlanView
from cpted_audit.report.views import FixPlanView, ProgressView


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeView:
    """The findings one role mends, in walk order of their places, the worst of a place first.

    `role` is None of those of which nobody said who repairs them.
    """

    role: OwnerRole | None
    findings: Sequence[FindingView]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotosLeftOut:
    """How many photos of open findings a document is without, and why.

    `unasked` are those of which nobody has said whether students are visible.
    """

    with_students: int = 0
    unasked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingToRepair:
    """A thing of a register that is missing, not in order or failed its last check, and when."""

    what: str
    where: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """What is to be done, in order of the days, as of a day."""

    on: date
    steps: Sequence[DueStep]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityReport:
    """The whole document."""

    site: Site
    people: Sequence[Person]
    visits: Sequence[Visit]
    walked_on: Sequence[date]
    issued_on: date
    language: str
    copy: CopyFacts
    checklist: Checklist
    law: LawView
    """What was read of the state's law, told beside the findings."""
    trades: Sequence[TradeView]
    things: Sequence[ThingToRepair]
    plans: Sequence[PlanView]
    photos_left_out: PhotosLeftOut
    fix_plans: Sequence[FixPlanView] = ()
    timeline: TimelineView | None = None
    progress: ProgressView | None = None
    """Since the edition before; None without one."""

    @property
    def findings(self) -> list[FindingView]:
        """Every finding, trade by trade."""
        return [view for trade in self.trades for view in trade.findings]

    @property
    def to_mend(self) -> list[FindingView]:
        """The findings of which nobody says that they are done or left as they are."""
        return [view for view in self.findings if view.row.to_mend]
