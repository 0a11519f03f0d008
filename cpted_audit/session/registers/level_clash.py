"""Things whose level and place disagree: “Level 2” and “Main / Level 1 / Corridors”."""

from __future__ import annotations

from typing import NamedTuple

from cpted_audit.domain.ids import BuildingId, LevelId, PlaceId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.registers.columns import Record
from cpted_audit.session.registers.positions import Locations
from cpted_audit.session.session import Session

THROUGH = frozenset(
    {
        SpaceType.BUILDING_EXTERIOR, SpaceType.STAIR, SpaceType.ELEVATOR,
        SpaceType.BUILDING_SYSTEMS,
    }
)  # fmt: skip
"""Kinds of place that go through all levels of a building."""


class Clash(NamedTuple):
    """Where a thing is said to be, and where else its place or its plan has it."""

    said: str
    other: str
    on_plan: bool
    """Whether `other` is the level of the plan on which it stands."""

    @property
    def words(self) -> str:
        """Both in one sentence."""
        return (
            f"it says {self.said} and stands on the plan of {self.other}" if self.on_plan
            else f"it says {self.said} and its place is {self.other}"
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

    def of(self, record: Record) -> Clash | None:
        """Return how a record disagrees with itself, or None."""
        own: LevelId | None = getattr(record, "level_id", None)
        drawn = self._locations.of(record).plan_level
        if own is not None and drawn is not None and own != drawn:
            return Clash(self._level(own), self._level(drawn), on_plan=True)
        return self._beside_place(record, own or drawn)

    def _beside_place(self, record: Record, level_id: LevelId | None) -> Clash | None:
        place = self._places.get(getattr(record, "place_id", None))
        if place is None:
            return None
        path = self._session.walk.path(place)
        tied = place.level_id if place.kind not in THROUGH else None
        if level_id is not None and tied is not None and level_id != tied:
            return Clash(self._level(level_id), path, on_plan=False)
        inside = getattr(record, "building_id", None) or self._buildings.get(level_id)
        if inside is None or place.building_id in {None, inside}:
            return None
        said = self._session.walk.building_name(inside)
        return Clash(said, path, on_plan=False)

    def _level(self, level_id: LevelId) -> str:
        return self._session.walk.level_path(level_id)
