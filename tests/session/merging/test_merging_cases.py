"""Single cases of a merge: things added twice, removed and changed, numbers, logs, secrets."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime

import pytest
import small_audit
import two_copies
from small_audit import N, P, Y, observe, photograph, place_named
from two_copies import contents, merged, opened

from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import RecipientId
from cpted_audit.domain.merging.conflicts import ConflictKind, Take
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError, NotAnAuditError, ReadOnlyError, StorageError
from cpted_audit.session.documents.copies.entries import copy_of_number
from cpted_audit.session.documents.copies.printings import take_printing
from cpted_audit.session.documents.copies.recipients import recipients, take_number
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.signing import working
from cpted_audit.session.file.handing_over import Handing, copy_for
from cpted_audit.session.file.purge import Purging, purge
from cpted_audit.session.findings.verbs import fix, plan
from cpted_audit.session.merging.merge import OpenConflictsError, merge
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.merging.told import conflicts_told
from cpted_audit.session.photos.photos import Target, photos, remove_photo
from cpted_audit.session.places.places import add_places
from cpted_audit.session.registers.records import add_record, change_records, remove_records
from cpted_audit.session.registers.secrets import REVEAL
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import add_visit, edit_visit, visits
from cpted_audit.store.common_step import MERGE, past_of
from cpted_audit.store.tables import PICTURE, RECIPIENT

KEY = "violet anchor quarry"
DOOR, ROOM = "Main / Door 1", "Main / Room 1"
OTHER = {Take.MINE: Take.THEIRS, Take.THEIRS: Take.MINE}


def _walked(session: Session) -> None:
    observe(session, DOOR, {"D1": N, "D2": Y}, "Propped")


def _door_7(value, note):
    def edit(session: Session) -> None:
        building = session.walk.buildings[0]
        (place,) = add_places(session, building.id, SpaceType.EXTERIOR_DOOR, ["Door 7"])
        observe(session, session.walk.path(place), {"D1": value}, note)

    return edit


@pytest.fixture
def first(tmp_path):
    return two_copies.begin(tmp_path, _walked)


def _kinds(first, mine, theirs) -> list[tuple[ConflictKind, str, str]]:
    with opened(mine, theirs) as sessions, pytest.raises(OpenConflictsError) as refused:
        two_copies.merge_into(first.with_name("no.cpted"), *sessions, Decisions())
    with opened(mine, theirs) as sessions:
        told = conflicts_told(*sessions, refused.value.merged.open)
    assert {one.key for one in told} == {one.key for one in refused.value.merged.open}
    assert all(one.what and one.where and (one.mine or one.theirs) for one in told)
    assert not first.with_name("no.cpted").exists()
    return [(one.kind, one.table, one.field) for one in refused.value.merged.open]


def test_a_door_both_added_is_one_or_two_as_somebody_says(first):
    a = two_copies.copy(first, "a", _door_7(N, "Sticks"))
    b = two_copies.copy(first, "b", _door_7(N, ""))
    ((kind, table, _),) = _kinds(first, a, b)
    assert (kind, table) == (ConflictKind.SAME, "place")
    one, told = merged(a, b, "one", Take.MINE)
    (asked,) = told.merged.conflicts
    with opened(one) as (session,):
        places = [place for place in session.walk.places if place.name == "Door 7"]
        (answer,) = [
            answer for answer in session.walk.answers.values() if answer.place_id == places[0].id
        ]
        assert len(places) == 1
        assert (answer.value, answer.note) == (N, "Sticks")  # what only one said is kept
        assert sorted(finding.number for finding in session.findings.values()) == [1, 2]
    two, told = merged(a, b, "two", {asked.key: Take.TWO})
    with opened(two) as (session,):
        names = [place.name for place in session.walk.places]
        numbers = sorted(finding.number for finding in session.findings.values())
        assert names.count("Door 7") == 2
        assert numbers == [1, 2, 3]
        assert [(one.old, one.new) for one in told.merged.renumbered] == [(2, 3)]


def test_what_was_removed_here_and_changed_there_is_asked(first):
    def add(session: Session) -> None:
        add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone="555-0147")

    def of(session: Session):
        return [row["id"] for row in session.document.db.rows("contact")]

    two_copies.change(first, add)
    a = two_copies.copy(
        first, "a", lambda session: remove_records(session, RegisterKey.CONTACTS, of(session))
    )
    b = two_copies.copy(
        first, "b",
        lambda session: change_records(session, RegisterKey.CONTACTS, of(session), role="Head"),
    )  # fmt: skip
    assert _kinds(first, a, b) == [(ConflictKind.REMOVED, "contact", "")]
    assert "contact" not in contents(merged(a, b, "gone", Take.MINE)[0])
    (kept,) = contents(merged(a, b, "kept", Take.THEIRS)[0])["contact"].values()
    assert (kept["name"], kept["role"]) == ("Rosa Ortiz", "Head")
    untouched = two_copies.copy(first, "d")
    assert "contact" not in contents(merged(a, untouched, "alone")[0])


def test_what_lies_at_a_removed_thing_is_asked_about_it(first):
    def remove(session: Session) -> None:
        with session.edit("Remove a place"):
            for table in ("answer", "place"):
                column = "id" if table == "place" else "place_id"
                session.document.db.execute(
                    f"DELETE FROM {table} WHERE {column} = ?",
                    [place_named(session, ROOM).id],
                )

    a = two_copies.copy(first, "a", remove)
    b = two_copies.copy(first, "b", lambda session: observe(session, ROOM, {"R1": N}, "Dark"))
    assert _kinds(first, a, b) == [(ConflictKind.REMOVED, "place", "")]
    kept = small_audit_answers(merged(a, b, "kept", Take.THEIRS)[0])
    assert kept["R1", ROOM] is N
    gone = small_audit_answers(merged(a, b, "gone", Take.MINE)[0])
    assert not [place for _, place in gone if place == ROOM]


def small_audit_answers(path):
    with opened(path) as (session,):
        return small_audit.answers(session)


@pytest.mark.parametrize("take", [Take.MINE, Take.THEIRS])
def test_an_answer_taken_back_here_and_changed_there_keeps_its_finding(tmp_path, take):
    def fixed(session: Session) -> None:
        fix(session, [one.id for one in session.findings.values()], by="B. Lee", why="Oiled")

    first = two_copies.begin(tmp_path, _walked, fixed)
    mine = two_copies.copy(first, "mine", Session.undo, Session.undo)
    theirs = two_copies.copy(first, "theirs", lambda session: observe(session, DOOR, {"D1": P}))
    before = contents(theirs)
    for one, other, decided in ((mine, theirs, take), (theirs, mine, OTHER[take])):
        found = contents(merged(one, other, f"to {one.stem}", decided)[0])
        for table in ("finding", "finding_move"):
            wanted = {} if take is Take.MINE else before[table]
            assert found.get(table, {}) == wanted


def test_moves_of_both_stay_and_somebody_says_which_is_the_last(first):
    def first_finding(session: Session):
        return [finding.id for finding in session.findings.values()]

    on = date(2026, 11, 29)
    a = two_copies.copy(first, "a", lambda one: fix(one, first_finding(one), on=on, by="A"))
    b = two_copies.copy(first, "b", lambda one: plan(one, first_finding(one), on=on, by="B"))
    assert [kind for kind, *_ in _kinds(first, a, b)] == [ConflictKind.MOVES]
    for take, state in ((Take.MINE, FindingState.FIXED), (Take.THEIRS, FindingState.PLANNED)):
        path, _ = merged(a, b, take.value, take)
        with opened(path) as (session,):
            (life,) = session.lives.values()
            assert (life.state, len(life.moves)) == (state, 2)


def test_photos_come_by_their_digest_and_go_where_they_were_removed(first):
    def add(session: Session) -> None:
        photograph(session, Target(place_named(session, ROOM).id, None), "old.jpg")

    two_copies.change(first, add)
    shared = Target
    a = two_copies.copy(
        first, "a",
        lambda one: photograph(one, shared(place_named(one, DOOR).id, None), "both.jpg"),
        lambda one: remove_photo(one, photos(one)[0]),
    )  # fmt: skip
    b = two_copies.copy(
        first, "b",
        lambda one: photograph(one, shared(place_named(one, DOOR).id, None), "both.jpg"),
        lambda one: photograph(one, shared(place_named(one, DOOR).id, None), "b.jpg"),
    )  # fmt: skip
    path, _ = merged(a, b, "ab")
    with opened(path) as (session,):
        assert sorted(photo.file_name for photo in photos(session)) == ["b.jpg", "both.jpg"]
        assert len(PICTURE.all(session.document.db)) == 3  # undo may want the old one back


def test_people_of_a_visit_are_united(first):
    def visit(session: Session) -> None:
        add_visit(
            session, Visit(id="v", on=date(2026, 11, 18), phase=Phase.DAY, people=("Ann", "Bo"))
        )

    two_copies.change(first, visit)
    a = two_copies.copy(first, "a", lambda one: edit_visit(one, "v", people=("Ann", "Bo", "Cy")))
    b = two_copies.copy(first, "b", lambda one: edit_visit(one, "v", people=("Ann", "Di")))
    for path in (merged(a, b, "ab")[0], merged(b, a, "ba")[0]):
        with opened(path) as (session,):
            assert visits(session)[0].people == ("Ann", "Cy", "Di")


def _give(session: Session) -> None:
    number = take_number(session)
    made = Recipient(
        id=RecipientId(f"{session.path.stem}-{number}"), name=session.path.stem, agency="",
        audience="full", copy_number=number, marking="TLP:AMBER", issued_on=date(2026, 11, 20),
        destroy_by=None, file_name="a.pdf", sha256="ab" * 32, encrypted=False, with_codes=False,
    )  # fmt: skip
    with session.edit(f"Give copy {number}", kind="copy"):
        RECIPIENT.insert(session.document.db, made)


def test_logs_are_united_and_undo_leaves_them(first):
    a = two_copies.copy(first, "a", _give)
    b = two_copies.copy(first, "b", _give, _give, lambda one: one.note("Reveal a code", REVEAL))
    path, _ = merged(a, b, "ab")
    with Session.open(path) as session:
        given = sorted((one.copy_number, one.name) for one in recipients(session))
        assert given == [(1, "a"), (1, "b"), (2, "b")]
        assert take_number(session) == 3
        assert [step.label for step in session.history() if step.kind == REVEAL]
        with pytest.raises(AuditError, match="2 copies have the number 1"):
            copy_of_number(session, 1)
        session.undo()
        assert len(recipients(session)) == 3


def test_the_whole_merge_is_one_step_and_can_be_done_again(first):
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": P}, "Dim"))
    b = two_copies.copy(first, "b", lambda one: observe(one, DOOR, {"D3": N}, "Blind"))
    before = contents(a)
    with Session.open(a) as mine, Session.open(b, read_only=True) as theirs:
        told = merge(mine, theirs)
        assert (told.added, told.changed, told.removed) == (2, 0, 0)
        after = small_audit.rows(mine)
        assert mine.undo_label == "Merge b.cpted"
        mine.undo()
        assert small_audit.answers(mine) == {("D1", DOOR): N, ("D2", DOOR): Y, ("R1", ROOM): P}
        mine.redo()
        assert small_audit.rows(mine) == after
        mine.undo()
    assert contents(a) == before
    again, told = merged(a, b, "again")  # undone to be done otherwise: nothing of it is known
    assert told.added == 2
    with opened(again) as (session,):
        labels = [step.label for step in session.history()]
        assert labels.count(f"Answer at {DOOR}") == 2  # once each, as it was written


def test_numbers_a_merge_brought_are_given_to_no_other_when_it_is_undone(first):
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": Y}))
    b = two_copies.copy(
        first, "b", lambda one: observe(one, DOOR, {"D3": N}), _give,
        lambda one: issue(one, Issuing(by="Bo Ruiz")),
    )  # fmt: skip
    with Session.open(a) as mine, Session.open(b, read_only=True) as theirs:
        merge(mine, theirs)
        assert {finding.number for finding in mine.findings.values()} == {1, 2}
        mine.undo()
        observe(mine, "Main / Door 2", {"D1": N})
        assert {finding.number for finding in mine.findings.values()} == {1, 3}
        assert take_number(mine) == 2  # what was handed out and issued is not undone
        assert working(mine).next_number == 2
    again, told = merged(a, b, "again")
    assert told.merged.renumbered == ()
    with opened(again) as (session,):
        assert {finding.number for finding in session.findings.values()} == {1, 2, 3}


def test_a_finding_both_wrote_keeps_one_of_its_numbers_and_nobody_is_asked(first):
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": N}))
    b = two_copies.copy(
        first, "b", lambda one: observe(one, DOOR, {"D3": N}),
        lambda one: observe(one, ROOM, {"R1": N}),
    )  # fmt: skip
    for one, other in ((a, b), (b, a)):
        target, told = merged(one, other, f"{one.stem}m")
        assert told.merged.conflicts == ()
        assert [change[1:] for change in told.merged.renumbered] == [(2, 3)]
        with opened(target) as (session,):
            numbers = {
                answer.item_id: session.findings[answer.id].number
                for answer in session.walk.answers.values() if answer.id in session.findings
            }  # fmt: skip
        assert numbers == {"D1": 1, "D3": 2, "R1": 3}


@pytest.mark.parametrize(
    "leaves",
    [
        take_number,
        take_printing,
        lambda one: issue(one, Issuing(by="Ann Lee")),
        lambda one: copy_for(
            one,
            Handing(target=one.path.with_name("out.cpted"), building=one.walk.buildings[0].id),
            issued_on=date(2026, 11, 18),
        ),
    ],
    ids=["copy", "printing", "edition", "part"],
)
def test_a_number_that_left_the_audit_is_given_to_no_other(first, leaves):
    with Session.open(first) as session:
        observe(session, ROOM, {"R1": P})
        session.undo()
        observe(session, ROOM, {"R2": P})  # it was on this screen alone
        assert {one.number for one in session.findings.values()} == {1, 2}
        leaves(session)
        session.undo()
        observe(session, DOOR, {"D3": N})
        assert {one.number for one in session.findings.values()} == {1, 3}


def test_a_merge_that_was_undone_is_decided_anew(first):
    """Ids that went on under another do so as long as the merge holds."""
    a = two_copies.copy(first, "a", _door_7(N, "Sticks"), lambda one: observe(one, ROOM, {"R1": P}))
    b = two_copies.copy(first, "b", _door_7(N, ""), lambda one: observe(one, ROOM, {"R2": P}))
    for mine, theirs in ((a, b), (b, a)):
        with Session.open(mine) as session, Session.open(theirs, read_only=True) as other:
            merge(session, other, Decisions(rest=Take.MINE))
            session.undo()
        (kind, table, _), *_ = _kinds(first, mine, theirs)
        assert (kind, table) == (ConflictKind.SAME, "place")


def test_a_copy_that_goes_on_after_the_merge_is_merged_again(first):
    a = two_copies.copy(first, "a", _door_7(N, "Sticks"))
    b = two_copies.copy(first, "b", _door_7(N, ""))
    ab, _ = merged(a, b, "ab", Take.MINE)

    def later(session: Session) -> None:
        observe(session, "Main / Door 7", {"D2": P}, "Later")

    two_copies.change(b, later)
    two_copies.change(ab, lambda one: observe(one, ROOM, {"R2": Y}))
    for mine, theirs in ((ab, b), (b, ab)):
        path, told = merged(mine, theirs, f"{mine.stem}-then")
        assert not told.merged.conflicts
        with opened(path) as (session,):
            found = small_audit.answers(session)
            assert found["D1", "Main / Door 7"] is N
            assert (found["D2", "Main / Door 7"], found["R2", ROOM]) == (P, Y)
            names = [place.name for place in session.walk.places]
            assert names.count("Door 7") == 1


def test_steps_that_come_back_by_a_merge_stay_own_ones(first):
    """b merges a, which had merged b; a third copy of b still finds what it has in common."""
    b = two_copies.copy(first, "b", lambda one: observe(one, ROOM, {"R2": P}))
    c = two_copies.copy(b, "c", lambda one: observe(one, "Annex / Room 1", {"R1": N}, "Dark"))
    two_copies.change(b, lambda one: observe(one, DOOR, {"D3": N}, "Blind"))
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": P}))
    ab, _ = merged(a, b, "ab")
    bab, _ = merged(b, ab, "bab")
    with opened(bab, b) as (session, was):
        own = [step.uid for step in past_of(session.document.db).own]
        assert own[:-1] == [step.uid for step in past_of(was.document.db).own]
    for pair in ((bab, c), (c, bab)):
        path, told = merged(*pair, f"all-{pair[0].stem}")
        assert not told.merged.conflicts
        found = small_audit_answers(path)
        wanted = {("R2", ROOM): P, ("R1", "Annex / Room 1"): N, ("D3", DOOR): N, ("R1", ROOM): P}
        assert found.items() >= wanted.items()


def test_copies_of_an_audit_nobody_edited_yet_are_merged(tmp_path):
    def add(session: Session) -> None:
        add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone="555-0147")

    first = two_copies.begin(tmp_path)
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": Y}))
    b = two_copies.copy(first, "b", add)
    for pair in ((a, b), (b, a)):
        found = contents(merged(*pair, f"{pair[0].stem}-first")[0])
        assert len(found["contact"]) == len(found["answer"]) == 1


def test_two_copies_that_issued_one_number_are_refused(first):
    def edition(session: Session) -> None:
        issue(session, Issuing(by=session.path.stem, prepared_by="", reviewed_by="", note=""))

    a, b = (two_copies.copy(first, name, edition) for name in ("a", "b"))
    with opened(a, b) as sessions, pytest.raises(AuditError, match="issued an edition 1"):
        two_copies.merge_into(first.with_name("c.cpted"), *sessions, Decisions())
    only = two_copies.copy(first, "d", lambda one: observe(one, ROOM, {"R1": Y}))
    path, _ = merged(only, b, "with-edition")
    with opened(path) as (session,), Session.of_edition(session, 1) as frozen:
        assert small_audit.answers(frozen) == {("D1", DOOR): N, ("D2", DOOR): Y}


def test_what_was_purged_of_one_does_not_come_back_from_the_other(first):
    def add(session: Session) -> None:
        add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone="555-0147")

    def out(session: Session) -> None:
        ids = tuple(row["id"] for row in session.document.db.rows("contact"))
        purge(session, Purging(kind="contact", ids=ids))

    two_copies.change(first, add)
    a, b = two_copies.copy(first, "a"), two_copies.copy(first, "b", out)
    for mine, theirs in ((a, b), (b, a)):
        with opened(mine, theirs) as sessions, pytest.raises(AuditError, match="was purged of"):
            two_copies.merge_into(first.with_name("c.cpted"), *sessions, Decisions())
    two_copies.change(a, out)
    assert "contact" not in contents(merged(a, b, "ab")[0])


def test_files_without_a_common_step_are_refused(first):
    purged = two_copies.copy(first, "b", lambda one: purge(one, Purging(kind="history")))
    for pair in ((first, purged), (purged, first)):
        with opened(*pair) as sessions, pytest.raises(AuditError, match="in common"):
            two_copies.merge_into(first.with_name("c.cpted"), *sessions, Decisions())


def test_codes_go_only_from_an_encrypted_file_to_an_encrypted_one(tmp_path):
    def code(session: Session) -> None:
        add_record(session, RegisterKey.CODES, name="Alarm", code="4711")

    first = two_copies.begin(tmp_path, _walked, passphrase=KEY)
    a = two_copies.copy(first, "a", passphrase=KEY)
    b = two_copies.copy(first, "b", code, passphrase=KEY)
    with opened(a, b, passphrase=KEY) as sessions:
        two_copies.merge_into(tmp_path / "ab.cpted", *sessions, Decisions())
    with opened(tmp_path / "ab.cpted", passphrase=KEY) as (session,):
        (kept,) = session.document.db.rows("code")
        assert kept["code"] == "4711"


def test_an_audit_that_can_only_be_read_is_left(first):
    b = two_copies.copy(first, "b", lambda one: observe(one, ROOM, {"R1": Y}))
    with opened(first, b) as sessions, pytest.raises(ReadOnlyError):
        merge(*sessions)


def _stored(path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(sql)


def test_a_history_that_cannot_be_read_is_not_taken_over(first):
    b = two_copies.copy(first, "b", lambda one: observe(one, ROOM, {"R1": Y}))
    _stored(b, "UPDATE journal_step SET at = 'soon' WHERE id = (SELECT max(id) FROM journal_step)")
    before = contents(first)
    with opened(b) as (theirs,), Session.open(first) as mine:
        with pytest.raises(NotAnAuditError, match="“b.cpted” is damaged"):
            merge(mine, theirs)
        assert mine.history()
    assert contents(first) == before
    c = two_copies.copy(first, "c", lambda one: observe(one, ROOM, {"R2": Y}))
    _stored(c, "UPDATE journal_row SET before = '[1, 2]'")
    with pytest.raises(NotAnAuditError, match="“c.cpted” is damaged"):  # not: its draft is
        merged(c, first, "cf")


@pytest.mark.parametrize("ranges", ["[[0,99999999999999]]", "[[5,1]]", "[[1,9],[2,3]]"])
def test_steps_a_merge_says_it_knows_are_looked_for_among_those_there_are(first, ranges):
    """They come from anybody's file: nothing is counted out that is not there."""
    said = f'{{"merge":{{"added":[],"known":{ranges},"same":{{}}}}}}'
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": Y}))
    b = two_copies.copy(
        first, "b", lambda one: observe(one, ROOM, {"R2": N}),
        lambda one: one.note("Merge a", MERGE, said),
    )  # fmt: skip
    for pair in ((a, b), (b, a)):
        found = small_audit_answers(merged(*pair, f"{pair[0].stem}-all")[0])
        assert (found["R1", ROOM], found["R2", ROOM]) == (Y, N)


def test_a_clock_that_was_wrong_changes_nothing(first):
    """Steps are known by their ids; a later edit of a clock set back is an edit all the same."""
    a = two_copies.copy(first, "a", lambda one: observe(one, ROOM, {"R1": Y}))
    b = two_copies.copy(first, "b", lambda one: observe(one, ROOM, {"R2": N}))

    def back(session: Session) -> None:
        with session.document.transaction() as db:
            (newest,) = db.execute("SELECT max(id) FROM journal_step").fetchone()
            db.execute(
                "UPDATE journal_step SET at = ? WHERE id = ?",
                [datetime(2020, 1, 1).isoformat() + "+00:00", newest],
            )

    two_copies.change(b, back)
    found = small_audit_answers(merged(a, b, "ab")[0])
    assert (found["R1", ROOM], found["R2", ROOM]) == (Y, N)


@pytest.mark.parametrize("building", ["Main", None], ids=["one-building", "whole"])
def test_a_copy_handed_out_without_its_history_comes_back(first, building):
    """Building Main for a colleague: the rest is left out of it, and stays in the audit."""

    def before(session: Session) -> None:
        observe(session, "Annex / Room 1", {"R1": N}, "Dark")
        add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone="555-0147")
        photograph(session, Target(place_named(session, "Annex / Room 1").id, None), "annex.jpg")

    two_copies.change(first, before)
    with Session.open(first) as session:
        part = None if building is None else session.walk.buildings[0].id
        wanted = Handing(target=first.with_name("part.cpted"), building=part, recipient="B. Lee")
        handed = copy_for(session, wanted, issued_on=date(2026, 11, 29)).file
        whole = two_copies.rows_now(session.document.db)
    found = contents(handed)
    assert "contact" not in found
    if building is not None:
        assert {row["name"] for row in found["building"].values()} == {"Main"}
        (school,) = found["site"].values()  # it does not speak for the whole school
        assert school["name"] == "Small School (Main only)"
        assert {row["building_id"] for row in found["place"].values()} == {"b-Main"}
        assert b"Dark" not in handed.read_bytes()
        assert "photo" not in found
    two_copies.change(handed, lambda one: observe(one, ROOM, {"R1": P}, "Of the colleague"))
    two_copies.change(handed, lambda one: observe(one, DOOR, {"D1": Y}))
    two_copies.change(first, lambda one: observe(one, "Annex / Door 1", {"D1": N}, "Meanwhile"))
    for pair in ((first, handed), (handed, first)):
        path, told = merged(*pair, f"back-{pair[0].stem}")
        assert not told.merged.conflicts
        now = contents(path)
        assert [row["name"] for row in now["site"].values()] == ["Small School"]
        assert whole.keys() <= now.keys()
        assert all(rows.keys() <= now[table].keys() for table, rows in whole.items())
        answers = small_audit_answers(path)
        assert answers["R1", ROOM] is P
        assert answers["D1", DOOR] is Y
        assert answers["R1", "Annex / Room 1"] is N
        assert answers["D1", "Annex / Door 1"] is N
        numbers = [row["number"] for row in now["finding"].values()]
        assert sorted(numbers) == [1, 2, 3, 4]


def test_a_part_with_the_history_of_all_is_refused(first):
    with Session.open(first) as session, pytest.raises(AuditError, match="without the history"):
        copy_for(
            session,
            Handing(
                target=first.with_name("part.cpted"), kept=frozenset({"history"}),
                building=session.walk.buildings[0].id,
            ),
            issued_on=date(2026, 11, 29),
        )  # fmt: skip


def test_a_full_disk_is_said_of_the_file_that_is_written(first):
    b = two_copies.copy(first, "b", lambda one: observe(one, ROOM, {"R1": Y}, "Dark. " * 99_999))
    before = contents(first)
    with Session.open(first) as mine, Session.open(b, read_only=True) as theirs:
        db = mine.document.db
        db.execute("PRAGMA max_page_count = 1")  # no more than there are
        with pytest.raises(StorageError, match="disk is full.*“first.cpted” was not written"):
            merge(mine, theirs)
        assert small_audit.answers(mine) == {("D1", DOOR): N, ("D2", DOOR): Y}
    assert contents(first) == before
