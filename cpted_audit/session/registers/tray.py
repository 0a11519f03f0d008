"""What is in the registers and on no plan yet: the tray from which doors and things are placed."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.domain.ids import BuildingId, LevelId, PlanId
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.conditions import Condition, known_of
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import every_unplaced, name_of, natural_key
from cpted_audit.store.tables import LEVEL, PLAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One record to place: its register and id, what it is, how it is called and where it lies.

    `where` is what its row says of the spot in words; `here` tells whether it may be on the plan
    that was asked about.
    """

    register: RegisterKey
    record_id: str
    kind: MarkerKind
    name: str
    where: str
    building_id: BuildingId | None
    here: bool
    condition: Condition | None = None
    """What was found of it, where that speaks against it."""


def waiting(session: Session, plan_id: PlanId | None = None) -> list[Waiting]:
    """Return what is to be placed: what may be on a plan first, then by register and number.

    A plan of a level takes what lies on it, and what is said to be on no level; a plan of the site
    takes everything, and so does no plan.
    """
    building, level = _shown(session, plan_id)
    today = session.today
    found = [
        Waiting(
            register=of.key, record_id=record.id, kind=kind, name=name_of(of, record),
            where=str(record.name if isinstance(record, Door) else getattr(record, "where", "")),
            building_id=getattr(record, "building_id", None),
            here=building is None or (
                getattr(record, "building_id", None) in {None, building}
                and getattr(record, "level_id", None) in {None, level}
            ),
            condition=known.condition if (known := known_of(record, today)) else None,
        )
        for of in REGISTERS
        for kind, record in every_unplaced(session, of)
        if kind in of.kinds
    ]  # fmt: skip
    order = {kind: number for number, kind in enumerate(k for of in REGISTERS for k in of.kinds)}
    found.sort(
        key=lambda waiting: (not waiting.here, order[waiting.kind], natural_key(waiting.name))
    )
    return found


def _shown(session: Session, plan_id: PlanId | None) -> tuple[BuildingId | None, LevelId | None]:
    """Return the building and level that a plan shows; nothing for a plan of the site."""
    db = session.document.db
    plan = None if plan_id is None else PLAN.get(db, plan_id)
    level = None if plan is None or plan.level_id is None else LEVEL.get(db, plan.level_id)
    return (None, None) if level is None else (level.building_id, level.id)
