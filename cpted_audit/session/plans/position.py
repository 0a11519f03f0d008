"""Where something on a plan is, in words: level, grid cell, and the zone or room it lies in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.plane import Point, Ring
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.geometry.rooms import zones_at
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.plans import plan_title
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
