"""Editions of the audit: signed, issued for good, read again, purged, copied, killed midway."""

from __future__ import annotations

import sys
from datetime import date

import children
import pytest
import small_audit
from small_audit import N, P, Y, observe
from sqlcipher3 import dbapi2

from cpted_audit.domain.editions import AuditState, SignaturePoint, SignedAs
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError, ReadOnlyError
from cpted_audit.session.check import check
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.signing import (
    editions_of,
    sign,
    sign_offs,
    signed,
    working,
)
from cpted_audit.session.editions.things import changed_since, changed_words
from cpted_audit.session.file.handing_over import Handing, copy_for
from cpted_audit.session.file.purge import Backups, Purging, candidates, kind_of, purge
from cpted_audit.session.findings.remarks import comment
from cpted_audit.session.photos.photos import find_target
from cpted_audit.session.registers.records import add_record, change_records, remove_records
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store import frozen

ROOM = "Main / Room 1"
STROKES = [SignaturePoint(0, 0.1, 0.2), SignaturePoint(0, 0.3, 0.4), SignaturePoint(1, 1.0, 0.0)]
PHONE = "555-0147-330"


@pytest.fixture
def session(path):
    with small_audit.make(path) as session:
        observe(session, ROOM, {"R1": N, "R2": Y})
        yield session


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.cpted"


def test_a_draft_is_reviewed_issued_and_a_draft_again(session):
    assert (working(session).state, working(session).next_number) == (AuditState.DRAFT, 1)
    sign(session, SignedAs.PREPARED, "  Pat   Quill ")
    sign(session, SignedAs.REVIEWED, "Dana Reyes", STROKES)
    now = working(session)
    assert (now.state, now.prepared.by, now.reviewed.by) == (
        AuditState.REVIEWED, "Pat Quill", "Dana Reyes",
    )  # fmt: skip
    edition = issue(session, Issuing(by="Chief Lee", note="For the board"))
    assert (edition.number, edition.note, edition.format) == (1, "For the board", frozen.FORMAT)
    names = signed(session, edition)
    assert {kind: one.by for kind, one in names.items()} == {
        SignedAs.PREPARED: "Pat Quill", SignedAs.REVIEWED: "Dana Reyes",
        SignedAs.ISSUED: "Chief Lee",
    }  # fmt: skip
    assert list(names[SignedAs.REVIEWED].strokes) == STROKES
    assert (edition.as_walked.answered, edition.as_walked.value) == (2, edition.today.value)
    assert working(session).state is AuditState.ISSUED
    observe(session, ROOM, {"R1": Y})
    now = working(session)
    assert (now.state, now.next_number, now.last) == (AuditState.DRAFT, 2, edition)


def test_a_review_falls_when_the_contents_change_and_stands_when_that_is_taken_back(session):
    made = sign(session, SignedAs.REVIEWED, "Dana Reyes")
    observe(session, ROOM, {"R2": P})
    now = working(session)
    assert (now.state, now.reviewed, now.fallen) == (AuditState.DRAFT, None, (made,))
    session.undo()
    assert (working(session).reviewed, working(session).fallen) == (made, ())
    edition = issue(session, Issuing(by="Chief Lee"))
    assert signed(session, edition)[SignedAs.REVIEWED] == made


def test_one_who_reviewed_something_else_is_not_under_the_edition(session):
    sign(session, SignedAs.REVIEWED, "Dana Reyes")
    observe(session, ROOM, {"R2": P})
    edition = issue(session, Issuing(by="Chief Lee"))
    assert signed(session, edition).keys() == {SignedAs.ISSUED}
    assert [one.by for one in sign_offs(session, 1)] == ["Dana Reyes", "Chief Lee"]


def test_what_is_issued_is_not_undone_and_undo_goes_past_it(session):
    issue(session, Issuing(by="Chief Lee"))
    assert session.undo_label is not None
    session.undo()
    assert [one.number for one in editions_of(session)] == [1]
    labels = [step.label for step in session.history()]
    assert "Issue edition 1: Chief Lee" in labels


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM issued_edition",
        "UPDATE issued_edition SET note = 'x'",
        "UPDATE edition_contents SET data = x'00'",
        "DELETE FROM edition_contents",
        "UPDATE sign_off SET \"by\" = 'x'",
        "DELETE FROM sign_off",
        (
            "INSERT OR REPLACE INTO issued_edition SELECT 'x', number, at, 'x', format, checklist, "
            "as_walked, today, tables, digest, purged_on FROM issued_edition"
        ),
    ],
)
def test_no_statement_changes_an_edition(session, statement):
    issue(session, Issuing(by="Chief Lee"))
    with (
        pytest.raises(dbapi2.IntegrityError, match="append-only"),
        session.document.transaction() as db,
    ):
        db.execute(statement)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Issuing(by=" "), "Type the name of who signs. No edition was issued"),
        (Issuing(by="4711"), "“4711” is no name"),
        (Issuing(by="Lee", reviewed_by="??"), "is no name"),
        (Issuing(by="L" * 81), "at most 80 letters"),
        (Issuing(by="Lee", note="x" * 2001), "at most 2,000 letters"),
    ],
)
def test_an_edition_that_nobody_can_sign_is_not_issued(session, wanted, told):
    with pytest.raises(AuditError, match=told):
        issue(session, wanted)
    assert (editions_of(session), sign_offs(session, 1)) == ([], [])


def test_the_same_contents_are_not_issued_twice(session):
    issue(session, Issuing(by="Chief Lee"))
    with pytest.raises(AuditError, match="Nothing changed since edition 1"):
        issue(session, Issuing(by="Chief Lee"))


def test_an_audit_opened_for_reading_issues_nothing(session, path):
    issue(session, Issuing(by="Chief Lee"))
    session.close()
    with Session.open(path, read_only=True) as reader:
        with pytest.raises(ReadOnlyError, match="no edition was issued"):
            issue(reader, Issuing(by="Chief Lee"))
        with pytest.raises(ReadOnlyError):
            sign(reader, SignedAs.REVIEWED, "Dana Reyes")
        with Session.of_edition(reader, 1) as then:
            assert small_audit.answers(then) == small_audit.answers(reader)


def test_what_changed_since_is_counted_by_kind_of_thing(session):
    door = add_record(session, RegisterKey.DOORS, number="12")
    edition = issue(session, Issuing(by="Chief Lee"))
    assert changed_since(session, edition) == ()
    assert changed_words(edition, ()) == "Nothing changed since edition 1"
    observe(session, ROOM, {"R2": N, "R3": Y})
    comment(session, current_findings(session)[0].id, "Latched ten times")
    comment(session, current_findings(session)[0].id, "And once more")
    change_records(session, RegisterKey.DOORS, [door.id], note="Sticks")
    add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone=PHONE)
    told = changed_words(edition, changed_since(session, edition))
    assert told == "Changed since edition 1: 2 answers, 2 findings, 1 door, 1 contact"
    while changed_since(session, edition):
        assert session.undo() is not None


def test_the_digests_kept_up_to_date_are_those_of_the_rows(session):
    """Whatever is edited: what memory holds is what reading everything again finds."""
    session.contents.digest  # noqa: B018 - from now on it is kept
    door = add_record(session, RegisterKey.DOORS, number="12")
    observe(session, ROOM, {"R2": N})
    remove_records(session, RegisterKey.DOORS, [door.id])
    session.undo()
    again = frozen.ledger_of(frozen.rows_of(session.document.db))
    assert {table: rows for table, rows in session.contents.ledger.items() if rows} == again


@pytest.mark.parametrize("key", [None, "plum tractor violin"], ids=["plain", "encrypted"])
def test_an_edition_opens_as_it_was_and_refuses_to_be_written(tmp_path, key):
    with small_audit.make(tmp_path / "b.cpted", key) as session:
        observe(session, ROOM, {"R1": N})
        before = small_audit.answers(session)
        edition = issue(session, Issuing(by="Chief Lee"))
        observe(session, ROOM, {"R1": Y})
        with Session.of_edition(session, 1) as then:
            assert (then.document.read_only, then.document.edition) == (True, 1)
            assert small_audit.answers(then) == before
            assert then.contents.digest == edition.digest
            with pytest.raises(ReadOnlyError, match="Edition 1 stays as it was issued"):
                observe(then, ROOM, {"R2": Y})
            with pytest.raises(dbapi2.OperationalError):
                then.document.db.execute("DELETE FROM answer")
            with pytest.raises(dbapi2.OperationalError):
                then.document.db.execute("DELETE FROM stored.picture")
        observe(session, ROOM, {"R2": Y})  # the audit is as free as it was
        with pytest.raises(AuditError, match="no edition 7"):
            Session.of_edition(session, 7)


def test_a_purge_goes_through_the_editions_and_they_say_so(session):
    rosa = add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone=PHONE)
    issue(session, Issuing(by="Chief Lee"))
    remove_records(session, RegisterKey.CONTACTS, [rosa.id])
    purge(session, Purging(kind="history"))
    (listed,) = candidates(session, kind_of("contact"))
    assert (listed.id, listed.there) == (rosa.id, False)
    purge(session, Purging(kind="contact", ids=(rosa.id,), backups=Backups.REMOVE))
    (edition,) = editions_of(session)
    assert edition.purged_on is not None
    with Session.of_edition(session, 1) as then:
        assert "contact" not in then.contents.tables
        assert small_audit.answers(then) == small_audit.answers(session)
    assert candidates(session, kind_of("contact")) == []
    assert check(session).damage == []
    assert changed_since(session, edition) == ()


def test_purging_a_person_takes_the_signature_too(session):
    add_person(session, name="Dana Reyes", role="SRO", agency="PD")
    sign(session, SignedAs.REVIEWED, "Dana Reyes", STROKES)
    issue(session, Issuing(by="Chief Lee"))
    (person,) = candidates(session, kind_of("person"))
    purge(session, Purging(kind="person", ids=(person.id,), backups=Backups.REMOVE))
    found = {one.signed_as: one for one in sign_offs(session, 1)}
    assert (found[SignedAs.REVIEWED].by, found[SignedAs.REVIEWED].strokes) == ("(purged)", ())
    assert found[SignedAs.ISSUED].by == "Chief Lee"


def test_a_picture_stays_while_an_edition_shows_it(session):
    small_audit.photograph(session, find_target(session, place=ROOM, item="R1"))
    issue(session, Issuing(by="Chief Lee"))
    session.undo()
    purge(session, Purging(kind="history", backups=Backups.REMOVE))
    count = "SELECT count(*) FROM picture"
    assert session.document.db.execute(count).fetchone() == (1,)
    (photo,) = candidates(session, kind_of("photo"))
    purge(session, Purging(kind="photo", ids=(photo.id,), backups=Backups.REMOVE))
    assert session.document.db.execute(count).fetchone() == (0,)


@pytest.mark.parametrize(("kept", "numbers"), [((), []), (("history",), [1])])
def test_a_copy_has_the_editions_where_it_has_the_history(session, tmp_path, kept, numbers):
    add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone=PHONE)
    issue(session, Issuing(by="Chief Lee"))
    wanted = Handing(target=tmp_path / "copy.cpted", kept=frozenset(kept))
    copy_for(session, wanted, issued_on=date(2026, 11, 29))
    with Session.open(wanted.target, read_only=True) as copy:
        assert [one.number for one in editions_of(copy)] == numbers
        assert bool(sign_offs(copy, 1)) == bool(numbers)
        for number in numbers:
            with Session.of_edition(copy, number) as then:
                assert "contact" not in then.contents.tables
        assert check(copy).damage == []
    assert PHONE.encode() not in wanted.target.read_bytes()


def test_an_edition_changed_on_the_disk_is_found_by_the_check(session, path):
    issue(session, Issuing(by="Chief Lee"))
    assert check(session).damage == []
    rows = frozen.rows_of(session.document.db)
    rows["answer"]["note"] = ["forged"] * len(rows["answer"]["note"])
    session.close()
    raw = dbapi2.connect(str(path))
    with raw:
        raw.execute("UPDATE edition_contents SET data = ?", [frozen.pack(rows)])
    raw.close()
    with Session.open(path, read_only=True) as reader:
        assert check(reader).damage == [
            "the contents of edition 1 are not what was issued"
        ]  # fmt: skip
    raw = dbapi2.connect(str(path))
    with raw:
        raw.execute("UPDATE edition_contents SET data = x'00'")
    raw.close()
    with Session.open(path, read_only=True) as reader:
        assert check(reader).damage == ["the contents of edition 1 cannot be read"]


_KILLED = """
import os, signal, sys
from pathlib import Path
from cpted_audit.session.editions import issuing
from cpted_audit.session.session import Session

session = Session.open(Path(sys.argv[1]))
session.document.db.execute("PRAGMA cache_size = 2")
written = issuing.journal.note
def note(*args):
    written(*args)
    KILL_ITSELF
issuing.journal.note = note
issuing.issue(session, issuing.Issuing(by="Chief Lee", note="n" * 2000))
""".replace("KILL_ITSELF", children.KILL_ITSELF)


def test_a_program_killed_while_it_issues_leaves_no_half_edition(session, path):
    """Killed within the transaction, after every row was written and before it was over."""
    session.close()
    child = children.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert children.was_killed(child)
    with Session.open(path, take_over=True) as again:
        assert (editions_of(again), sign_offs(again, 1)) == ([], [])
        assert again.document.problems() == []
        assert again.document.db.execute("SELECT count(*) FROM edition_contents").fetchone() == (0,)
        assert issue(again, Issuing(by="Chief Lee")).number == 1
