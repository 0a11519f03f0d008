"""A set of files in the manner of IMDF 1.0.0 (OGC 20-094): one of GeoJSON for each feature type.

In its manner only: that standard wants a venue with an address, doors as lines and fixtures as
areas. Here a thing that is a point on the plan stays a point, and what is not known is left null.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from cpted_audit.domain.marker_kinds import MarkerShape
from cpted_audit.interchange.geojson import Feature, geometry, properties, to_json

_VERSION = "1.0.0"
_NAMESPACE = UUID("5e0b1a52-6a5f-4d0e-9c8e-0a9a5e8d7f31")
"""Of this program; ids of the document are turned into the UUIDs that the standard wants."""


class IndoorType(StrEnum):
    """The feature types that are written, each to a file of its name."""

    FOOTPRINT = "footprint"
    LEVEL = "level"
    UNIT = "unit"
    OPENING = "opening"
    FIXTURE = "fixture"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndoorFeature:
    """A feature with its type; `level_id` is the id of the feature that is its level.

    `category` is a word of the standard's lists, such as “pedestrian” for a door. `ordinal` counts
    the levels from 0 at the ground; `building_id` is whatever its footprint and levels share.
    """

    feature: Feature
    type: IndoorType
    category: str = "unspecified"
    level_id: str = ""
    building_id: str = ""
    ordinal: int | None = None
    outdoor: bool = False


def imdf_files(
    features: Sequence[IndoorFeature],
    *,
    created: datetime,
    generated_by: str,
    language: str = "en-US",
) -> dict[str, bytes]:
    """Return the files by name: a manifest, and one for each type there is a feature of."""
    files = {
        "manifest.json": to_json(
            {
                "version": _VERSION,
                "created": created.isoformat(timespec="seconds"),
                "generated_by": generated_by,
                "language": language,
                "extensions": None,
            }
        )
    }
    for kind in IndoorType:
        if chosen := [one for one in features if one.type is kind]:
            files[f"{kind}.geojson"] = to_json(
                {
                    "type": "FeatureCollection",
                    "name": kind.value,
                    "features": [_told(one, language) for one in chosen],
                }
            )
    return files


def indoor_id(own_id: str) -> str:
    """Return the UUID that stands for an id of the document; the same each time."""
    return str(uuid5(_NAMESPACE, own_id))


def _told(one: IndoorFeature, language: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": indoor_id(one.feature.id),
        "feature_type": one.type.value,
        "geometry": geometry(one.feature),
        "properties": _properties(one, language),
    }


def _properties(one: IndoorFeature, language: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "category": one.category,
        "name": {language: one.feature.name} if one.feature.name else None,
        "alt_name": None,
        "display_point": _display_point(one.feature),
    }
    level = indoor_id(one.level_id) if one.level_id else None
    buildings = [indoor_id(one.building_id)] if one.building_id else None
    match one.type:
        case IndoorType.OPENING:
            told |= {"accessibility": None, "access_control": None, "door": None, "level_id": level}
        case IndoorType.FIXTURE:
            told |= {"anchor_id": None, "level_id": level}
        case IndoorType.UNIT:
            told |= {"restriction": None, "accessibility": None, "level_id": level}
        case IndoorType.LEVEL:
            told |= {
                "restriction": None, "ordinal": one.ordinal, "outdoor": one.outdoor,
                "short_name": told["name"], "address_id": None, "building_ids": buildings,
            }  # fmt: skip
        case IndoorType.FOOTPRINT:
            told |= {"building_ids": buildings}
    extra = {key: value for key, value in properties(one.feature).items() if key not in told}
    return told | extra


def _display_point(feature: Feature) -> dict[str, Any] | None:
    """Return where a label goes: at a point itself; of other shapes that is the map's to say."""
    return geometry(feature) if feature.shape is MarkerShape.POINT else None
