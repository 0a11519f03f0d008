"""Plans for the schools of these tests: drawn here, brought in by the real import."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw
from small_audit import add_walls

from cpted_audit.analysis.sight import compute_sight
from cpted_audit.domain.length import METRES_PER_FOOT, LengthUnit
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.plans.plans import find_plan, set_grid, set_north, set_scale, verify
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.plans.sight_studies import (
    add_study,
    attach_study,
    inputs_for,
    keep_outcome,
)
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings

HALL = (Point(100, 100), Point(500, 100), Point(500, 700), Point(100, 700))
YARD = (Point(500, 100), Point(1100, 100), Point(1100, 700), Point(500, 700))


def drawn(width: int, height: int) -> bytes:
    """Return a drawing of two rooms as PNG."""
    picture = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(picture)
    across, down = width / 1200, height / 800
    for left, right in ((100, 500), (500, 1100)):
        draw.rectangle((left * across, 100 * down, right * across, 700 * down), outline=0, width=4)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def photographed(width: int, height: int) -> bytes:
    """Return something like a view from the air as JPEG."""
    ramps = [Image.linear_gradient("L").rotate(turn).resize((width, height)) for turn in (0, 90)]
    noise = Image.effect_noise((width, height), 60)
    out = BytesIO()
    Image.merge("RGB", [*ramps, noise]).save(out, "JPEG", quality=85)
    return out.getvalue()


def bring_in(
    session: Session,
    data: bytes,
    *,
    name: str = "Level 1",
    kind: PlanKind = PlanKind.LEVEL,
    file_name: str = "level-1.png",
) -> Plan:
    level_id = session.walk.levels[0].id if kind is PlanKind.LEVEL else None
    return import_plan(
        session,
        PlanOrder(file_name=file_name, data=data, recipe=Recipe(), name=name, kind=kind,
                  level_id=level_id),
    )  # fmt: skip


def measured(session: Session, plan: Plan, *, feet: float = 240.0) -> Plan:
    """Give a plan its scale (so many feet across), true north, grid and who verified it."""
    ends = Point(0, 0), Point(plan.width, 0)
    set_scale(session, plan, *ends, feet, LengthUnit.FEET)
    plan = find_plan(session, plan.id)
    set_north(session, plan, 90.0)
    set_grid(session, plan, feet / 6 * METRES_PER_FOOT)
    verify(session, plan, date(2026, 11, 18), "Officer Dana Whitfield", walking=True)
    return find_plan(session, plan.id)


def walled(session: Session, plan: Plan) -> None:
    """Put the walls of the two rooms on a plan."""
    pieces = [
        Segment(start, end)
        for ring in (HALL, YARD)
        for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)
    ]
    add_walls(session, plan, pieces)


def marked(session: Session, plan: Plan) -> None:
    """Put two zones, five findings, an answer, a photo and some equipment on a plan."""
    add_marker(session, plan.id, MarkerKind.ZONE, HALL, label="Hall")
    add_marker(session, plan.id, MarkerKind.ZONE, YARD, label="Yard")
    for number, finding in enumerate(current_findings(session)[:5]):
        at = [Point(150 + 180 * number, 200)]
        add_marker(session, plan.id, MarkerKind.FINDING, at, finding_id=finding.id)
    yes = next(answer for answer in session.walk.answers.values() if answer.value == "yes")
    add_marker(session, plan.id, MarkerKind.ANSWER, [Point(300, 400)], answer_id=yes.id)
    shown = photos(session)[-1]
    add_marker(
        session, plan.id, MarkerKind.PHOTO, [Point(700, 600)], photo_id=shown.id, direction=135.0
    )
    add_marker(session, plan.id, MarkerKind.AED, [Point(450, 650)], state=MarkerState.IN_ORDER)
    add_marker(session, plan.id, MarkerKind.KEY_BOX, [Point(110, 690)], note="left of the door")


def studied(session: Session, plan: Plan, name: str = "From the desk") -> SightStudy:
    """Make a study from a desk in the hall over both zones, beside an answer, computed."""
    from cpted_audit.session.plans.markers import markers

    zones = [marker.id for marker in markers(session, plan.id) if marker.kind is MarkerKind.ZONE]
    open_page = add_marker(session, plan.id, MarkerKind.VIEWPOINT, [Point(300, 300)], label="Desk")
    study = add_study(session, plan.id, name, [open_page.id], zones, doors_open=False)
    keep_outcome(session, study.id, compute_sight(inputs_for(session, plan, study)))
    no = next(finding.question for finding in current_findings(session) if finding.question)
    attach_study(session, study.id, no.item.id, no.place.id)
    return study


def crowd(session: Session, plan: Plan, count: int, labels: Sequence[str] = ("",)) -> None:
    """Put many extinguishers on a plan, in rows, with labels by turns."""
    for number in range(count):
        at = Point(20 + 18.0 * (number % 30), 20 + 18.0 * (number // 30))
        label = labels[number % len(labels)]
        add_marker(session, plan.id, MarkerKind.EXTINGUISHER, [at], label=label)
