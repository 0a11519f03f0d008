"""The responder packet of a school of 5 buildings and 150 exterior doors, without photos.

The school is made once by the program's own steps: a plan of the site and two levels for each
building, with walls, rooms, doors, keys and equipment. Timed is what a user waits for: from the
open audit to the finished PDF, and to the whole packet with maps and tables. fpdf2 sets the same
tables' text and places the same plan pictures, untagged, without signs.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from bench.audit_of_size import folder
from bench.frame import Amount, Turns
from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.length import METRES_PER_FOOT, LengthUnit
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import ControlPoint, Plan, PlanKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Door,
    DoorKind,
    KeyKind,
    LockFunction,
    Side,
)
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.report.responder.document import build_responder
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.edits import add_level
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.plans.plans import (
    find_plan,
    overview,
    plans,
    set_control,
    set_grid,
    set_scale,
    verify,
)
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.plans.wall_sources import add_kinds_of_wall
from cpted_audit.session.registers.records import add_record, change_records, records
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts

FONT = Path(__file__).parents[1] / "resources" / "fonts" / "NotoSans-Regular.ttf"
ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")
WIDE, DEEP = 2400, 1600
"""Pixels of every plan."""
LEFT, TOP, RIGHT, BOTTOM = 200, 200, 2200, 1400
ROOMS = 12
EQUIPMENT = (
    MarkerKind.AED, MarkerKind.TRAUMA_KIT, MarkerKind.ALARM_PANEL, MarkerKind.EXTINGUISHER,
    MarkerKind.EXTINGUISHER, MarkerKind.GAS_SHUTOFF, MarkerKind.WATER_SHUTOFF,
    MarkerKind.ELECTRIC_SHUTOFF, MarkerKind.KEY_BOX, MarkerKind.STAIR,
)  # fmt: skip


def drawn(lines: list[tuple[Point, Point]], shade: int) -> bytes:
    """Return a drawing of lines as PNG, with furniture of small boxes."""
    picture = Image.new("L", (WIDE, DEEP), shade)
    draw = ImageDraw.Draw(picture)
    for start, end in lines:
        draw.line((*start, *end), fill=30, width=6)
    for number in range(240):
        x, y = 240 + number % 30 * 64, 260 + number // 30 * 140
        draw.rectangle((x, y, x + 30, y + 18), outline=120)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def inside() -> list[tuple[Point, Point]]:
    """Return the walls of a level: an outline, a hall, and rooms on both sides of it."""
    corners = [Point(LEFT, TOP), Point(RIGHT, TOP), Point(RIGHT, BOTTOM), Point(LEFT, BOTTOM)]
    lines = list(zip(corners, [*corners[1:], corners[0]], strict=True))
    lines += [(Point(LEFT, y), Point(RIGHT, y)) for y in (740, 860)]
    step = (RIGHT - LEFT) / ROOMS
    for number in range(1, ROOMS):
        x = LEFT + step * number
        lines += [(Point(x, TOP), Point(x, 740)), (Point(x, 860), Point(x, BOTTOM))]
    return lines


def make(path: Path, doors: int, buildings: int) -> Session:
    """Make the school's audit."""
    names = [f"Building {chr(ord('A') + number)}" for number in range(buildings)]
    spaces = parse_spaces([f"{name}: classroom=24, restroom=2" for name in names])
    session = new_audit.create(
        path,
        NewAudit(
            site_name="Fairview High School", address="1 School Road", buildings=names,
            names=spaces,
        ),
    )  # fmt: skip
    site = brought_in(session, "Site", PlanKind.SITE, None, drawn(inside(), 235), 0)
    each = doors // buildings
    for number, building in enumerate(session.walk.buildings):
        levels = [level for level in session.walk.levels if level.building_id == building.id]
        ground = levels[0] if levels else add_level(session, building.id, "Level 1")
        upper = add_level(session, building.id, "Level 2")
        for floor, level in enumerate((ground, upper)):
            data = drawn(inside(), 255)
            name = f"{building.name} {level.name}"
            plan = brought_in(session, name, PlanKind.LEVEL, level.id, data, number + 1)
            add_header_footer(session, plan, number, floor, each)
    fill_registers(session)
    for place, kind in enumerate((MarkerKind.STAGING, MarkerKind.COMMAND_POST, MarkerKind.HYDRANT)):
        add_marker(session, site.id, kind, [Point(300 + 400 * place, 80)])
    return session


def brought_in(
    session: Session, name: str, kind: PlanKind, level_id: LevelId | None, data: bytes, offset: int
) -> Plan:
    """Bring a plan in with scale, grid, a place on Earth and who verified it."""
    order = PlanOrder(
        file_name="plan.png", data=data, recipe=Recipe(), name=name, kind=kind, level_id=level_id
    )
    plan = import_plan(session, order)
    set_scale(session, plan, Point(0, 0), Point(WIDE, 0), 1600.0 if not offset else 300.0,
              LengthUnit.FEET)  # fmt: skip
    north, west, size = 40.01, -100.02, 0.00571 if not offset else 0.00107
    south, east = north - size * DEEP / WIDE * 0.766, west + size
    right = 0.0004 + 0.0018 * ((offset - 1) % 3) if offset else 0.0
    down = 0.0005 + 0.0014 * ((offset - 1) // 3) if offset else 0.0
    set_control(
        session, find_plan(session, plan.id),
        [
            ControlPoint(0, 0, north - down, west + right),
            ControlPoint(WIDE, DEEP, south - down, east + right),
        ],
    )  # fmt: skip
    set_grid(session, find_plan(session, plan.id), (200 if not offset else 40) * METRES_PER_FOOT)
    plan = find_plan(session, plan.id)
    verify(session, plan, date(2026, 11, 18), "Capt. Luis Benavides", walking=True)
    return find_plan(session, plan.id)


def add_header_footer(session: Session, plan: Plan, number: int, floor: int, doors: int) -> None:
    """Put walls, rooms, doors and equipment on a level."""
    walls = [Segment(*line) for line in inside()]
    add_kinds_of_wall(session, plan, {WallKind.SOLID: walls})
    step = (RIGHT - LEFT) / ROOMS
    for room in range(2 * ROOMS):
        left = LEFT + step * (room % ROOMS)
        top, bottom = (TOP, 740) if room < ROOMS else (860, BOTTOM)
        ring = [Point(left, top), Point(left + step, top), Point(left + step, bottom),
                Point(left, bottom)]  # fmt: skip
        label = f"Room {number + 1}{floor + 1}{room + 1:02}"
        add_marker(session, plan.id, MarkerKind.ROOM, ring, label=label)
    for door in range(doors if floor == 0 else 0):
        label, at = str(number * doors + door + 1), [along(door / doors)]
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, at, label=label, opening=1.8)
    for place, kind in enumerate(EQUIPMENT):
        add_marker(session, plan.id, kind, [Point(300 + 180 * place, 800)])


def along(share: float) -> Point:
    """Return a point so far along the outline of a building."""
    wide, deep = RIGHT - LEFT, BOTTOM - TOP
    at = share * 2 * (wide + deep)
    for start, way, dx, dy in (
        (Point(LEFT, TOP), wide, 1, 0), (Point(RIGHT, TOP), deep, 0, 1),
        (Point(RIGHT, BOTTOM), wide, -1, 0), (Point(LEFT, BOTTOM), deep, 0, -1),
    ):  # fmt: skip
        if at <= way:
            return Point(start.x + dx * at, start.y + dy * at)
        at -= way
    return Point(LEFT, TOP)


def fill_registers(session: Session) -> None:
    """Say of every door what a register asks, and add keys and contacts."""
    doors: list[Door] = records(session, RegisterKey.DOORS)
    change_records(
        session, RegisterKey.DOORS, [door.id for door in doors], kind=DoorKind.PAIR, side=Side.A,
        lock=LockFunction.PANIC, access=(AccessMethod.KEY, AccessMethod.CARD), sign_outside=True,
        sign_inside=False, checked_on=date(2026, 11, 18), name="Hall door",
    )  # fmt: skip
    for number in range(40):
        opened = tuple(door.id for door in doors[number::20])
        add_record(session, RegisterKey.KEYS, name=f"K-{number}", kind=KeyKind.MASTER,
                   opens=opened, holder="Custodian")  # fmt: skip
    for number in range(9):
        add_record(session, RegisterKey.CONTACTS, name=f"Person {number}", role="Principal",
                   order=number % 3 + 1, phone="555-0100")  # fmt: skip
    change_site_facts(session, staging="North lot", verified_on=date(2026, 11, 18))


def fpdf2(session: Session, target: Path) -> Callable[[], None]:
    """Return what places the plans' pictures and sets the rows of the tables with fpdf2."""
    from fpdf import FPDF  # only installed with the extra “bench”

    sheets = gather_responder(session, issued_on=ISSUED.date())
    pictures = [overview(session, plan) for plan in plans(session)]
    rows = [
        [
            door.number,
            door.side,
            door.spot.level,
            door.kind,
            door.lock,
            door.access,
            ", ".join(key.name for key in door.openers),
        ]
        for door in sheets.doors
    ]
    rows += [[room.name, room.spot.level, room.spot.cell, "", "", "", ""] for room in sheets.rooms]

    def work() -> None:
        pdf = FPDF(unit="pt", format="letter", orientation="landscape")
        pdf.add_font("Noto", fname=FONT)
        pdf.add_font("Noto", style="B", fname=FONT.with_name("NotoSans-Bold.ttf"))
        pdf.set_font("Noto", size=11)
        for picture in pictures:
            pdf.add_page()
            pdf.image(BytesIO(picture), x=32, y=60, w=640)
        pdf.add_page()
        with pdf.table(col_widths=(1, 1, 2, 2, 2, 3, 4)) as table:
            for cells in rows:
                row = table.row()
                for cell in cells:
                    row.cell(cell)
        pdf.output(str(target))

    return work


def school() -> Path:
    path = folder() / "responder-school.cpted"
    if not path.is_file():
        make(path, 150, 5).close()
    return path


def sheets() -> Iterator[Turns]:
    """Make the sheets of 150 doors, 5 buildings and 11 plans, beside fpdf2 with the same rows."""
    with tempfile.TemporaryDirectory() as name, Session.open(school(), read_only=True) as session:
        target, other = Path(name, "sheets.pdf"), Path(name, "fpdf2.pdf")
        yield Turns(
            ours=lambda: build_responder(
                gather_responder(session, issued_on=ISSUED.date()), target
            ),
            peer=fpdf2(session, other),
        )


def packet(*, size: bool = False) -> Iterator[Turns]:
    """Make the whole packet, with maps and tables; tell its megabytes where they are asked for."""
    with Session.open(school(), read_only=True) as session:

        def ours() -> Amount | None:
            made = packet_files(session, issued=ISSUED)
            return Amount(sum(map(len, made.values())) / 1e6) if size else None

        yield Turns(ours=ours)
