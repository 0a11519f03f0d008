"""What a packet's maps hold: the things of the registers, rooms and outlines, with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cpted_audit.domain.fixture import Fixture
from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.marker import Marker, MarkerKind
from cpted_audit.domain.marker_kinds import ROUTES, Layer, MarkerShape, info_of
from cpted_audit.domain.plan import PlanKind
from cpted_audit.domain.plane import Point, Ring
from cpted_audit.domain.register_columns import Record
from cpted_audit.domain.registers import register_of
from cpted_audit.geometry.georeference import Georeference
from cpted_audit.interchange.geojson import Feature, Position, Value
from cpted_audit.interchange.imdf import IndoorFeature, IndoorType
from cpted_audit.report.told import marked
from cpted_audit.session.packet_tables import AllowedTables
from cpted_audit.session.responder_plans import SHEET_LAYERS, Laid, LaidPlans
from cpted_audit.session.session import Session

_K = MarkerKind
_DOORS = (_K.EXTERIOR_DOOR, _K.INTERIOR_DOOR)
_SHOWN = frozenset({*SHEET_LAYERS, Layer.SIGHT})
_OUTLINE = "building-outline"
_CATEGORIES = {_K.STAIR: "stairs", _K.ELEVATOR: "elevator"}


class PacketFeatures:
    """Makes the features of laid plans, with what an audience may have of their records."""

    def __init__(self, session: Session, laid: LaidPlans, tables: AllowedTables) -> None:
        self._laid = laid
        self._walk = session.walk
        self._tables = tables
        self._known = tables.known
        self._by_marker: Mapping[str, Record] = tables.by_marker()
        self._levels = {one.id: one for one in session.walk.levels}
        self._buildings = {one.id: one.name for one in session.walk.buildings}
        self._places = {one.id: one.name for one in session.walk.places}

    def on_earth(self) -> list[Feature]:
        """Return the features of every plan that is tied to the Earth."""
        return [
            one
            for here in self._laid.plans
            if here.earth is not None
            for one in self.of_plan(here, on_earth(here.earth))
        ]

    def of_plan(self, here: Laid, place: Callable[[Point], Position]) -> list[Feature]:
        """Return the things and rooms of a plan, their points as `place` turns them."""
        return [
            self._feature(here, marker, place)
            for marker in here.found
            if marker.kind is _K.ROOM or info_of(marker.kind).layer in _SHOWN
        ]

    def indoor(self) -> list[IndoorFeature]:
        """Return doors, things, rooms, levels and footprints for an indoor set."""
        made: list[IndoorFeature] = []
        for here in self._laid.plans:
            if here.earth is not None:
                made += self._indoor_of(here, on_earth(here.earth))
        return made

    def _indoor_of(
        self, here: Laid, place: Callable[[Point], Position]
    ) -> Iterator[IndoorFeature]:
        level = self._levels.get(here.plan.level_id) if here.plan.level_id else None
        level_id = here.plan.id if level else ""
        ring = self._outline(here)
        if level is not None and ring:
            name = self._walk.level_path(level.id)
            yield IndoorFeature(
                feature=_area(here.plan.id, _OUTLINE, name, ring, place), type=IndoorType.LEVEL,
                building_id=level.building_id, ordinal=self._ordinal(level.building_id, level.id),
            )  # fmt: skip
            if self._ordinal(level.building_id, level.id) == 0:
                building = self._buildings.get(level.building_id, "")
                yield IndoorFeature(
                    feature=_area(f"{here.plan.id}-footprint", _OUTLINE, building, ring, place),
                    type=IndoorType.FOOTPRINT, category="ground", building_id=level.building_id,
                )  # fmt: skip
        for marker in here.found:
            made = self._type_of(marker)
            if self._known.told_of_marker(marker).is_gone:
                continue  # such a set is a map of what is there
            if made is not None and not self._is_outline(marker):
                yield IndoorFeature(
                    feature=self._feature(here, marker, place), type=made[0], category=made[1],
                    level_id=level_id,
                )  # fmt: skip

    def _type_of(self, marker: Marker) -> tuple[IndoorType, str] | None:
        if marker.kind in _DOORS:
            return IndoorType.OPENING, "pedestrian"
        if marker.kind is _K.ROOM:
            return IndoorType.UNIT, "room"
        if marker.kind in ROUTES:
            return None  # the standard knows no lines but openings
        if info_of(marker.kind).layer in _SHOWN:
            return IndoorType.FIXTURE, _CATEGORIES.get(marker.kind, "equipment")
        return None

    def _ordinal(self, building_id: BuildingId, level_id: str) -> int:
        levels = [one for one in self._levels.values() if one.building_id == building_id]
        ordered = sorted(levels, key=lambda one: one.position)
        return next(number for number, one in enumerate(ordered) if one.id == level_id)

    def _outline(self, here: Laid) -> Ring:
        """Return the outline of what a level's plan shows: the area named after the building."""
        found = [one.points for one in here.found if self._is_outline(one)]
        return found[0] if here.plan.kind is PlanKind.LEVEL and found else ()

    def _is_outline(self, marker: Marker) -> bool:
        names = {name.casefold() for name in self._buildings.values()}
        return marker.kind is _K.ROOM and marker.label.casefold() in names

    def _feature(
        self, here: Laid, marker: Marker, place: Callable[[Point], Position]
    ) -> Feature:
        info = info_of(marker.kind)
        record = self._by_marker.get(marker.id)
        name = marker.label or (self._places.get(marker.place_id, "") if marker.place_id else "")
        told: dict[str, Value] = {
            "plan": here.title, "cell": self._laid.cell(marker) or None, "what": info.words,
            "letters": info.letters,
        }  # fmt: skip
        if record is not None:
            told |= self._told(record)
        known = self._known.told_of_marker(marker)
        if known.text:
            told |= {
                "label": name or None, "condition": known.text, "usable": known.counts,
            }  # fmt: skip
        return Feature(
            id=marker.id, kind=_OUTLINE if self._is_outline(marker) else marker.kind.value,
            name=marked(name or info.words, known) if known.text else name, shape=info.shape,
            faulty=not known.counts, points=tuple(place(point) for point in marker.points),
            layer=info.layer.value, properties=told,
        )  # fmt: skip

    def _told(self, record: Record) -> dict[str, Value]:
        """Return what a record says in the columns the audience may have; blank ones are left."""
        of = register_of(record)
        texts = {
            column.field: self._tables.text(record, column)
            for column in self._tables.columns(of)
            if column.field != of.name_field
        }
        if isinstance(record, Fixture):
            del texts["kind"]  # it is the feature's own
        return {_key(field): text for field, text in texts.items() if text}


def _key(field: str) -> str:
    """Return the name of a property, none of which is a feature's own “kind” or “name”."""
    return {"kind": "door_kind", "name": "where"}.get(field, field.removesuffix("_id"))


def on_earth(earth: Georeference) -> Callable[[Point], Position]:
    """Return what turns points of a plan into longitude and latitude."""

    def place(point: Point) -> Position:
        at = earth.place(point)
        return at.longitude, at.latitude

    return place


def on_plan(metres_per_pixel: float | None) -> Callable[[Point], Position]:
    """Return what turns points into metres from the upper left corner, or pixels without scale."""
    scale = metres_per_pixel or 1.0
    return lambda point: (point.x * scale, point.y * scale)


def _area(
    feature_id: str, kind: str, name: str, ring: Sequence[Point],
    place: Callable[[Point], Position],
) -> Feature:  # fmt: skip
    return Feature(
        id=feature_id, kind=kind, name=name, shape=MarkerShape.AREA,
        points=tuple(place(point) for point in ring), layer=Layer.ZONES.value,
    )  # fmt: skip
