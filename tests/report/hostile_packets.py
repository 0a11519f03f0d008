"""Audits that would burst the responders' sheets: long names, many things, unaligned plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from small_audit import add_walls

from cpted_audit.domain.ids import DoorId
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.registers.access import DoorState, DoorUse, KeyKind, KeyStatus
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.registers.registers import register
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.edits import add_level
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.plans.plans import find_plan, set_grid, set_scale, verify
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.registers.records import write_records
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import fresh
from cpted_audit.session.things.site_facts import change_site_facts, edit_site

LONG = 75
"""Letters of a long name."""
SHUT_OFFS = (
    MarkerKind.GAS_SHUTOFF, MarkerKind.ELECTRIC_SHUTOFF, MarkerKind.WATER_SHUTOFF,
    MarkerKind.GENERATOR, MarkerKind.ELEVATOR, MarkerKind.ROOF_ACCESS,
)  # fmt: skip
FIRST = (
    MarkerKind.ALARM_PANEL, MarkerKind.FIRE_CONNECTION, MarkerKind.HYDRANT, MarkerKind.AED,
    MarkerKind.TRAUMA_KIT,
)  # fmt: skip
HAZARDS = (MarkerKind.HAZARD, MarkerKind.RADIO_DEAD_SPOT)


def long(words: str) -> str:
    """Return a name of 75 letters that begins with words."""
    whole = f"{words} of the Elizabeth Cady Stanton memorial wing at the old orchard gate, east"
    return whole[:LONG]


def make(path: Path, buildings: int = 2, *, long_names: bool = False) -> Session:
    """Make an audit of so many buildings with two levels each."""
    name = long if long_names else str
    names = [name(f"Building {number}") for number in range(1, buildings + 1)]
    session = new_audit.create(
        path,
        NewAudit(
            site_name=name("Fairview School"), address=name("1 School Road"), buildings=names,
            names=parse_spaces([f"{name}: classroom=2" for name in names]),
        ),
    )  # fmt: skip
    for building in session.walk.buildings:
        known = [level for level in session.walk.levels if level.building_id == building.id]
        for number in range(len(known) + 1, 3):
            add_level(session, building.id, name(f"Level {number}"))
    return session


def many_contacts(session: Session, count: int = 200, called: Callable[[str], str] = str) -> None:
    of = register(RegisterKey.CONTACTS)
    hours = list(Hours)
    write_records(
        session, of.key, "Contacts",
        new=[
            fresh(
                session, of, name=called(f"Person {number}"), role=called(f"Role {number}"),
                hours=hours[number % 3], order=number // 3 % 99 + 1, phone=f"555-{number:04}",
                private_phone=f"556-{number:04}",
            )
            for number in range(count)
        ],
    )  # fmt: skip


def many_things(session: Session, each: int = 6, called: Callable[[str], str] = str) -> None:
    """Add so many of every kind the first look tells, each third of them missing."""
    sorts: Mapping[RegisterKey, tuple[MarkerKind, ...]] = {
        RegisterKey.UTILITIES: SHUT_OFFS, RegisterKey.MEDICAL_FIRE: FIRST,
        RegisterKey.HAZARDS: HAZARDS,
    }  # fmt: skip
    states = (MarkerState.IN_ORDER, MarkerState.DEFECT, MarkerState.MISSING)
    building = session.walk.buildings[0].id
    for key, kinds in sorts.items():
        of = register(key)
        write_records(
            session, key, "Things",
            new=[
                fresh(
                    session, of, kind=kind, name=called(f"{kind} {number}"),
                    where=called(f"Behind wall {number}"), detail=called("Quarter turn"),
                    state=states[number % 3], building_id=building,
                    checked_on=date(2026, 11, 18),
                )
                for kind in kinds
                for number in range(each)
            ],
        )  # fmt: skip
    boxes = register(RegisterKey.KEY_BOXES)
    write_records(
        session, boxes.key, "Boxes",
        new=[
            fresh(
                session, boxes, name=called(f"KB-{number}"), maker=called("Knox"),
                where=called("By the gate"), state=states[number % 3],
                checked_on=date(2026, 11, 18),
            )
            for number in range(each)
        ],
    )  # fmt: skip
    keys = register(RegisterKey.KEYS)
    write_records(
        session, keys.key, "Keys",
        new=[
            fresh(
                session, keys, name=called(f"GM-{number}"), kind=KeyKind.GRAND_MASTER,
                status=KeyStatus.LOST, opens_all=True, lost_on=date(2026, 11, 3),
            )
            for number in range(each)
        ],
    )  # fmt: skip


def many_doors(session: Session, count: int = 150, called: Callable[[str], str] = str) -> None:
    of = register(RegisterKey.DOORS)
    states = (DoorState.IN_USE, DoorState.BLOCKED, DoorState.OUT_OF_ORDER, DoorState.REMOVED)
    building = session.walk.buildings[0].id
    write_records(
        session, of.key, "Doors",
        new=[
            fresh(
                session, of, id=DoorId(f"door-{number}"), number=called(f"{number}"),
                use=DoorUse.EXTERIOR, state=states[number % 4], sign_outside=False,
                building_id=building, checked_on=date(2026, 11, 18),
            )
            for number in range(count)
        ],
    )  # fmt: skip


def wordy_facts(session: Session) -> None:
    """Say ten thousand letters where the sheets have a line."""
    text = "On the north lot beside the gate. " * 300
    edit_site(session, address=text, hours=text)
    change_site_facts(
        session, staging=text, command_post=text, radio=text, after_hours=text,
        side_a_words=text, students=640, staff=58, verified_on=date(2025, 2, 3),
        verified_by=long("Captain Ana Benavides"), verified_walking=True,
    )  # fmt: skip


def everything(session: Session) -> None:
    """Put all of it into one audit."""
    many_contacts(session, called=long)
    many_things(session, called=long)
    many_doors(session, called=long)
    wordy_facts(session)


WIDE, DEEP = 1600, 1000
_ROOMS = 8


def brought_in(
    session: Session, kind: PlanKind, level: int | None, *, name: str, rooms: bool = True
) -> Plan:
    """Bring in a plan with scale and grid: rooms on both sides of a hall, each with its name."""
    picture = Image.new("L", (WIDE, DEEP), 255)
    draw = ImageDraw.Draw(picture)
    for left, top, right, bottom, label in _rooms(rooms=rooms):
        draw.rectangle((left, top, right, bottom), outline=0, width=4)
        draw.text((left + 20, (top + bottom) / 2), label, fill=0, font_size=26)
    out = BytesIO()
    picture.save(out, "PNG")
    order = PlanOrder(
        file_name=f"{name}.png", data=out.getvalue(), recipe=Recipe(), name=name, kind=kind,
        level_id=None if level is None else session.walk.levels[level].id,
    )  # fmt: skip
    plan = import_plan(session, order)
    set_scale(session, plan, Point(0, 0), Point(WIDE, 0), 240.0, LengthUnit.FEET)
    set_grid(session, find_plan(session, plan.id), 12.0)
    verify(session, find_plan(session, plan.id), date(2026, 11, 18), "Ana Ruiz", walking=True)
    return find_plan(session, plan.id)


def _rooms(*, rooms: bool) -> Iterator[tuple[int, int, int, int, str]]:
    step = (WIDE - 200) // _ROOMS
    for number in range(2 * _ROOMS if rooms else 0):
        left = 100 + step * (number % _ROOMS)
        top, bottom = (100, 440) if number < _ROOMS else (560, 900)
        yield left, top, left + step, bottom, f"Room {100 + number}"


def furnished(session: Session, plan: Plan, called: Callable[[str], str] = str) -> list[str]:
    """Put walls, rooms, doors and equipment on a plan; returns how the rooms are called."""
    names = []
    for left, top, right, bottom, label in _rooms(rooms=True):
        ring = [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)]
        add_walls(
            session, plan,
            [Segment(*one) for one in zip(ring, [*ring[1:], ring[0]], strict=True)],
        )  # fmt: skip
        names.append(called(label))
        add_marker(session, plan.id, MarkerKind.ROOM, ring, label=names[-1])
        middle = Point((left + right) / 2, (top + bottom) / 2)
        add_marker(session, plan.id, MarkerKind.EXTINGUISHER, [middle])
        door = Point((left + right) / 2, top if top == 100 else bottom)
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [door], label=label[-3:])
    return names
