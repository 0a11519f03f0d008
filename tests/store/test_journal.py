"""Edits, undo and redo: named steps, kept for good, across closing and opening."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
import small_audit
from sqlcipher3 import dbapi2

from cpted_audit.domain.answer import Answer
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId, PersonId, PhotoId
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.site import Person
from cpted_audit.errors import ReadOnlyError
from cpted_audit.store import journal
from cpted_audit.store.document import Document, create, open_document
from cpted_audit.store.tables import ANSWER, FINDING, PERSON, PHOTO, PICTURE, PLACE, Picture


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
            [(datetime.now(UTC) - age).isoformat()],
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


# The audit trail


def test_the_journal_is_kept_with_who_when_and_what(path, key):
    start = datetime.now(UTC) - timedelta(seconds=1)
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
        assert all(start <= step.at <= datetime.now(UTC) for step in steps)
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
    with pytest.raises(ValueError, match="edit"):
        document.note("no", "edit")


def test_a_note_is_refused_where_nothing_can_be_written(path, key):
    create(path, key, fill=lambda _db: None).close()
    with open_document(path, key, read_only=True) as document:
        with pytest.raises(ReadOnlyError):
            document.note("Reveal", "reveal")
        assert journal.history(document.db) == []
