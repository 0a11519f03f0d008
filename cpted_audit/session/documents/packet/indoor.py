"""The indoor map of a packet: venue, buildings, levels and units by IMDF, and what stands on them.

All is laid on one ground in metres. A level without an outline gets a line around what is on its
plan, one without a plan on the Earth the footprint of its building; `extent` in its properties says
which. Whatever the standard asks for and the audit does not have is among the `shortfalls`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cpted_audit.domain.ids import BuildingId, LevelId
from cpted_audit.domain.places.site import GROUNDS, Level
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Area, Point, Ring
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.geometry.georeference import Georeference
from cpted_audit.geometry.measure import distance_to_outline, lies_within
from cpted_audit.geometry.rooms import around, label_point, uncovered, zones_at
from cpted_audit.geometry.shapes import valid_areas
from cpted_audit.interchange.maps.geojson import Position
from cpted_audit.interchange.maps.imdf import IndoorFeature, IndoorType, Ref, us_address
from cpted_audit.session.documents.packet.features import PacketFeatures
from cpted_audit.session.plans.laid import Laid
from cpted_audit.session.registers.told_once import ground_of
from cpted_audit.session.session import Session

VENUE_CATEGORY = "university"
"""The standard has no word for a school; this is its one word for a place of teaching."""
_MARGIN = 2.0
"""Metres that a line keeps from what it goes around."""
_SMALLEST = 1.0
"""Square metres of a floor between rooms that are left out."""
_BELOW = re.compile(r"(sub[- ]?)?basement|cellar|lower level|underground|b\d+\b", re.IGNORECASE)
_UNITS: Mapping[SpaceType, str] = {
    SpaceType.CLASSROOM: "classroom", SpaceType.PORTABLE_CLASSROOM: "classroom",
    SpaceType.LAB_SHOP: "laboratory", SpaceType.CAFETERIA: "foodservice",
    SpaceType.GYM: "recreation", SpaceType.LIBRARY: "library",
    SpaceType.AUDITORIUM: "auditorium", SpaceType.RESTROOM: "restroom",
    SpaceType.HEALTH_ROOM: "firstaid", SpaceType.OFFICE: "office", SpaceType.STAIR: "stairs",
    SpaceType.ELEVATOR: "elevator", SpaceType.CORRIDOR: "walkway",
    SpaceType.MAIN_ENTRY: "lobby", SpaceType.COURTYARD: "unenclosedarea",
    SpaceType.PLAYGROUND: "recreation", SpaceType.ATHLETIC_FIELD: "fieldofplay",
    SpaceType.PARKING_LOT: "parking",
}  # fmt: skip
"""The standard's words for kinds of places; others are rooms."""


@dataclass(slots=True)
class Floor:
    """A level of the map: its edge on the ground, and the areas its units are made of."""

    id: str
    name: str
    ordinal: int
    ring: Ring
    extent: str
    building_id: BuildingId | None = None
    units: list[tuple[str, Area]] = field(default_factory=list)

    def unit_at(self, point: Point) -> str:
        """Return the unit a point lies in, or where it lies in none the nearest."""
        inside = self.unit_within(point)
        if inside is not None:
            return inside
        return min(self.units, key=lambda unit: distance_to_outline(point, unit[1].outline))[0]

    def unit_within(self, point: Point) -> str | None:
        """Return the smallest unit a point lies in, or None."""
        near = [
            (own_id, area.outline) for own_id, area in self.units
            if not any(lies_within(point, hole) for hole in area.holes)
        ]  # fmt: skip
        return next(iter(zones_at(point, near)), None)


class IndoorBase:
    """The school, its buildings, levels and units; `floors` are found by the ids of levels."""

    def __init__(self, session: Session, features: PacketFeatures) -> None:
        self.session = session
        self.features = features
        self.tied = [plan for plan in features.laid.plans if plan.earth is not None]
        ground = ground_of(self.tied)
        if ground is None:
            raise ValueError("no plan is tied to the Earth")
        self.ground: Georeference = ground
        self.shortfalls: list[str] = []
        self._site = session.site
        self._kinds = {place.id: place.kind for place in session.walk.places}
        self._ordinals = dict(_ordinals(session.walk.levels))
        self._footprints = self._find_footprints()
        self.floors = self._find_floors()
        self.outdoors = self._outdoors()

    def base(self) -> Iterator[IndoorFeature]:
        """Yield the address, the venue, the buildings, and all floors with their units."""
        address = self._address()
        if address is not None:
            yield address
        address_id = None if address is None else Ref(address.id)
        yield self._venue(address_id)
        for building in self.session.walk.buildings:
            yield self._building(building.id, building.name, address_id)
        for building_id, (_rank, ring) in self._footprints.items():
            yield self._area(
                f"{building_id}-footprint", IndoorType.FOOTPRINT, Area(ring),
                {"category": "ground", "building_ids": [Ref(building_id)],
                 "name": self.session.walk.building_name(building_id)},
            )  # fmt: skip
        for floor in (*self.floors.values(), self.outdoors):
            yield self._level(floor)
        yield from self._units()

    def floor_of(
        self, here: Laid, level_id: LevelId | None, building_id: BuildingId | None
    ) -> Floor:
        """Return the floor of a thing: its own level, that of its plan, or else the grounds.

        What is of a building that has one level alone is of that level.
        """
        for one in (level_id, here.plan.level_id):
            if one is not None and one in self.floors:
                return self.floors[one]
        found = [floor for floor in self.floors.values() if floor.building_id == building_id]
        return found[0] if building_id and len(found) == 1 else self.outdoors

    def on_ground(self, here: Laid, points: Iterable[Point]) -> Ring:
        """Return points of a plan in metres on the ground."""
        assert here.earth is not None  # noqa: S101 - of plans that are tied
        return tuple(self.ground.point(here.earth.place(point)) for point in points)

    def position(self, point: Point) -> Position:
        """Return a point of the ground as longitude and latitude."""
        at = self.ground.place(point)
        return at.longitude, at.latitude

    def positions(self, points: Iterable[Point]) -> tuple[Position, ...]:
        """Return points of the ground as longitudes and latitudes."""
        return tuple(self.position(point) for point in points)

    def _find_footprints(self) -> dict[BuildingId, tuple[int, Ring]]:
        """Return the outline of each building, of the lowest level that has one."""
        found: dict[BuildingId, tuple[int, Ring]] = {}
        levels = {level.id: level for level in self.session.walk.levels}
        for here in self.tied:
            level = levels.get(here.plan.level_id) if here.plan.level_id else None
            rank = abs(self._ordinals[level.id]) if level else 1
            for marker in here.found:
                named = self.features.outlined(marker)
                building_id = level.building_id if named and level else named
                ring = self._sound(here, marker.points) if building_id else ()
                if building_id and ring and (
                    building_id not in found or rank < found[building_id][0]
                ):  # fmt: skip
                    found[building_id] = rank, ring
        return found

    def _find_floors(self) -> dict[LevelId, Floor]:
        found: dict[LevelId, Floor] = {}
        for level in self.session.walk.levels:
            ring, extent = self._edge(level)
            path = self.session.walk.level_path(level.id)
            if not ring:
                self.shortfalls.append(
                    f"{path}: no plan of it is tied to the Earth and its "
                    "building has no outline, so the map has neither the level nor what is on it."
                )
                continue
            found[level.id] = Floor(
                level.id, path, self._ordinals[level.id], ring, extent,
                level.building_id,
            )  # fmt: skip
        for here in self.tied:
            if here.plan.level_id in found:
                self._add_rooms(found[here.plan.level_id], here)
        for floor in found.values():
            self._add_rest(floor)
        return found

    def _edge(self, level: Level) -> tuple[Ring, str]:
        """Return the edge of a level, and what it is."""
        plans = [laid for laid in self.tied if laid.plan.level_id == level.id]
        for here in plans:
            for marker in here.found:
                ring = self._sound(here, marker.points) if self.features.outlined(marker) else ()
                if ring:
                    return ring, "outline on its plan"
        there = [self.on_ground(here, marker.points) for here in plans for marker in here.found]
        points = [point for ring in there for point in ring]
        if points:
            return around(points, _MARGIN), "line around what is on its plan"
        for here in plans:
            wide, high = here.plan.width, here.plan.height
            corners = (Point(0, 0), Point(wide, 0), Point(wide, high), Point(0, high))
            return self.on_ground(here, corners), "sheet of its plan"
        footprint = self._footprints.get(level.building_id)
        return (footprint[1], "footprint of its building") if footprint else ((), "")

    def _outdoors(self) -> Floor:
        """Return the grounds as a floor: all that is on the plans, less the buildings."""
        rings = [floor.ring for floor in self.floors.values()]
        rings += [ring for _rank, ring in self._footprints.values()]
        rings += [self.on_ground(here, (marker.at,)) for here in self.tied for marker in here.found]
        points = [point for ring in rings for point in ring]
        for here in self.tied if not points else ():
            points += self.on_ground(here, (Point(0, 0), Point(here.plan.width, here.plan.height)))
        floor = Floor(f"{self._site.id}-outdoors", GROUNDS, 0, around(points, _MARGIN),
                      "line around what is on the plans")  # fmt: skip
        for here in self.tied:
            if here.plan.kind is not PlanKind.LEVEL:
                self._add_rooms(floor, here)
        built = [ring for _rank, ring in self._footprints.values()]
        self._add_rest(floor, built)
        return floor

    def _add_rooms(self, floor: Floor, here: Laid) -> None:
        for marker in self.features.shown(here):
            if marker.kind is MarkerKind.ROOM and not self.features.outlined(marker):
                ring = self._sound(here, marker.points)
                if ring:
                    floor.units.append((marker.id, Area(ring)))

    def _add_rest(self, floor: Floor, besides: Iterable[Ring] = ()) -> None:
        covered = [*besides, *(area.outline for _id, area in floor.units)]
        for number, area in enumerate(uncovered(floor.ring, covered, _SMALLEST), start=1):
            floor.units.append((f"{floor.id}-rest-{number}", area))
        if not floor.units:
            floor.units.append((f"{floor.id}-rest-1", Area(floor.ring)))

    def _sound(self, here: Laid, points: Iterable[Point]) -> Ring:
        """Return an outline on the ground that crosses itself nowhere; empty for a flat one."""
        areas = valid_areas(self.on_ground(here, points)).areas
        return areas[0].outline if areas else ()

    def _address(self) -> IndoorFeature | None:
        parts = us_address(self._site.address)
        if parts is None:
            self.shortfalls.append(
                "The address of the school is missing or not written as “12 Main Street, Fairview, "
                "VA 22030”, so there is no address feature, and the venue names none."
            )
            return None
        return IndoorFeature(
            id=f"{self._site.id}-address", type=IndoorType.ADDRESS,
            values={
                "address": parts.street, "locality": parts.city, "province": f"US-{parts.state}",
                "country": "US", "postal_code": parts.zip_code or None,
                "postal_code_ext": parts.zip_extension or None,
            },
        )  # fmt: skip

    def _venue(self, address_id: Ref | None) -> IndoorFeature:
        if not self._site.name.strip():
            self.shortfalls.append("The school has no name, so the venue has none.")
        return self._area(
            self._site.id, IndoorType.VENUE, Area(self.outdoors.ring),
            {"category": VENUE_CATEGORY, "name": self._site.name, "address_id": address_id,
             "display_point": self.position(label_point(Area(self.outdoors.ring)))},
            {"kind": "school", "extent": self.outdoors.extent},
        )  # fmt: skip

    def _building(
        self, building_id: BuildingId, name: str, address_id: Ref | None
    ) -> IndoorFeature:
        footprint = self._footprints.get(building_id)
        at = None if footprint is None else self.position(label_point(Area(footprint[1])))
        return IndoorFeature(
            id=building_id, type=IndoorType.BUILDING,
            values={"category": "unspecified", "name": name, "display_point": at,
                    "address_id": address_id},
        )  # fmt: skip

    def _level(self, floor: Floor) -> IndoorFeature:
        building = floor.building_id
        return self._area(
            floor.id, IndoorType.LEVEL, Area(floor.ring),
            {"category": "unspecified", "outdoor": building is None, "ordinal": floor.ordinal,
             "name": floor.name, "short_name": floor.name.rpartition(" / ")[2],
             "building_ids": [Ref(building)] if building else None},
            {"extent": floor.extent},
        )  # fmt: skip

    def _units(self) -> Iterator[IndoorFeature]:
        rooms: dict[str, tuple[Laid, Marker]] = {
            marker.id: (here, marker) for here in self.tied for marker in self.features.shown(here)
        }
        for floor in (*self.floors.values(), self.outdoors):
            rest = "unspecified" if floor.building_id else "unenclosedarea"
            for unit_id, area in floor.units:
                values: dict[str, Any] = {"category": rest, "level_id": Ref(floor.id)}
                extra: dict[str, Any] = {}
                if unit_id in rooms:
                    here, marker = rooms[unit_id]
                    kind = self._kinds.get(marker.place_id) if marker.place_id else None
                    feature = self.features.feature(here, marker, lambda point: (point.x, point.y))
                    values |= {"category": _UNITS.get(kind, "room") if kind else "room",
                               "name": feature.name}  # fmt: skip
                    extra = dict(feature.properties)
                values["display_point"] = self.position(label_point(area))
                yield self._area(unit_id, IndoorType.UNIT, area, values, extra)

    def _area(
        self, own_id: str, kind: IndoorType, area: Area, values: Mapping[str, Any],
        extra: Mapping[str, Any] | None = None,
    ) -> IndoorFeature:  # fmt: skip
        return IndoorFeature(
            id=own_id, type=kind, values=values, points=self.positions(area.outline),
            holes=tuple(self.positions(hole) for hole in area.holes), extra=extra or {},
        )  # fmt: skip


def _ordinals(levels: Iterable[Level]) -> Iterator[tuple[LevelId, int]]:
    """Yield the number of each level in its building, 0 at the ground and negative below it."""
    by_building: dict[BuildingId, list[Level]] = {}
    for level in sorted(levels, key=lambda level: level.position):
        by_building.setdefault(level.building_id, []).append(level)
    for found in by_building.values():
        under = [level for level in found if _BELOW.match(level.name.strip())]
        above = [level for level in found if level not in under]
        yield from ((one.id, number) for number, one in enumerate(above))
        yield from ((one.id, -number) for number, one in enumerate(reversed(under), start=1))
