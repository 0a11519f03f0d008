"""Read the logs that light meters write: text or CSV, in many manners and with many faults.

Every reading that can be used is kept, even where the meter's clock was wrong; every line that
holds none is named with its number and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

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
    Columns,
    MeterUnit,
    NoReading,
    Style,
    amount,
    clock_in,
    columns_in,
    day_in,
    is_moment,
    moment,
    note_in,
    shows_day,
    style_of,
    unit_in,
)
from cpted_audit.interchange.light_meter.rows import MeterRow, rows_of
from cpted_audit.words import N_

FIRST_YEAR, LAST_YEAR = 2005, 2100
"""A meter's clock that shows an earlier year was never set, for they start in 1970 or 2000; one
that shows a later year was set wrong."""

# The readings in one line of a meter's log, or why it holds none.


_SUMMARIES = re.compile(
    r"(average|avg|mean|median|min|minimum|max|maximum|sum|total|std.*|deviation)\W*", re.IGNORECASE
)


@dataclass(slots=True)
class ReadSoFar:
    """What the lines read so far have told about those that follow."""

    unit: MeterUnit | None
    day: date | None
    has_heads: bool
    columns: Columns = field(default_factory=list)
    heads: tuple[str, ...] | None = None
    meter: str = ""
    step: float | None = None
    last: datetime | None = None


@dataclass(slots=True)
class FoundReading:
    """A reading as written: its unit if any is known, and where and when it was taken."""

    line: int
    label: str
    amount: Amount
    unit: MeterUnit | None
    at: datetime | None
    clock_wrong: bool
    text: str = ""


def under_heads(row: MeterRow, told: ReadSoFar, style: Style) -> Iterator[FoundReading | str]:
    """Yield the readings of a row by the heads above it: one, or several of one place."""
    cells = list(row.cells)
    if any(cells[len(told.columns) :]):
        yield N_(
            "its cells ({count}) are not as many as the heads ({count2})",
            count=len(cells),
            count2=len(told.columns),
        )
        return
    cells += [""] * (len(told.columns) - len(cells))
    by_kind: dict[str, list[str]] = {}
    for (kind, _), cell in zip(told.columns, cells, strict=False):
        by_kind.setdefault(kind, []).append(cell)
    values = [
        (cell, unit)
        for (kind, unit), cell in zip(told.columns, cells, strict=False)
        if kind == "value"
    ]
    if len(values) > 1 and any(cell for cell, _ in values):
        values = [(cell, unit) for cell, unit in values if cell]  # fewer readings at this place
    said = unit_in(" ".join(by_kind.get("unit", [])))
    at, wrong = _moment(by_kind.get("when"), told, style)
    first = next(n for n, (kind, _) in enumerate(told.columns) if kind == "value")
    beside = [cells[n] for n, (kind, _) in enumerate(told.columns[:first]) if not kind]
    label = _label(by_kind, beside)
    for cell, unit in values:
        yield _reading(row.line, label, cell, said or unit, at, style, wrong=wrong)


def _label(by_kind: dict[str, list[str]], beside: Sequence[str]) -> str:
    """Return what a place is called: its label, its row and column, or what stands beside."""
    label = " ".join(filter(None, by_kind.get("label", [])))
    row, column = ("".join(by_kind.get(kind, [])) for kind in ("row", "column"))
    if row and column:
        grid = f"R{row} C{column}" if row.isdigit() and column.isdigit() else f"{row}{column}"
        return f"{label} {grid}".strip()
    found = label or row or column or " ".join(filter(None, beside))
    return found or "".join(by_kind.get("number", []))


def without_heads(row: MeterRow, told: ReadSoFar, style: Style) -> Iterator[FoundReading | str]:
    """Read a row by what its cells look like: times, a unit, names, and the reading or readings."""
    times = [cell for cell in row.cells if is_moment(cell)]
    rest = [part for cell in row.cells if cell not in times for part in _named(cell, style)]
    units = [cell for cell in rest if unit_in(cell) and not any(map(str.isdigit, cell))]
    rest = [cell for cell in rest if cell not in units]
    read = [(cell, amount(cell, style)) for cell in rest]
    usable = [cell for cell, value in read if value is not NoReading.WORDS]
    if not usable:
        if any(character.isdigit() for character in row.text):
            yield NoReading.WORDS
        return  # a title above the table
    names = [cell for cell, value in read if value is NoReading.WORDS]
    with_unit = [cell for cell, value in read if isinstance(value, Amount) and value.unit]
    values = with_unit or usable
    if not with_unit and len(values) > 1:
        if names or len(values) > 2:
            yield NoReading.SEVERAL
            return
        names, values = values[:1], values[1:]
    at, wrong = _moment(times or None, told, style)
    for cell in values:
        unit = unit_in(" ".join(units))
        yield _reading(row.line, " ".join(names), cell, unit, at, style, wrong=wrong)


def _named(cell: str, style: Style) -> Iterator[str]:
    """Cut “A1: 3.2 fc” into name and reading; leave anything else whole."""
    name, sign, value = cell.partition(":")
    if sign and amount(value, style) is not NoReading.WORDS:
        yield from (name.strip(), value.strip()) if value.strip() else (name.strip(),)
    elif cell:
        yield cell


def _reading(
    line: int, label: str, cell: str, unit: MeterUnit | None, at: datetime | None, style: Style, *,
    wrong: bool,
) -> FoundReading | str:  # fmt: skip
    reading = amount(cell, style)
    if _SUMMARIES.fullmatch(label):
        return NoReading.SUMMARY
    if isinstance(reading, NoReading):
        return (
            reading
            if reading is not NoReading.WORDS
            else N_("“{cell}” is not a number", cell=cell[:40])
        )
    if reading.value < 0:
        return NoReading.NEGATIVE
    return FoundReading(line, label[:100], reading, unit, at, wrong)


def _moment(cells: list[str] | None, told: ReadSoFar, style: Style) -> tuple[datetime | None, bool]:
    """Return when a reading was taken, and whether the clock that says so was wrong.

    It was wrong where it says nothing, shows an impossible year, or goes back.
    """
    if cells is None:
        return None, False
    text = " ".join(cells)
    named, clock = day_in(text, style), clock_in(text)
    at = moment(named or told.day, clock)
    if named is None and shows_day(text):
        return None, True
    if at is None:
        return None, not FIRST_YEAR <= named.year <= LAST_YEAR if named else clock is None
    if named is None and told.last and at.year < LAST_YEAR and at + timedelta(hours=12) < told.last:
        at += timedelta(days=1)  # a time without a day, after midnight
        told.day = at.date()
    if not FIRST_YEAR <= at.year <= LAST_YEAR or (told.last is not None and at < told.last):
        return at, True
    told.last = at
    return at, False


_MOST_PLACES = 6
"""Decimals of the finest meter there may be; a number with more was worked out, not read."""


class UnitUnknownError(ImportRefusedError):
    """The log does not say whether it is in lux or foot-candles; ask, and read it again."""


def read_meter_log(
    data: bytes, *, unit: LightUnit | None = None, on: date | None = None
) -> MeterLog:
    """Return the readings of a meter's log, and the lines that hold none.

    `unit` is taken where the log names none, `on` where it tells times without a day.

    Raises UnitUnknownError when neither the log nor `unit` says what the numbers are in;
    ImportRefusedError when it is no log, or holds nothing that is a reading.
    """
    rows = rows_of(data)
    style = style_of(cell for row in rows for cell in row.cells)
    has_heads = any(columns_in(row) for row in rows)
    told = ReadSoFar(unit=MeterUnit(unit, 1.0) if unit else None, day=on, has_heads=has_heads)
    found: list[FoundReading] = []
    refused: list[RefusedLine] = []
    for row in rows:
        for reading in _row(row, told, style):
            if isinstance(reading, FoundReading):
                reading.unit = reading.amount.unit or reading.unit or told.unit
                reading.text = row.text[:200]
                found.append(reading)
            else:
                refused.append(RefusedLine(line=row.line, text=row.text[:200], reason=reading))
    readings = list(_readings(found, told, refused))
    if not readings:
        raise ImportRefusedError(
            "The file has no reading that could be understood, so nothing was imported. Check "
            "that it is the meter log, with a column of readings in lux or foot-candles."
        )
    return MeterLog(
        readings=tuple(readings),
        refused=tuple(sorted(refused, key=lambda refused_line: refused_line.line)),
        unit=readings[0].unit,
        resolution=told.step or _resolution(found),
        meter=told.meter,
    )


def _readings(
    found: Sequence[FoundReading], told: ReadSoFar, refused: list[RefusedLine]
) -> Iterator[MeterReading]:
    """Yield the readings in lux; those that no meter shows go to the refused."""
    for reading in found:
        reading.unit = reading.unit or told.unit  # which may stand at the end of the log
        if reading.unit is None:
            raise UnitUnknownError(
                "The file does not say whether its readings are in lux or foot-candles, so nothing "
                "was imported. Look at the meter's display and choose."
            )
        lux = reading.amount.value * reading.unit.lux
        if is_light(lux):
            yield MeterReading(
                line=reading.line, label=reading.label, lux=lux, unit=reading.unit.kind,
                at=reading.at, clock_wrong=reading.clock_wrong,
            )  # fmt: skip
        else:
            refused.append(
                RefusedLine(line=reading.line, text=reading.text, reason=NoReading.BEYOND)
            )


def _resolution(found: Sequence[FoundReading]) -> float:
    """Return the smallest step in lux by the most decimals written, of several units the largest.

    A meter that writes 12 for 12.0 elsewhere writes a decimal, so the most are the meter's.
    """
    places: dict[MeterUnit, int] = {}
    for reading in found:
        assert reading.unit is not None  # noqa: S101 - settled before
        places[reading.unit] = max(
            places.get(reading.unit, 0), min(reading.amount.places, _MOST_PLACES)
        )
    return max(10.0**-most * unit.lux for unit, most in places.items())


# One row


def _row(row: MeterRow, told: ReadSoFar, style: Style) -> Iterator[FoundReading | str]:
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
