"""Printings: numbers taken once, what was told kept, compared, purged, and never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
import small_audit
from small_audit import N, observe
from sqlcipher3 import dbapi2

from cpted_audit.domain.documents.printing import Issue
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.printings import facts_of, printings, take_printing
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    for_recipient,
    recipients,
    record_copy,
)
from cpted_audit.session.documents.documents import make_packet, make_report
from cpted_audit.session.file.handing_over import Handing, copy_for
from cpted_audit.session.file.purge import Purging, purge
from cpted_audit.session.registers.records import add_record, change_records, remove_records
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts
from cpted_audit.store.rewriting import Backups

THEN, NOW = date(2026, 9, 3), date(2026, 11, 29)
PHONE = "555-0147-330"


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


def fill(session: Session) -> dict[str, str]:
    """Record one thing of each sort; return their ids by what they are."""
    made = {
        "box": add_record(session, RegisterKey.KEY_BOXES, name="KB-1", where="Main entry"),
        "key": add_record(session, RegisterKey.KEYS, name="GM-1", holder="Pat Quill"),
        "aed": add_record(session, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.AED, where="Lobby"),
        "gas": add_record(
            session, RegisterKey.UTILITIES, kind=MarkerKind.GAS_SHUTOFF, where="North wall"
        ),
        "head": add_record(
            session, RegisterKey.CONTACTS, name="Ann Hollister", role="Principal",
            hours=Hours.AFTER_HOURS, private_phone=PHONE,
        ),
    }  # fmt: skip
    return {name: one.id for name, one in made.items()}


def issue(
    session: Session,
    audience: Audience = Audience.RESPONDER,
    *,
    on: date = THEN,
    agency: str = "City Fire",
    **choices: object,
) -> tuple[Issue, Path]:
    """Make and give a copy as window and command line do."""
    chosen = for_recipient(session, Choices(agency=agency, **choices))
    chosen = begin_copy(session, audience, chosen)
    target = session.path.with_name("copy.pdf")
    check = make_report(session, target, audience, issued_on=on, choices=chosen)
    assert check.issue is not None
    record_copy(session, target, audience, chosen, issued_on=on, issue=check.issue)
    return check.issue, target


def text(path: Path) -> str:
    return "\n".join(page_texts(path))


# Numbers


def test_equal_contents_are_one_printing_whoever_gets_them(session):
    fill(session)
    first, _ = issue(session)
    again, pdf = issue(session, on=NOW, agency="County Sheriff", destroy_by=date(2027, 1, 1))
    assert (first.number, again.number) == (1, 1)
    assert first.digest == again.digest
    assert [printing.number for printing in printings(session)] == [1]
    assert [(recipient.copy_number, recipient.printing) for recipient in recipients(session)] == [
        (2, 1),
        (1, 1),
    ]
    assert f"Draft · printing 1 · {first.digest[:4].upper()}-" in text(pdf)
    assert "Printings are numbered through all documents of an audit." in text(pdf)
    add_record(session, RegisterKey.KEYS, name="GM-2")
    changed, _ = issue(session, on=NOW)
    assert changed.number == 2
    assert changed.digest != first.digest


def test_documents_share_the_numbers_and_each_keeps_its_last_printing(session):
    numbers = [issue(session, one)[0].number for one in (*Audience, *Audience)]
    assert numbers == [1, 2, 3, 4, 1, 2, 3, 4]


def test_a_number_that_was_taken_is_nobody_elses_though_nothing_came_of_it(session):
    assert take_printing(session) == 1  # a making that ended with the program
    assert issue(session)[0].number == 2
    assert issue(session, on=NOW)[0].number == 2
    assert issue(session, Audience.PUBLIC)[0].number == 3


def test_a_copy_for_nobody_is_a_printing_as_well(session):
    made, pdf = issue(session, Audience.PUBLIC, agency="")
    assert made.number == 1
    assert recipients(session) == []
    assert "not signed" in text(pdf)


def test_what_is_made_of_an_audit_opened_for_reading_has_no_number(session):
    with Session.open(session.path, read_only=True) as reader:
        made, pdf = issue(reader, Audience.PUBLIC, agency="")
        assert made.number is None
    assert "printing without number" in text(pdf)
    assert issue(session, Audience.PUBLIC)[0].number == 1


def test_undo_takes_no_printing_back(session):
    fill(session)
    issue(session)
    while session.undo():
        pass
    assert [printing.number for printing in printings(session)] == [1]
    assert facts_of(session, printings(session)[0])
    assert take_printing(session) == 2


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM edition", "UPDATE edition SET number = 9", "UPDATE edition SET digest = ''",
        "DELETE FROM edition_fact", "UPDATE edition_fact SET texts = '{}'",
        (
            "INSERT INTO edition SELECT 'twin', number, audience, volume, classes, issued_on, "
            "digest FROM edition"
        ),
    ],
)  # fmt: skip
def test_no_statement_changes_a_printing(session, statement):
    fill(session)
    issue(session)
    before = small_audit.rows(session)
    with pytest.raises(dbapi2.IntegrityError, match="append-only"), session.edit("Tidy up"):
        session.document.db.execute(statement)
    assert small_audit.rows(session) == before


# The digest


@pytest.mark.slow
def test_any_change_of_what_is_printed_gives_another_digest(session):
    ids = fill(session)
    seen = [issue(session, Audience.FULL)[0].digest]
    observe(session, "Main / Room 1", {"R1": N}, "A latch that sticks")
    seen.append(issue(session, Audience.FULL)[0].digest)
    change_records(session, RegisterKey.CONTACTS, [ids["head"]], private_phone="555-0199-200")
    seen.append(issue(session, Audience.FULL)[0].digest)
    seen.append(issue(session, Audience.FULL, marking="TLP:RED")[0].digest)
    assert len(set(seen)) == len(seen)
    session.undo()
    assert issue(session, Audience.FULL)[0].digest == seen[1]


def test_a_public_notice_keeps_its_digest_where_only_secrets_of_others_changed(session):
    first = issue(session, Audience.PUBLIC)[0]
    fill(session)
    assert issue(session, Audience.PUBLIC)[0] == replace(first, facts=None)


# What changed


def test_the_first_copy_says_that_there_is_nothing_to_compare_with(session):
    fill(session)
    assert "No earlier printing of this document is kept" in text(issue(session)[1])


def test_a_later_copy_tells_what_changed_since_the_copy_of_that_day(session):
    ids = fill(session)
    issue(session)
    issue(session, agency="County Sheriff", on=date(2026, 10, 1))
    change_records(session, RegisterKey.MEDICAL_FIRE, [ids["aed"]], where="Gym office")
    change_records(session, RegisterKey.KEYS, [ids["key"]], holder="Lee Marsh")
    change_records(session, RegisterKey.UTILITIES, [ids["gas"]], state=MarkerState.MISSING)
    remove_records(session, RegisterKey.KEY_BOXES, [ids["box"]])
    add_record(session, RegisterKey.CONTACTS, name="Jo Park", role="Custodian")
    change_site_facts(session, staging="Lot C")
    said = " ".join(text(issue(session, on=NOW)[1]).split())
    assert "What changed since the copy of 3 Sep 2026" in said
    assert "That copy was printing 1. 6 changes." in said
    for one in (
        "Where: now Gym office; was Lobby", "Held by: now Lee Marsh; was Pat Quill",
        "Condition: now", "GONE Key boxes: KB-1", "ADDED Contacts: Jo Park",
        "CHANGED Site Staging area: now Lot C; was nothing recorded",
    ):  # fmt: skip
        assert one in said, one
    assert "Nothing changed since" not in said
    said = " ".join(text(issue(session, on=NOW)[1]).split())
    assert "What changed since the copy of 29 Nov 2026" in said
    assert "Nothing changed since." in said


def test_each_recipient_is_told_what_changed_since_the_own_copy(session):
    ids = fill(session)
    issue(session, agency="City Fire", on=THEN)
    change_records(session, RegisterKey.MEDICAL_FIRE, [ids["aed"]], where="Gym office")
    issue(session, agency="County Sheriff", on=date(2026, 10, 1))
    said = " ".join(text(issue(session, agency="city fire", on=NOW)[1]).split())
    assert "since the copy of 3 Sep 2026" in said
    assert "was Lobby" in said


def test_a_packet_is_the_printing_of_its_sheets(session):
    fill(session)
    first, _ = issue(session)
    chosen = begin_copy(session, Audience.RESPONDER, Choices())
    told, check = make_packet(
        session, session.path.with_name("p.zip"), issued=datetime(2026, 11, 29, 8), choices=chosen
    )
    assert told.exists()
    assert check.issue == replace(first, facts=None)


def test_a_printing_keeps_what_responders_were_told_and_nothing_else(session):
    ids = fill(session)
    change_records(session, RegisterKey.KEY_BOXES, [ids["box"]], note="Hinge can be pried")
    issue(session)
    (kept,) = printings(session)
    facts = facts_of(session, kept)
    assert facts["contacts", ids["head"]][1]["private_phone"] == PHONE
    assert "Hinge can be pried" not in str(facts)
    for audience in (Audience.FULL, Audience.FACILITY, Audience.PUBLIC):
        issue(session, audience)
    told = {printing.audience: facts_of(session, printing) for printing in printings(session)}
    assert [name for name, found in told.items() if found] == ["responder"]


# Purging and handing over


def bytes_of(session: Session) -> bytes:
    return session.path.read_bytes()


def test_a_purged_phone_number_is_in_no_printing(session):
    ids = fill(session)
    issue(session)
    change_records(session, RegisterKey.CONTACTS, [ids["head"]], private_phone="555-0100-999")
    issue(session, on=NOW)
    assert PHONE.encode() in bytes_of(session)
    purge(session, Purging(kind="phone", ids=(ids["head"],), backups=Backups.REMOVE))
    assert PHONE.encode() not in bytes_of(session)
    assert b"555-0100-999" not in bytes_of(session)
    for printing in printings(session):
        name, told = facts_of(session, printing)["contacts", ids["head"]]
        assert (name, told["role"]) == ("Ann Hollister", "Principal")
        assert "private_phone" not in told
    said = " ".join(text(issue(session, on=NOW)[1]).split())
    assert "555-0100-999" not in said


def test_a_purged_contact_is_in_no_printing(session):
    ids = fill(session)
    issue(session)
    purge(session, Purging(kind="contact", ids=(ids["head"],), backups=Backups.REMOVE))
    assert b"Hollister" not in bytes_of(session)
    assert ("contacts", ids["head"]) not in facts_of(session, printings(session)[0])
    assert ("keys", ids["key"]) in facts_of(session, printings(session)[0])


def test_a_name_purged_everywhere_goes_out_of_what_was_told(session):
    ids = fill(session)
    change_records(session, RegisterKey.KEYS, [ids["key"]], holder="Ann Hollister")
    issue(session)
    wanted = Purging(kind="contact", ids=(ids["head"],), everywhere=True, backups=Backups.REMOVE)
    assert purge(session, wanted).standing == 0
    assert b"Hollister" not in bytes_of(session)
    assert facts_of(session, printings(session)[0])["keys", ids["key"]][1]["holder"] == "(purged)"


def test_a_purged_history_takes_what_was_told_with_it_and_leaves_the_numbers(session):
    fill(session)
    first, _ = issue(session)
    purge(session, Purging(kind="history", backups=Backups.REMOVE))
    (kept,) = printings(session)
    assert (kept.number, kept.digest) == (1, first.digest)
    assert facts_of(session, kept) == {}
    add_record(session, RegisterKey.KEYS, name="GM-2")
    made, pdf = issue(session, on=NOW)
    assert made.number == 2
    assert "earlier printing of this document is kept" in text(pdf)


def test_a_copy_for_handing_over_has_no_printing_of_what_it_is_without(session, tmp_path):
    ids = fill(session)
    issue(session)
    bare = copy_for(session, Handing(target=tmp_path / "bare"), issued_on=NOW)
    with Session.open(bare.file) as other:
        assert printings(other) == []
    assert PHONE.encode() not in bare.file.read_bytes()
    kept = copy_for(
        session, Handing(target=tmp_path / "kept", kept=frozenset({"history"})), issued_on=NOW
    )
    with Session.open(kept.file) as other:
        facts = facts_of(other, printings(other)[0])
        assert ("keys", ids["key"]) in facts
        assert ("contacts", ids["head"]) not in facts
        assert take_printing(other) == 2
    assert PHONE.encode() not in kept.file.read_bytes()
