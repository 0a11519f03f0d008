"""Plans as the audit keeps them: named, ordered, with scale, north, grid and who verified them.

The pictures of plans as the screen and the report read them: an overview, and tiles.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import LevelId, PlanId
from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit, length_text
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.left_out import PlanLeftOut, read_back
from cpted_audit.domain.plans.plan import ControlPoint, Plan, PlanKind
from cpted_audit.errors import AuditError
from cpted_audit.geometry.cells import Grid
from cpted_audit.geometry.georeference import Georeference, georeference
from cpted_audit.geometry.measure import metres_per_pixel
from cpted_audit.session.session import Session
from cpted_audit.store.tables import (
    MARKER,
    PLAN,
    PLAN_PICTURE,
    PLAN_SOURCE,
    PLAN_TILE,
    SIGHT_STUDY,
    tile_id,
)
from cpted_audit.words import N_, Words

SMALLEST_CELL_PX = 8.0
"""A grid finer than that covers the plan instead of helping to name its parts."""

_GRID_SIDES: dict[LengthUnit, tuple[float, ...]] = {
    LengthUnit.FEET: (10, 20, 25, 50, 100, 200, 500),
    LengthUnit.METRES: (5, 10, 15, 20, 25, 50, 100, 150),
}
_CELLS_ACROSS = 8


def plans(session: Session) -> list[Plan]:
    """Return every plan in order: site and aerials first, then level by level."""
    found = PLAN.all(session.document.db, "position, rowid")
    levels: dict[LevelId | None, int] = {
        level.id: number for number, level in enumerate(session.walk.levels)
    }
    order = {PlanKind.SITE: 0, PlanKind.AERIAL: 1, PlanKind.LEVEL: 2}
    return sorted(
        found, key=lambda plan: (order[plan.kind], levels.get(plan.level_id, -1), plan.position)
    )


def find_plan(session: Session, plan_id: PlanId) -> Plan:
    """Return a plan as it stands; raises AuditError where it was removed."""
    plan = PLAN.get(session.document.db, plan_id)
    if plan is None:
        raise AuditError("That plan is no longer there; choose another.")
    return plan


def plan_title(session: Session, plan: Plan) -> str:
    """Return how a plan is called: by its building and level, or by its own name."""
    level = next((level for level in session.walk.levels if level.id == plan.level_id), None)
    if level is None:
        return plan.name
    where = session.walk.level_path(level.id)
    return where if plan.name in {"", level.name, where} else f"{where} – {plan.name}"


def rename_plan(session: Session, plan: Plan, name: str) -> None:
    """Give a plan another name; raises AuditError when it is empty."""
    if not name.strip():
        raise AuditError("The plan needs a name; the old one was kept.")
    _change(
        session,
        plan,
        N_("Rename plan {plan} to {name}", plan=plan.name, name=name.strip()),
        name=name.strip(),
    )


def place_plan(session: Session, plan: Plan, kind: PlanKind, level_id: LevelId | None) -> None:
    """Say what a plan shows; only a plan of a level has one.

    Raises AuditError for a plan of a level without one, and for any other with one.
    """
    if (kind is PlanKind.LEVEL) != (level_id is not None):
        raise AuditError("A plan of a level needs its level, and only that; nothing was changed.")
    _change(session, plan, N_("Move plan {plan}", plan=plan.name), kind=kind, level_id=level_id)


def remove_plan(session: Session, plan: Plan) -> None:
    """Take a plan out with its markers and sight studies; undo brings all of it back."""
    db = session.document.db
    with session.edit(N_("Remove plan {plan}", plan=plan.name)):
        for study in SIGHT_STUDY.where(db, "plan_id = ?", plan.id):
            SIGHT_STUDY.delete(db, study.id)
        for marker in MARKER.where(db, "plan_id = ?", plan.id):
            MARKER.delete(db, marker.id)
        PLAN.delete(db, plan.id)


def set_scale(
    session: Session, plan: Plan, start: Point, end: Point, length: float, unit: LengthUnit
) -> None:
    """Set the scale by two points and the length between them, told in a unit.

    Raises AuditError when the points are one, or the length is not above zero.
    """
    metres = length * METRES_PER_UNIT[unit]
    scale = metres_per_pixel(start, end, metres)
    note = f"two points {length_text(metres, unit)} apart"
    _change(
        session,
        plan,
        N_("Set the scale of {plan}", plan=plan.name),
        metres_per_pixel=scale,
        scale_note=note,
    )


def set_north(session: Session, plan: Plan, direction: float | None) -> None:
    """Set where true north lies, in degrees clockwise from the top of the picture."""
    turned = None if direction is None else round(direction % 360, 2)
    _change(
        session, plan, N_("Set true north of {plan}", plan=plan.name),
        merge_key=f"north:{plan.id}", north=turned,
    )  # fmt: skip


def set_grid(
    session: Session, plan: Plan, cell_metres: float | None, left: float = 0.0, top: float = 0.0
) -> None:
    """Lay a grid over a plan, its cells so many metres wide, or take it away.

    Raises AuditError without a scale, or when the cells would be too small to be of use.
    """
    if cell_metres is not None:
        if plan.metres_per_pixel is None:
            raise AuditError("A grid needs the plan's scale; set the scale first.")
        if not math.isfinite(cell_metres) or cell_metres <= 0:
            raise AuditError("A cell of the grid needs a side above zero; the grid was kept.")
        if cell_metres / plan.metres_per_pixel < SMALLEST_CELL_PX:
            raise AuditError("Cells that small would cover the plan; choose larger ones.")
    _change(
        session, plan, N_("Set the grid of {plan}", plan=plan.name), merge_key=f"grid:{plan.id}",
        grid_cell=cell_metres, grid_left=left, grid_top=top,
    )  # fmt: skip


def fitting_cell(plan: Plan, unit: LengthUnit) -> float | None:
    """Return a round cell side in metres that gives some eight cells across, or None."""
    if plan.metres_per_pixel is None:
        return None
    across = max(plan.width, plan.height) * plan.metres_per_pixel / METRES_PER_UNIT[unit]
    sides = _GRID_SIDES[unit]
    side = min(sides, key=lambda side: abs(across / side - _CELLS_ACROSS))
    return side * METRES_PER_UNIT[unit]


def set_control(session: Session, plan: Plan, control: Iterable[ControlPoint]) -> None:
    """Tie a plan to the Earth by two or three points; scale and true north follow from them.

    Raises AuditError when the points cannot be right.
    """
    points = tuple(control)
    if not points:
        _change(session, plan, N_("Undo the georeference of {plan}", plan=plan.name), control=())
        return
    tied = georeference(points)
    _change(
        session, plan, N_("Georeference {plan}", plan=plan.name),
        control=points, metres_per_pixel=tied.metres_per_pixel, scale_note="control points",
        north=round(tied.north % 360, 2),
    )  # fmt: skip


def verify(session: Session, plan: Plan, on: date | None, who: str, *, walking: bool) -> None:
    """Write who held the plan against the building and when, and whether they walked it.

    Raises AuditError when nobody is named, or the day has not come.
    """
    if on is not None:
        check_name(who, "Say who verified the plan; nothing was changed.")
    check_happened("Verified", on)
    _change(
        session, plan, N_("Verify plan {plan}", plan=plan.name),
        verified_on=on, verified_by=who.strip(), verified_walking=walking,
    )  # fmt: skip


def grid_of(plan: Plan) -> Grid | None:
    """Return the grid of a plan, or None where it has none."""
    if plan.grid_cell is None or plan.metres_per_pixel is None:
        return None
    return Grid.over(
        plan.width, plan.height, plan.grid_cell / plan.metres_per_pixel,
        left=plan.grid_left, top=plan.grid_top,
    )  # fmt: skip


def georeference_of(plan: Plan) -> Georeference | None:
    """Return how a plan lies on the Earth, or None where nobody said."""
    return georeference(plan.control) if plan.control else None


def _change(
    session: Session,
    plan: Plan,
    label: Words,
    *,
    merge_key: str | None = None,
    **values: Any,  # noqa: ANN401 - any field
) -> None:
    """Change fields of a plan as it stands now, whatever the screen still shows."""
    db = session.document.db
    current = find_plan(session, plan.id)
    with session.edit(label, merge_key=merge_key):
        PLAN.update(db, replace(current, **values))


TILE_SIDE = 512
"""Pixels of a tile's side; those at the right and the bottom may be smaller."""


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The sizes of a plan's picture: full size at level 0, half of it at each further one."""

    picture_id: str
    width: int
    height: int
    levels: int
    complete: bool

    def level_size(self, level: int) -> tuple[int, int]:
        """Return the pixels of a level, across and down."""
        return max(1, -(-self.width >> level)), max(1, -(-self.height >> level))

    def tiles_across(self, level: int) -> int:
        """Return how many tiles a row of a level has."""
        return -(-self.level_size(level)[0] // TILE_SIDE)

    def tiles_down(self, level: int) -> int:
        """Return how many tiles a column of a level has."""
        return -(-self.level_size(level)[1] // TILE_SIDE)


def pyramid(session: Session, plan: Plan) -> Pyramid:
    """Return the sizes of a plan's picture without reading any of it."""
    names = ("id", "width", "height", "levels", "complete")
    return Pyramid(*PLAN_PICTURE.part(session.document.db, plan.picture_id, *names))


def overview(session: Session, plan: Plan) -> bytes:
    """Return a small picture of the whole plan, as PNG or JPEG."""
    return _blob(session, "overview", plan.picture_id)


def thumbnail(session: Session, plan: Plan) -> bytes:
    """Return a very small picture of the whole plan, as PNG or JPEG."""
    return _blob(session, "thumbnail", plan.picture_id)


def tile(session: Session, picture_id: str, level: int, column: int, row: int) -> bytes | None:
    """Return one tile, or None while it is not stored."""
    found = PLAN_TILE.get(session.document.db, tile_id(picture_id, level, column, row))
    return None if found is None else found.data


def left_out(session: Session, plan: Plan) -> tuple[PlanLeftOut, ...]:
    """Return what a plan's picture does not show of the file it came from."""
    (recipe,) = PLAN_PICTURE.part(session.document.db, plan.picture_id, "recipe")
    try:
        told = json.loads(recipe)
    except (ValueError, RecursionError):
        return ()
    return read_back(told.get("told") if isinstance(told, dict) else None)


def source(session: Session, plan: Plan) -> bytes:
    """Return the file the plan came from, as it was brought in."""
    found = PLAN_SOURCE.get(session.document.db, plan.source_sha256)
    return b"" if found is None else found.data


def _blob(session: Session, column: str, picture_id: str) -> bytes:
    (data,) = PLAN_PICTURE.part(session.document.db, picture_id, column)
    return bytes(data)
