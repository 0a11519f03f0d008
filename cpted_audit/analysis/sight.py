"""What is seen on a plan from chosen viewpoints: natural surveillance as areas and shares.

Walls are taken to reach from floor to ceiling and to be what their kind says; heights, furniture,
plants and light are not known to a plan. The figures describe a drawing, and never answer an item.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

from cpted_audit.analysis.sight_inputs import SightInputs
from cpted_audit.analysis.sight_words import assumptions
from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Area
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.geometry.camera import Camera, Task, areas_by_task
from cpted_audit.geometry.measure import Scale
from cpted_audit.geometry.obstacles import Obstacles, prepare
from cpted_audit.geometry.shapes import SeenTogether, ZoneCoverage, valid_areas
from cpted_audit.geometry.sightline import visible_area

LEAST_BLIND_M2 = 1.0
"""A blind area smaller than this is not named; it counts in the shares all the same."""
_NOISE = 1e-4
"""Per cent of a zone that the cutting of areas may be off."""
_LEAST_BLIND_SHARE = 0.002
"""The same as a share of the zone, where the plan has no scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one viewpoint sees; a camera's areas also by what they are good enough for."""

    marker: Marker
    areas: tuple[Area, ...]
    tasks: dict[Task, tuple[Area, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFigures:
    """How much of a zone is seen, in per cent; sizes in square metres, or None without a scale.

    `by_eye` is from duty posts alone, `recognised` within the cameras' recognition distance,
    `through` only past windows, fences and what is low. A share is None for a zone that encloses
    nothing, `through` where nothing is seen past.
    """

    marker_id: str
    name: str
    size: float | None
    seen: float | None
    by_eye: float | None
    recognised: float | None
    seen_twice: float | None
    blind: tuple[float | None, ...]
    through: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SightFigures:
    """The figures of a study; shares of all zones together weigh each by its size.

    `glass_clear` is None where they were worked out before walls had kinds: all were solid then.
    """

    viewpoints: int
    cameras: int
    seen: float | None
    by_eye: float | None
    recognised: float | None
    zones: tuple[ZoneFigures, ...]
    assumptions: tuple[str, ...]
    through: float | None = None
    glass_clear: bool | None = None

    def to_json(self) -> str:
        """Return the figures as they are kept in a document."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> SightFigures:
        """Return figures as they were kept; raises ValueError or TypeError for anything else."""
        told = json.loads(text)
        zones = tuple(ZoneFigures(**{**one, "blind": tuple(one["blind"])}) for one in told["zones"])
        return cls(**{**told, "zones": zones, "assumptions": tuple(told["assumptions"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class SightOutcome:
    """A computed study: what is seen, what is not, and the figures."""

    inputs: SightInputs
    views: tuple[View, ...]
    seen: tuple[Area, ...]
    blind: dict[MarkerId, tuple[Area, ...]]
    figures: SightFigures


class _Covered(NamedTuple):
    """A zone with how much of it all viewpoints, duty posts, and cameras well enough, see."""

    zone: Marker
    seen: ZoneCoverage
    by_eye: ZoneCoverage
    recognised: ZoneCoverage
    if_solid: ZoneCoverage | None


def compute_sight(inputs: SightInputs, unit: LengthUnit = LengthUnit.FEET) -> SightOutcome:
    """Return what is seen; takes no lock and no file, so that it can run beside the window."""
    obstacles = prepare(inputs.stopping(), inputs.bounds)
    views = tuple(
        _view(viewpoint, obstacles, inputs.metres_per_pixel) for viewpoint in inputs.viewpoints
    )
    zones = [(zone, valid_areas(zone.points).areas) for zone in inputs.zones]
    seen = SeenTogether([view.areas for view in views])
    eyes = SeenTogether([view.areas for view in views if view.marker.kind is MarkerKind.VIEWPOINT])
    recognised = SeenTogether([view.tasks[Task.RECOGNITION] for view in views if view.tasks])
    solid = _seen_if_solid(inputs)
    covers = [
        _Covered(
            zone=one,
            seen=seen.cover(areas, smallest=_smallest(inputs, areas)),
            by_eye=eyes.cover(areas),
            recognised=recognised.cover(areas),
            if_solid=None if solid is None else solid.cover(areas),
        )
        for one, areas in zones
    ]
    cameras = sum(viewpoint.kind is MarkerKind.CAMERA for viewpoint in inputs.viewpoints)
    figures = SightFigures(
        viewpoints=len(views) - cameras,
        cameras=cameras,
        seen=_share([cover.seen for cover in covers]),
        by_eye=_share([cover.by_eye for cover in covers]),
        recognised=_share([cover.recognised for cover in covers]),
        zones=tuple(_zone(inputs, cover) for cover in covers),
        assumptions=assumptions(inputs, unit),
        through=_through(covers),
        glass_clear=inputs.glass_clear,
    )
    blind = {cover.zone.id: tuple(part.area for part in cover.seen.blind) for cover in covers}
    return SightOutcome(
        inputs=inputs, views=views, seen=seen.together(), blind=blind, figures=figures
    )


def _seen_if_solid(inputs: SightInputs) -> SeenTogether | None:
    """Return what would be seen if every wall were solid, or None where every one is."""
    if not inputs.sees_past_walls():
        return None
    obstacles = prepare(inputs.stopping_if_solid(), inputs.bounds)
    scale = inputs.metres_per_pixel
    return SeenTogether([_areas(viewpoint, obstacles, scale) for viewpoint in inputs.viewpoints])


def _areas(
    marker: Marker, obstacles: Obstacles, metres_per_pixel: float | None
) -> tuple[Area, ...]:
    reach = marker.reach / metres_per_pixel if marker.reach and metres_per_pixel else None
    angle = 360.0 if marker.field_of_view is None else marker.field_of_view
    direction = marker.direction if angle < 360.0 else None
    return visible_area(marker.at, obstacles, reach=reach, direction=direction, field_of_view=angle)


def _view(marker: Marker, obstacles: Obstacles, metres_per_pixel: float | None) -> View:
    areas = _areas(marker, obstacles, metres_per_pixel)
    angle = 360.0 if marker.field_of_view is None else marker.field_of_view
    if marker.kind is not MarkerKind.CAMERA or not marker.resolution or metres_per_pixel is None:
        return View(marker=marker, areas=areas, tasks={})
    camera = Camera(
        at=marker.at, direction=marker.direction or 0.0, field_of_view=angle,
        resolution=marker.resolution, reach=marker.reach,
    )  # fmt: skip
    tasks = areas_by_task(camera, obstacles, Scale(metres_per_pixel))
    return View(marker=marker, areas=areas, tasks=tasks)


def _smallest(inputs: SightInputs, zone: Sequence[Area]) -> float:
    """Return how large a blind area must be to be named, in square pixels."""
    if inputs.metres_per_pixel is not None:
        return LEAST_BLIND_M2 / inputs.metres_per_pixel**2
    return _LEAST_BLIND_SHARE * SeenTogether([]).cover(zone).size


def _share(covers: Sequence[ZoneCoverage]) -> float | None:
    whole = sum(cover.size for cover in covers)
    return _clean(100.0 * sum(cover.seen for cover in covers) / whole) if whole else None


def _through(covers: Sequence[_Covered]) -> float | None:
    """Return the share of zones that is seen only past what is no wall."""
    whole = sum(cover.seen.size for cover in covers)
    solid = [cover.if_solid.seen for cover in covers if cover.if_solid is not None]
    if not whole or not solid:
        return None
    more = sum(cover.seen.seen for cover in covers) - sum(solid)
    return _clean(max(0.0, 100.0 * more / whole))


def _clean(share: float | None) -> float | None:
    """Return a share without the noise of cutting areas, which keeps a whole from being one."""
    if share is None:
        return None
    return 100.0 if share > 100.0 - _NOISE else 0.0 if share < _NOISE else share


def _zone(inputs: SightInputs, covered: _Covered) -> ZoneFigures:
    scale, seen = inputs.metres_per_pixel, covered.seen

    def metres(size: float) -> float | None:
        return None if scale is None else size * scale**2

    return ZoneFigures(
        marker_id=covered.zone.id,
        name=covered.zone.label or "Zone",
        size=metres(seen.size),
        seen=_clean(seen.per_cent),
        by_eye=_clean(covered.by_eye.per_cent),
        recognised=_clean(covered.recognised.per_cent),
        seen_twice=_clean(100.0 * seen.seen_twice / seen.size) if seen.size else None,
        blind=tuple(metres(blind_area.size) for blind_area in seen.blind),
        through=_through([covered]),
    )
