"""Last year's audit as tests follow it: answers, findings in every state, a plan, registers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import small_audit
from PIL import Image
from small_audit import NA, N, P, U, Y, place_named

from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.ids import FindingId, ItemId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.findings.findings import add_free_finding, dismiss
from cpted_audit.session.findings.remarks import comment
from cpted_audit.session.findings.verbs import change_work, fix, verify
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.store.tables import PLAN

THEN = datetime(2025, 11, 18, 10, 30)
KEY = "plum tractor violin"
ANSWERS = {
    "Main / Door 1": {"D1": N, "D2": P, "D3": Y},
    "Main / Door 2": {"D1": N, "D2": Y},
    "Main / Room 1": {"R1": Y, "R2": NA, "R3": U},
    "Main / Room 2": {"R1": N},
    "Annex / Door 1": {"D1": N, "D3": P},
}
"""Findings 1 to 6 are D1, D2 of Door 1, D1 of Door 2, R1 of Room 2, D1 and D3 of the annex."""


def make(path: Path, passphrase: str | None = None) -> Session:
    """Make it and leave it open: finding 1 open with a history, 2 fixed, 3 verified, 4 set aside,
    5 and 6 open, and 7 without an item."""
    session = small_audit.make(path, passphrase)
    session.document.who = "Ofc. Diaz"
    for where, values in ANSWERS.items():
        place = place_named(session, where)
        observations = [
            Observation(item_id=ItemId(item), place_id=place.id, value=value, note=f"Saw {item}.",
                        observed_at=THEN, observer="Ofc. Diaz")
            for item, value in values.items()
        ]  # fmt: skip
        answer_many(session, observations, f"Answer at {where}")
    ids = {finding.number: finding.id for finding in session.findings.values()}
    _live(session, ids)
    add_free_finding(
        session, place_named(session, "Main / Room 1").id, "Loose shelf", note="By the window.",
        found_on=THEN.date(), severity=3,
    )  # fmt: skip
    add_person(session, "Ofc. Diaz", "SRO", "PD")
    small_audit.photograph(session, Target(place_named(session, "Main / Door 1").id, ItemId("D1")))
    _record(session, ids[1])
    return session


def _live(session: Session, ids: dict[int, FindingId]) -> None:
    change_work(session, [ids[1]], short_owner="B. Lee", short_due=date(2026, 1, 15))
    comment(session, ids[1], "The latch is on order.")
    fix(session, [ids[2]], by="B. Lee", on=date(2025, 11, 19), why="Oiled")
    fix(session, [ids[3]], by="B. Lee", on=date(2025, 11, 20), why="New closer")
    verify(session, [ids[3]], how=VerifiedHow.TRIED, on=date(2025, 12, 3), why="Ten tries")
    dismiss(session, ids[4], "The room is being rebuilt")


def _record(session: Session, finding: FindingId) -> None:
    """Draw a plan with doors and pins, and fill the registers with days of last year."""
    drawn = BytesIO()
    Image.new("L", (300, 200), 255).save(drawn, "PNG")
    level = session.walk.levels[0].id
    plan = import_plan(
        session,
        PlanOrder(file_name="l1.png", data=drawn.getvalue(), recipe=Recipe(), name="Ground floor",
                  kind=PlanKind.LEVEL, level_id=level),
    )  # fmt: skip
    with session.edit("Verify the plan"):
        verified = replace(plan, verified_on=THEN.date(), verified_by="Ofc. Diaz")
        PLAN.update(session.document.db, verified)
    put(session, plan.id, MarkerKind.WALL, [Point(10, 10), Point(290, 10)])
    door = put(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(150, 10)], label="1",
               place_id=place_named(session, "Main / Door 1").id)  # fmt: skip
    assert door
    put(session, plan.id, MarkerKind.LIGHT, [Point(20, 20)], state=MarkerState.IN_ORDER)
    put(session, plan.id, MarkerKind.LIGHT, [Point(30, 20)], state=MarkerState.DEFECT)
    put(session, plan.id, MarkerKind.FINDING, [Point(40, 20)], finding_id=finding)
    answer = next(iter(session.walk.answers.values()))
    put(session, plan.id, MarkerKind.ANSWER, [Point(50, 20)], answer_id=answer.id)
    checked = {"checked_on": THEN.date(), "checked_by": "Ofc. Diaz"}
    add_record(session, RegisterKey.KEY_BOXES, name="KB-1", **checked)
    add_record(session, RegisterKey.CONTACTS, name="B. Lee", phone="555-0147",
               checked_on=THEN.date())  # fmt: skip
    if session.document.encrypted:
        add_record(session, RegisterKey.CODES, name="Alarm", code="4711")


def put(session: Session, *args: object, **fields: object) -> Marker:
    """Put a marker on a plan."""
    return add_marker(session, *args, **fields)  # type: ignore[arg-type]  # as tests give them
