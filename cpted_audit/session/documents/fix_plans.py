"""The kept fix plans of an audit as a document prints them."""

from __future__ import annotations

from collections.abc import Iterable

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.report.audience import Audience, keep_all
from cpted_audit.report.fix_views import FixPlanView, NamedFix
from cpted_audit.session.findings.fix_plans import as_of_now, kept
from cpted_audit.session.session import Session


def gather_fix_plans(
    session: Session,
    audience: Audience,
    walk: Walk,
    found: Iterable[OpenFinding],
    *,
    with_curve: bool | None = None,
) -> list[FixPlanView]:
    """Return the plans an audience may have, the newest first; `found` are its open findings.

    Unless it is said, the full report alone has the curve.
    """
    curved = audience is Audience.FULL if with_curve is None else with_curve
    named = {one.id: NamedFix(one.number, one.title, walk.path(one.place)) for one in found}
    views = []
    for plan in keep_all(kept(session), audience):
        now = as_of_now(session, plan, with_curve=curved)
        views.append(
            FixPlanView(
                kept=plan, plan=now.plan, findings=named, curve=now.curve,
                gone=len(plan.fixes) - len(now.plan.picks),
            )
        )  # fmt: skip
    return views
