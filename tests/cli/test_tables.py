"""The command that writes tables for other programs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import small_audit
from pypdf import PdfReader
from small_audit import N, observe

from cpted_audit.district import LAW_FOLDER
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import ReplyValue
from cpted_audit.session.interviews import add_interview, say
from cpted_audit.session.session import Session


@pytest.fixture
def file(tmp_path, monkeypatch) -> str:
    monkeypatch.chdir(tmp_path)
    with small_audit.make(Path("a.cpted")) as session:
        observe(session, "Main / Room 1", {"R1": N}, "Propped")
    return "a.cpted"


def test_findings_go_into_a_file_and_the_audit_stays_as_it_is(cli, file):
    before = Path(file).read_bytes()
    done = cli("export", "findings", file, "-o", "f.json", "--for", "facility")
    assert done.code == 0, done.err
    assert done.out == "Wrote f.json: 1 row.\n"
    assert json.loads(Path("f.json").read_bytes())["tables"]["findings"][0]["note"] == "Propped"
    assert Path(file).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["answers", "-o", "a.csv", "--for", "responder"], "The responder document has no answers"),
        (["registers", "-o", "r.csv"], "room for one register"),
        (["findings", "-o", "f.pdf"], "ends in none of them"),
        (["findings", "-o", "no/such/f.csv"], "could not be written"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(cli, file, arguments, words):
    table, *rest = arguments
    done = cli("export", table, file, *rest)
    assert done.code == 2
    assert words in done.err


def test_one_register_goes_into_a_csv(cli, file):
    done = cli("export", "registers", file, "-o", "d.csv", "--register", "doors")
    assert done.out == "Wrote d.csv: 0 rows.\n"
    assert Path("d.csv").read_text("utf-8-sig").startswith('"Id","Door"')


def test_lists_are_added_by_hand_asked_by_and_told_as_a_table(cli, file):
    done = cli("companion-lists", file, "--add", "tip-line")
    assert done.code == 0, done.err
    assert "\t7 items\tTip line\tin the audit\n" in done.out
    with Session.open(Path(file)) as session:
        asked = add_interview(session, "tip-line", who="Ann Lee", on=date(2026, 11, 18))
        say(session, asked.id, ItemId("TL02"), ReplyValue.UNKNOWN)
    assert "interviews were held by it" in cli("companion-lists", file, "--remove", "tip-line").err
    assert cli("interview-form", file, "--list", "tip-line", "-o", "f.pdf").out.startswith(
        "Wrote f"
    )
    text = PdfReader("f.pdf").pages[0].extract_text()
    assert "TL01" in text
    assert "Ann" not in text  # a form that anybody may be asked by
    assert "no companion list" in cli("interview-form", file, "--list", "x", "-o", "g.pdf").err
    done = cli("export", "interviews", file, "-o", "i.json")
    rows = json.loads(Path("i.json").read_bytes())["tables"]["interviews"]
    assert [row["said"] for row in rows if row["said"]] == ["Doesn't know"]
    assert (len(rows), rows[0]["who"], rows[0]["on"]) == (7, "Ann Lee", "2026-11-18")
    for reader in ("facility", "responder", "public"):
        done = cli("export", "interviews", file, "-o", "j.json", "--for", reader)
        assert (done.code, Path("j.json").exists()) == (2, False)


def test_a_district_names_its_folder_of_law_and_a_wrong_one_is_told(cli, file, monkeypatch):
    monkeypatch.setenv(LAW_FOLDER, "")  # put back afterwards, whatever the command sets
    Path("law").mkdir()
    Path("law", "mt.toml").write_text('key = "mt"\n[[rules]]\ntopic = "doors"\n')
    done = cli("--law-folder", "law", "check", file)
    assert "“mt.toml” with rules of a state is left out" in done.out + done.err
    assert cli("--law-folder", "nowhere", "check", file).code == 2
