"""`scores FOLDER` prints of each audit what `score FILE` says of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import small_audit
from findings_walked import walked
from small_audit import N, P, Y

ROOMS = {"Room 1": {"R1": Y, "R2": N, "R3": N}, "Room 2": {"R1": P}, "Door 1": {"D1": N, "D2": Y}}


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "district"
    made.mkdir()
    walked(made / "elm.cpted", ROOMS)
    walked(made / "oak.cpted", {})
    return made


def test_every_number_is_that_of_score(cli, folder):
    done = cli("scores", folder, "--json")
    assert (done.code, done.err) == (0, "")
    told = {one["file"]: one for one in json.loads(done.out)["audits"]}
    assert set(told) == {"elm.cpted", "oak.cpted"}
    for name, line in told.items():
        alone = json.loads(cli("score", folder / name, "--json").out)
        walked_ = line["as_walked"]
        shared = walked_.keys() & alone.keys()
        assert len(shared) >= 9
        assert {key: walked_[key] for key in shared} == {key: alone[key] for key in shared}
    assert told["elm.cpted"]["findings_to_fix"] == 4


def test_a_line_leads_with_all_three_and_a_blank_audit_says_so(cli, folder):
    elm, oak, whole = cli("scores", folder).out.splitlines()
    assert elm.startswith("elm.cpted: Small School; as walked, 18 Nov 2026: 2 critical conditions ")
    assert "not in place of 2 looked at" in elm
    assert "coverage" in elm
    assert re.search(r"; 4 findings to fix, \d overdue$", elm)
    blank = "as walked: nothing answered yet; 0 findings to fix, 0 overdue"
    assert oak == f"oak.cpted: Small School; {blank}"
    assert whole == "2 audits: 2 read."


def test_locked_and_damaged_ones_are_listed(cli, folder, passphrase):
    key = passphrase.read_text("utf-8").splitlines()[0]
    small_audit.make(folder / "pine.cpted", key).close()
    (folder / "yew.cpted").write_bytes((folder / "elm.cpted").read_bytes()[:9000])
    done = cli("scores", folder)
    assert (done.code, done.err) == (2, "")
    lines = done.out.splitlines()
    assert lines[2].startswith("pine.cpted: locked. ")
    assert lines[3].startswith("yew.cpted: not read. ")
    assert lines[4] == "4 audits: 2 read, 1 locked, 1 not read."
    (folder / "yew.cpted").unlink()
    done = cli("scores", folder, "--passphrase-file", passphrase, "--json")
    assert done.code == 0
    assert [one["state"] for one in json.loads(done.out)["audits"]] == ["read"] * 3


def test_a_folder_without_audits_is_one_sentence(cli, tmp_path):
    done = cli("scores", tmp_path / "none")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("There is no folder")
