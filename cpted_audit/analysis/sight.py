"""What is seen on a plan from chosen viewpoints: natural surveillance as areas and shares.

Walls are taken to reach from floor to ceiling and to be opaque; heights, furniture, plants and
light are not known to a plan. The figures describe a drawing, and never answer an item.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import NamedTuple

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.length import LengthUnit, area_text, length_text
from cpted_audit.domain.plane import Area, Box, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.geometry.camera import (
    EDITIONS,
    USED,
    Camera,
    Task,
    areas_by_task,
    class_distances,
)
from cpted_audit.geometry.coverage import Seen, ZoneCoverage
from cpted_audit.geometry.doors import Door, without_open_doors
from cpted_audit.geometry.mending import valid_areas
from cpted_audit.geometry.obstacles import Obstacles, prepare
from cpted_audit.geometry.scale import Scale
from cpted_audit.geometry.sightline import visible_area

LEAST_BLIND_M2 = 1.0
"""A blind area smaller than this is not named; it counts in the shares all the same."""
_NOISE = 1e-4
"""Per cent of a zone that the cutting of areas may be off."""
_LEAST_BLIND_SHARE = 0.002
"""The same as a share of the zone, where the plan has no scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SightInputs:
    """All that a sight study is computed from; `bounds` is what can be seen at most."""

    metres_per_pixel: float | None
    bounds: Box
    walls: tuple[Segment, ...]
    doors: tuple[Marker, ...]
    viewpoints: tuple[Marker, ...]
    zones: tuple[Marker, ...]
    doors_open: bool

    def digest(self) -> str:
        """Return a digest that differs when anything differs that the outcome depends on."""
        told = {
            "scale": self.metres_per_pixel,
            "bounds": self.bounds,
            "walls": self.walls,
            "open": self.doors_open,
            "doors": [(door.points, door.opening, door.stands_open) for door in self.doors],
            "zones": [(zone.id, zone.label, zone.points) for zone in self.zones],
            "viewpoints": [
                (
                    viewpoint.id,
                    viewpoint.kind,
                    viewpoint.points,
                    viewpoint.direction,
                    viewpoint.field_of_view,
                    viewpoint.reach,
                    viewpoint.resolution,
                )
                for viewpoint in self.viewpoints
            ],
        }
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one viewpoint sees; a camera's areas also by what they are good enough for."""

    marker: Marker
    areas: tuple[Area, ...]
    tasks: dict[Task, tuple[Area, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFigures:
    """How much of a zone is seen, in per cent; sizes in square metres, or None without a scale.

    `by_eye` is from duty posts alone, `recognised` within the cameras' recognition distance. A
    share is None for a zone that encloses nothing.
    """

    marker_id: str
    name: str
    size: float | None
    seen: float | None
    by_eye: float | None
    recognised: float | None
    seen_twice: float | None
    blind: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SightFigures:
    """The figures of a study; shares of all zones together weigh each by its size."""

    viewpoints: int
    cameras: int
    seen: float | None
    by_eye: float | None
    recognised: float | None
    zones: tuple[ZoneFigures, ...]
    assumptions: tuple[str, ...]

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


def compute_sight(inputs: SightInputs, unit: LengthUnit = LengthUnit.FEET) -> SightOutcome:
    """Return what is seen; takes no lock and no file, so that it can run beside the window."""
    opened = [
        Door(door.at, door.opening / inputs.metres_per_pixel)
        for door in inputs.doors
        if door.opening and inputs.metres_per_pixel and _is_open(door, doors_open=inputs.doors_open)
    ]
    obstacles = prepare(without_open_doors(inputs.walls, opened), inputs.bounds)
    views = tuple(
        _view(viewpoint, obstacles, inputs.metres_per_pixel) for viewpoint in inputs.viewpoints
    )
    zones = [(zone, valid_areas(zone.points).areas) for zone in inputs.zones]
    seen = Seen([view.areas for view in views])
    eyes = Seen([view.areas for view in views if view.marker.kind is MarkerKind.VIEWPOINT])
    recognised = Seen([view.tasks[Task.RECOGNITION] for view in views if view.tasks])
    covers = [_Covered(one, *_covers(inputs, zone, seen, eyes, recognised)) for one, zone in zones]
    cameras = sum(viewpoint.kind is MarkerKind.CAMERA for viewpoint in inputs.viewpoints)
    figures = SightFigures(
        viewpoints=len(views) - cameras,
        cameras=cameras,
        seen=_share([cover.seen for cover in covers]),
        by_eye=_share([cover.by_eye for cover in covers]),
        recognised=_share([cover.recognised for cover in covers]),
        zones=tuple(_zone(inputs, cover) for cover in covers),
        assumptions=assumptions(inputs, unit),
    )
    blind = {cover.zone.id: tuple(part.area for part in cover.seen.blind) for cover in covers}
    return SightOutcome(
        inputs=inputs, views=views, seen=seen.together(), blind=blind, figures=figures
    )


def assumptions(inputs: SightInputs, unit: LengthUnit) -> tuple[str, ...]:
    """Return what the figures rest on, a sentence each."""
    told = [
        _wall_words(len(inputs.walls)),
        "Furniture, plants, heights and light are not considered.",
        "Doors stand open." if inputs.doors_open else "Doors are shut.",
    ]
    own = sum(door.stands_open not in {None, inputs.doors_open} for door in inputs.doors)
    if own:
        told.append(f"{own} of {len(inputs.doors)} doors stand otherwise, as marked on the plan.")
    if inputs.metres_per_pixel is None:
        told.append("The plan has no scale: reach and openings are left out, sizes are unknown.")
        return tuple(told)
    for viewpoint in inputs.viewpoints:
        if viewpoint.kind is MarkerKind.CAMERA:
            told.append(_camera_words(viewpoint, unit))
        elif viewpoint.reach is not None:
            told.append(f"{_name(viewpoint)} sees as far as {length_text(viewpoint.reach, unit)}.")
    return tuple(told)


def _wall_words(count: int) -> str:
    if not count:
        return "No wall is drawn on this plan, so nothing stops sight."
    pieces = "1 piece" if count == 1 else f"{count:,} pieces"
    verb = "stops" if count == 1 else "stop"
    return f"{pieces} of wall {verb} sight from floor to ceiling, glass included."


def blind_text(size: float | None, unit: LengthUnit) -> str:
    """Return what is written into a blind area."""
    return "not seen" if size is None else f"not seen · {area_text(size, unit)}"


def _camera_words(marker: Marker, unit: LengthUnit) -> str:
    """Return how a camera looks, and how far it is good for what by each edition known."""
    angle = f"{marker.field_of_view or 0:g}° wide"
    reach = "" if marker.reach is None else f", as far as {length_text(marker.reach, unit)}"
    looks = f"{_name(marker)} looks {angle}{reach}, with {marker.resolution or 0:,} pixels across."
    if not marker.resolution or not marker.field_of_view:
        return looks
    told = [looks]
    for edition in EDITIONS:
        far = class_distances(edition, marker.resolution, marker.field_of_view)
        reached = ", ".join(f"{name} to {length_text(end, unit)}" for name, end in far.items())
        used = ", which the shares use" if edition is USED else ""
        told.append(f"By {edition.name}{used}: {reached}.")
    return " ".join(told)


def _name(marker: Marker) -> str:
    words = "Camera" if marker.kind is MarkerKind.CAMERA else "Duty post"
    return f"{words} {marker.label}".strip()


def _is_open(door: Marker, *, doors_open: bool) -> bool:
    return doors_open if door.stands_open is None else door.stands_open


def _view(marker: Marker, obstacles: Obstacles, metres_per_pixel: float | None) -> View:
    reach = marker.reach / metres_per_pixel if marker.reach and metres_per_pixel else None
    angle = 360.0 if marker.field_of_view is None else marker.field_of_view
    direction = marker.direction if angle < 360.0 else None
    areas = visible_area(
        marker.at, obstacles, reach=reach, direction=direction, field_of_view=angle
    )
    if marker.kind is not MarkerKind.CAMERA or not marker.resolution or metres_per_pixel is None:
        return View(marker=marker, areas=areas, tasks={})
    camera = Camera(
        at=marker.at, direction=marker.direction or 0.0, field_of_view=angle,
        resolution=marker.resolution, reach=marker.reach,
    )  # fmt: skip
    tasks = areas_by_task(camera, obstacles, Scale(metres_per_pixel))
    return View(marker=marker, areas=areas, tasks=tasks)


def _covers(inputs: SightInputs, zone: Sequence[Area], *layers: Seen) -> Iterator[ZoneCoverage]:
    smallest = _smallest(inputs, zone)
    return (layer.cover(zone, smallest=smallest) for layer in layers)


def _smallest(inputs: SightInputs, zone: Sequence[Area]) -> float:
    """Return how large a blind area must be to be named, in square pixels."""
    if inputs.metres_per_pixel is not None:
        return LEAST_BLIND_M2 / inputs.metres_per_pixel**2
    return _LEAST_BLIND_SHARE * Seen([]).cover(zone).size


def _share(covers: Sequence[ZoneCoverage]) -> float | None:
    whole = sum(cover.size for cover in covers)
    return _clean(100.0 * sum(cover.seen for cover in covers) / whole) if whole else None


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
        blind=tuple(metres(one.size) for one in seen.blind),
    )
