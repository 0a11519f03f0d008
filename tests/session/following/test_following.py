"""A new audit from last year's: what is carried over, what is asked again, what is refused."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import last_year
import pytest
import small_audit
from damage import empty_page, wrong_type
from last_year import KEY, THEN
from pypdf import PdfReader
from small_audit import NA, N, P, U, Y, checklist, item, observe, place_named
from two_years import LATER

from cpted_audit.analysis.findings.progress import Became
from cpted_audit.domain.documents.fates import Audience
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.merging.conflicts import Take
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.errors import (
    AuditError,
    NewerFormatError,
    NotAnAuditError,
    PassphraseError,
    SecretError,
    StorageError,
)
from cpted_audit.session.check import check
from cpted_audit.session.comparing.audits import compare_audits
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.findings import FindingGathering
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.file.handing_over import Handing, copy_for
from cpted_audit.session.file.purge import Purging, candidates, kind_of, purge
from cpted_audit.session.findings.findings import delete_free_finding, edit_finding
from cpted_audit.session.findings.remarks import comments
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.findings.verbs import fix, verify
from cpted_audit.session.following.begin import Following, begin, newest_of, told
from cpted_audit.session.following.carrying import CARRIED, LEFT_OUT, TEMPLATE
from cpted_audit.session.merging.merge import merge_into
from cpted_audit.session.merging.pairs import check_two
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.places.merging import merge_places
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_headline, current_score
from cpted_audit.session.walk.carried_findings import carried_over
from cpted_audit.session.walk.last_time import LastTime
from cpted_audit.store.tables import (
    CONTACT,
    DOOR,
    EARLIER_AUDIT,
    JOURNALED,
    KEY_BOX,
    LAST_ANSWER,
    MARKER,
    PERSON,
    PLACE,
    PLAN,
    TABLES,
)

PROGRAM = {"picture", "plan_source", "plan_picture", "plan_tile", "digest"}
"""Bytes, which go with the rows that name them."""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("then") / "2025.cpted"
    last_year.make(path).close()
    return path


@pytest.fixture
def source(made, tmp_path):
    path = Path(shutil.copy(made, tmp_path))
    with Session.open(path, read_only=True) as session:
        yield session


@pytest.fixture
def new(source, tmp_path):
    with begin(source, Following(target=tmp_path / "2026.cpted")) as session:
        session.document.who = "Ofc. Reyes"
        yield session


def _finding(session: Session, number: int):
    (row,) = [row for row in finding_rows(session) if row.number == number]
    return row


def _question(session: Session, where: str, item_id: str):
    place = place_named(session, where)
    return next(q for q in session.walk.questions_at(place) if q.item.id == item_id)


def _lines(session: Session, where: str, item_id: str) -> list[str]:
    return [str(line) for line in LastTime(session).words(_question(session, where, item_id))]


def test_every_table_is_carried_over_or_left_out_for_a_reason():
    carried = {one.table for one in CARRIED}
    assert carried | LEFT_OUT.keys() | PROGRAM == {table.name for table in TABLES}
    assert not carried & LEFT_OUT.keys()
    assert {one.table for one in TEMPLATE} < carried


def test_nothing_is_answered_and_nothing_counts(source, new):
    assert new.walk.answers == {}
    assert new.findings == {}
    assert current_score(new).overall.percent is None
    assert current_score(source).overall.percent is not None
    assert new.history() == []
    assert check(new).damage == []
    assert new.site.id != source.site.id
    assert new.site.name == source.site.name


def test_what_was_verified_keeps_its_day(source, new):
    for table in (PLAN, DOOR, KEY_BOX, CONTACT, PERSON):
        then = table.all(source.document.db)
        assert then
        assert table.all(new.document.db) == then
    (plan,) = PLAN.all(new.document.db)
    assert (plan.verified_on, plan.verified_by) == (THEN.date(), "Ofc. Diaz")


def test_markers_of_the_walk_go_and_nothing_undated_is_said_to_be_in_order(source, new):
    kinds = {marker.kind for marker in MARKER.all(new.document.db)}
    assert kinds == {
        MarkerKind.WALL, MarkerKind.EXTERIOR_DOOR, MarkerKind.LIGHT, MarkerKind.FINDING,
    }  # fmt: skip
    lights = [one.state for one in MARKER.all(new.document.db) if one.kind is MarkerKind.LIGHT]
    assert lights == [MarkerState.UNCHECKED, MarkerState.DEFECT]
    (pin,) = [one for one in MARKER.all(new.document.db) if one.kind is MarkerKind.FINDING]
    assert pin.finding_id == _finding(new, 1).id


def test_findings_not_verified_go_on_with_number_day_and_history(source, new):
    then = {row.number: row for row in finding_rows(source)}
    now = {row.number: row for row in finding_rows(new)}
    assert now.keys() == {1, 2, 5, 6, 7}
    for number, row in now.items():
        was = then[number]
        assert (row.id, row.title, row.place_path) == (was.id, was.title, was.place_path)
        assert (row.state, row.life, row.found_on) == (was.state, was.life, THEN.date())
        assert (row.severity, row.owner, row.shown.note) == (
            was.severity, was.owner, was.shown.note,
        )  # fmt: skip
    assert now[2].state is FindingState.FIXED
    assert [one.words for one in comments(new, now[1].id)] == ["The latch is on order."]


def test_what_was_critical_goes_on_as_such_and_is_no_condition_of_this_walk(source, new):
    then = {row.number: row for row in finding_rows(source)}
    rows = finding_rows(new)
    assert [row.number for row in rows if row.critical] == [1, 5]
    assert [row.number for row in rows][:2] == [1, 5]  # they rank first, as last time
    for row in rows:
        was = then[row.number]
        assert (row.critical, row.priority, row.due) == (was.critical, was.priority, was.due)
    assert current_headline(new).not_in_place == ()
    (said,) = [one for one in FindingGathering(new, Audience.FULL).open if one.number == 1]
    assert (said.critical, said.carried) == (True, True)
    observe(new, "Main / Door 1", {"D1": P})
    assert not _finding(new, 1).critical
    observe(new, "Main / Door 1", {"D1": U})
    assert _finding(new, 1).critical
    observe(new, "Main / Door 1", {"D1": N})
    assert _finding(new, 1).critical
    assert len(current_headline(new).not_in_place) == 1


def test_last_time_is_told_with_what_became_of_the_finding(new):
    assert _lines(new, "Main / Door 1", "D1") == [
        "Last time, 18 Nov 2025: No, “Saw D1.”, finding 1: open"
    ]
    assert _lines(new, "Main / Door 1", "D2") == [
        "Last time, 18 Nov 2025: Partial, “Saw D2.”, finding 2: fixed, to verify 19 Nov 2025"
    ]
    assert _lines(new, "Main / Door 2", "D1") == [
        "Last time, 18 Nov 2025: No, “Saw D1.”, finding 3: verified 3 Dec 2025"
    ]
    assert _lines(new, "Main / Room 2", "R1") == [
        "Last time, 18 Nov 2025: No, “Saw R1.”, finding 4: set aside"
    ]
    assert _lines(new, "Main / Door 1", "D3") == ["Last time, 18 Nov 2025: Yes, “Saw D3.”"]
    assert _lines(new, "Annex / Room 1", "R1") == []


@pytest.mark.parametrize("value", [N, P])
def test_what_is_still_so_is_the_finding_it_was(new, value):
    before = _finding(new, 1)
    small_audit.undone(new, lambda: observe(new, "Main / Door 1", {"D1": value}))
    row = _finding(new, 1)
    assert (row.id, row.item_id, row.found_on) == (before.id, "D1", THEN.date())
    assert row.record.severity is None, "it is the item's again"
    assert (row.owner, row.life) == (before.owner, before.life)
    assert row.title == f"{'Partly' if value is P else 'Not'} in place: Ideal of D1"
    assert {one.number for one in finding_rows(new)} == {1, 2, 5, 6, 7}


@pytest.mark.parametrize("value", [Y, NA])
def test_what_is_in_place_now_is_a_finding_no_more_and_keeps_its_number(new, value):
    observe(new, "Main / Door 1", {"D1": value})
    assert {one.number for one in finding_rows(new)} == {2, 5, 6, 7}
    observe(new, "Main / Door 1", {"D1": N})
    assert _finding(new, 1).item_id == "D1"


@pytest.mark.parametrize("value", [None, U])
def test_what_was_not_seen_stays_as_it_was(new, value):
    before = _finding(new, 1)
    observe(new, "Main / Door 1", {"D1": value})
    assert _finding(new, 1) == before
    observe(new, "Main / Door 1", {"D1": N})
    observe(new, "Main / Door 1", {"D1": value})
    assert _finding(new, 1) == before


@pytest.mark.parametrize("value", [N, P])
def test_what_was_said_to_be_fixed_and_is_found_again_is_open(new, value):
    before = _finding(new, 2)
    assert before.state is FindingState.FIXED
    small_audit.undone(new, lambda: observe(new, "Main / Door 1", {"D2": value}))
    row = _finding(new, 2)
    assert (row.state, row.to_mend, row.life.since) == (FindingState.OPEN, True, new.today)
    assert row.life.last.by == "Ofc. Reyes"
    fix(new, [row.id], by="B. Lee", why="Oiled again")
    observe(new, "Main / Door 1", {"D2": N if value is P else P})
    assert _finding(new, 2).state is FindingState.FIXED, "that was after the walk"


@pytest.mark.parametrize("value", [None, U])
def test_what_was_said_to_be_fixed_is_so_again_where_the_answer_is_taken_back(new, value):
    before = _finding(new, 2)
    observe(new, "Main / Door 1", {"D2": N})
    observe(new, "Main / Door 1", {"D2": Y})
    assert 2 not in {row.number for row in finding_rows(new)}
    observe(new, "Main / Door 1", {"D2": N})
    assert _finding(new, 2).state is FindingState.OPEN
    observe(new, "Main / Door 1", {"D2": value})
    assert _finding(new, 2) == before


def test_what_was_verified_since_is_found_anew(new):
    verify(new, [_finding(new, 1).id], how="seen", on=date(2026, 3, 2), by="B. Lee", why="Latches")
    observe(new, "Main / Door 1", {"D1": N})
    found = {row.number: row for row in finding_rows(new)}
    assert found[1].state is FindingState.VERIFIED
    assert found[8].item_id == "D1"
    assert found[8].state is FindingState.OPEN


def test_a_number_of_last_year_is_never_given_again(new):
    observe(new, "Main / Door 2", {"D1": N})
    assert {row.number for row in finding_rows(new)} == {1, 2, 5, 6, 7, 8}


def test_what_was_written_on_it_before_the_walk_is_kept_as_a_comment(new):
    one = _finding(new, 1).id
    edit_finding(new, one, note="The latch came in March.")
    observe(new, "Main / Door 1", {"D1": N}, note="Does not latch.")
    assert _finding(new, 1).shown.note == "Does not latch."
    assert [said.words for said in comments(new, one)] == [
        "The latch is on order.", "The latch came in March.",
    ]  # fmt: skip


def test_what_to_look_at_is_what_was_not_in_place_or_has_changed(new):
    last = LastTime(new)
    places = [place_named(new, where) for where in ("Main / Door 1", "Main / Room 1")]
    listed = {
        (question.item.id, question.place.name)
        for place in places for question in new.walk.questions_at(place)
        if last.to_look_at(question)
    }  # fmt: skip
    # R3 was not seen, R4 was never answered; D3 was in place, R1 and R2 as well.
    assert listed == {("D1", "Door 1"), ("D2", "Door 1"), ("R3", "Room 1"), ("R4", "Room 1")}
    observe(new, "Main / Door 1", {"D3": N})
    assert last.to_look_at(_question(new, "Main / Door 1", "D3"))
    assert not any(map(last.is_new, new.checklist.items()))


def test_items_are_followed_through_editions_of_the_checklist(source, tmp_path):
    """D20 follows D2; D3 was split; D9 is new; R1 is put otherwise; the grounds are not asked."""
    later = checklist(
        {
            "DOOR": [
                item("D1", "exterior-door"),
                item("D20", "exterior-door", extra='follows = ["D2"]\n'),
                item("D31", "exterior-door", extra='follows = ["D3"]\n'),
                item("D32", "exterior-door", extra='follows = ["D3"]\n'),
                item("D9", "exterior-door"),
            ],
            "ROOM": [item("R1").replace("Ideal of R1.", "A better R1.")],
        }
    )
    wanted = Following(target=tmp_path / "2026.cpted", checklist=later)
    carried, left_out = told(source, wanted)
    assert "9 answers" in " ".join(carried)
    assert "2 answers whose items are no longer asked" in " ".join(left_out)
    with begin(source, wanted) as session:
        last = LastTime(session)
        assert [one.id for one in session.checklist.items() if last.is_new(one)] == ["D9"]
        assert _lines(session, "Main / Door 1", "D9") == [
            "This item is new in this edition of the checklist."
        ]
        assert _lines(session, "Main / Door 1", "D20")[1:] == [
            "The wording of this item has changed since. It was: Ideal of D2."
        ]
        assert _lines(session, "Main / Door 1", "D31")[1:] == [
            "This item was split or joined since. It was: Ideal of D3."
        ]
        assert _lines(session, "Main / Room 1", "R1")[1:] == [
            "The wording of this item has changed since. It was: Ideal of R1."
        ]
        assert last.to_look_at(_question(session, "Main / Room 1", "R1"))
        observe(session, "Main / Door 1", {"D20": N, "D1": N})
        assert _finding(session, 2).item_id == "D20"
        observe(session, "Annex / Door 1", {"D31": N, "D32": N})
        numbers = {row.item_id: row.number for row in finding_rows(session)}
        assert numbers["D31"] > 7, "a split item takes no finding of last time"
        assert _finding(session, 6).item_id == "", "which stays by itself"


def test_the_two_compare_by_the_same_findings_and_places(source, new):
    observe(new, "Main / Door 1", {"D1": Y, "D2": N})
    found = compare_audits(source, new)
    became = {one.number: one.became for one in found.findings}
    again = dict.fromkeys((5, 6, 7), Became.OPEN)
    assert became == {1: Became.GONE, 2: Became.REOPENED, **again}
    assert found.counts()["improved"] == 1
    assert found.counts()["regressed"] == 1


def test_it_knows_the_line_of_audits_it_follows(source, new, tmp_path):
    with begin(new, Following(target=tmp_path / "2027.cpted")) as third:
        line = EARLIER_AUDIT.all(third.document.db, "position")
        assert [one.id for one in line] == [source.site.id, new.site.id]
        assert LastTime(third).follows.file_name == "2026.cpted"
        assert (line[0].began_on, line[0].ended_on) == (THEN.date(), THEN.date())
        assert (line[1].began_on, line[1].ended_on) == (None, None)
        with pytest.raises(AuditError, match="“2025.cpted” is an audit that “2027.cpted” follows"):
            check_two(third, source)
    with pytest.raises(AuditError, match="Compare the two instead"):
        check_two(source, new)


def test_merged_places_keep_what_was_found_at_both(new):
    merge_places(new, place_named(new, "Main / Door 1").id, place_named(new, "Main / Door 2").id)
    assert len(_lines(new, "Main / Door 1", "D1")) == 2


def test_documents_say_what_is_from_last_time_until_it_is_looked_at_again(new, tmp_path):
    assert carried_over(new) == {_finding(new, number).id for number in (1, 2, 5, 6, 7)}
    assert "5 findings of last time were not looked at again" in check(new).missing
    observe(new, "Main / Door 1", {"D1": N})
    made = tmp_path / "full.pdf"
    export_report(new, made, Audience.FULL, issued_on=date(2026, 11, 1))
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(made).pages).split())
    assert "Follows 2025.cpted, answered 18 Nov 2025, Small walk 1.0.0" in text
    assert text.count("Also seen") == 0
    for title in ("Not in place: Ideal of D1", "Partly in place: Ideal of D2", "Loose shelf"):
        assert f"From last time: {title}" in text, title
    assert "From last time, not looked at again: Loose shelf" in text


# A template, and an encrypted audit


def test_a_template_has_buildings_places_and_plans_and_nothing_that_was_found(source, tmp_path):
    wanted = Following(target=tmp_path / "other", template=True, name="Elm School")
    with begin(source, wanted) as session:
        assert session.path.name == "other.cpted"
        assert (session.site.name, session.site.address) == ("Elm School", "")
        assert [session.walk.path(one) for one in session.walk.route()] == [
            source.walk.path(one) for one in source.walk.route()
        ]
        filled = {table for table, rows in small_audit.rows(session).items() if rows}
        assert filled == {
            "site", "building", "level", "place", "checklist", "plan", "marker", "door",
        }  # fmt: skip
        assert {one.kind for one in MARKER.all(session.document.db)} == {MarkerKind.WALL}
        assert PLAN.all(session.document.db)[0].verified_on is None
        assert all(door.checked_on is None for door in DOOR.all(session.document.db))
        assert not LastTime(session)
        assert check(session).damage == []


def test_what_was_encrypted_stays_encrypted_with_its_codes(tmp_path):
    path = tmp_path / "2025.cpted"
    last_year.make(path, KEY).close()
    with pytest.raises(PassphraseError):
        Session.open(path, "wrong", read_only=True)
    with Session.open(path, KEY, read_only=True) as source:
        plain = Following(target=tmp_path / "2026.cpted")
        with pytest.raises(SecretError, match="Give the new audit a passphrase"):
            begin(source, plain)
        assert [one.name for one in tmp_path.iterdir() if "2026" in one.name] == []
        wanted = Following(target=tmp_path / "2026.cpted", passphrase="oak lantern meadow")
        assert "oak" not in repr(wanted)
        assert "1 code, encrypted" in " ".join(told(source, wanted).carried)
        with begin(source, wanted) as session:
            assert session.document.encrypted
            rows = session.document.db.execute("SELECT code FROM code").fetchall()
            assert rows == [("4711",)]
    assert b"4711" not in (tmp_path / "2026.cpted").read_bytes()


# Bad input


def test_a_name_that_is_taken_is_left_alone(source, tmp_path):
    taken = tmp_path / "there.cpted"
    taken.write_bytes(b"mine")
    with pytest.raises(StorageError, match="already exists"):
        begin(source, Following(target=taken))
    assert taken.read_bytes() == b"mine"
    before = source.path.read_bytes()
    with pytest.raises(AuditError, match="is the audit that is to be followed"):
        begin(source, Following(target=source.path))
    assert source.path.read_bytes() == before


def test_a_damaged_or_newer_audit_is_not_followed(made, tmp_path):
    path = Path(shutil.copy(made, tmp_path))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(AuditError), Session.open(path, read_only=True) as source:
        begin(source, Following(target=tmp_path / "2026.cpted"))
    path.write_bytes(b"no audit")
    with pytest.raises(NotAnAuditError):
        Session.open(path, read_only=True)
    with small_audit.make(tmp_path / "newer.cpted") as session:
        session.document.db.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerFormatError):
        Session.open(tmp_path / "newer.cpted", read_only=True)
    assert not (tmp_path / "2026.cpted").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: empty_page(path, "digest"),
        lambda path: wrong_type(path, "plan_tile", "data"),
    ],
)
def test_damage_found_on_the_way_is_said_of_the_audit_before(made, tmp_path, damage):
    path = Path(shutil.copy(made, tmp_path))
    damage(path)
    with Session.open(path, read_only=True) as source:
        with pytest.raises(NotAnAuditError, match="2025.cpted"):
            begin(source, Following(target=tmp_path / "2026.cpted"))
    assert not list(tmp_path.glob("*2026*"))


@pytest.mark.parametrize("version", [1, 9, 12, 14])
def test_an_older_format_is_followed_and_not_changed(tmp_path, version):
    path = Path(__file__).resolve().parents[2] / "files" / f"format-{version}.cpted"
    before = path.read_bytes()
    beside = sorted(one.name for one in path.parent.iterdir())
    with (
        Session.open(path, read_only=True) as source,
        begin(source, Following(target=tmp_path / "new.cpted")) as session,
    ):
        asked = [one for one in LAST_ANSWER.all(session.document.db) if one.item_id]
        assert len(asked) == len(source.walk.answers)
        assert check(session).damage == []
        assert session.walk.answers == {}
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == beside


def test_a_list_that_is_not_shipped_goes_on_as_it_is(source):
    assert newest_of(source.checklist) == source.checklist
    assert newest_of(LATER) == LATER


def test_every_journaled_table_of_the_new_audit_can_be_undone(new):
    """What was carried over is no step: undo leaves it alone."""
    rows = small_audit.rows(new)
    assert new.undo() is None
    assert small_audit.rows(new) == rows
    assert rows.keys() == set(JOURNALED)


# What else happens to what was carried over


def test_a_finding_that_is_deleted_is_told_as_it_was_and_undone_whole(new):
    small_audit.undone(new, lambda: delete_free_finding(new, _finding(new, 1).id))
    assert _lines(new, "Main / Door 1", "D1") == [
        "Last time, 18 Nov 2025: No, “Saw D1.”, finding 1: open"
    ]
    observe(new, "Main / Door 1", {"D1": N})
    assert {row.number for row in finding_rows(new)} == {2, 5, 6, 7, 8}


def test_a_place_that_goes_takes_what_was_found_there_along_until_it_is_undone(new):
    """A row of the database refers to its place; the history brings both back."""
    place = place_named(new, "Main / Room 2")

    def remove() -> None:
        with new.edit("Remove Room 2"):
            PLACE.delete(new.document.db, place.id)

    small_audit.undone(new, remove)
    assert new.document.problems() == []
    assert len(LAST_ANSWER.all(new.document.db)) == 11


def test_two_copies_of_it_merge_and_the_finding_stays_one(new, tmp_path):
    new.document.close()
    copy = Path(shutil.copy(new.path, tmp_path / "copy.cpted"))
    made = tmp_path / "merged.cpted"
    with Session.open(new.path) as mine, Session.open(copy) as theirs:
        observe(mine, "Main / Door 1", {"D1": N}, "Mine")
        observe(theirs, "Main / Door 1", {"D1": P}, "Theirs")
        observe(theirs, "Annex / Door 1", {"D1": N})
        merge_into(made, mine, theirs, Decisions(rest=Take.MINE))
    with Session.open(made) as session:
        assert check(session).damage == []
        rows = {row.number: row for row in finding_rows(session)}
        assert rows.keys() == {1, 2, 5, 6, 7}
        assert (rows[1].item_id, rows[1].shown.value) == ("D1", N)
        assert rows[5].item_id == "D1"
        assert len(LAST_ANSWER.all(session.document.db)) == 12


def test_a_copy_of_one_building_knows_last_time_of_that_alone(new, tmp_path):
    annex = next(one for one in new.walk.buildings if one.name == "Annex")
    wanted = Handing(target=tmp_path / "annex.cpted", building=annex.id)
    made = copy_for(new, wanted, issued_on=date(2026, 11, 1))
    with Session.open(made.file) as session:
        assert check(session).damage == []
        assert {one.place_id for one in LAST_ANSWER.all(session.document.db)} == {
            place_named(session, "Annex / Door 1").id
        }
        assert {row.number for row in finding_rows(session)} == {5, 6}


def test_a_note_of_last_time_is_purged_where_its_finding_has_the_same_words(new):
    observe(new, "Main / Door 1", {"D1": N})
    issue(new, Issuing(by="Ofc. Reyes"))
    edit_finding(new, _finding(new, 2).id, note="The latch hangs.")
    notes = candidates(new, kind_of("last-note"))
    purge(new, Purging(kind="last-note", ids=tuple(one.id for one in notes)))

    with Session.of_edition(new, 1) as frozen:
        for session in (new, frozen):
            db = session.document.db
            rows = [str(row) for table in db.table_names() for row in db.rows(table)]
            assert not [row for row in rows if "Saw D" in row]
    assert _finding(new, 2).record.note == "The latch hangs."
