"""Schools whose texts are as bad as texts get, without a plan, and with thousands of signs."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image

from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.registers.access import DoorUse
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.edits import add_level
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker, add_markers
from cpted_audit.session.plans.plans import find_plan, set_grid, set_scale
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts
from cpted_audit.words import N_

MARKUP = (
    "</script><script>document.title='hit'</script>",
    "<img src=x onerror=\"document.title='hit'\">",
    "\"'><b>bold</b>&amp;", "{{7*7}} ${7*7}", "<!-- ", "]]>",
)  # fmt: skip
RIGHT_TO_LEFT = "مدرسة السلام \u202e7 rood"
EMOJI = "Gym 🏀👩‍🚒 é\u0301"
LONG = "A very long word-" + "x" * 10_000
HOSTILE_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="800" height="500" '
    b'onload="document.title=\'hit\'"><script>document.title="hit"</script>'
    b'<rect x="40" y="40" width="700" height="400" fill="none" stroke="#000" stroke-width="6"/>'
    b'<text x="90" y="90" font-size="20">SVGWORD</text>'
    b'<a href="javascript:alert(1)"><circle cx="300" cy="200" r="30"/></a></svg>'
)


def png(width: int, height: int) -> bytes:
    """Return white paper."""
    out = BytesIO()
    Image.new("L", (width, height), 255).save(out, "PNG")
    return out.getvalue()


def bare(folder: Path, name: str = "Elm School") -> Session:
    """Return a school with doors and no plan."""
    session = new_audit.create(
        folder / "elm.cpted", NewAudit(site_name=name, address="1 Elm Street", buildings=["Main"])
    )
    add_record(session, RegisterKey.DOORS, number="1", use=DoorUse.EXTERIOR)
    return session


def hostile(folder: Path) -> Session:
    """Return a school with markup, right to left, emoji and endless texts wherever one types."""
    session = bare(folder, MARKUP[0])
    plan = level_plan(session, HOSTILE_SVG, "plan.svg")
    for number, text in enumerate((*MARKUP, RIGHT_TO_LEFT, EMOJI, LONG)):
        add_record(session, RegisterKey.DOORS, number=f"{number + 20}", name=text,
                   use=DoorUse.EXTERIOR, trim=text)  # fmt: skip
        add_record(session, RegisterKey.KEYS, name=text, holder=text)
        phone = f"<b>555-01{number:02}"
        add_record(session, RegisterKey.CONTACTS, name=text, role=text, phone=phone,
                   hours=Hours.AFTER_HOURS, order=number + 1)  # fmt: skip
        add_record(session, RegisterKey.KEY_BOXES, name=text, where=text)
        at = Point(80 + 70 * number, 200)
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [at], label=text)
        corner = Point(60 + 70 * number, 260)
        ring = [corner, Point(corner.x + 60, corner.y), Point(corner.x + 60, corner.y + 90),
                Point(corner.x, corner.y + 90)]  # fmt: skip
        add_marker(session, plan.id, MarkerKind.ROOM, ring, label=text)
    change_site_facts(session, staging=MARKUP[1], command_post=RIGHT_TO_LEFT, radio=LONG)
    return session


def level_plan(session: Session, data: bytes, file_name: str) -> Plan:
    """Bring a plan of the first level in, with scale and grid."""
    (building,) = session.walk.buildings
    level = next(iter(session.walk.levels), None) or add_level(session, building.id, "Level 1")
    order = PlanOrder(file_name=file_name, data=data, recipe=Recipe(), name="Level 1",
                      kind=PlanKind.LEVEL, level_id=level.id)  # fmt: skip
    plan = import_plan(session, order)
    set_scale(session, plan, Point(0, 0), Point(plan.width, 0), 300.0, LengthUnit.FEET)
    set_grid(session, find_plan(session, plan.id), 12.0)
    return find_plan(session, plan.id)


def crowded(folder: Path, signs: int) -> Session:
    """Return a school with so many signs on one plan, and walls to walk round."""
    session = bare(folder, "Crowded School")
    plan = level_plan(session, png(2400, 1600), "plan.png")
    corners = [Point(100, 100), Point(2300, 100), Point(2300, 1500), Point(100, 1500)]
    walls = list(zip(corners, [*corners[1:], corners[0]], strict=True))
    walls += [(Point(100 + 100 * n, 100), Point(100 + 100 * n, 1400)) for n in range(1, 22)]
    add_markers(session, plan.id, MarkerKind.WALL, walls, label=N_("Add walls"))
    kinds = (MarkerKind.EXTINGUISHER, MarkerKind.AED, MarkerKind.EXTERIOR_DOOR, MarkerKind.HAZARD,
             MarkerKind.INTERIOR_DOOR)  # fmt: skip
    for place, kind in enumerate(kinds):
        numbers = range(place, signs, len(kinds))
        spots = [[Point(110 + n % 60 * 36.0, 110 + n // 60 * 40.0)] for n in numbers]
        add_markers(session, plan.id, kind, spots, label=N_("Add signs"),
                    said=[{"label": f"{n}"} for n in numbers])  # fmt: skip
    return session


def sizes(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG."""
    wide, high = struct.unpack(">II", data[16:24])
    assert zlib.crc32(data[12:29]) == struct.unpack(">I", data[29:33])[0]
    return wide, high
