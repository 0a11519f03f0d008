"""The fix plan of an open audit: its open findings, planned within limits, and what money does."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cpted_audit.analysis.findings.fix_candidates import Candidate, Limits
from cpted_audit.analysis.findings.fix_curve import CurvePoint, curve
from cpted_audit.analysis.findings.fix_plan import FixPlan, FixPlanError, fix_plan
from cpted_audit.analysis.findings.fix_sources import candidate
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.score import worths
from cpted_audit.domain.ids import FindingId
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session

Needs = Mapping[FindingId, Collection[FindingId]]
"""Which findings must be fixed before or with another, as somebody said."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with the findings it speaks of, and the curve it can be laid against."""

    plan: FixPlan
    findings: Mapping[FindingId, FindingRow]
    curve: Sequence[CurvePoint]


def planned(session: Session, limits: Limits, needs: Needs | None = None) -> Planned:
    """Return the best plan for the open findings of an audit; nothing is written.

    Raises FixPlanError when what was put in by hand cannot be in a plan within the limits.
    """
    found = to_fix(session)
    every = _candidates(session, found, needs or {})
    plan = fix_plan(every, limits)
    return Planned(plan, {one.id: one for one in found}, curve(every, limits))


def to_fix(session: Session) -> list[FindingRow]:
    """Return the findings of which something is still to be done, in the order of their urgency.

    What is fixed, accepted, not agreed or set aside asks for no money any more.
    """
    return [row for row in rows(session) if row.to_mend]


def by_number(session: Session, numbers: Iterable[int]) -> frozenset[FindingId]:
    """Return the open findings with some numbers.

    Raises FixPlanError when one of them is no open finding.
    """
    known = {row.number: row.id for row in to_fix(session)}
    wanted = list(numbers)
    for number in wanted:
        if number not in known:
            raise FixPlanError(
                f"There is no finding {number} of which something is to be done, so no plan was "
                "made. The numbers stand in the report and in the list of findings."
            )
    return frozenset(known[number] for number in wanted)


def _candidates(session: Session, found: Iterable[FindingRow], needs: Needs) -> list[Candidate]:
    walk = session.walk
    worth = worths(walk.questions(), basis_of(walk))
    return [
        candidate(row.shown, worth, amount=row.amount, trade=row.trade, needs=needs.get(row.id, ()))
        for row in found
    ]
