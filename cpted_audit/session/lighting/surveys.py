"""Lighting surveys of lots: made, changed, taken up again, and held against their targets.

A lot that is taken off its plan leaves its surveys behind without a lot, for what was measured in a
night cannot be measured again; another lot can take them up.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from cpted_audit import clock
from cpted_audit.analysis.lighting.lot_grid import LotGrid, finest_side, fitting_side, lot_grid
from cpted_audit.analysis.lighting.numbers import LightingResult, lighting_result
from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import LightSurveyId, MarkerId, VisitId, new_id
from cpted_audit.domain.plans.lighting import (
    BRIGHTEST,
    LIGHT_TARGETS,
    LightReading,
    LightSurvey,
    LightTarget,
    LightUnit,
)
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.markers import find_marker
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import visits
from cpted_audit.store.tables import LIGHT_READING, LIGHT_SURVEY
from cpted_audit.words import N_


class SurveyChanges(TypedDict, total=False):
    """What can be said of a survey beside its readings."""

    name: str
    target: LightTarget
    visit_id: VisitId | None
    measured_on: date | None
    meter: str
    fixture: str
    note: str
    unit: LightUnit
    resolution: float
    spacing: float | None


def surveys(session: Session) -> list[LightSurvey]:
    """Return every survey in the order they were made."""
    return LIGHT_SURVEY.all(session.document.db, "position, rowid")


def surveys_of(session: Session, lot_id: MarkerId) -> list[LightSurvey]:
    """Return the surveys of a lot in the order they were made."""
    db = session.document.db
    return LIGHT_SURVEY.where(db, "zone_id = ? ORDER BY position, rowid", lot_id)


def without_lot(session: Session) -> list[LightSurvey]:
    """Return the surveys whose lot was taken off its plan."""
    db = session.document.db
    return LIGHT_SURVEY.where(db, "zone_id IS NULL ORDER BY position, rowid")


def find_survey(session: Session, survey_id: LightSurveyId) -> LightSurvey:
    """Return a survey as it stands; raises AuditError where it was removed."""
    survey = LIGHT_SURVEY.get(session.document.db, survey_id)
    if survey is None:
        raise AuditError("That lighting survey is no longer there; choose another.")
    return survey


def lot_of(session: Session, survey: LightSurvey) -> Marker | None:
    """Return the lot a survey was taken on, or None where it has none."""
    lot = None if survey.zone_id is None else find_marker(session, survey.zone_id)
    return lot if lot is not None and lot.kind is MarkerKind.LIGHTING_LOT else None


def grid_of_lot(session: Session, survey: LightSurvey) -> LotGrid | None:
    """Return the points to read at, or None where the survey has no lot."""
    lot = lot_of(session, survey)
    return None if lot is None else grid_on(session, find_plan(session, lot.plan_id), lot, survey)


def grid_on(session: Session, plan: Plan, lot: Marker, survey: LightSurvey) -> LotGrid:
    """Return the points of a lot as it is told, such as while it is dragged."""
    unit = session.site.length_unit
    side = survey.spacing or fitting_side(lot.points, plan.metres_per_pixel, unit)
    return lot_grid(lot.points, side)


def readings(session: Session, survey_id: LightSurveyId) -> list[LightReading]:
    """Return the readings of a survey in the order they were taken."""
    db = session.document.db
    return LIGHT_READING.where(db, "survey_id = ? ORDER BY position, rowid", survey_id)


def result_of(session: Session, survey: LightSurvey) -> LightingResult:
    """Return what a survey found, held against its target."""
    taken = readings(session, survey.id)
    return lighting_result(taken, survey.target, survey.resolution, survey.unit)


def add_survey(
    session: Session,
    lot_id: MarkerId,
    *,
    origin: object = None,
    **values: Unpack[SurveyChanges],
) -> LightSurvey:
    """Begin a survey of a lot and return it.

    It is called as the lot, aims at the first of the targets, and was measured on the day of its
    visit, unless told otherwise. Raises AuditError when the lot is gone or a value impossible.
    """
    lot = _lot(session, lot_id)
    said: SurveyChanges = {
        "name": lot.label or "Lighting survey",
        "target": LIGHT_TARGETS[0],
        "measured_on": _day(session, values.get("visit_id")),
        **values,
    }
    survey = _checked(
        session,
        LightSurvey(
            id=LightSurveyId(new_id()), plan_id=lot.plan_id, zone_id=lot.id,
            position=_next_position(session), **said,
        ),
    )  # fmt: skip
    check_happened("Measured on", survey.measured_on)
    with session.edit(N_("Add lighting survey {survey}", survey=survey.name), origin=origin):
        LIGHT_SURVEY.insert(session.document.db, survey)
    return survey


def change_survey(
    session: Session,
    survey_id: LightSurveyId,
    *,
    origin: object = None,
    **changes: Unpack[SurveyChanges],
) -> LightSurvey:
    """Change what is said of a survey; its readings stay. Raises AuditError when impossible."""
    before = find_survey(session, survey_id)
    survey = _checked(session, replace(before, **changes))
    if survey.measured_on != before.measured_on:
        check_happened("Measured on", survey.measured_on)
    with session.edit(N_("Change lighting survey {survey}", survey=survey.name), origin=origin):
        LIGHT_SURVEY.update(session.document.db, survey)
    return survey


def remove_survey(session: Session, survey_id: LightSurveyId, *, origin: object = None) -> None:
    """Take a survey away with its readings; undo brings both back."""
    db = session.document.db
    survey = find_survey(session, survey_id)
    with session.edit(N_("Remove lighting survey {survey}", survey=survey.name), origin=origin):
        for reading in readings(session, survey_id):
            LIGHT_READING.delete(db, reading.id)
        LIGHT_SURVEY.delete(db, survey_id)


def take_up(
    session: Session, survey_id: LightSurveyId, lot_id: MarkerId, *, origin: object = None
) -> LightSurvey:
    """Give a survey another lot, as when its own was drawn again.

    On the plan it was on its readings stay where they are. On another plan they go to the points of
    the new lot that have their names; those that have none there are left without a place.
    """
    db = session.document.db
    survey, lot = find_survey(session, survey_id), _lot(session, lot_id)
    moved = replace(survey, zone_id=lot.id, plan_id=lot.plan_id)
    other = survey.plan_id != lot.plan_id
    moved = replace(moved, spacing=None) if other else moved
    grid = grid_of_lot(session, moved)
    with session.edit(N_("Take up lighting survey {survey}", survey=survey.name), origin=origin):
        LIGHT_SURVEY.update(db, moved)
        for reading in readings(session, survey_id) if other else ():
            point = grid.named(reading.label) if grid else None
            x, y = (None, None) if point is None else point.at
            LIGHT_READING.update(db, replace(reading, x=x, y=y))
    return moved


def _lot(session: Session, lot_id: MarkerId) -> Marker:
    lot = find_marker(session, lot_id)
    if lot is None or lot.kind is not MarkerKind.LIGHTING_LOT:
        raise AuditError("That lot is no longer on its plan; draw it again, and nothing is lost.")
    return lot


def _day(session: Session, visit_id: VisitId | None) -> date:
    """Return the day of a visit, or today."""
    found = (visit.on for visit in visits(session) if visit.id == visit_id)
    return next(found, clock.today())


def _checked(session: Session, survey: LightSurvey) -> LightSurvey:
    """Return the survey with its name trimmed; a slip of the hand is told, not kept."""
    survey = replace(survey, name=survey.name.strip())
    if not survey.name:
        raise AuditError("A lighting survey needs a name; nothing was changed.")
    if not (math.isfinite(survey.resolution) and 0 < survey.resolution <= BRIGHTEST):
        raise AuditError("The smallest step of a meter is above zero; nothing was changed.")
    _check_target(survey.target)
    lot = lot_of(session, survey)
    if survey.spacing is not None and lot is not None:
        _check_spacing(survey.spacing, finest_side(lot.points))
    return survey


def _check_spacing(spacing: float, finest: float) -> None:
    if not (math.isfinite(spacing) and spacing > 0):
        raise AuditError("The points of a lot need a distance above zero; nothing was changed.")
    if spacing < finest:
        raise AuditError(
            "Points that close are more than anybody reads in a night, so nothing was changed; "
            "choose a larger distance."
        )


def _check_target(target: LightTarget) -> None:
    if not target.name.strip() or not target.source.strip():
        raise AuditError(
            "A target needs a name and who says so, for both are printed; nothing was changed."
        )
    light = (target.average_min, target.minimum_min or 0.0)
    if not all(math.isfinite(one) and 0 <= one <= BRIGHTEST for one in light):
        raise AuditError("A target is light between zero and the sun's; nothing was changed.")
    ratio = target.uniformity_max
    if ratio is not None and not (math.isfinite(ratio) and ratio >= 1):
        raise AuditError(
            "The average is never less than the lowest, so a target for average to lowest is 1 or "
            "more; nothing was changed."
        )
    if not target.average_min and ratio is None and not target.minimum_min:
        raise AuditError("A target that asks nothing is none; nothing was changed.")


def _next_position(session: Session) -> int:
    found = session.document.db.execute("SELECT coalesce(max(position), 0) + 1 FROM light_survey")
    return int(found.fetchone()[0])
