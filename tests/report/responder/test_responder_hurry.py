"""Doors and rooms for people in a hurry: which key, which door, how far, and a link to each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pytest
from planned import bring_in, drawn, measured
from schools import School, make_school
from small_audit import add_walls
from structure_check import problems

from cpted_audit.domain.length import METRES_PER_FOOT
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, Plan
from cpted_audit.domain.registers.access import (
    AccessMethod,
    DoorState,
    DoorUse,
    KeyKind,
    KeyStatus,
)
from cpted_audit.domain.registers.access import LockFunction as Lock
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.interchange.packet.zip import unpacked
from cpted_audit.report.responder.document import build_responder
from cpted_audit.report.responder.model import DistanceBasis, DoorView, Responder, RoomView
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.places.edits import add_level
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.plans.plans import find_plan, set_control
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.registers.records import add_record, change_records, records
from cpted_audit.session.session import Session

ISSUED = date(2026, 11, 25)
K, R = MarkerKind, RegisterKey
FOOT = 5.0
"""Pixels of the plan to a foot: 1,200 pixels are 240 feet."""
HALL = ((100, 300), (1100, 300), (1100, 400), (100, 400))
NORTH = ((100, 100), (600, 100), (600, 300), (100, 300))
STORE = ((600, 100), (1100, 100), (1100, 300), (600, 300))
"""A hall from west to east, Room 112 north of it with a door of its own, and a store with none."""


def _ring(corners: tuple[tuple[int, int], ...]) -> list[Point]:
    return [Point(float(x), float(y)) for x, y in corners]


def _walls() -> list[Segment]:
    rings = [_ring(one) for one in (HALL, NORTH, STORE)]
    return [Segment(*ends) for ring in rings for ends in pairwise([*ring, ring[0]])]


class House:
    """A school of one level in front of the tests."""

    def __init__(self, school: School) -> None:
        self.session: Session = school.session
        with self.session.edit("Begin without doors"):
            self.session.document.db.execute("DELETE FROM door")
        self.plan: Plan = measured(self.session, bring_in(self.session, drawn(1200, 800)))
        add_walls(self.session, self.plan, _walls())
        outline = [Point(100, 100), Point(1100, 100), Point(1100, 400), Point(100, 400)]
        add_marker(self.session, self.plan.id, K.ROOM, outline, label="Main")
        add_marker(self.session, self.plan.id, K.ROOM, _ring(NORTH), label="Room 112")
        add_marker(self.session, self.plan.id, K.ROOM, _ring(STORE), label="Store")

    def door(self, number: str, x: float, y: float, **values: Any) -> Marker:
        inside = values.pop("inside", False)
        kind = K.INTERIOR_DOOR if inside else K.EXTERIOR_DOOR
        found = add_marker(self.session, self.plan.id, kind, [Point(x, y)], label=number)
        (row,) = [
            record for record in records(self.session, R.DOORS) if record.marker_id == found.id
        ]
        values = {"checked_on": date(2026, 11, 18)} | values
        change_records(self.session, R.DOORS, [row.id], number=number, **values)
        return found

    def sheets(self) -> Responder:
        return gather_responder(self.session, issued_on=ISSUED)

    def room(self, name: str = "Room 112") -> RoomView:
        return next(room for room in self.sheets().rooms if room.name == name)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = make_school(tmp_path / "house.cpted")
    yield House(made)
    made.session.close()


def _with_doors(house: House) -> House:
    """Put a door right behind the wall of Room 112, and one at the far end of the hall."""
    house.door("112", 200, 300, inside=True, lock=Lock.CLASSROOM)
    house.door("7", 350, 100, access=(AccessMethod.KEY,))  # in the north wall of the room itself
    house.door("1", 100, 350, access=(AccessMethod.CARD,))
    house.door("9", 1100, 350, access=(AccessMethod.KEY,))
    return house


# Which door for room 112


def test_the_nearest_door_is_nearest_on_foot_where_a_wall_stands_between(house: House) -> None:
    house.door("112", 500, 300, inside=True)
    house.door("3", 610, 100)  # six feet from the room as the crow flies, and in the store
    house.door("9", 1100, 350)
    way = house.room().door
    assert way is not None
    assert (way.name, way.basis, list(way.by)) == ("Door 9", DistanceBasis.WALKED, ["Door 112"])
    legs = 181.0 + 602.0  # from the middle to the door of the room, and on to Door 9
    assert way.metres == pytest.approx(legs / FOOT * METRES_PER_FOOT, rel=0.05)


def test_a_blocked_removed_or_broken_door_is_no_way(house: House) -> None:
    _with_doors(house)
    assert house.room().door.name == "Door 7"
    rows = {record.number: record.id for record in records(house.session, R.DOORS)}
    for state in (DoorState.BLOCKED, DoorState.REMOVED, DoorState.OUT_OF_ORDER):
        change_records(house.session, R.DOORS, [rows["7"]], state=state)
        assert house.room().door.name == "Door 1", state
    change_records(house.session, R.DOORS, [rows["1"]], state=DoorState.REMOVED)
    assert house.room().door.name == "Door 9"
    change_records(house.session, R.DOORS, [rows["9"]], state=DoorState.REMOVED)
    assert house.room().door is None


def test_an_interior_door_that_is_blocked_lets_nobody_through(house: House) -> None:
    _with_doors(house)
    rows = {record.number: record.id for record in records(house.session, R.DOORS)}
    change_records(house.session, R.DOORS, [rows["7"]], state=DoorState.BLOCKED)
    assert house.room().door.basis is DistanceBasis.WALKED
    change_records(house.session, R.DOORS, [rows["112"]], state=DoorState.BLOCKED)
    assert house.room().door.basis is DistanceBasis.ASSUMED


def test_a_door_one_cannot_come_in_by_is_told_with_the_next_way_in(house: House) -> None:
    _with_doors(house)
    (row,) = [record for record in records(house.session, R.DOORS) if record.number == "7"]
    change_records(house.session, R.DOORS, [row.id], access=(AccessMethod.EXIT_ONLY,))
    room = house.room()
    assert (room.door.name, room.door.exit_only) == ("Door 7", True)
    assert (room.entry.name, room.entry.exit_only) == ("Door 1", False)


def test_a_room_whose_door_nobody_recorded_is_left_by_its_hall_and_that_is_said(
    house: House, tmp_path: Path
) -> None:
    _with_doors(house)
    store = house.room("Store")
    assert (store.door.name, store.door.basis) == ("Door 9", DistanceBasis.ASSUMED)
    assert store.locks == []
    text = " ".join(_texts(_built(house.sheets(), tmp_path)))
    assert re.search(r"Store Main / Level 1 \S+ Door 9 \d+ ft\*", text)
    assert "* The room's own door is not recorded" in text


def test_without_walls_the_line_is_straight_and_says_so(school: School, tmp_path: Path) -> None:
    session = school.session
    plan = measured(session, bring_in(session, drawn(1200, 800)))
    add_marker(session, plan.id, K.ROOM, _ring(NORTH), label="Room 112")
    add_marker(session, plan.id, K.EXTERIOR_DOOR, [Point(350, 100)], label="7")
    sheets = gather_responder(session, issued_on=ISSUED)
    (room,) = [room for room in sheets.rooms if room.drawn]
    assert (room.door.name, room.door.basis) == ("Door 7", DistanceBasis.STRAIGHT)
    assert room.door.metres == pytest.approx(100 / FOOT * METRES_PER_FOOT)
    text = " ".join(_texts(_built(sheets, tmp_path)))
    assert "20 ft straight line" in text
    assert "Distances are straight lines." in text


def test_an_upper_level_is_left_by_its_stair(house: House) -> None:
    _with_doors(house)
    session = house.session
    add_marker(session, house.plan.id, K.STAIR, [Point(1000, 350)], label="1")
    building = session.walk.levels[0].building_id
    level = add_level(session, building, "Level 2")
    upper = import_plan(session, PlanOrder(
        file_name="two.png", data=drawn(1200, 800), recipe=Recipe(), name="Level 2",
        kind=house.plan.kind, level_id=level.id,
    ))  # fmt: skip
    measured(session, find_plan(session, upper.id))
    add_marker(session, upper.id, K.ROOM, _ring(NORTH), label="Room 212")
    add_marker(session, upper.id, K.STAIR, [Point(350, 400)], label="1")
    way = house.room("Room 212").door
    assert (way.name, way.basis, list(way.by)) == ("Door 9", DistanceBasis.STRAIGHT, ["Stair 1"])
    assert way.metres == pytest.approx((200 + 100) / FOOT * METRES_PER_FOOT, rel=0.05)


def test_a_missing_aed_is_never_the_nearest(house: House) -> None:
    _with_doors(house)
    near = add_marker(house.session, house.plan.id, K.AED, [Point(350, 250)])
    add_marker(house.session, house.plan.id, K.AED, [Point(1000, 320)])
    rows = {record.marker_id: record.id for record in records(house.session, R.MEDICAL_FIRE)}
    change_records(house.session, R.MEDICAL_FIRE, [rows[near.id]], name="AED near")
    assert house.room().aed.name.startswith("AED near")
    change_records(
        house.session, R.MEDICAL_FIRE, [rows[near.id]], state=MarkerState.MISSING,
        checked_on=date(2026, 11, 18),
    )  # fmt: skip
    assert not house.room().aed.name.startswith("AED near")


def test_the_lock_of_a_room_is_that_of_its_doors(house: House) -> None:
    _with_doors(house)
    assert [(lock.number, lock.lock) for lock in house.room().locks] == [("112", "Classroom")]


# Which key for door 7


def _door(sheets: Responder, number: str) -> DoorView:
    return next(door for door in sheets.doors if door.number == number)


def test_a_door_names_its_keys_and_where_each_is(house: House) -> None:
    _with_doors(house)
    session = house.session
    seven = next(record.id for record in records(session, R.DOORS) if record.number == "7")
    box = add_record(session, R.KEY_BOXES, name="KB-1", checked_on=date(2026, 11, 18))
    add_record(session, R.KEYS, name="GM-2", kind=KeyKind.GRAND_MASTER, opens_all=True,
               holder="Principal")  # fmt: skip
    add_record(session, R.KEYS, name="Gym 7", opens=(seven,), box_id=box.id,
               status=KeyStatus.IN_BOX)  # fmt: skip
    add_record(session, R.KEYS, name="Gym lost", opens=(seven,), status=KeyStatus.LOST)
    told = [
        (opener.name, opener.where, opener.in_box) for opener in _door(house.sheets(), "7").openers
    ]
    assert told == [("GM-2", "Principal", False), ("Gym 7", "KB-1", True)]
    change_records(session, R.KEY_BOXES, [box.id], state=MarkerState.MISSING)
    (key,) = [opener for opener in _door(house.sheets(), "7").openers if opener.name == "Gym 7"]
    assert "NOT THERE" in key.where
    assert not key.in_box


def test_a_door_tells_the_rooms_it_stands_at(house: House) -> None:
    _with_doors(house)
    sheets = house.sheets()
    assert _door(sheets, "7").leads_to == ["Room 112"]
    assert _door(sheets, "112").leads_to == ["Room 112"]
    assert _door(sheets, "9").leads_to == []


# A hundred and fifty doors, read back from the file


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Responder, Path]]:
    folder = tmp_path_factory.mktemp("many")
    school = make_school(folder / "many.cpted")
    house = _with_doors(House(school))
    session = house.session
    box = add_record(session, R.KEY_BOXES, name="KB-1", maker="Knox", where="right of Door 1")
    add_record(session, R.KEYS, name="GM-1", kind=KeyKind.GRAND_MASTER, opens_all=True,
               box_id=box.id, status=KeyStatus.IN_BOX)  # fmt: skip
    add_record(session, R.KEYS, name="GM-2", kind=KeyKind.GRAND_MASTER, opens_all=True,
               holder="Police shift sergeant")  # fmt: skip
    for number in range(10, 156):
        add_record(
            session, R.DOORS, number=f"{number}", use=DoorUse.EXTERIOR,
            name=f"Kitchen dock {number}", building_id=session.walk.buildings[0].id,
            lock=Lock.PANIC, access=(AccessMethod.KEY, AccessMethod.CARD),
            checked_on=date(2026, 11, 18),
            state=DoorState.REMOVED if number % 40 == 0 else DoorState.IN_USE,
        )  # fmt: skip
    aed = add_marker(session, house.plan.id, K.AED, [Point(500, 380)])
    assert aed
    way = [Point(150, 350), Point(700, 350), Point(1150, 350)]
    add_marker(session, house.plan.id, K.EVACUATION_ROUTE, way, label="East")
    add_marker(session, house.plan.id, K.ALTERNATE_ROUTE, list(reversed(way[:2])), label="West")
    add_marker(session, house.plan.id, K.ASSEMBLY, [Point(1160, 360)], label="Lot A")
    sheets = house.sheets()
    yield sheets, _built(sheets, folder)
    session.close()


def _built(sheets: Responder, folder: Path) -> Path:
    target = folder / "sheets.pdf"
    build_responder(sheets, target)
    return target


def _texts(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


class Link(NamedTuple):
    """A link as a reader of the file meets it: the page it is on, what it says, and whereto."""

    on: int
    says: str
    page: int
    top: float


def _links(reader: pypdf.PdfReader) -> Iterator[Link]:
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages)}
    for number, page in enumerate(reader.pages):
        for one in page.get("/Annots") or ():
            link = one.get_object()
            if link["/Subtype"] == "/Link" and "/Dest" in link:
                where = link["/Dest"]
                at = numbers[where[0].idnum]
                yield Link(number, str(link["/Contents"]), at, float(where[3]))


def _lines(page: pypdf.PageObject) -> list[tuple[float, float, str]]:
    """Return the pieces of text of a page: how high each stands, how far right, and what it is."""
    found: list[tuple[float, float, str]] = []

    def note(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if text.strip():
            found.append((tm[5] + cm[5], tm[4] + cm[4], text.strip()))

    page.extract_text(visitor_text=note)
    return found


def _row_at(lines: list[tuple[float, float, str]], top: float) -> str:
    """Return the first text of the row whose upper edge is at a height."""
    below = [line for line in lines if top - 17 <= line[0] <= top - 8]
    return min(below, key=lambda one: (one[1], -one[0]))[2] if below else ""


def _doors_by_page(reader: pypdf.PdfReader) -> dict[int, list[str]]:
    """Return which doors stand on each page of their table, as the table of hardware leads to."""
    found: dict[int, list[str]] = {}
    for link in set(_links(reader)):
        if said := re.fullmatch(r"Door (\w+) in the table of doors", link.says):
            found.setdefault(link.page, [])
            if said[1] not in found[link.page]:
                found[link.page].append(said[1])
    return dict(sorted(found.items()))


def test_twenty_doors_stand_on_a_page(many: tuple[Responder, Path]) -> None:
    reader = pypdf.PdfReader(many[1])
    pages = _doors_by_page(reader)
    counts = [len(doors) for doors in pages.values()]
    assert sum(counts) == 150
    # The last page is given some of the one before, so that neither is nearly empty.
    assert min(counts[:-2]) >= 20, counts
    width, height = reader.pages[min(pages)].mediabox[2:]
    assert width > height


def test_no_word_of_the_doors_is_broken(many: tuple[Responder, Path]) -> None:
    sheets, path = many
    texts = _texts(path)
    by_number = {door.number: door for door in sheets.doors}
    for page, numbers in _doors_by_page(pypdf.PdfReader(path)).items():
        tokens = set(texts[page].replace(",", " ").replace(";", " ").split())
        for one in (by_number[number] for number in numbers):
            told = f"{one.number} {one.name} {one.lock} {one.access.replace(',', '')} GM-1 KB-1"
            words = set(told.split()) if one.told.counts else {one.number, "REMOVED"}
            assert words <= tokens, words - tokens


def test_every_link_within_the_sheets_leads_where_it_says(many: tuple[Responder, Path]) -> None:
    reader = pypdf.PdfReader(many[1])
    lines = [_lines(page) for page in reader.pages]
    texts, links = _texts(many[1]), list(_links(reader))
    assert len(links) > 300
    for link in links:
        assert link.says
        if said := re.fullmatch(r"Door (\w+) in (?:its table|the table of doors)", link.says):
            assert _row_at(lines[link.page], link.top).split()[0] == said[1], link
        if said := re.fullmatch(r"(.*) in the table of (keys|rooms)", link.says):
            assert _row_at(lines[link.page], link.top).startswith(said[1].split()[0]), link
        if re.fullmatch(r"Door \w+ on its sheet", link.says):
            assert texts[link.page].find("Main / Level 1") < texts[link.page].find("exterior door")
    sheet = next(link.page for link in links if link.says == "Door 7 on its sheet")
    back = [
        link for link in links if link.on == sheet and link.says.startswith("Exterior door 7 in")
    ]
    assert [_row_at(lines[one.page], one.top).split()[0] for one in back] == ["7"]


def test_the_questions_are_answered_on_one_page_with_the_page_of_each(
    many: tuple[Responder, Path],
) -> None:
    reader = pypdf.PdfReader(many[1])
    texts, links = _texts(many[1]), [link for link in _links(reader) if link.on == 1]
    assert "Find it Looking for" in texts[1], "right behind the first look"
    lines = _lines(reader.pages[1])
    for asked, head in {
        "A door, which key opens it": "Doors Exterior", "A room, the door nearest to it": "Rooms",
        "Key box": "Key boxes and keys", "Gas": "Utilities", "Electricity": "Utilities",
        "AED": "Medical and fire equipment", "Radio dead spots": "Radio Coverage",
        "Who to call at night": "Contacts", "How people leave": "Evacuation",
    }.items():  # fmt: skip
        (link,) = [link for link in links if link.says.startswith(f"{asked}, page ")]
        assert head in texts[link.page]
        assert link.says == f"{asked}, page {link.page + 1}"
        assert any(text == f"{link.page + 1}" for _, _, text in lines)
    assert [link for link in links if link.says == "Door 7 in the table of doors"]
    assert [link for link in links if link.says == "Room 112 in the table of rooms"]


def test_the_sheets_conform_with_their_links(many: tuple[Responder, Path]) -> None:
    assert problems(many[1]) == []


# How people leave


def test_routes_are_drawn_listed_and_told_in_words(many: tuple[Responder, Path]) -> None:
    sheets, path = many
    assert [(route.name, route.gathers) for route in sheets.routes] == [
        ("East", "Lot A"),
        ("West", ""),
    ]
    assert sheets.routes[0].metres == pytest.approx(1000 / FOOT * METRES_PER_FOOT)
    texts = _texts(path)
    level = next(text for text in texts if "evacuation route" in text and "Verified" in text)
    assert "alternate route" in level
    table = next(text for text in texts if "Assembly point Where" in text)
    assert "East Evacuation route" in table
    assert "200 ft" in table
    assert len(sheets.levels[0].routes) == 2
    assert not any(sign.kind is K.EVACUATION_ROUTE for sign in sheets.levels[0].signs)


def test_routes_are_lines_of_the_maps_and_none_of_the_indoor_set(house: House) -> None:
    session = house.session
    set_control(session, house.plan, (
        ControlPoint(0.0, 0.0, 40.0, -75.0), ControlPoint(1200.0, 0.0, 40.0, -74.999),
    ))  # fmt: skip
    house.door("9", 1100, 350)
    way = [Point(150, 350), Point(1150, 350)]
    add_marker(session, house.plan.id, K.EVACUATION_ROUTE, way, label="East")
    files = packet_files(session, issued=datetime.fromisoformat("2026-11-25T08:00:00"))
    (data,) = [data for name, data in files.items() if name.endswith(".geojson")
               and "indoor" not in name]  # fmt: skip
    (route,) = [one for one in json.loads(data)["features"]
                if one["properties"]["kind"] == "evacuation-route"]  # fmt: skip
    assert route["geometry"]["type"] == "LineString"
    assert route["properties"]["name"] == "East"
    (packed,) = [data for name, data in files.items() if name.endswith(".kmz")]
    kml = unpacked(packed)["doc.kml"].decode()
    assert kml.index("<name>East</name>") < kml.index("<LineString>")
    indoor = b"".join(data for name, data in files.items() if "/indoor/" in name)
    assert b"East" not in indoor


def test_who_drew_no_route_is_told_that_none_is_recorded(house: House, tmp_path: Path) -> None:
    text = " ".join(_texts(_built(house.sheets(), tmp_path)))
    assert "Evacuation routes: not recorded." in text
    assert "Assembly points: not recorded." in text
