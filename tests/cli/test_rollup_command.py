"""The command that makes rows of a folder: here, in files, in a database, and what it refuses."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from pathlib import Path

import click
import pytest
import small_audit
from findings_walked import observe
from small_audit import N, P, Y

from cpted_audit import logbook
from cpted_audit.session.editions.issuing import Issuing, issue

KEY = "plum tractor violin seven"
GIVEN = {"Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": Y, "R2": Y, "R3": N}}


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with an audit of one edition, an encrypted one, a damaged one and no audit."""
    made = tmp_path / "district"
    (made / "North").mkdir(parents=True)
    with small_audit.make(made / "a.cpted") as session:
        observe(session, GIVEN)
        issue(session, Issuing(by="Ann"))
    with small_audit.make(made / "North" / "shut.cpted", KEY) as session:
        observe(session, GIVEN)
    whole = (made / "a.cpted").read_bytes()
    (made / "cut.cpted").write_bytes(whole[: len(whole) // 2])
    (made / "note.cpted").write_text("no audit", "utf-8")
    return made


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_every_file_has_a_line_and_none_is_changed(cli, folder):
    before = _bytes(folder)
    done = cli("rollup", folder)
    assert (done.code, done.err) == (2, "")
    assert _bytes(folder) == before
    lines = dict(line.split(": ", 1) for line in done.out.splitlines())
    assert "2 critical not in place" in lines["a.cpted"]
    assert lines["North/shut.cpted"].startswith("locked. ")
    assert lines["cut.cpted"].startswith("not read. ")
    assert lines["note.cpted"].startswith("not read. ")
    assert lines["4 audits"] == "1 read, 1 locked, 2 not read."


def test_a_passphrase_is_asked_once_and_read_from_a_file(cli, folder, tmp_path, monkeypatch):
    words = "Passphrase of the encrypted audits (Enter lists them as locked)"
    asked: list[str] = []

    def prompt(text: str, **_how: object) -> str:
        asked.append(text)
        return given.pop()

    given = [KEY, ""]
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", prompt)
    assert "North/shut.cpted: locked. " in cli("rollup", folder).out
    assert "North/shut.cpted: Small School" in cli("rollup", folder).out
    assert asked == [words] * 2
    asked[:] = [words]
    file = tmp_path / "key.txt"
    file.write_text(f"{KEY}\n", "utf-8")
    assert "2 read, 2 not read." in cli("rollup", folder, "--passphrase-file", file).out
    made = "1 of these audits is encrypted; what was made of it is not."
    for where in (("-o", tmp_path / "r.json"), ("--to", tmp_path / "r.db")):
        assert made in cli("rollup", folder, "--passphrase-file", file, *where).out
    assert asked == [words]
    (folder / "North" / "shut.cpted").unlink()
    for name in ("cut.cpted", "note.cpted"):
        (folder / name).unlink()
    assert cli("rollup", folder).code == 0
    assert asked == [words]


def test_json_and_csv_have_every_audit_edition_and_file(cli, folder):
    assert cli("rollup", folder, "-o", "r.json").code == 2
    told = json.loads(Path("r.json").read_text("utf-8"))
    files = {one["file"]: one for one in told["audits"]}
    assert {name: one["state"] for name, one in files.items()} == {
        "a.cpted": "read", "North/shut.cpted": "locked", "cut.cpted": "not read",
        "note.cpted": "not read",
    }  # fmt: skip
    now, then = files["a.cpted"]["editions"]
    assert (now["edition"], then["edition"], then["complete"]) == (0, 1, False)
    assert now["unchanged"] is True
    assert now["counted"]["to_fix"] == 3
    assert [one["value"] for one in now["rows"]["scores"] if one["scored_of"] == "overall"] == [
        then["rows"]["scores"][0]["value"]
    ]
    cli("rollup", folder, "-o", "r.csv", "--editions")
    with Path("r.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [(one["file"], one["edition"]) for one in lines if one["state"] == "read"] == [
        ("a.cpted", "0"), ("a.cpted", "1"),
    ]  # fmt: skip
    assert {one["to_fix"] for one in lines if one["state"] == "read"} == {"3"}
    assert all(one["why"] for one in lines if one["state"] != "read")


def test_parquet_and_a_database_are_written_and_a_repeat_writes_nothing(cli, folder):
    done = cli("rollup", folder, "-o", "r.parquet", "--to", "w.sqlite")
    assert (done.code, done.err) == (2, "")
    assert "Loaded 2 audits and editions" in done.out
    assert (Path("r.parquet") / "scores").is_dir()
    with sqlite3.connect("w.sqlite") as read:
        (row,) = read.execute("select school, to_fix from cpted_schools_now").fetchall()
    read.close()
    assert row == ("Small School", 3)
    assert "Loaded 0 audits and editions with 0 rows; 2 were there" in (
        cli("rollup", folder, "--to", "sqlite:///w.sqlite").out
    )


def test_a_copy_counts_once_and_one_that_differs_is_said(cli, folder):
    (folder / "North" / "copy.cpted").write_bytes((folder / "a.cpted").read_bytes())
    told = "North/copy.cpted: a copy of the audit in a.cpted, which counts."
    assert told in cli("rollup", folder).out.splitlines()
    from cpted_audit.session.session import Session

    with Session.open(folder / "North" / "copy.cpted") as session:
        observe(session, {"Room 2": {"R1": N}})
    done = cli("rollup", folder, "--to", "w.sqlite").out
    assert "which counts; the two say different things" in done
    assert "Loaded 2 audits and editions" in done


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["-o", "r.txt"], "ends in .json, .csv"),
        (["--grant-reader", "ann"], "none was named with --to"),
        (["--to", "a.cpted"], "is an audit"),
        (["--to", "://x:hush@y"], "cannot be read"),
        (["--to", "none/w.sqlite"], "cannot be made"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(cli, folder, line, words):
    for name in ("cut.cpted", "note.cpted"):
        (folder / name).unlink()
    done = cli("rollup", folder, *line)
    assert done.code == 2
    assert words in done.err
    assert "hush" not in done.err + done.out
    assert len(done.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("library", "line"), [("pyarrow", ["-o", "r.parquet"]), ("sqlalchemy", ["--to", "w.sqlite"])]
)
def test_without_the_extra_it_is_named_and_json_needs_none(cli, folder, monkeypatch, library, line):
    for name in [one for one in sys.modules if one.startswith("cpted_audit.interchange.ware")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [one for one in sys.modules if one.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    done = cli("rollup", folder, *line)
    assert done.code == 2
    assert "comes without the libraries for databases" in done.err
    assert "cpted-audit[district]" in done.err
    assert len(done.err.strip().splitlines()) == 1
    monkeypatch.delattr(sys, "frozen")
    done = cli("rollup", folder, *line)
    assert done.code == 2
    assert f"the library “{library}” is not installed" in done.err
    assert "cpted-audit[district]" in done.err
    assert "a.cpted" not in done.out
    cli("rollup", folder, "-o", "r.json")
    assert Path("r.json").is_file()


def test_no_address_is_written_into_the_log(cli, folder, tmp_path, monkeypatch):
    logbook.end()  # another test may have begun one
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    logbook.begin()
    try:
        cli("rollup", folder, "--to", "postgresql://ann:hush@localhost:1/none")
    finally:
        written = (logbook.folder() / logbook.LOG).read_text("utf-8")
        logbook.end()
    assert "command.rollup" in written
    assert not any(one in written for one in ("hush", "ann", "localhost"))
