"""The maps of a packet: by the rules of their formats, each thing once, and for bad input too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from imdf_rules import violations
from map_reading import ADDRESS, ISSUED, METRES, geojson, indoor, maps_of, of_type
from plan_house import add_plan

from cpted_audit.domain.ids import LevelId, MarkerId, new_id
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, PlanKind
from cpted_audit.domain.registers.access import AccessMethod, Door, DoorKind, DoorState
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.drawing.icons import icon_parts, icon_svg
from cpted_audit.imaging.png import ICON_PIXELS, icon_png
from cpted_audit.interchange.maps.imdf import indoor_id, us_address
from cpted_audit.interchange.packet.zip import packet_zip, unpacked
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.edits import add_level
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.plans.laid import LaidPlans
from cpted_audit.session.session import Session
from cpted_audit.store.tables import DOOR, MARKER

HOSTILE = '<b onclick="x">Zq</b> & \U0001f525 "مدرسة" $[name]'
K = MarkerKind


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Session]:
    made = NewAudit(site_name="Oak", address=ADDRESS, buildings=["Main"])
    with new_audit.create(tmp_path / "bare.cpted", made) as session:
        yield session


def tied(session: Session, name: str, level: str = "", *, turn: float = 0.0, **values) -> str:
    """Put a plan of 60 x 40 m at 40 N into an audit, tied to the Earth at a longitude."""
    longitude = values.pop("longitude", -75.0)
    across = 60 / (METRES * 0.766)
    east = (longitude + across + 180) % 360 - 180
    control = (ControlPoint(0, 0, 40.0, longitude), ControlPoint(1200, turn, 40.0, east))
    kind = PlanKind.LEVEL if level else PlanKind.SITE
    level_id = LevelId(level) if level else None
    return add_plan(session, name, kind=kind, level_id=level_id, control=control, **values).id


def mark(session: Session, plan_id: str, kind: MarkerKind, *points: tuple, **values) -> Marker:
    with session.edit("Mark"):
        return put(session, plan_id, kind, *points, **values)


def put(session: Session, plan_id: str, kind: MarkerKind, *points: tuple, **values) -> Marker:
    """Mark something within an edit."""
    marker = Marker(
        id=MarkerId(new_id()), plan_id=plan_id, kind=kind, position=1,
        points=tuple(Point(*point) for point in points), **values,
    )  # fmt: skip
    MARKER.insert(session.document.db, marker)
    return marker


def door(session: Session, marker: Marker, number: str, **values) -> None:
    """Put the row of a door within an edit."""
    record = Door(id=new_id(), number=number, marker_id=marker.id, **values)
    DOOR.insert(session.document.db, record)


def level_of(session: Session) -> str:
    building = session.walk.buildings[0].id
    found = next((level.id for level in session.walk.levels), None)
    return found or new_level(session, building, "Level 1")


def new_level(session: Session, building: str, name: str) -> str:
    return add_level(session, building, name).id


# Each thing once


def test_a_door_on_two_plans_is_told_by_the_marker_of_its_row(bare: Session) -> None:
    level = level_of(bare)
    inside, site = tied(bare, "inside", level), tied(bare, "site")
    first = mark(bare, site, K.EXTERIOR_DOOR, (100, 100), label="1", state=MarkerState.IN_ORDER)
    mark(bare, inside, K.EXTERIOR_DOOR, (180, 100), label="1")  # 4 m off, on the other plan
    second = mark(bare, inside, K.EXTERIOR_DOOR, (150, 100), label="2")
    mark(bare, site, K.AED, (300, 300))
    kept = mark(bare, inside, K.AED, (320, 300), label="Lobby")
    others = [mark(bare, inside, K.EXTINGUISHER, (x, 500)) for x in (500, 510)]
    with bare.edit("Door"):
        door(bare, first, "1")
    found = {one["id"] for one in geojson(maps_of(bare))}
    assert found == {first.id, second.id, kept.id, *(other.id for other in others)}


def test_what_was_found_gone_on_one_plan_alone_is_told_too(bare: Session) -> None:
    inside, site = tied(bare, "inside", level_of(bare)), tied(bare, "site")
    there = mark(bare, inside, K.HYDRANT, (100, 100), label="H1", state=MarkerState.IN_ORDER)
    gone = mark(bare, site, K.HYDRANT, (120, 100), label="H1", state=MarkerState.MISSING)
    mark(bare, site, K.AED, (500, 500), label="Lobby")
    kept = mark(bare, inside, K.AED, (500, 500), label="Lobby", state=MarkerState.IN_ORDER)
    told = {one["id"]: one["properties"] for one in geojson(maps_of(bare))}
    assert set(told) == {there.id, gone.id, kept.id}
    assert told[gone.id]["name"] == "H1 (NOT THERE)"


def test_doors_of_one_number_in_two_buildings_are_all_on_the_first_look(bare: Session) -> None:
    site, inside = tied(bare, "site"), tied(bare, "inside", level_of(bare))
    doors = [mark(bare, site, K.EXTERIOR_DOOR, (x, 100), label="1") for x in (50, 150, 1150)]
    again = mark(bare, inside, K.EXTERIOR_DOOR, (60, 100), label="1")
    laid = LaidPlans(bare, Audience.RESPONDER, frozenset())
    shown = {marker.id for marker, _at in laid.on_first()}
    assert shown == {door.id for door in doors}
    assert again.id in laid.markers


def test_things_of_two_levels_are_two_things(bare: Session) -> None:
    first = level_of(bare)
    second = new_level(bare, bare.walk.buildings[0].id, "Level 2")
    made = [
        mark(bare, tied(bare, name, level), K.STAIR, (100, 100), label="A")
        for name, level in (("one", first), ("two", second))
    ]
    files = maps_of(bare)
    assert {one["id"] for one in geojson(files)} == {one.id for one in made}
    assert [one["properties"]["category"] for one in of_type(files, "relationship")] == ["stairs"]


def test_a_door_says_what_it_leads_between_and_which_way(bare: Session) -> None:
    plan = tied(bare, "inside", level_of(bare))
    main = ((100, 100), (900, 100), (900, 700), (100, 700))
    mark(bare, plan, K.ROOM, *main, label="Main")
    mark(bare, plan, K.ROOM, (100, 100), (400, 100), (400, 700), (100, 700), label="Hall")
    spots = {"in": (100, 400), "out": (900, 400), "between": (400, 400), "shut": (600, 100)}
    doors = {name: mark(bare, plan, K.EXTERIOR_DOOR, at, label=name) for name, at in spots.items()}
    with bare.edit("Doors"):
        door(bare, doors["in"], "in", access=(AccessMethod.KEY,))
        door(bare, doors["out"], "out", access=(AccessMethod.EXIT_ONLY,))
        door(bare, doors["shut"], "shut", state=DoorState.BLOCKED)
    files = maps_of(bare)
    assert violations(indoor(files)) == []
    units = {one["id"]: one["properties"] for one in of_type(files, "unit")}
    names = {one: (told["name"] or {"en-US": told["category"]})["en-US"]
             for one, told in units.items()}  # fmt: skip
    by_door = {indoor_id(one.id): name for name, one in doors.items()}
    ways = {
        by_door[told["intermediary"][0]["id"]]: (
            names[told["origin"]["id"]],
            names[told["destination"]["id"]],
            told["direction"],
        )
        for told in (one["properties"] for one in of_type(files, "relationship"))
    }
    assert ways.pop("between")[2] == "undirected"
    assert ways == {
        "in": ("Hall", "unenclosedarea", "undirected"),
        "out": ("unspecified", "unenclosedarea", "directed"),
    }


# Bad input


def test_an_audit_without_plans_has_no_maps_and_a_true_readme(bare: Session) -> None:
    files = packet_files(bare, issued=ISSUED)
    assert not [name for name in files if name.startswith("maps/")]
    assert "maps/" not in files["README.txt"].decode()


def test_names_with_markup_emoji_and_arabic_stay_texts(bare: Session) -> None:
    level = level_of(bare)
    plan = tied(bare, "inside", level)
    mark(bare, plan, K.ROOM, (100, 100), (400, 100), (400, 300), (100, 300), label=HOSTILE)
    mark(bare, plan, K.AED, (200, 200), label=HOSTILE, state=MarkerState.IN_ORDER)
    files = maps_of(bare)
    assert violations(indoor(files)) == []
    (room,) = [one for one in of_type(files, "unit") if one["properties"]["name"]]
    assert room["properties"]["name"]["en-US"] == HOSTILE
    (aed,) = of_type(files, "amenity")
    assert aed["properties"]["unit_ids"] == [room["id"]]
    assert unpacked(packet_zip(files)) == files


def test_of_150_doors_only_those_that_are_there_are_on_the_indoor_map(bare: Session) -> None:
    level = level_of(bare)
    plan = tied(bare, "inside", level)
    mark(bare, plan, K.ROOM, (10, 10), (1190, 10), (1190, 790), (10, 790), label="Main")
    states = {0: DoorState.REMOVED, 1: DoorState.BLOCKED}
    with bare.edit("Doors"):
        for number in range(150):
            here = put(bare, plan, K.EXTERIOR_DOOR, (15 + 7.5 * number, 10), label=str(number))
            state = states.get(number % 10, DoorState.IN_USE)
            door(bare, here, str(number), state=state, kind=DoorKind.PAIR)
    files = maps_of(bare)
    assert violations(indoor(files)) == []
    doors = of_type(files, "opening")
    assert len(doors) == 135
    blocked_ones = [door for door in doors if "BLOCKED" in door["properties"]["name"]["en-US"]]
    assert len(blocked_ones) == 15
    assert {tuple(one["properties"]["access_control"]) for one in blocked_ones} == {
        ("outofservice",)
    }
    assert {door["properties"]["width"] for door in doors} == {"assumed"}
    assert len(geojson(files)) == 151


def test_a_level_without_a_place_on_the_earth_is_said_to_be_missing(bare: Session) -> None:
    first = level_of(bare)
    second = new_level(bare, bare.walk.buildings[0].id, "Level 2")
    mark(bare, tied(bare, "one", first), K.AED, (100, 100))
    loose = add_plan(bare, "two", level_id=LevelId(second))
    lost = mark(bare, loose.id, K.AED, (300, 300), label="Upstairs")
    files = maps_of(bare)
    assert violations(indoor(files)) == []
    assert "Main / Level 2: no plan of it is tied to the Earth" in (
        files["maps/indoor/README.txt"].decode()
    )
    (plain,) = [json.loads(data) for name, data in files.items() if name.endswith("two.json")]
    assert [one["id"] for one in plain["features"]] == [lost.id]
    assert lost.id not in {one["id"] for one in geojson(files)}


def test_a_basement_is_below_the_ground_and_a_plan_without_marks_is_its_sheet(
    bare: Session,
) -> None:
    building = bare.walk.buildings[0].id
    levels = [level_of(bare), *(new_level(bare, building, name) for name in ("Basement", "Upper"))]
    for number, level in enumerate(levels):
        tied(bare, f"plan {number}", level)
    files = maps_of(bare)
    assert "maps/indoor/level.geojson" not in files  # nothing is on the Earth yet
    mark(bare, "plan-plan 0", K.AED, (100, 100))
    files = maps_of(bare)
    assert violations(indoor(files)) == []
    told = {one["properties"]["short_name"]["en-US"]: one["properties"]
            for one in of_type(files, "level")}  # fmt: skip
    assert [told[name]["ordinal"] for name in ("Basement", "Level 1", "Upper")] == [-1, 0, 1]
    assert told["Upper"]["extent"] == "sheet of its plan"


def test_a_school_on_the_180th_meridian_is_small(bare: Session) -> None:
    plan = tied(bare, "inside", level_of(bare), longitude=179.9997)
    for x in (100, 1100):
        mark(bare, plan, K.HYDRANT, (x, 100))
    files = maps_of(bare)
    (collection,) = [json.loads(data) for name, data in files.items()
                     if name.endswith(".geojson") and "/indoor/" not in name]  # fmt: skip
    west, _south, east, _north = collection["bbox"]
    assert 0 < (east - west) % 360 < 0.001
    assert not [
        violation
        for violation in violations(indoor(files))
        if "level" in violation and "leads" in violation
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (ADDRESS, ("400 Cedar Ridge Road", "Fairview", "VA", "22030", "")),
        ("1 A St, Suite 4\nFairview, va 22030-1234, USA",
         ("1 A St, Suite 4", "Fairview", "VA", "22030", "1234")),
        ("1 A St, Fairview VA", ("1 A St", "Fairview", "VA", "", "")),
        ("1 A St, Charleston West Virginia", ("1 A St", "Charleston", "WV", "", "")),
        ("1 A St, New York, New York 10001", ("1 A St", "New York", "NY", "10001", "")),
        ("400 Cedar Ridge Road, Fairview", None), ("VA 22030", None), ("", None),
        ("شارع المدرسة، الرياض", None), ("1 A St, Fairview, ZZ 22030", None),
    ],
)  # fmt: skip
def test_an_address_is_taken_apart_or_left(text: str, parts: tuple | None) -> None:
    assert us_address(text) == parts


# Icons


def test_an_icon_of_every_kind_tells_its_state_by_shape() -> None:
    for kind in MarkerKind:
        assert icon_parts(kind, Drawn.ABSENT) == ()
        drawings = {icon_svg(kind, drawn) for drawn in Drawn if drawn is not Drawn.ABSENT}
        assert len(drawings) == 4
    data = icon_png(icon_svg(K.AED, Drawn.HOLLOW))
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20]) == ICON_PIXELS
    assert data == icon_png(icon_svg(K.AED, Drawn.HOLLOW))
    assert data != icon_png(icon_svg(K.AED))
