"""The order in which exterior doors should be numbered, along the outlines or else by sides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from cpted_audit.domain.ids import BuildingId, DoorId
from cpted_audit.domain.registers.access import Door, DoorState, Side
from cpted_audit.domain.registers.door_number import DoorNumber, read_number
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    SiteFacts,
)

_FIRST_TRIED = 12
"""So many doors of the lowest numbers are tried as the first of a building."""

_UNNUMBERED = (1_000_000, 0, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorFacts:
    """An exterior door and what the audit knows of it.

    `along` is the way along its building's outline, clockwise from above, as a share of the whole;
    None where it stands on no outline. `has_key` is None where no key is listed yet. `side` is as
    said, or else as the plan has it; `sides` are those the plan allows, empty where it does not
    know. `outline` tells outlines of a building apart.
    """

    door: Door
    building_id: BuildingId | None = None
    side: Side | None = None
    sides: frozenset[Side] = frozenset()
    plan_side: Side | None = None
    along: float | None = None
    outline: str = ""
    has_photo: bool = False
    has_key: bool | None = None
    number: DoorNumber | None = field(init=False, compare=False)
    """The parts of its number, or None where it has none that can be read."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", read_number(self.door.number))

    @property
    def id(self) -> DoorId:
        """The door's id."""
        return self.door.id


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorRun:
    """Doors of one building in the order of their numbers, from its first door on.

    `unordered` are those whose place in the order is not known. `by_sides` tells that no door of
    the building stands on an outline, so that only the sides were looked at.
    """

    building_id: BuildingId | None
    doors: tuple[DoorFacts, ...]
    unordered: tuple[DoorFacts, ...] = ()
    by_sides: bool = False


def runs(doors: Iterable[DoorFacts], facts: SiteFacts) -> list[DoorRun]:
    """Return the doors building by building, that of the start door first, the others by number."""
    used = [door for door in doors if door.door.state is not DoorState.REMOVED]
    made = [_run(list(group), facts) for group in _by_building(used)]
    return sorted(made, key=lambda run: _rank(run, facts))


def in_order(doors: Sequence[DoorFacts]) -> set[DoorId]:
    """Return the doors that are numbered in order: the most that rise, whichever are blamed."""
    numbered = [door for door in doors if door.number is not None]
    return {numbered[place].id for place in rising([_key(door) for door in numbered])}


def rising(keys: Sequence[tuple[int, int, str]]) -> list[int]:
    """Return the places of a longest stretch of strictly rising keys."""
    tails: list[tuple[int, int, str]] = []
    ends: list[int] = []
    before: list[int] = []
    for place, key in enumerate(keys):
        length = bisect_left(tails, key)
        before.append(ends[length - 1] if length else -1)
        if tails[length : length + 1] != [key]:  # of two equal ones the first is kept
            tails[length : length + 1] = [key]
            ends[length : length + 1] = [place]
    found = []
    place = ends[-1] if ends else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]


def _by_building(doors: Sequence[DoorFacts]) -> Iterable[Iterable[DoorFacts]]:
    ordered = sorted(doors, key=lambda door: (door.building_id or "", door.door.position, door.id))
    return [list(group) for _, group in groupby(ordered, key=lambda door: door.building_id)]


def _rank(run: DoorRun, facts: SiteFacts) -> tuple[bool, tuple[int, int, str], str]:
    everyone = (*run.doors, *run.unordered)
    starts = any(door.id == facts.start_door_id for door in everyone)
    keys = sorted(_key(door) for door in run.doors or everyone if door.number)
    middle = keys[len(keys) // 2] if keys else _UNNUMBERED  # a stray number moves no building
    return (not starts, middle, run.building_id or "")


def _run(doors: list[DoorFacts], facts: SiteFacts) -> DoorRun:
    building_id = doors[0].building_id
    placed = [door for door in doors if door.along is not None]
    if not placed:
        known = [door for door in doors if door.side is not None]
        return DoorRun(
            building_id=building_id, doors=tuple(_by_sides(known, facts)), by_sides=True,
            unordered=tuple(door for door in doors if door.side is None),
        )  # fmt: skip
    outline = max(
        sorted({door.outline for door in placed}),
        key=lambda name: sum(door.outline == name for door in placed),
    )
    here = [door for door in placed if door.outline == outline]
    ordered = {door.id for door in here}
    return DoorRun(
        building_id=building_id,
        doors=tuple(_begun(_along(here, facts), facts)),
        unordered=tuple(door for door in doors if door.id not in ordered),
    )


def _along(doors: Sequence[DoorFacts], facts: SiteFacts) -> list[DoorFacts]:
    """Return doors in the direction of numbering from anywhere on."""
    ahead = facts.direction is not NumberingDirection.COUNTER_CLOCKWISE
    return sorted(doors, key=lambda door: ((door.along or 0.0) * (1 if ahead else -1), door.id))


def _begun(ring: list[DoorFacts], facts: SiteFacts) -> list[DoorFacts]:
    """Return doors round a building from its first on: the start door, or the one that fits best.

    The best of those with low numbers is where most numbers rise; of equals, the lowest itself.
    """
    starts = [door.id for door in ring]
    if facts.start_door_id in starts:
        begin = starts.index(facts.start_door_id)
        return ring[begin:] + ring[:begin]
    low = sorted(range(len(ring)), key=lambda place: (_key(ring[place]), ring[place].id))
    turned = [ring[begin:] + ring[:begin] for begin in low[:_FIRST_TRIED]]
    return max(turned, key=lambda doors: (len(in_order(doors)), _lead(doors)))


def _lead(doors: Sequence[DoorFacts]) -> tuple[int, str]:
    """Return a rank that is higher the lower the first door's number is."""
    number = doors[0].number
    return (-1_000_000 if number is None else -number.number, doors[0].id)


def _by_sides(doors: Sequence[DoorFacts], facts: SiteFacts) -> list[DoorFacts]:
    """Return doors by side in the direction of numbering, and by number within each side.

    The last of the first side's doors may stand beyond the corner, where the numbering comes round
    last: as many as leave most numbers rising.
    """
    ahead = facts.direction is not NumberingDirection.COUNTER_CLOCKWISE
    order = "ABCD" if ahead else "ADCB"
    start = next((door.side for door in doors if door.id == facts.start_door_id), Side.A) or Side.A
    begin = order.index(start.value)
    order = order[begin:] + order[:begin]
    ranked = sorted(
        doors, key=lambda door: (order.index((door.side or Side.A).value), _key(door), door.id)
    )
    first = [door for door in ranked if door.side is start]
    others = [door for door in ranked if door.side is not start]
    at = _round_the_corner([_rising_key(door) for door in first],
                           [_rising_key(door) for door in others])  # fmt: skip
    return [*first[:at], *others, *first[at:]]


_RisingKey = tuple[int, int, str] | None


def _round_the_corner(first: Sequence[_RisingKey], others: Sequence[_RisingKey]) -> int:
    """Return how many of the first side's doors stand before the others, so that most rise.

    Both are keys in the order of the doors, None for a door without a number; those of the first
    rise. A chain of the others goes between all of the first with lower numbers and all with higher
    ones, so the longest is the best of those that rise from the whole first side; of several the
    one is taken that ends highest, and of the places for it the last. O(n log n).
    """
    numbered = [key for key in first if key is not None]
    tails = sorted(set(numbered))
    best, end = len(tails), None
    below = list(tails)
    for key in others:
        if key is None:
            continue
        length = bisect_left(tails, key)
        tails[length : length + 1] = [key]
        whole = length + 1 + len(below) - bisect_right(below, key)
        if whole > best or (end is not None and whole == best and key > end):
            best, end = whole, key
    higher = None if end is None else next((key for key in below if key > end), None)
    if higher is None:
        return len(first)
    return max(place for place, key in enumerate(first) if key == higher)


def _rising_key(door: DoorFacts) -> _RisingKey:
    return None if door.number is None else door.number.key


def _key(door: DoorFacts) -> tuple[int, int, str]:
    return _UNNUMBERED if door.number is None else door.number.key


def shared_scope(scheme: NumberingScheme, found: Sequence[DoorRun]) -> list[list[DoorRun]]:
    """Return the runs whose numbers must differ: all of them, or each building's alone."""
    if scheme is NumberingScheme.GLOBAL:
        return [list(found)] if found else []
    return [[run] for run in found]
