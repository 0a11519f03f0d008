"""Sight studies of a plan: made, computed, kept with their figures, and held beside an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cpted_audit import clock
from cpted_audit.analysis.sight import SightFigures, SightOutcome, View
from cpted_audit.analysis.sight_inputs import SEEN_THROUGH, SightInputs
from cpted_audit.analysis.sight_words import blind_text
from cpted_audit.domain.ids import ItemId, MarkerId, PlaceId, PlanId, SightStudyId, new_id
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.domain.registers.access import Glazing
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Primitive, Primitives
from cpted_audit.drawing.sight_drawing import (
    BlindPatch,
    DensityRing,
    draw_blind,
    draw_density,
    draw_visible,
)
from cpted_audit.errors import AuditError
from cpted_audit.geometry.camera import Task, distances
from cpted_audit.geometry.rooms import label_point
from cpted_audit.session.photos.photos import Target, answer_for
from cpted_audit.session.plans.markers import markers, wall_pieces
from cpted_audit.session.session import Session
from cpted_audit.store.connection import damaged
from cpted_audit.store.tables import SIGHT_STUDY
from cpted_audit.words import N_

# A computed sight study as a drawing: what eyes and cameras see, and what nobody does.


_RINGS = (Task.RECOGNITION, Task.IDENTIFICATION)
_LETTERS = {Task.RECOGNITION: "R", Task.IDENTIFICATION: "I"}


def sight_sketch(outcome: SightOutcome, unit: LengthUnit) -> Primitives:
    """Return the drawing of a study; it lies under the markers of its plan."""
    drawn: list[Primitive] = []
    for view in outcome.views:
        camera = view.marker.kind is MarkerKind.CAMERA
        drawn += draw_visible(view.areas, Ink.CAMERA if camera else Ink.SEEN)
        drawn += _rings(view, outcome.inputs.metres_per_pixel)
    sizes = {zone.marker_id: zone.blind for zone in outcome.figures.zones}
    patches = [
        BlindPatch(area, blind_text(size, unit), label_point(area))
        for zone_id, areas in outcome.blind.items()
        for area, size in zip(areas, sizes[zone_id], strict=True)
    ]
    return (*drawn, *draw_blind(patches))


def _rings(view: View, metres_per_pixel: float | None) -> Primitives:
    marker = view.marker
    known = marker.resolution and marker.field_of_view and marker.direction is not None
    if marker.kind is not MarkerKind.CAMERA or not known or metres_per_pixel is None:
        return ()
    assert marker.resolution is not None  # noqa: S101 - asked just above
    assert marker.field_of_view is not None  # noqa: S101 - asked just above
    assert marker.direction is not None  # noqa: S101 - asked just above
    far = distances(marker.resolution, marker.field_of_view)
    rings = [
        DensityRing(far[task] / metres_per_pixel, _LETTERS[task])
        for task in _RINGS
        if marker.reach is None or far[task] <= marker.reach
    ]
    return draw_density(marker.at, marker.direction, marker.field_of_view, rings)


VIEWING = frozenset({MarkerKind.VIEWPOINT, MarkerKind.CAMERA})
ZONES = frozenset({MarkerKind.ZONE, MarkerKind.ROOM})
DOORS = frozenset({MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR})
_BEYOND = 0.02
"""How far beyond plan and walls sight is followed, as a share of the larger side."""


def studies(session: Session, plan_id: PlanId) -> list[SightStudy]:
    """Return the studies of a plan in the order they were made."""
    return SIGHT_STUDY.where(session.document.db, "plan_id = ? ORDER BY rowid", plan_id)


def find_study(session: Session, study_id: SightStudyId) -> SightStudy:
    """Return a study as it stands; raises AuditError where it was removed."""
    study = SIGHT_STUDY.get(session.document.db, study_id)
    if study is None:
        raise AuditError("That sight study is no longer there; choose another.")
    return study


def add_study(
    session: Session,
    plan_id: PlanId,
    name: str,
    viewpoint_ids: Sequence[MarkerId],
    zone_ids: Sequence[MarkerId],
    *,
    doors_open: bool,
    glass_clear: bool = True,
) -> SightStudy:
    """Make a study and return it; raises AuditError without a viewpoint."""
    if not viewpoint_ids:
        raise AuditError(
            "A sight study needs somebody who looks: place a duty post or a camera first."
        )
    study = SightStudy(
        id=SightStudyId(new_id()), plan_id=plan_id, name=name.strip() or "Sight lines",
        viewpoint_ids=tuple(viewpoint_ids), zone_ids=tuple(zone_ids), doors_open=doors_open,
        glass_clear=glass_clear,
    )  # fmt: skip
    with session.edit(N_("Add sight study {study}", study=study.name)):
        SIGHT_STUDY.insert(session.document.db, study)
    return study


def change_study(session: Session, study_id: SightStudyId, **values: Any) -> SightStudy:  # noqa: ANN401 - any field
    """Change what a study looks at; its figures stand until it is computed again.

    Raises AuditError when no viewpoint would be left.
    """
    study = replace(find_study(session, study_id), **values)
    if not study.viewpoint_ids:
        raise AuditError("A sight study needs at least one viewpoint; the last one was kept.")
    with session.edit(
        N_("Change sight study {study}", study=study.name), merge_key=f"study:{study_id}"
    ):
        SIGHT_STUDY.update(session.document.db, study)
    return study


def remove_study(session: Session, study_id: SightStudyId) -> None:
    """Take a study away; the markers it used stay."""
    study = find_study(session, study_id)
    with session.edit(N_("Remove sight study {study}", study=study.name)):
        SIGHT_STUDY.delete(session.document.db, study_id)


def inputs_for(
    session: Session,
    plan: Plan,
    study: SightStudy,
    moved: Mapping[MarkerId, Marker] | None = None,
) -> SightInputs:
    """Return what a study is computed from; `moved` are markers as they are being dragged."""
    found = {marker.id: marker for marker in markers(session, plan.id)} | dict(moved or {})
    return sight_inputs(
        session, plan, found.values(), study.viewpoint_ids, study.zone_ids,
        doors_open=study.doors_open, glass_clear=study.glass_clear,
    )  # fmt: skip


def sight_inputs(
    session: Session,
    plan: Plan,
    found: Iterable[Marker],
    viewpoint_ids: Iterable[MarkerId],
    zone_ids: Iterable[MarkerId],
    *,
    doors_open: bool,
    glass_clear: bool = True,
) -> SightInputs:
    """Return the walls, doors, viewpoints and zones among the markers of a plan.

    A room without a label goes by the name of its place.
    """
    names: dict[PlaceId | None, str] = {place.id: place.name for place in session.walk.places}
    by_id = {marker.id: marker for marker in found}
    pieces = wall_pieces(by_id.values())
    return SightInputs(
        metres_per_pixel=plan.metres_per_pixel,
        bounds=_bounds(plan, by_id.values()),
        walls=tuple(piece for _, piece in pieces),
        kinds=tuple(kind for kind, _ in pieces),
        doors=tuple(marker for marker in by_id.values() if marker.kind in DOORS),
        viewpoints=_named(by_id, viewpoint_ids, VIEWING),
        zones=tuple(
            marker if marker.label else replace(marker, label=names.get(marker.place_id, ""))
            for marker in _named(by_id, zone_ids, ZONES)
        ),
        glazed=_glazed(session, by_id),
        doors_open=doors_open,
        glass_clear=glass_clear,
    )


def keep_outcome(session: Session, study_id: SightStudyId, outcome: SightOutcome) -> None:
    """Write the figures that came out, with when and from what they were computed."""
    study = find_study(session, study_id)
    now = clock.now_to_second()
    kept = replace(
        study, computed_at=now, inputs=outcome.inputs.digest(), result=outcome.figures.to_json()
    )
    with session.edit(N_("Compute sight study {study}", study=study.name)):
        SIGHT_STUDY.update(session.document.db, kept)


def figures_of(session: Session, study: SightStudy) -> SightFigures | None:
    """Return the figures a study was kept with, or None before the first computation."""
    if not study.result:
        return None
    try:
        return SightFigures.from_json(study.result)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged(session.path, N_("the figures of a sight study cannot be read")) from error


def is_stale(session: Session, plan: Plan, study: SightStudy) -> bool:
    """Return whether walls, doors, viewpoints or zones have changed since a study was computed."""
    return bool(study.result) and study.inputs != inputs_for(session, plan, study).digest()


def attach_study(
    session: Session, study_id: SightStudyId, item_id: ItemId | None, place_id: PlaceId | None
) -> None:
    """Hold a study beside an item's answer as evidence, or beside none; no answer changes."""
    study = find_study(session, study_id)
    words = "Attach" if item_id else "Detach"
    with session.edit(N_("{words} sight study {study}", words=words, study=study.name)):
        answer_id = answer_for(session, Target(place_id, item_id)) if item_id else None
        SIGHT_STUDY.update(session.document.db, replace(study, answer_id=answer_id))


def _glazed(session: Session, by_id: Mapping[MarkerId, Marker]) -> dict[MarkerId, Glazing]:
    """Return the doors of a plan that their register knows to have glass."""
    rows = session.document.db.execute(
        "SELECT marker_id, glazing FROM door WHERE marker_id IS NOT NULL AND glazing IS NOT NULL"
    )  # of many columns only these: it is asked at every step of a drag
    return {MarkerId(one): Glazing(glass) for one, glass in rows
            if one in by_id and glass in SEEN_THROUGH}  # fmt: skip


def _named(
    by_id: Mapping[MarkerId, Marker], ids: Iterable[MarkerId], kinds: frozenset[MarkerKind]
) -> tuple[Marker, ...]:
    found = (by_id.get(MarkerId(marker_id)) for marker_id in ids)
    return tuple(marker for marker in found if marker is not None and marker.kind in kinds)


def _bounds(plan: Plan, found: Iterable[Marker]) -> Box:
    """Return the box that sight is followed in: the plan, and all that stands beside it."""
    points = [Point(0, 0), Point(plan.width, plan.height)]
    points += [point for marker in found for point in marker.points]
    left, right = min(point.x for point in points), max(point.x for point in points)
    top, bottom = min(point.y for point in points), max(point.y for point in points)
    margin = _BEYOND * max(right - left, bottom - top)
    return Box(left - margin, top - margin, right + margin, bottom + margin)
