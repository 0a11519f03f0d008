"""Read the logs that light meters write: text or CSV, in many manners and with many faults.

Every reading that can be used is kept, even where the meter's clock was wrong; every line that
holds none is named with its number and the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cpted_audit.domain.plans.lighting import (
    LightUnit,
    MeterLog,
    MeterReading,
    RefusedLine,
    is_light,
)
from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.light_meter.cells import (
    Amount,
    NoReading,
    Style,
    Unit,
    amount,
    day_in,
    style_of,
    unit_in,
)
from cpted_audit.interchange.light_meter.heads import columns_in, note_in
from cpted_audit.interchange.light_meter.lines import Found, ReadSoFar, under_heads, without_heads
from cpted_audit.interchange.light_meter.rows import Row, rows_of

_MOST_PLACES = 6
"""Decimals of the finest meter there may be; a number with more was worked out, not read."""


class UnitUnknownError(ImportRefusedError):
    """The log does not say whether it is in lux or foot-candles; ask, and read it again."""


def read_meter_log(
    data: bytes, *, unit: LightUnit | None = None, on: date | None = None
) -> MeterLog:
    """Return the readings of a meter's log, and the lines that hold none.

    `unit` is taken where the log names none, `on` where it tells times without a day.

    Raises:
        UnitUnknownError: neither the log nor `unit` says what the numbers are in.
        ImportRefusedError: it is no log, or holds nothing that is a reading.
    """
    rows = rows_of(data)
    style = style_of(cell for row in rows for cell in row.cells)
    has_heads = any(columns_in(row) for row in rows)
    told = ReadSoFar(unit=Unit(unit, 1.0) if unit else None, day=on, has_heads=has_heads)
    found: list[Found] = []
    refused: list[RefusedLine] = []
    for row in rows:
        for one in _row(row, told, style):
            if isinstance(one, Found):
                one.unit = one.amount.unit or one.unit or told.unit
                one.text = row.text[:200]
                found.append(one)
            else:
                refused.append(RefusedLine(line=row.line, text=row.text[:200], reason=one))
    readings = list(_readings(found, told, refused))
    if not readings:
        raise ImportRefusedError(
            "The file has no reading that could be understood, so nothing was imported. Check "
            "that it is the meter log, with a column of readings in lux or foot-candles."
        )
    return MeterLog(
        readings=tuple(readings),
        refused=tuple(sorted(refused, key=lambda one: one.line)),
        unit=readings[0].unit,
        resolution=told.step or _resolution(found),
        meter=told.meter,
    )


def _readings(
    found: Sequence[Found], told: ReadSoFar, refused: list[RefusedLine]
) -> Iterator[MeterReading]:
    """Yield the readings in lux; those that no meter shows go to the refused."""
    for one in found:
        one.unit = one.unit or told.unit  # which may stand at the end of the log
        if one.unit is None:
            raise UnitUnknownError(
                "The file does not say whether its readings are in lux or foot-candles, so nothing "
                "was imported. Look at the meter's display and choose."
            )
        lux = one.amount.value * one.unit.lux
        if is_light(lux):
            yield MeterReading(
                line=one.line, label=one.label, lux=lux, unit=one.unit.kind, at=one.at,
                clock_wrong=one.clock_wrong,
            )  # fmt: skip
        else:
            refused.append(RefusedLine(line=one.line, text=one.text, reason=NoReading.BEYOND))


def _resolution(found: Sequence[Found]) -> float:
    """Return the smallest step in lux by the most decimals written, of several units the largest.

    A meter that writes 12 for 12.0 elsewhere writes a decimal, so the most are the meter's.
    """
    places: dict[Unit, int] = {}
    for one in found:
        assert one.unit is not None  # noqa: S101 - settled before
        places[one.unit] = max(places.get(one.unit, 0), min(one.amount.places, _MOST_PLACES))
    return max(10.0**-most * unit.lux for unit, most in places.items())


# One row


def _row(row: Row, told: ReadSoFar, style: Style) -> Iterator[Found | str]:
    """Yield the readings of a row and the reasons for those it lacks; learn what it tells."""
    columns = columns_in(row, told.heads)
    if columns:
        told.columns, told.heads = columns, row.cells
        told.unit = next((unit for kind, unit in columns if kind == "value" and unit), told.unit)
    elif note := note_in(row, style, in_table=bool(told.columns)):
        _learn(*note, told, style)
    elif told.columns:
        yield from under_heads(row, told, style)
    elif not told.has_heads:
        yield from without_heads(row, told, style)


def _learn(kind: str, value: str, told: ReadSoFar, style: Style) -> None:
    if kind == "meter":
        told.meter = value
    elif kind == "day":
        told.day = day_in(value, style) or told.day
    elif kind == "unit":
        told.unit = unit_in(value) or told.unit
    elif kind == "resolution":
        step = amount(value, style)
        unit = step.unit or told.unit if isinstance(step, Amount) else None
        if isinstance(step, Amount) and unit and step.value > 0:
            told.step = step.value * unit.lux
