"""What stands on the indoor map of a packet: doors as lines, things as points or squares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cpted_audit.domain.ids import BuildingId, LevelId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of
from cpted_audit.domain.registers.access import AccessMethod, Door, DoorKind
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.geometry.measure import moved
from cpted_audit.geometry.walls import wall_directions
from cpted_audit.interchange.maps.geojson import Feature
from cpted_audit.interchange.maps.imdf import IndoorFeature, IndoorType, Ref, TypedRef
from cpted_audit.session.documents.packet.features import PacketFeatures
from cpted_audit.session.documents.packet.indoor import Floor, IndoorBase
from cpted_audit.session.plans.laid import Laid
from cpted_audit.session.plans.markers import wall_segments
from cpted_audit.session.session import Session

_DOORS = (MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR)
_WAYS = (MarkerKind.STAIR, MarkerKind.ELEVATOR)
_AMENITIES: Mapping[MarkerKind, str] = {
    MarkerKind.AED: "defibrillator", MarkerKind.EXTINGUISHER: "fireextinguisher",
    MarkerKind.FIRST_AID: "firstaid",
    MarkerKind.TRAUMA_KIT: "firstaid", MarkerKind.STAIR: "stairs", MarkerKind.ELEVATOR: "elevator",
    MarkerKind.ASSEMBLY: "meetingpoint", MarkerKind.REUNIFICATION: "meetingpoint",
    MarkerKind.REFUGE: "mobilityrescue",
    MarkerKind.STAGING: "unspecified", MarkerKind.COMMAND_POST: "unspecified",
    MarkerKind.HAZARD: "unspecified",
    MarkerKind.RADIO_DEAD_SPOT: "unspecified",
}  # fmt: skip
"""Kinds that are points, and the standard's words for them: what it names, and what is no asset."""
_FIXTURES: Mapping[MarkerKind, str] = {MarkerKind.CAMERA: "securityequipment"}
"""The standard's words for things it has no sign for; others are equipment."""
_THING = 0.6
"""Metres across the square of a thing; none is measured."""
_WIDTHS: Mapping[DoorKind | None, float] = {
    None: 0.9, DoorKind.SINGLE: 0.9, DoorKind.PAIR: 1.8, DoorKind.SLIDING: 1.8,
    DoorKind.OVERHEAD: 3.0, DoorKind.GATE: 3.6,
    DoorKind.HATCH: 0.9,
}  # fmt: skip
"""Metres of a door whose width nobody said."""
_FROM_WALL = 1.5
"""Metres within which a door belongs to a wall."""
_DOOR_TYPES: Mapping[DoorKind, str] = {
    DoorKind.SINGLE: "swinging", DoorKind.PAIR: "swinging", DoorKind.SLIDING: "sliding",
    DoorKind.OVERHEAD: "shutter",
}  # fmt: skip
_CONTROLS: Mapping[AccessMethod, str] = {
    AccessMethod.KEY: "keyaccess", AccessMethod.CARD: "badgereader",
    AccessMethod.CODE: "passwordaccess",
}  # fmt: skip
_STEP = 0.7
"""Metres to either side of a door where what it leads to is looked for."""
_USABLE = (Drawn.NORMAL, Drawn.DOUBTED)
_SERVICE = (DoorKind.OVERHEAD, DoorKind.HATCH)


@dataclass(frozen=True, slots=True)
class _Way:
    floor: Floor
    marker: Marker


class IndoorMap(IndoorBase):
    """The whole indoor map, its `shortfalls` known once its `all` were read."""

    def __init__(self, session: Session, features: PacketFeatures) -> None:
        super().__init__(session, features)
        self._ways: dict[tuple[str, MarkerKind, str], list[_Way]] = defaultdict(list)
        self._left_out = 0

    def all(self) -> list[IndoorFeature]:
        """Return every feature of the map; what is gone is not on a map of what is there."""
        made = list(self.base())
        for here in self.tied:
            shown = [
                marker for marker in self.features.shown(here) if marker.kind is not MarkerKind.ROOM
            ]
            there = [marker for marker in shown if not self.features.told(marker).is_gone]
            made += self._doors_of(here, [marker for marker in there if marker.kind in _DOORS])
            for marker in there:
                if marker.kind not in _DOORS:
                    made += self._thing(here, marker)
        made += self._relationships()
        if self._left_out:
            self.shortfalls.append(
                f"Lines and areas that are neither rooms nor doors are left out: {self._left_out}."
            )
        return made

    def _thing(self, here: Laid, marker: Marker) -> Iterator[IndoorFeature]:
        if info_of(marker.kind).shape is not MarkerShape.POINT:
            self._left_out += 1
            return
        feature = self._feature(here, marker)
        floor = self._floor(here, marker)
        (at,) = self.on_ground(here, (marker.at,))
        if marker.kind in _AMENITIES:
            yield IndoorFeature(
                id=marker.id, type=IndoorType.AMENITY, points=(self.position(at),),
                values={"category": _AMENITIES[marker.kind], "name": feature.name,
                        "unit_ids": [Ref(floor.unit_at(at))],
                        "correlation_id": self._correlated(floor, marker)},
                extra=feature.properties,
            )  # fmt: skip
            return
        half = _THING / 2
        corners = [Point(at.x + x, at.y + y) for x, y in
                   ((-half, -half), (half, -half), (half, half), (-half, half))]  # fmt: skip
        yield IndoorFeature(
            id=marker.id, type=IndoorType.FIXTURE, points=self.positions(corners),
            values={"category": _FIXTURES.get(marker.kind, "equipment"), "name": feature.name,
                    "level_id": Ref(floor.id), "display_point": self.position(at)},
            extra={**feature.properties, "size": "assumed"},
        )  # fmt: skip

    def _correlated(self, floor: Floor, marker: Marker) -> Ref | None:
        """Return what a stair or elevator has on each of its levels; None where it has no name."""
        name = " ".join(marker.label.split()).casefold()
        if marker.kind not in _WAYS or not name or floor.building_id is None:
            return None
        if self.features.told(marker).drawn in _USABLE:
            self._ways[floor.building_id, marker.kind, name].append(_Way(floor, marker))
        return Ref(f"{floor.building_id}-{marker.kind}-{name}")

    def _relationships(self) -> Iterator[IndoorFeature]:
        for (_building, kind, _name), ways in self._ways.items():
            for lower, upper in pairwise(sorted(ways, key=lambda way: way.floor.ordinal)):
                if lower.floor.id != upper.floor.id:
                    ends = [TypedRef(way.marker.id, IndoorType.AMENITY) for way in (lower, upper)]
                    yield IndoorFeature(
                        id=f"{lower.marker.id}-{upper.marker.id}", type=IndoorType.RELATIONSHIP,
                        values={"category": _AMENITIES[kind], "direction": "undirected",
                                "origin": ends[0], "destination": ends[1]},
                    )  # fmt: skip

    def _doors_of(self, here: Laid, doors: list[Marker]) -> Iterator[IndoorFeature]:
        assert here.earth is not None  # noqa: S101 - of plans that are tied
        scale = here.earth.metres_per_pixel
        directions = wall_directions(
            [door.at for door in doors], _edges(here), farthest=_FROM_WALL / scale
        )
        for marker, direction in zip(doors, directions, strict=True):
            record = self.features.record(marker)
            kind = record.kind if isinstance(record, Door) else None
            half = (marker.opening or _WIDTHS[kind]) / scale / 2
            along = 90.0 if direction is None else direction
            ends = [moved(marker.at, along + turn, half) for turn in (180.0, 0.0)]
            feature = self._feature(here, marker)
            extra = dict(feature.properties)
            extra |= {} if marker.opening else {"width": "assumed"}
            extra |= {} if direction is not None else {"direction": "assumed"}
            (at,) = self.on_ground(here, (marker.at,))
            yield IndoorFeature(
                id=marker.id, type=IndoorType.OPENING,
                points=self.positions(self.on_ground(here, ends)), extra=extra,
                values={**self._door_values(marker, record if isinstance(record, Door) else None),
                        "name": feature.name, "level_id": Ref(self._floor(here, marker).id),
                        "display_point": self.position(at)},
            )  # fmt: skip
            if direction is not None:
                yield from self._way_through(here, marker, direction)

    def _way_through(self, here: Laid, marker: Marker, along: float) -> Iterator[IndoorFeature]:
        """Yield which units a door leads between, where something else is on either side of it."""
        if here.earth is None or self.features.told(marker).drawn not in _USABLE:
            return
        floor, step = self._floor(here, marker), _STEP / here.earth.metres_per_pixel
        sides = self.on_ground(here, [moved(marker.at, along + turn, step) for turn in (90, -90)])
        inside = [floor.unit_within(point) for point in sides]
        outside = [self.outdoors.unit_within(point) for point in sides]
        units = [one or other for one, other in zip(inside, outside, strict=True)]
        if inside[0] is None:
            units.reverse()  # from the inside out
        if None in units or units[0] == units[1]:
            return
        record = self.features.record(marker)
        one_way = isinstance(record, Door) and AccessMethod.EXIT_ONLY in record.access
        yield IndoorFeature(
            id=f"{marker.id}-way", type=IndoorType.RELATIONSHIP,
            values={"category": "traversal",
                    "direction": "directed" if one_way and None in inside else "undirected",
                    "origin": TypedRef(units[0] or "", IndoorType.UNIT),
                    "intermediary": [TypedRef(marker.id, IndoorType.OPENING)],
                    "destination": TypedRef(units[1] or "", IndoorType.UNIT)},
        )  # fmt: skip

    def _door_values(self, marker: Marker, door: Door | None) -> dict[str, Any]:
        struck = self.features.told(marker).drawn is Drawn.STRUCK
        access = () if door is None else door.access
        controls = [
            _CONTROLS[access_method] for access_method in access if access_method in _CONTROLS
        ]
        kind = None if door is None else door.kind
        material = "gate" if kind is DoorKind.GATE else None
        built = kind in _DOOR_TYPES or material
        return {
            "category": self._door_category(marker, door),
            "access_control": ["outofservice"] if struck else controls or None,
            "door": {"type": _DOOR_TYPES.get(kind) if kind else None, "automatic": None,
                     "material": material} if built else None,
        }  # fmt: skip

    def _door_category(self, marker: Marker, door: Door | None) -> str:
        place_id = marker.place_id or (None if door is None else door.place_id)
        kind = self._kinds.get(place_id) if place_id else None
        if kind is SpaceType.MAIN_ENTRY:
            return "pedestrian.principal"
        return "service" if door is not None and door.kind in _SERVICE else "pedestrian"

    def _floor(self, here: Laid, marker: Marker) -> Floor:
        record = self.features.record(marker)
        level_id: LevelId | None = getattr(record, "level_id", None)
        building_id: BuildingId | None = getattr(record, "building_id", None)
        return self.floor_of(here, level_id, building_id)

    def _feature(self, here: Laid, marker: Marker) -> Feature:
        return self.features.feature(here, marker, lambda point: (point.x, point.y))


def _edges(here: Laid) -> list[Segment]:
    """Return the walls of a plan and the edges of its rooms, along which doors stand."""
    rooms = [marker.points for marker in here.found if marker.kind is MarkerKind.ROOM]
    return [
        *wall_segments(here.found),
        *(Segment(a, b) for ring in rooms for a, b in pairwise((*ring, *ring[:1]))),
    ]
