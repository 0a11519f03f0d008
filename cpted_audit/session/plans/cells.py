"""How the cells of every plan are called: one name for one spot of the site.

The grid of the site is that of its site plan, or of a view from the air. It lies over every plan
that is tied to the Earth as it is; the other plans keep a grid of their own, and the names of its
cells begin with a prefix, so that “A5” is one spot wherever it is printed or said.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cpted_audit.domain.ids import PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.errors import AuditError
from cpted_audit.geometry.cells import MOST_CELLS, Cells, Grid
from cpted_audit.geometry.georeference import Georeference
from cpted_audit.geometry.transform import Affine
from cpted_audit.session.plans.plans import georeference_of, grid_of, plans
from cpted_audit.session.session import Session

LONGEST = 6
"""Letters and figures that can still be said over a radio."""
_WORDS = re.compile(r"[0-9]+|[A-Za-z]+")
_ORDINAL = re.compile(r"(?<=[0-9])(?:st|nd|rd|th)\b", re.IGNORECASE)
_LONGER = 3
"""Letters of a building's name where its first letters do not tell it from others."""


class Named(NamedTuple):
    """What a plan shows: a building and its level, or only its own name."""

    building: str
    level: str


def prefixes(named: Sequence[Named]) -> list[str]:
    """Return a short name for each, none of them twice, such as “L2” or “GH-L2”.

    A level is told by its first letters and its figures, with those of its building where another
    building has such a level too. What has no Latin letters or is too long is told by its number
    in the list, such as “P3”.
    """
    ways = [list(_ways(one, number)) for number, one in enumerate(named, start=1)]
    found: list[str] = []
    for number in range(len(named)):
        for way in range(len(ways[number])):
            wanted = ways[number][way]
            others = Counter(one[way] for at, one in enumerate(ways) if at != number)
            if wanted and wanted not in others and wanted not in found:
                found.append(wanted)
                break
    return found


def _ways(named: Named, number: int) -> Iterator[str]:
    level, building = initials(named.level), initials(named.building)
    yield level
    for start in (building, _letters(named.building)):
        yield f"{start}-{level}" if start and level else ""
    yield f"P{number}"
    yield f"PLAN{number}"


def initials(name: str) -> str:
    """Return the first letters of the words of a name and its figures; empty where they are many.

    Accents are left out; a name without any Latin letter or figure has none.
    """
    plain = _ORDINAL.sub("", _plain(name))
    short = "".join(one if one.isdecimal() else one[0].upper() for one in _WORDS.findall(plain))
    return short if len(short) <= LONGEST else ""


def _letters(name: str) -> str:
    return "".join(_WORDS.findall(_plain(name)))[:_LONGER].upper()


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(one for one in decomposed if not unicodedata.combining(one))


_ORDER = (PlanKind.SITE, PlanKind.AERIAL, PlanKind.LEVEL)


class CampusCells:
    """Knows the cells of every plan as the audit stands; made again after a change."""

    def __init__(self, session: Session) -> None:
        self._plans = plans(session)
        self._earths = {plan.id: earth_of(plan) for plan in self._plans}
        self._prefixes = dict(
            zip(
                (plan.id for plan in self._plans),
                prefixes([_named(session, plan) for plan in self._plans]),
                strict=True,
            )
        )
        self.reference = self._reference()
        self._cells: dict[PlanId, Cells] = {}
        self._lay()

    def of(self, plan_id: PlanId) -> Cells | None:
        """Return the cells of a plan, or None where it has no grid."""
        return self._cells.get(plan_id)

    def name(self, plan_id: PlanId, point: Point) -> str:
        """Return the name of the cell a point of a plan lies in, or an empty text."""
        cells = self._cells.get(plan_id)
        return (cells.name(point) or "") if cells is not None else ""

    def of_marker(self, marker: Marker) -> str:
        """Return the name of the cell a marker lies in, an area by its middle; or an empty text."""
        return self.name(marker.plan_id, told_at(marker))

    def is_apart(self, plan_id: PlanId) -> bool:
        """Return whether a plan has a grid of its own beside that of the site."""
        cells = self._cells.get(plan_id)
        return cells is not None and bool(cells.prefix)

    def is_laid(self, plan_id: PlanId) -> bool:
        """Return whether the grid of another plan lies over a plan."""
        reference = None if self.reference is None else self.reference.id
        return plan_id != reference and plan_id in self._cells and not self.is_apart(plan_id)

    def _reference(self) -> Plan | None:
        """Return the plan whose grid is that of the site; None where several could be."""
        able = [plan for plan in self._plans if own_grid(plan) is not None]
        wide = [plan for plan in able if plan.kind is not PlanKind.LEVEL]
        tied = [plan for plan in able if self._earths[plan.id] is not None]
        found = wide or tied or (able if len(able) == 1 else [])
        return min(
            found, key=lambda plan: (self._earths[plan.id] is None, _ORDER.index(plan.kind)),
            default=None,
        )  # fmt: skip

    def _lay(self) -> None:
        """Lay the grid of the site over the plans that are tied to it, and name the others'."""
        ways: dict[PlanId, Affine] = {}
        if self.reference is not None:
            ways = {
                plan.id: way
                for plan in self._plans
                if plan.id != self.reference.id and (way := self._way(plan)) is not None
            }
            grid = self._grown(self.reference, ways)
            self._cells[self.reference.id] = Cells(grid)
            self._cells |= {one: Cells(grid, way) for one, way in ways.items()}
        for plan in self._plans:
            own = own_grid(plan)
            if plan.id not in self._cells and own is not None:
                self._cells[plan.id] = Cells(own, prefix=f"{self._prefixes[plan.id]}-")

    def _way(self, plan: Plan) -> Affine | None:
        """Return the way from a plan onto the one with the grid, if its middle lies on that."""
        assert self.reference is not None  # noqa: S101 - asked by the caller
        here, there = self._earths[plan.id], self._earths[self.reference.id]
        grid = own_grid(self.reference)
        if here is None or there is None or grid is None:
            return None
        way = onto(here, there)
        middle = way(Point(plan.width / 2, plan.height / 2))
        return way if grid.cell_name(middle) is not None else None

    def _grown(self, reference: Plan, ways: dict[PlanId, Affine]) -> Grid:
        """Return the grid of the site, longer where plans that it lies over reach beyond it."""
        grid = own_grid(reference)
        assert grid is not None  # noqa: S101 - it has one, as it was chosen
        found = {plan.id: plan for plan in self._plans}
        corners: Sequence[Point] = [
            way(Point(x, y))
            for plan_id, way in ways.items()
            for x in (0.0, found[plan_id].width)
            for y in (0.0, found[plan_id].height)
        ]
        if not corners:
            return grid
        across = int(max((corner.x - grid.left) / grid.cell for corner in corners)) + 1
        down = int(max((corner.y - grid.top) / grid.cell for corner in corners)) + 1
        return grid._replace(
            columns=max(grid.columns, min(across, MOST_CELLS)),
            rows=max(grid.rows, min(down, MOST_CELLS)),
        )


def told_at(marker: Marker) -> Point:
    """Return the point that tells where a marker is: of an area its middle, not a corner."""
    if info_of(marker.kind).shape is not MarkerShape.AREA or len(marker.points) < 3:
        return marker.at
    # Brings shapely, which the start of the window need not wait for.
    from cpted_audit.geometry.rooms import middle_of

    return middle_of(marker.points)


def cells_of(session: Session, plan: Plan) -> Cells | None:
    """Return the cells of one plan, or None where it has no grid."""
    return CampusCells(session).of(plan.id)


def check_own_grid(session: Session, plan: Plan) -> None:
    """Raise AuditError for a plan that the grid of another lies over: it is changed there."""
    campus = CampusCells(session)
    if campus.reference is not None and campus.is_laid(plan.id):
        raise AuditError(
            "The grid of {name} lies over this plan too, so that a cell has one name "
            "on the whole site; nothing was changed. Change it on {name}.",
            name=campus.reference.name,
        )


def own_grid(plan: Plan) -> Grid | None:
    """Return the grid somebody set on a plan, or None; cells of no use are none."""
    try:
        return grid_of(plan)
    except AuditError:  # the picture was replaced by one so large that the cells are too many
        return None


def earth_of(plan: Plan) -> Georeference | None:
    """Return how a plan lies on the Earth, or None where that is not known yet."""
    try:
        return georeference_of(plan)
    except AuditError:  # one control point ties a plan to nothing yet
        return None


def onto(here: Georeference, there: Georeference) -> Affine:
    """Return the way from the pixels of one plan to those of another, by their places on Earth."""
    start, right, below = (
        there.point(here.place(point)) for point in (Point(0, 0), Point(1000, 0), Point(0, 1000))
    )
    return Affine(
        (right.x - start.x) / 1000, (below.x - start.x) / 1000, start.x,
        (right.y - start.y) / 1000, (below.y - start.y) / 1000, start.y,
    )  # fmt: skip


def _named(session: Session, plan: Plan) -> Named:
    level = next((level for level in session.walk.levels if level.id == plan.level_id), None)
    if level is None:
        return Named("", plan.name)
    return Named(session.walk.building_name(level.building_id), level.name)
