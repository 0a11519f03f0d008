"""The readings in one line of a meter's log, or why it holds none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from cpted_audit.interchange.light_meter.cells import (
    Amount,
    NoReading,
    Style,
    Unit,
    amount,
    clock_in,
    day_in,
    is_moment,
    moment,
    shows_day,
    unit_in,
)
from cpted_audit.interchange.light_meter.heads import Columns
from cpted_audit.interchange.light_meter.rows import Row

FIRST_YEAR, LAST_YEAR = 2005, 2100
"""A meter's clock that shows an earlier year was never set, for they start in 1970 or 2000; one
that shows a later year was set wrong."""

_SUMMARIES = re.compile(
    r"(average|avg|mean|median|min|minimum|max|maximum|sum|total|std.*|deviation)\W*", re.IGNORECASE
)


@dataclass(slots=True)
class ReadSoFar:
    """What the lines read so far have told about those that follow."""

    unit: Unit | None
    day: date | None
    has_heads: bool
    columns: Columns = field(default_factory=list)
    heads: tuple[str, ...] | None = None
    meter: str = ""
    step: float | None = None
    last: datetime | None = None


@dataclass(slots=True)
class Found:
    """A reading as written: its unit if any is known, and where and when it was taken."""

    line: int
    label: str
    amount: Amount
    unit: Unit | None
    at: datetime | None
    clock_wrong: bool
    text: str = ""


def under_heads(row: Row, told: ReadSoFar, style: Style) -> Iterator[Found | str]:
    """Yield the readings of a row by the heads above it: one, or several of one place."""
    cells = list(row.cells)
    if any(cells[len(told.columns) :]):
        yield f"it has {len(cells)} cells under {len(told.columns)} heads"
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


def without_heads(row: Row, told: ReadSoFar, style: Style) -> Iterator[Found | str]:
    """Read a row by what its cells look like: times, a unit, names, and the reading or readings."""
    times = [cell for cell in row.cells if is_moment(cell)]
    rest = [part for cell in row.cells if cell not in times for part in _named(cell, style)]
    units = [cell for cell in rest if unit_in(cell) and not any(map(str.isdigit, cell))]
    rest = [cell for cell in rest if cell not in units]
    read = [(cell, amount(cell, style)) for cell in rest]
    usable = [cell for cell, one in read if one is not NoReading.WORDS]
    if not usable:
        if any(character.isdigit() for character in row.text):
            yield NoReading.WORDS
        return  # a title above the table
    names = [cell for cell, one in read if one is NoReading.WORDS]
    with_unit = [cell for cell, one in read if isinstance(one, Amount) and one.unit]
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
    line: int, label: str, cell: str, unit: Unit | None, at: datetime | None, style: Style, *,
    wrong: bool,
) -> Found | str:  # fmt: skip
    one = amount(cell, style)
    if _SUMMARIES.fullmatch(label):
        return NoReading.SUMMARY
    if isinstance(one, NoReading):
        return one if one is not NoReading.WORDS else f"“{cell[:40]}” is not a number"
    if one.value < 0:
        return NoReading.NEGATIVE
    return Found(line, label[:100], one, unit, at, wrong)


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
