"""On which level the rooms of a new audit lie: as it is said, as their numbers tell, or spread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cpted_audit.domain.places.site import Level
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plans.marker import MarkerKind

Countable = SpaceType | MarkerKind
"""A kind of place, or of thing in a register."""

FLAT = frozenset(
    {
        SpaceType.BUILDING_EXTERIOR, SpaceType.EXTERIOR_DOOR, SpaceType.MAIN_ENTRY,
        SpaceType.STAIR, SpaceType.ELEVATOR, SpaceType.BUILDING_SYSTEMS,
    }
)  # fmt: skip
"""Kinds that stand on the ground or go through all levels; the others are spread over them."""


class Room(NamedTuple):
    """One place or thing as it is asked for; blank and 0 is what nobody has said."""

    name: str = ""
    level: int = 0
    """Counted from 1, the lowest."""


def told_levels(rooms: Mapping[Countable, Sequence[str | Room]]) -> int:
    """Return how many levels names tell of: by “on level 2”, or by rooms 101–112 and 201–212."""
    said = max((as_room(one).level for many in rooms.values() for one in many), default=0)
    hundreds = {
        floor
        for kind, many in rooms.items()
        if is_spread(kind)
        for one in many
        if (floor := _floor(as_room(one).name)) is not None
    }
    numbered = max(hundreds, default=0)
    if hundreds != set(range(1, numbered + 1)):
        numbered = 0
    return max(1, said, numbered)


def is_spread(kind: Countable) -> bool:
    """Return whether places of a kind are rooms that lie on one level or another."""
    return isinstance(kind, SpaceType) and kind not in FLAT


def as_room(room: str | Room) -> Room:
    """Return a room of a name, or the room itself."""
    return room if isinstance(room, Room) else Room(room)


def _floor(name: str) -> int | None:
    """Return the hundreds of a room number, such as 2 for “Room 214A”; None for no such number."""
    found = re.search(r"(?<!\d)(\d{1,2})\d\d(?:\D|$)", name)
    return int(found[1]) if found and int(found[1]) > 0 else None


def told_by_number(room: Room, levels: Sequence[Level]) -> int:
    """Return which level a room's number tells, such as that of Level 2 for Room 214; 0 for none.

    A basement or a mezzanine is no hundred of rooms: levels without a number are never told so.
    """
    floor = _floor(room.name)
    if len(levels) == 1 or floor is None:
        return 0
    named = (
        number
        for number, level in enumerate(levels, start=1)
        if re.search(rf"(?<!\d){floor}$", level.name)
    )
    return next(named, 0)


def spread(count: int, levels: int) -> list[int]:
    """Return a level for each of some rooms: evenly, the lower levels first."""
    each, more = divmod(count, levels)
    return [
        level for level in range(1, levels + 1) for _ in range(each + (1 if level <= more else 0))
    ]
