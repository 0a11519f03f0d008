"""What a new audit starts from, and the buildings, places, doors and things it comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from cpted_audit import policy
from cpted_audit.domain.ids import (
    BuildingId,
    DoorId,
    FixtureId,
    KeyBoxId,
    LevelId,
    PlaceId,
    SiteId,
    new_id,
)
from cpted_audit.domain.places.site import GROUNDS, Building, Level, Person, Place, Site
from cpted_audit.domain.places.space_type import (
    SPACE_TYPES,
    Automatic,
    SpaceType,
    kind_words,
    numbered_name,
)
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import Door, KeyBox
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.policy import decided
from cpted_audit.session.places.room_levels import (
    Countable,
    Room,
    as_room,
    is_spread,
    spread,
    told_by_number,
    told_levels,
)
from cpted_audit.session.things.door_places import called_by, door_name

MOST_OF_A_KIND = 2000
MOST_LEVELS = 30

_PLACES = {kind.value for kind in SpaceType}
THINGS: tuple[MarkerKind, ...] = tuple(
    kind
    for of in REGISTERS
    for kind in of.kinds
    if kind is not MarkerKind.INTERIOR_DOOR and kind.value not in _PLACES
)
"""What a new audit counts beside places: key boxes, cameras, equipment.

Exterior doors and elevators are places and are counted as such.
"""

Names = Mapping[Countable, Sequence[str | Room]]
Owner = BuildingId | None
Given = TypeVar("Given")


@dataclass(frozen=True, kw_only=True)
class NewAudit:
    """What a new audit starts from.

    `spaces` counts places and things by kind for each building name, or for the grounds under
    GROUNDS. `names` names them in the same way, and may say on which level each is; where it does,
    the names count and not the number. `levels` are the levels of a building by its name, from the
    lowest up; a building without gets as many as its names tell of. `doors_run_on` numbers exterior
    doors over the campus, or else anew at each building. `companion_ids` are the lists that are
    taken beside the checklist.
    """

    site_name: str
    address: str = ""
    district: str = ""
    grade_band: GradeBand | None = None
    enrolment: int | None = None
    hours: str = ""
    marking: str = "TLP:AMBER"
    buildings: Sequence[str] = ("Main",)
    spaces: Mapping[str, Mapping[Countable, int]] = field(default_factory=dict)
    levels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    names: Mapping[str, Names] = field(default_factory=dict)
    doors_run_on: bool = True
    people: Sequence[Person] = ()
    visits: Sequence[Visit] = ()
    checklist_id: str = "school-cpted"
    companion_ids: Sequence[str] = ()


class StartingPlan:
    """The buildings, levels, places, doors and things that a NewAudit asks for.

    Raises AuditError when names clash or counts make no sense.
    """

    def __init__(self, new: NewAudit) -> None:
        names = [name.strip() for name in new.buildings]
        _check_names(new.site_name, names)
        self.site = Site(
            id=SiteId(new_id()), name=new.site_name.strip(), address=new.address,
            district=new.district, grade_band=new.grade_band, enrolment=new.enrolment,
            hours=new.hours, marking=decided(policy.MARKING) or new.marking,
        )  # fmt: skip
        self.buildings = [
            Building(id=BuildingId(new_id()), name=name, position=position)
            for position, name in enumerate(names)
        ]
        self._ids: dict[str, Owner] = {
            building.name.casefold(): building.id for building in self.buildings
        } | {GROUNDS.casefold(): None}
        self._rooms = self._asked(new)
        self.levels = list(self._levels(new.levels))
        self._run_on = new.doors_run_on
        self.places = self._places()
        self.doors = list(doors_of(self.places))
        self.boxes, self.fixtures = self._things()

    # What was asked for

    def _asked(self, new: NewAudit) -> dict[tuple[Owner, Countable], list[Room]]:
        """Return what was counted or named, by the building it lies in and its kind."""
        rooms: dict[tuple[Owner, Countable], list[Room]] = defaultdict(list)
        for owner, kind, count in self._owned(new.spaces):
            rooms[owner, kind] += [Room()] * count
            _check_number(kind, len(rooms[owner, kind]))
        named: dict[tuple[Owner, Countable], list[Room]] = defaultdict(list)
        for owner, kind, given in self._owned(new.names):
            rooms_given = map(as_room, given)
            named[owner, kind] += [Room(room.name.strip(), room.level) for room in rooms_given]
        return rooms | named

    def _owned(
        self, spaces: Mapping[str, Mapping[Countable, Given]]
    ) -> Iterator[tuple[Owner, Countable, Given]]:
        """Yield what was given for each kind, with the building it lies in."""
        for name, kinds in spaces.items():
            building_id = self._building_id(name)
            for kind, given in kinds.items():
                if not isinstance(kind, SpaceType):
                    yield building_id, kind, given
                    continue
                # Grounds kinds lie outside whichever building they were counted under.
                owner = None if SPACE_TYPES[kind].on_grounds else building_id
                if owner is None and not SPACE_TYPES[kind].on_grounds:
                    raise AuditError(
                        "A {kind} lies in a building, not on the grounds; write the building's "
                        "name before it.",
                        kind=kind,
                    )
                yield owner, kind, given

    def _building_id(self, name: str) -> Owner:
        if name.strip().casefold() not in self._ids:
            known = ", ".join([*(building.name for building in self.buildings), GROUNDS])
            raise AuditError(
                "There is no building “{name}”; there are {known}.", name=name, known=known
            )
        return self._ids[name.strip().casefold()]

    def _levels(self, wanted: Mapping[str, Sequence[str]]) -> Iterator[Level]:
        named = {self._building_id(name): list(levels) for name, levels in wanted.items()}
        if None in named:
            raise AuditError("The grounds have no levels; name a building's.")
        for building in self.buildings:
            own = {kind: rooms for (owner, kind), rooms in self._rooms.items()
                   if owner == building.id}  # fmt: skip
            count = min(MOST_LEVELS, told_levels(own))
            told = [f"Level {number}" for number in range(1, count + 1)]
            levels = [name.strip() for name in named.get(building.id) or told]
            if len(levels) > MOST_LEVELS:
                raise AuditError(
                    "{name} has {count} levels; at most {most_levels} of a building fit into "
                    "an audit.",
                    name=building.name,
                    count=len(levels),
                    most_levels=MOST_LEVELS,
                )
            _check_distinct(levels, f"level of {building.name}")
            for position, name in enumerate(levels, start=1):
                yield Level(
                    id=LevelId(new_id()), building_id=building.id, name=name, position=position
                )

    def levels_of(self, owner: Owner) -> list[Level]:
        """Return the levels of a building from the lowest up; the grounds have none."""
        return [level for level in self.levels if level.building_id == owner]

    # Places

    def _places(self) -> list[Place]:
        """Return every place in the order of the table of kinds."""
        found: list[Place] = []
        self._numbers = _DoorNumbers(self._named_doors(), run_on=self._run_on)
        for building in (None, *self.buildings):
            here: list[Place] = []
            for kind, info in SPACE_TYPES.items():
                if info.on_grounds is (building is None):
                    here += self._places_of(building, kind)
            where = GROUNDS if building is None else building.name
            _check_distinct([place.name for place in here], f"place of {where}")
            found += here
        return found

    def _named_doors(self) -> Iterator[tuple[Owner, str]]:
        for (owner, kind), rooms in self._rooms.items():
            if kind is SpaceType.EXTERIOR_DOOR:
                yield from ((owner, room.name) for room in rooms if room.name)

    def _places_of(self, building: Building | None, kind: SpaceType) -> Iterator[Place]:
        owner = None if building is None else building.id
        always = int(_is_automatic(SPACE_TYPES[kind].automatic, building))
        rooms = self._rooms.get((owner, kind), [Room()] * always)
        free = self._free_names(owner, kind, rooms)
        leveled = self._leveled(building, kind, rooms)
        for position, (room, level) in enumerate(leveled, start=1):
            yield Place(
                id=PlaceId(new_id()), building_id=owner, level_id=level, kind=kind,
                name=room.name or next(free), position=position,
            )  # fmt: skip

    def _free_names(self, owner: Owner, kind: SpaceType, rooms: Sequence[Room]) -> Iterator[str]:
        """Yield names for those of some rooms that have none; a number that is given is skipped."""
        if kind is SpaceType.EXTERIOR_DOOR:
            while True:
                yield self._numbers.next_name(owner)
        if len(rooms) == 1:
            yield SPACE_TYPES[kind].single
        given = {room.name.casefold() for room in rooms}
        for number in range(1, len(rooms) * 2 + 1):
            name = numbered_name(kind, number)
            if name.casefold() not in given:
                yield name

    def _leveled(
        self, building: Building | None, kind: Countable, rooms: Sequence[Room]
    ) -> list[tuple[Room, LevelId | None]]:
        """Return rooms with the level of each, the lowest level first.

        A level that is said counts; then a room number tells it; the rest is spread evenly.
        """
        levels = [] if building is None else self.levels_of(building.id)
        if building is None or not levels:
            return [(room, None) for room in rooms]
        too_high = next((room for room in rooms if room.level > len(levels)), None)
        if too_high is not None:
            raise AuditError(
                "{name} has {count} {what}, so nothing can be on level {level}; give it "
                "more levels.",
                name=building.name,
                count=len(levels),
                what="level" if len(levels) == 1 else "levels",
                level=too_high.level,
            )
        by_number = is_spread(kind)
        told = [room.level or (told_by_number(room, levels) if by_number else 0) for room in rooms]
        unsaid = told.count(0)
        spread_out = iter(spread(unsaid, len(levels) if by_number else 1))
        found = [(room, level or next(spread_out)) for room, level in zip(rooms, told, strict=True)]
        found.sort(key=lambda one: one[1])
        return [(room, levels[level - 1].id) for room, level in found]

    # Doors and things

    def _things(self) -> tuple[list[KeyBox], list[Fixture]]:
        """Return the rows of key boxes and of fixtures, numbered over the campus."""
        boxes: list[KeyBox] = []
        fixtures: list[Fixture] = []
        used: dict[MarkerKind, int] = defaultdict(int)
        for building in (None, *self.buildings):
            owner = None if building is None else building.id
            for kind in THINGS:
                for room, level in self._leveled_things(building, kind):
                    used[kind] += 1
                    name = room.name or _thing_name(kind, used[kind])
                    if kind is MarkerKind.KEY_BOX:
                        boxes.append(KeyBox(id=KeyBoxId(new_id()), name=name, building_id=owner,
                                            position=len(boxes) + 1))  # fmt: skip
                    else:
                        fixtures.append(
                            Fixture(id=FixtureId(new_id()), kind=kind, name=name,
                                    building_id=owner, level_id=level,
                                    position=len(fixtures) + 1)
                        )  # fmt: skip
        return boxes, fixtures

    def _leveled_things(
        self, building: Building | None, kind: MarkerKind
    ) -> Iterator[tuple[Room, LevelId | None]]:
        """Yield things with the level that was said; none is guessed, as the plan will tell it."""
        rooms = self._rooms.get((None if building is None else building.id, kind), [])
        leveled = self._leveled(building, kind, [room for room in rooms if room.level])
        yield from leveled
        yield from ((room, None) for room in rooms if not room.level)


def doors_of(places: Iterable[Place]) -> Iterator[Door]:
    """Yield the row of the register for every exterior door that is a place."""
    doors = (place for place in places if place.kind is SpaceType.EXTERIOR_DOOR)
    for position, place in enumerate(doors, start=1):
        called = called_by(place)
        assert called is not None  # noqa: S101 - every such place is a door
        yield Door(
            id=DoorId(new_id()), building_id=place.building_id, place_id=place.id,
            number=called.number, name=called.name, position=position,
        )  # fmt: skip


class _DoorNumbers:
    """Gives doors the next free number, over the campus or anew at each building."""

    def __init__(self, named: Iterator[tuple[Owner, str]], *, run_on: bool) -> None:
        self._run_on = run_on
        self._used = {(self._scope(owner), name.casefold()) for owner, name in named}
        self._last: dict[Owner, int] = defaultdict(int)

    def next_name(self, owner: Owner) -> str:
        scope = self._scope(owner)
        while True:
            self._last[scope] += 1
            name = door_name(str(self._last[scope]))
            if (scope, name.casefold()) not in self._used:
                return name

    def _scope(self, owner: Owner) -> Owner:
        return None if self._run_on else owner


def _is_automatic(automatic: Automatic, building: Building | None) -> bool:
    match automatic:
        case Automatic.SITE:
            return building is None
        case Automatic.EVERY_BUILDING:
            return building is not None
        case Automatic.FIRST_BUILDING:
            return building is not None and building.position == 0
        case Automatic.NO:
            return False


def _thing_name(kind: MarkerKind, number: int) -> str:
    if kind is MarkerKind.CAMERA:
        return str(number)
    return f"KB-{number}" if kind is MarkerKind.KEY_BOX else f"{info_of(kind).words} {number}"


def _check_number(kind: Countable, number: int) -> None:
    if number > MOST_OF_A_KIND:
        words = kind_words(kind, 2) if isinstance(kind, SpaceType) else info_of(kind).words
        raise AuditError(
            "{words}: {number:,} are too many; at most {most_of_a_kind:,} of a kind "
            "fit into an audit.",
            words=words,
            number=number,
            most_of_a_kind=MOST_OF_A_KIND,
        )


def _check_distinct(names: Sequence[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if not name:
            raise AuditError("A {what} has no name; give each a name of its own.", what=what)
        if name.casefold() in seen:
            raise AuditError(
                "“{name}” is used for more than one {what}; give each its own name.",
                name=name,
                what=what,
            )
        seen.add(name.casefold())


def _check_names(site_name: str, buildings: Sequence[str]) -> None:
    if not site_name.strip():
        raise AuditError("The school has no name yet; give it one.")
    if not buildings or not all(buildings):
        raise AuditError("A building has no name; give each building a name.")
    folded = [name.casefold() for name in [*buildings, GROUNDS]]
    doubled = sorted({name for name in [*buildings, GROUNDS] if folded.count(name.casefold()) > 1})
    if doubled:
        raise AuditError(
            "The name “{doubled}” is used twice; give each building a name of its own "
            "(“{grounds}” stands for everything outside the buildings).",
            doubled=doubled[0],
            grounds=GROUNDS,
        )
