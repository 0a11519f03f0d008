"""Edits, undo and redo: named steps, kept for good, across closing and opening."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from functools import partial

import pytest
import small_audit
from both_forms import both_forms
from sqlcipher3 import dbapi2

from cpted_audit import clock
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import (
    AnswerId,
    BuildingId,
    FindingId,
    ItemId,
    LevelId,
    PersonId,
    PhotoId,
)
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Building, Level, Person
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError, ReadOnlyError
from cpted_audit.store import journal
from cpted_audit.store.document import Document, create, open_document
from cpted_audit.store.tables import (
    ANSWER,
    BUILDING,
    FINDING,
    LEVEL,
    PERSON,
    PHOTO,
    PICTURE,
    PLACE,
    Picture,
)

UNREADABLE = r"is damaged \(a step of its history cannot be read\)\."


def _person(number: int, name: str = "Ann") -> Person:
    return Person(id=PersonId(str(number)), name=name)


def _add(document: Document, number: int, label: str | None = None) -> None:
    with document.edit(label or f"Add {number}"):
        PERSON.insert(document.db, _person(number))


def _people(document: Document) -> set[str]:
    return {person.id for person in PERSON.all(document.db)}


@pytest.fixture
def document(path, key):
    with create(path, key, fill=lambda _db: None) as document:
        yield document


def test_undo_and_redo_walk_back_and_forth(document):
    for number in range(3):
        _add(document, number)
    assert document.undo()[0] == "Add 2"
    assert document.undo()[0] == "Add 1"
    assert _people(document) == {"0"}
    assert document.redo()[0] == "Add 1"
    assert _people(document) == {"0", "1"}
    assert document.undo()[0] == "Add 1"
    assert document.undo()[0] == "Add 0"
    assert document.undo() is None
    assert [document.redo()[0] for _ in range(3)] == ["Add 0", "Add 1", "Add 2"]
    assert document.redo() is None


@both_forms
def test_undo_and_redo_reach_across_closing_and_opening(path, key):
    with create(path, key, fill=lambda _db: None) as document:
        _add(document, 1)
        _add(document, 2)
    with open_document(path, key) as document:
        assert journal.next_undo(document.db) == "Add 2"
        document.undo()
    with open_document(path, key) as document:
        assert journal.next_redo(document.db) == "Add 2"
        document.redo()
        document.undo()
        document.undo()
    with open_document(path, key) as document:
        assert _people(document) == set()
        assert document.undo() is None
        assert document.redo()[0] == "Add 1"


def test_a_new_edit_drops_what_could_be_redone(document):
    _add(document, 1)
    _add(document, 2)
    document.undo()
    _add(document, 3)
    assert journal.next_redo(document.db) is None
    assert document.redo() is None
    document.undo()
    assert document.redo()[0] == "Add 3"
    assert _people(document) == {"1", "3"}


def test_an_edit_that_changes_nothing_leaves_no_step_and_keeps_redo(document):
    _add(document, 1)
    _add(document, 2)
    document.undo()
    with document.edit("Nothing") as touched:
        PERSON.update(document.db, _person(1))
    assert touched == {}
    assert document.redo()[0] == "Add 2"
    assert "Nothing" not in [step.label for step in journal.history(document.db)]


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, dbapi2.IntegrityError])
def test_a_block_that_raises_leaves_nothing(document, failure):
    _add(document, 1)
    before = journal.history(document.db)

    def block():
        with document.edit("Half done"):
            PERSON.insert(document.db, _person(2))
            PERSON.update(document.db, _person(1, "Changed"))
            if failure is dbapi2.IntegrityError:
                PERSON.insert(document.db, _person(2))
            raise failure

    with pytest.raises(failure):
        block()
    assert PERSON.all(document.db) == [_person(1)]
    assert journal.history(document.db) == before
    assert not document.db.conn.in_transaction
    _add(document, 3)
    assert document.undo()[0] == "Add 3"


def test_an_edit_outside_a_step_fails(document):
    _add(document, 1)
    for write in (
        lambda: PERSON.insert(document.db, _person(2)),
        lambda: PERSON.update(document.db, _person(1, "Bob")),
        lambda: PERSON.delete(document.db, "1"),
    ):
        with pytest.raises(dbapi2.IntegrityError):
            write()
    with pytest.raises(dbapi2.IntegrityError), document.transaction() as db:
        PERSON.insert(db, _person(2))
    assert PERSON.all(document.db) == [_person(1)]


def test_touched_names_what_changed(document):
    with document.edit("Two") as touched:
        PERSON.insert(document.db, _person(1))
        PERSON.insert(document.db, _person(2))
    assert touched == {"person": frozenset({"1", "2"})}
    assert document.undo() == ("Two", {"person": frozenset({"1", "2"})})
    assert document.redo() == ("Two", {"person": frozenset({"1", "2"})})


def test_records_that_refer_to_each_other_are_undone_as_one(path, key):
    room = dataclasses.replace(small_audit.place("New room", where="Main"))
    answer = Answer(
        id=AnswerId("a"), item_id=ItemId("R1"), place_id=room.id, value=small_audit.N,
        observed_at=datetime(2026, 11, 18),
    )  # fmt: skip
    finding = Finding(id=FindingId("f"), number=1, answer_id=answer.id)
    photo = Photo(
        id=PhotoId("h"), original_sha256="aa", file_name="x.jpg", width=1, height=1,
        place_id=room.id, answer_id=answer.id,
    )  # fmt: skip
    small_audit.make(path, key).close()
    with open_document(path, key) as document:
        db = document.db
        with document.edit("All at once"):
            PLACE.insert(db, room)
            ANSWER.insert(db, answer)
            FINDING.insert(db, finding)
            PICTURE.insert(db, Picture("aa", b"t", b"j"))
            PHOTO.insert(db, photo)
        for _ in range(2):
            document.undo()
            assert (PLACE.get(db, room.id), ANSWER.all(db)) == (None, [])
            assert (FINDING.all(db), PHOTO.all(db)) == ([], [])
            assert PICTURE.get(db, "aa") is not None
            document.redo()
            assert PLACE.get(db, room.id) == room
            assert (ANSWER.all(db), FINDING.all(db), PHOTO.all(db)) == (
                [answer], [finding], [photo],
            )  # fmt: skip
        assert document.problems() == []


# Typing


def _type(document: Document, text: str, *, key: str = "name:1") -> None:
    with document.edit("Type a name", merge_key=key):
        PERSON.update(document.db, _person(1, text))


def _steps(document: Document) -> list[str]:
    return [step.label for step in journal.history(document.db)]


def _age(document: Document, age: timedelta) -> None:
    """Set the newest step's time back; the clock itself is real."""
    with document.transaction() as db:
        db.execute(
            "UPDATE journal_step SET at = ? WHERE id = (SELECT max(id) FROM journal_step)",
            [(clock.moment() - age).isoformat()],
        )


def test_typing_joins_into_one_step_and_keeps_only_first_and_last(document):
    _add(document, 1)
    for length in range(1, 20):
        _type(document, "abcdefghijklmnopqrst"[:length])
    assert _steps(document) == ["Type a name", "Add 1"]
    rows = document.db.execute("SELECT count(*) FROM journal_row").fetchone()[0]
    assert rows == 2
    document.undo()
    assert PERSON.all(document.db) == [_person(1)]
    document.redo()
    assert PERSON.all(document.db) == [_person(1, "abcdefghijklmnopqrs")]


def test_typing_after_a_pause_is_a_new_step(document):
    _add(document, 1)
    _type(document, "a")
    _age(document, journal.MERGE_WITHIN - timedelta(seconds=2))
    _type(document, "ab")
    assert len(_steps(document)) == 2
    _age(document, journal.MERGE_WITHIN + timedelta(seconds=1))
    _type(document, "abc")
    assert len(_steps(document)) == 3
    document.undo()
    assert PERSON.all(document.db) == [_person(1, "ab")]


def test_a_clock_set_back_does_not_join_steps(document):
    _add(document, 1)
    _type(document, "a")
    _age(document, -timedelta(hours=1))
    _type(document, "ab")
    assert len(_steps(document)) == 3


def test_typing_of_another_person_or_field_or_after_another_step_is_a_new_step(document):
    _add(document, 1)
    _type(document, "a")
    document.who = "someone else"
    _type(document, "ab")
    _type(document, "abc", key="other")
    _add(document, 2)
    _type(document, "abcd", key="other")
    assert len(_steps(document)) == 6


def test_typing_after_undo_is_a_new_step(document):
    _add(document, 1)
    _type(document, "a")
    document.undo()
    _type(document, "b")
    document.undo()
    assert PERSON.all(document.db) == [_person(1)]
    document.undo()
    assert PERSON.all(document.db) == []


def test_what_came_and_went_within_a_merged_step_can_be_undone(document):
    for write in (
        lambda: PERSON.insert(document.db, _person(1)),
        lambda: PERSON.insert(document.db, _person(2)),
        lambda: PERSON.delete(document.db, "1"),
    ):
        with document.edit("Merged", merge_key="k"):
            write()
    assert _people(document) == {"2"}
    document.undo()
    assert _people(document) == set()
    document.redo()
    assert _people(document) == {"2"}


def test_typing_again_what_is_there_keeps_the_step_and_what_could_be_redone(document):
    _add(document, 1)
    _type(document, "a")
    with document.edit("Type a name", merge_key="name:1") as touched:
        PERSON.update(document.db, _person(1, "a"))
    assert touched == {}
    assert _steps(document) == ["Type a name", "Add 1"]
    assert document.undo()[0] == "Type a name"
    assert PERSON.all(document.db) == [_person(1)]


def test_typing_on_and_on_is_one_step_however_long_it_takes_in_all(document):
    _add(document, 1)
    start = clock.moment() - timedelta(seconds=1)  # the file keeps milliseconds
    for text in ("a", "ab", "abc"):
        _type(document, text)
        assert journal.history(document.db)[0].at >= start  # eight seconds back otherwise
        _age(document, journal.MERGE_WITHIN - timedelta(seconds=2))
    assert len(_steps(document)) == 2


def test_what_is_typed_joins_for_ever_where_that_is_asked(document):
    for text in ("a", "ab"):
        with document.edit("Type", merge_key="k", merge_within=None):
            PERSON.insert(document.db, _person(len(text)))
        _age(document, timedelta(days=400))
    assert _steps(document) == ["Type"]


def test_a_merged_step_tells_only_what_was_touched_this_time(document):
    told = []
    for number in (1, 2):
        with document.edit("Merged", merge_key="k") as touched:
            PERSON.insert(document.db, _person(number))
        told.append(touched)
    assert told == [{"person": frozenset({"1"})}, {"person": frozenset({"2"})}]
    assert document.undo() == ("Merged", {"person": frozenset({"1", "2"})})


def test_a_row_written_many_times_in_a_merged_step_keeps_one_image_of_before_and_after(document):
    _add(document, 1)
    for text in ("a", "ab", "abc"):
        with document.edit("Merged", merge_key="k"):
            PERSON.update(document.db, _person(1, text))
            PERSON.update(document.db, _person(1, text + "!"))
    images = document.db.execute(
        "SELECT json_extract(before, '$.name'), json_extract(after, '$.name') FROM journal_row "
        "ORDER BY id DESC LIMIT 2"
    ).fetchall()
    assert images == [("Ann", "abc!"), (None, "Ann")]


def test_what_is_written_with_a_key_leaves_other_steps_and_other_rows_alone(document):
    _add(document, 1)
    _add(document, 2)
    _type(document, "a")
    with document.edit("Type a name", merge_key="name:1"):
        PERSON.update(document.db, _person(1, "ab"))
        PERSON.update(document.db, _person(2, "cd"))
    document.undo()
    assert PERSON.all(document.db) == [_person(1), _person(2)]
    document.redo()
    assert PERSON.all(document.db) == [_person(1, "ab"), _person(2, "cd")]
    for _ in range(3):
        document.undo()
    assert PERSON.all(document.db) == []


def test_rows_of_a_merged_step_that_refer_to_each_other_come_in_any_order(document):
    """A level is typed into and moved to a building made meanwhile; its image stays the first."""
    old, new = (Building(id=BuildingId(one), name=one, position=0) for one in ("old", "new"))
    level = Level(id=LevelId("l"), building_id=old.id, name="1", position=0)
    with document.edit("Start"):
        BUILDING.insert(document.db, old)
        LEVEL.insert(document.db, level)
    with document.edit("Move", merge_key="k"):
        LEVEL.update(document.db, dataclasses.replace(level, name="One"))
    with document.edit("Move", merge_key="k"):
        BUILDING.insert(document.db, new)
        LEVEL.update(document.db, dataclasses.replace(level, name="One", building_id=new.id))
    assert document.undo()[0] == "Move"
    assert (BUILDING.all(document.db), LEVEL.all(document.db)) == ([old], [level])
    assert document.redo()[0] == "Move"
    assert {one.id for one in BUILDING.all(document.db)} == {"old", "new"}
    assert LEVEL.get(document.db, "l").building_id == "new"


def test_an_image_that_refers_to_nothing_is_told_as_damage_and_undone_nothing(document):
    level = Level(id=LevelId("l"), building_id=BuildingId("b"), name="1", position=0)
    with document.edit("Add"):
        BUILDING.insert(document.db, Building(id=BuildingId("b"), name="b", position=0))
        LEVEL.insert(document.db, level)
    with document.edit("Remove"):
        LEVEL.delete(document.db, "l")
    with document.transaction() as db:
        db.execute(
            "UPDATE journal_row SET before = json_set(before, '$.building_id', 'gone') "
            "WHERE before IS NOT NULL"
        )
    with pytest.raises(AuditError, match=UNREADABLE):
        document.undo()
    assert LEVEL.all(document.db) == []
    assert journal.next_undo(document.db) == "Remove"


# The audit trail


def test_undo_and_redo_are_steps_that_name_the_step_they_are_about(document):
    _add(document, 1)
    document.undo()
    document.redo()
    rows = document.db.execute("SELECT id, kind, target FROM journal_step ORDER BY id").fetchall()
    (first, *_), *_ = rows
    assert [row[1:] for row in rows] == [("edit", None), ("undo", first), ("redo", first)]


def test_what_is_undone_and_done_again_tells_what_it_changed_each_time(document):
    with document.edit("Add and change") as touched:
        PERSON.insert(document.db, _person(1))
        PERSON.update(document.db, _person(1, "Bob"))
    assert touched == {"person": frozenset({"1"})}
    ((images,),) = document.db.execute("SELECT count(*) FROM journal_row").fetchall()
    assert images == 2  # what is not typed is kept in full
    _add(document, 2)
    assert document.undo() == ("Add 2", {"person": frozenset({"2"})})
    assert document.undo() == ("Add and change", {"person": frozenset({"1"})})
    assert PERSON.all(document.db) == []
    assert document.redo() == ("Add and change", {"person": frozenset({"1"})})
    assert PERSON.all(document.db) == [_person(1, "Bob")]


def test_an_edit_after_undo_is_signed_by_its_own_step(document):
    _add(document, 1)
    document.undo()
    document.redo()
    _add(document, 2)
    owners = document.db.execute(
        "SELECT kind, label FROM journal_row JOIN journal_step ON journal_step.id = step_id "
        "ORDER BY journal_row.id"
    ).fetchall()
    assert owners == [
        ("edit", "Add 1"), ("undo", "Add 1"), ("redo", "Add 1"), ("edit", "Add 2"),
    ]  # fmt: skip
    with pytest.raises(dbapi2.IntegrityError), document.transaction() as db:
        PERSON.insert(db, _person(3))


def test_the_history_begins_with_the_first_step(document):
    assert journal.began(document.db) is None
    _add(document, 1)
    _age(document, timedelta(days=3))
    _add(document, 2)
    first = journal.history(document.db)[-1]
    assert journal.began(document.db) == first.at
    assert first.at < clock.moment() - timedelta(days=2)


def test_the_history_tells_the_newest_500_steps(document):
    with document.transaction() as db:
        for number in range(502):
            journal.note(db, f"Note {number}", "Ann", "reveal")
    steps = journal.history(document.db)
    assert (len(steps), steps[0].label, steps[-1].label) == (500, "Note 501", "Note 2")


@pytest.mark.parametrize(
    "at",
    [
        "5", "yesterday", "2026-11-18T10:46:00", "0001-01-01T00:00:00+00:00",
        "9999-12-31T23:59:59+00:00", "",
    ],
)  # fmt: skip
def test_a_step_whose_time_cannot_be_read_is_told_as_damage(document, at):
    with document.edit("Merged", merge_key="k"):
        PERSON.insert(document.db, _person(1))
    with document.transaction() as db:
        db.execute("UPDATE journal_step SET at = ?", [at])

    def typed():
        with document.edit("Merged", merge_key="k"):
            PERSON.insert(document.db, _person(2))

    for read in (
        typed, document.undo, *(
            partial(one, document.db) for one in (journal.history, journal.began, journal.next_undo)
        ),
    ):  # fmt: skip
        with pytest.raises(AuditError, match=UNREADABLE):
            read()
    assert _people(document) == {"1"}


@pytest.mark.parametrize("place", range(2, 6))
def test_a_step_with_bytes_for_words_is_told_as_damage(document, place):
    row = [1, "2026-11-18T10:46:00+00:00", "Ann", "Add", "edit", "done", None]
    assert journal.as_step(document.db, tuple(row)).label == "Add"
    row[place] = b"Ann"
    with pytest.raises(AuditError, match=UNREADABLE):
        journal.as_step(document.db, tuple(row))


def test_the_first_and_last_years_a_step_can_be_of(document):
    for at in ("0002-01-01T00:00:00+00:00", "9998-12-31T23:59:59+00:00"):
        row = (1, at, "Ann", "Add", "edit", "done", None)
        assert journal.as_step(document.db, row).at == datetime.fromisoformat(at)


@pytest.mark.parametrize("table", ["journal_step", "sqlite_master", "view_state", "picture"])
def test_undo_writes_no_table_that_is_not_journaled(document, table):
    _add(document, 1)
    with document.transaction() as db:
        db.execute("UPDATE journal_row SET table_name = ?", [table])
    before = journal.history(document.db)
    with pytest.raises(AuditError, match=UNREADABLE):
        document.undo()
    assert journal.history(document.db) == before
    assert _people(document) == {"1"}


def test_undo_writes_no_row_but_the_one_its_image_is_of(document):
    _add(document, 1)
    _add(document, 2)
    with document.edit("Remove"):
        PERSON.delete(document.db, "1")
    with document.transaction() as db:
        db.execute("UPDATE journal_row SET row_id = '3' WHERE before IS NOT NULL")
    with pytest.raises(AuditError, match=UNREADABLE):
        document.undo()
    assert _people(document) == {"2"}


def test_undo_takes_the_name_of_a_column_for_a_name_and_not_for_words_of_a_command(document):
    _add(document, 1)
    with document.edit("Remove"):
        PERSON.delete(document.db, "1")
    hostile = 'name") SELECT "2", "Eve" --'
    with document.transaction() as db:
        db.execute(
            "UPDATE journal_row SET before = json_object('id', '1', ?, 'Eve') "
            "WHERE before IS NOT NULL",
            [hostile],
        )
    with pytest.raises(AuditError, match=UNREADABLE):
        document.undo()
    assert _people(document) == set()
    assert journal.next_undo(document.db) == "Remove"


@both_forms
def test_the_journal_is_kept_with_who_when_and_what(path, key):
    start = clock.moment() - timedelta(seconds=1)
    with create(path, key, fill=lambda _db: None) as document:
        document.who = "Ofc. Reyes"
        _add(document, 1)
        document.undo()
        document.who = "Lt. Boone"
        _add(document, 2)
    with open_document(path, key) as document:
        steps = journal.history(document.db)
        assert [(step.kind, step.label, step.who, step.state) for step in steps] == [
            ("edit", "Add 2", "Lt. Boone", "done"),
            ("undo", "Add 1", "Ofc. Reyes", "done"),
            ("edit", "Add 1", "Ofc. Reyes", "dropped"),
        ]
        assert all(start <= step.at <= clock.moment() for step in steps)
        images = document.db.execute("SELECT count(*) FROM journal_row").fetchone()[0]
        assert images == 3
        assert len(journal.history(document.db, limit=2)) == 2


def test_a_document_open_for_reading_cannot_be_edited(path, key):
    with create(path, key, fill=lambda _db: None) as document:
        _add(document, 1)
    before = path.read_bytes()
    with open_document(path, key, read_only=True) as document:
        for write in (document.undo, document.redo, lambda: _add(document, 2)):
            with pytest.raises(ReadOnlyError, match="open for reading only"):
                write()
        assert journal.next_undo(document.db) == "Add 1"
        with pytest.raises(dbapi2.OperationalError):
            PERSON.insert(document.db, _person(2))
    assert path.read_bytes() == before
    assert not path.with_name("audit.cpted.lock").exists()


def test_a_note_stays_in_the_history_and_undo_and_redo_pass_over_it(document):
    _add(document, 1)
    _add(document, 2)
    document.undo()
    document.note("Reveal code of Door 7", "reveal")
    assert (journal.next_undo(document.db), journal.next_redo(document.db)) == ("Add 1", "Add 2")
    assert document.redo()[0] == "Add 2"
    document.undo()
    document.undo()
    assert document.undo() is None
    assert _people(document) == set()
    (noted,) = [step for step in journal.history(document.db) if step.kind == "reveal"]
    assert (noted.label, noted.state, noted.who) == ("Reveal code of Door 7", "done", document.who)


@pytest.mark.parametrize("kind", ["edit", "undo", "redo"])
def test_a_note_is_of_no_kind_that_undo_looks_for(document, kind):
    with pytest.raises(ValueError) as error:
        document.note("no", kind)
    assert str(error.value) == f"a note cannot be of the kind {kind}"
    assert journal.history(document.db) == []


def test_a_note_tells_its_number(document):
    _add(document, 1)
    numbers = [document.note("Reveal", "reveal") for _ in range(2)]
    assert numbers == [step.id for step in journal.history(document.db)[1::-1]]


def test_what_undo_would_pass_over_is_told_with_what_tells_it_from_another(document):
    looked = ("reveal", "purge")
    document.note("Reveal code of Door 1", "reveal")
    assert journal.passed_over(document.db, looked) is None, "there is nothing to undo"
    _add(document, 1)
    (edit, _) = (step.id for step in journal.history(document.db))
    assert journal.passed_over(document.db, looked) is None, "nothing lies between"
    document.note("Copied", "copy")
    assert journal.passed_over(document.db, looked) is None, "that is of another kind"
    first, second = (document.note(f"Reveal {number}", "reveal") for number in (7, 8))
    assert first < second
    assert journal.passed_over(document.db, looked) == ("Reveal 8", (second, edit))
    _add(document, 2)
    assert journal.passed_over(document.db, looked) is None
    document.undo()
    assert journal.passed_over(document.db, looked) == ("Reveal 8", (second, edit + 4))


def test_notes_are_read_again_the_oldest_first_with_what_they_are_about(document):
    with document.transaction() as db:
        for number, about in ((1, "door 7"), (2, None)):
            journal.note(db, f"Note {number}", "Ann", "reveal", about)
        journal.note(db, "Another", "Ann", "copy", "x")
    steps = journal.history(document.db)
    assert journal.notes(document.db, "reveal") == [(steps[2], "door 7"), (steps[1], "")]


def test_a_note_is_refused_where_nothing_can_be_written(path, key):
    create(path, key, fill=lambda _db: None).close()
    with open_document(path, key, read_only=True) as document:
        with pytest.raises(ReadOnlyError):
            document.note("Reveal", "reveal")
        assert journal.history(document.db) == []
