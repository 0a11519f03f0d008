"""How the records that registers link to are called, and what the plan says where nobody did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.registers.access import Door, Key, KeyStatus
from cpted_audit.domain.registers.columns import LinkTo, Record
from cpted_audit.domain.written_words import levels_meant
from cpted_audit.session.registers.positions import Locations
from cpted_audit.session.session import Session
from cpted_audit.store.tables import DOOR, KEY_BOX, KEY_HELD
from cpted_audit.words import N_

THROUGH = frozenset(
    {
        SpaceType.BUILDING_EXTERIOR, SpaceType.STAIR, SpaceType.ELEVATOR,
        SpaceType.BUILDING_SYSTEMS,
    }
)  # fmt: skip
"""Kinds of place that go through all levels of a building."""


class LevelClash(NamedTuple):
    """Where a thing is said to be, and where else its place or its plan has it."""

    said: str
    other: str
    on_plan: bool
    """Whether `other` is the level of the plan on which it stands."""

    @property
    def words(self) -> str:
        """Both in one sentence."""
        return (
            N_("it says {said} and stands on the plan of {other}", said=self.said,
                other=self.other) if self.on_plan
            else N_("it says {said} and its place is {other}", said=self.said, other=self.other)
        )  # fmt: skip


class LevelClashes:
    """Knows of every record whether its level, place, building and plan agree."""

    def __init__(self, session: Session, locations: Locations) -> None:
        self._session, self._locations = session, locations
        self._places: dict[PlaceId | None, Place] = {
            place.id: place for place in session.walk.places
        }
        self._buildings: dict[LevelId | None, BuildingId] = {
            level.id: level.building_id for level in session.walk.levels
        }

    def of(self, record: Record) -> LevelClash | None:
        """Return how a record disagrees with itself, or None."""
        own: LevelId | None = getattr(record, "level_id", None)
        drawn = self._locations.of(record).plan_level
        if own is not None and drawn is not None and own != drawn:
            return LevelClash(self._level(own), self._level(drawn), on_plan=True)
        return self._beside_place(record, own or drawn)

    def _beside_place(self, record: Record, level_id: LevelId | None) -> LevelClash | None:
        place = self._places.get(getattr(record, "place_id", None))
        if place is None:
            return None
        path = self._session.walk.path(place)
        tied = place.level_id if place.kind not in THROUGH else None
        if level_id is not None and tied is not None and level_id != tied:
            return LevelClash(self._level(level_id), path, on_plan=False)
        inside = getattr(record, "building_id", None) or self._buildings.get(level_id)
        if inside is None or place.building_id in {None, inside}:
            return None
        said = self._session.walk.building_name(inside)
        return LevelClash(said, path, on_plan=False)

    def _level(self, level_id: LevelId) -> str:
        return self._session.walk.level_path(level_id)


_Named = tuple[str, str, str | None, tuple[str, ...]]
"""An id, its full name, the building it lies in, and shorter names it is known by."""


class RegisterNames:
    """Knows the names of an audit as it stands; made anew after a change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.locations = Locations(session)
        self.clashes = LevelClashes(session, self.locations)
        self._keys = KEY_HELD.all(session.document.db, "position, rowid")

    @cached_property
    def _known(self) -> Mapping[LinkTo, list[_Named]]:
        """What each link can lead to; who asks only where doors are reads none of it."""
        walk, db = self._session.walk, self._session.document.db
        return {
            LinkTo.BUILDING: [
                (building.id, building.name, None, ()) for building in walk.buildings
            ],
            LinkTo.LEVEL: list(self._levels()),
            LinkTo.PLACE: [
                (place.id, walk.path(place), place.building_id, (place.name,))
                for place in walk.places
            ],
            LinkTo.DOOR: list(self._doors()),
            LinkTo.BOX: [(key_box.id, key_box.name, None, ()) for key_box in KEY_BOX.all(db)],
        }

    @cached_property
    def _names(self) -> Mapping[LinkTo, Mapping[str, str]]:
        return {
            link: {record_id: name for record_id, name, _, _ in known}
            for link, known in self._known.items()
        }

    def name(self, link: LinkTo, record_id: str) -> str:
        """Return how a record is called, so that `find` finds it; empty where it is gone."""
        return self._names[link].get(record_id, "")

    def find(self, link: LinkTo, text: str, within: str | None) -> list[str]:
        """Return the ids of the records called so, those in a building first narrowed to it."""
        wanted = text.strip().casefold()
        known = self._known[link]
        whole = [one for one in known if one[1].casefold() == wanted]
        found = whole or [one for one in known if wanted in {short.casefold() for short in one[3]}]
        if not found and link is LinkTo.LEVEL:
            found = self._levels_meant(text)
        inside = [one for one in found if within is not None and one[2] == within]
        return [one[0] for one in inside or found]

    def _levels_meant(self, text: str) -> list[_Named]:
        """Return the levels that a text means in each building, such as “1st” or “ground”.

        The building may stand before it, as in “Annex / 1st”.
        """
        before, _, rest = text.rpartition("/")
        building = before.strip().casefold()
        by_building: dict[str | None, list[_Named]] = {}
        for one in self._known[LinkTo.LEVEL]:
            if not building or self._building(one[2] or "").casefold() == building:
                by_building.setdefault(one[2], []).append(one)
        return [
            levels[at]
            for levels in by_building.values()
            for at in levels_meant(rest, [level[3][0] for level in levels])
        ]

    def all_names(self, link: LinkTo) -> list[str]:
        """Return how all the records that a link can lead to are called."""
        return [name for name in self._names[link].values() if name]

    def derived(self, record: Record, field: str) -> str:
        """Return what the plan or other records say of a field, or an empty text."""
        if field == "keys":
            keys = self.keys_of(record) if isinstance(record, Door) else []
            return ", ".join(key.name for key in keys)
        where = self.locations.of(record)
        match field:
            case "cell":
                return where.cell
            case "side":
                return where.side.value if where.side else ""
            case "building_id":
                return self.name(LinkTo.BUILDING, where.building_id or "")
            case "level_id":
                return self.name(LinkTo.LEVEL, where.level_id or "")
            case _:
                return ""

    @property
    def has_keys(self) -> bool:
        """Whether any key is listed."""
        return bool(self._keys)

    def keys_of(self, door: Door) -> list[Key]:
        """Return the keys that open a door; lost ones open nothing."""
        return [key for key in self._keys if opens(key, door)]

    def _levels(self) -> Iterable[_Named]:
        walk = self._session.walk
        for level in walk.levels:
            yield level.id, walk.level_path(level.id), level.building_id, (level.name,)

    def _doors(self) -> Iterable[_Named]:
        doors = DOOR.all(self._session.document.db, "position, rowid")
        twice = Counter(door.number for door in doors)
        for door in doors:
            building_id = self.locations.of(door).building_id if twice[door.number] > 1 else None
            name = door.number or door.name
            full = f"{self._building(building_id)} / {name}" if building_id else name
            yield door.id, full, building_id, (name,)

    def _building(self, building_id: str | None) -> str:
        return next(
            (
                building.name
                for building in self._session.walk.buildings
                if building.id == building_id
            ),
            "",
        )


def opens(key: Key, door: Door) -> bool:
    """Return whether a key opens a door and can still be used."""
    return key.status is not KeyStatus.LOST and (key.opens_all or door.id in key.opens)
