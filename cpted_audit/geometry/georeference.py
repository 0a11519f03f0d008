"""A plan on the Earth: control points tie its pixels to latitude and longitude (WGS 84).

Round the middle of the control points the Earth is taken for flat: one degree of latitude and one
of longitude have fixed lengths there, by the ellipsoid's radii. Across a site of 1 km the error
stays below 0.15 m up to 60 degrees of latitude, which is less than any control point is known to.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.plan import ControlPoint
from cpted_audit.errors import AuditError
from cpted_audit.geometry.transform import Affine, Pair, residuals, similarity

_EQUATOR = 6_378_137.0
_FLATTENING = 1 / 298.257223563
"""Semi-major axis in metres and flattening of WGS 84 (NIMA TR8350.2, table 3.1)."""

FARTHEST_LATITUDE = 85.0
"""Nearer to a pole, degrees of longitude are too short for a flat picture."""

_CLOSEST_METRES = 1.0


class EarthPlace(NamedTuple):
    """A place on the Earth, in degrees of WGS 84, north and east positive."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Georeference:
    """How a plan lies on the Earth.

    `to_ground` takes pixels to metres east and south of `middle`; `north` is the direction of true
    north in degrees clockwise from the top of the picture; `residuals` is how far, in metres, each
    control point lies from where the others put it.
    """

    middle: EarthPlace
    to_ground: Affine
    residuals: tuple[float, ...]

    @property
    def metres_per_pixel(self) -> float:
        """The scale that follows from the control points."""
        return self.to_ground.factor

    @property
    def north(self) -> float:
        """The direction of true north on the picture, in degrees clockwise from its top."""
        return -self.to_ground.turn % 360.0

    def place(self, point: Point) -> EarthPlace:
        """Return where on the Earth a point of the plan lies."""
        east, south = self.to_ground(point)
        up, across = _metres_per_degree(self.middle.latitude)
        longitude = self.middle.longitude + east / across
        return EarthPlace(self.middle.latitude - south / up, _wrapped(longitude))

    def point(self, place: EarthPlace) -> Point:
        """Return where on the plan a place on the Earth lies."""
        return self.to_ground.inverse()(_ground(place, self.middle))


def georeference(control: Sequence[ControlPoint]) -> Georeference:
    """Return how a plan lies on the Earth by two control points, or best by more.

    Raises AuditError for impossible degrees, and for points that are one on the plan or on Earth.
    """
    for control_point in control:
        _refuse_impossible(control_point)
    if len(control) < 2:
        raise AuditError("A georeference needs two control points; add another.")
    _refuse_equal(control)
    middle = _middle(control)
    pairs = [
        Pair(
            Point(control_point.x, control_point.y),
            _ground(EarthPlace(control_point.latitude, control_point.longitude), middle),
        )
        for control_point in control
    ]
    to_ground = similarity(pairs)
    return Georeference(middle=middle, to_ground=to_ground, residuals=residuals(to_ground, pairs))


def _middle(control: Sequence[ControlPoint]) -> EarthPlace:
    """Return the mean of control points, which may lie on both sides of the 180th meridian."""
    first = control[0].longitude
    turns = math.fsum(_wrapped(control_point.longitude - first) for control_point in control) / len(
        control
    )
    latitude = math.fsum(control_point.latitude for control_point in control) / len(control)
    return EarthPlace(latitude, _wrapped(first + turns))


def _ground(place: EarthPlace, middle: EarthPlace) -> Point:
    """Return metres east and south of the middle."""
    up, across = _metres_per_degree(middle.latitude)
    return Point(
        _wrapped(place.longitude - middle.longitude) * across,
        (middle.latitude - place.latitude) * up,
    )


def _metres_per_degree(latitude: float) -> tuple[float, float]:
    """Return the lengths of a degree of latitude and of longitude, in metres."""
    squared = _FLATTENING * (2 - _FLATTENING)
    sine, cosine = math.sin(math.radians(latitude)), math.cos(math.radians(latitude))
    rest = 1 - squared * sine**2
    across = _EQUATOR / math.sqrt(rest)
    up = across * (1 - squared) / rest
    return math.radians(up), math.radians(across * cosine)


def _wrapped(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0


def _refuse_impossible(control_point: ControlPoint) -> None:
    if not (math.isfinite(control_point.x) and math.isfinite(control_point.y)):
        raise AuditError("A control point has no place on the plan; set it again.")
    if not abs(control_point.latitude) <= FARTHEST_LATITUDE:
        raise AuditError(
            "A latitude of {latitude:g} cannot be used; it must lie between "
            "-{farthest_latitude:g} and {farthest_latitude:g} degrees, north positive.",
            latitude=control_point.latitude,
            farthest_latitude=FARTHEST_LATITUDE,
        )
    if not abs(control_point.longitude) <= 180:
        raise AuditError(
            "A longitude of {longitude:g} cannot be used; it must lie between -180 and "
            "180 degrees, east positive (in the Americas it is negative).",
            longitude=control_point.longitude,
        )


def _refuse_equal(control: Sequence[ControlPoint]) -> None:
    for number, control_point in enumerate(control):
        for other in control[:number]:
            middle = EarthPlace(control_point.latitude, control_point.longitude)
            apart = _ground(EarthPlace(other.latitude, other.longitude), middle)
            if (control_point.x, control_point.y) == (other.x, other.y) or math.hypot(
                *apart
            ) < _CLOSEST_METRES:
                raise AuditError(
                    "Two control points are the same on the plan or on the Earth, so the "
                    "georeference was kept as it was; choose points far apart."
                )
