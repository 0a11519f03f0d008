"""Readings of a lighting survey: typed by hand, corrected, removed; each is one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cpted_audit.analysis.lighting.numbers import light_text
from cpted_audit.domain.ids import LightReadingId, LightSurveyId, new_id
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import (
    BRIGHTEST,
    LightReading,
    LightUnit,
    is_light,
    to_lux,
)
from cpted_audit.errors import AuditError
from cpted_audit.session.lighting.surveys import find_survey, grid_of_lot
from cpted_audit.session.session import Session
from cpted_audit.store.tables import LIGHT_READING
from cpted_audit.words import N_, counted

LONGEST_LABEL = 100


def light_value(text: str) -> float:
    """Return the number typed off a meter, with a point or a comma; raises AuditError if none."""
    plain = text.strip().replace(",", ".")
    try:
        return float(plain)
    except ValueError as error:
        raise AuditError(
            "“{text}” is not a number, so nothing was written; type what the meter shows.",
            text=text.strip()[:20],
        ) from error


def find_reading(session: Session, reading_id: LightReadingId) -> LightReading:
    """Return a reading as it stands; raises AuditError where it was removed."""
    reading = LIGHT_READING.get(session.document.db, reading_id)
    if reading is None:
        raise AuditError("That reading is no longer there; nothing was changed.")
    return reading


def add_reading(
    session: Session,
    survey_id: LightSurveyId,
    value: float,
    *,
    label: str = "",
    at: Point | None = None,
    origin: object = None,
) -> LightReading:
    """Write a reading in the survey's unit and return it.

    With the name of a point of the lot's grid, and no other spot told, it is put there. Raises
    AuditError when no meter shows such a value.
    """
    survey = find_survey(session, survey_id)
    name, spot = _place(session, survey_id, label, at)
    reading = LightReading(
        id=LightReadingId(new_id()), survey_id=survey_id, lux=_lux(value, survey.unit),
        unit=survey.unit, label=name, x=spot and spot.x, y=spot and spot.y,
        position=next_position(session, survey_id),
    )  # fmt: skip
    with session.edit(N_("Read {reading}", reading=_told(reading)), origin=origin):
        LIGHT_READING.insert(session.document.db, reading)
    return reading


def change_value(
    session: Session, reading_id: LightReadingId, value: float, *, origin: object = None
) -> None:
    """Correct what was read, in the unit the meter showed; raises AuditError when impossible."""
    reading = find_reading(session, reading_id)
    changed = replace(reading, lux=_lux(value, reading.unit))
    with session.edit(N_("Correct to {reading}", reading=_told(changed)), origin=origin):
        LIGHT_READING.update(session.document.db, changed)


def rename_reading(
    session: Session, reading_id: LightReadingId, label: str, *, origin: object = None
) -> None:
    """Say where a reading was taken; the name of a point of the lot's grid puts it there."""
    reading = find_reading(session, reading_id)
    name, spot = _place(session, reading.survey_id, label, None)
    changed = replace(reading, label=name)
    if spot is not None:
        changed = replace(changed, x=spot.x, y=spot.y)
    with session.edit(N_("Name reading {reading}", reading=_told(changed)), origin=origin):
        LIGHT_READING.update(session.document.db, changed)


def remove_readings(
    session: Session, reading_ids: Sequence[LightReadingId], *, origin: object = None
) -> None:
    """Take readings away as one step."""
    found = [find_reading(session, light_reading_id) for light_reading_id in reading_ids]
    if not found:
        return
    what = counted("reading {reading}", "{count} readings", len(found), reading=_told(found[0]))
    with session.edit(N_("Remove {what}", what=what), origin=origin):
        for reading in found:
            LIGHT_READING.delete(session.document.db, reading.id)


def next_position(session: Session, survey_id: LightSurveyId) -> int:
    """Return the position of the next reading of a survey."""
    return int(
        session.document.db.execute(
            "SELECT coalesce(max(position), 0) + 1 FROM light_reading WHERE survey_id = ?",
            [survey_id],
        ).fetchone()[0]
    )


def _place(
    session: Session, survey_id: LightSurveyId, label: str, at: Point | None
) -> tuple[str, Point | None]:
    """Return the name and spot of a reading; a point's name is written as the grid writes it."""
    name = " ".join(label.split())[:LONGEST_LABEL]
    grid = grid_of_lot(session, find_survey(session, survey_id))
    point = None if grid is None or at is not None else grid.named(name)
    return (name, at) if point is None else (point.name, point.at)


def _lux(value: float, unit: LightUnit) -> float:
    lux = to_lux(value, unit)
    if not is_light(lux):
        raise AuditError(
            "A meter shows nothing below 0 and no more than the sun ({brightest:,.0f} "
            "lux), so nothing was written.",
            brightest=BRIGHTEST,
        )
    return lux


def _told(reading: LightReading) -> str:
    light = light_text(reading.lux, reading.unit)
    return N_("{light} at {where}", light=light, where=reading.label) if reading.label else light
