"""What a packet's maps hold: the things of the registers, rooms and outlines, with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cpted_audit.domain.ids import BuildingId, MarkerId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.registers.columns import Record
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import register_of
from cpted_audit.geometry.georeference import Georeference
from cpted_audit.interchange.maps.geojson import Feature, Position, Value
from cpted_audit.report.told import ToldCondition, marked
from cpted_audit.session.documents.packet.tables import AllowedTables
from cpted_audit.session.plans.laid import SHEET_LAYERS, Laid, LaidPlans
from cpted_audit.session.registers.told_once import told_again
from cpted_audit.session.session import Session

SHOWN = frozenset({*SHEET_LAYERS, Layer.SIGHT})
"""The layers of things that are on the maps, beside rooms."""
OUTLINE, OUTLINE_WORDS = "building-outline", "Outline of a building"


class PacketFeatures:
    """Makes the features of laid plans, with what an audience may have of their records."""

    def __init__(self, session: Session, laid: LaidPlans, tables: AllowedTables) -> None:
        self.laid = laid
        self.tables = tables
        self._known = tables.known
        self._by_marker: Mapping[str, Record] = tables.by_marker()
        self._buildings = {
            building.name.casefold(): building.id for building in session.walk.buildings
        }
        self._places = {place.id: place.name for place in session.walk.places}
        rows = {MarkerId(one) for one in self._by_marker}
        self._again = told_again(laid.plans, rows, lambda marker: self.told(marker).counts)

    def on_earth(self) -> list[Feature]:
        """Return the features of every plan that is tied to the Earth, each thing once."""
        return [
            self.feature(here, marker, on_earth(here.earth))
            for here in self.laid.plans
            if here.earth is not None
            for marker in self.shown(here)
        ]

    def of_plan(self, here: Laid, place: Callable[[Point], Position]) -> list[Feature]:
        """Return the things and rooms of a plan, their points as `place` turns them."""
        return [self.feature(here, marker, place) for marker in self.shown(here)]

    def shown(self, here: Laid) -> Iterator[Marker]:
        """Yield the things and rooms of a plan that no other plan tells in its place."""
        for marker in here.found:
            is_shown = marker.kind is MarkerKind.ROOM or info_of(marker.kind).layer in SHOWN
            if is_shown and marker.id not in self._again:
                yield marker

    def record(self, marker: Marker) -> Record | None:
        """Return the row of a register that a marker stands for, as the audience may have it."""
        return self._by_marker.get(marker.id)

    def told(self, marker: Marker) -> ToldCondition:
        """Return what is told of the thing a marker stands for."""
        return self._known.told_of_marker(marker)

    def outlined(self, marker: Marker) -> BuildingId | None:
        """Return the building of which a marker is the outline: the area that is called like it."""
        named = self._buildings.get(marker.label.strip().casefold())
        return named if marker.kind is MarkerKind.ROOM else None

    def feature(self, here: Laid, marker: Marker, place: Callable[[Point], Position]) -> Feature:
        """Return a marker as a feature, its points as `place` turns them."""
        info = info_of(marker.kind)
        record = self.record(marker)
        name = marker.label or (self._places.get(marker.place_id, "") if marker.place_id else "")
        cell = self.laid.cell(marker) or None
        outline = self.outlined(marker) is not None
        told: dict[str, Value] = {
            "plan": here.title, "cell": cell,
            "what": OUTLINE_WORDS if outline else info.words,
            "letters": None if outline else info.letters,
        }  # fmt: skip
        if record is not None:
            told |= self._told(record)
        known = self.told(marker)
        if known.text:
            told |= {
                "label": name or None, "condition": known.text, "usable": known.counts,
            }  # fmt: skip
        return Feature(
            id=marker.id, kind=OUTLINE if outline else marker.kind.value,
            name=marked(name or info.words, known) if known.text else name, shape=info.shape,
            drawn=known.drawn, points=tuple(place(point) for point in marker.points),
            layer=info.layer.value, properties=told,
        )  # fmt: skip

    def _told(self, record: Record) -> dict[str, Value]:
        """Return what a record says in the columns the audience may have; blank ones are left."""
        of = register_of(record)
        texts = {
            column.field: self.tables.text(record, column)
            for column in self.tables.columns(of)
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
