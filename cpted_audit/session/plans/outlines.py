"""The outlines of buildings on the plans, and the direction in which their front looks."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterable
from functools import lru_cache

from cpted_audit.domain.ids import BuildingId, LevelId, MarkerId, PlanId
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.registers.access import Door
from cpted_audit.geometry.perimeter import SIDES, Perimeter, nearest_perimeter, outer_boundary
from cpted_audit.session.plans.markers import house_segments, markers
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import start_door
from cpted_audit.store.tables import DOOR, MARKER

_OUTLINE_NAMES = {"outline", "perimeter", "building", "footprint"}
_AREAS = {MarkerKind.ZONE, MarkerKind.ROOM}

_NEAR = 0.1
"""A door belongs to an outline from which it is no farther than this share of its extent."""

Outline = tuple[BuildingId | None, Perimeter]


class PlanOutlines:
    """Knows the outlines on one plan and the buildings they are of."""

    def __init__(self, session: Session, plan: Plan, found: Iterable[Marker]) -> None:
        self.plan = plan
        levels: dict[LevelId | None, BuildingId] = {
            level.id: level.building_id for level in session.walk.levels
        }
        self.building_id: BuildingId | None = levels.get(plan.level_id)
        names = {building.name.casefold(): building.id for building in session.walk.buildings}
        found = list(found)
        self.outlines: list[Outline] = [
            (self.building_id or names.get(name), Perimeter(marker.points))
            for marker in found
            if marker.kind in _AREAS
            and ((name := marker.label.strip().casefold()) in names or name in _OUTLINE_NAMES)
        ]
        if not self.outlines:
            rings = _rings(tuple(house_segments(found)))
            self.outlines = [(self.building_id, Perimeter(ring)) for ring in rings]

    def at(self, point: Point) -> Outline | None:
        """Return the outline a door at a point belongs to, with its building; None far from all."""
        found = nearest_perimeter(point, self.outlines)
        if found is None or found[1].distance(point) > _NEAR * found[1].extent:
            return None
        return found


class Fronts:
    """Knows all plans' outlines, the doors' markers, and where side A looks on each plan."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._doors = {door.id: door for door in DOOR.all(session.document.db)}
        self._plans = {plan.id: plan for plan in plans(session)}
        kinds = (MarkerKind.EXTERIOR_DOOR.value, MarkerKind.INTERIOR_DOOR.value)
        found = MARKER.where(session.document.db, "kind IN (?, ?)", *kinds)
        self._markers: dict[MarkerId | None, Marker] = {marker.id: marker for marker in found}
        self._outlines: dict[PlanId, PlanOutlines] = {}
        self._fronts: dict[PlanId, float | None] = {}
        self._start = start_door(session)

    def on(self, plan_id: PlanId) -> PlanOutlines | None:
        """Return the outlines on a plan, or None where the plan is gone."""
        plan = self._plans.get(plan_id)
        if plan is not None and plan_id not in self._outlines:
            found = markers(self._session, plan_id)
            self._outlines[plan_id] = PlanOutlines(self._session, plan, found)
        return self._outlines.get(plan_id)

    def front(self, plan_id: PlanId) -> float | None:
        """Return where side A looks on a plan, in degrees clockwise from its top.

        It is told by the start door, or else by the sides that doors there are said to be on, or
        by another plan when both have true north; None where nothing tells it.
        """
        if plan_id not in self._fronts:
            own = self._own_front(plan_id)
            self._fronts[plan_id] = own if own is not None else self._borrowed(plan_id)
        return self._fronts[plan_id]

    def _own_front(self, plan_id: PlanId) -> float | None:
        start = None if self._start is None else self._looks(self._start, plan_id, 0)
        if start is not None:
            return start
        said = [
            looks
            for door in self._doors.values()
            if door.side is not None
            and (looks := self._looks(door, plan_id, SIDES.index(door.side))) is not None
        ]
        return _middle(said)

    def _looks(self, door: Door, plan_id: PlanId, quarter: int) -> float | None:
        """Return where side A looks if a door is so many quarters clockwise from it."""
        marker = self._markers.get(door.marker_id)
        outlines = self.on(plan_id)
        if marker is None or marker.plan_id != plan_id or outlines is None:
            return None
        if quarter == 0 and door.side is not None:
            quarter = SIDES.index(door.side)
        found = outlines.at(marker.at)
        return None if found is None else (found[1].outward(marker.at) - 90.0 * quarter) % 360.0

    def _borrowed(self, plan_id: PlanId) -> float | None:
        here = self._plans.get(plan_id)
        if here is None or here.north is None:
            return None
        for other in self._plans.values():
            if other.id != plan_id and other.north is not None:
                front = self._own_front(other.id)
                if front is not None:
                    return (front - other.north + here.north) % 360.0
        return None


@lru_cache(maxsize=32)
def _rings(walls: tuple[Segment, ...]) -> tuple[tuple[Point, ...], ...]:
    return outer_boundary(walls)


def _middle(directions: list[float]) -> float | None:
    """Return the middle of several directions, or None where there is none."""
    total = sum((cmath.rect(1.0, math.radians(direction)) for direction in directions), 0j)
    return None if abs(total) < 1e-6 else math.degrees(cmath.phase(total)) % 360.0
