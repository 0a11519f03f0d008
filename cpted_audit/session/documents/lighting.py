"""Gather the lighting surveys for a report: numbers, readings, and the map where there is a lot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cpted_audit.analysis.lighting.numbers import as_read, lighting_result
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.domain.ids import FindingId, PlanId, VisitId
from cpted_audit.domain.plane import Area, Box, Point
from cpted_audit.domain.plans.lighting import LightReading, LightSurvey
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.walk import Visit
from cpted_audit.geometry.rooms import label_point
from cpted_audit.report.audience import Audience, keep_all, may_have_field
from cpted_audit.report.views import FIGURE, POINT, LightingView, LightMap, ReadingRow
from cpted_audit.report.wording import day, moment
from cpted_audit.session.documents.plans import GatheredPlan
from cpted_audit.session.documents.sight import part_around
from cpted_audit.session.lighting.sketch import band_entries, detail_for, lighting_sketch
from cpted_audit.session.lighting.surveys import grid_on, readings, surveys
from cpted_audit.session.plans.laid import Locator
from cpted_audit.session.session import Session

CLOCK_WRONG = "the meter's clock was wrong"


def gather_lighting(
    session: Session,
    audience: Audience,
    gathered: Iterable[GatheredPlan],
    walk: Walk,
    visits: Iterable[Visit],
    numbers: Mapping[FindingId, int],
) -> list[LightingView]:
    """Return every survey an audience may have; `numbers` are of open findings."""
    needed = (("lightsurvey", "target"), ("lightreading", "lux"))
    if not all(may_have_field(audience, record, field) for record, field in needed):
        return []
    about = _About(
        session,
        walk,
        {gathered_plan.plan.id: gathered_plan for gathered_plan in gathered},
        {visit.id: visit for visit in visits},
        numbers,
    )
    return [
        _view(about, survey, keep_all(readings(session, survey.id), audience))
        for survey in keep_all(surveys(session), audience)
    ]


@dataclass(frozen=True, slots=True)
class _About:
    """What surveys are told with."""

    session: Session
    walk: Walk
    plans: Mapping[PlanId, GatheredPlan]
    visits: Mapping[VisitId, Visit]
    numbers: Mapping[FindingId, int]


def _view(about: _About, survey: LightSurvey, taken: Sequence[LightReading]) -> LightingView:
    plan = None if survey.plan_id is None else about.plans.get(survey.plan_id)
    found = () if plan is None else plan.found
    lot = next((marker for marker in found if marker.id == survey.zone_id), None)
    shown = None
    if plan is not None and lot is not None:
        shown = _map(about.session, plan, lot, survey, taken)
    return LightingView(
        name=survey.name,
        where=_where(about, plan, lot),
        result=lighting_result(taken, survey.target, survey.resolution, survey.unit),
        meter=survey.meter,
        fixture=survey.fixture,
        measured_on=survey.measured_on,
        visit=_visit(about, survey.visit_id),
        note=survey.note,
        finding=None if survey.finding_id is None else about.numbers.get(survey.finding_id),
        rows=[_row(light_reading, survey) for light_reading in taken],
        map=shown,
    )


def _map(
    session: Session,
    gathered: GatheredPlan,
    lot: Marker,
    survey: LightSurvey,
    taken: Sequence[LightReading],
) -> LightMap:
    placed = [
        light_reading
        for light_reading in taken
        if light_reading.x is not None and light_reading.y is not None
    ]
    spots = [
        Point(light_reading.x, light_reading.y)
        for light_reading in placed
        if light_reading.x is not None and light_reading.y is not None
    ]
    grid = grid_on(session, gathered.plan, lot, survey)
    seen = part_around((*lot.points, *spots), gathered.view.whole)
    detail = detail_for(grid.side * _scale(seen) / POINT)
    sketch = lighting_sketch(survey, taken, grid, detail)
    return LightMap(
        plan=gathered.view,
        seen=seen,
        drawn=gathered.drawn((Layer.LIGHTS,), {Layer.LIGHTS: sketch}, only={lot.id}),
        legend=band_entries(survey.unit, placed),
        unplaced=len(taken) - len(placed),
    )


def _scale(seen: Box) -> float:
    """Return the points to a pixel at which a part is printed, near enough."""
    return min(FIGURE[0] / seen.width, FIGURE[1] / seen.height)


def _where(about: _About, gathered: GatheredPlan | None, lot: Marker | None) -> str:
    if lot is None or gathered is None:
        return "its lot is on no plan any more"
    walk = about.walk
    place = next((place for place in walk.places if place.id == lot.place_id), None)
    if place is not None:
        return walk.path(place)
    locator = Locator(about.session, gathered.plan, gathered.found)
    return locator.at(label_point(Area(lot.points))).words


def _visit(about: _About, visit_id: VisitId | None) -> str:
    visit = None if visit_id is None else about.visits.get(visit_id)
    return "" if visit is None else f"{label(visit.phase)}, {day(visit.on)}"


def _row(light_reading: LightReading, survey: LightSurvey) -> ReadingRow:
    remarks = []
    if light_reading.lux < survey.resolution:
        step = as_read(survey.resolution, survey.unit)
        remarks.append(f"counts as {step}, the meter's smallest step")
    if light_reading.clock_wrong:
        remarks.append(CLOCK_WRONG)
    return ReadingRow(
        label=light_reading.label,
        value=as_read(light_reading.lux, light_reading.unit),
        taken="" if light_reading.at is None else moment(light_reading.at),
        remark="; ".join(remarks),
    )
