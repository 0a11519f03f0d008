"""The ways through a school: from every room to the nearest door, and to what hangs on a wall.

They are walked over the plan where its walls, its scale and the doors are known; a room whose own
door is not recorded is left through its wall to what is no room; all else is a straight line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, product

from cpted_audit.domain.ids import BuildingId, LevelId, MarkerId
from cpted_audit.domain.plane import Box, Point, Ring, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.geometry.measure import crossing, distance_to_outline, lies_within
from cpted_audit.geometry.openings import Doorway, without_open_doors
from cpted_audit.geometry.walking import Reach, SquareMap, Squares, Walked, WalkingGrid
from cpted_audit.geometry.walls import wall_directions
from cpted_audit.report.responder.model import DistanceBasis
from cpted_audit.session.plans.laid import Laid, LaidPlans, carried
from cpted_audit.session.plans.markers import DEFAULTS, wall_segments
from cpted_audit.session.plans.outlines import Fronts
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions

_DOORS = (MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR)
_STEP = 0.25
"""Metres: the side of a square; a door leaf is 0.91 wide."""
_TELLING = 4
"""Walls that a plan has at least when ways are walked round them."""
_COURT = 3.0
"""An exterior door so many metres within the outline leads to a court, not out."""
_ON_OUTLINE = 1.5
"""An outline is taken for true where every door stands within so many metres of it."""
_WALL = 0.8
"""Metres from a room to what lies beyond its wall."""
_SAME_STAIR = 6.0
"""Metres within which two stairs of two levels are one."""
_DOOR_WIDE = DEFAULTS[MarkerKind.EXTERIOR_DOOR]["opening"] or 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """From where a way begins: a room by its middle and its outline."""

    at: Point
    ring: Ring


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundWay:
    """A way to the nearest of some markers; `metres` is None where a plan has no scale.

    `turns` are the corners on the level where it begins. `by` are the doors and stairs it leads
    through.
    """

    marker: Marker
    metres: float | None
    basis: DistanceBasis
    turns: tuple[Point, ...] = ()
    by: tuple[Marker, ...] = ()


Targets = Sequence[tuple[Marker, Point]]


class LevelWays:
    """The ways on one level, walked where its walls tell them."""

    def __init__(self, here: Laid, known: Conditions, rings: Sequence[Ring]) -> None:
        self.here = here
        self._known = known
        self._rings = rings
        self._reaches: dict[tuple[MarkerId, ...], Reach] = {}
        self._left: dict[Ring, Squares] = {}
        self._rooms = [marker.points for marker in here.found if marker.kind is MarkerKind.ROOM]

    def nearest(self, start: Start, targets: Targets) -> FoundWay | None:
        """Return the way to the nearest of some markers at their places on this level, or None."""
        if not targets:
            return None
        return self._on_foot(start, targets) or self._straight(start.at, targets)

    def works(self, *kinds: MarkerKind) -> list[tuple[Marker, Point]]:
        """Return the markers of kinds on this level that are there and work."""
        return [
            (marker, marker.at)
            for marker in self.here.found
            if marker.kind in kinds and self._known.told_of_marker(marker).counts
        ]

    def squares(self) -> SquareMap | None:
        """Return the squares one walks on; None where walls or scale are not known."""
        return None if self._grid is None else self._grid.squares()

    def is_court(self, at: Point) -> bool:
        """Return whether a door at a point leads into a court that the building surrounds."""
        scale = self.here.plan.metres_per_pixel
        return scale is not None and any(
            lies_within(at, ring) and distance_to_outline(at, ring) * scale > _COURT
            for ring in self._rings
        )

    def _on_foot(self, start: Start, targets: Targets) -> FoundWay | None:
        if self._grid is None:
            return None
        names = tuple(marker.id for marker, _ in targets)
        if names not in self._reaches:
            self._reaches[names] = self._grid.reach([at for _, at in targets])
        reach = self._reaches[names]
        walked, basis = reach.way(start.at), DistanceBasis.WALKED
        if walked is None and self.is_outlined:
            walked, basis = reach.way_from(start.at, self._exits(start)), DistanceBasis.ASSUMED
        return None if walked is None else self._found(walked, basis, targets)

    def _found(self, walked: Walked, basis: DistanceBasis, targets: Targets) -> FoundWay:
        marker, _ = targets[walked.target]
        way = [Segment(*ends) for ends in pairwise(walked.corners)]
        passed = [
            (number, door)
            for door, gap in self._gaps
            if (number := next((at for at, one in enumerate(way) if crossing(one, gap)), None))
            is not None
        ]
        return FoundWay(
            marker=marker, metres=walked.length * (self.here.plan.metres_per_pixel or 0.0),
            basis=basis, turns=walked.corners[1:-1],
            by=tuple(door for _, door in sorted(passed, key=lambda one: one[0])),
        )  # fmt: skip

    def _straight(self, start: Point, targets: Targets) -> FoundWay:
        scale = self.here.plan.metres_per_pixel
        marker, at = min(targets, key=lambda target: math.dist(start, target[1]))
        away = math.dist(start, at) * scale if scale else None
        return FoundWay(marker=marker, metres=away, basis=DistanceBasis.STRAIGHT)

    def _exits(self, start: Start) -> Squares:
        """Return the squares beyond a room's wall; those of other rooms only where all are."""
        assert self._grid is not None  # noqa: S101 - asked of a walked level alone
        if start.ring not in self._left:
            beyond = _WALL / (self.here.plan.metres_per_pixel or 1.0)
            others = [room for room in self._rooms if not lies_within(start.at, room)]
            self._left[start.ring] = self._grid.around(start.ring, beyond, others)
        return self._left[start.ring]

    @cached_property
    def _gaps(self) -> list[tuple[Marker, Segment]]:
        """Return the doors within the building, each with the line that one crosses in it."""
        doors = [
            one
            for one, at in self._opened
            if one.kind is MarkerKind.INTERIOR_DOOR or self.is_court(at)
        ]
        scale = self.here.plan.metres_per_pixel or 1.0
        along = wall_directions(
            [door.at for door in doors], wall_segments(self.here.found), farthest=_WALL / scale
        )
        return [
            (door, _gap(door, turn, scale))
            for door, turn in zip(doors, along, strict=True)
            if turn is not None
        ]

    @cached_property
    def _opened(self) -> Targets:
        return self.works(*_DOORS)

    @cached_property
    def _grid(self) -> WalkingGrid | None:
        plan = self.here.plan
        scale, walls = plan.metres_per_pixel, wall_segments(self.here.found)
        if scale is None or len(walls) < _TELLING:
            return None
        doors = [Doorway(one.at, (one.opening or _DOOR_WIDE) / scale) for one, _ in self._opened]
        bounds = Box(0.0, 0.0, float(plan.width), float(plan.height))
        try:
            return WalkingGrid(
                without_open_doors(walls, doors), bounds, _STEP / scale,
                rings=self._rings if self.is_outlined else (),
                doorways=[gap for _, gap in self._gaps],
            )  # fmt: skip
        except ValueError:  # too large a plan for its scale
            return None

    @cached_property
    def is_outlined(self) -> bool:
        """Whether the outline can be trusted: no door stands off it, but in courts."""
        scale = self.here.plan.metres_per_pixel
        if scale is None or not self._rings:
            return False
        off = [
            min(distance_to_outline(at, ring) for ring in self._rings) * scale
            for _, at in self.works(MarkerKind.EXTERIOR_DOOR)
            if not self.is_court(at)
        ]
        return all(one <= _ON_OUTLINE for one in off)


class Ways:
    """The ways on all levels that an audience may have plans of."""

    def __init__(self, session: Session, laid: LaidPlans, known: Conditions) -> None:
        self._laid, self._known = laid, known
        fronts = Fronts(session)
        self._buildings: Mapping[LevelId | None, BuildingId] = {
            level.id: level.building_id for level in session.walk.levels
        }
        self._legs: dict[tuple[MarkerId, ...], FoundWay | None] = {}
        """The ways on from a stair, which many rooms share."""
        self.levels: list[LevelWays] = []
        for here in laid.plans:
            if here.plan.kind is PlanKind.LEVEL:
                outlines = fronts.on(here.plan.id)
                rings = [one.ring for _, one in outlines.outlines] if outlines else []
                self.levels.append(LevelWays(here, known, rings))

    def nearest(
        self, level: LevelWays, start: Start, targets: Mapping[LevelWays, Targets]
    ) -> FoundWay | None:
        """Return the way to the nearest target: on the level itself, else by a stair; or None."""
        own = level.nearest(start, targets.get(level, ()))
        if own is not None:
            return own
        ways = [
            found
            for other in self._beside(level)
            if targets.get(other)
            for here, there in self._stairs(level, other)
            if (found := self._by_stair((level, start), (other, targets[other]), here, there))
        ]
        return min(ways, key=lambda way: (way.metres is None, way.metres), default=None)

    def doors_out(self, level: LevelWays) -> list[tuple[Marker, Point]]:
        """Return the exterior doors of a level that work and lead out, where they stand on it.

        A level on whose plan none stands takes those that another plan, such as the site's, has.
        """
        own = level.works(MarkerKind.EXTERIOR_DOOR)
        doors = own or (list(self._carried(level)) if self._is_alone(level) else [])
        out = [door for door in doors if not level.is_court(door[1])]
        return out or doors

    def stairs(self) -> Iterator[tuple[LevelWays, Marker, LevelWays, Marker]]:
        """Yield every stair that is on two levels of a building, as each plan has it."""
        for number, level in enumerate(self.levels):
            beside = self._beside(level)
            for other in self.levels[number + 1 :]:
                if other in beside:
                    for here, there in self._stairs(level, other):
                        yield level, here, other, there

    def _by_stair(
        self, begin: tuple[LevelWays, Start], end: tuple[LevelWays, Targets],
        here: Marker, there: Marker,
    ) -> FoundWay | None:  # fmt: skip
        first = begin[0].nearest(begin[1], [(here, here.at)])
        leg = (there.id, *(marker.id for marker, _ in end[1]))
        if leg not in self._legs:
            self._legs[leg] = end[0].nearest(self._start_at(end[0], there), end[1])
        last = self._legs[leg]
        if first is None or last is None:
            return None
        known = None not in (first.metres, last.metres)
        return replace(
            last, metres=(first.metres or 0.0) + (last.metres or 0.0) if known else None,
            basis=max(first.basis, last.basis, key=list(DistanceBasis).index), turns=first.turns,
            by=(*first.by, here, *last.by),
        )  # fmt: skip

    @staticmethod
    def _start_at(level: LevelWays, stair: Marker) -> Start:
        """Return a stair as the room that it stands in, or as a point."""
        around = [
            marker.points for marker in level.here.found
            if marker.kind is MarkerKind.ROOM and marker.place_id is not None
            and marker.place_id == stair.place_id and lies_within(stair.at, marker.points)
        ]  # fmt: skip
        return Start(at=stair.at, ring=around[0] if around else (stair.at,) * 3)

    def _stairs(self, level: LevelWays, other: LevelWays) -> Iterator[tuple[Marker, Marker]]:
        """Yield the stairs of two levels that are one, as each plan has it."""
        for (here, _), (there, _) in product(
            level.works(MarkerKind.STAIR), other.works(MarkerKind.STAIR)
        ):
            named = here.label and here.label == there.label
            placed = here.place_id is not None and here.place_id == there.place_id
            at = carried(here.at, level.here, other.here)
            scale = other.here.plan.metres_per_pixel
            near = at is not None and scale and math.dist(at, there.at) * scale < _SAME_STAIR
            if named or placed or near:
                yield here, there

    def _beside(self, level: LevelWays) -> list[LevelWays]:
        """Return the other levels of a level's building."""
        return [
            level_ways for level_ways in self.levels
            if level_ways is not level and self._building(level_ways) == self._building(level)
        ]  # fmt: skip

    def _building(self, level: LevelWays) -> BuildingId | None:
        return self._buildings.get(level.here.plan.level_id)

    def _is_alone(self, level: LevelWays) -> bool:
        return self._building(level) is not None and not self._beside(level)

    def _carried(self, level: LevelWays) -> Iterator[tuple[Marker, Point]]:
        for there, marker in self._laid.markers.values():
            if marker.kind is MarkerKind.EXTERIOR_DOOR and there.plan.kind is not PlanKind.LEVEL:
                at = carried(marker.at, there, level.here)
                if at is not None and self._known.told_of_marker(marker).counts:
                    yield marker, at


def _gap(door: Marker, direction: float, scale: float) -> Segment:
    """Return the line from jamb to jamb of a door in a wall that runs in a direction.

    It reaches a square beyond, as a way that is told in squares does.
    """
    half = ((door.opening or _DOOR_WIDE) / 2 + _STEP) / scale
    turn = math.radians(direction)
    x, y = half * math.sin(turn), -half * math.cos(turn)
    return Segment(Point(door.at.x - x, door.at.y - y), Point(door.at.x + x, door.at.y + y))
