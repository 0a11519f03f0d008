"""The command that writes tables for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import small_audit
from small_audit import N, observe


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
