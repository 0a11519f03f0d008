"""The fix plan of an open audit: its open findings, planned within limits, and what money does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from cpted_audit import clock
from cpted_audit.analysis.findings.fix_candidates import (
    FixCandidate,
    FixLimits,
    VisitTerms,
    candidate,
)
from cpted_audit.analysis.findings.fix_curve import (
    CurvePoint,
    FixRequest,
    PlanAnswer,
    PlanRefused,
    answer_plan,
    curve,
)
from cpted_audit.analysis.findings.fix_plan import FixPlan, FixPlanError, as_kept, fix_plan
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.score import worths
from cpted_audit.domain.findings.fix_plans import KeptFixPlan, Need, PaidVisit, PlannedFix
from cpted_audit.domain.ids import FindingId, FixPlanId, new_id
from cpted_audit.errors import AuditError, CancelledError, NoChildError
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session
from cpted_audit.store.tables import FIX_PLAN
from cpted_audit.words import N_

_LONGEST_S = 240.0
"""How long a plan and its curve may take in all."""

Needs = Mapping[FindingId, Collection[FindingId]]
"""Which findings must be fixed before or with another, as somebody said."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with the findings it speaks of, and the curve it can be laid against."""

    plan: FixPlan
    findings: Mapping[FindingId, FindingRow]
    curve: Sequence[CurvePoint]


def planned(session: Session, limits: FixLimits, needs: Needs | None = None) -> Planned:
    """Return the best plan for the open findings of an audit; nothing is written.

    Raises FixPlanError when what was put in by hand cannot be in a plan within the limits.
    """
    found = to_fix(session)
    every = _candidates(session, found, needs or {})
    plan = fix_plan(every, limits)
    return Planned(plan, {one.id: one for one in found}, curve(every, limits))


def request_of(
    session: Session, limits: FixLimits, needs: Needs, kept_plan: KeptFixPlan | None = None
) -> FixRequest:
    """Return what a plan for the open findings is worked out of; `kept_plan` is looked at again."""
    years = None if kept_plan is None else {fix.finding_id: fix.year for fix in kept_plan.fixes}
    return FixRequest(tuple(_candidates(session, to_fix(session), needs)), limits, years)


def solved(request: FixRequest, cancelled: Callable[[], bool]) -> PlanAnswer:
    """Return the plan of a request, worked out in a child process; needs no open audit.

    Raises FixPlanError where there is none, CancelledError when it was cancelled.
    """
    running = run_killable(
        answer_plan, [request], limits=Limits(seconds=_LONGEST_S), workers=1, cancelled=cancelled
    )
    try:
        with closing(running):
            answer = next(running)[1]
    except CancelledError:
        raise CancelledError("Planning was cancelled; nothing was changed.") from None
    except NoChildError as error:
        raise FixPlanError(
            "The part of the program that plans could not be started, so there is no plan. Close "
            "other programs and try again."
        ) from error
    if isinstance(answer, PlanAnswer):
        return answer
    if isinstance(answer, PlanRefused):
        raise FixPlanError(answer.sentence)
    raise FixPlanError(
        "The plan took too long or too much memory, so there is none. Plan fewer years, or take "
        "findings out."
    )


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
                "There is no finding {number} of which something is to be done, so no plan "
                "was made. The numbers stand in the report and in the list of findings.",
                number=number,
            )
    return frozenset(known[number] for number in wanted)


def _candidates(session: Session, found: Iterable[FindingRow], needs: Needs) -> list[FixCandidate]:
    walk = session.walk
    worth = worths(walk.questions(), basis_of(walk))
    return [
        candidate(row.shown, worth, amount=row.amount, trade=row.trade, needs=needs.get(row.id, ()))
        for row in found
    ]


# Plans that somebody kept


def keep(session: Session, found: Planned, name: str, needs: Needs | None = None) -> KeptFixPlan:
    """Keep a plan under a name, in one step; one of the same name is replaced.

    Raises AuditError without a name.
    """
    called = " ".join(name.split())
    if not called:
        raise AuditError("Give the plan a name, such as “Budget 2027”; it was not kept.")
    old = next((one for one in kept(session) if one.name == called), None)
    limits = found.plan.limits
    plan = KeptFixPlan(
        id=FixPlanId(new_id()) if old is None else old.id, name=called, at=clock.now_to_second(),
        by=session.document.who, goal=limits.goal, budgets=tuple(limits.budgets),
        fixes=tuple(PlannedFix(pick.candidate.id, pick.year) for pick in found.plan.picks),
        put_in=tuple(sorted(limits.put_in)), taken_out=tuple(sorted(limits.taken_out)),
        needs=tuple(Need(one, two) for one, all_of in (needs or {}).items() for two in all_of),
        visits=tuple(
            PaidVisit(trade, terms.cost, terms.holds or 0) for trade, terms in limits.visits.items()
        ),
    )  # fmt: skip
    with session.edit(N_("Keep fix plan “{called}”", called=called)):
        (FIX_PLAN.insert if old is None else FIX_PLAN.update)(session.document.db, plan)
    return plan


def kept(session: Session) -> list[KeptFixPlan]:
    """Return the plans of the audit, the newest first."""
    return FIX_PLAN.all(session.document.db, "at DESC, rowid DESC")


def remove(session: Session, name: str) -> None:
    """Remove a kept plan; its findings stay as they are.

    Raises AuditError where none has that name.
    """
    plan = next((one for one in kept(session) if one.name == " ".join(name.split())), None)
    if plan is None:
        raise AuditError("No fix plan is called “{name}”; nothing was changed.", name=name)
    with session.edit(N_("Remove fix plan “{plan}”", plan=plan.name)):
        FIX_PLAN.delete(session.document.db, plan.id)


def limits_of(plan: KeptFixPlan) -> FixLimits:
    """Return the limits within which a kept plan was chosen."""
    return FixLimits(
        budgets=plan.budgets, goal=plan.goal, put_in=frozenset(plan.put_in),
        taken_out=frozenset(plan.taken_out),
        visits={visit.trade: VisitTerms(visit.cost, visit.holds or None) for visit in plan.visits},
    )  # fmt: skip


def needs_of(plan: KeptFixPlan) -> dict[FindingId, set[FindingId]]:
    """Return what must come first by a kept plan."""
    needs: dict[FindingId, set[FindingId]] = defaultdict(set)
    for need in plan.needs:
        needs[need.finding_id].add(need.needs_id)
    return needs


def as_of_now(session: Session, plan: KeptFixPlan, *, with_curve: bool = False) -> Planned:
    """Return a kept plan with what is still to do of it, its costs and its gains as they are now.

    The curve, where it is asked for, is that of everything to be fixed now.
    """
    limits = limits_of(plan)
    found = to_fix(session)
    every = _candidates(session, found, needs_of(plan))
    years = {fix.finding_id: fix.year for fix in plan.fixes}
    points = curve(every, limits) if with_curve else []
    return Planned(as_kept(every, years, limits), {one.id: one for one in found}, points)
