"""Readiness: counted from a small audit, every gap can be gone to, and nothing is judged."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from cpted_audit.analysis.registers.mapping_laws import COUNTED, Law, laws_of
from cpted_audit.analysis.registers.readiness import (
    GROUP_WORDS,
    LABEL_CLASSES,
    ClassState,
    Group,
    Readiness,
    readiness,
)
from cpted_audit.analysis.registers.readiness_facts import PacketFacts, Page
from cpted_audit.domain.ids import (
    BuildingId,
    ContactId,
    DoorId,
    FixtureId,
    KeyBoxId,
    KeyId,
    LevelId,
    MarkerId,
    PlaceId,
    PlanId,
    SiteFactsId,
    SiteId,
)
from cpted_audit.domain.places.site import Building, Level, Place, PlaceState, Site
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, Plan, PlanKind
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Content,
    Door,
    DoorKind,
    DoorState,
    DoorUse,
    Key,
    KeyBox,
    LockFunction,
    Side,
)
from cpted_audit.domain.registers.contact import Contact, Hours
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.domain.registers.site_facts import SideABasis, SiteFacts
from cpted_audit.domain.vocabulary import GradeBand

TODAY = date(2026, 11, 25)
FRESH, OLD = date(2026, 11, 1), date(2025, 11, 24)  # the limit is 365 days: 25 November 2025
EMPTY = PacketFacts(
    site=Site(id=SiteId("s"), name="Small", marking=""), facts=SiteFacts(id=SiteFactsId("")),
    today=TODAY,
)  # fmt: skip


def test_a_plan_under_the_grid_of_the_site_needs_none_of_its_own() -> None:
    level = plan(PlanKind.LEVEL, grid_cell=None)
    grid = next(one for one in LABEL_CLASSES if one.key == "grid")
    alone = replace(EMPTY, plans=[level])
    assert [gap.words for gap in grid.count(alone).gaps] == ["Level has no grid."]
    assert not grid.count(replace(alone, laid=frozenset({level.id}))).gaps


def plan(kind: PlanKind, **values: object) -> Plan:
    whole = Plan(
        id=PlanId(f"plan-{kind}"), name=kind.value.capitalize(), kind=kind,
        level_id=LevelId("l1") if kind is PlanKind.LEVEL else None, position=1, picture_id="p",
        source_sha256="s", source_name="n", source_page=1, dpi=0.0, width=9, height=9,
        metres_per_pixel=0.1, north=0.0, grid_cell=5.0, verified_on=FRESH, verified_by="Ann",
        verified_walking=True,
    )  # fmt: skip
    return replace(whole, **values)


def place(name: str, kind: SpaceType, state: PlaceState = PlaceState.WALKED) -> Place:
    return Place(
        id=PlaceId(name), building_id=BuildingId("b"), level_id=LevelId("l1"), kind=kind,
        name=name, position=1, state=state,
    )  # fmt: skip


def marker(kind: MarkerKind, label: str = "", place_id: str | None = None) -> Marker:
    return Marker(
        id=MarkerId(f"{kind}-{label}-{place_id}"), plan_id=PlanId("plan-level"), kind=kind,
        points=(Point(1, 1),), position=1, label=label, place_id=place_id,
    )  # fmt: skip


def door(number: str, **values: object) -> Door:
    whole = Door(
        id=DoorId(f"door-{number}"), number=number, side=Side.A, kind=DoorKind.SINGLE,
        lock=LockFunction.PANIC, access=(AccessMethod.KEY,), marker_id=MarkerId("m"),
        checked_on=FRESH, place_id=PlaceId("Entry"),
    )  # fmt: skip
    return replace(whole, **values)


def fixture(kind: MarkerKind, **values: object) -> Fixture:
    return replace(
        Fixture(id=FixtureId(kind.value), kind=kind, name="1", where="Office", checked_on=FRESH),
        **values,
    )


_KINDS = [kind for of in REGISTERS for kind in of.kinds if of.record is Fixture]
WHOLE = PacketFacts(
    site=Site(
        id=SiteId("s"), name="Small", address="1 Elm St", grade_band=GradeBand.MIDDLE,
        hours="8 to 3",
    ),
    facts=SiteFacts(
        id=SiteFactsId("f"), side_a=SideABasis.ADDRESS, staging="North lot",
        command_post="Office", reunification="Church", helicopter="Field",
        hydrants="Elm St", neighbours="Houses", students=640, staff=58,
        after_hours="Gym", radio="Good", verified_on=FRESH, verified_by="Ann",
        verified_walking=True,
    ),
    today=TODAY,
    buildings=[Building(id=BuildingId("b"), name="Main", position=0)],
    levels=[Level(id=LevelId("l1"), building_id=BuildingId("b"), name="Level 1", position=1)],
    places=[place("Room 1", SpaceType.CLASSROOM), place("Hall", SpaceType.CORRIDOR)],
    plans=[
        plan(PlanKind.LEVEL, control=(ControlPoint(0, 0, 38.0, -77.0),)),
        plan(PlanKind.SITE), plan(PlanKind.AERIAL, north=None, grid_cell=None),
    ],
    markers=[
        marker(MarkerKind.ROOM, "1", "Room 1"), marker(MarkerKind.ZONE, "Hall", "Hall"),
        marker(MarkerKind.STAIR, "1"),
    ],
    doors=[door("1"), door("2")],
    boxes=[
        KeyBox(id=KeyBoxId("k"), name="KB-1", where="Door 1", contents=(Content("GM", 1),)),
    ],
    keys=[Key(id=KeyId("y"), name="GM", opens_all=True, holder="Principal")],
    fixtures=[fixture(kind) for kind in _KINDS],
    contacts=[
        Contact(id=ContactId(str(number)), name=f"C{number}", phone="555", order=number)
        for number in (1, 2, 3)
    ],
    photographed=frozenset({PlaceId("Entry")}),
)  # fmt: skip


def state(found: Readiness, key: str) -> ClassState:
    (one,) = [class_ for class_ in found.classes if class_.label.key == key]
    return one


def changed(key: str, **values: object) -> ClassState:
    return state(readiness(replace(WHOLE, **values)), key)


# The whole and the empty


def test_a_packet_with_everything_lacks_nothing():
    found = readiness(WHOLE)
    assert [gap.words for gap in found.gaps] == []
    assert [fact.words for fact in found.stale] == []
    assert found.whole == len(LABEL_CLASSES)


def test_an_empty_audit_has_a_gap_in_every_class_but_its_name():
    found = readiness(EMPTY)
    assert found.whole == 0
    assert all(class_.gaps for class_ in found.classes)
    assert state(found, "name").have == 1
    assert [class_.have for class_ in found.classes if class_.label.key != "name"] == [0] * (
        len(LABEL_CLASSES) - 1
    )


@pytest.mark.parametrize("facts", [EMPTY, WHOLE], ids=["empty", "whole"])
def test_counts_and_gaps_agree_in_every_class(facts):
    for class_ in readiness(facts).classes:
        assert 0 <= class_.have <= class_.wanted
        assert class_.is_whole == (not class_.gaps)


def test_every_gap_leads_to_a_page_and_a_field_that_are_there():
    for gap in readiness(EMPTY).gaps:
        target = gap.target
        assert (target.register is not None) == (target.page is Page.REGISTER)
        match target.page:
            case Page.SITE_FACTS:
                assert target.field in SiteFacts.__dataclass_fields__
            case Page.SCHOOL:
                assert target.field in {"", *Site.__dataclass_fields__}
            case Page.REGISTER:
                record = register(target.register).record
                assert target.field in {"", *record.__dataclass_fields__}


def test_the_table_names_each_class_once_with_laws_that_were_read():
    keys = [one.key for one in LABEL_CLASSES]
    assert len(set(keys)) == len(keys)
    assert {one.group for one in LABEL_CLASSES} == set(Group) == set(GROUP_WORDS)
    order = [list(Group).index(one.group) for one in LABEL_CLASSES]
    assert order == sorted(order)
    unread_labels = {Law.KY, Law.NE, Law.GA, Law.IL}  # of which the list of labels was not read
    assert {law for one in LABEL_CLASSES for law in one.asked_by} == set(Law) - unread_labels
    by_law = {law: {one.key for one in LABEL_CLASSES if law in one.asked_by} for law in Law}
    assert by_law[Law.TX] == {"door-numbers", "floor-plans", "site-plan"}
    assert by_law[Law.NC] == {"floor-plans", "key-boxes", "keys"}
    assert by_law[Law.FL] == {"floor-plans"}
    assert by_law[Law.AL] == by_law[Law.MI] == by_law[Law.WV] == by_law[Law.OK]
    assert by_law[Law.WI] == {"floor-plans"}
    assert by_law[Law.OH] == {"floor-plans", "site-plan", "contacts-day", "contacts-night"}
    assert by_law[Law.WA] == {"floor-plans", "hazards", "contacts-day", "contacts-night"}
    assert by_law[Law.TN] == by_law[Law.NY] == {"floor-plans", "site-plan", "neighbours"}
    assert by_law[Law.VA] == {"verified", "floor-plans"}
    assert by_law[Law.CT] == {"walked", "north", "floor-plans"}
    assert by_law[Law.IN] == {"floor-plans", "hazards"}
    assert {"walked", "rooms", "gas", "hazards"} <= by_law[Law.LA]
    assert "aed" in by_law[Law.MI]
    assert "aed" not in by_law[Law.NJ]


def test_each_law_says_where_and_when_it_was_read_and_none_is_a_request_for_proposals():
    passages = [*(law.value for law in Law), COUNTED]
    for passage in passages:
        assert re.fullmatch(r"https?://\S+", passage.source)
        assert date(2026, 11, 1) <= passage.read_on <= date(2026, 12, 31)
        assert passage.citation
        assert passage.says.endswith(".")
        assert "proposal" not in f"{passage.citation} {passage.says}".casefold()
    assert len({passage.citation for passage in passages}) == len(passages)
    assert [law.citation for law in laws_of("Florida")] == ["Section 1013.13, Florida Statutes"]
    assert laws_of("Wyoming") == []  # of which nothing was read


def test_nothing_is_judged():
    words = [one.words for one in LABEL_CLASSES]
    words += [gap.words for gap in readiness(EMPTY).gaps]
    assert not [word for word in words if "compl" in word.casefold() or "legal" in word[:20]]


# Class by class


def test_doors_are_counted_one_by_one_removed_and_interior_ones_not():
    doors = [
        door("1"), door("", id=DoorId("x"), name="Kitchen", marker_id=None),
        door("3", state=DoorState.REMOVED), door("", id=DoorId("y"), use=DoorUse.INTERIOR),
    ]  # fmt: skip
    numbered = changed("door-numbers", doors=doors)
    assert (numbered.have, numbered.wanted) == (1, 2)
    (gap,) = numbered.gaps
    assert gap.words == "Door Kitchen has no number."
    assert (gap.target.record_id, gap.target.field) == ("x", "number")
    assert changed("door-places", doors=doors).have == 1


def test_a_side_that_the_plan_tells_counts():
    unsaid = [door("1", side=None)]
    assert changed("door-sides", doors=unsaid).have == 0
    assert changed("door-sides", doors=unsaid, sides={unsaid[0].id: Side.C}).have == 1


@pytest.mark.parametrize("field", ["kind", "lock", "access"])
def test_how_a_door_opens_needs_its_kind_lock_and_ways_in(field):
    doors = [door("1", **{field: () if field == "access" else None})]
    assert changed("door-facts", doors=doors).have == 0


def test_retired_rooms_are_not_wanted_on_a_plan():
    places = [
        place("Room 1", SpaceType.CLASSROOM), place("Room 2", SpaceType.OFFICE),
        place("Room 3", SpaceType.GYM, PlaceState.RETIRED),
        place("Room 4", SpaceType.GYM, PlaceState.UNSAMPLED),
    ]  # fmt: skip
    rooms = changed("rooms", places=places)
    assert (rooms.have, rooms.wanted) == (1, 3)
    assert [gap.words for gap in rooms.gaps] == ["Room 2 is on no plan.", "Room 4 is on no plan."]


def test_contacts_are_wanted_three_deep_for_each_time_of_day():
    people = [
        Contact(id=ContactId("1"), name="Day", hours=Hours.SCHOOL_DAY, phone="1"),
        Contact(id=ContactId("2"), name="Always", private_phone="2"),
        Contact(id=ContactId("3"), role="Custodian", hours=Hours.AFTER_HOURS),
    ]
    found = readiness(replace(WHOLE, contacts=people))
    day, night = state(found, "contacts-day"), state(found, "contacts-night")
    assert (day.have, day.wanted, night.have, night.wanted) == (2, 3, 1, 3)
    assert [gap.words for gap in night.gaps] == [
        "Custodian has no phone.", "1 of 3 contacts can be called after hours.",
    ]  # fmt: skip


def test_plans_need_scale_north_grid_and_who_verified_them_walking():
    bare = plan(
        PlanKind.SITE, metres_per_pixel=None, north=None, grid_cell=None, verified_by=" ",
        verified_walking=False,
    )  # fmt: skip
    found = readiness(replace(WHOLE, plans=[plan(PlanKind.LEVEL), bare]))
    for key in ("scale", "north", "grid"):
        assert (state(found, key).have, state(found, key).wanted) == (1, 2)
    assert (state(found, "verified").have, state(found, "verified").wanted) == (3, 4)
    assert [gap.words for gap in state(found, "walked").gaps] == ["Site was not verified walking."]
    assert not state(found, "aerial").is_whole


def test_a_key_box_needs_its_place_and_what_it_holds():
    box = replace(WHOLE.boxes[0], contents=())
    assert changed("key-boxes", boxes=[box]).have == 0
    box = replace(WHOLE.boxes[0], where="", marker_id=None)
    assert changed("key-boxes", boxes=[box]).have == 0


def test_a_place_on_a_plan_counts_where_the_site_facts_are_silent():
    facts = replace(WHOLE.facts, staging="")
    assert changed("staging", facts=facts).have == 0
    assert changed("staging", facts=facts, markers=[marker(MarkerKind.STAGING)]).have == 1


# Stale


def test_what_was_verified_before_the_site_s_limit_is_stale():
    day_of_limit = date(2025, 11, 25)
    found = readiness(
        replace(
            WHOLE,
            doors=[door("1", checked_on=OLD), door("2", checked_on=day_of_limit)],
            plans=[plan(PlanKind.LEVEL, verified_on=OLD)],
            facts=replace(WHOLE.facts, verified_on=OLD),
        )
    )
    assert [(fact.words, fact.on) for fact in state(found, "door-checks").stale] == [
        ("Door 1 was last verified", date(2025, 11, 24))
    ]
    assert [fact.words for fact in state(found, "verified").stale] == [
        "The packet was last verified", "Level was last verified",
    ]  # fmt: skip
    assert state(found, "door-checks").is_whole


def test_the_site_decides_how_old_is_stale():
    facts = replace(WHOLE.facts, stale_after_days=7)
    assert changed("door-checks", facts=facts).stale != ()
    facts = replace(WHOLE.facts, stale_after_days=10**9)
    old = [door("1", checked_on=date(1, 1, 1))]
    assert changed("door-checks", facts=facts, doors=old).stale == ()


def test_what_has_expired_is_told():
    aed = fixture(MarkerKind.AED, expires_on=date(2026, 11, 24))
    (stale,) = changed("aed", fixtures=[aed]).stale
    assert (stale.words, stale.on) == ("AED 1 expired", date(2026, 11, 24))
    assert stale.target.record_id == aed.id
    assert changed("aed", fixtures=[replace(aed, expires_on=TODAY)]).stale == ()


def test_what_was_found_missing_is_not_counted():
    aed = fixture(MarkerKind.AED, state=MarkerState.MISSING)
    other = replace(aed, id=FixtureId("2"), state=MarkerState.DEFECT)
    state = changed("aed", fixtures=[aed, other])
    assert (state.have, state.wanted) == (1, 2)
    (gap,) = state.gaps
    assert gap.words == "AED 1 was found missing."
