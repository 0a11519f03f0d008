"""Where the things of the registers are, as their plan has it: building, level, cell and side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cpted_audit.domain.ids import BuildingId, LevelId, MarkerId, PlanId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.registers.access import Door, Side
from cpted_audit.domain.registers.columns import Record
from cpted_audit.geometry.perimeter import Perimeter
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.outlines import Fronts, PlanOutlines
from cpted_audit.session.session import Session
from cpted_audit.store.tables import MARKER


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a record is: what is said of it, and from the plan what is not; unknown is None.

    `along` is the way from the first corner of the outline, clockwise, as a share of the whole;
    `outline` tells the outlines apart. `sides` are those the plan allows.
    """

    building_id: BuildingId | None = None
    level_id: LevelId | None = None
    side: Side | None = None
    plan_id: PlanId | None = None
    cell: str = ""
    along: float | None = None
    outline: str = ""
    plan_side: Side | None = None
    plan_level: LevelId | None = None
    """The level of the plan it stands on."""
    sides: frozenset[Side] = frozenset()


class Locations:
    """Knows where every record is, as the audit stands; made anew after a change."""

    def __init__(self, session: Session) -> None:
        self.fronts = Fronts(session)
        self._markers: dict[MarkerId | None, Marker] | None = None
        self._cells: CampusCells | None = None
        self._session = session
        self._seen: dict[MarkerId, Location] = {}

    def of(self, record: Record) -> Location:
        """Return where a record is."""
        building_id = getattr(record, "building_id", None)
        level_id = getattr(record, "level_id", None)
        side = record.side if isinstance(record, Door) else None
        marker = self._marker(getattr(record, "marker_id", None))
        outlines = None if marker is None else self.fronts.on(marker.plan_id)
        if marker is None or outlines is None:
            return Location(building_id=building_id, level_id=level_id, side=side)
        if marker.id not in self._seen:
            self._seen[marker.id] = self._on_plan(marker, outlines)
        seen = self._seen[marker.id]
        same = building_id in {None, outlines.building_id}
        return replace(
            seen,
            building_id=building_id or seen.building_id,
            level_id=level_id or (seen.level_id if same else None),
            side=side or seen.plan_side,
        )

    def _on_plan(self, marker: Marker, outlines: PlanOutlines) -> Location:
        """Return where a marker is, by its plan alone."""
        plan = outlines.plan
        if self._cells is None:
            self._cells = CampusCells(self._session)
        found = outlines.at(marker.at)
        on_side = self._sides(marker, found[1] if found else None)
        return Location(
            building_id=outlines.building_id or (found[0] if found else None),
            level_id=plan.level_id,
            plan_level=plan.level_id,
            plan_id=plan.id,
            cell=self._cells.of_marker(marker),
            along=found[1].along(marker.at) / (found[1].length or 1.0) if found else None,
            outline=_named(plan.id, found[1]) if found else "",
            plan_side=on_side[0],
            sides=on_side[1],
        )

    def _sides(
        self, marker: Marker, perimeter: Perimeter | None
    ) -> tuple[Side | None, frozenset[Side]]:
        front = None if perimeter is None else self.fronts.front(marker.plan_id)
        if perimeter is None or front is None:
            return None, frozenset()
        return perimeter.side(marker.at, front), perimeter.sides(marker.at, front)

    def _marker(self, marker_id: MarkerId | None) -> Marker | None:
        if marker_id is None:
            return None
        if self._markers is None:
            found = MARKER.where(self._session.document.db, "kind != 'wall'")
            self._markers = {marker.id: marker for marker in found}
        return self._markers.get(marker_id)


def _named(plan_id: PlanId, perimeter: Perimeter) -> str:
    """Return what tells an outline from every other of the audit."""
    first = perimeter.ring[0]
    return f"{plan_id}:{first.x:.2f},{first.y:.2f}"
