"""A fix plan somebody kept: which findings in which year, and within which limits it was chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.ids import FindingId, FixPlanId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_

_CLASS = Sensitivity.VULNERABILITY
_FATE = Printed(Part.FIX_PLAN)


class Goal(StrEnum):
    """What a plan has most of; the other of the two decides between equals."""

    SCORE = "score"
    PRIORITY = "priority"


GOAL_WORDS: Final[dict[Goal, str]] = {
    Goal.SCORE: N_("points of the score"),
    Goal.PRIORITY: N_("severity × likelihood fixed"),
}


class PlannedFix(NamedTuple):
    """A finding, and the year of the plan in which it is fixed; 1 is the first."""

    finding_id: FindingId
    year: int


class Need(NamedTuple):
    """A finding that needs another fixed before it or with it."""

    finding_id: FindingId
    needs_id: FindingId


class PaidVisit(NamedTuple):
    """What each visit of a trade costs in dollars, and how many findings it does; 0 is all."""

    trade: str
    cost: int
    holds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFixPlan:
    """A plan as somebody kept it; the findings themselves stay as they are.

    `budgets` are dollars of each year. A finding that is gone since stands in it and is not shown.
    """

    id: FixPlanId
    name: str = field(metadata=about("Plan", _CLASS, _FATE))
    at: datetime = field(metadata=about("Kept on", _CLASS, _FATE))
    by: str = stored("", "Kept by", _CLASS, _FATE, holds_person=True)
    goal: Goal = stored(Goal.SCORE, "Goal", _CLASS, _FATE)
    budgets: tuple[int, ...] = stored((), "Budgets", _CLASS, _FATE)
    fixes: tuple[PlannedFix, ...] = stored((), "Fixes", _CLASS, _FATE)
    put_in: tuple[FindingId, ...] = stored((), "Put in by hand", _CLASS, _FATE)
    taken_out: tuple[FindingId, ...] = stored((), "Taken out by hand", _CLASS, _FATE)
    needs: tuple[Need, ...] = stored((), "Needs", _CLASS, _FATE)
    visits: tuple[PaidVisit, ...] = stored((), "Visits", _CLASS, _FATE)
