"""Bring the log of a light meter into a survey: read, laid over the lot's points, written once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cpted_audit.analysis.lighting.lot_grid import LotGrid, LotPoint, ReadingOrder
from cpted_audit.domain.ids import LightReadingId, LightSurveyId, new_id
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import (
    LightReading,
    LightSurvey,
    LightUnit,
    MeterLog,
    MeterReading,
)
from cpted_audit.errors import ImportRefusedError
from cpted_audit.files import why
from cpted_audit.interchange.light_meter.log import read_meter_log
from cpted_audit.interchange.light_meter.rows import LARGEST
from cpted_audit.session.lighting.readings import next_position
from cpted_audit.session.lighting.surveys import find_survey, grid_of_lot, readings
from cpted_audit.session.session import Session
from cpted_audit.store.tables import LIGHT_READING, LIGHT_SURVEY
from cpted_audit.words import N_, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """How the readings of a log are laid over the lot.

    `by_name` puts those on their points that are called like points; the others, and all without
    it, are walked over the points that have no reading yet in `order`, or left without a place
    where it is None. `each` readings that have no label are of one place.
    """

    by_name: bool = False
    order: ReadingOrder | None = ReadingOrder.THERE_AND_BACK
    each: int = 1


@dataclass(frozen=True, slots=True)
class Arranged:
    """What an import would write: the readings, their places, how many of those get no spot.

    `again` counts the places that have readings in the survey already.
    """

    readings: tuple[LightReading, ...]
    places: int
    unplaced: int
    again: int


def read_log(path: Path, *, unit: LightUnit | None = None, on: date | None = None) -> MeterLog:
    """Return what a meter's log holds.

    Raises ImportRefusedError when it cannot be read or holds no reading, as UnitUnknownError where
    only its unit is missing.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ImportRefusedError(
                "“{name}” is far too large for a meter log, so nothing was imported; "
                "choose the file the meter wrote.",
                name=path.name,
            )
        data = path.read_bytes()
    except OSError as error:
        raise ImportRefusedError(
            "“{name}” cannot be read ({reason}), so nothing was imported; check that "
            "it is there and may be read.",
            name=path.name,
            reason=why(error, path),
        ) from error
    return read_meter_log(data, unit=unit, on=on)


def usual_placing(session: Session, survey: LightSurvey, log: MeterLog) -> Placing:
    """Return what a log is most likely to need: names where they are the points' own."""
    grid = grid_of_lot(session, survey)
    if grid is None:
        return Placing(order=None)
    labels = [reading.label for reading in log.readings if reading.label]
    named = sum(grid.named(label) is not None for label in labels)
    return Placing(by_name=named > len(log.readings) / 2)


def arrange(session: Session, survey: LightSurvey, log: MeterLog, placing: Placing) -> Arranged:
    """Return what an import would write; nothing is written."""
    grid, known = grid_of_lot(session, survey), readings(session, survey.id)
    first = next_position(session, survey.id)
    made: list[LightReading] = []
    unplaced = again = 0
    groups = list(_groups(log.readings, placing.each))
    spots = _spots([group[0].label for group in groups], grid, known, placing)
    taken = {light_reading.label.casefold() for light_reading in known if light_reading.label}
    for number, (group, spot) in enumerate(zip(groups, spots, strict=True), start=1):
        label = _label(group, spot, grid, number, placing.each)
        unplaced += spot is None
        again += label.casefold() in taken
        for meter_reading in group:
            made.append(_reading(survey.id, meter_reading, label, spot, first + len(made)))
    return Arranged(tuple(made), len(groups), unplaced, again)


def import_log(
    session: Session,
    survey_id: LightSurveyId,
    log: MeterLog,
    placing: Placing,
    *,
    origin: object = None,
) -> int:
    """Write every reading of a log as one step and return how many.

    The first readings of a survey bring their meter, unit and smallest step with them.
    """
    db = session.document.db
    survey = find_survey(session, survey_id)
    new = arrange(session, survey, log, placing).readings
    known = readings(session, survey_id)
    with session.edit(
        N_(
            "Import {things} into {survey}",
            things=counted("1 reading", "{count} readings", len(new)),
            survey=survey.name,
        ),
        origin=origin,
    ):
        if not known:
            LIGHT_SURVEY.update(db, _as_measured(survey, log))
        for reading in new:
            LIGHT_READING.insert(db, reading)
    return len(new)


def _as_measured(survey: LightSurvey, log: MeterLog) -> LightSurvey:
    return replace(
        survey,
        unit=log.unit,
        resolution=log.resolution or survey.resolution,
        meter=survey.meter or log.meter,
    )


def _groups(taken: Iterable[MeterReading], each: int) -> Iterator[list[MeterReading]]:
    """Yield the readings place by place: of one label, or so many without one in a row."""
    labelled: dict[str, list[MeterReading]] = {}
    order: list[list[MeterReading]] = []
    loose: list[MeterReading] = []
    for meter_reading in taken:
        label = meter_reading.label.strip().casefold()
        if label and label in labelled:
            labelled[label].append(meter_reading)
        elif label:
            order.append([meter_reading])
            labelled[label] = order[-1]
        elif loose and len(loose) < each:
            loose.append(meter_reading)
        else:
            loose = [meter_reading]
            order.append(loose)
    yield from order


def _spots(
    labels: Iterable[str], grid: LotGrid | None, known: Iterable[LightReading], placing: Placing
) -> list[LotPoint | None]:
    """Return the point of each place; what is called like a point goes there first."""
    wanted = list(labels)
    if grid is None:
        return [None] * len(wanted)
    known = list(known)
    before = _places_before(known, grid)
    named = [
        before.get(label.strip().casefold()) or (grid.named(label) if placing.by_name else None)
        for label in wanted
    ]
    if placing.order is None:
        return named
    spots = {(light_reading.x, light_reading.y) for light_reading in known}
    labels_taken = {light_reading.label.casefold() for light_reading in known}
    free = iter([
        lot_point
        for lot_point in grid.in_order(placing.order)
        if lot_point not in named and tuple(lot_point.at) not in spots
        and lot_point.name.casefold() not in labels_taken
    ])  # fmt: skip
    return [next(free, None) if lot_point is None else lot_point for lot_point in named]


def _places_before(known: Iterable[LightReading], grid: LotGrid) -> dict[str, LotPoint]:
    """Return where places with names of their own, such as “Pole 3”, were read before."""
    return {
        light_reading.label.casefold(): LotPoint(
            light_reading.label, Point(light_reading.x, light_reading.y), -1, -1
        )
        for light_reading in known
        if light_reading.x is not None
        and light_reading.y is not None
        and light_reading.label
        and not light_reading.label.isdigit()
        and grid.named(light_reading.label) is None
    }


def _label(
    group: list[MeterReading], spot: LotPoint | None, grid: LotGrid | None, number: int, each: int
) -> str:
    """Return what a place is called: as in the log, or as its point.

    The point's name is taken where the log only numbers the place, or calls it like another point.
    """
    label = group[0].label.strip()
    if spot is not None and (not label or label.isdigit() or (grid and grid.named(label))):
        return spot.name
    return label or (str(number) if each > 1 else "")


def _reading(
    survey_id: LightSurveyId,
    meter_reading: MeterReading,
    label: str,
    spot: LotPoint | None,
    position: int,
) -> LightReading:
    return LightReading(
        id=LightReadingId(new_id()),
        survey_id=survey_id,
        lux=meter_reading.lux,
        unit=meter_reading.unit,
        label=label,
        x=spot and spot.at.x,
        y=spot and spot.at.y,
        at=meter_reading.at,
        clock_wrong=meter_reading.clock_wrong,
        position=position,
    )
