"""Every kind of record comes back from the file as it went in."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from pathlib import Path

import pytest
import small_audit
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpted_audit.domain.documents.printing import Printing, PrintingFact
from cpted_audit.domain.editions import (
    EditionDocument,
    FrozenScore,
    IssuedEdition,
    SignaturePoint,
    SignedAs,
    SignOff,
    TableDigest,
)
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.due_rule import DueRule
from cpted_audit.domain.findings.fix_plans import (
    Goal,
    KeptFixPlan,
    Need,
    PaidVisit,
    PlannedFix,
)
from cpted_audit.domain.findings.moves import Comment, LaterObservation, Move
from cpted_audit.domain.findings.states import FindingState, VerifiedHow
from cpted_audit.domain.ids import (
    AnswerId,
    BuildingId,
    ChecklistId,
    CodeId,
    CommentId,
    ContactId,
    DoorCheckId,
    DoorId,
    FindingId,
    FixPlanId,
    FixtureId,
    InterviewId,
    IssuedEditionId,
    ItemId,
    KeyBoxId,
    KeyId,
    LastAnswerId,
    LevelId,
    LightReadingId,
    LightSurveyId,
    MarkerId,
    MoveId,
    ObservationId,
    PersonId,
    PhotoId,
    PlaceId,
    PlanId,
    PrintingId,
    RecipientId,
    ReplyId,
    SecondAnswerId,
    SightStudyId,
    SignOffId,
    SiteFactsId,
    SiteId,
    VisitId,
)
from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Building, Level, Person, Place, PlaceState, Site
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import (
    LIGHT_TARGETS,
    LightReading,
    LightSurvey,
    LightTarget,
    LightUnit,
)
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, Plan, PlanKind
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.records import FIELD_SENSITIVITY, class_name
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Code,
    CodeKind,
    Content,
    Door,
    DoorCheck,
    DoorKind,
    DoorMaterial,
    DoorState,
    DoorUse,
    Glazing,
    Key,
    KeyBox,
    KeyKind,
    KeyStatus,
    Latches,
    LockFunction,
    LocksFrom,
    Side,
    Swing,
)
from cpted_audit.domain.registers.contact import Contact, Hours
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    Recipient,
    SideABasis,
    SiteFacts,
)
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.stored_fields import LONGEST
from cpted_audit.domain.vocabulary import (
    AnswerValue,
    CostBand,
    GradeBand,
    OwnerRole,
    Phase,
    ReplyValue,
)
from cpted_audit.domain.walk import Answer, Interview, Reply, Visit
from cpted_audit.errors import NotAnAuditError
from cpted_audit.store import rows, tables
from cpted_audit.store.document import Document, create, open_document
from cpted_audit.store.formats import NEEDED_VERSION
from cpted_audit.store.schema import KEPT_TABLES
from cpted_audit.store.tables import (
    Picture,
    PlanPicture,
    PlanSource,
    PlanTile,
    SectionOff,
    StoredChecklist,
    ViewState,
)

ODD = "‮RTL ‏עברית 😀 {{ x }} <b>&amp;'\";-- \n\t\x00\x1f =1+1"

PLACE = Place(
    id=PlaceId("p"), building_id=BuildingId("b"), level_id=LevelId("l"),
    kind=SpaceType.EXTERIOR_DOOR, name=ODD, position=-3, state=PlaceState.RETIRED,
)  # fmt: skip
SCORE = FrozenScore(
    text=ODD, value=0.715, low=0.6, high=0.8025, coverage=0.75, answered=30,
    in_scope=40, critical=2, looked_at=9, not_looked_at=1, on=date(2026, 2, 27),
)  # fmt: skip
ISSUED = IssuedEdition(
    id=IssuedEditionId("is"), number=2, at=datetime(2026, 2, 28, 23, 59, 59), note=ODD, format=12,
    checklist="ef" * 32, as_walked=SCORE, today=SCORE, tables=(TableDigest("answer", "12" * 32),),
    digest="ab" * 32, purged_on=date(2026, 3, 1),
)  # fmt: skip
PRINTING = Printing(
    id=PrintingId("ed"), number=3, audience="responder", volume="whole",
    classes=("vulnerability",), issued_on=date(2026, 2, 28), digest="00ff",
)  # fmt: skip
ANSWER = Answer(
    id=AnswerId("a"), item_id=ItemId("P03"), place_id=PLACE.id, value=AnswerValue.UNABLE,
    note=ODD, measurement="34 in",
    observed_at=datetime(2026, 11, 18, 10, 46, 1, 999), observer="Ōfficer",
    visit_id=VisitId("v"),
)  # fmt: skip
PHOTO = Photo(
    id=PhotoId("f"), original_sha256="00ff", file_name="IMG 1.jpg", width=2560, height=1,
    captured_at=datetime(2026, 2, 28, 23, 59, 59), latitude=38.123456789012344,
    longitude=-77.03653333333333, caption=ODD, alt_text=ODD, place_id=PLACE.id,
    answer_id=ANSWER.id, position=7, finding_id=FindingId("d"), before_id=PhotoId("f"),
    students_visible=False, markup="[]",
)  # fmt: skip
PLAN = Plan(
    id=PlanId("q"), name=ODD, kind=PlanKind.AERIAL, level_id=LevelId("l"), position=-1,
    picture_id="5001-r", source_sha256="5001", source_name="a b.pdf", source_page=2, dpi=299.99,
    width=9, height=7, metres_per_pixel=1 / 3, scale_note="two points", north=359.99,
    grid_cell=7.62, grid_left=-0.5, grid_top=0.25,
    control=(ControlPoint(0.5, 1.5, 38.123456789012344, -77.0),), verified_on=date(2026, 2, 28),
    verified_by="Ann", verified_walking=True,
)  # fmt: skip
LOT = Marker(
    id=MarkerId("m"), plan_id=PLAN.id, kind=MarkerKind.LIGHTING_LOT,
    points=(Point(0.1, 0.2), Point(9.0, 0.0), Point(4.5, 7.0)), position=4, label=ODD, note=ODD,
    state=MarkerState.MISSING, direction=0.0, field_of_view=90.0, reach=12.5, resolution=1920,
    opening=0.91, stands_open=False, wall=WallKind.COVERED, answer_id=ANSWER.id,
    finding_id=FindingId("d"),
    photo_id=PHOTO.id, place_id=PLACE.id,
)  # fmt: skip
SURVEY = LightSurvey(
    id=LightSurveyId("w"), name=ODD, plan_id=PLAN.id, zone_id=LOT.id, visit_id=VisitId("v"),
    target=LightTarget(
        id="own", name=ODD, average_min=1 / 3, uniformity_max=4.0, minimum_min=0.1, source=ODD,
    ),
    finding_id=FindingId("d"), measured_on=date(2026, 2, 28), meter="LX-1330", fixture="LED",
    note=ODD, unit=LightUnit.LUX, resolution=0.01, spacing=12.5, position=1,
)  # fmt: skip
DOOR = Door(
    id=DoorId("o"), number="12A", use=DoorUse.INTERIOR, side=Side.C, building_id=BuildingId("b"),
    level_id=LevelId("l"), place_id=PLACE.id, marker_id=LOT.id, name=ODD, kind=DoorKind.PAIR,
    swing=Swing.NONE, material=DoorMaterial.WOOD, glazing=Glazing.FILMED, lock=LockFunction.PANIC,
    locks_from=LocksFrom.REMOTE, motions=0, access=(AccessMethod.CARD, AccessMethod.CODE),
    trim=ODD, latches=Latches.PROPPED, sign_outside=False, sign_inside=True, camera="1, 2",
    alarm=ODD, state=DoorState.REMOVED, checked_on=date(2026, 2, 28), checked_by="Ann", note=ODD,
    position=-2,
)  # fmt: skip
BOX = KeyBox(
    id=KeyBoxId("k"), name=ODD, maker="M", building_id=BuildingId("b"), place_id=PLACE.id,
    marker_id=LOT.id, where=ODD, opened_by=ODD,
    contents=(Content("Grand master", 2), Content("", 0)), access=ODD,
    last_opened=date(1, 1, 1), checked_on=date(2026, 2, 28), checked_by="Ann",
    note=ODD, position=3, state=MarkerState.MISSING,
)  # fmt: skip
FULL = [
    (tables.SITE, Site(
        id=SiteId("s"), name=ODD, address="1 Elm\nSt", district="D", grade_band=GradeBand.MIDDLE,
        enrolment=0, hours="8–3", marking="TLP:RED", length_unit=LengthUnit.METRES, scoring=1,
        none_here=(SpaceType.PARKING_LOT,),
        due_rule=DueRule(
            critical_days=1, high_days=2, medium_days=3650, budget_on=date(2027, 7, 1),
        ),
    )),
    (tables.BUILDING, Building(id=BuildingId("b"), name="B", position=0)),
    (tables.LEVEL, Level(id=LevelId("l"), building_id=BuildingId("b"), name="−1", position=-1)),
    (tables.PLACE, PLACE),
    (tables.PERSON, Person(id=PersonId("n"), name="A", role="SRO", agency="PD")),
    (tables.VISIT, Visit(
        id=VisitId("v"), on=date(2026, 2, 28), phase=Phase.NIGHT, people=("Ann, PhD", "“B”", ""),
    )),
    (tables.ANSWER, ANSWER),
    (tables.FINDING, Finding(
        id=FindingId("d"), number=41, answer_id=ANSWER.id, place_id=PLACE.id, title=ODD, note=ODD,
        severity=4, likelihood=1,
        short_term="", long_term=ODD, owner_role=OwnerRole.AHJ, cost_band=CostBand.OVER_50K,
        dismissed_reason="none", found_on=date(2026, 2, 27), short_owner=ODD,
        short_due=date(2026, 3, 1), short_cost_band=CostBand.UNDER_1K, short_amount=0,
        short_trade=ODD, short_work_order=ODD, short_funding=ODD, long_owner=ODD,
        long_due=date(9999, 12, 31), long_amount=640, long_trade=ODD, long_work_order=ODD,
        long_funding=ODD,
    )),
    (tables.PICTURE, Picture(PHOTO.original_sha256, b"\x00\xff" * 9, bytes(range(256)) * 40)),
    (tables.PHOTO, PHOTO),
    (tables.CHECKLIST, StoredChecklist("c", "1.0.0", "d", ODD * 1000)),
    (tables.SECTION_OFF, SectionOff("DOOR", "not ours")),
    (tables.PLAN_SOURCE, PlanSource("5001", b"%PDF-\x00\xff")),
    (tables.PLAN_PICTURE, PlanPicture("5001-r", 9, 7, 1, True, "{}", b"t", b"o")),
    (tables.PLAN_TILE, PlanTile(tables.tile_id("5001-r", 0, 0, 0), b"\x00")),
    (tables.PLAN, PLAN),
    (tables.MARKER, LOT),
    (tables.SIGHT_STUDY, SightStudy(
        id=SightStudyId("i"), plan_id=PLAN.id, name=ODD, viewpoint_ids=(LOT.id,),
        zone_ids=(LOT.id, MarkerId("gone")), doors_open=False, glass_clear=False,
        answer_id=ANSWER.id,
        computed_at=datetime(2026, 2, 28, 23, 59, 59), inputs="00ff", result="{}",
    )),
    (tables.LIGHT_SURVEY, SURVEY),
    (tables.LIGHT_READING, LightReading(
        id=LightReadingId("r"), survey_id=SURVEY.id, lux=0.1 + 0.2, unit=LightUnit.LUX, label=ODD,
        x=1 / 3, y=-0.0, at=datetime(2026, 2, 28, 23, 59, 59, 1), clock_wrong=True, position=2,
    )),
    (tables.DOOR, DOOR),
    (tables.DOOR_CHECK, DoorCheck(
        id=DoorCheckId("h"), door_id=DOOR.id, on=date(2026, 2, 28), by=ODD, latches=Latches.NO,
        note=ODD,
    )),
    (tables.KEY_BOX, BOX),
    (tables.KEY_HELD, Key(
        id=KeyId("y"), name=ODD, kind=KeyKind.GRAND_MASTER, opens=(DOOR.id, DoorId("gone")),
        opens_all=True, holder=ODD, box_id=BOX.id, status=KeyStatus.LOST,
        issued_on=date(2026, 1, 1), returned_on=date(2026, 1, 2), lost_on=date(9999, 12, 31),
        note=ODD, position=1,
    )),
    (tables.CODE, Code(
        id=CodeId("c"), kind=CodeKind.KEY_BOX, name=ODD, door_id=DOOR.id, box_id=BOX.id, code=ODD,
        known_to=ODD, changed_on=date(2026, 2, 28), note=ODD, position=1,
    )),
    (tables.FIXTURE, Fixture(
        id=FixtureId("x"), kind=MarkerKind.AED, name=ODD, building_id=BuildingId("b"),
        level_id=LevelId("l"), place_id=PLACE.id, marker_id=LOT.id, where=ODD, detail=ODD,
        contents=ODD, serial="S-1", state=MarkerState.DEFECT, expires_on=date(2027, 2, 28),
        checked_on=date(2026, 2, 28), checked_by="Ann", note=ODD, position=1,
    )),
    (tables.CONTACT, Contact(
        id=ContactId("t"), name=ODD, role=ODD, hours=Hours.AFTER_HOURS, order=3, phone="555-0100",
        private_phone="555-0199", note=ODD, checked_on=date(2026, 2, 28), position=1,
    )),
    (tables.SITE_FACTS, SiteFacts(
        id=SiteFactsId("g"), side_a=SideABasis.AGREED, side_a_words=ODD, start_door_id=DOOR.id,
        direction=NumberingDirection.COUNTER_CLOCKWISE, scheme=NumberingScheme.PER_BUILDING,
        prefix=NumberPrefix.BUILDING, staging=ODD, command_post=ODD, reunification=ODD,
        helicopter=ODD, hydrants=ODD, neighbours=ODD, students=0, staff=58, after_hours=ODD,
        radio=ODD, verified_on=date(2026, 2, 28), verified_by="Ann", verified_walking=True,
        stale_after_days=0, profile="tx-2026", exemption=ODD, board_on=date(2026, 3, 1),
    )),
    (tables.RECIPIENT, Recipient(
        id=RecipientId("e"), name=ODD, agency=ODD, audience="responder", copy_number=2,
        marking="TLP:RED", issued_on=date(2026, 2, 28), destroy_by=date(2027, 2, 28),
        file_name="a b.pdf", sha256="00ff", encrypted=True, with_codes=True, printing=3,
    )),
    (tables.PRINTING, PRINTING),
    (tables.PRINTING_FACT, PrintingFact(
        id="ef", printing_id=PRINTING.id, register="doors", record_id="d", name=ODD,
        texts='{"name": "x"}',
    )),
    (tables.INTERVIEW, Interview(
        id=InterviewId("iv"), list_id=ChecklistId("tip-line"), who=ODD, role=ODD,
        on=date(2026, 2, 28), by=ODD, note=ODD, position=2,
    )),
    (tables.REPLY, Reply(
        id=ReplyId("rp"), interview_id=InterviewId("iv"), item_id=ItemId("TL01"),
        value=ReplyValue.UNKNOWN, words=ODD,
    )),
    (tables.MOVE, Move(
        id=MoveId("mv"), finding_id=FindingId("d"), position=3, to=FindingState.ACCEPTED,
        on=date(2026, 2, 28), at=datetime(2026, 2, 28, 23, 59, 59), by=ODD, why=ODD,
        how=VerifiedHow.PAPER, photo_id=PHOTO.id, authority=ODD, until=date(2027, 2, 28),
        answered_by=ODD,
    )),
    (tables.COMMENT, Comment(
        id=CommentId("co"), finding_id=FindingId("d"), at=datetime(2026, 2, 28, 23, 59, 59),
        who=ODD, words=ODD,
    )),
    (tables.OBSERVATION, LaterObservation(
        id=ObservationId("ob"), finding_id=FindingId("d"), at=datetime(2026, 2, 28, 23, 59),
        who=ODD, value=AnswerValue.PARTIAL, words=ODD, photo_id=PHOTO.id,
    )),
    (tables.FIX_PLAN, KeptFixPlan(
        id=FixPlanId("fp"), name=ODD, at=datetime(2026, 2, 28, 23, 59, 59), by=ODD,
        goal=Goal.PRIORITY, budgets=(0, 20_000), fixes=(PlannedFix(FindingId("d"), 2),),
        put_in=(FindingId("d"),), taken_out=(FindingId("e"),),
        needs=(Need(FindingId("d"), FindingId("e")),), visits=(PaidVisit(ODD, 500, 0),),
    )),
    (tables.EARLIER_AUDIT, EarlierAudit(
        id=SiteId("s-2025"), position=2, file_name="last year.cpted",
        began_on=date(2025, 2, 28), ended_on=date(2025, 3, 1), checklist=ODD,
    )),
    (tables.EARLIER_ITEM, EarlierItem(id="B07", digest="ab" * 32, ideal=ODD)),
    (tables.SECOND_ANSWER, SecondAnswer(
        id=SecondAnswerId("sa"), item_id=ItemId("B07"), place_id=PLACE.id, value=AnswerValue.NO,
        note=ODD, observed_at=datetime(2026, 11, 18, 9), observer="B. Ruiz",
        first=AnswerValue.YES, settled_at=datetime(2026, 11, 19, 9), settled_by="C. Lee",
    )),
    (tables.LAST_ANSWER, LastAnswer(
        id=LastAnswerId("la"), item_id=ItemId("B07"), place_id=PLACE.id, value=AnswerValue.NO,
        on=date(2025, 2, 28), note=ODD, measurement="7 ft", finding_number=12,
        finding_id=FindingId("d"), state=FindingState.VERIFIED, state_on=date(2025, 3, 1),
        aside=ODD,
    )),
    (tables.ISSUED_EDITION, ISSUED),
    (tables.EDITION_CONTENTS, tables.EditionContents(ISSUED.id, b"\xfd7zXZ\x00")),
    (tables.EDITION_DOCUMENT, EditionDocument(
        id="ed", edition_id=ISSUED.id, audience="full", volume="whole", classes=("secret",),
        digest="cd" * 32,
    )),
    (tables.SIGN_OFF, SignOff(
        id=SignOffId("so"), edition=2, signed_as=SignedAs.REVIEWED, by=ODD, on=date(2026, 2, 28),
        at=datetime(2026, 2, 28, 23, 59, 59), digest="ab" * 32,
        strokes=(SignaturePoint(0, 0.25, 1.0), SignaturePoint(1, 0.0, 0.5)),
    )),
    (tables.VIEW_STATE, ViewState("place", "p")),
]  # fmt: skip
BARE = [
    (tables.SITE, Site(id=SiteId("s"), name="")),
    (tables.PLACE, dataclasses.replace(PLACE, building_id=None, level_id=None)),
    (tables.VISIT, Visit(id=VisitId("v"), on=date(1, 1, 1), phase=Phase.DAY)),
    (tables.ANSWER, Answer(
        id=AnswerId("a"), item_id=ItemId("x"), place_id=PLACE.id, value=None,
        observed_at=datetime(9999, 12, 31),
    )),
    (tables.FINDING, Finding(id=FindingId("d"), number=1, answer_id=AnswerId("a"))),
    (tables.PICTURE, Picture("00ff", b"", b"")),
    (tables.PHOTO, Photo(
        id=PhotoId("f"), original_sha256="00ff", file_name="x", width=1, height=1,
    )),
    (tables.LIGHT_SURVEY, LightSurvey(
        id=LightSurveyId("w"), name="", plan_id=None, target=LIGHT_TARGETS[3],
    )),
    (tables.LIGHT_READING, LightReading(
        id=LightReadingId("r"), survey_id=LightSurveyId("w"), lux=0.0, unit=LightUnit.LUX,
    )),
]  # fmt: skip


def _document(path: Path, key: str | None, records: list) -> Document:
    def fill(db: tables.Database) -> None:
        for table, record in records:
            table.insert(db, record)

    return create(path, key, fill=fill)


@pytest.mark.parametrize("records", [FULL, BARE], ids=["full", "bare"])
def test_every_kind_of_record_comes_back_as_it_went_in(path, key, records):
    _document(path, key, records).close()
    with open_document(path, key) as document:
        for table, record in records:
            kept = [one for one in table.all(document.db) if one.id != NEEDED_VERSION]
            assert kept == [record]
            assert type(kept[0]) is type(record)


_ANSWER = rows.encode(next(one for table, one in FULL if table is tables.ANSWER))
_VALUES = st.one_of(
    st.sampled_from([None, "", "no", "yes", "2026-01-02T03:04:05", "2026-01-02", 3, b"\xff"]),
    st.text(max_size=4),
    st.just("m" * (LONGEST + 1)),
)


@settings(max_examples=at_most(60), deadline=None)
@given(st.lists(st.tuples(st.sampled_from([*_ANSWER]), _VALUES), max_size=3), st.integers(1, 30))
def test_rows_read_together_are_what_each_is_by_itself(changed, count):
    read = [tuple(_ANSWER.values()) for _ in range(count)]
    for number, (column, value) in enumerate(changed):
        at = number * 7 % count
        read[at] = tuple((dict(zip(_ANSWER, read[at], strict=True)) | {column: value}).values())

    def come(how):
        try:
            return how()
        except rows.UNREADABLE:
            return "unreadable"

    one_by_one = come(lambda: [one for row in read for one in rows.decode(Answer, [row])])
    assert come(lambda: rows.decode(Answer, read)) == one_by_one


def test_full_records_cover_every_table_and_every_field():
    # The digests are written with the pictures, and are what they are.
    written = {table.name for table, _ in FULL} | {tables.DIGEST.name}
    assert written == {table.name for table in tables.TABLES}
    for _, record in FULL:
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            assert value is not None, field.name
            assert value not in (field.default, _made_default(field)), field.name


def _made_default(field: dataclasses.Field) -> object:
    made = field.default_factory
    return dataclasses.MISSING if made is dataclasses.MISSING else made()


def test_every_kind_of_record_survives_removal_and_undo(path, key):
    _document(path, key, FULL).close()
    removed = set(tables.JOURNALED) - set(KEPT_TABLES)
    journaled = [(table, one) for table, one in FULL if table.name in removed]
    with open_document(path, key) as document:
        with document.edit("Remove everything"):
            for table, record in reversed(journaled):
                table.delete(document.db, record.id)
        assert all(table.all(document.db) == [] for table, _ in journaled)
    with open_document(path, key) as document:
        document.undo()
        for table, record in journaled:
            assert table.all(document.db) == [record]
        document.redo()
        assert all(table.all(document.db) == [] for table, _ in journaled)


def test_update_and_get_touch_one_record_only(path, key):
    with _document(path, key, FULL) as document:
        other = Building(id=BuildingId("c"), name="C", position=1)
        with document.edit("Add"):
            tables.BUILDING.insert(document.db, other)
        with document.edit("Rename"):
            tables.BUILDING.update(document.db, dataclasses.replace(other, name="D"))
        assert tables.BUILDING.get(document.db, "c").name == "D"
        assert tables.BUILDING.get(document.db, "b").name == "B"
        assert tables.BUILDING.get(document.db, "missing") is None


def test_halves_of_surrogate_pairs_do_not_stop_an_edit(path):
    with small_audit.make(path) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N}, "a\udc80b")
        (answer,) = session.walk.answers.values()
        assert answer.note == "a?b"
        session.undo()
        session.redo()
        assert session.walk.answers


def _note(note: str) -> Answer:
    return dataclasses.replace(ANSWER, note=note, visit_id=None)


@settings(max_examples=at_most(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_the_journal(tmp_path_factory, note):
    path = tmp_path_factory.mktemp("text") / "a.cpted"
    bare_place = dataclasses.replace(PLACE, building_id=None, level_id=None)
    with _document(path, None, [(tables.PLACE, bare_place)]) as document:
        with document.edit("Write"):
            tables.ANSWER.insert(document.db, _note(note))
        with document.edit("Overwrite"):
            tables.ANSWER.update(document.db, _note(note + "!"))
        document.undo()
        assert tables.ANSWER.all(document.db) == [_note(note)]


@pytest.mark.parametrize(
    "target",
    [
        "", "[]", "{}", "3", '{"id": "x"}',
        '{"id":1,"name":"","average_min":3,"uniformity_max":null,"minimum_min":0,"source":""}',
    ],
)  # fmt: skip
def test_a_target_that_is_none_is_damage_that_is_told(path, target):
    with _document(path, None, [(tables.LIGHT_SURVEY, BARE[-2][1])]) as document:
        with document.edit("Break"):
            document.db.execute("UPDATE light_survey SET target = ?", [target])
        with pytest.raises(NotAnAuditError, match="light_survey"):
            tables.LIGHT_SURVEY.all(document.db)


def test_a_field_that_is_called_otherwise_today_stands_in_the_column_it_always_had():
    copy = Recipient(id=RecipientId("r"), name="n", printing=4)
    row = rows.encode(copy)
    assert (row["edition"], "printing" in row) == (4, False)
    assert rows.decode(Recipient, [tuple(row.values())]) == [copy]


@dataclasses.dataclass(frozen=True, slots=True)
class _Checked:
    id: str
    name: str

    def __post_init__(self) -> None:
        if self.id == self.name:
            raise ValueError(self.id)


@dataclasses.dataclass(frozen=True)
class _Roomy:
    id: str
    name: str = ""


def test_a_record_that_does_more_when_it_is_made_is_made_by_that():
    for record in (_Checked, _Roomy):
        assert rows.decode(record, [("a", "b"), ("c", "d")]) == [record("a", "b"), record("c", "d")]
    with pytest.raises(ValueError, match="c"):
        rows.decode(_Checked, [("a", "b"), ("c", "c")])


def test_a_row_that_is_read_again_as_it_was_is_not_turned_into_a_record_again(
    path, key, monkeypatch
):
    doors = [Door(id=DoorId(f"o{n}"), number=f"{n}", position=n) for n in range(5)]
    with _document(path, key, [(tables.DOOR, one) for one in doors]) as document:
        tables.DOOR.all(document.db)
        decoded = []
        decode = rows.decode
        monkeypatch.setattr(
            rows, "decode", lambda record, some: decoded.extend(some) or decode(record, some)
        )
        assert tables.DOOR.all(document.db, "position") == doors
        assert decoded == []
        doors[3] = dataclasses.replace(doors[3], name="Kitchen", motions=2)
        with document.edit("Change"):
            tables.DOOR.update(document.db, doors[3])
            assert tables.DOOR.all(document.db, "position") == doors
        assert len(decoded) == 1
        document.undo()
        assert tables.DOOR.get(document.db, "o3") == Door(id=DoorId("o3"), number="3", position=3)
        db = document.db
    assert db not in rows._KEPT


def test_records_with_a_secret_are_not_kept():
    kept = [table for table in tables.TABLES if table.kept]
    assert kept
    for table in kept:
        assert Sensitivity.SECRET not in FIELD_SENSITIVITY[class_name(table.record)].values()
