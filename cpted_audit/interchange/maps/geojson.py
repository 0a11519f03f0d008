"""Features for maps: GeoJSON (RFC 7946) on the Earth, and plain x and y where there is no Earth.

Positions are longitude before latitude in degrees of WGS 84, as the format has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.domain.registers.conditions import Drawn

Position = tuple[float, float]
"""Longitude and latitude in degrees, or x and y in the units of a plan."""
Value = str | int | float | bool | date | None

DECIMALS = 7
"""Of a degree: the last one is a centimetre."""
LOCAL_DECIMALS = 3
_TYPES = {MarkerShape.POINT: "Point", MarkerShape.LINE: "LineString", MarkerShape.AREA: "Polygon"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Something with a place: one point, a line, or an area with holes.

    The first point of an outline is not repeated at its end. `id` is its own for good, `kind` what
    it is, `layer` what it is shown with, `drawn` how its sign stands on a map.
    """

    id: str
    kind: str
    name: str
    shape: MarkerShape
    points: tuple[Position, ...]
    holes: tuple[tuple[Position, ...], ...] = ()
    layer: str = ""
    drawn: Drawn = Drawn.NORMAL
    properties: Mapping[str, Value] = field(default_factory=dict)


def feature_collection(features: Sequence[Feature]) -> bytes:
    """Return features as a GeoJSON file, with outlines counterclockwise and holes clockwise."""
    collection: dict[str, Any] = {"type": "FeatureCollection"}
    if features:
        collection["bbox"] = bounding_box(features)
    collection["features"] = [
        {
            "type": "Feature",
            "id": feature.id,
            "geometry": geometry(feature),
            "properties": properties(feature),
        }
        for feature in features
    ]
    return to_json(collection)


def local_collection(features: Sequence[Feature], *, units: str, y_axis: str) -> bytes:
    """Return features of a plan that is tied to no Earth, as JSON that no map takes for GeoJSON.

    `units` and `y_axis` (“down” or “up”) are told in the file. Not to be named .geojson.
    """
    collection: dict[str, Any] = {
        "type": "LocalFeatureCollection",
        "units": units,
        "x_axis": "right",
        "y_axis": y_axis,
    }
    collection["features"] = [
        {
            "type": "LocalFeature",
            "id": feature.id,
            "geometry": {"type": _TYPES[feature.shape], "coordinates": _local_coordinates(feature)},
            "properties": properties(feature),
        }
        for feature in features
    ]
    return to_json(collection)


def geometry(feature: Feature) -> dict[str, Any]:
    """Return the geometry of a feature on the Earth."""
    return {"type": _TYPES[feature.shape], "coordinates": coordinates(feature)}


def coordinates(feature: Feature) -> list[Any]:
    """Return the coordinates of a feature on the Earth, nested as its shape asks."""
    match feature.shape:
        case MarkerShape.POINT:
            return _rounded(feature.points[0])
        case MarkerShape.LINE:
            return [_rounded(point) for point in feature.points]
        case MarkerShape.AREA:
            return [turned_ring(feature.points, counterclockwise=True)] + [
                turned_ring(hole, counterclockwise=False) for hole in feature.holes
            ]


def turned_ring(points: Sequence[Position], *, counterclockwise: bool) -> list[list[float]]:
    """Return a closed ring that runs the way asked for, rounded."""
    ring = [_rounded(point) for point in points]
    if ring[0] == ring[-1] and len(ring) > 1:
        ring.pop()
    if (_twice_area(ring) > 0) != counterclockwise:
        ring.reverse()
    return [*ring, ring[0]]


def _twice_area(ring: Sequence[Sequence[float]]) -> float:
    """Return twice the area within a ring, positive where it runs counterclockwise."""
    # Measured from a corner, so that few digits are lost to the distance from the origin; across
    # the 180th meridian the short way round.
    left, low = ring[0]
    near = [((x - left + 180.0) % 360.0 - 180.0, y - low) for x, y in ring]
    return sum(
        x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(near, [*near[1:], near[0]], strict=True)
    )


def bounding_box(features: Iterable[Feature]) -> list[float]:
    """Return west, south, east and north; west is the larger where the 180th meridian is within."""
    positions = [_rounded(point) for feature in features for point in feature.points]
    across = [position[0] for position in positions]
    up = [position[1] for position in positions]
    west, east = min(across), max(across)
    if east - west > 180:
        west = min(one for one in across if one > 0)
        east = max(one for one in across if one <= 0)
    return [west, min(up), east, max(up)]


def properties(feature: Feature) -> dict[str, Any]:
    """Return what a feature tells, kind and name first; a blank name is none."""
    told: dict[str, Any] = {"kind": feature.kind, "name": feature.name or None}
    for key, value in feature.properties.items():
        told[key] = value.isoformat() if isinstance(value, date) else value
    return told


def to_json(value: Mapping[str, Any]) -> bytes:
    """Return JSON in UTF-8; equal values give equal bytes."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return text.encode("utf-8", "replace") + b"\n"


def _rounded(point: Position, decimals: int = DECIMALS) -> list[float]:
    return [round(one, decimals) + 0.0 for one in point]  # no minus before a zero


def _local_coordinates(feature: Feature) -> list[Any]:
    rings = [[_rounded(point, LOCAL_DECIMALS) for point in ring]
             for ring in (feature.points, *feature.holes)]  # fmt: skip
    match feature.shape:
        case MarkerShape.POINT:
            return rings[0][0]
        case MarkerShape.LINE:
            return rings[0]
        case MarkerShape.AREA:
            return [[*ring, ring[0]] for ring in rings]
