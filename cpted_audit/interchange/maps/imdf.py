"""A set of files by IMDF 1.0.0 (OGC 20-094): a manifest, and one of GeoJSON for each feature type.

What a type has, and in which shape, stands in one table; what nobody said is null, as the standard
asks. What the program knows beside it follows in properties of its own, which readers pass over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.interchange.maps.geojson import Feature, Position, Value, geometry, to_json

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "AS": "American Samoa", "GU": "Guam", "MP": "Northern Mariana Islands", "PR": "Puerto Rico",
    "VI": "Virgin Islands",
}  # fmt: skip
_CODES = {name.casefold(): code for code, name in _STATES.items()}
_CODE = re.compile(r"(\d{5})(?:-(\d{4}))?")
_LAST = re.compile(r"(?P<state>.*?)[\s,]*(?P<zip>\d{5}(?:-\d{4})?)?", re.DOTALL)
_COUNTRY = re.compile(r"[\s,]*\b(USA|U\.S\.A\.|United States( of America)?)\s*\Z", re.IGNORECASE)


class UsAddress(NamedTuple):
    """An address in parts: `state` is its code, such as “VA”; codes are empty where unsaid."""

    street: str
    city: str
    state: str
    zip_code: str
    zip_extension: str


def us_address(text: str) -> UsAddress | None:
    """Return an address like “12 Main St, Fairview, VA 22030” in parts, or None for another."""
    parts = [" ".join(one.split()) for one in re.split(r"[,\n]", _COUNTRY.sub("", text))]
    parts = [part for part in parts if part]
    if parts and _CODE.fullmatch(parts[-1]):  # “…, VA, 22030”
        parts[-2:] = [" ".join(parts[-2:])]
    last = _LAST.fullmatch(parts[-1]) if len(parts) > 1 else None
    if last is None:
        return None
    city_and_state = _state(parts[:-1], last["state"])
    if city_and_state is None:
        return None
    street, city, state = city_and_state
    code = _CODE.fullmatch(last["zip"] or "")
    zip_code, extension = (code[1], code[2] or "") if code else ("", "")
    return UsAddress(street, city, state, zip_code, extension) if street and city else None


def _state(before: list[str], text: str) -> tuple[str, str, str] | None:
    """Return street, city and code of the state, which may stand behind the city in one part."""
    known = text.strip(" .").casefold()
    code = known.upper() if known.upper() in _STATES else _CODES.get(known, "")
    if code:
        return ", ".join(before[:-1]), before[-1], code
    words = text.split()
    for count in range(min(len(words) - 1, 3), 0, -1):  # “Fairview VA”, “Fairview West Virginia”
        end = " ".join(words[-count:]).casefold()
        code = _CODES.get(end, "") or (words[-1] if count == 1 and words[-1] in _STATES else "")
        if code:
            return ", ".join(before), " ".join(words[:-count]), code
    return None


VERSION = "1.0.0"
MANIFEST = "manifest.json"
_NAMESPACE = UUID("5e0b1a52-6a5f-4d0e-9c8e-0a9a5e8d7f31")
"""Of this program; ids of the document are turned into the UUIDs that the standard wants."""


class IndoorType(StrEnum):
    """The feature types that are written, each to a file of its name."""

    ADDRESS = "address"
    VENUE = "venue"
    BUILDING = "building"
    FOOTPRINT = "footprint"
    LEVEL = "level"
    UNIT = "unit"
    OPENING = "opening"
    FIXTURE = "fixture"
    AMENITY = "amenity"
    RELATIONSHIP = "relationship"


class TypeInfo(NamedTuple):
    """What features of a type are: in words, their shape (None is nowhere), their properties."""

    told: str
    shape: MarkerShape | None
    properties: tuple[str, ...]


_NAMED = ("name", "alt_name")
TYPES: Mapping[IndoorType, TypeInfo] = {
    IndoorType.ADDRESS: TypeInfo(
        "The postal address of the school.", None,
        ("address", "unit", "locality", "province", "country", "postal_code", "postal_code_ext",
         "postal_code_vanity"),
    ),
    IndoorType.VENUE: TypeInfo(
        "The school as a whole; its edge is a line around everything that is on the plans.",
        MarkerShape.AREA,
        ("category", "restriction", *_NAMED, "hours", "phone", "website", "display_point",
         "address_id"),
    ),
    IndoorType.BUILDING: TypeInfo(
        "The buildings; where they stand, the footprints say.", None,
        ("category", "restriction", *_NAMED, "display_point", "address_id"),
    ),
    IndoorType.FOOTPRINT: TypeInfo(
        "The outlines of the buildings on the ground.", MarkerShape.AREA,
        ("category", "name", "building_ids"),
    ),
    IndoorType.LEVEL: TypeInfo(
        "The levels of the buildings, counted from 0 at the ground, and the grounds outdoors.",
        MarkerShape.AREA,
        ("category", "restriction", "outdoor", "ordinal", "name", "short_name", "display_point",
         "address_id", "building_ids"),
    ),
    IndoorType.UNIT: TypeInfo(
        "The rooms, and what of each level no room covers.", MarkerShape.AREA,
        ("category", "restriction", "accessibility", *_NAMED, "display_point", "level_id"),
    ),
    IndoorType.OPENING: TypeInfo(
        "The doors as lines as long as they are wide.", MarkerShape.LINE,
        ("category", "accessibility", "access_control", "door", *_NAMED, "display_point",
         "level_id"),
    ),
    IndoorType.FIXTURE: TypeInfo(
        "Things that the standard has no sign for, as squares: shut-offs, key boxes, cameras.",
        MarkerShape.AREA,
        ("category", *_NAMED, "anchor_id", "level_id", "display_point"),
    ),
    IndoorType.AMENITY: TypeInfo(
        "Things and places as points: defibrillators, extinguishers, stairs, assembly points.",
        MarkerShape.POINT,
        ("category", "accessibility", *_NAMED, "hours", "phone", "website", "unit_ids",
         "address_id", "correlation_id"),
    ),
    IndoorType.RELATIONSHIP: TypeInfo(
        "Which rooms a door leads between, and which stair or elevator goes on at the next level.",
        None,
        ("category", "direction", "origin", "intermediary", "destination", "hours"),
    ),
}  # fmt: skip
"""What is written of each type, in the order of its files."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A property that names another feature by its id in the document."""

    own_id: str


@dataclass(frozen=True, slots=True)
class TypedRef:
    """A reference that says the type of what it names, as relationships have it."""

    own_id: str
    type: IndoorType


@dataclass(frozen=True, slots=True, kw_only=True)
class IndoorFeature:
    """A feature with its type; `points` are longitude and latitude, none where it has no place.

    `values` are properties of the standard, names as plain texts, points as positions; those that
    are not given are null. `extra` is what the program tells beside them.
    """

    id: str
    type: IndoorType
    values: Mapping[str, Any]
    points: tuple[Position, ...] = ()
    holes: tuple[tuple[Position, ...], ...] = ()
    extra: Mapping[str, Value] = field(default_factory=dict)


def imdf_files(
    features: Sequence[IndoorFeature],
    *,
    created: datetime,
    generated_by: str,
    language: str = "en-US",
) -> dict[str, bytes]:
    """Return the files by name: a manifest, and one for each type there is a feature of.

    Raises ValueError for a property that a type does not have.
    """
    manifest = {
        "version": VERSION, "created": created.isoformat(timespec="seconds"),
        "generated_by": generated_by, "language": language, "extensions": None,
    }  # fmt: skip
    files = {MANIFEST: to_json(manifest)}
    for kind in TYPES:
        if chosen := [feature for feature in features if feature.type is kind]:
            told = [_told(indoor_feature, language) for indoor_feature in chosen]
            collection = {"type": "FeatureCollection", "name": kind.value, "features": told}
            files[file_name(kind)] = to_json(collection)
    return files


def file_name(kind: IndoorType) -> str:
    """Return the file that has the features of a type."""
    return f"{kind}.geojson"


def indoor_id(own_id: str) -> str:
    """Return the UUID that stands for an id of the document; the same each time."""
    return str(uuid5(_NAMESPACE, own_id))


def _told(indoor_feature: IndoorFeature, language: str) -> dict[str, Any]:
    info = TYPES[indoor_feature.type]
    if unknown := set(indoor_feature.values) - set(info.properties):
        raise ValueError(f"a {indoor_feature.type} has no {sorted(unknown)}")
    told = {key: _written(key, indoor_feature.values.get(key), language) for key in info.properties}
    extra = {key: value for key, value in indoor_feature.extra.items() if key not in told}
    return {
        "type": "Feature",
        "id": indoor_id(indoor_feature.id),
        "feature_type": indoor_feature.type.value,
        "geometry": None if info.shape is None else _geometry(indoor_feature, info.shape),
        "properties": told | {key: _written(key, value, language) for key, value in extra.items()},
    }


def _geometry(indoor_feature: IndoorFeature, shape: MarkerShape) -> dict[str, Any]:
    return geometry(
        Feature(
            id=indoor_feature.id,
            kind="",
            name="",
            shape=shape,
            points=indoor_feature.points,
            holes=indoor_feature.holes,
        )
    )


def _written(key: str, value: Any, language: str) -> Any:  # noqa: ANN401 - any property
    """Return a property as the format has it: names by language, references as UUIDs."""
    match value:
        case Ref():
            return indoor_id(value.own_id)
        case TypedRef():
            return {"id": indoor_id(value.own_id), "feature_type": value.type.value}
        case list():
            return [_written("", one, language) for one in value]
        case date():
            return value.isoformat()
        case str() if key in (*_NAMED, "short_name"):
            name = " ".join(value.split())
            return {language: name} if name else None
        case tuple() if key == "display_point":
            return _point(value)
        case _:
            return value


def _point(position: Position) -> dict[str, Any]:
    return geometry(Feature(id="", kind="", name="", shape=MarkerShape.POINT, points=(position,)))
