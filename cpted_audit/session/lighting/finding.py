"""The finding that a lighting survey proposes: written down once, and pinned where it is dark."""

from __future__ import annotations

from dataclasses import replace

from cpted_audit import clock
from cpted_audit.analysis.lighting.words import ProposedFinding, proposed_finding
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import LightSurveyId, PlaceId
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.lighting import LightReading, LightSurvey
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.errors import AuditError
from cpted_audit.geometry.measure import lies_within
from cpted_audit.geometry.rooms import label_point
from cpted_audit.session.findings.findings import ADDED, new_free_finding
from cpted_audit.session.lighting.surveys import find_survey, lot_of, readings, result_of
from cpted_audit.session.plans.markers import new_marker
from cpted_audit.session.session import Session
from cpted_audit.store.tables import FINDING, LIGHT_SURVEY, MARKER


def proposal(session: Session, survey: LightSurvey) -> ProposedFinding | None:
    """Return what a survey that misses its target proposes, or None."""
    return proposed_finding(result_of(session, survey), survey.name)


def finding_of(session: Session, survey: LightSurvey) -> Finding | None:
    """Return the finding a survey has led to, or None; one that was deleted is none."""
    if survey.finding_id is None:
        return None
    return FINDING.get(session.document.db, survey.finding_id)


def add_proposed_finding(
    session: Session,
    survey_id: LightSurveyId,
    place_id: PlaceId,
    title: str,
    note: str,
    *,
    again: bool = False,
    origin: object = None,
) -> Finding:
    """Write the finding of a survey at a place, with a pin in its lot, as one step.

    Raises AuditError without a title, where the survey misses nothing, and where it has a finding
    already, unless it is asked for `again`.
    """
    survey = find_survey(session, survey_id)
    earlier = finding_of(session, survey)
    if earlier is not None and not again:
        raise AuditError(
            "Finding {number} was made of this survey already; nothing was added.",
            number=earlier.number,
        )
    if proposal(session, survey) is None:
        raise AuditError("This survey misses nothing, so it proposes no finding.")
    found_on = survey.measured_on or clock.today()
    finding = new_free_finding(session, place_id, title, note=note, found_on=found_on)
    place = session.walk.place(place_id)
    pin = _pin(session, survey, finding)
    db = session.document.db
    with session.edit(
        ADDED.format(number=finding.number, place=place.name),
        origin=origin,
    ):
        FINDING.insert(db, finding)
        if pin is not None:
            MARKER.insert(db, pin)
        LIGHT_SURVEY.update(db, replace(survey, finding_id=finding.id))
    return finding


def _pin(session: Session, survey: LightSurvey, finding: Finding) -> Marker | None:
    lot = lot_of(session, survey)
    if lot is None:
        return None
    at = _darkest(readings(session, survey.id), lot) or label_point(Area(lot.points))
    return new_marker(
        session, lot.plan_id, MarkerKind.FINDING, [at], finding_id=finding.id
    )  # fmt: skip


def _darkest(taken: list[LightReading], lot: Marker) -> Point | None:
    """Return where in the lot the least light was read."""
    placed = [
        (light_reading.lux, Point(light_reading.x, light_reading.y))
        for light_reading in taken
        if light_reading.x is not None and light_reading.y is not None
        and lies_within(Point(light_reading.x, light_reading.y), lot.points)
    ]  # fmt: skip
    return min(placed)[1] if placed else None
