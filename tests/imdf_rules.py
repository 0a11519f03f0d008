"""The rules of IMDF 1.0.0 (OGC 20-094) that a set of files can be held against, in our own words.

Written from the published pages of the standard, one for each feature type and one with the
categories, and from nothing of the program's. `violations` returns a sentence for each rule that is
broken, and nothing for a set that conforms.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from shapely.geometry import shape

Check = Callable[[Any], bool]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AMENITIES = _words(
    "amphitheater animalreliefarea arrivalgate atm babychanging baggagecarousel "
    "baggagecarousel.intl baggagecarts baggageclaim baggageclaim.oversize baggagerecheck "
    "baggagestorage boardinggate boardinggate.aircraft boardinggate.bus boardinggate.ferry "
    "boardinggate.train bus bus.muni bus.national businesscenter cabin caregiver carrental cashier "
    "changemachine checkin checkin.desk checkin.desk.oversizebaggage checkin.desk.transfer "
    "checkin.selfservice childplayarea coinlocker copymachine defibrillator drinkingfountain "
    "eatingdrinking elevator emergencyshelter entry escalator exhibit faregate faregate.oversized "
    "fieldofplay fieldofplay.americanfootball fieldofplay.baseball fieldofplay.basketball "
    "fieldofplay.fieldhockey fieldofplay.icehockey fieldofplay.rugby fieldofplay.soccer "
    "fieldofplay.softball fieldofplay.tennis fieldofplay.trackfield fieldofplay.volleyball "
    "firealarmpullstation fireextinguisher firstaid fittingroom foodservice gatearea "
    "groundtransportation guestservices handsanitizerstation healthscreening hoteling immigration "
    "information information.bid information.carrental information.hotel information.mufid "
    "information.mufid.arrivals information.mufid.departures information.transit landmark library "
    "limo lostandfound mailbox meditation meetingpoint mobilityrescue mothersroom movingwalkway "
    "paidarea parkandride parking parking.bicycle parking.compact parking.ev parking.longterm "
    "parking.motorcycle parking.shortterm parking.waitingarea payphone pedestriancrossing "
    "peoplemover phone phone.emergency photobooth platform police powerchargingstation prayerroom "
    "prayerroom.buddhism prayerroom.christianity prayerroom.hinduism prayerroom.islam "
    "prayerroom.islam.female prayerroom.islam.male prayerroom.judaism prayerroom.shintoism "
    "prayerroom.sikh prayerroom.taoic privatelounge productreturn rail.muni rail.national ramp "
    "reception.desk recreation restroom restroom.family restroom.female restroom.female.wheelchair "
    "restroom.male restroom.male.wheelchair restroom.transgender restroom.transgender.wheelchair "
    "restroom.unisex restroom.unisex.wheelchair restroom.wheelchair rideshare seat seating "
    "security security.checkpoint security.inspection service shower shuttle sleepbox "
    "smokingarea stairs "
    "storage strollerrental studentadmissions studentservices swimmingpool swimmingpool.children "
    "swimmingpool.family taxi ticketing ticketing.airline ticketing.bus ticketing.bus.muni "
    "ticketing.bus.national ticketing.rail ticketing.rail.muni ticketing.rail.national "
    "ticketing.shuttle traintrack transit unspecified valet vendingmachine "
    "vendingmachine.trainticket wheelchairassist wifi yoga"
)
UNITS = _words(
    "auditorium brick classroom column concrete conferenceroom drywall elevator escalator "
    "fieldofplay firstaid fitnessroom foodservice footbridge glass huddleroom kitchen laboratory "
    "library lobby lounge mailroom mothersroom movietheater movingwalkway nonpublic office "
    "opentobelow parking phoneroom platform privatelounge ramp recreation restroom restroom.family "
    "restroom.female restroom.female.wheelchair restroom.male restroom.male.wheelchair "
    "restroom.transgender restroom.transgender.wheelchair restroom.unisex "
    "restroom.unisex.wheelchair restroom.wheelchair road room serverroom shower smokingarea stairs "
    "steps storage structure terrace theater unenclosedarea unspecified vegetation waitingroom "
    "walkway walkway.island wood"
)
VENUES = _words(
    "airport airport.intl aquarium businesscampus casino communitycenter conventioncenter "
    "governmentfacility healthcarefacility hotel museum parkingfacility resort retailstore "
    "shoppingcenter stadium stripmall theater themepark trainstation transitstation "
    "university"
)
FIXTURES = _words(
    "baggagecarousel boardinggate.desk checkin.desk checkin.kiosk desk equipment furniture "
    "immigration.desk inspection.desk obstruction securityequipment stage vegetation wall "
    "water"
)
OPENINGS = _words(
    "automobile bicycle emergencyexit pedestrian pedestrian.principal pedestrian.transit service"
)
LEVELS = _words(
    "arrivals arrivals.domestic arrivals.intl departures departures.domestic departures.intl "
    "parking transit unspecified"
)
BUILDINGS = _words("parking transit transit.bus transit.train unspecified")
FOOTPRINTS = _words("aerial ground subterranean")
RELATIONSHIPS = _words("elevator escalator movingwalkway ramp stairs traversal traversal.path")
RESTRICTIONS = _words("employeesonly restricted")
ACCESSIBILITY = _words(
    "assisted.listening braille hearing hearingloop signlanginterpreter tactilepaving tdd trs "
    "volume wheelchair"
)
ACCESS_CONTROL = _words(
    "badgereader fingerprintreader guard keyaccess outofservice passwordaccess retinascanner "
    "voicerecognition"
)
DOOR_TYPES = _words(
    "movablepartition open revolving shutter sliding swinging turnstile turnstile.fullheight "
    "turnstile.waistheight"
)
DOOR_MATERIALS = _words("wood glass metal gate")

POLYGONAL = frozenset({"Polygon", "MultiPolygon"})
LINE, POINT, NOWHERE = frozenset({"LineString"}), frozenset({"Point"}), frozenset({None})


class Ref(NamedTuple):
    """A property that names features of one type: one of them, or a list."""

    to: str
    many: bool = False


class Rules(NamedTuple):
    """Which geometry a type has, what each of its properties may be, and which may be null."""

    geometry: frozenset[str | None]
    needed: Mapping[str, Check | Ref]
    nullable: Mapping[str, Check | Ref]


def _one_of(words: frozenset[str]) -> Check:
    return lambda value: value in words


def _list_of(words: frozenset[str]) -> Check:
    return lambda value: isinstance(value, list) and bool(value) and set(value) <= words


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _labels(value: Any) -> bool:
    """A name in each language: an object of language tags, never empty."""
    return (
        isinstance(value, dict) and bool(value)
        and all(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) for tag in value)
        and all(_text(one) for one in value.values())
    )  # fmt: skip


def _point(value: Any) -> bool:
    return isinstance(value, dict) and value.get("type") == "Point" and shape(value).is_valid


def _uuid(value: Any) -> bool:
    try:
        return str(UUID(value)) == value
    except (TypeError, ValueError, AttributeError):
        return False


def _door(value: Any) -> bool:
    return (
        isinstance(value, dict) and set(value) == {"type", "automatic", "material"}
        and value["type"] in DOOR_TYPES | {None}
        and (value["automatic"] is None or isinstance(value["automatic"], bool))
        and value["material"] in DOOR_MATERIALS | {None}
    )  # fmt: skip


def _matches(pattern: str) -> Check:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


_bool: Check = lambda value: isinstance(value, bool)  # noqa: E731
_integer: Check = lambda value: isinstance(value, int) and not isinstance(value, bool)  # noqa: E731
_PLACED = {"name": _labels, "alt_name": _labels, "display_point": _point}
_LIMITED = {"restriction": _one_of(RESTRICTIONS), "accessibility": _list_of(ACCESSIBILITY)}
_REACHED = {"hours": _text, "phone": _matches(r"\+\d{2,15}"), "website": _text}

RULES: Mapping[str, Rules] = {
    "address": Rules(
        NOWHERE,
        {"address": _text, "locality": _text, "country": _matches("[A-Z]{2}")},
        {"unit": _text, "province": _matches("[A-Z]{2}-[A-Z0-9]{1,3}"), "postal_code": _text,
         "postal_code_ext": _text, "postal_code_vanity": _text},
    ),
    "venue": Rules(
        POLYGONAL,
        {"category": _one_of(VENUES), "name": _labels, "display_point": _point,
         "address_id": Ref("address")},
        {"restriction": _one_of(RESTRICTIONS), "alt_name": _labels, **_REACHED},
    ),
    "building": Rules(
        NOWHERE,
        {"category": _one_of(BUILDINGS)},
        {**_PLACED, "restriction": _one_of(RESTRICTIONS), "address_id": Ref("address")},
    ),
    "footprint": Rules(
        POLYGONAL,
        {"category": _one_of(FOOTPRINTS), "building_ids": Ref("building", many=True)},
        {"name": _labels},
    ),
    "level": Rules(
        POLYGONAL,
        {"category": _one_of(LEVELS), "outdoor": _bool, "ordinal": _integer},
        {"name": _labels, "short_name": _labels, "display_point": _point,
         "restriction": _one_of(RESTRICTIONS), "address_id": Ref("address"),
         "building_ids": Ref("building", many=True)},
    ),
    "unit": Rules(
        POLYGONAL,
        {"category": _one_of(UNITS), "level_id": Ref("level")},
        {**_PLACED, **_LIMITED},
    ),
    "opening": Rules(
        LINE,
        {"category": _one_of(OPENINGS), "level_id": Ref("level")},
        {**_PLACED, "accessibility": _list_of(ACCESSIBILITY),
         "access_control": _list_of(ACCESS_CONTROL), "door": _door},
    ),
    "fixture": Rules(
        POLYGONAL,
        {"category": _one_of(FIXTURES), "level_id": Ref("level")},
        {**_PLACED, "anchor_id": Ref("anchor")},
    ),
    "amenity": Rules(
        POINT,
        {"category": _one_of(AMENITIES), "unit_ids": Ref("unit", many=True)},
        {"name": _labels, "alt_name": _labels, "accessibility": _list_of(ACCESSIBILITY),
         **_REACHED, "address_id": Ref("address"), "correlation_id": _uuid},
    ),
    "relationship": Rules(
        NOWHERE | POINT | LINE | POLYGONAL,
        {"category": _one_of(RELATIONSHIPS),
         "direction": lambda value: value in ("directed", "undirected")},
        {"hours": _text, "origin": Ref("*"), "destination": Ref("*"),
         "intermediary": Ref("*", many=True)},
    ),
    "anchor": Rules(POINT, {"unit_id": Ref("unit")}, {"address_id": Ref("address")}),
    "occupant": Rules(
        NOWHERE,
        {"category": _text, "name": _labels, "anchor_id": Ref("anchor")},
        {**_REACHED, "validity": lambda value: isinstance(value, dict), "correlation_id": _uuid},
    ),
}  # fmt: skip


def violations(files: Mapping[str, bytes]) -> list[str]:
    """Return what a set of files, by name, breaks of the standard."""
    found = list(_manifest(files.get("manifest.json")))
    types: dict[str, str] = {}
    features: list[dict] = []
    for name, data in files.items():
        if name.endswith(".geojson"):
            found += _collection(name, json.loads(data), types, features)
    found += [f"there is no {kind}" for kind in ("venue", "address") if kind not in types.values()]
    if sum(kind == "venue" for kind in types.values()) > 1:
        found.append("there is more than one venue")
    for feature in features:
        found += [
            f"{feature['feature_type']} {feature['id']}: {wrong}"
            for wrong in _broken(feature, types)
        ]
    return found


def _manifest(data: bytes | None) -> Iterator[str]:
    if data is None:
        yield "there is no manifest.json"
        return
    told = json.loads(data)
    if told.get("version") != "1.0.0":
        yield "the version is not 1.0.0"
    try:
        datetime.fromisoformat(told["created"])
    except (KeyError, TypeError, ValueError):
        yield "created is no time"
    if not _labels({told.get("language", ""): "x"}):
        yield "the language is no tag"
    if set(told) - {"version", "created", "generated_by", "language", "extensions"}:
        yield "the manifest has what the standard does not know"
    pattern = _matches(r"imdf:extension:[a-z0-9-]+:[a-z0-9-]+#\d+\.\d+\.\d+")
    if not all(map(pattern, told.get("extensions") or [])):
        yield "an extension is not named as it should be"


def _collection(name: str, told: Any, types: dict[str, str], features: list[dict]) -> Iterator[str]:
    if told.get("type") != "FeatureCollection":
        yield f"{name} is no collection"
        return
    for one in told["features"]:
        kind = one.get("feature_type")
        if name != f"{kind}.geojson" or kind not in RULES:
            yield f"{name} has a {kind}"
            continue
        if one.get("type") != "Feature":
            yield f"{name} has what is no Feature"
        if not _uuid(one.get("id")):
            yield f"{name} has an id that is no UUID: {one.get('id')}"
        if one.get("id") in types:
            yield f"{name} has an id twice: {one.get('id')}"
        types[one["id"]] = kind
        features.append(one)


def _broken(one: dict, types: Mapping[str, str]) -> Iterator[str]:
    rules, told = RULES[one["feature_type"]], one["properties"]
    yield from _shape(one["geometry"], rules.geometry)
    for key, check in rules.needed.items():
        if told.get(key) is None:
            yield f"{key} is missing"
        else:
            yield from _value(key, told[key], check, types)
    for key, check in rules.nullable.items():
        if key not in told:
            yield f"{key} is not there, nor null"
        elif told[key] is not None:
            yield from _value(key, told[key], check, types)


def _value(key: str, value: Any, check: Check | Ref, types: Mapping[str, str]) -> Iterator[str]:
    if not isinstance(check, Ref):
        if not check(value):
            yield f"{key} may not be {value!r}"
        return
    if check.many and (not isinstance(value, list) or not value):
        yield f"{key} is no list"
        return
    for ref in value if check.many else [value]:
        own_id = ref.get("id") if check.to == "*" and isinstance(ref, dict) else ref
        wanted = ref.get("feature_type") if check.to == "*" and isinstance(ref, dict) else check.to
        if types.get(own_id) != wanted:
            yield f"{key} leads to no {wanted}"


def _shape(geometry: Any, allowed: frozenset[str | None]) -> Iterator[str]:
    kind = None if geometry is None else geometry.get("type")
    if kind not in allowed:
        yield f"its geometry is a {kind}"
        return
    if kind is None:
        return
    read = shape(geometry)
    if read.is_empty or not read.is_valid:
        yield "its geometry is not sound"
    west, south, east, north = read.bounds
    if not all(map(math.isfinite, read.bounds)) or not (
        -180 <= west <= east <= 180 and -90 <= south <= north <= 90
    ):
        yield "it lies nowhere on the Earth"
    polygons = getattr(read, "geoms", [read]) if kind in POLYGONAL else ()
    inner = [hole for polygon in polygons for hole in polygon.interiors]
    if not all(polygon.exterior.is_ccw for polygon in polygons) or any(
        hole.is_ccw for hole in inner
    ):
        yield "a ring runs the wrong way"
    if kind == "LineString" and read.length == 0:
        yield "its line is a point"
