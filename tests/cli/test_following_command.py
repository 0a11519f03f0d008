"""`new --from`: what it makes and says, and what it refuses in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_audit
from small_audit import N, Y, observe

from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.session import Session

LAST, NEXT, DOOR = "2025.cpted", "2026.cpted", "Main / Door 1"


@pytest.fixture
def last(cli) -> bytes:
    with small_audit.make(Path(LAST)) as session:
        observe(session, DOOR, {"D1": N, "D2": Y}, "Propped")
    return Path(LAST).read_bytes()


def test_it_says_what_is_carried_over_and_what_is_not(cli, last):
    done = cli("new", "2026", "--from", LAST, "--no-passphrase")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Created 2026.cpted with 23 questions, from 2025.cpted.",
        "Carried over:",
        "  The school with 2 buildings and 7 places.",
        "  1 finding not verified as repaired yet, with its number and history.",
        "  2 answers, shown beside their items as last time and never counted.",
        "Not carried over:",
        "  Answers: each item is asked again, and is blank until somebody answers it.",
        "  Visits, interviews, lighting surveys and fix plans: each belongs to its own day.",
        "  The history, editions, signatures and log of copies: they are of the file before.",
    ]
    assert Path(LAST).read_bytes() == last
    with Session.open(Path(NEXT)) as session:
        assert session.walk.answers == {}
        assert [row.number for row in finding_rows(session)] == [1]
        assert session.checklist.id == "small"


def test_a_template_and_another_checklist_are_asked_for(cli, last):
    assert cli("new", NEXT, "--from", LAST, "--template", "--site", "Elm", "--no-passphrase",
               "--checklist", "school-cpted").code == 0  # fmt: skip
    with Session.open(Path(NEXT)) as session:
        assert (session.site.name, session.checklist.id) == ("Elm", "school-cpted")
        assert finding_rows(session) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--from", LAST, "--building", "Gym"], "--building cannot be given with --from"),
        (["--from", LAST, "--address", "1 Elm"], "--address cannot be given with --from"),
        (["--from", "gone.cpted"], "gone.cpted"),
        (["--site", "Elm", "--template"], "--template needs --from"),
        ([], "Missing option '--site'"),
        (["--from", LAST, "--checklist", "no-such"], "There is no checklist 'no-such'"),
    ],
)
def test_what_makes_no_sense_makes_nothing(cli, last, arguments, told):
    done = cli("new", NEXT, *arguments, "--no-passphrase")
    assert done.code != 0
    assert told in done.err
    assert "Traceback" not in done.err
    assert not Path(NEXT).exists()
    assert Path(LAST).read_bytes() == last


def test_a_file_is_never_written_over(cli, last):
    done = cli("new", LAST, "--from", LAST, "--no-passphrase")
    assert "is the audit that is to be followed, and it was left as it is" in done.err
    Path(NEXT).write_bytes(b"mine")
    done = cli("new", NEXT, "--from", LAST, "--no-passphrase")
    assert "already exists and was left as it is" in done.err
    assert (Path(LAST).read_bytes(), Path(NEXT).read_bytes()) == (last, b"mine")


def test_an_encrypted_audit_goes_on_in_an_encrypted_one(cli, passphrase):
    made = cli("new", LAST, "--site", "Elm", "--passphrase-file", passphrase)
    assert made.code == 0
    plain = cli(
        "new", NEXT, "--from", LAST, "--from-passphrase-file", passphrase, "--no-passphrase"
    )
    assert (plain.code, Path(NEXT).exists()) == (2, False)
    assert "is encrypted, and what is carried over from it stays so" in plain.err
    wrong = passphrase.with_name("wrong.txt")
    wrong.write_text("wrong one\n", "utf-8")
    refused = cli("new", NEXT, "--from", LAST, "--from-passphrase-file", wrong,
                  "--passphrase-file", passphrase)  # fmt: skip
    assert refused.code == 2
    assert not Path(NEXT).exists()
    done = cli("new", NEXT, "--from", LAST, "--passphrase-file", passphrase)
    assert (done.code, done.err) == (0, "")
    assert not Path(NEXT).read_bytes().startswith(b"SQLite")


def test_last_years_audit_is_compared_and_not_merged(cli, last):
    cli("new", NEXT, "--from", LAST, "--no-passphrase")
    with Session.open(Path(NEXT)) as session:
        observe(session, DOOR, {"D1": Y})
    refused = cli("merge", NEXT, LAST, "-o", "c.cpted")
    assert refused.code == 2
    assert "Compare the two instead" in refused.err
    compared = cli("compare-audits", LAST, NEXT)
    assert compared.code == 0
    assert "D1 at Main / Door 1: No → Yes" in compared.out
    assert "Findings: no longer a finding 1" in compared.out
