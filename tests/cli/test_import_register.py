"""The command that fills a register from a file: what it tells, what it writes, what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpted_audit.domain.registers.access import Door, DoorKind, LockFunction
from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session

HEAD = "Nr;Where;Kind;Lock;Sign outside;Inspected\r\n"


def doors(audit: list[str]) -> list[Door]:
    secret = None
    if len(audit) > 1:
        secret = Path(audit[2]).read_text("utf-8").partition("\n")[0]
    with Session.open(Path(audit[0]), secret, read_only=True) as session:
        return records.records(session, RegisterKey.DOORS)


def bring(cli, tmp_path, audit, text: str, *options: str):
    (tmp_path / "doors.csv").write_bytes(text.encode("cp1252"))
    return cli("import-register", *audit, "doors", "doors.csv", *options)


def test_what_is_not_plain_is_told_and_the_rows_come_in(cli, tmp_path, audit):
    text = HEAD + (
        "MAIN;;;;;\r\n11;Café;Double;Panic bar;Sí;18-Nov-26\r\n12;Gym;Dutch;Office;N/A;soon\r\n"
    )
    done = bring(cli, tmp_path, audit, text, "--means", "Double=Pair")
    assert (done.code, done.err) == (0, "")
    for said in (
        "Nr → Door", "Kind: taken as Pair, as chosen: “Double”.", "Kind: not known: “Dutch”",
        "Sign outside: taken as blank: “N/A”.", "Sign outside: read as Yes: “Sí”.",
        "Left out as a heading over the rows below it: row 2 “MAIN”.",
        '--means "Lock function: Panic bar=Panic hardware"',
        "Imported 2 new and 0 changed rows of doors; 0 were the same, 1 left out, 2 to check.",
    ):  # fmt: skip
        assert said in done.out
    one, two = (door for door in doors(audit) if door.name in {"Café", "Gym"})
    assert (one.kind, one.lock, one.sign_outside) == (DoorKind.PAIR, None, True)
    assert one.note == "To check – Lock function: “Panic bar”"
    assert two.note.splitlines() == ["To check – Kind: “Dutch”", "To check – Checked on: “soon”"]


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_what_was_said_is_kept_for_the_next_file(cli, tmp_path, audit):
    text = HEAD + "1;East;Double;Panic bar;;\r\n"
    assert bring(cli, tmp_path, audit, text, "--take-guesses").code == 0
    done = bring(cli, tmp_path, audit, text.replace("1;", "8;"))
    assert "0 to check" in done.out
    door = next(door for door in doors(audit) if door.number == "8")
    assert (door.kind, door.lock) == (DoorKind.PAIR, LockFunction.PANIC)


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("2026-01-02;East;;;;\r\n3;West;;;;\r\n", (), "say what stood there before"),
        (";East;;;;\r\n3;West;Pair;;;\r\n", ("--every-row",), "Door is empty"),
        ("1;East;Double;;;\r\n", ("--means", "Triple=Pair"), "says “Triple”"),
        ("1;East;Double;;;\r\n", ("--means", "Double=Quad"), "“Quad” is none of"),
        ("1;East;;;;\r\n", ("--column", "Nope=Door"), "no header “Nope”"),
        ("1;East;;;;\r\n", ("--column", "Nr=Nope"), "no column “Nope”"),
        ("1;East;;;;\r\n", ("--match", "Kind"), "cannot be known again"),
        ("1;East;;;;\r\n", ("--sheet", "Nope"), "no sheet “Nope”"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("audit", ["plain"], indirect=True)
def test_nothing_is_written_where_not_all_is_usable(cli, tmp_path, audit, text, options, said):
    before = doors(audit)
    done = bring(cli, tmp_path, audit, HEAD + text, *options)
    assert done.code == 2
    assert said in done.err
    assert doors(audit) == before


def test_a_day_is_said_and_a_dry_run_writes_nothing(cli, tmp_path, audit):
    before = doors(audit)
    text = HEAD + "2026-01-02;East;;;;\r\n"
    options = ("--means", "2026-01-02=1-2")
    assert "1 new" in bring(cli, tmp_path, audit, text, *options, "--dry-run").out
    assert doors(audit) == before
    assert bring(cli, tmp_path, audit, text, *options).code == 0
    assert "1-2" in {door.number for door in doors(audit)}


@pytest.mark.parametrize(
    ("name", "text", "column", "secret"),
    [
        ("codes", "Kind,For,Code\nalarm,East wing,4711\n", "Code", "4711"),
        ("codes", "Kind,For,PIN\nalarm,East wing,4711\n", "PIN", "4711"),
        ("key-boxes", "Box,How it is opened\nNorth,turn 8150\n", "How it is opened", "8150"),
    ],
)  # fmt: skip
def test_why_a_code_does_not_come_in_is_said_without_it(cli, tmp_path, audit, name, text, column,
                                                        secret):  # fmt: skip
    (tmp_path / "codes.csv").write_text(text, "utf-8")
    done = cli("import-register", *audit, name, "codes.csv")
    assert done.code == 0, done.err
    assert f"“{column}” was left out: " in done.out
    assert "is a secret and is never read from a file" in done.out
    assert secret not in done.out + done.err
    assert "Imported 1 new" in done.out
