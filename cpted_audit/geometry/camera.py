"""How far a camera is of use: pixel densities of EN 62676-4 and where they are reached.

Two editions are known. The figures use the classes of 2015; those of the edition in force since
October 2025 are offered beside them. Neither standard was read itself: each edition names where its
numbers stand.

A flat picture so many pixels wide shows, at distance d, a width of 2 * d * tan(angle / 2) metres;
the density is the pixels divided by that width (IEC 62676-4, annex on pixel densities). From 180
degrees on no flat picture exists: there the pixels are taken to be spread evenly over the arc, as
panoramic and fisheye lenses do, and the width at d is the arc's length, d * angle.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpted_audit.domain.plane import Area, Point
from cpted_audit.errors import AuditError
from cpted_audit.geometry.measure import Scale
from cpted_audit.geometry.obstacles import Obstacles
from cpted_audit.geometry.sightline import visible_area


class Task(StrEnum):
    """What a picture is good enough for."""

    DETECTION = "detection"
    OBSERVATION = "observation"
    RECOGNITION = "recognition"
    IDENTIFICATION = "identification"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardEdition:
    """An edition of the standard: its name, and its classes with their least pixels per metre.

    `source` is the address where the numbers were read, on the day `read_on`.
    """

    name: str
    classes: Mapping[str, float]
    source: str
    read_on: date


DENSITIES: dict[Task, float] = {
    Task.DETECTION: 25.0,
    Task.OBSERVATION: 62.5,
    Task.RECOGNITION: 125.0,
    Task.IDENTIFICATION: 250.0,
}
"""The least pixels per metre for each task (EN 62676-4:2015)."""

USED = StandardEdition(
    name="EN 62676-4:2015",
    classes={task.value: pixels for task, pixels in DENSITIES.items()},
    source="https://cctv-check.de/grundlagen/normative-vorgaben/din-en-62676-4-erkennen/",
    read_on=date(2026, 11, 29),
)
"""The edition every share and ring is worked out by."""

NEWER = StandardEdition(
    name="IEC 62676-4:2025",
    classes={
        "overview": 20.0, "outline": 40.0, "discern": 80.0, "perceive": 125.0,
        "characterize": 250.0, "validate": 500.0, "scrutinize": 1500.0,
    },
    source="https://www.jvsg.com/?p=11243",
    read_on=date(2026, 11, 29),
)  # fmt: skip
"""The edition in force since 9 October 2025; its classes stand beside those used."""

EDITIONS = (USED, NEWER)

FLAT_BELOW = 180.0
"""Degrees of view from which on pixels are taken to be spread over an arc."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """A camera on a plan.

    `direction` is in degrees clockwise from the top of the picture, `field_of_view` in degrees,
    `resolution` in pixels across, `reach` in metres or None for as far as walls let it.
    """

    at: Point
    direction: float
    field_of_view: float
    resolution: int
    reach: float | None = None


def density(resolution: int, field_of_view: float, metres: float) -> float:
    """Return a camera's pixels per metre at a distance; infinite at the lens."""
    return resolution / (metres * _width(field_of_view)) if metres > 0 else math.inf


def distances(resolution: int, field_of_view: float) -> dict[Task, float]:
    """Return up to how many metres each task's density is kept.

    Raises AuditError for a resolution or a field of view that no camera has.
    """
    far = class_distances(USED, resolution, field_of_view)
    return {task: far[task.value] for task in Task}


def class_distances(
    edition: StandardEdition, resolution: int, field_of_view: float
) -> dict[str, float]:
    """Return up to how many metres the density of each class of an edition is kept.

    Raises AuditError for a resolution or a field of view that no camera has.
    """
    if not (resolution > 0 and 0 < field_of_view <= 360):
        raise AuditError(
            "A camera needs a resolution above zero and a field of view from 1 to 360 degrees, so "
            "its distances were not worked out; correct them."
        )
    width = _width(field_of_view)
    return {name: resolution / (pixels * width) for name, pixels in edition.classes.items()}


def areas_by_task(
    camera: Camera, obstacles: Obstacles, scale: Scale
) -> dict[Task, tuple[Area, ...]]:
    """Return what a camera sees well enough for each task; each lies within the one before."""
    longest = math.inf if camera.reach is None else camera.reach
    return {
        task: visible_area(
            camera.at,
            obstacles,
            reach=scale.pixels(min(metres, longest)),
            direction=camera.direction,
            field_of_view=camera.field_of_view,
        )
        for task, metres in distances(camera.resolution, camera.field_of_view).items()
    }


def _width(field_of_view: float) -> float:
    """Return how many metres are seen across at one metre's distance."""
    angle = math.radians(field_of_view)
    return 2 * math.tan(angle / 2) if field_of_view < FLAT_BELOW else angle
