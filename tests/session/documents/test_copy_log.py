"""The log of copies and what is noted beside it: only ever added to, whatever is done."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date, timedelta

import children
import pytest
import small_audit
from small_audit import N, Y, observe
from sqlcipher3 import dbapi2

from cpted_audit.domain.ids import RecipientId
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError, OvertakenError, ReadOnlyError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.copies.entries import (
    EntryKind,
    add_entry,
    copy_of_number,
    entries,
    is_out,
    overdue,
)
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    for_recipient,
    next_copy,
    recipients,
    record_copy,
    take_number,
)
from cpted_audit.session.file import merging
from cpted_audit.session.file.handing_over import Handing, copy_for
from cpted_audit.session.file.purge import Purging, purge
from cpted_audit.session.session import Session
from cpted_audit.store import purge as out
from cpted_audit.store.journal import put
from cpted_audit.store.rewriting import Backups, rewrite
from cpted_audit.store.tables import RECIPIENT

ON = date(2026, 11, 22)
ROOM = "Main / Room 1"


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        session.document.who = "Sgt Lee"
        yield session


def give(session: Session, name: str = "Chief Ann", **choices: object) -> Recipient:
    """Give a copy: what stands in its file is nothing to the log."""
    file = session.path.with_name("copy.pdf")
    file.write_bytes(b"%PDF-1.7")
    chosen = for_recipient(session, Choices(recipient=name, **choices))
    chosen = begin_copy(session, Audience.PUBLIC, chosen)
    made = record_copy(session, file, Audience.PUBLIC, chosen, issued_on=ON)
    assert made is not None
    return made


def kept_notes(session: Session) -> list[tuple[object, ...]]:
    """Return the steps that may never change, the oldest first."""
    own = {"edit", "undo", "redo"}
    return [
        (one.id, one.at, one.who, one.label, one.kind)
        for one in reversed(session.history()) if one.kind not in own
    ]  # fmt: skip


# Whatever is done


@pytest.mark.parametrize("seed", range(2))
def test_no_storm_of_undo_and_redo_touches_the_log(session, seed):
    chance = random.Random(seed)
    log: list[Recipient] = []
    noted: list[tuple[object, ...]] = []
    for _ in range(40):
        match chance.choice(["give", "answer", "undo", "undo", "redo", "look", "entry", "lost"]):
            case "give":
                log.insert(0, give(session))
            case "answer":
                observe(session, ROOM, {"R1": chance.choice([Y, N])}, str(chance.random()))
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "look":
                session.note("Reveal code of Door 1", "reveal")
            case "entry" if log:
                add_entry(session, chance.choice(log), chance.choice(list(EntryKind)), ON, today=ON)
            case _:
                take_number(session)  # an export that was given up
        assert recipients(session) == log
        assert kept_notes(session)[: len(noted)] == noted
        noted = kept_notes(session)
    numbers = [one.copy_number for one in reversed(log)]
    assert numbers == sorted(set(numbers))
    assert next_copy(session) > max(numbers)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM recipient",
        "UPDATE recipient SET name = 'somebody else'",
        "UPDATE recipient SET copy_number = 7",
        (
            "INSERT OR REPLACE INTO recipient SELECT id, 'x' || name, agency, audience, "
            "copy_number, marking, issued_on, destroy_by, file_name, sha256, encrypted, with_codes,"
            " edition "
            "FROM recipient"
        ),
        "DELETE FROM journal_step WHERE kind IN ('copy', 'reveal')",
        "UPDATE journal_step SET who = 'nobody' WHERE kind = 'reveal'",
        "UPDATE journal_step SET label = 'Looked away' WHERE kind = 'reveal'",
        "UPDATE journal_step SET kind = 'edit' WHERE kind = 'copy'",
        "DELETE FROM journal_row WHERE table_name = 'recipient'",
        "UPDATE journal_row SET after = before WHERE table_name = 'recipient'",
    ],
)
def test_no_statement_changes_or_removes_what_was_written(session, statement):
    given = give(session)
    session.note("Reveal code of Door 1", "reveal")
    before = small_audit.rows(session), kept_notes(session)
    with (
        pytest.raises(dbapi2.IntegrityError, match="append-only"),
        session.edit("Tidy up"),
    ):
        session.document.db.execute(statement)
    assert (small_audit.rows(session), kept_notes(session)) == before
    assert recipients(session) == [given]


def test_two_copies_never_get_one_number(session):
    give(session)
    twin = Recipient(id=RecipientId("twin"), name="Another", copy_number=1)
    with pytest.raises(dbapi2.IntegrityError, match="append-only"), session.edit("Give"):
        RECIPIENT.insert(session.document.db, twin)
    assert [recipient.copy_number for recipient in recipients(session)] == [1]


def test_a_copy_that_was_logged_as_an_edit_stays_as_well(session):
    """As older versions logged a copy of the audit itself, which undo then took back."""
    observe(session, ROOM, {"R1": N})
    old = Recipient(id=RecipientId("old"), name="Chief", copy_number=1)
    with session.edit("Give copy 1 to Chief"):
        RECIPIENT.insert(session.document.db, old)
    assert session.undo_label == f"Answer at {ROOM}"
    session.undo()
    assert recipients(session) == [old]
    assert session.undo() is None
    session.redo()
    assert session.redo() is None
    assert recipients(session) == [old]


def test_of_a_step_that_also_gave_a_copy_undo_takes_back_the_rest(session):
    observe(session, ROOM, {"R1": N})
    (answer,) = session.walk.answers.values()
    (row,) = session.document.db.rows("answer", "id = ?", answer.id)
    image = {**row, "note": "typed meanwhile"}
    given = Recipient(id=RecipientId("new"), name="Chief", copy_number=4)
    with session.edit("Add what was typed"):
        put(session.document.db, "answer", image)
        RECIPIENT.insert(session.document.db, given)
    session.undo()
    assert [answer.note for answer in session.walk.answers.values()] == [""]
    session.redo()
    assert [answer.note for answer in session.walk.answers.values()] == ["typed meanwhile"]
    assert recipients(session) == [given]


def test_a_copy_of_the_audit_itself_cannot_be_undone(session, tmp_path):
    observe(session, ROOM, {"R1": N})
    wanted = Handing(target=tmp_path / "for.cpted", recipient="Chief")
    copy_for(session, wanted, issued_on=ON)
    assert session.undo().label == f"Undo: Answer at {ROOM}"
    assert [recipient.copy_number for recipient in recipients(session)] == [1]


# Numbers


def test_a_number_is_taken_before_anything_is_made_and_never_again(session):
    first = begin_copy(session, Audience.PUBLIC, for_recipient(session, Choices(recipient="A")))
    second = begin_copy(session, Audience.PUBLIC, for_recipient(session, Choices(recipient="B")))
    assert (first.number, second.number) == (1, 2)  # two exports waiting in a row
    assert recipients(session) == []
    assert give(session).copy_number == 3
    with Session.open(session.path, read_only=True) as reader:
        assert next_copy(reader) == 4
        with pytest.raises(ReadOnlyError):
            take_number(reader)


def test_a_copy_for_nobody_takes_no_number(session):
    assert begin_copy(session, Audience.PUBLIC, PLAIN).number is None
    assert next_copy(session) == 1


def test_a_copy_that_may_not_be_made_takes_no_number(session):
    codes = for_recipient(session, Choices(recipient="A", with_codes=True))
    with pytest.raises(AuditError, match="Give a password"):
        begin_copy(session, Audience.FULL, codes)
    assert next_copy(session) == 1


def test_after_the_newest_copy_was_purged_its_number_stays_taken(session):
    give(session)
    newest = give(session)

    def change(db):
        out.remove_row(db, "recipient", newest.id)

    rewrite(session.document, change, Backups.PURGE)
    session.read_anew()
    assert [recipient.copy_number for recipient in recipients(session)] == [1]
    assert give(session).copy_number == 3


_TAKER = """
import sys
from pathlib import Path
from cpted_audit.session.documents.copies.recipients import take_number
from cpted_audit.session.session import Session

session = Session.open(Path(sys.argv[1]), take_over=True)
while True:
    print(take_number(session), flush=True)
"""


def test_a_program_killed_while_it_makes_copies_gives_no_number_twice(tmp_path):
    path = tmp_path / "a.cpted"
    small_audit.make(path).close()
    said: list[int] = []
    for _ in range(2):
        command = [sys.executable, "-c", _TAKER, str(path)]
        with children.started(command, stdout=subprocess.PIPE, text=True) as child:
            lines = [child.stdout.readline() for _ in range(5)]
            child.kill()
            lines += child.stdout.read().splitlines(keepends=True)
        said += [int(line) for line in lines if line.endswith("\n")]
    assert len(said) == len(set(said))
    with Session.open(path, take_over=True) as session:
        assert next_copy(session) > max(said)


# Merges and purges


def test_a_copy_made_while_another_program_wrote_keeps_its_number(tmp_path):
    path = tmp_path / "a.cpted"
    first = small_audit.make(path)
    file = tmp_path / "copy.pdf"
    file.write_bytes(b"%PDF-1.7")
    chosen = begin_copy(first, Audience.PUBLIC, for_recipient(first, Choices(recipient="Ann")))
    with Session.open(path, take_over=True) as second:
        assert give(second, "Bo").copy_number == 2
        with pytest.raises(OvertakenError):
            record_copy(first, file, Audience.PUBLIC, chosen, issued_on=ON)
        with pytest.raises(OvertakenError):
            take_number(first)
        pending = first.document.pending
        assert pending is not None
        merging.add(second, pending)
        assert {recipient.copy_number: recipient.name for recipient in recipients(second)} == {
            1: "Ann",
            2: "Bo",
        }
        merging.add(second, pending)  # the same rows once more change nothing
        assert len(recipients(second)) == 2
        while second.undo() is not None:
            pass
        assert {recipient.copy_number: recipient.name for recipient in recipients(second)} == {
            1: "Ann",
            2: "Bo",
        }
    first.document.close()


def test_a_purged_history_keeps_who_has_what_and_who_looked(session):
    given = give(session)
    session.note("Reveal code of Door 1", "reveal")
    add_entry(session, given, EntryKind.RECALLED, ON, "by phone", today=ON)
    before = kept_notes(session)
    purge(session, Purging(kind="history"))
    assert [note[3] for note in kept_notes(session)][: len(before)] == [one[3] for one in before]
    assert kept_notes(session)[-1][3:] == ("Purge the history until now", "purge")
    assert recipients(session) == [given]
    (told,) = entries(session)[given.id]
    assert (told.kind, told.note, told.who) == (EntryKind.RECALLED, "by phone", "Sgt Lee")


@pytest.mark.parametrize(("kept", "number"), [({"history"}, 3), (set(), 1)])
def test_a_copy_of_the_audit_with_its_log_goes_on_with_its_numbers(session, tmp_path, kept, number):
    give(session)
    take_number(session)
    wanted = Handing(target=tmp_path / "for.cpted", kept=frozenset(kept))
    copy_for(session, wanted, issued_on=ON)
    with Session.open(tmp_path / "for.cpted") as copy:
        assert next_copy(copy) == number
        assert len(recipients(copy)) == (1 if kept else 0)


# Entries


def test_an_entry_says_what_when_and_who_and_changes_no_copy(session):
    given = give(session, destroy_by=ON + timedelta(3))
    late = ON + timedelta(10)
    assert overdue(session, late) == [given]
    add_entry(session, given, EntryKind.RECALLED, ON + timedelta(4), "by mail", today=late)
    assert overdue(session, late) == [given]  # called back is not back
    session.document.who = "Capt Ruiz"
    add_entry(session, given, EntryKind.DESTROYED, ON + timedelta(5), today=late)
    assert overdue(session, late) == []
    recalled, destroyed = entries(session)[given.id]
    assert (recalled.kind, recalled.note, recalled.who) == (
        EntryKind.RECALLED, "by mail", "Sgt Lee",
    )  # fmt: skip
    assert (destroyed.on, destroyed.who) == (ON + timedelta(5), "Capt Ruiz")
    assert not is_out(entries(session)[given.id])
    add_entry(session, given, EntryKind.STILL_OUT, late, "the wrong one", today=late)
    assert overdue(session, late) == [given]
    assert recipients(session) == [given]
    newest = session.history()[0]
    assert newest.label == "Copy 1 still out, found on 2 Dec 2026: the wrong one"
    assert session.undo() is None
    with Session.open(session.path, read_only=True) as reader:
        assert [one.kind for one in entries(reader)[given.id]] == [
            EntryKind.RECALLED, EntryKind.DESTROYED, EntryKind.STILL_OUT,
        ]  # fmt: skip


@pytest.mark.parametrize("on", [ON - timedelta(1), ON + timedelta(1)])
def test_a_day_before_it_was_given_or_after_today_is_refused(session, on):
    given = give(session)
    with pytest.raises(AuditError, match="a day from then until today"):
        add_entry(session, given, EntryKind.DESTROYED, on, today=ON)
    with pytest.raises(AuditError, match="at most 300 characters"):
        add_entry(session, given, EntryKind.DESTROYED, ON, "x" * 301, today=ON)
    assert entries(session) == {}


def test_a_number_nobody_has_is_told(session):
    with pytest.raises(AuditError, match="No copy 7 is in the log"):
        copy_of_number(session, 7)
