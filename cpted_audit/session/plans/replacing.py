"""Put a newer drawing in a plan's place; its markers keep their places through control points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.plan import ControlPoint, Plan
from cpted_audit.errors import AuditError
from cpted_audit.geometry.transform import Affine, Pair, best, residuals, similarity
from cpted_audit.session.plans.importing import PlanImport
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.session import Session
from cpted_audit.store.tables import LIGHT_READING, LIGHT_SURVEY, MARKER, PLAN
from cpted_audit.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """How the markers of a plan come to lie on the new picture.

    `off` is how far each control point misses, and `uneven` how far it would if the picture were
    only turned and scaled, which tells of a slip; both in pixels of the new picture. `shifts` is
    how far each marker lies from where it would if the old picture were stretched over the new
    one. `outside` are the markers that would lie beyond the edges.
    """

    way: Affine
    off: tuple[float, ...]
    uneven: tuple[float, ...]
    moved: dict[MarkerId, tuple[Point, ...]]
    shifts: dict[MarkerId, float]
    outside: tuple[Marker, ...]


def preview_replacement(
    session: Session, plan: Plan, size: tuple[int, int], pairs: Sequence[tuple[Point, Point]]
) -> Replacement:
    """Return what replacing a plan would do, from points of the old and the new picture.

    Without pairs the old picture is stretched over the new one. Raises AuditError when the pairs
    cannot be right, such as two points that are one.
    """
    corners = _corners(plan, size)
    given = [Pair(*pair) for pair in pairs] or corners
    way, stretched = best(given), best(corners)
    if way.area_factor <= 0:
        raise AuditError(
            "The control points would mirror the plan, so nothing was moved; set them again in "
            "the same order on both plans."
        )
    found = markers(session, plan.id)
    moved = {marker.id: way.apply(marker.points) for marker in found}
    width, height = size
    outside = tuple(
        marker
        for marker in found
        if not all(0 <= at.x <= width and 0 <= at.y <= height for at in moved[marker.id])
    )
    shifts = {
        marker.id: max(map(math.dist, moved[marker.id], stretched.apply(marker.points)))
        for marker in found
    }
    return Replacement(
        way=way, off=residuals(way, given), uneven=residuals(similarity(given), given),
        moved=moved, shifts=shifts, outside=outside,
    )  # fmt: skip


def replace_plan(
    session: Session, plan: Plan, made: PlanImport, file_name: str, replacement: Replacement
) -> None:
    """Show the new picture and move every marker along, as one step.

    Scale, north, grid and control points follow; that somebody verified the old drawing does not.
    Raises AuditError for a picture that was not imported completely.
    """
    if not made.complete:
        raise AuditError("The new drawing was not imported completely, so the old one was kept.")
    db = session.document.db
    current = find_plan(session, plan.id)
    with session.edit(N_("Replace plan {current}", current=current.name)):
        PLAN.update(db, _updated(current, made, file_name, replacement.way))
        for marker in markers(session, plan.id):
            turned = _turned(marker, replacement)
            if turned != marker:
                MARKER.update(db, turned)
        _move_surveys(session, plan.id, replacement.way)


def _move_surveys(session: Session, plan_id: PlanId, way: Affine) -> None:
    """Move the readings of a plan's surveys along when its picture changes."""
    db = session.document.db
    for survey in LIGHT_SURVEY.where(db, "plan_id = ?", plan_id):
        if survey.spacing is not None:
            LIGHT_SURVEY.update(db, replace(survey, spacing=survey.spacing * way.factor))
        for reading in LIGHT_READING.where(db, "survey_id = ? ORDER BY position", survey.id):
            if reading.x is not None and reading.y is not None:
                at = way(Point(reading.x, reading.y))
                LIGHT_READING.update(db, replace(reading, x=at.x, y=at.y))


def _updated(plan: Plan, made: PlanImport, file_name: str, way: Affine) -> Plan:
    scale = plan.metres_per_pixel
    grid = way(Point(plan.grid_left, plan.grid_top))
    return replace(
        plan,
        picture_id=made.picture_id,
        source_sha256=made.source_sha256,
        source_name=file_name,
        source_page=made.page,
        dpi=made.dpi,
        width=made.size[0],
        height=made.size[1],
        metres_per_pixel=None if scale is None else scale / way.factor,
        north=None if plan.north is None else round((plan.north + way.turn) % 360, 2),
        grid_left=grid.x,
        grid_top=grid.y,
        control=tuple(
            ControlPoint(
                *way(Point(control_point.x, control_point.y)),
                control_point.latitude,
                control_point.longitude,
            )
            for control_point in plan.control
        ),
        verified_on=None,
        verified_by="",
        verified_walking=False,
    )


def _turned(marker: Marker, replacement: Replacement) -> Marker:
    direction = marker.direction
    if direction is not None:
        direction = round((direction + replacement.way.turn) % 360, 2)
    points = replacement.moved.get(marker.id, marker.points)
    return replace(marker, points=points, direction=direction)


def _corners(plan: Plan, size: tuple[int, int]) -> list[Pair]:
    """Return pairs that lay the old picture over the new one, as when only its paper changed."""
    width, height = size
    return [
        Pair(Point(0, 0), Point(0, 0)),
        Pair(Point(plan.width, 0), Point(width, 0)),
        Pair(Point(0, plan.height), Point(0, height)),
    ]
