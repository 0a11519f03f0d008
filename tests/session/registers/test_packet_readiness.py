"""Readiness of an open audit: gaps close as the registers and plans are filled."""

from __future__ import annotations

from datetime import date

import small_audit
from plan_house import add_plan
from register_school import place_doors, school

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.site_facts import SideABasis
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.registers.readiness import readiness
from cpted_audit.session.registers.records import add_record, change_records, records
from cpted_audit.session.things.site_facts import change_site_facts

TODAY = date(2026, 11, 25)


def counts(session) -> dict[str, tuple[int, int]]:
    return {
        class_.label.key: (class_.have, class_.wanted)
        for class_ in readiness(session, TODAY).classes
    }


def test_gaps_close_as_the_audit_is_filled(tmp_path):
    session, plan = school(tmp_path / "audit.cpted")
    with session:
        before = counts(session)
        assert before["door-numbers"] == (0, 1)
        assert before["floor-plans"] == (1, 2)
        assert before["rooms"] == (0, 3)
        assert before["side-a"] == (0, 1), "nobody has said it"
        place_doors(session, plan)
        add_plan(session, "annex", level_id="l-Annex")
        add_plan(session, "site", kind=PlanKind.SITE, level_id=None)
        room = small_audit.place_named(session, "Main / Room 1")
        add_marker(session, plan.id, MarkerKind.TEXT, [Point(1, 1)])
        box = (Point(210, 220), Point(300, 220), Point(300, 300))
        add_marker(session, plan.id, MarkerKind.ROOM, box, place_id=room.id)
        add_marker(session, plan.id, MarkerKind.AED, [Point(300, 300)])
        change_site_facts(session, students=640, staff=58, side_a=SideABasis.ADDRESS)
        door = records(session, RegisterKey.DOORS)[0]
        photo_place = small_audit.place_named(session, "Main / Door 1")
        from cpted_audit.session.photos.photos import Target

        small_audit.photograph(session, Target(place_id=photo_place.id))
        change_records(session, RegisterKey.DOORS, [door.id], place_id=photo_place.id)
        add_record(session, RegisterKey.KEYS, name="GM", opens_all=True, holder="Ann")
        after = counts(session)
    assert after["door-numbers"] == after["door-places"] == after["door-sides"] == (8, 8)
    assert after["door-photos"] == (1, 8)
    assert after["floor-plans"] == (2, 2)
    assert after["rooms"] == (1, 3)
    assert after["aed"] == after["site-plan"] == after["side-a"] == after["keys"] == (1, 1)
    assert after["population"] == (2, 2)
