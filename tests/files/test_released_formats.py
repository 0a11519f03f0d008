"""Documents of released formats, opened by this version and read value by value.

The files are kept as they were released; make_format.py tells how each was made.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
import small_audit
from PIL import Image
from small_audit import NA, N, P, U, Y
from sqlcipher3 import dbapi2

from cpted_audit.analysis.findings.fix_plan import Why
from cpted_audit.domain.editions import SignaturePoint, SignedAs
from cpted_audit.domain.findings.due_rule import AS_USUAL, DueRule
from cpted_audit.domain.findings.fix_plans import Goal, PaidVisit
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.registers.access import AccessMethod, Content
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.vocabulary import Phase, ReplyValue
from cpted_audit.session.check import check
from cpted_audit.session.documents.copies.printings import facts_of, printings
from cpted_audit.session.editions.signing import editions_of, signed
from cpted_audit.session.editions.things import changed_since
from cpted_audit.session.findings.fix_plans import as_of_now, kept
from cpted_audit.session.findings.remarks import comments, observations
from cpted_audit.session.findings.rows import rows, two_scores
from cpted_audit.session.interviews import (
    interviews,
    lists,
    questions,
    replies,
    still_open,
)
from cpted_audit.session.photos.photos import photos, picture, thumbnail
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import overview, plans
from cpted_audit.session.plans.sight_studies import figures_of, is_stale, studies
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall
from cpted_audit.session.walk.answers import current_findings, current_score, visits
from cpted_audit.store.database import Database
from cpted_audit.store.migrations import MIGRATIONS
from cpted_audit.store.tables import (
    EARLIER_AUDIT,
    EARLIER_ITEM,
    LAST_ANSWER,
    LEVEL,
    PERSON,
    SECOND_ANSWER,
    SECTION_OFF,
    SectionOff,
)

FOLDER = Path(__file__).resolve().parent

ANSWERS = {
    ("D1", "Main / Door 1"): N,
    ("D2", "Main / Door 1"): P,
    ("D3", "Main / Door 1"): Y,
    ("R1", "Main / Room 1"): Y,
    ("R2", "Main / Room 1"): NA,
    ("D1", "Annex / Door 1"): Y,
    ("R1", "Annex / Room 1"): U,
}


@pytest.fixture(params=range(1, len(MIGRATIONS) + 1))
def path(tmp_path, request) -> Path:
    return Path(shutil.copy(FOLDER / f"format-{request.param}.cpted", tmp_path))


@pytest.fixture
def session(path):
    with Session.open(path) as session:
        yield session


def test_there_is_a_document_of_every_released_format():
    kept = {int(one.stem.removeprefix("format-")) for one in FOLDER.glob("format-*.cpted")}
    assert kept == set(range(1, len(MIGRATIONS) + 1))


def test_the_school_and_its_places(session):
    assert (session.site.name, session.site.address) == ("Small School", "1 Elm St")
    assert [building.name for building in session.walk.buildings] == ["Main", "Annex"]
    assert [one.name for one in LEVEL.all(session.document.db)] == ["Level 1", "Level 1"]
    beside = {"Grounds / Records and operations"}  # where a companion list is answered
    assert [path for one in session.walk.route()
            if (path := session.walk.path(one)) not in beside] == [
        "Grounds / Perimeter", "Main / Door 1", "Main / Door 2", "Main / Room 1", "Main / Room 2",
        "Annex / Door 1", "Annex / Room 1",
    ]  # fmt: skip
    assert [(one.name, one.role) for one in PERSON.all(session.document.db)] == [
        ("Ofc. Reyes", "SRO")
    ]
    (visit,) = visits(session)
    assert (visit.on, visit.phase) == (date(2026, 11, 18), Phase.DAY)
    assert visit.people == ("Ofc. Reyes", "B. Lee")
    assert SECTION_OFF.all(session.document.db) == [SectionOff("OUT", "Walked next week")]
    assert recall(session, "place") == "p-Main-Door 1"


def test_the_checklist_it_was_answered_with(session):
    assert (session.checklist.id, session.checklist.version) == ("small", "1.0.0")
    assert [one.id for one in session.checklist.items()][:9] == [
        "D1", "D2", "D3", "R1", "R2", "R3", "R4", "G1", "G2",
    ]  # fmt: skip
    assert next(session.checklist.items()).critical


def test_its_answers_findings_and_score(session, path):
    assert small_audit.answers(session) == ANSWERS
    first = next(
        answer for answer in session.walk.answers.values() if answer.item_id == "D1" and answer.note
    )
    assert first.note == "Latch bent; “tür” 門 left ajar."
    assert (first.observer, first.visit_id) == ("B. Lee", "visit")
    assert first.observed_at == datetime(2026, 11, 18, 10, 0)
    found = current_findings(session)
    assert [(one.number, one.question.item.id) for one in found] == [(1, "D1"), (2, "D2")]
    card = current_score(session)
    if int(path.stem.removeprefix("format-")) < 6:  # each item of each building once
        expected, percent = (0 + 2 * 0.5 + 1 + 3 + 1) / (1 + 2 + 1 + 3 + 1), 75
    else:  # each item once
        expected, percent = (0.5 + 2 * 0.5 + 1 + 3) / (1 + 2 + 1 + 3), 79
    assert card.overall.value == pytest.approx(expected)
    assert card.overall.percent == percent
    assert [one.item.id for one in card.critical] == ["D1"]


def test_its_photo(session):
    (photo,) = photos(session)
    assert (photo.file_name, photo.caption) == ("IMG 0001.jpg", "The latch")
    assert (photo.width, photo.height, photo.place_id) == (60, 40, "p-Main-Door 1")
    with Image.open(BytesIO(picture(session, photo))) as image:
        assert image.size == (60, 40)
        red, green, blue = image.getpixel((30, 20))
        assert red > 180 > 60 > max(green, blue)
    with Image.open(BytesIO(thumbnail(session, photo))) as image:
        image.load()


def test_its_plan_and_registers(session, path):
    if path.stem in {"format-1", "format-2"}:
        assert plans(session) == []
        assert records(session, RegisterKey.DOORS) == []
        return
    (plan,) = plans(session)
    assert (plan.name, plan.kind, plan.width, plan.height) == (
        "Main, ground floor", PlanKind.LEVEL, 300, 200,
    )  # fmt: skip
    assert plan.metres_per_pixel == pytest.approx(0.2)
    with Image.open(BytesIO(overview(session, plan))) as image:
        assert image.convert("L").getextrema()[0] > 250
    wall, *panes, sign = [
        one for one in markers(session, plan.id) if one.kind is not MarkerKind.VIEWPOINT
    ]
    assert (wall.kind, wall.wall, len(wall.points)) == (MarkerKind.WALL, WallKind.SOLID, 3)
    newest = int(path.stem.removeprefix("format-")) >= 8
    assert [one.wall for one in panes] == ([WallKind.WINDOW] if newest else [])
    assert (sign.kind, sign.label, sign.points) == (
        MarkerKind.EXTERIOR_DOOR, "12A", (Point(150.0, 10.0),),
    )  # fmt: skip
    (door,) = records(session, RegisterKey.DOORS)
    assert (door.number, door.marker_id) == ("12A", sign.id)
    assert door.access == (AccessMethod.KEY, AccessMethod.CARD)
    (box,) = records(session, RegisterKey.KEY_BOXES)
    assert (box.name, box.maker, box.contents) == ("KB-1", "Knox", (Content("Grand master", 2),))
    stated = int(path.stem.removeprefix("format-")) >= 5
    assert box.state is (MarkerState.MISSING if stated else MarkerState.UNCHECKED)
    (contact,) = records(session, RegisterKey.CONTACTS)
    assert (contact.name, contact.role, contact.hours) == ("B. Lee", "Principal", Hours.AFTER_HOURS)


def test_its_sight_study(session, path):
    if int(path.stem.removeprefix("format-")) < 8:
        return
    (plan,) = plans(session)
    (study,) = studies(session, plan.id)
    assert (study.name, study.glass_clear) == ("After dark", False)
    # Until format 11 it was made when exterior doors stood open with the others.
    assert is_stale(session, plan, study) == (int(path.stem.removeprefix("format-")) < 12)
    figures = figures_of(session, study)
    assert figures.assumptions[:2] == (
        "2 pieces of wall stop sight from floor to ceiling.",
        (
            "1 piece of window counts as wall, as after dark from a lit room, or with blinds shut. "
            "That a lit room is then seen into from outside is not considered."
        ),
    )


def test_its_printings(session, path):
    if int(path.stem.removeprefix("format-")) < 7:
        assert printings(session) == []
        return
    (kept,) = printings(session)
    assert (kept.number, kept.audience, kept.digest) == (1, "responder", "ab" * 32)
    (door,) = records(session, RegisterKey.DOORS)
    assert facts_of(session, kept) == {("doors", door.id): ("12A", {"access": "Key, Card"})}


def test_its_companion_list_and_interview(session, path):
    if int(path.stem.removeprefix("format-")) < 9:
        assert (lists(session), interviews(session)) == ((), [])
        return
    (beside,) = lists(session)
    assert (beside.id, beside.version) == ("tip-line", "1.0.1")
    (held,) = interviews(session)
    assert (held.who, held.role, held.on, held.by) == (
        "B. Lee", "Principal", date(2026, 11, 19), "Ofc. Reyes",
    )  # fmt: skip
    said = {item: (one.value, one.words) for item, one in replies(session, held.id).items()}
    assert said == {
        "TL01": (ReplyValue.PARTIAL, "By mail; “sometimes” 門."),
        "TL02": (ReplyValue.UNKNOWN, ""),
    }
    assert len(still_open(session, held)) == len(list(questions(session, "tip-line"))) - 2


def test_its_finding_and_what_became_of_it(session, path):
    first, second = (found.id for found in current_findings(session))
    (row,) = (one for one in rows(session) if one.id == first)
    if int(path.stem.removeprefix("format-")) < 10:
        assert (session.lives, session.site.due_rule) == ({}, AS_USUAL)
        assert (row.state, row.owner, row.found_on) == ("open", "", date(2026, 11, 18))
        return
    assert (row.state, row.owner, row.amount, row.trade) == (
        "verified", "B. Lee", 640, "Locksmith",
    )  # fmt: skip
    assert [(move.to, move.on, move.by, move.why) for move in row.life.moves] == [
        ("fixed", date(2026, 11, 19), "B. Lee", "New latch"),
        ("verified", date(2026, 11, 20), "Ofc. Reyes", "Ten tries"),
    ]
    assert [one.words for one in comments(session, first)] == ["Latched ten times; “tür” 門."]
    ((value, words),) = ((one.value, one.words) for one in observations(session, first))
    assert (value, words) == (Y, "Closes by itself.")
    assert session.site.due_rule == DueRule(high_days=21, budget_on=date(2027, 7, 1))
    scores = two_scores(session, today=date(2026, 11, 29))
    assert (scores.mended, scores.last_verified) == (1, date(2026, 11, 20))
    assert second not in session.lives


def test_its_fix_plan(session, path):
    if int(path.stem.removeprefix("format-")) < 11:
        assert kept(session) == []
        return
    (plan,) = kept(session)
    assert (plan.name, plan.by, plan.goal) == ("Budget “27”", "Ofc. Reyes", Goal.PRIORITY)
    assert plan.budgets == (500, 1000)
    assert plan.visits == (PaidVisit("Locksmith", 120, 4),)
    now = as_of_now(session, plan).plan
    assert [(pick.candidate.number, pick.year, pick.why) for pick in now.picks] == [
        (2, 1, Why.BY_HAND),
    ]  # fmt: skip


def test_its_edition(session, path):
    """Issued before the last step, which was taken back: so nothing changed since."""
    if int(path.stem.removeprefix("format-")) < 12:
        assert editions_of(session) == []
        return
    (edition,) = editions_of(session)
    assert (edition.number, edition.note) == (1, "For the board; “tür” 門.")
    names = signed(session, edition)
    assert (names[SignedAs.REVIEWED].by, names[SignedAs.ISSUED].by) == ("B. Lee", "Ofc. Reyes")
    assert names[SignedAs.REVIEWED].strokes == (SignaturePoint(0, 0.25, 0.5),)
    assert changed_since(session, edition) == ()
    with Session.of_edition(session, 1) as then:
        assert small_audit.answers(then) == small_audit.answers(session)
        assert picture(then, photos(then)[0]) == picture(session, photos(session)[0])


def test_what_a_second_rater_said(session, path):
    found = SECOND_ANSWER.all(session.document.db, "item_id")
    if int(path.stem.removeprefix("format-")) < 16:
        assert found == []
        return
    one, other = found
    assert (one.item_id, one.value, one.first, one.observer) == ("D1", P, N, "C. Ruiz")
    assert (one.settled_at is not None, one.settled_by) == (True, "Ofc. Reyes")
    assert (other.item_id, other.value, other.settled_at) == ("D2", N, None)
    assert other.note == "Sticks; “tür” 門."


def test_what_was_found_last_time(session, path):
    db = session.document.db
    if int(path.stem.removeprefix("format-")) < 15:
        assert [table.all(db) for table in (EARLIER_AUDIT, EARLIER_ITEM, LAST_ANSWER)] == [[]] * 3
        return
    (before,) = EARLIER_AUDIT.all(db)
    assert (before.id, before.position, before.file_name) == ("last-year", 1, "small 2025.cpted")
    assert (before.began_on, before.ended_on) == (date(2025, 11, 18), date(2025, 11, 20))
    (asked,) = EARLIER_ITEM.all(db)
    assert (asked.id, asked.ideal) == ("D1", "It was “shut”.")
    (last,) = LAST_ANSWER.all(db)
    assert (last.item_id, last.value, last.note) == ("D1", N, "Propped; “tür” 門.")
    assert (last.finding_number, last.state, last.state_on) == (
        7, FindingState.VERIFIED, date(2026, 3, 11),
    )  # fmt: skip


@pytest.mark.slow
def test_its_history_can_be_undone_to_the_beginning_and_done_again(session):
    steps = session.history()
    assert {step.who for step in steps} == {"Ofc. Reyes"}
    assert [(step.kind, step.label) for step in steps[:2]] == [
        ("undo", "Rename Room 1 to Studio"),
        ("edit", "Rename Room 1 to Studio"),
    ]
    session.redo()
    assert small_audit.place_named(session, "Annex / Studio")
    count = 0
    while session.undo():
        count += 1
    assert small_audit.answers(session) == {}
    assert photos(session) == []
    assert (lists(session), interviews(session)) == ((), [])
    for _ in range(count):
        assert session.redo() is not None
    assert session.redo() is None
    session.undo()
    assert small_audit.answers(session) == ANSWERS
    assert check(session).damage == []


def test_reading_the_newest_changes_nothing(tmp_path):
    newest = f"format-{len(MIGRATIONS)}.cpted"
    path = Path(shutil.copy(FOLDER / newest, tmp_path))
    with Session.open(path, read_only=True) as session:
        assert check(session).damage == []
    assert path.read_bytes() == (FOLDER / newest).read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == [newest]


def test_a_key_box_of_format_4_gets_the_state_of_its_marker():
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as connection:
        db = Database(connection)
        for migration in MIGRATIONS[:4]:
            migration(db)
        for box, state in (("gone", "missing"), ("fine", "in-order")):
            _fill_row(db, "marker", id=f"m-{box}", state=state)
            _fill_row(db, "key_box", id=box, marker_id=f"m-{box}")
        _fill_row(db, "key_box", id="nowhere")
        MIGRATIONS[4](db)
        states = dict(db.execute("SELECT id, state FROM key_box").fetchall())
    assert states == {"gone": "missing", "fine": "in-order", "nowhere": "unchecked"}


def test_a_sight_study_of_format_7_keeps_what_it_was_computed_with():
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as connection:
        db = Database(connection)
        for migration in MIGRATIONS[:7]:
            migration(db)
        _fill_row(db, "sight_study", id="old")
        _fill_row(db, "marker", id="wall", kind="wall")
        MIGRATIONS[7](db)
        (study,) = db.execute("SELECT glass_clear FROM sight_study").fetchall()
        (wall,) = db.execute("SELECT wall FROM marker").fetchall()
    assert (study, wall) == ((0,), ("solid",))


def _fill_row(db: Database, table: str, **values: object) -> None:
    """Insert a row with something in every column that must have it."""
    blank = {"TEXT": "", "INTEGER": 0, "REAL": 0.0}
    asked = 'SELECT name, type FROM pragma_table_info(?) WHERE "notnull"'
    needed = {name: blank[kind] for name, kind in db.execute(asked, [table])}
    db.insert(table, needed | values)
