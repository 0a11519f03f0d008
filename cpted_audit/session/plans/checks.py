"""What the plans of an audit still lack: links, scale, who verified them, fresh studies."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.pictures import pyramid
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.session.session import Session

_LINKS = {
    MarkerKind.FINDING: "finding_id",
    MarkerKind.ANSWER: "answer_id",
    MarkerKind.PHOTO: "photo_id",
}
"""Kinds that stand for something the audit holds elsewhere, and the link to it."""


def plan_lacks(session: Session) -> list[str]:
    """Return what the plans lack, one sentence each."""
    campus = CampusCells(session)
    return [sentence for plan in plans(session) for sentence in _lacks(session, plan, campus)]


def _lacks(session: Session, plan: Plan, campus: CampusCells) -> Iterator[str]:
    name = f"plan {plan_title(session, plan)}"
    if not pyramid(session, plan).complete:
        yield f"the picture of {name} is not complete"
    if plan.metres_per_pixel is None:
        yield f"{name} has no scale"
    cells = campus.of(plan.id)
    if cells is not None and cells.prefix:
        yield (
            f"{name} is not aligned with the site plan (control points on both do that), so its "
            f"cells are its own and begin with {cells.prefix}"
        )
    if plan.verified_on is None:
        yield f"{name} was not checked against the building"
    bare = sum(_is_bare(marker) for marker in markers(session, plan.id))
    if bare:
        pins = "pin is" if bare == 1 else "pins are"
        yield f"{bare:,} {pins} linked to nothing on {name}"
    yield from _study_lacks(session, plan, name)


def _study_lacks(session: Session, plan: Plan, name: str) -> Iterator[str]:
    # Brings the geometry, which an audit without plans need not wait for.
    from cpted_audit.session.plans.sight_studies import is_stale, studies

    for study in studies(session, plan.id):
        if not study.result:
            yield f"sight study {study.name} on {name} was never computed"
        elif is_stale(session, plan, study):
            yield f"sight study {study.name} is older than what stands on {name}"


def _is_bare(marker: Marker) -> bool:
    link = _LINKS.get(marker.kind)
    return link is not None and getattr(marker, link) is None
