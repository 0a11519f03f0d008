"""The plans of an audit laid for responders: what they may have on each, and what lies where.

Where something on a plan is, in words: level, grid cell, and the zone or room it lies in.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cpted_audit.domain.ids import BuildingId, LevelId, MarkerId, PlaceId
from cpted_audit.domain.plane import Point, Ring
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import ROUTES, Layer, info_of
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.geometry.cells import Cells
from cpted_audit.geometry.georeference import Georeference
from cpted_audit.geometry.measure import distance_to_outline
from cpted_audit.geometry.rooms import zones_at
from cpted_audit.report.audience import Audience, Classes, keep_all, keep_markers, may_have_plans
from cpted_audit.report.responder.model import FIRST_LOOK, EvacuationRoute, Spot, sheet_anchor
from cpted_audit.session.plans.cells import CampusCells, earth_of, told_at
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.session.session import Session

_AROUND = (MarkerKind.ROOM, MarkerKind.ZONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPosition:
    """Where a marker is; what is not known is empty. The smallest zone or room comes first."""

    plan: str
    cell: str
    zones: tuple[str, ...]

    @property
    def words(self) -> str:
        """The whole of it, such as “Main / Level 1, C4, Corridor B”."""
        inner = self.zones[0] if self.zones else ""
        return ", ".join(filter(None, (self.plan, self.cell, inner)))


class Locator:
    """Knows the grid, rooms and zones of one plan, to be asked about many points."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        found: Iterable[Marker],
        cells: CampusCells | None = None,
    ) -> None:
        names: dict[PlaceId | None, str] = {place.id: place.name for place in session.walk.places}
        self._title = plan_title(session, plan)
        self._plan_id = plan.id
        self._cells = cells or CampusCells(session)
        self._areas: list[tuple[str, Ring]] = [
            (name, marker.points)
            for marker in found
            if marker.kind in _AROUND and (name := marker.label or names.get(marker.place_id, ""))
        ]

    def at(self, point: Point) -> PlanPosition:
        """Return where a point is."""
        return PlanPosition(
            plan=self._title,
            cell=self._cells.name(self._plan_id, point),
            zones=zones_at(point, self._areas),
        )


FIRST_KINDS = frozenset(
    {
        MarkerKind.EXTERIOR_DOOR, MarkerKind.KEY_BOX, MarkerKind.GAS_SHUTOFF,
        MarkerKind.WATER_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF,
        MarkerKind.GENERATOR, MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION,
        MarkerKind.HYDRANT, MarkerKind.AED, MarkerKind.TRAUMA_KIT,
        MarkerKind.HAZARD, MarkerKind.RADIO_DEAD_SPOT, MarkerKind.STAGING, MarkerKind.COMMAND_POST,
        MarkerKind.REUNIFICATION, MarkerKind.ASSEMBLY,
    }
)  # fmt: skip
"""What stands on the first look; the pages of the levels have the rest."""
SHEET_LAYERS = (Layer.ACCESS, Layer.MEDICAL_FIRE, Layer.UTILITIES, Layer.RESPONSE)
_AT_WALL, _AT_WALL_PX = 0.6, 12.0
"""Metres from a door's sign to the room it belongs to; pixels where no scale is known."""
_GATHERED = 15.0
"""Metres from the end of a route to the assembly point it leads to."""
_SAME_METRES = 6.0
"""Two markers of one kind and name this near are one thing, shown on two plans."""
_NUMBERED = 5.0
"""How many times farther apart that may be for exterior doors of one number."""
_ORDER = (PlanKind.SITE, PlanKind.AERIAL, PlanKind.LEVEL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A plan with the markers responders may have; `earth` is None where it is tied to none."""

    plan: Plan
    title: str
    found: Sequence[Marker]
    cells: Cells | None
    earth: Georeference | None
    locator: Locator

    @property
    def at_wall(self) -> float:
        """Pixels from a door's sign to the rooms it belongs to."""
        scale = self.plan.metres_per_pixel
        return _AT_WALL / scale if scale else _AT_WALL_PX

    def holds(self, at: Point) -> bool:
        """Return whether a point lies on the picture."""
        return 0 <= at.x <= self.plan.width and 0 <= at.y <= self.plan.height

    def signs(self) -> list[Marker]:
        """Return the markers that stand as signs on a sheet, the lowest layer first."""
        return [
            marker
            for layer in SHEET_LAYERS
            for marker in self.found
            if info_of(marker.kind).layer is layer and marker.kind not in ROUTES
        ]

    def routes(self) -> list[Marker]:
        """Return the ways out drawn on the plan."""
        return [marker for marker in self.found if marker.kind in ROUTES]


def carried(point: Point, here: Laid, there: Laid) -> Point | None:
    """Return where a point of one plan lies on another by their places on Earth, or None."""
    if here is there:
        return point
    if here.earth is None or there.earth is None:
        return None
    at = there.earth.point(here.earth.place(point))
    return at if there.holds(at) else None


class LaidPlans:
    """All plans an audience may have, and where on them anything is."""

    def __init__(self, session: Session, audience: Audience, chosen: Classes) -> None:
        stored = plans(session) if may_have_plans(audience) else []
        kept = keep_all(stored, audience, chosen=chosen)
        self._session = session
        self.campus = CampusCells(session)
        self._places = {place.id: place.name for place in session.walk.places}
        self._outlines = {building.name.casefold() for building in session.walk.buildings}
        self._levels = {level.id: level for level in session.walk.levels}
        self.plans = [self._laid(plan, audience, chosen) for plan in kept]
        self.markers: dict[MarkerId, tuple[Laid, Marker]] = {
            marker.id: (laid, marker) for laid in self.plans for marker in laid.found
        }
        self.first = max(self.plans, key=self._rank, default=None)

    def spot(
        self,
        marker_id: MarkerId | None,
        *,
        building_id: BuildingId | None = None,
        level_id: LevelId | None = None,
        place_id: PlaceId | None = None,
    ) -> Spot:
        """Return where a record is: what is said of it, and from the plan what is not."""
        found = None if marker_id is None else self.markers.get(marker_id)
        place = self._places.get(place_id, "") if place_id else ""
        if found is None:
            building, level = self._names(building_id, level_id)
            return Spot(building=building, level=level, place=place)
        laid, marker = found
        building, level = self._names(building_id, level_id or laid.plan.level_id)
        about = laid.locator.at(told_at(marker))
        return Spot(
            sheet=self._sheet(laid),
            building=building,
            level=level,
            place=next(
                (zone for zone in about.zones if zone.casefold() not in self._outlines), place
            ),
            cell=about.cell,
        )

    def cell(self, marker: Marker) -> str:
        """Return the name of the cell a marker lies in on its own plan, or an empty text."""
        return self.campus.of_marker(marker)

    def spot_at(self, here: Laid, at: Point) -> Spot:
        """Return where a point of a plan is, without the room it lies in."""
        building, level = self._names(None, here.plan.level_id)
        return Spot(
            sheet=self._sheet(here), building=building, level=level, cell=self.cell_at(here, at)
        )

    def cell_at(self, here: Laid, at: Point) -> str:
        """Return the cell a point of a plan lies in, empty for none."""
        return self.campus.name(here.plan.id, at)

    def on_route(self, here: Laid, way: Marker) -> EvacuationRoute:
        """Return a way out as it is listed: from where to where, and how long."""
        scale = here.plan.metres_per_pixel
        length = math.fsum(map(math.dist, way.points, way.points[1:]))
        assembly = [
            marker.label or info_of(marker.kind).words for marker in here.found
            if marker.kind is MarkerKind.ASSEMBLY
            and math.dist(marker.at, way.points[-1]) * (scale or 0.0) <= _GATHERED
        ]  # fmt: skip
        return EvacuationRoute(
            kind=way.kind, name=way.label, metres=length * scale if scale else None,
            start=self._end_of(here, way.points[0]), end=self._end_of(here, way.points[-1]),
            gathers=assembly[0] if assembly and scale else "",
        )  # fmt: skip

    def all_routes(self) -> list[EvacuationRoute]:
        """Return every way out that is drawn on a plan."""
        return [self.on_route(here, route) for here in self.plans for route in here.routes()]

    def _end_of(self, here: Laid, at: Point) -> Spot:
        inside = [(name, room.points) for room, name in self.rooms_on(here)]
        return replace(self.spot_at(here, at), place=next(iter(zones_at(at, inside)), ""))

    def rooms_on(self, here: Laid) -> Iterator[tuple[Marker, str]]:
        """Yield the rooms drawn on a plan with their names, but not the outlines of buildings."""
        for marker in here.found:
            name = marker.label or (
                self._places.get(marker.place_id, "") if marker.place_id else ""
            )
            if marker.kind is MarkerKind.ROOM and name and name.casefold() not in self._outlines:
                yield marker, name

    def leads_to(self, marker_id: MarkerId | None) -> list[str]:
        """Return the names of the rooms that a door stands at, by its marker."""
        found = None if marker_id is None else self.markers.get(marker_id)
        if found is None:
            return []
        here, door = found
        return [
            name for room, name in self.rooms_on(here)
            if distance_to_outline(door.at, room.points) <= here.at_wall
        ]  # fmt: skip

    def _sheet(self, here: Laid) -> str:
        """Return the anchor of the sheet of a plan, empty where it has none."""
        if here.plan.kind is PlanKind.LEVEL:
            return sheet_anchor(here.plan.id)
        return FIRST_LOOK if here is self.first else ""

    def on_first(self) -> Iterator[tuple[Marker, Point]]:
        """Yield the markers of the first look and where they stand there, each thing once."""
        if self.first is not None:
            yield from self._shown_on(self.first)

    def _shown_on(self, there: Laid) -> Iterator[tuple[Marker, Point]]:
        near = _SAME_METRES / (there.plan.metres_per_pixel or 1.0)
        told = _Told(near)
        for here in (there, *(plan for plan in self.plans if plan is not there)):
            for marker in here.signs():
                at = carried(marker.at, here, there) if marker.kind in FIRST_KINDS else None
                if at is not None and told.add(marker, at):
                    yield marker, at

    def _rank(self, laid: Laid) -> tuple[int, int, int]:
        shown = list(self._shown_on(laid))
        doors = sum(one.kind is MarkerKind.EXTERIOR_DOOR for one, _ in shown)
        return doors, -_ORDER.index(laid.plan.kind), len(shown)

    def _names(self, building_id: BuildingId | None, level_id: LevelId | None) -> tuple[str, str]:
        level = None if level_id is None else self._levels.get(level_id)
        inside = building_id or (None if level is None else level.building_id)
        building = self._session.walk.building_name(inside) if inside else ""
        return building, "" if level is None else level.name

    def _laid(self, plan: Plan, audience: Audience, chosen: Classes) -> Laid:
        stored: Iterable[Marker] = markers(self._session, plan.id)
        found = keep_markers(stored, audience, chosen=chosen)
        return Laid(
            plan=plan, title=plan_title(self._session, plan), found=found,
            cells=self.campus.of(plan.id), earth=earth_of(plan),
            locator=Locator(self._session, plan, found, self.campus),
        )  # fmt: skip


class _Told:
    """Things of several plans that were told of already, each held by its kind and square."""

    def __init__(self, near: float) -> None:
        self._near = near
        self._side = near * _NUMBERED
        self._held: dict[tuple[MarkerKind, int, int], list[tuple[Marker, Point]]] = {}

    def add(self, marker: Marker, at: Point) -> bool:
        """Hold a thing that stands there; returns False where it was told of already."""
        column, row = int(at.x // self._side), int(at.y // self._side)
        around = (
            self._held.get((marker.kind, column + across, row + down), ())
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
        )
        if any(_is_same(marker, at, one, self._near) for held in around for one in held):
            return False
        self._held.setdefault((marker.kind, column, row), []).append((marker, at))
        return True


def _is_same(marker: Marker, at: Point, other: tuple[Marker, Point], near: float) -> bool:
    known, place = other
    if marker.kind is not known.kind or marker.plan_id == known.plan_id:
        return False
    if marker.kind is MarkerKind.EXTERIOR_DOOR and marker.label and marker.label == known.label:
        near *= _NUMBERED  # each building may have a door of that number
    if marker.label and known.label and marker.label != known.label:
        return False
    return (at.x - place.x) ** 2 + (at.y - place.y) ** 2 < near**2
