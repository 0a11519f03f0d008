"""What a cell of a register shows: its text, how it stands out, and what a screen reader says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any, NamedTuple

from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Door,
    DoorState,
    DoorUse,
    KeyBox,
    KeyStatus,
    Latches,
)
from cpted_audit.domain.registers.columns import Column, ColumnType, Names, Record
from cpted_audit.domain.registers.conditions import Condition, known_of
from cpted_audit.domain.registers.registers import register_of
from cpted_audit.domain.registers.values import MASK, value_text
from cpted_audit.session.registers.door_checks import WEEK
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.things.rows import natural_key
from cpted_audit.ui.headline_words import found_words
from cpted_audit.ui.words import day, day_of_year, tr

SOON = timedelta(days=60)
"""How long before its day something is said to expire soon."""
NOTHING = "–"
BLANK = (1,)
"""The key of a cell that says nothing."""


class CellLook(Enum):
    """How a text stands out, by the name of its colour; a sign or word says the same."""

    PLAIN = "text"
    MUTED = "muted"
    GOOD = "yes"
    WARNS = "partial"
    BAD = "no"


class ShownCell(NamedTuple):
    """One cell; `key` orders it among its column's, and sorts blanks last."""

    text: str
    look: CellLook = CellLook.PLAIN
    spoken: str = ""
    key: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CellContext:
    """What cells are seen with: names of other records, the day, and when a check is stale."""

    names: RegisterNames
    today: date
    stale_after: timedelta


def cell_of(record: Record, column: Column, context: CellContext) -> ShownCell:
    """Return what a record shows in a column."""
    field = _FIELDS.get(column.field)
    made = None if field is None else field(record, column, context)
    cell = made or _TYPES.get(column.type, _plain)(record, column, context)
    return cell._replace(key=_key(record, column, cell), spoken=cell.spoken or cell.text)


def shown_text(record: Record, column: Column, names: Names) -> str:
    """Return a value in the words of the window's language; empty where nobody said it."""
    value = getattr(record, column.field, None)
    if column.type is ColumnType.CHOICE and value is not None and column.choices:
        return tr(column.choices[value])
    if column.type is ColumnType.CHOICES and value and column.choices:
        return ", ".join(tr(column.choices[one]) for one in value)
    if column.type is ColumnType.DATE and value is not None:
        return day(value)
    if column.type is ColumnType.YES_NO and value is not None:
        return tr("Yes") if value else tr("No")
    return value_text(record, column, names)


def _key(record: Record, column: Column, cell: ShownCell) -> tuple[Any, ...]:
    value = getattr(record, column.field, None)
    if cell.text in {NOTHING, ""} or (value is None and column.type is not ColumnType.DERIVED
                                      and not column.follows_plan):  # fmt: skip
        return BLANK
    if column.type is ColumnType.DATE:
        return (0, value.toordinal() if isinstance(value, date) else 0)
    if column.type is ColumnType.NUMBER:
        return (0, value)
    return (0, natural_key(cell.text))


def _plain(record: Record, column: Column, context: CellContext) -> ShownCell:
    text = shown_text(record, column, context.names).replace("\n", " ")
    return ShownCell(text) if text else ShownCell(NOTHING, CellLook.MUTED, tr("nothing said"))


def _yes_no(record: Record, column: Column, _sight: CellContext) -> ShownCell:
    value = getattr(record, column.field)
    if value is None:
        return ShownCell("?", CellLook.WARNS, tr("not said"))
    return (
        ShownCell("✓", CellLook.GOOD, tr("Yes"))
        if value
        else ShownCell(NOTHING, CellLook.WARNS, tr("No"))
    )


def _secret(record: Record, column: Column, _sight: CellContext) -> ShownCell:
    kept = bool(getattr(record, column.field))
    return (
        ShownCell(MASK, CellLook.PLAIN, tr("hidden code"))
        if kept
        else ShownCell(NOTHING, CellLook.MUTED)
    )


def _latches(record: Record, _column: Column, _sight: CellContext) -> ShownCell:
    return {
        Latches.YES: ShownCell("✓", CellLook.GOOD, tr("Yes")),
        Latches.NO: ShownCell(tr("✕ no"), CellLook.BAD),
        Latches.PROPPED: ShownCell(tr("✕ propped"), CellLook.BAD),
        None: ShownCell("?", CellLook.WARNS, tr("not said")),
    }[getattr(record, "latches", None)]


def _where(record: Record, column: Column, context: CellContext) -> ShownCell | None:
    """Return a building or level that its place or plan contradicts so that it stands out."""
    text = shown_text(record, column, context.names)
    if not text or context.names.clashes.of(record) is None:
        return None
    spoken = tr("{level}, and its place or plan is elsewhere", level=text)
    return ShownCell(tr("! {level}", level=text), CellLook.WARNS, spoken)


def _checked(record: Record, _column: Column, context: CellContext) -> ShownCell:
    when = getattr(record, "checked_on", None)
    if when is None:
        return ShownCell(tr("never"), CellLook.WARNS, key=(0, 0))
    text = day_of_year(when) if when.year == context.today.year else day(when)
    if _is_watched(record) and context.today - when > WEEK:
        return ShownCell(tr("! {day}, due", day=text), CellLook.WARNS)
    if context.today - when > context.stale_after:
        return ShownCell(tr("! {day}, old", day=text), CellLook.WARNS)
    return ShownCell(text)


def _is_watched(record: Record) -> bool:
    """Return whether a record is a door that the weekly round looks at."""
    exterior = isinstance(record, Door) and record.use is DoorUse.EXTERIOR
    return exterior and getattr(record, "state", None) is DoorState.IN_USE


def _expires(record: Record, _column: Column, context: CellContext) -> ShownCell | None:
    when = getattr(record, "expires_on", None)
    if when is None:
        return None
    if when < context.today:
        return ShownCell(tr("✕ {day}, expired", day=day(when)), CellLook.BAD)
    if when - context.today <= SOON:
        return ShownCell(tr("! {day}, soon", day=day(when)), CellLook.WARNS)
    return ShownCell(day(when))


def _status(record: Record, column: Column, context: CellContext) -> ShownCell | None:
    lost = getattr(record, "status", None) is KeyStatus.LOST
    return (
        ShownCell(f"✕ {shown_text(record, column, context.names)}", CellLook.BAD) if lost else None
    )


def _state(record: Record, column: Column, context: CellContext) -> ShownCell | None:
    """Show the state as it is today: what expired is not in order, whatever was recorded."""
    text = shown_text(record, column, context.names)
    known = known_of(record, context.today)
    if known is not None and known.condition is Condition.EXPIRED:
        words = found_words(known.condition)
        told = tr("{found}; {state} when it was looked at last", found=words, state=text.lower())
        return ShownCell(f"✕ {words}", CellLook.BAD, told)
    match getattr(record, "state", None):
        case (
            MarkerState.DEFECT
            | MarkerState.MISSING
            | DoorState.BLOCKED
            | DoorState.OUT_OF_ORDER
            | DoorState.REMOVED
        ):
            return ShownCell(f"✕ {text}", CellLook.BAD)
        case MarkerState.IN_ORDER:
            return ShownCell(f"✓ {text}", CellLook.GOOD)
    return None


def _called(record: Record, column: Column, context: CellContext) -> ShownCell | None:
    """Say beside the name of a door or key box that it is gone or not to be relied on.

    The column that says so is hidden, or far to the right.
    """
    if not isinstance(record, Door | KeyBox) or column.field != register_of(record).name_field:
        return None
    known = known_of(record, context.today)
    if known is None or known.verdict.counts:
        return None
    state = shown_text(record, register_of(record).column("state"), context.names)
    name = shown_text(record, column, context.names)
    return ShownCell(f"{name} ✕ {state.lower()}".strip(), CellLook.BAD)


def _keys(record: Record, _column: Column, context: CellContext) -> ShownCell | None:
    """Say in red that no key opens an exterior door that can be opened from outside.

    Where no key is listed at all, nothing is said of the door.
    """
    if not isinstance(record, Door) or context.names.derived(record, "keys"):
        return None
    needs = record.use is DoorUse.EXTERIOR and AccessMethod.EXIT_ONLY not in record.access
    if needs and not context.names.has_keys:
        return ShownCell(NOTHING, CellLook.MUTED, tr("no keys are listed yet"))
    return ShownCell(tr("none"), CellLook.BAD, tr("no listed key opens it")) if needs else None


def _opens_all(record: Record, _column: Column, _sight: CellContext) -> ShownCell:
    every = getattr(record, "opens_all", False)
    return (
        ShownCell("✓", CellLook.PLAIN, tr("Yes"))
        if every
        else ShownCell(NOTHING, CellLook.MUTED, tr("No"))
    )


_How = Callable[[Record, Column, CellContext], ShownCell | None]
_FIELDS: Mapping[str, _How] = {
    "number": _called,
    "name": _called,
    "latches": _latches,
    "building_id": _where,
    "level_id": _where,
    "checked_on": _checked,
    "expires_on": _expires,
    "status": _status,
    "state": _state,
    "keys": _keys,
    "opens_all": _opens_all,
}
"""Fields that stand out by what they say."""
_TYPES: Mapping[ColumnType, Callable[[Record, Column, CellContext], ShownCell]] = {
    ColumnType.YES_NO: _yes_no,
    ColumnType.SECRET: _secret,
}
