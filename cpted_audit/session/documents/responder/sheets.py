"""The plans of a responder's copy as sheets: outlines with their sides, rooms, walls and signs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plane import Box, Point, Ring
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.access import Side
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.drawing.legend import wall_entries
from cpted_audit.drawing.line_drawing import draw_opening, draw_route
from cpted_audit.drawing.plan_drawing import draw_plan
from cpted_audit.drawing.primitives import Primitive, Primitives
from cpted_audit.geometry.perimeter import SIDES
from cpted_audit.geometry.rooms import middle_of
from cpted_audit.report.plans.views import PlanInk
from cpted_audit.report.responder.model import (
    FIRST_LOOK,
    BuildingOutline,
    RoomLabel,
    SheetPlan,
    SheetSign,
    SidePlace,
    sheet_anchor,
)
from cpted_audit.report.responder.words import joined, letters_of
from cpted_audit.session.documents.plans import picture_view
from cpted_audit.session.plans.laid import Laid, LaidPlans, carried
from cpted_audit.session.plans.marker_signs import MarkerLooks
from cpted_audit.session.plans.outlines import Fronts
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions

_SORTS = {PlanKind.LEVEL: "Floor plan", PlanKind.SITE: "Site plan", PlanKind.AERIAL: "Aerial"}
_UNDER = (Layer.ZONES, Layer.WALLS, Layer.NOTES)
_DOORS = (MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR)
_WORDS = {
    MarkerKind.STAGING: "STAGING", MarkerKind.COMMAND_POST: "COMMAND POST",
    MarkerKind.REUNIFICATION: "REUNIFICATION",
    MarkerKind.ASSEMBLY: "ASSEMBLY",
}  # fmt: skip
_WALLED = 8
"""Walls that a plan has at least when they tell its rooms."""
_NAMED_AT = (0.25, 0.5, 0.75)
"""Where along a piece of a route its name may stand."""
_NUMBERED = (MarkerKind.STAIR, MarkerKind.ELEVATOR)
LONGEST_NUMBER = 6
"""Letters of a door's number or a stair's that fit a sign."""


class SheetMaking:
    """Makes the sheets of laid plans as of a day."""

    def __init__(
        self, session: Session, laid: LaidPlans, issued_on: date, days: int, known: Conditions,
        anchors: Mapping[MarkerId, str],
    ) -> None:  # fmt: skip
        self._session = session
        self._laid = laid
        self._issued_on, self._days = issued_on, days
        self._known = known
        self._anchors = anchors
        self._fronts = Fronts(session)
        self._places = {place.id: place.name for place in session.walk.places}

    def first(self) -> SheetPlan | None:
        """Return the plan of the first look with what other plans put on it, or None."""
        here = self._laid.first
        if here is None:
            return None
        signs = [self._sign(marker, at) for marker, at in self._laid.on_first()]
        outlines = self._outlines(here)
        known = {outline.name for outline in outlines}
        if here.plan.kind is not PlanKind.LEVEL:
            outlines += [
                outline for outline in self._carried_outlines(here) if outline.name not in known
            ]
        return self._sheet(here, signs, outlines, first=True)

    def levels(self) -> list[SheetPlan]:
        """Return a sheet for each plan of a level, in order."""
        return [
            self._sheet(
                here, [self._sign(sign, sign.at) for sign in here.signs()],
                self._outlines(here),
            )
            for here in self._laid.plans
            if here.plan.kind is PlanKind.LEVEL
        ]  # fmt: skip

    def _sheet(
        self,
        here: Laid,
        signs: list[SheetSign],
        outlines: list[BuildingOutline],
        *,
        first: bool = False,
    ) -> SheetPlan:
        plan, earth = here.plan, here.earth
        spot = self._laid.spot(None, level_id=plan.level_id)
        routes = list(self._routes(here, first=first))
        rooms = list(self._rooms(here, {outline.name.casefold() for outline in outlines}))
        return SheetPlan(
            anchor=FIRST_LOOK if first else sheet_anchor(plan.id),
            first=first,
            title=here.title,
            building=spot.building,
            level=spot.level,
            sort=_SORTS[plan.kind],
            aerial=plan.kind is PlanKind.AERIAL,
            picture=(picture := picture_view(self._session, plan)),
            ink=PlanInk(picture),
            metres_per_pixel=plan.metres_per_pixel,
            unit=self._session.site.length_unit,
            north=plan.north if plan.north is not None or earth is None else earth.north,
            cells=here.cells,
            verified_on=plan.verified_on,
            verified_by=plan.verified_by,
            verified_walking=plan.verified_walking,
            stale=is_stale(plan.verified_on, self._issued_on, self._days),
            georeferenced=earth is not None,
            under=(*self._under(here), *_drawn_routes(here, routes, signs)),
            rooms=rooms,
            outlines=outlines,
            signs=signs,
            routes=[self._laid.on_route(there, way) for there, way, _ in routes],
            walled=_is_walled(here),
            kinds_of_wall=wall_entries(here.found),
            drawn_in=_drawn_in(here, signs),
        )

    def _routes(self, here: Laid, *, first: bool) -> Iterator[tuple[Laid, Marker, Ring]]:
        """Yield the ways out of a sheet as they lie on it.

        The first look has those of the grounds too; those of levels are on the pages of the
        levels. What does not lie on it wholly is left out.
        """
        outside = [plan for plan in self._laid.plans if plan.plan.kind is not PlanKind.LEVEL]
        others = [laid for laid in outside if laid is not here] if first else []
        for there in (here, *others):
            for way in there.routes():
                points = [carried(point, there, here) for point in way.points]
                on_it = tuple(point for point in points if point is not None)
                if len(on_it) == len(points):
                    yield there, way, on_it

    def _under(self, here: Laid) -> Primitives:
        """Return rooms, walls, texts and the openings of doors."""
        shown = [
            replace(marker, label="") if marker.kind is MarkerKind.ROOM else marker
            for marker in here.found
            if info_of(marker.kind).layer in _UNDER and marker.kind is not MarkerKind.DIMENSION
        ]
        doors = [
            marker
            for marker in here.found
            if marker.kind in _DOORS and not self._known.told_of_marker(marker).is_gone
        ]
        walls = [marker for marker in here.found if marker.kind is MarkerKind.WALL]
        looks = MarkerLooks(self._session, here.plan, [*doors, *walls], doors_open=False)
        contexts: dict[MarkerId, MarkerContext] = {
            one: replace(context, states=False)
            for one, context in looks.contexts([*doors, *shown]).items()
        }
        pieces = draw_plan(shown, contexts=contexts, visible_layers=_UNDER)
        under = [primitive for _, primitives in pieces for primitive in primitives]
        for door in doors:
            closed = replace(door, stands_open=False)
            under += draw_opening(closed, contexts[door.id])
        return tuple(under)

    def _rooms(self, here: Laid, buildings: set[str]) -> Iterator[RoomLabel]:
        for marker in here.found:
            name = marker.label or (
                self._places.get(marker.place_id, "") if marker.place_id else ""
            )
            if marker.kind is MarkerKind.ROOM and name and name.casefold() not in buildings:
                box = _box(marker.points)
                at = middle_of(marker.points)
                yield RoomLabel(
                    at=at, text=name, across=box.width, down=box.height, ring=marker.points
                )

    def _outlines(self, here: Laid) -> list[BuildingOutline]:
        known = self._fronts.on(here.plan.id)
        front = self._fronts.front(here.plan.id)
        return [
            BuildingOutline(
                name=self._building(building_id), ring=perimeter.ring,
                sides=_sides(perimeter.ring, front),
            )
            for building_id, perimeter in (known.outlines if known else [])
        ]  # fmt: skip

    def _carried_outlines(self, there: Laid) -> list[BuildingOutline]:
        """Return the outlines that levels' plans have, as they lie on the first look."""
        found: dict[str, BuildingOutline] = {}
        for here in self._laid.plans:
            if here is there or here.earth is None or there.earth is None:
                continue
            turn = there.earth.north - here.earth.north
            front = self._fronts.front(here.plan.id)
            for outline in self._outlines(here):
                corners = [carried(point, here, there) for point in outline.ring]
                ring = tuple(point for point in corners if point is not None)
                if len(ring) == len(outline.ring) and outline.name not in found:
                    looks = None if front is None else front + turn
                    found[outline.name] = BuildingOutline(
                        name=outline.name, ring=ring, sides=_sides(ring, looks)
                    )
        return list(found.values())

    def _building(self, building_id: object) -> str:
        names = {building.id: building.name for building in self._session.walk.buildings}
        return next((name for one, name in names.items() if one == building_id), "")

    def _sign(self, marker: Marker, at: Point) -> SheetSign:
        cell = self._laid.cell(marker)
        text = _text(marker)
        words = info_of(marker.kind).words
        called = f"{words} {text}" if marker.kind in _DOORS else words
        told = self._known.told_of_marker(marker)
        said = joined((f"{called} in {cell}" if cell else called, told.text))
        return SheetSign(
            at=at, kind=marker.kind, text=text, said=said, told=told,
            anchor=self._anchors.get(marker.id, ""),
        )  # fmt: skip


def _drawn_routes(
    here: Laid, routes: Iterable[tuple[Laid, Marker, Ring]], signs: Sequence[SheetSign]
) -> Iterator[Primitive]:
    """Yield routes, each with its name where it is farthest from what stands on the sheet."""
    scale = here.plan.metres_per_pixel
    for _, way, points in routes:
        spots = [_between(*piece, share) for piece in pairwise(points) for share in _NAMED_AT]
        best = max(
            spots, key=lambda at: min((math.dist(at, sign.at) for sign in signs), default=0.0)
        )
        context = MarkerContext(metres_per_pixel=scale, states=False, label_at=best)
        yield from draw_route(replace(way, points=points), context)


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))


def is_stale(on: date | None, issued_on: date, days: int) -> bool:
    """Return whether a fact was verified longer ago than the site's limit."""
    return on is not None and (issued_on - on).days > days


def _text(marker: Marker) -> str:
    label = marker.label.strip()
    if len(label) > LONGEST_NUMBER:
        label = f"{label[: LONGEST_NUMBER - 1]}…"
    letters = letters_of(marker.kind)
    if marker.kind in _DOORS:
        return label
    if marker.kind in _WORDS:
        return _WORDS[marker.kind]
    return f"{letters} {label}" if label and marker.kind in _NUMBERED else letters


def _sides(ring: Ring, front: float | None) -> list[SidePlace]:
    """Return the middles of the four sides of what surrounds an outline, A where the front is."""
    if front is None:
        return []
    return [_edge(ring, side, (front + 90.0 * number) % 360.0) for number, side in enumerate(SIDES)]


def _edge(ring: Ring, side: Side, direction: float) -> SidePlace:
    """Return the farthest edge of a ring's box that looks in a direction."""
    turn = math.radians(direction)
    ahead, right = (math.sin(turn), -math.cos(turn)), (math.cos(turn), math.sin(turn))
    far = max(point.x * ahead[0] + point.y * ahead[1] for point in ring)
    across = [point.x * right[0] + point.y * right[1] for point in ring]
    middle = (min(across) + max(across)) / 2
    place = Point(far * ahead[0] + middle * right[0], far * ahead[1] + middle * right[1])
    return SidePlace(side, place, direction, (max(across) - min(across)) / 2)


def _drawn_in(here: Laid, signs: Sequence[SheetSign]) -> Ring:
    """Return the corners of what is drawn, for a level whose walls tell its extent."""
    telling = [marker for marker in here.found if marker.kind in (MarkerKind.WALL, MarkerKind.ROOM)]
    if here.plan.kind is not PlanKind.LEVEL or not _is_walled(here):
        return ()
    points = [point for marker in telling for point in marker.points]
    box = _box([*points, *(sign.at for sign in signs if here.holds(sign.at))])
    return (Point(box.left, box.top), Point(box.right, box.bottom))


def _is_walled(here: Laid) -> bool:
    return sum(marker.kind is MarkerKind.WALL for marker in here.found) >= _WALLED


def _box(points: Iterable[Point]) -> Box:
    given = list(points)
    xs, ys = [point.x for point in given], [point.y for point in given]
    return Box(min(xs), min(ys), max(xs), max(ys))
