"""The commands that issue, list and compare editions, and those that read one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import small_audit
from small_audit import N, P, Y, observe

from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.findings.findings import dismiss, edit_finding
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.findings.verbs import change_work, fix, verify
from cpted_audit.session.history.history import steps
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.registers.records import add_record, change_records, remove_records
from cpted_audit.session.session import Session
from cpted_audit.store import tables
from cpted_audit.store.trail import HistoryFilter

DOOR, ROOM = "Main / Door 1", "Main / Room 1"
FILE = "a.cpted"


@pytest.fixture
def walked(cli) -> dict[str, str]:
    """Make an audit; return the ids of a door and a contact in its registers."""
    with small_audit.make(Path(FILE)) as session:
        observe(session, DOOR, {"D1": N, "D2": P, "D3": Y})
        observe(session, ROOM, {"R1": N})
        door = add_record(session, RegisterKey.DOORS, number="12", note="Sticks")
        contact = add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone="555-0147")
    return {"door": door.id, "contact": contact.id}


def work_on(made: dict[str, str]) -> None:
    """Change what an edition froze: answers, findings, registers."""
    with Session.open(Path(FILE)) as session:
        first, second, *_ = sorted(rows(session), key=lambda row: row.number)
        change_work(session, [second.id], short_owner="B. Lee", short_due=date(2027, 3, 1),
                    short_amount=1200)  # fmt: skip
        fix(session, [first.id], by="B. Lee")
        verify(session, [first.id], by="Ofc. Reyes", how=VerifiedHow.SEEN, why="Latches")
        observe(session, ROOM, {"R1": Y, "R3": N})
        change_records(session, RegisterKey.DOORS, [made["door"]], note="Planed")
        remove_records(session, RegisterKey.CONTACTS, [made["contact"]])
        add_record(session, RegisterKey.KEY_BOXES, name="KB-9")


def test_a_whole_year_of_editions(cli, walked):
    done = cli("issue", FILE, "--by", "Chief Lee", "--reviewed-by", "Dana Reyes", "--yes",
               "--note", "For the board")  # fmt: skip
    assert (done.code, done.err) == (0, "")
    assert "Issued edition 1. Reviewed by Dana Reyes, " in done.out
    assert "Issued by Chief Lee, " in done.out
    work_on(walked)
    listed = cli("editions", FILE)
    assert "For the board" in listed.out
    assert "Edition 2 is a draft." in listed.out
    assert (
        "Changed since edition 1: 2 answers, 3 findings, 1 door, 1 key box, 1 contact."
        in listed.out
    )
    compared = cli("compare", FILE, "--edition", "1", "--today").out
    for line in (
        "→ Today",
        "  Critical conditions not in place, as walked: 1 → 2",
        "  Critical conditions not in place, with verified repairs: 1",
        "  R1 at Main / Room 1: No → Yes",
        "  R3 at Main / Room 1: blank → No",
        "  1  Repaired and verified (open → verified)",
        "  2  Assigned otherwise (open): ",
        "      Owner now: blank → B. Lee",
        "      Due now: blank → 1 Mar 2027",
        "      Dollars now: blank → $1,200",
        "  Doors, 12: Changed (Note: Sticks → Planed)",
        "  Key boxes, KB-9: Added",
        "  Contacts, Rosa Ortiz: Removed",
    ):
        assert line.casefold() in compared.casefold(), compared
    assert cli("issue", FILE, "--by", "Chief Lee", "--yes").code == 0
    told = json.loads(cli("compare", FILE, "--edition", 1, "--edition", 2, "--json").out)
    assert {one["item"] for one in told["answers"]} == {"R1", "R3"}
    assert {one["became"] for one in told["findings"]} == {"verified", "new", "gone", None}
    same = cli("compare", FILE, "--edition", 2, "--today").out
    assert "Answers: alike" in same
    listed = json.loads(cli("editions", FILE, "--json").out)
    assert (listed["state"], listed["changed_since"]) == ("issued", {})
    assert [one["number"] for one in listed["editions"]] == [2, 1]
    assert {one["as"]: one["by"] for one in listed["editions"][1]["signed"]} == {
        "reviewed": "Dana Reyes", "issued": "Chief Lee",
    }  # fmt: skip


def test_an_edition_is_read_by_the_commands_that_read_an_audit(cli, walked):
    before = {name: cli(name, FILE).out for name in ("score", "findings")}
    cli("issue", FILE, "--by", "Chief Lee", "--yes")
    work_on(walked)
    for name, out in before.items():
        assert cli(name, FILE).out != out
        assert cli(name, FILE, "--edition", 1).out == out
    done = cli("score", FILE, "--edition", 7)
    assert (done.code, "There is no edition 7 in this audit." in done.err) == (2, True)
    made = cli("report", FILE, "--edition", 1, "-o", "e.pdf")
    assert (made.code, Path("e.pdf").exists()) == (0, True)


def test_a_copy_of_an_older_edition_for_somebody_is_in_the_log_of_the_audit(cli, walked):
    cli("issue", FILE, "--by", "Chief Lee", "--yes")
    first = cli("packet", FILE, "--edition", 1, "-o", "first.zip", "--agency", "City Fire")
    assert first.code == 0, first.err
    work_on(walked)
    now = cli("packet", FILE, "-o", "now.zip", "--agency", "City Fire", "--by", "Dana Reyes")
    to_county = ("--agency", "County", "--by", "Dana Reyes")
    again = cli("packet", FILE, "--edition", 1, "-o", "again.zip", *to_county)
    assert (now.code, again.code) == (0, 0), again.err
    with Session.open(Path(FILE), read_only=True) as session:
        copies = recipients(session)
        assert [one.name for one in copies] == ["County", "City Fire", "City Fire"]
        assert [one.copy_number for one in copies] == [3, 2, 1]
        assert copies[0].printing == copies[2].printing != copies[1].printing
        step = steps(session, HistoryFilter())[0]
        assert (step.label, step.who) == ("Give copy 3 of edition 1 to County", "Dana Reyes")
        door = next(one for one in tables.DOOR.all(session.document.db) if one.id == walked["door"])
        assert door.note == "Planed"  # the audit itself is what it was


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("export", ("-o", "out.json")),
        ("places", ()),
        ("finding-sheet", (1, "-o", "out.pdf")),
        ("punch-list", ("-o", "out.pdf")),
        ("fiscal-page", ("-o", "out.pdf")),
        ("timeline-page", ("-o", "out.pdf")),
    ],
)
def test_what_prints_an_audit_prints_an_edition_of_it(cli, walked, name, more):
    first = ("registers",) if name == "export" else ()

    def told(*edition: object) -> str:
        done = cli(name, *first, FILE, *more, *edition)
        assert done.code == 0, done.err
        if "out.pdf" in more:
            return "".join(page_texts(Path("out.pdf")))
        return Path("out.json").read_text("utf-8") if "out.json" in more else done.out

    before = told()
    cli("issue", FILE, "--by", "Chief Lee", "--yes")
    as_issued = told("--edition", 1)
    with Session.open(Path(FILE)) as session:
        first_row, *others = rows(session)
        rename_place(session, session.walk.place(first_row.place.id), "Front door")
        edit_finding(session, first_row.id, title="The hasp is loose")
        dismiss(session, others[0].id, "Seen again: it holds")
        add_record(session, RegisterKey.DOORS, number="99")
    assert told() not in (before, as_issued)
    assert told("--edition", 1) == as_issued


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("issue", FILE, "--yes"), "name who with --by NAME"),
        (("issue", FILE, "--by", "Chief Lee"), "It cannot be taken back or changed"),
        (("issue", FILE, "--by", "4711", "--yes"), "is no name"),
        (("compare", FILE, "--edition", 1), "Two states are compared"),
        (("compare", FILE, "--edition", 1, "--edition", 2, "--today"), "Two states are compared"),
        (("compare", FILE, "--edition", 1, "--today"), "There is no edition 1 in this audit."),
    ],
)
def test_what_cannot_be_done_is_said_and_issues_nothing(cli, walked, arguments, told):
    done = cli(*arguments)
    assert (done.code, told in done.err) == (2, True), done.err
    with Session.open(Path(FILE), read_only=True) as session:
        assert editions_of(session) == []


def test_a_code_is_compared_and_never_shown(cli, tmp_path, passphrase):
    key = passphrase.read_text("utf-8").splitlines()[0]
    with small_audit.make(Path(FILE), key) as session:
        code = add_record(session, RegisterKey.CODES, name="Gate", code="CODE-4711")
    opens = ("--passphrase-file", passphrase)
    cli("issue", FILE, *opens, "--by", "Chief Lee", "--yes")
    with Session.open(Path(FILE), key) as session:
        change_records(session, RegisterKey.CODES, [code.id], code="CODE-0815")
    for more in ((), ("--json",)):
        told = cli("compare", FILE, *opens, "--edition", 1, "--today", *more)
        assert "(not shown)" in told.out
        assert "CODE-" not in told.out
