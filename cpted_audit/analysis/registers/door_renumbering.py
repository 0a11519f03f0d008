"""Proposals for new door numbers, which leave nothing for the check of the numbers to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.analysis.registers.door_numbering import (
    everyone,
    expected_side,
    letters_in_use,
    prefix_of,
)
from cpted_audit.analysis.registers.door_order import (
    DoorFacts,
    DoorRun,
    in_order,
    runs,
    shared_scope,
)
from cpted_audit.domain.ids import BuildingId, DoorId
from cpted_audit.domain.registers.access import DoorState, Side
from cpted_audit.domain.registers.door_number import DoorNumber, after_letter
from cpted_audit.domain.registers.site_facts import SiteFacts
from cpted_audit.words import N_, counted, joined


class Renumber(StrEnum):
    """Which numbers may change."""

    FEWEST = "fewest"
    """Doors in order keep their numbers; others are put between: 12A. Gaps may stay."""
    ALL = "all"
    """Every door is numbered anew from 1 on, without gaps and letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """New numbers and sides for the doors that need them, and a sentence on what it does."""

    numbers: Mapping[DoorId, str]
    sides: Mapping[DoorId, Side]
    sentence: str


class _NoRoomError(Exception):
    """No number is left between two doors that keep theirs."""


def propose(
    doors: Iterable[DoorFacts],
    facts: SiteFacts,
    buildings: Mapping[BuildingId, str],
    how: Renumber,
) -> Proposal:
    """Return new numbers for the exterior doors that need one; `buildings` are names by id."""
    doors = list(doors)
    found = runs(doors, facts)
    letters = letters_in_use(found, buildings)
    gone = {door.number.number for door in doors if _is_gone(door) and door.number is not None}
    cores: dict[DoorId, DoorNumber] = {}
    shifted = False
    for scope in shared_scope(facts.scheme, found):
        try:
            cores |= _fewest(scope, gone) if how is Renumber.FEWEST else _all(scope)
        except _NoRoomError:
            shifted = True
            cores |= _all(scope)
    written = {
        door: _written(door, cores[door.id], prefix_of(door, facts, letters)) for door in _in(found)
    }
    numbers = {
        door.id: new
        for door, new in written.items()
        if door.number is None or new != door.number.text
    }
    sides = {
        door.id: side
        for door in _in(found)
        if (side := expected_side(door)) is not None and side is not door.door.side
    }
    return Proposal(
        numbers=numbers, sides=sides, sentence=_sentence(numbers, sides, shifted=shifted)
    )


def _written(door: DoorFacts, core: DoorNumber, prefix: str | None) -> str:
    """Return a number with what stands before it; where that is not known, what stood there."""
    kept = door.number.prefix if door.number else ""
    return core._replace(prefix=kept if prefix is None else prefix).text


def _all(scope: Sequence[DoorRun]) -> dict[DoorId, DoorNumber]:
    """Return numbers from 1 on in order."""
    return {door.id: DoorNumber(place) for place, door in enumerate(_in(scope), start=1)}


def _fewest(scope: Sequence[DoorRun], gone: set[int]) -> dict[DoorId, DoorNumber]:
    """Return the numbers kept, and for the other doors some that fit between them.

    Raises _NoRoomError where no number and no letter fits.
    """
    line = [door for run in scope for door in run.doors]
    right = in_order(line)
    cores = {door.id: door.number.core() for door in line if door.id in right and door.number}
    loose = [door for run in scope for door in run.unordered]
    used = set(cores.values())
    for door in loose:
        if door.number is not None and door.number.core() not in used:
            cores[door.id] = door.number.core()
            used.add(door.number.core())
    taken = gone | {number.number for number in used}
    for place, door in enumerate(line):
        if door.id not in cores:
            before = cores[line[place - 1].id] if place else None
            after = next((cores[each.id] for each in line[place:] if each.id in cores), None)
            cores[door.id] = _between(before, after, taken, used)
            used.add(cores[door.id])
            taken.add(cores[door.id].number)
    for door in loose:
        if door.id not in cores:
            cores[door.id] = DoorNumber(max(taken, default=0) + 1)
            taken.add(cores[door.id].number)
    return cores


def _between(
    before: DoorNumber | None,
    after: DoorNumber | None,
    taken: set[int],
    used: set[DoorNumber],
) -> DoorNumber:
    """Return the number of a door between two: a free one, or that before with a letter."""
    low = 0 if before is None else before.number
    high = max((*taken, low)) + 2 if after is None else after.number
    free = next((number for number in range(low + 1, high) if number not in taken), None)
    if free is not None:
        return DoorNumber(free)
    if before is None:
        raise _NoRoomError
    inserted = before
    while inserted in used:
        inserted = DoorNumber(inserted.number, after_letter(inserted.letters))
    if len(inserted.letters) > 2 or (after is not None and inserted.key >= after.key):
        raise _NoRoomError
    return inserted


def _sentence(numbers: Mapping[DoorId, str], sides: Mapping[DoorId, Side], *, shifted: bool) -> str:
    if not numbers and not sides:
        return N_("Every number is as it should be; nothing would change.")
    doors = {*numbers, *sides}
    many = counted(
        "1 door would change; their signs and labels change with them.",
        "{count} doors would change; their signs and labels change with them.",
        len(doors),
    )
    why = N_("No number was free between some doors, so all were renumbered.")
    return joined(" ", (many, why)) if shifted else many


def _in(found: Iterable[DoorRun]) -> list[DoorFacts]:
    return [door for run in found for door in everyone(run)]


def _is_gone(door: DoorFacts) -> bool:
    return door.door.state is DoorState.REMOVED
