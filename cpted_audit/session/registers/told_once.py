"""Which markers tell a thing that another marker tells already, on another plan of the same spot.

A door stands on the plan of its level and on that of the site, and is one door. The marker of its
row tells it; where neither has a row, the one on the plan of a level does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from cpted_audit.domain.ids import LevelId, MarkerId
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of
from cpted_audit.geometry.georeference import Georeference
from cpted_audit.geometry.measure import length, lies_within
from cpted_audit.geometry.rooms import label_point
from cpted_audit.geometry.transform import IDENTITY
from cpted_audit.session.plans.laid import Laid

_NEAR_METRES = 6.0
"""Two markers of one kind and name this near are one thing."""
_NUMBERED_METRES = 30.0
"""The same for exterior doors of one number: plans are tied to the Earth a little apart."""


@dataclass(frozen=True, slots=True)
class _Told:
    marker: Marker
    plan_id: str
    level_id: LevelId | None
    has_row: bool
    counts: bool
    points: tuple[Point, ...]
    """On the ground, in metres."""

    @property
    def is_area(self) -> bool:
        """Whether it is drawn as an area."""
        return info_of(self.marker.kind).shape is MarkerShape.AREA and len(self.points) > 2


def ground_of(laid: Sequence[Laid]) -> Georeference | None:
    """Return the ground that plans share, one metre a pixel; None where none is on the Earth."""
    found = next((laid.earth for laid in laid if laid.earth is not None), None)
    if found is None:
        return None
    return Georeference(middle=found.middle, to_ground=IDENTITY, residuals=())


def told_again(
    laid: Sequence[Laid], with_row: Container[MarkerId], counts: Callable[[Marker], bool]
) -> frozenset[MarkerId]:
    """Return the markers on the Earth that tell nothing new; `with_row` have a row in a register.

    Two things of one kind may stand near each other on one plan, or on different levels. `counts`
    says whether a marker's thing is there and works: one that was found gone on one plan alone is
    told as well, so that nothing takes its word away.
    """
    ground = ground_of(laid)
    if ground is None:
        return frozenset()
    by_kind: dict[MarkerKind, list[_Told]] = defaultdict(list)
    for here in laid:
        for marker in here.found if here.earth is not None else ():
            by_kind[marker.kind].append(
                _told(here, marker, ground, marker.id in with_row, counts(marker))
            )
    again: set[MarkerId] = set()
    for found in by_kind.values():
        kept: list[_Told] = []
        for told in sorted(found, key=_rank):
            if any(_is_same(told, other) for other in kept):
                again.add(told.marker.id)
            else:
                kept.append(told)
    return frozenset(again)


def _told(here: Laid, marker: Marker, ground: Georeference, *known: bool) -> _Told:
    assert here.earth is not None  # noqa: S101 - the caller looked
    points = tuple(ground.point(here.earth.place(point)) for point in marker.points)
    has_row, counts = known
    return _Told(marker, here.plan.id, here.plan.level_id, has_row, counts, points)


def _rank(told: _Told) -> tuple[bool, bool]:
    return not told.has_row, told.level_id is None


def _is_same(told: _Told, other: _Told) -> bool:
    """Return whether a marker tells the thing of another one; `other` ranks first."""
    if told.plan_id == other.plan_id or (told.has_row and other.has_row):
        return False
    if told.counts is not other.counts:
        return False
    if told.level_id and other.level_id and told.level_id != other.level_id:
        return False
    names = {
        " ".join(label.split()).casefold() for label in (told.marker.label, other.marker.label)
    }
    if len(names - {""}) > 1:
        return False
    if told.is_area or other.is_area:
        return "" not in names and (_overlaps(told, other) or _overlaps(other, told))
    numbered = told.marker.kind is MarkerKind.EXTERIOR_DOOR and "" not in names
    apart = length([told.points[0], other.points[0]])
    return apart < (_NUMBERED_METRES if numbered else _NEAR_METRES)


def _overlaps(told: _Told, other: _Told) -> bool:
    return lies_within(label_point(Area(told.points)), other.points)
