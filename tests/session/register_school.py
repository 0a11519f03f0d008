"""A school with an outline, doors numbered along it and things in its registers, for tests."""

from __future__ import annotations

from pathlib import Path

import small_audit
from plan_house import add_plan

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.session import Session

OUTLINE = tuple(
    Point(*one)
    for one in (
        (201, 217), (611, 217), (611, 547), (471, 547), (471, 607), (341, 607), (341, 547),
        (201, 547), (201, 217),
    )
)  # fmt: skip
SPOTS = {
    "1": Point(406, 607), "2": Point(341, 567), "3": Point(201, 497), "4": Point(201, 272),
    "5": Point(291, 217), "6": Point(511, 217), "7": Point(611, 412), "8": Point(611, 507),
}  # fmt: skip


def school(path: Path, passphrase: str | None = None) -> tuple[Session, Plan]:
    """Make an audit whose Main building has walls and a grid on its plan, but no doors."""
    session = small_audit.make(path, passphrase)
    plan = add_plan(session, grid_cell=5.0, north=0.0)
    add_marker(session, plan.id, MarkerKind.WALL, OUTLINE)
    return session, plan


def place_doors(session: Session, plan: Plan, labels: dict[str, str] | None = None) -> list[Marker]:
    """Place doors at the spots, labelled as the spots are called or as the mapping says."""
    return [
        add_marker(
            session, plan.id, MarkerKind.EXTERIOR_DOOR, [at], label=(labels or {}).get(spot, spot)
        )
        for spot, at in SPOTS.items()
    ]
